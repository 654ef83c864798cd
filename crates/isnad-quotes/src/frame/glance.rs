//! Whether anything stands behind a cue that could join a content to it: before its phrases are read.

use crate::lexicon::Frames;
use crate::view::View;
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// False where nothing between the cue at token `i` and `end` can be a joint that [`View::fill`] takes for the verb or for a phrase of it.
    pub(super) fn may_join(&self, i: usize, cue: usize, end: usize) -> bool {
        let phrases = self.lexicon.phrases_of(cue).iter().map(|p| p.frames);
        let frames = Frames(phrases.fold(self.lexicon.cues[cue].frames.0, |all, f| all | f.0));
        frames.has(Frames::OBJECT) || (i + 1..end).any(|k| self.is_joint(k, frames))
    }

    /// What joins a content to a cue with these frames, or another cue that shares it.
    fn is_joint(&self, k: usize, frames: Frames) -> bool {
        let (tag, token) = (&self.tags[k], &self.doc.tokens()[k]);
        if token.kind != TokenKind::Word {
            return token.kind == TokenKind::Quote || self.is_colon(k);
        }
        let p = token.clitics.proclitics;
        self.is_complementizer(k)
            || frames.has(tag.preposition)
            || frames.has(Frames::BI) && p.ba()
            || frames.has(Frames::LI) && p.la()
            || tag.cue.is_some_and(|c| c.conjunction > 0)
            || matches!(self.bare_key(k), "ل" | "ب" | "لقد" | "مدي" | "كيف" | "كيفيه" | "لماذا" | "متي" | "هل")
    }
}
