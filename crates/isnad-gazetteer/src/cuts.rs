//! The ways in which a word may carry proclitics before a name.

use isnad_tokenize::{Document, Proclitics, key_hash};
use std::sync::OnceLock;

/// A word without some of its first letters.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    /// Bytes of the key that are proclitics (without the article).
    pub(crate) len: usize,
    /// Bits of و ف ب ل ك ال, as [`proclitics`] takes them.
    letters: u8,
    /// What to put back before the rest: the alef, or the alef and lam, of an article that `لل` hides.
    put_back: &'static str,
}

impl Cut {
    /// The word as it stands.
    pub(crate) const WHOLE: Cut = Cut { len: 0, letters: 0, put_back: "" };

    /// Calls `f` with the rest of a key and its hash.
    pub(crate) fn rest<R>(&self, key: &str, f: impl FnOnce(u64, &[u8]) -> R) -> R {
        let rest = &key[self.len..];
        if self.put_back.is_empty() {
            return f(key_hash(rest), rest.as_bytes());
        }
        let mut word = [0u8; 64];
        let n = self.put_back.len() + rest.len();
        match word.get_mut(..n) {
            Some(w) => {
                w[..self.put_back.len()].copy_from_slice(self.put_back.as_bytes());
                w[self.put_back.len()..].copy_from_slice(rest.as_bytes());
                // Both halves are text, so is the whole.
                let hash = std::str::from_utf8(w).map_or(0, key_hash);
                f(hash, w)
            }
            None => f(0, &[]),
        }
    }

    pub(crate) fn proclitics(&self) -> Proclitics {
        proclitics(self.letters)
    }
}

const WA: u8 = 1;
const FA: u8 = 2;
const BA: u8 = 4;
const LA: u8 = 8;
const KA: u8 = 16;
const AL: u8 = 32;

/// Appends the cuts of a key, the likelier first; `best` is how much the tokenizer cuts.
pub(crate) fn cuts(key: &str, best: usize, out: &mut Vec<Cut>) {
    const LAM: &str = "ل";
    out.clear();
    let mut at = 0;
    let mut letters = 0;
    let mut push = |len: usize, letters: u8, put_back: &'static str| {
        // What is left of a word has two letters at least.
        if key.len() >= len + 4 {
            out.push(Cut { len, letters, put_back });
        }
    };
    if let Some(c) = conjunction(key) {
        letters = c;
        at = 2;
        push(at, letters, "");
    }
    let p = match key[at..].chars().next() {
        Some('ب') => BA,
        Some('ل') => LA,
        Some('ك') => KA,
        _ => 0,
    };
    if p != 0 {
        at += 2;
        letters |= p;
        if p == LA && key[at..].starts_with(LAM) {
            push(at, letters | AL, "ا");
            push(at, letters, "");
            push(at, letters | AL, "ال");
        } else {
            push(at, letters, "");
        }
    }
    out.sort_by_key(|c| c.len != best);
}

fn conjunction(key: &str) -> Option<u8> {
    match key.chars().next() {
        Some('و') => Some(WA),
        Some('ف') => Some(FA),
        _ => None,
    }
}

/// True where a key may be cut at all; cheap.
pub(crate) fn may_be_cut(key: &str) -> bool {
    // و ف ل ك are D9 88, 81, 84, 83; ب is D8 A8.
    matches!(key.as_bytes(), [0xD9, 0x88 | 0x81 | 0x84 | 0x83, _, _, _, ..] | [0xD8, 0xA8, _, _, _, ..])
}

/// The proclitics of a set of letters, as the tokenizer tells them of words that carry them.
fn proclitics(letters: u8) -> Proclitics {
    static TABLE: OnceLock<[Proclitics; 64]> = OnceLock::new();
    TABLE.get_or_init(|| std::array::from_fn(|letters| learn(letters as u8)))[usize::from(letters & 63)]
}

fn learn(letters: u8) -> Proclitics {
    let has = |bit: u8| letters & bit != 0;
    let mut before = String::new();
    for (bit, letter) in [(WA, 'و'), (FA, 'ف'), (BA, 'ب'), (LA, 'ل'), (KA, 'ك')] {
        if has(bit) {
            before.push(letter);
        }
    }
    let as_asked =
        |p: &Proclitics| (p.wa(), p.fa(), p.ba(), p.la(), p.ka()) == (has(WA), has(FA), has(BA), has(LA), has(KA));
    let definite = if has(LA) { "ل" } else { "ال" };
    let articles = if has(AL) { [definite, ""] } else { ["", definite] };
    let mut words = articles
        .iter()
        .flat_map(|article| ["مدينة", "رئيس", "حكومة", "مجلس", "تقرير"].iter().map(move |stem| (article, stem)));
    // Words of the other kind only where the tokenizer splits none of the kind asked for.
    words
        .find_map(|(article, stem)| {
            let word = format!("{before}{article}{stem}");
            let p = Document::new(&word).tokens().first()?.clitics.proclitics;
            as_asked(&p).then_some(p)
        })
        .unwrap_or_default()
}
