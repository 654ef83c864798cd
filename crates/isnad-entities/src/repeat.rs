//! A word that stands behind one person's name twice, and once where nothing but a name can stand, is the end of the name: `ماجد بن عبدالكريم
//! المخرج للاستعداد` where the text says `ماجد المخرج أن` as well.

use crate::EntityKind::Person;
use crate::by_hash::ByHash;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::extent::Names;

/// A name in which two names of the text stand whole is two names, as in a list of keywords: `سامي طاهر سامي متعب`. Linear: a name has few
/// words.
pub(crate) fn part_two_names(names: &Names, chosen: &[Candidate], all: &mut Vec<Candidate>) {
    let plain = |c: &Candidate| c.kind == Person && c.entry == 0 && !c.nominal && c.at.is_none();
    let hash = |from: u32, to: u32| {
        (from..to).fold(0u64, |h, k| h.rotate_left(13).wrapping_mul(31) ^ names.words.at(k as usize).hash)
    };
    if !chosen.iter().any(|c| plain(c) && c.end - c.start >= 4) {
        return;
    }
    let mut whole: ByHash<()> = ByHash::default();
    whole
        .extend(chosen.iter().filter(|c| c.kind == Person && c.end - c.start >= 2).map(|c| (hash(c.start, c.end), ())));
    let mut parted: Vec<(u32, u32)> = Vec::new();
    let mut halves: Vec<Candidate> = Vec::new();
    for c in chosen.iter().filter(|c| plain(c) && c.end - c.start >= 4) {
        let known = |from, to| whole.contains_key(&hash(from, to));
        let Some(second) = (c.start + 2..c.end - 1).find(|&k| known(c.start, k) && known(k, c.end)) else { continue };
        parted.push((c.start, c.end));
        halves.push(Candidate { end: second, ..*c });
        halves.push(Candidate { start: second, pro: 0, ..*c });
    }
    if !parted.is_empty() {
        all.retain(|c| parted.binary_search(&(c.start, c.end)).is_err());
        all.extend(halves);
    }
}

/// Proposes the longer names.
pub(crate) fn propose(names: &Names, chosen: &[Candidate], out: &mut Vec<Candidate>) {
    let mut behind: ByHash<(u32, bool)> = ByHash::default();
    for c in chosen {
        if let Some((hash, closes)) = follower(names, c) {
            let (seen, ends) = behind.entry(hash).or_default();
            *seen += 1;
            *ends |= closes;
        }
    }
    for c in chosen {
        if let Some((hash, _)) = follower(names, c)
            && behind.get(&hash).is_some_and(|&(seen, ends)| seen > 1 && ends)
        {
            out.push(Candidate { end: c.end + 1, entry: 0, ..*c });
        }
    }
}

/// The word behind a person's name by its hash with the first word's, and whether nothing goes on behind it.
fn follower(names: &Names, c: &Candidate) -> Option<(u64, bool)> {
    const OTHER: Class = Class(
        Class::FUNCTION.0
            | Class::SAYING.0
            | Class::TIME.0
            | Class::NATIONALITY.0
            | Class::ORDINAL.0
            | Class::PLACE.0
            | Class::ORG.0
            | Class::ANY_ORG.0
            | Class::EPITHET.0
            | Class::LOOSE_TITLE.0,
    );
    let i = c.end as usize;
    let (word, next) = (names.words.at(i), names.words.at(i + 1));
    let given = names.words.at(c.start as usize);
    let plain = c.kind == Person
        && c.entry == 0
        && !c.nominal
        && given.class.has(Class::GIVEN)
        && names.adjacent(i)
        && word.word
        && word.pro == 0
        && word.definite
        && !names.words.at(i - 1).definite
        && !word.class.has(OTHER)
        && !names.agrees_with_a_body(i)
        && !names.governs_next(i);
    // الرئيس التنفيذي, العام للهيئة: a title of several words.
    let goes_on = names.adjacent(i + 1) && next.pro == 0 && next.definite;
    if !plain || goes_on {
        return None;
    }
    let ends = names.before_content(i + 1)
        || next.pro == 0 && next.class.has(Class::OFFICE) && !next.definite
        || next.pro == 0 && next.class.has(Class::FUNCTION) && !next.class.has(Class::TOWARDS)
        || !next.word && names.doc.tokens().get(i + 1).is_some();
    Some((given.hash ^ word.hash.rotate_left(13), ends))
}
