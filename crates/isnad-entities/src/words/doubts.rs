//! Which words may be others where they stand, told from the word alone.

use super::Word;
use crate::class::Class;
use crate::lexicon::Lexicon;
use isnad_tokenize::key_hash;

impl Word {
    /// See [`super::Words::tell_ali_from_ala`].
    pub(super) const ALI: u8 = 1;

    /// See [`super::Words::look_at_first_letters`].
    pub(super) const MAY_BEGIN_OTHERWISE: u8 = 2;

    /// See [`super::Words::tell_other_words`].
    pub(super) const MAY_BE_OTHER: u8 = 4;

    /// See [`super::Words::join_names`].
    pub(super) const MAY_JOIN: u8 = 8;

    /// Which of the rules of [`super::Words::look_up`] have to look at it where it stands.
    pub(super) fn doubts(&self, key: &str, hamza_below: bool) -> u8 {
        let doubt = |yes: bool, why: u8| u8::from(yes) * why;
        doubt(self.hash == key_hash("علي"), Self::ALI)
            | doubt(self.may_begin_otherwise(key, hamza_below), Self::MAY_BEGIN_OTHERWISE)
            | doubt(self.may_be_other(key), Self::MAY_BE_OTHER)
            | doubt(self.may_join(key), Self::MAY_JOIN)
    }

    /// See [`super::Words::look_at_first_letters`].
    fn may_begin_otherwise(&self, key: &str, hamza_below: bool) -> bool {
        hamza_below && self.definite && self.pro == 0 || self.joined_or_name(key).is_some()
    }

    /// Whether the و or ف that the word begins with is joined to it, and whether the whole is a name; none where neither is so.
    pub(super) fn joined_or_name(&self, key: &str) -> Option<(bool, bool)> {
        let (joined, name) = (self.pro > 0 && self.joined, self.pro == 0 && self.class.has(Class::NAME));
        let begins = || key.starts_with('ف') || name && key.starts_with('و');
        (self.word && (joined || name) && key.len() >= 8 && begins()).then_some((joined, name))
    }

    /// `ولي` read as و and لي.
    pub(super) fn may_be_of_god(&self, key: &str) -> bool {
        self.pro > 0 && self.class.has(Class::FUNCTION) && Lexicon::get().of(key).has(Class::OF_GOD)
    }

    /// See [`super::Words::tell_other_words`].
    fn may_be_other(&self, key: &str) -> bool {
        self.may_be_here(key)
            || self.may_be_of_god(key)
            || matches!(key, "لي" | "خلف" | "باسم")
            || self.class.has(Class::NAME) && (key.ends_with(['ه', 'ي', 'س', 'ب']) || key.starts_with(['ي', 'ت', 'ا']))
    }

    pub(super) fn may_be_here(&self, key: &str) -> bool {
        self.class.has(Class::SAYING) && self.class.has(Class::FUNCTION) && key.ends_with("هنا")
    }

    /// See [`super::Words::join_names`].
    fn may_join(&self, key: &str) -> bool {
        let common = self.class.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
        common && !self.rare && key.starts_with('و') && key.len() >= 8
    }
}
