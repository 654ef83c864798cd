//! Who bears a name, or more or less of it.

use super::spans::{bare, name_span};
use super::{Bearers, MOST_PEOPLE, NEAR, Profile, Speakers};
use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, Entity, EntityKind, Mention};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

impl Speakers<'_> {
    /// `شتيفان **سيلبه** من جامعة كذا`: a word right behind a name may be more of it, and is so where somebody is called by it later.
    pub(super) fn learn_what_follows(&mut self, doc: &Document<'_>, entities: &Entities) {
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
    pub(super) fn called_by_what_follows(
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
        // نجم الدين نعيم محافظ كركوك, later المحافظ
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
    /// `أما **المهدي** بنسعيد`: so does one that begins the source.
    pub(super) fn given_with_article(&self, doc: &Document<'_>, first: usize, family: usize) -> bool {
        let Some(title) = family.checked_sub(2) else { return false };
        let class = Lexicon::get().of(doc.key(family - 1));
        let begins = first + 1 == family && !class.has(Class::TITLE | Class::NATIONALITY | Class::TIME);
        let (t, given) = (&doc.tokens()[family], &doc.tokens()[family - 1]);
        given.kind == TokenKind::Word
            && given.clitics.proclitics.al()
            && !given.clitics.proclitics.preposition()
            && !given.flags.line_start()
            && !t.flags.line_start()
            && t.flags.space_before()
            && class.has(Class::GIVEN)
            && (begins
                || self.classes.head(title).is_some_and(|h| {
                    let called = matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office);
                    h.definite && called && !h.head.plural
                }))
    }

    /// `نايف بن عبدالإله **القاضي** على ...`: the word stood behind a father's name, and said nothing more of where its bearer holds an office.
    pub(super) fn ends_a_lineage(&self, doc: &Document<'_>, word: usize) -> bool {
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

    /// `غالي` behind `هشام الغالي`, whose name was found to be so long only when he spoke; `الشيخ بن حمدان` behind `فالح بن حمدان`: the words end
    /// somebody's name.
    pub(super) fn fuller_name(&self, doc: &Document<'_>, mention: &Mention, entities: &Entities) -> Option<u32> {
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
        // بن دغيش of سعيد بن دغيش القحطاني: whose father, or which house, is no name of another
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

    /// `عاطف` of `عبدالسميع عاطف جميل`, who has spoken.
    pub(super) fn spoke_by_middle_name(&self, entity: u32, word: u64) -> bool {
        let profile = &self.profiles[entity as usize];
        let name = self.words_at(&profile.name);
        profile.spoke > 0 && name.len() > 2 && name[1] == word
    }

    /// A name of several words that ends so.
    pub(super) fn ends_name(&self, entity: u32, word: u64) -> bool {
        let name = self.words_at(&self.profiles[entity as usize].name);
        name.len() > 1 && name.last() == Some(&word)
    }

    /// The name turned out to be longer than the mention; but what stands behind a short form of it, `كرر روحاني مزاعم`, is the verb's object.
    pub(super) fn lengthen(&mut self, doc: &Document<'_>, name: Range<usize>, entity: u32, entities: &mut Entities) {
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
    pub(super) fn named(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        name: Range<usize>,
        entities: &mut Entities,
    ) -> u32 {
        // Found already, as a name or as another source's.
        let place = name.start as u32;
        let at = entities.mentions[..self.found].partition_point(|m| m.tokens.start < place);
        let same = |m: &&Mention| m.kind == EntityKind::Person && m.tokens == (place..name.end as u32);
        if let Some(mention) = entities.mentions[..self.found].get(at).filter(same).cloned() {
            // مدير مدرسة رهاط عمر العصيمي: what he is, of which the mention may know less
            self.learn(doc, np, &mention, entities);
            return mention.entity;
        }
        if let Some(entity) = self.added.get(&place).copied() {
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

    /// المهندس النجار, كريستوف: words of a person's name, with an honorific at most.
    pub(super) fn by_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
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
    pub(super) fn bearer(&self, words: &[u64]) -> Option<u32> {
        self.bearer_but(words, None)
    }

    /// The same, and another one than whom the words were taken for.
    pub(super) fn bearer_but(&self, words: &[u64], other: Option<u32>) -> Option<u32> {
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

    /// Gives a person a name.
    pub(super) fn name(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
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
}
