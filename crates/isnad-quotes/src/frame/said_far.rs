//! What قال alone shows, however far: no other verb has إن, and what stands in marks or behind a colon is its own.

use super::*;
use crate::CueReading;
use isnad_entities::EntityKind;

/// A quotation in marks behind a long way has as many words.
const WORDS: usize = 5;

impl View<'_> {
    /// `وقال فلان، رئيس النادي، خلال الحفل الذي من المقرر أن يستمر، **إنه** سعيد`, `وقال المدرب الذي لم يخسر **«هذه مباراة ودية»**`: whatever clauses
    /// stand between, before another قال.
    pub(crate) fn said_far(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let said = |r: CueReading<'_>| self.lexicon.cue(r.forms[0]).lemma == "قال";
        if !said(reading) || form.tense == Tense::Participle || reading.pronoun || self.key(i.max(1) - 1) == "ما" {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        if i + 2 >= end {
            return None;
        }
        let stop = |k: usize| self.is_complementizer(k) || self.finite_cue(k).is_some();
        let np = self.reading(entities, &stop).noun_phrase(i + 1, end);
        // وقال لمجلس العلاقات: whom he told
        let told = |np: &NounPhrase| {
            let first = np.tokens.start;
            self.doc.tokens()[first].clitics.proclitics.preposition() && !self.names_whole_word(first, entities)
        };
        let np = np.filter(|np| np.can_speak() && self.agrees(form, np) && !told(np));
        let circumstance = FunctionWord::PREPOSITION | FunctionWord::TIME | FunctionWord::WITH_PRONOUN;
        let glued = self.doc.tokens()[i + 1].clitics.proclitics.preposition();
        if np.is_none() && !glued && !self.tags[i + 1].function.is(circumstance) {
            return None;
        }
        let mut at = np.as_ref().map_or(i + 1, |np| np.tokens.end);
        while at + 1 < end {
            if self.pair_at[at] > 0 && self.closes[at] as usize > at {
                let close = self.closes[at] as usize;
                if self.words(at, close) >= WORDS && !self.is_name_pair(at, entities) {
                    return Some(Frame { subject: np, ..Frame::new(i, Joint::Marks, at) });
                }
                at = close;
                continue;
            }
            if self.finite_cue(at).is_some_and(said) {
                return None;
            }
            if self.is_colon(at) && self.tags[at + 1].cut == 0 {
                let (joint, start) = match (self.pair_at[at + 1] > 0, self.is_complementizer(at + 1)) {
                    (true, _) => (Joint::Marks, at + 1),
                    (_, true) => (Joint::Clause, at + 2),
                    _ => (Joint::Colon, at + 1),
                };
                return Some(Frame { subject: np, ..Frame::new(i, joint, start) });
            }
            // إن لم: if
            let clause = self.is_complementizer(at)
                && self.doc.tokens()[at].flags.hamza_below()
                && self.tags[at].cut == 0
                && !self.has_conjunction_letter(at)
                && !(self.key(at) == "ان" && matches!(self.key(at + 1), "لم" | "كان" | "كانت" | "شاء" | "امكن"))
                // حيث إن, إذ إن, إلا إنه
                && !matches!(self.key(at - 1), "حيث" | "اذ" | "الا" | "بل" | "حتي");
            if clause {
                return Some(Frame { subject: np, ..Frame::new(i, Joint::Clause, at + 1) });
            }
            at += 1;
        }
        self.said_with_nothing(entities, i, np?)
    }

    /// `وقال الجبير إيران تدعم الإرهاب`, `وقال الشهراني في لقاء مع القناة حصلت الحادثة ظهرا`: nothing joins it, and قال has no other object.
    fn said_with_nothing(&self, entities: &Entities, i: usize, np: NounPhrase) -> Option<Frame> {
        let end = self.sentence_end[i] as usize;
        let opens = i == self.sentence_start[i] as usize || self.is_punct(i - 1);
        let person = np.unlisted.is_some()
            || np.head.is_some_and(|h| h.class.is_human())
            || np.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person);
        let stop = |k: usize| self.is_complementizer(k) || self.finite_cue(k).is_some();
        let read = self.reading(entities, &stop);
        let mut at = np.tokens.end;
        while at < end {
            let circumstance = FunctionWord::PREPOSITION | FunctionWord::TIME;
            if self.is_comma(at) || self.tags[at].function.is(FunctionWord::TIME) {
                at += 1;
            } else if self.behind_medium_told(at, end) > at {
                at = self.behind_medium_told(at, end);
            } else if let Some((to, _)) = self.blessing(at, end) {
                at = to;
            } else if self.tags[at].function.is(circumstance) && means(self.doc.bare((at + 1).min(end - 1))) {
                at = read.noun_phrase(at + 1, end)?.tokens.end;
            } else {
                break;
            }
        }
        let begins = at + 5 <= end
            && self.is_word(at)
            && !self.has_conjunction_letter(at)
            && self.tags[at].function == FunctionWord::NONE
            && !self.doc.tokens()[at].clitics.proclitics.preposition()
            && !self.doc.tokens()[at].flags.tanween_fath()
            && !self.key(at).ends_with('ا'); // قال المدير جالسا
        (opens && person && begins).then(|| Frame { subject: Some(np), ..Frame::new(i, Joint::Clause, at) })
    }
}
