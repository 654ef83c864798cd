//! Papers and agencies, most of whose names are other words: where one speaks, is told, or signs.

use crate::candidate::Candidate;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::Words;
use isnad_tokenize::{Document, TokenKind};

/// `قال كيربي للأناضول، ...`: a verb that people are subject of stands before it in the sentence. A common word is told nothing unless the
/// clause ends with it, and what a body is for is not told either: وكالة دوجان للأنباء.
pub(super) fn is_told(doc: &Document, words: &Words, i: usize) -> bool {
    let word = words.at(i);
    let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
    // هدية مصر للعالم، وعاد بالكأس لمكة: a word or a place is told where what he is told follows.
    let content = doc.tokens().get(i + 1).is_some_and(|_| matches!(doc.key(i + 1), "ان" | "انه" | "انها"));
    let closes = !frequent && !words.at(i + 1).word;
    if (frequent || word.class.has(Class::PLACE)) && !content && !closes {
        return false;
    }
    let purpose = (i.saturating_sub(5)..i).any(|j| words.at(j).class.has(Class::ANY_ORG));
    !purpose
        && (i.saturating_sub(14)..i)
            .rev()
            .take_while(|&j| !doc.tokens()[j + 1].flags.line_start() && doc.surface(j) != ".")
            .any(|j| words.at(j).class.has(Class::SAYING) && !words.at(j).definite)
}

/// `«الشرق الأوسط»`: quotation marks around the name and nothing else.
pub(super) fn quoted(doc: &Document, c: &Candidate) -> bool {
    let quote = |i: usize| doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Quote);
    c.start > 0 && quote(c.start as usize - 1) && quote(c.end as usize)
}

/// `وذكرت «المستقبل»`, `قال لـ«اليوم»`, `«المدينة» زارت`: what is in marks is said to act or to speak, is told, stands after the word for a medium
/// or opens a line. `end` is one past the name.
pub(super) fn speaks(doc: &Document, words: &Words, i: usize, end: usize) -> bool {
    let Some(mark) = i.checked_sub(1) else { return false };
    let Some(k) = mark.checked_sub(1).filter(|_| !doc.tokens()[mark].flags.line_start()) else { return true };
    // A verb in the feminine, and no plural: وعلمت «اليوم», تلقته «سبق», «المدينة» تنشر.
    let verb = |k: usize| {
        let (word, key) = (words.at(k), doc.bare(k));
        word.word
            && !word.definite
            && (word.class.has(Class::SAYING)
                || !word.class.has(Class::FUNCTION | Class::NAME)
                    && key.len() >= 8
                    && key.ends_with('ت')
                    && !key.ends_with("ات"))
    };
    let acts = doc.tokens().get(end + 1).is_some_and(|t| t.kind == TokenKind::Word && !t.flags.line_start())
        && (verb(end + 1) || doc.key(end + 1).starts_with('ت') && words.at(end + 1).class.has(Class::COMMON));
    let key = doc.key(k);
    // في حوار مع «الرياض»
    let talk = matches!(key, "مع" | "الي")
        && k > 0
        && matches!(
            doc.bare(k - 1),
            "حوار"
                | "حديث"
                | "تصريح"
                | "تصريحات"
                | "لقاء"
                | "اتصال"
                | "مقابله"
                | "تصريحه"
                | "حديثه"
                | "تجاوبا"
        );
    let voice = matches!(
        doc.stem(k),
        "مراسل"
            | "مراسله"
            | "موفد"
            | "كاميرا"
            | "عدسه"
            | "قراء"
            | "محرر"
            | "تحرير"
            | "جوله"
            | "مصادر"
            | "عليها"
            | "عليه"
            | "معه"
            | "معها"
            | "بها"
    );
    let told = matches!(
        key,
        "ل" | "لـ"
            | "ول"
            | "ولـ"
            | "ب"
            | "بـ"
            | "كانت"
            | "وكانت"
            | "بحسب"
            | "وبحسب"
            | "حسب"
            | "وفق"
            | "نشرته"
            | "نقلته"
            | "اوردته"
    );
    // نشر في «الوطن», وكالة الأنباء اليمنية «سبأ»
    let printed = key == "في" && k > 0 && matches!(doc.bare(k - 1), "نشر" | "نشرت" | "منشور" | "خبر" | "مقال");
    let media = (k.saturating_sub(3)..=k)
        .any(|j| words.at(j).word && Lexicon::get().of(doc.stem(j)).has(Class::MEDIA_WORD) && doc.stem(j) != "موقع")
        || doc.stem(k) == "موقع";
    acts || verb(k) || talk || voice || told || printed || media
}

/// `(اليوم) -`, `وكالة (سبأ)`: a word that is mostly another signs in brackets after the word for a medium, or where the line goes on behind a
/// dash or ends.
pub(super) fn signs_off(doc: &Document, words: &Words, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let bracket = i > 0 && doc.surface(i - 1) == "(";
    if !bracket {
        // واس - عمان: where the news is from.
        let word = words.at(i);
        let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::SELDOM);
        return !word.class.has(Class::PLACE) && !(word.definite && frequent && doc.surface(end) == ":");
    }
    let media = i > 1 && speaks(doc, words, i, end);
    let behind = doc.tokens().get(end + 1);
    let opens = i > 1 && (i - 1..i).any(|k| doc.tokens()[k].flags.line_start());
    media
        || !words.at(i).class.has(Class::TIME)
            && (opens || behind.is_none_or(|t| t.flags.line_start() || matches!(doc.surface(t), "-" | "–" | ":" | "ـ")))
}

/// `الدوحة - قنا:`, `عمان - (بترا)`, `(الجزيرة)`: who sent the news, at the start of a line or alone in brackets.
pub(super) fn signs(doc: &Document, c: &Candidate) -> bool {
    let (i, end) = (c.start as usize, c.end as usize);
    let mark = |i: usize| doc.tokens().get(i).filter(|t| t.kind == TokenKind::Punct).map(|t| doc.surface(t));
    if i == 0 || doc.tokens()[i].flags.line_start() {
        return false;
    }
    let line = (i.saturating_sub(6)..i).rev().find(|&k| doc.tokens()[k].flags.line_start());
    let (before, after) = (mark(i - 1), mark(end));
    match (before, after) {
        (Some("("), Some(")")) => true,
        (Some("-" | "–" | "ـ" | "،"), Some(":" | "-" | "–" | "ـ")) => line.is_some(),
        _ => false,
    }
}
