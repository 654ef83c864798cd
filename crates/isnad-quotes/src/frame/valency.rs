//! What a cue takes where it stands: how its content may join, what its object is, how far to look.

use super::REACH;
use crate::conjugate::Tense;
use crate::lexicon::{Ambiguity, Cue, CueForm, CueReading, Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::phrases::{Found, PhraseObject};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::FunctionWord;

/// What a cue takes where it stands, by itself or as a phrase.
pub(super) struct Valency {
    /// Its token.
    pub(super) at: usize,
    pub(super) reading: CueReading<'static>,
    pub(super) form: CueForm,
    pub(super) entry: &'static Cue,
    pub(super) participle: bool,
    /// How its content may join.
    pub(super) frames: Frames,
    /// The same, as bits: what the walk adds to its frames is not the cue's own.
    pub(super) own: u16,
    pub(super) object: ObjectRole,
    /// Its object begins the content, and stands behind it: وصف الهجوم بأنه.
    pub(super) themed: bool,
    /// What stands in marks may be its content, whatever else it means.
    pub(super) speech: bool,
    /// وأوضحت الشركة سعيها إلى كذا, بين المدير قيام الفرق بكذا
    pub(super) tells_acts: bool,
    /// أشارت الخطة لآليات العمل إلى أن: with إلى behind it ل belongs to the subject
    pub(super) subjects_la: bool,
    /// Its phrase names the source.
    pub(super) from_source: bool,
    /// One past the last token of its sentence.
    pub(super) sentence_end: usize,
    /// One past the last token in reach, in its paragraph.
    pub(super) end: usize,
    /// One past the last token that is looked at: in its sentence and in reach.
    pub(super) limit: usize,
}

impl View<'_> {
    /// What the cue at token `i` takes, by itself or in the phrase that was found; `None` where it takes nothing here.
    pub(super) fn valency(&self, i: usize, found: Option<&Found<'_>>) -> Option<Valency> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        // وكانت الوحيدة **بين** الحضور أن
        if found.is_none() && cue.ambiguity.has(Ambiguity::PREPOSITION) && self.stands_among(i) {
            return None;
        }
        let mut frames = found.map_or(cue.frames, |f| f.phrase.frames);
        if frames.0 == 0 || self.is_predicate(i, form) || self.tightens(i, cue.lemma) {
            return None;
        }
        let object = match found.map(|f| f.phrase.object) {
            None => cue.object,
            Some(PhraseObject::Addressee) => ObjectRole::Addressee,
            Some(PhraseObject::Theme) => ObjectRole::Theme,
            Some(_) => ObjectRole::None,
        };
        let participle = form.tense == Tense::Participle;
        let subjects_la = frames.has(Frames::LI) && frames.has(Frames::ILA) && self.joined_by_ila(i);
        if subjects_la {
            frames.0 &= !Frames::LI;
        }
        // ، مطالبا الهيئات لتكثيف جهودها: as he speaks for ب, where no ب comes
        if participle && cue.lemma == "طالب" && found.is_none() && self.asks_by_la(i) {
            frames.0 |= Frames::LI;
        }
        // طلبت البلدية من السكان بمغادرة بيوتهم: as many write it like طالب
        if cue.lemma == "طلب" && !participle && found.is_none() && self.asks_by_ba(i) {
            frames.0 |= Frames::BI;
        }
        if self.interrupts_clause(i) {
            return None;
        }
        if self.is_resumed(i, frames) {
            frames.0 &= Frames::CLAUSE | Frames::SPEECH;
            // المسيرة التي دعت لها «تنسيقية الجنوب»: the marks hold its subject
            if !frames.has(Frames::SPEECH) && i + 2 < self.tags.len() && self.pair_at[i + 2] > 0 {
                return None;
            }
        }
        let sentence_end = self.sentence_end[i] as usize;
        let end = (self.paragraph_end[i] as usize).min(i + 1 + REACH);
        Some(Valency {
            at: i,
            reading,
            form,
            entry: cue,
            participle,
            frames,
            own: frames.0,
            object,
            themed: object == ObjectRole::Theme && !reading.pronoun && !participle,
            speech: frames.has(Frames::SPEECH) && !cue.ambiguity.has(Ambiguity::VERB),
            tells_acts: self.may_tell_acts(i),
            subjects_la,
            from_source: found.is_some_and(|f| f.phrase.object == PhraseObject::Source),
            sentence_end,
            end,
            limit: sentence_end.min(end),
        })
    }

    /// `طلبت البلدية من السكان **بمغادرة** بيوتهم`: an act under ب, and no other act or clause before it that is asked for (`طلب من الشركة تسليم العمل بإشراف خبير`).
    fn asks_by_ba(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 20);
        let act = |k: usize| {
            let bare = self.doc.bare(k);
            self.mention_at[k] == 0
                && self.key(k).chars().count() > 3
                && (is_masdar(bare) || Roles::of(bare).has(Roles::ACT))
                && self.head(k).is_none()
        };
        // قرب البركان: of the noun before it
        let genitive = |k: usize| {
            let (own, before) = (&self.doc.tokens()[k].clitics, &self.doc.tokens()[k - 1].clitics);
            own.proclitics.al() && !own.proclitics.ba() && !before.proclitics.al() && before.enc_len == 0
        };
        let first = (i + 1..end).take_while(|&k| self.is_word(k) && !self.is_complementizer(k)).find(|&k| {
            act(k) && !genitive(k) && !self.tags[k - 1].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
        });
        first.is_some_and(|k| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            k > i + 1
                && p.ba()
                && !p.conjunction()
                && !self.locates(k)
                && !self.is_circumstance(k)
                && !self.is_manner(k)
        })
    }

    /// `، مطالبا الهيئات **لتكثيف** جهودها`: an act under ل before the next comma, and neither أن nor an act under ب.
    pub(super) fn asks_by_la(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 16);
        let way = || (i + 2..end).take_while(|&k| !self.is_comma(k));
        let act = |k: usize| {
            let bare = self.doc.bare(k);
            self.is_word(k) && self.mention_at[k] == 0 && (is_masdar(bare) || Roles::of(bare).has(Roles::ACT))
        };
        i > 0
            && self.is_comma(i - 1)
            && way().any(|k| {
                let c = &self.doc.tokens()[k].clitics;
                c.proclitics.la() && !c.proclitics.al() && act(k)
            })
            && !way().any(|k| self.is_complementizer(k) || self.doc.tokens()[k].clitics.proclitics.ba())
    }

    /// `وقال فلان الذي **وجهت إليه** انتقادات كبيرة إنه`: what is done to him, and the clause is that of the verb before.
    pub(super) fn interrupts_clause(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        let resumed = i > low + 2
            && i + 1 < self.tags.len()
            && self.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && matches!(
                self.key(i + 1),
                "اليه" | "اليها" | "اليهم" | "له" | "لها" | "لهم" | "عليه" | "عليها" | "عليهم"
            );
        let waits = |k: usize| {
            self.finite_cue(k).is_some_and(|r| {
                let cue = self.lexicon.cue(r.forms[0]);
                cue.frames.has(Frames::CLAUSE) && !cue.ambiguity.has(Ambiguity::VERB)
            })
        };
        resumed && (low..i - 1).rev().take(8).take_while(|&k| self.is_word(k) && !self.is_complementizer(k)).any(waits)
    }

    /// `شدد الأمن من إجراءاته على الحدود`: no speech. `شدد الوزير بأن **الرقابة** مستمرة`: that stands in what he said.
    fn tightens(&self, i: usize, lemma: &str) -> bool {
        let tightened = |k: usize| Roles::of(self.doc.bare(k)).has(Roles::GRIP);
        matches!(lemma, "شدد" | "علق")
            && (i + 1..(self.sentence_end[i] as usize).min(i + 8))
                .take_while(|&k| self.key(k) != "علي" && !self.is_complementizer(k))
                .any(tightened)
    }

    /// `التي يشكو منها البعض`: what it is about stands before the relative pronoun.
    fn is_resumed(&self, i: usize, frames: Frames) -> bool {
        i > 0
            && self.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && i + 1 < self.tags.len()
            && self.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
            && match self.key(i + 1) {
                "منه" | "منها" | "منهم" => frames.has(Frames::MIN),
                "عنه" | "عنها" | "عنهم" => frames.has(Frames::AAN),
                "اليه" | "اليها" | "اليهم" => frames.has(Frames::ILA),
                "عليه" | "عليها" | "عليهم" => frames.has(Frames::ALA),
                "به" | "بها" | "بهم" => frames.has(Frames::BI),
                "له" | "لها" | "لهم" => frames.has(Frames::LI),
                _ => false,
            }
    }

    /// Whether a noun phrase that is read beside the cue ends at token `k`.
    pub(super) fn ends_phrase(&self, cue: &Valency, k: usize) -> bool {
        let takes_object = cue.object != ObjectRole::None || cue.frames.has(Frames::OBJECT);
        self.stops_phrase(k, cue.own)
            // أقسم الحارس بالله أن: no المعتصم بالله
            || cue.entry.lemma == "أقسم" && self.key(k) == "بالله"
            || cue.tells_acts && k > cue.at + 1 && self.tells_act(k)
            || takes_object && self.begins_object(k)
            || cue.speech && k > cue.at + 1 && self.pair_at[k] > 0 && self.closes_with_speech(k)
    }
}
