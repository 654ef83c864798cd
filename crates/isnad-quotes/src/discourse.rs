//! Who speaks where the subject is dropped.

use crate::conjugate::{Agreement, Number};
use crate::view::View;
use isnad_entities::{Agrees, Entities, EntityKind, NounPhrase, Speakers};
use isnad_tokenize::ParagraphKind;

/// How many speakers are remembered.
const MEMORY: usize = 8;

/// The speakers so far, the last one last, and the person whom the last sentence without a cue was about.
#[derive(Default)]
pub(crate) struct Discourse {
    speakers: Vec<(u32, usize)>,
    /// Who spoke last within what another said.
    cited: Option<(u32, usize)>,
    topic: Option<(u32, usize)>,
}

pub(crate) fn agrees(a: Agreement) -> Agrees {
    Agrees { feminine: a.feminine, plural: a.number != Number::Singular }
}

/// سموه، معاليه: an honorific with a pronoun is the bearer of such a title; the words by which the title is known.
pub(crate) fn honorific(v: &View<'_>, np: &NounPhrase) -> Option<&'static [&'static str]> {
    if np.tokens.len() == 2 && v.key(np.tokens.start) == "الملك" && v.key(np.tokens.start + 1) == "المفدي" {
        return Some(&["خادم الحرمين", "ملك", "الملك"]);
    }
    let first = np.tokens.start;
    // سموه لدى استقبال مدير الفرع فلان: whom he received is not he
    let meanwhile = np.tokens.len() > 1
        && matches!(v.key(first + 1), "لدي" | "خلال" | "اثناء" | "عقب" | "بعد" | "قبيل" | "في" | "عند");
    if !meanwhile && (np.tokens.len() != 1 || np.mention.is_some() || np.unlisted.is_some()) {
        return None;
    }
    honorific_word(v.key(first))
}

/// The same for a word.
pub(crate) fn honorific_word(key: &str) -> Option<&'static [&'static str]> {
    Some(match key {
        "سموه" | "سموها" => &["سمو", "أمير", "الأمير", "أميرة", "امير"],
        "معاليه" | "معاليها" => &["معالي", "وزير", "الوزير", "محافظ", "رئيس"],
        "سعادته" | "سعادتها" => &["سعادة", "سفير", "السفير", "مدير", "محافظ", "وكيل"],
        "فضيلته" => &["فضيلة", "شيخ", "الشيخ"],
        "سماحته" => &["سماحة", "مفتي", "المفتي", "الشيخ"],
        "جلالته" => &["جلالة", "ملك", "الملك", "عاهل"],
        "فخامته" => &["فخامة", "رئيس", "الرئيس"],
        "دولته" => &["دولة", "رئيس"],
        "سيادته" => &["سيادة", "رئيس", "الرئيس"],
        "نيافته" | "غبطته" => &["نيافة", "غبطة", "بطريرك", "البطريرك", "أسقف"],
        _ => return None,
    })
}

impl Discourse {
    /// Remembers who spoke at a token.
    pub(crate) fn spoke(&mut self, entity: u32, at: usize) {
        if self.speakers.len() == MEMORY {
            self.speakers.remove(0);
        }
        self.speakers.push((entity, at));
    }

    /// Remembers who spoke at a token within what another said.
    pub(crate) fn cited(&mut self, entity: u32, at: usize) {
        self.cited = Some((entity, at));
    }

    /// Remembers whom a sentence is about.
    pub(crate) fn about(&mut self, entity: u32, at: usize) {
        self.topic = Some((entity, at));
    }

    /// The last speaker who agrees with a form; `fresh` lets the topic of a later sentence go first.
    pub(crate) fn last(&self, speakers: &Speakers, form: Agreement, fresh: bool) -> Option<u32> {
        let a = agrees(form);
        let last = self.speakers.iter().rev().find(|(e, _)| speakers.agrees(*e, a)).copied();
        // قالت المحكمة إن المتهم أكد كذا. وأضاف: not who cites, so whom she cites, and nobody further up
        let latest = self.latest();
        let passed_over = last.is_none_or(|last| Some(last) != latest);
        let cited =
            self.cited.filter(|(e, at)| passed_over && speakers.agrees(*e, a) && latest.is_none_or(|l| l.1 < *at));
        let last = cited.or(last);
        if fresh
            && let Some((topic, at)) = self.topic.filter(|(e, _)| speakers.agrees(*e, a))
            && last.is_none_or(|(_, spoke)| spoke < at)
        {
            return Some(topic);
        }
        last.map(|(e, _)| e)
    }

    /// The last sentence without a cue was about somebody.
    pub(crate) fn is_topic(&self, entity: u32) -> bool {
        self.topic.is_some_and(|(topic, _)| topic == entity)
    }

    /// The last one to speak, and where.
    pub(crate) fn latest(&self) -> Option<(u32, usize)> {
        self.speakers.last().copied()
    }

    /// Where somebody was last heard, cited or told of.
    pub(crate) fn told_of_last(&self, entity: u32) -> Option<usize> {
        let heard = self.speakers.iter().rev().find(|s| s.0 == entity);
        let of = |told: Option<(u32, usize)>| told.filter(|t| t.0 == entity).map(|t| t.1);
        heard.map(|s| s.1).max(of(self.cited)).max(of(self.topic))
    }

    /// Somebody is among the speakers who are remembered.
    pub(crate) fn remembers(&self, entity: u32) -> bool {
        self.speakers.iter().any(|s| s.0 == entity)
    }

    /// The last body or country to speak, of those remembered.
    pub(crate) fn last_body(&self, entities: &Entities) -> Option<u32> {
        let body =
            |e: u32| matches!(entities.entities[e as usize].kind, EntityKind::Organization | EntityKind::Country);
        self.speakers.iter().rev().map(|s| s.0).find(|&e| body(e))
    }

    /// Somebody spoke at `from` or behind it.
    pub(crate) fn spoke_since(&self, from: usize) -> bool {
        self.speakers.last().is_some_and(|&(_, at)| at >= from)
    }

    /// The last one to speak, whatever the form.
    pub(crate) fn any(&self) -> Option<u32> {
        self.speakers.last().map(|s| s.0)
    }
}

impl View<'_> {
    /// `الرياض - سالم الحربي`, a line of its own or what opens the text: whoever wrote the article is nobody in it.
    fn in_byline(&self, at: usize) -> bool {
        let paragraphs = self.doc.paragraphs();
        let n = paragraphs.partition_point(|p| p.tokens.end as usize <= at);
        let start = self.doc.tokens()[at].span.start;
        paragraphs.get(n).is_some_and(|p| p.kind == ParagraphKind::Byline || p.dateline.is_some_and(|d| start < d.end))
    }

    /// The person or body named nearest before a token, for articles that open in the middle.
    pub(crate) fn nearest_before(
        &self,
        entities: &Entities,
        speakers: &Speakers,
        at: usize,
        form: Agreement,
    ) -> Option<u32> {
        let a = agrees(form);
        let from = entities.mentions.partition_point(|m| (m.tokens.start as usize) < at);
        let pick = |kinds: &[EntityKind]| {
            entities.mentions[..from.min(entities.mentions.len())]
                .iter()
                .rev()
                .take(30)
                .find(|m| {
                    kinds.contains(&m.kind)
                        && (m.tokens.start as usize) < at
                        && speakers.agrees(m.entity, a)
                        && !(matches!(m.kind, EntityKind::Person | EntityKind::Media)
                            && self.in_byline(m.tokens.start as usize))
                })
                .map(|m| m.entity)
        };
        pick(&[EntityKind::Person]).or_else(|| pick(&[EntityKind::Organization, EntityKind::Media]))
    }
}
