//! A pronoun that takes up what was said before, and the subject behind it: `وأكدت ذلك **والدتها**`, `وأشار إلى ذلك **مدير الشركة**`.

use super::{Frame, Joint};
use crate::conjugate::Tense;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass};

impl View<'_> {
    /// The frame with the subject that stands behind the pronoun.
    pub(super) fn subject_behind_pronoun(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        let pronoun = f.start;
        let Some(reading) = self.tags[i].cue else { return f };
        let form = reading.forms[0];
        let fits = matches!(f.joint, Joint::Object | Joint::Preposition)
            && f.subject.is_none()
            && !f.themed
            && !reading.pronoun
            && form.tense != Tense::Participle
            && matches!(self.key(pronoun), "ذلك" | "هذا")
            && pronoun + 1 < self.sentence_end[i] as usize
            && self.is_word(pronoun + 1);
        if !fits {
            return f;
        }
        let end = (self.sentence_end[i] as usize).min(pronoun + 16);
        let stop = |k: usize| self.is_complementizer(k) || self.finite_cue(k).is_some();
        let Some(np) = self.reading(entities, &stop).noun_phrase(pronoun + 1, end) else { return f };
        let person = |class| matches!(class, HeadClass::Office | HeadClass::Rank | HeadClass::Person | HeadClass::Kin);
        // أكد هذا الوزير, نفى ذلك المسؤول: one noun with the article may be what the pronoun points at
        let pointed_at = self.doc.tokens()[pronoun + 1].clitics.proclitics.al() && np.tokens.len() < 3;
        let speaks = np.can_speak()
            && self.agrees(form, &np)
            && (np.mention.is_some() || np.head.is_some_and(|h| person(h.class) || h.class == HeadClass::Organization));
        let at = np.tokens.end;
        let closes = at >= self.sentence_end[i] as usize
            || !self.is_word(at) && !self.is_colon(at)
            || self.tags[at].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME | FunctionWord::SUBORDINATOR)
            || self.tags[at].cue.is_some_and(|c| c.conjunction > 0);
        if !speaks || pointed_at || !closes {
            return f;
        }
        Frame { subject: Some(np), before: None, ..f }
    }
}
