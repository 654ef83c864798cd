//! What the rules look at: each token with its closed class and its reading as a cue, decided once.

use crate::lexicon::{CueReading, Lexicon};
use isnad_entities::{Entities, FunctionWord, Head, Reading};
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};

/// One token's classes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tag {
    pub(crate) function: FunctionWord,
    /// Bytes of a conjunction before the function word.
    pub(crate) cut: u8,
    pub(crate) cue: Option<CueReading<'static>>,
}

/// A document with everything that the rules ask for, by token index.
pub(crate) struct View<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) lexicon: &'static Lexicon,
    pub(crate) tags: Vec<Tag>,
    /// One past the closing token of the pair (of marks or parentheses) that opens here; 0 for none.
    pub(crate) closes: Vec<u32>,
    /// Index + 1 of the pair of quotation marks that opens here.
    pub(crate) pair_at: Vec<u32>,
    /// Index + 1 of the innermost pair of quotation marks around the token (its marks included).
    pub(crate) inside: Vec<u32>,
    pub(crate) mention_at: Vec<u32>,
    /// Inside a name, past its first word.
    pub(crate) in_name: Vec<bool>,
    /// One past the last token of the sentence, of the paragraph, by token.
    pub(crate) sentence_end: Vec<u32>,
    pub(crate) sentence_start: Vec<u32>,
    pub(crate) paragraph_end: Vec<u32>,
    pub(crate) paragraph_start: Vec<u32>,
}

impl<'a> View<'a> {
    pub(crate) fn new(doc: &'a Document<'a>, entities: &Entities) -> Self {
        let n = doc.tokens().len();
        let lexicon = Lexicon::embedded();
        let mut v = View {
            doc,
            lexicon,
            tags: vec![Tag::default(); n],
            closes: vec![0; n],
            pair_at: vec![0; n],
            inside: vec![0; n],
            mention_at: vec![0; n],
            in_name: vec![false; n],
            sentence_end: vec![0; n],
            sentence_start: vec![0; n],
            paragraph_end: vec![0; n],
            paragraph_start: vec![0; n],
        };
        for i in 0..n {
            if doc.tokens()[i].kind == TokenKind::Word {
                let (function, cut) = FunctionWord::at(doc, i);
                let mut cue = lexicon.read(doc, i);
                if let Some(reading) = &mut cue
                    && i > 0
                    && doc.key(i - 1) == "و"
                {
                    reading.conjunction = 2; // a space after the conjunction: و قالت
                }
                v.tags[i] = Tag { function, cut: cut as u8, cue };
            }
        }
        let sentences = doc.sentences();
        let mut k = 0;
        while k < sentences.len() {
            // A semicolon joins two halves of one statement.
            let mut last = k;
            while last + 1 < sentences.len()
                && sentences[last + 1].paragraph == sentences[k].paragraph
                && doc.surface(sentences[last].tokens.end as usize - 1) == "؛"
            {
                last += 1;
            }
            let (start, end) = (sentences[k].tokens.start, sentences[last].tokens.end);
            for i in start..end {
                v.sentence_end[i as usize] = end;
                v.sentence_start[i as usize] = start;
            }
            k = last + 1;
        }
        for p in doc.paragraphs() {
            let mut open = None;
            for i in p.tokens.start as usize..p.tokens.end as usize {
                v.paragraph_end[i] = p.tokens.end;
                v.paragraph_start[i] = p.tokens.start;
                match v.surface(i) {
                    "(" | "[" => open = Some(i),
                    ")" | "]" => {
                        if let Some(o) = open.take() {
                            v.closes[o] = i as u32 + 1;
                        }
                    }
                    _ => {}
                }
            }
        }
        for (k, q) in doc.quotes().iter().enumerate() {
            let (open, close) = (q.open as usize, q.close as usize);
            v.closes[open] = (close + 1).min(v.paragraph_end[open] as usize) as u32;
            v.pair_at[open] = k as u32 + 1;
        }
        // Pairs come ordered by their opening mark: the innermost one writes last. Depth is small, see isnad-tokenize.
        for (k, q) in doc.quotes().iter().enumerate() {
            if q.depth <= 4 {
                for i in q.open as usize..(q.close as usize + 1).min(n) {
                    v.inside[i] = k as u32 + 1;
                }
            }
        }
        for (k, m) in entities.mentions.iter().enumerate() {
            let at = m.tokens.start as usize;
            let closed = at < n && m.tokens.len() == 1 && v.tags[at].function != FunctionWord::NONE;
            if at < n && v.mention_at[at] == 0 && !m.nominal && !closed {
                v.mention_at[at] = k as u32 + 1;
                for inner in at + 1..(m.tokens.end as usize).min(n) {
                    v.in_name[inner] = true;
                }
            }
        }
        v
    }

    pub(crate) fn surface(&self, i: usize) -> &'a str {
        self.doc.surface(i)
    }

    pub(crate) fn key(&self, i: usize) -> &str {
        self.doc.key(i)
    }

    /// The key without the conjunction that the function-word table found before it.
    pub(crate) fn bare_key(&self, i: usize) -> &str {
        &self.doc.key(i)[self.tags[i].cut as usize..]
    }

    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.doc.tokens()[i].kind == TokenKind::Word
    }

    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.doc.tokens()[i].kind == TokenKind::Punct && matches!(self.surface(i), "،" | "," | "؛" | ";")
    }

    pub(crate) fn is_colon(&self, i: usize) -> bool {
        self.doc.tokens()[i].kind == TokenKind::Punct && self.surface(i) == ":"
    }

    pub(crate) fn is_punct(&self, i: usize) -> bool {
        matches!(self.doc.tokens()[i].kind, TokenKind::Punct | TokenKind::Symbol)
    }

    /// أن، إن، بأن with or without a pronoun, with or without و.
    pub(crate) fn is_complementizer(&self, i: usize) -> bool {
        self.tags[i].function.is(FunctionWord::COMPLEMENTIZER)
    }

    /// من جهته، من جانبها، بدورهم: the turn goes to somebody else, and a verb follows.
    pub(crate) fn switches(&self, i: usize) -> bool {
        let Some(stem) = ["ها", "هم", "هما", "ه"].iter().find_map(|p| self.key(i).strip_suffix(p)) else {
            return false;
        };
        matches!(stem, "بدور" | "وبدور")
            || matches!(stem, "جهت" | "جانب" | "ناحيت") && i > 0 && self.bare_key(i - 1) == "من"
    }

    /// و stands on the word, whatever it is.
    pub(crate) fn has_conjunction_letter(&self, i: usize) -> bool {
        self.has_conjunction(i) || self.key(i).starts_with('و') && !matches!(self.key(i), "وفق" | "وفقا")
    }

    pub(crate) fn has_conjunction(&self, i: usize) -> bool {
        self.tags[i].cut > 0
            || self.tags[i].cue.is_some_and(|c| c.conjunction > 0)
            || self.doc.tokens()[i].clitics.proclitics.conjunction()
    }

    /// Words (no punctuation) of a token range.
    pub(crate) fn words(&self, from: usize, to: usize) -> usize {
        (from..to).filter(|&i| !self.is_punct(i) && self.doc.tokens()[i].kind != TokenKind::Quote).count()
    }

    /// The pair that opens at a token.
    pub(crate) fn pair(&self, i: usize) -> Option<&isnad_tokenize::QuotePair> {
        self.pair_at[i].checked_sub(1).map(|k| &self.doc.quotes()[k as usize])
    }

    /// From the first to the last token, both within.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let t = self.doc.tokens();
        t[from].span.cover(t[to - 1].span)
    }

    pub(crate) fn head(&self, i: usize) -> Option<isnad_entities::HeadAt> {
        Head::at(self.doc, i)
    }

    pub(crate) fn reading<'r>(&'r self, entities: &'r Entities, stop: &'r dyn Fn(usize) -> bool) -> Reading<'r> {
        Reading { doc: self.doc, entities, mention_at: &self.mention_at, closes: &self.closes, stop }
    }

    /// True where a pair of marks holds a name or a term, no speech: after صحيفة and the like, or a few words in the running sentence.
    pub(crate) fn is_name_pair(&self, open: usize, entities: &Entities) -> bool {
        let close = self.closes[open] as usize;
        if close == 0 {
            return false;
        }
        let words = self.words(open, close);
        let ends = close + 1 >= self.sentence_end[open] as usize;
        if open > self.paragraph_start[open] as usize && self.is_colon(open - 1) && (words > 2 || ends) {
            return false;
        }
        if open > 0
            && matches!(
                self.doc.bare(open - 1),
                "عنوان" | "شعار" | "اسم" | "مسمي" | "عنوانها" | "عنوانه" | "هاشتاق" | "وسم"
            )
        {
            return true;
        }
        if words <= 6 && open > 0 && self.head(open - 1).is_some_and(|h| !h.head.class.is_human()) {
            return true;
        }
        if let Some(m) = (open + 1..close.min(open + 4)).find_map(|k| self.mention_at[k].checked_sub(1)) {
            let t = &entities.mentions[m as usize].tokens;
            if t.start as usize <= open + 1 && t.end as usize + 1 >= close {
                return true;
            }
        }
        words <= 3
    }
}
