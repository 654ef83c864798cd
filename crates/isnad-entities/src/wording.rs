//! The words of a title as they are compared: one for all spellings, a country for its adjective, without forms of address.

use isnad_tokenize::{Document, key_hash};
use std::ops::Range;

/// Forms of address that lead up to an office and say nothing of it: `سمو أمير المنطقة`, `معالي الوزير`.
fn addresses(word: &str) -> bool {
    matches!(
        word,
        "سمو"
            | "معالي"
            | "سعاده"
            | "فضيله"
            | "سماحه"
            | "جلاله"
            | "فخامه"
            | "نيافه"
            | "غبطه"
            | "سياده"
            | "عطوفه"
    )
}

/// The one word for those that the press writes in two ways.
pub(crate) fn one_spelling(bare: &str) -> &str {
    match bare {
        "اميركا" => "امريكا",
        "اميركي" => "امريكي",
        "اميركيه" => "امريكيه",
        // شئون, مسئول
        "شيون" => "شوون",
        "مسيول" => "مسوول",
        "مسيوله" => "مسووله",
        // الناطق is المتحدث
        "ناطق" => "متحدث",
        "ناطقه" => "متحدثه",
        _ => bare,
    }
}

/// `المتحدث`, `الناطق`: who speaks for others.
pub(crate) fn is_spokesman(bare: &str) -> bool {
    matches!(one_spelling(bare), "متحدث" | "متحدثه")
}

/// `مجموعة من الأطباء`: so many of them.
pub(crate) fn is_group(bare: &str) -> bool {
    matches!(bare, "مجموعه" | "لفيف" | "كوكبه" | "ثله" | "حشد" | "جمع" | "فيه" | "نخبه")
}

/// `برئاسة فلان`, `بعضوية فلان`: behind it stands who has the chair or a seat.
pub(crate) fn is_chair(bare: &str) -> bool {
    matches!(bare, "رياسه" | "قياده" | "زعامه" | "اشراف" | "عضويه")
}

/// A word (folded, without article and clitics) as it is compared within a title: a noun, a country and the adjective of either are one
/// (`البحرين` and `البحرينية`, `الصحة` and `الصحي`), and so are the governor and what he governs.
pub(crate) fn word(bare: &str) -> u64 {
    key_hash(match stem(bare) {
        "امار" => "امير",
        // رئيس الحكومة is رئيس الوزراء
        "وزراء" => "حكوم",
        // المبعوث الأممي is المبعوث الدولي, and that of the nations
        "امم" => "دول",
        // حاكم المصرف, رئيس مجلس النواب
        "مصرف" => "بنك",
        "نواب" | "عموم" => "برلمان",
        // مفتي المملكة, سفير خادم الحرمين
        "مملك" | "خادم" => "سعود",
        stem => stem,
    })
}

/// The word without the endings of feminines, adjectives and countries; two letters are left at least.
fn stem(bare: &str) -> &str {
    fn cut<'a>(word: &'a str, end: &str) -> Option<&'a str> {
        word.strip_suffix(end).filter(|stem| stem.len() >= 4)
    }
    let bare = one_spelling(bare);
    // الهجراوي: of هجر
    if let Some(place) = cut(bare, "اوي").or_else(|| cut(bare, "اويه")) {
        return place;
    }
    let noun = cut(bare, "يا").or_else(|| cut(bare, "ا")).or_else(|| cut(bare, "ه")).unwrap_or(bare);
    cut(noun, "ي").unwrap_or(noun)
}

/// A title without the forms of address before it, where a title is left.
pub(crate) fn without_address(doc: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.len() > 1 {
        let (first, next) = (doc.bare(tokens.start), tokens.start + 1);
        let state = first == "دوله" && doc.bare(next) == "رييس";
        let bearer = first == "صاحب" && tokens.len() > 2 && addresses(doc.bare(next));
        if bearer {
            tokens.start += 2;
            if tokens.len() > 1 && matches!(doc.bare(tokens.start), "ملكي" | "الملكي") {
                tokens.start += 1;
            }
        } else if addresses(first) || state {
            tokens.start += 1;
        } else {
            break;
        }
    }
    tokens
}

/// A word of the form of address before a name: `صاحب السمو الملكي` الأمير.
pub(crate) fn is_address(doc: &Document<'_>, i: usize) -> bool {
    let bare = doc.bare(i);
    addresses(bare) || i > 0 && bare == "ملكي" && doc.bare(i - 1) == "سمو" || bare == "صاحب"
}

/// `منطقة` in `أمير منطقة تبوك`: what kind of place it is can be left out where its name stands behind it.
pub(crate) fn may_be_left_out(doc: &Document<'_>, i: usize, tokens: &Range<usize>) -> bool {
    let kind = ["منطقه", "محافظه", "مدينه", "مملكه", "دوله", "جمهوريه", "سلطنه", "اماره", "ولايه", "اقليم"];
    i > tokens.start
        && i + 1 < tokens.end
        && !doc.tokens()[i].clitics.proclitics.al()
        && doc.tokens()[i].clitics.article_len == 0
        && kind.contains(&doc.bare(i))
}

#[cfg(test)]
mod tests {
    use super::{without_address, word};
    use isnad_tokenize::Document;

    #[test]
    fn a_noun_and_its_adjective_are_one_word() {
        for [one, other] in [
            ["بحرين", "بحريني"],
            ["كويت", "كويتيه"],
            ["فرنسا", "فرنسي"],
            ["ليبيا", "ليبيه"],
            ["امريكا", "اميركيه"],
            ["سعوديه", "سعودي"],
            ["امم", "اممي"],
            ["صحه", "صحيه"],
            ["هجر", "هجراوي"],
            ["شيون", "شوون"],
            ["محافظه", "محافظ"],
            ["اماره", "امير"],
            ["حكومه", "وزراء"],
        ] {
            assert_eq!(word(one), word(other), "{one} {other}");
        }
        for [one, other] in [["ليبيا", "تونس"], ["خارجيه", "داخليه"], ["مدير", "وزير"], ["عدل", "عمل"]]
        {
            assert_ne!(word(one), word(other), "{one} {other}");
        }
    }

    #[test]
    fn forms_of_address_say_nothing_of_an_office() {
        for (title, office) in [
            ("سمو أمير المنطقة", "أمير المنطقة"),
            ("معالي وزير المياه", "وزير المياه"),
            ("صاحب السمو الملكي أمير المنطقة", "أمير المنطقة"),
            ("صاحب السعادة مدير الجامعة", "مدير الجامعة"),
            ("دولة رئيس الوزراء", "رئيس الوزراء"),
            ("صاحب الشركة", "صاحب الشركة"),
            ("سمو", "سمو"),
        ] {
            let doc = Document::new(title);
            let left = without_address(&doc, 0..doc.tokens().len());
            let from = doc.tokens()[left.start].span.start as usize;
            assert_eq!(&title[from..], office);
        }
    }
}
