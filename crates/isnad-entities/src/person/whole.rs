//! Which of two readings of one name is the whole of it: the gazetteer's or a rule's.

use super::*;

/// `بريجيت ماكرون`, `لبيد بن ربيعة`: where the gazetteer knows a part of the name that a rule reads, the whole is the name. The first
/// `known` candidates are the gazetteer's.
pub(crate) fn prefer_whole(names: &Names, all: &mut [Candidate], known: usize) {
    let (known, read) = all.split_at_mut(known);
    // الرئيس الروسي فلاديمير بوتين دان المبادرة: the known name is whole, what follows is no name.
    let mut next = 0;
    for k in known.iter().filter(|k| k.kind == Person && !k.ambiguous && k.end > k.start + 1) {
        while read.get(next).is_some_and(|r| r.start < k.start) {
            next += 1;
        }
        let Some(r) = read.get_mut(next) else { break };
        let word = names.words.at(k.end as usize);
        let more = word.class.has(Class::LINK | Class::PREFIX | Class::ORDINAL)
            || word.class.has(Class::NAME) && (word.definite || !word.class.has(Class::COMMON))
            || word.rare;
        if r.start == k.start && r.end > k.end && !more {
            r.score = 0;
        }
    }
    // زواج حمدي عادل إمام: another man than the known one, with one name more before it.
    let mut next = 0;
    for k in known.iter_mut().filter(|k| k.kind == Person && k.end > k.start + 1 && k.pro == 0) {
        while read.get(next).is_some_and(|r| r.end <= k.start) {
            next += 1;
        }
        let Some(r) = read.get_mut(next) else { break };
        let given = names.words.at(r.start as usize).class;
        let more = r.kind == Person
            && r.start + 1 == k.start
            && r.end > k.start
            && r.end < k.end
            && r.score >= 50
            && given.has(Class::GIVEN)
            && given.has(Class::SURE)
            && !given.has(Class::COMMON);
        if more {
            r.end = k.end;
            k.score = 0;
        }
    }
    let mut next = 0;
    for k in known.iter_mut().filter(|k| k.kind == Person) {
        while read.get(next).is_some_and(|r| r.end < k.end) {
            next += 1;
        }
        let Some(r) = read.get(next) else { break };
        let first = names.words.at(r.start as usize);
        let other = Class::TITLE | Class::COMMON | Class::PLACE | Class::ORG | Class::SAYING;
        let given = first.class.has(Class::GIVEN) || first.rare && like_a_name(names.doc.stem(r.start as usize)) >= 5;
        let plain = given && !first.definite && !first.class.has(other) && r.score >= 50;
        let ends = r.end == k.end && r.start < k.start;
        let starts = r.start == k.start
            && r.end > k.end
            && names.words.at(k.end as usize).class.has(Class::LINK)
            && names.words.at(k.end as usize).word;
        // كولن برادلي: another man than the known one, whose last name is the first one's.
        let other_man = k.ambiguous
            && k.end == k.start + 1
            && r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && !names.words.at(k.start as usize).definite;
        // المهندس عمر بن عبدالعزيز المنيع is not the caliph.
        let clan = names.words.at(k.end as usize);
        let of_clan = r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && clan.definite
            && clan.class.has(Class::FAMILY)
            && !clan.class.has(Class::TITLE | Class::NATIONALITY)
            && k.end > k.start + 1
            && titles::before(names.doc, names.words, k.start as usize).is_some();
        // محمد نجيب العرباوي: a family name that is nothing else makes another man of him.
        let last = names.words.at(k.end as usize).class;
        let another = k.end > k.start + 1
            && r.start == k.start
            && r.end == k.end + 1
            && r.score >= 50
            && last.has(Class::FAMILY)
            && last.has(Class::SURE)
            && !last.has(Class::GIVEN | Class::COMMON | Class::NATIONALITY | Class::PLACE | Class::ATTESTED);
        if plain && (ends || starts) || other_man || of_clan || another {
            k.score = 0;
        }
    }
}
