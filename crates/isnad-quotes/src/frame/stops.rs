//! Where a noun phrase ends while a cue is read.

mod second_noun;

use crate::lexicon::Frames;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, governs};

impl View<'_> {
    /// `عدد كبير **من** النساء من`, `فريق **من** الباحثين من`, `خبراء **من** جامعة القاهرة من`: out of whom they are, and not what the verb's own من takes, which
    /// comes behind it.
    fn is_of_which_people(&self, i: usize) -> bool {
        /// How far behind the first من the verb's own stands, in tokens.
        const NEAR: usize = 7;
        let next = i + 1;
        let end = (self.sentence_end[i] as usize).min(i + NEAR);
        let counts = |k: usize| matches!(self.doc.bare(k), "عدد" | "مجموعه" | "فريق");
        let plain = |k: usize| self.is_word(k) && !self.doc.tokens()[k].clitics.proclitics.al();
        let counted = counts(i - 1) || i > 1 && counts(i - 2) && plain(i - 1) && self.head(i - 1).is_none();
        let people = self.head(i - 1).is_some_and(|h| !h.definite && h.head.class.is_human());
        let whom = || {
            self.mention_at[next] > 0
                || self.head(next).is_some_and(|h| {
                    h.definite && h.head.plural && h.head.class.is_human()
                        || matches!(h.head.class, HeadClass::Organization | HeadClass::Collective)
                })
        };
        let again = || (next + 1..end).take_while(|&k| self.is_word(k)).any(|k| self.key(k) == "من");
        (counted || people) && next < end && whom() && again()
    }

    /// Tokens that end a noun phrase while a cue with these frames is read.
    pub(crate) fn stops_phrase(&self, i: usize, frames: u16) -> bool {
        // أشاد بقوة الفريق: theirs is what is praised
        let owned = || self.owned_by_next(i) && frames & (Frames::BI | Frames::OBJECT) == Frames::BI;
        let tag = &self.tags[i];
        if tag.joins() && matches!(self.key(i), "ل" | "ب")
            || self.tells_degree(i) && !owned()
            || self.tells_tone(i, frames)
            || self.past_strong_words(i).is_some()
            || tag.by_the_way() && self.key(i) == "اول" && i + 2 < self.tags.len() && self.key(i + 2) == "امس"
        {
            return true; // لـ «عكاظ»، مرة أخرى
        }
        if self.is_complementizer(i) || tag.function.is(FunctionWord::PREPOSITION) && self.gives_turn(i) {
            return true;
        }
        // حذر العديد **من** الخبراء من
        let part = || {
            i > 0
                && self.key(i) == "من"
                && (matches!(self.doc.bare(i - 1), "عديد" | "كثير" | "عدد" | "مجموعه" | "كل" | "غيره" | "كثيرا")
                    || self.is_of_which_people(i))
        };
        // مؤشر الإرهاب الصادر **عن** معهد السلام: what the participle before it governs
        let governed = || {
            i > 0
                && self.is_word(i - 1)
                && self.doc.tokens()[i - 1].clitics.proclitics.al()
                && self.key(i) == "عن"
                && matches!(
                    self.doc.bare(i - 1),
                    "صادر"
                        | "صادره"
                        | "مسوول"
                        | "مسووله"
                        | "مسيول"
                        | "مسيوله"
                        | "نايب"
                        | "معبر"
                        | "مدافع"
                        | "مدافعه"
                        | "ناتج"
                )
        };
        if self.preposition_bit(i).is_some_and(|b| frames & b != 0) && !self.field(i, frames) && !part() && !governed()
        {
            return true;
        }
        let p = self.doc.tokens()[i].clitics.proclitics;
        // هيئة الأمر **بالمعروف** والنهي عن المنكر: within a name
        if self.in_name[i] && self.mention_at[i] == 0 && p.ba() {
            return false;
        }
        // دعا المدير الطلاب لزيارة: what they are to do, no complement of theirs; مستشار الوزير لشؤون الانتخابات is one.
        if p.la() && frames & Frames::LI != 0 && self.is_task(i, frames) && self.doc.bare(i) != "شوون" {
            return true;
        }
        if p.ba() && frames & Frames::BI != 0 && !self.locates(i) {
            return true;
        }
        if p.la() && self.tells_the_press(i) {
            return true;
        }
        // دعا الوزير الطلاب للتسجيل، اللجان المحلية للتنسيق: what several are to do; but اللجنة العليا للتنسيق
        if p.la() && frames & Frames::LI != 0 && frames & Frames::ILA != 0 && self.key(i).starts_with("لل") && i > 1 {
            let several = |k: usize| self.head(k).is_some_and(|h| h.head.plural);
            let adjective = self.doc.tokens()[i - 1].clitics.proclitics.al() && !several(i - 1);
            let act = || is_masdar(self.doc.bare(i)) || Roles::of(self.doc.bare(i)).has(Roles::ACT);
            if (several(i - 1) || adjective && several(i - 2)) && act() {
                return true;
            }
        }
        self.is_saying(i) || self.own_act_of_speech(i).is_some() || self.finite_cue(i).is_some()
    }

    /// `المتحدث باسم الهيئة **للتلفزيون**`, `الناطق باسم الجيش **للصحافة**`: to whom he says it; but الهيئة العامة للتلفزيون.
    fn tells_the_press(&self, i: usize) -> bool {
        let speaks_for = |k: usize| self.key(k) == "باسم";
        i > 2
            && self.key(i).starts_with("لل")
            && matches!(self.doc.bare(i), "تلفزيون" | "صحافه" | "اذاعه")
            && i + 1 < self.tags.len()
            && !self.has_conjunction_letter(i + 1)
            && (speaks_for(i - 2) || speaks_for(i - 3) && !self.doc.tokens()[i - 2].clitics.proclitics.al())
    }

    /// `عبر المصابون **من جانبهم** عن شكرهم`: whose turn it is, no part of what he is called.
    fn gives_turn(&self, i: usize) -> bool {
        self.key(i) == "من" && i + 1 < self.tags.len() && self.switches(i + 1)
    }

    /// لزيارة الموقع: an indefinite noun under ل that no title governs, and no إلى of the cue's own behind it.
    pub(crate) fn is_task(&self, i: usize, frames: u16) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 9);
        !self.key(i).starts_with("لل")
            && self.mention_at[i] == 0
            && self.head(i).is_none()
            // لتسليم المحاضر إلى ممثليها: the noun's own إلى
            && !(frames & Frames::ILA != 0
                && !takes_to(self.doc.bare(i))
                && (i + 1..end).take_while(|&k| !self.is_comma(k)).any(|k| self.key(k) == "الي"))
    }
}

/// Verbal nouns that have إلى themselves: `تسليم المحاضر إلى أصحابها`.
fn takes_to(bare: &str) -> bool {
    governs(bare, "الي") || Roles::of(bare).has(Roles::DELIVERY)
}
