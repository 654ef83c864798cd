//! The one whom a source stands for, asked for from what is surest on.

use super::spans::{bare, bare_span, may_name};
use super::{Profile, Speakers};
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Country, Entities, Entity, EntityKind, Mention, wording};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

/// `«زين السعودية»`, `«آسيا للاستثمار»`: the marks hold a body's whole name, of which the mention is the first word or two.
fn is_begun_in_marks(doc: &Document<'_>, np: &NounPhrase, m: &Mention) -> bool {
    let (first, last) = (np.tokens.start, np.tokens.end - 1);
    let mark = |k: usize| doc.tokens()[k].kind == TokenKind::Quote;
    mark(first)
        && m.tokens.start as usize == first + 1
        && m.kind != EntityKind::Person
        && (m.tokens.end as usize) < last
        && mark(last)
        && (first + 1..last).all(|k| doc.tokens()[k].kind == TokenKind::Word)
}

impl Speakers<'_> {
    /// The name in a source first, then what it is called by, and somebody new where nobody was called so.
    pub(super) fn entity(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: Range<u32>,
        entities: &mut Entities,
    ) -> u32 {
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
        if let Some(m) = marked.as_ref().filter(|m| is_begun_in_marks(doc, np, m)) {
            let known = &mut entities.entities[m.entity as usize];
            match m.kind {
                // «آسيا للاستثمار», of no continent
                EntityKind::Place | EntityKind::Country => {
                    return self.create(doc, np, words, entities, EntityKind::Organization);
                }
                // «زين السعودية», which is زين elsewhere
                EntityKind::Organization | EntityKind::Media if known.name == doc.text()[m.span] => {
                    let (first, last) = (m.tokens.start as usize, np.tokens.end - 2);
                    known.name = doc.text()[doc.tokens()[first].span.cover(doc.tokens()[last].span)].to_owned();
                    return m.entity;
                }
                _ => {}
            }
        }
        if self.is_kin_of(doc, np, entities) {
            return self.create(doc, np, words, entities, EntityKind::Person);
        }
        let other = |m: u32| poll || self.speaks_for(doc, np, m, entities);
        if let Some(m) = np.mention.filter(|&m| !other(m)) {
            let mention = entities.mentions[m as usize].clone();
            if let Some(entity) = self.mentioned(doc, np, &words, mention, entities) {
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
        // نايف بن عبدالإله القاضي على ..., later القاضي: a family that is a rank as well
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
        // عدد من الشباب: not the body that cares for youth
        let people = np.quantified && np.head.is_some_and(|h| h.plural && h.class.is_human());
        if np.definite
            && !counted
            && !one_of_many
            && let Some(entity) = self.known_as(doc, np, words.clone())
            && !(people && entities.entities[entity as usize].kind == EntityKind::Organization)
        {
            return entity;
        }
        if !np.definite
            && let Some(entity) = self.called_just_so(doc, np, self.words_at(&words), entities)
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
            .or_else(|| self.by_its_adjective(doc, np))
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
        self.create(doc, np, words, entities, kind_of(np))
    }

    /// The entity of the mention in a source; `None` where the mention is only a part of what the source says of somebody else.
    fn mentioned(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &Range<u32>,
        mention: Mention,
        entities: &mut Entities,
    ) -> Option<u32> {
        let entity = mention.entity;
        // الشدادي, الرويس: a town, and the family of somebody who is named in the text
        if mention.kind == EntityKind::Place && np.tokens.len() == 1 && mention.tokens.len() == 1 {
            let word = key_hash(bare(doc, np.tokens.start));
            let person = |e: &u32| entities.entities[*e as usize].kind == EntityKind::Person;
            if let Some(bearer) = self.bearer(&[word]).filter(person).filter(|&e| self.ends_name(e, word)) {
                return Some(bearer);
            }
        }
        if mention.kind == EntityKind::Person {
            return Some(self.mentioned_person(doc, np, mention, entities));
        }
        if let Some(country) =
            entities.entities[entity as usize].capital_of.clone().filter(|_| np.tokens.len() == mention.tokens.len())
        {
            return Some(self.government(country, entity, entities));
        }
        // بطل الدوري نادي تشيلسي, نادي تشيلسي حامل اللقب: the club, whatever else it is called
        if np.tokens.clone().any(|i| crate::noun_phrase::is_epithet(bare(doc, i))) {
            return Some(entity);
        }
        // الوزارة by itself is the ministry named before.
        if mention.tokens.len() == 1
            && np.tokens.len() == 1
            && self.classes.head(np.tokens.start).is_some()
            && let Some(entity) = self.known_as(doc, np, words.clone()).filter(|&e| e != entity)
        {
            return Some(entity);
        }
        if let Some(entity) = self.ministry(doc, np, entities) {
            return Some(entity);
        }
        if let Some(entity) = self.named_by_its_kind(doc, np, &mention, entities) {
            return Some(entity);
        }
        if self.goes_on_in_adjectives(doc, np, &mention) {
            return Some(self.with_its_adjectives(doc, np, words.clone(), entity, entities));
        }
        if self.alias(doc, np, &mention) {
            let name = &doc.text()[bare_span(doc, np.tokens.clone())];
            if name.len() > entities.entities[entity as usize].name.len() {
                entities.entities[entity as usize].name = name.to_owned();
            }
            self.also_called(doc, np, entity);
            return Some(entity);
        }
        let starts = mention.tokens.start as usize <= np.tokens.start + 1;
        (starts || np.head.is_some_and(|h| matches!(h.class, HeadClass::Media | HeadClass::Document))).then_some(entity)
    }

    /// The person of a mention, with as much of his name as the text has.
    fn mentioned_person(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        mention: Mention,
        entities: &mut Entities,
    ) -> u32 {
        let entity = mention.entity;
        if let Some(name) = &np.unlisted {
            // هشام فقيهي, and هشام الغالي: one given name, two people
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
        if one && self.given_with_article(doc, np.tokens.start, mention.tokens.start as usize) {
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
        let fuller =
            if one && fuller.is_none() { self.called_by_what_follows(doc, &follows(), entities) } else { fuller };
        let entity = fuller.unwrap_or(entity);
        self.learn(doc, np, &Mention { entity, ..mention }, entities);
        entity
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

    /// `شقيق النقيب **فلان**`, `زوجة العميد الراحل **فلان**`: the name behind the one rank between is that of the man whose kin speaks.
    fn is_kin_of(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> bool {
        let kin = np.head.is_some_and(|h| h.class == HeadClass::Kin && !h.plural);
        let first = np.tokens.start;
        let clitics = &doc.tokens()[first].clitics;
        if !kin || clitics.proclitics.al() || clitics.enc_len > 0 {
            return false;
        }
        let found = || {
            let m = &entities.mentions[np.mention? as usize];
            (m.kind == EntityKind::Person).then_some(m.tokens.start as usize..m.tokens.end as usize)
        };
        let Some(name) = np.unlisted.clone().or_else(found) else { return false };
        let between = first + 1..name.start;
        // نجل العميد فلان الشيخ فلان: the second one has his own title
        let human = |k: &usize| self.classes.head(*k).is_some_and(|h| h.head.class.is_human());
        // والد السجين فلان: the father's own name; a rank stands before that of whom he is kin
        let ranked = self.classes.head(first + 1).is_some_and(|h| {
            let rank = Lexicon::get().of(doc.bare(first + 1));
            h.definite && h.head.class.is_human() && rank.has(Class::RANK)
        });
        let article = |k: usize| doc.tokens()[k].kind == TokenKind::Word && doc.tokens()[k].clitics.proclitics.al();
        name.end == np.tokens.end
            && !between.is_empty()
            && ranked
            && between.clone().filter(human).count() == 1
            && between.clone().all(article)
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
}

/// What a source is of whom no more is known than it says itself.
fn kind_of(np: &NounPhrase) -> EntityKind {
    match np.head.map(|h| h.class) {
        Some(HeadClass::Organization | HeadClass::Document) => EntityKind::Organization,
        Some(HeadClass::Media) => EntityKind::Media,
        Some(HeadClass::Collective) => EntityKind::Collective,
        Some(HeadClass::Person) if !np.definite => EntityKind::Anonymous,
        Some(_) if np.head.is_some_and(|h| h.plural) => EntityKind::Collective,
        Some(_) => EntityKind::Person,
        None => EntityKind::Other,
    }
}
