//! What a document's own clause tells of it before its verb: `دراسة **أجرتها الجامعة** أظهرت أن`, `بيانا **صدر عن الوزارة** أكد أن`.

use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

/// How long such a clause is, in tokens.
const LONGEST: usize = 20;

impl View<'_> {
    /// Between a document without the article and its verb stands nothing but a clause that tells by whom it was made.
    pub(super) fn made_by_somebody(&self, phrase: &NounPhrase, last: usize, feminine: bool) -> bool {
        let verb = phrase.tokens.end;
        let document = phrase.head.is_some_and(|h| {
            h.class == HeadClass::Document && !h.plural && h.feminine == feminine && !phrase.coordinated
        });
        document
            && !phrase.definite
            && verb + 1 < last
            && last - verb <= LONGEST
            && self.is_made_by(verb, feminine)
            && (verb + 1..last).all(|k| self.is_word(k) && !self.turns_elsewhere(k))
    }

    /// `أعدته`, `نشرتها`, `صدر`: a verb with the document as its object, or of which it is the subject.
    pub(crate) fn is_made_by(&self, k: usize, feminine: bool) -> bool {
        let t = &self.doc.tokens()[k];
        if !self.is_word(k) || t.clitics.proclitics.al() || t.clitics.pro_len > 0 || t.flags.teh_marbuta() {
            return false;
        }
        let key = self.key(k);
        let verb = self.tags[k].function == FunctionWord::NONE && self.mention_at[k] == 0;
        let resumes =
            || key.strip_suffix(if feminine { "ها" } else { "ه" }).is_some_and(|stem| stem.chars().count() > 2);
        let issued = if feminine { "صدرت" } else { "صدر" };
        verb && (key == issued || resumes() && self.head(k).is_none())
    }

    /// A clause of another kind begins with the word.
    fn turns_elsewhere(&self, k: usize) -> bool {
        self.is_complementizer(k)
            || self.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
            || self.finite_cue(k).is_some()
    }
}
