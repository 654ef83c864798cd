//! Which entity a source stands for: the name in it, the earlier bearer of its title, or somebody new.

mod bodies;
mod described;
mod in_full;
mod of_country;
mod surname;

use crate::by_hash::ByHash;
use crate::class::Class;
use crate::governing::governs;
use crate::heads::{Head, HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::officials::{self, Officials};
use crate::wording;
use crate::{Country, Entities, Entity, EntityKind, FunctionWord, Gender, Mention, TokenClasses};
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Nouns that say no more of a source than that it is one.
const GENERIC: [&str; 11] =
    ["مصدر", "مصادر", "متحدث", "متحدثه", "بيان", "بلاغ", "تقرير", "تصريح", "تدوينه", "تغريده", "رساله"];

/// Nouns behind which the name of such a body stands.
const NAMED_BODIES: [&str; 22] = [
    "شركه",
    "مجموعه",
    "موسسه",
    "بنك",
    "مصرف",
    "صحيفه",
    "جريده",
    "مجله",
    "وكاله",
    "قناه",
    "شبكه",
    "موقع",
    "اذاعه",
    "نادي",
    "فريق",
    "تنظيم",
    "حركه",
    "حزب",
    "جماعه",
    "منظمه",
    "جامعه",
    "دار",
];

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
            if let Some(role) = mention.role {
                let tokens = tokens_of(doc, role);
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
            let addressed = mention.role.is_some_and(|r| {
                let first = tokens_of(doc, r).start;
                r.end <= mention.span.start
                    && first < mention.tokens.start as usize
                    && (classes
                        .head(first)
                        .is_some_and(|h| matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank))
                        || doc.key(first) == "د"
                        // الأمير فلان ولي العهد, المهندس فلان وزير النقل: what he is called says not what he does
                        || matches!(
                            doc.key(mention.tokens.start as usize - 1),
                            "الامير" | "الاميره" | "المهندس" | "المهندسه" | "المستشار" | "السفير" | "المحامي" | "الشيخ"
                        ))
            });
            if kind == EntityKind::Person && addressed {
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

    /// `شتيفان **سيلكه** من جامعة كذا`: a word right behind a name may be more of it, and is so where somebody is called by it later.
    fn learn_what_follows(&mut self, doc: &Document<'_>, entities: &Entities) {
        let begins = |n: usize, k: u32| entities.mentions.get(n + 1).is_some_and(|m| m.tokens.start == k);
        for (n, m) in entities.mentions.iter().enumerate() {
            let k = m.tokens.end as usize;
            let Some(t) = doc.tokens().get(k).filter(|_| m.kind == EntityKind::Person && !m.nominal && k > 0) else {
                continue;
            };
            let p = t.clitics.proclitics;
            let plain = t.kind == TokenKind::Word
                && t.flags.space_before()
                && !t.flags.line_start()
                && !t.flags.tanween_fath()
                && t.clitics.enc_len == 0
                && !p.preposition()
                && !p.conjunction()
                && !doc.tokens()[k - 1].clitics.proclitics.al()
                && self.classes.function(k).0 == crate::FunctionWord::NONE;
            let noun = matches!(bare(doc, k), "نبي" | "رسول" | "مملكه" | "جميع" | "كل" | "بعض" | "شكر" | "وطن" | "شعب");
            if plain && !noun && !begins(n, k as u32) {
                self.behind.entry(key_hash(bare(doc, k))).or_insert((m.entity, m.tokens.start..k as u32 + 1));
            }
        }
    }

    /// Whose name goes on with the word that the source is, behind a form of address at most; the name is longer from now on.
    fn called_by_what_follows(
        &mut self,
        doc: &Document<'_>,
        tokens: &Range<usize>,
        entities: &mut Entities,
    ) -> Option<u32> {
        let word = tokens.end.checked_sub(1).filter(|&k| k >= tokens.start)?;
        let address = |k: usize| {
            self.classes.head(k).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural)
                || matches!(doc.key(k), "د" | "م")
        };
        let (entity, name) = self.behind.get(&key_hash(bare(doc, word)))?.clone();
        let alone = tokens.len() == 1 || tokens.len() == 2 && address(tokens.start);
        // حمد آل ثاني أمير قطر: an office is none of his name, where no family is called so; المهندس المخرج has his title before it
        let family = Lexicon::get().of(bare(doc, word)).has(Class::FAMILY)
            || tokens.len() == 2 && bare(doc, tokens.start) != "فريق";
        let office = self.classes.head(word).is_some_and(|h| !h.head.ambiguous) && !family;
        // نجم الدين كريم محافظ كركوك, later المحافظ
        let article = |k: usize| doc.tokens()[k].clitics.proclitics.al();
        if !alone
            || office
            || doc.tokens()[word].kind != TokenKind::Word
            || name.contains(&(word as u32))
            || name.len() <= self.profiles[entity as usize].name.len()
            || article(word) != article(name.end as usize - 1)
        {
            return None;
        }
        self.lengthen(doc, name.start as usize..name.end as usize, entity, entities);
        Some(entity)
    }

    /// `العقيد **الهادي** بوقرين`, `الشيخ **المختار** السلامي`: between a title and a family's name stands a given name that has the article.
    fn given_with_article(&self, doc: &Document<'_>, family: usize) -> bool {
        let Some(title) = family.checked_sub(2) else { return false };
        let (t, given) = (&doc.tokens()[family], &doc.tokens()[family - 1]);
        given.kind == TokenKind::Word
            && given.clitics.proclitics.al()
            && !given.clitics.proclitics.preposition()
            && !given.flags.line_start()
            && !t.flags.line_start()
            && t.flags.space_before()
            && Lexicon::get().of(doc.key(family - 1)).has(Class::GIVEN)
            && self.classes.head(title).is_some_and(|h| {
                let called = matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office);
                h.definite && called && !h.head.plural
            })
    }

    /// `صالح بن عبدالله **القاضي** على ...`: the word stood behind a father's name, and said nothing more of where its bearer holds an office.
    fn ends_a_lineage(&self, doc: &Document<'_>, word: usize) -> bool {
        let Some((_, name)) = self.behind.get(&key_hash(bare(doc, word))) else { return false };
        let next = name.end as usize;
        let lineage = (name.start as usize..next).any(|k| matches!(doc.key(k), "بن" | "بنت" | "ابن"));
        lineage
            && doc.tokens().get(next).is_none_or(|t| {
                t.kind != TokenKind::Word
                    || matches!(doc.key(next), "علي" | "ان" | "عن" | "الي" | "انه" | "بان")
                    || t.flags.line_start()
            })
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
        let mut words = self.content_words(doc, np.tokens.clone());
        let (Some(word), None) = (words.next(), words.next()) else { return false };
        // but مصدر بالشرطة, بيان الشركة: another one
        np.tokens.clone().any(|i| GENERIC.contains(&bare(doc, i)) && doc.tokens()[i].clitics.proclitics.al())
            && self.described_by(&[word], np.tokens.start as u32).is_none()
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

    /// `غالي` behind `محمد الغالي`, whose name was found to be so long only when he spoke; `الشيخ بن حميد` behind `صالح بن حميد`: the words end
    /// somebody's name.
    fn fuller_name(&self, doc: &Document<'_>, mention: &Mention, entities: &Entities) -> Option<u32> {
        let known = &entities.entities[mention.entity as usize].name;
        let address = |h: HeadAt| h.definite && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific);
        let mut tokens = mention.tokens.start as usize..mention.tokens.end as usize;
        if tokens.len() > 3 {
            return None;
        }
        if tokens.len() > 1 && self.classes.head(tokens.start).is_some_and(address) {
            tokens.start += 1;
        }
        if tokens.len() != 1 && !known.contains(' ') {
            return None;
        }
        let of_house = tokens.len() == 2 && matches!(doc.key(tokens.start), "بن" | "ال" | "ابن" | "ابو" | "ابا");
        let words: Vec<u64> = tokens.map(|i| key_hash(bare(doc, i))).collect();
        let last = *words.last()?;
        let ends = |e: &u32| self.ends_name(*e, last) || words.len() == 1 && self.spoke_by_middle_name(*e, last);
        let bearer = self.bearer_but(&words, Some(mention.entity));
        // بن دليم of محمد بن دليم القحطاني: whose father, or which house, is no name of another
        let of_him = |e: &u32| {
            let longer = |name: &[u64]| name.len() > 3 && words.iter().all(|w| name.contains(w));
            let mine = |p: &&Profile| longer(self.words_at(&p.name)) || self.words_at(&p.name).ends_with(&words);
            // two of one house
            let others = || self.profiles.iter().take(MOST_PEOPLE).filter(mine).filter(|p| p.name.len() > 2).count();
            of_house && longer(self.words_at(&self.profiles[*e as usize].name)) && others() == 1
        };
        let bearer = bearer.filter(|e| ends(e) || of_him(e))?;
        // Last, as the name is read anew.
        let titled = || crate::Head::at(&Document::new(known), 0).is_some_and(address);
        (!known.contains(' ') || of_him(&bearer) || titled()).then_some(bearer)
    }

    /// `عاطف` of `عبدالسلام عاطف جابر`, who has spoken.
    fn spoke_by_middle_name(&self, entity: u32, word: u64) -> bool {
        let profile = &self.profiles[entity as usize];
        let name = self.words_at(&profile.name);
        profile.spoke > 0 && name.len() > 2 && name[1] == word
    }

    /// A name of several words that ends so.
    fn ends_name(&self, entity: u32, word: u64) -> bool {
        let name = self.words_at(&self.profiles[entity as usize].name);
        name.len() > 1 && name.last() == Some(&word)
    }

    /// The name turned out to be longer than the mention; but what stands behind a short form of it, `كرر روحاني مزاعم`, is the verb's object.
    fn lengthen(&mut self, doc: &Document<'_>, name: Range<usize>, entity: u32, entities: &mut Entities) {
        let text = &doc.text()[name_span(doc, name.clone())];
        let whole = name.len() > self.profiles[entity as usize].name.len();
        if whole && text.len() > entities.entities[entity as usize].name.len() {
            entities.entities[entity as usize].name = text.to_owned();
            let first = self.by_name.entry(key_hash(text)).or_insert(entity);
            *first = entity.min(*first);
            self.name(doc, entity, name);
        }
    }

    /// A person whose name no list has; the words after the title are it.
    fn named(&mut self, doc: &Document<'_>, np: &NounPhrase, name: Range<usize>, entities: &mut Entities) -> u32 {
        // Found already, as a name or as another source's.
        let place = name.start as u32;
        let at = entities.mentions[..self.found].partition_point(|m| m.tokens.start < place);
        let same = |m: &&Mention| m.kind == EntityKind::Person && m.tokens == (place..name.end as u32);
        let found = entities.mentions[..self.found].get(at).filter(same);
        if let Some(entity) = found.map(|m| m.entity).or_else(|| self.added.get(&place).copied()) {
            return entity;
        }
        let words: Vec<u64> = name.clone().map(|i| key_hash(bare(doc, i))).collect();
        let known = self.bearer(&words);
        let mention = Mention {
            span: name_span(doc, name.clone()),
            tokens: name.start as u32..name.end as u32,
            kind: EntityKind::Person,
            entity: known.unwrap_or(self.profiles.len() as u32),
            role: None,
            nominal: false,
            rule: "title + unlisted name",
            link: if known.is_some() { "part of the name" } else { "first" },
        };
        let entity = mention.entity;
        self.added.insert(place, entity);
        let index = entities.mentions.len() as u32;
        if known.is_none() {
            entities.entities.push(Entity {
                name: doc.text()[mention.span].to_owned(),
                kind: EntityKind::Person,
                roles: Vec::new(),
                mentions: vec![index],
                gazetteer_id: None,
                capital_of: None,
                known_for: None,
                country: None,
                gender: None,
                confidence: 0.6,
            });
            self.profiles.push(Profile {
                feminine: np.head.map(|h| h.feminine),
                plural: Some(false),
                ..Profile::default()
            });
            self.by_name.entry(key_hash(&doc.text()[mention.span])).or_insert(entity);
            self.name(doc, entity, name);
        } else {
            entities.entities[entity as usize].mentions.push(index);
        }
        self.learn(doc, np, &mention, entities);
        entities.mentions.push(mention);
        entity
    }

    /// المهندس الحداد, كريستوف: words of a person's name, with an honorific at most.
    fn by_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        // الباحث "هندي": the name is what stands in the marks.
        let mut marks = np.tokens.clone().filter(|&i| doc.tokens()[i].kind == TokenKind::Quote);
        let tokens = match (marks.next(), marks.next(), marks.next()) {
            (Some(open), Some(close), None) => open + 1..close,
            _ => np.tokens.clone(),
        };
        const MOST: usize = 4;
        let mut words = [0; MOST];
        let mut n = 0;
        for i in tokens {
            // المحامي أوباما; محامي أوباما is somebody else
            let title = |h: HeadAt| match h.head.class {
                HeadClass::Rank | HeadClass::Honorific => true,
                HeadClass::Office => doc.tokens()[i].clitics.proclitics.al(),
                _ => false,
            };
            if doc.tokens()[i].kind == TokenKind::Word && !self.classes.head(i).is_some_and(title) {
                *words.get_mut(n)? = key_hash(bare(doc, i));
                n += 1;
            }
        }
        // بين السيد أن, قدم المهندس الفارس شكره: by the family name of somebody, though the word is a form of address
        let last = np.tokens.end - 1;
        // باشا, بيك: by itself it needs no article
        let alone = np.tokens.len() == 1;
        if n == 0 && np.tokens.len() <= 3 && (alone || doc.tokens()[last].clitics.proclitics.al()) {
            let word = key_hash(bare(doc, last));
            return self.bearer(&[word]).filter(|&e| self.ends_name(e, word));
        }
        self.bearer(&words[..n])
    }

    /// The first person whose name has all the words.
    fn bearer(&self, words: &[u64]) -> Option<u32> {
        self.bearer_but(words, None)
    }

    /// The same, and another one than whom the words were taken for.
    fn bearer_but(&self, words: &[u64], other: Option<u32>) -> Option<u32> {
        // قال الله: nobody called فضل الله
        if words == [key_hash("الله")] {
            return None;
        }
        let mut next = self.by_word.get(words.last()?)?.first;
        let mut first = None;
        for _ in 0..NEAR {
            let Some(&(profile, after)) = next.checked_sub(1).and_then(|n| self.named.get(n as usize)) else { break };
            next = after;
            let name = self.words_at(&self.profiles[profile as usize].name);
            let new = first.is_none_or(|f| profile < f) && Some(profile) != other;
            if new && words.iter().all(|w| name.contains(w)) {
                first = Some(profile);
            }
        }
        first
    }

    fn words_at(&self, range: &Range<u32>) -> &[u64] {
        &self.words[range.start as usize..range.end as usize]
    }

    /// Gives a person a name.
    fn name(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        let start = self.words.len() as u32;
        for i in tokens {
            let word = key_hash(bare(doc, i));
            self.words.push(word);
            self.named.push((entity, 0));
            let number = self.named.len() as u32;
            let bearers = self.by_word.entry(word).or_insert(Bearers { first: number, last: number });
            if bearers.last < number {
                self.named[bearers.last as usize - 1].1 = number;
                bearers.last = number;
            }
        }
        self.profiles[entity as usize].name = start..self.words.len() as u32;
    }

    /// The nearest entity with a description that begins with the same head and holds all the words; one further down where none is above.
    fn known_as(&self, doc: &Document<'_>, np: &NounPhrase, words: Range<u32>) -> Option<u32> {
        let (all, at) = (self.words_at(&words), np.tokens.start as u32);
        match all {
            [head] if is_body(np) => self.body(doc, *head, at),
            _ => self.described_by(&self.asked_for(doc, np), at),
        }
    }

    /// جامعة بريطانية: not known by its noun, as جامعة مانشستر is.
    fn is_one_of_many(&self, doc: &Document<'_>, place: u32) -> bool {
        let article = |i: u32| doc.tokens()[i as usize].clitics.proclitics.al();
        let next = place as usize + 1;
        next < doc.tokens().len()
            && !article(place)
            && !article(place + 1)
            && (self.nationalities.binary_search(&(next as u32)).is_ok()
                || Lexicon::get().of(bare(doc, next)).has(Class::NATIONALITY))
    }

    fn learn(&mut self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention, entities: &mut Entities) {
        let (a, z) = (mention.tokens.start as usize, mention.tokens.end as usize);
        for range in [np.tokens.start..a.min(np.tokens.end), z.max(np.tokens.start)..np.tokens.end] {
            if range.is_empty() {
                continue;
            }
            let mut range = trim(doc, range);
            // رأى الخبير فلان, read as one phrase: the verb is no part of the title.
            if range.len() > 1
                && self.classes.head(range.start + 1).is_some_and(|h| h.definite && h.head.class.is_human())
                && Lexicon::get().of(doc.key(range.start)).has(Class::SAYING)
            {
                range.start += 1;
            }
            // حكومة السيد فلان, دراسة الباحث فلان: his is the title, and no body or paper is
            if !range.is_empty()
                && range.end <= a
                && self.classes.head(range.start).is_some_and(|h| !h.head.class.is_human())
            {
                let title = (range.start + 1..range.end)
                    .find(|&i| self.classes.head(i).is_some_and(|h| h.definite && h.head.class.is_human()));
                range.start = title.unwrap_or(range.end);
            }
            // فلان (45 عاما): his age is no title
            let age = |i: usize| doc.tokens()[i].kind == TokenKind::Number;
            if range.is_empty() || range.start > 0 && (age(range.start - 1) || age(range.start)) {
                continue;
            }
            if let Some(h) = self.classes.head(range.start).map(|h| h.head).filter(|h| h.class.is_human()) {
                self.profiles[mention.entity as usize].feminine.get_or_insert(h.feminine);
            }
            let role = &doc.text()[bare_span(doc, range.clone())];
            entities.entities[mention.entity as usize].add_role(role);
            self.learn_country(doc, mention.entity, range.clone());
            self.describe(doc, mention.entity, range);
        }
    }

    /// Somebody bears the title in the tokens, whatever stands between its end and the name.
    pub fn entitle(&mut self, doc: &Document<'_>, tokens: Range<usize>, entity: u32) {
        let tokens = trim(doc, tokens);
        if let Some(h) = self.classes.head(tokens.start).map(|h| h.head).filter(|h| h.class.is_human()) {
            self.profiles[entity as usize].feminine.get_or_insert(h.feminine);
        }
        self.learn_country(doc, entity, tokens.clone());
        self.describe(doc, entity, tokens);
    }

    /// Learns whose official somebody is: `وزير الخارجية الأمريكي`, not `اللاعب البرازيلي`.
    fn learn_country(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        let office = self.classes.head(tokens.start).is_some_and(|h| {
            matches!(h.head.class, HeadClass::Office | HeadClass::Rank)
                && !Lexicon::get().of(bare(doc, tokens.start)).has(Class::JOB)
        });
        if office {
            for country in tokens.clone().filter_map(|i| officials::country(bare(doc, i))) {
                self.officials.learn(country, tokens.start as u32, entity);
            }
            // سفير فرنسا لدى اليمن: whose he is stands first
            let named = tokens.clone().find(|&i| self.countries.binary_search(&(i as u32)).is_ok());
            let named = named.filter(|&i| officials::country(bare(doc, i)).is_none());
            if let Some(i) = named {
                self.officials.learn(officials::country_named(bare(doc, i)), tokens.start as u32, entity);
            }
        }
    }

    /// `رئيس الوزراء`, whom nobody was called before: the last one named who is known to bear the office.
    fn known_by_office(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> Option<u32> {
        let office = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural);
        if !np.definite || !office || np.unlisted.is_some() || np.tokens.len() < 2 {
            return None;
        }
        let words: Vec<&str> = np
            .tokens
            .clone()
            .filter(|&i| doc.tokens()[i].kind == TokenKind::Word && self.classes.function(i).0 == FunctionWord::NONE)
            .map(|i| bare(doc, i))
            .collect();
        if words.len() < 2 {
            return None;
        }
        let known = |role: &str| {
            let role = Document::new(role);
            let known: Vec<&str> = (0..role.tokens().len()).map(|i| bare(&role, i)).collect();
            // of رئيس الوزراء العراقي, رئيس وزراء العراق the country may be left out, but الرئيس العراقي is another one
            let said = known.iter().rposition(|word| words.contains(word)).map_or(0, |last| last + 1);
            known.first() == words.first()
                && words.iter().all(|word| known.contains(word))
                && known[..said].iter().all(|word| words.contains(word))
                && known.len() <= said + 1
        };
        let upto = entities.mentions.partition_point(|m| (m.tokens.start as usize) < np.tokens.start);
        let named = entities.mentions[..upto].iter().rev().filter(|m| m.kind == EntityKind::Person && !m.nominal);
        named
            .take(NEAR)
            .find(|m| entities.entities[m.entity as usize].known_for.as_deref().is_some_and(known))
            .map(|m| m.entity)
    }

    /// `نظيره التركي فلان`: he has the office of the one he is compared with.
    fn learn_counterpart(&mut self, doc: &Document<'_>, mention: &Mention) {
        let Some(country) = mention.tokens.start.checked_sub(1).filter(|c| self.nationalities.last() == Some(c)) else {
            return;
        };
        if country > 0 && officials::is_counterpart(bare(doc, country as usize - 1)) {
            let Some(stem) = officials::country(bare(doc, country as usize)) else { return };
            self.officials.learn(stem, country, mention.entity);
            self.officials.learn_counterpart(mention.entity);
        }
    }

    /// `المسؤول الأميركي`, whom nobody was called before: the last official of that country.
    fn official(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        let (first, place) = (np.tokens.start, np.tokens.start as u32);
        let definite = doc.tokens()[first].clitics.proclitics.al();
        let any = officials::is_official(bare(doc, first));
        let office = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural);
        if !definite || np.tokens.len() != 2 || !any && !office {
            return None;
        }
        let national =
            self.nationalities.binary_search(&(place + 1)).is_ok() || bare(doc, first + 1).starts_with("اممي");
        if !national {
            return None;
        }
        let feminine = np.head.is_some_and(|h| h.feminine);
        let entity = self.officials.before(officials::country(bare(doc, first + 1))?, place)?;
        let same = any || self.officials.is_known_as_counterpart(entity);
        (same && self.profiles[entity as usize].feminine.is_none_or(|f| f == feminine)).then_some(entity)
    }

    /// Learns a title; of a chain (مستشار أمير المنطقة المشرف العام على الوكالة، رئيس البعثة وعضو البرلمان) each title by itself as well.
    fn describe(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        if tokens.is_empty() {
            return;
        }
        if tokens.len() > 1 && wording::is_address(doc, tokens.start) {
            // معاليه, by itself
            let words = self.content(doc, tokens.start..tokens.start + 1);
            self.add(entity, words, tokens.start as u32, 0);
        }
        let person = self.classes.head(tokens.start).is_some_and(|h| h.head.class.is_human());
        let tokens = if person { self.without_rank(doc, tokens) } else { tokens };
        // خادم الحرمين الشريفين الملك فلان is الملك as well
        let king = |&i: &usize| doc.key(i) == "الملك" && doc.key(i - 1) == "الشريفين";
        if let Some(king) = tokens.clone().skip(1).find(king) {
            let words = self.content(doc, king..king + 1);
            self.add(entity, words, king as u32, 0);
        }
        let title = |i: usize, h: HeadAt| {
            // أمير منطقة كذا: his given name governs no place
            (!h.head.ambiguous || wording::may_be_left_out(doc, i + 1, &tokens))
                && (matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Person)
                    || h.head.class == HeadClass::Honorific && !h.definite)
        };
        for start in tokens.clone() {
            // نائب وزير الخارجية: a minister stands in the title of one who is none
            let inner = || self.classes.head(start - 1).is_some_and(|h| !h.definite);
            let opens = start == tokens.start
                || self.classes.head(start).is_some_and(|h| h.proclitics == 0 && title(start, h)) && !inner();
            let joined = doc.tokens()[start].clitics.proclitics.conjunction()
                && start > tokens.start
                // المحامية والحقوقية فلانة: each by itself
                && (self.is_office(doc, start)
                    || self.classes.head(start).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural));
            if !opens && !joined {
                continue;
            }
            let next = (start + 1..tokens.end)
                .find(|&i| doc.tokens()[i].clitics.proclitics.conjunction() && self.is_office(doc, i));
            for end in [Some(tokens.end), next].into_iter().flatten() {
                // A handful is enough to be recognised by, and keeps long documents linear.
                if self.profiles[entity as usize].descriptions >= 12 {
                    return;
                }
                let words = self.content(doc, start..end);
                if words.is_empty() {
                    continue;
                }
                let country = self.country_in(doc, start..end);
                // المدير الفني للفريق is its مدرب
                if let [first, second, ..] = self.words_at(&words)
                    && (*first, *second) == (key_hash("مدير"), wording::word("فني"))
                {
                    let coach = self.words.len() as u32;
                    self.words.push(key_hash("مدرب"));
                    self.words.extend_from_within(words.start as usize + 2..words.end as usize);
                    self.add(entity, coach..self.words.len() as u32, tokens.start as u32, country);
                }
                self.add(entity, words, tokens.start as u32, country);
            }
        }
    }

    /// An office at a token, with or without conjunction and article: `وعضو البرلمان`.
    fn is_office(&self, doc: &Document<'_>, i: usize) -> bool {
        self.classes.head(i).is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural)
            && !Lexicon::get().of(bare(doc, i)).has(Class::JOB)
    }

    /// `وزير الحج الدكتور`, `نائب الملك صاحب السمو الملكي الأمير`: the office without the rank that leads up to the name.
    fn without_rank(&self, doc: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
        let rank = |i: usize| {
            // المشرف على الفريق: a team
            let governed = self.classes.function(i - 1).0.is(FunctionWord::PREPOSITION);
            self.classes.head(i).is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific))
                && !governed
                || wording::is_address(doc, i)
        };
        while tokens.len() > 2 && rank(tokens.end - 1) {
            tokens.end -= 1;
        }
        tokens
    }

    fn add(&mut self, entity: u32, words: Range<u32>, place: u32, country: u64) {
        self.profiles[entity as usize].descriptions += 1;
        let Some(head) = self.words_at(&words).first() else { return };
        self.by_head.insert((*head, place, self.descriptions.len() as u32));
        push_sparing(&mut self.descriptions, Description { entity, place, words, country });
    }

    /// The content words, in [`Speakers::words`].
    fn content(&mut self, doc: &Document<'_>, tokens: Range<usize>) -> Range<u32> {
        let mut words = std::mem::take(&mut self.words);
        let start = words.len() as u32;
        words.extend(self.content_words(doc, tokens));
        self.words = words;
        start..self.words.len() as u32
    }

    /// The content words, without clitics and article, forms of address left out.
    fn content_words<'d>(
        &self,
        doc: &'d Document<'_>,
        tokens: Range<usize>,
    ) -> impl Iterator<Item = u64> + use<'a, 'd> {
        self.words_of(doc, wording::without_address(doc, tokens), true)
    }

    /// The content words of tokens; the head of a phrase is compared as it is written.
    fn words_of<'d>(
        &self,
        doc: &'d Document<'_>,
        tokens: Range<usize>,
        head: bool,
    ) -> impl Iterator<Item = u64> + use<'a, 'd> {
        let classes = self.classes;
        let first = tokens.start;
        // المتحدث باسم الشرطة is الناطق الإعلامي للشرطة
        let speaks = head && first < tokens.end && wording::is_spokesman(bare(doc, first));
        tokens
            .filter(move |&i| {
                // المادة 27 is not المادة 26, nor المادة (28)
                let numbered = doc.tokens()[i].kind == TokenKind::Number
                    && (i == first + 1
                        || i == first + 2
                            && doc.surface(first + 1) == "("
                            && matches!(bare(doc, first), "ماده" | "فقره" | "بند" | "فصل"));
                // مدير عام: no year
                numbered
                    || doc.tokens()[i].kind == TokenKind::Word
                        && (classes.function(i).0 == FunctionWord::NONE || doc.key(i) == "عام")
            })
            .filter(|&i| !crate::noun_phrase::is_emphasis(doc.key(i)))
            // نائب خادم الحرمين الشريفين is نائب الملك
            .filter(move |&i| {
                !(i > first + 1 && of_the_king(doc, first) && matches!(doc.key(i), "الحرمين" | "الشريفين"))
            })
            .map(move |i| if i == first + 1 && of_the_king(doc, first) { "ملك" } else { bare(doc, i) })
            .filter(|b| !matches!(*b, "مذكور" | "سيد" | "سيده" | "رسمي" | "رسميه"))
            .filter(move |b| !(speaks && matches!(*b, "باسم" | "اعلامي" | "اعلاميه" | "صحفي" | "صحافي")))
            .enumerate()
            .map(move |(n, b)| if head && n == 0 { key_hash(wording::one_spelling(b)) } else { wording::word(b) })
    }

    fn create(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: Range<u32>,
        entities: &mut Entities,
        kind: EntityKind,
    ) -> u32 {
        let mut start = np.tokens.start;
        // كل من تركيا وروسيا is تركيا وروسيا.
        if np.coordinated && doc.key(start).ends_with("كل") && np.tokens.len() > 2 && doc.key(start + 1) == "من" {
            start += 2;
        }
        let span = bare_span(doc, start..np.tokens.end);
        let mut name = written(doc, start, span).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        // مجمع (تكنوبارك), الشركة «السعودية للأسماك» keep both marks.
        for (open, close) in [('(', ')'), ('«', '»'), ('“', '”')] {
            if name.matches(open).count() > name.matches(close).count() && doc.text()[span].ends_with(close) {
                name.push(close);
            }
        }
        if name.matches('"').count() % 2 == 1 && doc.text()[span].ends_with('"') {
            name.push('"');
        }
        let (id, new) = self.under_name(name, span, start..np.tokens.end, kind, entities);
        if !new {
            return id;
        }
        let plural = np.coordinated || np.head.is_some_and(|h| h.plural);
        let (feminine, plural) = match bare(doc, np.tokens.start) {
            // أحد المصابين is one, إحدى الحاضرات too
            "احد" | "احدي" if np.quantified => (Some(bare(doc, np.tokens.start) == "احدي"), Some(false)),
            // Two people together never have a verb in the feminine singular.
            _ => (if np.coordinated { Some(false) } else { np.head.map(|h| h.feminine) }, Some(plural)),
        };
        let profile = &mut self.profiles[id as usize];
        (profile.feminine, profile.plural) = (feminine, plural);
        if !np.coordinated || np.head.is_some_and(|h| !h.class.is_human()) {
            let country = self.country_in(doc, np.tokens.clone());
            self.add(id, words, np.tokens.start as u32, country);
        }
        if let Some(name) = self.reads_like_a_name(doc, np) {
            self.name(doc, id, name);
        }
        id
    }

    /// `خليفة حمادة`, `دكتور اندرو رايت`: words that no rule took for a name, though they are one, so that `حمادة` is whoever they are.
    fn reads_like_a_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<Range<usize>> {
        let address = np.head.is_some_and(|h| matches!(h.class, HeadClass::Rank | HeadClass::Honorific));
        let first = np.tokens.start + usize::from(address);
        if !(first + 2..=first + 4).contains(&np.tokens.end) {
            return None;
        }
        let class = |i: usize| Lexicon::get().of(bare(doc, i));
        // أمير عسير, وزير تركي are offices
        let last = np.tokens.end - 1;
        let given = class(first).has(Class::GIVEN)
            && class(last).has(Class::GIVEN | Class::FAMILY)
            && !class(last).has(Class::PLACE | Class::NATIONALITY);
        let name = first..np.tokens.end;
        let part = |i: usize| {
            let clitics = &doc.tokens()[i].clitics;
            doc.tokens()[i].kind == TokenKind::Word
                && clitics.enc_len == 0
                && !clitics.proclitics.preposition()
                && self.classes.function(i).0 == FunctionWord::NONE
                && (i == first || self.classes.head(i).is_none())
        };
        let whole =
            self.country_in(doc, np.tokens.clone()) == 0 && !np.coordinated && !np.quantified && np.mention.is_none();
        let article = whole && doc.tokens()[first].clitics.proclitics.al();
        let named = address || given || np.head.is_none() && !class(first).has(Class::COMMON | Class::TITLE);
        (whole && !article && named && name.clone().all(part)).then_some(name)
    }

    /// The entity of a name, a new one if there is none; whether it is new.
    fn under_name(
        &mut self,
        name: String,
        span: Span,
        tokens: Range<usize>,
        kind: EntityKind,
        entities: &mut Entities,
    ) -> (u32, bool) {
        let id = entities.entities.len() as u32;
        let first = *self.by_name.entry(key_hash(&name)).or_insert(id);
        if first < id {
            if entities.entities[first as usize].name == name {
                return (first, false);
            }
            // Renamed meanwhile.
            let known = entities.entities.iter().position(|e| e.name == name).map_or(id, |known| known as u32);
            self.by_name.insert(key_hash(&name), known);
            if known < id {
                return (known, false);
            }
        }
        let mention = Mention {
            span,
            tokens: tokens.start as u32..tokens.end as u32,
            kind,
            entity: id,
            role: None,
            nominal: true,
            rule: "source",
            link: "source",
        };
        push_sparing(&mut entities.mentions, mention);
        let entity = Entity {
            name,
            kind,
            roles: Vec::new(),
            mentions: vec![entities.mentions.len() as u32 - 1],
            gazetteer_id: None,
            capital_of: None,
            known_for: None,
            country: None,
            gender: None,
            confidence: 0.5,
        };
        push_sparing(&mut entities.entities, entity);
        self.profiles.push(Profile::default());
        (id, true)
    }
}

/// The noun of the phrase is that of a body or a medium, and of one.
fn is_body(np: &NounPhrase) -> bool {
    np.head.is_some_and(|h| !h.plural && matches!(h.class, HeadClass::Organization | HeadClass::Media))
}

/// `لجنة الصيدليات برئاسة فلان`, `الأكاديمية السعودية التابعة للهيئة`: a body is named without who is in the chair and whose it is.
fn by_itself(doc: &Document<'_>, np: &NounPhrase) -> NounPhrase {
    let mut np = np.clone();
    // المصدر ذاته
    while np.tokens.len() > 1 && crate::noun_phrase::is_emphasis(doc.key(np.tokens.end - 1)) {
        np.tokens.end -= 1;
    }
    // إدارة الطوارئ التابعة لها: of whom a pronoun tells
    if np.tokens.len() > 2
        && np.unlisted.is_none()
        && matches!(bare(doc, np.tokens.end - 1), "تابع" | "تابعه")
        && matches!(doc.tokens().get(np.tokens.end).map(|t| doc.key(t)), Some("له" | "لها" | "لهم"))
    {
        np.tokens.end -= 1;
    }
    let head = Lexicon::get().of(bare(doc, np.tokens.start));
    let body = np.head.is_some_and(|h| h.class == HeadClass::Organization) || head.has(Class::ANY_ORG);
    let chair = np.tokens.clone().skip(2).find(|&i| {
        let p = doc.tokens()[i].clitics.proclitics;
        let next = (i + 1 < np.tokens.end).then(|| doc.tokens()[i + 1].clitics.proclitics);
        let owned = next.is_some_and(|n| n.la() && governs(doc.bare(i), "ل") || n.ba() && governs(doc.bare(i), "ب"));
        p.ba() && matches!(doc.bare(i), "رياسه" | "قياده" | "زعامه" | "اشراف" | "عضويه") || body && p.al() && owned
    });
    if let Some(chair) = chair
        && np.unlisted.is_none()
    {
        np.tokens.end = chair;
    }
    np
}

/// Where the office ends that begins at a token right behind a name; the token itself if none begins there.
fn office_end(doc: &Document<'_>, classes: &TokenClasses, at: usize) -> usize {
    let adjacent = |i: usize| {
        doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word
                && t.flags.space_before()
                && !t.flags.line_start()
                && classes.function(i).0 == FunctionWord::NONE
                && !t.clitics.proclitics.preposition()
                && !t.clitics.proclitics.conjunction()
        })
    };
    let office = adjacent(at)
        && classes.head(at).is_some_and(|h| {
            let job = Lexicon::get().of(bare(doc, at)).has(Class::OFFICE | Class::JOB);
            job && !h.definite && h.proclitics == 0 && !h.head.plural
        });
    if !office {
        return at;
    }
    (at + 1..at + 5).find(|&i| !adjacent(i)).unwrap_or(at + 5)
}

/// `نائب خادم الحرمين الشريفين`: the king's deputy.
fn of_the_king(doc: &Document<'_>, first: usize) -> bool {
    bare(doc, first) == "نايب"
        && first + 2 < doc.tokens().len()
        && doc.key(first + 1) == "خادم"
        && doc.key(first + 2) == "الحرمين"
}

/// A name that no list has: a letter before it that could be a preposition is its own.
fn name_span(doc: &Document<'_>, tokens: Range<usize>) -> Span {
    let first = &doc.tokens()[tokens.start];
    if first.clitics.proclitics.preposition() && !first.clitics.proclitics.conjunction() {
        return first.span.cover(doc.tokens()[tokens.end - 1].span);
    }
    bare_span(doc, tokens)
}

/// From the first token without its conjunction and preposition to the last one.
fn bare_span(doc: &Document<'_>, tokens: Range<usize>) -> Span {
    crate::noun_phrase::stem_start(doc, tokens.start, doc.tokens()[tokens.end - 1].span.end)
}

/// The text of a span that starts with a token, its article written out: للأمم المتحدة is الأمم المتحدة.
pub(crate) fn written(doc: &Document<'_>, first: usize, span: Span) -> String {
    let text = &doc.text()[span];
    match text.strip_prefix('ل') {
        Some(rest) if doc.tokens()[first].clitics.article_len == 2 => format!("ال{rest}"),
        _ => text.to_owned(),
    }
}

/// The key without clitics and article.
fn bare<'a>(doc: &'a Document<'_>, i: usize) -> &'a str {
    let b = doc.bare(i);
    b.strip_prefix("ال").filter(|r| r.len() >= 4).unwrap_or(b)
}

/// Commas, dashes and brackets off both ends.
fn trim(doc: &Document<'_>, mut r: Range<usize>) -> Range<usize> {
    while r.start < r.end && doc.tokens()[r.start].kind != TokenKind::Word {
        r.start += 1;
    }
    while r.start < r.end && doc.tokens()[r.end - 1].kind != TokenKind::Word {
        r.end -= 1;
    }
    r
}

fn tokens_of(doc: &Document<'_>, span: Span) -> Range<usize> {
    let a = doc.tokens().partition_point(|t| t.span.end <= span.start);
    let z = doc.tokens().partition_point(|t| t.span.start < span.end);
    a..z.max(a)
}

/// False where words are nobody's name, whatever stands before them: `مشاعر طيبة`, `رمضان المبارك`, `الغذاء والدواء`, `نموذجا`.
fn may_name(doc: &Document<'_>, name: &Range<usize>) -> bool {
    let lexicon = Lexicon::get();
    let class = |i: usize| lexicon.classes(doc.tokens()[i].hash);
    let plain = |i: usize| class(i).has(Class::COMMON) && !class(i).has(Class::NAME);
    let first = name.start;
    // قال المقدم طيار موسى: the arm that he serves in.
    let arm = class(first).has(Class::ARM) && name.len() > 1;
    let month = arm || class(first).has(Class::TIME) && class(first).has(Class::COMMON | Class::WEAK);
    let object = doc.tokens()[first].flags.tanween_fath() || plain(first) && doc.key(first).ends_with('ا');
    let joined = name.len() > 1 && doc.tokens()[first + 1].clitics.proclitics.conjunction() && plain(first);
    // دنيا الرياضة, جوهرة التاج, بيبي الهدف: a frequent noun with the article closes a name right before the content alone.
    let last = name.end - 1;
    let frequent = |i: usize| plain(i) && !class(i).has(Class::SELDOM);
    let definite = doc.key(last).starts_with("ال") && doc.key(last).len() >= 8;
    let content = doc.tokens().get(name.end).is_some_and(|t| {
        matches!(doc.key(t), "ان" | "انه" | "انها" | "بان" | "الي") || matches!(doc.surface(t), "،" | "," | ":")
    });
    let of_it = name.len() == 2 && definite && frequent(last) && !content;
    // توجيهات أمير المنطقة: what is told.
    let told = name.len() > 1 && frequent(first) && doc.key(first).ends_with("ات");
    !(month || object || joined || of_it || told || plain(first) && (name.len() == 1 || name.clone().all(plain)))
}
