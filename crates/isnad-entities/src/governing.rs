//! Participles, adjectives and what bodies are for, with a preposition of their own: `اللجنة المكلفة بالتحقيق`, `مصدر قريب من الملف`,
//! `هيئة الرقابة على الصادرات`.

use isnad_tokenize::{Document, KeyMap, TokenKind};
use std::sync::OnceLock;

/// The prepositions of a word of either table.
type Prepositions = Vec<String>;

struct Words {
    table: KeyMap<Prepositions>,
    /// A bit for the first two letters of each.
    begins: [u64; 64],
}

/// Place of the bit for two letters of the Arabic block; they share it with few others.
fn bit(letters: &[u8; 4]) -> Option<(usize, u64)> {
    let [a @ 0xD8..=0xD9, b, c @ 0xD8..=0xD9, d] = *letters else { return None };
    let letter = |lead: u8, rest: u8| (lead & 1) << 5 ^ rest & 63;
    Some((usize::from(letter(a, b)), 1 << letter(c, d)))
}

impl Words {
    /// Of a table of words with their prepositions.
    fn read(tsv: &str) -> Self {
        let (mut table, mut begins) = (KeyMap::new(), [0; 64]);
        for line in tsv.lines().filter(|l| !l.starts_with('#')).skip(1) {
            let mut cells = line.split('\t');
            let (Some(word), Some(prepositions)) = (cells.next(), cells.next()) else { continue };
            let folded = prepositions.split(',').map(|p| p.replace('إ', "ا").replace('ى', "ي")).collect();
            table.entry(word, folded);
            let doc = Document::new(word);
            let first = doc.tokens().first().and_then(|t| doc.key(t).as_bytes().first_chunk().copied());
            if let Some((i, b)) = first.as_ref().and_then(bit) {
                begins[i] |= b;
            }
        }
        Self { table, begins }
    }

    /// Whether any word begins with the letters of this one, with or without an ending: those of most words begin none.
    fn may_have(&self, bare: &str) -> bool {
        bare.as_bytes().first_chunk().and_then(bit).is_some_and(|(i, b)| self.begins[i] & b != 0)
    }

    /// Whether the word of these two parts takes the preposition.
    fn has(&self, base: &str, end: &str, preposition: &str) -> bool {
        self.table.get_joined(base, end).is_some_and(|p| p.iter().any(|p| p == preposition))
    }
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::read(include_str!("../data/governing_words.tsv")))
}

/// `الهيئة العامة للرقابة على الصادرات`: what a body is for takes the preposition behind it, and a thing stands under it, which belongs to the
/// body's name. But `شددت هيئة الرقابة على الالتزام`: a deed, which the verb takes.
pub(crate) fn is_thing_of_task(doc: &Document, task: usize, preposition: usize) -> bool {
    static WORDS: OnceLock<Words> = OnceLock::new();
    if !matches!(doc.key(preposition), "علي" | "عن" | "من" | "في" | "بين" | "الي") {
        return false;
    }
    let tasks = WORDS.get_or_init(|| Words::read(include_str!("../data/task_words.tsv")));
    let bare = doc.bare(task);
    if !tasks.may_have(bare) {
        return false;
    }
    let takes = |bare: &str| tasks.has(bare, "", doc.key(preposition));
    let Some(thing) = doc.tokens().get(preposition + 1) else { return false };
    takes(bare)
        && thing.kind == TokenKind::Word
        && thing.clitics.pro_len == 0
        && !thing.flags.hamza_below()
        && !takes(doc.bare(preposition + 1))
        && !is_deed(doc.bare(preposition + 1))
}

/// التزام، استفادة، تنسيق، تعاون: forms of verbal nouns, which few things have.
fn is_deed(bare: &str) -> bool {
    let letters: Vec<char> = bare.trim_end_matches('ه').chars().collect();
    matches!(
        letters[..],
        ['ا', 'س', 'ت', _, _, ..] | ['ا', _, 'ت', _, 'ا', _] | ['ت', _, _, 'ي', _] | ['ت', _, 'ا', _, _]
    )
}

/// Whether a participle or adjective (a key without proclitics and article) takes the preposition (folded: `في`, `علي`, `ب`), in any gender
/// and number: what stands under it then belongs to the noun phrase that the word describes.
///
/// ```
/// use isnad_entities::governs;
/// assert!(governs("مكلفه", "ب")); // اللجنة المكلفة بالتحقيق
/// assert!(!governs("مختصه", "من")); // حذرت الجهات المختصة من الأمطار
/// ```
pub fn governs(bare: &str, preposition: &str) -> bool {
    let words = words();
    if !words.may_have(bare) {
        return false;
    }
    let has = |base: &str, end: &str| words.has(base, end, preposition);
    has(bare, "")
        || ["ه", "ون", "ين", "ات", "تان", "تين", "ان"].iter().any(|suffix| {
            bare.strip_suffix(suffix).is_some_and(|base| {
                // الموالين, المنتمون: the plural of a noun in yeh has lost it.
                has(base, "") || matches!(*suffix, "ون" | "ين") && has(base, "ي")
            })
        })
}

/// معارض، موالية، مؤيدون: for somebody or against him, whose name may stand behind (`الموالية للرئيس فلان`).
pub(crate) fn takes_sides(bare: &str) -> bool {
    let stem = ["ون", "ين", "ات", "ه"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    matches!(
        stem,
        "معارض"
            | "موالي"
            | "موال"
            | "مويد"
            | "مناهض"
            | "مناصر"
            | "مناوي"
            | "داعم"
            | "مقرب"
            | "رافض"
            | "تابع"
    )
}

#[cfg(test)]
mod tests {
    use super::{governs, is_thing_of_task, takes_sides};
    use isnad_tokenize::Document;

    #[test]
    fn in_any_gender_and_number() {
        for (word, preposition, expected) in [
            ("مكلفه", "ب", true),
            ("مكلفين", "ب", true),
            ("مكلفه", "من", true),
            ("مختصه", "من", false),
            ("قريبه", "من", true),
            ("قريب", "في", false),
            ("منتمين", "الي", true),
            ("موالون", "ل", true),
            ("مواليه", "ل", true),
            ("مطلعه", "علي", true),
            ("مسوولين", "عن", true),
            ("سمينه", "من", false),
        ] {
            assert_eq!(governs(word, preposition), expected, "{word} {preposition}");
        }
    }

    #[test]
    fn each_task_stands_in_its_example() {
        for row in include_str!("../data/task_words.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
            let example = row.split('\t').nth(2).expect("an example");
            let doc = Document::new(example);
            let fires = (1..doc.tokens().len()).any(|at| is_thing_of_task(&doc, at - 1, at));
            assert!(fires, "task_words.tsv: {row}: its example has no such task");
        }
    }

    #[test]
    fn for_or_against() {
        for (word, expected) in
            [("مواليه", true), ("معارضون", true), ("مستشار", false), ("مناهضين", true), ("مدير", false)]
        {
            assert_eq!(takes_sides(word), expected, "{word}");
        }
    }
}
