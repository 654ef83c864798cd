//! Whether anything stands behind a cue that could join a content to it: before its phrases are read.

use super::REACH;
use crate::conjugate::Tense;
use crate::lexicon::Frames;
use crate::phrases::{Found, PhraseObject};
use crate::view::View;
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// False where nothing behind the cue at token `i` can be a joint for the phrase that was found, or for the verb alone.
    pub(super) fn may_join(&self, i: usize, found: Option<&Found<'_>>) -> bool {
        let Some(reading) = self.tags[i].cue else { return false };
        let frames = found.map_or(self.lexicon.cue(reading.forms[0]).frames, |f| f.phrase.frames);
        // نقلت عن مصادر تأكيدها: another noun of speech brings frames of its own.
        let source = found.is_some_and(|f| f.phrase.object == PhraseObject::Source);
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        // آملين إيجاد حل: as a participle it has an object
        let form = reading.forms[0];
        let hopes = form.tense == Tense::Participle && self.lexicon.cue(form).class == "wish";
        // تمنى للجميع مزيدا: whom one wishes something, then what
        let wishes = matches!(self.lexicon.cue(form).class, "wish" | "urge");
        let la = |k: usize| self.doc.tokens()[k].clitics.proclitics.la();
        hopes
            || source
            || frames.has(Frames::OBJECT)
            || found.is_none() && self.may_tell_acts(i) && (i + 1..end).any(|k| self.tells_act(k))
            || (i + 1..end).any(|k| self.is_joint(k, frames) || wishes && la(k))
    }

    /// What joins a content to a cue with these frames, or another cue that shares it.
    fn is_joint(&self, k: usize, frames: Frames) -> bool {
        let (tag, token) = (&self.tags[k], &self.doc.tokens()[k]);
        if token.kind != TokenKind::Word {
            return token.kind == TokenKind::Quote || self.is_colon(k) || self.closes[k] > 0;
        }
        let p = token.clitics.proclitics;
        self.is_complementizer(k)
            || frames.has(tag.preposition)
            || frames.has(Frames::BI) && p.ba()
            || frames.has(Frames::LI) && p.la()
            || tag.cue.is_some_and(|c| c.conjunction > 0)
            || tag.joins()
            || tag.saying()
    }
}

/// A word that joins a content by itself, without the conjunction before it.
pub(crate) fn joins(key: &str) -> bool {
    matches!(
        key,
        "اين"
            | "بعيد"
            | "ماذا"
            | "بماذا"
            | "كم"
            | "حول"
            | "لو"
            | "ل"
            | "ب"
            | "لقد"
            | "مدي"
            | "كيف"
            | "كيفيه"
            | "لماذا"
            | "متي"
            | "هل"
            | "عدم"
            | "ضروره"
    )
}
