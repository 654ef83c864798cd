//! Where a name stands, without its clitics and marks.

use crate::class::Class;
use crate::lexicon::Lexicon;
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};
use std::ops::Range;

/// `نائب خادم الحرمين الشريفين`: the king's deputy.
pub(super) fn of_the_king(doc: &Document<'_>, first: usize) -> bool {
    bare(doc, first) == "نايب"
        && first + 2 < doc.tokens().len()
        && doc.key(first + 1) == "خادم"
        && doc.key(first + 2) == "الحرمين"
}

/// A name that no list has: a letter before it that could be a preposition, or ف, is its own.
pub(super) fn name_span(doc: &Document<'_>, tokens: Range<usize>) -> Span {
    let first = &doc.tokens()[tokens.start];
    if crate::noun_phrase::keeps_front(doc, tokens.start) {
        return first.span.cover(doc.tokens()[tokens.end - 1].span);
    }
    bare_span(doc, tokens)
}

/// From the first token without its conjunction and preposition to the last one.
pub(super) fn bare_span(doc: &Document<'_>, tokens: Range<usize>) -> Span {
    crate::noun_phrase::stem_start(doc, tokens.start, doc.tokens()[tokens.end - 1].span.end)
}

/// The text of a span that starts with a token, its article written out: للأمم المتحدة is الأمم المتحدة.
pub(crate) fn written(doc: &Document<'_>, first: usize, span: Span) -> String {
    let text = &doc.text()[span];
    match text.strip_prefix('ل') {
        Some(rest) if doc.tokens()[first].clitics.article_len == 2 => format!("ال{rest}"),
        _ => text.to_owned(),
    }
}

/// The key without clitics and article.
#[inline]
pub(super) fn bare<'a>(doc: &'a Document<'_>, i: usize) -> &'a str {
    let b = doc.bare(i);
    b.strip_prefix("ال").filter(|r| r.len() >= 4).unwrap_or(b)
}

/// Commas, dashes and brackets off both ends.
pub(super) fn trim(doc: &Document<'_>, mut r: Range<usize>) -> Range<usize> {
    while r.start < r.end && doc.tokens()[r.start].kind != TokenKind::Word {
        r.start += 1;
    }
    while r.start < r.end && doc.tokens()[r.end - 1].kind != TokenKind::Word {
        r.end -= 1;
    }
    r
}

/// The same for a span a few tokens before or behind others, as a role is: a step from them where `tokens_of` searches.
pub(super) fn tokens_near(doc: &Document<'_>, span: Span, others: &Range<u32>) -> Range<usize> {
    let tokens = doc.tokens();
    let next = others.start as usize;
    if span.end > tokens[next].span.start {
        return tokens_of(doc, span);
    }
    let end = (0..next).rev().find(|&k| tokens[k].span.start < span.end).map_or(0, |k| k + 1);
    let start = (0..end).rev().take_while(|&k| tokens[k].span.end > span.start).last().unwrap_or(end);
    start..end
}

pub(super) fn tokens_of(doc: &Document<'_>, span: Span) -> Range<usize> {
    let a = doc.tokens().partition_point(|t| t.span.end <= span.start);
    let z = doc.tokens().partition_point(|t| t.span.start < span.end);
    a..z.max(a)
}

/// False where words are nobody's name, whatever stands before them: `مشاعر طيبة`, `رمضان المبارك`, `الغذاء والدواء`, `نموذجا`.
pub(super) fn may_name(doc: &Document<'_>, name: &Range<usize>) -> bool {
    let lexicon = Lexicon::get();
    let class = |i: usize| lexicon.classes(doc.tokens()[i].hash);
    let plain = |i: usize| class(i).has(Class::COMMON) && !class(i).has(Class::NAME);
    let first = name.start;
    // قال المقدم طيار موسى: the arm that he serves in.
    let arm = class(first).has(Class::ARM) && name.len() > 1;
    // صباح زنكور; but صباح الخميس
    let called = name.len() > 1
        && class(first).has(Class::GIVEN)
        && !doc.tokens()[name.end - 1].clitics.proclitics.al()
        && (!class(name.end - 1).has(Class::COMMON | Class::TIME)
            || class(name.end - 1).has(Class::SELDOM)
            // صباح مشرف
            || class(name.end - 1).has(Class::NAME) && !class(name.end - 1).has(Class::TIME));
    let month = arm || class(first).has(Class::TIME) && class(first).has(Class::COMMON | Class::WEAK) && !called;
    // إييلت شكيد: seldom words that are spelt like names
    let seldom = |i: usize| class(i).has(Class::SELDOM) || !plain(i);
    let strange =
        name.len() == 2 && plain(first) && name.clone().all(seldom) && crate::spelling::like_two_names(doc, first);
    let object = doc.tokens()[first].flags.tanween_fath() || plain(first) && doc.key(first).ends_with('ا') && !strange;
    let joined = name.len() > 1 && doc.tokens()[first + 1].clitics.proclitics.conjunction() && plain(first);
    // دنيا الرياضة, جوهرة التاج, بيبي الهدف: a frequent noun with the article closes a name right before the content alone.
    let last = name.end - 1;
    let frequent = |i: usize| plain(i) && !class(i).has(Class::SELDOM);
    let definite = doc.key(last).starts_with("ال") && doc.key(last).len() >= 8;
    let content = doc.tokens().get(name.end).is_some_and(|t| {
        matches!(doc.key(t), "ان" | "انه" | "انها" | "بان" | "الي") || matches!(doc.surface(t), "،" | "," | ":")
    });
    let of_it = name.len() == 2 && definite && frequent(last) && !content;
    // توجيهات أمير المنطقة: what is told.
    let told = name.len() > 1 && frequent(first) && doc.key(first).ends_with("ات");
    !(month
        || object
        || joined
        || of_it
        || told
        || plain(first) && (name.len() == 1 || name.clone().all(plain) && !strange))
}
