//! Who is named only after the cue: in the main clause, in a deed behind a comma, or in the next statement of the text.

use crate::conjugate::Tense;
use crate::discourse;
use crate::find::Search;
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Search<'_, '_, '_> {
    /// `وبعد أن أشاد بالمشروع، أكد الوزير أن`, `فيما أكد أن الجسر آمن، قال الخبير إن`: the clause at the head of the sentence leaves its subject to the
    /// main one.
    pub(super) fn named_ahead(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let opens = v.after_time(i) && i <= start + 3
            || i == start + 1 && matches!(v.key(start), "فيما" | "وفيما" | "وبينما" | "بينما");
        if !opens {
            return None;
        }
        let end = (v.sentence_end[i] as usize).min(i + 60);
        let main = (i + 3..end).find(|&k| {
            v.is_comma(k - 1)
                && v.tags[k].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].tense != Tense::Participle)
        });
        let Some(main) = main else { return self.acts_ahead(i, end, a) };
        let np = self.frames.get(main)?.subject.clone().filter(|np| np.tokens.start == main + 1 && np.can_speak())?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وبعد أن أشاد بالمشروع، **غادر الوزير فلان** القاعة`: of a verb that says nothing.
    fn acts_ahead(&mut self, i: usize, end: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let verb = (i + 3..end.saturating_sub(1)).find(|&k| {
            v.is_comma(k - 1)
                && v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && v.doc.tokens()[k].clitics.pro_len == 0
                && v.mention_at[k] == 0
                && v.head(k).is_none()
        })?;
        let stop = |k: usize| v.is_complementizer(k);
        let mut np = v.reading(self.entities, &stop).noun_phrase(verb + 1, end).filter(NounPhrase::can_speak)?;
        // غادر الوزير فلان القاعة: what he left is no part of him
        if let Some(m) = np.mention {
            np.tokens.end = np.tokens.end.min(self.entities.mentions[m as usize].tokens.end as usize);
            np.unlisted = None;
        }
        let man = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            || np.head.is_some_and(|h| h.class.is_human() && !h.plural && np.definite);
        let s = man.then(|| self.speakers.resolve(v.doc, &np, self.entities))?;
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وأشار إلى أن … وقال سالم الحربي إن`: a headline without its subject, or a piece cut out of an article. Who speaks first by name, and agrees, is
    /// who spoke before.
    pub(crate) fn name_those_before(&mut self) {
        /// How far behind the last unnamed statement the name may stand, in statements of others' words.
        const NEXT: usize = 4;
        let v = self.view;
        let unnamed = self.out.iter().take_while(|q| q.implicit && q.speaker.is_none()).count();
        let first = self.out[unnamed..].iter().take(NEXT).find(|q| !q.nested).and_then(|q| q.speaker);
        let person = |s: &u32| self.entities.entities[*s as usize].kind == EntityKind::Person;
        let Some(s) = first.filter(person) else { return };
        for q in &mut self.out[..unnamed] {
            let at = q.cue.map(|c| v.doc.tokens().partition_point(|t| t.span.start < c.start));
            let at = at.filter(|&k| !v.is_said_by_nobody(k));
            let form = at.and_then(|k| v.tags[k].cue).map(|c| c.forms[0].agreement);
            if form.is_some_and(|form| self.speakers.agrees(s, discourse::agrees(form))) {
                q.speaker = Some(s);
            }
        }
    }
}
