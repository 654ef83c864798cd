//! Adjectives in yeh, told by their letters from nouns that end alike: `منظمة حقوقية`, but `منظمة تنمية المجتمع`.

use crate::phrase_words::Use;

/// `حقوقية`, `دولي` (a key without clitics): an adjective, and neither a verbal noun (`حماية`, `تنمية`) nor another noun with its letters (`عملية`).
pub(crate) fn is_nisba(key: &str) -> bool {
    let letters = key.chars().count();
    let masdar = key.ends_with("ايه") || key.starts_with('ت') && letters == 5;
    let short = matches!(key, "طبيه" | "فنيه" | "امميه");
    (key.ends_with("يه") && (letters > 4 || short) || key.ends_with('ي') && letters > 3) && !masdar && !is_noun(key)
}

/// A noun with the letters of an adjective.
fn is_noun(key: &str) -> bool {
    Use::of(key).has(Use::NOUN)
}

#[cfg(test)]
mod tests {
    use super::is_nisba;

    #[test]
    fn by_its_letters() {
        for (key, expected) in [
            ("حقوقيه", true),
            ("عربيه", true),
            ("دولي", true),
            ("تنميه", false),
            ("حمايه", false),
            ("عمليه", false),
            ("بلديه", false),
            ("علي", false),
            ("لجنه", false),
        ] {
            assert_eq!(is_nisba(key), expected, "{key}");
        }
    }
}
