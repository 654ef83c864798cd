//! Subjects brought to the front, and what only the next statement is about: `أما وزيرا النقل فقالا`, `وعن تأخر فلان قال`.

use super::{Before, REACH};
use crate::view::View;
use isnad_entities::{Entities, NounPhrase};

impl View<'_> {
    /// `أما وزيرا النقل فقالا`: أما brings the subject to the front, ف the verb behind it.
    pub(super) fn fronted(&self, entities: &Entities, i: usize) -> Option<Before> {
        let low = (self.sentence_start[i] as usize).max(i.saturating_sub(REACH));
        // أما فلان فقد برر, فبرر
        let particle = i > low && self.key(i - 1) == "فقد";
        let fa = self.doc.tokens()[i].clitics.proclitics.fa() && self.tags[i].cue.is_some_and(|c| c.conjunction > 0);
        if !fa && !particle {
            return None;
        }
        // «... الباطل!» أما فلان فقال: within a sentence behind marks too
        let opens = |k: usize| matches!(self.key(k), "اما" | "واما") && (k == low || !self.is_word(k - 1));
        let front = (low..i.saturating_sub(1)).rev().find(|&k| opens(k))?;
        let i = i - usize::from(particle);
        let stop = |k: usize| self.is_complementizer(k) || k >= i;
        let phrase = self.reading(entities, &stop).noun_phrase(front + 1, i).filter(NounPhrase::can_speak)?;
        let end = phrase.tokens.end;
        (end == i || self.aside(end, i)).then_some(Before { phrase, adjacent: true, relative: false })
    }

    /// وعن، وحول: what the next statement is about stands behind it.
    pub(crate) fn is_about(&self, k: usize) -> bool {
        matches!(
            self.key(k).strip_prefix('و').unwrap_or(self.key(k)),
            "عن" | "حول" | "بخصوص" | "بشان" | "حيال" | "بالنسبه"
        )
    }
}
