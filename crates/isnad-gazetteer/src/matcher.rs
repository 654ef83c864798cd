//! Names in a document: for each token the longest path through the trie.

use crate::cuts::{self, Cut};
use crate::format::{self, NONE};
use crate::gazetteer::{EntryId, EntryRef};
use crate::joints::{INITIAL, goes_on, is_joint};
use crate::senses::Senses;
use crate::starts::Ending;
use crate::view::{Node, View};
use isnad_text::Span;
use isnad_tokenize::{Clitics, Document, PerWord, Proclitics, Token, TokenKind, WordNumbers};
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
    /// True where the list says that the name is a common word, or the name of something else, too; also of a name of one word that is written otherwise
    /// here than any spelling of the list in a way that makes other words: with ه for its final ة (جده for جدة), with a hamza where it has none
    /// (وأم for وام).
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

/// Tokens that are glanced at together.
const TOGETHER: usize = 256;

/// A name that starts at some token.
#[derive(Clone, Copy)]
struct Found {
    layer: u16,
    end: u32,
    cut: Cut,
    node: Node,
}

/// The words of a document and the gazetteers that are asked about them.
struct Words<'d, 't, 'v> {
    doc: &'d Document<'t>,
    views: &'d [View<'v>],
}

impl Words<'_, '_, '_> {
    /// The tokens from `from` on that a name may start with, by a glance at each, as many as there is room for tokens.
    fn starts<'s>(&self, from: usize, room: &'s mut [u32; TOGETHER]) -> &'s [u32] {
        let (doc, tokens) = (self.doc, self.doc.tokens());
        let to = tokens.len().min(from + TOGETHER);
        let mut count = 0;
        // The last two tokens have no two behind them.
        let three = &tokens[from..tokens.len().min(to + 2)];
        for (i, three) in (from..).zip(three.windows(3)) {
            let [t, next, after] = three else { continue };
            // Without a branch: a guess would often be wrong. What is no joint is left out below.
            let joint = (next.kind == TokenKind::Punct)
                & !next.flags.space_before()
                & (!after.flags.space_before() | (doc.keys_to(t).1 <= INITIAL));
            room[count & (TOGETHER - 1)] = i as u32;
            count += usize::from(self.glance(t, next.hash) | joint);
        }
        for i in to.min(tokens.len().saturating_sub(2)).max(from)..to {
            if self.glance(&tokens[i], tokens.get(i + 1).map_or(0, |next| next.hash)) {
                room[count & (TOGETHER - 1)] = i as u32;
                count += 1;
            }
        }
        &room[..count]
    }

    /// As [`starts`](Self::starts), of the tokens whose words begin a name.
    fn starts_among<'s>(
        &self,
        (numbers, first): (&WordNumbers, &PerWord<bool>),
        from: usize,
        room: &'s mut [u32; TOGETHER],
    ) -> &'s [u32] {
        let tokens = self.doc.tokens();
        let mut count = 0;
        for i in from..tokens.len().min(from + TOGETHER) {
            room[count & (TOGETHER - 1)] = i as u32;
            count += usize::from(*first.of(numbers.of(i)));
        }
        let mut kept = 0;
        for n in 0..count {
            let i = room[n] as usize;
            let next = tokens.get(i + 1);
            // A joint or a mark like one: the second glance tells.
            let joint = next.is_some_and(|next| next.kind == TokenKind::Punct && !next.flags.space_before());
            if joint || self.glance(&tokens[i], next.map_or(0, |next| next.hash)) {
                room[kept] = i as u32;
                kept += 1;
            }
        }
        &room[..kept]
    }

    /// Whether a name may start with the word of token `i`, whatever stands behind it.
    fn may_begin(&self, i: usize) -> bool {
        let t = &self.doc.tokens()[i];
        let first = |hash: u64| self.views.iter().any(|view| view.root(view.word(hash)).is_some());
        let mut may = first(t.hash);
        if t.kind == TokenKind::Word && !may {
            let key = self.doc.key(t);
            cuts::cuts(key, |cut| may = may || first(cut.hash(key)));
        }
        may
    }

    #[inline(always)]
    fn glance(&self, t: &Token, next: u64) -> bool {
        let ending = ending_of(self.doc, t);
        self.views.iter().fold(false, |may, view| may | view.may_start(ending, next))
    }

    /// False where no name starts with token `i`, by a second glance at what is before a joint or looks like one.
    fn may_start(&self, i: usize) -> bool {
        let (doc, tokens) = (self.doc, self.doc.tokens());
        if tokens.get(i + 1).is_none_or(|next| next.kind != TokenKind::Punct) {
            return true;
        }
        let ending = ending_of(doc, &tokens[i]);
        let joint = is_joint(doc, i + 1);
        let mut views = self.views.iter();
        views.any(|v| {
            v.may_start(ending, tokens[i + 1].hash)
                || joint && tokens.get(i + 2).is_some_and(|t| v.may_start_pair(ending, t.hash))
        })
    }

    /// The number of a token's word, see [`View::word`].
    fn number(&self, layer: usize, token: usize) -> u32 {
        self.views[layer].word(self.doc.tokens()[token].hash)
    }

    /// Tells every name that starts at token `i`, shorter ones first within a cut.
    fn from(&self, i: usize, found: &mut dyn FnMut(Found)) {
        for (layer, view) in self.views.iter().enumerate() {
            if let Some(node) = view.root(self.number(layer, i)) {
                self.names(Found { layer: layer as u16, end: i as u32 + 1, cut: Cut::WHOLE, node }, found);
            }
        }
        let t = &self.doc.tokens()[i];
        if t.kind != TokenKind::Word {
            return;
        }
        let key = self.doc.key(t);
        cuts::cuts(key, |cut| {
            let hash = cut.hash(key);
            for (layer, view) in self.views.iter().enumerate() {
                if let Some(node) = view.root(view.word(hash)) {
                    self.names(Found { layer: layer as u16, end: i as u32 + 1, cut, node }, found);
                }
            }
        });
    }

    /// Tells the names on the paths from a first word on; `first.end` is one past its token.
    fn names(&self, first: Found, found: &mut dyn FnMut(Found)) {
        let (layer, i, cut) = (usize::from(first.layer), first.end as usize - 1, first.cut);
        if first.node.is_leaf() && !first.node.is_name() {
            return;
        }
        let view = &self.views[layer];
        let mut sure = None;
        self.walk(layer, first.node, i + 1, format::MAX_GAP, &mut |end, node| {
            // Seldom reached, so the letters of the first word are compared here only.
            let word = self.number_of_first(layer, i, cut);
            if !*sure.get_or_insert_with(|| cut.leaves(self.doc.key(i), view.key(word))) {
                return;
            }
            let doubtful = cut.len > 0 && end == first.end && self.reads_whole(i, cut);
            if !doubtful {
                found(Found { end, node, ..first });
            }
        });
    }

    fn number_of_first(&self, layer: usize, i: usize, cut: Cut) -> u32 {
        if cut.len == 0 { self.number(layer, i) } else { self.views[layer].word(cut.hash(self.doc.key(i))) }
    }

    /// The cut of token `i`, also where the document was read without.
    fn clitics(&self, i: usize) -> Clitics {
        if self.doc.has_clitics() { self.doc.tokens()[i].clitics } else { isnad_tokenize::clitics(self.doc.surface(i)) }
    }

    /// True where the tokenizer gives a cut of token `i` no credit: it knows the word as it stands (كمال, and no مال). A single word is cut
    /// more than the tokenizer cuts it only where it is unlikely to be a word of its own.
    fn reads_whole(&self, i: usize, cut: Cut) -> bool {
        const SHORT: usize = 8;
        // A word that it does not know gets 0.07, one that it knows 0.04 and less.
        const CREDIT: f32 = 0.05;
        // What it cuts itself is not in doubt: of وكمال the question is كمال.
        if self.doc.key(i).len() > cut.len + SHORT {
            return false;
        }
        let sure = usize::from(self.clitics(i).pro_len);
        let left = cut.len.saturating_sub(sure);
        left > 0
            && !isnad_tokenize::analyses(&self.doc.text()[self.doc.span_after(i, sure)])
                .iter()
                .any(|a| usize::from(a.clitics.pro_len) == left && a.confidence >= CREDIT)
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
            n => {
                let view = &self.views[layer];
                view.child(node, n).filter(|_| view.key(n) == self.doc.key(j).as_bytes())
            }
        }
    }

    /// One past what may stand in a gap at token `j`: a word without conjunction or pronoun, or up to three words in marks or brackets.
    fn gap_end(&self, j: usize) -> Option<usize> {
        let tokens = self.doc.tokens();
        let t = &tokens[j];
        let bracket = t.kind == TokenKind::Punct && self.doc.surface(j) == "(";
        if t.kind == TokenKind::Word {
            let c = self.clitics(j);
            return (!c.proclitics.conjunction() && c.enc_len == 0).then_some(j + 1);
        }
        if t.kind != TokenKind::Quote && !bracket {
            return None;
        }
        let close = (j + 2..tokens.len().min(j + 5)).find(|&k| tokens[k].kind != TokenKind::Word)?;
        let closed = if bracket { self.doc.surface(close) == ")" } else { tokens[close].kind == TokenKind::Quote };
        closed.then_some(close + 1)
    }
}

#[inline(always)]
fn ending_of(doc: &Document<'_>, t: &Token) -> Ending {
    let (keys, len) = doc.keys_to(t);
    Ending::of(keys, len)
}

/// Appends the names of a document. `first`: what is known of its words by their numbers, whether a name may start with each.
pub(crate) fn scan(
    views: &[View<'_>],
    doc: &Document<'_>,
    kind: MatchKind,
    senses: Option<&dyn Senses>,
    first: Option<(&WordNumbers, &mut PerWord<bool>)>,
    out: &mut Vec<Match>,
) {
    let words = Words { views, doc };
    let first = first.map(|(numbers, first)| {
        first.learn(numbers, |i| words.may_begin(i));
        (numbers, &*first)
    });
    let mut here = Vec::<Found>::new();
    // One past the last name, where names do not overlap.
    let mut free = 0;
    let mut room = [0; TOGETHER];
    let all = (0..doc.tokens().len()).step_by(TOGETHER);
    for from in all {
        let starts = match first {
            Some(first) => words.starts_among(first, from, &mut room),
            None => words.starts(from, &mut room),
        };
        for i in starts.iter().map(|i| *i as usize) {
            if i < free || !words.may_start(i) {
                continue;
            }
            here.clear();
            words.from(i, &mut |f| here.push(f));
            let before = out.len();
            let longest = here.iter().map(|f| f.end).max();
            if kind == MatchKind::All {
                here.sort_by_key(|f| f.end);
                for group in here.chunk_by(|a, b| a.end == b.end) {
                    emit(&words, i, group, senses, out);
                }
            } else if let Some(end) = longest {
                here.retain(|f| f.end == end);
                emit(&words, i, &here, senses, out);
            }
            if let Some(end) = longest
                && kind == MatchKind::LeftmostLongest
                && out.len() > before
            {
                free = end as usize;
            }
        }
    }
}

/// Appends the senses of one span; `group` are the names from token `i` that end together.
fn emit(words: &Words<'_, '_, '_>, i: usize, group: &[Found], senses: Option<&dyn Senses>, out: &mut Vec<Match>) {
    let doc = words.doc;
    let tokens = doc.tokens();
    // The longer name is the likelier one: و+كردفان and not و+ك+ردفان.
    let Some(best) = group.iter().min_by_key(|f| f.cut.len) else { return };
    let start = match best.cut.len {
        0 => tokens[i].span.start,
        n => doc.span_after(i, n).start,
    };
    let span = Span { start, end: tokens[best.end as usize - 1].span.end };
    let proclitics = match best.cut.len {
        0 => Proclitics::default(),
        n => Some(words.clitics(i))
            .filter(|t| n == usize::from(t.pro_len))
            .map_or(best.cut.proclitics(), |t| t.proclitics),
    };
    let mut unlike = format::AMBIGUOUS;
    if best.end as usize == i + 1 {
        let f = tokens[i].flags;
        unlike |= if f.teh_marbuta() { 0 } else { format::TEH };
        unlike |= if f.hamza_above() || f.hamza_below() { format::BARE } else { 0 };
    }
    let from = out.len();
    for f in group.iter().filter(|f| f.cut.len == best.cut.len) {
        let view = &words.views[usize::from(f.layer)];
        for v in f.node.values() {
            let (index, alias, marks) = view.value(v);
            let ambiguous = marks & unlike != 0;
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
