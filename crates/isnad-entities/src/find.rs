//! All mentions of a document, then one entity for each thing.

use crate::candidate::{self, Candidate};
use crate::extent::Names;
use crate::words::Words;
use crate::{Country, Entities, known, link, organization, person, place, propagate};
use isnad_gazetteer::{EntryRef, Gazetteer, Gazetteers, Match, MatchKind};
use isnad_tokenize::Document;

/// Finds what a document names, with one gazetteer: mentions of people, places, bodies, media and nationalities, and an entity for each
/// thing.
///
/// Linear in the document.
///
/// ```
/// use isnad_entities::{EntityKind, find};
/// use isnad_gazetteer::Gazetteer;
/// use isnad_tokenize::Document;
///
/// let doc = Document::new("قال وزير الخارجية سيرغي لافروف إن بلاده مستعدة. ولم يكشف لافروف عن التفاصيل.");
/// let found = find(&doc, &Gazetteer::builder().build().unwrap());
/// let people: Vec<&str> = found.mentions.iter().filter(|m| m.kind == EntityKind::Person).map(|m| &doc.text()[m.span]).collect();
/// assert_eq!(people, ["سيرغي لافروف", "لافروف"]);
/// let lavrov = &found.entities[found.mentions[0].entity as usize];
/// assert_eq!((lavrov.name.as_str(), lavrov.roles[0].as_str()), ("سيرغي لافروف", "وزير الخارجية"));
/// ```
pub fn find(doc: &Document, gazetteer: &Gazetteer) -> Entities {
    let matches = gazetteer.matches_with(doc, MatchKind::All);
    let mut found = find_among(doc, &matches, |m| gazetteer.entry(m.entry));
    capitals(&mut found, |id| gazetteer.find_id(id).map(|e| gazetteer.entry(e)));
    found
}

/// The same with several gazetteers, asked as one.
pub fn find_in(doc: &Document, gazetteers: &Gazetteers) -> Entities {
    let matches = gazetteers.matches_with(doc, MatchKind::All);
    let mut found = find_among(doc, &matches, |m| gazetteers.entry(m.entry));
    capitals(&mut found, |id| gazetteers.find_id(id).map(|e| gazetteers.entry(e)));
    found
}

/// Notes which country each capital stands for.
fn capitals<'g>(found: &mut Entities, entry: impl Fn(&str) -> Option<EntryRef<'g>>) {
    for entity in &mut found.entities {
        let iso = entity.gazetteer_id.as_deref().and_then(&entry).and_then(|city| city.attr("capital_of"));
        let country =
            iso.filter(|iso| !iso.is_empty()).and_then(|iso| entry(&format!("country:{}", iso.to_lowercase())));
        entity.capital_of = country.map(|c| Country { id: c.id().to_owned(), name: c.name().to_owned() });
    }
}

fn find_among<'g>(doc: &Document, matches: &[Match], entry: impl Fn(&Match) -> EntryRef<'g>) -> Entities {
    let mut words = Words::new(doc);
    let mut all: Vec<Candidate> = Vec::new();
    let mut entries: Vec<EntryRef<'g>> = Vec::new();
    known::propose(doc, &mut words, matches, entry, &mut entries, &mut all);
    let names = Names { doc, words: &words };
    person::propose(&names, &mut all);
    place::propose(&names, &mut all);
    organization::propose(&names, &mut all);
    let first = candidate::choose(all.clone(), words.len());
    propagate::propose(doc, &words, &first, &mut all);
    let chosen = candidate::choose(all, words.len());
    link::entities(doc, &words, &chosen, &entries)
}
