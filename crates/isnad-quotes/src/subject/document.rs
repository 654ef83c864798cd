//! A document without the article right before its verb, under a word that holds it: `ردا على **تقارير صحفية** ذكرت أن`, `صحة **أنباء** قالت إن`.

use super::Before;
use crate::conjugate::{Agreement, Number};
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};
use isnad_tokenize::Token;

/// How many words the noun and its adjectives are at most.
const LONGEST: usize = 4;

impl View<'_> {
    /// But `في بيان قال إن`, `عبر رسالة قالت إن`: there it is the means, and who speaks was named before.
    pub(super) fn document_before(&self, i: usize, low: usize, agreement: Agreement) -> Option<Before> {
        if i == 0 || !is_open(&self.doc.tokens()[i - 1]) || self.tags[i - 1].function != FunctionWord::NONE {
            return None;
        }
        let told = (i + 1 < self.tags.len() && self.is_complementizer(i + 1))
            || i + 2 < self.tags.len() && self.is_complementizer(i + 2) && self.preposition_bit(i + 1).is_some();
        if !told || agreement.number == Number::Plural || !self.is_word(i - 1) {
            return None;
        }
        self.document_behind(i, low, agreement)
    }

    /// The document from which adjectives alone lead to the verb.
    #[inline(never)]
    fn document_behind(&self, i: usize, low: usize, agreement: Agreement) -> Option<Before> {
        let ends = |k: usize| !agreement.feminine || self.doc.tokens()[k].flags.teh_marbuta();
        let mut k = i - 1;
        while k > low && i - k <= LONGEST && self.is_word(k) && is_open(&self.doc.tokens()[k]) {
            let document = self.head(k).filter(|h| h.head.class == HeadClass::Document);
            if let Some(h) = document {
                let its =
                    h.head.feminine == agreement.feminine && self.mention_at[k] == 0 && self.is_held(k, h.head.plural);
                return its.then(|| {
                    let phrase = NounPhrase {
                        tokens: k..i,
                        head: Some(h.head),
                        definite: false,
                        mention: None,
                        coordinated: false,
                        quantified: false,
                        unlisted: None,
                    };
                    Before { phrase, adjacent: true, relative: false }
                });
            }
            if self.tags[k].function != FunctionWord::NONE || self.doc.tokens()[k].clitics.pro_len > 0 || !ends(k) {
                return None;
            }
            k -= 1;
        }
        None
    }

    /// Under what it is about, or in the genitive of what is said of it; of several, wherever they are no means: `نفى الوزير **أنباء** ذكرت أن`.
    fn is_held(&self, noun: usize, several: bool) -> bool {
        let before = if noun > 0 && self.is_word(noun - 1) { self.bare_key(noun - 1) } else { return false };
        let means = || matches!(before, "في" | "عبر" | "خلال" | "ضمن" | "من" | "بين");
        let about = || {
            matches!(
                before,
                "عن" | "علي"
                    | "حول"
                    | "بشان"
                    | "بخصوص"
                    | "حيال"
                    | "ازاء"
                    | "بعد"
                    | "عقب"
                    | "صحه"
                    | "مضمون"
                    | "نفي"
                    | "تكذيب"
            )
        };
        // تحقيق نتائج مميزة تؤكد أن: what is achieved shows it, and says nothing
        self.doc.tokens()[noun].clitics.pro_len == 0
            && self.doc.bare(noun) != "نتايج"
            && if several { !means() } else { about() }
    }
}

/// Neither the article nor a pronoun.
fn is_open(t: &Token) -> bool {
    !t.clitics.proclitics.al() && t.clitics.enc_len == 0
}
