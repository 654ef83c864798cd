//! The Unicode stage: NFC, NFKC, or marks in order. Only clusters that need it go through the full algorithm.

use crate::Form;
use crate::fold::{Edits, same_steps};
use crate::kernel::Kernel;
use alloc::{string::String, vec::Vec};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick, is_nfkc_quick};

#[derive(Clone, Debug)]
pub(crate) struct Compose {
    form: Form,
    /// ﷼ is spelled as Arabic does, not with the Persian yeh of its decomposition.
    words: bool,
    scout: Kernel,
    /// U+0600–U+06FF: what [`inert`] says.
    arabic: [bool; 256],
}

impl Compose {
    /// `None` where the form asks for nothing.
    pub(crate) fn new(form: Form, words: bool) -> Option<Self> {
        (form != Form::AsIs).then(|| {
            let plain = |n| char::from_u32(n).is_some_and(|c| inert(form, c));
            let mut arabic = [false; 256];
            for (slot, n) in arabic.iter_mut().zip(0x600..) {
                *slot = plain(n);
            }
            Compose { form, words, scout: Kernel::stopping(plain), arabic }
        })
    }

    /// Where the first cluster stands that changes. `calm` tells whether those before it, or all, are [`calm`](Self::calm).
    pub(crate) fn first_change(&self, text: &str, calm: &mut bool) -> Option<usize> {
        *calm = true;
        let mut from = 0;
        let mut made = String::new();
        while let Some((start, end)) = self.cluster(text, from) {
            let cluster = &text[start..end];
            if self.changes(cluster, &mut made) {
                return Some(start);
            }
            *calm &= self.calm(cluster);
            from = end;
        }
        None
    }

    /// True where the form would change nothing, whatever were taken out of the text, but for tashkeel out of order.
    pub(crate) fn calm(&self, text: &str) -> bool {
        text.chars().all(|c| is_tashkeel(c) || self.is_inert(c))
    }

    /// Appends the form of what stands from `from` on: 0, or where a cluster starts.
    pub(crate) fn run(&self, text: &str, from: usize, out: &mut String, edits: &mut impl Edits, calm: &mut bool) {
        let (mut done, mut from) = (from, from);
        let mut made = String::new();
        while let Some((start, end)) = self.cluster(text, from) {
            let changes = self.changes(&text[start..end], &mut made);
            *calm &= self.calm(if changes { &made } else { &text[start..end] });
            if changes {
                let (skip, cut) = trimmed(&text[start..end], &made);
                out.push_str(&text[done..start + skip]);
                out.push_str(&made[skip..made.len() - cut]);
                done = end - cut;
                if !same_steps(&text[start + skip..done], &made[skip..made.len() - cut]) {
                    edits.push(start + skip, done, made.len() - cut - skip);
                }
            }
            from = end;
        }
        out.push_str(&text[done..]);
    }

    /// The next stretch that may change: from the last inert character before something else to the next inert one.
    fn cluster(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let at = self.scout.find(text, from, |c| !self.is_inert(c))?;
        let start = if at > from { at - text[..at].chars().next_back().map_or(0, char::len_utf8) } else { at };
        let len = text[at..].char_indices().find(|&(_, c)| self.is_inert(c)).map_or(text.len() - at, |(n, _)| n);
        Some((start, at + len))
    }

    #[inline]
    pub(crate) fn is_inert(&self, c: char) -> bool {
        match (c as u32).checked_sub(0x600) {
            Some(n) if n < 256 => self.arabic[n as usize],
            _ => inert(self.form, c),
        }
    }

    /// True where the cluster changes; then `made` is what it becomes.
    fn changes(&self, cluster: &str, made: &mut String) -> bool {
        // A letter with marks in order that never compose: all of vocalised text.
        let simple = is_tashkeel;
        let mut tail = cluster.chars();
        let first = tail.next().is_some_and(|c| simple(c) || self.is_inert(c));
        if first && tail.clone().all(simple) {
            let mut last = 0;
            let ordered = tail.all(|c| {
                let class = canonical_combining_class(c);
                let fits = last <= class;
                last = class;
                fits
            });
            if ordered && !cluster.starts_with(simple) {
                return false;
            }
        }
        made.clear();
        match self.form {
            Form::AsIs => return false,
            Form::Nfc if is_nfc_quick(cluster.chars()) == IsNormalized::Yes => return false,
            Form::Nfkc if is_nfkc_quick(cluster.chars()) == IsNormalized::Yes => return false,
            Form::Nfc => made.extend(cluster.nfc()),
            Form::Nfkc if self.words => made.extend(cluster.replace('﷼', "ريال").nfkc()),
            Form::Nfkc => made.extend(cluster.nfkc()),
            Form::MarkOrder => ordered(cluster, made),
        }
        made != cluster
    }
}

/// Marks that the forms put in order, and never join with anything.
pub(crate) fn is_tashkeel(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | '\u{670}')
}

/// True for characters that the form leaves alone and that nothing before them joins: clusters end before them.
fn inert(form: Form, c: char) -> bool {
    if c < '\u{A0}' {
        return true;
    }
    canonical_combining_class(c) == 0
        && match form {
            Form::AsIs | Form::MarkOrder => true,
            Form::Nfc => is_nfc_quick([c].into_iter()) == IsNormalized::Yes,
            Form::Nfkc => is_nfkc_quick([c].into_iter()) == IsNormalized::Yes,
        }
}

/// Appends the text with each run of marks sorted by combining class, those of one class as they stood.
fn ordered(text: &str, out: &mut String) {
    let mut run: Vec<char> = Vec::new();
    for c in text.chars().chain([' ']) {
        if canonical_combining_class(c) != 0 {
            run.push(c);
            continue;
        }
        run.sort_by_key(|&c| canonical_combining_class(c));
        out.extend(run.drain(..));
        out.push(c);
    }
    out.pop();
}

/// Bytes that two texts share at the start and, of the rest, at the end, in whole characters.
fn trimmed(a: &str, b: &str) -> (usize, usize) {
    let skip = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    let (a, b) = (&a[skip..], &b[skip..]);
    let cut = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y).map(|(x, _)| x.len_utf8()).sum();
    (skip, cut)
}
