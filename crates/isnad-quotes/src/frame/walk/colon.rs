//! A colon on the way.

use super::{NOTHING, Step, Walk};
use crate::find::is_dots;
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, Frames};
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Walk<'_> {
    /// A colon: what stands behind it was said, unless it opens a list.
    pub(super) fn at_colon(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if !self.frames.has(Frames::SPEECH | Frames::CLAUSE) || j + 1 >= v.tags.len() {
            return NOTHING;
        }
        // أب يشكو المستشفى.. والطبيب: لم نقصر: another one's
        // but حيث قالت إحداهن عندما سئلت.. قالت: she says it again
        let dots = (i + 1..j).rev().take(14).find(|&k| is_dots(v.surface(k)) && v.inside[k] == 0);
        if dots.is_some_and(|dots| !(dots..j).any(|k| v.finite_cue(k).is_some())) {
            return NOTHING;
        }
        if let Some(np) = self.named_behind_colon() {
            let start = np.tokens.end + 1;
            let colon = v.is_colon(np.tokens.end);
            self.frame.subject = Some(np);
            return if colon { self.joined(Joint::Colon, start) } else { self.clause(start) };
        }
        if matches!(v.key(j - 1), "منها" | "منهم" | "منهن" | "ومنها" | "ومنهم" | "وهي" | "وهم" | "مثل" | "امثال")
        {
            return NOTHING; // تشهد القرية فعاليات، منها: a list
        }
        let mut k = j + 1;
        if k + 1 < v.paragraph_end[i] as usize && v.is_colon(k) {
            k += 1; // قال: : «...»
        }
        // قال تعالى: ((إن مع العسر يسرا))
        let doubled = k + 1 < v.paragraph_end[i] as usize && v.surface(k) == "(" && v.surface(k + 1) == "(";
        k += usize::from(doubled && v.closes[k + 1] > 0);
        if k >= v.paragraph_end[i] as usize {
            // وقال: at the end of a line, and what was said in the next.
            if cue.entry.ambiguity.has(Ambiguity::VERB) && self.frame.through == i || v.tags[k].cue.is_some() {
                return NOTHING;
            }
            return self.joined(if v.pair_at[k] > 0 { Joint::Marks } else { Joint::Colon }, k);
        }
        let joint = if v.is_complementizer(k) {
            k += 1;
            Joint::Clause
        } else if v.pair_at[k] > 0 {
            Joint::Marks
        } else if self.is_another_verbs_colon() {
            return NOTHING;
        } else {
            Joint::Colon
        };
        if k >= v.paragraph_end[i] as usize {
            return NOTHING;
        }
        self.joined(joint, k)
    }

    /// `وأضاف: بيللوتشي أن العروض كثيرة`, `تقول: سلمى: الشاي قصة`: a colon too early, and who speaks behind it.
    fn named_behind_colon(&self) -> Option<NounPhrase> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let from = j + 1;
        if !self.frames.has(Frames::CLAUSE) || j != i + 1 || from >= cue.sentence_end {
            return None;
        }
        let plain = |k: usize| {
            v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && v.tags[k].cue.is_none()
                && v.key(k) != "قلت"
                && !v.doc.tokens()[k].flags.tanween_fath()
        };
        let again = (from + 1..cue.sentence_end.min(from + 4)).find(|&k| v.is_colon(k));
        if let Some(to) = again.filter(|&to| (from..to).all(plain) && to + 1 < cue.sentence_end) {
            let np = self.phrase_at(from).filter(|np| np.tokens.end == to && np.can_speak());
            let unknown = || NounPhrase { unlisted: Some(from..to), ..v.by_initials(from, to + 1, to, None) };
            return Some(np.unwrap_or_else(unknown));
        }
        self.phrase_at(from).filter(|np| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                && np.tokens.len() <= 4
                && np.tokens.end < cue.sentence_end
                && v.is_complementizer(np.tokens.end)
                && v.tags[np.tokens.end].cut == 0
        })
    }

    /// What stands behind the colon has no marks, and a doubtful verb before it, or one too far away.
    fn is_another_verbs_colon(&self) -> bool {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        // ، متابعا: وزير الصحة اصطحب
        let adds = matches!(cue.entry.class, "say" | "add") && i > v.sentence_start[i] as usize;
        cue.entry.ambiguity.has(Ambiguity::VERB)
            && self.frame.through == i
            && (cue.participle && !(adds && j == i + 1 && v.is_comma(i - 1))
                || !cue.participle && !v.hears(&self.frame, self.first.as_ref(), i, j))
            || j > i + 25
                && !(matches!(cue.entry.lemma, "قال" | "أضاف")
                    && self.frame.subject.as_ref().is_some_and(NounPhrase::can_speak))
    }
}
