//! What somebody is, learned from his mentions, and who is meant by an office.

use super::spans::{bare, bare_span, trim};
use super::{NEAR, Speakers, is_body};
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind, FunctionWord, Mention, officials};
use isnad_tokenize::{Document, TokenKind};
use std::ops::Range;

impl Speakers<'_> {
    /// The nearest entity with a description that begins with the same head and holds all the words; one further down where none is above.
    pub(super) fn known_as(&self, doc: &Document<'_>, np: &NounPhrase, words: Range<u32>) -> Option<u32> {
        let (all, at) = (self.words_at(&words), np.tokens.start as u32);
        match all {
            [head] if is_body(np) => self.body(doc, *head, at),
            _ => self.described_by(&self.asked_for(doc, np), at),
        }
    }

    /// جامعة بريطانية: not known by its noun, as جامعة مانشستر is.
    pub(super) fn is_one_of_many(&self, doc: &Document<'_>, place: u32) -> bool {
        let article = |i: u32| doc.tokens()[i as usize].clitics.proclitics.al();
        let next = place as usize + 1;
        next < doc.tokens().len()
            && !article(place)
            && !article(place + 1)
            && (self.nationalities.binary_search(&(next as u32)).is_ok()
                || Lexicon::get().of(bare(doc, next)).has(Class::NATIONALITY))
    }

    pub(super) fn learn(&mut self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention, entities: &mut Entities) {
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
    pub(super) fn learn_country(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        let office = self.classes.head(tokens.start).is_some_and(|h| {
            matches!(h.head.class, HeadClass::Office | HeadClass::Rank)
                && !Lexicon::get().of(bare(doc, tokens.start)).has(Class::JOB)
        });
        if office {
            for country in tokens.clone().filter_map(|i| officials::country(bare(doc, i))) {
                self.officials.learn(country, tokens.start as u32, entity);
            }
            // سفير فرنسا لدى اليمن: whose he is stands first
            let next = self.countries.partition_point(|&c| (c as usize) < tokens.start);
            let named = self.countries.get(next).map(|&c| c as usize).filter(|i| tokens.contains(i));
            let named = named.filter(|&i| officials::country(bare(doc, i)).is_none());
            if let Some(i) = named {
                self.officials.learn(officials::country_named(bare(doc, i)), tokens.start as u32, entity);
            }
        }
    }

    /// `رئيس الوزراء`, whom nobody was called before: the last one named who is known to bear the office.
    pub(super) fn known_by_office(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> Option<u32> {
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
    pub(super) fn learn_counterpart(&mut self, doc: &Document<'_>, mention: &Mention) {
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
    pub(super) fn official(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
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
}
