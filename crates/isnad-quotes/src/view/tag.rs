//! A token's classes, told from its word alone.

use crate::extent::{may_end, may_end_noun_phrase};
use crate::find::own_voice;
use crate::frame::preposition;
use crate::lexicon::{CueReading, Frames, Lexicon};
use crate::nouns::{SpeechNoun, noun_alone, speech_noun};
use crate::preposed::first_word;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, TokenClasses};
use isnad_tokenize::{Document, TokenKind};

/// One token's classes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tag {
    pub(crate) function: FunctionWord,
    /// Bytes of a conjunction before the function word.
    pub(crate) cut: u8,
    pub(super) marks: u16,
    /// The frame bit of a preposition that is a word of its own; 0 for none.
    pub(crate) preposition: u16,
    /// See [`first_word`].
    pub(crate) preposed: u16,
    pub(crate) cue: Option<CueReading<'static>>,
}

impl Tag {
    /// One of قائلا، بالقول، بقوله.
    pub(super) const SAYING: u16 = 1;

    /// An act of speech with its speaker's pronoun: إعلانه.
    pub(super) const DEED: u16 = 2;

    /// A cue, a word that opens one by preposition, or a deed: something of the search may begin here. And ألا and إلا, إن and آن, to be told
    /// apart.
    pub(super) const STIRS: u16 = 4;

    /// أنا، رأيي, with what may stand before it: a glance for [`own_voice`].
    pub(super) const OWN_VOICE: u16 = 8;

    /// A word that may end a content: a glance for the rules of `extent`.
    pub(super) const ENDS: u16 = 16;

    pub(super) const COMMA: u16 = 32;

    pub(super) const COLON: u16 = 64;

    /// Punctuation or a symbol.
    pub(super) const PUNCT: u16 = 128;

    /// See [`Roles::JOINS`].
    pub(super) const JOINS: u16 = 256;

    /// A round or square bracket.
    pub(super) const BRACKET: u16 = 512;

    /// An act of speech whose speaker may stand behind it: إعلان الشركة.
    pub(super) const ACT: u16 = 1024;

    /// A word that rules for what stands by the way ask for by name: see [`Roles::BY_THE_WAY`]. And what is no word.
    pub(super) const BY_THE_WAY: u16 = 4096;

    /// بشدة، مرة: see [`super::View::tells_degree`].
    pub(super) const DEGREE: u16 = 8192;

    /// A word that may join a content to a cue before it: a glance for [`super::View::may_join`]. And what is no word.
    pub(super) const JOINT: u16 = 2048;

    /// It has the letters of أن, and is a name or إن of a wish.
    pub(super) const NO_JOINT: u16 = 16384;

    /// A word that may end a noun phrase, or a content whose mark has no partner.
    pub(super) const ENDS_NOUN_PHRASE: u16 = 32768;

    pub(crate) fn saying(&self) -> bool {
        self.marks & Self::SAYING != 0
    }

    pub(crate) fn deed(&self) -> bool {
        self.marks & Self::DEED != 0
    }

    pub(crate) fn act(&self) -> bool {
        self.marks & Self::ACT != 0
    }

    pub(crate) fn joins(&self) -> bool {
        self.marks & Self::JOINS != 0
    }

    pub(crate) fn ends_content(&self) -> bool {
        self.marks & Self::ENDS != 0
    }

    pub(crate) fn ends_noun_phrase(&self) -> bool {
        self.marks & Self::ENDS_NOUN_PHRASE != 0
    }

    pub(crate) fn by_the_way(&self) -> bool {
        self.marks & Self::BY_THE_WAY != 0
    }

    pub(crate) fn degree(&self) -> bool {
        self.marks & Self::DEGREE != 0
    }

    pub(crate) fn may_be_joint(&self) -> bool {
        self.marks & Self::JOINT != 0
    }

    /// What is no word.
    fn of_mark(kind: TokenKind, key: &str) -> Tag {
        let marks = match (kind, key) {
            (TokenKind::Punct, "،" | "," | "؛" | ";") => Self::PUNCT | Self::COMMA,
            (TokenKind::Punct, ":") => Self::PUNCT | Self::COLON,
            (TokenKind::Punct, "(" | "[" | ")" | "]") => Self::PUNCT | Self::BRACKET,
            (TokenKind::Punct | TokenKind::Symbol, _) => Self::PUNCT,
            _ => 0,
        };
        let degree = u16::from(Roles::of(key).has(Roles::DEGREE)) * Self::DEGREE;
        Tag { marks: marks | degree | Self::JOINT | Self::BY_THE_WAY, ..Tag::default() }
    }

    /// What the letters and clitics of a word say by themselves.
    pub(super) fn read(doc: &Document<'_>, classes: &TokenClasses, i: usize) -> Tag {
        let t = &doc.tokens()[i];
        let key = doc.key(i);
        if t.kind != TokenKind::Word {
            return Tag::of_mark(t.kind, key);
        }
        let act = |n: SpeechNoun| (n.act || n.says) && n.frames.has(Frames::CLAUSE);
        let deed = t.clitics.enc_len > 0 && speech_noun(doc.stem(i)).is_some_and(act);
        let construct = t.clitics.enc_len == 0
            && !t.clitics.proclitics.al()
            && noun_alone(doc.bare(i)).is_some_and(|n| (n.act || n.says) && !n.felt && n.frames != Frames::default());
        // With a conjunction of the function word's, a و, or both.
        let mut rest = Some(key);
        let mut voice = false;
        while let Some(word) = rest.filter(|_| !voice) {
            voice = own_voice(word).is_some();
            let joined = word.strip_prefix('و').or_else(|| word.strip_prefix('ف'));
            rest = joined.filter(|rest| rest.len() + 4 >= key.len());
        }
        let preposed = first_word(key, t.hash);
        let (function, cut) = classes.function(i);
        let cue = Lexicon::embedded().read_key(key, t.hash);
        let complementizer = function.is(FunctionWord::COMPLEMENTIZER);
        let doubtful = complementizer && (&key[cut..] == "الا" || matches!(key, "ان" | "بان"));
        let whole = Roles::of_hashed(key, t.hash);
        let bare = if cut > 0 { Roles::of(&key[cut..]) } else { whole };
        let preposition = preposition(key);
        let (saying, joins) = (whole.has(Roles::SAYING), bare.has(Roles::JOINS));
        // يومه الثلاثاء: his day
        let day = t.clitics.enc_len > 0 && doc.bare(i) == "يوم";
        let by_the_way = (whole | bare).has(Roles::BY_THE_WAY | Roles::ADVERB) || day;
        // Another cue joins with its و, which may be a word of its own.
        let joint = saying || joins || preposition > 0 || complementizer || cue.is_some();
        Tag {
            marks: (u16::from(saying) * Self::SAYING)
                | (u16::from(deed) * Self::DEED)
                | (u16::from(construct) * Self::ACT)
                | (u16::from(voice) * Self::OWN_VOICE)
                | (u16::from(may_end(whole, key)) * Self::ENDS)
                | (u16::from(may_end_noun_phrase(whole, key)) * Self::ENDS_NOUN_PHRASE)
                | (u16::from(joins) * Self::JOINS)
                | (u16::from(joint) * Self::JOINT)
                | (u16::from(by_the_way) * Self::BY_THE_WAY)
                | (u16::from(whole.has(Roles::DEGREE)) * Self::DEGREE)
                | (u16::from(preposed > 0 || deed || construct || cue.is_some() || doubtful) * Self::STIRS),
            preposition,
            preposed,
            cue,
            function,
            cut: cut as u8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    /// One a word, and one more for each token that is something else.
    #[test]
    fn a_tag_is_small() {
        assert!(size_of::<Tag>() <= 32, "{}", size_of::<Tag>());
    }
}
