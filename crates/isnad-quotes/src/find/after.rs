//! Contents that stand before their verb: `«...»، قال فلان`, `..., كما قال فلان`.

use super::*;

impl Search<'_, '_, '_> {
    /// `«...»، قال فلان` and `..., كما قال فلان`: the content stands before its cue.
    pub(crate) fn after_content(&mut self, i: usize) {
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
        // Only what is told can stand before its verb: not ..., رحب به فلان، nor ... رواه فلان.
        let told = matches!(
            cue.class,
            "say"
                | "announce"
                | "confirm"
                | "add"
                | "explain"
                | "point_out"
                | "reveal"
                | "report"
                | "claim"
                | "write"
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
        if !told || cue.ambiguity.has(Ambiguity::PREPOSITION) || reading.pronoun && cue.lemma == "روى" {
            return;
        }
        let start = v.sentence_start[i] as usize;
        let par = v.paragraph_start[i] as usize;
        // «...»، كما يقول
        let as_told =
            i > par && v.inside[i] == 0 && matches!(v.key(i - 1), "كما" | "حسبما" | "مثلما" | "بحسبما" | "هكذا");
        let mut k = i - usize::from(as_told);
        while k > par && v.is_comma(k - 1) {
            k -= 1;
        }
        let quote = (k > par && v.doc.tokens()[k - 1].kind == TokenKind::Quote && v.pair_at[k - 1] == 0)
            .then(|| v.inside[k - 1].checked_sub(1))
            .flatten()
            .filter(|_| reading.conjunction == 0) // «...»، ويضيف: the next statement
            .filter(|&q| !self.quoted[q as usize] && v.doc.quotes()[q as usize].close as usize <= k);
        let speaks = || !cue.ambiguity.has(Ambiguity::VERB) || form.tense == Tense::Perfect && self.source_closes(i);
        let opener = quote.is_none() && i > start + 4 && v.key(i - 1) == "كما" && speaks();
        // ..., كما أكدت ذلك حديثا هيئة الغذاء: the pronoun takes up what stands before
        let taken_up = opener.then(|| self.takes_up(i)).flatten();
        let k = if quote.is_some() { k } else { i };
        if quote.is_none() && !opener {
            return; // most verbs: no phrase need be read
        }
        let stop = |k: usize| v.is_complementizer(k) || v.is_saying(k);
        let end = v.sentence_end[i] as usize;
        // كما ذكرت الجمعة مصادر رسمية
        let behind = (i + 1..end.min(i + 3)).take_while(|&k| v.tags[k].function.is(FunctionWord::TIME)).count();
        let first = taken_up.unwrap_or(i + 1 + behind);
        let subject = {
            let read = v.reading(self.entities, &stop);
            if first < end { read.noun_phrase(first, end).filter(NounPhrase::can_speak) } else { None }
        };
        // «...»، كما يقول، «...» يضيف: nobody is named, and nothing else follows
        let dropped = quote.is_some() && (i + 1 >= end || v.is_punct(i + 1)) && !reading.pronoun;
        if subject.is_none() && !dropped {
            return;
        }
        let np = subject;
        let told = np.as_ref().map_or(i + 1, |np| np.tokens.end);
        if let Some(np) = &np {
            let glued = v.doc.tokens()[np.tokens.start].clitics.proclitics;
            if (glued.preposition() || glued.conjunction()) && !v.names_whole_word(np.tokens.start, self.entities) {
                return; // كما يوضح لزائره
            }
        }
        let (pieces, kind, rule) = if let Some(q) = quote {
            let pair = &v.doc.quotes()[q as usize];
            // في رواية «يا دمشق وداعا»، تتابع الكاتبة: a title
            let titled = (pair.open as usize).checked_sub(1).is_some_and(|k| Roles::of(v.doc.bare(k)).has(Roles::WORK));
            if titled && v.is_comma(pair.close as usize + 1) {
                return;
            }
            if v.words(pair.open as usize, pair.close as usize) < 2 {
                return;
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
            (pieces, QuoteKind::Direct, "marks + verb")
        } else {
            let c = k - 1;
            let before = if v.is_comma(c - 1) { c.saturating_sub(2) } else { c - 1 };
            if matches!(v.bare_key(before), "لكن" | "ولكن" | "ان" | "و") {
                return; // لكن، كما قال فلان، لا بد أن: what he says follows
            }
            let from = v.statement_start(i).min(c).max(self.reached.min(c));
            // Without a comma only what closes the sentence: «شارك الآلاف كما ذكر متحدث.»
            let audience =
                told < end && v.doc.tokens()[told].clitics.proclitics.la() && v.tells_media(told, self.entities);
            let closes = told + 1 >= end || audience && told + 7 >= end;
            if c <= from + 2 || !v.is_comma(c - 1) && v.key(k - 1) == "كما" && !closes && taken_up.is_none() {
                return;
            }
            let to = v.trim_end(from, c);
            (vec![v.span(from, to)], self.kind_within(from, to), "clause + verb")
        };
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
            content: pieces,
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

    /// `، كما أفادت عائلته وهيئة الإذاعة.`: one who can speak stands between the verb and the end of the sentence, and nothing else.
    fn source_closes(&self, i: usize) -> bool {
        let v = self.view;
        let end = v.sentence_end[i] as usize;
        if i + 1 >= end || !v.is_comma(i - 2) {
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
        let mut k = i + 1;
        k += usize::from(k + 1 < end && matches!(v.key(k), "علي" | "الي" | "عن"));
        if !as_told || k + 1 >= end || v.key(k) != "ذلك" {
            return None;
        }
        k += 1;
        while k + 1 < end && v.is_word(k) && v.key(k).ends_with('ا') && v.mention_at[k] == 0 {
            k += 1; // حديثا، صراحة
        }
        Some(k)
    }

    /// `«هذا الحل، يقول فلان، هو الأفضل»`, `وهو أمر، يقول الوزير، غير مقبول`: verb and subject stand between two commas in the midst of the content.
    pub(crate) fn interrupts(&mut self, i: usize) -> bool {
        let v = self.view;
        let low = v.sentence_start[i] as usize;
        if i < low + 2 || !v.is_comma(i - 1) || self.shared[i] {
            return false;
        }
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let says = matches!(cue.class, "say" | "add" | "explain" | "confirm" | "comment" | "answer")
            && cue.frames.has(crate::Frames::SPEECH)
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PREPOSITION | Ambiguity::NOUN);
        if !says
            || form.tense == Tense::Participle
            || reading.conjunction > 0
            || reading.pronoun
            || reading.future
            || v.negated(i).is_some()
        {
            return false;
        }
        let pair = v.inside[i].checked_sub(1).filter(|&q| !self.quoted[q as usize]);
        // Without marks it is the present that the writer slips in.
        if v.inside[i] > 0 && pair.is_none() || pair.is_none() && (form.tense != Tense::Imperfect || i < self.reached) {
            return false;
        }
        let (open, end) = match pair.map(|q| &v.doc.quotes()[q as usize]) {
            Some(p) => (p.open as usize + 1, (p.close as usize).min(v.paragraph_end[i] as usize)),
            None => (low.max(self.reached.min(i - 1)), v.sentence_end[i] as usize),
        };
        let stop = |k: usize| v.is_complementizer(k) || v.is_comma(k);
        let np = if i + 1 < end { v.reading(self.entities, &stop).noun_phrase(i + 1, end) } else { None };
        let Some(np) = np.filter(|np| np.can_speak() || v.may_be_named(np)) else { return false };
        let aside = |k: usize| v.is_word(k) && !v.is_complementizer(k) && v.tags[k].cue.is_none();
        let Some(comma) = (np.tokens.end..end.min(np.tokens.end + 7)).find(|&k| !aside(k)).filter(|&k| v.is_comma(k))
        else {
            return false;
        };
        let mut rest = comma + 1;
        // ولهذا الغرض، يضيف المتحدث، فإن الأحزاب: the statement begins there
        let then = pair.is_none() && rest + 2 < end && v.key(rest).starts_with("فان") && v.is_complementizer(rest);
        if then {
            rest += 1;
        }
        let begins = |k: usize| {
            let f = v.tags[k].function;
            !v.is_complementizer(k) && !f.is(FunctionWord::RELATIVE) && v.tags[k].cue.is_none()
        };
        let told = v.words(open, i) > 1
            && !v.switches(i - 2)
            && (then || pair.is_some() || !v.tags[open].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME))
            && (open..i).all(|k| !self.frames.has(k));
        if !told || rest >= end || !begins(rest) {
            return false;
        }
        let after = if pair.is_some() { end } else { v.content_end(rest, Joint::Clause, &self.frames) };
        let to = v.trim_end(open, i);
        if after <= rest || to <= open {
            return false;
        }
        let mut from = open;
        while from + 1 < to && v.is_complementizer(from) {
            from += 1;
        }
        let mut content = vec![v.span(from, to), v.span(rest, v.trim_end(rest, after))];
        if then {
            content.remove(0);
        }
        let kind = match pair {
            Some(q) => {
                self.quoted.set(q as usize);
                QuoteKind::Direct
            }
            None => self.kind_within(open, after),
        };
        let speaker = self.who(&np);
        self.discourse.spoke(speaker, i);
        self.reached = self.reached.max(after);
        (i..rest).for_each(|k| self.shared.set(k));
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[i].span),
            source: Some(v.span_of(&np, self.entities)),
            content,
            speaker: Some(speaker),
            implicit: false,
            addressee: None,
            medium: None,
            polarity: Polarity::Positive,
            nested: false,
            depth: 0,
            rule: "verb between commas",
            cue_lemma: Some(cue.lemma),
            confidence: 0.8,
        });
        true
    }
}
