//! The words of `data/calendar.tsv`, by folded key.

use super::{Calendar, Precision};
use isnad_tokenize::{Document, PerWord, TokenKind, WordNumbers, key_hash};
use std::sync::LazyLock;

const TSV: &str = include_str!("../../data/calendar.tsv");

/// What a word of the calendar does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    Month(i8),
    Hijri(i8),
    /// Days after Monday, from 1.
    Weekday(i8),
    Count(i32),
    /// A day of a month, as an ordinal.
    Ordinal(i8),
    /// The same before a month without a preposition: `غرة رمضان`.
    First(i8),
    /// `اليوم` is not today before it, or behind it.
    NotToday(Side),
    Unit(Precision, Number),
    /// Days from today.
    Day(i32),
    /// A day more before a day: `أول من أمس`.
    Earlier,
    Toward(Direction),
    Ago(Ago),
    Opens,
    /// Between a weekday and the date that it is: `السبت الموافق 25 يوليو`.
    Same,
    Era(Calendar),
}

/// How many of a unit a word stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Number {
    One,
    Two,
    /// A plural, a definite or an accusative: something else says how many.
    Any,
}

/// What a count of units goes back from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ago {
    /// `قبل`: from now, or from what `من` names.
    Before,
    /// `منذ`: from now.
    Since,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Direction {
    Last,
    This,
    Next,
}

impl Direction {
    /// Units from now.
    pub(super) fn steps(self) -> i32 {
        match self {
            Direction::Last => -1,
            Direction::This => 0,
            Direction::Next => 1,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    Before,
    After,
}

/// Words by the hash of their key, or of the keys of both where there are two.
pub(super) struct Lexicon {
    words: Vec<(u64, Word)>,
    /// Where each word is among them, plus one, by the low bits of its hash or behind that: three places in four are empty.
    places: Vec<u16>,
    /// A bit for each hash's low bits: most words of a text are none of ours, and this says so for less.
    sieve: [u64; 64],
    /// The words that stand before a second one, in order.
    first_of_two: Vec<u64>,
}

/// Which words may be of the calendar, kept from one document to the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words(PerWord<bool>);

impl Words {
    /// Whether a date may begin at a token of a document with these numbers.
    pub(crate) fn of<'a>(&'a mut self, doc: &Document<'_>, numbers: &'a WordNumbers) -> impl FnMut(usize) -> bool + 'a {
        let lexicon = &*LEXICON;
        self.0.learn(numbers, |i| match doc.tokens()[i].kind {
            TokenKind::Word => lexicon.may_hold(doc, i),
            kind => kind == TokenKind::Number,
        });
        |i| *self.0.of(numbers.of(i))
    }
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { words: Vec::new(), places: Vec::new(), sieve: [0; 64], first_of_two: Vec::new() };
    for (_, row) in rows(TSV) {
        if let Some((hashes, word)) = parse(row) {
            lexicon.sieve[(hashes.0 >> 6 & 63) as usize] |= 1 << (hashes.0 & 63);
            lexicon.words.push((join(hashes), word));
            lexicon.first_of_two.extend(hashes.1.map(|_| hashes.0));
        }
    }
    lexicon.lay_out();
    lexicon.first_of_two.sort_unstable();
    lexicon
});

fn join((first, second): (u64, Option<u64>)) -> u64 {
    first ^ second.map_or(0, |h| h.rotate_left(1))
}

/// The facts of a table, each with its line's number: comments and the header left out.
fn rows(tsv: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = tsv.lines().enumerate().map(|(i, l)| (i + 1, l));
    lines.filter(|(_, l)| !l.is_empty() && !l.starts_with('#')).skip(1)
}

fn parse(row: &str) -> Option<((u64, Option<u64>), Word)> {
    let mut fields = row.split('\t');
    let (form, kind, value) = (fields.next()?, fields.next()?, fields.next()?);
    let number = || value.parse::<i8>().ok();
    let unit = || {
        Some(match value {
            "day" => Precision::Day,
            "week" => Precision::Week,
            "month" => Precision::Month,
            "year" => Precision::Year,
            _ => return None,
        })
    };
    let word = match kind {
        "month" => Word::Month(number()?),
        "hijri" => Word::Hijri(number()?),
        "weekday" => Word::Weekday(number()?),
        "count" => Word::Count(number()?.into()),
        "day" => Word::Day(number()?.into()),
        "ordinal" => Word::Ordinal(number()?),
        "first" => Word::First(number()?),
        "not_today" if value == "before" => Word::NotToday(Side::Before),
        "not_today" if value == "after" => Word::NotToday(Side::After),
        "one" => Word::Unit(unit()?, Number::One),
        "dual" => Word::Unit(unit()?, Number::Two),
        "unit" => Word::Unit(unit()?, Number::Any),
        "earlier" => Word::Earlier,
        "same" => Word::Same,
        "last" => Word::Toward(Direction::Last),
        "this" => Word::Toward(Direction::This),
        "next" => Word::Toward(Direction::Next),
        "ago" if value == "before" => Word::Ago(Ago::Before),
        "ago" if value == "since" => Word::Ago(Ago::Since),
        "opens" => Word::Opens,
        "era" if value == "hijri" => Word::Era(Calendar::Hijri),
        "era" if value == "gregorian" => Word::Era(Calendar::Gregorian),
        _ => return None,
    };
    let doc = Document::new(form);
    let mut hashes = doc.tokens().iter().map(|t| t.hash);
    Some(((hashes.next()?, hashes.next()), word))
}

impl Lexicon {
    /// What stands at token `i`, and how many tokens it takes: `تشرين الأول` before `تشرين`.
    pub(super) fn at(&self, doc: &Document<'_>, i: usize) -> Option<(Word, usize)> {
        let token = doc.tokens().get(i)?;
        self.with(doc, i, token.hash).or_else(|| {
            let c = token.clitics;
            (c.pro_len > 0).then(|| self.with(doc, i, key_hash(doc.stem(i)))).flatten()
        })
    }

    /// Whether [`Lexicon::at`] may find something at a token, whatever stands behind it.
    fn may_hold(&self, doc: &Document<'_>, i: usize) -> bool {
        let token = &doc.tokens()[i];
        let known = |hash| {
            self.sieve_holds(hash) && (self.word(hash).is_some() || self.first_of_two.binary_search(&hash).is_ok())
        };
        known(token.hash) || token.clitics.pro_len > 0 && known(key_hash(doc.stem(i)))
    }

    #[inline]
    fn sieve_holds(&self, hash: u64) -> bool {
        self.sieve[(hash >> 6 & 63) as usize] >> (hash & 63) & 1 == 1
    }

    #[inline]
    fn with(&self, doc: &Document<'_>, i: usize, hash: u64) -> Option<(Word, usize)> {
        if !self.sieve_holds(hash) {
            return None;
        }
        self.sifted(doc, i, hash)
    }

    #[inline(never)]
    fn sifted(&self, doc: &Document<'_>, i: usize, hash: u64) -> Option<(Word, usize)> {
        let two = doc.tokens().get(i + 1).and_then(|n| self.word(join((hash, Some(n.hash)))));
        two.map(|w| (w, 2)).or_else(|| self.word(hash).map(|w| (w, 1)))
    }

    fn lay_out(&mut self) {
        self.places = vec![0; (4 * self.words.len()).next_power_of_two()];
        let last = self.places.len() - 1;
        for (number, (hash, _)) in (1..).zip(&self.words) {
            let mut at = *hash as usize & last;
            while self.places[at] > 0 {
                at = (at + 1) & last;
            }
            self.places[at] = number;
        }
    }

    fn word(&self, hash: u64) -> Option<Word> {
        let last = self.places.len() - 1;
        let mut at = hash as usize & last;
        loop {
            let (known, word) = self.words.get(usize::from(self.places[at]).checked_sub(1)?)?;
            if *known == hash {
                return Some(*word);
            }
            at = (at + 1) & last;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TSV, parse, rows};

    #[test]
    fn the_table_is_well_formed_and_sorted() {
        let mut seen = std::collections::HashMap::new();
        let mut last: Option<(String, i32, String, String)> = None;
        for (line, row) in rows(TSV) {
            let (key, _) = parse(row).unwrap_or_else(|| panic!("calendar.tsv:{line}: not `form kind value`: {row}"));
            let f: Vec<&str> = row.split('\t').collect();
            assert_eq!(f.len(), 3, "calendar.tsv:{line}");
            // Two spellings may fold to one key, not two meanings.
            let meaning = format!("{} {}", f[1], f[2]);
            if let Some((other, at)) = seen.insert(key, (meaning.clone(), line)) {
                assert_eq!(
                    other, meaning,
                    "calendar.tsv:{line}: {} stands at line {at} too, with another meaning",
                    f[0]
                );
            }
            let order = (f[1].to_string(), f[2].parse().unwrap_or(0), f[2].to_string(), f[0].to_string());
            assert!(last.as_ref().is_none_or(|l| *l < order), "calendar.tsv:{line}: out of order or twice: {}", f[0]);
            last = Some(order);
        }
    }
}
