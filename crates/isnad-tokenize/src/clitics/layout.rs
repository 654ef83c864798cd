//! How the compiled lexicon lies in memory: what the build script writes and `lexicon.rs` and `forms.rs` read.
//!
//! Stems stand in an open-addressing table. First a byte a slot: 0 for an empty slot, else part of the key's hash, so that most of what is
//! not there is known without leaving the near cache. Then [`SLOT`] bytes a slot: 4 bytes of the hash, a [`Record`].

/// Bytes of a slot of the table of stems, without its first byte.
pub(crate) const SLOT: usize = 12;
/// Told apart from the same letters without the mark: a stem that ends in teh marbuta.
pub(crate) const FEMININE: u64 = 0xA5A5_5A5A_0F0F_F0F1;
/// Told apart from stems: a function word, whole with its clitics.
pub(crate) const FUNCTION: u64 = 0x3C3C_C3C3_9669_6996;

/// What the lexicon knows of a stem. Weights are damped counts on the scale of [`weight`].
#[derive(Clone, Copy, Default)]
pub(crate) struct Record {
    /// Bare or after a conjunction, after the article, after ب ل ك, after س, before an enclitic.
    pub(crate) seen: [u8; 5],
    /// The other forms of the same base, together.
    pub(crate) kin: u8,
    /// All forms whose base it is, together.
    pub(crate) base: u8,
    /// [`IMPERFECT`], or a function word's cut: proclitic in the low three bits, enclitic above.
    pub(crate) code: u8,
}

/// The stem is an imperfect verb.
pub(crate) const IMPERFECT: u8 = 1;

/// The weight that a byte stands for: 0 at 0, 1 at 10, doubling every ten steps.
pub(crate) fn weight(q: u8) -> f32 {
    (f32::from(q) / 10.0).exp2() - 1.0
}

/// The byte that stands for a weight.
#[allow(dead_code)] // the build script alone
pub(crate) fn quantised(weight: f32) -> u8 {
    ((weight + 1.0).log2() * 10.0).round().clamp(0.0, 255.0) as u8
}

/// The slot at which the search for a hash starts, its byte (never 0), and the four bytes that are compared.
pub(crate) fn place(hash: u64, slots: usize) -> (usize, u8, u32) {
    (first_slot(hash, slots), hash as u8 | 1, (hash >> 32) as u32)
}

/// The slot at which the search for a hash starts.
pub(crate) fn first_slot(hash: u64, slots: usize) -> usize {
    (((hash & 0xFFFF_FFFF) * slots as u64) >> 32) as usize
}

/// The form under which inflected forms of one stem share their weight: endings of gender, number and case taken off.
pub(crate) fn base(stem: &str, feminine: bool) -> &str {
    if feminine {
        let s = stem.strip_suffix('ه').unwrap_or(stem);
        return match s.strip_suffix('ي') {
            Some(t) if t.len() >= 8 => t,
            _ => s,
        };
    }
    for suffix in ["تين", "تان", "ات", "ون", "ين", "ان", "وا", "تا", "ت", "ا", "ي", "ن"] {
        if let Some(s) = stem.strip_suffix(suffix)
            && s.len() >= 6
        {
            return s;
        }
    }
    stem
}

/// The proclitics that a function word's code names.
#[allow(dead_code)] // the build script alone
pub(crate) const FUNCTION_PROCLITICS: [&str; 4] = ["", "ب", "ل", "ك"];
/// The enclitics, in the order of their codes; 0 is none.
pub(crate) const ENCLITICS: [&str; 13] = ["", "ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ي", "ني", "نا"];
