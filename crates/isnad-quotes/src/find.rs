//! The whole search: cues in the order of the text, each with its frame, its subject, its content and its speaker.

mod after;
mod content;
mod speaker;
mod without_verb;

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
    let fresh = |flags: &mut Vec<bool>, n: usize| {
        let mut flags = std::mem::take(flags);
        flags.clear();
        flags.resize(n, false);
        flags
    };
    let mut search = Search {
        speakers: Speakers::new(doc, classes, entities),
        frames: std::mem::take(&mut workspace.frames),
        out: Vec::new(),
        discourse: Discourse::default(),
        opened: 0,
        reached: 0,
        quoted: fresh(&mut workspace.quoted, doc.quotes().len()),
        shared: fresh(&mut workspace.shared, doc.tokens().len()),
        voice: voices(&view),
        view: &view,
        entities,
    };
    search.fill_frames();
    search.run();
    for (title, bearer) in search.speakers.named_later(search.entities) {
        search.out.iter_mut().filter(|q| q.speaker == Some(title)).for_each(|q| q.speaker = Some(bearer));
    }
    let Search { out, frames, quoted, shared, .. } = search;
    (workspace.frames, workspace.quoted, workspace.shared) = (frames, quoted, shared);
    view.give_back(workspace);
    if doc.text().len() > Workspace::LARGE {
        workspace.let_go();
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
    quoted: Vec<bool>,
    /// Cues that share the content of an earlier one.
    shared: Vec<bool>,
    /// Words of the first person singular outside marks.
    voice: Vec<u32>,
}

/// The tokens of the first person, in order.
fn voices(v: &View<'_>) -> Vec<u32> {
    let mut voices = Vec::new();
    for (k, (tag, t)) in v.tags.iter().zip(v.doc.tokens()).enumerate() {
        let may = tag.own_voice() || matches!(t.kind, TokenKind::Hashtag | TokenKind::Handle);
        if may && first_person(v, k) {
            voices.push(k as u32);
        }
    }
    voices
}

/// أنا، كنت، رأيي: the singular of the first person, which a report has in its quotations only.
fn first_person(v: &View<'_>, k: usize) -> bool {
    let key = v.bare_key(k);
    match own_voice(key.strip_prefix('و').filter(|rest| rest.len() > 4).unwrap_or(key)) {
        Some(hamza) => v.inside[k] == 0 && (!hamza || v.doc.tokens()[k].flags.hamza_above()),
        None => false,
    }
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
        for i in 0..v.tags.len() {
            if v.tags[i].cue.is_none() || !self.viable(i) {
                continue;
            }
            let Some(mut frame) = v.frame(self.entities, i) else { continue };
            frame.before = v.subject_before(self.entities, i);
            if self.sound(i, &frame) {
                self.frames.fill(i, frame);
            }
        }
    }

    /// The word can be a cue where it stands.
    pub(crate) fn viable(&self, i: usize) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        if v.key(i) == "دون" && i + 1 < v.tags.len() && v.is_complementizer(i + 1) {
            return false; // without
        }
        if matches!(v.key(i), "يعد" | "تعد" | "يعودوا") && v.negated(i) == Some("لم") {
            return false; // لم يعد: no longer
        }
        if v.key(i) == "شك" && v.negated(i).is_some() {
            return false; // لا شك أن: the writer's own certainty
        }
        let closed = v.tags[i].function != FunctionWord::NONE && !cue.ambiguity.has(Ambiguity::PREPOSITION);
        if v.mention_at[i] > 0 || v.in_name[i] || closed {
            return false;
        }
        let first = v.sentence_start[i] as usize == i;
        let before = if first { FunctionWord::NONE } else { v.tags[i - 1].function };
        let word_before = if first { "" } else { v.bare_key(i - 1) };
        let perfect = form.tense == Tense::Perfect && reading.conjunction == 0;
        // هناك أمل في أن؛ والأمر أمر جيد: the noun of the same letters
        if perfect && form.bare && cue.ambiguity.has(Ambiguity::NOUN) {
            let there = matches!(word_before, "هناك" | "ثمه" | "ثمة");
            let thing = cue.lemma == "أمر" && i + 1 < v.tags.len() && v.is_word(i + 1) && {
                let t = &v.doc.tokens()[i + 1];
                t.clitics.pro_len == 0
                    && t.clitics.enc_len == 0
                    && v.tags[i + 1].function == FunctionWord::NONE
                    && v.mention_at[i + 1] == 0
                    && v.head(i + 1).is_none()
            };
            if there || thing {
                return false;
            }
        }
        // لم أكن أدرك، كنت أعلن: the first person's imperfect has the letters of a perfect
        if perfect && v.key(i).starts_with('ا') && matches!(word_before, "كنت" | "اكن" | "انا") {
            return false;
        }
        // لا مانع، ما بين; صلى الله عليه وسلم
        if perfect
            && (before.is(FunctionWord::NEGATION) && word_before != "ما"
                || form.bare && word_before == "ما" && cue.ambiguity.has(Ambiguity::PREPOSITION))
            || cue.lemma == "سلم" && word_before == "عليه"
        {
            return false;
        }
        if !first
            && reading.conjunction == 0
            && before.is(FunctionWord::PREPOSITION)
            && !before.is(FunctionWord::SUBORDINATOR)
        {
            return false;
        }
        if form.tense == Tense::Participle {
            let noun = first && v.key(i).ends_with("ات"); // مطالبات بكذا
            // أملا، أمرا are nouns; the participles are آملا، آمرا.
            let madda = cue.lemma.starts_with('أ') && cue.lemma.chars().count() == 3;
            let noun = noun || madda && v.surface(i).trim_start_matches(['و', 'ف']).starts_with('أ');
            let noun = noun || reading.conjunction == 0 && i > 0 && v.doc.tokens()[i - 1].kind == TokenKind::Number; // 15 متهما
            let noun = noun || word_before == "غير"; // مهمة غير مؤكدة
            return adverbial(v.key(i)) && !v.key(i).starts_with("ال") && !noun;
        }
        if form.tense == Tense::Perfect
            && form.agreement.number == Number::Dual
            && cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
        {
            return false;
        }
        if form.bare
            && cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
            && reading.conjunction == 0
            && !reading.pronoun
        {
            let opener = FunctionWord::SUBORDINATOR
                | FunctionWord::CONJUNCTION
                | FunctionWord::PARTICLE
                | FunctionWord::RELATIVE
                | FunctionWord::NEGATION
                | FunctionWord::COPULA
                | FunctionWord::TIME;
            let opens = first || !v.is_word(i - 1) || before.is(opener) || v.key(i - 1) == "كما" || v.switches(i - 1);
            // In mid clause the letters may still be the verb: the frame must show it, see `sound`.
            return opens || v.is_word(i - 1);
        }
        true
    }

    /// The frame fits how sure the word is to be a cue.
    fn sound(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let strong = matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon);
        // تبنى مسؤولية الهجوم claims; تبنى البرلمان ميزانية adopts
        if cue.lemma == "تبنى" && f.joint == Joint::Object {
            let end = (v.sentence_end[i] as usize).min(f.start + 3);
            let deed = |k: usize| {
                matches!(
                    v.doc.bare(k),
                    "مسووليه"
                        | "هجوم"
                        | "تفجير"
                        | "عمليه"
                        | "اعتداء"
                        | "اغتيال"
                        | "هجمات"
                        | "تفجيرات"
                        | "اعتداءات"
                        | "قصف"
                )
            };
            if !(f.start..end).any(deed) {
                return false;
            }
        }
        // حمل الحكومة مسؤولية الأزمة accuses; حمل المتظاهرون نعشا carries
        if cue.lemma == "حمل" && !f.phrase && f.joint == Joint::Object {
            let end = (v.sentence_end[i] as usize).min(f.start + 9);
            let blame =
                |k: usize| v.doc.bare(k).starts_with("مسوولي") || matches!(v.doc.bare(k), "تبعات" | "تبعه" | "وزر");
            if !(f.start..end).any(blame) {
                return false;
            }
        }
        // وهو ما أرجع إلى كذا: the verb has no object, so it is in the passive
        if cue.object == ObjectRole::Theme
            && f.joint == Joint::Preposition
            && !f.themed
            && !f.phrase
            && !reading.pronoun
            && f.subject.is_none()
            && f.before.is_none()
            && form.tense != Tense::Participle
            && f.start <= i + 2
        {
            return false;
        }
        let speaks = f.subject.as_ref().is_some_and(NounPhrase::can_speak);
        let a = cue.ambiguity;
        let first = v.sentence_start[i] as usize == i;
        if self.led_to(i, f, cue.object)
            || f.subject.as_ref().is_some_and(|np| quantity(v, np.tokens.start))
            || i + 1 < v.tags.len()
                && quantity(v, i + 1)
                && (cue.object != ObjectRole::Theme || form.tense == Tense::Imperfect)
        {
            return false;
        }
        // الآثار التي تحث على التجارة، العمليات كشفت عن وجود اتفاق: what is nobody, no body and no document shows and says nothing
        let lifeless = |np: &NounPhrase| {
            let first = np.tokens.start;
            np.mention.is_none()
                && np.unlisted.is_none()
                && !np.quantified
                && np.head.is_none_or(|h| h.ambiguous && h.class != HeadClass::Document && !h.class.is_human())
                && v.doc.tokens()[first].clitics.proclitics.al()
        };
        if matches!(f.joint, Joint::Object | Joint::Preposition) {
            let things = |np: &NounPhrase| lifeless(np) && v.doc.bare(np.tokens.start).ends_with("ات");
            if f.subject.as_ref().is_some_and(things) || f.before.as_ref().is_some_and(|b| things(&b.phrase)) {
                return false;
            }
            let told_of = |b: &crate::subject::Before| b.relative && lifeless(&b.phrase);
            if form.tense == Tense::Imperfect && f.subject.is_none() && f.before.as_ref().is_some_and(told_of) {
                return false;
            }
        }
        // وهي ترى المنتخبات ... وبنظري أنه: far from its clause the verb is another one
        if a.has(Ambiguity::VERB) && f.joint == Joint::Clause && f.start > i + 24 && !f.phrase {
            return false;
        }
        // نعمة الأمن وشكرها، وأضعف الإيمان: a noun with its pronoun, and a comma
        if reading.pronoun && f.joint == Joint::Object && f.start > i + 1 && v.is_comma(f.start - 1) {
            return false;
        }
        // شهدت المدينة قصفا عنيفا، حيث: a place sees what happens in it
        if cue.lemma == "شهد"
            && !f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(|np| {
                np.unlisted.is_some()
                    || np.head.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective)
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
        {
            return false;
        }
        // وهي كمية واعدة، تؤكد قدرة البلاد: a clause about the noun before it
        let nominal = matches!(f.joint, Joint::Object | Joint::Preposition);
        let alone = f.subject.is_none() && f.before.is_none() && !f.phrase;
        if nominal && alone && form.tense == Tense::Imperfect && reading.conjunction == 0 && !first && v.is_comma(i - 1)
        {
            return false;
        }
        // أدانت المحكمة مواطنا بالسفر: a judgement is no speech
        if nominal
            && matches!(cue.lemma, "أدان" | "برأ")
            && f.subject
                .as_ref()
                .or(f.before.as_ref().map(|b| &b.phrase))
                .is_some_and(|np| matches!(v.doc.bare(np.tokens.start), "محكمه" | "قاضي" | "قضاء" | "محاكم"))
        {
            return false;
        }
        // العملية التي اعتبرت متسرعة، وتعد جدة متحفا: who holds something to be so has a definite object first
        if matches!(cue.lemma, "اعتبر" | "عد")
            && f.joint == Joint::Object
            && !reading.pronoun
            && !f.phrase
            && form.tense != Tense::Participle
        {
            let t = &v.doc.tokens()[f.start];
            let bare = v.is_word(f.start)
                && t.clitics.pro_len == 0
                && t.clitics.enc_len == 0
                && v.mention_at[f.start] == 0
                && v.tags[f.start].function == FunctionWord::NONE
                && (v.key(f.start).ends_with('ا')
                    || t.flags.tanween_fath()
                    || t.flags.teh_marbuta()
                        && !(f.start + 1 < v.tags.len()
                            && v.is_word(f.start + 1)
                            && v.doc.tokens()[f.start + 1].clitics.proclitics.al()));
            if bare {
                return false;
            }
        }
        // هاجمت القوات المدينة: only a person does it by words
        if cue.lemma == "هاجم" && f.joint == Joint::Object {
            let person = |np: &NounPhrase| {
                np.unlisted.is_some()
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                    || np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Honorific) && !h.plural)
            };
            if !f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(person) {
                return false;
            }
        }
        // كل المؤشرات تؤكد عدم استمراره
        if nominal
            && f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(|np| {
                np.tokens.clone().take(2).any(|k| {
                    matches!(
                        v.doc.bare(k),
                        "موشرات" | "شواهد" | "وقايع" | "ظروف" | "احداث" | "تجارب" | "معطيات" | "حقايق"
                    )
                })
            })
        {
            return false;
        }
        // توجه السائق إلى: the perfect of another verb, whose subject is a man
        let other = form.tense == Tense::Imperfect
            && form.agreement.feminine
            && nominal
            && i + 1 < v.tags.len()
            && v.head(i + 1).is_some_and(|h| {
                h.definite
                    && h.head.class.is_human()
                    && h.head.class != HeadClass::Collective
                    && !h.head.plural
                    && !h.head.feminine
                    && !h.head.ambiguous
            })
            && v.doc.tokens()[i + 1].clitics.proclitics.al();
        if other && f.before.is_none() {
            return false;
        }
        // خطط الشركة وتوجهها: the noun with its pronoun
        if cue.lemma == "وجه" && form.tense == Tense::Imperfect && form.agreement.feminine && reading.pronoun {
            return false;
        }
        // أمن مصر وقدرتها على البناء: a noun with its pronoun
        if nominal
            && alone
            && form.tense == Tense::Perfect
            && reading.pronoun
            && reading.conjunction > 0
            && !first
            && a.has(Ambiguity::NOUN)
            && form.agreement.feminine
        {
            return false;
        }
        // أكدها الوزير: the pronoun is the object.
        if reading.pronoun && f.joint == Joint::Object && cue.object == ObjectRole::None {
            return false;
        }
        // الخطة التي أقرها البنك سيسمح للمستثمرين بشراء: another verb's preposition
        let close = f.subject.as_ref().map_or(i + 1, |np| np.tokens.end);
        if reading.pronoun && f.joint == Joint::Preposition && cue.object == ObjectRole::None && f.start > close + 1 {
            return false;
        }
        if f.phrase && form.tense == Tense::Participle {
            return true;
        }
        let opened = reading.conjunction > 0 || !first && self.opened(i);
        // نادي، نفي، رأي: with a dotted yeh the noun, save where the clause shows the verb.
        if form.bare && cue.lemma.ends_with('ى') && !strong && !reading.pronoun {
            let t = &v.doc.tokens()[i];
            if !t.flags.alef_maqsura() && v.surface(i).ends_with('ي') {
                return false;
            }
        }
        let hidden = form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) && reading.conjunction == 0;
        if hidden && !first && v.is_word(i - 1) && v.tags[i - 1].function == FunctionWord::NONE && !v.switches(i - 1) {
            let person = !a.has(Ambiguity::PREPOSITION)
                && f.subject.as_ref().is_some_and(|np| {
                    np.unlisted.is_some()
                        || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                        || np.definite
                            && np.head.is_some_and(|h| h.class.is_human() || !h.ambiguous && f.joint == Joint::Clause)
                });
            let turned = f.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == i + 1) && v.turns(i);
            return f.before.as_ref().is_some_and(|b| b.adjacent) || strong && person || turned;
        }
        // حصارا مشددا، بصورة لافتة: an adjective of the noun before it.
        let adjective = form.tense == Tense::Participle
            && !first
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && reading.conjunction == 0
            && (v.key(i).ends_with('ه') || v.key(i).ends_with('ا') && v.key(i - 1).ends_with('ا'));
        // المرأة التي هاجمت فلانا: without a pronoun of hers in the clause the antecedent is the subject, and what follows is no source
        let close = f.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1);
        if f.joint == Joint::Object
            && close
            && !reading.pronoun
            && !cue.frames.has(crate::Frames::CLAUSE)
            && f.before.as_ref().is_some_and(|b| b.relative && b.adjacent)
        {
            return false;
        }
        // إيصال مطالبات العمال: behind a noun and no comma it is one itself
        let genitive = form.tense == Tense::Participle
            && reading.conjunction == 0
            && !first
            && v.key(i).ends_with("ات")
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && f.start > i + 3;
        if genitive {
            return false;
        }
        // نشرت مناشدة أهل المريض: right behind a verb it is its object
        let object = form.tense == Tense::Participle
            && reading.conjunction == 0
            && !first
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Object
            && v.tags[i - 1].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle);
        if object {
            return false;
        }
        // مناشدة في نهاية حديث: at the head of a sentence and far from its object it is a noun
        let heading = form.tense == Tense::Participle
            && first
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Object
            && f.start > i + 1;
        if heading {
            return false;
        }
        let far = form.tense == Tense::Participle && f.start > i + 14;
        if far || adjective && !(strong && f.start <= i + 3) {
            return false;
        }
        // عرف "حدث ما قبل المهرجان" إقبالا: a name in marks after a verb that is mostly no speech.
        if f.joint == Joint::Marks
            && a.has(Ambiguity::VERB)
            && f.subject.is_none()
            && f.before.is_none()
            && !v.is_colon(f.start - 1)
            && v.words(f.start, v.closes[f.start] as usize) < 6
        {
            return false;
        }
        if strong {
            let near = f.start <= i + 3;
            // بينها وبين ... أن; تشهد المخيمات ... أن: far from its clause the word is somebody else's.
            let loose = form.bare && a.has(Ambiguity::PREPOSITION)
                || a.has(Ambiguity::VERB)
                    && f.subject
                        .as_ref()
                        .map_or(f.medium.is_none() && f.addressee.is_none(), |np| np.tokens.end + 2 < f.start);
            // وبين دمشق أو داعميها: [...]
            let far = form.bare
                && a.has(Ambiguity::PREPOSITION)
                && f.joint == Joint::Colon
                && !f.subject.as_ref().is_some_and(|np| np.tokens.end + 1 == f.start && self.someone(f));
            if far {
                return false;
            }
            if loose && !f.phrase && !near && !speaks && f.before.is_none() {
                return false;
            }
            return true;
        }
        let relative = f.before.as_ref().is_some_and(|b| b.relative);
        let speaks = speaks || relative;
        if form.tense == Tense::Participle {
            // لافتا إلى: the accusative with its preposition is no adjective.
            let accusative = v.key(i).ends_with('ا') && !a.has(Ambiguity::VERB);
            let near = f.joint == Joint::Preposition && f.start <= i + 3 && !self.copular(i);
            return !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB) || accusative && near;
        }
        // among, after
        if form.bare && matches!(cue.lemma, "ضمن" | "عقب") && reading.conjunction == 0 && f.joint != Joint::Clause
        {
            return false;
        }
        if form.bare && a.has(Ambiguity::PREPOSITION) {
            // عبر المركز عن قلقه: a second preposition shows that the first is none.
            return (opened || first || f.joint == Joint::Preposition) && speaks;
        }
        // الشركة تعد الأكبر، القرار يعتبر خطأ: what something is held to be, by nobody in particular.
        if form.tense == Tense::Imperfect
            && a.has(Ambiguity::IMPERFECT)
            && cue.class == "believe"
            && f.joint == Joint::Object
            && !f.subject.as_ref().is_some_and(|np| {
                np.head.is_some_and(|h| h.class.is_human())
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
        {
            return false;
        }
        if a.has(Ambiguity::VERB) || form.tense == Tense::Imperfect && a.has(Ambiguity::IMPERFECT) {
            let human = f.subject.as_ref().is_some_and(|np| np.head.is_none_or(|h| h.class != HeadClass::Document));
            let thing = f.joint == Joint::Object
                && v.mention_at[f.start] == 0
                && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
            let passive = form.tense == Tense::Imperfect
                && f.joint == Joint::Object
                && cue.object == ObjectRole::Theme
                && !self.someone(f);
            return (f.joint == Joint::Preposition || thing) && speaks && human && !passive;
        }
        !(form.bare && a.has(Ambiguity::NOUN)) || speaks || opened
    }

    /// `وهو ما دعا البلدية إلى`, `مما يؤكد أهمية`, `الأمر الذي دفع`: what a fact leads to or shows, by nobody's words.
    fn led_to(&self, i: usize, f: &Frame, object: ObjectRole) -> bool {
        let v = self.view;
        let start = v.sentence_start[i] as usize;
        if i < start + 2
            || f.before.as_ref().is_some_and(|b| !b.relative)
            || matches!(f.joint, Joint::Marks | Joint::Colon)
        {
            return false;
        }
        let matter = match v.bare_key(i - 1) {
            "مما" => true,
            "ما" => matches!(v.key(i - 2), "وهو" | "وهي" | "وهذا") || v.is_comma(i - 2),
            "الذي" => matches!(v.key(i - 2), "الامر" | "الشيء" | "الشي"),
            _ => false,
        };
        matter && (f.subject.is_none() || object == ObjectRole::Addressee)
    }

    /// `وطالب الحكام بمراجعة`, after somebody has spoken: several people without a name, who have said nothing yet, are those that he calls on.
    fn called_on(&self, i: usize, np: &NounPhrase, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let first = np.tokens.start;
        let people = np.mention.is_none()
            && np.unlisted.is_none()
            && !np.quantified
            && !np.coordinated
            && np.definite
            && v.doc.tokens()[first].clitics.proclitics.al()
            && np.head.is_some_and(|h| h.plural);
        if !people
            || first != i + 1
            || f.addressee.is_some()
            || reading.conjunction == 0
            || form.tense != Tense::Perfect
            || form.agreement.feminine
            || form.agreement.number != Number::Singular
            || v.lexicon.cue(form).object != ObjectRole::Addressee
            || !matches!(f.joint, Joint::Preposition | Joint::Object | Joint::Clause)
        {
            return false;
        }
        let before = v.paragraph_start[i].checked_sub(1).map_or(0, |k| v.paragraph_start[k as usize]) as usize;
        let noun = v.surface(first);
        let text = v.doc.text();
        let spoke = self.discourse.latest().is_some_and(|(s, at)| {
            at >= before && self.speakers.agrees(s, isnad_entities::Agrees { feminine: false, plural: false })
        });
        spoke && !self.out.iter().rev().take(40).any(|q| q.source.is_some_and(|s| text[s].contains(noun)))
    }

    /// The subject is people or a body: تعتبر المدينة الأجمل is passive.
    fn someone(&self, f: &Frame) -> bool {
        f.subject.as_ref().is_some_and(|np| {
            np.mention.is_some_and(|m| {
                !matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event)
            }) || np.unlisted.is_some()
                || discourse::honorific(self.view, np).is_some()
                || np.head.is_some_and(|h| h.class.is_human())
        })
    }

    /// كان لافتا إلى: a predicate.
    fn copular(&self, i: usize) -> bool {
        let v = self.view;
        v.sentence_start[i] as usize != i && v.tags[i - 1].function.is(FunctionWord::COPULA)
    }

    /// A verb is expected after the word before: حيث كشف، من جهته عبر، قد حذر.
    fn opened(&self, i: usize) -> bool {
        let v = self.view;
        let comma = i > 1 && v.is_comma(i - 1);
        let k = if comma { i - 2 } else { i - 1 };
        matches!(v.key(k), "جهته" | "جانبه" | "بدوره" | "جهتها" | "جانبها" | "بدورها" | "جهتهم" | "جانبهم" | "المقابل")
            || !comma
                && (v.tags[k].function.is(FunctionWord::PARTICLE | FunctionWord::RELATIVE)
                    || matches!(v.bare_key(k), "حيث" | "فيما" | "بينما" | "كما"))
    }

    fn run(&mut self) {
        let paragraphs = self.view.doc.paragraphs().len();
        for p in 0..paragraphs {
            let par = &self.view.doc.paragraphs()[p];
            let (from, to) = (par.tokens.start as usize, par.tokens.end as usize);
            if par.kind == ParagraphKind::Byline {
                continue; // كتبت: فلانة
            }
            self.headline(par.kind, from, to);
            let mut i = from;
            while i < to {
                if !self.view.tags[i].stirs() {
                    i += 1;
                    continue;
                }
                if self.view.sentence_start[i] as usize == i {
                    self.topic(i);
                }
                let word = self.view.is_word(i);
                if word && self.preposition(i) {
                    // وحسب: the preposition, though a verb has the same letters
                } else if self.view.tags[i].cue.is_some() {
                    self.cue(i);
                } else if word {
                    self.deed(i);
                } else if self.view.pair_at[i] > 0 {
                    self.orphan(i, from);
                }
                i += 1;
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
        let Some(frame) = self.frames.take(i) else {
            if form.tense != Tense::Participle && self.viable(i) {
                self.after_content(i);
                self.heard(i);
            }
            return;
        };
        if v.lexicon.cue(form).class == "weak" {
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
                    np.tokens.start == i + 1 && (np.head.is_some_and(|h| h.class.is_human()) || self.someone(&frame))
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
        let before = before.filter(|b| !told_of(b) && !dateline(b) && !resumed(b));
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
        if source.as_ref().is_some_and(|np| self.called_on(i, np, &frame)) {
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
            && (predicate(v, frame.start) || one_of_many(v, i))
        {
            return; // يعد فلان أحد أبرز الكتاب: he is considered one, he considers nothing
        }
        let mut polarity = self.polarity(i, reading.future, imperfect);
        if v.lexicon.cue(form).class == "reject"
            && frame.joint == Joint::Object
            && (speech_noun(v.doc.bare(frame.start)).is_some_and(|n| n.act || n.medium)
                || Roles::of(v.doc.bare(frame.start)).has(Roles::WITHHOLD))
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
            Some(np) if discourse::honorific(v, &np).is_some() => {
                let roles = discourse::honorific(v, &np).unwrap_or_default();
                self.titled(i, roles).or_else(|| self.dropped(i, nested))
            }
            Some(np) => {
                let back = if np.tokens.len() <= 2 && matches!(v.key(np.tokens.end - 1), "الاخير" | "الاخيره")
                {
                    v.nearest_before(self.entities, &self.speakers, i, form.agreement) // قال هذا الأخير
                } else {
                    self.speakers.points_back(v.doc, &np).then(|| self.discourse.any()).flatten()
                };
                // وأضاف الرجل: who goes on speaking
                let goes_on = v.lexicon.cue(form).class == "add";
                let back = back.or_else(|| {
                    let (last, _) = self.discourse.latest().filter(|_| goes_on)?;
                    self.speakers.may_describe(v.doc, &np, last, self.entities).then_some(last)
                });
                let s = back.unwrap_or_else(|| self.speakers.resolve(v.doc, &np, self.entities));
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
                None => self.dropped(i, nested),
            },
        };
        let sure = form.tense == Tense::Perfect
            && (frame.joint == Joint::Clause
                || reading.conjunction > 0 && !v.lexicon.cue(form).ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN));
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
            self.shared[k] = v.said_in_passing(k, v.sentence_end[i] as usize).is_none();
        }
        if let (Some(s), false, Polarity::Positive) = (speaker, nested, polarity) {
            self.discourse.spoke(s, i);
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

    /// `إن التظاهرات تعبر`: between أن and the verb stands a noun that agrees with it.
    fn told_of_a_thing(&self, i: usize, feminine: bool) -> bool {
        let v = self.view;
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(9));
        let Some(noun) = (low..i).rev().find(|&k| v.is_complementizer(k)).map(|k| k + 1).filter(|&n| n < i) else {
            return false;
        };
        let key = v.key(noun);
        v.is_word(noun)
            && v.tags[noun].function == FunctionWord::NONE
            && v.tags[noun].cue.is_none()
            && v.doc.tokens()[noun].clitics.proclitics.al()
            && (key.ends_with('ه') || key.ends_with("ات")) == feminine
            && (noun..i).all(|k| v.is_word(k) && !v.tags[k].function.is(FunctionWord::RELATIVE))
    }

    /// المستشار الذي وصف المحادثات بأنها: what follows is the verb's object, the antecedent its subject.
    fn transitive(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let object = v.lexicon.cue(reading.forms[0]).object != ObjectRole::None;
        object && !reading.pronoun && matches!(f.joint, Joint::Preposition | Joint::Object)
    }

    /// يذكر أن، كما ينتظر أن، يعتقد أن: a third person masculine that nobody is the subject of.
    fn impersonal(&self, i: usize, lemma: &str) -> bool {
        let v = self.view;
        let first = v.sentence_start[i] as usize == i;
        let joined = v.tags[i].cue.is_some_and(|c| c.conjunction > 0);
        let class = v.tags[i].cue.map_or("", |c| v.lexicon.cue(c.forms[0]).class);
        // المرة التي يعلن فيها: the pronoun's gender is not the verb's, which is passive.
        if !first && v.bare_key(i - 1) == "التي" {
            return true;
        }
        let after = !first
            && (v.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::RELATIVE)
                || matches!(v.bare_key(i - 1), "حيث" | "اذ" | "انه" | "كان" | "لكنه" | "قد"));
        // يقول، يضيف: the passive of a hollow verb has an alef (يقال، يضاف)
        // القلم يقول; يقول 89 % من الآباء
        let begins = first || v.is_punct(i - 1) || after;
        let one = v.tags[i].cue.is_some_and(|c| c.forms[0].agreement.number == Number::Singular);
        let thing = !one
            || !first && v.doc.tokens()[i - 1].clitics.proclitics.al()
            || v.doc.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Number)
            || v.tags[i].cue.is_some_and(|c| v.lexicon.cue(c.forms[0]).ambiguity.has(Ambiguity::VERB));
        if lemma.chars().rev().nth(1) == Some('ا') && matches!(class, "say" | "add" | "answer") && begins && !thing {
            return false;
        }
        !after && (!joined || lemma == "ذكر" || matches!(class, "expect" | "believe"))
    }

    fn polarity(&self, i: usize, future: bool, imperfect: bool) -> Polarity {
        let v = self.view;
        if v.negated(i).is_some() {
            return Polarity::Negative;
        }
        let first = v.sentence_start[i] as usize == i;
        if future {
            return Polarity::Hypothetical;
        }
        if !first && imperfect && v.tags[i].cue.is_some_and(|c| c.conjunction > 0) && v.after_subjunctive(i) {
            return Polarity::Hypothetical;
        }
        if !first && imperfect {
            let before = v.bare_key(i - 1);
            // إلى أن يقول: «...»: until he says, and he does
            let until =
                v.key(i - 1) == "ان" && i > 1 && v.key(i - 2) == "الي" && i + 1 < v.tags.len() && v.is_colon(i + 1);
            let subjunctive = v.is_complementizer(i - 1) && matches!(before, "ان" | "بان" | "لان")
                || matches!(before, "سوف" | "قد" | "كي" | "لكي" | "حتي" | "لو" | "ربما");
            if subjunctive && !until {
                return Polarity::Hypothetical;
            }
        }
        let asks = |k: &str| matches!(k, "لو" | "هل" | "ماذا" | "بماذا" | "لماذا" | "متي" | "كيف" | "اين");
        if !first && (asks(v.bare_key(i - 1)) || v.key(i - 1).strip_prefix(['و', 'ف']).is_some_and(asks)) {
            return Polarity::Hypothetical; // asked, not told
        }
        Polarity::Positive
    }
}

impl View<'_> {
    /// `حتى يتراجع عن الانقلاب ويعلن تأييده`: joined to a verb that أن or حتى governs.
    pub(crate) fn after_subjunctive(&self, i: usize) -> bool {
        let v = self;
        // داعيا الله أن يحفظ البلاد، ويبارك في جهودهم
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(40));
        let asked = (low..i).rev().find(|&k| v.is_complementizer(k) && v.tags[k].cut == 0).filter(|&k| k > low + 1);
        if asked.is_some_and(|k| {
            (low..k).rev().take(5).any(|p| matches!(v.key(p), "الله" | "المولي" | "العلي" | "القدير"))
                && v.key(k + 1).starts_with('ي')
        }) {
            return true;
        }
        let low = low.max(i.saturating_sub(9));
        (low..i)
            .rev()
            .take_while(|&k| v.is_word(k))
            .find(|&k| v.is_complementizer(k) || matches!(v.bare_key(k), "حتي" | "كي" | "لكي" | "سوف"))
            .is_some_and(|k| {
                k + 1 < i
                    && matches!(v.bare_key(k), "ان" | "بان" | "حتي" | "كي" | "لكي" | "سوف")
                    && v.key(k + 1).starts_with(['ي', 'ت', 'ن'])
                    && v.tags[k + 1].function == FunctionWord::NONE
                    && v.mention_at[k + 1] == 0
                    && !v.doc.tokens()[k + 1].clitics.proclitics.al()
                    && v.head(k + 1).is_none()
            })
    }
}

/// عدد المسافرين، نسبة النمو: a quantity says nothing.
fn quantity(v: &View<'_>, first: usize) -> bool {
    matches!(
        v.key(first),
        "عدد"
            | "نسبه"
            | "حجم"
            | "معدل"
            | "قيمه"
            | "اجمالي"
            | "مجموع"
            | "متوسط"
            | "سعر"
            | "كميه"
            | "عمر"
            | "تكلفه"
    ) && v.mention_at[first] == 0
        && first + 1 < v.tags.len()
        && v.is_word(first + 1)
        && (v.doc.tokens()[first + 1].clitics.proclitics.al() || v.doc.tokens()[first + 1].clitics.enc_len > 0)
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
        out.iter()
            .rev()
            .take(6)
            .any(|q| q.polarity == Polarity::Positive && q.cue.is_some_and(|c| c.start >= low && c.start < high))
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
