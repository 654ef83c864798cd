//! Which words are cues where they stand, and which only look like one.

use crate::CueForm;
use crate::conjugate::{Number, Tense};
use crate::lexicon::{Ambiguity, CueReading, Frames};
use crate::nouns::{SpeechNoun, is_masdar, speech_noun};
use crate::view::View;
use isnad_entities::{FunctionWord, NounPhrase};

impl View<'_> {
    /// قائلا، قائلة، بالقول، بقوله
    pub(crate) fn is_saying(&self, i: usize) -> bool {
        self.tags[i].saying()
    }

    /// تأكيده، إشارتها: the act of speech with its speaker's pronoun.
    pub(crate) fn own_act_of_speech(&self, i: usize) -> Option<SpeechNoun> {
        let t = &self.doc.tokens()[i];
        if !self.tags[i].deed() || t.clitics.proclitics.preposition() || self.mention_at[i] > 0 {
            return None;
        }
        speech_noun(&self.key(i)[t.clitics.pro_len as usize..]).filter(|n| n.act && n.frames.has(Frames::CLAUSE))
    }

    /// تصريحه، حديثها: what somebody says, by one word that tells whose it is.
    pub(crate) fn is_own_speech(&self, np: &NounPhrase) -> bool {
        let word = np.tokens.start;
        np.tokens.len() == 1
            && np.mention.is_none()
            && self.doc.tokens()[word].clitics.enc_len > 0
            && speech_noun(self.doc.bare(word)).is_some()
    }

    /// A finite cue verb that is no likely noun here.
    pub(crate) fn finite_cue(&self, i: usize) -> Option<CueReading<'static>> {
        let r = self.tags[i].cue?;
        let form = r.forms[0];
        if form.tense == Tense::Participle || self.mention_at[i] > 0 {
            return None;
        }
        let cue = self.lexicon.cue(form);
        if cue.frames.0 == 0 {
            return None; // a cue in its phrases only: حفل تخرج
        }
        let a = cue.ambiguity;
        if form.tense == Tense::Perfect
            && form.agreement.number == Number::Dual
            && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
        {
            return None; // عددا، ردا: a noun in the accusative
        }
        if self.is_own_ability(i, r) {
            return None; // أكد اللاعب قدرته على العودة
        }
        let ambiguous = r.conjunction == 0
            && (form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) || a.has(Ambiguity::VERB));
        // للتدريب **ونقل** التكنولوجيا: one more verbal noun
        let one_more = form.bare
            && r.conjunction > 0
            && a.has(Ambiguity::NOUN)
            && i > 0
            && i + 1 < self.tags.len()
            && self.is_word(i - 1)
            && is_masdar(self.doc.bare(i - 1))
            && self.doc.tokens()[i - 1].clitics.proclitics.preposition()
            && self.doc.tokens()[i + 1].clitics.proclitics.al()
            && self.mention_at[i + 1] == 0
            && self.head(i + 1).is_none_or(|h| !h.head.class.is_human());
        if one_more {
            return None;
        }
        // وعلم الأوبئة: with و it is still the noun where nothing near shows speech.
        let noun = form.bare
            && r.conjunction > 0
            && a.has(Ambiguity::NOUN)
            && self.tags.get(i + 1).is_some()
            && self.doc.tokens()[i + 1].clitics.proclitics.al()
            && self.head(i + 1).is_none_or(|h| !h.head.class.is_human())
            && self.mention_at[i + 1] == 0
            && !(i + 1..(i + 7).min(self.sentence_end[i] as usize))
                .any(|k| self.is_complementizer(k) || self.is_colon(k) || self.pair_at[k] > 0);
        (!ambiguous && !noun).then_some(r)
    }

    /// `قدرته على`, `قدراتها`: the noun, where no object of a verb and no subject stands behind it (`قدرته الصحيفة بمليون يورو`).
    pub(crate) fn is_own_ability(&self, i: usize, r: CueReading<'_>) -> bool {
        r.pronoun
            && self.lexicon.cue(r.forms[0]).lemma == "قدر"
            && self.key(i).trim_start_matches(['و', 'ف']).starts_with("قدرت")
            && self.doc.tokens().get(i + 1).is_none_or(|t| {
                t.clitics.proclitics.preposition()
                    || t.clitics.proclitics.conjunction()
                    || self.mention_at[i + 1] == 0 && self.head(i + 1).is_none()
            })
    }

    /// `وهو أمر، يقول الوزير`, `كان فلان أبرز لاعب`: no verb but what somebody or something is.
    pub(crate) fn is_predicate(&self, i: usize, form: CueForm) -> bool {
        if !form.bare
            || form.tense != Tense::Perfect
            || self.sentence_start[i] as usize == i
            || i + 1 >= self.sentence_end[i] as usize
        {
            return false;
        }
        let noun = self.lexicon.cue(form).ambiguity.has(Ambiguity::NOUN)
            && self.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::DEMONSTRATIVE)
            && (self.is_comma(i + 1) || self.finite_cue(i + 1).is_some());
        // An elative before one of a kind of people; قد would tell the verb.
        let elative = || {
            self.key(i).starts_with('ا')
                && self.key(i).chars().count() == 4
                && (self
                    .head(i + 1)
                    .is_some_and(|h| !h.definite && h.proclitics == 0 && h.head.class.is_human() && !h.head.plural)
                    || self.key(i) == "ابرز"
                        && self.doc.tokens()[i + 1].clitics.proclitics.al()
                        && self.head(i + 1).is_none_or(|h| h.head.plural))
                && self.doc.tokens()[i + 1].clitics.enc_len == 0
                && (self.sentence_start[i].max((i as u32).saturating_sub(14)) as usize..i)
                    .rev()
                    .take_while(|&k| self.finite_cue(k).is_none() && self.key(k) != "قد")
                    .any(|k| self.tags[k].function.is(FunctionWord::COPULA))
        };
        noun || elative()
    }

    /// الوحيدة **بين** الحضور: a preposition between two nouns, neither of which could speak.
    pub(crate) fn stands_among(&self, i: usize) -> bool {
        let definite = |k: usize| {
            self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && self.mention_at[k] == 0
                // بين الحاضرات
                && self.head(k).is_none_or(|h| h.head.plural && h.head.feminine && h.head.class.is_human())
                && self.doc.tokens()[k].clitics.proclitics.al()
        };
        self.tags[i].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].bare)
            && i > self.sentence_start[i] as usize
            && i + 1 < self.sentence_end[i] as usize
            && definite(i - 1)
            && definite(i + 1)
    }

    /// وصفه، سماه: a verb that gives something a name, with the pronoun of what has it.
    pub(crate) fn calls_something(&self, k: usize) -> bool {
        k < self.tags.len()
            && self.tags[k].cue.is_some_and(|c| c.pronoun && self.lexicon.cue(c.forms[0]).class == "describe")
    }

    /// `، معتبرة أن`: a participle of saying behind a comma, with its clause.
    pub(crate) fn goes_on_to_say(&self, k: usize) -> bool {
        self.is_comma(k - 1)
            && self.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
            && crate::extent::adverbial(self.key(k))
            && k + 1 < self.tags.len()
            && self.is_complementizer(k + 1)
    }

    /// `أكد الوزير، مشيرا إلى المشروع الجديد، أن`: a participle that has its own content before the comma, so that the clause behind it is the
    /// verb's. Where it ends.
    pub(crate) fn said_in_passing(&self, j: usize, end: usize) -> Option<usize> {
        let cue = self.lexicon.cue(self.tags[j].cue?.forms[0]);
        let next = j + 1;
        if j == 0 || !self.is_comma(j - 1) || next + 1 >= end || !self.is_word(next) {
            return None;
        }
        let (bit, own) = (self.preposition_bit(next), self.doc.tokens()[next].clitics.proclitics);
        let noun = self.tags[next].function == FunctionWord::NONE && !own.preposition();
        let filled = bit.is_some_and(|b| cue.frames.has(b))
            || own.ba() && cue.frames.has(Frames::BI)
            || noun && cue.frames.has(Frames::OBJECT);
        let close = (next + 1..end.min(j + 14)).find(|&k| self.is_comma(k) || self.is_complementizer(k))?;
        (filled && self.is_comma(close) && close + 1 < end && self.is_complementizer(close + 1)).then_some(close)
    }

    /// `، صرح السفير فلان أن`: after a comma a verb of saying with its subject is another clause, though its letters may be a noun.
    pub(crate) fn opens_another(&self, k: usize, end: usize) -> bool {
        k + 1 < end
            && self.is_word(k + 1)
            && self.tags[k].cue.is_some_and(|r| {
                let form = r.forms[0];
                let cue = self.lexicon.cue(form);
                form.tense == Tense::Perfect && form.bare && r.conjunction == 0 && !r.pronoun && cue.class == "say"
            })
            && self.head(k + 1).is_some_and(|h| h.definite && h.head.class.is_human())
            // قبل اللقاء الذي يجمع الفريقين، علمت «الأفق» أن
            || k + 2 < end
                && matches!(self.key(k), "علمت" | "علم")
                && (self.pair_at[k + 1] > 0 || self.mention_at[k + 1] > 0)
    }
}

/// قائلا، قائلة، بالقول، بقوله
pub(crate) const SAYING: [&str; 12] =
    ["قايلا", "قايله", "قايلين", "قايلات", "بالقول", "بقوله", "قوله", "قولها", "قولهم", "بقولها", "بقولهم", "القول"];
