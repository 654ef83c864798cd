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

    /// The hash of what is left of a key.
    #[inline]
    pub(crate) fn hash(&self, key: &str) -> u64 {
        let rest = &key[self.len..];
        if self.put_back.is_empty() {
            return key_hash(rest);
        }
        let mut word = [0u8; 64];
        let n = self.put_back.len() + rest.len();
        let Some(w) = word.get_mut(..n) else { return 0 };
        w[..self.put_back.len()].copy_from_slice(self.put_back.as_bytes());
        w[self.put_back.len()..].copy_from_slice(rest.as_bytes());
        std::str::from_utf8(w).map_or(0, key_hash)
    }

    /// True where `word` is what is left of a key.
    pub(crate) fn leaves(&self, key: &str, word: &[u8]) -> bool {
        word.strip_prefix(self.put_back.as_bytes()).is_some_and(|rest| rest == &key.as_bytes()[self.len..])
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

/// Tells the cuts of a key.
pub(crate) fn cuts(key: &str, mut each: impl FnMut(Cut)) {
    // What is left of a word has two letters at least.
    let mut tell = |len: usize, letters: u8, put_back: &'static str| {
        if key.len() >= len + 4 {
            each(Cut { len, letters, put_back });
        }
    };
    let letter = |at: usize| key.as_bytes().get(at..).and_then(<[u8]>::first_chunk).map_or([0; 2], |b: &[u8; 2]| *b);
    let conjunction = match letter(0) {
        [0xD9, 0x88] => WA,
        [0xD9, 0x81] => FA,
        _ => 0,
    };
    let at = if conjunction == 0 { 0 } else { 2 };
    let preposition = match letter(at) {
        [0xD8, 0xA8] => BA,
        [0xD9, 0x84] => LA,
        [0xD9, 0x83] => KA,
        _ => 0,
    };
    if conjunction != 0 {
        tell(2, conjunction, "");
    }
    let letters = conjunction | preposition;
    match preposition {
        0 => {}
        LA if letter(at + 2) == [0xD9, 0x84] => {
            tell(at + 2, letters | AL, "ا");
            tell(at + 2, letters, "");
            tell(at + 2, letters | AL, "ال");
        }
        _ => tell(at + 2, letters, ""),
    }
}

/// The proclitics of a set of letters, as the tokenizer tells them of words that carry them.
fn proclitics(letters: u8) -> Proclitics {
    static TABLE: [OnceLock<Proclitics>; 64] = [const { OnceLock::new() }; 64];
    *TABLE[usize::from(letters & 63)].get_or_init(|| learn(letters & 63))
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
