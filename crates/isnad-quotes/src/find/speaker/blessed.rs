//! Whom a blessing is for, and of whom the clause before tells without naming him: God and the Prophet.

use crate::find::Search;

/// How far from its verb the one whom a blessing is for may be named, in tokens.
const FAR: usize = 300;

impl Search<'_, '_, '_> {
    /// قال عليه الصلاة والسلام، قال تعالى: whom the blessing is for, as the text names him nearest.
    pub(crate) fn blessed(&mut self, i: usize, god: bool) -> Option<u32> {
        let v = self.view;
        let named = |k: usize| match v.doc.bare(k) {
            "الله" => god && !v.in_name[k] && !(k > 0 && v.head(k - 1).is_some()),
            "نبي" | "رسول" | "مصطفي" => !god && v.mention_at[k] == 0,
            _ => false,
        };
        // اللَّهُ stands in a verse: so none calls Him by
        let plain = |k: usize| !god || v.surface(k) == "الله";
        let (low, high) = (i.saturating_sub(FAR), v.tags.len().min(i + FAR));
        let find = |fits: &dyn Fn(usize) -> bool| {
            let is = |k: &usize| v.is_word(*k) && named(*k) && fits(*k);
            (low..i).rev().find(is).or_else(|| (i..high).find(is))
        };
        let at = find(&plain).or_else(|| if god { find(&|_| true) } else { None })?;
        let stop = |k: usize| v.is_complementizer(k) || k > at + usize::from(!god);
        let mut np = v.reading(self.entities, &stop).noun_phrase(at, v.sentence_end[at] as usize)?;
        // ورد الله كيدهم: none of it is His name
        if god {
            (np.tokens, np.mention, np.unlisted, np.head, np.coordinated) = (at..at + 1, None, None, None, false);
        }
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `حديث الرسول صلى الله عليه وسلم عندما قال`: whom the clause before names last.
    pub(super) fn told_when(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        if i < start + 3 || !matches!(v.key(i - 1), "عندما" | "حين" | "حينما" | "لما") {
            return None;
        }
        let low = start.max(i.saturating_sub(10));
        let at = (low..i - 1)
            .rev()
            .take_while(|&k| v.is_word(k))
            .find(|&k| matches!(v.doc.bare(k), "رسول" | "نبي" | "مصطفي") && v.mention_at[k] == 0)?;
        let stop = |k: usize| v.is_complementizer(k) || k > at + 1;
        let np = v.reading(self.entities, &stop).noun_phrase(at, i)?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }
}
