//! Entries to compiled bytes.

use crate::entry::Entry;
use crate::error::ProblemKind;
use crate::format::{self, AMBIGUOUS, NONE, put, put_str};
use crate::names::{self, Name, Names};
use crate::starts::{self, Ending};
use crate::word_table;
use isnad_tokenize::key_hash;
use std::collections::HashMap;

/// Compiles entries; what is wrong with one is told by its index and left out.
pub(crate) fn compile(entries: &[Entry], problem: &mut dyn FnMut(usize, ProblemKind)) -> Vec<u8> {
    let table = || (entry_blob(entries), id_table(entries));
    let trie = || {
        let mut names = names::read(entries, problem);
        let numbers = Numbers::new(&mut names);
        sort(&mut names, entries, problem);
        let trie = Trie::new(&names, numbers.first);
        (names, numbers, trie)
    };
    let (((places, blob, strings), ids), (names, numbers, trie)) = names::beside(entries.len(), table, trie);
    for (what, len) in [("text of entries", blob.len()), ("vocabulary", numbers.words.len())] {
        if u32::try_from(len).is_err() {
            problem(0, ProblemKind::TooMuch(what));
            return compile(&[], &mut |_, _| {});
        }
    }
    let gaps = if names.words.contains(&format::GAP) { format::GAPS } else { 0 };
    let (shifts, slots) = word_table::build(&numbers.hashes);
    let (pairs, singles) = glances(&names, &numbers);
    let meta = bytes_of(&[entries.len() as u32, numbers.first, gaps]);
    assemble([
        meta,
        shifts.iter().flat_map(|s| s.to_le_bytes()).collect(),
        bytes_of(&slots),
        bytes_of(&numbers.places),
        numbers.words,
        bytes_of(&trie.nodes),
        bytes_of(&trie.labels),
        bytes_of(&trie.values),
        pairs,
        singles,
        bytes_of(&places),
        blob,
        strings,
        ids,
    ])
}

fn bytes_of(numbers: &[u32]) -> Vec<u8> {
    let mut bytes = vec![0; numbers.len() * 4];
    for (b, n) in bytes.as_chunks_mut::<4>().0.iter_mut().zip(numbers) {
        *b = n.to_le_bytes();
    }
    bytes
}

/// The vocabulary: words that start a name have the lowest numbers, so that a first word's number is its node.
struct Numbers {
    first: u32,
    hashes: Vec<u64>,
    places: Vec<u32>,
    words: Vec<u8>,
}

impl Numbers {
    fn new(names: &mut Names) -> Self {
        let n = names.interner.len();
        let mut number = vec![NONE; n];
        let mut next = 0;
        for name in &names.names {
            let w = names.words[name.start as usize] as usize;
            if number[w] == NONE {
                number[w] = next;
                next += 1;
            }
        }
        let first = next;
        // Words that only names left out had stay out of the vocabulary.
        for w in &mut names.words {
            if *w == format::GAP {
                continue;
            }
            let slot = &mut number[*w as usize];
            if *slot == NONE {
                *slot = next;
                next += 1;
            }
            *w = *slot;
        }
        let mut order: Vec<u32> = vec![0; next as usize];
        for (old, &new) in number.iter().enumerate().filter(|&(_, &new)| new != NONE) {
            order[new as usize] = old as u32;
        }
        let (mut places, mut words) = (Vec::with_capacity(order.len() + 1), Vec::new());
        for &old in &order {
            let key = names.interner.word(old);
            places.push(words.len() as u32);
            words.extend_from_slice(key.as_bytes());
        }
        places.push(words.len() as u32);
        let hashes: Vec<u64> = order.iter().map(|&old| names.interner.hash(old)).collect();
        Numbers { first, hashes, places, words }
    }

    /// The letters of a word.
    fn word(&self, n: u32) -> &[u8] {
        &self.words[self.places[n as usize] as usize..self.places[n as usize + 1] as usize]
    }
}

/// Puts names in the order of their words and, of one name, of their ranks; one name of one entry stays once.
fn sort(names: &mut Names, entries: &[Entry], problem: &mut dyn FnMut(usize, ProblemKind)) {
    let ranks: Vec<u32> = entries
        .iter()
        .enumerate()
        .map(|(i, e)| match e.get("rank").map(str::parse) {
            None => 100,
            Some(Ok(n)) => n,
            Some(Err(_)) => {
                let (field, found) = ("rank".to_owned(), e.get("rank").unwrap_or_default().to_owned());
                problem(i, ProblemKind::Value { field, found, expected: "a number, 0 or more" });
                100
            }
        })
        .collect();
    let all = std::mem::take(&mut names.names);
    let mut keyed: Vec<(u64, Name)> = all
        .into_iter()
        .map(|n| {
            let w = names.of(&n);
            (u64::from(w[0]) << 32 | w.get(1).map_or(0, |&x| u64::from(x) + 1), n)
        })
        .collect();
    let rank = |n: &Name| (ranks[n.entry as usize], n.ambiguous, n.alias != 0, n.entry, n.alias);
    let order = |(ka, a): &(u64, Name), (kb, b): &(u64, Name)| {
        ka.cmp(kb).then_with(|| names.of(a).cmp(names.of(b))).then_with(|| rank(a).cmp(&rank(b)))
    };
    let part = (keyed.len().div_ceil(names::PARTS)).max(1 << 14);
    names::in_threads(keyed.chunks_mut(part).collect(), |part| part.sort_unstable_by(order));
    // The stable sort finds the parts that are in order, and merges them.
    keyed.sort_by(order);
    // Names that fold alike are one; the first of an entry's stays, ambiguous where any of them is.
    let mut kept: Vec<Name> = Vec::with_capacity(keyed.len());
    let mut start = 0; // of the run of equal names in `kept`
    for (_, n) in keyed {
        if kept.get(start).is_some_and(|k| names.of(k) != names.of(&n)) {
            kept[start..].sort_by_key(rank);
            start = kept.len();
        }
        match kept[start..].iter_mut().find(|k| k.entry == n.entry) {
            Some(k) => {
                let e = &entries[n.entry as usize];
                // Only what is written twice is worth telling: variants meet by design, and an ambiguous name may stand among the others.
                if k.alias != n.alias && k.ambiguous == n.ambiguous && nth_name(e, n.alias) == nth_name(e, k.alias) {
                    problem(n.entry as usize, ProblemKind::RepeatedName(nth_name(e, n.alias).to_owned()));
                }
                k.ambiguous |= n.ambiguous;
                k.marks &= n.marks;
            }
            None => kept.push(n),
        }
    }
    kept[start..].sort_by_key(rank);
    names.names = kept;
}

/// A name by its number: 0 the canonical one, then the aliases, then the ambiguous ones.
fn nth_name(e: &Entry, alias: u32) -> &str {
    let mut all = std::iter::once(&e.name).chain(&e.aliases).chain(&e.ambiguous_aliases);
    all.nth(alias as usize).unwrap_or(&e.name)
}

/// A trie over word numbers, breadth first: the children of a node are neighbours, sorted by word.
struct Trie {
    nodes: Vec<u32>,
    labels: Vec<u32>,
    values: Vec<u32>,
}

impl Trie {
    fn new(names: &Names, first: u32) -> Self {
        let all = &names.names;
        let (mut nodes, mut labels, mut values) = (Vec::new(), Vec::new(), Vec::new());
        // Names below each node of one level, as ranges of `all`.
        let mut level: Vec<(u32, u32)> = Vec::with_capacity(first as usize);
        children(names, 0, all.len(), 0, |label, lo, hi| {
            labels.push(label);
            level.push((lo, hi));
        });
        let mut depth = 1;
        while !level.is_empty() {
            let mut next = Vec::new();
            for (lo, hi) in level {
                let (mut at, hi) = (lo as usize, hi as usize);
                nodes.extend([labels.len() as u32, (values.len() / 2) as u32]);
                while at < hi && all[at].len == depth {
                    let ambiguous = if all[at].ambiguous { AMBIGUOUS } else { 0 };
                    values.extend([all[at].entry, all[at].alias | ambiguous | all[at].marks]);
                    at += 1;
                }
                children(names, at, hi, depth as usize, |label, lo, hi| {
                    labels.push(label);
                    next.push((lo, hi));
                });
            }
            level = next;
            depth += 1;
        }
        nodes.extend([labels.len() as u32, (values.len() / 2) as u32]);
        Trie { nodes, labels, values }
    }
}

/// Groups sorted names by their word at `depth`.
fn children(names: &Names, lo: usize, hi: usize, depth: usize, mut each: impl FnMut(u32, u32, u32)) {
    let word = |i: usize| names.words[names.names[i].start as usize + depth];
    let mut at = lo;
    while at < hi {
        let label = word(at);
        let start = at;
        while at < hi && word(at) == label {
            at += 1;
        }
        each(label, start as u32, at as u32);
    }
}

/// The filters of [`starts`]: the first two words of names, and words that are names by themselves or have a gap after them.
fn glances(names: &Names, numbers: &Numbers) -> (Vec<u8>, Vec<u8>) {
    let (mut pairs, mut singles) = (Vec::with_capacity(names.names.len()), Vec::new());
    let (mut first, mut endings, mut short) = (NONE, Vec::<Ending>::new(), Vec::<Ending>::new());
    let mut last = (NONE, NONE);
    // They are in order: those that begin alike are neighbours.
    for words in names.names.iter().map(|n| names.of(n)) {
        let next = words.get(1).copied().unwrap_or(format::GAP);
        if (words[0], next) == last {
            continue;
        }
        last = (words[0], next);
        if first != words[0] {
            first = words[0];
            endings = starts::endings(numbers.word(first));
            short.clear();
            for e in endings.iter().map(|e| e.short()) {
                if !short.contains(&e) {
                    short.push(e);
                }
            }
        }
        if next == format::GAP {
            singles.extend(endings.iter().map(|e| e.single()));
        } else {
            pairs.extend(short.iter().map(|e| e.pair(numbers.hashes[next as usize])));
        }
    }
    (starts::filter(&pairs), starts::filter(&singles))
}

/// Places, bytes and the strings that entries share.
fn entry_blob(entries: &[Entry]) -> (Vec<u32>, Vec<u8>, Vec<u8>) {
    let mut shared: HashMap<&str, u32> = HashMap::new();
    let mut strings: Vec<&str> = Vec::new();
    let mut last = ("", u32::MAX);
    let mut number = |s| {
        if last.0 != s || last.1 == u32::MAX {
            let new = || {
                strings.push(s);
                strings.len() as u32 - 1
            };
            last = (s, *shared.entry(s).or_insert_with(new));
        }
        last.1
    };
    let mut places = Vec::with_capacity(entries.len() + 1);
    let mut out = Vec::new();
    for e in entries {
        places.push(out.len() as u32);
        put(&mut out, number(&e.kind));
        put_str(&mut out, &e.id);
        put_str(&mut out, &e.name);
        put(&mut out, (e.aliases.len() + e.ambiguous_aliases.len()) as u32);
        for a in e.aliases.iter().chain(&e.ambiguous_aliases) {
            put_str(&mut out, a);
        }
        put(&mut out, e.attrs.len() as u32);
        for (k, v) in &e.attrs {
            put(&mut out, number(k));
            put_str(&mut out, v);
        }
    }
    places.push(out.len() as u32);
    let mut table = vec![strings.len() as u32];
    let mut at = 0;
    for s in &strings {
        table.push(at);
        at += s.len() as u32;
    }
    table.push(at);
    let mut table = bytes_of(&table);
    table.extend(strings.concat().into_bytes());
    (places, out, table)
}

fn id_table(entries: &[Entry]) -> Vec<u8> {
    let cap = entries.len() + entries.len() / 3 + 1;
    let mut table = vec![u32::MAX; cap];
    for (n, e) in entries.iter().enumerate() {
        let mut i = format::first_slot(key_hash(&e.id), cap);
        while table[i] != u32::MAX {
            i = if i + 1 == cap { 0 } else { i + 1 };
        }
        table[i] = n as u32;
    }
    bytes_of(&table)
}

fn assemble(sections: [Vec<u8>; format::SECTIONS]) -> Vec<u8> {
    const TABLE: usize = format::HEAD + format::SECTIONS * 16;
    let mut at = TABLE;
    let mut out = Vec::with_capacity(TABLE + sections.iter().map(|s| s.len().next_multiple_of(8)).sum::<usize>());
    out.extend(format::MAGIC);
    out.extend(format::VERSION.to_le_bytes());
    out.extend((format::SECTIONS as u32).to_le_bytes());
    out.extend(format::fingerprint().to_le_bytes());
    out.extend([0; 8]); // the checksum, once there is something to sum
    for s in &sections {
        at = at.next_multiple_of(8);
        out.extend((at as u64).to_le_bytes());
        out.extend((s.len() as u64).to_le_bytes());
        at += s.len();
    }
    for s in sections {
        out.resize(out.len().next_multiple_of(8), 0);
        out.extend(s);
    }
    let checksum = format::checksum(&out[format::HEAD..]);
    out[format::HEAD - 8..format::HEAD].copy_from_slice(&checksum.to_le_bytes());
    out
}
