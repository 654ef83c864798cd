//! Which entity a source stands for: the name in it, the earlier bearer of its title, or somebody new.

mod agrees;
mod back;
mod bodies;
mod create;
mod described;
mod given;
mod in_full;
mod learn;
mod names;
mod of_country;
mod offices;
mod papers;
mod spans;
mod surname;
mod which;
mod words;

use crate::by_hash::ByHash;
use crate::heads::HeadClass;
use crate::link::nouns_of_medium;
use crate::noun_phrase::NounPhrase;
use crate::officials::Officials;
use crate::phrase_words::Use;
use crate::{Entities, EntityKind, Gender, TokenClasses};
pub use agrees::Agrees;
use create::by_itself;
use isnad_tokenize::{Document, key_hash};
pub(crate) use spans::written;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// How many descriptions of one head, nearest first, and bearers of one word are looked at: in an article all there are. A file in which
/// every line has another person of the same title or given name stays linear.
const NEAR: usize = 64;

/// In how many entities somebody of the same house is looked for.
const MOST_PEOPLE: usize = 256;

/// What is known of an entity beside its name: the words of its titles and descriptions, and how a verb agrees with it.
#[derive(Clone, Debug, Default)]
struct Profile {
    /// How many descriptions it has.
    descriptions: u32,
    /// The words of a person's name, in [`Speakers::words`].
    name: Range<u32>,
    feminine: Option<bool>,
    plural: Option<bool>,
    /// One past the token where it was a source last; 0 if it never was.
    spoke: u32,
}

/// One description of an entity.
#[derive(Clone, Debug)]
struct Description {
    entity: u32,
    /// Where it stands, in tokens.
    place: u32,
    /// In [`Speakers::words`], the head first.
    words: Range<u32>,
    /// The word among them that is a country or its adjective; 0 for none.
    country: u64,
}

/// The bearers of a word, as a chain in order of appearance: indexes plus one in [`Speakers::named`].
#[derive(Clone, Copy, Debug, Default)]
struct Bearers {
    first: u32,
    last: u32,
}

/// Resolves sources to entities; it learns from each source that it is shown.
#[derive(Clone, Debug)]
pub struct Speakers<'a> {
    classes: &'a TokenClasses,
    profiles: Vec<Profile>,
    descriptions: Vec<Description>,
    /// Hashes of words without article and clitics.
    words: Vec<u64>,
    /// Head, place, index in `descriptions`.
    by_head: BTreeSet<(u64, u32, u32)>,
    /// Profiles that have a word in their name, as a chain by the word: profile, index plus one of the next one.
    named: Vec<(u32, u32)>,
    by_word: ByHash<Bearers>,
    /// The first entity of a name, by the name's hash; it may have been renamed since.
    by_name: ByHash<u32>,
    /// The entity of a country whose capital spoke, by the hash of its id.
    governments: ByHash<u32>,
    officials: Officials,
    /// The body that spoke last of those that a noun is the head of, and where.
    bodies: ByHash<(u32, u32)>,
    /// Tokens that are the adjective of a country, in order.
    nationalities: Vec<u32>,
    /// Tokens that are a country or its adjective, in order.
    countries: Vec<u32>,
    /// How many mentions the document had before any source, in order.
    found: usize,
    /// The people of sources that are mentions since, by their first token.
    added: BTreeMap<u32, u32>,
    /// Whose name stands right before a word that no mention has, and where that name begins and the word ends, by the word.
    behind: ByHash<(u32, Range<u32>)>,
}

impl<'a> Speakers<'a> {
    /// Learns the roles and names that the document's mentions carry.
    pub fn new(doc: &Document<'_>, classes: &'a TokenClasses, entities: &Entities) -> Self {
        let mut speakers = Speakers {
            classes,
            profiles: vec![Profile::default(); entities.entities.len()],
            descriptions: Vec::with_capacity(entities.mentions.len().min(1024)),
            words: Vec::with_capacity(4 * entities.mentions.len().min(1024)),
            by_head: BTreeSet::new(),
            named: Vec::new(),
            by_word: ByHash::default(),
            by_name: ByHash::default(),
            governments: ByHash::default(),
            officials: Officials::default(),
            bodies: ByHash::default(),
            nationalities: Vec::new(),
            countries: Vec::new(),
            found: entities.mentions.len(),
            added: BTreeMap::new(),
            behind: ByHash::default(),
        };
        speakers.by_name.reserve(entities.entities.len());
        for (i, entity) in entities.entities.iter().enumerate() {
            speakers.by_name.entry(key_hash(&entity.name)).or_insert(i as u32);
        }
        let countries = entities
            .mentions
            .iter()
            .filter(|m| matches!(m.kind, EntityKind::Country | EntityKind::Nationality))
            .map(|m| m.tokens.start);
        speakers.countries.extend(countries);
        for mention in &entities.mentions {
            speakers.learn_roles(doc, mention, entities);
            speakers.learn_by_kind(doc, mention);
        }
        speakers.learn_what_follows(doc, entities);
        for (profile, entity) in speakers.profiles.iter_mut().zip(&entities.entities) {
            if let Some(g) = entity.gender {
                profile.feminine = Some(g == Gender::Feminine);
            }
            if entity.kind == EntityKind::Person {
                profile.plural = Some(false);
            }
        }
        // تلفزيون العربية, موقع الجزيرة: by whichever noun the verb goes
        let masculine = |m: &&crate::Mention| {
            m.kind == EntityKind::Media
                && speakers.profiles[m.entity as usize].feminine == Some(true)
                && nouns_of_medium(doc, m.tokens.start as usize).any(|k| {
                    matches!(doc.bare(k), "موقع" | "تلفزيون" | "تليفزيون" | "راديو" | "برنامج" | "حساب" | "مراسل")
                })
        };
        let either: Vec<u32> = entities.mentions.iter().filter(masculine).map(|m| m.entity).collect();
        for medium in either {
            speakers.profiles[medium as usize].feminine = None;
        }
        speakers
    }

    /// The person whose name the phrase is, though no mention has it there: `ستون` of `روجر ستون`.
    pub fn known_by_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        if np.mention.is_some() { None } else { self.by_name(doc, np) }
    }

    /// The entity that a source stands for. Sources that stand for nobody known become entities of their own.
    pub fn resolve(&mut self, doc: &Document<'_>, np: &NounPhrase, entities: &mut Entities) -> u32 {
        let np = by_itself(doc, np);
        let np = np.as_ref();
        let words = self.content(doc, np.tokens.clone());
        let head = self.words_at(&words).first().copied();
        let entity = self.entity(doc, np, words, entities);
        let place = np.tokens.start as u32;
        let spoke = &mut self.profiles[entity as usize].spoke;
        *spoke = place.saturating_add(1).max(*spoke);
        if let Some(head) = head.filter(|_| is_body(np) && np.definite && !self.is_one_of_many(doc, place)) {
            self.bodies.insert(head, (entity, place));
        }
        entity
    }

    fn words_at(&self, range: &Range<u32>) -> &[u64] {
        &self.words[range.start as usize..range.end as usize]
    }
}

/// Nouns behind which the name of such a body stands.
fn is_named_body(word: &str) -> bool {
    Use::of(word).has(Use::BODY)
}

/// The noun of the phrase is that of a body or a medium, and of one.
fn is_body(np: &NounPhrase) -> bool {
    np.head.is_some_and(|h| !h.plural && matches!(h.class, HeadClass::Organization | HeadClass::Media))
}
