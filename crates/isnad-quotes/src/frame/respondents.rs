//! Who answers a survey, and a number of people whose noun nobody knows: they have no head that could speak.

use crate::view::View;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

/// How many tokens such a subject may have.
const LONG: usize = 14;

impl View<'_> {
    /// `قال **37 في المائة ممن شملهم الاستطلاع** إنهم`, `قال **نحو نصف الآباء الذين شملتهم الدراسة** إن`, `قال **عدد من سالكي الطريق**، إن`: one past them, where
    /// what they say stands right behind.
    pub(crate) fn respondents(&self, i: usize, limit: usize) -> Option<usize> {
        let end = limit.min(i + 1 + LONG);
        let first = i + 1;
        // Most sources begin with no number and none of these words.
        let counts = first + 2 < end
            && (self.doc.tokens()[first].kind == TokenKind::Number
                || matches!(self.key(first), "نحو" | "حوالي" | "قرابه" | "زهاء" | "عدد" | "مجموعه"));
        if !counts {
            return None;
        }
        let joint = (first + 2..end).find(|&k| self.is_complementizer(k))?;
        let comma = self.is_comma(joint - 1);
        // 19 % من المستخدمين إلى أن
        let to = joint - usize::from(comma || self.preposition_bit(joint - 1).is_some());
        let counted = self.share(first, to) || comma && self.number_of_people(first, to);
        (counted && (first..to).all(|k| self.is_of_respondents(k))).then_some(to)
    }

    /// A percentage, half, a third, with `نحو` before it.
    fn share(&self, first: usize, to: usize) -> bool {
        let about = matches!(self.key(first), "نحو" | "حوالي" | "قرابه" | "زهاء");
        let number = first + usize::from(about);
        let next = number + 1;
        if next >= to {
            return false;
        }
        if self.doc.tokens()[number].kind == TokenKind::Number {
            let hundred = |k: usize| matches!(self.key(k), "المايه" | "الميه" | "بالمايه" | "بالميه");
            return matches!(self.surface(next), "%" | "٪")
                || hundred(next)
                || self.key(next) == "في" && next + 1 < to && hundred(next + 1);
        }
        about && matches!(self.key(number), "نصف" | "ثلث" | "ثلثي" | "ربع" | "خمس")
    }

    /// `عدد من سالكي الطريق`: how many of whom, and of them no more than their noun and what it belongs to.
    fn number_of_people(&self, first: usize, to: usize) -> bool {
        matches!(self.key(first), "عدد" | "مجموعه")
            && self.key(first + 1) == "من"
            && (first + 3..=first + 5).contains(&to)
            && self.key(first + 2).ends_with('ي')
            && self.head(first + 2).is_none()
            && (first + 2..to).all(|k| self.tags[k].function == FunctionWord::NONE)
    }

    /// No other verb of speech, no stop and no mark stands among them.
    fn is_of_respondents(&self, k: usize) -> bool {
        let kind = self.doc.tokens()[k].kind;
        self.finite_cue(k).is_none()
            && self.pair_at[k] == 0
            && (kind != TokenKind::Punct || matches!(self.surface(k), "%" | "٪"))
    }
}
