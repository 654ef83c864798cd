//! Names on the way, and what stands beside them.

use crate::view::View;
use isnad_entities::{Entities, EntityKind, HeadClass, NounPhrase};

impl View<'_> {
    /// A name begins with the word's first letter, which is no preposition then.
    pub(crate) fn names_whole_word(&self, i: usize, entities: &Entities) -> bool {
        let start = self.doc.tokens()[i].span.start;
        self.mention_at[i].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].span.start == start)
    }

    /// التونسي جلال قادري: a nationality, then the person.
    pub(crate) fn demonym_before_name(&self, i: usize, entities: &Entities) -> bool {
        let kind = |k: usize| {
            let m = self.mention_at.get(k).and_then(|m| m.checked_sub(1))?;
            Some(entities.mentions[m as usize].kind)
        };
        let marked = self.pair_at.get(i + 1).is_some_and(|&p| p > 0) && self.is_name_pair(i + 1, entities);
        let name = i + 1 + usize::from(marked);
        kind(i) == Some(EntityKind::Nationality)
            && kind(name) == Some(EntityKind::Person)
            && self.sentence_end[i] as usize > name
    }

    /// المتحدث الرسمي لـ«**حركة** الفجر»: a spokesman or chairman, and the noun of a body at `k`.
    pub(crate) fn speaks_for(&self, np: &NounPhrase, k: usize) -> bool {
        // مصدر لـ«المدينة»: by one word a paper is called
        let several = k > 0 && self.closes[k - 1] as usize > k + 2;
        k < self.tags.len()
            && several
            && np.mention.is_none()
            && np.unlisted.is_none()
            && np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Person) && !h.plural)
            && self.head(k).is_some_and(|h| {
                matches!(h.head.class, HeadClass::Organization | HeadClass::Collective) && !h.head.ambiguous
            })
    }
}
