//! The options compiled to one look-up a character.

use crate::{Alef, Digits, Hamza, Invisible, Marks, Options, Presentation, Punctuation, Tatweel, Yeh};
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::{vec, vec::Vec};
use isnad_text::Class;
use unicode_normalization::UnicodeNormalization;

/// The folds that are plain facts about characters.
pub(crate) const FOLDS: &str = include_str!("../data/folds.tsv");

/// What becomes of a character.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Action {
    Keep,
    Drop,
    /// Replaced by `Table::text` of this number.
    Replace(u16),
    /// It depends on the neighbours.
    Look,
}

/// Actions for the Basic Multilingual Plane, 64 characters a page; beyond it everything is kept.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pages: Vec<u16>,
    cells: Vec<u16>,
    texts: Vec<Box<str>>,
    /// U+0600–U+06FF again, as the two bytes to write; [`DROP`] and [`SPECIAL`] are no characters.
    pub(crate) arabic: Box<[[u8; 2]; 256]>,
}

/// In [`Table::arabic`]: nothing is written.
pub(crate) const DROP: [u8; 2] = [0, 0];
/// In [`Table::arabic`]: ask [`Table::action`].
pub(crate) const SPECIAL: [u8; 2] = [0, 1];

const KEEP_CELL: u16 = 0;
const DROP_CELL: u16 = 1;
const LOOK_CELL: u16 = 2;
const FIRST_TEXT: u16 = 3;

impl Table {
    pub(crate) fn new(options: &Options) -> Self {
        let folds = folds(options);
        let mut table = Table {
            pages: vec![0; 1024],
            cells: vec![KEEP_CELL; 64],
            texts: Vec::new(),
            arabic: Box::new([[0; 2]; 256]),
        };
        for n in candidates() {
            let Some(c) = char::from_u32(n) else { continue };
            let mut out = String::new();
            if looks(options, c) {
                table.set(n, LOOK_CELL);
                continue;
            }
            expand(options, &folds, c, &mut out, 0);
            if out.is_empty() {
                table.set(n, DROP_CELL);
            } else if !out.chars().eq([c]) {
                let cell = FIRST_TEXT + table.texts.len() as u16;
                table.texts.push(out.into());
                table.set(n, cell);
            }
        }
        for (i, slot) in table.arabic.clone().iter().enumerate() {
            debug_assert_eq!(*slot, [0; 2]);
            let n = 0x600 + i as u32;
            table.arabic[i] = match table.action(n) {
                Action::Keep => [0xD8 | (i >> 6) as u8, 0x80 | (i & 63) as u8],
                Action::Drop => DROP,
                Action::Replace(t) => <[u8; 2]>::try_from(table.text(t).as_bytes()).unwrap_or(SPECIAL),
                Action::Look => SPECIAL,
            };
            // Two ASCII characters are also two bytes, but what is written here must be one character.
            if table.arabic[i] != DROP && table.arabic[i][0] < 0x80 {
                table.arabic[i] = SPECIAL;
            }
        }
        table
    }

    fn set(&mut self, n: u32, cell: u16) {
        let page = n as usize >> 6;
        if self.pages[page] == 0 {
            self.pages[page] = (self.cells.len() / 64) as u16;
            self.cells.extend([KEEP_CELL; 64]);
        }
        self.cells[usize::from(self.pages[page]) * 64 + (n as usize & 63)] = cell;
    }

    #[inline]
    pub(crate) fn action(&self, n: u32) -> Action {
        let Some(&page) = self.pages.get(n as usize >> 6) else { return Action::Keep };
        match self.cells[usize::from(page) * 64 + (n as usize & 63)] {
            KEEP_CELL => Action::Keep,
            DROP_CELL => Action::Drop,
            LOOK_CELL => Action::Look,
            text => Action::Replace(text - FIRST_TEXT),
        }
    }

    /// All that characters are replaced by.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|t| &**t)
    }

    pub(crate) fn text(&self, n: u16) -> &str {
        &self.texts[usize::from(n)]
    }

    /// For each ASCII character, whether it is kept.
    pub(crate) fn plain_ascii(&self) -> [bool; 128] {
        let mut plain = [true; 128];
        for (slot, n) in plain.iter_mut().zip(0..) {
            *slot = self.action(n) == Action::Keep;
        }
        plain
    }

    /// True where a second round may find what the first did not, since neighbours have gone. (After one round no CR is left.)
    pub(crate) fn feeds_itself(&self) -> bool {
        (0..0x10000).any(|n| n != 0x0D && self.action(n) == Action::Look)
    }
}

/// Code points that any option may touch.
fn candidates() -> impl Iterator<Item = u32> {
    (0..0x100)
        .chain(0x600..0x780)
        .chain(0x870..0x900)
        .chain(0x1680..0x1681)
        .chain(0x180E..0x180F)
        .chain(0x2000..0x2070)
        .chain(0x2212..0x2213)
        .chain(0x3000..0x3001)
        .chain(0xFB50..0xFF00)
        .chain(0xFF02..0xFF03)
}

/// The lines of the data file whose option is on.
fn folds(o: &Options) -> BTreeMap<char, &'static str> {
    rows()
        .filter(|(group, ..)| match *group {
            "look-alike" => o.look_alikes,
            "foreign-letter" => o.foreign_letters,
            "high-hamza" => o.high_hamza,
            "punctuation" => o.punctuation == Punctuation::Ascii,
            "quotation" => o.plain_quotes,
            _ => o.presentation == Presentation::Words,
        })
        .map(|(_, c, to)| (c, to))
        .collect()
}

/// The facts of the data file: option, character, what it becomes.
pub(crate) fn rows() -> impl Iterator<Item = (&'static str, char, &'static str)> {
    FOLDS.lines().filter(|l| !l.starts_with('#')).filter_map(|line| {
        let mut fields = line.split('\t');
        let (group, _, c, to) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        Some((group, c.chars().next()?, to))
    })
}

/// True where `c` needs its neighbours to be decided.
fn looks(o: &Options, c: char) -> bool {
    match c {
        'ـ' => o.tatweel == Tatweel::BetweenLetters,
        'ى' => o.yeh == Yeh::FinalFromMaqsura,
        'ي' => o.yeh == Yeh::FinalToMaqsura,
        '\r' => o.line_ends,
        ',' | '.' | '%' if matches!(o.digits, Digits::ArabicIndic | Digits::Extended) => true,
        ',' | ';' | '?' => o.punctuation == Punctuation::Arabic,
        _ => false,
    }
}

/// Appends what `c` becomes, folded until nothing more changes.
fn expand(o: &Options, folds: &BTreeMap<char, &str>, c: char, out: &mut String, depth: u8) {
    match one(o, folds, c) {
        Some(step) if depth < 4 && !looks(o, c) => step.chars().for_each(|c| expand(o, folds, c, out, depth + 1)),
        _ => out.push(c),
    }
}

/// One step: what `c` becomes by the first option that touches it.
fn one(o: &Options, folds: &BTreeMap<char, &str>, c: char) -> Option<String> {
    if let Some(to) = folds.get(&c) {
        return Some((*to).into());
    }
    let text = |s: &str| Some(String::from(s));
    let class = Class::of(c);
    let marked = |marks| o.marks.has(marks);
    let (alef, hamza) = (o.alef, o.hamza);
    match c {
        'أ' | 'إ' if alef.has(Alef::HAMZA) => return text("ا"),
        'أ' | 'إ' if hamza == Hamza::Hamza => return text("ء"),
        'آ' if alef.has(Alef::MADDA) => return text("ا"),
        'آ' if hamza == Hamza::Hamza => return text("ءء"),
        'ٱ' if alef.has(Alef::WASLA) => return text("ا"),
        'ٲ' | 'ٳ' if alef.has(Alef::WAVY) => return text("ا"),
        'ؤ' if hamza == Hamza::Carrier => return text("و"),
        'ئ' if hamza == Hamza::Carrier => return text("ي"),
        'ؤ' | 'ئ' | '\u{654}' | '\u{655}' if hamza == Hamza::Hamza => return text("ء"),
        'ؤ' | 'ئ' | 'ء' if hamza == Hamza::Drop => return text(""),
        'ى' if o.yeh == Yeh::FromMaqsura => return text("ي"),
        'ي' if o.yeh == Yeh::ToMaqsura => return text("ى"),
        'ة' if o.teh_marbuta => return text("ه"),
        'ـ' if o.tatweel == Tatweel::Drop => return text(""),
        '٫' | '٬' | '٪' if o.digits == Digits::Ascii => {
            return text(match c {
                '٫' => ".",
                '٬' => ",",
                _ => "%",
            });
        }
        _ => {}
    }
    let dropped = match class {
        Class::Haraka => marked(Marks::HARAKAT),
        Class::Tanween => marked(Marks::TANWEEN),
        Class::Shadda => marked(Marks::SHADDA),
        Class::Sukun => marked(Marks::SUKUN),
        Class::DaggerAlef => marked(Marks::DAGGER_ALEF),
        Class::CombiningHamza => marked(Marks::HAMZA),
        Class::VowelSign => marked(Marks::VOWEL_SIGNS),
        Class::QuranicMark => marked(Marks::QURANIC),
        Class::BidiControl => o.invisible.has(Invisible::BIDI),
        Class::ZeroWidth => o.invisible.has(Invisible::ZERO_WIDTH),
        Class::Joiner => o.invisible.has(Invisible::JOINERS),
        Class::SoftHyphen => o.invisible.has(Invisible::SOFT_HYPHEN),
        _ => false,
    };
    match class {
        _ if dropped => text(""),
        Class::Space if o.plain_spaces && c != ' ' && c != '\t' => text(" "),
        Class::LineEnd if o.line_ends && !matches!(c, '\n' | '\u{B}' | '\u{C}') => text("\n"),
        Class::Digit | Class::ArabicIndicDigit | Class::ExtendedDigit => digit(o.digits, c),
        Class::PresentationForm => presentation(o.presentation, c),
        _ => None,
    }
}

fn digit(to: Digits, c: char) -> Option<String> {
    let value = c as u32 & 0xF;
    let zero = match to {
        Digits::Keep => return None,
        Digits::Ascii => 0x30,
        Digits::ArabicIndic => 0x660,
        Digits::Extended => 0x6F0,
    };
    char::from_u32(zero + value).filter(|&d| d != c).map(String::from)
}

/// The letters of a presentation form; of a mark's form the mark alone, without the space or tatweel that carries it.
fn presentation(to: Presentation, c: char) -> Option<String> {
    let plain: String = match to {
        Presentation::Keep => return None,
        Presentation::LamAlef => return matches!(c, 'ﻵ' | 'ﻷ' | 'ﻹ' | 'ﻻ').then(|| "لا".into()),
        Presentation::Letters | Presentation::Words => [c].into_iter().nfkc().collect(),
    };
    let words = ('\u{FDF0}'..='\u{FDFF}').contains(&c);
    if words && to == Presentation::Letters || plain.chars().eq([c]) {
        return None;
    }
    let carried = plain.chars().all(|c| c == ' ' || c == 'ـ' || Class::of(c).is_mark());
    Some(if carried { plain.chars().filter(|&c| c != ' ' && c != 'ـ').collect() } else { plain })
}
