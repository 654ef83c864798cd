//! Of whom a paper or a body told, where a participle behind its clause is his: `ذكرت الصحيفة أن **الوزير** زار المدينة، مؤكدا أن`.

use crate::conjugate::{Number, Tense};
use crate::find::Search;
use isnad_entities::{Agrees, EntityKind, NounPhrase};

impl Search<'_, '_, '_> {
    /// The man whom the clause before a masculine participle tells of, where its own verb is feminine, so that who told it says no more.
    #[inline(never)]
    pub(super) fn told_inside(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        if a.feminine || a.plural {
            return None;
        }
        let v = self.view;
        let last = self.out.iter().rev().find(|q| !q.nested)?;
        let told = last.cue.filter(|c| c.start >= v.doc.tokens()[start].span.start)?;
        let teller = self.entities.entities[last.speaker? as usize].kind;
        if !matches!(teller, EntityKind::Media | EntityKind::Organization) {
            return None;
        }
        let token = |at: u32| v.doc.tokens().partition_point(|t| t.span.start < at);
        let (cue, from) = (token(told.start), token(last.content.first()?.start));
        let form = v.tags.get(cue)?.cue?.forms[0];
        let clause = from < i
            && from > cue
            && v.is_complementizer(from - 1)
            && form.tense != Tense::Participle
            && form.agreement.feminine
            && form.agreement.number == Number::Singular;
        if !clause {
            return None;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let np = v.reading(self.entities, &stop).noun_phrase(from, i).filter(NounPhrase::can_speak)?;
        let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
        let man = kind == Some(EntityKind::Person)
            || np.head.is_some_and(|h| h.class.is_human() && !h.plural && !h.feminine && !h.ambiguous) && np.definite;
        if !man || np.coordinated || np.quantified {
            return None;
        }
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }
}
