//! Whose a preposition is: the cue's, or that of a noun, a title or thanks before it.

use crate::lexicon::Frames;
use crate::view::View;
use isnad_entities::{FunctionWord, governs};

impl View<'_> {
    /// The frame bit of a preposition that is a word of its own.
    pub(crate) fn preposition_bit(&self, i: usize) -> Option<u16> {
        let bit = self.tags[i].preposition;
        (bit != 0).then_some(bit)
    }

    /// رأى الخبير **في** النقل أن, أكد المشرف العام **على** الحملة أن: the field of the subject, where the verb's clause follows in the same breath.
    pub(crate) fn field(&self, i: usize, frames: u16) -> bool {
        let own = self.tags[i].preposition == Frames::FI || self.taken_by_title(i);
        if !own || frames & Frames::CLAUSE == 0 {
            return false;
        }
        let end = (self.sentence_end[i] as usize).min(i + 12);
        let mut k = i + 2;
        while k < end {
            // المؤسسة العربية «ضمان»: a name in marks
            let close = self.closes[k] as usize;
            if self.pair_at[k] > 0 && close > k && close <= k + 5 {
                k = close;
            } else if !self.is_word(k) {
                return false;
            } else if self.is_complementizer(k) {
                return self.preposition_bit(k - 1).is_none();
            } else if frames & Frames::BI != 0
                && self.tags[i].preposition != Frames::FI
                && self.doc.tokens()[k].clitics.proclitics.ba()
                && self.tags[k].function == FunctionWord::NONE
                && !self.locates(k)
            {
                return true; // نوه الموقعون على العريضة **بجهود** الأطباء
            } else {
                k += 1;
            }
        }
        false
    }

    /// أشارت الخطة لآليات العمل **إلى أن**: the clause comes with إلى, before any other verb of speech.
    pub(crate) fn joined_by_ila(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 24);
        let mut breath = (i + 2..end).take_while(|&k| self.finite_cue(k).is_none());
        // أشار ناظر الأمن للأحياء السكنية فلان، إلى حوادث
        let clause = |k: &usize| self.is_complementizer(*k) || self.key(*k) == "الي" && self.is_comma(k - 1);
        breath.find(clause).is_some_and(|k| self.key(k) == "الي" || self.key(k - 1) == "الي")
    }

    /// المشرف **على** الحملة, المشرف العام **على** الحملة: the word before, or the one before its adjective, takes the preposition itself.
    pub(crate) fn taken_by_title(&self, i: usize) -> bool {
        if self.key(i) == "في" {
            return false; // المسؤول البارز في الحزب is read whole; قيادي بارز في حديث
        }
        let takes = |k: usize| self.is_word(k) && governs(self.doc.bare(k), self.key(i));
        self.is_issued_by(i)
            || i > 1 && takes(i - 1)
            || i > 2
                && takes(i - 2)
                && (matches!(self.key(i - 1), "العام" | "العامه" | "الاول" | "المباشر")
                    || self.doc.tokens()[i - 1].clitics.proclitics.al()
                        && self.doc.bare(i - 1).ends_with('ي')
                        && self.clause_behind(i))
    }

    /// `التقرير الصادر حديثا **عن** المؤسسة`, `بيان صدر أمس الأحد **عن** الوزارة`: whose it is, with a time at most between.
    fn is_issued_by(&self, i: usize) -> bool {
        let time = |k: usize| {
            self.tags[k].function.is(FunctionWord::TIME)
                || self.is_word(k) && self.key(k).ends_with('ا') && self.key(k).len() > 6
        };
        let back = (0..i).rev().take(4).take_while(|&k| time(k)).count();
        self.key(i) == "عن"
            && back > 0
            && i > back
            && matches!(self.doc.bare(i - back - 1), "صادر" | "صادره" | "صدر" | "صدرت")
    }

    /// أكد المشرف الفني على المشروع **أن**: a clause behind the phrase, so that the preposition need not be the cue's.
    fn clause_behind(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 14);
        let breath = |k: &usize| self.is_word(*k) && self.finite_cue(*k).is_none();
        (i + 2..end).take_while(breath).any(|k| self.is_complementizer(k) && self.preposition_bit(k - 1).is_none())
    }

    /// `شكره للمشرف العام **على** الفريق، **على** جهوده`: the first على is the title's, for another follows.
    pub(crate) fn supervises(&self, i: usize, end: usize) -> bool {
        self.taken_by_title(i)
            && (i + 2..end.min(i + 20))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.key(k) == "علي" && k + 1 < end && self.tags[k].cut == 0)
    }

    /// على الرغم **من** أن, من أجل أن, خوفا **من** أن: the preposition is that noun's, not the cue's.
    pub(crate) fn gives_reason(&self, i: usize) -> bool {
        i > 0
            && self.key(i) == "من"
            && matches!(
                self.doc.bare(i - 1),
                "رغم"
                    | "خوفا"
                    | "خشيه"
                    | "بدلا"
                    | "تحسبا"
                    | "انطلاقا"
                    | "اقل"
                    | "اكثر"
                    | "تخوفا"
                    | "حذرا"
            )
    }

    /// قدم شكره, رفع الشكر: the one thanked is no content of the thanks.
    pub(crate) fn thanks(&self, i: usize) -> bool {
        self.tags[i].cue.is_some_and(|c| {
            matches!(self.lexicon.cue(c.forms[0]).lemma, "قدم" | "وجه" | "رفع" | "أزجى" | "أسدى" | "جدد")
        }) && (i + 1..(i + 27).min(self.sentence_end[i] as usize)).any(|k| {
            let bare = self.doc.bare(k);
            bare == "شكر"
                || self.key(k).starts_with("شكره")
                || self.key(k).starts_with("شكرها")
                || self.key(k).starts_with("شكرهم")
        })
    }

    /// شكره **للمتطوعين** على جهدهم, اعتذاره **للركاب** عن التأخير: whom the words are meant for, where what they are about follows.
    pub(crate) fn thanked_for(&self, i: usize, frames: Frames, end: usize) -> bool {
        if !frames.has(Frames::LI) || !frames.has(Frames::ALA | Frames::AAN) {
            return false;
        }
        let about =
            |k: usize| matches!(self.key(k), "علي" | "عن") && self.preposition_bit(k).is_some_and(|b| frames.has(b));
        let breath = |k: &usize| {
            self.is_word(*k)
                && !self.is_complementizer(*k)
                && self.finite_cue(*k).is_none()
                && !self.doc.tokens()[*k].clitics.proclitics.preposition()
                && !self.tags[*k].function.is(FunctionWord::RELATIVE | FunctionWord::CONJUNCTION)
        };
        // شكره لرئيس النادي والمشرف العام على الفريق، **على** مساهمتهم
        let behind_comma = || {
            (i + 2..end.min(i + 30))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.is_comma(k - 1) && self.key(k) == "علي")
        };
        (i + 1..end.min(i + 16)).take_while(breath).any(about) || frames.has(Frames::ALA) && behind_comma()
    }
}

/// The frame bit of a preposition.
pub(crate) fn preposition(key: &str) -> u16 {
    match key {
        "الي" => Frames::ILA,
        "علي" => Frames::ALA,
        "من" => Frames::MIN,
        "عن" => Frames::AAN,
        "في" => Frames::FI,
        _ => 0,
    }
}
