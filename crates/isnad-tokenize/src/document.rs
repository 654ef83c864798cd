use crate::clitics::Lexicon;
use crate::paragraphs::{Paragraph, ParagraphKind};
use crate::quotes::{self, QuotePair};
use crate::scan;
use crate::sentences::{self, Sentence};
use crate::token::{Token, TokenKind};
use isnad_text::Span;

/// A text with its layers: tokens, quotation marks, sentences, paragraphs. Flat vectors, joined by index.
///
/// Linear in the text; allocates a handful of vectors, none per token. Of a text over [`Span::MAX_TEXT`] bytes only that much is read.
///
/// ```
/// use isnad_tokenize::Document;
/// let doc = Document::new("دعا إلى التهدئة. وللأمم المتحدة رأي آخر.");
/// assert_eq!(doc.sentences().len(), 2);
/// let i = doc.tokens().iter().position(|t| doc.key(t) == "وللامم").unwrap();
/// assert_eq!(doc.bare(i), "امم");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    keys: String,
    sentences: Vec<Sentence>,
    paragraphs: Vec<Paragraph>,
    quotes: Vec<QuotePair>,
}

impl<'t> Document<'t> {
    /// Reads a text into its layers.
    pub fn new(text: &'t str) -> Self {
        Self::read(text, &Lexicon::new(None))
    }

    pub(crate) fn read(text: &'t str, lexicon: &Lexicon<'_>) -> Self {
        let mut doc = Document { text, ..Default::default() };
        let mut lines = Vec::new();
        scan::scan(text, &mut doc.tokens, &mut doc.keys, &mut lines, lexicon);
        let mut at = 0;
        for line in lines {
            let from = at;
            while at < doc.tokens.len() && doc.tokens[at].span.end <= line.end {
                at += 1;
            }
            if from == at {
                continue;
            }
            let s0 = doc.sentences.len() as u32;
            sentences::split(
                text,
                &doc.tokens,
                from as u32..at as u32,
                doc.paragraphs.len() as u32,
                &mut doc.sentences,
            );
            let last = &doc.tokens[at - 1];
            let words = at - from;
            let stop = last.kind == TokenKind::Punct && matches!(&text[last.span], "." | "…" | "...");
            let kind = if words <= 25 && !stop { ParagraphKind::Headline } else { ParagraphKind::Body };
            let span = doc.tokens[from].span.cover(last.span);
            doc.paragraphs.push(Paragraph {
                span,
                kind,
                tokens: from as u32..at as u32,
                sentences: s0..doc.sentences.len() as u32,
            });
        }
        quotes::pair(text, &doc.tokens, &doc.paragraphs, &mut doc.quotes);
        doc
    }

    /// The text as given.
    pub fn text(&self) -> &'t str {
        self.text
    }
    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }
    /// All sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }
    /// All paragraphs (non-empty lines), in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }
    /// All pairs of quotation marks, by their opening mark.
    pub fn quotes(&self) -> &[QuotePair] {
        &self.quotes
    }
    /// The folded key of a token, by the token or by its index.
    pub fn key(&self, token: impl TokenRef) -> &str {
        let t = token.token(&self.tokens);
        &self.keys[t.key_start as usize..(t.key_start + t.key_len) as usize]
    }
    /// The key without proclitics; the article and the enclitic stay.
    pub fn stem(&self, token: impl TokenRef) -> &str {
        let t = *token.token(&self.tokens);
        &self.key(&t)[t.clitics.pro_len as usize..]
    }
    /// The key without proclitics, article and enclitic.
    pub fn bare(&self, token: impl TokenRef) -> &str {
        let t = *token.token(&self.tokens);
        let k = self.key(&t);
        &k[t.clitics.pro_len as usize + t.clitics.article_len as usize..k.len() - t.clitics.enc_len as usize]
    }
    /// The text of a token as it stands.
    pub fn surface(&self, token: impl TokenRef) -> &'t str {
        &self.text[token.token(&self.tokens).span]
    }
    /// The token's span without its first `key_bytes` bytes of key: where the stem starts in the original, marks and tatweel passed over.
    pub fn span_after(&self, token: impl TokenRef, key_bytes: usize) -> Span {
        let t = token.token(&self.tokens);
        if key_bytes == 0 {
            return t.span;
        }
        let mut one = String::new();
        let mut left = key_bytes;
        for (i, c) in self.text[t.span].char_indices() {
            let mut b = [0; 4];
            one.clear();
            crate::key::fold_into(c.encode_utf8(&mut b), &mut one);
            if left == 0 && !one.is_empty() {
                return Span { start: t.span.start + i as u32, end: t.span.end };
            }
            left = left.saturating_sub(one.len());
        }
        Span { start: t.span.end, end: t.span.end }
    }
    /// The pieces of a word: each proclitic but the article, the stem with its article, the enclitic. They cover the token's span without
    /// a gap; a token that holds no clitic is one piece. Marks stay with the letter before them.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let doc = Document::new("وبِطريقتهم");
    /// let pieces: Vec<&str> = doc.segments(0).map(|s| &doc.text()[s]).collect();
    /// assert_eq!(pieces, ["و", "بِ", "طريقت", "هم"]);
    /// ```
    pub fn segments(&self, token: impl TokenRef) -> impl Iterator<Item = Span> {
        let t = *token.token(&self.tokens);
        let (letters, enc) = (t.clitics.proclitics.letters(), t.clitics.enc_len);
        let mut pieces = [t.span; 5];
        let mut n = 0;
        let mut start = t.span.start;
        let mut cut = |at: u32, n: &mut usize| {
            if at > start {
                pieces[*n] = Span { start, end: at };
                *n += 1;
                start = at;
            }
        };
        for i in 1..=letters {
            cut(self.span_after(&t, 2 * i).start, &mut n);
        }
        if enc > 0 {
            cut(self.span_after(&t, t.key_len as usize - enc as usize).start, &mut n);
        }
        cut(t.span.end, &mut n);
        pieces.into_iter().take(n.max(1))
    }
    /// The token's span without its proclitics (the article stays, also the lam that is left of it in `لل`).
    pub fn stem_span(&self, token: impl TokenRef) -> Span {
        let t = *token.token(&self.tokens);
        self.span_after(&t, t.clitics.pro_len as usize)
    }
}

/// What names a token of a [`Document`]: the token itself, or its index.
pub trait TokenRef {
    /// The token that it names.
    fn token<'a>(&'a self, tokens: &'a [Token]) -> &'a Token;
}

impl TokenRef for usize {
    fn token<'a>(&'a self, tokens: &'a [Token]) -> &'a Token {
        &tokens[*self]
    }
}

impl TokenRef for &Token {
    fn token<'a>(&'a self, _: &'a [Token]) -> &'a Token {
        self
    }
}
