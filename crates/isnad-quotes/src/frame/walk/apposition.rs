//! Noun phrases that carry the source on: its name, its title, what stands in apposition to it.

use super::{Step, Walk, go_on};
use crate::lexicon::{Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::view::View;
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl View<'_> {
    /// `رئيس المحكمة **التي ستحاكم الرئيس السابق**، فلان، أن`: a relative clause ends with somebody's title, and the name behind the comma is his.
    fn is_named_in_relative(&self, from: usize, comma: usize) -> bool {
        const ADJECTIVES: usize = 4;
        let relative = (from..comma).take(3).any(|k| self.tags[k].function.is(FunctionWord::RELATIVE));
        let definite = |k: &usize| self.is_word(*k) && self.doc.tokens()[*k].clitics.proclitics.al();
        relative
            && (from..comma)
                .rev()
                .take(ADJECTIVES)
                .take_while(definite)
                .any(|k| self.head(k).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural))
    }
}

impl Walk<'_> {
    /// The phrase still belongs to the source, or to nothing.
    pub(super) fn more_of_source(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        self.coordinated(next)
            .or_else(|| self.adverb_in_alef(np, next))
            .or_else(|| self.surname(np, next))
            .or_else(|| self.governs_the_preposition(np, next))
            .or_else(|| self.the_most(next))
            .or_else(|| self.apposition(np, next))
            .or_else(|| self.rest_of_title(np))
            .or_else(|| self.second_apposition(next))
            .or_else(|| self.what_he_is_besides(np))
    }

    /// `مندوبا السعودية وناميبيا حرص البلدين`: still the subject.
    fn coordinated(&self, next: usize) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let coordinated = v.doc.tokens()[j].clitics.proclitics.conjunction();
        if self.frames.has(Frames::OBJECT) && coordinated && self.has_source() {
            return go_on(next);
        }
        None
    }

    /// `أعلنت الجامعة مؤخرا عن`: an adverb.
    fn adverb_in_alef(&self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if self.frame.subject.is_some()
            && np.tokens.len() == 1
            && v.key(j).ends_with('ا')
            && !v.key(j).ends_with("ها")
            && next < cue.sentence_end
            && v.preposition_bit(next).is_some_and(|b| cue.own & b != 0)
        {
            return go_on(next);
        }
        None
    }

    /// `أكد القيادي ارجش كارزان أن`: unknown words at once after a title are its bearer's name.
    fn surname(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, i) = (self.v, self.cue.at);
        let subject = self.frame.subject.as_mut().filter(|s| v.is_surname(s, np, i))?;
        subject.unlisted = Some(np.tokens.clone());
        subject.tokens.end = next;
        go_on(next)
    }

    /// `تؤكد التعليمات على`: what stands right before the cue's own preposition is the subject.
    fn governs_the_preposition(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let governs = next < cue.sentence_end
            && v.preposition_bit(next).is_some_and(|b| cue.own & b != 0)
            && v.doc.tokens()[j].clitics.proclitics.al();
        if governs && cue.object != ObjectRole::Addressee && !self.has_source() && !cue.participle {
            self.first = Some(np.clone());
            return go_on(next);
        }
        None
    }

    /// `أعلن النادي، **الأكثر** تتويجا في البلاد، عن خسائر`: what he or it is most of all, up to the comma that closes it.
    fn the_most(&self, next: usize) -> Option<Step> {
        const LONG: usize = 14;
        let (v, cue, j) = (self.v, self.cue, self.j);
        let aside = v.is_comma(j - 1)
            && v.doc.tokens()[j].clitics.proclitics.al()
            && self.frame.subject.as_ref().is_some_and(|s| s.tokens.end == j - 1);
        let most = || {
            matches!(
                v.doc.bare(j),
                "اكثر" | "اكبر" | "اقل" | "افضل" | "اعلي" | "اول" | "اولي" | "ابرز" | "اقدم" | "اقوي"
            )
        };
        if !aside || !most() {
            return None; // most phrases
        }
        (next..cue.sentence_end.min(next + LONG)).find(|&k| v.is_comma(k)).and_then(go_on)
    }

    /// `، أحد كبار الفاعلين،`: an apposition to the subject.
    fn apposition(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        // أبرز المتحدث، نتائج تنفيذ القانون، **وذلك** في إطار الندوة: what he tells
        let told = self.frames.has(Frames::OBJECT)
            && np.head.is_none_or(|h| !h.class.is_human())
            && np.mention.is_none()
            && next + 1 < cue.sentence_end
            && (v.key(next + 1) == "وذلك"
                // أعلنت فصائل مؤلفة من مجموعات عدة، استئناف المعركة، بعد شهر
                || v.doc.tokens()[j].clitics.pro_len == 0 && is_masdar(v.doc.bare(j)));
        if self.frame.subject.is_some()
            && v.is_comma(j - 1)
            && next < cue.sentence_end
            && v.is_comma(next)
            && self.frames.has(Frames::OBJECT | Frames::CLAUSE)
            && !told
        {
            // باسم الكتيبة، المتمركزة شمال المدينة، سالم الحربي،: the name of the title
            let one = |s: &NounPhrase| s.head.is_some_and(|h| h.class.is_human() && !h.plural);
            // رئيسة جمعية «النور» لتوعية الشباب، أسماء العبودي،: the body is no name of hers
            let entities = self.entities;
            let unnamed = |s: &NounPhrase| {
                let man = |m: u32| entities.mentions[m as usize].kind == EntityKind::Person;
                s.unlisted.is_none() && !s.mention.is_some_and(man)
            };
            if let Some(subject) = self.frame.subject.as_mut().filter(|s| unnamed(s))
                && one(subject)
                && np.head.is_none()
                && v.names_speaker(np, self.entities)
                && !v.is_named_in_relative(subject.tokens.end, j - 1)
            {
                subject.mention = np.mention;
            }
            return go_on(next);
        }
        None
    }

    /// What is still part of a title that no name follows yet.
    fn rest_of_title(&mut self, np: &NounPhrase) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        if self.frames.has(Frames::CLAUSE)
            && let Some(subject) = self.frame.subject.as_mut().filter(|s| s.tokens.end == j && s.mention.is_none())
            && np.head.is_none()
            && proclitics.al()
        {
            let to = v.rest_of_title(subject, self.entities, j, cue.sentence_end);
            if to > j {
                return go_on(to);
            }
        }
        None
    }

    /// `خبيران، مطلعان على الملف، أن`, `، المتمركزة شمال المدينة، سعيد نعمان، أن`: the clause is the content.
    fn second_apposition(&self, next: usize) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let aside = |np: &NounPhrase| (np.tokens.end..j).any(|k| v.is_comma(k));
        if self.frame.subject.as_ref().is_some_and(aside)
            && self.frames.has(Frames::CLAUSE)
            && self.frames.has(Frames::OBJECT)
            && (next..cue.sentence_end.min(j + 26)).any(|k| self.is_clause_behind_comma(k))
        {
            return go_on(next);
        }
        None
    }

    /// What the subject is besides, before the object.
    fn what_he_is_besides(&mut self, np: &NounPhrase) -> Option<Step> {
        let (v, cue) = (self.v, self.cue);
        if self.frames.has(Frames::OBJECT)
            && !cue.participle
            && let Some(subject) = self.frame.subject.as_mut()
            && let Some(close) = v.besides(np, subject, cue.sentence_end, self.frames)
        {
            let to = if v.is_comma(close - 1) { close - 1 } else { close };
            if np.tokens.end == to && subject.mention.is_none() {
                subject.mention = np.mention;
                subject.unlisted = np.unlisted.clone();
            }
            if to == close || subject.mention.is_some() || subject.unlisted.is_some() {
                subject.tokens.end = to;
            }
            return go_on(close);
        }
        None
    }
}
