//! Who acts in the first clause of a sentence whose verb says nothing: a country, or two together.

use super::*;
use crate::nouns::is_masdar;
use isnad_entities::Agrees;
use isnad_tokenize::Token;

/// How far from the head of its sentence a country stands behind its verb, in tokens.
const HEAD: usize = 4;

impl View<'_> {
    /// واحتلت, وتواجه: a verb whose subject is feminine, by its shape.
    fn is_feminine_verb(&self, k: usize) -> bool {
        let Token { clitics, flags, .. } = &self.doc.tokens()[k];
        if !self.is_word(k)
            || self.mention_at[k] > 0
            || clitics.proclitics.al()
            || clitics.proclitics.preposition()
            || self.tags[k].function != FunctionWord::NONE
            || self.head(k).is_some()
        {
            return false;
        }
        if self.finite_cue(k).is_some_and(|c| c.forms[0].agreement.feminine) {
            return true;
        }
        let key = self.doc.bare(k);
        let perfect = key.ends_with('ت') && !key.ends_with("ات") && key.len() > 4;
        // تواجه، تحاول: of the shape of تعاون, and no noun
        let verb = || matches!(key, "تواجه" | "تحاول" | "تساعد" | "تشارك" | "تمارس" | "تحافظ" | "تدافع" | "تساهم");
        // وتجارة تركيا, وتدخل إيران: what begins so may be a noun
        let imperfect = key.starts_with('ت') && key.len() > 6 && !flags.teh_marbuta() && (!is_masdar(key) || verb());
        (perfect || imperfect && key.chars().nth(1) != Some('د')) && speech_noun(key).is_none()
    }
}

impl Search<'_, '_, '_> {
    /// `واحتلت إسرائيل المدينة **وأعلنت** ضمها`, `ودانت الصين الهجوم، **وقالت**`: a country acts and speaks in one sentence.
    pub(super) fn country_acting(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        if a.plural || !a.feminine || i < start + 2 || v.inside[i] > 0 {
            return None;
        }
        let k = (start + 1..i.min(start + HEAD)).find(|&k| v.mention_at[k] > 0)?;
        let named = &self.entities.mentions[v.mention_at[k] as usize - 1];
        let acts = named.kind == EntityKind::Country
            && named.tokens.start as usize == k
            && v.doc.tokens()[k].clitics.pro_len == 0
            && v.is_feminine_verb(k - 1);
        // وتواجه تركيا معدل بطالة. واشتكت **الوزيرة** ...: nobody else acts in between
        let end = named.tokens.end as usize;
        let another = |k: usize| v.is_complementizer(k) || v.finite_cue(k).is_some() || v.key(k) == "بينما";
        let entity = named.entity;
        (acts && !(end..i).any(another) && self.speakers.agrees(entity, a)).then_some(entity)
    }
}

impl View<'_> {
    /// `وذكّر الجنرال **بتوصياته**`, `وشارك الفريق **بالتشكيل** الأساسي`: by what somebody acts is no part of what he is called.
    pub(super) fn without_means(&self, mut np: NounPhrase) -> NounPhrase {
        let means = |&k: &usize| {
            let clitics = &self.doc.tokens()[k].clitics;
            clitics.proclitics.ba()
                && self.mention_at[k] == 0
                && !self.in_name[k]
                && (clitics.enc_len > 0 || is_masdar(self.doc.bare(k)))
                && self.head(k).is_none()
        };
        if let Some(k) = (np.tokens.start + 1..np.tokens.end).find(means)
            && np.unlisted.as_ref().is_none_or(|name| name.end <= k)
        {
            np.tokens.end = k;
        }
        np
    }
}
