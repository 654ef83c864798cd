//! The matches of a document beside one another: which of two is the name, and where in an entry the name is.

use super::{Known, next_to};
use crate::EntityKind;
use crate::candidate::Candidate;
use crate::class::Class;
use crate::words::Words;
use isnad_gazetteer::Match;
use isnad_tokenize::Document;

/// A club beside the word for it or its country: heavier than the place of that name.
const CLUB: u8 = 92;

impl Known<'_, '_> {
    /// The matches from a number on, with their kinds.
    fn from(&self, n: usize) -> impl Iterator<Item = (&Match, Option<EntityKind>)> {
        self.matches[n..].iter().zip(self.kinds[n..].iter().copied())
    }

    /// Cuts what the entry has beside the name, or takes in what belongs to it: `مكة المكرمة`, `النادي الأهلي`, `منظمة اليونسكو`.
    pub(super) fn cut_to_name(&self, doc: &Document, words: &Words, k: usize, c: &mut Candidate) {
        let (m, kind) = (&self.matches[k], c.kind);
        let end = m.tokens.end as usize;
        if c.kind == EntityKind::Organization
            && c.end - c.start > 1
            && self.nationality_at(words, m.tokens.end - 1)
            && !words.at(c.start as usize).definite
            && !words.at(c.start as usize).class.has(Class::ANY_ORG)
            && words.at(end - 1).definite
        {
            // روما الإيطالي: the club, and where it is from.
            c.end -= 1;
        }
        // مكة المكرمة: the adjective honours the place and is no part of its name.
        let place = matches!(kind, EntityKind::Place | EntityKind::Country);
        // المدينة المنورة without it would be any town.
        let any = c.end - c.start == 2 && words.at(c.start as usize).class.has(Class::PLACE_WORD);
        if place && c.end - c.start > 1 && words.at(end - 1).class.has(Class::EPITHET) && !any {
            c.end -= 1;
        }
        // النادي الأهلي, نادي النصر: the club's name is the mention.
        if self.is_club_and_name(words, k) {
            c.start += 1;
            c.at = None;
            c.score = CLUB;
        }
        // الاتفاق السعودي: so it is where its country stands behind it.
        if c.end - c.start > 1
            && matches!(self.entries[k].kind_bytes(), b"team" | b"club")
            && self.nationality_at(words, c.end - 1)
            && words.at(c.end as usize - 1).definite
            && !words.at(c.start as usize).class.has(Class::STATE_HEAD)
        {
            c.end -= 1;
            c.score = CLUB;
        }
        // مدينة نصر, مخيم جنين: as the town, so what is named by it.
        let town = words.at(c.start as usize);
        if kind == EntityKind::Place && c.end - c.start > 1 && !town.definite && town.class.has(Class::TOWN_WORD) {
            c.start += 1;
            c.at = None;
            c.ambiguous = true;
        }
        // منظمة اليونسكو: the head belongs to the name.
        let before = (c.start as usize).checked_sub(1).filter(|_| next_to(doc, c.start as usize)).map(|b| *words.at(b));
        if kind == EntityKind::Organization
            && let Some(b) = before
            && c.pro_free(words)
            && b.class.has(Class::ORG_HEAD)
            && !b.class.has(Class::ORG_WORD | Class::MEDIA_WORD | Class::DESCRIBED_HEAD)
            && !b.definite
            && doc.stem(c.start as usize - 1) == "منظمه"
        {
            c.start -= 1;
            c.pro = b.pro;
            c.at = None;
        }
        // الأمانة العامة للأمم المتحدة, مجلس الأمن التابع للأمم المتحدة: two bodies.
        if kind == EntityKind::Organization
            && let Some(end) = self.inner_body(doc, words, k)
        {
            c.end = end;
        }
    }

    /// An entry with the word before the name, where the name alone is an entry too: `جزيرة جاوا`, `شمال أفريقيا`, `نادي برشلونة`,
    /// `حركة حماس`. The name is the mention.
    pub(super) fn is_head_and_name(&self, words: &Words, k: usize, kind: EntityKind) -> bool {
        let m = &self.matches[k];
        let first = words.at(m.tokens.start as usize);
        let head = match kind {
            EntityKind::Place => Class::PLACE_WORD | Class::SIDE,
            // شمال السودان is the country's north; جنوب أفريقيا is a country.
            EntityKind::Country if self.entries[k].name().split(' ').count() < m.tokens.len() => {
                Class::PLACE_WORD | Class::SIDE
            }
            EntityKind::Country => Class::PLACE_WORD,
            EntityKind::Organization | EntityKind::Media => Class::ORG_WORD | Class::MEDIA_WORD | Class::STATE_HEAD,
            _ => return false,
        };
        if m.tokens.len() < 2 || !first.class.has(head) || first.definite {
            return false;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start);
        self.from(from).take_while(|(o, _)| o.tokens.start == m.tokens.start + 1).any(|(o, other)| {
            // جمهورية إيران الإسلامية: what the country is called without its form of state.
            let state = kind == EntityKind::Country && o.entry == m.entry;
            let same = (o.tokens.end == m.tokens.end || state) && !o.ambiguous;
            same && match kind {
                // منتخب فرنسا: the country, where a national side is described.
                EntityKind::Organization if other == Some(EntityKind::Country) => first.class.has(Class::STATE_HEAD),
                EntityKind::Organization | EntityKind::Media => {
                    matches!(other, Some(EntityKind::Organization | EntityKind::Media))
                }
                _ => true,
            }
        })
    }

    /// Where in a name another body begins that the first one belongs to; one past the first one's own name.
    fn inner_body(&self, doc: &Document, words: &Words, k: usize) -> Option<u32> {
        let m = &self.matches[k];
        if m.tokens.len() < 4 {
            return None;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start + 1);
        let inner = self
            .from(from)
            .take_while(|(o, _)| o.tokens.start < m.tokens.end)
            .find(|(o, other)| {
                let i = o.tokens.start as usize;
                o.tokens.end == m.tokens.end
                    && o.tokens.len() > 1
                    && *other == Some(EntityKind::Organization)
                    // اللجنة الدولية للصليب الأحمر is one, by its own name.
                    && (o.entry != m.entry || self.entries[k].name().split(' ').count() != m.tokens.len())
                    && words.at(i).governed
                    && doc.key(i).starts_with('ل')
            })?
            .0;
        let owned = matches!(doc.bare(inner.tokens.start as usize - 1), "تابع" | "تابعه");
        Some(inner.tokens.start - u32::from(owned))
    }

    /// A club's name with the word for a club before it, where the name alone is the entry's too.
    fn is_club_and_name(&self, words: &Words, k: usize) -> bool {
        let m = &self.matches[k];
        let first = words.at(m.tokens.start as usize);
        let club = || matches!(self.entries[k].kind_bytes(), b"team" | b"club");
        if m.tokens.len() < 2 || !first.class.has(Class::ORG_WORD) || !club() {
            return false;
        }
        if !first.definite && first.class.has(Class::CLUB_WORD) {
            return true;
        }
        let from = self.matches.partition_point(|o| o.tokens.start <= m.tokens.start);
        self.from(from)
            .take_while(|(o, _)| o.tokens.start == m.tokens.start + 1)
            .any(|(o, _)| o.tokens.end == m.tokens.end && o.entry == m.entry)
    }

    /// `حزب الله اللبناني`, `نوكيا الفنلندية`: an entry with its nationality, where the entry stands without it too.
    pub(super) fn is_name_and_nationality(&self, words: &Words, k: usize) -> bool {
        let m = &self.matches[k];
        let own = self.kinds[k];
        if m.tokens.len() < 2 || !matches!(own, Some(EntityKind::Organization | EntityKind::Media)) {
            return false;
        }
        let from = self.matches.partition_point(|o| o.tokens.start < m.tokens.start);
        let shorter = self
            .from(from)
            .take_while(|(o, _)| o.tokens.start == m.tokens.start)
            .any(|(o, _)| o.tokens.end + 1 == m.tokens.end && o.entry == m.entry && !o.ambiguous);
        if !shorter {
            return false;
        }
        // منظمة التحرير الفلسطينية is the whole name; حزب الله اللبناني is not.
        let e = &self.entries[k];
        let whole = words.at(m.tokens.start as usize).class.has(Class::ANY_ORG)
            && m.tokens.len() > 2
            && e.name().split(' ').count() >= m.tokens.len();
        !whole && self.nationality_at(words, m.tokens.end - 1)
    }

    /// `هيئة الطيران المدني البريطانية`: the body of that name, but of another country than the gazetteer's.
    pub(super) fn is_of_another_country(&self, doc: &Document, words: &Words, k: usize) -> bool {
        let (m, e) = (&self.matches[k], &self.entries[k]);
        let end = m.tokens.end as usize;
        let (head, next) = (words.at(m.tokens.start as usize), words.at(end));
        let described = m.tokens.len() > 2 && head.class.has(Class::ANY_ORG) && !head.definite && next_to(doc, end);
        if !described || !next.definite || next.pro > 0 {
            return false;
        }
        let from = self.matches.partition_point(|o| (o.tokens.start as usize) < end);
        let nation = self.matches[from..]
            .iter()
            .zip(&self.entries[from..])
            .zip(&self.kinds[from..])
            .take_while(|((o, _), _)| o.tokens.start as usize == end)
            .find(|((o, _), kind)| o.tokens.len() == 1 && **kind == Some(EntityKind::Nationality))
            .and_then(|((_, n), _)| n.attr("iso"));
        let own = e.attr("country").filter(|c| c.len() == 2);
        nation.zip(own).is_some_and(|(nation, own)| !nation.eq_ignore_ascii_case(own))
    }

    /// True where the one word at token `i` is a nationality.
    fn nationality_at(&self, words: &Words, i: u32) -> bool {
        if words.at(i as usize).class.has(Class::NATIONALITY) {
            return true;
        }
        let from = self.matches.partition_point(|o| o.tokens.start < i);
        self.from(from)
            .take_while(|(o, _)| o.tokens.start == i)
            .any(|(o, other)| o.tokens.len() == 1 && other == Some(EntityKind::Nationality))
    }
}
