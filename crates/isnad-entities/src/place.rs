//! Places that no gazetteer holds: by a word for a place before them, by a side, by في and إلى.

use crate::EntityKind::Place;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::Names;
use crate::spelling::like_a_name;

/// Proposes places.
pub(crate) fn propose(names: &Names, out: &mut Vec<Candidate>) {
    for i in 0..names.words.len() {
        let word = names.words.at(i);
        let token = &names.doc.tokens()[i];
        if !word.rare || token.flags.line_start() && !word.word {
            continue;
        }
        let before = if i > 0 && !token.flags.line_start() { names.words.at(i - 1) } else { Default::default() };
        let mut end = i + 1;
        while end < i + 3 {
            let next = names.words.at(end);
            let goes_on = names.doc.tokens().get(end).is_some_and(|t| t.flags.space_before() && !t.flags.line_start());
            if goes_on && next.rare && next.pro == 0 && !next.definite {
                end += 1;
            } else {
                break;
            }
        }
        // What an Arabic noun may be spelt like is a noun: في حذائه, بالقرميد.
        let foreign = !word.definite && like_a_name(names.doc.stem(i)) >= 5;
        let (rule, score) = if word.pro == 0 && before.class.has(Class::PLACE_WORD) && !before.definite {
            ("place-word+name", 82)
        } else if word.pro == 0 && before.class.has(Class::SIDE) {
            ("side+name", 66)
        } else if foreign
            && word.pro == 0
            && matches!(names.doc.key(i.saturating_sub(1)), "في" | "الي" | "وفي" | "والي")
        {
            ("in+name", 56)
        } else if foreign && word.governed && names.doc.key(i).starts_with('ب') {
            ("in+name", 42)
        } else {
            continue;
        };
        let mut c = Candidate::new(i, end, Place, rule, score);
        c.pro = word.pro;
        out.push(c);
    }
}
