//! Whose the words are that the clause before speaks of: a statement, a message, a call, a noun with a pronoun.

use crate::discourse;
use crate::find::Search;
use crate::nouns::speech_noun;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase};

impl Search<'_, '_, '_> {
    /// `ونقلت صحيفة كذا **تصريحات عبر فيها** عن غضبه`: no words of the paper, but of whom the text was about.
    pub(super) fn said_elsewhere(&self, start: usize, i: usize, form: crate::Agreement) -> Option<u32> {
        let v = self.view;
        let words = i > start + 1
            && i + 1 < v.tags.len()
            && crate::frame::says_in_it(v.key(i + 1))
            && speech_noun(v.doc.bare(i - 1)).is_some_and(|n| n.act || n.medium)
            && v.doc.tokens()[i - 1].clitics.enc_len == 0;
        let passes = |k: usize| {
            v.finite_cue(k).is_some_and(|r| {
                let lemma = v.lexicon.cue(r.forms[0]).lemma;
                matches!(lemma, "نقل" | "أورد" | "بث" | "تناقل" | "تداول" | "نشر")
            })
        };
        let paper = |k: usize| {
            self.kind_at(k) == Some(EntityKind::Media) || v.head(k).is_some_and(|h| h.head.class == HeadClass::Media)
        };
        let passed_on = words && passes(start) && (start + 1..i.min(start + 5)).any(paper);
        let person = |e: &u32| self.entities.entities[*e as usize].kind == EntityKind::Person;
        passed_on.then(|| self.discourse.last(&self.speakers, form, true).filter(person)).flatten().or_else(|| {
            passed_on.then(|| v.nearest_before(self.entities, &self.speakers, start, form)).flatten().filter(person)
        })
    }

    /// `وبدأ الحفل بكلمة لرئيس اللجنة، رحب فيها`, `في تصريحات للوزير، أكد خلالها`: whose words they are that the verb points back to, or that
    /// stand right before its comma.
    pub(super) fn whose_words(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let back = |k: usize| crate::frame::says_in_it(v.key(k));
        let pointed =
            i + 1 < v.tags.len() && back(i + 1) || i + 2 < v.tags.len() && v.key(i + 1) == "من" && back(i + 2);
        let low = start.max(i.saturating_sub(24));
        let spoken = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.act || n.medium || n.document);
        // تصريحات على لسان اللاعب قال فيها
        let on_tongue = |k: usize| k + 3 < i && v.key(k + 1) == "علي" && v.key(k + 2) == "لسان";
        let said = (low..i.saturating_sub(1)).rev().find(|&k| {
            let with = || {
                k + 2 < i
                    && matches!(v.doc.bare(k), "حديث" | "حوار" | "مقابله")
                    && v.key(k + 1) == "مع"
                    && self.discourse.any().is_none()
            };
            // قدم الأهالي شكرهم للقائمين على الحفل: whom they thank
            let theirs = || v.doc.tokens()[k].clitics.enc_len > 0 || is_sent(v.doc.bare(k));
            let to = v.doc.tokens()[k + 1].clitics.proclitics.la();
            let near = v.tags[k + 1].function.is(FunctionWord::PREPOSITION);
            // نشرت الصحيفة مقالا للكاتب; but ووجه خطابا للوزير
            let published = || {
                v.doc
                    .bare(k)
                    .strip_suffix('ا')
                    .is_some_and(|n| speech_noun(n).is_some_and(|n| n.act || n.medium || n.document))
                    && (start..k).rev().take(8).any(|k| puts_before_readers(v.bare_key(k)))
            };
            v.is_word(k)
                && v.is_word(k + 1)
                && (to && !theirs() && (spoken(k) || published()) || near && (with() || on_tongue(k)) && spoken(k))
        })?;
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let first = said + 1 + if on_tongue(said) { 2 } else { usize::from(v.key(said + 1) == "مع") };
        let np = v.reading(self.entities, &stop).noun_phrase(first, i).filter(|np| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.unlisted.is_some()
                || np.head.is_some_and(|h| h.class.is_human() && (a.plural || !h.plural))
        })?;
        let close = np.tokens.end == i || v.is_comma(np.tokens.end) && np.tokens.end + 1 == i;
        if !pointed && !close && !(np.tokens.end..i).any(back) {
            return None;
        }
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `تصريحات الوزير فلان **التي قال فيها**`, `ونشرت الصحيفة تصريحاته **التي أكد فيها**`, `بعد خطاب الملك أمس، **وقال فيه**`: whose words they are, whoever
    /// has spoken or passed them on.
    pub(super) fn owner_of_words(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        const NEAR: usize = 14;
        const FAR: usize = 24;
        let v = self.view;
        let pointed = i > start + 1 && i + 1 < v.tags.len() && crate::frame::says_in_it(v.key(i + 1));
        let relative = pointed && v.tags[i - 1].function.is(FunctionWord::RELATIVE);
        if !relative && !(pointed && v.is_comma(i - 1)) {
            return None;
        }
        let reach = if relative { NEAR } else { FAR };
        let words = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.act || n.medium || n.document);
        let said = (start.max(i.saturating_sub(reach))..i - 1).rev().find(|&k| v.is_word(k) && words(k))?;
        // بعد خطاب الملك: in the construct with whose it is; but مؤتمر صحفي
        let construct = v.doc.tokens()[said].clitics.enc_len == 0
            && !v.doc.tokens()[said].clitics.proclitics.al()
            && !matches!(v.key(said + 1), "صحفي" | "صحافي" | "صحفيه" | "صحافيه" | "مشترك" | "مشتركه");
        if !relative && !construct {
            return None;
        }
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.definite && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
        };
        let stop = |k: usize| v.is_complementizer(k) || k >= i - 1;
        let np = if v.doc.tokens()[said].clitics.enc_len > 0 {
            (start < said)
                .then(|| v.clause_subject(self.entities, &self.speakers, start, said))
                .flatten()
                .filter(|np| person(np))
        } else {
            v.reading(self.entities, &stop).noun_phrase(said + 1, i - 1).filter(|np| person(np))
        };
        let s = match np {
            Some(np) => self.speakers.resolve(v.doc, &np, self.entities),
            // تصريحاته, where nobody stands before it in the sentence
            None if v.doc.tokens()[said].clitics.enc_len > 0 => {
                let form = v.tags[i].cue?.forms[0].agreement;
                v.nearest_before(self.entities, &self.speakers, said, form)
                    .filter(|&s| self.entities.entities[s as usize].kind == EntityKind::Person)?
            }
            None => return None,
        };
        self.speakers.agrees(s, a).then_some(s)
    }

    /// Whose act a noun with a pronoun is: the subject of its clause, or who spoke last.
    pub(crate) fn owner(&mut self, i: usize, form: crate::Agreement) -> Option<u32> {
        let v = self.view;
        let start = v.sentence_start[i] as usize;
        if let Some(np) = (start < i).then(|| v.clause_subject(self.entities, &self.speakers, start, i)).flatten() {
            let s = self.speakers.resolve(v.doc, &np, self.entities);
            if self.speakers.agrees(s, discourse::agrees(form)) {
                return Some(s);
            }
        }
        self.discourse.last(&self.speakers, form, true).or_else(|| self.discourse.any())
    }
}

/// نشرت، نقلت: a paper does so with another one's words.
fn puts_before_readers(key: &str) -> bool {
    matches!(
        key.trim_start_matches('و'),
        "نشرت" | "نشر" | "بثت" | "عرضت" | "تداول" | "نقلت" | "نقل" | "اوردت" | "تناقلت" | "تداولت"
    )
}

/// شكر، تهنئة: behind it and ل stands who gets it.
pub(super) fn is_sent(bare: &str) -> bool {
    matches!(bare, "شكر" | "تهنيه" | "تهاني" | "تعازي" | "تبريكات" | "تحيه" | "تحيات")
}
