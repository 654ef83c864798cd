//! Whom the sentence right above is about, where whoever spoke last does not agree with the verb:
//! `وقال الخبير كذا. وعلقت الهيئة على ذلك. **وقالت** إن`.

use crate::find::Search;
use isnad_entities::{Agrees, EntityKind, HeadClass, NounPhrase};
use isnad_tokenize::ParagraphKind;

/// So near its beginning a sentence has its subject, in tokens.
const NEAR: usize = 16;

impl Search<'_, '_, '_> {
    /// The subject of the sentence before the one that begins at `start`, if nobody has spoken in it or since.
    pub(crate) fn subject_above(&mut self, start: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let end = start.checked_sub(1)?;
        let from = v.past_dateline(end);
        let heard = self.discourse.latest().is_some_and(|(_, spoke)| spoke >= from);
        if from >= end || heard || v.inside[from] > 0 || self.is_over_the_text(from) {
            return None;
        }
        let end = end.min(from + NEAR);
        let np = v.clause_subject(self.entities, &self.speakers, from, end).filter(|np| self.is_told_of(np, a))?;
        let s = self.whom(&v.without_means(np));
        self.speakers.agrees(s, a).then_some(s)
    }

    /// A headline, or a line with who wrote it.
    fn is_over_the_text(&self, at: usize) -> bool {
        let paragraphs = self.view.doc.paragraphs();
        let n = paragraphs.partition_point(|p| p.tokens.end as usize <= at);
        paragraphs.get(n).is_some_and(|p| matches!(p.kind, ParagraphKind::Headline | ParagraphKind::Byline))
    }

    /// A person, a body or a paper by name, or who is known by what he is; a body too, where the verb shows that it is one that is she.
    fn is_told_of(&self, np: &NounPhrase, a: Agrees) -> bool {
        use EntityKind::{Media, Organization, Person};
        match np.mention {
            Some(m) => matches!(self.entities.mentions[m as usize].kind, Person | Organization | Media),
            None => {
                np.definite
                    && np.unlisted.is_none()
                    && np.head.is_some_and(|h| {
                        let body = a.feminine && h.feminine && h.class == HeadClass::Organization;
                        !h.plural && !h.ambiguous && (h.class.is_human() || body)
                    })
                    && self.view.doc.tokens()[np.tokens.start].clitics.enc_len == 0
            }
        }
    }
}
