//! Whom a relative clause tells of: `فلان، عضو اللجنة بالرباط، الذي اعتبر`.

use super::{Before, Verb};
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Reading};

impl View<'_> {
    /// Whom or what the relative clause of the verb tells of.
    pub(super) fn before_relative(&self, read: &Reading<'_>, entities: &Entities, verb: &Verb) -> Option<Before> {
        let &Verb { i, low, last, feminine, .. } = verb;
        let pronoun = self.bare_key(i - 1);
        self.antecedent(read, entities, low, last, (feminine, !matches!(pronoun, "الذي" | "التي"))).or_else(|| {
            // ساكنة الجهة الذين: a place is not several people
            let country = |b: &Before| {
                b.phrase.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Country)
            };
            let whose = |b: &Before| match pronoun {
                "الذين" => !country(b) && !self.is_city(&b.phrase, entities),
                _ => feminine || !self.is_city(&b.phrase, entities),
            };
            self.named_before(read, entities, low, last, true).filter(whose)
        })
    }

    /// `ألبومه في **دبي**، والذي`: a city is feminine, and no antecedent of الذي; but العراق الذي.
    pub(super) fn is_city(&self, phrase: &NounPhrase, entities: &Entities) -> bool {
        phrase.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Place)
    }

    /// المشروع الذي وصفه: the pronoun on the verb is the antecedent, which is the object then. الذي قالت: the relative pronoun is the verb's
    /// object, and its subject is dropped.
    pub(super) fn is_of_object(&self, i: usize) -> bool {
        if self.tags[i].cue.is_some_and(|c| c.pronoun) && self.resumes(i) {
            return true;
        }
        let pronoun = self.bare_key(i - 1);
        let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
        matches!(pronoun, "الذي" | "التي") && (pronoun == "التي") != feminine
    }

    /// The one whom a relative clause tells of: `تصريحا لرئيس النادي فلان الذي أعلن`, `فلان، عضو اللجنة بالرباط، الذي اعتبر`.
    fn antecedent(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        low: usize,
        last: usize,
        (feminine, plural): (bool, bool),
    ) -> Option<Before> {
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person)
        };
        let document = |np: &NounPhrase| np.head.is_some_and(|h| h.class == HeadClass::Document);
        let mut found: Option<NounPhrase> = None;
        for k in (low.max(last.saturating_sub(22))..last).rev() {
            if self.is_complementizer(k) || self.tags[k].function.is(FunctionWord::RELATIVE) {
                break;
            }
            if !self.is_word(k) || self.tags[k].function != FunctionWord::NONE || self.in_name[k] {
                continue;
            }
            let Some(phrase) = read.noun_phrase(k, last) else { continue };
            if !self.begins_with_head(&phrase, entities) {
                continue;
            }
            if plural && !phrase.coordinated && !phrase.head.is_some_and(|h| h.plural) {
                continue;
            }
            // إحصائية لعدد المتطوعين، والتي كشفت: of people in the plural only الذين tells
            let people = phrase.mention.is_none()
                && !plural
                && phrase.head.is_some_and(|h| h.plural && h.class.is_human() && h.class != HeadClass::Collective)
                && ["ون", "ين"].iter().any(|p| self.key(k).ends_with(p));
            let agrees = !people
                && (feminine || plural || !self.is_city(&phrase, entities))
                && phrase.head.is_none_or(|h| h.plural || h.feminine == feminine || phrase.mention.is_some());
            let whole = phrase.tokens.end == last
                || self.tags[phrase.tokens.end].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
                    && last - phrase.tokens.end <= 4
                    && (phrase.tokens.end..last).all(|k| self.is_word(k))
                || self.is_comma(phrase.tokens.end) && self.only_aside(phrase.tokens.end, last);
            // المخرج فلان والكاتب فلان الذي: in the singular the last of them
            let several = !plural && phrase.coordinated && person(&phrase);
            let better =
                found.as_ref().is_none_or(|f| !several && (person(&phrase) || !person(f) && phrase.tokens.end == last));
            if whole
                && agrees
                && better
                && (self.is_actor(&phrase, entities) && !document(&phrase)
                    // الوثيقة التي تشير إلى: right before its relative pronoun
                    || document(&phrase)
                        && self.doc.tokens()[k].clitics.proclitics.al()
                        && found.is_none()
                        && phrase.tokens.end == last)
            {
                found = Some(phrase);
            }
        }
        found.map(|phrase| Before { phrase, adjacent: true, relative: true })
    }

    /// `، المرتبط بعلاقة مع آل فلان`: between two commas an adjective with its complements.
    fn only_aside(&self, from: usize, to: usize) -> bool {
        let first = from + 1;
        first < to
            && to - from <= 16
            && self.is_word(first)
            && self.doc.tokens()[first].clitics.proclitics.al()
            && !self.doc.tokens()[first].clitics.proclitics.conjunction()
            && (first..to).all(|k| !self.is_comma(k) && !self.is_complementizer(k) && self.tags[k].cue.is_none())
    }

    /// The verb's pronoun has the number and gender of the relative pronoun before it.
    fn resumes(&self, i: usize) -> bool {
        match self.bare_key(i - 1) {
            "الذي" => self.key(i).ends_with('ه'),
            "التي" => self.key(i).ends_with("ها"),
            "الذين" => self.key(i).ends_with("هم"),
            _ => false,
        }
    }
}
