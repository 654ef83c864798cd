//! A name before its verb: right before it, in marks behind كان, before an apposition, or one that no list has.

use super::{Before, Verb};
use crate::conjugate::Tense;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, Head, HeadClass, NounPhrase, Reading};
use isnad_tokenize::TokenKind;
use std::ops::Range;

impl View<'_> {
    /// One word of no list right before the verb that is a name.
    pub(super) fn unlisted_name_before(&self, entities: &Entities, verb: &Verb) -> Option<NounPhrase> {
        let &Verb { i, low, last, .. } = verb;
        // كاندليس يتهم: at the head of a line, right before its verb in the present
        let present = self.tags[i].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect);
        if present
            && last == i
            && i == low + 1
            && low == self.paragraph_start[i] as usize
            && self.is_word(low)
            && (self.is_bare_name(low) || self.is_surname_of_one(entities, low))
        {
            let phrase = NounPhrase { unlisted: Some(low..i), ..self.by_initials(low, i + 1, i, None) };
            return Some(phrase);
        }
        // وكان زيلان ندد: a name that no list has, between كان and its verb
        if let Some(k) = last.checked_sub(1).filter(|&k| k > low)
            && matches!(self.bare_key(k - 1).trim_start_matches('و'), "كان" | "كانت")
            && self.is_word(k)
            && self.is_bare_name(k)
        {
            let phrase = NounPhrase { unlisted: Some(k..last), ..self.by_initials(k, last + 1, last, None) };
            return Some(phrase);
        }
        None
    }

    /// `سيري` where the text has `روبرت سيري`: so short a word is a name by that alone.
    fn is_surname_of_one(&self, entities: &Entities, i: usize) -> bool {
        /// How many mentions are looked at.
        const NEAR: usize = 60;
        let t = &self.doc.tokens()[i];
        let short = self.mention_at[i] == 0
            && self.head(i).is_none()
            && t.clitics.enc_len == 0
            && !t.clitics.proclitics.al()
            && (3..5).contains(&self.key(i).chars().count())
            && self.tags[i].function == FunctionWord::NONE
            && self.tags[i].cue.is_none();
        let ends_so = |m: &isnad_entities::Mention| {
            m.kind == EntityKind::Person && m.tokens.len() > 1 && self.key(m.tokens.end as usize - 1) == self.key(i)
        };
        short && entities.mentions.iter().take(NEAR).any(ends_so)
    }

    /// A name right before the verb, whatever stands before it.
    pub(super) fn named_before(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        low: usize,
        last: usize,
        relative: bool,
    ) -> Option<Before> {
        let name = (low..last).rev().take(8).find(|&k| {
            self.mention_at[k].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].tokens.end as usize == last)
        })?;
        let governed = name > low && {
            let before = &self.tags[name - 1];
            before.function.is(FunctionWord::PREPOSITION)
                || self.is_word(name - 1) && before.function == FunctionWord::NONE
        };
        if !relative && (governed || self.doc.tokens()[name].clitics.proclitics.preposition()) {
            return None;
        }
        let phrase = read.noun_phrase(name, last)?;
        (phrase.tokens.end == last && phrase.can_speak()).then_some(Before { phrase, adjacent: true, relative })
    }

    /// `وكانت **«دنيا الرياضة»** قد أشارت`: a name in marks between كان and its verb.
    pub(super) fn marked_behind_copula(
        &self,
        read: &Reading<'_>,
        marks: Range<usize>,
        low: usize,
    ) -> Option<NounPhrase> {
        let Range { start: open, end: last } = marks;
        if open == low || !matches!(self.bare_key(open - 1).trim_start_matches('و'), "كان" | "كانت") {
            return None;
        }
        let inner = read.noun_phrase(open + 1, last - 1).filter(|np| np.can_speak() && np.tokens.end == last - 1);
        let phrase = inner.unwrap_or_else(|| self.by_initials(open, last, last, None));
        Some(NounPhrase { tokens: open..last, ..phrase })
    }

    /// `**«الأحوال المدنية»** تعلن النتائج`: at the head of a line, right before its verb in the present, and a body whatever it is called.
    pub(super) fn marked_at_head(&self, read: &Reading<'_>, marks: Range<usize>) -> Option<NounPhrase> {
        const LONG: usize = 4;
        let Range { start: open, end: last } = marks;
        let form = self.tags[last].cue.filter(|c| c.conjunction == 0)?.forms[0];
        let heads = open == self.paragraph_start[open] as usize && self.words(open, last) <= LONG;
        if !heads || form.tense != Tense::Imperfect {
            return None;
        }
        let named = read.noun_phrase(open + 1, last - 1).filter(|np| np.mention.is_some() && np.tokens.end == last - 1);
        let feminine = form.agreement.feminine;
        // What the text calls it elsewhere may say more.
        let body = Head { class: HeadClass::Organization, feminine, plural: false, ambiguous: true };
        let unnamed = || NounPhrase { unlisted: None, ..self.by_initials(open, last, last, Some(body)) };
        Some(NounPhrase { tokens: open..last, ..named.unwrap_or_else(unnamed) })
    }

    /// A pair of marks that holds a name and closes right before a token.
    pub(super) fn name_in_marks_before(&self, entities: &Entities, low: usize, last: usize) -> Option<Range<usize>> {
        let close = last.checked_sub(1).filter(|&k| k > low + 1)?;
        if self.doc.tokens()[close].kind != TokenKind::Quote || self.pair_at[close] > 0 {
            return None;
        }
        let pair = self.inside[close].checked_sub(1)?;
        let open = self.doc.quotes()[pair as usize].open as usize;
        let names = open >= low && self.closes[open] as usize == last && self.is_name_pair(open, entities);
        names.then_some(open..last)
    }

    /// `الدكتورة ماريا، المسؤولة عن الملف في المنظمة، لفتت`: between two commas stands what she is besides, her name before them.
    pub(super) fn named_before_apposition(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        phrase: &NounPhrase,
        low: usize,
        last: usize,
    ) -> Option<NounPhrase> {
        let comma = phrase.tokens.start.checked_sub(1).filter(|&k| k > low && self.is_comma(k))?;
        if phrase.mention.is_some() || !phrase.head.is_some_and(|h| h.class.is_human()) {
            return None;
        }
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person)
        };
        (low.max(comma.saturating_sub(12))..comma)
            .filter(|&k| self.opens_clause(k, low))
            .filter_map(|k| read.noun_phrase(k, last))
            .find(|np| person(np) && np.tokens.end >= comma)
    }
}
