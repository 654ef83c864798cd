//! Several before a verb in the plural: those joined to one another, and those that are only picked out of them.

use crate::view::View;
use isnad_entities::{FunctionWord, NounPhrase, Reading};

impl View<'_> {
    /// `جماعات، وأحزاب`, `عديد من المفكرين، والسياسيين`: with what it is joined to, where both are several.
    pub(super) fn widened(&self, read: &Reading<'_>, low: usize, phrase: NounPhrase) -> NounPhrase {
        let start = phrase.tokens.start;
        let several = |np: &NounPhrase| np.head.is_some_and(|h| h.plural);
        let joined = self.is_word(start) && self.doc.tokens()[start].clitics.proclitics.wa();
        if !joined || !several(&phrase) || start <= low + 1 || phrase.mention.is_some() {
            return phrase;
        }
        let end = if self.is_comma(start - 1) { start - 1 } else { start };
        let opens = |k: usize| {
            let f = self.tags[k].function;
            self.is_word(k) && (f == FunctionWord::NONE || f.is(FunctionWord::QUANTIFIER))
        };
        let whole = (low.max(end.saturating_sub(8))..end).filter(|&k| opens(k)).find_map(|k| {
            read.noun_phrase(k, end).filter(|np| {
                np.tokens.end == end
                    && several(np)
                    && np.mention.is_none()
                    && self.doc.tokens()[k].clitics.enc_len == 0
                    && (np.quantified || self.head(k).is_some() || self.doc.bare(k).ends_with("ين"))
            })
        });
        match whole {
            Some(first) => {
                NounPhrase { tokens: first.tokens.start..phrase.tokens.end, coordinated: true, unlisted: None, ..first }
            }
            None => phrase,
        }
    }

    /// `معارضو الاتفاق، وخصوصا رئيس الوزراء وبعض النواب، يؤكدون`: the subject before those who are only named as examples of it.
    pub(super) fn before_examples(&self, read: &Reading<'_>, low: usize, last: usize) -> Option<NounPhrase> {
        let example = (low + 1..last).rev().find(|&k| {
            matches!(
                self.key(k),
                "وخصوصا"
                    | "خصوصا"
                    | "وخاصه"
                    | "لاسيما"
                    | "ولاسيما"
                    | "سيما"
                    | "وبينهم"
                    | "ومنهم"
                    | "وبخاصه"
            ) && (self.is_comma(k - 1) || self.has_conjunction_letter(k))
        })?;
        let end = example - usize::from(self.is_comma(example - 1));
        (low..end)
            .filter(|&k| self.opens_clause(k, low))
            .filter_map(|k| read.noun_phrase(k, end))
            .find(|np| np.tokens.end == end && np.head.is_some_and(|h| h.plural && h.class.is_human()))
    }
}

/// وخصوصا، لا سيما: one or some of those before it follow.
pub(super) fn picks_out(key: &str) -> bool {
    matches!(
        key,
        "وخصوصا"
            | "خصوصا"
            | "وخاصه"
            | "خاصه"
            | "وبخاصه"
            | "لاسيما"
            | "ولاسيما"
            | "لا"
            | "ولا"
            | "بمن"
            | "ومنهم"
            | "وبينهم"
    )
}
