//! What stands right behind the verb is its object: `وأكدت **ذلك** والدتها`, `كما شكر **اللجان** المنظمة`.

use super::{Frame, Joint};
use crate::conjugate::Tense;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase};

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

    /// `كما هنأ **الحضور** بالعيد`, `وهنأ **المشاركين** بالفوز`, `وهنأ **مصر** بذلك`: those who are congratulated, for of nobody else it is told.
    pub(super) fn congratulated(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        let Some(reading) = self.tags[i].cue else { return f };
        let greets = self.lexicon.cue(reading.forms[0]).lemma == "هنأ" && !reading.pronoun;
        let country = |m: u32| entities.mentions[m as usize].kind == EntityKind::Country;
        let they = |np: &NounPhrase| {
            let first = np.tokens.start;
            if np.mention.is_some_and(country) {
                return first == i + 1 && !reading.forms[0].agreement.feminine;
            }
            // كلمة هنأ فيها الحضور
            first == i + 1 + usize::from(super::says_in_it(self.key(i + 1)))
                && np.mention.is_none()
                && np.unlisted.is_none()
                && self.doc.tokens()[first].clitics.proclitics.al()
                && (matches!(self.doc.bare(first), "حضور" | "جميع") || self.key(first).ends_with("ين"))
        };
        if greets && f.subject.as_ref().is_some_and(they) { Frame { subject: None, ..f } } else { f }
    }

    /// `كما شكر **اللجان المنظمة** للمهرجان`, `شكر **جميع الحضور** مهنئا لهم`: nobody else is there to be thanked.
    pub(super) fn thanked(&self, i: usize, f: Frame) -> Frame {
        let thanks = matches!(f.joint, Joint::Object)
            && self.tags[i].cue.is_some_and(|c| {
                let cue = self.lexicon.cue(c.forms[0]);
                cue.lemma == "شكر" && !c.pronoun && c.forms[0].tense == Tense::Perfect
            });
        let several = |np: &NounPhrase| {
            np.mention.is_none() && np.unlisted.is_none() && (np.quantified || np.head.is_some_and(|h| h.plural))
        };
        let Some(np) = f.subject.as_ref().filter(|np| thanks && np.tokens.end == f.start && several(np)) else {
            return f;
        };
        let rest = &self.doc.tokens()[f.start];
        let clitics = &rest.clitics;
        let adjective = clitics.proclitics.al()
            && !clitics.proclitics.preposition()
            && clitics.enc_len == 0
            && self.key(f.start).ends_with('ه')
            // المنظمة: a body too
            && self.head(f.start).is_none_or(|h| !h.head.class.is_human());
        let how = self.tags[f.start].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
            && self.key(f.start).ends_with('ا');
        if !(adjective || how) {
            return f;
        }
        Frame { start: np.tokens.start, subject: None, ..f }
    }
}
