//! Which entity a source stands for: the name in it, the earlier bearer of its title, or somebody new.

mod bodies;
mod create;
mod described;
mod given;
mod in_full;
mod names;
mod of_country;
mod offices;
mod papers;
mod spans;
mod surname;
mod words;

use crate::by_hash::ByHash;
use crate::class::Class;
use crate::governing::governs;
use crate::heads::{Head, HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::officials::{self, Officials};
use crate::phrase_words::Use;
use crate::wording;
use crate::{Country, Entities, Entity, EntityKind, FunctionWord, Gender, Mention, TokenClasses};
use create::by_itself;
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Document, TokenKind, key_hash};
pub(crate) use spans::written;
use spans::{bare, bare_span, may_name, name_span, of_the_king, tokens_near, tokens_of, trim};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use words::office_end;

/// Nouns that say no more of a source than that it is one.
fn is_generic(word: &str) -> bool {
    matches!(
        word,
        "مصدر"
            | "مصادر"
            | "متحدث"
            | "متحدثه"
            | "بيان"
            | "بلاغ"
            | "تقرير"
            | "تصريح"
            | "تدوينه"
            | "تغريده"
            | "رساله"
    )
}

/// Nouns behind which the name of such a body stands.
fn is_named_body(word: &str) -> bool {
    Use::of(word).has(Use::BODY)
}

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

/// How a verb form agrees with its subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agrees {
    /// The form is feminine.
    pub feminine: bool,
    /// The form is dual or plural.
    pub plural: bool,
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

/// How many descriptions of one head, nearest first, and bearers of one word are looked at: in an article all there are. A file in which
/// every line has another person of the same title or given name stays linear.
const NEAR: usize = 64;

/// In how many entities somebody of the same house is looked for.
const MOST_PEOPLE: usize = 256;

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
            let kind = mention.kind;
            let role = mention.role.map(|r| tokens_near(doc, r, &mention.tokens));
            if let Some(tokens) = role.clone() {
                if kind == EntityKind::Person {
                    speakers.learn_country(doc, mention.entity, tokens.clone());
                }
                // نائب الملك الأمير فلان وزير الداخلية: what stands before the name is a title of his, too
                if kind == EntityKind::Person && tokens.start >= mention.tokens.end as usize {
                    let before = doc.text()[..mention.span.start as usize].trim_end();
                    let roles = &entities.entities[mention.entity as usize].roles;
                    if let Some(address) = roles.iter().find(|r| before.ends_with(r.as_str())) {
                        let from = (before.len() - address.len()) as u32;
                        let address = tokens_of(doc, Span { start: from, end: before.len() as u32 });
                        speakers.describe(doc, mention.entity, address);
                    }
                }
                speakers.describe(doc, mention.entity, tokens);
            }
            // الدكتور فلان مفتي أستراليا: what stands behind a name that has a form of address before it
            let addressed = |role: &Range<usize>| {
                let first = role.start;
                role.end <= mention.tokens.start as usize
                    && (classes
                        .head(first)
                        .is_some_and(|h| matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank))
                        || doc.key(first) == "د"
                        // الأمير فلان ولي العهد, المهندس فلان وزير النقل: what he is called says not what he does
                        || matches!(
                            doc.key(mention.tokens.start as usize - 1),
                            "الامير" | "الاميره" | "المهندس" | "المهندسه" | "المستشار" | "السفير" | "المحامي" | "الشيخ"
                        ))
            };
            if kind == EntityKind::Person && role.as_ref().is_some_and(addressed) {
                let behind = mention.tokens.end as usize;
                let end = office_end(doc, classes, behind);
                if end > behind + 1 {
                    speakers.describe(doc, mention.entity, behind..end);
                }
            }
            // للباحثة فلانة: what she was called, though not as a title
            if kind == EntityKind::Person
                && mention.role.is_none()
                && let Some(title) = mention.tokens.start.checked_sub(1).map(|t| t as usize)
                && doc.tokens()[mention.tokens.start as usize].flags.space_before()
                && classes.head(title).is_some_and(|h| h.head.class.is_human() && !h.head.plural && !h.head.ambiguous)
                && (doc.tokens()[title].clitics.proclitics.al() || doc.tokens()[title].clitics.article_len > 0)
            {
                speakers.describe(doc, mention.entity, title..title + 1);
            }
            let head = classes.head(mention.tokens.start as usize).map(|h| h.head);
            match kind {
                EntityKind::Person => {
                    speakers.learn_counterpart(doc, mention);
                    if speakers.profiles[mention.entity as usize].name.len() < mention.tokens.len() {
                        let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
                        speakers.name(doc, mention.entity, tokens);
                    }
                }
                EntityKind::Nationality => speakers.nationalities.push(mention.tokens.start),
                EntityKind::Country => speakers.profiles[mention.entity as usize].plural = Some(false),
                _ => {
                    // طالبان: no two students
                    let first = mention.tokens.start as usize;
                    let called = |h: &Head| {
                        h.class.is_human()
                            && h.plural
                            && mention.tokens.len() == 1
                            && !doc.tokens()[first].clitics.proclitics.al()
                    };
                    if let Some(h) = head.filter(|h| !called(h)) {
                        let profile = &mut speakers.profiles[mention.entity as usize];
                        profile.feminine.get_or_insert(h.feminine);
                        profile.plural.get_or_insert(h.plural);
                    }
                    if matches!(kind, EntityKind::Organization | EntityKind::Media | EntityKind::Other) {
                        let start = speakers.with_its_noun(doc, mention.tokens.start as usize);
                        speakers.describe(doc, mention.entity, start..mention.tokens.end as usize);
                    }
                }
            }
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
        speakers
    }

    /// The person whose name the phrase is, though no mention has it there: `ستون` of `روجر ستون`.
    pub fn known_by_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        if np.mention.is_some() { None } else { self.by_name(doc, np) }
    }

    /// A source that only points back, `المصدر ذاته`, `البيان`, where no earlier source was described so: whoever spoke last.
    pub fn points_back(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        // مصادرها are not those named before
        let owned = doc.tokens()[np.tokens.start].clitics.enc_len > 0;
        // في تغريدة أخرى: one more of his
        let another = np.tokens.len() == 2 && matches!(doc.key(np.tokens.end - 1), "اخري" | "اخر" | "ثانيه" | "ثان");
        let short = np.tokens.len() <= 2 && (np.definite || another);
        // بعض المصادر: which ones, nobody has said
        let some = np.quantified && !matches!(bare(doc, np.tokens.start), "نفس" | "كل" | "كلا");
        if np.mention.is_some() || np.unlisted.is_some() || !short || owned || some {
            return false;
        }
        if another {
            return matches!(bare(doc, np.tokens.start), "تغريده" | "تدوينه" | "رساله" | "تصريح" | "بيان");
        }
        // but مصدر بالشرطة, بيان الشركة: another one
        if !np.tokens.clone().any(|i| doc.tokens()[i].clitics.proclitics.al() && is_generic(bare(doc, i))) {
            return false;
        }
        let mut words = self.content_words(doc, np.tokens.clone());
        let (Some(word), None) = (words.next(), words.next()) else { return false };
        self.described_by(&[word], np.tokens.start as u32).is_none()
    }

    /// Whether a source that says what one person is, and that nobody was called before (`وأضاف الرجل`, `وتابع لاعب النادي`), may be the one who
    /// has just spoken. Two offices are two people.
    pub fn may_describe(&self, doc: &Document<'_>, np: &NounPhrase, last: u32, entities: &Entities) -> bool {
        let Some(head) = np.head.filter(|h| h.class.is_human() && !h.plural) else { return false };
        // وقال مصدر بالشرطة: nobody who was named
        let first = np.tokens.start;
        if bare(doc, first) == "مصدر" && !doc.tokens()[first].clitics.proclitics.al() {
            return false;
        }
        let known = &entities.entities[last as usize];
        let profile = &self.profiles[last as usize];
        let job = np.tokens.clone().take(1).any(|i| Lexicon::get().of(bare(doc, i)).has(Class::JOB));
        // وأشار المسؤول: whichever office he has
        let any = self.is_any_official(doc, np);
        let office = !job && !any && matches!(head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Kin);
        let words: Vec<u64> = self.content_words(doc, np.tokens.clone()).collect();
        // مغنية Yesterday: known by a work that has no article
        let latin = doc.surface(np.tokens.end - 1).bytes().all(|b| b.is_ascii_alphanumeric());
        let of_work = job && latin && np.tokens.len() > 1 && !doc.tokens()[np.tokens.start].clitics.proclitics.al();
        (np.definite || of_work)
            && np.mention.is_none()
            && (np.unlisted.is_none() || of_work)
            && !np.coordinated
            && !np.quantified
            && known.kind == EntityKind::Person
            && profile.feminine.is_none_or(|f| f == head.feminine)
            && !(office && !known.roles.is_empty())
            // محلل آخر, later المحلل المالي
            && !(job && !any && profile.name.is_empty() && known.roles.is_empty() && known.name.split(' ').any(|w| w == "آخر" || w == "أخرى"))
            && self.by_name(doc, np).is_none()
            && self.described_by(&words, np.tokens.start as u32).is_none()
    }

    /// `المسؤول`: somebody in office, whichever office it is.
    pub fn is_any_official(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        np.tokens.len() == 1 && officials::is_official(bare(doc, np.tokens.start))
    }

    /// `الناقد`, `المحلل السياسي`: somebody by what he does, with the adjective of his field at most.
    pub fn is_any_job(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let field =
            np.tokens.len() == 1 || np.tokens.len() == 2 && bare(doc, first + 1).trim_end_matches('ه').ends_with('ي');
        let job = bare(doc, first);
        // مواطن, موظف: anybody
        let anybody = matches!(job.strip_suffix('ه').unwrap_or(job), "مواطن" | "موظف" | "عامل" | "طالب" | "مندوب");
        field && !anybody && Lexicon::get().of(job).has(Class::JOB) && doc.tokens()[first].clitics.proclitics.al()
    }

    /// Whether a verb of this form can have the entity as its dropped subject; unknown gender agrees with both.
    pub fn agrees(&self, entity: u32, form: Agrees) -> bool {
        let p = &self.profiles[entity as usize];
        match (p.plural, form.plural) {
            (Some(false), true) => false,
            // Of plurals only people take a plural verb; مصادر takes the feminine singular.
            (Some(true), false) => form.feminine && p.feminine != Some(false),
            (_, true) => true,
            _ => p.feminine.is_none_or(|f| f == form.feminine),
        }
    }

    /// A verb tells the gender of the person it agrees with, better than any list of names.
    pub fn observe(&mut self, entity: u32, form: Agrees, entities: &Entities) {
        let kind = entities.entities[entity as usize].kind;
        let profile = &mut self.profiles[entity as usize];
        if !form.plural && kind == EntityKind::Person {
            profile.feminine = Some(form.feminine);
        }
        // قالت رويترز; but of قال موقع كذا one may say قالت as well
        if form.feminine && !form.plural && kind == EntityKind::Media && profile.plural != Some(true) {
            profile.feminine.get_or_insert(form.feminine);
        }
    }

    /// `المصدر` for `مصادر مطلعة`: who is called one and several takes verbs of both forms.
    pub fn called(&mut self, entity: u32, np: &NounPhrase) {
        let profile = &mut self.profiles[entity as usize];
        if np.head.is_some_and(|h| profile.plural.is_some_and(|plural| plural != h.plural)) {
            (profile.plural, profile.feminine) = (None, None);
        }
    }

    /// The entity that a source stands for. Sources that stand for nobody known become entities of their own.
    pub fn resolve(&mut self, doc: &Document<'_>, np: &NounPhrase, entities: &mut Entities) -> u32 {
        let np = &by_itself(doc, np);
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

    fn entity(&mut self, doc: &Document<'_>, np: &NounPhrase, words: Range<u32>, entities: &mut Entities) -> u32 {
        if np.coordinated {
            return self.create(doc, np, words, entities, EntityKind::Collective);
        }
        // الله, no عبد الله who is called so by less of his name
        if np.tokens.len() == 1 && np.mention.is_none() && doc.key(np.tokens.start) == "الله" {
            return self.create(doc, np, words, entities, EntityKind::Other);
        }
        if let Some(entity) = self.son_of(doc, np) {
            return entity;
        }
        // مسح رويترز, استطلاع «يو غوف»: who asked is not what was found
        let poll = matches!(bare(doc, np.tokens.start), "مسح" | "استطلاع");
        let marked = np.mention.map(|m| entities.mentions[m as usize].clone());
        if marked.as_ref().is_none_or(|m| m.kind == EntityKind::Person)
            && let Some(name) = self.name_in_marks(doc, np, marked.as_ref())
        {
            let words: Vec<u64> = name.clone().map(|i| key_hash(bare(doc, i))).collect();
            return self.bearer(&words).unwrap_or_else(|| self.named(doc, np, name, entities));
        }
        let other = |m: u32| poll || self.speaks_for(doc, np, m, entities);
        if let Some(m) = np.mention.filter(|&m| !other(m)) {
            let mention = entities.mentions[m as usize].clone();
            let entity = mention.entity;
            // الشدادي, الرويس: a town, and the family of somebody who is named in the text
            if mention.kind == EntityKind::Place && np.tokens.len() == 1 && mention.tokens.len() == 1 {
                let word = key_hash(bare(doc, np.tokens.start));
                let person = |e: &u32| entities.entities[*e as usize].kind == EntityKind::Person;
                if let Some(bearer) = self.bearer(&[word]).filter(person).filter(|&e| self.ends_name(e, word)) {
                    return bearer;
                }
            }
            if mention.kind == EntityKind::Person {
                if let Some(name) = &np.unlisted {
                    // محمد فقيهي, and محمد الغالي: one given name, two people
                    let known = self.words_at(&self.profiles[entity as usize].name);
                    let namesake = mention.tokens.len() == 1
                        && known.len() > 1
                        && name.len() > 1
                        && (np.tokens.start < mention.tokens.start as usize
                            || Lexicon::get().of(bare(doc, name.end - 1)).has(Class::FAMILY))
                        && known[0] == key_hash(bare(doc, mention.tokens.start as usize))
                        && !known.contains(&key_hash(bare(doc, name.end - 1)));
                    if namesake {
                        return self.named(doc, np, name.clone(), entities);
                    }
                    self.lengthen(doc, name.clone(), entity, entities);
                }
                let one = mention.tokens.len() == 1 && !entities.entities[entity as usize].name.contains(' ');
                // العقيد الهادي بوقرين: a given name with the article behind the title
                if one && self.given_with_article(doc, mention.tokens.start as usize) {
                    let name = mention.tokens.start as usize - 1..mention.tokens.end as usize;
                    self.lengthen(doc, name, entity, entities);
                    return entity;
                }
                // but كيري، السيسي: whom everybody knows by his family's name
                let class = || Lexicon::get().of(doc.key(mention.tokens.start as usize));
                let given = || {
                    class().has(Class::NAME)
                        && entities.entities[entity as usize].known_for.is_none()
                        && !doc.tokens()[mention.tokens.start as usize].clitics.proclitics.al()
                };
                if one
                    && given()
                    && let Some(end) = self.rest_of_name(doc, mention.tokens.end as usize, entities)
                {
                    self.lengthen(doc, mention.tokens.start as usize..end, entity, entities);
                    return entity;
                }
                if let Some(end) = self.family_of_lineage(doc, np, &mention) {
                    self.lengthen(doc, mention.tokens.start as usize..end, entity, entities);
                    return entity;
                }
                let follows = || mention.tokens.start as usize..mention.tokens.end as usize;
                let fuller = self.fuller_name(doc, &mention, entities);
                let fuller = if one && fuller.is_none() {
                    self.called_by_what_follows(doc, &follows(), entities)
                } else {
                    fuller
                };
                let entity = fuller.unwrap_or(entity);
                self.learn(doc, np, &Mention { entity, ..mention }, entities);
                return entity;
            }
            if let Some(country) = entities.entities[entity as usize]
                .capital_of
                .clone()
                .filter(|_| np.tokens.len() == mention.tokens.len())
            {
                return self.government(country, entity, entities);
            }
            // بطل الدوري نادي تشيلسي, نادي تشيلسي حامل اللقب: the club, whatever else it is called
            if np.tokens.clone().any(|i| crate::noun_phrase::is_epithet(bare(doc, i))) {
                return entity;
            }
            // الوزارة by itself is the ministry named before.
            if mention.tokens.len() == 1
                && np.tokens.len() == 1
                && self.classes.head(np.tokens.start).is_some()
                && let Some(entity) = self.known_as(doc, np, words.clone()).filter(|&e| e != entity)
            {
                return entity;
            }
            if let Some(entity) = self.ministry(doc, np, entities) {
                return entity;
            }
            if let Some(entity) = self.named_by_its_kind(doc, np, &mention, entities) {
                return entity;
            }
            if self.goes_on_in_adjectives(doc, np, &mention) {
                return self.with_its_adjectives(doc, np, words, entity, entities);
            }
            if self.alias(doc, np, &mention) {
                let name = &doc.text()[bare_span(doc, np.tokens.clone())];
                if name.len() > entities.entities[entity as usize].name.len() {
                    entities.entities[entity as usize].name = name.to_owned();
                }
                self.also_called(doc, np, entity);
                return entity;
            }
            let starts = mention.tokens.start as usize <= np.tokens.start + 1;
            if starts || np.head.is_some_and(|h| matches!(h.class, HeadClass::Media | HeadClass::Document)) {
                return entity;
            }
        }
        if let Some(mut name) = np.unlisted.clone().filter(|name| may_name(doc, name)) {
            if name.len() == 1
                && let Some(end) = self.rest_of_name(doc, name.end, entities)
            {
                name.end = end;
            }
            let known = self.bearer(&name.clone().map(|i| key_hash(bare(doc, i))).collect::<Vec<u64>>());
            if known.is_none()
                && let Some(entity) = self.called_by_what_follows(doc, &name, entities)
            {
                return entity;
            }
            return self.named(doc, np, name, entities);
        }
        if let Some(entity) = self.by_name(doc, np) {
            return entity;
        }
        // صالح بن عبدالله القاضي على ..., later القاضي: a family that is a rank as well
        if np.tokens.len() == 1
            && np.head.is_some_and(|h| {
                matches!(h.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office) && !h.plural
            })
            && Lexicon::get().of(bare(doc, np.tokens.start)).has(Class::FAMILY)
            && self.ends_a_lineage(doc, np.tokens.start)
            && let Some(entity) = self.called_by_what_follows(doc, &np.tokens, entities)
        {
            return entity;
        }
        if np.head.is_none_or(|h| h.ambiguous || np.tokens.len() == 2)
            && np.mention.is_none()
            && let Some(entity) = self.called_by_what_follows(doc, &np.tokens, entities)
        {
            return entity;
        }
        if let Some(entity) = self.known_and_described(doc, np, entities) {
            return entity;
        }
        // هيئة السياحة, described and not named
        let at = entities.mentions[..self.found].partition_point(|m| (m.tokens.start as usize) < np.tokens.start);
        if let Some(mention) = entities.mentions[..self.found].get(at)
            && let Some(entity) = self.named_by_its_kind(doc, np, mention, entities)
        {
            return entity;
        }
        // 52 % من المشاركين are not the 83 % of a moment ago
        let counted = np.quantified && np.tokens.clone().take(2).any(|i| doc.tokens()[i].kind == TokenKind::Number);
        // مسؤول فلسطيني is one of them, whoever else is
        let one_of_many = self.is_one_of_many(doc, np.tokens.start as u32)
            && np.head.is_some_and(|h| h.class.is_human() && !h.plural);
        if np.definite
            && !counted
            && !one_of_many
            && let Some(entity) = self.known_as(doc, np, words.clone())
        {
            return entity;
        }
        if !one_of_many && let Some(entity) = self.nearly_described(doc, np, self.words_at(&words), entities) {
            return entity;
        }
        let asked = self.words_at(&words).to_vec();
        if let Some(entity) = self.with_its_country(doc, np, &asked, entities) {
            return entity;
        }
        if let Some(entity) = self.only_of_its_kind(doc, np, &asked, entities) {
            return entity;
        }
        if let Some(entity) = self
            .ministry(doc, np, entities)
            .or_else(|| self.ministry_of_minister(doc, np, entities))
            .or_else(|| self.known_by_its_own(doc, np))
        {
            return entity;
        }
        if let Some(entity) = self
            .official(doc, np)
            .or_else(|| self.known_by_office(doc, np, entities))
            .or_else(|| self.of_country(doc, np, entities))
        {
            return entity;
        }
        if let Some(entity) = self.whose_paper(doc, np, entities) {
            self.also_called(doc, np, entity);
            return entity;
        }
        let kind = match np.head.map(|h| h.class) {
            Some(HeadClass::Organization | HeadClass::Document) => EntityKind::Organization,
            Some(HeadClass::Media) => EntityKind::Media,
            Some(HeadClass::Collective) => EntityKind::Collective,
            Some(HeadClass::Person) if !np.definite => EntityKind::Anonymous,
            Some(_) if np.head.is_some_and(|h| h.plural) => EntityKind::Collective,
            Some(_) => EntityKind::Person,
            None => EntityKind::Other,
        };
        self.create(doc, np, words, entities, kind)
    }

    /// `المتحدث باسم الرئيس فلان`, who is known to be the president: the spokesman has no name.
    fn speaks_for(&self, doc: &Document<'_>, np: &NounPhrase, mention: u32, entities: &Entities) -> bool {
        let (first, named) = (np.tokens.start, &entities.mentions[mention as usize]);
        wording::is_spokesman(bare(doc, first))
            && np.tokens.len() > 3
            && named.kind == EntityKind::Person
            && named.tokens.end as usize == np.tokens.end
            && np.unlisted.is_none()
            && entities.entities[named.entity as usize].known_for.as_deref().is_some_and(|office| {
                // الرئيس فلان, رئيس الوزراء العراقي فلان
                let office = Document::new(office);
                let near = (named.tokens.start as usize).saturating_sub(4).max(first + 1)..named.tokens.start as usize;
                !office.tokens().is_empty() && near.clone().any(|k| bare(doc, k) == bare(&office, 0))
            })
    }

    /// برلين speaks for ألمانيا.
    fn government(&mut self, country: Country, capital: u32, entities: &mut Entities) -> u32 {
        let is = |e: &Entity| e.gazetteer_id.as_deref() == Some(&country.id);
        let known = self.governments.get(&key_hash(&country.id)).copied();
        let known = known.filter(|&e| is(&entities.entities[e as usize]));
        if let Some(e) = known.or_else(|| entities.entities.iter().position(is).map(|e| e as u32)) {
            self.governments.insert(key_hash(&country.id), e);
            return e;
        }
        let id = entities.entities.len() as u32;
        let mentions = entities.entities[capital as usize].mentions.clone();
        self.by_name.entry(key_hash(&country.name)).or_insert(id);
        entities.entities.push(Entity {
            name: country.name,
            kind: EntityKind::Country,
            roles: Vec::new(),
            mentions,
            gazetteer_id: Some(country.id),
            capital_of: None,
            known_for: None,
            country: None,
            gender: None,
            confidence: 0.7,
        });
        self.profiles.push(Profile { plural: Some(false), ..Profile::default() });
        id
    }

    fn words_at(&self, range: &Range<u32>) -> &[u64] {
        &self.words[range.start as usize..range.end as usize]
    }
}

/// The noun of the phrase is that of a body or a medium, and of one.
fn is_body(np: &NounPhrase) -> bool {
    np.head.is_some_and(|h| !h.plural && matches!(h.class, HeadClass::Organization | HeadClass::Media))
}
