//! Participles and adjectives with a preposition of their own: `اللجنة المكلفة بالتحقيق`, `مصدر قريب من الملف`.

use isnad_tokenize::KeyMap;
use std::sync::OnceLock;

/// The prepositions of a word of `data/governing_words.tsv`.
type Prepositions = Vec<String>;

fn table() -> &'static KeyMap<Prepositions> {
    static TABLE: OnceLock<KeyMap<Prepositions>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map = KeyMap::new();
        for line in include_str!("../data/governing_words.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
            let mut cells = line.split('\t');
            let (Some(word), Some(prepositions)) = (cells.next(), cells.next()) else { continue };
            let folded = prepositions.split(',').map(|p| p.replace('إ', "ا").replace('ى', "ي")).collect();
            map.entry(word, folded);
        }
        map
    })
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
    let table = table();
    let has = |base: &str| table.get_key(base).is_some_and(|p| p.iter().any(|p| p == preposition));
    has(bare)
        || ["ه", "ون", "ين", "ات", "تان", "تين", "ان"].iter().any(|suffix| {
            bare.strip_suffix(suffix).is_some_and(|base| {
                // الموالين, المنتمون: the plural of a noun in yeh has lost it.
                has(base) || matches!(*suffix, "ون" | "ين") && has(&format!("{base}ي"))
            })
        })
}

#[cfg(test)]
mod tests {
    use super::governs;

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
}
