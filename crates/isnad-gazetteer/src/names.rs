//! Names to sequences of word numbers: tokenized and folded as the text will be, and multiplied by the spellings that folding cannot tell.

use crate::entry::Entry;
use crate::error::ProblemKind;
use crate::format::{self, GAP};
use crate::joints::is_joint;
use crate::words::Interner;
use isnad_tokenize::{Document, TokenFlags, TokenKind};

/// A name, as the trie takes it.
#[derive(Clone, Copy)]
pub(crate) struct Name {
    /// First word in [`Names::words`].
    pub(crate) start: u32,
    /// Number of words.
    pub(crate) len: u32,
    pub(crate) entry: u32,
    pub(crate) alias: u32,
    pub(crate) ambiguous: bool,
    /// [`format::TEH`] and [`format::BARE`].
    pub(crate) marks: u32,
}

/// All names with their words.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) names: Vec<Name>,
    pub(crate) words: Vec<u32>,
    pub(crate) interner: Interner,
}

impl Names {
    /// The words of a name.
    pub(crate) fn of(&self, n: &Name) -> &[u32] {
        &self.words[n.start as usize..(n.start + n.len) as usize]
    }

    /// Adds those of another part; its words get the numbers that they have here.
    fn append(&mut self, part: Names) {
        if self.names.is_empty() {
            *self = part;
            return;
        }
        let w = &part.interner;
        let numbers: Vec<u32> = (0..w.len() as u32).map(|n| self.interner.number(w.hash(n), w.word(n))).collect();
        let start = self.words.len() as u32;
        self.words.extend(part.words.iter().map(|&w| if w == GAP { GAP } else { numbers[w as usize] }));
        self.names.extend(part.names.into_iter().map(|n| Name { start: n.start + start, ..n }));
    }

    fn push(&mut self, like: Name, words: &[u32]) {
        let start = self.words.len() as u32;
        self.words.extend_from_slice(words);
        self.names.push(Name { start, len: words.len() as u32, ..like });
    }
}

/// Bytes of names that are tokenized in one go.
const CHUNK: usize = 1 << 16;
/// Entries that are worth a thread.
const PART: usize = 20_000;
/// The most threads.
pub(crate) const PARTS: usize = 4;

/// Reads the names of all entries, of many in threads. The parts do not depend on the machine, so the outcome does not, either.
pub(crate) fn read(entries: &[Entry], problem: &mut dyn FnMut(usize, ProblemKind)) -> Names {
    let parts = (entries.len() / PART).clamp(1, PARTS);
    let size = entries.len().div_ceil(parts).max(1);
    let mut names = Names::default();
    for (part, problems) in in_threads(entries.chunks(size).enumerate().collect(), |(i, part)| {
        let mut problems = Vec::new();
        let names = read_part(part, i * size, &mut |entry, kind| problems.push((entry, kind)));
        (names, problems)
    }) {
        problems.into_iter().for_each(|(entry, kind)| problem(entry, kind));
        names.append(part);
    }
    names
}

/// Does some work on each of a few items, each in a thread of its own where there are threads; the last in this one.
pub(crate) fn in_threads<T: Send, R: Send>(mut items: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    if cfg!(target_family = "wasm") {
        return items.into_iter().map(work).collect();
    }
    let last = items.pop();
    std::thread::scope(|scope| {
        let work = &work;
        let started: Vec<_> = items.into_iter().map(|item| scope.spawn(move || work(item))).collect();
        let last = last.map(work);
        let join = |t: std::thread::ScopedJoinHandle<'_, R>| t.join().unwrap_or_else(|e| std::panic::resume_unwind(e));
        started.into_iter().map(join).chain(last).collect()
    })
}

/// Does two things at once where there are threads and so many entries are worth one; the second in this one.
pub(crate) fn beside<A: Send, B>(entries: usize, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    if entries < PART || cfg!(target_family = "wasm") {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|e| std::panic::resume_unwind(e)), other)
    })
}

/// Reads the names of entries of which the first is number `first`.
fn read_part(entries: &[Entry], first: usize, problem: &mut dyn FnMut(usize, ProblemKind)) -> Names {
    let mut names = Names::default();
    for word in VARYING {
        names.interner.number_of(word);
    }
    let mut chunk = Chunk::default();
    for (i, e) in entries.iter().enumerate() {
        let entry = (first + i) as u32;
        let usual = std::iter::once(&e.name).chain(&e.aliases).map(|n| (n, e.ambiguous));
        for (alias, (name, ambiguous)) in usual.chain(e.ambiguous_aliases.iter().map(|n| (n, true))).enumerate() {
            let alias = alias as u32;
            chunk.push(Name { start: 0, len: 0, entry, alias, ambiguous, marks: 0 }, name);
            if chunk.text.len() > CHUNK {
                chunk.flush(entries, first, &mut names, problem);
            }
        }
    }
    chunk.flush(entries, first, &mut names, problem);
    names
}

/// Names that wait to be tokenized, one a line.
#[derive(Default)]
struct Chunk {
    text: String,
    lines: Vec<(Name, usize)>,
}

impl Chunk {
    fn push(&mut self, like: Name, name: &str) {
        if name.contains(['\n', '\r']) {
            self.text.extend(name.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        } else {
            self.text.push_str(name);
        }
        self.lines.push((like, self.text.len()));
        self.text.push('\n');
    }

    fn flush(
        &mut self,
        entries: &[Entry],
        first: usize,
        names: &mut Names,
        problem: &mut dyn FnMut(usize, ProblemKind),
    ) {
        let doc = Document::tokens_only(&self.text);
        let tokens = doc.tokens();
        let (mut at, mut start) = (0, 0);
        let (mut words, mut hamza): (Vec<u32>, Vec<u32>) = Default::default();
        for (like, end) in self.lines.drain(..) {
            let shown = || doc.text()[start..end].to_owned();
            let from = at;
            while at < tokens.len() && (tokens[at].span.end as usize) <= end {
                at += 1;
            }
            words.clear();
            hamza.clear();
            let (mut long, mut any) = (None, false);
            for (j, t) in (from..).zip(&tokens[from..at]) {
                if j > from && j + 1 < at && is_joint(&doc, j) {
                    continue;
                }
                let key = doc.key(t);
                any |= !matches!(t.kind, TokenKind::Punct | TokenKind::Quote);
                if key.len() > format::MAX_WORD {
                    long = Some(key.len());
                }
                words.push(names.interner.number(t.hash, key));
                if doc.surface(t).starts_with(['أ', 'إ', 'آ']) {
                    hamza.extend(words.last());
                }
            }
            let entry = like.entry as usize;
            if !any {
                problem(entry, ProblemKind::NoWord(shown()));
            } else if let Some(bytes) = long {
                problem(entry, ProblemKind::LongWord { name: shown(), bytes, max: format::MAX_WORD });
            } else if words.len() > format::MAX_NAME {
                let (words, max) = (words.len(), format::MAX_NAME);
                problem(entry, ProblemKind::LongName { name: shown(), words, max });
            } else {
                let marks = if at == from + 1 { marks(tokens[from].flags) } else { 0 };
                add(names, Name { marks, ..like }, &words, &hamza, &entries[entry - first], problem);
            }
            start = end + 1;
        }
        self.text.clear();
    }
}

/// What a word must be written like to be this name and no other word.
fn marks(f: TokenFlags) -> u32 {
    let teh = if f.teh_marbuta() { format::TEH } else { 0 };
    let bare = if f.hamza_above() || f.hamza_below() { 0 } else { format::BARE };
    teh | bare
}

/// Words that a name may hold in several spellings; they are the first of every list's numbers.
const VARYING: [&str; 4] = ["عبد", "بن", "ابن", "ابو"];

/// Adds a name in all its spellings.
fn add(
    names: &mut Names,
    like: Name,
    words: &[u32],
    hamza: &[u32],
    e: &Entry,
    problem: &mut dyn FnMut(usize, ProblemKind),
) {
    let varies = |&n: &u32| (n as usize) < VARYING.len() || names.interner.word(n).starts_with(VARYING[0]);
    if e.attrs.is_empty() && !words.iter().any(varies) {
        names.push(like, words);
        return;
    }
    let mut all = vec![words.to_vec()];
    abd(&mut all, &mut names.interner);
    ibn(&mut all, &mut names.interner);
    abu(&mut all, &mut names.interner);
    match e.get("article") {
        None => {}
        Some("optional") => article(&mut all, &mut names.interner, hamza),
        Some(other) if like.alias == 0 => {
            let (field, found) = ("article".to_owned(), other.to_owned());
            problem(like.entry as usize, ProblemKind::Value { field, found, expected: "optional" });
        }
        Some(_) => {}
    }
    match e.get("gap").map(str::parse::<usize>) {
        None => {}
        Some(Ok(n @ 1..=format::MAX_GAP)) => gap(&mut all, n),
        Some(_) if like.alias == 0 => {
            let (field, found) = ("gap".to_owned(), e.get("gap").unwrap_or_default().to_owned());
            problem(like.entry as usize, ProblemKind::Value { field, found, expected: "1, 2 or 3" });
        }
        Some(_) => {}
    }
    for words in &all {
        if words.len() <= format::MAX_NAME + format::MAX_GAP {
            names.push(like, words);
        }
    }
}

fn add_new(all: &mut Vec<Vec<u32>>, words: Vec<u32>) {
    if !all.contains(&words) {
        all.push(words);
    }
}

/// `عبد الله` and `عبدالله`: the name parts with عبد are written in one word or two.
fn abd(all: &mut Vec<Vec<u32>>, w: &mut Interner) {
    const ABD: &str = "عبد";
    let alone = w.find(ABD);
    let words = &all[0];
    let is_split = |i: usize| {
        Some(words[i]) == alone && words.get(i + 1).is_some_and(|&n| w.word(n).starts_with("ال") && w.word(n).len() > 6)
    };
    let is_joined = |i: usize| w.word(words[i]).strip_prefix(ABD).is_some_and(|r| r.starts_with("ال") && r.len() > 6);
    let split_at: Vec<usize> = (0..words.len()).filter(|&i| is_split(i)).collect();
    let joined_at: Vec<usize> = (0..words.len()).filter(|&i| is_joined(i)).collect();
    let words = words.clone();
    if !split_at.is_empty() {
        let mut one = Vec::with_capacity(words.len());
        let mut i = 0;
        while i < words.len() {
            if split_at.contains(&i) {
                let joined = format!("{ABD}{}", w.word(words[i + 1]));
                one.push(w.number_of(&joined));
                i += 2;
            } else {
                one.push(words[i]);
                i += 1;
            }
        }
        add_new(all, one);
    }
    if !joined_at.is_empty() {
        let mut two = Vec::with_capacity(words.len() + 1);
        for (i, &n) in words.iter().enumerate() {
            if joined_at.contains(&i) {
                let rest = w.word(n)[ABD.len()..].to_owned();
                two.push(w.number_of(ABD));
                two.push(w.number_of(&rest));
            } else {
                two.push(n);
            }
        }
        add_new(all, two);
    }
}

/// `محمد بن سلمان` and `محمد ابن سلمان`: within a name both are written.
fn ibn(all: &mut Vec<Vec<u32>>, w: &mut Interner) {
    for (a, b) in [("بن", "ابن"), ("ابن", "بن")] {
        if let Some(n) = w.find(a) {
            for words in all.clone() {
                if words.iter().skip(1).any(|&x| x == n) {
                    let to = w.number_of(b);
                    let swapped = words.iter().enumerate().map(|(i, &x)| if i > 0 && x == n { to } else { x });
                    add_new(all, swapped.collect());
                }
            }
        }
    }
}

/// `أبو مازن`, `أبا مازن`, `أبي مازن`: the word is inflected inside the name.
fn abu(all: &mut Vec<Vec<u32>>, w: &mut Interner) {
    let Some(n) = w.find("ابو") else { return };
    for words in all.clone() {
        // Alone, or as a last word, it is no name.
        if words.iter().rev().skip(1).any(|&x| x == n) {
            for case in ["ابا", "ابي"] {
                let to = w.number_of(case);
                add_new(all, words.iter().map(|&x| if x == n { to } else { x }).collect());
            }
        }
    }
}

/// With the article and without: on the first word alone, and on every word that carries it.
///
/// `hamza` are words whose ال is no article, since it is written with a hamza: ألبان, ألماني.
fn article(all: &mut Vec<Vec<u32>>, w: &mut Interner, hamza: &[u32]) {
    const AL: &str = "ال";
    for words in all.clone() {
        let first = w.word(words[0]).to_owned();
        match first.strip_prefix(AL).filter(|r| r.len() >= 4 && !hamza.contains(&words[0])) {
            Some(rest) => {
                let mut bare = words.clone();
                bare[0] = w.number_of(rest);
                add_new(all, bare);
                let mut none = words.clone();
                for x in none.iter_mut().filter(|x| !hamza.contains(x)) {
                    if let Some(rest) = w.word(*x).strip_prefix(AL).filter(|r| r.len() >= 4) {
                        let rest = rest.to_owned();
                        *x = w.number_of(&rest);
                    }
                }
                add_new(all, none);
            }
            None => {
                let mut with = words.clone();
                with[0] = w.number_of(&format!("{AL}{first}"));
                add_new(all, with);
            }
        }
    }
}

/// Room for up to `n` words after the first.
fn gap(all: &mut Vec<Vec<u32>>, n: usize) {
    for words in all.clone() {
        if words.len() > 1 {
            for k in 1..=n {
                let mut wide = vec![words[0]];
                wide.extend(std::iter::repeat_n(GAP, k));
                wide.extend_from_slice(&words[1..]);
                add_new(all, wide);
            }
        }
    }
}
