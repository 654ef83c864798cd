use crate::clitics::{self, Analysis, Clitics, Lexicon, UserWords};
use crate::compiled::LEXICON;
use crate::{Document, TokenFlags, cut, key, key_hash};

/// What cuts words: the compiled lexicon, and words of your own.
///
/// Cheap to make; [`Document::new`] does without one where you have no words to add.
///
/// ```
/// use isnad_tokenize::Tokenizer;
/// let plain = Tokenizer::new();
/// let mine = Tokenizer::new().with_word("بلوفيتش");
/// let doc = mine.document("قال بلوفيتش");
/// assert_eq!(doc.stem(1), "بلوفيتش");
/// # let _ = plain;
/// ```
#[derive(Clone, Default)]
pub struct Tokenizer {
    words: UserWords,
    whole: bool,
}

impl Tokenizer {
    /// With the compiled lexicon alone.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a stem: a word that is whole as it stands, though it may begin or end like a clitic. Clitics are still found around it.
    #[must_use]
    pub fn with_word(mut self, word: &str) -> Self {
        self.add_word(word);
        self
    }

    /// Leaves words whole: [`Token::clitics`](crate::Token::clitics) is empty, and `؛` ends no sentence, since no و is known to follow. For who
    /// needs spans, kinds and keys, about twice as fast.
    #[must_use]
    pub fn without_clitics(mut self) -> Self {
        self.whole = true;
        self
    }

    /// As [`with_word`](Self::with_word), for a tokenizer that stays where it is.
    pub fn add_word(&mut self, word: &str) {
        let mut key = String::with_capacity(word.len());
        let flags = TokenFlags(key::fold_into(word, &mut key));
        self.words.add(&key, flags.teh_marbuta());
    }

    /// Reads a text into its layers, as [`Document::new`] does.
    pub fn document<'t>(&self, text: &'t str) -> Document<'t> {
        let lexicon = Lexicon::new(LEXICON, Some(&self.words));
        Document::read(text, (!self.whole).then_some(&lexicon))
    }

    /// The best cut of one word, as [`document`](Self::document) has it.
    pub fn clitics(&self, word: &str) -> Clitics {
        self.document(word).tokens().first().map_or(Clitics::default(), |t| t.clitics)
    }

    /// All ways to cut one word, the best first; never empty. Their confidences add up to 1.
    pub fn analyses(&self, word: &str) -> Vec<Analysis> {
        let mut k = String::with_capacity(word.len());
        let flags = TokenFlags(key::fold_into(word, &mut k));
        let lexicon = Lexicon::new(LEXICON, Some(&self.words));
        cut::with_word(word, &k, flags, key_hash(&k), |word| clitics::analyses(word, &lexicon))
    }
}

/// All ways to cut one word, the best first, by the compiled lexicon alone.
///
/// ```
/// use isnad_tokenize::analyses;
/// assert_eq!(analyses("والد")[0].clitics.pro_len, 0);
/// assert_eq!(analyses("وكانت")[0].clitics.pro_len, 2);
/// ```
pub fn analyses(word: &str) -> Vec<Analysis> {
    Tokenizer::default().analyses(word)
}

/// The best cut of one word, by the compiled lexicon alone: what [`Document::new`] has for it.
///
/// ```
/// use isnad_tokenize::{Document, clitics};
/// assert_eq!(clitics("وبطريقتهم"), Document::new("وبطريقتهم").tokens()[0].clitics);
/// ```
pub fn clitics(word: &str) -> Clitics {
    Tokenizer::default().clitics(word)
}
