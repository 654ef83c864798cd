//! All mentions of a document, then one entity for each thing.

use crate::extent::Names;
use crate::{Entities, Workspace, known, labels, link, named_for, organization, person, place, propagate, repeat};
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
    let entry = |id: &str| gazetteer.find_id(id).map(|e| gazetteer.entry(e));
    let mut workspace = Workspace::for_one(doc);
    workspace.number(doc);
    find_among(doc, matches, |m| gazetteer.entry(m.entry), entry, &mut workspace)
}

/// The same with several gazetteers, asked as one.
pub fn find_in(doc: &Document, gazetteers: &Gazetteers) -> Entities {
    find_with(doc, gazetteers, &mut Workspace::for_one(doc))
}

/// The same with memory that is used again: for many documents one after the other.
///
/// ```
/// use isnad_entities::{Workspace, find_in, find_with};
/// use isnad_gazetteer::Gazetteers;
/// use isnad_tokenize::Document;
///
/// let gazetteers = Gazetteers::new().with_embedded();
/// let mut workspace = Workspace::new();
/// for text in ["وصل الوزير إلى جدة.", "وغادر جدة أمس."] {
///     let doc = Document::new(text);
///     assert_eq!(find_with(&doc, &gazetteers, &mut workspace), find_in(&doc, &gazetteers));
/// }
/// ```
pub fn find_with(doc: &Document, gazetteers: &Gazetteers, workspace: &mut Workspace) -> Entities {
    workspace.number(doc);
    let matches = workspace.matches(doc, gazetteers);
    let entry = |id: &str| gazetteers.find_id(id).map(|e| gazetteers.entry(e));
    find_among(doc, matches, |m| gazetteers.entry(m.entry), entry, workspace)
}

fn find_among<'g>(
    doc: &Document,
    matches: Vec<Match>,
    entry: impl Fn(&Match) -> EntryRef<'g>,
    by_id: impl Fn(&str) -> Option<EntryRef<'g>>,
    workspace: &mut Workspace,
) -> Entities {
    workspace.look_up(doc);
    let Workspace { words, candidates: all, choice, .. } = workspace;
    all.clear();
    let mut entries: Vec<EntryRef<'g>> = Vec::new();
    known::propose(doc, words, &matches, entry, &mut entries, all);
    drop(matches);
    let names = Names { doc, words };
    let known = all.len();
    person::propose(&names, all);
    person::prefer_whole(&names, all, known);
    labels::leave_out(doc, all, known);
    named_for::propose(&names, all);
    place::propose(&names, all);
    organization::propose(&names, all);
    choice.choose(all);
    repeat::propose(&names, &choice.chosen, all);
    repeat::part_two_names(&names, &choice.chosen, all);
    propagate::propose(doc, words, &choice.chosen, all);
    choice.choose(all);
    if doc.text().len() > Workspace::LARGE {
        *all = Vec::new();
    }
    let entities = link::entities(doc, words, &choice.chosen, &entries, by_id);
    if doc.text().len() > Workspace::LARGE {
        words.let_go();
        choice.chosen = Vec::new();
    }
    entities
}
