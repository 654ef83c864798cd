use isnad_tokenize::{Document, KeyMap, TokenKind};
use std::ops::BitOr;
use std::sync::OnceLock;

/// What a closed-class word does, a bit each; the words stand in `data/function_words.tsv`.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FunctionWord(u16);

impl FunctionWord {
    /// No function word.
    pub const NONE: Self = Self(0);
    /// Preposition, or adverb that governs a noun.
    pub const PREPOSITION: Self = Self(1);
    /// Relative pronoun.
    pub const RELATIVE: Self = Self(2);
    /// أن، إن، بأن with or without a pronoun.
    pub const COMPLEMENTIZER: Self = Self(4);
    /// Negation.
    pub const NEGATION: Self = Self(8);
    /// Conjunction that is a word of its own.
    pub const CONJUNCTION: Self = Self(16);
    /// Opens a subordinate clause.
    pub const SUBORDINATOR: Self = Self(32);
    /// Demonstrative.
    pub const DEMONSTRATIVE: Self = Self(64);
    /// Free pronoun.
    pub const PRONOUN: Self = Self(128);
    /// Verbal or focus particle.
    pub const PARTICLE: Self = Self(256);
    /// Quantifier that opens a noun phrase.
    pub const QUANTIFIER: Self = Self(512);
    /// Word of time.
    pub const TIME: Self = Self(1024);
    /// كان and its sisters.
    pub const COPULA: Self = Self(2048);

    /// A preposition with its pronoun: فيه، لها.
    pub const WITH_PRONOUN: Self = Self(4096);

    /// True where it has one of the classes of `any`.
    pub const fn is(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// The classes of a word by its folded key.
    ///
    /// ```
    /// use isnad_entities::FunctionWord;
    /// assert!(FunctionWord::of("الذي").is(FunctionWord::RELATIVE));
    /// assert_eq!(FunctionWord::of("وزير"), FunctionWord::NONE);
    /// ```
    pub fn of(key: &str) -> Self {
        table().get_key(key).copied().unwrap_or_default()
    }

    /// The classes of a token, and how many bytes of its key are a conjunction before it (`وفي`, `فإن`: 2).
    pub fn at(doc: &Document<'_>, i: usize) -> (Self, usize) {
        let t = &doc.tokens()[i];
        if t.kind != TokenKind::Word {
            return (Self::NONE, 0);
        }
        let key = doc.key(i);
        if t.flags.hamza_below() && matches!(key, "امام" | "وامام") {
            return (Self::NONE, 0); // the imam; before is written with its hamza above
        }
        // منى is a woman or a place, from me is written with its yeh; ولي العهد is no "and to me"
        if t.flags.alef_maqsura() && key == "مني" || key == "ولي" {
            return (Self::NONE, 0);
        }
        if let Some(&f) = table().get(t.hash, key) {
            return (f, 0);
        }
        // والي الخرطوم, والية الجهة: the governor; "and to" is hardly ever written with the dots of a yeh, "and to him" never with those of a teh
        let dotted = key == "والي" && !t.flags.alef_maqsura() && !t.flags.hamza_below();
        if dotted || key == "واليه" && t.flags.teh_marbuta() {
            return (Self::NONE, 0);
        }
        match key.strip_prefix('و').or_else(|| key.strip_prefix('ف')) {
            Some(rest) if rest.len() >= 4 => match table().get_key(rest) {
                Some(&f) => (f, 2),
                None => (Self::NONE, 0),
            },
            _ => (Self::NONE, 0),
        }
    }
}

impl BitOr for FunctionWord {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

fn table() -> &'static KeyMap<FunctionWord> {
    static TABLE: OnceLock<KeyMap<FunctionWord>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map = KeyMap::new();
        for line in include_str!("../data/function_words.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
            let Some((word, classes)) = line.split_once('\t') else { continue };
            let bits = classes.split(',').fold(FunctionWord::NONE, |b, c| b | class(c).unwrap_or_default());
            let slot = map.entry(word, bits);
            *slot = *slot | bits;
        }
        map
    })
}

fn class(name: &str) -> Option<FunctionWord> {
    Some(match name {
        "prep" => FunctionWord::PREPOSITION,
        "rel" => FunctionWord::RELATIVE,
        "comp" => FunctionWord::COMPLEMENTIZER,
        "neg" => FunctionWord::NEGATION,
        "conj" => FunctionWord::CONJUNCTION,
        "sub" => FunctionWord::SUBORDINATOR,
        "dem" => FunctionWord::DEMONSTRATIVE,
        "pron" => FunctionWord::PRONOUN,
        "part" => FunctionWord::PARTICLE,
        "quant" => FunctionWord::QUANTIFIER,
        "time" => FunctionWord::TIME,
        "cop" => FunctionWord::COPULA,
        "pp" => FunctionWord::WITH_PRONOUN,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{FunctionWord, class};
    use isnad_tokenize::Document;

    #[test]
    fn the_file_is_sorted_and_every_class_is_known() {
        let rows: Vec<&str> =
            include_str!("../data/function_words.tsv").lines().filter(|l| !l.starts_with('#')).skip(1).collect();
        assert!(rows.is_sorted());
        for row in rows {
            let (word, classes) = row.split_once('\t').expect(row);
            assert!(!word.is_empty());
            for c in classes.split(',') {
                assert!(class(c).is_some(), "{row}: unknown class {c}");
            }
        }
    }

    #[test]
    fn with_and_without_a_conjunction() {
        let doc = Document::new("في وفي فإن وفد كان");
        let at = |i| FunctionWord::at(&doc, i);
        assert_eq!(at(0), (FunctionWord::PREPOSITION, 0));
        assert_eq!(at(1), (FunctionWord::PREPOSITION, 2));
        assert_eq!(at(2), (FunctionWord::COMPLEMENTIZER, 2));
        assert_eq!(at(3), (FunctionWord::NONE, 0));
        assert!(at(4).0.is(FunctionWord::COPULA));
    }
}
