//! Which entity a source stands for: the name in it, the earlier bearer of its title, or somebody new.

use crate::heads::{Head, HeadClass};
use crate::noun_phrase::NounPhrase;
use crate::{Country, Entities, Entity, EntityKind, FunctionWord, Gender, Mention};
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

/// Nouns that say no more of a source than that it is one.
const GENERIC: [&str; 10] = ["مصدر", "مصادر", "متحدث", "متحدثه", "بيان", "بلاغ", "تقرير", "تصريح", "تدوينه", "رساله"];

/// What is known of an entity beside its name: the words of its titles and descriptions, and how a verb agrees with it.
#[derive(Clone, Debug, Default)]
struct Profile {
    /// One entry a description: hashes of its words without article and clitics, the head first; and where it stands (token).
    descriptions: Vec<(Vec<u64>, u32)>,
    /// Hashes of the words of a person's name.
    name: Vec<u64>,
    feminine: Option<bool>,
    plural: Option<bool>,
}

/// How a verb form agrees with its subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agrees {
    /// The form is feminine.
    pub feminine: bool,
    /// The form is dual or plural.
    pub plural: bool,
}

/// Resolves sources to entities; it learns from each source that it is shown.
#[derive(Clone, Debug, Default)]
pub struct Speakers {
    profiles: Vec<Profile>,
}

impl Speakers {
    /// Learns the roles and names that the document's mentions carry.
    pub fn new(doc: &Document<'_>, entities: &Entities) -> Self {
        let mut speakers = Speakers { profiles: vec![Profile::default(); entities.entities.len()] };
        for mention in &entities.mentions {
            let kind = mention.kind;
            if let Some(role) = mention.role {
                let tokens = tokens_of(doc, role);
                speakers.describe(doc, mention.entity, tokens);
            }
            let profile = &mut speakers.profiles[mention.entity as usize];
            let head = Head::at(doc, mention.tokens.start as usize).map(|h| h.head);
            match kind {
                EntityKind::Person => {
                    if profile.name.len() < mention.tokens.len() {
                        profile.name = (mention.tokens.start as usize..mention.tokens.end as usize)
                            .map(|i| key_hash(bare(doc, i)))
                            .collect();
                    }
                }
                EntityKind::Country => profile.plural = Some(false),
                _ => {
                    if let Some(h) = head {
                        profile.feminine.get_or_insert(h.feminine);
                        profile.plural.get_or_insert(h.plural);
                    }
                    if matches!(kind, EntityKind::Organization | EntityKind::Media | EntityKind::Other) {
                        let tokens = mention.tokens.start as usize..mention.tokens.end as usize;
                        speakers.describe(doc, mention.entity, tokens);
                    }
                }
            }
        }
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
        if np.mention.is_some() || np.unlisted.is_some() || !np.definite || np.tokens.len() > 2 {
            return false;
        }
        let words = self.words(doc, np.tokens.clone());
        words.len() == 1
            && np.tokens.clone().any(|i| GENERIC.contains(&bare(doc, i)))
            && self.described(&words, np.tokens.start as u32).is_none()
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
        if !form.plural && entities.entities[entity as usize].kind == EntityKind::Person {
            self.profiles[entity as usize].feminine = Some(form.feminine);
        }
    }

    /// The entity that a source stands for. Sources that stand for nobody known become entities of their own.
    pub fn resolve(&mut self, doc: &Document<'_>, np: &NounPhrase, entities: &mut Entities) -> u32 {
        let words = self.words(doc, np.tokens.clone());
        if np.coordinated {
            return self.create(doc, np, &words, entities, EntityKind::Collective);
        }
        if let Some(m) = np.mention {
            let mention = entities.mentions[m as usize].clone();
            let entity = mention.entity;
            if mention.kind == EntityKind::Person {
                if let Some(name) = &np.unlisted {
                    self.lengthen(doc, name.clone(), entity, entities);
                }
                self.learn(doc, np, &mention, entities);
                return entity;
            }
            if let Some(country) = entities.entities[entity as usize]
                .capital_of
                .clone()
                .filter(|_| np.tokens.len() == mention.tokens.len())
            {
                return self.government(country, entity, entities);
            }
            // الوزارة by itself is the ministry named before.
            if mention.tokens.len() == 1
                && np.tokens.len() == 1
                && Head::at(doc, np.tokens.start).is_some()
                && let Some(entity) = self.described(&words, np.tokens.start as u32).filter(|&e| e != entity)
            {
                return entity;
            }
            let starts = mention.tokens.start as usize <= np.tokens.start + 1;
            if starts || np.head.is_some_and(|h| matches!(h.class, HeadClass::Media | HeadClass::Document)) {
                return entity;
            }
        }
        if let Some(name) = np.unlisted.clone() {
            return self.named(doc, np, name, entities);
        }
        if let Some(entity) = self.by_name(doc, np) {
            return entity;
        }
        if np.definite
            && let Some(entity) = self.described(&words, np.tokens.start as u32)
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
        self.create(doc, np, &words, entities, kind)
    }

    /// برلين speaks for ألمانيا.
    fn government(&mut self, country: Country, capital: u32, entities: &mut Entities) -> u32 {
        let known = entities.entities.iter().position(|e| e.gazetteer_id.as_deref() == Some(&country.id));
        if let Some(e) = known {
            return e as u32;
        }
        let id = entities.entities.len() as u32;
        let mentions = entities.entities[capital as usize].mentions.clone();
        entities.entities.push(Entity {
            name: country.name,
            kind: EntityKind::Country,
            roles: Vec::new(),
            mentions,
            gazetteer_id: Some(country.id),
            capital_of: None,
            gender: None,
            confidence: 0.7,
        });
        self.profiles.push(Profile { plural: Some(false), ..Profile::default() });
        id
    }

    /// The name turned out to be longer than the mention.
    fn lengthen(&mut self, doc: &Document<'_>, name: Range<usize>, entity: u32, entities: &mut Entities) {
        let text = &doc.text()[doc.stem_span(name.start).cover(doc.tokens()[name.end - 1].span)];
        if text.len() > entities.entities[entity as usize].name.len() {
            entities.entities[entity as usize].name = text.to_owned();
            self.profiles[entity as usize].name = name.map(|i| key_hash(bare(doc, i))).collect();
        }
    }

    /// A person whose name no list has; the words after the title are it.
    fn named(&mut self, doc: &Document<'_>, np: &NounPhrase, name: Range<usize>, entities: &mut Entities) -> u32 {
        let words: Vec<u64> = name.clone().map(|i| key_hash(bare(doc, i))).collect();
        let known = self.profiles.iter().position(|p| !p.name.is_empty() && words.iter().all(|w| p.name.contains(w)));
        let mention = Mention {
            span: doc.stem_span(name.start).cover(doc.tokens()[name.end - 1].span),
            tokens: name.start as u32..name.end as u32,
            kind: EntityKind::Person,
            entity: known.unwrap_or(self.profiles.len()) as u32,
            role: None,
            nominal: false,
            rule: "title + unlisted name",
        };
        let entity = mention.entity;
        let index = entities.mentions.len() as u32;
        if known.is_none() {
            entities.entities.push(Entity {
                name: doc.text()[mention.span].to_owned(),
                kind: EntityKind::Person,
                roles: Vec::new(),
                mentions: vec![index],
                gazetteer_id: None,
                capital_of: None,
                gender: None,
                confidence: 0.6,
            });
            self.profiles.push(Profile {
                name: words,
                feminine: np.head.map(|h| h.feminine),
                plural: Some(false),
                ..Profile::default()
            });
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
        let marks: Vec<usize> = np.tokens.clone().filter(|&i| doc.tokens()[i].kind == TokenKind::Quote).collect();
        let tokens = match marks[..] {
            [open, close] => open + 1..close,
            _ => np.tokens.clone(),
        };
        let words: Vec<u64> = tokens
            .filter(|&i| doc.tokens()[i].kind == TokenKind::Word)
            .filter(|&i| {
                !Head::at(doc, i)
                    .is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office))
            })
            .map(|i| key_hash(bare(doc, i)))
            .collect();
        if words.is_empty() || words.len() > 4 {
            return None;
        }
        let hit = |p: &Profile| !p.name.is_empty() && words.iter().all(|w| p.name.contains(w));
        self.profiles.iter().position(hit).map(|p| p as u32)
    }

    /// The nearest entity with a description that begins with the same head and holds all the words; one further down where none is above.
    fn described(&self, words: &[u64], at: u32) -> Option<u32> {
        let head = *words.first()?;
        let mut best: Option<((bool, u32), u32)> = None;
        for (entity, profile) in self.profiles.iter().enumerate() {
            for (description, place) in &profile.descriptions {
                if description.first() != Some(&head) || !words.iter().all(|w| description.contains(w)) {
                    continue;
                }
                // Above before below, near before far.
                let rank = if *place < at { (false, at - place) } else { (true, place - at) };
                if best.is_none_or(|(b, _)| rank < b) {
                    best = Some((rank, entity as u32));
                }
            }
        }
        best.map(|(_, e)| e)
    }

    fn learn(&mut self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention, entities: &mut Entities) {
        let (a, z) = (mention.tokens.start as usize, mention.tokens.end as usize);
        for range in [np.tokens.start..a.min(np.tokens.end), z.max(np.tokens.start)..np.tokens.end] {
            if range.is_empty() {
                continue;
            }
            let range = trim(doc, range);
            if range.is_empty() {
                continue;
            }
            if let Some(h) = Head::at(doc, range.start).map(|h| h.head).filter(|h| h.class.is_human()) {
                self.profiles[mention.entity as usize].feminine.get_or_insert(h.feminine);
            }
            let first = doc.stem_span(range.start);
            let role = &doc.text()[first.cover(doc.tokens()[range.end - 1].span)];
            let roles = &mut entities.entities[mention.entity as usize].roles;
            if !roles.iter().any(|r| r == role) {
                roles.push(role.to_owned());
            }
            self.describe(doc, mention.entity, range);
        }
    }

    /// Learns a title; of a chain (مستشار أمير المنطقة المشرف العام على الوكالة) each title by itself as well.
    fn describe(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        for start in tokens.clone() {
            let opens = start == tokens.start
                || Head::at(doc, start).is_some_and(|h| {
                    h.proclitics == 0
                        && !h.head.ambiguous
                        && matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Person)
                });
            if !opens {
                continue;
            }
            let words = self.words(doc, start..tokens.end);
            let descriptions = &mut self.profiles[entity as usize].descriptions;
            // A handful is enough to be recognised by, and keeps long documents linear.
            if words.is_empty() || descriptions.len() >= 12 {
                continue;
            }
            descriptions.push((words, tokens.start as u32));
        }
    }

    /// Hashes of the content words, without clitics and article, honorifics left out.
    fn words(&self, doc: &Document<'_>, tokens: Range<usize>) -> Vec<u64> {
        tokens
            .filter(|&i| doc.tokens()[i].kind == TokenKind::Word)
            .filter(|&i| FunctionWord::at(doc, i).0 == FunctionWord::NONE)
            .map(|i| bare(doc, i))
            .filter(|b| {
                !matches!(*b, "نفسه" | "ذاته" | "نفسها" | "ذاتها" | "مذكور" | "سيد" | "سيده" | "رسمي" | "رسميه")
            })
            .map(key_hash)
            .collect()
    }

    fn create(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &[u64],
        entities: &mut Entities,
        kind: EntityKind,
    ) -> u32 {
        let mut start = np.tokens.start;
        // كل من تركيا وروسيا is تركيا وروسيا.
        if np.coordinated && doc.key(start).ends_with("كل") && np.tokens.len() > 2 && doc.key(start + 1) == "من" {
            start += 2;
        }
        let span = doc.stem_span(start).cover(doc.tokens()[np.tokens.end - 1].span);
        let mut name = written(doc, start, span).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        if name.matches('(').count() > name.matches(')').count() && doc.text()[span].ends_with(')') {
            name.push(')'); // مجمع (تكنوبارك) keeps both
        }
        if let Some(known) = entities.entities.iter().position(|e| e.name == name) {
            return known as u32;
        }
        let id = entities.entities.len() as u32;
        entities.mentions.push(Mention {
            span,
            tokens: start as u32..np.tokens.end as u32,
            kind,
            entity: id,
            role: None,
            nominal: true,
            rule: "source",
        });
        entities.entities.push(Entity {
            name,
            kind,
            roles: Vec::new(),
            mentions: vec![entities.mentions.len() as u32 - 1],
            gazetteer_id: None,
            capital_of: None,
            gender: None,
            confidence: 0.5,
        });
        let plural = np.coordinated || np.head.is_some_and(|h| h.plural);
        self.profiles.push(Profile {
            name: Vec::new(),
            descriptions: vec![(words.to_vec(), np.tokens.start as u32)],
            // Two people together never have a verb in the feminine singular.
            feminine: if np.coordinated { Some(false) } else { np.head.map(|h| h.feminine) },
            plural: Some(plural),
        });
        id
    }
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
