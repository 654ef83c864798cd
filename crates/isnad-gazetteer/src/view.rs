//! Compiled bytes, read in place. Whatever they hold, reading them does not panic: what lies outside is empty.

use crate::format::{self, GAP, HEAD, MAGIC, NONE, SECTIONS, Section, VERSION, u32_at};
use crate::load::LoadError;
use crate::starts::{self, Ending};
use crate::word_table;
use std::ops::Range;

/// What stands beside the alias of a value.
const MARKS: u32 = format::AMBIGUOUS | format::TEH | format::BARE;

/// Where the sections lie.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    sections: [(usize, usize); SECTIONS],
}

impl Layout {
    /// Reads the header; with `whole`, checks the checksum too.
    pub(crate) fn read(bytes: &[u8], whole: bool) -> Result<Self, LoadError> {
        let u64_at = |at: usize| bytes.get(at..).and_then(<[u8]>::first_chunk).map(|b| u64::from_le_bytes(*b));
        if !bytes.starts_with(&MAGIC) {
            return Err(LoadError::Magic);
        }
        let body = HEAD + SECTIONS * 16;
        if bytes.len() < body {
            return Err(LoadError::Truncated { found: bytes.len(), expected: body });
        }
        let found = u32_at(bytes, 2);
        if found != VERSION || u32_at(bytes, 3) as usize != SECTIONS {
            return Err(LoadError::Version { found, expected: VERSION });
        }
        let mut sections = [(0, 0); SECTIONS];
        let mut end = body;
        for (i, s) in sections.iter_mut().enumerate() {
            let at = HEAD + i * 16;
            let (Some(start), Some(len)) = (u64_at(at), u64_at(at + 8)) else {
                return Err(LoadError::Truncated { found: bytes.len(), expected: body });
            };
            let place = usize::try_from(start).ok().zip(usize::try_from(len).ok());
            let Some((start, stop)) = place.and_then(|(s, l)| Some((s, s.checked_add(l)?))) else {
                return Err(LoadError::Bounds { section: i });
            };
            if start != end.next_multiple_of(8) {
                return Err(LoadError::Bounds { section: i });
            }
            *s = (start, stop);
            end = stop;
        }
        if end != bytes.len() {
            return Err(LoadError::Truncated { found: bytes.len(), expected: end });
        }
        if whole && u64_at(24) != Some(format::checksum(&bytes[HEAD..])) {
            return Err(LoadError::Checksum);
        }
        if u64_at(16) != Some(format::fingerprint()) {
            return Err(LoadError::Folding);
        }
        Ok(Self { sections })
    }

    /// An entry's bytes and the strings, without a view of all the rest.
    pub(crate) fn entry<'a>(&self, bytes: &'a [u8], n: u32) -> (&'a [u8], Reader<'a>) {
        let section = |s: Section| {
            let (start, end) = self.sections[s as usize];
            bytes.get(start..end).unwrap_or_default()
        };
        let (places, blob) = (section(Section::Places), section(Section::Entries));
        let meta = section(Section::Meta);
        let inside = !meta.is_empty() && n < u32_at(meta, 0) && (n as usize) < places.len() / 4;
        let (a, z) = (u32_at(places, n as usize), u32_at(places, n as usize + 1));
        let entry = blob.get(a as usize..z as usize).filter(|_| inside).unwrap_or_default();
        (section(Section::Strings), Reader(entry))
    }

    pub(crate) fn view<'a>(&self, bytes: &'a [u8]) -> View<'a> {
        let section = |s: Section| {
            let (start, end) = self.sections[s as usize];
            bytes.get(start..end).unwrap_or_default()
        };
        let meta = section(Section::Meta);
        View {
            // Each entry has its place.
            entries: if meta.is_empty() { 0 } else { u32_at(meta, 0).min((section(Section::Places).len() / 4) as u32) },
            first: u32_at(meta, 1),
            flags: if meta.is_empty() { 0 } else { u32_at(meta, 2) },
            pairs: section(Section::Pairs).as_chunks().0,
            singles: section(Section::Singles).as_chunks().0,
            shifts: section(Section::Shifts).as_chunks().0,
            slots: section(Section::Slots).as_chunks().0,
            vocabulary: (section(Section::WordPlaces).len() / 4).saturating_sub(1) as u32,
            word_places: section(Section::WordPlaces),
            words: section(Section::Words),
            nodes: section(Section::Nodes),
            labels: section(Section::Labels),
            values: section(Section::Values),
            places: section(Section::Places),
            blob: section(Section::Entries),
            strings: section(Section::Strings),
            ids: section(Section::Ids),
        }
    }
}

/// A compiled gazetteer, ready to be asked.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) entries: u32,
    first: u32,
    flags: u32,
    pairs: &'a [[u8; 8]],
    singles: &'a [[u8; 8]],
    shifts: &'a [[u8; 2]],
    slots: &'a [[u8; 4]],
    vocabulary: u32,
    word_places: &'a [u8],
    words: &'a [u8],
    nodes: &'a [u8],
    labels: &'a [u8],
    values: &'a [u8],
    places: &'a [u8],
    blob: &'a [u8],
    strings: &'a [u8],
    ids: &'a [u8],
}

/// A node's children and values.
#[derive(Clone, Copy)]
pub(crate) struct Node {
    children: (u32, u32),
    values: (u32, u32),
}

impl Node {
    pub(crate) fn is_leaf(&self) -> bool {
        self.children.0 >= self.children.1
    }
    pub(crate) fn is_name(&self) -> bool {
        self.values.0 < self.values.1
    }
    pub(crate) fn values(&self) -> Range<u32> {
        self.values.0..self.values.1
    }
}

impl<'a> View<'a> {
    /// The number that a folded word has if it has one, by its hash; [`NONE`] where no name has it. Its letters are to be compared with
    /// [`key`](Self::key) before a name is told.
    #[inline]
    pub(crate) fn word(&self, hash: u64) -> u32 {
        word_table::number(hash, self.vocabulary, self.shifts, self.slots)
    }

    /// The letters of a word.
    pub(crate) fn key(&self, word: u32) -> &'a [u8] {
        let (a, z) = (u32_at(self.word_places, word as usize), u32_at(self.word_places, word as usize + 1));
        self.words.get(a as usize..z as usize).unwrap_or_default()
    }

    /// False where no name starts with a word that ends so, whatever its proclitics, and has as the next one a word of that hash: told without a
    /// look at words or trie.
    #[inline(always)]
    pub(crate) fn may_start(&self, ending: Ending, next: u64) -> bool {
        // Both, whatever the first one says: for most words of a text that is faster than to guess a branch.
        self.may_start_pair(ending, next) | starts::may_hold(self.singles, ending.single())
    }

    /// As [`may_start`](Self::may_start), of names of two words and more.
    #[inline(always)]
    pub(crate) fn may_start_pair(&self, ending: Ending, next: u64) -> bool {
        starts::may_hold(self.pairs, ending.pair(next))
    }

    /// Some name has a gap.
    pub(crate) fn gaps(&self) -> bool {
        self.flags & format::GAPS != 0
    }

    /// The node of a first word.
    #[inline]
    pub(crate) fn root(&self, word: u32) -> Option<Node> {
        if word < self.first { Some(self.node(word)) } else { None }
    }

    fn node(&self, n: u32) -> Node {
        let at = n as usize * 8;
        match self.nodes.get(at..).and_then(<[u8]>::first_chunk::<16>) {
            Some(b) => {
                let n = |i: usize| u32::from_le_bytes([b[i], b[i + 1], b[i + 2], b[i + 3]]);
                Node { children: (n(0), n(8)), values: (n(4), n(12).min((self.values.len() / 8) as u32)) }
            }
            None => Node { children: (0, 0), values: (0, 0) },
        }
    }

    /// The child of a node by a word.
    pub(crate) fn child(&self, node: Node, word: u32) -> Option<Node> {
        let label = |i: u32| u32_at(self.labels, i as usize);
        let (mut lo, mut hi) = node.children;
        // Where there are many, the words are spread evenly: a guess gets near.
        let mut guesses = 3;
        while hi.saturating_sub(lo) > 8 {
            let mut mid = lo + (hi - lo) / 2;
            if guesses > 0 && hi - lo > 64 {
                guesses -= 1;
                let (a, z) = (label(lo), label(hi - 1).min(NONE));
                if word < a {
                    return None;
                }
                let part = u64::from(word - a) * u64::from(hi - lo - 1) / u64::from(z.saturating_sub(a)).max(1);
                mid = lo + (part as u32).clamp(1, hi - lo - 1);
            }
            if label(mid) <= word {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        (lo..hi).find(|&i| label(i) == word).map(|i| self.node(i))
    }

    /// The children of a node, or the first words.
    pub(crate) fn each_child(&self, node: Option<Node>, f: &mut dyn FnMut(u32, Node)) {
        let (a, z) = node.map_or((0, self.first), |n| n.children);
        for i in a..z.min((self.labels.len() / 4) as u32) {
            f(u32_at(self.labels, i as usize), self.node(i));
        }
    }

    /// The words, by number.
    pub(crate) fn vocabulary(&self) -> Vec<&'a str> {
        (1..(self.word_places.len() / 4) as u32).map(|n| text(Some(self.key(n - 1)))).collect()
    }

    /// The child by a gap.
    pub(crate) fn gap(&self, node: Node) -> Option<Node> {
        if !self.gaps() {
            return None;
        }
        let last = node.children.1.checked_sub(1).filter(|&l| l >= node.children.0)?;
        (u32_at(self.labels, last as usize) == GAP).then(|| self.node(last))
    }

    /// Entry, alias and marks.
    pub(crate) fn value(&self, n: u32) -> (u32, u32, u32) {
        let (entry, alias) = (u32_at(self.values, n as usize * 2), u32_at(self.values, n as usize * 2 + 1));
        (entry, alias & !MARKS, alias & MARKS)
    }

    /// The bytes of an entry.
    pub(crate) fn entry(&self, n: u32) -> Reader<'a> {
        let (a, z) = (u32_at(self.places, n as usize), u32_at(self.places, n as usize + 1));
        let inside = n < self.entries;
        Reader(self.blob.get(a as usize..z as usize).filter(|_| inside).unwrap_or_default())
    }

    /// Kinds and names of attributes, see [`string`].
    pub(crate) fn strings(&self) -> &'a [u8] {
        self.strings
    }

    /// The entry of an id.
    pub(crate) fn find_id(&self, id: &str) -> Option<u32> {
        let slots = self.ids.len() / 4;
        if slots == 0 {
            return None;
        }
        let mut i = format::first_slot(isnad_tokenize::key_hash(id), slots);
        for _ in 0..slots {
            let n = u32_at(self.ids, i);
            if n == u32::MAX {
                break;
            }
            let mut r = self.entry(n);
            r.number();
            if r.text() == id {
                return Some(n);
            }
            i = if i + 1 == slots { 0 } else { i + 1 };
        }
        None
    }
}

/// A kind or the name of an attribute.
pub(crate) fn string(strings: &[u8], n: u32) -> &str {
    text(string_bytes(strings, n))
}

/// As [`string`], for who compares it only.
pub(crate) fn string_bytes(strings: &[u8], n: u32) -> Option<&[u8]> {
    let count = u32_at(strings, 0);
    if n >= count || count as usize >= strings.len() / 4 {
        return None;
    }
    let base = (count as usize + 2) * 4;
    let (a, z) = (u32_at(strings, n as usize + 1) as usize, u32_at(strings, n as usize + 2) as usize);
    base.checked_add(a).zip(base.checked_add(z)).and_then(|(a, z)| strings.get(a..z))
}

fn text(bytes: Option<&[u8]>) -> &str {
    bytes.and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
}

/// Reads what [`format::put`] and [`format::put_str`] wrote.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn number(&mut self) -> u32 {
        let mut n = 0u32;
        for shift in [0, 7, 14, 21, 28] {
            let Some((&b, rest)) = self.0.split_first() else { return n };
            self.0 = rest;
            n |= u32::from(b & 0x7F) << shift;
            if b < 0x80 {
                break;
            }
        }
        n
    }

    pub(crate) fn text(&mut self) -> &'a str {
        text(Some(self.bytes()))
    }

    /// Passes a text over.
    pub(crate) fn skip(&mut self) {
        self.bytes();
    }

    fn bytes(&mut self) -> &'a [u8] {
        let len = (self.number() as usize).min(self.0.len());
        let (s, rest) = self.0.split_at(len);
        self.0 = rest;
        s
    }

    /// The next byte; 0 at the end.
    pub(crate) fn peek(&self) -> u8 {
        self.0.first().copied().unwrap_or(0)
    }
}
