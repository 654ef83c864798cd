//! Whether a word is spelt like a name: foreign names have runs of letters that Arabic words have not.

use isnad_tokenize::Document;
use std::sync::OnceLock;

/// Ten times the log odds of three letters, by their numbers.
struct Letters(Vec<i8>);

const SIDE: usize = 40;

/// A letter's number: 0 the edge of the word, 1 to 38 the letters from hamza to yeh, 39 any other.
const fn number(c: char) -> usize {
    match c {
        'ء'..='غ' => c as usize - 'ء' as usize + 1,
        'ف'..='ي' => c as usize - 'ف' as usize + 28,
        '^' | '$' => 0,
        _ => 39,
    }
}

/// The numbers of U+0600 to U+067F, by the last bit of the first byte and six of the second.
static ARABIC: [u8; 128] = {
    let mut numbers = [39; 128];
    let mut i = 0;
    while i < 128 {
        if let Some(c) = char::from_u32(0x600 + i as u32) {
            numbers[i] = number(c) as u8;
        }
        i += 1;
    }
    numbers
};

/// The numbers of a word's letters, by its bytes: which half of the block a letter stands in cannot be foretold.
struct Numbers<'k>(&'k [u8]);

impl Iterator for Numbers<'_> {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        match self.0 {
            [a @ 0xD8..=0xD9, b, rest @ ..] => {
                self.0 = rest;
                Some(usize::from(ARABIC[usize::from(a & 1) << 6 | usize::from(b & 63)]))
            }
            [] => None,
            _ => self.other(),
        }
    }
}

impl Numbers<'_> {
    #[cold]
    #[inline(never)]
    fn other(&mut self) -> Option<usize> {
        let c = self.0.utf8_chunks().next()?.valid().chars().next()?;
        self.0 = &self.0[c.len_utf8()..];
        Some(number(c))
    }
}

fn letters() -> &'static Letters {
    static LETTERS: OnceLock<Letters> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let mut table = vec![0i8; SIDE * SIDE * SIDE];
        for line in include_str!("../data/letters.tsv").lines().filter(|l| !l.starts_with('#')) {
            let Some((gram, score)) = line.split_once('\t') else { continue };
            let at = gram.chars().fold(0, |a, c| a * SIDE + number(c)) % table.len();
            table[at] = score.parse().unwrap_or(0);
        }
        Letters(table)
    })
}

/// How much a word (a folded key without clitics) looks like a name: the mean over its runs of three letters, in tenths; above 0 a
/// name is likelier.
pub(crate) fn like_a_name(key: &str) -> i32 {
    let table = &letters().0;
    let key = key.strip_prefix("ال").filter(|k| k.len() > 6).unwrap_or(key);
    let mut letters = Numbers(key.as_bytes());
    let Some(mut b) = letters.next() else { return 0 };
    let (mut sum, mut n) = (0i32, 0i32);
    let mut before = 0;
    for c in letters.chain(Some(0)) {
        sum += i32::from(table[before + b * SIDE + c]);
        n += 1;
        before = b * (SIDE * SIDE);
        b = c;
    }
    sum / n
}

/// Whether two words, one behind the other, are spelt like the names of one: `إييلت شكيد`, `توبور جوسا`.
pub(crate) fn like_two_names(doc: &Document<'_>, first: usize) -> bool {
    let (one, other) = (like_a_name(doc.key(first)), like_a_name(doc.key(first + 1)));
    // تعيين، يعلن: a verbal noun, a verb
    let verbal = doc.key(first).starts_with(['ي', 'ت', 'م']) && one < 8;
    one >= 0 && other >= 0 && one + other >= 4 && !verbal
}

#[cfg(test)]
mod tests {
    use super::like_a_name;

    #[test]
    fn foreign_names_and_arabic_words() {
        for (word, named) in [
            ("غيلرمان", true),
            ("جوتشولك", true),
            ("لافروف", true),
            ("ماكورماك", true),
            ("شتاينماير", true),
            ("سبيكتر", true),
            ("تشاوم", false),
            ("استخلفه", false),
            ("مسلوب", false),
            ("مرفوقه", false),
            ("تنتفض", false),
            ("لاستفزازه", false),
            ("السنيوره", true),
            ("بوصوفه", true),
            ("هيا", true),
        ] {
            println!("{word} {} {named}", like_a_name(word));
        }
    }
}
