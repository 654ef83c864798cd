//! What the letters of a word tell: a proclitic or the first letter of a name, an ending, the name of a Latin letter.

use super::Names;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;

impl Names<'_> {
    /// `عبد السلام بلخير`, `الفرنسي نيكولا بوالو`: what looks like a proclitic is a letter of the name.
    pub(super) fn begins_with_a_letter(&self, i: usize) -> bool {
        let closes = !self.adjacent(i + 1) && self.doc.tokens().get(i + 1).is_some_and(|t| !t.flags.line_start());
        const OTHER: Class = Class(Class::FUNCTION.0 | Class::TIME.0 | Class::TITLE.0 | Class::PLACE.0 | Class::ORG.0);
        let (key, word) = (self.doc.key(i), self.words.at(i));
        // ماوريتسيو بالتروني: no article, where without it the word is unknown.
        let lexicon = Lexicon::get();
        let article = key[2..].strip_prefix("ال").filter(|rest| rest.len() >= 8);
        let article =
            word.definite && !article.is_some_and(|rest| lexicon.of(rest).is_none() && lexicon.of(&key[2..]).is_none());
        if article || word.class.has(OTHER) || lexicon.of(key).has(Class::COMMON) {
            return false;
        }
        let least = match word.class {
            // نظيره النرويجي بورج بريند،
            _ if closes && !word.joined => 0,
            _ if word.joined => 4,
            c if c.has(Class::NAME) => 5,
            c if c.has(Class::COMMON) => 2,
            _ => -2,
        };
        like_a_name(key) >= least
    }

    /// `الشيخ مقبل **لنجف** رئيس التحالف`: a family name that begins like a preposition, right before its bearer's office.
    pub(crate) fn begins_like_a_preposition(&self, i: usize) -> bool {
        const OTHER: Class = Class(
            Class::COMMON.0 | Class::TITLE.0 | Class::NATIONALITY.0 | Class::PLACE.0 | Class::ORG.0 | Class::FUNCTION.0,
        );
        let (word, office) = (self.words.at(i), self.words.at(i + 1));
        self.adjacent(i)
            && self.adjacent(i + 1)
            && word.pro == 2
            && word.governed
            && !word.definite
            && !word.class.has(OTHER)
            && !Lexicon::get().of(self.doc.key(i)).has(Class::COMMON)
            && office.pro == 0
            && !office.definite
            && office.class.has(Class::OFFICE)
    }

    /// `آل فويز`, `بن فارس`: after a link no preposition stands, and no ف: the letter is the name's own.
    pub(super) fn cut_amiss(&self, i: usize) -> bool {
        let word = self.words.at(i);
        word.pro > 2 || word.pro > 0 && self.doc.key(i).starts_with('و')
    }
}

/// True for the key of a noun that carries no ending of the plural, of an adverb or a verb: it may be somebody's name.
pub(super) fn is_bare(key: &str) -> bool {
    !key.starts_with(['ي', 'ت', 'س', 'ن'])
        && !key.ends_with('ا')
        && !["ات", "ون", "ين", "وا", "ها", "هم"].iter().any(|s| key.ends_with(s))
        && like_a_name(key) > -6
}

/// Whether a word's key is the name of a Latin letter, as initials are spelled out: سي، جي، آي.
///
/// ```
/// assert!(isnad_entities::is_letter_name("بي"));
/// assert!(!isnad_entities::is_letter_name("بيت"));
/// ```
pub fn is_letter_name(key: &str) -> bool {
    matches!(
        key,
        "سي" | "جي"
            | "ايه"
            | "بي"
            | "دي"
            | "اس"
            | "ام"
            | "تي"
            | "كي"
            | "ار"
            | "اف"
            | "اتش"
            | "اكس"
            | "اي"
            | "جيه"
            | "كيو"
            | "يو"
    )
}
