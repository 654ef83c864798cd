//! Whether a word is spelt like a name: foreign names have runs of letters that Arabic words have not.

use std::sync::OnceLock;

/// Ten times the log odds of three letters, by their numbers.
struct Letters(Vec<i8>);

const SIDE: usize = 40;

/// A letter's number: 0 the edge of the word, 1 to 38 the letters from hamza to yeh, 39 any other.
fn number(c: char) -> usize {
    match c {
        'ء'..='غ' => c as usize - 'ء' as usize + 1,
        'ف'..='ي' => c as usize - 'ف' as usize + 28,
        '^' | '$' => 0,
        _ => 39,
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
    let mut letters = key.chars().map(number);
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
