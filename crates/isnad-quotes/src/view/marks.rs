//! Pairs of marks: what stands in them, and whether it is a name or words of somebody.

use super::View;
use crate::extent::LONGEST;
use crate::roles::Roles;
use isnad_entities::{Entities, FunctionWord};
use isnad_text::Span;
use isnad_tokenize::{Decided, QuotePair};

impl<'a> View<'a> {
    /// One past the last token of a pair of marks. One that nothing closes ends with its sentence, where other marks open behind that.
    pub(super) fn end_of_pair(&self, k: usize) -> u32 {
        let quotes = self.doc.quotes();
        let (q, open) = (&quotes[k], quotes[k].open as usize);
        let sentence = self.sentence_end[open];
        let others = || quotes.get(k + 1).is_some_and(|next| next.open >= sentence && next.open < q.close);
        if q.decided == Decided::Paragraph && others() { sentence } else { (q.close + 1).min(self.paragraph_end[open]) }
    }

    /// The pair that opens at a token.
    pub(crate) fn pair(&self, i: usize) -> Option<&QuotePair> {
        self.pair_at[i].checked_sub(1).map(|k| &self.doc.quotes()[k as usize])
    }

    /// What stands between the marks of a pair, as far as it reaches.
    pub(crate) fn in_marks(&self, pair: &QuotePair) -> Span {
        let (open, close) = (pair.open as usize, self.closes[pair.open as usize] as usize);
        if close > pair.close as usize || close < open + 2 {
            return pair.inner;
        }
        Span { end: self.doc.tokens()[self.trim_end(open + 1, close) - 1].span.end, ..pair.inner }
    }

    /// True where a pair of marks holds a name or a term, no speech: after صحيفة and the like, or a few words in the running sentence.
    pub(crate) fn is_name_pair(&self, open: usize, entities: &Entities) -> bool {
        let close = self.closes[open] as usize;
        if close == 0 {
            return false;
        }
        let words = self.words(open, close);
        let ends = close + 1 >= self.sentence_end[open] as usize;
        if open > self.paragraph_start[open] as usize && self.is_colon(open - 1) && (words > 2 || ends) {
            return false;
        }
        if open > 0 && is_title_noun(self.doc.bare(open - 1)) {
            return true;
        }
        if words <= 8 && open > 0 && Roles::of(self.doc.bare(open - 1)).has(Roles::WORK) {
            return true;
        }
        if words <= 6 && open > 0 && self.head(open - 1).is_some_and(|h| !h.head.class.is_human()) {
            return true;
        }
        if words > 3 && self.lists_names(open, close, entities) {
            return true;
        }
        if let Some(m) = (open + 1..close.min(open + 4)).find_map(|k| self.mention_at[k].checked_sub(1)) {
            let t = &entities.mentions[m as usize].tokens;
            if t.start as usize <= open + 1 && t.end as usize + 1 >= close {
                return true;
            }
        }
        words <= 3
    }

    /// Two words or three in marks that are the source's own, no name: «لن تكون سهلة», «فراغ قاتل», without an article or a head that
    /// they would name.
    pub(crate) fn are_own_words(&self, open: usize) -> bool {
        let (first, close) = (open + 1, self.closes[open] as usize);
        let words = self.words(open, close);
        if words < 2 || !self.is_word(first) {
            return false;
        }
        let verb = FunctionWord::NEGATION | FunctionWord::PARTICLE | FunctionWord::COMPLEMENTIZER;
        if self.tags[first].function.is(verb) {
            return true;
        }
        let (word, key) = (&self.doc.tokens()[first], self.key(first));
        let plain = self.tags[first].function == FunctionWord::NONE
            && !word.clitics.proclitics.al()
            && word.clitics.article_len == 0
            && (first..close.min(first + LONGEST)).all(|k| self.mention_at[k] == 0 && !self.in_name[k]);
        let head = open.checked_sub(1).and_then(|k| self.head(k)).filter(|h| !h.head.class.is_human());
        match head {
            // الحكومة «تدير ظهرها للحوار»: what she does, no name of hers
            Some(h) => plain && h.definite && words >= 4 && key.starts_with(['ت', 'ي']),
            None => {
                plain
                    && !(open > 0 && Roles::of(self.doc.bare(open - 1)).has(Roles::WORK))
                    && !self.doc.tokens()[first + 1].clitics.proclitics.al()
            }
        }
    }

    /// `الثلاثي "خالد السالم، نواف العابد، فهد المولد"`: names and what parts them, and nothing else.
    fn lists_names(&self, open: usize, close: usize, entities: &Entities) -> bool {
        let mut names = 0;
        let mut k = open + 1;
        while k + 1 < close {
            if let Some(m) = self.mention_at[k].checked_sub(1) {
                names += 1;
                k = (entities.mentions[m as usize].tokens.end as usize).max(k + 1);
            } else if self.is_punct(k) || self.key(k) == "و" {
                k += 1;
            } else {
                return false;
            }
        }
        names > 1
    }
}

/// بعنوان «...»، تحت شعار «...»
pub(crate) fn is_title_noun(bare: &str) -> bool {
    matches!(bare, "عنوان" | "شعار" | "اسم" | "مسمي" | "عنوانها" | "عنوانه" | "هاشتاق" | "وسم")
}
