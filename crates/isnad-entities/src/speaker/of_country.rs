//! `الرئيس الفلسطيني` where the text has named `الرئيس فلان`: an office by its country, and who holds it.

use super::spans::bare;
use super::{Description, NEAR, Speakers};
use crate::heads::HeadClass;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, Entity, EntityKind, officials};
use isnad_tokenize::{Document, key_hash};

impl Speakers<'_> {
    /// Somebody named before whom the gazetteer knows for such an office in that country; else the only one who was called by the bare
    /// title, and whom it has in no other country.
    pub(super) fn of_country(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> Option<u32> {
        let head = np.head.filter(|h| h.class == HeadClass::Office && !h.plural)?;
        let (first, adjective) = (np.tokens.start, np.tokens.start + 1);
        if !np.definite || np.tokens.len() != 2 || np.unlisted.is_some() || officials::is_official(bare(doc, first)) {
            return None;
        }
        let before = entities.mentions.partition_point(|m| (m.tokens.start as usize) < first);
        let nationality =
            entities.mentions.get(before).filter(|m| m.tokens == (adjective as u32..adjective as u32 + 1))?;
        let id = entities.entities[nationality.entity as usize].gazetteer_id.as_deref()?;
        let country = id.strip_prefix("nationality:").or_else(|| id.strip_prefix("country:"))?;
        let agrees = |e: u32| self.profiles[e as usize].feminine.is_none_or(|f| f == head.feminine);
        let office = |e: &Entity| {
            let begins = |role: &str| {
                let role = Document::new(role);
                let words = role.tokens().len();
                // رئيس الوزراء الإسرائيلي is not الرئيس الإسرائيلي, as رئيس السلطة الفلسطينية is
                let state = || match words {
                    2 => bare(&role, 1) != "تنفيذي",
                    1 => true,
                    _ => matches!(
                        bare(&role, 1),
                        "جمهوريه"
                            | "سلطه"
                            | "ولايات"
                            | "دوله"
                            | "نظام"
                            | "كوريا"
                            | "جنوب"
                            | "ساحل"
                            | "بوركينا"
                    ),
                };
                words > 0 && bare(&role, 0) == bare(doc, first) && (bare(doc, first) != "رييس" || state())
            };
            e.known_for.as_deref().is_some_and(begins)
        };
        let named = entities.mentions[..before].iter().rev().take(NEAR);
        let known = named.filter(|m| m.kind == EntityKind::Person && !m.nominal).map(|m| m.entity).find(|&e| {
            let entity = &entities.entities[e as usize];
            entity.country.as_deref().is_some_and(|c| c.eq_ignore_ascii_case(country)) && office(entity) && agrees(e)
        });
        known.or_else(|| {
            let of_no_country = |e: u32| entities.entities[e as usize].country.is_none();
            let bare_title = |d: &Description| d.words.len() == 1 && self.is_named_person(d.entity, entities);
            self.only(key_hash(bare(doc, first)), first as u32, bare_title).filter(|&e| of_no_country(e) && agrees(e))
        })
    }
}
