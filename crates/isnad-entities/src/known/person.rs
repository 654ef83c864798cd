//! The names of people that an entry has: the title before them, a given name in another spelling.

use super::next_to;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::name_parts::skeleton;
use crate::words::Words;
use isnad_gazetteer::{EntryRef, Match};
use isnad_tokenize::Document;

/// `الملك عبد الله الثاني`, `الشيخ خليفة بن زايد`: the title is no part of the name.
pub(super) fn skip_titles(words: &Words, c: &mut Candidate) {
    while c.end - c.start > 1 {
        let word = words.at(c.start as usize);
        let title = word.class.has(Class::RANK | Class::HONORIFIC | Class::OFFICE)
            && !word.class.has(Class::PREFIX | Class::SURE)
            && (word.definite || c.end - c.start > 2 && !word.class.has(Class::NAME));
        if !title {
            break;
        }
        c.start += 1;
        c.at = None;
        // الإمام الأكبر أحمد الطيب: and what is said of it.
        let more = words.at(c.start as usize);
        let given = words.at(c.start as usize + 1);
        if c.end - c.start > 2 && more.definite && more.class.has(Class::COMMON) && given.class.has(Class::GIVEN) {
            c.start += 1;
        }
    }
}

/// The bytes of proclitics before the word that stands before a family name alone, where it is a given name that the entry has, as another
/// spells it.
pub(super) fn first_name(doc: &Document, words: &Words, i: usize, m: &Match, entry: &EntryRef) -> Option<u8> {
    let k = i
        .checked_sub(1)
        .filter(|_| m.tokens.len() == 1 && next_to(doc, i) && m.span.start == doc.tokens()[i].span.start)?;
    let word = words.at(k);
    let other = Class::FUNCTION | Class::SAYING | Class::TITLE | Class::NATIONALITY;
    // وقام كارتر بزيارة: a frequent word that nobody is called by
    let frequent = word.class.has(Class::COMMON) && !word.class.has(Class::NAME | Class::SELDOM);
    if !word.word || word.definite || frequent || word.class.has(other) {
        return None;
    }
    // ليوبولد سيدار سنغور is سيدار سنغور as well: any of his names but the last.
    let names = entry.name().rsplit_once(' ')?.0;
    let is = |here: &str| {
        let here = skeleton(here);
        here.chars().count() >= 2 && names.split(' ').any(|name| skeleton(name) == here)
    };
    let (stem, whole) = (doc.stem(k), doc.key(k));
    if is(whole) { Some(0) } else { (stem.len() < whole.len() && is(stem)).then_some(word.pro) }
}
