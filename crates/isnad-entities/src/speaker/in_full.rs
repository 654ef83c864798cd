//! Bodies that a headline calls by less of their name: `معهد الإدارة` for `معهد الإدارة العامة`, `الخطوط الحديدية` for `المؤسسة العامة للخطوط الحديدية`.

use super::Speakers;
use super::described::is_within;
use super::spans::bare;
use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::{Entities, EntityKind, wording};
use isnad_tokenize::Document;

/// How far below the headline the full name may stand, in tokens: who is in the headline comes first in the report.
const LEAD: u32 = 90;

/// How many descriptions are looked at.
const MOST: usize = 256;

impl Speakers<'_> {
    /// Who was met in the headline by a short name, and whom the report's first lines call so in full.
    pub fn in_full(&self, doc: &Document<'_>, entities: &Entities) -> Vec<(u32, u32)> {
        let Some(headline) = doc.paragraphs().first().map(|p| p.tokens.end) else { return Vec::new() };
        let body = |e: u32| {
            matches!(
                entities.entities[e as usize].kind,
                EntityKind::Organization | EntityKind::Other | EntityKind::Collective
            )
        };
        let lead: Vec<_> = self
            .descriptions
            .iter()
            .filter(|o| (headline..headline + LEAD).contains(&o.place))
            .filter(|o| entities.entities[o.entity as usize].kind == EntityKind::Organization)
            // إحصاءات الجهاز المركزي: what it puts out
            .filter(|o| self.classes.head(o.place as usize).is_none_or(|h| h.head.class == HeadClass::Organization))
            .collect();
        let mut full: Vec<(u32, u32)> = Vec::new();
        for d in self.descriptions.iter().filter(|d| d.place < headline && body(d.entity)).take(MOST) {
            let words = self.words_at(&d.words);
            let known = entities.entities[d.entity as usize].gazetteer_id.is_some();
            if known || words.len() < 2 || self.is_any(doc, d.place) || full.iter().any(|f| f.0 == d.entity) {
                continue;
            }
            // إمارة عسير is إمارة منطقة عسير, and no office of that
            let headed = self.classes.head(d.place as usize).is_some_and(|h| h.head.class == HeadClass::Organization);
            let longer = |more: &[u64]| is_within(words, more) && (!headed || more[0] == words[0]);
            let below = lead.iter().filter(|o| o.entity != d.entity && longer(self.words_at(&o.words)));
            if let Some(first) = below.min_by_key(|o| (o.place, o.entity)) {
                full.push((d.entity, first.entity));
            }
        }
        full
    }

    /// منظمة دولية, معهد أميركي: any one of that kind.
    fn is_any(&self, doc: &Document<'_>, place: u32) -> bool {
        let next = place as usize + 1;
        let article = |k: usize| doc.tokens()[k].clitics.proclitics.al();
        let adjective = next < doc.tokens().len()
            && !article(place as usize)
            && !article(next)
            && bare(doc, next).trim_end_matches('ه').ends_with('ي')
            && !Lexicon::get().of(bare(doc, next)).has(Class::PLACE);
        adjective || self.is_one_of_many(doc, place)
    }

    /// Whether one who was met as `خبير أمني` may be a man who has a name: he has none, and the gender does not speak against it. A source and a
    /// spokesman are known by whom they speak for, and relatives by whose they are.
    pub fn may_have_name(&self, doc: &Document<'_>, unnamed: u32, named: u32, entities: &Entities) -> bool {
        let kind = |e: u32| entities.entities[e as usize].kind;
        let (one, other) = (&self.profiles[unnamed as usize], &self.profiles[named as usize]);
        let Some(d) = self.descriptions.iter().find(|d| d.entity == unnamed) else { return false };
        let first = d.place as usize;
        let noun = self.classes.head(first);
        let told = bare(doc, first);
        // وزير التعليم, whose spokesman alone has a name
        let speaks_for = entities.entities[named as usize].roles.iter().any(|role| {
            let role = Document::new(role);
            !role.tokens().is_empty() && wording::is_spokesman(bare(&role, 0))
        });
        matches!(kind(unnamed), EntityKind::Person | EntityKind::Anonymous)
            && (!speaks_for || told == "مسوول")
            && kind(named) == EntityKind::Person
            && one.name.is_empty()
            && !other.name.is_empty()
            && noun.is_some_and(|h| {
                let one = matches!(h.head.class, HeadClass::Office | HeadClass::Person | HeadClass::Rank);
                one && !h.head.plural && other.feminine.is_none_or(|f| f == h.head.feminine)
            })
            && doc.tokens()[first].clitics.enc_len == 0
            && !matches!(told, "مصدر" | "مصادر")
            && !wording::is_spokesman(told)
    }
}
