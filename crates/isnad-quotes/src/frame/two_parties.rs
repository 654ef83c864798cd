//! Who does it and to whom, side by side behind the verb: `اتهم وزير الخارجية **واشنطن** بالتقصير`, `طالب مدير المستشفى **نقابة الأطباء** بالرد`.

use super::Frame;
use crate::conjugate::{Number, Tense};
use crate::lexicon::ObjectRole;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, Head, HeadClass, NounPhrase};

/// How far behind the verb the second party may begin, in tokens.
const FAR: usize = 12;

impl View<'_> {
    /// The frame of a verb that has an object, its subject told from the object where one phrase was read for both, or none.
    pub(crate) fn two_parties(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        let Some(reading) = self.tags[i].cue else { return f };
        let form = reading.forms[0];
        let object = self.lexicon.cue(form).object;
        let verb = object != ObjectRole::None
            && !reading.pronoun
            && form.tense != Tense::Participle
            && form.agreement.number == Number::Singular;
        if !verb || f.phrase || f.sourced || f.before.is_some() {
            return f;
        }
        let to = match &f.subject {
            Some(np) if object == ObjectRole::Addressee && np.tokens.start == i + 1 => np.tokens.end,
            None if object == ObjectRole::Theme && f.start == i + 1 => self.end_of_parties(i),
            _ => return f,
        };
        let Some(np) = self.first_party(entities, i, to, form) else { return f };
        let second = np.tokens.end;
        let start = if object == ObjectRole::Theme { second } else { f.start };
        let addressee = if object == ObjectRole::Addressee { Some(self.span(second, to)) } else { f.addressee };
        Frame { subject: Some(np), start, addressee, ..f }
    }

    /// Where what stands behind the verb under no preposition ends.
    fn end_of_parties(&self, i: usize) -> usize {
        let end = (self.sentence_end[i] as usize).min(i + 1 + FAR);
        let goes_on = |&k: &usize| {
            let glued = self.doc.tokens()[k].clitics.proclitics;
            self.is_word(k) && !glued.ba() && !self.is_complementizer(k) && self.finite_cue(k).is_none()
        };
        i + 1 + (i + 1..end).take_while(goes_on).count()
    }

    /// The phrase behind the verb that ends where another party begins.
    fn first_party(&self, entities: &Entities, i: usize, to: usize, form: crate::CueForm) -> Option<NounPhrase> {
        (i + 2..to.min(i + 1 + FAR)).filter(|&k| self.may_begin_party(k)).find_map(|k| {
            let stop = |at: usize| at >= k;
            let np = self.reading(entities, &stop).noun_phrase(i + 1, k)?;
            let whole = np.tokens.end == k && np.can_speak() && !np.coordinated && self.agrees(form, &np);
            (whole && self.is_closed_before(entities, k) && self.is_another_party(entities, &np, k)).then_some(np)
        })
    }

    /// A name or a noun for somebody, under nothing and joined to nothing.
    fn may_begin_party(&self, k: usize) -> bool {
        let glued = self.doc.tokens()[k].clitics.proclitics;
        self.is_word(k)
            && !self.in_name[k]
            && !self.key(k).ends_with("ون")
            && !glued.preposition()
            && !glued.conjunction()
            && self.tags[k].function == FunctionWord::NONE
            && (self.mention_at[k] > 0 || self.head(k).is_some())
    }

    /// The word before `k` waits for no other: it has the article, ends a name, or is an adjective of a country.
    fn is_closed_before(&self, entities: &Entities, k: usize) -> bool {
        let named = || {
            (k.saturating_sub(5)..k).any(|at| {
                let mention = self.mention_at[at].checked_sub(1).map(|m| &entities.mentions[m as usize]);
                mention.is_some_and(|m| m.tokens.end as usize == k)
            })
        };
        // مصادر أمنية **ولي العهد**, مصدر مطلع **الوزارة**: an adjective of somebody without the article; but رئيس جمهورية مصر
        let described = || {
            let key = self.key(k - 1);
            let stem = key.strip_suffix('ه').unwrap_or(key);
            let adjective = stem.ends_with('ي') || matches!(stem, "مطلع" | "موثوق");
            let agrees = |h: Head| (h.feminine || h.plural) == (stem.len() < key.len());
            adjective && self.head(k - 2).is_some_and(|h| !h.definite && h.head.class.is_human() && agrees(h.head))
        };
        let before = self.head(k - 1);
        let nominative =
            self.key(k - 1).ends_with("ون") && before.is_some_and(|h| h.head.plural && h.head.class.is_human());
        // وزير داخلية **الهند**, رئيس هيئة **كبار العلماء**: a noun waits for what it is of
        let waits = before.is_some_and(|h| !h.definite);
        self.is_definite(k - 1) || nominative || !waits && (named() || described())
    }

    /// What begins at `k` is neither an adjective nor a title or the name of the first party.
    fn is_another_party(&self, entities: &Entities, first: &NounPhrase, k: usize) -> bool {
        let one_human = |h: Head| h.class.is_human() && h.class != HeadClass::Collective && !h.plural;
        let bearer = first.head.is_some_and(one_human);
        let named = first.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person);
        if let Some(m) = self.mention_at[k].checked_sub(1) {
            let mention = &entities.mentions[m as usize];
            // بوادي الدواسر: where, and nobody; السيد ليون: his name, and no town
            let glued = mention.span.start > self.doc.tokens()[k].span.start;
            let address = first.head.is_some_and(|h| matches!(h.class, HeadClass::Honorific | HeadClass::Rank));
            // الكرة السعودية, شركة أرامكو السعودية, العاصمة صنعاء, النادي الأهلي: an adjective, or the name of what stands before it
            let same = self.key(k) == "السعوديه" && (self.is_definite(k - 1) || !bearer && !named)
                || matches!(self.doc.bare(k - 1), "عاصمه" | "مدينه" | "نادي" | "منتخب" | "فريق" | "قناه" | "صحيفه");
            let whole = !glued && !same && !(address && !named);
            return match mention.kind {
                EntityKind::Nationality | EntityKind::Event => false,
                EntityKind::Person => whole && first.head.is_some_and(|h| !h.class.is_human()),
                _ => whole,
            };
        }
        let Some(here) = self.head(k) else { return false };
        let other_gender = first.head.is_some_and(|h| h.feminine != here.head.feminine) && one_human(here.head);
        if !here.definite {
            // نقابة الأطباء, وزيرة الصحة: a noun in the construct; but سالم الحربي وزير الصحة, his title
            let construct = self.doc.tokens()[k].clitics.pro_len == 0
                && k + 1 < self.tags.len()
                && (self.is_definite(k + 1) || self.mention_at[k + 1] > 0);
            return construct && (!(bearer || named) || !one_human(here.head) || other_gender);
        }
        let bare = self.doc.bare(k);
        // المحكمة الكلية
        let own = bare != "كليه" && self.is_body_of_its_own(k);
        // المصدر السوري **المعارضة**
        let behind_nationality = self.mention_at[k - 1]
            .checked_sub(1)
            .is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Nationality);
        let several = here.head.plural && here.head.class.is_human() && bare.ends_with("ين");
        let holder = here.head.class == HeadClass::Office && !here.head.ambiguous;
        own || several
            || behind_nationality && !(bearer && one_human(here.head))
            || (bearer || named) && other_gender && holder
    }
}
