//! What was put out, and what was said in it.

use super::*;
use crate::frame::says_in_it;
use crate::subject::Before;

impl View<'_> {
    /// `أصدر المدير **بيانا** أعلن فيه`, `نشر المركز دراسة توقع فيها`: right before the verb stands in what it was said, and not who said it.
    pub(super) fn is_where_it_was_said(&self, i: usize, before: &Before) -> bool {
        let first = before.phrase.tokens.start;
        let t = &self.doc.tokens()[first];
        let end = (self.sentence_end[i] as usize).min(i + 3);
        // في مؤتمر صحفي أوضح فيه: the adjective of what it was said in is no journalist
        let adjective = first > 0
            && before.phrase.tokens.len() == 1
            && matches!(self.doc.bare(first).trim_end_matches('ا'), "صحفي" | "صحافي")
            && speech_noun(self.doc.bare(first - 1)).is_some_and(|n| n.document || n.medium);
        let in_it = || (i + 1..end).any(|k| says_in_it(self.key(k)));
        if adjective && in_it() {
            return true;
        }
        !before.relative
            && before.adjacent
            && t.clitics.enc_len == 0
            && !t.clitics.proclitics.al()
            // كلمة للوزير سالم الحربي رحب فيها: he is named with it
            && before.phrase.tokens.clone().all(|k| self.mention_at[k] == 0 && !self.in_name[k])
            && before.phrase.mention.is_none()
            && in_it()
            && (speech_noun(self.doc.bare(first)).is_some_and(|n| n.document || n.medium)
                || self.doc.bare(first).strip_suffix('ا').and_then(speech_noun).is_some_and(|n| n.document || n.medium)
                || before.phrase.head.is_some_and(|h| h.class == HeadClass::Document))
    }
}
