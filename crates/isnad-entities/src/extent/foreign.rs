//! Names of elsewhere: `كيث ليندل - برينغر`, `سبايك لي`, `ماريو انخل نافوت`.

use super::{Name, Names};
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use crate::words::Word;

impl Names<'_> {
    /// One past the second half of a double surname behind a dash with spaces, read from `first` to the dash at `dash`: `كيث ليندل - برينغر،`.
    /// A list of men and who sent the news have dashes too, so two foreign words stand before it and one behind it, with a comma or the
    /// content next.
    pub(super) fn second_surname(&self, first: usize, dash: usize, name: &Name) -> Option<usize> {
        let (last, half) = (self.words.at(dash.checked_sub(1)?), self.words.at(dash + 1));
        if name.parts != 2 || !(self.is_mark(dash, "-") || self.is_mark(dash, "–")) || !self.adjacent(dash + 1) {
            return None;
        }
        let foreign = half.word
            && half.pro == 0
            && half.rare
            && !half.definite
            && like_a_name(self.doc.key(dash + 1)) >= 5
            && !last.definite
            && (like_a_name(self.doc.stem(first)) >= 8 || last.rare);
        let listed = first > 0 && (self.is_mark(first - 1, "-") || self.is_mark(first - 1, "–"));
        let closes = crate::titles::is_comma(self.doc, dash + 2) || self.before_content(dash + 2);
        (foreign && !listed && closes).then_some(dash + 2)
    }

    /// `المخرج سبايك لي`: behind a foreign name whom a title or a nationality announces, where nobody says anything to me.
    pub(super) fn is_surname_li(&self, i: usize, name: &Name) -> bool {
        let last = self.words.at(i.wrapping_sub(1));
        if self.doc.key(i) != "لي"
            || name.parts > 2
            || last.definite
            || last.pro > 0
            || !(last.rare || last.class.has(Class::NAME))
        {
            return false;
        }
        let foreign = like_a_name(self.doc.stem(i - 1)) >= 5;
        let title = (i.saturating_sub(name.parts as usize + 1)..i).next().map_or(Word::NONE, |k| self.words.at(k));
        let announced =
            title.definite && title.class.has(Class::TITLE | Class::NATIONALITY) && !title.class.has(Class::PLURAL);
        let silent = (i.saturating_sub(10)..i)
            .rev()
            .take_while(|&k| !self.doc.tokens()[k + 1].flags.line_start() && !self.is_mark(k, "."))
            .all(|k| self.words.at(k).definite || !self.words.at(k).class.has(Class::SAYING));
        foreign && announced && silent
    }

    /// `ماريو **انخل نافوت**`: a word that is seldom another one, and one that no list has.
    pub(crate) fn two_foreign(&self, i: usize) -> bool {
        let (second, third) = (self.words.at(i), self.words.at(i + 1));
        self.adjacent(i)
            && self.adjacent(i + 1)
            && second.word
            && !second.definite
            && second.pro == 0
            && (second.rare
                || second.class.without(Class::DERIVED | Class::SELDOM).is_none()
                // خوان انخل نابوت: a town too
                || second.class.without(Class::DERIVED | Class::SELDOM | Class::PLACE).is_none()
                    && like_a_name(self.doc.key(i + 1)) >= 8)
            && third.rare
            && third.pro == 0
            && !third.definite
    }

    /// `سالوبيك`, `بوسيتش`: a word that no list has or that is seldom, spelt like a foreign name, and without its first letter no other word.
    pub(crate) fn spelt_foreign(&self, i: usize) -> bool {
        let (word, key) = (self.words.at(i), self.doc.key(i));
        let unknown = word.rare
            || word.class.has(Class::SELDOM)
                && word.class.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
        if !word.word || word.definite || !unknown || key.len() < 8 {
            return false;
        }
        let imperfect = key.starts_with(['ي', 'ت', 'ن', 'ا']);
        let glued = key.starts_with(['و', 'ف', 'ب', 'ل', 'ك', 'س'])
            && !Lexicon::get().of(&key[2..]).without(Class::ATTESTED | Class::NAME | Class::SURE).is_none();
        !glued && like_a_name(key) >= if imperfect { 10 } else { 8 }
    }
}
