//! Words cut into proclitics, stem and enclitic: by a lexicon of stems with their weights, function words as they are listed,
//! and the paradigm where neither knows the word.

pub(crate) mod forms;
pub(crate) mod layout;
mod lexicon;
mod segment;

pub(crate) use lexicon::{Compiled, Lexicon, UserWords};
pub(crate) use segment::{Candidates, Word, analyses, best, may_hold, may_hold_at_a_glance};

/// The proclitics of a word, a bit each, in the order in which they stand: و or ف, then س, then ب, ل or ك, then the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Proclitics(pub(crate) u8);

impl Proclitics {
    pub(crate) const WA: u8 = 1;
    pub(crate) const FA: u8 = 2;
    pub(crate) const BA: u8 = 4;
    pub(crate) const LA: u8 = 8;
    pub(crate) const KA: u8 = 16;
    pub(crate) const SA: u8 = 32;
    pub(crate) const AL: u8 = 64;

    /// The conjunction و.
    pub fn wa(self) -> bool {
        self.0 & Self::WA != 0
    }
    /// The conjunction ف.
    pub fn fa(self) -> bool {
        self.0 & Self::FA != 0
    }
    /// The preposition ب.
    pub fn ba(self) -> bool {
        self.0 & Self::BA != 0
    }
    /// The preposition (or particle) ل.
    pub fn la(self) -> bool {
        self.0 & Self::LA != 0
    }
    /// The preposition ك.
    pub fn ka(self) -> bool {
        self.0 & Self::KA != 0
    }
    /// The future particle س.
    pub fn sa(self) -> bool {
        self.0 & Self::SA != 0
    }
    /// The article ال (in لل its alef is not written).
    pub fn al(self) -> bool {
        self.0 & Self::AL != 0
    }
    /// One of the prepositions ب ل ك.
    pub fn preposition(self) -> bool {
        self.0 & (Self::BA | Self::LA | Self::KA) != 0
    }
    /// One of the conjunctions و ف.
    pub fn conjunction(self) -> bool {
        self.0 & (Self::WA | Self::FA) != 0
    }
    /// How many letters are split off before the stem (the article is not).
    pub fn letters(self) -> usize {
        (self.0 & !Self::AL).count_ones() as usize
    }
}

/// A pronoun written as one word with what it depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum Enclitic {
    /// ه: him, his.
    Hu,
    /// ها: her, its, their (of things).
    Ha,
    /// هما: the two of them.
    Huma,
    /// هم: them, their.
    Hum,
    /// هن: them, their, of women.
    Hunna,
    /// ك: you, your, one man or one woman.
    Ka,
    /// كما: the two of you.
    Kuma,
    /// كم: you, your, several.
    Kum,
    /// كن: you, your, several women.
    Kunna,
    /// ي: my, or me after a preposition.
    Ya,
    /// ني: me, after a verb or a particle.
    Ni,
    /// نا: us, our.
    Na,
}

impl Enclitic {
    const ALL: [Enclitic; 12] = {
        use Enclitic::*;
        [Hu, Ha, Huma, Hum, Hunna, Ka, Kuma, Kum, Kunna, Ya, Ni, Na]
    };

    /// By its code in the compiled lexicon (1 is ه).
    pub(crate) const fn from_code(code: u8) -> Option<Self> {
        if code == 0 || code as usize > Self::ALL.len() { None } else { Some(Self::ALL[code as usize - 1]) }
    }

    /// As it is written.
    pub fn as_str(self) -> &'static str {
        layout::ENCLITICS[self as usize + 1]
    }

    /// The grammatical person: 1, 2 or 3.
    pub fn person(self) -> u8 {
        use Enclitic::*;
        match self {
            Ya | Ni | Na => 1,
            Ka | Kuma | Kum | Kunna => 2,
            _ => 3,
        }
    }
}

/// How a word is cut into clitics and stem: lengths in bytes **of the folded key**.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Clitics {
    /// Which proclitics stand before the stem.
    pub proclitics: Proclitics,
    /// Bytes of the proclitics without the article.
    pub pro_len: u8,
    /// Bytes of the article after them: 4 for `ال`, 2 for the lam that is left of it in `لل`, 0 for none.
    pub article_len: u8,
    /// Bytes of the enclitic pronoun at the end.
    pub enc_len: u8,
    /// Which pronoun it is.
    pub enclitic: Option<Enclitic>,
}

/// One way to cut a word, and how sure it is.
///
/// ```
/// use isnad_tokenize::analyses;
/// let best = analyses("وبطريقتهم")[0];
/// assert!(best.clitics.proclitics.wa() && best.clitics.proclitics.ba());
/// assert_eq!(best.clitics.enclitic.unwrap().as_str(), "هم");
/// assert!(best.confidence > 0.5);
/// ```
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Analysis {
    /// The cut.
    pub clitics: Clitics,
    /// Its share of the weight of all cuts of this word, 0 to 1.
    pub confidence: f32,
}
