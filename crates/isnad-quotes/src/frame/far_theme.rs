//! What is held of a thing that is told at length: the verb, who says it, the thing with all that describes it, and then what it is held to be.

use super::{Frame, Joint, REACH};
use crate::conjugate::Tense;
use crate::lexicon::{Frames, ObjectRole};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// `لخص الوزير المحادثات التي دارت في المدينة **بأنها** ناجحة`, `يقدر الخبراء حجم الأموال المهربة **بما** يزيد على مليون`.
    pub(super) fn far_theme(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        if cue.object != ObjectRole::Theme
            || !cue.frames.has(Frames::BI)
            || !matches!(cue.class, "describe" | "believe" | "conclude")
            || form.tense == Tense::Participle
            || reading.pronoun
        {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        let held = self.held_at(i + 2, end, cue.class)?;
        let np = self.who_holds(entities, i, held)?;
        let theme = np.tokens.end;
        // قدر الخبراء بنحو: the thing was named before
        let told = theme < held && self.is_word(theme) && self.may_be_held(theme);
        let judged = self.is_complementizer(held);
        let joint = if judged { Joint::Object } else { Joint::Preposition };
        told.then(|| Frame { subject: Some(np), themed: true, judged, ..Frame::new(i, joint, theme) })
    }

    /// Where that begins which the thing is held to be: `بأنه`, `على أنها`, and of a sum `بنحو`, `بما لا يقل`. No other clause stands before it but
    /// that of a relative pronoun.
    fn held_at(&self, from: usize, end: usize, class: &str) -> Option<usize> {
        let mut relative = false;
        for k in from..end {
            let tag = &self.tags[k];
            if self.is_complementizer(k) {
                let under = self.key(k).starts_with("بان") && self.key(k) != "بان"
                    || self.key(k - 1) == "علي" && matches!(self.key(k), "انه" | "انها" | "انهم" | "انهما");
                return (under && tag.cut == 0).then_some(k);
            }
            if self.doc.tokens()[k].kind == TokenKind::Quote || self.is_colon(k) {
                return None;
            }
            if self.is_comma(k) {
                relative = false;
            } else if tag.function.is(FunctionWord::RELATIVE) {
                relative = true;
            } else if !relative && self.finite_cue(k).is_some() {
                return None;
            } else if class == "believe" && self.is_sum(k, end) {
                return Some(k);
            }
        }
        None
    }

    /// بنحو, بأكثر من, بـ700, بما لا يقل عن, بما يتراوح بين
    fn is_sum(&self, k: usize, end: usize) -> bool {
        let next = k + 1;
        if next >= end || !self.doc.tokens()[k].clitics.proclitics.ba() && self.key(k) != "ب" {
            return false;
        }
        match self.key(k) {
            "بنحو" | "بحوالي" | "بقرابه" | "بزهاء" | "بملايين" | "بمليارات" | "بالملايين" | "بالمليارات" | "بالالاف" => {
                true
            }
            "باكثر" | "باقل" | "بازيد" => self.key(next) == "من",
            "بما" => {
                matches!(
                    self.key(next),
                    "يتراوح"
                        | "يزيد"
                        | "يقارب"
                        | "يقرب"
                        | "يعادل"
                        | "يفوق"
                        | "يناهز"
                        | "يصل"
                        | "بين"
                ) || self.key(next) == "لا" && next + 1 < end && matches!(self.key(next + 1), "يقل" | "يزيد")
            }
            "ب" => self.doc.tokens()[next].kind == TokenKind::Number,
            _ => false,
        }
    }

    /// Who holds it: the phrase behind the verb, which ends before the thing.
    fn who_holds(&self, entities: &Entities, i: usize, held: usize) -> Option<NounPhrase> {
        let form = self.tags[i].cue?.forms[0];
        // تقدر مصادر نفطية إجمالي إنتاج الحقول: how much of it there is begins the thing
        let sum = |k: usize| {
            self.doc.tokens()[k].clitics.pro_len == 0
                && (Roles::of(self.key(k)).has(Roles::QUANTITY)
                    || matches!(self.key(k), "كلفه" | "خساير" | "ثروه" | "احتياطي"))
        };
        let stop = |k: usize| k >= held || k > i + 1 && (sum(k) || self.begins_object(k));
        let np = self.reading(entities, &stop).noun_phrase(i + 1, held)?;
        (np.can_speak() && self.agrees(form, &np) && np.tokens.start == i + 1).then_some(np)
    }

    /// A thing may be named here: حجم الأموال, المحادثات التي, إيران.
    fn may_be_held(&self, k: usize) -> bool {
        let p = self.doc.tokens()[k].clitics.proclitics;
        !p.preposition() && !p.conjunction() && self.tags[k].function == FunctionWord::NONE && self.tags[k].cut == 0
    }
}
