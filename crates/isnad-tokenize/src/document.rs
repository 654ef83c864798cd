use crate::clitics::Lexicon;
use crate::compiled::LEXICON;
use crate::cut;
use crate::key;
use crate::key_writer::Keys;
use crate::paragraphs::{self, Paragraph};
use crate::quotes::{self, Parenthesis, QuotePair, RunningQuote};
use crate::scan::{Room, Scan};
use crate::sentences::{self, Line, Sentence};
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
    running_quotes: Vec<RunningQuote>,
    parentheses: Vec<Parenthesis>,
    cut: bool,
    /// What the next text may be read in, see [`into_document_of`](Self::into_document_of).
    room: Room,
}

impl<'t> Document<'t> {
    /// Reads a text into its layers.
    pub fn new(text: &'t str) -> Self {
        Self::read(text, Some(&Lexicon::new(LEXICON, None)))
    }

    /// Reads a text into tokens alone, no clitics, quotation marks, sentences or paragraphs: several times as fast, for who needs spans, kinds
    /// and keys only. [`clitics`](crate::clitics) cuts a word afterwards.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let doc = Document::tokens_only("وللأمم المتّحدة");
    /// assert_eq!((doc.key(0), doc.key(1)), ("وللامم", "المتحده"));
    /// assert!(!doc.has_clitics() && doc.sentences().is_empty());
    /// ```
    pub fn tokens_only(text: &'t str) -> Self {
        let scan = Scan::run(text);
        Document { text, tokens: scan.tokens, keys: scan.keys.finish(), ..Default::default() }
    }

    /// As [`tokens_only`](Self::tokens_only), in the memory of a document that is not needed any more: for who reads many texts one after
    /// the other, since nothing is allocated once it holds as much as the longest of them takes.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let mut doc = Document::default();
    /// let mut words = 0;
    /// for text in ["قال الوزير", "وأضاف أن الاجتماع انتهى"] {
    ///     doc = doc.into_tokens_of(text);
    ///     words += doc.tokens().len();
    /// }
    /// assert_eq!(words, 6);
    /// ```
    #[must_use]
    pub fn into_tokens_of(self, text: &str) -> Document<'_> {
        let Document { tokens, mut keys, room, .. } = self;
        let scan = Scan::run_in(text, Room { tokens, ..room });
        let (tokens, paragraphs, marks) = (scan.tokens, scan.paragraphs, scan.marks);
        let room = Room { keys: scan.keys.finish_into(&mut keys), paragraphs, marks, ..Room::default() };
        Document { text, tokens, keys, room, ..Default::default() }
    }

    /// As [`new`](Self::new), in the memory of a document that is not needed any more, for who reads many texts one after the other: nothing is
    /// allocated once it holds as much as the longest of them takes, the system has no pages to clear, and words that the lexicon
    /// does not list are cut once.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let mut doc = Document::default();
    /// let mut sentences = 0;
    /// for text in ["قال الوزير إنه عاد.", "وأضاف أن الاجتماع انتهى. ثم سافر."] {
    ///     doc = doc.into_document_of(text);
    ///     sentences += doc.sentences().len();
    /// }
    /// assert_eq!(sentences, 3);
    /// ```
    #[must_use]
    pub fn into_document_of(self, text: &str) -> Document<'_> {
        Document::read_in(text, Some(&Lexicon::new(LEXICON, None)), self, true)
    }

    /// The sentences of a line, without what they do not need: words are cut only behind marks, where that may tell.
    pub(crate) fn sentences_of_line(line: &'t str) -> Vec<Sentence> {
        let Scan { mut tokens, keys, marks, paragraphs, .. } = Scan::run(line);
        cut_behind_marks(line, &mut tokens, &keys, &marks);
        let (mut quotes, mut running, mut closers) = Default::default();
        quotes::pair(line, &tokens, &marks, &paragraphs, &mut quotes, &mut running, &mut closers);
        let mut doc = Document { text: line, tokens, paragraphs, quotes, ..Default::default() };
        doc.cut_sentences(&marks, &closers);
        doc.sentences
    }

    /// As [`sentences_of_line`](Self::sentences_of_line), for a part of a line that holds Arabic. `opens`: the line begins with it; `whole`: and ends
    /// with it. If it does not, no sentence that what follows could change; the start of the next is told. `closes`: whether the mark at a
    /// place closes a quotation.
    pub(crate) fn sentences_of_part(
        part: &'t str,
        opens: bool,
        whole: bool,
        closes: impl Fn(Span) -> bool,
    ) -> (Vec<Sentence>, Option<u32>) {
        let Scan { mut tokens, keys, marks, .. } = Scan::run(part);
        cut_behind_marks(part, &mut tokens, &keys, &marks);
        let mut sentences = Vec::new();
        let all = Line { text: part, tokens: &tokens, marks: &marks, range: 0..tokens.len(), opens };
        sentences::split(&all, 0, |i| closes(tokens[i].span), &mut sentences);
        let sure = if whole { tokens.len() } else { tokens.len().saturating_sub(sentences::ahead(&all)) };
        let known = sentences.partition_point(|s| s.tokens.end as usize <= sure);
        let next = sentences.get(known).map(|s| s.span.start);
        sentences.truncate(known);
        (sentences, next)
    }

    pub(crate) fn read(text: &'t str, lexicon: Option<&Lexicon<'_>>) -> Self {
        Self::read_in(text, lexicon, Document::default(), false)
    }

    /// Reads a text into its layers, in the memory of another. `keep`: and keeps what only the next text needs.
    fn read_in(text: &'t str, lexicon: Option<&Lexicon<'_>>, done: Document<'_>, keep: bool) -> Self {
        let Document { tokens, mut keys, mut sentences, mut quotes, mut running_quotes, mut parentheses, room, .. } =
            done;
        // The paragraphs are among the layers or, after `into_tokens_of`, in the room.
        let paragraphs = if done.paragraphs.capacity() > 0 { done.paragraphs } else { room.paragraphs };
        sentences.clear();
        quotes.clear();
        running_quotes.clear();
        parentheses.clear();
        let Room { keys: bytes, marks, mut closers, mut seen, .. } = room;
        closers.clear();
        let room = Room { tokens, keys: bytes, paragraphs, marks, ..Room::default() };
        let Scan { mut tokens, keys: written, marks, mut paragraphs, .. } = Scan::run_in(text, room);
        if let Some(lexicon) = lexicon {
            cut::cut(text, &mut tokens, &written, lexicon, &mut seen);
        }
        let bytes = Some(written.finish_into(&mut keys)).filter(|_| keep).unwrap_or_default();
        paragraphs::classify(text, &tokens, &mut paragraphs);
        quotes::pair(text, &tokens, &marks, &paragraphs, &mut quotes, &mut running_quotes, &mut closers);
        quotes::parentheses(text, &tokens, &marks, &paragraphs, &mut parentheses);
        let cut = lexicon.is_some();
        let room = Room::default();
        let mut doc =
            Document { text, tokens, keys, paragraphs, quotes, running_quotes, parentheses, sentences, cut, room };
        doc.cut_sentences(&marks, &closers);
        if keep {
            doc.room = Room { keys: bytes, marks, closers, seen, ..Room::default() };
        }
        doc
    }

    fn cut_sentences(&mut self, marks: &[u32], closers: &[u32]) {
        self.sentences.reserve(self.tokens.len() / 24 + self.paragraphs.len());
        let mut quote = 0;
        let mut closer = 0;
        for (i, p) in self.paragraphs.iter_mut().enumerate() {
            let from = self.sentences.len();
            while closers.get(closer).is_some_and(|c| *c < p.tokens.start) {
                closer += 1;
            }
            let mine = &closers[closer..];
            let mine = &mine[..mine.partition_point(|c| *c < p.tokens.end)];
            let closes = |t: usize| mine.binary_search(&(t as u32)).is_ok();
            let marks = &marks[p.marks.start as usize..p.marks.end as usize];
            let first = self.tokens[p.tokens.start as usize].kind;
            if first != TokenKind::Word && sentences::of_other_scripts(&self.text[p.span]) {
                sentences::split_other_scripts(
                    self.text,
                    &self.tokens,
                    p.tokens.clone(),
                    i as u32,
                    &mut self.sentences,
                );
            } else {
                let line = Line {
                    text: self.text,
                    tokens: &self.tokens,
                    marks,
                    range: p.tokens.start as usize..p.tokens.end as usize,
                    opens: true,
                };
                sentences::split(&line, i as u32, closes, &mut self.sentences);
            }
            p.sentences = from as u32..self.sentences.len() as u32;
            // Outermost pairs follow each other; a sentence starts inside the last that opens before it, if at all.
            for s in &mut self.sentences[from..] {
                while self.quotes.get(quote).is_some_and(|q| q.close <= s.tokens.start || q.depth > 0) {
                    quote += 1;
                }
                s.inside_quote = self.quotes.get(quote).filter(|q| q.open < s.tokens.start).map(|_| quote as u32);
            }
        }
    }

    /// The layers by themselves, for who keeps them longer than the keys: nothing is copied.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// assert_eq!(Document::new("قال الوزير.").into_layers().tokens.len(), 3);
    /// ```
    pub fn into_layers(self) -> Layers {
        Layers { tokens: self.tokens, sentences: self.sentences, paragraphs: self.paragraphs, quotes: self.quotes }
    }

    /// The layers by themselves, as [`into_layers`](Self::into_layers) gives them, and an empty document with all other memory: for
    /// [`into_document_of`](Self::into_document_of), which then also knows how words were cut that the next text has again.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let (mut rest, mut all) = (Document::default(), Vec::new());
    /// for text in ["قال الوزير.", "ثم سافر."] {
    ///     let (layers, memory) = rest.into_document_of(text).into_layers_and_rest();
    ///     (rest, all) = (memory, [all, layers.tokens].concat());
    /// }
    /// assert_eq!(all.len(), 6);
    /// ```
    pub fn into_layers_and_rest(self) -> (Layers, Document<'static>) {
        let Document { tokens, keys, sentences, paragraphs, quotes, running_quotes, parentheses, room, .. } = self;
        let rest = Document { keys, running_quotes, parentheses, room, ..Document::default() };
        (Layers { tokens, sentences, paragraphs, quotes }, rest)
    }

    /// The text as given.
    pub fn text(&self) -> &'t str {
        self.text
    }
    /// True where words were cut into clitics; not after [`tokens_only`](Self::tokens_only) and
    /// [`Tokenizer::without_clitics`](crate::Tokenizer::without_clitics).
    pub fn has_clitics(&self) -> bool {
        self.cut
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
    /// Quotations that open in one paragraph and close in a later one, without a mark between.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let doc = Document::new("قال: «وصلنا أمس.\nولن نغادر قبل الغد». ثم مضى.");
    /// assert_eq!(&doc.text()[doc.running_quotes()[0].outer], "«وصلنا أمس.\nولن نغادر قبل الغد»");
    /// ```
    pub fn running_quotes(&self) -> &[RunningQuote] {
        &self.running_quotes
    }
    /// All pairs of round brackets, by their closing bracket.
    pub fn parentheses(&self) -> &[Parenthesis] {
        &self.parentheses
    }
    /// The folded key of a token, by the token or by its index.
    pub fn key(&self, token: impl TokenRef) -> &str {
        let t = token.token(&self.tokens);
        &self.keys[t.key_start as usize..(t.key_start + t.key_len) as usize]
    }
    /// The folded keys up to and with that of a token, one behind the other, and how many bytes of it are this token's: for who asks how a word ends
    /// without asking first how long it is. Before the first key stand sixteen bytes of zero.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let doc = Document::new("قال الوزير");
    /// let (keys, len) = doc.keys_to(1);
    /// assert!(keys.ends_with("قالالوزير".as_bytes()) && len == "الوزير".len());
    /// ```
    #[inline]
    pub fn keys_to(&self, token: impl TokenRef) -> (&[u8], usize) {
        let t = token.token(&self.tokens);
        let end = (t.key_start + t.key_len) as usize;
        (self.keys.as_bytes().get(..end).unwrap_or_default(), t.key_len as usize)
    }
    /// The key without proclitics; the article and the enclitic stay.
    pub fn stem(&self, token: impl TokenRef) -> &str {
        let t = token.token(&self.tokens);
        let end = t.key_start + t.key_len;
        &self.keys[(t.key_start + u32::from(t.clitics.pro_len)) as usize..end as usize]
    }
    /// The key without proclitics, article and enclitic.
    pub fn bare(&self, token: impl TokenRef) -> &str {
        let t = token.token(&self.tokens);
        let (c, end) = (&t.clitics, t.key_start + t.key_len);
        let start = t.key_start + u32::from(c.pro_len) + u32::from(c.article_len);
        &self.keys[start as usize..(end - u32::from(c.enc_len)) as usize]
    }
    /// The text of a token as it stands.
    pub fn surface(&self, token: impl TokenRef) -> &'t str {
        &self.text[token.token(&self.tokens).span]
    }
    /// The token's span without its first `key_bytes` bytes of key: where the stem starts in the original, marks and tatweel passed over.
    /// A ligature that holds the last of them and what comes next (`ﻷمم`) stays whole in the span.
    pub fn span_after(&self, token: impl TokenRef, key_bytes: usize) -> Span {
        let t = token.token(&self.tokens);
        if key_bytes == 0 {
            return t.span;
        }
        let mut left = key_bytes;
        for (letter, len) in self.letters(t) {
            if left < len {
                return Span { start: letter.start, end: t.span.end };
            }
            left -= len;
        }
        Span { start: t.span.end, end: t.span.end }
    }
    /// The characters of a token, each with the number of bytes that it becomes in the key: none for a mark, several for a ligature.
    ///
    /// ```
    /// use isnad_tokenize::Document;
    /// let doc = Document::new("لَا");
    /// let bytes: Vec<usize> = doc.letters(0).map(|(_, bytes)| bytes).collect();
    /// assert_eq!(bytes, [2, 0, 2]);
    /// ```
    pub fn letters<R: TokenRef>(&self, token: R) -> impl Iterator<Item = (Span, usize)> + use<'t, R> {
        let span = token.token(&self.tokens).span;
        self.text[span].char_indices().map(move |(i, c)| {
            let start = span.start + i as u32;
            (Span { start, end: start + c.len_utf8() as u32 }, key::folded_len(c))
        })
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

/// Cuts the words that stand right behind a mark.
fn cut_behind_marks(text: &str, tokens: &mut [Token], keys: &Keys, marks: &[u32]) {
    let n = tokens.len();
    let behind = marks.iter().map(|&m| m as usize + 1).filter(|&i| i < n);
    let mut few: Vec<Token> = behind.clone().map(|i| tokens[i]).collect();
    cut::cut(text, &mut few, keys, &Lexicon::new(LEXICON, None), &mut cut::Seen::default());
    behind.zip(few).for_each(|(i, t)| tokens[i] = t);
}

/// The layers of a [`Document`], see [`Document::into_layers`].
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// See [`Document::tokens`].
    pub tokens: Vec<Token>,
    /// See [`Document::sentences`].
    pub sentences: Vec<Sentence>,
    /// See [`Document::paragraphs`].
    pub paragraphs: Vec<Paragraph>,
    /// See [`Document::quotes`].
    pub quotes: Vec<QuotePair>,
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
