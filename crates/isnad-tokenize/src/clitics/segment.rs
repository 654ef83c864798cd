//! All ways to cut a word that the grammar allows, each weighed by what is known of its stem.

use super::layout::ENCLITICS;
use super::lexicon::{Lexicon, Stem};
use super::{Analysis, Clitics, Enclitic, Proclitics};
use crate::TokenFlags;
use crate::key_hash::key_hash;

/// A word as the segmenter sees it: its key, and its letters before folding where they line up with the key.
#[derive(Clone, Copy)]
pub(crate) struct Word<'a> {
    /// The folded key.
    pub(crate) key: &'a str,
    /// The surface without marks, of the key's length, or the key itself.
    pub(crate) letters: &'a [u8],
    /// What folding hid.
    pub(crate) flags: TokenFlags,
    /// [`key_hash`] of the key.
    pub(crate) hash: u64,
}

impl Word<'_> {
    /// The second byte of the Arabic letter at a byte of the key, 0 for other letters; the first byte is D8 or D9.
    fn letter(&self, at: usize) -> [u8; 2] {
        match self.letters.get(at..at + 2) {
            Some(b) => [b[0], b[1]],
            None => [0, 0],
        }
    }

    /// No stem begins so: ء ة ى ئ ؤ.
    fn bad_start(&self, at: usize) -> bool {
        matches!(self.letter(at), [0xD8, 0xA1 | 0xA4 | 0xA6 | 0xA9] | [0xD9, 0x89])
    }

    /// أ إ آ: only a stem begins so, no word goes on so after a proclitic's letter.
    fn hamza_alef(&self, at: usize) -> bool {
        matches!(self.letter(at), [0xD8, 0xA2 | 0xA3 | 0xA5])
    }
}

/// How a proclitic sequence weighs, with and without the article after it.
struct Front {
    letters: &'static str,
    bits: u8,
    plain: f32,
    article: f32,
}

const fn front(letters: &'static str, bits: u8, plain: f32, article: f32) -> Front {
    Front { letters, bits, plain, article }
}

const NONE: Front = front("", 0, 0.503, 0.114);
/// What may stand before the stem, after a conjunction or without one. The weights are shares of word types.
static FRONTS: [[Front; 4]; 3] = {
    const B: u8 = Proclitics::BA;
    const L: u8 = Proclitics::LA;
    const K: u8 = Proclitics::KA;
    const S: u8 = Proclitics::SA;
    [
        [
            front("ب", B, 0.0522, 0.0158),
            front("ل", L, 0.0461, 0.0284),
            front("ك", K, 0.0065, 4e-4),
            front("س", S, 0.0097, 0.0),
        ],
        [
            front("ب", B, 0.0032, 3.7e-4),
            front("ل", L, 0.0022, 0.0011),
            front("ك", K, 3.4e-5, 1e-6),
            front("س", S, 0.0028, 0.0),
        ],
        [
            front("ب", B, 9e-5, 2.6e-5),
            front("ل", L, 2.9e-4, 2.1e-5),
            front("ك", K, 1.4e-5, 1e-6),
            front("س", S, 2.5e-4, 0.0),
        ],
    ]
};
static CONJUNCTIONS: [(&str, u8, f32, f32); 2] =
    [("و", Proclitics::WA, 0.167, 0.0329), ("ف", Proclitics::FA, 0.0112, 0.0016)];

/// Shares of word types by enclitic, in the order of [`ENCLITICS`].
const ENCLITIC_WEIGHTS: [f32; 13] =
    [0.827, 0.0625, 0.0529, 0.0036, 0.0276, 0.00126, 0.0071, 3.6e-5, 0.0019, 0.0, 0.0, 0.0017, 0.0142];

/// Weight of an unknown stem of no letters; each letter makes it [`LETTER`] times as likely.
const UNKNOWN: f32 = 500.0;
const LETTER: f32 = 0.06;
/// What other forms of the same base count.
const KIN: f32 = 0.15;
/// What a stem's weight counts where a rival cut explains the same forms.
const SHARED: f32 = 0.08;

/// What a stem in teh marbuta counts for a word written with ه.
const UNDOTTED: f32 = 0.02;

#[derive(Clone, Copy)]
struct Candidate {
    clitics: Clitics,
    score: f32,
    stem: Stem,
    letters: u8,
    /// First letter of the stem (second byte), and its variant.
    kind: StemKind,
    weight: f32,
}

#[derive(Clone, Copy, PartialEq)]
struct StemKind {
    feminine: bool,
    double_lam: bool,
    starts_al: bool,
    weak_start: bool,
    yeh_start: bool,
    hamza: bool,
    perfect: bool,
}

/// The most cuts that a word can have.
const MOST: usize = 64;

struct Candidates {
    list: [Candidate; MOST],
    len: usize,
}

/// The best cut of a word.
pub(crate) fn best(word: Word<'_>, lexicon: &Lexicon<'_>) -> Clitics {
    if let Some(c) = function(word, lexicon) {
        return c;
    }
    let mut found = Candidates::new();
    collect(word, lexicon, &mut found);
    found.weigh();
    let mut top = (0.0, Clitics::default());
    for c in found.iter() {
        if c.score > top.0 {
            top = (c.score, c.clitics);
        }
    }
    top.1
}

/// All cuts of a word, the best first.
pub(crate) fn analyses(word: Word<'_>, lexicon: &Lexicon<'_>) -> Vec<Analysis> {
    if let Some(clitics) = function(word, lexicon) {
        return vec![Analysis { clitics, confidence: 1.0 }];
    }
    let mut found = Candidates::new();
    collect(word, lexicon, &mut found);
    found.weigh();
    let all: f32 = found.iter().map(|c| c.score).sum();
    let mut out: Vec<Analysis> = Vec::new();
    for c in found.iter() {
        let confidence = if all > 0.0 { c.score / all } else { 1.0 };
        match out.iter_mut().find(|a| a.clitics == c.clitics) {
            Some(a) => a.confidence += confidence,
            None => out.push(Analysis { clitics: c.clitics, confidence }),
        }
    }
    if out.is_empty() {
        out.push(Analysis { clitics: Clitics::default(), confidence: 1.0 });
    }
    out.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    out
}

/// A look at the two ends: most words that hold no clitic cannot be taken to hold one.
pub(crate) fn may_hold(key: &str) -> bool {
    let b = key.as_bytes();
    if b.len() < 4 {
        return false;
    }
    let front = matches!([b[0], b[1]], [0xD9, 0x88 | 0x81 | 0x84 | 0x83] | [0xD8, 0xA8 | 0xB3])
        || b.starts_with("ال".as_bytes());
    let last = [b[b.len() - 2], b[b.len() - 1]];
    let before = if b.len() >= 6 { [b[b.len() - 4], b[b.len() - 3]] } else { [0, 0] };
    front
        || match last {
            [0xD9, 0x87] => true,                                            // ه
            [0xD8, 0xA7] => matches!(before, [0xD9, 0x85..=0x87]),           // ها هما كما نا
            [0xD9, 0x85] => matches!(before, [0xD9, 0x87 | 0x83]),           // هم كم
            [0xD9, 0x86] => matches!(before, [0xD9, 0x87 | 0x83]),           // هن كن
            [0xD9, 0x83] => true,                                            // ك
            [0xD9, 0x8A] => b.len() <= 10 || matches!(before, [0xD9, 0x86]), // ني, and the short ones: معي
            _ => false,
        }
}

/// The cut of a function word, by itself or after و or ف.
fn function(word: Word<'_>, lexicon: &Lexicon<'_>) -> Option<Clitics> {
    let make = |(pro, enc): (u8, u8), conjunction: u8| {
        let bits = [0, Proclitics::BA, Proclitics::LA, Proclitics::KA][usize::from(pro & 3)] | conjunction;
        Clitics {
            proclitics: Proclitics(bits),
            pro_len: 2 * bits.count_ones() as u8,
            article_len: 0,
            enc_len: ENCLITICS.get(usize::from(enc)).map_or(0, |e| e.len() as u8),
            enclitic: Enclitic::from_code(enc),
        }
    };
    if word.key.len() > 24 {
        return None;
    }
    let feminine = word.flags.teh_marbuta();
    if let Some(codes) = lexicon.function(word.hash, feminine) {
        return Some(make(codes, 0));
    }
    CONJUNCTIONS.iter().find_map(|(letter, bit, ..)| {
        let rest = word.key.strip_prefix(letter).filter(|r| r.len() >= 4)?;
        lexicon.function(key_hash(rest), feminine).map(|codes| make(codes, *bit))
    })
}

fn collect(word: Word<'_>, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    after_conjunction(word, 0, &NONE, 0, lexicon, out);
    for (i, (letter, bit, plain, article)) in CONJUNCTIONS.iter().enumerate() {
        if word.key.starts_with(letter) && word.key.len() >= 6 && !word.bad_start(2) {
            after_conjunction(word, 2, &front("", *bit, *plain, *article), i + 1, lexicon, out);
        }
    }
}

/// The cuts of what follows the conjunction (or the word's start): with each preposition, and without.
fn after_conjunction(word: Word<'_>, at: usize, bare: &Front, row: usize, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    after_proclitics(word, at, bare, lexicon, out);
    let rest = &word.key[at..];
    for f in &FRONTS[row] {
        if rest.starts_with(f.letters) && rest.len() >= 6 && !word.bad_start(at + 2) {
            let both = Front { letters: f.letters, bits: f.bits | bare.bits, plain: f.plain, article: f.article };
            after_proclitics(word, at + 2, &both, lexicon, out);
        }
    }
}

/// The cuts behind the proclitics: article or none, enclitic or none.
fn after_proclitics(word: Word<'_>, at: usize, front: &Front, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    let rest = &word.key[at..];
    let p = Proclitics(front.bits);
    if p.sa() && !(rest.starts_with('ي') || rest.starts_with('ت') || rest.starts_with('ن') || rest.starts_with('ا'))
    {
        return;
    }
    let lam = p.la() && rest.starts_with('ل') && rest.len() >= 6;
    if lam && !word.bad_start(at + 2) {
        one(word, at, front, 2, 0, lexicon, out);
    }
    if !lam || rest.len() > 6 {
        one(word, at, front, 0, 0, lexicon, out);
    }
    let article = rest.starts_with("ال") && rest.len() >= 8 && !word.hamza_alef(at);
    if article && !p.sa() && !p.la() && !word.bad_start(at + 4) {
        one(word, at, front, 4, 0, lexicon, out);
    }
    if word.flags.teh_marbuta() || word.flags.alef_maqsura() || word.flags.tanween_fath() || lam && rest.len() == 6 {
        return;
    }
    for code in 1..ENCLITICS.len() {
        if ENCLITIC_WEIGHTS[code] > 0.0 && rest.ends_with(ENCLITICS[code]) && rest.len() >= ENCLITICS[code].len() + 4 {
            one(word, at, front, 0, code, lexicon, out);
        }
    }
}

/// One cut, with each stem that its letters can stand for.
fn one(
    word: Word<'_>,
    at: usize,
    front: &Front,
    article: usize,
    enclitic: usize,
    lexicon: &Lexicon<'_>,
    out: &mut Candidates,
) {
    let end = word.key.len() - ENCLITICS[enclitic].len();
    let start = at + article;
    let (Some(letters), true) = (word.key.get(start..end), end >= start + 4) else { return };
    let clitics = Clitics {
        proclitics: Proclitics(front.bits | if article > 0 { Proclitics::AL } else { 0 }),
        pro_len: at as u8,
        article_len: article as u8,
        enc_len: ENCLITICS[enclitic].len() as u8,
        enclitic: Enclitic::from_code(enclitic as u8),
    };
    let weight = if article > 0 { front.article } else { front.plain } * ENCLITIC_WEIGHTS[enclitic];
    let mut kind = StemKind {
        feminine: false,
        double_lam: letters.starts_with("لل"),
        starts_al: letters.starts_with("ال"),
        weak_start: letters.starts_with('ا') || letters.starts_with('ي'),
        yeh_start: letters.starts_with('ي'),
        hamza: front.bits != 0 && (word.hamza_alef(at) || article == 2 && word.hamza_alef(start)),
        perfect: false,
    };
    let mut push = |stem: Stem, kind: StemKind, count: usize| {
        out.push(Candidate { clitics, score: 0.0, stem, letters: count.min(20) as u8, kind, weight });
    };
    let count = letters.len() / 2;
    if enclitic == 0 {
        kind.feminine = word.flags.teh_marbuta();
        let mut stem = lexicon.stem(letters, kind.feminine);
        if letters.ends_with('ه') && !kind.feminine && stem.article == 0.0 {
            // The dots of a teh marbuta are often left out.
            let f = lexicon.stem(letters, true);
            stem.all += UNDOTTED * f.all;
            stem.article += UNDOTTED * f.article;
        }
        push(stem, kind, count);
        return;
    }
    let mut buffer = [0u8; 64];
    let mut with = |cut: usize, ending: &str, feminine: bool| {
        let Some(kept) = letters.get(..letters.len() - cut) else { return };
        let len = kept.len() + ending.len();
        let Some(room) = buffer.get_mut(..len) else { return };
        room[..kept.len()].copy_from_slice(kept.as_bytes());
        room[kept.len()..].copy_from_slice(ending.as_bytes());
        if let Ok(s) = core::str::from_utf8(room) {
            push(lexicon.stem(s, feminine), StemKind { feminine, ..kind }, len / 2);
        }
    };
    match word.letter(end - 2) {
        [0xD8, 0xA9] | [0xD9, 0x89] => {}    // no pronoun follows ة ى
        [0xD8, 0xA2] => with(0, "ي", false), // رآ(ى)
        [0xD8, 0xAA] => {
            with(2, "ه", true); // ت, that stands for ة
            with(0, "", false);
        }
        [0xD8, 0xA7] => {
            with(0, "", false);
            with(2, "ي", false); // ا, that stands for ى
        }
        [0xD9, 0x88] => {
            with(0, "", false);
            with(0, "ا", false); // كتبو(ا)
            with(0, "ن", false); // معلمو(ن)
        }
        [0xD9, 0x8A] => {
            with(0, "", false);
            with(0, "ن", false);
        }
        [0xD8, 0xA4 | 0xA6] => {
            with(2, "ء", false);
            with(2, "ا", false); // أسوئها
        }
        _ => with(0, "", false),
    }
    if ENCLITICS[enclitic] == "نا" {
        // After a perfect verb نا is its subject, and stays.
        let mut with_waw = [0u8; 64];
        let len = letters.len() + 4;
        if let Some(room) = with_waw.get_mut(..len) {
            room[..letters.len()].copy_from_slice(letters.as_bytes());
            room[letters.len()..].copy_from_slice("وا".as_bytes());
            if let Ok(s) = core::str::from_utf8(room) {
                let plural = lexicon.stem(s, false).all;
                for c in out.list[..out.len].iter_mut().filter(|c| c.clitics == clitics) {
                    c.kind.perfect = plural > c.stem.article;
                }
            }
        }
    }
}

impl Candidates {
    fn new() -> Self {
        const EMPTY: Candidate = Candidate {
            clitics: Clitics { proclitics: Proclitics(0), pro_len: 0, article_len: 0, enc_len: 0, enclitic: None },
            score: 0.0,
            stem: Stem { article: 0.0, preposition: 0.0, enclitic: 0.0, all: 0.0, kin: 0.0, imperfect: false },
            letters: 0,
            kind: StemKind {
                feminine: false,
                double_lam: false,
                starts_al: false,
                weak_start: false,
                yeh_start: false,
                hamza: false,
                perfect: false,
            },
            weight: 0.0,
        };
        Self { list: [EMPTY; MOST], len: 0 }
    }

    fn push(&mut self, c: Candidate) {
        if let Some(slot) = self.list.get_mut(self.len) {
            *slot = c;
            self.len += 1;
        }
    }

    fn iter(&self) -> impl Iterator<Item = &Candidate> {
        self.list[..self.len].iter()
    }

    fn weigh(&mut self) {
        for i in 0..self.len {
            let c = self.list[i];
            let (mut front, mut back) = (false, false);
            for r in self.iter() {
                let (a, b) = (&c.clitics, &r.clitics);
                front |= b.pro_len > a.pro_len
                    && b.proclitics.0 & a.proclitics.0 & !Proclitics::AL == a.proclitics.0 & !Proclitics::AL
                    && a.enc_len == b.enc_len;
                back |= b.enc_len > a.enc_len
                    && a.pro_len == b.pro_len
                    && a.proclitics.0 | Proclitics::AL == b.proclitics.0 | Proclitics::AL;
            }
            self.list[i].score = c.weigh(front, back);
        }
    }
}

impl Candidate {
    /// How well this cut explains the word. `front`, `back`: a rival takes more off at that end, so that forms which both
    /// explain are no evidence for the longer stem.
    fn weigh(&self, front: bool, back: bool) -> f32 {
        let (s, k, c) = (&self.stem, &self.kind, &self.clitics);
        let p = c.proclitics;
        let (mut known, mut kin) = (s.all, s.kin);
        if front || back {
            let own = s.article
                + if front && !back { s.preposition } else { 0.0 }
                + if back && !front { s.enclitic } else { 0.0 };
            let own = own.min(known);
            known = own + SHARED * (known - own);
            kin *= 0.3;
        }
        let governs = p.preposition() || p.sa();
        let rare = if p.0 & !Proclitics::AL == Proclitics::WA && !k.weak_start
            || p.0 & !Proclitics::AL == 0 && c.enc_len == 0
        {
            1.0
        } else {
            0.05
        };
        let mut score =
            known + KIN * kin * if governs { 0.3 } else { 1.0 } + UNKNOWN * LETTER.powi(i32::from(self.letters)) * rare;
        if (p.ba() || p.ka()) && s.imperfect {
            score *= 0.02;
        }
        if p.ka() {
            score *= 0.4;
        }
        if p.sa() {
            if !s.imperfect {
                score *= 0.05;
            } else if k.yeh_start && s.all > 0.0 {
                score *= 3.0;
            }
        }
        if let Some(e) = c.enclitic {
            use Enclitic::{Hunna, Ka, Kum, Kuma, Na, Ni};
            if k.feminine {
                score *= 1.5;
            }
            if k.starts_al {
                score *= 0.1;
            }
            if matches!(e, Na | Ni | Ka | Kum) && known < 3.0 {
                score *= 0.05;
            }
            match e {
                Na if k.perfect => score *= 0.01,
                Na if s.article < 0.5 && !k.feminine && !s.imperfect => score *= 0.01,
                Ni if !s.imperfect => score *= 0.02,
                Ka | Kum | Kuma | Hunna => score *= 0.5,
                _ => {}
            }
        }
        if k.double_lam {
            score *= 0.01;
        }
        score * self.weight * if k.hamza { 12.0 } else { 1.0 }
    }
}
