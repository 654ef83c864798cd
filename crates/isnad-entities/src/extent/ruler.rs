//! Rulers, and what is named for them: `جامعة الملك سعود`, `مطار الأمير محمد بن عبدالعزيز الدولي`.

use super::Names;
use crate::class::Class;

impl Names<'_> {
    /// One past the name of a ruler: one given name, his father's after بن, an ordinal.
    pub(crate) fn ruler(&self, i: usize) -> Option<usize> {
        let one = |i: usize| {
            let word = self.words.at(i);
            if word.word && self.doc.stem(i) == "عبد" && self.adjacent(i + 1) {
                Some(i + 2)
            } else {
                (word.word && word.class.has(Class::GIVEN) && !word.class.has(Class::FUNCTION)).then_some(i + 1)
            }
        };
        let mut end = one(i)?;
        for _ in 0..3 {
            if !(self.adjacent(end) && self.words.at(end).bin) {
                break;
            }
            end = one(end + 1)?;
        }
        let word = self.words.at(end);
        Some(end + usize::from(self.adjacent(end) && word.definite && word.class.has(Class::ORDINAL)))
    }

    /// True where a ruler's title stands before token `i`, and before it a noun for a body or a building.
    pub(crate) fn honours(&self, i: usize) -> bool {
        i > 1
            && self.adjacent(i)
            && self.adjacent(i - 1)
            && matches!(self.doc.key(i - 1), "الملك" | "الامير" | "الامام" | "السلطان")
            && {
                let body = self.words.at(i - 2);
                !body.definite && body.class.has(Class::ANY_ORG | Class::STRUCTURE | Class::PLACE_WORD)
            }
    }

    /// مطار الأمير محمد بن عبدالعزيز الدولي: what the airport is, behind the name that it has. اعتلاء الملك سلمان العرش: what the king does.
    pub(crate) fn honoured_end(&self, i: usize, end: usize) -> Option<usize> {
        let king = i > 0 && self.adjacent(i) && self.doc.bare(i - 1) == "ملك";
        (king || self.honours(i)).then_some(())?;
        let ruler = self.ruler(i).filter(|&r| r < end)?;
        let word = self.words.at(ruler);
        let family = word.class.has(Class::FAMILY) && !word.class.has(Class::WEAK);
        (word.definite && !family && word.class.has(Class::COMMON)).then_some(ruler)
    }

    /// One past the name of a ruler whom a body or a building is named for, where another man's name follows it at once: `جامعة الملك سعود
    /// عبد الكريم العقيلي` is a university and a man.
    pub(crate) fn royal_end(&self, i: usize) -> Option<usize> {
        self.honours(i).then_some(())?;
        let end = self.ruler(i)?;
        let next = self.words.at(end);
        let given = next.word
            && next.pro == 0
            && (next.class.has(Class::GIVEN) && (next.class.has(Class::SURE) || self.words.at(end + 1).bin)
                || self.doc.key(end) == "عبد");
        (self.adjacent(end) && given).then_some(end)
    }
}
