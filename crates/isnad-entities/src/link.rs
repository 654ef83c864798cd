//! One entity for each thing: mentions by the same entry, the same name, a part of a person's name.

use crate::by_hash::{ByHash, Same};
use crate::candidate::Candidate;
use crate::class::Class;
use crate::name_parts::Parts;
use crate::roles;
use crate::words::Words;
use crate::{Country, Entities, Entity, EntityKind, Gender, Mention};
use isnad_gazetteer::EntryRef;
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Document, TokenKind};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Makes mentions and entities of what was chosen.
/// `by_id` gives the entry of an id: a capital names its country by it.
pub(crate) fn entities<'g>(
    doc: &Document,
    words: &Words,
    chosen: &[Candidate],
    entries: &[EntryRef],
    by_id: impl Fn(&str) -> Option<EntryRef<'g>>,
) -> Entities {
    let links = people_and_others(doc, words, chosen, entries);
    let mut out =
        Entities { mentions: Vec::with_capacity(chosen.len()), entities: Vec::with_capacity(chosen.len().min(64)) };
    // Numbers of things are places in `chosen`.
    let mut number = vec![u32::MAX; chosen.len()];
    for (c, Link { thing, reason }) in chosen.iter().zip(links) {
        let index = out.mentions.len() as u32;
        let span = span_of(doc, c);
        let entry = (c.entry > 0).then(|| entries[c.entry as usize - 1]);
        let number = &mut number[thing as usize];
        if *number == u32::MAX {
            *number = out.entities.len() as u32;
            let entity = Entity {
                name: String::new(),
                kind: c.kind,
                roles: Vec::new(),
                mentions: Vec::new(),
                gazetteer_id: None,
                capital_of: None,
                known_for: None,
                country: None,
                gender: None,
                confidence: 0.0,
            };
            push_sparing(&mut out.entities, entity);
        }
        let id = *number;
        let entity = &mut out.entities[id as usize];
        // أياتا in the headline, الاتحاد الدولي للنقل الجوي below: one entry, and the fuller name is its name
        // but تنظيم داعش الإرهابي is no name, and neither are marks
        let judged = |k: u32| doc.key(k as usize).starts_with("الارهابي") || !words.at(k as usize).word;
        let fuller = c.kind == EntityKind::Organization && c.end - c.start >= 3 && !(c.start..c.end).any(judged);
        if entity.name.is_empty() || c.kind == EntityKind::Person || fuller {
            let head = words.at(c.start as usize);
            // الخارجية الروسية, not الدفاع المدني, الصحة العالمية
            let ministry = c.kind == EntityKind::Organization
                && head.class.has(Class::MINISTRY)
                && head.definite
                && c.end - c.start > 1
                && entry.is_none_or(|e| e.name().starts_with("وزارة"))
                && (c.start + 1..c.end).all(|k| words.at(k as usize).class.has(Class::NATIONALITY | Class::PLACE));
            // Most names are no longer than the one that is there.
            let longer = || words_in(&doc.text()[span]) + usize::from(ministry) > words_in(&entity.name);
            if entity.name.is_empty() || longer() {
                let mut name = crate::speaker::written(doc, c.start as usize, span);
                if ministry {
                    name.insert_str(0, "وزارة ");
                }
                entity.name = one_space(name);
            }
        }
        entity.mentions.push(index);
        entity.confidence = entity.confidence.max(f32::from(c.score) / 100.0);
        if entity.gazetteer_id.is_none()
            && let Some(e) = entry
            && !(c.kind == EntityKind::Person && c.end - c.start == 1 && another_given_name(&entity.name, e.name()))
        {
            entity.gazetteer_id = Some(e.id().to_owned());
            entity.capital_of = country_of(e, &by_id);
            if c.kind == EntityKind::Person {
                entity.known_for = e.attr("role").filter(|r| !r.is_empty()).map(str::to_owned);
                entity.country = e.attr("country").filter(|c| !c.is_empty()).map(str::to_owned);
            }
        }
        let role = if c.kind == EntityKind::Person { roles::of(doc, words, c) } else { None };
        if let Some(role) = &role {
            entity.add_role(&doc.text()[role.span]);
            if let Some(address) = role.address {
                entity.add_role(&doc.text()[address]);
            }
        }
        if entity.gender.is_none() {
            entity.gender = match c.kind {
                EntityKind::Person => of_parent(doc, c).or_else(|| gender(words, c, role.map(|r| r.class), entry)),
                EntityKind::Media => gender_of_medium(doc, words, c.start as usize, entry),
                _ => None,
            };
        }
        out.mentions.push(Mention {
            span,
            tokens: c.start..c.end,
            kind: c.kind,
            entity: id,
            role: role.map(|r| r.span),
            nominal: c.nominal,
            rule: c.rule,
            link: reason,
        });
    }
    out
}

/// The thing that a candidate names, by number, and why it is that one.
#[derive(Clone, Copy)]
struct Link {
    thing: u32,
    reason: &'static str,
}

/// Nothing before it names the thing.
const FIRST: &str = "first";
const SAME_ENTRY: &str = "same entry";
const SAME_NAME: &str = "same name";
const PART: &str = "part of the name";
const ABOVE: &str = "last bearer above";
const BELOW: &str = "first bearer below";

fn words_in(name: &str) -> usize {
    name.split_whitespace().count()
}

/// The name with its words one space apart.
fn one_space(name: String) -> String {
    // In most names there is no other white space than one ASCII space between two letters of the Arabic block.
    let mut before = b' ';
    let plain = name.bytes().all(|b| {
        let fits = matches!(b, 0x80..=0xBF | 0xD8..=0xDB | b'!'..=b'~') || b == b' ' && before != b' ';
        before = b;
        fits
    });
    if plain && before != b' ' {
        return name;
    }
    let single = name.as_bytes().windows(2).all(|w| w != b"  ") && !name.starts_with(' ') && !name.ends_with(' ');
    if single && name.chars().all(|c| c == ' ' || !c.is_whitespace()) {
        return name;
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The country that a capital stands for.
fn country_of<'g>(city: EntryRef, by_id: impl Fn(&str) -> Option<EntryRef<'g>>) -> Option<Country> {
    let iso = city.attr("capital_of").filter(|iso| !iso.is_empty())?;
    let country = by_id(&format!("country:{}", iso.to_lowercase()))?;
    Some(Country { id: country.id().to_owned(), name: country.name().to_owned() })
}

/// The span of a candidate, without proclitics.
fn span_of(doc: &Document, c: &Candidate) -> Span {
    let first = &doc.tokens()[c.start as usize];
    let start = c.at.unwrap_or_else(|| doc.span_after(first, c.pro as usize).start);
    Span { start, end: doc.tokens()[c.end as usize - 1].span.end.max(start) }
}

fn gender(words: &Words, c: &Candidate, title: Option<Class>, entry: Option<EntryRef>) -> Option<Gender> {
    match entry.and_then(|e| e.attr("gender")) {
        Some("f") => return Some(Gender::Feminine),
        Some("m") => return Some(Gender::Masculine),
        _ => {}
    }
    let first = words.at(c.start as usize).class;
    if first.has(Class::GIVEN) && first.has(Class::FEMININE) != first.has(Class::MASCULINE) {
        return Some(if first.has(Class::FEMININE) { Gender::Feminine } else { Gender::Masculine });
    }
    let title = title?;
    (!title.has(Class::PLURAL)).then_some(if title.has(Class::FEMININE) { Gender::Feminine } else { Gender::Masculine })
}

/// أبو كريم, أم كريم: a father and a mother, whoever the child is.
fn of_parent(doc: &Document, c: &Candidate) -> Option<Gender> {
    match doc.stem(c.start as usize) {
        "ابو" | "ابا" | "ابي" => Some(Gender::Masculine),
        "ام" => Some(Gender::Feminine),
        _ => None,
    }
}

/// قالت «الأفق», ذكرت رويترز: of the newspaper, the agency; a site and a network may be either. One that is not listed goes by the noun
/// that it is told with: موقع «الأفق», صحيفة «الأفق».
fn gender_of_medium(doc: &Document, words: &Words, start: usize, entry: Option<EntryRef>) -> Option<Gender> {
    if let Some(entry) = entry {
        let feminine = matches!(entry.attr("type"), Some("agency" | "newspaper" | "channel" | "magazine"));
        return feminine.then_some(Gender::Feminine);
    }
    let noun = nouns_of_medium(doc, start).find(|&k| words.at(k).class.has(Class::MEDIA_WORD))?;
    Some(if doc.bare(noun).ends_with('ه') { Gender::Feminine } else { Gender::Masculine })
}

/// Where the noun of a medium may stand: the first word of its name, and the one before, outside the marks.
pub(crate) fn nouns_of_medium(doc: &Document, start: usize) -> impl Iterator<Item = usize> {
    let quoted = start > 0 && doc.tokens()[start - 1].kind == TokenKind::Quote;
    [Some(start), start.checked_sub(1 + usize::from(quoted))].into_iter().flatten()
}

/// The thing that each candidate names; equal numbers are one entity.
fn people_and_others(doc: &Document, words: &Words, chosen: &[Candidate], entries: &[EntryRef]) -> Vec<Link> {
    let mut links: Vec<Link> = (0..chosen.len() as u32).map(|thing| Link { thing, reason: FIRST }).collect();
    let mut by_entry: HashMap<&str, u32, BuildHasherDefault<Same>> = HashMap::default();
    by_entry.reserve(entries.len().min(chosen.len()).min(1024));
    let mut by_name: ByHash<u32> = ByHash::default();
    by_name.reserve(chosen.len().min(1024));
    // Everything with an entry, and everything but people by its words.
    for (i, c) in chosen.iter().enumerate() {
        if c.entry > 0 {
            let thing = *by_entry.entry(entries[c.entry as usize - 1].id()).or_insert(i as u32);
            links[i].join(thing, SAME_ENTRY);
        }
        if c.kind != EntityKind::Person {
            // وزارة الخارجية الروسية and الخارجية الروسية are one.
            let ministry = c.end - c.start > 1 && words.at(c.start as usize + 1).class.has(Class::MINISTRY);
            let start = c.start + u32::from(ministry && doc.stem(c.start as usize) == "وزاره");
            let hash = (start..c.end).fold(0u64, |h, t| h.rotate_left(7) ^ words.at(t as usize).hash);
            let known = *by_name.entry(hash ^ (c.kind as u64) << 32).or_insert(links[i].thing);
            if c.entry == 0 {
                links[i].join(known, SAME_NAME);
            }
        }
    }
    people(doc, words, chosen, &mut links);
    links
}

impl Link {
    fn join(&mut self, thing: u32, reason: &'static str) {
        if self.thing != thing {
            *self = Link { thing, reason };
        }
    }
}

/// People: whole names first, then single parts by the last bearer before them.
fn people(doc: &Document, words: &Words, chosen: &[Candidate], links: &mut [Link]) {
    let parts: Vec<Parts> =
        chosen
            .iter()
            .map(|c| {
                if c.kind == EntityKind::Person {
                    Parts::of(doc, words, c.start..c.end, c.pro)
                } else {
                    Parts::default()
                }
            })
            .collect();
    // Whole names by their last part; a handful of bearers each.
    let mut bearers: ByHash<Vec<usize>> = ByHash::default();
    let mut order: Vec<usize> = (0..chosen.len()).filter(|&i| parts[i].len() > 1).collect();
    order.sort_by_key(|&i| (usize::MAX - parts[i].len(), i));
    for i in order {
        let mut found = None;
        for part in [parts[i].last(), parts[i].first(), parts[i].second()] {
            let list = bearers.entry(part).or_default();
            if found.is_none() {
                found = list.iter().copied().find(|&j| parts[i].is_of(&parts[j]));
            }
        }
        let reason = |j: usize| if parts[i].len() == parts[j].len() { SAME_NAME } else { PART };
        match found {
            Some(j) if chosen[i].entry == 0 || chosen[j].entry == 0 => links[i].join(links[j].thing, reason(j)),
            _ => {
                for part in [parts[i].last(), parts[i].first(), parts[i].second()] {
                    let list = bearers.entry(part).or_default();
                    if list.len() < 16 && !list.contains(&i) {
                        list.push(i);
                    }
                }
            }
        }
    }
    // Single parts: the last bearer above, else the first one below. Nobody goes by the middle of three names.
    let mut above: ByHash<u32> = ByHash::default();
    let mut below: ByHash<u32> = ByHash::default();
    for (i, p) in parts.iter().enumerate().filter(|(_, p)| p.len() > 1) {
        below.entry(p.last()).or_insert(links[i].thing);
        below.entry(p.first()).or_insert(links[i].thing);
        if p.son() != 0 {
            below.entry(p.son()).or_insert(links[i].thing);
        }
    }
    for i in 0..chosen.len() {
        if parts[i].len() > 1 {
            above.insert(parts[i].first(), links[i].thing);
            above.insert(parts[i].last(), links[i].thing);
            if parts[i].son() != 0 {
                above.insert(parts[i].son(), links[i].thing);
            }
        } else if parts[i].len() == 1 {
            let part = parts[i].last();
            match (above.get(&part), below.get(&part)) {
                (Some(&thing), _) => links[i].join(thing, ABOVE),
                (None, Some(&thing)) => links[i].join(thing, BELOW),
                (None, None) => {
                    above.insert(part, links[i].thing);
                }
            }
        }
    }
}

/// وائل الزعبي, later الزعبي: a family name alone that the gazetteer knows of somebody else makes him nobody else.
fn another_given_name(full: &str, listed: &str) -> bool {
    // عبد الله and عبدالله are one word here.
    let first = |name: &str| name.replacen("عبد ", "عبد", 1).split_whitespace().next().map(isnad_tokenize::key_hash);
    full.contains(' ') && listed.contains(' ') && first(full) != first(listed)
}
