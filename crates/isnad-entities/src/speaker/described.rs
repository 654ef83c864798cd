//! Whom a description means, of those who were called so or nearly so.

use super::spans::bare;
use super::{Description, NEAR, Speakers};
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind, Mention, wording};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

/// Titles that several people bear at a time: a longer one may be somebody else's.
const SHARED: [&str; 14] = [
    "عضو",
    "عضوه",
    "نايب",
    "مسوول",
    "مسووله",
    "خبير",
    "خبيره",
    "مستشار",
    "محلل",
    "استاذ",
    "باحث",
    "باحثه",
    "مواطن",
    "موظف",
];

/// How far an article's lead may reach, in tokens: who is described there is often named below.
const LEAD: u32 = 80;

impl Speakers<'_> {
    /// The words that a description must have to be meant: what kind of place it is may be left out before the place.
    pub(super) fn asked_for(&self, doc: &Document<'_>, np: &NounPhrase) -> Vec<u64> {
        let tokens = wording::without_address(doc, np.tokens.clone());
        let dropped = |i: usize| wording::may_be_left_out(doc, i, &tokens);
        if !tokens.clone().any(dropped) {
            return self.content_words(doc, tokens).collect();
        }
        let mut words: Vec<u64> = Vec::new();
        let mut from = tokens.start;
        for i in tokens.clone().filter(|&i| dropped(i)).chain([tokens.end]) {
            let head = words.is_empty();
            words.extend(self.words_of(doc, from..i, head));
            from = i + 1;
        }
        words
    }

    /// Who was called so above, or else below. Whoever spoke last of those goes before whoever was named last; whose title names a country
    /// goes last where no country is asked for: a paper's own وزير الخارجية needs none.
    pub(super) fn described_by(&self, words: &[u64], at: u32) -> Option<u32> {
        let head = *words.first()?;
        let fits = |d: &Description| {
            let description = self.words_at(&d.words);
            words.iter().all(|w| description.contains(w))
        };
        let just = |d: &Description| d.words.len() == words.len() && fits(d);
        let native = |d: &Description| d.country == 0 && fits(d);
        let above = || self.by_head.range((head, 0, 0)..(head, at, 0)).rev();
        let own =
            (words.len() > 1).then(|| self.first(above(), just).map(|e| self.spoke_last(above(), just).unwrap_or(e)));
        own.flatten()
            .or_else(|| (words.len() > 1).then(|| self.spoke_last(above(), native)).flatten())
            .or_else(|| self.spoke_last(above(), fits))
            .or_else(|| (words.len() > 1).then(|| self.nearest(above(), native)).flatten())
            .or_else(|| self.nearest(above(), fits))
            .or_else(|| self.nearest(self.by_head.range((head, at, 0)..=(head, u32::MAX, u32::MAX)), fits))
    }

    /// `مدير مدرسة رهاط`, of a place that no list has: without an article in it, he is meant who was named with these words above.
    pub(super) fn called_just_so(
        &self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &[u64],
        entities: &Entities,
    ) -> Option<u32> {
        let one = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
            && !np.quantified
            && np.tokens.len() >= 3
            && words.len() >= 3;
        if !one {
            return None;
        }
        let at = np.tokens.start as u32;
        let above = self.by_head.range((words[0], 0, 0)..(words[0], at, 0)).rev();
        // رئيس بلدية مدركة المهندس فلان: with a form of address at most
        let known = self.first(above, |d| {
            let title = self.words_at(&d.words);
            title.starts_with(words) && title.len() <= words.len() + 1
        });
        known.filter(|&e| self.is_named_person(e, entities) && !self.is_any_of_them(doc, at))
    }

    /// Of the entities with such a description the one that was a source last.
    pub(super) fn spoke_last<'s>(
        &self,
        found: impl Iterator<Item = &'s (u64, u32, u32)>,
        fits: impl Fn(&Description) -> bool,
    ) -> Option<u32> {
        found
            .take(NEAR)
            .map(|&(_, _, index)| &self.descriptions[index as usize])
            .filter(|d| self.profiles[d.entity as usize].spoke > 0 && fits(d))
            .max_by_key(|d| self.profiles[d.entity as usize].spoke)
            .map(|d| d.entity)
    }

    /// The entity of the first description that fits, however far.
    pub(super) fn first<'s>(
        &self,
        found: impl Iterator<Item = &'s (u64, u32, u32)>,
        fits: impl Fn(&Description) -> bool,
    ) -> Option<u32> {
        found.take(NEAR).map(|&(_, _, index)| &self.descriptions[index as usize]).find(|d| fits(d)).map(|d| d.entity)
    }

    /// The entity of the first description that fits; where several begin at one place, the earliest entity.
    pub(super) fn nearest<'s>(
        &self,
        found: impl Iterator<Item = &'s (u64, u32, u32)>,
        fits: impl Fn(&Description) -> bool,
    ) -> Option<u32> {
        let mut best: Option<(u32, u32)> = None;
        for &(_, place, index) in found.take(NEAR) {
            if best.is_some_and(|(nearest, _)| nearest != place) {
                break;
            }
            let d = &self.descriptions[index as usize];
            if best.is_none_or(|(_, entity)| d.entity < entity) && fits(d) {
                best = Some((place, d.entity));
            }
        }
        best.map(|(_, entity)| entity)
    }

    /// The one entity that all descriptions with this head and of this kind are of.
    pub(super) fn only(&self, head: u64, upto: u32, fits: impl Fn(&Description) -> bool) -> Option<u32> {
        let mut found = self
            .by_head
            .range((head, 0, 0)..(head, upto, 0))
            .take(NEAR)
            .map(|&(_, _, index)| &self.descriptions[index as usize])
            .filter(|d| fits(d))
            .map(|d| d.entity);
        let entity = found.next()?;
        found.all(|other| other == entity).then_some(entity)
    }

    fn has_article(&self, doc: &Document<'_>, i: usize) -> bool {
        doc.tokens()[i].clitics.proclitics.al() || doc.tokens()[i].clitics.article_len > 0
    }

    pub(super) fn is_named_person(&self, entity: u32, entities: &Entities) -> bool {
        entities.entities[entity as usize].kind == EntityKind::Person && !self.profiles[entity as usize].name.is_empty()
    }

    /// An office that one man has at a time: `محافظ بيشة`, `المدرب السابق`; not `وزير سابق`, the name in `الإمام الجصاص` or the country in
    /// `وزير خارجية المملكة`.
    fn is_of_one(&self, doc: &Document<'_>, tokens: &Range<usize>, entities: &Entities) -> bool {
        let second = tokens.start + 1;
        let at = entities.mentions.partition_point(|m| (m.tokens.start as usize) < second);
        let known = entities
            .mentions
            .get(at)
            .is_some_and(|m| m.tokens.start as usize == second && m.kind != EntityKind::Person);
        let class = Lexicon::get().of(bare(doc, second));
        let name =
            tokens.len() == 2 && self.has_article(doc, tokens.start) && !class.has(Class::COMMON | Class::DERIVED);
        let kingdom = tokens.clone().any(|i| matches!(doc.key(i), "المملكه" | "البلاد" | "بلاده"));
        !name
            && !kingdom
            && (self.has_article(doc, tokens.start)
                || self.has_article(doc, second)
                || known
                || class.has(Class::PLACE_WORD)
                || self.classes.head(second).is_some())
    }

    /// The country that the tokens name or have the adjective of, as one of their words.
    pub(super) fn country_in(&self, doc: &Document<'_>, tokens: Range<usize>) -> u64 {
        let from = self.countries.partition_point(|&c| (c as usize) < tokens.start);
        let at = self.countries.get(from).filter(|&&c| (c as usize) < tokens.end);
        at.map_or(0, |&c| wording::word(bare(doc, c as usize)))
    }

    /// Who is meant by a title that says more or less than the one he was named with: `المتحدث الأمني بوزارة الداخلية` behind
    /// `المتحدث الأمني اللواء فلان`, `البرلماني` behind `عضو البرلمان فلان`, `البطلة المغربية` behind `فلانة، بطلة إفريقيا`.
    pub(super) fn nearly_described(
        &self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &[u64],
        entities: &Entities,
    ) -> Option<u32> {
        let noun = np.head.filter(|h| h.class.is_human() && h.class != HeadClass::Collective && !h.plural)?;
        if !np.definite || np.coordinated || np.quantified || np.unlisted.is_some() {
            return None;
        }
        let tokens = wording::without_address(doc, np.tokens.clone());
        let at = np.tokens.start as u32;
        let first = bare(doc, tokens.start);
        let agrees = |e: &u32| {
            self.profiles[*e as usize].feminine.is_none_or(|f| f == noun.feminine) && self.is_named_person(*e, entities)
        };
        // البرلماني is عضو البرلمان
        if matches!(first, "برلماني" | "برلمانيه") {
            let member = if noun.feminine { "عضوه" } else { "عضو" };
            let mut words = words.to_vec();
            words[0] = key_hash(member);
            words.insert(1, wording::word("برلمان"));
            if let Some(entity) = self.described_by(&words, at).filter(agrees) {
                return Some(entity);
            }
        }
        if let Some(entity) = self.in_other_words(words, at).filter(agrees) {
            return Some(entity);
        }
        let country = self.country_in(doc, tokens.clone());
        // زعيم النهضة of رئيس حركة النهضة; but زعيم إيران is not her president
        if let Some(other) = same_office(first).filter(|_| words.len() > 1 && (country == 0 || !is_leader(first))) {
            let mut words = words.to_vec();
            words[0] = key_hash(other);
            if let Some(entity) = self.described_by(&words, at).filter(agrees) {
                return Some(entity);
            }
        }
        // رئيس لجنة تطوير الحكام of رئيس لجنة الحكام: a word more in the middle, and nobody else has the title
        if words.len() > 3 && !SHARED.contains(&first) {
            let inserted = |d: &Description| {
                let known = self.words_at(&d.words);
                known.len() > 2
                    && (country == 0 || known.contains(&country))
                    && known.last() == words.last()
                    && is_within(known, words)
            };
            if let Some(entity) = self.only(words[0], at, inserted).filter(agrees) {
                return Some(entity);
            }
        }
        // المتحدث الأمني بوزارة الداخلية: of one who was called no more than المتحدث الأمني
        if words.len() > 2 && !SHARED.contains(&first) {
            let here = wording::word("منطقه");
            let shorter = |d: &Description| {
                // رئيس الفرع بالمنطقة, later رئيس الفرع بعسير
                let known = match self.words_at(&d.words) {
                    [known @ .., last] if *last == here && known.len() > 2 => known,
                    known => known,
                };
                known.len() > 1
                    && words.starts_with(known)
                    && (country == 0 || known.contains(&country))
                    && self.is_named_person(d.entity, entities)
            };
            if let Some(entity) = self.only(words[0], at, shorter).filter(agrees) {
                return Some(entity);
            }
        }
        // محافظ بيشة, where nobody but المحافظ فلان was called so; but several are called رئيس and مدير
        let office = noun.class == HeadClass::Office
            && !matches!(first, "رييس" | "رييسه" | "مدير" | "مديره" | "امير")
            && !wording::is_spokesman(first);
        if office
            && words.len() > 1
            && country == 0
            && !SHARED.contains(&first)
            && self.is_of_one(doc, &tokens, entities)
        {
            let bare = |d: &Description| d.words.len() == 1;
            let only = self.only(words[0], at, |_| true).filter(agrees);
            if let Some(entity) = only.filter(|_| self.only(words[0], at, |d| !bare(d)).is_none()) {
                return Some(entity);
            }
        }
        // الكاتب الإقليمي لحزب كذا وكذا: the same so far that it is hardly another one's
        const ALIKE: usize = 5;
        if words.len() >= ALIKE && country == 0 {
            let alike = |d: &Description| self.words_at(&d.words).starts_with(&words[..ALIKE]);
            if let Some(entity) = self.only(words[0], at, alike).filter(agrees) {
                return Some(entity);
            }
        }
        // رئيس البعثة البرلمانية: with an adjective from another title of his, عضو البرلمان
        let closing = tokens.end - 1;
        let adjective = doc.bare(closing).trim_end_matches('ه').ends_with('ي') && self.has_article(doc, closing);
        if let [rest @ .., last] = words
            && rest.len() > 1
            && adjective
            && country == 0
            && !SHARED.contains(&first)
        {
            let without = |d: &Description| {
                let known = self.words_at(&d.words);
                rest.iter().all(|w| known.contains(w))
            };
            let told = |e: &u32| {
                let of_his = |d: &&Description| d.entity == *e && self.words_at(&d.words).contains(last);
                self.descriptions.iter().rev().take(NEAR).any(|d| of_his(&d))
            };
            if let Some(entity) = self.only(words[0], at, without).filter(agrees).filter(told) {
                return Some(entity);
            }
        }
        // البطلة المغربية: whose title has the noun, and nobody else's
        let job = Lexicon::get().of(first).has(Class::JOB | Class::PERSON_NOUN) || noun.class == HeadClass::Person;
        let adjective = words.len() == 2 && country == words[1] && tokens.len() == 2;
        let person = doc.tokens()[tokens.start].kind == TokenKind::Word && job && adjective;
        if person {
            let other = |d: &Description| d.country == 0 || d.country == country;
            return self
                .only(words[0], at, |_| true)
                .filter(|_| self.only(words[0], at, other).is_some())
                .filter(agrees);
        }
        None
    }

    /// The bearer of a title that goes by two names: `مدير إدارة المرور` of `مدير مرور كذا`, `المدير الفني للفريق` of `مدرب الفريق`,
    /// `البرلماني` of `النائب`, `مبعوث الأمم المتحدة` of `المبعوث الأممي`, `رئيس الدبلوماسية` of `وزير الخارجية`.
    fn in_other_words(&self, words: &[u64], at: u32) -> Option<u32> {
        let is = |n: usize, word: &str| words.get(n) == Some(&wording::word(word));
        if words == [key_hash("برلماني")] {
            return self.only(key_hash("نايب"), at, |d| d.words.len() <= 2);
        }
        // الوزيرة, of a state secretary, where the text has no minister
        if let [minister] = words
            && let Some(secretary) = [("وزير", "كاتب"), ("وزيره", "كاتبه")].iter().find(|n| key_hash(n.0) == *minister)
        {
            let of_state = |d: &Description| self.words_at(&d.words).get(1) == Some(&wording::word("دوله"));
            return self.only(key_hash(secretary.1), at, of_state);
        }
        if words.first() == Some(&key_hash("مدير")) && is(1, "فني") {
            let mut coach = vec![key_hash("مدرب")];
            coach.extend(&words[2..]);
            return self.described_by(&coach, at);
        }
        // رئيس الدبلوماسية الإيرانية of وزير الخارجية الإيراني
        if words.first() == Some(&key_hash("رييس")) && is(1, "دبلوماسيه") {
            let mut minister = vec![key_hash("وزير"), wording::word("خارجيه")];
            minister.extend(&words[2..]);
            return self.described_by(&minister, at);
        }
        let chief = ["رييس", "مدير"].map(key_hash);
        if is(1, "تنفيذي")
            && let Some(n) = chief.iter().position(|head| words.first() == Some(head))
        {
            let other: Vec<u64> = [chief[1 - n]].iter().chain(&words[1..]).copied().collect();
            return self.described_by(&other, at);
        }
        let united = |n: usize| is(n, "متحده") && n > 0 && is(n - 1, "امم");
        // المتحدث باسم قوات التحالف of المتحدث باسم التحالف
        // المدير العام للصندوق of مدير الصندوق
        let general = |n: usize| n == 1 && words[0] == chief[1] && is(1, "عام");
        let spare = |n: usize| {
            general(n) || n > 0 && (is(n, "اداره") || is(n, "قوات") || is(n, "مجلس") || is(n, "شوون") || united(n))
        };
        let less: Vec<u64> = (0..words.len()).filter(|&n| !spare(n)).map(|n| words[n]).collect();
        (less.len() > 1 && less.len() < words.len()).then(|| self.described_by(&less, at)).flatten()
    }

    /// Whether two words are one within a title: `تعليم` and `للتعليم`, `بلدي` and `البلدية`.
    pub fn is_same_word(&self, doc: &Document<'_>, one: usize, other: usize) -> bool {
        wording::word(bare(doc, one)) == wording::word(bare(doc, other))
    }

    /// Whether anybody was called so before, or is further down.
    pub fn is_known_as(&self, doc: &Document<'_>, np: &NounPhrase) -> bool {
        let words = self.asked_for(doc, np);
        match words[..] {
            [head] if super::is_body(np) => self.body(doc, head, np.tokens.start as u32).is_some(),
            _ => self.described_by(&words, np.tokens.start as u32).is_some(),
        }
    }

    /// An entity has been called so: the ministry whose statement `بيان الوزارة` is, is `البيان` further down.
    pub fn also_called(&mut self, doc: &Document<'_>, np: &NounPhrase, entity: u32) {
        if self.profiles[entity as usize].descriptions < 12 {
            let words = self.content(doc, np.tokens.clone());
            self.add(entity, words, np.tokens.start as u32, 0);
        }
        // أوضح البيان، وأكدت الوزارة: a verb behind it agrees with either
        let profile = &mut self.profiles[entity as usize];
        if np.head.is_some_and(|h| profile.feminine.is_some_and(|f| f != h.feminine)) {
            profile.feminine = None;
        }
    }

    /// Sources that were known by a title alone when they were met, and the people whom the text names under that title further
    /// down: `أمير الشرقية:` in the headline, `الأمير فلان أمير المنطقة الشرقية` below. The country of `وزير العدل اللبناني` may be left
    /// out below where one man alone bears the title.
    pub fn named_later(&self, doc: &Document<'_>, entities: &Entities) -> Vec<(u32, u32)> {
        let person = |e: u32| entities.entities[e as usize].kind == EntityKind::Person;
        let named = |e: u32| !self.profiles[e as usize].name.is_empty();
        let mut later: Vec<(u32, u32)> = Vec::new();
        for d in &self.descriptions {
            let words = self.words_at(&d.words);
            let met = person(d.entity) && !named(d.entity) && words.len() >= 2;
            if !met || later.last().is_some_and(|l| l.0 == d.entity) {
                continue;
            }
            let below = self.by_head.range((words[0], d.place + 1, 0)..=(words[0], u32::MAX, u32::MAX));
            let bearer = self.nearest(below, |other| {
                let title = self.words_at(&other.words);
                other.entity != d.entity
                    && named(other.entity)
                    && person(other.entity)
                    && words.iter().all(|w| title.contains(w))
            });
            // وزير كويتي: any minister, where two are named
            let country = |other: &Description| other.country == d.country;
            let bearer = bearer
                .filter(|_| !self.is_one_of_many(doc, d.place) || self.only_below(words[0], d, country).is_some());
            let at_home = |other: &Description| {
                let title = self.words_at(&other.words);
                other.entity != d.entity && words.iter().all(|w| *w == d.country || title.contains(w))
            };
            let bearer = bearer.or_else(|| {
                (d.country != 0 && words.len() > 2)
                    .then(|| self.only(words[0], u32::MAX, at_home))
                    .flatten()
                    .filter(|&e| named(e) && person(e) && self.is_native(words[0], e))
                    .filter(|&e| self.may_be_of(d, e, entities))
            });
            // المدعي العام الاتحادي, below المدعي العام فلان: by less of the title, where nobody else bears it
            let shorter = |other: &Description| {
                let title = self.words_at(&other.words);
                other.entity != d.entity && title.len() > 1 && other.place > d.place && words.starts_with(title)
            };
            let shared = || SHARED.iter().any(|s| key_hash(s) == words[0]);
            let bearer = bearer.or_else(|| {
                (d.country == 0 && words.len() > 2 && !shared())
                    .then(|| self.only(words[0], u32::MAX, shorter))
                    .flatten()
                    .filter(|&e| named(e) && person(e))
            });
            // قال محلل لسوق الأسهم, deep in an article: one of many, and hardly the analyst whom another paragraph names
            let bearer = bearer
                .filter(|_| !self.is_any_of_them(doc, d.place) || d.place <= LEAD && !wants_no_name(doc, d.place));
            if let Some(bearer) = bearer {
                later.push((d.entity, bearer));
            }
        }
        later
    }

    /// `محلل لسوق الأسهم`, `خبير في الطاقة`: without the article what many are; `متحدث باسم الشركة`, `مدير المدرسة` is one man.
    fn is_any_of_them(&self, doc: &Document<'_>, place: u32) -> bool {
        let head = bare(doc, place as usize);
        !doc.tokens()[place as usize].clitics.proclitics.al()
            && (SHARED.contains(&head)
                || matches!(head, "محلله" | "مراقب" | "متعامل" | "مختص" | "طبيب" | "تاجر" | "ناشط" | "مستثمر" | "لاعب"))
    }

    /// The one entity further down that has such a description with this head.
    fn only_below(&self, head: u64, than: &Description, fits: impl Fn(&Description) -> bool) -> Option<u32> {
        let mut found = self
            .by_head
            .range((head, than.place + 1, 0)..=(head, u32::MAX, u32::MAX))
            .take(NEAR)
            .map(|&(_, _, index)| &self.descriptions[index as usize])
            .filter(|d| d.entity != than.entity && fits(d))
            .map(|d| d.entity);
        let entity = found.next()?;
        found.all(|other| other == entity).then_some(entity)
    }

    /// The country left out of somebody's title may be that of a description, unless the gazetteer has him in another one: `وزير الخارجية فلان`, and then
    /// `وزير الخارجية الروسي`, are the paper's own minister and another one. Behind a second office it is that one's country: `ولي العهد للرئيس المصري`.
    fn may_be_of(&self, d: &Description, entity: u32, entities: &Entities) -> bool {
        let Some(known) = entities.entities[entity as usize].country.as_deref() else { return true };
        let from = entities.mentions.partition_point(|m| m.tokens.start <= d.place);
        let near = entities.mentions[from..].iter().take_while(|m| m.tokens.start <= d.place + d.words.len() as u32);
        let office = |k: &u32| {
            let class = self.classes.head(*k as usize).map(|h| h.head.class);
            class.is_some_and(|c| c.is_human() && c != HeadClass::Honorific)
        };
        let own = |m: &&Mention| (d.place..m.tokens.start).filter(office).count() == 1;
        let asked = near.filter(own).find_map(|m| {
            let id = entities.entities[m.entity as usize].gazetteer_id.as_deref()?;
            id.strip_prefix("nationality:").or_else(|| id.strip_prefix("country:"))
        });
        asked.is_none_or(|asked| known.eq_ignore_ascii_case(asked))
    }

    /// None of somebody's titles with this head names a country.
    fn is_native(&self, head: u64, entity: u32) -> bool {
        self.by_head
            .range((head, 0, 0)..=(head, u32::MAX, u32::MAX))
            .take(NEAR)
            .map(|&(_, _, index)| &self.descriptions[index as usize])
            .all(|d| d.entity != entity || d.country == 0)
    }
}

/// All the words stand among the others, in their order.
pub(super) fn is_within(some: &[u64], all: &[u64]) -> bool {
    let mut rest = all.iter();
    some.len() < all.len() && some.iter().all(|word| rest.any(|other| other == word))
}

/// The head of an office that goes by another name: `العاهل الأردني` is `ملك الأردن`, `حاكم المصرف المركزي` its `محافظ`.
fn same_office(head: &str) -> Option<&'static str> {
    Some(match head {
        "زعيم" => "رييس",
        "رييس" => "زعيم",
        "عاهل" => "ملك",
        "ملك" => "عاهل",
        "حاكم" => "محافظ",
        "محافظ" => "حاكم",
        "كابتن" => "قايد",
        "قايد" => "كابتن",
        _ => return None,
    })
}

/// `محلل لسوق الأسهم **فضل عدم ذكر** اسمه`: whom the text names nowhere.
fn wants_no_name(doc: &Document<'_>, place: u32) -> bool {
    /// How far behind the noun it is told, in tokens.
    const NEAR: usize = 12;
    let from = place as usize + 1;
    (from..doc.tokens().len().min(from + NEAR)).any(|k| {
        doc.key(k) == "عدم"
            && k + 1 < doc.tokens().len()
            && matches!(doc.bare(k + 1), "ذكر" | "كشف" | "افصاح" | "نشر" | "اعلان")
    })
}

fn is_leader(head: &str) -> bool {
    matches!(head, "زعيم" | "رييس")
}
