//! Words of speech beside the cue: another source, قائلا, لقد, لو.

use super::{Step, Walk, Word, go_on};
use crate::frame::Joint;
use crate::lexicon::Frames;

impl Walk<'_> {
    /// `وقال وفقا لما نقلته الوكالة إن`: of a dropped subject. `كشفت الصحيفة نقلا عن مصادر أن`: another source in passing.
    pub(super) fn another_source(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if !(j > i + 1 || cue.reading.conjunction > 0 && self.frames.has(Frames::SPEECH)) || self.word.tag.cut > 0 {
            return None;
        }
        let p = v.preposed(self.entities, j)?;
        go_on(p.end.max(j + 1))
    }

    /// `وكتب **دون أن يذكر خصمه** «...»`: what he leaves out, and the marks are the verb's.
    pub(super) fn what_he_leaves_out(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if !self.frames.has(Frames::SPEECH) {
            return None;
        }
        let k = v.past_omission(j, cue.sentence_end)?;
        if v.pair_at[k] > 0 { self.joined(Joint::Marks, k) } else { go_on(k) }
    }

    /// لقد opens what was said.
    pub(super) fn indeed(&mut self) -> Option<Step> {
        let j = self.j;
        let Word { key, tag, .. } = self.word;
        if key == "لقد" && tag.cut == 0 && self.frames.has(Frames::SPEECH) && self.has_source() {
            return self.joined(Joint::Colon, j);
        }
        None
    }

    /// `نقلت عن مصادر تأكيدها أن`, `إشارتها إلى أن`: the noun brings frames of its own.
    pub(super) fn act_of_source(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if cue.from_source
            && self.frame.subject.is_some()
            && let Some(noun) = v.own_act_of_speech(j)
        {
            self.frames = Frames(self.frames.0 | noun.frames.0);
            self.frame.through = j;
            return go_on(j + 1);
        }
        None
    }

    /// قائلا، بالقول، بقوله go with the verb before them.
    pub(super) fn saying(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if j > i
            && (v.is_saying(j)
                || cue.speech
                    && !cue.participle
                    && (self.frame.subject.is_some() || self.frame.medium.is_some() || j == i + 1)
                    && v.says_again(j, cue.sentence_end))
        {
            self.frames = Frames(self.frames.0 | Frames::SPEECH | Frames::CLAUSE);
            self.frame.through = j;
            // مكتفيا بالقول هناك بيان صدر، عبرت بقولها لي أربع سنوات
            if v.said_without_joint(j + 1, cue.sentence_end) {
                return self.joined(Joint::Clause, j + 1);
            }
            return go_on(j + 1);
        }
        None
    }

    /// `وقال التالي: «...»`: what follows, no man of that name.
    pub(super) fn the_following(&mut self) -> Option<Step> {
        let (v, i, j) = (self.v, self.cue.at, self.j);
        let key = self.word.key;
        if j == i + 1 && matches!(key, "التالي" | "الاتي") && v.mention_at[j] == 0 {
            return go_on(j + 1);
        }
        None
    }

    /// `وتمنى لو عاد`, `تود لو أن`: what is wished for.
    pub(super) fn if_only(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        if cue.entry.class == "wish"
            && key == "لو"
            && matches!(cue.entry.lemma, "تمنى" | "ود")
            && j + 2 < cue.sentence_end
        {
            return self.clause(if v.is_complementizer(j + 1) { j + 2 } else { j + 1 });
        }
        None
    }
}
