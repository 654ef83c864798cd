//! The whole search: cues in the order of the text, each with its frame, its subject, its content and its speaker.

use crate::conjugate::{Number, Tense};
use crate::discourse::{self, Discourse};
use crate::extent::adverbial;
use crate::frame::{Frame, Joint};
use crate::lexicon::Ambiguity;
use crate::nouns::speech_noun;
use crate::view::View;
use crate::{Polarity, Quotation, QuoteKind};
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Speakers};
use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind, TokenKind};

/// Finds every attribution of a document, in the order of their contents' cues.
///
/// Sources that no mention names become entities of their own. Linear in the text.
pub fn find(doc: &Document<'_>, entities: &mut Entities) -> Vec<Quotation> {
    let view = View::new(doc, entities);
    let mut search = Search {
        speakers: Speakers::new(doc, entities),
        frames: Vec::new(),
        out: Vec::new(),
        discourse: Discourse::default(),
        reached: 0,
        quoted: vec![false; doc.quotes().len()],
        shared: vec![false; doc.tokens().len()],
        view: &view,
        entities,
    };
    search.fill_frames();
    search.run();
    search.out
}

struct Search<'v, 'a, 'e> {
    view: &'v View<'a>,
    entities: &'e mut Entities,
    speakers: Speakers,
    /// Filled frame of the cue at each token.
    frames: Vec<Option<Frame>>,
    out: Vec<Quotation>,
    discourse: Discourse,
    /// One past the last token of the contents so far.
    reached: usize,
    /// Pairs of marks that are a content already.
    quoted: Vec<bool>,
    /// Cues that share the content of an earlier one.
    shared: Vec<bool>,
}

impl Search<'_, '_, '_> {
    fn fill_frames(&mut self) {
        let v = self.view;
        self.frames = (0..v.tags.len())
            .map(|i| {
                if v.tags[i].cue.is_none() || !self.viable(i) {
                    return None;
                }
                let mut frame = v.frame(self.entities, i)?;
                frame.before = v.subject_before(self.entities, i);
                self.sound(i, &frame).then_some(frame)
            })
            .collect();
    }

    /// The word can be a cue where it stands.
    fn viable(&self, i: usize) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let closed = v.tags[i].function != FunctionWord::NONE && !cue.ambiguity.has(Ambiguity::PREPOSITION);
        if v.mention_at[i] > 0 || v.in_name[i] || closed {
            return false;
        }
        let first = v.sentence_start[i] as usize == i;
        let before = if first { FunctionWord::NONE } else { v.tags[i - 1].function };
        if !first
            && reading.conjunction == 0
            && before.is(FunctionWord::PREPOSITION)
            && !before.is(FunctionWord::SUBORDINATOR)
        {
            return false;
        }
        if form.tense == Tense::Participle {
            return adverbial(v.key(i)) && !v.key(i).starts_with("ال");
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
            let opens = first
                || !v.is_word(i - 1)
                || before.is(opener)
                || matches!(v.key(i - 1), "جهته" | "جانبه" | "بدوره" | "جهتها" | "كما");
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
        let speaks = f.subject.as_ref().is_some_and(NounPhrase::can_speak);
        let a = cue.ambiguity;
        let first = v.sentence_start[i] as usize == i;
        let hidden = form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) && reading.conjunction == 0;
        if hidden && !first && v.is_word(i - 1) && v.tags[i - 1].function == FunctionWord::NONE {
            let person = f.subject.as_ref().is_some_and(|np| {
                np.unlisted.is_some()
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                    || np.definite && np.head.is_some_and(|h| h.class.is_human())
            });
            return f.before.as_ref().is_some_and(|b| b.adjacent) || strong && person;
        }
        if strong {
            return true;
        }
        let relative = f.before.as_ref().is_some_and(|b| b.relative);
        let speaks = speaks || relative;
        if form.tense == Tense::Participle {
            return !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB);
        }
        if form.bare && a.has(Ambiguity::PREPOSITION) {
            return reading.conjunction > 0 && speaks;
        }
        if a.has(Ambiguity::VERB) || form.tense == Tense::Imperfect && a.has(Ambiguity::IMPERFECT) {
            let human = f.subject.as_ref().is_some_and(|np| np.head.is_none_or(|h| h.class != HeadClass::Document));
            let thing = f.joint == Joint::Object
                && v.mention_at[f.start] == 0
                && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
            return (f.joint == Joint::Preposition || thing) && speaks && human;
        }
        !(form.bare && a.has(Ambiguity::NOUN)) || speaks || reading.conjunction > 0
    }

    fn run(&mut self) {
        let paragraphs = self.view.doc.paragraphs().len();
        for p in 0..paragraphs {
            let par = &self.view.doc.paragraphs()[p];
            let (from, to) = (par.tokens.start as usize, par.tokens.end as usize);
            self.headline(par.kind, from, to);
            let mut i = from;
            while i < to {
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

    /// The person a sentence without a cue at its head is about.
    fn topic(&mut self, at: usize) {
        let v = self.view;
        let end = v.sentence_end[at] as usize;
        if self.frames[at].is_some() || v.inside[at] > 0 {
            return;
        }
        let Some(np) = v.clause_subject(self.entities, at, end) else { return };
        if np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person) {
            let entity = self.speakers.resolve(v.doc, &np, self.entities);
            self.discourse.about(entity, at);
        }
    }

    /// `المصدر: المضمون` at the head of a line.
    fn headline(&mut self, kind: ParagraphKind, from: usize, to: usize) {
        let v = self.view;
        let Some(colon) = (from + 1..to.min(from + 14)).find(|&k| v.is_colon(k)) else { return };
        if colon + 2 >= to || kind == ParagraphKind::Byline || to - from > 60 && kind != ParagraphKind::Headline {
            return;
        }
        if (from..colon).any(|k| {
            self.frames[k].is_some()
                || matches!(v.surface(k), "-" | "–" | "—" | "/" | "|")
                || v.doc.tokens()[k].kind == TokenKind::Number
        }) {
            return;
        }
        let stop = |k: usize| k >= colon;
        let np = {
            let read = v.reading(self.entities, &stop);
            let Some(np) = read.noun_phrase(from, colon) else { return };
            np
        };
        let marks = v.pair_at[from] > 0 && v.closes[from] as usize == np.tokens.end;
        let tail = np.tokens.end;
        let addressed = tail < colon && (v.key(tail) == "ل" || v.doc.tokens()[tail].clitics.proclitics.la());
        if tail != colon && !addressed {
            return;
        }
        let kind_of = np.mention.map(|m| self.entities.mentions[m as usize].kind);
        let speaks = match kind_of {
            Some(
                EntityKind::Place
                | EntityKind::Country
                | EntityKind::Nationality
                | EntityKind::Event
                | EntityKind::Other,
            ) => false,
            Some(_) => true,
            None => {
                np.head.is_some_and(|h| h.class.is_human() || np.definite && !h.ambiguous)
                    || marks && kind == ParagraphKind::Headline
            }
        };
        if !speaks
            || kind != ParagraphKind::Headline
                && !np.head.is_some_and(|h| h.class.is_human())
                && kind_of != Some(EntityKind::Person)
        {
            return;
        }
        let (content, kind) = if v.pair_at[colon + 1] > 0 && v.closes[colon + 1] as usize + 1 >= to {
            (v.pair(colon + 1).map(|p| p.inner).unwrap_or_default(), QuoteKind::Direct)
        } else {
            let end = v.trim_end(colon + 1, to);
            (v.span(colon + 1, end), self.kind_within(colon + 1, end))
        };
        let speaker = self.speakers.resolve(v.doc, &np, self.entities);
        self.reached = self.reached.max(to);
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[colon].span),
            source: Some(np.span(v.doc)),
            content: vec![content],
            speaker: Some(speaker),
            implicit: false,
            addressee: addressed.then(|| v.span(tail, colon)),
            medium: None,
            polarity: Polarity::Positive,
            nested: false,
            depth: 0,
            rule: "colon",
            cue_lemma: None,
            confidence: 0.8,
        });
    }

    /// A verb of speech whose content the rules do not find still tells who speaks: `وتحدث الوزير`.
    fn heard(&mut self, i: usize) {
        let v = self.view;
        if i < self.reached || v.negated(i).is_some() {
            return;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let np = {
            let read = v.reading(self.entities, &stop);
            let end = v.sentence_end[i] as usize;
            if i + 1 < end { read.noun_phrase(i + 1, end) } else { None }
        };
        let Some(np) = np else { return };
        let person = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
        if person || np.unlisted.is_some() {
            let speaker = self.speakers.resolve(v.doc, &np, self.entities);
            self.discourse.spoke(speaker, i);
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
        let Some(frame) = self.frames[i].take() else {
            if form.tense != Tense::Participle && self.viable(i) {
                self.after_content(i);
                self.heard(i);
            }
            return;
        };
        if v.lexicon.cue(form).class == "weak" {
            self.frames[i] = Some(frame);
            return;
        }
        let nested = i < self.reached;
        let (pieces, kind, end) = self.content(&frame);
        let Some(first) = pieces.first() else {
            self.frames[i] = Some(frame);
            return;
        };
        if first.is_empty() {
            return;
        }
        if anonymity(v, &frame) {
            self.frames[i] = Some(frame);
            return;
        }
        let before = frame.before.clone();
        let participle = form.tense == Tense::Participle;
        // The phrase after the verb is its subject, unless the subject stands right before it.
        let mut source = match before {
            Some(b) if !participle && (b.adjacent && !b.relative || frame.subject.is_none()) => Some(b.phrase),
            _ if participle => None,
            _ => frame.subject.clone(),
        };
        if source
            .as_ref()
            .is_some_and(|np| !np.can_speak() && !matches!(frame.joint, Joint::Clause | Joint::Marks | Joint::Colon))
        {
            source = None;
        }
        let imperfect = form.tense == Tense::Imperfect;
        if source.is_none() && imperfect && !form.agreement.feminine && self.impersonal(i, lemma) {
            return;
        }
        let mut polarity = self.polarity(i, reading.future, imperfect);
        if v.lexicon.cue(form).class == "reject"
            && frame.joint == Joint::Object
            && speech_noun(v.doc.bare(frame.start)).is_some_and(|n| n.act || n.medium)
        {
            // رفض التعليق: nothing was said.
            polarity = Polarity::Negative;
        }
        let implicit = source.is_none();
        let source_span = source.as_ref().map(|np| np.span(v.doc));
        let speaker = match source {
            Some(np) => {
                let s = self.speakers.resolve(v.doc, &np, self.entities);
                self.speakers.observe(s, discourse::agrees(form.agreement), self.entities);
                Some(s)
            }
            None => self.dropped(i, nested),
        };
        for k in i + 1..frame.start {
            self.shared[k] = true;
        }
        if let (Some(s), false, Polarity::Positive) = (speaker, nested, polarity) {
            self.discourse.spoke(s, i);
        }
        if polarity == Polarity::Positive && !nested {
            self.reached = self.reached.max(end);
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

    /// يذكر أن، كما ينتظر أن، يعتقد أن: a third person masculine that nobody is the subject of.
    fn impersonal(&self, i: usize, lemma: &str) -> bool {
        let v = self.view;
        let first = v.sentence_start[i] as usize == i;
        let joined = v.tags[i].cue.is_some_and(|c| c.conjunction > 0);
        let class = v.tags[i].cue.map_or("", |c| v.lexicon.cue(c.forms[0]).class);
        let after = !first
            && (v.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::RELATIVE)
                || matches!(v.bare_key(i - 1), "حيث" | "اذ" | "انه" | "كان" | "لكنه" | "قد"));
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
        if !first && imperfect {
            let before = v.bare_key(i - 1);
            let subjunctive = v.is_complementizer(i - 1) && matches!(before, "ان" | "بان" | "لان")
                || matches!(before, "سوف" | "قد" | "كي" | "حتي" | "لو" | "ربما");
            if subjunctive {
                return Polarity::Hypothetical;
            }
        }
        if !first && v.bare_key(i - 1) == "لو" {
            return Polarity::Hypothetical;
        }
        Polarity::Positive
    }

    /// The pieces of a content, how much of it stands in marks, and one past its last token.
    fn content(&mut self, f: &Frame) -> (Vec<Span>, QuoteKind, usize) {
        let v = self.view;
        match f.joint {
            Joint::Marks => {
                let Some(pair) = v.pair(f.start).cloned() else { return (Vec::new(), QuoteKind::Direct, f.start) };
                self.quoted[v.pair_at[f.start] as usize - 1] = true;
                let mut end = v.closes[f.start] as usize;
                let mut pieces = vec![pair.inner];
                // «...»، و«...»: the same breath.
                while end + 1 < v.tags.len()
                    && (v.is_comma(end) && v.pair_at[end + 1] > 0
                        || matches!(v.key(end), "و") && v.pair_at[end + 1] > 0)
                    && v.words(end + 1, v.closes[end + 1] as usize) > 3
                {
                    let Some(next) = v.pair(end + 1) else { break };
                    pieces.push(next.inner);
                    self.quoted[v.pair_at[end + 1] as usize - 1] = true;
                    end = v.closes[end + 1] as usize;
                }
                (pieces, QuoteKind::Direct, end)
            }
            Joint::Colon => {
                let mut end = v.content_end(f.start, f.joint, &self.frames);
                let stop = v.paragraph_end[f.start] as usize;
                // Unmarked speech goes on until somebody else is heard.
                while end < stop {
                    let next = (end..stop).find(|&k| v.sentence_start[k] as usize == k);
                    let Some(next) = next else { break };
                    if v.content_end(end.saturating_sub(1).max(f.start), f.joint, &self.frames) + 2 < next
                        && end + 2 < next
                    {
                        break;
                    }
                    let opens = (next..v.sentence_end[next] as usize).take(4).any(|k| self.frames[k].is_some());
                    if opens {
                        break;
                    }
                    let more = v.content_end(next, f.joint, &self.frames);
                    if more <= end {
                        break;
                    }
                    end = more;
                }
                (vec![v.span(f.start, end)], self.kind_within(f.start, end), end)
            }
            _ => {
                let end = v.content_end(f.start, f.joint, &self.frames);
                let mut end = end;
                if let Some(p) = (f.start + 1..end).find(|&k| self.trailing_source(k)) {
                    end = v.trim_end(f.start, p);
                }
                if end <= f.start {
                    return (Vec::new(), QuoteKind::Indirect, f.start);
                }
                let pair = v.pair(f.start).cloned();
                if let Some(p) = pair.filter(|_| {
                    v.closes[f.start] as usize >= end
                        && !(f.joint != Joint::Clause && v.is_name_pair(f.start, self.entities))
                }) {
                    self.quoted[v.pair_at[f.start] as usize - 1] = true;
                    return (vec![p.inner], QuoteKind::Direct, end.max(v.closes[f.start] as usize));
                }
                let first = v.doc.span_after(f.start, f.skip);
                let mut span = first.cover(v.doc.tokens()[end - 1].span);
                // An opening mark without its words before it stays outside.
                if v.pair_at[f.start] > 0 {
                    span.start = v.pair(f.start).map_or(span.start, |p| p.inner.start);
                }
                (vec![span], self.kind_within(f.start, end), end)
            }
        }
    }

    /// `، وفقا لـ ...` after a comma near the end names another source for the whole sentence.
    fn trailing_source(&self, k: usize) -> bool {
        let v = self.view;
        if !v.is_word(k) || !v.is_comma(k - 1) || v.tags[k].cut > 0 {
            return false;
        }
        v.preposed(self.entities, k).is_some_and(|p| v.sentence_end[k] as usize <= p.end + 3)
    }

    fn kind_within(&mut self, from: usize, to: usize) -> QuoteKind {
        let v = self.view;
        let mut mixed = false;
        for k in from..to {
            if v.pair_at[k] > 0 && !v.is_name_pair(k, self.entities) {
                self.quoted[v.pair_at[k] as usize - 1] = true;
                mixed = true;
            }
        }
        if mixed { QuoteKind::Mixed } else { QuoteKind::Indirect }
    }

    /// Who speaks where the cue at `i` has no subject of its own.
    fn dropped(&mut self, i: usize, nested: bool) -> Option<u32> {
        let v = self.view;
        let form = v.tags[i].cue?.forms[0];
        let start = v.sentence_start[i] as usize;
        let low = v.doc.tokens()[start].span.start;
        let here = self
            .out
            .iter()
            .rev()
            .take(40)
            .take_while(|q| q.cue.is_some_and(|c| c.start >= low))
            .find(|q| nested || !q.nested);
        let a = discourse::agrees(form.agreement);
        if let Some(s) = here.and_then(|q| q.speaker)
            && (self.speakers.agrees(s, a) || form.tense == Tense::Participle)
        {
            return Some(s);
        }
        if start < i
            && let Some(np) = v.clause_subject(self.entities, start, i)
        {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            if kind != Some(EntityKind::Place) {
                let s = self.speakers.resolve(v.doc, &np, self.entities);
                if self.speakers.agrees(s, a) {
                    return Some(s);
                }
            }
        }
        // نشرته صحيفة «كذا»، وادعت فيه أن: who has just been named.
        let mut k = i;
        while k > start && (v.is_comma(k - 1) || v.doc.tokens()[k - 1].kind == TokenKind::Quote) {
            k -= 1;
        }
        if k < i && v.tags[i].cue.is_some_and(|c| c.conjunction > 0) {
            let named = (start.max(k.saturating_sub(6))..k)
                .filter_map(|at| v.mention_at[at].checked_sub(1))
                .find(|&m| self.entities.mentions[m as usize].tokens.end as usize == k)
                .map(|m| &self.entities.mentions[m as usize])
                .filter(|m| matches!(m.kind, EntityKind::Person | EntityKind::Media | EntityKind::Organization))
                .map(|m| m.entity);
            if let Some(s) = named.filter(|&s| self.speakers.agrees(s, a)) {
                return Some(s);
            }
        }
        let adds = v.lexicon.cue(form).class == "add";
        self.discourse
            .last(&self.speakers, form.agreement, !adds)
            .or_else(|| v.nearest_before(self.entities, &self.speakers, i, form.agreement))
            .or_else(|| self.discourse.any())
    }

    /// `«...»، قال فلان` and `..., كما قال فلان`: the content stands before its cue.
    fn after_content(&mut self, i: usize) {
        let v = self.view;
        if self.shared[i] {
            return;
        }
        let Some(reading) = v.tags[i].cue else { return };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        if !cue.frames.has(crate::Frames::SPEECH | crate::Frames::CLAUSE)
            || form.tense == Tense::Imperfect && reading.future
        {
            return;
        }
        let start = v.sentence_start[i] as usize;
        let stop = |k: usize| v.is_complementizer(k) || v.is_saying(k);
        let end = v.sentence_end[i] as usize;
        let subject = {
            let read = v.reading(self.entities, &stop);
            if i + 1 < end { read.noun_phrase(i + 1, end).filter(NounPhrase::can_speak) } else { None }
        };
        let Some(np) = subject else { return };
        let mut k = i;
        let par = v.paragraph_start[i] as usize;
        while k > par && v.is_comma(k - 1) {
            k -= 1;
        }
        let quote = (k > par && v.doc.tokens()[k - 1].kind == TokenKind::Quote && v.pair_at[k - 1] == 0)
            .then(|| v.inside[k - 1].checked_sub(1))
            .flatten()
            .filter(|&q| !self.quoted[q as usize]);
        let (pieces, kind, rule) = if let Some(q) = quote {
            let pair = &v.doc.quotes()[q as usize];
            if v.words(pair.open as usize, pair.close as usize) < 2 {
                return;
            }
            self.quoted[q as usize] = true;
            let mut pieces = vec![pair.inner];
            let mut next = np.tokens.end;
            while next < end && (v.is_comma(next) || v.is_colon(next)) {
                next += 1;
            }
            if next > np.tokens.end
                && next < v.tags.len()
                && v.pair_at[next] > 0
                && let Some(p) = v.pair(next)
            {
                pieces.push(p.inner);
                self.quoted[v.pair_at[next] as usize - 1] = true;
            }
            (pieces, QuoteKind::Direct, "marks + verb")
        } else {
            let opener = k > start + 4 && k == i && v.key(k - 1) == "كما";
            if !opener {
                return;
            }
            let c = k - 1;
            let from = start.max(self.reached.min(c));
            if c <= from + 2 || !v.is_comma(c - 1) && v.key(k - 1) == "كما" {
                return;
            }
            let to = v.trim_end(from, c);
            (vec![v.span(from, to)], self.kind_within(from, to), "clause + verb")
        };
        let nested = i < self.reached && rule != "clause + verb";
        let speaker = self.speakers.resolve(v.doc, &np, self.entities);
        if !nested {
            self.discourse.spoke(speaker, i);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[i].span),
            source: Some(np.span(v.doc)),
            content: pieces,
            speaker: Some(speaker),
            implicit: false,
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested,
            depth: u8::from(nested),
            rule,
            cue_lemma: Some(cue.lemma),
            confidence: 0.85,
        });
    }

    /// وفقا لـ، بحسب، نقلا عن، حسبما ذكر
    fn preposition(&mut self, i: usize) -> bool {
        let v = self.view;
        let Some(p) = v.preposed(self.entities, i) else { return false };
        let start = v.sentence_start[i] as usize;
        let end = v.sentence_end[i] as usize;
        for k in p.cue.0..p.end {
            self.shared[k] = true;
        }
        let opens = (start..i)
            .all(|k| !v.is_word(k) || v.tags[k].function.is(FunctionWord::CONJUNCTION | FunctionWord::PARTICLE));
        let (from, to) = if opens {
            let Some(from) = self.after_preposed(p.end, end) else { return true };
            (from, v.content_end(from, Joint::Clause, &self.frames))
        } else {
            // Inside what somebody else says it is that one's own source; only what closes the sentence speaks for all of it.
            if i < self.reached || v.attributed(start, i, &self.out) || p.end + 8 < end {
                return true;
            }
            let from = start.max(self.reached.min(i));
            (from, v.trim_end(from, i))
        };
        if to <= from + 1 {
            return true;
        }
        let nested = i < self.reached;
        let source = p.source.as_ref().map(|np| np.span(v.doc));
        let speaker = match &p.source {
            Some(np) => Some(self.speakers.resolve(v.doc, np, self.entities)),
            None => self.discourse.any(),
        };
        let content = v.span(from, to);
        let kind = self.kind_within(from, to);
        if let (true, false, Some(s)) = (opens, nested, speaker) {
            self.discourse.spoke(s, i);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.span(p.cue.0, p.cue.1)),
            source,
            content: vec![content],
            speaker,
            implicit: source.is_none(),
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested,
            depth: u8::from(nested),
            rule: "preposition",
            cue_lemma: None,
            confidence: 0.75,
        });
        true
    }

    /// Where the content begins that a prepositional cue at the head of the sentence announces: `وبحسب المصدر، فإن ...`.
    fn after_preposed(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.view;
        let joint = |k: usize| v.is_comma(k) || v.is_colon(k) || v.key(k).starts_with("فان") || v.key(k) == "فقد";
        let mut at = (from..end.min(from + 14)).find(|&k| joint(k)).unwrap_or(from);
        while at < end && (v.is_punct(at) || v.is_complementizer(at) || v.key(at) == "فقد") {
            at += 1;
        }
        (at < end).then_some(at)
    }

    /// بإعلانه أن، في قوله: the act of speech as a noun with its speaker's pronoun.
    fn deed(&mut self, i: usize) {
        let v = self.view;
        let t = &v.doc.tokens()[i];
        let pronoun = t.clitics.enc_len > 0;
        if !pronoun || self.shared[i] || i + 2 >= v.sentence_end[i] as usize {
            return;
        }
        let key = &v.key(i)[t.clitics.pro_len as usize..];
        if !speech_noun(key).is_some_and(|n| n.act && n.frames.has(crate::Frames::CLAUSE)) {
            return;
        }
        let governed =
            t.clitics.proclitics.preposition() || i > 0 && v.tags[i - 1].function.is(FunctionWord::PREPOSITION);
        let mut at = i + 1;
        if v.is_colon(at) {
            at += 1;
        }
        let clause = v.is_complementizer(at) && v.tags[at].cut == 0;
        let marks = v.pair_at[at] > 0 && !v.is_name_pair(at, self.entities);
        if !governed || !(clause || marks) {
            return;
        }
        let joint = if clause { Joint::Clause } else { Joint::Marks };
        let frame = Frame {
            before: None,
            subject: None,
            joint,
            start: if clause { at + 1 } else { at },
            skip: 0,
            addressee: None,
            medium: None,
            through: i,
        };
        let nested = i < self.reached;
        let (pieces, kind, end) = self.content(&frame);
        if pieces.iter().all(|p| p.is_empty()) {
            return;
        }
        let form = crate::Agreement { feminine: v.key(i).ends_with("ها"), number: Number::Singular };
        let speaker = self.owner(i, form);
        if !nested {
            self.reached = self.reached.max(end);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(t.span),
            source: None,
            content: pieces,
            speaker,
            implicit: true,
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested,
            depth: u8::from(nested),
            rule: "noun + clause",
            cue_lemma: None,
            confidence: 0.6,
        });
    }

    /// Whose act a noun with a pronoun is: the subject of its clause, or who spoke last.
    fn owner(&mut self, i: usize, form: crate::Agreement) -> Option<u32> {
        let v = self.view;
        let start = v.sentence_start[i] as usize;
        if let Some(np) = (start < i).then(|| v.clause_subject(self.entities, start, i)).flatten() {
            let s = self.speakers.resolve(v.doc, &np, self.entities);
            if self.speakers.agrees(s, discourse::agrees(form)) {
                return Some(s);
            }
        }
        self.discourse.last(&self.speakers, form, true).or_else(|| self.discourse.any())
    }

    /// A long quotation that opens a paragraph and has no cue goes on where the last speaker left off.
    fn orphan(&mut self, i: usize, paragraph: usize) {
        let v = self.view;
        let q = v.pair_at[i] as usize - 1;
        if i != paragraph || self.quoted[q] || i < self.reached {
            return;
        }
        let close = v.closes[i] as usize;
        let whole = close + 2 >= v.paragraph_end[i] as usize;
        if v.words(i, close) < 8 || !whole || self.discourse.any().is_none() {
            return;
        }
        self.quoted[q] = true;
        let speaker = self.discourse.any();
        self.out.push(Quotation {
            kind: QuoteKind::Direct,
            cue: None,
            source: None,
            content: vec![v.doc.quotes()[q].inner],
            speaker,
            implicit: true,
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested: false,
            depth: 0,
            rule: "marks alone",
            cue_lemma: None,
            confidence: 0.5,
        });
    }
}

/// اشترط عدم الكشف عن هويته: the source asks not to be named, which is no statement.
fn anonymity(v: &View<'_>, f: &Frame) -> bool {
    let at = |k: usize| if k < v.tags.len() { v.doc.bare(k) } else { "" };
    at(f.start) == "عدم" && matches!(at(f.start + 1), "كشف" | "ذكر" | "اشاره" | "نشر" | "افصاح")
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
