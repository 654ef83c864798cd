//! Verbs in the second person, whose imperfect has the letters of the feminine: whoever is asked or told so says nothing.

use super::Case;
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use isnad_entities::FunctionWord;

impl Case<'_> {
    /// `هل **تعتقد** أن الوقت مناسب؟`, `ولا **تستغرب** أن`, `أرجو أن **تخبرني** بما جرى`.
    pub(super) fn is_in_second_person(&self) -> bool {
        let Case { v, i, f, form, first, .. } = *self;
        form.tense == Tense::Imperfect
            && form.agreement.feminine
            && form.agreement.number == Number::Singular
            && !matches!(f.joint, Joint::Marks | Joint::Colon)
            && f.subject.is_none()
            // what stands before the question has no part in it
            && (!first && self.is_asked_of_you()
                || f.before.is_none()
                    && (self.is_forbidden_you() || !first && v.key(i).ends_with("ني") && v.is_complementizer(i - 1)))
    }

    /// `هل تعتقد أن`, `وكيف تصف العمل`.
    fn is_asked_of_you(&self) -> bool {
        let Case { v, i, .. } = *self;
        let key = v.key(i - 1);
        matches!(
            key.strip_prefix(['و', 'ف']).filter(|rest| rest.len() > 2).unwrap_or(key),
            "هل" | "ماذا" | "بماذا" | "لماذا" | "كيف" | "متي" | "الا"
        ) && !v.tags[i - 1].function.is(FunctionWord::RELATIVE)
    }

    /// `لا تستغرب أن`, `فلا تسأل عن`: told to the reader.
    fn is_forbidden_you(&self) -> bool {
        let Case { v, i, reading, cue, .. } = *self;
        let low = v.sentence_start[i] as usize;
        let opens = i > low + 1 && (v.is_punct(i - 2) || v.tags[i - 1].cut > 0 || v.key(i - 1).starts_with(['و', 'ف']))
            || i == low + 1;
        reading.conjunction == 0 && matches!(cue.lemma, "استغرب" | "سأل" | "تعجب") && opens && v.negated(i) == Some("لا")
    }
}
