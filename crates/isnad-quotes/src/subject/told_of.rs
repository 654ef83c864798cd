//! A noun without the article whose clause needs no pronoun: `محام اعتبر أن`, `بعد تقارير ذكرت أن`, `هناك دراسة كشفت أن`.

use super::Before;
use crate::conjugate::{Number, Tense};
use crate::lexicon::Ambiguity;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, Reading};

impl View<'_> {
    /// `بعد تقارير ذكرت أن`, `بحسب شهود قالوا إن`: after a noun without the article the relative clause has no pronoun.
    pub(super) fn told_by(&self, read: &Reading<'_>, i: usize, low: usize, last: usize) -> Option<Before> {
        if last != i || i == low || i + 1 >= self.tags.len() {
            return None;
        }
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let feminine = form.agreement.feminine;
        // عن مسؤولين قالوا إن; but خبراء يؤيدون الاتفاق
        let several = form.agreement.number == Number::Plural && form.tense == Tense::Perfect;
        let ambiguity = self.lexicon.cue(reading.forms[0]).ambiguity;
        let sure = !ambiguity.has(Ambiguity::NOUN | Ambiguity::VERB);
        if reading.pronoun {
            return None; // إحصائية أعلنتها المصلحة: its subject comes
        }
        // في بيان قال فيه: somebody else speaks in it.
        if crate::frame::says_in_it(self.key(i + 1)) || matches!(self.key(i + 1), "به" | "بها") {
            return None;
        }
        if let Some(there) = self.there_is(read, i, low, feminine) {
            return Some(there);
        }
        (low.max(i.saturating_sub(9))..i).rev().find_map(|k| {
            let head = self.head(k).filter(|h| !h.definite && !h.head.ambiguous)?;
            let told = head.head.class == HeadClass::Document
                || head.head.plural && matches!(head.head.class, HeadClass::Person | HeadClass::Collective)
                || head.head.plural && several && head.head.class == HeadClass::Office;
            let glued = self.doc.tokens()[k].clitics.proclitics.conjunction();
            let governed = k > low && self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
            // طبق العلماء تجربة أثبتت أن: right before its verb
            let close = k + 1 == i && k > low && sure && head.head.class == HeadClass::Document && self.is_word(k - 1);
            if !told
                || glued
                || !(governed || close)
                || head.head.feminine != feminine && head.head.class == HeadClass::Document
            {
                return None;
            }
            let phrase = read.noun_phrase(k, last).filter(|np| np.tokens.end == last && !np.definite)?;
            Some(Before { phrase, adjacent: true, relative: false })
        })
    }

    /// `هناك **دراسة يابانية** للبذور المجففة من 5 إلى 20 يوما كشفت أن`: however much is said of it before the verb that it has.
    fn there_is(&self, read: &Reading<'_>, i: usize, low: usize, feminine: bool) -> Option<Before> {
        let there = (low..i).rev().take(24).find(|&k| {
            self.tags[k].function.is(FunctionWord::DEMONSTRATIVE)
                && matches!(self.bare_key(k), "هناك" | "ثمه" | "هنالك")
        })?;
        let noun = there + 1;
        let head = self.head(noun).filter(|h| !h.definite && h.head.feminine == feminine)?.head;
        let clause = |k: usize| {
            self.is_complementizer(k)
                || self.tags[k].function.is(FunctionWord::RELATIVE)
                || self.finite_cue(k).is_some()
                || self.is_comma(k)
        };
        let quiet = noun + 1 < i && !(noun..i).any(clause);
        let phrase = (quiet && head.class == HeadClass::Document).then(|| read.noun_phrase(noun, i)).flatten()?;
        Some(Before { phrase, adjacent: false, relative: false })
    }

    /// `دعوى تقدم بها محام **اعتبر** أن`: an indefinite man right before the verb, which tells of him.
    pub(super) fn one_who(&self, read: &Reading<'_>, i: usize, low: usize, last: usize) -> Option<Before> {
        let k = last.checked_sub(1).filter(|&k| k > low && last == i)?;
        let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
        let one = self.is_word(k)
            && self.mention_at[k] == 0
            && !self.in_name[k]
            && self.doc.tokens()[k].clitics.pro_len == 0
            && self.doc.tokens()[k].clitics.enc_len == 0
            && self.head(k).is_some_and(|h| {
                h.head.class.is_human()
                    && !h.head.plural
                    && !h.definite
                    && h.head.feminine == feminine
                    && !h.head.ambiguous
            });
        let whole = |k: usize| read.noun_phrase(k, last).filter(|np| np.tokens.end == last);
        let man = || (low + 1..k).rev().take(3).filter(|&n| self.is_man_described(n, last, i)).find_map(whole);
        // تداولت المواقع دراسة بريطانية توضح أن: a document of which nobody has heard, and what it says; but بيان أعلن فيه
        let in_it = i + 1 < self.tags.len() && crate::frame::says_in_it(self.key(i + 1))
            || self.tags[i].cue.is_some_and(|c| c.pronoun); // بيان نشره الحزب
        let document = |k: usize| {
            !in_it
                && self.is_word(k)
                && self.doc.tokens()[k].clitics.pro_len == 0
                && !self.doc.tokens()[k].clitics.proclitics.al()
                && finds(self.doc.bare(k))
                && self.head(k).is_some_and(|h| {
                    h.head.class == HeadClass::Document && !h.definite && h.head.feminine == feminine && !h.head.plural
                })
        };
        let phrase = one
            .then(|| whole(k))
            .flatten()
            .or_else(|| (low + 1..last).rev().take(3).filter(|&k| document(k)).find_map(whole))
            .or_else(man)?;
        Some(Before { phrase, adjacent: true, relative: true })
    }

    /// `التقى الوفد **مسؤولا أميركيا** أكد أن`, `شكوى ضد **ناشط متطرف** دعا إلى`: a man without the article at `noun`, with what he is up to `last`, of whom
    /// the verb at token `i` tells.
    fn is_man_described(&self, noun: usize, last: usize, i: usize) -> bool {
        let Some(form) = self.tags[i].cue.map(|c| c.forms[0]) else { return false };
        let cue = self.lexicon.cue(form);
        let tells = form.tense == Tense::Perfect
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PREPOSITION)
            && matches!(
                cue.class,
                "say"
                    | "announce"
                    | "confirm"
                    | "explain"
                    | "point_out"
                    | "report"
                    | "reveal"
                    | "claim"
                    | "demand"
                    | "urge"
                    | "warn"
            );
        let bare = |n: usize| {
            let clitics = &self.doc.tokens()[n].clitics;
            self.is_word(n) && !clitics.proclitics.al() && clitics.enc_len == 0
        };
        let adjective = |n: usize| {
            bare(n)
                && self.doc.tokens()[n].clitics.pro_len == 0
                && self.tags[n].function == FunctionWord::NONE
                && !self.in_name[n]
                && self.head(n).is_none_or(|h| h.head.class == HeadClass::Person)
        };
        tells
            && bare(noun)
            && self.mention_at[noun] == 0
            && !self.doc.tokens()[noun].clitics.proclitics.conjunction()
            && self.head(noun).is_some_and(|h| {
                matches!(h.head.class, HeadClass::Person | HeadClass::Office)
                    && !h.head.plural
                    && !h.definite
                    && !h.head.ambiguous
                    && h.head.feminine == form.agreement.feminine
            })
            && !matches!(self.doc.bare(noun), "جهه" | "ناحيه" | "جانب") // من جهة أخرى أعلنت
            && (noun + 1..last).all(adjective)
    }
}

/// دراسة, تقرير: what is written to tell what was found, no law and no letter.
fn finds(bare: &str) -> bool {
    Roles::of(bare).has(Roles::FINDINGS)
}
