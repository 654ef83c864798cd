//! Names in a document: for each token the longest path through the trie.

use crate::cuts::{self, Cut};
use crate::format::{self, NONE};
use crate::gazetteer::{EntryId, EntryRef};
use crate::joints::{goes_on, is_joint};
use crate::senses::Senses;
use crate::view::{Node, View};
use isnad_text::Span;
use isnad_tokenize::{Document, Proclitics, TokenKind};
use std::ops::Range;

/// A name found in a text. Where several entries have the name, each is a match of the same span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Match {
    /// Bytes of the text, without proclitics; the article stays.
    pub span: Span,
    /// Indexes of the tokens.
    pub tokens: Range<u32>,
    /// The entry.
    pub entry: EntryId,
    /// Which of its names: 0 the canonical one, else one more than the index into its aliases.
    pub alias: u32,
    /// True where the list says that the name is a common word, or the name of something else, too.
    pub ambiguous: bool,
    /// What stands before the name in its first word.
    pub proclitics: Proclitics,
    /// 0 for the best of the entries that share the span, then 1, 2 ...
    pub rank: u8,
}

/// Which of the names in a text are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub enum MatchKind {
    /// From left to right the longest name at each place; no two overlap.
    #[default]
    LeftmostLongest,
    /// The longest name from each word, though it overlap another: `جامعة الملك سعود` and in it `الملك سعود`.
    Overlapping,
    /// Every name from every word, also those that begin a longer one: `مجلس الأمن` and `مجلس الأمن الدولي`.
    All,
}

/// A name that starts at some token.
#[derive(Clone, Copy)]
struct Found {
    layer: u16,
    end: u32,
    cut: Cut,
    node: Node,
}

/// The words of the document as each gazetteer numbers them.
struct Words<'d, 't, 'v> {
    doc: &'d Document<'t>,
    views: &'d [View<'v>],
    /// Token by token, a layer after the other.
    numbers: Vec<u32>,
}

impl Words<'_, '_, '_> {
    fn new<'d, 't, 'v>(views: &'d [View<'v>], doc: &'d Document<'t>) -> Words<'d, 't, 'v> {
        let mut numbers = Vec::with_capacity(views.len() * doc.tokens().len());
        for v in views {
            numbers.extend(doc.tokens().iter().map(|t| {
                if v.odd || matches!(t.kind, TokenKind::Word | TokenKind::Foreign | TokenKind::Number) {
                    v.word(t.hash, doc.key(t).as_bytes())
                } else {
                    NONE
                }
            }));
        }
        Words { doc, views, numbers }
    }

    fn number(&self, layer: usize, token: usize) -> u32 {
        self.numbers[layer * self.doc.tokens().len() + token]
    }

    /// Tells every name that starts at token `i`, shorter ones first within a cut.
    fn from(&self, i: usize, cuts: &mut Vec<Cut>, found: &mut dyn FnMut(Found)) {
        for (layer, view) in self.views.iter().enumerate() {
            let whole = self.number(layer, i);
            if let Some(node) = view.root(whole) {
                self.walk(layer, node, i + 1, format::MAX_GAP, &mut |end, node| {
                    found(Found { layer: layer as u16, end, cut: Cut::WHOLE, node });
                });
            }
        }
        let t = &self.doc.tokens()[i];
        if t.kind != TokenKind::Word {
            return;
        }
        let key = self.doc.key(t);
        if !cuts::may_be_cut(key) {
            return;
        }
        let best = usize::from(t.clitics.pro_len);
        cuts::cuts(key, best, cuts);
        for (layer, view) in self.views.iter().enumerate() {
            let known = self.number(layer, i) != NONE;
            for &cut in cuts.iter() {
                let Some(node) = cut.rest(key, |hash, rest| view.root(view.word(hash, rest))) else { continue };
                // Against the tokenizer, a short word or one that is a name's whole is not cut for a single word's sake.
                let doubtful = cut.len != best && (known || key.len() < cut.len + 6);
                self.walk(layer, node, i + 1, format::MAX_GAP, &mut |end, node| {
                    if !(doubtful && end as usize == i + 1) {
                        found(Found { layer: layer as u16, end, cut, node });
                    }
                });
            }
        }
    }

    /// Follows the tokens from `j` on below `node`, telling the end and the node of every name.
    fn walk(&self, layer: usize, node: Node, j: usize, gaps: usize, found: &mut dyn FnMut(u32, Node)) {
        let view = &self.views[layer];
        let (mut node, mut j) = (node, j);
        loop {
            if node.is_name() {
                found(j as u32, node);
            }
            if node.is_leaf() || j >= self.doc.tokens().len() || !goes_on(self.doc, j) {
                return;
            }
            if let Some(n) = view.gap(node).filter(|_| gaps > 0)
                && let Some(after) = self.gap_end(j)
            {
                self.walk(layer, n, after, gaps - 1, found);
            }
            let mut next = self.child(layer, node, j);
            if next.is_none() && is_joint(self.doc, j) && goes_on(self.doc, j + 1) {
                j += 1;
                next = self.child(layer, node, j);
            }
            match next {
                Some(n) => (node, j) = (n, j + 1),
                None => return,
            }
        }
    }

    fn child(&self, layer: usize, node: Node, j: usize) -> Option<Node> {
        match self.number(layer, j) {
            NONE => None,
            n => self.views[layer].child(node, n),
        }
    }

    /// One past what may stand in a gap at token `j`: a word without conjunction or pronoun, or up to three words in marks or brackets.
    fn gap_end(&self, j: usize) -> Option<usize> {
        let tokens = self.doc.tokens();
        let t = &tokens[j];
        let bracket = t.kind == TokenKind::Punct && self.doc.surface(j) == "(";
        if t.kind == TokenKind::Word {
            return (!t.clitics.proclitics.conjunction() && t.clitics.enc_len == 0).then_some(j + 1);
        }
        if t.kind != TokenKind::Quote && !bracket {
            return None;
        }
        let close = (j + 2..tokens.len().min(j + 5)).find(|&k| tokens[k].kind != TokenKind::Word)?;
        let closed = if bracket { self.doc.surface(close) == ")" } else { tokens[close].kind == TokenKind::Quote };
        closed.then_some(close + 1)
    }
}

/// Appends the names of a document.
pub(crate) fn scan(
    views: &[View<'_>],
    doc: &Document<'_>,
    kind: MatchKind,
    senses: Option<&dyn Senses>,
    out: &mut Vec<Match>,
) {
    let words = Words::new(views, doc);
    let (mut cuts, mut here) = (Vec::new(), Vec::<Found>::new());
    let mut i = 0;
    while i < doc.tokens().len() {
        here.clear();
        words.from(i, &mut cuts, &mut |f| here.push(f));
        let before = out.len();
        let longest = here.iter().map(|f| f.end).max();
        if kind == MatchKind::All {
            // By length; within it the first cut decides, as below.
            here.sort_by_key(|f| f.end);
            for group in here.chunk_by(|a, b| a.end == b.end) {
                emit(&words, i, group, senses, out);
            }
        } else if let Some(end) = longest {
            here.retain(|f| f.end == end);
            emit(&words, i, &here, senses, out);
        }
        i = match longest {
            Some(end) if kind == MatchKind::LeftmostLongest && out.len() > before => end as usize,
            _ => i + 1,
        };
    }
}

/// Appends the senses of one span; `group` are the names from token `i` that end together, the likeliest first.
fn emit(words: &Words<'_, '_, '_>, i: usize, group: &[Found], senses: Option<&dyn Senses>, out: &mut Vec<Match>) {
    let Some(best) = group.first() else { return };
    let doc = words.doc;
    let tokens = doc.tokens();
    let start = match best.cut.len {
        0 => tokens[i].span.start,
        n => doc.span_after(i, n).start,
    };
    let span = Span { start, end: tokens[best.end as usize - 1].span.end };
    let t = tokens[i].clitics;
    let proclitics = match best.cut.len {
        n if n == usize::from(t.pro_len) && n > 0 => t.proclitics,
        _ => best.cut.proclitics(),
    };
    let from = out.len();
    for f in group.iter().filter(|f| f.cut.len == best.cut.len) {
        let view = &words.views[usize::from(f.layer)];
        for v in f.node.values() {
            let (index, alias, ambiguous) = view.value(v);
            // An entry hides those of its id in the layers after it.
            let earlier = &words.views[..usize::from(f.layer)];
            let hidden = !earlier.is_empty() && {
                let id = EntryRef::new(*view, index).id();
                earlier.iter().any(|v| v.find_id(id).is_some())
            };
            if !hidden {
                let rank = u8::try_from(out.len() - from).unwrap_or(u8::MAX);
                let entry = EntryId { layer: f.layer, index };
                out.push(Match { span, tokens: i as u32..best.end, entry, alias, ambiguous, proclitics, rank });
            }
        }
    }
    if let Some(s) = senses {
        let mut these = out.split_off(from);
        s.decide(doc, &mut these);
        for (n, m) in these.iter_mut().enumerate() {
            m.rank = u8::try_from(n).unwrap_or(u8::MAX);
        }
        out.append(&mut these);
    }
}
