//! A column: the writer speaks of himself, and verbs without a subject are hardly those of somebody else.

use crate::find::Search;

impl Search<'_, '_, '_> {
    /// The paragraph speaks of its writer before `i`, and nobody else has spoken: a column.
    pub(crate) fn own_voice(&self, i: usize) -> bool {
        let v = self.view;
        let from = v.paragraph_start[i].max((i as u32).saturating_sub(60)) as usize;
        self.discourse.any().is_none()
            && (from..i).any(|k| {
                matches!(v.key(k), "انا" | "كتبت" | "وكتبت" | "مقالي" | "زاويتي" | "رايي" | "قلت" | "اكتب")
                    && v.inside[k] == 0
            })
    }

    /// The writer speaks of himself around here, outside what others say, and nobody else has spoken in the paragraph: a column.
    /// A verb without a subject is hardly somebody else's then.
    pub(crate) fn column(&self, i: usize) -> bool {
        let v = self.view;
        if v.inside[i] > 0 || i < self.reached || self.discourse.spoke_since(v.paragraph_start[i] as usize) {
            return false;
        }
        let upto = self.voice.partition_point(|&k| (k as usize) < i);
        let said = |k: usize| {
            let at = v.doc.tokens()[k].span.start;
            self.out.iter().rev().take(12).any(|q| q.content.iter().any(|c| c.start <= at && at < c.end))
        };
        let near = self.voice[..upto].iter().rev().take(10).take_while(|&&k| i - (k as usize) < 200);
        near.filter(|&&k| !said(k as usize)).count() >= 2
    }
}
