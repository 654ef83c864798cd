//! Titles before a name: where the role begins that leads up to it.

use crate::class::Class;
use crate::words::Words;
use isnad_tokenize::{Document, TokenKind};

/// The longest role, in tokens.
const LONGEST: usize = 14;

/// The role that stands right before a name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Title {
    /// Its first token.
    pub(crate) start: usize,
    /// One past its last token.
    pub(crate) end: usize,
    /// Classes of its first word.
    pub(crate) class: Class,
    /// False where the phrase still waits for a noun (`زوجة`, `حكومة`): the name is then its complement.
    pub(crate) closed: bool,
}

/// The role that ends right before token `i`: the longest one whose words hang together.
pub(crate) fn before(doc: &Document, words: &Words, i: usize) -> Option<Title> {
    let mut end = i;
    // One comma may stand between: المتحدث باسم الوزارة، جون كيربي
    if end > 0 && is_comma(doc, end - 1) {
        end -= 1;
    }
    // اللواء/ سالم, المهندس / خالد: a stroke between a form of address and the name.
    if end == i
        && end > 1
        && doc.tokens()[end - 1].kind == TokenKind::Punct
        && doc.surface(end - 1) == "/"
        && words.at(end - 2).definite
        && words.at(end - 2).class.has(Class::RANK | Class::HONORIFIC | Class::OFFICE | Class::JOB)
    {
        end -= 1;
    }
    // الفنان «عازف الليل», الدكتورة "سلمى عمر": the name in quotation marks.
    if end == i && end > 1 && doc.tokens()[end - 1].kind == TokenKind::Quote {
        end -= 1;
    }
    // د. محمد: a title cut short.
    let short = |end: usize| {
        end > 1
            && doc.surface(end - 1) == "."
            && matches!(doc.key(end - 2), "د" | "م" | "ا")
            && !doc.tokens()[end - 1].flags.space_before()
    };
    if short(end) {
        // أ. د. محمد: two of them, no more, for what calls itself has to have an end
        let start = if short(end - 2) { end - 4 } else { end - 2 };
        // وكيل الوزارة للرعاية والأسرة د. محمد: the role before it, in its paragraph
        let leads =
            start > 0 && doc.tokens()[start - 1].kind == TokenKind::Word && !doc.tokens()[start].flags.line_start();
        let role = if leads { before(doc, words, start).filter(|t| t.closed) } else { None };
        let alone = Title { start, end, class: Class::HONORIFIC, closed: true };
        return Some(role.map_or(alone, |role| Title { end, ..role }));
    }
    // وزير العدل حافظ الأختام: his second office, where by himself Hafiz is a name
    let seals = |end: usize| {
        end > 1
            && words.at(end - 1).definite
            && doc.key(end - 1) == "الاختام"
            && matches!(doc.stem(end - 2), "حافظ" | "حافظه")
    };
    if seals(end) {
        let start = end - 2;
        // right before it and no second time, for what calls itself has to have an end
        let leads = start > 0 && doc.tokens()[start - 1].kind == TokenKind::Word && !seals(start);
        let role = if leads { before(doc, words, start).filter(|t| t.closed && t.end == start) } else { None };
        let alone = Title { start, end, class: Class::OFFICE, closed: true };
        return Some(role.map_or(alone, |role| Title { end, ..role }));
    }
    let mut found: Option<Title> = None;
    for h in (end.saturating_sub(LONGEST)..end).rev() {
        let token = &doc.tokens()[h];
        if token.kind != TokenKind::Word {
            break;
        }
        let word = words.at(h);
        // الأحواش القريبة من النطاق: near it, no kin.
        let near = word.class.has(Class::KIN) && h + 1 < end && doc.key(h + 1) == "من";
        if word.class.has(Class::TITLE) && !near && !word.class.has(Class::FUNCTION | Class::PREFIX) {
            if let Some(closed) = hangs_together(doc, words, h, end) {
                // رئيس جمعية «النجم»: the society's name.
                let quoted = end + 1 == i && doc.tokens()[end].kind == TokenKind::Quote;
                let named = Class::PLACE | Class::NATIONALITY | Class::ORG;
                let body = quoted
                    && ((h + 1..end).any(|j| words.at(j).class.has(Class::ANY_ORG))
                        // قبطان المركب «النورس»: the boat.
                        || end > h + 1 && !word.definite && !words.at(end - 1).class.has(named));
                if body {
                    continue;
                }
                if closed || end == i && doc.tokens()[i - 1].kind != TokenKind::Quote {
                    found = Some(Title { start: h, end, class: word.class, closed });
                }
            } else if found.is_some() {
                break;
            }
        } else if word.class.has(Class::SAYING) && !word.definite {
            break;
        }
        if token.flags.line_start() {
            break;
        }
    }
    found
}

/// The role whose head is token `h`: as far as the phrase is complete.
pub(crate) fn after(doc: &Document, words: &Words, h: usize) -> Option<Title> {
    let mut found = None;
    for end in h + 1..=(h + LONGEST).min(words.len()) {
        match hangs_together(doc, words, h, end) {
            Some(true) => found = Some(Title { start: h, end, class: words.at(h).class, closed: true }),
            Some(false) => {}
            None if waits(doc, words, end - 1) => {}
            None => break,
        }
        if doc.tokens().get(end).is_some_and(|t| t.flags.line_start()) {
            break;
        }
    }
    found
}

/// Whether a role fills the words from its head to a token.
pub(crate) fn is_whole(doc: &Document, words: &Words, h: usize, end: usize) -> bool {
    hangs_together(doc, words, h, end) == Some(true)
}

/// A preposition at the end of what was read: the phrase may go on behind it.
fn waits(doc: &Document, words: &Words, i: usize) -> bool {
    words.at(i).class.has(Class::TOWARDS) || is_for(doc, i)
}

pub(crate) fn is_comma(doc: &Document, i: usize) -> bool {
    doc.tokens().get(i).is_some_and(|t| t.kind == TokenKind::Punct && matches!(doc.surface(t), "،" | ","))
}

/// Reads the words from the head `h` up to `end` as one noun phrase: complement by complement until one is definite, then adjectives that
/// agree, phrases with باسم or a preposition, and joined nouns. None where a word does not fit; else whether the phrase is complete.
fn hangs_together(doc: &Document, words: &Words, h: usize, end: usize) -> Option<bool> {
    let head = words.at(h);
    let mut closed = head.definite || ends_in_pronoun(doc, h);
    for j in h + 1..end {
        let word = words.at(j);
        let class = word.class;
        if !word.word {
            return None;
        }
        let definite = word.definite || class.has(Class::PLACE | Class::ORG) || class.has(Class::ORDINAL);
        if class.has(Class::TOWARDS) || is_for(doc, j) {
            if !closed || j + 1 == end {
                return None;
            }
            closed = false;
            continue;
        }
        // المتحدث **باسمها** فلان
        if closed && matches!(doc.key(j), "باسمه" | "باسمها" | "باسمهم" | "باسمهما") {
            continue;
        }
        // قائد المنتخب **سابقا** الأستاذ فلان
        if closed && matches!(doc.key(j), "سابقا" | "حاليا" | "حديثا" | "موخرا") {
            continue;
        }
        if class.has(Class::FUNCTION) || class.has(Class::SAYING) && !definite {
            return None;
        }
        // مدير المعهد **وعميد** الكلية فلان: an office that is a given name as well
        let office = class.has(Class::TITLE) && j + 1 < end && words.at(j + 1).definite;
        if word.joined && class.has(Class::NAME) && class.has(Class::SURE) && !office {
            return None;
        }
        if word.governed {
            if !closed {
                return None;
            }
            closed = definite;
        } else if word.joined {
            closed = definite;
        } else if word.class.has(Class::ARM) && is_arm(words, h, j) {
            // العقيد ركن فلان, الملازم أول فلان
        } else if closed {
            if definite || class.has(Class::NATIONALITY) {
                continue;
            }
            if class.has(Class::TITLE) {
                closed = false;
                continue;
            }
            return None;
        } else {
            closed = definite || class.has(Class::NATIONALITY);
        }
    }
    Some(closed)
}

/// True where what stands between a rank and token `j` says more of the rank.
pub(crate) fn is_arm(words: &Words, h: usize, j: usize) -> bool {
    words.at(h).class.has(Class::RANK)
        && j <= h + 3
        && (h + 1..=j).all(|k| words.at(k).class.has(Class::ARM) && words.at(k).pro == 0)
}

/// باسم and لدى join a body to an office.
fn is_for(doc: &Document, i: usize) -> bool {
    matches!(doc.key(i), "باسم" | "لدي" | "بشان" | "لشوون" | "لشءون")
}

/// `نجله`, `زوجته`: a noun made definite by its pronoun.
fn ends_in_pronoun(doc: &Document, i: usize) -> bool {
    doc.tokens()[i].clitics.enc_len > 0
}
