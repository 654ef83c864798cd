//! Lays the lexicon of `data/*.tsv` out as tables that `src/clitics` reads without parsing: stems and function words, and the cuts of common
//! words, found by the crate's own modules.

#[allow(dead_code, unused_imports, missing_docs, unreachable_pub)]
#[path = "src/clitics/mod.rs"]
mod clitics;
#[allow(dead_code, missing_docs, unreachable_pub)]
#[path = "src/flags.rs"]
mod flags;
#[allow(dead_code)]
#[path = "src/key.rs"]
mod key;
#[allow(dead_code, missing_docs, unreachable_pub)]
#[path = "src/key_hash.rs"]
mod key_hash;

use clitics::layout::{
    ENCLITICS, FEMININE, FUNCTION, FUNCTION_PROCLITICS, IMPERFECT, Record, SLOT, base, first_slot, place, quantised,
};
use clitics::{Candidates, Compiled, Lexicon, Word, forms};
use flags::TokenFlags;
use key_hash::key_hash;
use std::collections::BTreeMap;
use std::{env, fs, path::Path};

/// The weight that a word of `whole.tsv` gets after the article: enough to hold against a rival cut.
const WHOLE: f32 = 60.0;

/// A stem's folded letters, and whether it ends in teh marbuta.
type Stem = (String, bool);

fn main() {
    let stems = read("stems.tsv");
    let whole = read("whole.tsv");
    let functions = read("function_words.tsv");

    let mut seen: BTreeMap<Stem, [f32; 5]> = BTreeMap::new();
    for row in &stems {
        let number =
            |f: &String| f.parse::<f32>().unwrap_or_else(|_| panic!("stems.tsv: {}: {f:?} is no number", row[0]));
        let weights: Vec<f32> = row[1..].iter().map(number).collect();
        // What was learnt with its article is the stem after the article.
        match row[0].strip_prefix("ال").filter(|rest| rest.len() >= 6 && weights[4] == 0.0) {
            Some(rest) => seen.entry(stem(rest)).or_default()[1] += weights.iter().sum::<f32>(),
            None => {
                let there = seen.entry(stem(&row[0])).or_default();
                there.iter_mut().zip(weights).for_each(|(there, w)| *there += w);
            }
        }
    }
    for row in &whole {
        for form in forms(&row[0], &row[1]) {
            seen.entry(stem(&form)).or_default()[1] += WHOLE;
        }
    }
    let mut bases: BTreeMap<String, f32> = BTreeMap::new();
    for ((letters, feminine), weights) in &seen {
        *bases.entry(base(letters, *feminine).to_owned()).or_default() += weights.iter().sum::<f32>();
    }
    for letters in bases.keys() {
        seen.entry((letters.clone(), false)).or_default();
    }

    let mut table = Table::new(seen.len() + functions.len());
    for ((letters, feminine), weights) in &seen {
        let all: f32 = weights.iter().sum();
        let kin = bases.get(base(letters, *feminine)).map_or(0.0, |b| b - all);
        let record = Record {
            seen: weights.map(quantised),
            kin: quantised(kin.max(0.0)),
            base: if *feminine { 0 } else { quantised(bases.get(letters).copied().unwrap_or(0.0)) },
            code: if imperfect(letters, *feminine, &seen) { IMPERFECT } else { 0 },
        };
        table.insert(letters, key_hash(letters) ^ if *feminine { FEMININE } else { 0 }, record);
    }
    for row in &functions {
        let (word, code) = function(&row[0], &row[1]);
        table.insert(
            &word,
            key_hash(&word) ^ FUNCTION ^ if row[0].ends_with('ة') { FEMININE } else { 0 },
            Record { code, ..Record::default() },
        );
    }
    let stems = table.bytes();
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let write =
        |name: &str, bytes: &[u8]| fs::write(Path::new(&out).join(name), bytes).expect("OUT_DIR can be written");
    write("stems.bin", &stems);
    write("forms.bin", &cuts(&read("forms.tsv"), stems.leak()));
}

/// The table of common words with the cuts that the stems give them.
fn cuts(rows: &[Vec<String>], stems: &'static [u8]) -> Vec<u8> {
    let lexicon = Lexicon::new(Compiled { stems, forms: &[] }, None);
    let mut found = Candidates::default();
    // Words that fold to one key and spell alike may be cut apart still (أ and آ): such are left to be weighed.
    let mut codes: BTreeMap<(u64, u32), u8> = BTreeMap::new();
    for row in rows {
        let mut letters = String::new();
        let flags = TokenFlags(key::fold_into(&row[0], &mut letters));
        if !clitics::may_hold(letters.as_bytes()) {
            continue;
        }
        let hash = key_hash(&letters);
        let surface: String = row[0].chars().filter(|c| !key::is_dropped(*c)).collect();
        let word = Word { key: &letters, letters: surface.as_bytes(), flags, hash };
        let code = forms::code(&clitics::best(word, &lexicon, &mut found));
        codes
            .entry(forms::entry(hash, flags, 0))
            .and_modify(|c| *c = if *c == code { code } else { 0 })
            .or_insert(code);
    }
    codes.retain(|_, code| *code > 0);
    // Five eighths filled: most stand in the bucket where they are looked for.
    let buckets = codes.len() * 8 / 5 / forms::BUCKET + 1;
    let mut table = vec![[0u32; forms::BUCKET]; buckets];
    for ((hash, print), code) in codes {
        let mut at = first_slot(hash, buckets);
        loop {
            assert!(
                table[at].iter().all(|e| e & 0xFFFF_FF00 != print),
                "forms.tsv: two words have one hash: one of them must go"
            );
            if let Some(free) = table[at].iter_mut().find(|e| **e == 0) {
                *free = print | u32::from(code);
                break;
            }
            at = (at + 1) % buckets;
        }
    }
    table.iter().flatten().flat_map(|e| e.to_le_bytes()).collect()
}

fn read(name: &str) -> Vec<Vec<String>> {
    println!("cargo::rerun-if-changed=data/{name}");
    let text = fs::read_to_string(Path::new("data").join(name)).unwrap_or_else(|e| panic!("data/{name}: {e}"));
    text.lines()
        .filter(|l| !l.starts_with('#') && !l.is_empty())
        .map(|l| l.split('\t').map(str::to_owned).collect())
        .collect()
}

/// The fold of the search key, for the letters that the data files hold.
fn fold(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' | 'ئ' => 'ي',
            'ة' => 'ه',
            'ؤ' => 'و',
            c => c,
        })
        .collect()
}

fn stem(word: &str) -> Stem {
    (fold(word), word.ends_with('ة'))
}

/// A word and the endings that are known with it.
fn forms(word: &str, classes: &str) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    let mut add = |base: &str, endings: &[&str]| out.extend(endings.iter().map(|e| format!("{base}{e}")));
    if classes.contains('n') {
        if let Some(b) = word.strip_suffix('ة') {
            add(b, &["ات", "تين", "تان", "ية", "ي"]);
        } else if word.ends_with('ي') {
            add(word, &["ا", "ة", "ات", "ين", "ان", "ون"]);
        } else {
            add(word.strip_suffix('ا').unwrap_or(word), &["ا", "ة", "ات", "ان", "ين", "ون", "ي", "ية"]);
        }
    }
    if classes.contains('v') {
        match word.strip_suffix('ى') {
            Some(b) => add(b, &["ت", "وا"]),
            None => add(word, &["ت", "وا", "ا"]),
        }
    }
    out.sort();
    out.dedup();
    out
}

/// Whether a stem is an imperfect verb: it or a sister (يكتب, تكتب, نكتب) stands after the س of the future, and no article before it.
fn imperfect(letters: &str, feminine: bool, seen: &BTreeMap<Stem, [f32; 5]>) -> bool {
    let Some(first) = letters.chars().next().filter(|c| "يتنا".contains(*c) && !feminine) else { return false };
    let own = seen[&(letters.to_owned(), false)];
    let all: f32 = own.iter().sum();
    if own[1] > 0.02 * all && own[1] > 3.0 {
        return false;
    }
    let rest = &letters[first.len_utf8()..];
    let future: f32 =
        ["ي", "ت", "ن", "ا"].iter().filter_map(|p| seen.get(&(format!("{p}{rest}"), false))).map(|s| s[3]).sum();
    future > 1.5 || first == 'ي' && own[1] == 0.0
}

/// The folded word and the code of its cut.
fn function(word: &str, cut: &str) -> (String, u8) {
    let fail = || -> ! { panic!("function_words.tsv: {word}: cannot cut it as {cut}") };
    let segments: Vec<&str> = cut.split('+').collect();
    let enclitic = |s: &str| ENCLITICS.iter().position(|e| *e == s && !e.is_empty());
    let proclitic = |s: &str| FUNCTION_PROCLITICS.iter().position(|p| *p == s && !p.is_empty());
    let (mut pro, mut enc) = (0, 0);
    match segments[..] {
        [_] => {}
        // A preposition with a pronoun (به) is the stem itself.
        [_, b] if enclitic(b).is_some() => enc = enclitic(b).unwrap_or(0),
        [a, _] => pro = proclitic(a).unwrap_or_else(|| fail()),
        [a, _, c] => match (proclitic(a), enclitic(c)) {
            (Some(p), Some(e)) => (pro, enc) = (p, e),
            _ => fail(),
        },
        _ => fail(),
    }
    if fold(word) != fold(&segments.concat()) {
        fail()
    }
    (fold(word), pro as u8 | (enc as u8) << 3)
}

/// The table of stems and function words in the making.
struct Table {
    tags: Vec<u8>,
    records: Vec<u8>,
}

impl Table {
    /// Room for so many entries, half filled: what is not there is mostly known at the first look.
    fn new(entries: usize) -> Self {
        let slots = entries * 2 + 1;
        Self { tags: vec![0; slots], records: vec![0; slots * SLOT] }
    }

    fn insert(&mut self, name: &str, hash: u64, record: Record) {
        let slots = self.tags.len();
        let (mut slot, tag, print) = place(hash, slots);
        while self.tags[slot] != 0 {
            let same = self.tags[slot] == tag && self.records[slot * SLOT..slot * SLOT + 4] == print.to_le_bytes();
            assert!(!same, "{name}: its hash is that of another entry, or it stands twice");
            slot = (slot + 1) % slots;
        }
        self.tags[slot] = tag;
        let there = &mut self.records[slot * SLOT..(slot + 1) * SLOT];
        there[..4].copy_from_slice(&print.to_le_bytes());
        there[4..9].copy_from_slice(&record.seen);
        there[9..].copy_from_slice(&[record.kin, record.base, record.code]);
    }

    fn bytes(mut self) -> Vec<u8> {
        self.tags.append(&mut self.records);
        self.tags
    }
}
