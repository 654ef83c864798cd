//! A name found once is found everywhere in the document: whole, or by the part that is used alone (`كيربي` after `جون كيربي`).

use crate::EntityKind;
use crate::by_hash::ByHash;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::words::Words;
use isnad_tokenize::{Document, TokenKind, key_hash};

/// At most so many different names are kept for one first word.
const PER_WORD: usize = 6;

/// Part of a name that may stand for the whole.
struct Part {
    tokens: Vec<u64>,
    kind: EntityKind,
    rule: &'static str,
    /// It needs a verb or a title before it: alone it is another word.
    weak: bool,
}

/// Proposes further mentions of the names among `found`.
pub(crate) fn propose(doc: &Document, words: &Words, found: &[Candidate], out: &mut Vec<Candidate>) {
    let mut parts: ByHash<Vec<Part>> = ByHash::default();
    for c in found.iter().filter(|c| !c.nominal) {
        learn(words, c, &mut parts);
    }
    if parts.is_empty() {
        return;
    }
    for i in 0..words.len() {
        if doc.tokens()[i].kind != TokenKind::Word {
            continue;
        }
        let key = doc.key(i);
        let word = words.at(i);
        if word.class.has(Class::FUNCTION) {
            continue;
        }
        let mut tries = [(word.hash, word.pro), (doc.tokens()[i].hash, 0), (0, 0), (0, 0)];
        if word.pro == 0 && key.len() >= 8 && key.starts_with(['و', 'ف', 'ب', 'ل', 'ك']) {
            tries[2] = (key_hash(&key[2..]), 2);
            if key.starts_with(['و', 'ف']) && key[2..].starts_with(['ب', 'ل', 'ك']) && key.len() >= 10 {
                tries[3] = (key_hash(&key[4..]), 4);
            }
        }
        for (n, (hash, pro)) in tries.into_iter().enumerate() {
            if hash == 0 || n > 0 && (hash, pro) == tries[0] {
                continue;
            }
            let Some(list) = parts.get(&hash) else { continue };
            for part in list {
                let end = i + part.tokens.len();
                let same = part.tokens.iter().skip(1).enumerate().all(|(k, h)| {
                    let t = words.at(i + 1 + k);
                    t.hash == *h && t.pro == 0
                });
                if !same || end > words.len() {
                    continue;
                }
                if part.weak && !spoken_for(doc, words, i) {
                    continue;
                }
                let mut c = Candidate::new(i, end, part.kind, part.rule, 44);
                c.pro = pro;
                out.push(c);
            }
        }
    }
}

fn spoken_for(doc: &Document, words: &Words, i: usize) -> bool {
    let before = if i > 0 && !doc.tokens()[i].flags.line_start() { words.at(i - 1) } else { return false };
    let title = before.class.has(Class::RANK | Class::HONORIFIC | Class::OFFICE) && before.definite;
    words.at(i).pro == 0 && (title || before.class.has(Class::SAYING) && !before.definite)
}

fn learn(words: &Words, c: &Candidate, parts: &mut ByHash<Vec<Part>>) {
    let range = c.start as usize..c.end as usize;
    let mut add = |from: usize, to: usize, rule: &'static str, weak: bool| {
        let tokens: Vec<u64> = (from..to).map(|j| words.at(j).hash).collect();
        let list = parts.entry(tokens[0]).or_default();
        match list.iter().position(|p| p.tokens == tokens) {
            Some(known) => list[known].weak &= weak,
            None if list.len() < PER_WORD => list.push(Part { tokens, kind: c.kind, rule, weak }),
            None => {}
        }
    };
    let common = |j: usize| {
        let w = words.at(j);
        // A family name with the article, not frequent as another word: السنيورة, الدويك.
        if w.definite && w.class.has(Class::FAMILY) && !w.class.has(Class::WEAK | Class::TITLE | Class::NATIONALITY) {
            return false;
        }
        w.class.has(Class::COMMON) && (w.definite || !w.class.has(Class::SELDOM))
            || w.class.has(
                Class::WEAK
                    | Class::FUNCTION
                    | Class::TITLE
                    | Class::SAYING
                    | Class::TIME
                    | Class::NATIONALITY
                    | Class::ORDINAL,
            )
    };
    match c.kind {
        EntityKind::Person => {
            let n = range.len();
            add(range.start, range.end, "same-name", n == 1 && common(range.start));
            if n == 1 {
                return;
            }
            for j in range.start + 1..range.end {
                // From each part on to the end: كيربي, نصر الله, بن لادن.
                let w = words.at(j);
                // الله of عبد الله is no name by itself.
                let tail = w.hash == key_hash("الله") || w.hash == key_hash("الدين");
                if w.class.has(Class::ORDINAL) || !w.word || tail {
                    continue;
                }
                let weak = range.end - j == 1 && common(j);
                let inner = j + 1 < range.end;
                if !inner || w.class.has(Class::PREFIX | Class::LINK | Class::GIVEN) {
                    add(j, range.end, "part-of-name", weak);
                }
            }
            // The first name alone, where it is foreign and unknown.
            if words.at(range.start).rare {
                add(range.start, range.start + 1, "part-of-name", false);
            }
        }
        EntityKind::Place | EntityKind::Country | EntityKind::Organization | EntityKind::Media => {
            let weak = range.len() == 1 && common(range.start);
            if !weak && !c.ambiguous && c.score >= 60 {
                add(range.start, range.end, "same-name", false);
            }
        }
        _ => {}
    }
}
