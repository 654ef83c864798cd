//! A question that only tells when somebody said something: `وعندما سألنا الوزير عن الأمر **قال**: «…»`.

use super::*;
use crate::lexicon::CueReading;
use isnad_entities::Agrees;

/// How far behind the question its answer may stand, in tokens.
const FAR: usize = 40;

impl View<'_> {
    /// The verb of asking stands behind a word for when.
    pub(crate) fn asked_when(&self, i: usize) -> bool {
        i > 0
            && matches!(
                self.bare_key(i - 1),
                "عندما" | "حين" | "حينما" | "لما" | "بعدما" | "وعندما" | "ولما" | "وحين" | "وحينما"
            )
    }

    /// The verb by which the one who was asked in the clause of `asks` answers: no other clause joins it, and it tells what he said.
    pub(crate) fn answer_behind(&self, asks: usize) -> Option<usize> {
        let end = (self.sentence_end[asks] as usize).min(asks + FAR);
        (asks + 2..end).find(|&k| {
            self.inside[k] == self.inside[asks]
                && self.finite_cue(k).is_some_and(|c| {
                    c.conjunction == 0
                        && c.forms[0].tense == Tense::Perfect
                        && matches!(
                            self.lexicon.cue(c.forms[0]).class,
                            "say" | "answer" | "confirm" | "explain" | "add"
                        )
                })
                && k + 1 < self.tags.len()
                && (self.is_colon(k + 1) || self.pair_at[k + 1] > 0 || self.is_complementizer(k + 1))
        })
    }
}

impl Search<'_, '_, '_> {
    /// Whom the clause before the answer at `i` asks: behind the verb, or the second of two there; or whom a pronoun on the verb points at.
    pub(super) fn who_was_asked(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let asks = (start.max(i.saturating_sub(FAR))..i).find(|&k| {
            let asks = |c: CueReading<'_>| v.lexicon.cue(c.forms[0]).class == "ask";
            v.tags[k].cue.is_some() && v.asked_when(k) && v.finite_cue(k).is_some_and(asks)
        })?;
        if v.answer_behind(asks) != Some(i) {
            return None;
        }
        let reading = v.tags[asks].cue?;
        if reading.pronoun {
            // سألته الصحيفة: who was spoken of before
            return self.discourse.last(&self.speakers, v.tags[i].cue?.forms[0].agreement, false);
        }
        let stop = |k: usize| v.is_complementizer(k) || v.tags[k].function.is(FunctionWord::PREPOSITION) || k >= i;
        let read = v.reading(self.entities, &stop);
        let someone = |np: &NounPhrase| np.can_speak();
        let first = read.noun_phrase(asks + 1, i).filter(someone)?;
        let second = (first.tokens.end < i).then(|| read.noun_phrase(first.tokens.end, i)).flatten().filter(someone);
        let np = second.unwrap_or(first);
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }
}
