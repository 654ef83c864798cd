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
    pub(crate) has_marks: bool,
    pub(crate) has_brackets: bool,
}

/// A headline has no more words than this.
const TITLE: usize = 22;
/// A headline further down has no more words than this.
const SUBTITLE: usize = 16;
/// A byline has no more words than this.
const BYLINE: usize = 9;
/// A dateline ends within so many tokens.
const DATELINE: usize = 14;

/// Says of every paragraph what it does. Looks at a bounded number of tokens of each.
pub(crate) fn classify(text: &str, tokens: &[Token], paragraphs: &mut [Paragraph]) {
    for i in 0..paragraphs.len() {
        let p = &paragraphs[i];
        let all = &tokens[p.tokens.start as usize..p.tokens.end as usize];
        let kind = if is_byline(text, all, i > 0) {
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

const DASHES: [&str; 5] = ["-", "–", "—", "ـ", "--"];

fn ends_in_stop(text: &str, all: &[Token]) -> bool {
    let closers = |t: &&Token| !(t.kind == TokenKind::Quote || is(text, t, &[")"]));
    all.iter().rev().take(3).find(closers).is_some_and(|t| is(text, t, &[".", "…", "...", "..", "،", ",", "؛", ":"]))
}

/// `كتب: فلان`, `عين اليوم – الدمام`, `المركز الصحفي السوري – مريم أحمد`: short, and a word of writing or a dash says so.
fn is_byline(text: &str, all: &[Token], later: bool) -> bool {
    if words(all, BYLINE + 1) > BYLINE || all.len() < 2 || ends_in_stop(text, all) || all.len() > 2 * BYLINE {
        return false;
    }
    let first = &text[all[0].span];
    let second = &text[all[1].span];
    if matches!(
        first,
        "كتب"
            | "كتبت"
            | "كتبه"
            | "بقلم"
            | "إعداد"
            | "اعداد"
            | "تصوير"
            | "تحرير"
            | "متابعات"
            | "متابعة"
            | "ترجمة"
            | "تقرير"
            | "حوار"
            | "أجرى"
            | "عدسة"
    ) && (second == ":"
        || DASHES.contains(&second)
        || matches!(first, "بقلم" | "كتبت" | "كتب" | "متابعات") && words(all, 7) <= 5)
    {
        return true;
    }
    // Names on both sides of a dash with space round it, neither side long.
    if !later {
        return false;
    }
    let Some(dash) = all.iter().position(|t| is(text, t, &DASHES)) else { return false };
    let spaced = all[dash].flags.space_before() || all.get(dash + 1).is_some_and(|t| t.flags.space_before());
    let (left, right) = (words(&all[..dash], 6), words(&all[dash + 1..], 6));
    let named = |side: &[Token]| {
        side.iter().all(|t| {
            matches!(t.kind, TokenKind::Word | TokenKind::Foreign | TokenKind::Number)
                || is(text, t, &["(", ")", "،", ".", ":", "-", "–"])
        })
    };
    spaced && (1..=4).contains(&left) && (1..=5).contains(&right) && named(all)
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
    let n = words(all, TITLE + 1);
    if n > TITLE || n == 0 {
        return false;
    }
    let sentence_stops = |p: &[Token]| p.last().is_some_and(|t| is(text, t, &[".", "،", ",", ":", "؛"]));
    if i == 0 {
        return !sentence_stops(all) || all.last().is_some_and(|t| is(text, t, &["."])) && n <= 6 && next.is_some();
    }
    if !(2..=SUBTITLE).contains(&n)
        || ends_in_stop(text, all)
        || !matches!(all[0].kind, TokenKind::Word | TokenKind::Number | TokenKind::Quote)
    {
        return false;
    }
    // A new thought starts with و or ف in running text only; a subtitle follows the title or a stop, and precedes longer text.
    if all[0].clitics.proclitics.conjunction() {
        return false;
    }
    let Some(next) = next else { return false };
    let long_next = (next.tokens.len()) >= 12 && next.tokens.len() * 2 >= all.len() * 3;
    let previous = &before[i - 1];
    let previous = &tokens[previous.tokens.start as usize..previous.tokens.end as usize];
    let after_stop = i <= 2 || previous.iter().rev().take(3).any(|t| is(text, t, &[".", "!", "؟", "…", "..."]));
    long_next && after_stop
}

/// The place, agency or writer before a body's text.
fn dateline(text: &str, all: &[Token]) -> Option<Span> {
    if all.len() < 8 || all[0].kind != TokenKind::Word && all[0].kind != TokenKind::Foreign {
        return None;
    }
    let window = &all[..all.len().min(DATELINE)];
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
            }
            TokenKind::Punct => match s {
                "(" => bracket += 1,
                ")" => {
                    bracket = bracket.saturating_sub(1);
                    agency = true;
                    words = 0;
                }
                _ if bracket > 0 => {}
                "،" | "," | "/" => {}
                ":" if dashes > 0 || agency => {
                    end = Some(i);
                    break;
                }
                _ if DASHES.contains(&s) => {
                    let spaced = t.flags.space_before() || window.get(i + 1).is_some_and(|n| n.flags.space_before());
                    if !spaced && !agency {
                        break;
                    }
                    dashes += 1;
                    words = 0;
                    if agency || dashes > 1 && i + 1 < window.len() && spaced {
                        end = Some(i);
                        if agency {
                            break;
                        }
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
