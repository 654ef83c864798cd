//! All ways to cut a word that the grammar allows, each weighed by what is known of its stem.

use super::layout::ENCLITICS;
use super::lexicon::{Lexicon, Stem};
use super::{Analysis, Clitics, Enclitic, Proclitics};
use crate::flags::TokenFlags;
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

/// The two bytes of the letters that clitics are made of.
mod letter {
    pub(super) const ALEF: u16 = 0xD8A7;
    pub(super) const BEH: u16 = 0xD8A8;
    pub(super) const TEH: u16 = 0xD8AA;
    pub(super) const SEEN: u16 = 0xD8B3;
    pub(super) const FEH: u16 = 0xD981;
    pub(super) const KAF: u16 = 0xD983;
    pub(super) const LAM: u16 = 0xD984;
    pub(super) const MEEM: u16 = 0xD985;
    pub(super) const NOON: u16 = 0xD986;
    pub(super) const HEH: u16 = 0xD987;
    pub(super) const WAW: u16 = 0xD988;
    pub(super) const YEH: u16 = 0xD98A;
}

/// The letter at a byte of a key, 0 past its end.
fn letter_at(key: &[u8], at: usize) -> u16 {
    match key.get(at..at + 2) {
        Some(b) => u16::from_be_bytes([b[0], b[1]]),
        None => 0,
    }
}

/// The letter that ends so many letters before the key's end.
fn letter_back(key: &[u8], back: usize) -> u16 {
    key.len().checked_sub(2 * back + 2).map_or(0, |at| letter_at(key, at))
}

/// The code of the enclitic that the key may end in, 0 for none.
fn enclitic_code(key: &[u8]) -> usize {
    use letter::*;
    match (letter_back(key, 0), letter_back(key, 1), letter_back(key, 2)) {
        (HEH, ..) => 1,
        (ALEF, HEH, _) => 2,
        (ALEF, MEEM, HEH) => 3,
        (MEEM, HEH, _) => 4,
        (NOON, HEH, _) => 5,
        (KAF, ..) => 6,
        (ALEF, MEEM, KAF) => 7,
        (MEEM, KAF, _) => 8,
        (YEH, NOON, _) => 11,
        (ALEF, NOON, _) => 12,
        _ => 0,
    }
}

impl Word<'_> {
    /// No stem begins so: ء ة ى ئ ؤ.
    fn bad_start(&self, at: usize) -> bool {
        matches!(letter_at(self.letters, at), 0xD8A1 | 0xD8A4 | 0xD8A6 | 0xD8A9 | 0xD989)
    }

    /// أ إ آ: only a stem begins so, no word goes on so after a proclitic's letter.
    fn hamza_alef(&self, at: usize) -> bool {
        matches!(letter_at(self.letters, at), 0xD8A2 | 0xD8A3 | 0xD8A5)
    }

    fn at(&self, at: usize) -> u16 {
        letter_at(self.key.as_bytes(), at)
    }
}

/// How a proclitic sequence weighs, with and without the article after it.
struct Front {
    letter: u16,
    bits: u8,
    plain: f32,
    article: f32,
}

const fn front(letter: u16, bits: u8, plain: f32, article: f32) -> Front {
    Front { letter, bits, plain, article }
}

const NONE: Front = front(0, 0, 0.503, 0.114);
/// What may stand before the stem, after a conjunction or without one. The weights are shares of word types.
static FRONTS: [[Front; 4]; 3] = {
    const B: u8 = Proclitics::BA;
    const L: u8 = Proclitics::LA;
    const K: u8 = Proclitics::KA;
    const S: u8 = Proclitics::SA;
    [
        [
            front(letter::BEH, B, 0.0522, 0.0158),
            front(letter::LAM, L, 0.0461, 0.0284),
            front(letter::KAF, K, 0.0065, 4e-4),
            front(letter::SEEN, S, 0.0097, 0.0),
        ],
        [
            front(letter::BEH, B, 0.0032, 3.7e-4),
            front(letter::LAM, L, 0.0022, 0.0011),
            front(letter::KAF, K, 3.4e-5, 1e-6),
            front(letter::SEEN, S, 0.0028, 0.0),
        ],
        [
            front(letter::BEH, B, 9e-5, 2.6e-5),
            front(letter::LAM, L, 2.9e-4, 2.1e-5),
            front(letter::KAF, K, 1.4e-5, 1e-6),
            front(letter::SEEN, S, 2.5e-4, 0.0),
        ],
    ]
};
static CONJUNCTIONS: [(u16, u8, f32, f32); 2] =
    [(letter::WAW, Proclitics::WA, 0.167, 0.0329), (letter::FEH, Proclitics::FA, 0.0112, 0.0016)];

/// Shares of word types by enclitic, in the order of [`ENCLITICS`].
const ENCLITIC_WEIGHTS: [f32; 13] =
    [0.827, 0.0625, 0.0529, 0.0036, 0.0276, 0.00126, 0.0071, 3.6e-5, 0.0019, 0.0, 0.0, 0.0017, 0.0142];

/// Weight of an unknown stem of no letters; each letter makes it [`LETTER`] times as likely.
const UNKNOWN: f32 = 500.0;
const LETTER: f32 = 0.06;
/// The weight of an unknown stem by its letters.
static UNSEEN: [f32; 21] = {
    let mut table = [UNKNOWN; 21];
    let mut i = 1;
    while i < 21 {
        table[i] = table[i - 1] * LETTER;
        i += 1;
    }
    table
};
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

/// The cuts of a word; one list serves word after word.
#[derive(Default)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
}

/// The best cut of a word.
pub(crate) fn best(word: Word<'_>, lexicon: &Lexicon<'_>, found: &mut Candidates) -> Clitics {
    if let Some(c) = function(word, lexicon) {
        return c;
    }
    found.list.clear();
    collect(word, lexicon, found);
    found.weigh();
    let mut top = (0.0, Clitics::default());
    for c in &found.list {
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
    let mut found = Candidates::default();
    collect(word, lexicon, &mut found);
    found.weigh();
    let all: f32 = found.list.iter().map(|c| c.score).sum();
    let mut out: Vec<Analysis> = Vec::new();
    for c in found.list.iter() {
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
pub(crate) fn may_hold(key: &[u8]) -> bool {
    use letter::*;
    let front = match letter_at(key, 0) {
        WAW | FEH | LAM | KAF | BEH | SEEN => true,
        ALEF => letter_at(key, 2) == LAM,
        _ => false,
    };
    // The short function words with ي: معي.
    key.len() >= 4 && (front || enclitic_code(key) > 0 || letter_back(key, 0) == YEH && key.len() <= 10)
}

/// As [`may_hold`], without a branch and for a few words more, by the first eight bytes of a key and the eight before its end.
#[inline(always)]
pub(crate) fn may_hold_at_a_glance(front: u64, back: u64) -> bool {
    let at = |letters: u64| GLANCE[letters as usize & 0x3FF];
    let front = at(front >> 48) & at(front >> 32) >> 4 & 0xF;
    let back = at(back) >> 8 & at(back >> 16) >> 12;
    front | back != 0
}

/// What is known of a letter, by the two low bits of its first byte and all of its second, four bits each: what it asks of the second
/// letter where it is the first, what it gives as the second, what it asks of the letter before it where it is the last, what it gives there.
/// The lowest bit asks for any letter.
static GLANCE: [u16; 1024] = {
    use letter::*;
    const fn add(mut table: [u16; 1024], letters: &[u16], bits: u16) -> [u16; 1024] {
        let mut i = 0;
        while i < letters.len() {
            table[letters[i] as usize & 0x3FF] |= bits;
            i += 1;
        }
        table
    }
    let mut table = [0x1010; 1024];
    table = add(table, &[WAW, FEH, LAM, KAF, BEH, SEEN], 0x0001);
    // ال
    table = add(table, &[ALEF], 0x0002);
    table = add(table, &[LAM], 0x0020);
    table = add(table, &[HEH, KAF, YEH], 0x0100);
    // ها هما كما نا
    table = add(table, &[ALEF], 0x0200);
    table = add(table, &[HEH, MEEM, NOON], 0x2000);
    // هم كم
    table = add(table, &[MEEM], 0x0400);
    table = add(table, &[HEH, KAF], 0x4000);
    // هن
    table = add(table, &[NOON], 0x0800);
    add(table, &[HEH], 0x8000)
};

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
    // والي الخرطوم: the governor is written with the dots of a yeh, and "and to" hardly ever
    if word.key == "والي" && !word.flags.alef_maqsura() && !word.flags.hamza_below() {
        return Some(Clitics::default());
    }
    let (_, bit, ..) = CONJUNCTIONS.iter().find(|c| c.0 == word.at(0))?;
    let rest = word.key.get(2..).filter(|r| r.len() >= 4)?;
    lexicon.function(key_hash(rest), feminine).map(|codes| make(codes, *bit))
}

fn collect(word: Word<'_>, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    after_conjunction(word, 0, &NONE, 0, lexicon, out);
    for (i, (letter, bit, plain, article)) in CONJUNCTIONS.iter().enumerate() {
        if word.at(0) == *letter && word.key.len() >= 6 && !word.bad_start(2) {
            after_conjunction(word, 2, &front(*letter, *bit, *plain, *article), i + 1, lexicon, out);
        }
    }
}

/// The cuts of what follows the conjunction (or the word's start): with each preposition, and without.
fn after_conjunction(word: Word<'_>, at: usize, bare: &Front, row: usize, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    after_proclitics(word, at, bare, lexicon, out);
    let next = word.at(at);
    for f in &FRONTS[row] {
        if next == f.letter && word.key.len() >= at + 6 && !word.bad_start(at + 2) {
            let both = Front { letter: f.letter, bits: f.bits | bare.bits, plain: f.plain, article: f.article };
            after_proclitics(word, at + 2, &both, lexicon, out);
        }
    }
}

/// The cuts behind the proclitics: article or none, enclitic or none.
fn after_proclitics(word: Word<'_>, at: usize, front: &Front, lexicon: &Lexicon<'_>, out: &mut Candidates) {
    let len = word.key.len() - at;
    let first = word.at(at);
    let p = Proclitics(front.bits);
    // The future takes an imperfect, of three letters at least: سأصل, but no س+أل.
    if p.sa() && (len < 6 || !matches!(first, letter::YEH | letter::TEH | letter::NOON | letter::ALEF)) {
        return;
    }
    let lam = p.la() && first == letter::LAM && len >= 6;
    if lam && !word.bad_start(at + 2) {
        one(word, at, front, 2, 0, lexicon, out);
    }
    if !lam || len > 6 {
        one(word, at, front, 0, 0, lexicon, out);
    }
    let article = first == letter::ALEF && word.at(at + 2) == letter::LAM && len >= 8 && !word.hamza_alef(at);
    if article && !p.sa() && !p.la() && !word.bad_start(at + 4) {
        one(word, at, front, 4, 0, lexicon, out);
    }
    if word.flags.teh_marbuta() || word.flags.alef_maqsura() || word.flags.tanween_fath() || lam && len == 6 {
        return;
    }
    let code = enclitic_code(word.key.as_bytes());
    if code > 0 && len >= ENCLITICS[code].len() + if p.sa() { 6 } else { 4 } {
        one(word, at, front, 0, code, lexicon, out);
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
    let first = word.at(start);
    let mut kind = StemKind {
        feminine: false,
        double_lam: first == letter::LAM && word.at(start + 2) == letter::LAM,
        starts_al: first == letter::ALEF && word.at(start + 2) == letter::LAM && !word.hamza_alef(start),
        weak_start: matches!(first, letter::ALEF | letter::YEH),
        yeh_start: first == letter::YEH,
        hamza: front.bits != 0 && (word.hamza_alef(at) || article == 2 && word.hamza_alef(start)),
        perfect: false,
    };
    let mut push = |stem: Stem, kind: StemKind, count: usize| {
        out.list.push(Candidate { clitics, score: 0.0, stem, letters: count.min(20) as u8, kind, weight });
    };
    let count = letters.len() / 2;
    if enclitic == 0 {
        kind.feminine = word.flags.teh_marbuta();
        let mut stem = lexicon.stem(letters, kind.feminine);
        if letter_back(letters.as_bytes(), 0) == letter::HEH && !kind.feminine && stem.article == 0.0 {
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
    match letter_at(word.letters, end - 2) {
        0xD8A9 | 0xD989 => {}          // no pronoun follows ة ى
        0xD8A2 => with(0, "ي", false), // رآ(ى)
        letter::TEH => {
            with(2, "ه", true); // ت, that stands for ة
            with(0, "", false);
        }
        letter::ALEF => {
            with(0, "", false);
            with(2, "ي", false); // ا, that stands for ى
        }
        letter::WAW => {
            with(0, "", false);
            with(0, "ا", false); // كتبو(ا)
            with(0, "ن", false); // معلمو(ن)
        }
        letter::YEH => {
            with(0, "", false);
            with(0, "ن", false);
        }
        0xD8A4 | 0xD8A6 => {
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
                for c in out.list.iter_mut().filter(|c| c.clitics == clitics) {
                    c.kind.perfect = plural > c.stem.article;
                }
            }
        }
    }
}

impl Candidates {
    fn weigh(&mut self) {
        const AL: u8 = Proclitics::AL;
        for i in 0..self.list.len() {
            let c = &self.list[i];
            let (mut front, mut back) = (false, false);
            for r in &self.list {
                let (a, b) = (&c.clitics, &r.clitics);
                let (x, y) = (a.proclitics.0 | AL, b.proclitics.0 | AL);
                front |= b.pro_len > a.pro_len && x & y == x && a.enc_len == b.enc_len;
                back |= b.enc_len > a.enc_len && x == y;
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
        let mut score = known + KIN * kin * if governs { 0.3 } else { 1.0 } + UNSEEN[usize::from(self.letters)] * rare;
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
                score *= if matches!(e, Na | Ni | Ka | Kum) { 1e-4 } else { 0.1 };
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
        if k.starts_al && c.enclitic.is_none() {
            // ال that is no article is rare: the verbs like التقى are listed.
            score *= 0.001;
        }
        score * self.weight * if k.hamza { 12.0 } else { 1.0 }
    }
}
