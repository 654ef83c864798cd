//! What the text has spoken for once, it means elsewhere too.

use super::media::quoted;
use super::next_to;
use super::weigh::among_places;
use crate::EntityKind;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::words::{Word, Words};
use isnad_tokenize::Document;
use std::collections::HashSet;

/// An ambiguous name that its surroundings have spoken for once is that name elsewhere in the document too: a place where a
/// preposition stands before it, a body anywhere.
pub(super) fn believe(doc: &Document, words: &Words, candidates: &mut [Candidate]) {
    let believed: HashSet<(u64, EntityKind)> = candidates
        .iter()
        .filter(|c| c.ambiguous && c.score >= 60)
        .map(|c| (words.at(c.start as usize).hash, c.kind))
        .collect();
    // A city that is a club's name here: مدرب مانشستر ... وسجل مانشستر
    let clubs: HashSet<u64> =
        candidates.iter().filter(|c| c.rule == "club-of-city").map(|c| words.at(c.start as usize).hash).collect();
    for c in candidates.iter_mut().filter(|c| c.city && c.kind == EntityKind::Place && !clubs.is_empty()) {
        let i = c.start as usize;
        let before = if i == 0 || doc.tokens()[i].flags.line_start() { Word::NONE } else { words.at(i - 1) };
        let place = Class::TOWARDS | Class::PLACE_WORD | Class::BEFORE_PLACE | Class::SIDE;
        if c.end - c.start == 1
            && clubs.contains(&words.at(i).hash)
            && !before.class.has(place)
            && !words.at(i).governed
        {
            c.kind = EntityKind::Organization;
            c.rule = "club-elsewhere";
            c.score = 80;
        }
    }
    // المرصد السوري ... وأوضح «المرصد»: the body that the text has told of, no paper of that name
    let paper = |c: &Candidate| {
        let word = words.at(c.start as usize);
        c.ambiguous
            && c.kind == EntityKind::Media
            && c.end == c.start + 1
            && word.definite
            && word.class.has(Class::ANY_ORG)
            && !word.class.has(Class::MEDIA_WORD)
    };
    if candidates.iter().any(paper) {
        let body = |i: usize| {
            let (word, next) = (words.at(i), words.at(i + 1));
            let headed = word.definite && word.class.has(Class::ANY_ORG) && next_to(doc, i + 1);
            headed && next.word && next.definite && next.pro == 0
        };
        let bodies: HashSet<u64> = (0..doc.tokens().len()).filter(|&i| body(i)).map(|i| words.at(i).hash).collect();
        for c in candidates.iter_mut().filter(|c| paper(c)) {
            if bodies.contains(&words.at(c.start as usize).hash) {
                c.score = 0;
            }
        }
    }
    for c in candidates.iter_mut().filter(|c| c.ambiguous && c.score < 60 && c.score > 0) {
        let i = c.start as usize;
        let first = i == 0 || doc.tokens()[i].flags.line_start();
        let before = if first { Word::NONE } else { words.at(i - 1) };
        let fits = match c.kind {
            EntityKind::Place => {
                !words.at(i).class.has(Class::PLACE_WORD | Class::SIDE)
                    && (before.class.has(Class::TOWARDS) || words.at(i).governed || among_places(doc, words, c))
            }
            EntityKind::Organization => {
                !words.at(i).class.has(Class::FUNCTION | Class::TIME) && !before.class.has(Class::PLACE_WORD)
            }
            EntityKind::Media => {
                quoted(doc, c) && !words.at(i).class.has(Class::TIME)
                    || !words.at(i).class.has(Class::FUNCTION | Class::TIME | Class::COMMON)
                        && !before.class.has(Class::PLACE_WORD | Class::SIDE | Class::TOWARDS)
            }
            _ => false,
        };
        if fits && believed.contains(&(words.at(i).hash, c.kind)) {
            c.score = 62;
            c.rule = "gazetteer+elsewhere";
        }
    }
}
