//! The whole search: cues in the order of the text, each with its frame, its subject, its content and its speaker.

mod after;
mod called_on;
mod clauses;
mod content;
mod nominal;
mod polarity;
mod short_forms;
mod soundness;
mod speaker;
mod viable;
mod without_verb;

use crate::bits::Bits;
use crate::conjugate::{Number, Tense};
use crate::discourse::{self, Discourse};
use crate::extent::adverbial;
use crate::frame::{FilledFrames, Frame, Joint, differs};
use crate::lexicon::{Ambiguity, ObjectRole};
use crate::nouns::speech_noun;
use crate::roles::Roles;
use crate::view::View;
use crate::workspace::Workspace;
use crate::{Polarity, Quotation, QuoteKind};
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Speakers, TokenClasses};
use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind, TokenKind};

/// Finds every attribution of a document, in the order of their contents' cues.
///
/// Sources that no mention names become entities of their own. Linear in the text.
pub fn find(doc: &Document<'_>, entities: &mut Entities) -> Vec<Quotation> {
    find_with(doc, &TokenClasses::new(doc), entities, &mut Workspace::new())
}

/// The same for many documents one after the other: the tokens' classes come from the search for entities, and memory is used again.
///
/// ```
/// use isnad_gazetteer::Gazetteers;
/// use isnad_tokenize::Document;
///
/// let gazetteers = Gazetteers::new().with_embedded();
/// let mut names = isnad_entities::Workspace::new();
/// let mut workspace = isnad_quotes::Workspace::new();
/// for text in ["أكدت الوزارة أن العمل مستمر.", "ونفى المدير ذلك."] {
///     let doc = Document::new(text);
///     let mut entities = isnad_entities::find_with(&doc, &gazetteers, &mut names);
///     let said = isnad_quotes::find_with(&doc, names.classes(), &mut entities, &mut workspace);
///     assert_eq!(said.len(), 1);
/// }
/// ```
pub fn find_with(
    doc: &Document<'_>,
    classes: &TokenClasses,
    entities: &mut Entities,
    workspace: &mut Workspace,
) -> Vec<Quotation> {
    let view = View::new(doc, classes, entities, workspace);
    let mut search = Search {
        speakers: Speakers::new(doc, classes, entities),
        frames: std::mem::take(&mut workspace.frames),
        out: Vec::new(),
        discourse: Discourse::default(),
        opened: 0,
        reached: 0,
        quoted: workspace.bits(doc.quotes().len()),
        shared: workspace.bits(doc.tokens().len()),
        the_source: None,
        voice: view.voices.iter().copied().filter(|&k| first_person(&view, k as usize)).collect(),
        view: &view,
        entities,
    };
    search.fill_frames();
    search.run();
    search.name_those_before();
    for (title, bearer) in search.speakers.named_later(doc, search.entities) {
        search.out.iter_mut().filter(|q| q.speaker == Some(title)).for_each(|q| q.speaker = Some(bearer));
    }
    let Search { out, frames, quoted, shared, .. } = search;
    workspace.frames = frames;
    workspace.bits.extend([quoted, shared]);
    view.give_back(workspace);
    if doc.text().len() > Workspace::LARGE {
        *workspace = Workspace::new();
    }
    out
}

struct Search<'v, 'a, 'e> {
    view: &'v View<'a>,
    entities: &'e mut Entities,
    speakers: Speakers<'v>,
    /// Filled frame of the cue at each token.
    frames: FilledFrames,
    out: Vec<Quotation>,
    discourse: Discourse,
    /// First token of the content that reaches furthest so far.
    opened: usize,
    /// One past the last token of the contents so far.
    reached: usize,
    /// Pairs of marks that are a content already.
    quoted: Bits,
    /// Cues that share the content of an earlier one.
    shared: Bits,
    /// Words of the first person singular outside marks.
    voice: Vec<u32>,
    /// Whom `المصدر` stood for last.
    the_source: Option<u32>,
}

/// أنا، كنت، رأيي: the singular of the first person, which a report has in its quotations only.
fn first_person(v: &View<'_>, k: usize) -> bool {
    let key = v.bare_key(k);
    match own_voice(key.strip_prefix('و').filter(|rest| rest.len() > 4).unwrap_or(key)) {
        Some(hamza) => v.inside[k] == 0 && (!hamza || v.doc.tokens()[k].flags.hamza_above()),
        None => false,
    }
}

/// رفض الاتهامات: what others have said, which is answered by that.
fn others_words(v: &View<'_>, k: usize) -> bool {
    matches!(
        v.doc.bare(k),
        "اتهام"
            | "اتهامات"
            | "ادعاء"
            | "ادعاءات"
            | "مزاعم"
            | "انتقادات"
            | "شايعات"
            | "افتراءات"
            | "شكوك"
    )
}

/// A word of the first person; true where only a hamza makes it one (أرى، أعتقد).
pub(crate) fn own_voice(key: &str) -> Option<bool> {
    match key {
        "انا" | "كنت" | "عندي" | "رايي" | "نظري" | "انني" | "اني" | "لست" | "قلت" | "كتبت" | "مقالي" | "زاويتي"
        | "مقالتي" | "لاني" | "لانني" | "ظني" | "نفسي" => Some(false),
        "اري" | "اعتقد" | "اقول" | "اظن" | "ازعم" | "اتمني" | "اتذكر" => Some(true),
        _ => None,
    }
}

impl Search<'_, '_, '_> {
    fn fill_frames(&mut self) {
        let v = self.view;
        self.frames.clear(v.tags.len());
        let mut next = 0;
        while let Some(i) = v.stirs.next(next) {
            next = i + 1;
            if v.tags[i].cue.is_none() || !self.viable(i) {
                continue;
            }
            let Some(mut frame) = v.frame(self.entities, i) else { continue };
            frame.before = v.subject_before(self.entities, i);
            if self.sound(i, &frame) {
                if frame.subject.is_none() && frame.before.is_none() {
                    frame.subject = v.subject_by_place(self.entities, i, &frame);
                }
                self.frames.fill(i, frame);
            }
        }
    }

    fn run(&mut self) {
        let paragraphs = self.view.doc.paragraphs().len();
        for p in 0..paragraphs {
            let par = &self.view.doc.paragraphs()[p];
            let (from, to) = (par.tokens.start as usize, par.tokens.end as usize);
            if par.kind == ParagraphKind::Byline {
                continue; // كتبت: فلانة
            }
            // Those of a long text leave little room empty: a quarter, as frames do.
            if self.out.len() >= 1024 && self.out.capacity() - self.out.len() < 16 {
                self.out.reserve_exact(self.out.len() / 4);
            }
            self.headline(par.kind, from, to);
            // كتبت - سلوى حبيب: بعد ثلاثين سنة
            let opens = par.dateline.map_or(from, |d| {
                let body = &self.view.doc.tokens()[from..to];
                from + body.partition_point(|t| t.span.start < d.end)
            });
            let mut next = opens;
            while let Some(i) = self.view.stirs.next(next).filter(|&i| i < to) {
                next = i + 1;
                if self.view.sentence_start[i] as usize == i {
                    self.topic(i);
                }
                let word = self.view.is_word(i);
                if word && self.preposition(i) {
                    // وحسب: the preposition, though a verb has the same letters
                } else if self.view.tags[i].cue.is_some() {
                    let before = self.out.len();
                    self.cue(i);
                    if self.out.len() == before && !self.frames.has(i) {
                        self.nominal(i); // وسط مطالبات الأهالي: no participle
                    }
                } else if word {
                    self.deed(i);
                    self.nominal(i);
                } else if self.view.pair_at[i] > 0 {
                    self.orphan(i, from);
                }
            }
        }
    }

    fn cue(&mut self, i: usize) {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return };
        if self.shared[i] {
            return;
        }
        let form = reading.forms[0];
        let lemma = v.lexicon.cue(form).lemma;
        if self.interrupts(i) {
            return;
        }
        if self.takes_up(i).is_some() {
            return self.after_content(i);
        }
        let Some(frame) = self.frames.take(i) else {
            if form.tense != Tense::Participle && self.viable(i) {
                self.after_content(i);
                self.heard(i);
            }
            return;
        };
        // أبدى الوفد ملاحظات, but أبدى الوفد تفاؤله بقرب الحل
        let weak = v.lexicon.cue(form).class == "weak";
        let felt = || lemma == "أبدى" && v.phrase(self.entities, i, form.cue as usize).is_some();
        if weak && !felt() {
            self.frames.put_back(i);
            return;
        }
        let nested = self.opened <= i && i < self.reached;
        let (pieces, kind, end) = self.content(&frame);
        let Some(first) = pieces.first() else {
            self.frames.put_back(i);
            return;
        };
        if first.is_empty() {
            return;
        }
        // وأبدى الوزير ارتياحه وأعلن: what about, nobody tells
        if weak && v.words(frame.start, end) < 2 {
            self.frames.put_back(i);
            return;
        }
        if anonymity(v, &frame) || frame.joint == Joint::Object && adverb_alone(v, frame.start, end) {
            self.frames.put_back(i);
            return;
        }
        let before = frame.before.clone();
        let participle = form.tense == Tense::Participle;
        // The phrase after the verb is its subject, unless the subject stands right before it.
        // ملف قائم على فكرة يعرف السيد فلان أنها: what stands before the verb is what its clause tells of
        let told_of = |b: &crate::subject::Before| {
            let named = |np: &NounPhrase| np.mention.is_some() || np.unlisted.is_some();
            !b.relative
                && !named(&b.phrase)
                && !b.phrase.tokens.clone().any(|k| v.doc.tokens()[k].clitics.proclitics.al())
                && !b.phrase.head.is_some_and(|h| h.plural)
                && frame.joint == Joint::Clause
                && frame.subject.as_ref().is_some_and(|np| {
                    // معاهدة تقول منظمات إنها
                    named(np) && np.head.is_none_or(|h| h.class.is_human())
                        || np.tokens.start == i + 1
                            && np.head.is_some_and(|h| h.plural)
                            && b.phrase.head.is_none_or(|h| !h.class.is_human())
                })
        };
        // خالد السالم - نجران صرح المتحدث: the dateline is no subject
        let dateline = |b: &crate::subject::Before| {
            let place = b.phrase.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Place);
            place
                && b.phrase.tokens.start > 0
                && v.is_punct(b.phrase.tokens.start - 1)
                && frame.subject.as_ref().is_some_and(|np| {
                    np.tokens.start == i + 1
                        && (np.head.is_some_and(|h| h.class.is_human()) || soundness::someone(v, self.entities, &frame))
                })
        };
        // تقييمات سياسية وصفها البعض: with its object on the verb the subject is behind it
        let resumed = |b: &crate::subject::Before| {
            reading.pronoun
                && !participle
                && !b.relative
                && frame.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1)
                && b.phrase.mention.is_none()
        };
        // وعلى غرار بي بي وتوتال أعلنت رويال داتش: two have no verb in the singular
        let several = |b: &crate::subject::Before| {
            let joined = b.phrase.tokens.start > v.sentence_start[i] as usize
                && v.doc.tokens()[b.phrase.tokens.start].clitics.proclitics.wa();
            (b.phrase.coordinated || joined)
                && !participle
                && form.agreement.number == Number::Singular
                && frame.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1 && np.mention.is_some())
        };
        let before = before.filter(|b| !told_of(b) && !dateline(b) && !resumed(b) && !several(b));
        let mut source = match before {
            Some(b)
                if !participle
                    && !frame.sourced
                    && (b.adjacent && !b.relative
                        || frame.subject.is_none()
                        || b.relative && self.transitive(i, &frame)) =>
            {
                Some(b.phrase)
            }
            _ if participle => frame.subject.clone(), // مبينا النزال أن: named behind its participle
            _ => frame.subject.clone(),
        };
        let plain = |np: &NounPhrase| {
            np.tokens.start == i + 1 && v.key(i + 1) == "الله"
                || np.tokens.start == i + 1
                    && v.doc.tokens()[i + 1].clitics.proclitics.al()
                    && frame.joint != Joint::Object
        };
        if !reading.pronoun
            && source.as_ref().is_some_and(|np| {
                !np.can_speak() && !plain(np) && !matches!(frame.joint, Joint::Clause | Joint::Marks | Joint::Colon)
            })
        {
            source = None;
        }
        if source.as_ref().is_some_and(|np| self.called_on(i, np, &frame) || v.names_god(np.tokens.start)) {
            source = frame.before.clone().filter(|b| !b.relative && b.phrase.can_speak()).map(|b| b.phrase);
        }
        // وقال مدافعا عن الجمعية إن: no subject is in this case
        let how = |np: &NounPhrase| {
            let first = np.tokens.start;
            first > i
                && np.mention.is_none()
                && np.unlisted.is_none()
                && !np.quantified
                && !np.definite // مندوبا تونس والجزائر
                && np.head.is_some_and(|h| h.ambiguous && h.class.is_human())
                && v.key(first).ends_with('ا')
        };
        if source.as_ref().is_some_and(how) {
            source = None;
        }
        let imperfect = form.tense == Tense::Imperfect;
        // وفي ذلك يقول: «...»
        if source.is_none() && imperfect && i > 0 && v.of_god(i - 1) {
            return; // والله تعالى يقول: a verse
        }
        let doubtful = v.lexicon.cue(form).ambiguity.has(Ambiguity::VERB | Ambiguity::IMPERFECT);
        // اليمين السيئ يقول: nobody that anybody knows
        let stranger = i > v.sentence_start[i] as usize
            && v.doc.tokens()[i - 1].clitics.proclitics.al()
            && !v.tags[v.sentence_start[i] as usize].function.is(FunctionWord::PREPOSITION);
        let colon = (frame.joint == Joint::Colon || frame.joint == Joint::Marks && v.is_colon(frame.start - 1))
            && !doubtful
            && !stranger;
        if source.is_none() && imperfect && !form.agreement.feminine && !colon && self.impersonal(i, lemma) {
            return;
        }
        // تبين أن: it turned out. شركة يفترض أن: one supposes.
        let turned_out = source.is_none() && imperfect && form.agreement.feminine && matches!(lemma, "بين" | "أبان");
        let supposed = imperfect
            && v.lexicon.cue(form).ambiguity.has(Ambiguity::IMPERFECT)
            && frame.before.is_some()
            && (source.as_ref().is_some_and(|np| differs(np, form.agreement))
                || lemma == "افترض" && frame.before.as_ref().is_some_and(|b| !b.adjacent));
        if frame.joint == Joint::Clause && (turned_out || supposed) {
            return;
        }
        // فقد وجد أن: in the passive; التجارب التي تؤكد أن: what nobody was found for
        let before = if i > 0 && v.sentence_start[i] as usize != i { v.bare_key(i - 1) } else { "" };
        let told = matches!(before, "التي" | "الذي" | "اللتان" | "اللذان") && imperfect && !reading.pronoun;
        // وهو ما يؤكد نجاح الخطة: a state of things speaks for itself; وهو ما أكده الوزير
        let state = before == "ما"
            && i > v.sentence_start[i] as usize + 1
            && matches!(v.key(i - 2), "وهو" | "وهي" | "هو" | "هي")
            && !reading.pronoun
            && matches!(frame.joint, Joint::Object | Joint::Preposition);
        if source.is_none() && state {
            return;
        }
        // حيث يتوقع أن يحضر: nobody has been heard in the paragraph
        let expected = imperfect
            && before == "حيث"
            && !form.agreement.feminine
            && v.lexicon.cue(form).class == "expect"
            && !self.discourse.spoke_since(v.paragraph_start[i] as usize);
        if source.is_none() && !participle && (lemma == "وجد" && !form.agreement.feminine || told || expected) {
            return;
        }
        if (imperfect || source.is_none() && !participle && !reading.pronoun)
            && frame.joint == Joint::Object
            && matches!(lemma, "عد" | "اعتبر")
            && (predicate(v, frame.start) || one_of_many(v, i) || matches!(v.key(frame.start - 1), "هو" | "هي"))
        {
            return; // يعد فلان أحد أبرز الكتاب: he is considered one, he considers nothing
        }
        let mut polarity = self.polarity(i, reading.future, imperfect);
        if v.lexicon.cue(form).class == "reject"
            && frame.joint == Joint::Object
            && (speech_noun(v.doc.bare(frame.start)).is_some_and(|n| n.act || n.medium) && !others_words(v, frame.start)
                || Roles::of(v.doc.bare(frame.start)).has(Roles::WITHHOLD)
                // رفض المستخدم السماح بذلك: what he did not do
                || lemma == "رفض" && v.does(frame.start))
        {
            // رفض التعليق, رفض الكشف عن الأسماء: nothing was said.
            polarity = Polarity::Negative;
        }
        if let Some(np) = source.as_mut()
            && np.unlisted.is_none()
            && !np.coordinated
            && !np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
        {
            np.unlisted = v.named_behind_rank(np);
        }
        let implicit = source.is_none();
        // وقال إن التظاهرات تعبر عن، إن المادة السادسة تنص على: what he speaks of has a verb of its own, and it is no one who speaks
        let things = nested
            && implicit
            && !participle
            && reading.conjunction == 0
            && !matches!(frame.joint, Joint::Marks | Joint::Colon)
            && self.told_of_a_thing(i, form.agreement.feminine);
        if things {
            return;
        }
        let source_span = source.as_ref().map(|np| v.span_of(np, self.entities));
        let speaker = match source {
            // وجاء في برقية سموه: his words
            Some(np)
                if np.tokens.len() == 2
                    && np.head.is_some_and(|h| h.class == HeadClass::Document)
                    && discourse::honorific_word(v.key(np.tokens.start + 1)).is_some() =>
            {
                let roles = discourse::honorific_word(v.key(np.tokens.start + 1)).unwrap_or_default();
                let named = self.titled(i, roles);
                Some(named.unwrap_or_else(|| self.who(&np)))
            }
            Some(np) if discourse::honorific(v, &np).is_some() => {
                let roles = discourse::honorific(v, &np).unwrap_or_default();
                let bearer = self.titled(i, roles);
                let bearer = bearer.or_else(|| self.dropped(i, nested).filter(|&s| self.may_be_called(s, roles)));
                // nobody with such a title is named: he is known by it alone
                Some(bearer.unwrap_or_else(|| self.who(&np)))
            }
            Some(np) => {
                let back = if np.tokens.len() <= 2 && matches!(v.key(np.tokens.end - 1), "الاخير" | "الاخيره")
                {
                    v.nearest_before(self.entities, &self.speakers, i, form.agreement) // قال هذا الأخير
                } else {
                    self.of_one_family(&np).or_else(|| self.issued(&np)).or_else(|| self.pointed_back(&np))
                };
                // وأضاف الرجل: who goes on speaking
                let person =
                    np.head.is_some_and(|h| h.class == HeadClass::Person) || self.speakers.is_any_official(v.doc, &np);
                let joined = v.doc.tokens()[i].clitics.proclitics.wa() && reading.conjunction > 0;
                let goes_on = v.lexicon.cue(form).class == "add" || np.tokens.len() <= 2 && joined && person;
                let back = back.or_else(|| {
                    let (last, _) = self.discourse.latest().filter(|_| goes_on)?;
                    self.speakers.may_describe(v.doc, &np, last, self.entities).then_some(last)
                });
                if let Some(s) = back {
                    self.speakers.called(s, &np);
                }
                let s = back.unwrap_or_else(|| self.who(&np));
                // نقلت عن الوزير: the verb agrees with somebody else.
                let first = np.tokens.start;
                let governed = v.doc.tokens()[first].clitics.proclitics.preposition()
                    || first > i + 1 && v.preposition_bit(first - 1).is_some();
                if back.is_none() && !governed {
                    self.speakers.observe(s, discourse::agrees(form.agreement), self.entities);
                }
                Some(s)
            }
            None => match v.blessing((i + 1).min(v.tags.len()), v.sentence_end[i] as usize) {
                Some((_, god)) => self.blessed(i, god),
                // التي وصفت بأنها: in the active somebody would be described
                None if lemma == "وصف"
                    && !participle
                    && !reading.pronoun
                    && frame.joint == Joint::Clause
                    && v.is_complementizer(i + 1) =>
                {
                    None
                }
                None => self.dropped(i, nested).map(|s| self.behind_address(i, s)),
            },
        };
        let sure = form.tense == Tense::Perfect
            && (frame.joint == Joint::Clause
                || reading.conjunction > 0 && !v.lexicon.cue(form).ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN));
        // واعتقد أن: nobody's but the writer's أعتقد, without its hamza
        if implicit && lemma == "اعتقد" && form.tense == Tense::Perfect && form.bare && v.inside[i] == 0 {
            return;
        }
        if implicit && form.tense == Tense::Perfect && form.agreement.feminine && self.own_voice(i) {
            return; // كتبت ... وأكدت: the letters of the writer's first person
        }
        if implicit
            && form.tense != Tense::Participle
            && !matches!(frame.joint, Joint::Marks | Joint::Colon)
            && self.column(i)
        {
            return;
        }
        if speaker.is_none() && !sure && !matches!(frame.joint, Joint::Marks | Joint::Colon) {
            return; // nobody has spoken yet: a column's own voice
        }
        for k in i + 1..frame.start {
            // what a participle says in passing is another attribution
            let participle = v.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle);
            let aside = participle
                && frame.joint == Joint::Marks
                && k + 1 < frame.start
                && v.is_comma(k - 1)
                && adverbial(v.key(k));
            self.shared.put(k, !aside && v.said_in_passing(k, v.sentence_end[i] as usize).is_none());
        }
        match (speaker, nested, polarity) {
            (Some(s), false, Polarity::Positive) => self.discourse.spoke(s, i),
            (Some(s), true, Polarity::Positive) if !implicit => self.discourse.cited(s, i),
            _ => {}
        }
        if polarity == Polarity::Positive && !nested && end > self.reached {
            (self.opened, self.reached) = (frame.start, end);
        }
        let through = v.doc.tokens()[frame.through].span;
        let cue_span = v.doc.tokens()[i].span;
        self.out.push(Quotation {
            kind,
            cue: Some(if frame.through == i + 1 { cue_span.cover(through) } else { cue_span }),
            source: source_span,
            content: pieces,
            speaker,
            implicit,
            addressee: frame.addressee,
            medium: frame.medium,
            polarity,
            nested,
            depth: u8::from(nested),
            rule: match frame.joint {
                Joint::Clause => "verb + clause",
                Joint::Marks => "verb + marks",
                Joint::Colon => "verb + colon",
                Joint::Preposition => "verb + preposition",
                Joint::Object => "verb + object",
            },
            cue_lemma: Some(lemma),
            confidence: match frame.joint {
                Joint::Clause | Joint::Marks => 0.9,
                Joint::Colon => 0.8,
                _ => 0.7,
            },
        });
    }
}

/// يعتبر فلان من أبرز الكتاب: he is held to be one.
fn one_of_many(v: &View<'_>, i: usize) -> bool {
    let end = (v.sentence_end[i] as usize).min(i + 14);
    (i + 1..end.saturating_sub(1)).take_while(|&k| !v.is_comma(k) && !v.is_complementizer(k)).any(|k| {
        let next = v.key(k + 1);
        v.key(k) == "من"
            && (next.starts_with('ا') && next.chars().count() == 4 && !v.doc.tokens()[k + 1].clitics.proclitics.al()
                || matches!(next, "اوايل" | "ضمن" | "اهم"))
    })
}

/// أعلنته مسبقا: an adverb is no content.
fn adverb_alone(v: &View<'_>, start: usize, end: usize) -> bool {
    end == start + 1 && v.doc.tokens()[start].kind == TokenKind::Word && v.key(start).ends_with('ا')
}

/// اشترط عدم الكشف عن هويته: the source asks not to be named, which is no statement.
fn anonymity(v: &View<'_>, f: &Frame) -> bool {
    let at = |k: usize| if k < v.tags.len() { v.doc.bare(k) } else { "" };
    let kept = |k: usize| matches!(at(k), "كشف" | "ذكر" | "اشاره" | "نشر" | "افصاح");
    let name = |k: usize| {
        k < v.tags.len()
            && v.doc.tokens()[k].clitics.enc_len > 0
            && ["اسم", "هوي"].iter().any(|n| v.key(k).trim_start_matches('ب').starts_with(n))
    };
    // رفض الكشف عن اسمه
    at(f.start) == "عدم" && kept(f.start + 1) || kept(f.start) && (name(f.start + 1) || name(f.start + 2))
}

impl View<'_> {
    /// The sentence's earlier words are an attribution already.
    fn attributed(&self, start: usize, i: usize, out: &[Quotation]) -> bool {
        let (low, high) = (self.doc.tokens()[start].span.start, self.doc.tokens()[i].span.start);
        out.iter().rev().take(6).any(|q| {
            q.polarity == Polarity::Positive
                && !nominal::told_by_noun(q)
                && q.cue.is_some_and(|c| c.start >= low && c.start < high)
        })
    }
}

/// The second phrase after `يعد`، `يعتبر` is a predicate, so the verb is in the passive: a pronoun, an elative, an ordinal, `أحد`، `واحدا`.
/// In the active the thing that is judged comes first, and it is definite.
fn predicate(v: &View<'_>, k: usize) -> bool {
    let key = v.key(k);
    let elative = key.starts_with('ا') && key.chars().count() == 4 && !v.doc.tokens()[k].clitics.proclitics.al();
    let one = matches!(key, "احد" | "احدي" | "واحدا" | "واحده" | "اول" | "اولي" | "اخر" | "ثاني" | "ثالث" | "رابع");
    v.mention_at[k] == 0 && (v.tags[k].function.is(FunctionWord::PRONOUN) || elative || one)
}
