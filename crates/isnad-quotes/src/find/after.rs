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
        let stop = |k: usize| v.is_complementizer(k) || v.is_saying(k);
        let end = v.sentence_end[i] as usize;
        let subject = {
            let read = v.reading(self.entities, &stop);
            if i + 1 < end { read.noun_phrase(i + 1, end).filter(NounPhrase::can_speak) } else { None }
        };
        let Some(np) = subject else { return };
        let glued = v.doc.tokens()[np.tokens.start].clitics.proclitics;
        if (glued.preposition() || glued.conjunction()) && !v.names_whole_word(np.tokens.start, self.entities) {
            return; // كما يوضح لزائره
        }
        let mut k = i;
        let par = v.paragraph_start[i] as usize;
        while k > par && v.is_comma(k - 1) {
            k -= 1;
        }
        let quote = (k > par && v.doc.tokens()[k - 1].kind == TokenKind::Quote && v.pair_at[k - 1] == 0)
            .then(|| v.inside[k - 1].checked_sub(1))
            .flatten()
            .filter(|_| reading.conjunction == 0) // «...»، ويضيف: the next statement
            .filter(|&q| !self.quoted[q as usize] && v.doc.quotes()[q as usize].close as usize <= k);
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
            let speaks = !cue.ambiguity.has(Ambiguity::VERB);
            let opener = k > start + 4 && k == i && v.key(k - 1) == "كما" && speaks;
            if !opener {
                return;
            }
            let c = k - 1;
            let before = if v.is_comma(c - 1) { c.saturating_sub(2) } else { c - 1 };
            if matches!(v.bare_key(before), "لكن" | "ولكن" | "ان" | "و") {
                return; // لكن، كما قال فلان، لا بد أن: what he says follows
            }
            let from = v.statement_start(i).min(c).max(self.reached.min(c));
            // Without a comma only what closes the sentence: «شارك الآلاف كما ذكر متحدث.»
            let told = np.tokens.end;
            let audience =
                told < end && v.doc.tokens()[told].clitics.proclitics.la() && v.tells_media(told, self.entities);
            let closes = told + 1 >= end || audience && told + 7 >= end;
            if c <= from + 2 || !v.is_comma(c - 1) && v.key(k - 1) == "كما" && !closes {
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
}
