//! What the rules propose, and the choice among proposals that overlap.

use crate::EntityKind;
use isnad_text::push_sparing;

/// A span of tokens that a rule takes for a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    /// First token.
    pub(crate) start: u32,
    /// One past the last token.
    pub(crate) end: u32,
    pub(crate) kind: EntityKind,
    /// Name of the rule.
    pub(crate) rule: &'static str,
    /// How sure the rule is, 0 to 100.
    pub(crate) score: u8,
    /// Bytes of proclitics in the key of the first token.
    pub(crate) pro: u8,
    /// True for a description rather than a name.
    pub(crate) nominal: bool,
    /// Index of the gazetteer's entry plus one; 0 for none.
    pub(crate) entry: u32,
    /// First byte of the name, where it is known already.
    pub(crate) at: Option<u32>,
    /// The gazetteer's city.
    pub(crate) city: bool,
    /// The gazetteer's region.
    pub(crate) region: bool,
    /// The name is also another word.
    pub(crate) ambiguous: bool,
}

impl Candidate {
    pub(crate) fn new(start: usize, end: usize, kind: EntityKind, rule: &'static str, score: u8) -> Candidate {
        Candidate {
            start: start as u32,
            end: end as u32,
            kind,
            rule,
            score,
            pro: 0,
            nominal: false,
            entry: 0,
            at: None,
            city: false,
            region: false,
            ambiguous: false,
        }
    }

    /// Nothing is joined to its first word.
    pub(crate) fn pro_free(&self, words: &crate::words::Words) -> bool {
        words.at(self.start as usize).pro == 0
    }

    fn weight(&self) -> u32 {
        u32::from(self.score) + 9 * (self.end - self.start - 1).min(6)
    }
}

/// What is less sure than this is no name.
const LEAST: u8 = 40;

/// The choice among candidates, and the memory that it takes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// What was chosen last, in order of the tokens.
    pub(crate) chosen: Vec<Candidate>,
    /// Of those that overlap directly or by others between them.
    cluster: Vec<Candidate>,
    /// Tokens of the cluster that a chosen one has.
    taken: Vec<bool>,
}

impl Choice {
    /// Keeps of any two candidates that overlap the heavier: the surer and the longer one. `all` is in order of the tokens then, without what is no name.
    pub(crate) fn choose(&mut self, all: &mut Vec<Candidate>) {
        self.chosen.clear();
        all.retain(|c| c.score >= LEAST);
        // Each rule proposes in order of the tokens: a few runs, merged.
        all.sort_by_key(|c| c.start);
        let mut rest = &all[..];
        while let Some(first) = rest.first() {
            let mut end = first.end;
            let mut n = 1;
            while let Some(c) = rest.get(n).filter(|c| c.start < end) {
                end = end.max(c.end);
                n += 1;
            }
            let (cluster, after) = rest.split_at(n);
            rest = after;
            if n == 1 {
                push_sparing(&mut self.chosen, *first);
                continue;
            }
            self.cluster.clear();
            self.cluster.extend_from_slice(cluster);
            self.cluster.sort_by_key(|c| (u32::MAX - c.weight(), c.start));
            self.taken.clear();
            self.taken.resize((end - first.start) as usize, false);
            let from = self.chosen.len();
            for c in &self.cluster {
                let tokens = &mut self.taken[(c.start - first.start) as usize..(c.end - first.start) as usize];
                if !tokens.contains(&true) {
                    tokens.fill(true);
                    push_sparing(&mut self.chosen, *c);
                }
            }
            self.chosen[from..].sort_by_key(|c| c.start);
        }
    }
}
