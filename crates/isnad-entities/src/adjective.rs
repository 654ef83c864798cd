//! Adjectives in yeh, told by their letters from nouns that end alike: `منظمة حقوقية`, but `منظمة تنمية المجتمع`.

use crate::heads::{Head, HeadClass};
use crate::phrase_words::Use;

/// `حقوقية`, `دولي` (a key without clitics): an adjective, and neither a verbal noun (`حماية`, `تنمية`) nor another noun with its letters (`عملية`).
///
/// ```
/// use isnad_entities::is_nisba;
/// assert!(is_nisba("حقوقيه") && is_nisba("دولي"));
/// assert!(!is_nisba("حمايه") && !is_nisba("عمليه"));
/// ```
pub fn is_nisba(key: &str) -> bool {
    let letters = key.chars().count();
    let masdar = key.ends_with("ايه") || key.starts_with('ت') && letters == 5;
    let short = matches!(key, "طبيه" | "فنيه" | "امميه");
    (key.ends_with("يه") && (letters > 4 || short) || key.ends_with('ي') && letters > 3) && !masdar && !is_noun(key)
}

/// A noun with the letters of an adjective.
fn is_noun(key: &str) -> bool {
    Use::of(key).has(Use::NOUN)
}

/// True where the head noun `second`, right behind the head noun `first` and with the article as it has, describes it in no way, so that a noun phrase of
/// its own begins: of `طالبت اللجنة الوزارة بالتدخل` the committee speaks, and the ministry is its object.
///
/// `key` is the second one's word without clitics, and `teh_marbuta` whether ة ends it. A look at a few letters.
///
/// ```
/// use isnad_entities::{Head, cannot_describe};
/// use isnad_tokenize::Document;
///
/// for (pair, expected) in [("اللجنة الوزارة", true), ("اللجنة البلدية", false), ("الحزب الحاكم", false), ("المدير البلدية", true)] {
///     let doc = Document::new(pair);
///     let head = |i| Head::at(&doc, i).unwrap().head;
///     let found = cannot_describe(head(0), head(1), doc.bare(1), doc.tokens()[1].flags.teh_marbuta());
///     assert_eq!(found, expected, "{pair}");
/// }
/// ```
pub fn cannot_describe(first: Head, second: Head, key: &str, teh_marbuta: bool) -> bool {
    let (one, other) = (first.class.is_human() && !first.plural, second.class.is_human());
    let body = matches!(first.class, HeadClass::Organization | HeadClass::Media | HeadClass::Collective);
    if (one || body && !first.plural) && !first.feminine && second.feminine && teh_marbuta {
        return true; // المدير الوزيرة, المدير البلدية, الحزب البلدية
    }
    // المديرة المدير; but السيدة المدير العام, الأستاذ المدير
    let of_another_gender = first.class == HeadClass::Office && first.feminine && !second.feminine;
    (body || one && (!other || of_another_gender)) && is_noun_of_its_own(key, second)
}

/// `وزارة`, `وزيرة`: a body or an office whose word has the letters neither of an adjective in yeh (`بلدية`) nor of a participle (`حاكم`, `منظمة`).
pub(crate) fn is_noun_of_its_own(key: &str, head: Head) -> bool {
    let body = matches!(head.class, HeadClass::Organization | HeadClass::Media);
    if head.ambiguous || !body && (head.class != HeadClass::Office || head.plural) {
        return false;
    }
    // جامعة, محكمة: nouns with such letters
    let noun = matches!(
        key,
        "جمعيه"
            | "مديريه"
            | "مفوضيه"
            | "كليه"
            | "قنصليه"
            | "جامعه"
            | "محكمه"
            | "مدرسه"
            | "مجلس"
            | "مصرف"
            | "مدير"
            | "مديره"
    );
    let stem = key.strip_suffix('ه').unwrap_or(key);
    let letters = stem.chars().count();
    let participle = letters > 3 && stem.starts_with('م') || letters == 4 && stem.chars().nth(1) == Some('ا');
    // رئيسة, كبيرة: the main one, a big one
    noun || !(stem.ends_with('ي') || participle || matches!(stem, "رييس" | "كبير" | "عضو" | "عام"))
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
