//! For each token its closed class and the head noun in it, looked up once.

use crate::words::article;
use crate::{FunctionWord, Head, HeadAt};
use isnad_tokenize::{Document, PerWord, TokenKind, Vocabulary, WordNumbers, lay_out};

/// What the lists of closed classes and of head nouns say of one token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TokenClass {
    function: FunctionWord,
    /// Bytes of the conjunction before the function word.
    cut: u8,
    head: Option<HeadAt>,
    /// It carries the article.
    definite: bool,
    /// See [`TokenClasses::may_be_dated`].
    dated: bool,
}

impl TokenClass {
    pub(crate) fn at(doc: &Document, i: usize) -> Self {
        if doc.tokens()[i].kind != TokenKind::Word {
            return Self::default();
        }
        let (function, cut) = FunctionWord::at(doc, i);
        let mut head = Head::at(doc, i);
        // The hamza tells the imam from before.
        if doc.tokens()[i].flags.hamza_below() && doc.key(i).ends_with("امام") {
            head = head.map(|mut h| {
                h.head.ambiguous = false;
                h
            });
        }
        let dated = matches!(doc.key(i), "عام" | "العام" | "الشهر" | "الاسبوع" | "السنه" | "الموسم");
        Self { function, cut: cut as u8, head, definite: definite(doc, i), dated }
    }
}

/// A word with the article, whatever stands before it.
fn definite(doc: &Document, i: usize) -> bool {
    let t = &doc.tokens()[i];
    let stem = doc.stem(i);
    t.clitics.proclitics.al() || t.clitics.article_len > 0 || article(stem) > 0
}

/// The closed class and the head noun of each token of a document.
///
/// ```
/// use isnad_entities::{FunctionWord, TokenClasses};
/// let doc = isnad_tokenize::Document::new("وفي بيان للوزير");
/// let classes = TokenClasses::new(&doc);
/// assert_eq!(classes.function(0), (FunctionWord::PREPOSITION, 2));
/// assert!(classes.head(2).is_some_and(|h| h.definite));
/// ```
#[derive(Clone, Debug, Default)]
pub struct TokenClasses {
    pub(crate) numbers: WordNumbers,
    classes: PerWord<TokenClass>,
    /// Of a text of few words, each token's: side by side, so that rules find those of neighbours near.
    near: Vec<TokenClass>,
}

impl TokenClasses {
    /// Looks every word up.
    pub fn new(doc: &Document) -> Self {
        let mut classes = Self::default();
        Vocabulary::for_one(doc).number(doc, &mut classes.numbers);
        classes.look_up(doc);
        classes
    }

    /// Looks up what is new among the words that were numbered.
    pub(crate) fn look_up(&mut self, doc: &Document) {
        let Self { numbers, classes, near } = self;
        classes.learn(numbers, |i| TokenClass::at(doc, i));
        lay_out(classes, numbers, near);
    }

    /// The numbers of the document's words, for what else is known of each.
    pub fn numbers(&self) -> &WordNumbers {
        &self.numbers
    }

    #[inline]
    fn class(&self, i: usize) -> &TokenClass {
        match self.near.get(i) {
            Some(class) => class,
            None => self.in_long_text(i),
        }
    }

    #[cold]
    #[inline(never)]
    fn in_long_text(&self, i: usize) -> &TokenClass {
        self.classes.of(self.numbers.of(i))
    }

    /// As [`FunctionWord::at`].
    pub fn function(&self, i: usize) -> (FunctionWord, usize) {
        let class = self.class(i);
        (class.function, class.cut as usize)
    }

    pub(crate) fn definite(&self, i: usize) -> bool {
        self.class(i).definite
    }

    /// `العام`, `الأسبوع`: a stretch of time, where what stands behind says which: `العام الماضي`, `عام 2020`.
    pub(crate) fn may_be_dated(&self, i: usize) -> bool {
        self.class(i).dated
    }

    /// As [`Head::at`].
    pub fn head(&self, i: usize) -> Option<HeadAt> {
        self.class(i).head
    }
}

#[cfg(test)]
mod tests {
    use super::{TokenClass, TokenClasses};
    use isnad_tokenize::Document;

    /// What is kept for a word holds wherever it stands, in whichever spelling: `أية`, `آية`, `إيه`.
    #[test]
    fn one_class_for_one_spelling() {
        let tables = [
            include_str!("../data/titles.tsv"),
            include_str!("../data/person_nouns.tsv"),
            include_str!("../data/org_heads.tsv"),
            include_str!("../data/function_words.tsv"),
        ];
        let alefs = ['ا', 'أ', 'إ', 'آ'];
        let mut text = String::new();
        for row in tables.iter().flat_map(|t| t.lines()).filter(|l| !l.starts_with('#')) {
            let word = row.split(['\t', ' ']).next().unwrap_or_default();
            let Some(rest) = word.strip_prefix(alefs) else { continue };
            for alef in alefs {
                for before in ["", "و", "ال", "ب"] {
                    text += &format!("{before}{alef}{rest} ");
                }
            }
        }
        let doc = Document::new(&text);
        let classes = TokenClasses::new(&doc);
        assert!(doc.tokens().len() > 4_000, "{}", doc.tokens().len());
        for i in 0..doc.tokens().len() {
            let own = TokenClass::at(&doc, i);
            assert_eq!(format!("{:?}", classes.class(i)), format!("{own:?}"), "{}", doc.key(i));
        }
    }
}
