//! What a club or a company is called besides its name: `نادي تشيلسي **حامل لقب** الدوري`, `**بطل** الدوري نادي بايرن ميونيخ`.

use super::*;

/// حامل اللقب, بطل الدوري, عملاق التقنية: said of a body though the noun is a person's.
pub(crate) fn is_epithet(bare: &str) -> bool {
    matches!(bare, "بطل" | "حامل" | "متصدر" | "وصيف" | "عملاق" | "عملاقه" | "متذيل" | "مضيف")
}

impl Reading<'_> {
    /// The body that a phrase names beside an epithet of it, and where it ends.
    pub(crate) fn named_beside_epithet(
        &self,
        from: usize,
        at: usize,
        to: usize,
        np: &NounPhrase,
    ) -> Option<(u32, usize)> {
        let body =
            |k: usize| self.mention(k).filter(|&m| self.entities.mentions[m as usize].kind == EntityKind::Organization);
        let end = |m: u32| self.entities.mentions[m as usize].tokens.end as usize;
        if np.mention.is_some() || np.coordinated || from + 1 >= at {
            return None;
        }
        // نادي تشيلسي حامل لقب الدوري
        let first = body(from).or_else(|| body(from + 1)).filter(|&m| {
            let next = end(m);
            next < to && self.word(next) && is_epithet(self.doc.bare(next)) && !self.has_conjunction(next)
        });
        if let Some(m) = first {
            let mut epithet = NounPhrase::at(end(m));
            return Some((m, self.core(end(m), to, &mut epithet).unwrap_or(at).max(at)));
        }
        if !is_epithet(self.doc.bare(from)) {
            return None;
        }
        // بطل الدوري ريال مدريد, بطل الدوري الألماني نادي بايرن ميونيخ
        let within = (from + 1..at).rev().find_map(body).filter(|&m| end(m) >= at);
        let club = at + 1 < to
            && !(self.stop)(at)
            && self.classes.head(at).is_some_and(|h| h.head.class == HeadClass::Organization && h.proclitics == 0);
        let behind = || if at < to { body(at).or_else(|| club.then(|| body(at + 1)).flatten()) } else { None };
        within.map(|m| (m, at)).or_else(|| behind().map(|m| (m, end(m))))
    }
}
