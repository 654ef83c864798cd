//! Whose report `التقرير` is, of which the text has told without the article.

use super::*;

/// How far above the text may have told of it, in tokens.
const FAR: usize = 200;

/// What a body puts out under its name; a study speaks for itself.
fn is_report(noun: &str) -> bool {
    matches!(noun, "تقرير" | "نشره" | "احصاييه" | "تقريرا" | "احصاء")
}

impl Search<'_, '_, '_> {
    /// `أصدرت الجمارك **تقريرا** عن نشاطها. وبين **التقرير**`, `كشف الجهاز في **تقرير** أمس`: whoever put it out or told of it there.
    pub(super) fn whose_report(&mut self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let at = np.tokens.start;
        let noun = v.doc.bare(at);
        if np.tokens.len() != 1
            || !is_report(noun)
            || !v.doc.tokens()[at].clitics.proclitics.al()
            || self.speakers.is_known_as(v.doc, np)
        {
            return None;
        }
        let bare = |k: usize| v.doc.bare(k).strip_suffix('ا').unwrap_or(v.doc.bare(k));
        let told = (at.saturating_sub(FAR)..at).rev().find(|&k| v.is_word(k) && bare(k) == noun && !v.in_name[k])?;
        let clitics = &v.doc.tokens()[told].clitics;
        if clitics.proclitics.al() || clitics.article_len > 0 || clitics.enc_len > 0 {
            return None;
        }
        // واس - الرياض: توقعت الأرصاد في تقرير
        let start = v.past_dateline(told);
        // وجاء في تقرير, ردا على تقرير: nobody who acts there put it out
        let within = told > start + 1
            && v.key(told - 1) == "في"
            && !matches!(v.bare_key(told - 2), "جاء" | "وجاء" | "ورد" | "وورد" | "جاءت" | "وردت" | "ذكر" | "نشر");
        // ردا على تقرير, نفت ما ورد في تقرير: another's
        let of_others = told > start && v.preposition_bit(told - 1).is_some() && !within;
        if of_others {
            return Some(self.who(np));
        }
        let object = v.doc.bare(told).ends_with('ا') && clitics.pro_len == 0;
        // توقعت الأرصاد في تقريرها: who speaks there is known already
        let body = |e: u32| self.entities.entities[e as usize].kind == EntityKind::Organization;
        let heard = self.discourse.latest().is_some_and(|(last, k)| k >= start && k < told && body(last));
        if !within && !object || heard || start + 1 >= told {
            return None;
        }
        let issuer = v.clause_subject(self.entities, &self.speakers, start, told).filter(|np| {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            match kind {
                Some(kind) => matches!(kind, EntityKind::Organization | EntityKind::Media),
                None => np.head.is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media)),
            }
        })?;
        let entity = self.speakers.resolve(v.doc, &issuer, self.entities);
        self.speakers.also_called(v.doc, np, entity);
        Some(entity)
    }
}
