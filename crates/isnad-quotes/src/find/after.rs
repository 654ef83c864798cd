//! Contents that stand before their verb: `«...»، قال فلان`, `..., كما قال فلان`.

use super::*;
use crate::Frames;
use crate::lexicon::{Cue, CueReading};

/// So many words in marks and more are no name: `«حماية الملكية الفكرية»، ترى الوزارة أن`.
const WHOLE: usize = 3;

/// What was said, how, and the rule that found it.
type Told = (Vec<Span>, QuoteKind, &'static str);

impl Search<'_, '_, '_> {
    /// `«...»، قال فلان` and `..., كما قال فلان`: the content stands before its cue.
    pub(crate) fn after_content(&mut self, i: usize) {
        let v = self.view;
        if self.shared[i] {
            return;
        }
        let Some(reading) = v.tags[i].cue else { return };
        let cue = v.lexicon.cue(reading.forms[0]);
        if !tells_what_stands_before(cue, reading) {
            return;
        }
        let quote = self.marks_before(i, reading).filter(|&q| self.may_be_said(q, i, cue));
        let opener = quote.is_none() && self.is_as_told(i, cue, reading);
        if quote.is_none() && !opener {
            return; // most verbs: no phrase need be read
        }
        // ..., كما أكدت ذلك حديثا هيئة الغذاء: the pronoun takes up what stands before
        let taken_up = opener.then(|| self.takes_up(i)).flatten();
        let np = self.subject_behind(i, taken_up);
        // «...»، كما يقول، «...» يضيف: nobody is named, and nothing else follows
        let end = v.sentence_end[i] as usize;
        let dropped = quote.is_some() && (i + 1 >= end || v.is_punct(i + 1)) && !reading.pronoun;
        // «...» كما قال في مؤتمر صحفي
        let said_in = i + 2 < end
            && matches!(v.key(i - 1), "كما" | "حسبما" | "مثلما")
            && matches!(v.key(i + 1), "في" | "عبر" | "خلال")
            && speech_noun(v.doc.bare(i + 2)).is_some_and(|n| n.medium);
        let dropped = dropped || quote.is_some() && said_in && !reading.pronoun && self.discourse.latest().is_some();
        // ... في الصين والهند كما أكد.
        let closes = i + 1 >= end || i + 2 >= end && v.is_punct(i + 1) && !v.is_comma(i + 1);
        let dropped = dropped || opener && closes && !reading.pronoun && self.discourse.latest().is_some();
        if np.is_none() && !dropped || np.as_ref().is_some_and(|np| self.is_told_to(np)) {
            return;
        }
        let told = np.as_ref().map_or(i + 1, |np| np.tokens.end);
        let content = match quote {
            Some(q) => self.marks_told(i, q, told),
            None => self.clause_told(i, told, taken_up.is_some()),
        };
        let Some((content, kind, rule)) = content else { return };
        let nested = i < self.reached && rule != "clause + verb";
        let speaker = match &np {
            Some(np) => Some(self.who(np)),
            None => self.dropped(i, nested),
        };
        if let Some(speaker) = speaker.filter(|_| !nested) {
            self.discourse.spoke(speaker, i);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[i].span),
            source: np.as_ref().map(|np| v.span_of(np, self.entities)),
            content,
            speaker,
            implicit: np.is_none(),
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

    /// A pair of marks that nothing has taken yet ends right before the verb, or before `كما` and its like.
    fn marks_before(&self, i: usize, reading: CueReading<'_>) -> Option<u32> {
        let v = self.view;
        let par = v.paragraph_start[i] as usize;
        // «...»، كما يقول
        let as_told =
            i > par && v.inside[i] == 0 && matches!(v.key(i - 1), "كما" | "حسبما" | "مثلما" | "بحسبما" | "هكذا");
        // «...»، هذا ما قاله المدرب
        let this = i > par + 1
            && reading.pronoun
            && v.inside[i] == 0
            && v.key(i - 1) == "ما"
            && matches!(v.key(i - 2), "هذا" | "وهذا" | "ذلك");
        let mut k = i - if this { 2 } else { usize::from(as_told) };
        while k > par && (v.is_comma(k - 1) || this && crate::find::is_dots(v.surface(k - 1))) {
            k -= 1;
        }
        (k > par && v.doc.tokens()[k - 1].kind == TokenKind::Quote && v.pair_at[k - 1] == 0)
            .then(|| v.inside[k - 1].checked_sub(1))
            .flatten()
            .filter(|_| reading.conjunction == 0) // «...»، ويضيف: the next statement
            .filter(|&q| !self.quoted[q as usize] && v.doc.quotes()[q as usize].close as usize <= k)
            // تحت شعار «جسور» تشهد المدينة
            .filter(|&q| {
                let open = v.doc.quotes()[q as usize].open as usize;
                open == 0 || !crate::view::is_title_noun(v.doc.bare(open - 1))
            })
    }

    /// `«غرفة التجارة» تبث رسائل`: two words in marks right before a verb are a name, and of a verb that no quotation follows they are nothing said.
    fn may_be_said(&self, q: u32, i: usize, cue: &Cue) -> bool {
        let v = self.view;
        let pair = &v.doc.quotes()[q as usize];
        let (open, close) = (pair.open as usize, pair.close as usize);
        // «...»، قال, «...» كما وصفه
        let apart = close + 1 < i;
        let as_told = apart && !v.is_comma(i - 1);
        let words = v.words(open, close);
        // «الوضع خطير ولا يحتمل الانتظار»، حذر الوزير: a whole sentence, and no name that he judges
        let whole = apart && words > WHOLE && !self.frames.has(i) && self.source_closes(i);
        as_told || whole || cue.frames.has(Frames::SPEECH) && (apart || words > 2 || cue.lemma == "قال")
    }

    /// `..., كما قال فلان`: what stands before was said.
    fn is_as_told(&self, i: usize, cue: &Cue, reading: CueReading<'_>) -> bool {
        let v = self.view;
        let perfect = reading.forms[0].tense == Tense::Perfect;
        let speaks = || !cue.ambiguity.has(Ambiguity::VERB) || perfect && v.is_comma(i - 2) && self.source_closes(i);
        i > v.sentence_start[i] as usize + 4 && v.key(i - 1) == "كما" && cue.class != "describe" && speaks()
    }

    /// Who says it, right behind the verb or behind the pronoun that takes up the content.
    fn subject_behind(&self, i: usize, taken_up: Option<usize>) -> Option<NounPhrase> {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        let stop = |k: usize| v.is_complementizer(k) || v.is_saying(k);
        // كما ذكرت الجمعة مصادر رسمية
        let behind = (i + 1..end.min(i + 3)).take_while(|&k| v.tags[k].function.is(FunctionWord::TIME)).count();
        // هذا ما قاله لـ«الأفق» المدرب
        let first = taken_up.unwrap_or_else(|| v.behind_medium_told(i + 1 + behind, end));
        let read = v.reading(self.entities, &stop);
        let mut np = (first < end).then(|| read.noun_phrase(first, end).filter(NounPhrase::can_speak)).flatten()?;
        // كما أبلغ مصدر أمني **وكالة** «الأفق»
        np.tokens.end = v.agency_told(&np, self.entities).unwrap_or(np.tokens.end);
        Some(np)
    }

    /// `كما يوضح لزائره`: whom it is told to, and nobody who says it.
    fn is_told_to(&self, np: &NounPhrase) -> bool {
        let v = self.view;
        let glued = v.doc.tokens()[np.tokens.start].clitics.proclitics;
        (glued.preposition() || glued.conjunction()) && !v.names_whole_word(np.tokens.start, self.entities)
    }

    /// The content stands in marks before the verb, and another pair may go on behind the source.
    fn marks_told(&mut self, i: usize, q: u32, told: usize) -> Option<Told> {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        let pair = &v.doc.quotes()[q as usize];
        // في رواية «يا دمشق وداعا»، تتابع الكاتبة: a title
        let titled = (pair.open as usize).checked_sub(1).is_some_and(|k| Roles::of(v.doc.bare(k)).has(Roles::WORK));
        if titled && v.is_comma(pair.close as usize + 1) {
            return None;
        }
        if v.words(pair.open as usize, pair.close as usize) < 2 {
            return None;
        }
        self.quoted.set(q as usize);
        let mut pieces = vec![pair.inner];
        let mut next = told;
        while next < end && (v.is_comma(next) || v.is_colon(next)) {
            next += 1;
        }
        if next > told
            && next < v.tags.len()
            && v.pair_at[next] > 0
            && let Some(p) = v.pair(next)
            && !p.inner.is_empty()
        {
            pieces.push(p.inner);
            self.quoted.set(v.pair_at[next] as usize - 1);
        }
        Some((pieces, QuoteKind::Direct, "marks + verb"))
    }

    /// The content is a clause before `كما`.
    fn clause_told(&mut self, i: usize, told: usize, taken_up: bool) -> Option<Told> {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        let c = i - 1;
        let before = if v.is_comma(c - 1) { c.saturating_sub(2) } else { c - 1 };
        if matches!(v.bare_key(before), "لكن" | "ولكن" | "ان" | "و") {
            return None; // لكن، كما قال فلان، لا بد أن: what he says follows
        }
        let from = v.statement_start(i).min(c).max(self.reached.min(c));
        // Without a comma only what closes the sentence: «شارك الآلاف كما ذكر متحدث.»
        let audience = told < end && v.doc.tokens()[told].clitics.proclitics.la() && v.tells_media(told, self.entities);
        let closes = told + 1 >= end || audience && told + 7 >= end;
        if c <= from + 2 || !v.is_comma(c - 1) && v.key(c) == "كما" && !closes && !taken_up {
            return None;
        }
        let to = v.trim_end(from, c);
        Some((vec![v.span(from, to)], self.kind_within(from, to), "clause + verb"))
    }

    /// `كما أفادت عائلته وهيئة الإذاعة.`: one who can speak stands between the verb and the end of the sentence, and nothing else.
    fn source_closes(&self, i: usize) -> bool {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        if i + 1 >= end {
            return false;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let behind = (i + 1..end.min(i + 3)).take_while(|&k| v.tags[k].function.is(FunctionWord::TIME)).count();
        let np = v.reading(self.entities, &stop).noun_phrase(i + 1 + behind, end).filter(NounPhrase::can_speak);
        np.is_some_and(|np| {
            let someone = np.mention.is_some()
                || np.head.is_some_and(|h| h.class.is_human() || h.class == HeadClass::Organization);
            let closed = (np.tokens.end..end).all(|k| v.is_punct(k) || v.tags[k].function.is(FunctionWord::TIME));
            let joined = np.tokens.end < end
                && v.doc.tokens()[np.tokens.end].clitics.proclitics.wa()
                && np.tokens.end + 5 >= end;
            someone && (closed || joined)
        })
    }

    /// `كما أكدت ذلك حديثا هيئة الغذاء`, `كما تنص على ذلك الاتفاقية`: where the subject stands behind the pronoun that takes up the clause before.
    pub(crate) fn takes_up(&self, i: usize) -> Option<usize> {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        let as_told = i > 0 && matches!(v.key(i - 1), "كما" | "حسبما" | "مثلما");
        if !as_told {
            return None;
        }
        let mut k = i + 1;
        k += usize::from(k + 1 < end && matches!(v.key(k), "علي" | "الي" | "عن"));
        if k + 1 >= end || v.key(k) != "ذلك" {
            return None;
        }
        k += 1;
        while k + 1 < end && v.is_word(k) && v.key(k).ends_with('ا') && v.mention_at[k] == 0 {
            k += 1; // حديثا، صراحة
        }
        Some(k)
    }
}

/// Only what is told can stand before its verb: not `..., رحب به فلان`, nor `... رواه فلان`.
fn tells_what_stands_before(cue: &Cue, reading: CueReading<'_>) -> bool {
    // كما نص النظام
    if cue.lemma == "نص" {
        return false;
    }
    let future = reading.forms[0].tense == Tense::Imperfect && reading.future;
    let more = matches!(
        cue.class,
        "write"
            | "comment"
            | "conclude"
            | "answer"
            | "ask"
            | "quote"
            | "admit"
            | "believe"
            | "expect"
            | "promise"
            | "warn"
            | "threaten"
            | "advise"
            | "swear"
    );
    let told = cue.states() || more;
    // «خطوة مهمة» كما وصفها الوزير
    let told = told || reading.pronoun && matches!(cue.lemma, "وصف" | "سمى");
    cue.frames.has(Frames::SPEECH | Frames::CLAUSE)
        && !future
        && told
        && !cue.ambiguity.has(Ambiguity::PREPOSITION)
        && !(reading.pronoun && cue.lemma == "روى")
}
