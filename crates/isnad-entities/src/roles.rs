//! The title or office that a name carries: before it, or between commas after it.

use crate::candidate::Candidate;
use crate::class::Class;
use crate::titles::{self, Title};
use crate::words::Words;
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};

/// A role and the classes of its head.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Role {
    pub(crate) span: Span,
    pub(crate) class: Class,
    /// The form of address before the name, where the office stands behind it.
    pub(crate) address: Option<Span>,
}

/// `خبير اقتصادي`, `مضيفة جوية`: a title without the article and the adjectives that agree with it.
fn description(doc: &Document, words: &Words, head: usize) -> Option<Title> {
    let class = words.at(head).class;
    let other = Class::FUNCTION | Class::NAME | Class::TIME | Class::SAYING;
    let feminine = class.has(Class::FEMININE);
    let adjective = |i: usize| {
        let w = words.at(i);
        w.word
            && w.pro == 0
            && !w.definite
            && !w.class.has(other)
            && doc.key(i).ends_with(if feminine { "يه" } else { "ي" })
    };
    let end = (head + 1..head + 3).find(|&i| !adjective(i) || doc.tokens()[i].flags.line_start()).unwrap_or(head + 3);
    (end > head + 1).then_some(Title { start: head, end, class, closed: true })
}

/// The role of a person's name.
pub(crate) fn of(doc: &Document, words: &Words, c: &Candidate) -> Option<Role> {
    let start = c.start as usize;
    if words.at(start).pro == 0
        && !doc.tokens()[start].flags.line_start()
        && let Some(t) = titles::before(doc, words, start).filter(|t| t.closed)
    {
        // المعارضة للرئيس فلان: it is the president's name
        let inner = (t.start + 1..t.end).rev().find(|&k| {
            let w = words.at(k);
            doc.tokens()[k].clitics.proclitics.la()
                && (k.saturating_sub(2)..k).any(|s| crate::governing::takes_sides(doc.bare(s)))
                && w.pro > 0
                && w.definite
                && w.class.has(Class::OFFICE | Class::RANK | Class::HONORIFIC)
        });
        let t = Title { start: inner.unwrap_or(t.start), ..t };
        // الأمير فلان أمير منطقة القصيم: the office says more than the form of address.
        let first = doc.span_after(t.start, words.at(t.start).pro as usize);
        let span = first.cover(doc.tokens()[t.end - 1].span);
        let address = words.at(t.end - 1).class.has(Class::HONORIFIC) || doc.key(t.end - 1) == "الامير";
        let of_post = |r: &Role| r.class.has(Class::OFFICE) || r.class.has(Class::JOB) && t.class.has(Class::HONORIFIC);
        if address && let Some(office) = after(doc, words, c.end as usize).filter(of_post) {
            return Some(Role { address: Some(span), ..office });
        }
        return Some(Role { span, class: t.class, address: None });
    }
    after(doc, words, c.end as usize)
}

/// Who comes along.
const COMPANY: [&str; 7] = ["وفد", "مرافقوه", "مرافقيه", "مرافقون", "مرافقين", "حضور", "عدد"];

/// `، نائب وزير الخارجية الروسي،`: from a comma, a dash or a bracket to the end of the noun phrase.
fn after(doc: &Document, words: &Words, end: usize) -> Option<Role> {
    let tokens = doc.tokens();
    let mark = tokens.get(end)?;
    let marked = mark.kind == TokenKind::Punct && matches!(doc.surface(mark), "،" | "," | "-" | "–" | "(");
    let mut head = if marked { end + 1 } else { end };
    // ، وهو خبير في الطاقة، وهي مضيفة على الطائرة: a clause that only says what somebody is.
    if marked && tokens.get(head).is_some_and(|t| matches!(doc.key(t), "وهو" | "وهي")) {
        head += 1;
    }
    let word = words.at(head);
    // وجه الأمين فلان رؤساء البلديات بكذا: the office of many is no man's
    if !word.class.has(Class::TITLE)
        || word.class.has(Class::FUNCTION | Class::PLURAL)
        || word.pro > 0
        || tokens[head].flags.line_start()
    {
        return None;
    }
    if !marked && word.definite {
        return None;
    }
    let described = marked.then(|| description(doc, words, head)).flatten();
    let role = titles::after(doc, words, head).or(described)?;
    let stop = tokens.get(role.end);
    let closes = stop.is_none_or(|t| t.kind == TokenKind::Punct || t.flags.line_start());
    // فلان وزير الدفاع **والوفد المرافق له**: who was with him
    let company =
        |k: usize| words.at(k).joined && COMPANY.contains(&doc.bare(k)) && titles::is_whole(doc, words, head, k);
    let end = (head + 1..role.end).find(|&k| company(k)).unwrap_or(role.end);
    (marked || closes || end < role.end).then(|| Role {
        span: tokens[head].span.cover(tokens[end - 1].span),
        class: role.class,
        address: None,
    })
}
