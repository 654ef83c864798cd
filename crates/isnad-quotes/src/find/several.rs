//! A verb in the plural that would be one man's or one paper's: whoever it is, several people are named in its sentence.

use super::*;
use isnad_entities::Agrees;

/// How far before the verb they may stand, in tokens.
const REACH: usize = 24;

/// How long such a phrase may be, in tokens: behind a longer one it is not sure where it ends.
const SHORT: usize = 4;

impl Search<'_, '_, '_> {
    /// `وتحدثت «الأفق» مع ممثلي الشركة، حيث **أوضحوا** أن`, `لإقناع أعضاء في المجلس **أبدوا** معارضتهم`: those instead of who does not agree.
    pub(super) fn several_instead(&mut self, i: usize, s: Option<u32>) -> Option<u32> {
        let v = self.view;
        let form = v.tags[i].cue?.forms[0];
        let a = discourse::agrees(form.agreement);
        if form.agreement.number != Number::Plural || form.tense == Tense::Participle || !self.is_one(s?, a) {
            return s;
        }
        self.people_before(i).or(s)
    }

    /// One man or one paper, which has no verb in the plural.
    fn is_one(&self, s: u32, a: Agrees) -> bool {
        matches!(self.entities.entities[s as usize].kind, EntityKind::Person | EntityKind::Media)
            && !self.speakers.agrees(s, a)
    }

    /// The several people named nearest before the verb, in its sentence and its marks.
    fn people_before(&mut self, i: usize) -> Option<u32> {
        let v = self.view;
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(REACH));
        let np = (low..i).rev().take_while(|&k| v.inside[k] == v.inside[i]).find_map(|k| {
            let named = v.is_word(k) && v.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human());
            let adverb = v.in_name[k] || v.tags[k].function != FunctionWord::NONE;
            if !named || adverb {
                return None;
            }
            let stop = |at: usize| {
                let p = v.doc.tokens()[at].clitics.proclitics;
                let next = at > k && (v.finite_cue(at).is_some() || v.begins_object(at) || p.wa() && p.preposition());
                next || v.is_complementizer(at) || at >= i
            };
            let np = v.reading(self.entities, &stop).noun_phrase(k, i)?;
            let short = np.tokens.len() <= SHORT && !np.coordinated;
            (short && np.can_speak() && np.mention.is_none()).then_some(np)
        })?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }
}
