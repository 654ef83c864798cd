//! A part of two words or more: behind بن, and with عبد, أبو, آل or فان before it.

use super::letters::is_letter_name;
use super::{LONGEST, Name, Names, stops};
use crate::class::Class;
use crate::spelling::like_a_name;

impl Names<'_> {
    /// `بن X`: whatever X is, it is a name.
    pub(super) fn linked_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let next = self.words.at(i + 1);
        if !self.adjacent(i + 1)
            || !next.word
            || self.cut_amiss(i + 1)
            || stops(next) && !next.class.has(Class::NAME)
            || name.links > LONGEST
        {
            return None;
        }
        name.links += 1;
        // ولد is the verb as well, ود a noun.
        if matches!(self.doc.key(i), "ولد" | "ود") && !next.rare && !next.class.has(Class::NAME) {
            return None;
        }
        // بن أبي طالب: the kunya whole, whatever stands in it.
        let kunya = matches!(self.doc.key(i + 1), "ابي" | "ابو" | "ابا") && self.adjacent(i + 2);
        let whole = if kunya && self.words.at(i + 2).word { i + 3 } else { i + 2 };
        let end = if next.pro > 0 { whole } else { self.part(i + 1, name, false).unwrap_or(whole) };
        name.sure += 1;
        name.parts += 1;
        Some(end)
    }

    /// `عبد الله`, `أبو بكر`, `آل ثاني`, `فان غال`: two words, one part.
    pub(super) fn prefixed_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        // أبو أبو أبو ...: no name, and no recursion without end.
        if name.parts > 8 {
            return None;
        }
        let class = self.words.at(i).class;
        let next = self.words.at(i + 1);
        // لعبد الله, وأبو بكر
        let key = if name.parts == 0 { self.doc.stem(i) } else { self.doc.key(i) };
        let cut = match key {
            "ال" => self.cut_amiss(i + 1),
            // أبو وشل, بو وشل
            "بو" | "ابو" => next.pro > 2,
            _ => next.pro > 0,
        };
        if !self.adjacent(i + 1) || !next.word || cut || name.links > LONGEST {
            return None;
        }
        name.links += 1;
        // أحمد أم سالم: one or the other.
        let or = next.class.has(Class::GIVEN) || self.doc.tokens()[i].flags.hamza_above();
        if key == "ام" && name.parts > 0 && or {
            return None;
        }
        // الطفل مازن ذو السبع سنوات
        if key == "ذو" && name.parts > 0 {
            return None;
        }
        // عبد رب الرسول: one part of three words.
        if key == "عبد" && self.doc.key(i + 1) == "رب" && self.adjacent(i + 2) && self.words.at(i + 2).definite {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 3);
        }
        // آل عبد السلام, آل أبو طالب
        if key == "ال"
            && matches!(self.doc.key(i + 1), "عبد" | "ابو")
            && self.adjacent(i + 2)
            && self.words.at(i + 2).word
        {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 3);
        }
        // كرايسلر ال ال سي: letters, no house.
        if key == "ال" && self.doc.surface(i).ends_with("ال") && is_letter_name(self.doc.key(i + 1)) {
            return None;
        }
        // ابن آدم, ابن الأهلي: anybody.
        let of_a_body = next.definite && next.class.has(Class::ORG | Class::PLACE) && !next.class.has(Class::NAME);
        if key == "ابن" && name.parts == 0 && (self.doc.key(i + 1) == "ادم" || of_a_body) {
            return None;
        }
        // يد أبي انتشلتني: what my father did.
        let verb = ["ني", "تني", "ها", "هم", "نا"].iter().any(|end| self.doc.key(i + 1).ends_with(end));
        if key == "ابي" && name.parts == 0 && next.rare && verb && like_a_name(self.doc.stem(i + 1)) < 4 {
            return None;
        }
        let particle = class.has(Class::FUNCTION);
        let fits = if self.doc.surface(i).ends_with("آل") {
            // آل طالب: whatever it is elsewhere.
            !next.class.has(Class::TOWARDS)
        } else if matches!(key, "عبد" | "ال") {
            !stops(next) && !next.class.has(Class::FUNCTION)
        } else if key == "ابو" || key == "بو" && name.parts > 0 {
            (!stops(next) || next.class.has(Class::NAME) && !next.class.has(Class::TOWARDS))
                && !next.class.has(Class::FUNCTION)
                && (!next.definite || !next.class.has(Class::TITLE))
        } else if key == "ابن" && matches!(self.doc.key(i + 1), "ابي" | "ابو") {
            true
        } else if matches!(key, "ابن" | "با" | "ابا" | "ابي") {
            next.rare
                || next.class.has(Class::NAME | Class::PREFIX) && !next.class.has(Class::TITLE | Class::COMMON)
                // راشد بن عبدالكريم أبا الخيل: the clan.
                || name.parts > 0 && next.definite && !stops(next) && key != "ابن" && key != "با"
        } else {
            (next.rare
                || self.spelt_foreign(i + 1)
                || next.class.has(Class::DERIVED) && like_a_name(self.doc.key(i + 1)) >= 4)
                && (!particle || like_a_name(self.doc.key(i + 1)) >= 2)
                // قال المدرب لي إن: the content begins
                || next.class.has(Class::NAME | Class::PREFIX) && !(particle && next.class.has(Class::FUNCTION))
                || !particle && next.definite && !stops(next) && name.parts > 0
        };
        if !fits {
            return None;
        }
        name.parts += 1;
        name.sure += u32::from(!particle);
        name.rare += u32::from(next.rare);
        if next.class.has(Class::PREFIX) && !next.class.has(Class::NAME) {
            return self.prefixed_part(i + 1, name).inspect(|_| name.parts -= 1);
        }
        Some(i + 2)
    }
}
