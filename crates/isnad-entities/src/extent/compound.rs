//! Parts of several words, none of which tells by itself that it is a name, and words that no name goes on with.

use super::{Name, Names};
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::TokenKind;

impl Names<'_> {
    /// `فان ويس`, `فان دير فيلد`: a foreign particle that is spelt like فإن, and what it goes with.
    pub(super) fn particle_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        // بيتر فان ويس: no فإن.
        let van = self.doc.surface(i) == "فان"
            && self.adjacent(i + 1)
            && (self.words.at(i + 1).pro == 0
                && (self.words.at(i + 1).rare || self.words.at(i + 1).class.has(Class::NAME))
                && like_a_name(self.doc.stem(i + 1)) >= 0
                // كلاس فان ونتل
                || (self.words.at(i + 1).pro == 2 || self.words.at(i + 1).class.has(Class::SELDOM))
                    && !self.words.at(i + 1).definite
                    && {
                        let whole = Lexicon::get().of(self.doc.key(i + 1));
                        !whole.has(Class::COMMON) || whole.has(Class::SELDOM)
                    }
                    && (self.words.at(i - 1).rare || self.words.at(i - 1).class.has(Class::GIVEN)));
        // روبن فان دير فيلد
        let der = self.doc.surface(i) == "فان"
            && self.adjacent(i + 1)
            && self.adjacent(i + 2)
            && matches!(self.doc.key(i + 1), "دير" | "دن" | "در" | "دي")
            && self.words.at(i + 2).word
            && !self.words.at(i + 2).class.has(Class::FUNCTION);
        if van || der {
            name.parts += 1;
            name.rare += 1;
            return Some(i + if der { 3 } else { 2 });
        }
        if self.doc.key(i) == "هو" { self.syllables(i, name) } else { None }
    }

    /// `يونج **هو سوب**`: two syllables of a Korean or a Chinese name, the first of which is spelt like the pronoun.
    #[cold]
    fn syllables(&self, i: usize, name: &mut Name) -> Option<usize> {
        let (last, next) = (self.words.at(i - 1), self.words.at(i + 1));
        let syllables = name.parts == 1
            && last.rare
            && last.pro == 0
            && !last.definite
            && like_a_name(self.doc.key(i - 1)) >= 8
            && self.adjacent(i + 1)
            && next.rare
            && next.pro == 0
            && !next.definite
            && self.doc.key(i + 1).len() <= 8;
        if !syllables {
            return None;
        }
        name.parts += 2;
        name.rare += 2;
        Some(i + 2)
    }

    /// Two words that are one part because of what both are, and a people that is a family.
    pub(super) fn compound_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let word = self.words.at(i);
        // سامح سري الدين: of the faith, whatever the word before it is elsewhere.
        let faith = self.adjacent(i + 1)
            && self.doc.key(i + 1) == "الدين"
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && !self.words.at(i - 1).class.has(Class::FUNCTION | Class::SAYING)
            && !word.definite
            && !word.class.has(Class::FUNCTION | Class::TITLE | Class::SAYING | Class::TIME | Class::ANY_ORG)
            && !self.doc.key(i).ends_with(['ه', 'ا'])
            && !self.doc.key(i).starts_with(['ي', 'ت']);
        if faith {
            name.parts += 1;
            name.listed += 1;
            return Some(i + 2);
        }
        // منير بوشناق: a people without the article and without the ending of an adjective.
        let people = name.parts == 1
            && word.class.has(Class::NATIONALITY)
            && !word.definite
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::SURE)
            && !["ي", "يه", "ين", "ون", "ات", "ا"].iter().any(|end| self.doc.key(i).ends_with(end));
        if people {
            name.parts += 1;
            return Some(i + 1);
        }
        // راشد العبد الهادي: both words with the article.
        let served = self.doc.key(i) == "العبد"
            && self.adjacent(i + 1)
            && self.words.at(i + 1).definite
            && self.words.at(i + 1).pro == 0;
        if served && !self.words.at(i + 1).class.has(Class::TITLE | Class::FUNCTION) {
            name.parts += 1;
            name.sure += 1;
            return Some(i + 2);
        }
        // نايل بني حمدة, عبدالجبار البن ناصر: the clan.
        let clan = self.words.at(i + 1);
        if matches!(self.doc.key(i), "بني" | "البن")
            && self.adjacent(i + 1)
            && clan.pro == 0
            && !clan.definite
            && clan.class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::GIVEN)
        {
            name.parts += 1;
            return Some(i + 2);
        }
        None
    }

    /// `عبدالهادي **خلف الرشيدي**`, `فواز **صباح الناصر**`: between a given name and a family, what is a preposition or a time elsewhere;
    /// صباح الخميس is a time.
    pub(super) fn time_or_preposition_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let next = self.words.at(i + 1);
        let family =
            Class::COMMON | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ORG | Class::WEAK | Class::TIME;
        let father = matches!(self.doc.key(i), "خلف" | "صباح")
            && self.words.at(i - 1).class.has(Class::GIVEN)
            && self.words.at(i - 1).class.has(Class::SURE)
            && self.adjacent(i + 1)
            && next.pro == 0
            && next.definite
            && next.class.has(Class::FAMILY)
            && (!next.class.has(family)
                || self.doc.key(i) == "صباح" && !next.class.has(Class::TIME | Class::TITLE | Class::NATIONALITY));
        if father {
            name.parts += 2;
            name.listed += 2;
            return Some(i + 2);
        }
        None
    }

    /// What is no part of a name: God where no name is His, a wish, kin with a pronoun.
    pub(super) fn is_no_name(&self, i: usize, first: bool) -> bool {
        // سأل الأمير فهد الله أن: only some names are God's as well.
        if !first && self.doc.key(i) == "الله" {
            let before = self.words.at(i - 1).class;
            if before.has(Class::GIVEN) && !before.has(Class::OF_GOD | Class::PREFIX) {
                return true;
            }
        }
        if self.is_wish(i) {
            return true;
        }
        // إسماعيل ابنه الأكبر, محمد أخوه: kin with a pronoun.
        if !first
            && matches!(
                self.doc.key(i),
                "ابنه" | "ابنته" | "ابنها" | "اخوه" | "اخيه" | "والده" | "شقيقه" | "نجله" | "زوجته"
            )
        {
            return true;
        }
        // ابن باز رحمه الله: a wish, which is not written with ة as the name is.
        !first
            && self.doc.key(i) == "رحمه"
            && self.words.at(i + 1).word
            && self.doc.key(i + 1) == "الله"
            && !self.doc.tokens()[i].flags.teh_marbuta()
    }

    /// `سلامة العبدالهادي غفر الله له`, `علي كرم الله وجهه`: God is asked for something, and nobody is called so.
    fn is_wish(&self, i: usize) -> bool {
        let (word, god) = (self.words.at(i), self.words.at(i + 1));
        let asked = god.word && self.adjacent(i + 1) && self.doc.key(i + 1) == "الله";
        let what = |k: usize| {
            self.words.at(k).word
                && matches!(
                    self.doc.key(k),
                    "وجهه"
                        | "ثراه"
                        | "سره"
                        | "روحه"
                        | "روحها"
                        | "عنه"
                        | "عنها"
                        | "خطاه"
                        | "مثواه"
                        | "بعمره"
                )
        };
        asked && word.pro == 0 && (word.class.has(Class::WISH) && !word.class.has(Class::OF_GOD) || what(i + 2))
    }

    /// `عضد الدين الحسيني`: no given name of the lists, and behind الدين a family name that is no other word.
    pub(crate) fn of_the_faith(&self, i: usize) -> bool {
        const OTHER: Class = Class(
            Class::FUNCTION.0
                | Class::TITLE.0
                | Class::SAYING.0
                | Class::TIME.0
                | Class::ANY_ORG.0
                | Class::GIVEN.0
                | Class::NATIONALITY.0,
        );
        let (word, family) = (self.words.at(i), self.words.at(i + 2));
        word.word
            && !word.definite
            && !word.class.has(OTHER)
            && self.adjacent(i + 1)
            && self.adjacent(i + 2)
            && family.definite
            && family.pro == 0
            // صدر الدين القبنجي: or a nisba that no list has, but رجل الدين القبنجي
            && (family.class.has(Class::FAMILY)
                || family.rare && word.class.has(Class::FAMILY) && self.doc.key(i + 2).ends_with('ي'))
            && !family.class.has(Class::COMMON | Class::WEAK | Class::NATIONALITY | Class::TITLE | Class::PLACE)
    }

    /// `أم أحمد` in marks or as who speaks: his mother, where nothing that أم could set him against stands before it.
    pub(crate) fn is_mother(&self, i: usize) -> bool {
        let Some(mother) = i.checked_sub(1) else { return false };
        let tokens = self.doc.tokens();
        if !tokens[mother].flags.hamza_above() || !self.adjacent(i) || self.words.at(i).pro > 0 {
            return false;
        }
        let before = mother.checked_sub(1).map(|k| (&tokens[k], self.words.at(k)));
        // التقت بأم علي: nobody is set against another under a preposition, or behind one.
        let governed = matches!(self.doc.key(mother), "بام" | "لام" | "وبام" | "ولام");
        let behind = || {
            mother.checked_sub(1).is_some_and(|k| {
                matches!(
                    self.doc.key(k),
                    "ان" | "لان" | "بان" | "من" | "عن" | "الي" | "مع" | "لدي" | "عند" | "حول" | "ضد"
                )
            }) && self.adjacent(mother)
        };
        governed
            || self.doc.key(mother) == "ام"
                && (before.is_none_or(|(t, w)| t.kind == TokenKind::Quote || w.class.has(Class::SAYING) && !w.definite)
                    || behind())
    }
}
