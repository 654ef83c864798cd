//! Somebody new.

use super::spans::{bare, bare_span, written};
use super::{Profile, Speakers};
use crate::class::Class;
use crate::governing::{governs, takes_sides};
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::NounPhrase;
use crate::phrase_words::Use;
use crate::wording;
use crate::{Entities, Entity, EntityKind, FunctionWord, Mention};
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::borrow::Cow;
use std::ops::Range;

impl Speakers<'_> {
    pub(super) fn create(
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
            // «ولاية كذا» التابعة للتنظيم
            if name.matches(close).count() > name.matches(open).count() && doc.text()[span].starts_with(open) {
                name.insert(0, open);
            }
        }
        if name.matches('"').count() % 2 == 1 {
            if doc.text()[span].ends_with('"') {
                name.push('"');
            } else if doc.text()[span].starts_with('"') {
                name.insert(0, '"');
            }
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

    /// `خليفة شحاتة`, `دكتور ادوارد رايت`: words that no rule took for a name, though they are one, so that `شحاتة` is whoever they are.
    pub(super) fn reads_like_a_name(&self, doc: &Document<'_>, np: &NounPhrase) -> Option<Range<usize>> {
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
    pub(super) fn under_name(
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

/// `لجنة الصيدليات برئاسة فلان`, `الأكاديمية السعودية التابعة للهيئة`: a body is named without who is in the chair and whose it is.
pub(super) fn by_itself<'n>(doc: &Document<'_>, np: &'n NounPhrase) -> Cow<'n, NounPhrase> {
    if np.tokens.len() < 2 {
        return Cow::Borrowed(np);
    }
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
    // التقرير الحادي عشر الصادر أمس عن المصرف: what it is called by ends before that
    if np.tokens.len() > 1 && np.unlisted.is_none() && matches!(bare(doc, np.tokens.end - 1), "صادر" | "صادره")
    {
        np.tokens.end -= 1;
    }
    if np.tokens.len() < 3 {
        return Cow::Owned(np);
    }
    let head = Lexicon::get().of(bare(doc, np.tokens.start));
    let body = np.head.is_some_and(|h| h.class == HeadClass::Organization) || head.has(Class::ANY_ORG);
    let chair = np.tokens.clone().skip(2).find(|&i| {
        let p = doc.tokens()[i].clitics.proclitics;
        let next = (i + 1 < np.tokens.end).then(|| doc.tokens()[i + 1].clitics.proclitics);
        let owned = next.is_some_and(|n| n.la() && governs(doc.bare(i), "ل") || n.ba() && governs(doc.bare(i), "ب"));
        // الكتائب المؤيدة للعمدة: for whom or against whom they are tells which ones they are
        // صحيفة «صباح» الموالية للحكومة: of which the name tells that
        let sides = || {
            takes_sides(doc.bare(i)) && !doc.bare(i).starts_with("تابع") && doc.tokens()[i - 1].kind != TokenKind::Quote
        };
        p.ba() && wording::is_chair(doc.bare(i)) || body && p.al() && owned && !sides()
    });
    if let Some(chair) = chair
        && np.unlisted.is_none()
    {
        np.tokens.end = chair;
    }
    if let Some(end) = without_judgement(doc, &np) {
        np.tokens.end = end;
    }
    Cow::Owned(np)
}

/// `حركة الشباب **الصومالية المتطرفة**`: what a movement is held to be, and its other adjectives beside that, are no part of its name.
fn without_judgement(doc: &Document<'_>, np: &NounPhrase) -> Option<usize> {
    let first = np.tokens.start;
    let word = |k: usize| doc.tokens()[k].clitics.proclitics;
    if !is_movement(bare(doc, first)) || word(first).al() || np.coordinated || np.unlisted.is_some() {
        return None;
    }
    let feminine = |k: usize| bare(doc, k).ends_with('ه');
    let beside = |k: usize| if feminine(first) { feminine(k) } else { is_held_to_be(bare(doc, k)) };
    let adjective = |k: usize| word(k).al() && !word(k).preposition() && beside(k);
    let begin = (first + 2..np.tokens.end).rev().take_while(|&k| adjective(k)).last()?;
    (begin..np.tokens.end).any(|k| is_held_to_be(bare(doc, k))).then_some(begin)
}

/// Nouns for a movement, behind which its name stands.
pub(super) fn is_movement(word: &str) -> bool {
    matches!(word, "حركه" | "جبهه" | "جماعه" | "ميليشيا" | "مليشيا" | "تنظيم" | "حزب")
}

/// متشددة، إرهابي، عملاق: what others hold a body to be.
pub(super) fn is_held_to_be(word: &str) -> bool {
    Use::of(word.strip_suffix('ه').unwrap_or(word)).has(Use::REPUTE)
}
