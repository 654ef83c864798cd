//! A part whose first letter looks like a proclitic: `كولن باول`.

use super::{Name, Names};
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;

impl Names<'_> {
    /// `كولن باول`: what looks like a proclitic right after a given name is the first letter of the family name.
    pub(super) fn glued_part(&self, i: usize, name: &mut Name) -> Option<usize> {
        let key = self.doc.key(i);
        let word = self.words.at(i);
        let before = self.words.at(i - 1).class;
        // راجنابور فاكان: behind an unknown first name as well, where و cannot join two.
        let unknown = self.words.at(i - 1).rare && like_a_name(self.doc.stem(i - 1)) >= 8 && !key.starts_with('و');
        let given = before.has(Class::GIVEN) && !before.has(Class::COMMON | Class::WEAK) || unknown;
        // ناصر بن محمد بووشاح لـ: behind a father's name and before the content it is no preposition either.
        let linked = self.behind_father(i)
            && self.before_content(i + 1)
            && !word.definite
            && word.pro == 2
            && word.class.without(Class::DERIVED).is_none()
            && like_a_name(key) >= 0
            && !Lexicon::get().of(key).has(Class::COMMON);
        if linked {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        if matches!(key, "لاي" | "باي" | "كاي") && self.is_syllable(i, name) {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        // ماجد بن حسن بصفر, نواف بن علي بارباع: a list has the whole as a family name and as nothing else.
        let whole = Lexicon::get().of(key);
        let stem = Class::PLACE | Class::ORG | Class::TITLE | Class::FUNCTION | Class::NATIONALITY;
        let family = whole.has(Class::FAMILY)
            && !whole.has(Class::COMMON | Class::WEAK)
            && (whole.has(Class::SURE) || !whole.has(Class::ATTESTED))
            && !word.definite
            && !word.class.has(stem)
            && (!word.class.has(Class::NAME) || key.starts_with("بو") || !whole.has(Class::ATTESTED));
        if family
            && !key.starts_with(['و', 'ف'])
            && before.has(Class::GIVEN)
            && (name.listed == name.parts || self.behind_father(i))
        {
            name.parts += 1;
            name.listed += 1;
            return Some(i + 1);
        }
        // عبد الباقي بودحيم, حمدان بوعلي: بو is أبو, where nothing that begins with و stands under ب.
        let servant = i > 1 && self.doc.stem(i - 2) == "عبد";
        let father = key.starts_with("بو")
            && self.doc.tokens()[i].clitics.enc_len == 0
            && !["كم", "هم", "ها", "نا", "ه"].iter().any(|end| key.ends_with(end))
            && key.len() >= 10
            && (before.has(Class::GIVEN) || servant)
            && {
                let lexicon = Lexicon::get();
                let (under, own) = (lexicon.of(&key[2..]), lexicon.of(&key[4..]));
                let ali = &key[4..] == "علي";
                !whole.has(Class::COMMON)
                    && (ali
                        || under.without(Class::NAME | Class::SURE | Class::ATTESTED).is_none()
                            && (!under.has(Class::NAME) || own.has(Class::NAME)))
            };
        if father && name.parts <= 2 {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        // جيروم فالكه: the article that is seen in it is two letters of a name that goes on with nothing known.
        let chance = word.definite
            && key.starts_with("فال")
            && (8..=12).contains(&key.len())
            && name.parts == 1
            && before.has(Class::GIVEN)
            && before.has(Class::SURE)
            && like_a_name(self.doc.stem(i - 1)) >= 8
            && !whole.has(Class::COMMON)
            && Lexicon::get().of(&key[6..]).is_none();
        if chance {
            name.parts += 1;
            name.rare += 1;
            return Some(i + 1);
        }
        if name.parts != 1 || word.pro != 2 || !given || word.definite {
            return None;
        }
        // No name is joined by ف.
        let named = word.class.has(Class::NAME)
            && !(word.class.only_attested() && !word.joined
                || word.class.has(Class::AMBIGUOUS) && key.starts_with('ف'));
        if named
            || word.class.has(Class::PLACE | Class::ORG | Class::FUNCTION)
            || Lexicon::get().of(key).has(Class::COMMON)
        {
            return None;
        }
        let least = if word.joined { 6 } else { 1 };
        if like_a_name(key) < least {
            return None;
        }
        name.parts += 1;
        name.rare += 1;
        Some(i + 1)
    }

    /// `ليوي تيونغ **لاي**`: a syllable, where nothing stands that لأي could be of.
    #[cold]
    fn is_syllable(&self, i: usize, name: &Name) -> bool {
        let next = self.words.at(i + 1);
        name.parts <= 2
            && name.rare > 0
            && like_a_name(self.doc.key(i - 1)) >= 5
            && !self.doc.tokens()[i].flags.hamza_above()
            && (!self.adjacent(i + 1) || !next.word || next.class.has(Class::TIME) || self.before_content(i + 1))
    }
}
