//! Where the walk begins: behind the words of a phrase, behind a source that they name, or behind a title or a body right after the verb.

use super::Walk;
use crate::lexicon::Frames;
use crate::nouns::speech_noun;
use crate::phrases::{Found, PhraseObject};
use isnad_entities::{EntityKind, HeadClass, NounPhrase};
use isnad_tokenize::TokenKind;

impl Walk<'_> {
    /// Takes what stands right behind the cue, and the words of its phrase; `None` where the phrase tells of no speech.
    pub(in crate::frame) fn start(&mut self, found: Option<Found<'_>>) -> Option<()> {
        if let Some(found) = found {
            self.behind_phrase(found)?;
        }
        let (v, cue, i) = (self.v, self.cue, self.cue.at);
        if self.frame.subject.is_none()
            && !self.frame.phrase
            && !cue.participle
            && let Some(np) = v.titled_up_to_joint(self.read, self.entities, i, cue.frames, cue.limit)
        {
            self.j = np.tokens.end;
            self.frame.subject = Some(np);
        }
        if self.frame.subject.is_none()
            && !self.frame.phrase
            && !cue.participle
            && !cue.reading.pronoun
            && let Some(to) = v.unknown_body(i, cue.form.agreement.feminine, cue.limit)
        {
            self.j = to;
            let body = v.by_initials(i + 1, to + 1, to, None);
            self.frame.subject = Some(NounPhrase { unlisted: Some(i + 1..to), ..body });
        }
        if self.frame.subject.is_none()
            && !self.frame.phrase
            && !cue.participle
            && cue.frames.has(Frames::CLAUSE)
            && !cue.reading.pronoun
            && let Some(to) = v.respondents(i, cue.limit)
        {
            self.j = to;
            let they = v.by_initials(i + 1, to + 1, to, None);
            self.frame.subject = Some(NounPhrase { unlisted: Some(i + 1..to), ..they });
        }
        Some(())
    }

    fn behind_phrase(&mut self, found: Found<'_>) -> Option<()> {
        let (v, cue, i) = (self.v, self.cue, self.cue.at);
        // سائلا الله العلي القدير: whoever is asked is not the one who asks.
        let asked = |np: &NounPhrase| {
            found.phrase.object == PhraseObject::None && matches!(v.key(np.tokens.start), "الله" | "المولي")
        };
        self.frame.phrase = true;
        self.frame.subject = found.subject.filter(|np| v.may_be_named(np) && !asked(np) && !v.is_own_speech(np));
        self.frame.through = found.end - 1;
        self.j = found.end;
        // وجه رسالة **قوية** بأن: an adjective of the phrase's noun is no subject
        let j = self.j;
        let indefinite = |k: usize| v.is_word(k) && v.doc.tokens()[k].clitics.pro_len == 0;
        if j < cue.sentence_end
            && self.frame.subject.is_none()
            && indefinite(j)
            && indefinite(j - 1)
            && v.doc.tokens()[j].flags.teh_marbuta()
            && v.doc.tokens()[j - 1].flags.teh_marbuta()
            && v.mention_at[j] == 0
            && v.head(j).is_none()
        {
            self.j += 1;
        }
        if cue.from_source
            && let Some(np) = self.phrase_at(self.j)
        {
            let apart = found.end > i + 2;
            if v.key(found.end - 1) == "في" && (self.tells_no_document(&np) || apart && !self.is_written(&np)) {
                return None;
            }
            self.j = np.tokens.end.max(self.j + 1);
            self.frame.subject = Some(np);
            self.frame.sourced = true;
        }
        Some(())
    }

    /// `جاء القرار في وقت`, `ورد البلاغ في الساعة`: what comes is the subject then, and only a document says what is in it: `وجاء كذلك في البيان أن`.
    fn is_written(&self, np: &NounPhrase) -> bool {
        let v = self.v;
        let writes = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.document || n.medium || n.act);
        np.head.is_some_and(|h| matches!(h.class, HeadClass::Document | HeadClass::Media))
            || np.tokens.clone().take(2).any(writes)
            || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media)
    }

    /// What stands under في behind جاء is no document that says it.
    fn tells_no_document(&self, np: &NounPhrase) -> bool {
        let (v, j) = (self.v, self.j);
        // وجاء في مبحثين، في المرتبة الثانية: it is in two parts, and no document says it
        let writes = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.document || n.medium || n.act);
        let parts = matches!(self.cue.entry.lemma, "جاء" | "ورد")
            && np.mention.is_none()
            && !np.head.is_some_and(|h| matches!(h.class, HeadClass::Document | HeadClass::Media))
            && !np.tokens.clone().any(writes)
            && (np.quantified
                || v.key(np.tokens.start).ends_with("ين")
                || v.doc.tokens()[np.tokens.start].kind == TokenKind::Number);
        // جاءت أقوال الوزيرة في أعقاب تقرير: when, no source
        let when = matches!(v.doc.bare(j), "اعقاب" | "اطار" | "ظل" | "وقت" | "خضم" | "غمره" | "اوج");
        parts || when && !v.doc.tokens()[j].clitics.proclitics.al()
    }
}
