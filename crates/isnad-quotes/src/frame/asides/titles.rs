//! Titles that a preposition or another office cuts in two, and who is told at once behind them.

use crate::lexicon::Frames;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Reading};
use isnad_tokenize::TokenKind;

/// How far from its verb a title's bearer may be named, in tokens.
const TITLE: usize = 26;

impl View<'_> {
    /// `أكد المشرف العام على معرض الزهور نادر الصفدي أن`: a title whose preposition is one of the verb's as well, and its bearer
    /// right before what joins the content.
    pub(crate) fn titled_up_to_joint(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        i: usize,
        frames: Frames,
        end: usize,
    ) -> Option<NounPhrase> {
        let first = i + 1;
        if first >= end || !self.is_word(first) || self.mention_at[first] > 0 {
            return None;
        }
        let p = self.doc.tokens()[first].clitics.proclitics;
        let head = self
            .head(first)
            .filter(|h| h.head.class.is_human() && !h.head.plural && (h.definite || !h.head.ambiguous))?;
        if p.preposition() || p.conjunction() {
            return None;
        }
        let (mut passed, mut parentheses) = (false, 0);
        let mut person: Option<(u32, usize)> = None;
        for k in first..end.min(first + TITLE) {
            if let Some(m) = self.mention_at[k].checked_sub(1)
                && entities.mentions[m as usize].kind == EntityKind::Person
                && !(person.is_some() && entities.mentions[m as usize].nominal)
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
            {
                person = Some((m, entities.mentions[m as usize].tokens.end as usize));
            }
            if self.in_name[k] || k < parentheses {
                continue;
            }
            if self.closes[k] as usize > k && matches!(self.surface(k), "(" | "[") {
                parentheses = self.closes[k] as usize;
                continue;
            }
            let clause = self.is_complementizer(k) && self.tags[k].cut == 0
                || self.is_colon(k)
                || self.pair_at[k] > 0 && !self.is_name_pair(k, entities);
            // العميد فلان مستشار وزير الدفاع أن: what else he is, behind his name
            let besides = |to: usize| {
                let np = read.noun_phrase(to, end);
                clause && np.is_some_and(|np| np.tokens.end == k && np.head.is_some_and(|h| h.class.is_human()))
            };
            let named = person.filter(|&(_, to)| to == k || to + 1 == k && self.is_comma(to) || besides(to));
            let own = self.preposition_bit(k).is_some_and(|b| frames.has(b));
            if clause || own && (!passed || named.is_some()) {
                if let Some((m, to)) = named {
                    let short =
                        read.noun_phrase(first, end).is_none_or(|np| np.tokens.end < to && np.mention.is_none());
                    return short.then_some(NounPhrase {
                        tokens: first..to,
                        head: Some(head.head),
                        definite: true,
                        mention: Some(m),
                        coordinated: false,
                        quantified: false,
                        unlisted: None,
                    });
                }
                if clause {
                    return None;
                }
            }
            passed |= own;
            let circumstance = self.tags[k].function.is(FunctionWord::RELATIVE
                | FunctionWord::SUBORDINATOR
                | FunctionWord::PRONOUN
                | FunctionWord::NEGATION)
                || matches!(self.key(k), "مع" | "خلال" | "عقب" | "اثناء" | "امام" | "لدي" | "عبر" | "بعد" | "قبل");
            let t = &self.doc.tokens()[k];
            let called =
                t.clitics.proclitics.la() && k > first && self.head(k).is_some_and(|h| h.head.class.is_human());
            if circumstance
                || called
                || t.clitics.enc_len > 0 && self.mention_at[k] == 0
                || self.finite_cue(k).is_some()
                || !self.is_word(k)
                    && named.is_none()
                    && !self.is_comma(k)
                    && !self.in_pair(k)
                    && !(k > first && self.shortens(k))
            {
                return None;
            }
            // المدير العام، أستاذ الجراحة، الدكتور فلان إن: one title more
            let title = k + 1 < end && self.head(k + 1).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
            if self.is_comma(k) && named.is_none() && !title && self.mention_at.get(k + 1).is_none_or(|&m| m == 0) {
                return None;
            }
        }
        None
    }

    /// عضو المجلس والمشرف على الألعاب **المختلفة خليف الهويشان** أن: what stands between a title and the clause is the rest of it, where its
    /// bearer's name comes last. Where it ends; `from`, where there is no such name.
    pub(crate) fn rest_of_title(&self, title: &mut NounPhrase, entities: &Entities, from: usize, end: usize) -> usize {
        let breath = |k: &usize| self.is_word(*k) && self.finite_cue(*k).is_none();
        let clause = (from..end.min(from + TITLE)).take_while(breath).find(|&k| self.is_complementizer(k));
        let Some(to) = clause.filter(|&k| self.tags[k].cut == 0) else { return from };
        let bearer = (from..to).find_map(|k| {
            let m = self.mention_at[k].checked_sub(1)?;
            let mention = &entities.mentions[m as usize];
            (mention.kind == EntityKind::Person && mention.tokens.end as usize == to).then_some(m)
        });
        if bearer.is_none() || title.mention.is_some() {
            return from;
        }
        title.tokens.end = to;
        title.mention = bearer;
        to
    }

    /// `طالب النائب سالم الحربي وزير المالية بكذا`, `طالب الحربي وزير المالية بكذا`: where the name ends, if it had its title or was known by one
    /// word, so that the office behind it without a comma is somebody else's; `طالب سالم الحربي رئيس الجمعية بكذا` tells who he is.
    pub(crate) fn named_before_addressee(&self, np: &NounPhrase, entities: &Entities) -> Option<usize> {
        let name = &entities.mentions[np.mention? as usize];
        let (start, end) = (name.tokens.start as usize, name.tokens.end as usize);
        let known = start > np.tokens.start || end == start + 1 && self.doc.tokens()[start].clitics.proclitics.al();
        let office = |k: usize| self.head(k).is_some_and(|h| h.head.class == HeadClass::Office && h.proclitics == 0);
        let behind = np.tokens.end > end && self.is_word(end) && office(end);
        let joined = self.doc.tokens().get(np.tokens.end).is_some_and(|t| t.clitics.proclitics.ba())
            || self.tags.get(np.tokens.end).is_some_and(|t| t.preposition & (Frames::ILA | Frames::ALA) != 0);
        (name.kind == EntityKind::Person && known && behind && joined).then_some(end)
    }

    /// `أطلع وزير الخارجية الأميركي أمير قطر على`: where a second office begins behind one that an adjective with the article has closed; nobody
    /// is named, so it is not the same man's.
    pub(crate) fn office_before_addressee(&self, np: &NounPhrase) -> Option<usize> {
        let office = |k: usize| {
            self.head(k).is_some_and(|h| {
                h.head.class == HeadClass::Office
                    && h.proclitics == 0
                    && !h.definite
                    && !h.head.plural
                    && !h.head.ambiguous
            })
        };
        let closed = |k: usize| self.doc.tokens()[k].clitics.proclitics.al();
        let unnamed = np.mention.is_none() && np.unlisted.is_none() && !np.coordinated && office(np.tokens.start);
        (np.tokens.start + 2..np.tokens.end).find(|&k| unnamed && office(k) && closed(k - 1))
    }

    /// `أبلغ المتحدث باسم فينيفست رويترز أن`: the agency that is told stands bare behind who tells it.
    pub(crate) fn agency_told(&self, np: &NounPhrase, entities: &Entities) -> Option<usize> {
        // أبلغ مسؤولون رويترز, أبلغت مصادر محلية «الأفق»; of a medium the name in marks is its own
        let human = np.head.is_some_and(|h| h.class.is_human());
        if !human || np.tokens.len() < 3 {
            return None;
        }
        // سكان القرية «الأفق»: whatever short name stands in marks behind them
        let named = |k: usize| {
            let open = k - 1;
            let close = self.closes[open] as usize;
            self.pair_at[open] > 0 && close == np.tokens.end && close <= open + 5
        };
        let agency = |k: usize| {
            self.mention_at[k].checked_sub(1).is_some_and(|m| {
                let mention = &entities.mentions[m as usize];
                let end = mention.tokens.end as usize;
                let marked = end + 1 == np.tokens.end && self.doc.tokens()[end].kind == TokenKind::Quote;
                mention.kind == EntityKind::Media && (end == np.tokens.end || marked)
            })
        };
        // مسؤول محلي **وكالة** فرانس برس, no مدير تحرير وكالة فرانس برس
        let closed = |k: usize| {
            let t = &self.doc.tokens()[k];
            let closes = t.clitics.proclitics.al() || t.clitics.enc_len > 0 || self.key(k).ends_with('ي');
            t.kind == TokenKind::Word && (closes || matches!(self.key(k), "اخر" | "اخري"))
        };
        let kind = |k: usize| {
            matches!(self.key(k), "وكاله" | "صحيفه" | "قناه" | "شبكه" | "اذاعه" | "موقع")
                && closed(k - 1)
                && (k + 1..np.tokens.end.min(k + 4)).any(agency)
        };
        // أبلغ محلل «الأفق», no مراسل «الأفق»
        let stranger = || {
            matches!(
                self.doc.bare(np.tokens.start),
                "محلل"
                    | "خبير"
                    | "باحث"
                    | "متعامل"
                    | "تاجر"
                    | "ناشط"
                    | "طبيب"
                    | "محامي"
                    | "مصدر"
                    | "مسوول"
                    | "مسيول"
                    | "دبلوماسي"
                    | "مصادر"
                    | "سكان"
                    | "شهود"
                    | "مسوولون"
                    | "ناشطون"
            )
        };
        let told = |k: &usize| {
            let k = *k;
            let bare = || !self.doc.tokens()[k].clitics.proclitics.preposition() && !self.has_conjunction_letter(k);
            // أبلغ مسؤول في الوزارة «الأفق», no مراسل «الأفق»
            let before = if self.pair_at[k - 1] > 0 { k - 2 } else { k - 1 };
            (kind(k) || (agency(k) || named(k)) && bare())
                && !self.tags[before].function.is(FunctionWord::PREPOSITION)
                && (self.head(before).is_none() || before == np.tokens.start && stranger())
                && self.doc.bare(before) != "اسم"
        };
        let k = (np.tokens.start + 2..np.tokens.end).find(told)?;
        Some(k - usize::from(self.pair_at[k - 1] > 0))
    }

    /// The stop of د. or م., which belongs to the name behind it.
    fn shortens(&self, k: usize) -> bool {
        self.surface(k) == "." && !self.doc.tokens()[k].flags.space_before() && self.key(k - 1).len() <= 4
    }
}
