//! What is called for or judged, far from its verb: where it begins, under the verb's own preposition or by itself.

use super::Joint;
use crate::nouns::is_masdar;
use crate::view::View;
use isnad_entities::FunctionWord;

impl View<'_> {
    /// What is asked for or judged begins here, under the verb's own preposition or by itself: its joint, its first token, and the bytes that are no content.
    pub(super) fn asked_or_judged(
        &self,
        at: usize,
        own: u16,
        relative: Option<usize>,
        asks: bool,
        class: &str,
    ) -> Option<(Joint, usize, usize)> {
        if let Some(skip) = self.own_joint(at, own, relative, asks) {
            return Some((Joint::Preposition, if skip > 0 { at } else { at + 1 }, skip));
        }
        if !asks || !matches!(class, "urge" | "demand") || self.tags[at].cut > 0 || at < 2 {
            return None;
        }
        self.quickly(at)
            .map(|skip| (Joint::Preposition, at, skip))
            .or_else(|| self.is_act_behind_people(at, own).then_some((Joint::Object, at, 0)))
    }

    /// `ودعت الجوازات المقيمين ممن تنطبق عليهم الشروط **بسرعة** مراجعة المراكز`: to be quick about an act, whatever preposition the verb has.
    fn quickly(&self, at: usize) -> Option<usize> {
        let c = &self.doc.tokens()[at].clitics;
        let quick = c.proclitics.ba()
            && !c.proclitics.al()
            && matches!(self.doc.bare(at), "سرعه" | "ضروره")
            && at + 1 < self.sentence_end[at] as usize
            && is_masdar(self.doc.bare(at + 1));
        quick.then_some(c.pro_len as usize)
    }

    /// `دعت الوزارة المزارعين الراغبين في الإعانة **إحضار** الصكوك`, `طالب القبائل المخلصة **الوقوف** معا`: the act itself, where the noun before it is closed
    /// by its article and is not described by it.
    fn is_act_behind_people(&self, at: usize, own: u16) -> bool {
        let clitics = |k: usize| &self.doc.tokens()[k].clitics;
        let closed = |k: usize| self.is_word(k) && clitics(k).proclitics.al() && !clitics(k).proclitics.conjunction();
        if !self.is_word(at) || clitics(at).enc_len > 0 || !closed(at - 1) || !self.begins_what_is_asked(at, own) {
            return false;
        }
        let next = at + 1;
        let goes_on = next < self.sentence_end[at] as usize && self.is_word(next) && clitics(next).pro_len == 0;
        let feminine = |k: usize| self.key(k).ends_with('ه');
        if clitics(at).proclitics.al() {
            // القبائل المخلصة الوقوف; but الجهات المختصة المشاركة
            let described = feminine(at) || self.key(at).ends_with('ي') || self.key(at).ends_with("ات");
            !described && (feminine(at - 1) || self.key(at - 1).ends_with("ين"))
        } else {
            // إحضار صكوك المزارع: in the construct
            goes_on && self.tags[next].function == FunctionWord::NONE && self.finite_cue(next).is_none()
        }
    }
}
