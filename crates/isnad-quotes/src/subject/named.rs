//! A name before its verb: right before it, in marks behind كان, before an apposition, or one that no list has.

use super::{Before, Verb};
use crate::conjugate::Tense;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, NounPhrase, Reading};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// One word of no list right before the verb that is a name.
    pub(super) fn unlisted_name_before(&self, verb: &Verb) -> Option<NounPhrase> {
        let &Verb { i, low, last, .. } = verb;
        // كاندليس يتهم: at the head of a line, right before its verb in the present
        let present = self.tags[i].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect);
        if present
            && last == i
            && i == low + 1
            && low == self.paragraph_start[i] as usize
            && self.is_word(low)
            && self.is_bare_name(low)
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
        entities: &Entities,
        low: usize,
        last: usize,
    ) -> Option<NounPhrase> {
        let close = last.checked_sub(1).filter(|&k| k > low + 1)?;
        if self.doc.tokens()[close].kind != TokenKind::Quote || self.pair_at[close] > 0 {
            return None;
        }
        let pair = self.inside[close].checked_sub(1)?;
        let open = self.doc.quotes()[pair as usize].open as usize;
        let copula = open > low && matches!(self.bare_key(open - 1).trim_start_matches('و'), "كان" | "كانت");
        if !copula || self.closes[open] as usize != last || !self.is_name_pair(open, entities) {
            return None;
        }
        let inner = read.noun_phrase(open + 1, close).filter(|np| np.can_speak() && np.tokens.end == close);
        let phrase = inner.unwrap_or_else(|| self.by_initials(open, last, last, None));
        Some(NounPhrase { tokens: open..last, ..phrase })
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
