//! Which body is meant: `الهيئة` by its noun, `«الصحة»` by what a ministry is for, `الوزارة` by the minister.

use super::create::{is_held_to_be, is_movement};
use super::spans::{bare, bare_span, written};
use super::{Description, NEAR, Speakers, is_body, is_named_body};
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::phrase_words::Use;
use crate::{Entities, EntityKind, Mention, wording};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

impl Speakers<'_> {
    /// `شركة سوني اليابانية`, `تنظيم داعش المتشدد`: the known body behind the word for what it is, with the adjective of its country or of
    /// what it is held to be. `شركة الأهلي المالية`, `جمعية الصليب الأحمر البورمية` and `حركة طالبان الباكستانية` are others.
    pub(super) fn known_and_described(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> Option<u32> {
        let first = np.tokens.start;
        let word = |k: usize| doc.tokens()[k].clitics.proclitics;
        if np.tokens.len() < 3 || !is_body(np) || np.coordinated || word(first).al() || !is_named_body(bare(doc, first))
        {
            return None;
        }
        let known = &entities.mentions[..self.found];
        let at = known.partition_point(|m| (m.tokens.start as usize) <= first);
        let body = known.get(at).filter(|m| {
            m.tokens.start as usize == first + 1
                && matches!(m.kind, EntityKind::Organization | EntityKind::Media)
                && entities.entities[m.entity as usize].gazetteer_id.is_some()
        })?;
        let end = body.tokens.end as usize;
        let several = is_movement(bare(doc, first)) || bare(doc, first) == "منظمه";
        let nation = |k: usize| !several && self.nationalities.binary_search(&(k as u32)).is_ok();
        let held = |k: usize| is_held_to_be(bare(doc, k));
        let adjective = |k: usize| word(k).al() && !word(k).preposition() && (nation(k) || held(k));
        (end < np.tokens.end && (end..np.tokens.end).all(adjective)).then_some(body.entity)
    }

    /// **شركة** اتحاد الاتصالات, **صحيفة** «الأفق»: where the noun stands that says what kind of body the name is of.
    pub(super) fn with_its_noun(&self, doc: &Document<'_>, start: usize) -> usize {
        let marked = start > 1 && doc.tokens()[start - 1].kind == TokenKind::Quote;
        let Some(noun) = start.checked_sub(1 + usize::from(marked)) else { return start };
        // الأسبوعية الفرنسية «ليكسبريس»: with the adjective of its country between
        if noun > 0 && marked && self.nationalities.binary_search(&(noun as u32)).is_ok() {
            let article = |i: usize| doc.tokens()[i].clitics.proclitics.al();
            let media = self
                .classes
                .head(noun - 1)
                .is_some_and(|h| matches!(h.head.class, HeadClass::Media | HeadClass::Organization) && !h.head.plural);
            if media && article(noun) == article(noun - 1) && doc.tokens()[noun].flags.space_before() {
                return noun - 1;
            }
        }
        let body = self.classes.head(noun).is_some_and(|h| !h.definite) && is_named_body(bare(doc, noun));
        // موقع الاتحاد السعودي is another one than الاتحاد
        let alone = doc.tokens()[start].clitics.proclitics.al() || doc.tokens()[noun + 1].flags.line_start();
        if body && !alone { noun } else { start }
    }

    /// `الهيئة`, `الشركة`: the body of this kind that spoke last, unless a later sentence opens with another; who is named in passing is not
    /// meant. One that comes below is meant by a headline, or if there is no other.
    pub(super) fn body(&self, doc: &Document<'_>, head: u64, at: u32) -> Option<u32> {
        let opens = |place: u32| {
            let n = doc.sentences().partition_point(|s| s.tokens.start <= place);
            n.checked_sub(1).is_some_and(|n| place - doc.sentences()[n].tokens.start <= 3)
        };
        let above = || self.by_head.range((head, 0, 0)..(head, at, 0)).rev().take(NEAR);
        let entity = |&(_, _, index): &(u64, u32, u32)| self.descriptions[index as usize].entity;
        let spoke = self.bodies.get(&head).filter(|(_, place)| *place < at);
        let subject = above().find(|&&(_, place, _)| opens(place) && !self.is_one_of_many(doc, place));
        match (spoke, subject) {
            (Some((_, place)), Some(subject)) if subject.1 > *place => Some(entity(subject)),
            (Some((spoke, _)), _) => Some(*spoke),
            (None, Some(subject)) => Some(entity(subject)),
            (None, None) => {
                above().find(|d| !self.is_one_of_many(doc, d.1)).or_else(|| above().next()).map(entity).or_else(|| {
                    let headline = doc.paragraphs().first().is_some_and(|p| at < p.tokens.end);
                    let mut below =
                        self.by_head.range((head, at, 0)..=(head, u32::MAX, u32::MAX)).take(NEAR).map(entity);
                    let first = below.next()?;
                    (headline || below.all(|other| other == first)).then_some(first)
                })
            }
        }
    }

    /// Whether `الشركة`, of which nobody has been called so before, may be the body that has just spoken.
    pub fn may_be_body(&self, doc: &Document<'_>, np: &NounPhrase, last: u32, entities: &Entities) -> bool {
        let known = &entities.entities[last as usize];
        let profile = &self.profiles[last as usize];
        let agrees = |known: Option<bool>, head: bool| known.is_none_or(|k| k == head);
        let noun = bare(doc, np.tokens.start);
        // الحكومة: no organization that is called so
        let of_state = matches!(noun, "حكومه" | "شرطه" | "وزاره" | "محكمه" | "نيابه" | "بلديه");
        // البلدية is no newspaper
        let paper = known.kind == EntityKind::Media
            && np.head.is_some_and(|h| h.class == HeadClass::Organization)
            && !matches!(noun, "شركه" | "شبكه" | "منصه" | "موقع");
        let may = is_body(np)
            && np.definite
            && np.mention.is_none()
            && !np.coordinated
            && !of_state
            && !paper
            && known.gazetteer_id.is_some()
            && matches!(known.kind, EntityKind::Organization | EntityKind::Media)
            && np.head.is_some_and(|h| agrees(profile.feminine, h.feminine) && agrees(profile.plural, h.plural));
        if !may {
            return false;
        }
        // هيئة الطيران is no الشركة
        let name = Document::new(&known.name);
        let other_kind = name.tokens().len() > 1
            && name.tokens()[0].kind == TokenKind::Word
            && bare(&name, 0) != noun
            && (is_named_body(bare(&name, 0)) || Lexicon::get().of(bare(&name, 0)).has(Class::ANY_ORG));
        let mut words = self.content_words(doc, np.tokens.clone());
        let (Some(head), None) = (words.next(), words.next()) else { return false };
        !other_kind && self.body(doc, head, np.tokens.start as u32).is_none()
    }

    /// `«الصحة»:` in a headline, `أعلنت الداخلية`: the ministry, where the text names it or its minister.
    pub(super) fn ministry(&mut self, doc: &Document<'_>, np: &NounPhrase, entities: &mut Entities) -> Option<u32> {
        let mut words = np.tokens.clone().filter(|&i| doc.tokens()[i].kind != TokenKind::Quote);
        let (Some(i), None) = (words.next(), words.next()) else { return None };
        let lexicon = Lexicon::get().of(doc.bare(i));
        let marked = np.tokens.len() == 3;
        let headline = doc.paragraphs().first().is_some_and(|p| i < p.tokens.end as usize);
        let stands_for = lexicon.has(Class::MINISTRY) || marked && headline;
        let person = self.classes.head(i).is_some_and(|h| h.head.class.is_human());
        if doc.tokens()[i].kind != TokenKind::Word || !doc.tokens()[i].clitics.proclitics.al() || person || !stands_for
        {
            return None;
        }
        let field = wording::word(bare(doc, i));
        let at = i as u32;
        let of_field = |d: &Description| self.words_at(&d.words).get(1) == Some(&field);
        let ministry = key_hash("وزاره");
        let all = |head: u64| self.by_head.range((head, 0, 0)..=(head, u32::MAX, u32::MAX));
        let known = self
            .nearest(self.by_head.range((ministry, 0, 0)..(ministry, at, 0)).rev(), of_field)
            .or_else(|| self.first(all(ministry), of_field));
        if known.is_some() {
            return known;
        }
        self.first(all(key_hash("وزير")), of_field)?;
        let name = format!("وزارة {}", &doc.text()[doc.stem_span(i)]);
        Some(self.create_ministry(doc, i..i + 1, name, field, entities))
    }

    /// `الوزارة` in a text that names no ministry and one minister.
    pub(super) fn ministry_of_minister(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        entities: &mut Entities,
    ) -> Option<u32> {
        let first = np.tokens.start;
        if np.tokens.len() != 1 || bare(doc, first) != "وزاره" || !np.definite {
            return None;
        }
        let minister = key_hash("وزير");
        let ministers = || {
            self.by_head
                .range((minister, 0, 0)..(minister, first as u32, 0))
                .take(NEAR)
                .map(|&(_, _, index)| &self.descriptions[index as usize])
        };
        // وزير الدولة has none
        let field = ministers().find_map(|d| self.words_at(&d.words).get(1)).copied()?;
        let one = ministers().all(|d| self.words_at(&d.words).get(1).is_none_or(|f| *f == field) && d.country == 0);
        if !one || field == wording::word("دوله") {
            return None;
        }
        let place = ministers().find(|d| d.words.len() > 1)?.place as usize;
        let last = doc.tokens().len().min(place + 12);
        let office = (place..last).find(|&i| bare(doc, i) == "وزير" && i + 1 < last)?;
        let mut end = office + 2;
        // وزير الشؤون البلدية والقروية
        let joined = |i: usize| {
            let c = doc.tokens()[i].clitics;
            let word = bare(doc, i).trim_end_matches('ه');
            let adjective = word.ends_with('ي') && word != "حالي" && c.enc_len == 0 && !c.proclitics.preposition();
            // وزير الصحة الاتحادي: who is so, no health
            let agrees = !bare(doc, office + 1).ends_with('ه') || bare(doc, i).ends_with('ه');
            let goes_on = c.proclitics.conjunction() || adjective && agrees;
            doc.tokens()[i].kind == TokenKind::Word && c.proclitics.al() && goes_on
        };
        while end < last && joined(end) {
            end += 1;
        }
        let name = format!("وزارة {}", doc.text()[doc.stem_span(office + 1).cover(doc.tokens()[end - 1].span)].trim());
        Some(self.create_ministry(doc, first..first + 1, name, field, entities))
    }

    fn create_ministry(
        &mut self,
        doc: &Document<'_>,
        tokens: Range<usize>,
        name: String,
        field: u64,
        entities: &mut Entities,
    ) -> u32 {
        let span = doc.tokens()[tokens.start].span;
        let kind = EntityKind::Organization;
        let (id, new) = self.under_name(name, span, tokens.clone(), kind, entities);
        if !new {
            return id;
        }
        let profile = &mut self.profiles[id as usize];
        (profile.feminine, profile.plural) = (Some(true), Some(false));
        let start = self.words.len() as u32;
        self.words.extend([key_hash("وزاره"), field]);
        self.add(id, start..start + 2, tokens.start as u32, 0);
        id
    }

    /// `المنظمة الأممية` behind `منظمة الأمم المتحدة للطفولة`, `هيئة السياحة` for `الهيئة العامة للسياحة`: a short name that is one of its own
    /// elsewhere, where the text names one body by more words. Whose country is named only above is meant.
    pub(super) fn named_by_its_kind(
        &self,
        doc: &Document<'_>,
        np: &NounPhrase,
        mention: &Mention,
        entities: &Entities,
    ) -> Option<u32> {
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let known = &entities.entities[mention.entity as usize];
        let article = |i: usize| doc.tokens()[i].clitics.proclitics.al() || doc.tokens()[i].clitics.article_len > 0;
        let of_kind = end == start + 2 && article(start) && article(start + 1);
        let described = mention.kind == EntityKind::Organization
            && (start..end) == np.tokens
            && end > start + 1
            && (of_kind || known.gazetteer_id.is_none() && !self.is_one_of_many(doc, start as u32))
            && self.classes.head(start).is_some_and(|h| h.head.class == HeadClass::Organization && !h.head.plural)
            && known.name == doc.text()[mention.span];
        if !described {
            return None;
        }
        let words = self.asked_for(doc, np);
        let head = *words.first()?;
        let fits = |d: &Description| {
            let more = self.words_at(&d.words);
            d.entity != mention.entity
                && entities.entities[d.entity as usize].kind == EntityKind::Organization
                && more.len() > words.len()
                && words.iter().all(|w| more.contains(w))
        };
        if of_kind
            && let Some(above) = self.nearest(self.by_head.range((head, 0, 0)..(head, start as u32, 0)).rev(), fits)
        {
            return Some(above);
        }
        let all = || {
            self.by_head
                .range((head, 0, 0)..=(head, u32::MAX, u32::MAX))
                .take(NEAR)
                .map(|&(_, _, index)| &self.descriptions[index as usize])
                .filter(|d| fits(d))
        };
        let first = all().next()?;
        // هيئة السياحة, الهيئة العامة للسياحة
        let official = !article(start) && article(first.place as usize) && first.country == 0;
        let abroad = first.country != 0 && first.words.len() == words.len() + 1 && first.place < start as u32;
        let native = words.contains(&first.country);
        // المركز الإعلامي للمقاومة, المركز الإعلامي للمقاومة الشعبية: with one adjective more
        let one_more = first.words.len() == words.len() + 1 && words.len() > 2 && first.country == 0;
        let adjective = || entities.entities[first.entity as usize].name.ends_with(['ة', 'ي']);
        let called = one_more && self.words_at(&first.words).starts_with(&words) && adjective();
        (words.len() > 1 && (official || abroad || called) && !native && all().all(|d| d.entity == first.entity))
            .then_some(first.entity)
    }

    /// `النادي الفرنسي` behind `نادي أولمبيك كذا`, `المعهد غير الربحي` behind `معهد كذا`: the one body of that kind that was named above, with where it is
    /// from or what it is.
    pub(super) fn only_of_its_kind(
        &self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &[u64],
        entities: &Entities,
    ) -> Option<u32> {
        let (first, last) = (np.tokens.start, np.tokens.end - 1);
        let article = |i: usize| doc.tokens()[i].clitics.proclitics.al() && doc.tokens()[i].kind == TokenKind::Word;
        let adjective = np.tokens.len() == 2 && article(last) && bare(doc, last).trim_end_matches('ه').ends_with('ي')
            || np.tokens.len() == 3 && doc.key(first + 1) == "غير" && article(last);
        let may = is_body(np)
            && np.definite
            && np.mention.is_none()
            && !np.coordinated
            && !np.quantified
            && adjective
            && article(first)
            && (is_named_body(bare(doc, first)) || matches!(bare(doc, first), "معهد" | "تحالف" | "تجمع"));
        if !may {
            return None;
        }
        let country = self.country_in(doc, np.tokens.clone());
        let mut known: Option<u32> = None;
        for &(_, place, index) in self.by_head.range((words[0], 0, 0)..(words[0], first as u32, 0)).take(NEAR) {
            let d = &self.descriptions[index as usize];
            let another = d.country != 0 && country != 0 && d.country != country;
            if another || known.is_some_and(|k| k != d.entity) || self.is_one_of_many(doc, place) {
                return None;
            }
            known = Some(d.entity);
        }
        let entity = &entities.entities[known? as usize];
        (matches!(entity.kind, EntityKind::Organization | EntityKind::Media) && !entity.name.starts_with("ال"))
            .then_some(known)?
    }

    /// `مكتب رئيس الوزراء التركي` behind `مكتب رئيس الوزراء`: the country of a body that was named at length without it.
    pub(super) fn with_its_country(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: &[u64],
        entities: &mut Entities,
    ) -> Option<u32> {
        let country = self.country_in(doc, np.tokens.clone());
        let [before @ .., last] = words else { return None };
        if *last != country || before.len() < 3 || !is_body(np) || !np.definite {
            return None;
        }
        let head = *before.first()?;
        let mut bodies = self
            .by_head
            .range((head, 0, 0)..(head, np.tokens.start as u32, 0))
            .take(NEAR)
            .map(|&(_, _, index)| &self.descriptions[index as usize])
            .filter(|d| self.words_at(&d.words).starts_with(before));
        let known = bodies.next().filter(|d| d.words.len() == before.len())?.entity;
        if bodies.any(|d| d.entity != known) || entities.entities[known as usize].gazetteer_id.is_some() {
            return None;
        }
        self.also_called(doc, np, known);
        let name = doc.text()[bare_span(doc, np.tokens.clone())].trim();
        entities.entities[known as usize].name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(known)
    }

    /// `الأناضول` behind `وكالة أنباء الأناضول`, `الأرصاد` for `الرئاسة العامة للأرصاد`: the name without the noun for what it names.
    pub(super) fn known_by_its_own(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        let noun = np.head.is_some_and(|h| h.class.is_human() || h.class == HeadClass::Media);
        if noun || np.tokens.len() != 1 || np.coordinated {
            return None;
        }
        let name = wording::word(bare(doc, np.tokens.start));
        // الأرصاد for الرئاسة العامة للأرصاد
        if doc.tokens()[np.tokens.start].clitics.proclitics.al() {
            let general = wording::word("عام");
            let of_field = |d: &Description| match self.words_at(&d.words) {
                [_, first, ..] if *first == name => true,
                [_, first, second, ..] => *first == general && *second == name,
                _ => false,
            };
            let office = ["رياسه", "مديريه", "هييه", "مصلحه", "اداره"].iter().find_map(|head| {
                let head = key_hash(head);
                self.first(self.by_head.range((head, 0, 0)..=(head, u32::MAX, u32::MAX)), of_field)
            });
            if office.is_some() {
                return office;
            }
        }
        let agency = key_hash("وكاله");
        let called = |d: &Description| {
            let words = self.words_at(&d.words);
            words.last() == Some(&name) && words.len() == 3 && words[1] == wording::word("انباء")
        };
        self.first(self.by_head.range((agency, 0, 0)..(agency, np.tokens.start as u32, 0)).rev(), called)
    }

    /// `المركزي` for `البنك المركزي` and `مصرف قطر المركزي`, `المركزي المصري` for `البنك المركزي المصري`: by the adjective; above, or else below.
    pub(super) fn by_its_adjective(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<u32> {
        let first = np.tokens.start;
        if np.tokens.len() > 2 || np.coordinated || !Use::of(bare(doc, first)).has(Use::BYNAME) {
            return None;
        }
        let named: Vec<u64> = np.tokens.clone().map(|i| wording::word(bare(doc, i))).collect();
        let fits = |d: &Description| named.iter().all(|w| self.words_at(&d.words).contains(w));
        let heads = ["بنك", "مصرف", "احتياطي", "مجلس"].map(key_hash);
        let above = |head: u64| self.by_head.range((head, 0, 0)..(head, first as u32, 0)).rev();
        let below = |head: u64| self.by_head.range((head, first as u32, 0)..=(head, u32::MAX, u32::MAX));
        let found = |head: &u64| self.spoke_last(above(*head), fits).or_else(|| self.first(above(*head), fits));
        heads.iter().find_map(found).or_else(|| heads.iter().find_map(|head| self.first(below(*head), fits)))
    }

    /// `منظمة الأمم المتحدة للطفولة «اليونيسف»`: the body that has another name behind its own, in marks or brackets.
    pub(super) fn alias(&self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention) -> bool {
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let marked = start > np.tokens.start + 2
            && matches!(doc.tokens()[start - 1].kind, TokenKind::Quote | TokenKind::Punct)
            && np.tokens.end <= end + 1;
        let before = start.saturating_sub(2);
        // التنظيم الإرهابي «كذا» is no name
        let judged = np.tokens.clone().any(|i| doc.bare(i).starts_with("ارهابي"));
        marked
            && !judged
            && matches!(mention.kind, EntityKind::Organization | EntityKind::Other)
            && np.head.is_some_and(|h| h.class == HeadClass::Organization && !h.plural)
            && doc.tokens()[before].kind == TokenKind::Word
            && (doc.tokens()[before].clitics.proclitics.al() || doc.tokens()[before].clitics.article_len > 0)
    }

    /// `هيئة شؤون الأسرى **الفلسطينية**`, `مجلس الأمن **الوطني الأميركي**`: adjectives behind what was found of a body's name are of it. A movement
    /// and a club have a name of their own, and what a body is held to be is no name.
    pub(super) fn goes_on_in_adjectives(&self, doc: &Document<'_>, np: &NounPhrase, mention: &Mention) -> bool {
        const MOST: usize = 2;
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let rest = end..np.tokens.end;
        let body = mention.kind == EntityKind::Organization
            && np.tokens.start == start
            && (1..=MOST).contains(&rest.len())
            && mention.tokens.len() > 1
            && np.unlisted.is_none()
            && !np.coordinated
            && np.head.is_some_and(|h| h.class == HeadClass::Organization && !h.plural);
        // البيت الأبيض الأميركي: one of its kind, whatever stands behind it
        let kind =
            !doc.tokens()[start].clitics.proclitics.al() || Lexicon::get().of(bare(doc, start)).has(Class::ANY_ORG);
        if !body || !kind || is_movement(bare(doc, start)) || matches!(bare(doc, start), "نادي" | "فريق" | "شركه")
        {
            return false;
        }
        let adjective = |k: usize| {
            let (t, word) = (&doc.tokens()[k], bare(doc, k));
            t.kind == TokenKind::Word
                && t.clitics.proclitics.al()
                && t.clitics.enc_len == 0
                && word.trim_end_matches('ه').ends_with('ي')
                && !is_held_to_be(word)
                && !matches!(word.trim_end_matches('ه'), "رسمي" | "حالي" | "ماضي")
        };
        rest.into_iter().all(adjective)
    }

    /// The body of that name: another one than the known body whose name is shorter.
    pub(super) fn with_its_adjectives(
        &mut self,
        doc: &Document<'_>,
        np: &NounPhrase,
        words: Range<u32>,
        entity: u32,
        entities: &mut Entities,
    ) -> u32 {
        if entities.entities[entity as usize].gazetteer_id.is_some() {
            return self.create(doc, np, words, entities, EntityKind::Organization);
        }
        let name = written(doc, np.tokens.start, bare_span(doc, np.tokens.clone()));
        if name.len() > entities.entities[entity as usize].name.len() {
            entities.entities[entity as usize].name = name;
        }
        self.also_called(doc, np, entity);
        entity
    }
}
