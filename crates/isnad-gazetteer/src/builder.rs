use crate::compile;
use crate::entry::Entry;
use crate::error::{BuildErrors, Problem, ProblemKind};
use crate::tsv;
use isnad_tokenize::key_hash;
use std::collections::HashMap;

/// Where an entry was read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    /// Index into the builder's file names; 0 is code.
    pub(crate) file: u16,
    pub(crate) line: u32,
}

/// Collects entries and compiles them into a [`Gazetteer`](crate::Gazetteer).
///
/// Problems of the input are collected, all of them, and told by `build`.
#[derive(Clone, Debug)]
pub struct GazetteerBuilder {
    files: Vec<String>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) origins: Vec<Origin>,
    problems: Vec<(Origin, u32, ProblemKind)>,
}

impl Default for GazetteerBuilder {
    fn default() -> Self {
        Self { files: vec![String::new()], entries: Vec::new(), origins: Vec::new(), problems: Vec::new() }
    }
}

impl GazetteerBuilder {
    /// A builder without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry from code.
    #[allow(clippy::should_implement_trait)] // a builder's word; nobody adds builders
    pub fn add(mut self, entry: Entry) -> Self {
        self.add_one(entry);
        self
    }

    fn add_one(&mut self, entry: Entry) {
        let at = Origin { file: 0, line: self.entries.len() as u32 + 1 };
        for (value, name) in [(&entry.id, "id"), (&entry.kind, "kind"), (&entry.name, "name")] {
            if value.is_empty() {
                self.problem(at, 0, ProblemKind::Empty(name));
                return;
            }
        }
        self.push(entry, at);
    }

    /// Adds entries from code.
    pub fn add_all(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries = entries.into_iter();
        self.entries.reserve(entries.size_hint().0);
        self.origins.reserve(entries.size_hint().0);
        for e in entries {
            self.add_one(e);
        }
        self
    }

    /// Adds the entries of a tab-separated text; `file` is its name in errors.
    ///
    /// Lines that are empty or start with `#` are passed over; the first other line names the columns. `id`, `kind` and `name` must
    /// be there; these mean something; every other column is an attribute of that name:
    ///
    /// | column | holds |
    /// | --- | --- |
    /// | `id` | unique |
    /// | `kind` | any word |
    /// | `name` | the canonical name |
    /// | `aliases` | other names, joined by <code>&#124;</code> |
    /// | `ambiguous` | `1` where the names are common words, or names of something else, too |
    /// | `ambiguous_aliases` | further names, joined by <code>&#124;</code>, that are ambiguous |
    /// | `official` | further names, joined by <code>&#124;</code>; an attribute as well |
    /// | `demonym_m`, `demonym_f`, `demonym_pl_m` | without the article, joined by <code>&#124;</code>: they become an entry `nationality:xx` of kind `nationality` with the attributes `iso` and `country`; attributes as well |
    ///
    /// ```
    /// use isnad_gazetteer::Gazetteer;
    /// let tsv = "id\tkind\tname\taliases\tsector\nc1\tcompany\tأرامكو السعودية\tأرامكو\tenergy\n";
    /// let g = Gazetteer::builder().add_tsv("companies.tsv", tsv).build().unwrap();
    /// let c = g.entry(g.find_id("c1").unwrap());
    /// assert_eq!((c.name(), c.attr("sector")), ("أرامكو السعودية", Some("energy")));
    /// ```
    pub fn add_tsv(mut self, file: &str, text: &str) -> Self {
        let file = self.file(file);
        tsv::read(&mut self, file, text);
        self
    }

    /// The number of a file name, for origins.
    pub(crate) fn file(&mut self, name: &str) -> u16 {
        if self.files.len() < usize::from(u16::MAX) {
            self.files.push(name.to_owned());
        }
        self.files.len() as u16 - 1
    }

    pub(crate) fn push(&mut self, entry: Entry, at: Origin) {
        self.entries.push(entry);
        self.origins.push(at);
    }

    pub(crate) fn problem(&mut self, at: Origin, column: u32, kind: ProblemKind) {
        self.problems.push((at, column, kind));
    }

    /// The compiled bytes, and everything that was found wrong; what is wrong is left out of them.
    pub(crate) fn compile(mut self) -> (Vec<u8>, BuildErrors) {
        self.drop_duplicate_ids();
        let bytes = compile::compile(&self.entries, &mut |entry, kind| {
            self.problems.push((self.origins[entry], 0, kind));
        });
        self.problems.sort_by_key(|(at, column, _)| (at.file, at.line, *column));
        let files = self.files;
        let tell = |(at, column, kind): (Origin, u32, ProblemKind)| Problem {
            file: files[usize::from(at.file)].clone(),
            line: at.line,
            column,
            kind,
        };
        (bytes, BuildErrors { problems: self.problems.into_iter().map(tell).collect() })
    }

    fn drop_duplicate_ids(&mut self) {
        // Hashes in order, equal ones beside each other: faster than a map of ids.
        let mut hashes: Vec<(u64, u32)> = self.entries.iter().map(|e| key_hash(&e.id)).zip(0..).collect();
        hashes.sort_unstable();
        let mut twice = Vec::new();
        for same in hashes.chunk_by(|a, b| a.0 == b.0).filter(|s| s.len() > 1) {
            let mut first: HashMap<&str, usize> = HashMap::new();
            for &(_, i) in same {
                let i = i as usize;
                match first.entry(&self.entries[i].id) {
                    std::collections::hash_map::Entry::Occupied(o) => twice.push((i, *o.get())),
                    std::collections::hash_map::Entry::Vacant(v) => {
                        v.insert(i);
                    }
                }
            }
        }
        twice.sort_unstable();
        for &(i, f) in &twice {
            let at = self.origins[f];
            let file = &self.files[usize::from(at.file)];
            let first =
                if file.is_empty() { format!("entry {}", at.line) } else { format!("{file}:{line}", line = at.line) };
            let id = self.entries[i].id.clone();
            self.problems.push((self.origins[i], 0, ProblemKind::DuplicateId { id, first }));
        }
        if twice.is_empty() {
            return;
        }
        let mut kept = vec![true; self.entries.len()];
        twice.iter().for_each(|&(i, _)| kept[i] = false);
        let mut keep = kept.iter();
        self.entries.retain(|_| keep.next() == Some(&true));
        let mut keep = kept.iter();
        self.origins.retain(|_| keep.next() == Some(&true));
    }
}
