//! What somebody says whom the paper has asked.

use crate::conjugate::Tense;
use crate::find::Search;
use isnad_entities::EntityKind;

impl Search<'_, '_, '_> {
    /// `«الأفق» تواصلت مع مدير المستشفى وأكد`, `واتصلت الصحيفة بالمدير فأكد`: whom the paper turned to.
    pub(super) fn asked_by_paper(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let turns =
            |k: usize| matches!(v.bare_key(k), "تواصلت" | "اتصلت" | "التقت" | "تحدثت" | "تواصل" | "هاتفت" | "حاورت");
        let verb = (start..i.min(start + 8)).find(|&k| v.is_word(k) && turns(k))?;
        let paper = (start..i.min(verb + 4)).any(|k| self.kind_at(k) == Some(EntityKind::Media));
        let first = (verb + 1..i.min(verb + 6)).find(|&k| {
            v.is_word(k) && (v.key(k - 1) == "مع" && k > verb + 1 || v.doc.tokens()[k].clitics.proclitics.ba())
        });
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let np = v.reading(self.entities, &stop).noun_phrase(first.filter(|_| paper)?, i).filter(|np| {
            np.can_speak() && (np.quantified || np.mention.is_some() || np.head.is_some_and(|h| h.class.is_human()))
        })?;
        // nobody else has spoken since
        if self.discourse.latest().is_some_and(|(_, at)| at > np.tokens.start) {
            return None;
        }
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وعما إذا كان الاتحاد سيشارك، أجاب`, `وحول رؤيته لموقف الحكومة، قال`: of what he is asked, which nobody in it says.
    pub(super) fn answers_on_topic(&self, start: usize, i: usize) -> bool {
        let v = self.view;
        v.is_about(start)
            && start + 2 < i
            && self.discourse.any().is_some_and(|s| self.entities.entities[s as usize].kind == EntityKind::Person)
            && v.tags[i].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].tense != Tense::Participle)
            && (start + 2..i).all(|k| !self.viable[k] || v.finite_cue(k).is_none())
    }
}
