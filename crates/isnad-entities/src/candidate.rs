//! What the rules propose, and the choice among proposals that overlap.

use crate::EntityKind;

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
            ambiguous: false,
        }
    }

    fn weight(&self) -> u32 {
        u32::from(self.score) + 9 * (self.end - self.start - 1).min(6)
    }
}

/// What is less sure than this is no name.
const LEAST: u8 = 40;

/// Keeps of any two candidates that overlap the heavier: the surer and the longer one. In order of their tokens.
pub(crate) fn choose(mut all: Vec<Candidate>, tokens: usize) -> Vec<Candidate> {
    all.retain(|c| c.score >= LEAST);
    all.sort_by_key(|c| (u32::MAX - c.weight(), c.start));
    let mut taken = vec![false; tokens];
    all.retain(|c| {
        let range = c.start as usize..c.end as usize;
        let free = !taken[range.clone()].contains(&true);
        if free {
            taken[range].fill(true);
        }
        free
    });
    all.sort_by_key(|c| c.start);
    all
}
