//! Compiled bytes, read in place. Whatever they hold, reading them does not panic: what lies outside is empty.

use crate::format::{self, AMBIGUOUS, GAP, HEAD, MAGIC, NONE, SECTIONS, Section, VERSION, u32_at};
use crate::load::LoadError;
use std::ops::Range;

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
            odd: u32_at(meta, 3) != 0,
            slots: section(Section::Slots),
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
    /// Some word holds other than letters and digits.
    pub(crate) odd: bool,
    slots: &'a [u8],
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
    /// Without entries.
    pub(crate) fn empty() -> Self {
        Layout { sections: [(0, 0); SECTIONS] }.view(&[])
    }

    /// The number of a folded word, [`NONE`] where no name has it.
    pub(crate) fn word(&self, hash: u64, key: &[u8]) -> u32 {
        let slots = self.slots.len() / 8;
        if slots == 0 {
            return NONE;
        }
        let mut i = format::first_slot(hash, slots);
        // A free slot is always there; the count guards against bytes that say otherwise.
        for _ in 0..slots {
            let Some(slot) = self.slots.get(i * 8..).and_then(<[u8]>::first_chunk::<8>) else { break };
            let slot = u64::from_le_bytes(*slot);
            let place = (slot >> 32) as usize;
            if place == u32::MAX as usize {
                break;
            }
            let word = self.words.get(place..).and_then(<[u8]>::split_first_chunk::<5>);
            if let (Some((head, rest)), true) = (word, slot as u32 == hash as u32)
                && usize::from(head[4]) == key.len()
                && rest.starts_with(key)
            {
                return u32_at(head, 0);
            }
            i += 1;
            if i == slots {
                i = 0;
            }
        }
        NONE
    }

    /// The node of a first word.
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
        let (mut lo, mut hi) = node.children;
        while hi.saturating_sub(lo) > 8 {
            let mid = lo + (hi - lo) / 2;
            if u32_at(self.labels, mid as usize) <= word {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        (lo..hi).find(|&i| u32_at(self.labels, i as usize) == word).map(|i| self.node(i))
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
        let mut all = Vec::new();
        let mut rest = self.words;
        while let Some((head, after)) = rest.split_first_chunk::<5>() {
            let (n, len) = (u32_at(head, 0) as usize, usize::from(head[4]).min(after.len()));
            let (key, after) = after.split_at(len);
            if n >= all.len() && n < self.words.len() {
                all.resize(n + 1, "");
            }
            if let Some(slot) = all.get_mut(n) {
                *slot = text(Some(key));
            }
            rest = after;
        }
        all
    }

    /// The child by a gap.
    pub(crate) fn gap(&self, node: Node) -> Option<Node> {
        let last = node.children.1.checked_sub(1).filter(|&l| l >= node.children.0)?;
        (u32_at(self.labels, last as usize) == GAP).then(|| self.node(last))
    }

    /// Entry, alias and whether it is ambiguous.
    pub(crate) fn value(&self, n: u32) -> (u32, u32, bool) {
        let (entry, alias) = (u32_at(self.values, n as usize * 2), u32_at(self.values, n as usize * 2 + 1));
        (entry, alias & !AMBIGUOUS, alias & AMBIGUOUS != 0)
    }

    /// The bytes of an entry.
    pub(crate) fn entry(&self, n: u32) -> Reader<'a> {
        let (a, z) = (u32_at(self.places, n as usize), u32_at(self.places, n as usize + 1));
        let inside = n < self.entries;
        Reader(self.blob.get(a as usize..z as usize).filter(|_| inside).unwrap_or_default())
    }

    /// A kind or the name of an attribute.
    pub(crate) fn string(&self, n: u32) -> &'a str {
        let count = u32_at(self.strings, 0);
        if n >= count || count as usize >= self.strings.len() / 4 {
            return "";
        }
        let base = (count as usize + 2) * 4;
        let (a, z) = (u32_at(self.strings, n as usize + 1) as usize, u32_at(self.strings, n as usize + 2) as usize);
        text(base.checked_add(a).zip(base.checked_add(z)).and_then(|(a, z)| self.strings.get(a..z)))
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

fn text(bytes: Option<&[u8]>) -> &str {
    bytes.and_then(|b| std::str::from_utf8(b).ok()).unwrap_or_default()
}

/// Reads what [`format::put`] and [`format::put_str`] wrote.
#[derive(Clone, Copy, Debug)]
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
        let len = (self.number() as usize).min(self.0.len());
        let (s, rest) = self.0.split_at(len);
        self.0 = rest;
        text(Some(s))
    }
}
