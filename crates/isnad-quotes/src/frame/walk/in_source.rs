//! What the phrase reader took for the place where people are, and is what they say, as nothing else is: `أشاد الأهالي **بالمشروع**`.

use super::{Step, Walk};
use crate::frame::{Joint, judges};
use crate::lexicon::Frames;
use isnad_entities::EntityKind;

impl Walk<'_> {
    /// The walk has come to its end without a content: the verb's own ب stands in the phrase of several people who are its subject.
    #[inline(never)]
    pub(super) fn content_in_source(&mut self) -> Option<Step> {
        let (v, cue) = (self.v, self.cue);
        let may = self.frames.has(Frames::BI)
            && !self.frames.has(Frames::CLAUSE_ONLY)
            && !cue.participle
            && (judges(cue.entry.class) || cue.entry.class == "demand");
        if !may || self.theme.is_some() {
            return None;
        }
        let np = self.source().filter(|np| {
            np.tokens.start == cue.at + 1
                && np.mention.is_none()
                && np.unlisted.is_none()
                && np.head.is_some_and(|h| h.class.is_human() && (h.plural || np.quantified))
        })?;
        let ba = |&k: &usize| {
            let p = v.doc.tokens()[k].clitics.proclitics;
            v.is_word(k) && p.ba() && !p.conjunction() && v.tags[k].cut == 0
        };
        let place = |k: usize| {
            v.mention_at[k].checked_sub(1).is_some_and(|m| {
                matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country)
            })
        };
        let k = (np.tokens.start + 1..np.tokens.end).find(ba).filter(|&k| !place(k))?;
        let source = if self.frame.subject.is_some() { &mut self.frame.subject } else { &mut self.first };
        if let Some(np) = source {
            np.tokens.end = k;
        }
        self.joined_past(Joint::Preposition, k, v.doc.tokens()[k].clitics.pro_len as usize)
    }
}
