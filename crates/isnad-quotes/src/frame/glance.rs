//! Whether anything stands behind a cue that could join a content to it: before its phrases are read.

use super::REACH;
use crate::conjugate::Tense;
use crate::lexicon::{Cue, Frames, ObjectRole};
use crate::phrases::{Found, PhraseObject};
use crate::view::View;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// False where nothing behind the cue at token `i` can be a joint for the phrase that was found, or for the verb alone.
    pub(super) fn may_join(&self, i: usize, found: Option<&Found<'_>>) -> bool {
        let Some(reading) = self.tags[i].cue else { return false };
        let cue = self.lexicon.cue(reading.forms[0]);
        let frames = found.map_or(cue.frames, |f| f.phrase.frames);
        // نقلت عن مصادر تأكيدها: another noun of speech brings frames of its own.
        let source = found.is_some_and(|f| f.phrase.object == PhraseObject::Source);
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        // آملين إيجاد حل: as a participle it has an object
        let form = reading.forms[0];
        let hopes = form.tense == Tense::Participle && cue.class == "wish";
        // تمنى للجميع مزيدا: whom one wishes something, then what
        let wishes = matches!(cue.class, "wish" | "urge");
        let la = |k: usize| self.doc.tokens()[k].clitics.proclitics.la();
        // Of a verb alone more is known, unless it has words of its own that join a content to it.
        let plain = found.is_none()
            && !frames.has(Frames::BI | Frames::LI)
            && !matches!(cue.class, "ask" | "demand" | "urge" | "wish")
            && cue.lemma != "دعا";
        // طالب المدير الجهات المختصة التحرك: the act itself, with no preposition
        let calls = cue.object == ObjectRole::Addressee && matches!(cue.class, "demand" | "urge");
        let of = cue.lemma == "أفاد" && (i + 2..end).any(|k| self.key(k) == "عن");
        // دعا المنشآت بضرورة التقيد: for إلى
        let called = matches!(cue.lemma, "دعا" | "حث" | "حض")
            && (i + 1..end).any(|k| {
                let p = self.doc.tokens()[k].clitics.proclitics;
                p.ba() || p.la() && cue.lemma != "دعا"
            });
        // ، مطالبا الهيئات لتكثيف جهودها
        let by_la = || form.tense == Tense::Participle && cue.lemma == "طالب" && found.is_none() && self.asks_by_la(i);
        hopes
            || of
            || by_la()
            || called
            || source
            || calls
                && (i + 2..end)
                    .any(|k| self.tags[k].function == FunctionWord::NONE && self.begins_what_is_asked(k, frames.0))
            || frames.has(Frames::OBJECT)
            || found.is_none()
                && self.may_tell_acts(i)
                // ، مبينا الحاجة إلى كذا: whatever noun stands behind the participle
                && (form.tense == Tense::Participle && i > 0 && self.is_comma(i - 1)
                    || (i + 1..end).any(|k| self.tells_any_act(k)))
            || plain && (i + 1..end).any(|k| self.is_joint_of_verb(i, k, cue))
            || !plain && (i + 1..end).any(|k| self.is_joint(k, frames) || wishes && la(k))
    }

    /// What joins a content to a cue with these frames, or another cue that shares it.
    fn is_joint(&self, k: usize, frames: Frames) -> bool {
        let (tag, token) = (&self.tags[k], &self.doc.tokens()[k]);
        if token.kind != TokenKind::Word {
            return token.kind == TokenKind::Quote || self.is_colon(k) || self.closes[k] > 0;
        }
        let p = token.clitics.proclitics;
        if frames.has(Frames::BI) && p.ba() || frames.has(Frames::LI) && (p.la() || self.key(k) == "لما") {
            return true;
        }
        tag.may_be_joint()
            && (self.is_complementizer(k)
                || frames.has(tag.preposition)
                || tag.cue.is_some_and(|c| c.conjunction > 0)
                || tag.joins()
                || tag.saying())
    }

    /// The same of a verb by itself at token `i`, whose frames have neither ب nor ل: marks, a colon, brackets or a clause join a content only to a
    /// verb that has them, and another cue shares it only near by and in the same breath (قال وأكد أن).
    fn is_joint_of_verb(&self, i: usize, k: usize, cue: &Cue) -> bool {
        let tag = &self.tags[k];
        if !tag.may_be_joint() {
            return false; // most words
        }
        let token = &self.doc.tokens()[k];
        let (speech, says) = (cue.frames.has(Frames::SPEECH), cue.frames.has(Frames::SPEECH | Frames::CLAUSE));
        if token.kind != TokenKind::Word {
            return match token.kind {
                TokenKind::Quote => says || cue.object == ObjectRole::Theme,
                _ if self.is_colon(k) => says,
                // يقول الحق سبحانه {ومن يعمل}: braces hold verses
                _ => speech && (self.closes[k] > 0 || self.brace_end(k).is_some()),
            };
        }
        // Behind a preposition that is not the verb's the clause may be what it says to that.
        self.is_complementizer(k) && (says || self.tags[k - 1].function.is(FunctionWord::PREPOSITION))
            || cue.frames.has(tag.preposition)
            || k <= i + SHARED && tag.cue.is_some_and(|c| c.conjunction > 0) && !self.is_comma(k - 1)
            || tag.joins()
            || tag.saying()
    }
}

/// How far behind a cue another one may share its content, in tokens.
const SHARED: usize = 6;

/// Words that join a content by themselves, without the conjunction before them; [`QUESTIONS`](super::QUESTIONS) do too.
pub(crate) const JOINS: [&str; 8] = ["بعيد", "حول", "لو", "ل", "ب", "لقد", "عدم", "ضروره"];
