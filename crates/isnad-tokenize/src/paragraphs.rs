//! Lines of the text as paragraphs, and what each does in the article: headline, byline, body, and the dateline that opens a body.

use crate::token::{Token, TokenKind};
use isnad_text::Span;
use std::ops::Range;

/// What a paragraph does in the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// A title or subtitle: short, no final stop.
    Headline,
    /// Who wrote it, or for whom: `كتب: فلان`, `الرياض - واس`.
    Byline,
    /// Running text.
    Body,
}

/// A non-empty line of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paragraph {
    /// From its first to its last token.
    pub span: Span,
    /// What it does in the article.
    pub kind: ParagraphKind,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
    /// Indexes of its sentences.
    pub sentences: Range<u32>,
    /// Place, agency or writer before the text of a body paragraph: `دبي (رويترز)` of `دبي (رويترز) - قال ...`, without the dash or colon
    /// that ends it.
    pub dateline: Option<Span>,
    /// The run of the document's punctuation and quotation marks that is its own.
    pub(crate) marks: Range<u32>,
}

/// A headline has no more words than this.
const TITLE: usize = 22;
/// A headline further down has no more words than this.
const SUBTITLE: usize = 16;
/// A byline has no more words than this.
const BYLINE: usize = 9;
/// A byline with a date has no more words than this.
const DATED: usize = 14;
/// Words that open a byline.
const WRITING: [&str; 16] = [
    "كتب",
    "كتبت",
    "كتبه",
    "بقلم",
    "إعداد",
    "اعداد",
    "تصوير",
    "تحرير",
    "متابعات",
    "متابعة",
    "ترجمة",
    "تقرير",
    "حوار",
    "أجرى",
    "عدسة",
    "المصدر",
];
/// Agencies, as the last word of a byline has them.
const AGENCIES: [&str; 28] = [
    "واس",
    "رويترز",
    "الأناضول",
    "الاناضول",
    "وام",
    "كونا",
    "بترا",
    "سانا",
    "قنا",
    "بنا",
    "وفا",
    "فرانس",
    "سبأ",
    "وكالات",
    "الوكالات",
    "معا",
    "سونا",
    "وأج",
    "وال",
    "العمانية",
    "شينخوا",
    "سبوتنيك",
    "تاس",
    "إرنا",
    "متابعات",
    "خاص",
    "الألمانية",
    "الفرنسية",
];
/// A dateline ends within so many tokens.
const DATELINE: usize = 14;

/// Says of every paragraph what it does. Looks at a bounded number of tokens of each.
pub(crate) fn classify(text: &str, tokens: &[Token], paragraphs: &mut [Paragraph]) {
    for i in 0..paragraphs.len() {
        let p = &paragraphs[i];
        let all = &tokens[p.tokens.start as usize..p.tokens.end as usize];
        let kind =
            if is_byline(text, all, i, i.checked_sub(1).map(|b| &paragraphs[b]), i + 1 == paragraphs.len(), tokens) {
                ParagraphKind::Byline
            } else if is_headline(text, all, i, &paragraphs[..i], paragraphs.get(i + 1), tokens) {
                ParagraphKind::Headline
            } else {
                ParagraphKind::Body
            };
        let dateline = (kind == ParagraphKind::Body).then(|| dateline(text, all)).flatten();
        let p = &mut paragraphs[i];
        p.kind = kind;
        p.dateline = dateline;
    }
}

fn words(tokens: &[Token], most: usize) -> usize {
    tokens.iter().filter(|t| !matches!(t.kind, TokenKind::Punct | TokenKind::Quote)).take(most).count()
}

fn is(text: &str, t: &Token, marks: &[&str]) -> bool {
    t.kind == TokenKind::Punct && marks.contains(&&text[t.span])
}

const DASHES: [&str; 6] = ["-", "–", "—", "ـ", "_", "--"];

fn ends_in_stop(text: &str, all: &[Token]) -> bool {
    let closers = |t: &&Token| !(t.kind == TokenKind::Quote || is(text, t, &[")"]));
    all.iter().rev().take(3).find(closers).is_some_and(|t| is(text, t, &[".", "…", "...", "..", "،", ",", "؛", ":"]))
}

/// A line that names who wrote: a word of writing, names on both sides of a dash, an agency by itself or with a date before it.
fn is_byline(text: &str, all: &[Token], i: usize, before: Option<&Paragraph>, last: bool, tokens: &[Token]) -> bool {
    if all.len() < 2 || all.len() > 2 * DATED {
        return false;
    }
    let n = words(all, DATED + 1);
    if n > DATED {
        return false;
    }
    let first = &text[all[0].span];
    if ends_in_stop(text, all) {
        // كتبت - سلوى حبيب: right below the headline
        return i == 1
            && matches!(first, "كتب" | "كتبت" | "بقلم")
            && is(text, &all[all.len() - 1], &[":"])
            && (3..=6).contains(&n)
            && is(text, &all[1], &DASHES);
    }
    // *مستشار سابق في الخدمات الطبية: who the writer is, at the article's end.
    if first == "*" && last && i > 0 {
        return true;
    }
    // مكة المكرمة 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس
    let is_agency = |t: &Token| AGENCIES.contains(&&text[t.span]);
    if (1..=2).contains(&i)
        && is_agency(&all[all.len() - 1])
        && (n <= 4 || all.iter().any(|t| t.kind == TokenKind::Number))
    {
        return true;
    }
    // و م ع, أ ف ب
    if (2..=4).contains(&n) && all.iter().all(|t| t.kind == TokenKind::Word && t.key_len == 2 || is(text, t, &["."])) {
        return true;
    }
    if n > BYLINE {
        return false;
    }
    let second = &text[all[1].span];
    if WRITING.contains(&first)
        && (second == ":" || DASHES.contains(&second) || n <= 5 && matches!(first, "بقلم" | "كتبت" | "كتب" | "متابعات"))
    {
        return true;
    }
    let foreign = |t: &[Token]| t.iter().all(|t| t.kind != TokenKind::Word);
    // الحسيمة خالد الزيتوني, after the site's own name.
    if i == 1
        && (2..=4).contains(&n)
        && before.is_some_and(|b| foreign(&tokens[b.tokens.start as usize..b.tokens.end as usize]))
    {
        return all.iter().all(|t| t.kind == TokenKind::Word);
    }
    let Some(dash) = all.iter().position(|t| is(text, t, &DASHES)) else { return false };
    let (left, right) = (&all[..dash], &all[dash + 1..]);
    if !(1..=4).contains(&words(left, 6)) || !(1..=5).contains(&words(right, 6)) || foreign(right) {
        return false;
    }
    if i == 0 {
        return foreign(left) && !right.is_empty();
    }
    let spaced = all[dash].flags.space_before() || right.first().is_some_and(|t| t.flags.space_before());
    let named = |side: &[Token]| {
        side.iter().all(|t| {
            matches!(t.kind, TokenKind::Word | TokenKind::Foreign | TokenKind::Number)
                || is(text, t, &["(", ")", "،", ".", ":", "-", "–", "/", "ـ"])
        })
    };
    spaced && !foreign(left) && !left[0].clitics.proclitics.conjunction() && named(left) && named(right)
}

/// Short, no final stop, and first or between running text.
fn is_headline(
    text: &str,
    all: &[Token],
    i: usize,
    before: &[Paragraph],
    next: Option<&Paragraph>,
    tokens: &[Token],
) -> bool {
    if all.len() > 3 * TITLE {
        return false;
    }
    if i > 0
        && (all.len() < 2
            || ends_in_stop(text, all)
            || !matches!(all[0].kind, TokenKind::Word | TokenKind::Number | TokenKind::Quote)
            // A new thought begins with و or ف in running text only.
            || all[0].clitics.proclitics.conjunction())
    {
        return false;
    }
    let n = words(all, TITLE + 1);
    if n > TITLE || !all.iter().any(|t| t.kind == TokenKind::Word) && all.len() < 3 {
        return false;
    }
    if i == 0 {
        let stops = all.last().is_some_and(|t| is(text, t, &["،", ",", ":", "؛"]));
        let full = all.last().is_some_and(|t| is(text, t, &["."]));
        return !stops && (!full || n <= 6 && next.is_some());
    }
    if !(2..=SUBTITLE).contains(&n) {
        return false;
    }
    // It follows the title, a byline or a stop, and precedes longer text.
    let Some(next) = next else { return false };
    let previous = &before[i - 1];
    let previous = &tokens[previous.tokens.start as usize..previous.tokens.end as usize];
    let after_stop = i <= 2 || previous.iter().rev().take(3).any(|t| is(text, t, &[".", "!", "؟", "…", "..."]));
    after_stop && next.tokens.len() >= 12 && next.tokens.len() * 4 >= all.len() * 5
}

/// The place, agency or writer before a body's text.
fn dateline(text: &str, all: &[Token]) -> Option<Span> {
    // A name opens it: no verb of saying, no conjunction.
    let opens_text = |t: &Token| {
        t.clitics.proclitics.conjunction()
            || matches!(&text[t.span], "قال" | "قالت" | "في" | "أكد" | "أعلن" | "أعلنت" | "أكدت" | "كشف")
    };
    if all.len() < 8 || opens_text(&all[0]) || all[0].kind != TokenKind::Word && all[0].kind != TokenKind::Foreign {
        return None;
    }
    let window = &all[..all.len().min(DATELINE)];
    let is_agency = |t: &Token| t.kind == TokenKind::Word && AGENCIES.contains(&&text[t.span]);
    // Marks of quotation or brackets are open; an agency or a paper was named in some; dashes and slashes; words since the last of these.
    let (mut bracket, mut agency, mut dashes, mut words) = (0usize, false, 0usize, 0usize);
    let mut end = None;
    for (i, t) in window.iter().enumerate() {
        let s = &text[t.span];
        match t.kind {
            TokenKind::Word | TokenKind::Foreign | TokenKind::Number => {
                words += 1;
                // A side of a dateline is a name or two.
                if words > 5 {
                    break;
                }
                // دمشق-سانا أكد الوزير: the text begins right behind the agency.
                let next = window.get(i + 1);
                if dashes > 0
                    && words == 1
                    && is_agency(t)
                    && s != "فرانس"
                    && next.is_some_and(|n| n.kind == TokenKind::Word)
                {
                    end = Some(i + 1);
                    break;
                }
                agency |= dashes > 0 && is_agency(t);
            }
            TokenKind::Quote if i > 0 && (dashes > 0 || bracket > 0) => {
                if bracket > 0 {
                    agency = true;
                    words = 0;
                }
                bracket = usize::from(bracket == 0);
            }
            TokenKind::Punct => match s {
                "(" => bracket += 1,
                ")" => {
                    bracket = bracket.saturating_sub(1);
                    agency = true;
                    words = 0;
                }
                _ if bracket > 0 => {}
                // إسطنبول/ الأناضول
                "/" if i <= 3 => {
                    dashes += 1;
                    words = 0;
                }
                "،" | "," | "/" => {}
                // سعود السالم - الأفق - عسير: who wrote it, for whom and where
                ":" if dashes == 1
                    || agency
                    || dashes == 2 && words <= 2 && !window[..i].iter().any(|t| t.kind == TokenKind::Number) =>
                {
                    end = Some(i);
                    break;
                }
                _ if DASHES.contains(&s) => {
                    let next = window.get(i + 1);
                    let spaced = t.flags.space_before() || next.is_some_and(|n| n.flags.space_before());
                    if !spaced && !agency && !next.is_some_and(is_agency) {
                        break;
                    }
                    dashes += 1;
                    words = 0;
                    if agency {
                        end = Some(i);
                        break;
                    }
                }
                _ => break,
            },
            _ => break,
        }
    }
    let end = end.filter(|&e| e > 0 && e + 4 < all.len())?;
    Some(all[0].span.cover(all[end - 1].span))
}
