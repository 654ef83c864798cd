//! Verbs that are mostly deeds are speech only with an object that is speech (`تحفظ على صيغة البيان`, `دحض مزاعم`); others have the letters of a passive,
//! what somebody is reckoned to be, or of a noun: after, its amount.

use super::{Case, someone};
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

impl Case<'_> {
    /// `ويعد سالم الحربي أول مدرب`, `القرني يعد المرشح الوحيد`, `يعد خبراؤها الأكفأ`: what somebody is reckoned to be, in the passive; `تعده النقابة خطأ`.
    pub(super) fn is_reckoned(&self) -> bool {
        let Case { v, f, reading, form, .. } = *self;
        // يعد أفراد المجتمع هذه الجريمة عارا
        let people = f.subject.as_ref().is_some_and(|np| np.head.is_some_and(|h| h.plural && h.class.is_human()));
        let active = people && v.tags[f.start].function.is(FunctionWord::DEMONSTRATIVE);
        form.tense == Tense::Imperfect && !reading.pronoun && f.joint != Joint::Clause && !active
    }

    /// `عقب لقاء الوزيرين`, `عقب أن اكتمل العمل`: after it; `وعقب المدرب: «خسرنا»`, `ثم عقب قائلا`.
    pub(super) fn is_after_something(&self) -> bool {
        let Case { v, f, reading, form, .. } = *self;
        let after = match &f.subject {
            Some(_) => !someone(v, self.entities, f),
            None => reading.conjunction == 0 && f.joint == Joint::Clause && v.bare_key(f.start - 1).starts_with("ان"),
        };
        form.bare && !reading.pronoun && after
    }

    /// `تحفظت السلطات على الجثة`, `على ثلاثة بحارة`: whom and what it keeps; `على إبداء الرأي` is to say nothing; `تحفظ الوفد على صيغة البيان`.
    pub(super) fn takes_into_custody(&self) -> bool {
        let Case { v, f, .. } = *self;
        let bare = v.doc.bare(f.start);
        f.joint == Joint::Preposition
            && (v.doc.tokens()[f.start].kind == TokenKind::Number
                || v.mention_at[f.start] > 0
                || v.head(f.start).is_some_and(|h| h.head.class.is_human())
                || Roles::of(bare).has(Roles::KEPT))
    }

    /// `رجالنا دحضوا الإرهاب`, `دحض أطماعهم`: only a claim is refuted by words.
    pub(super) fn is_refuted_by_deeds(&self) -> bool {
        let Case { v, f, .. } = *self;
        let claim = Roles::of(v.doc.bare(f.start)).has(Roles::CLAIM)
            || speech_noun(v.doc.bare(f.start)).is_some()
            || v.key(f.start) == "ما";
        f.joint == Joint::Object && !(claim && self.source().is_some())
    }

    /// `بعائد قدره 4 بالمئة`, `منحة قدرها ألف`, `يعظم قدرها`: the noun; `قدرها خبراء بألف`.
    pub(super) fn is_its_amount(&self) -> bool {
        let Case { f, reading, form, .. } = *self;
        form.bare
            && reading.pronoun
            && !self.v.surface(self.i).contains('\u{651}')
            && !(self.speaks && f.subject.as_ref().is_some_and(|np| np.tokens.start == self.i + 1))
    }
}
