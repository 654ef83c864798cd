//! Somebody is heard in turn: another one behind لكن, the next line of a dialogue, who spoke and left something open, or judges what he spoke of.

use super::inner::Inner;
use super::{Split, others::is_clause};
use crate::conjugate::Tense;
use crate::frame::Joint;
use isnad_entities::{FunctionWord, NounPhrase};

impl Inner<'_> {
    /// `إن التحديث يسد الثغرات **لكن سالما قال إن**`, `**لكن قالت مصادر إن**`: another one, without a comma. Whoever is told of in the content has no name
    /// (`إنه راجع المستشفى لكن الطبيب قال إن ابنه سليم`).
    pub(super) fn says_but(&self) -> Option<usize> {
        let Inner { form, frame, .. } = *self;
        let Split { v, j, start, joint, .. } = self.split;
        let frame = frame.filter(|f| form.tense == Tense::Perfect && is_clause(f))?;
        let who = match &frame.before {
            Some(b) if !b.relative => &b.phrase,
            Some(_) => return None,
            None => frame.subject.as_ref().filter(|np| np.tokens.start == j + 1)?,
        };
        let opener = who.tokens.start.min(j).checked_sub(1).filter(|&k| k > start && v.bare_key(k) == "لكن")?;
        let introduced = who.can_speak() && (who.mention.is_some() && joint != Joint::Colon || !who.definite);
        (introduced && self.is_outside()).then_some(opener)
    }

    /// `قال: نعم، **قال: فاذهب**`: the next line of a dialogue.
    pub(super) fn answers_in_turn(&self) -> Option<usize> {
        let Split { v, j, joint, after_comma, .. } = self.split;
        let turn = joint == Joint::Colon
            && after_comma
            && v.surface(j - 1) != "-"
            && self.form.tense == Tense::Perfect
            && self.cue.lemma == "قال"
            && j + 1 < v.tags.len()
            && v.is_colon(j + 1)
            && self.is_outside();
        turn.then_some(j)
    }

    /// `أن الفريق سيفوز **كما لم يستبعد المدرب** ضم لاعبين`, `، **ولم يوضح المصدر** متى`, `، **ولم يستبعد** بيع أسهم`: what who spoke did not say or rule out. Of whom the
    /// content tells, that is still told (`إن المتهم اعترف ولم يوضح المتهم دوافعه`).
    pub(super) fn left_open(&self) -> Option<usize> {
        let Split { v, j, start, .. } = self.split;
        let cut = match v.key(j - 1) {
            "ولم" => j - 1,
            "لم" if j > 1 && v.key(j - 2) == "كما" => j - 2,
            _ => return None,
        };
        let words = self.cue.lemma == "استبعد" || self.is_about_words();
        if cut < start + 2 || !words || !self.is_outside() || j + 1 >= v.sentence_end[j] as usize {
            return None;
        }
        let open =
            || self.cue.lemma == "استبعد" && self.frame.is_some_and(|f| f.subject.is_none()) && self.is_after_past();
        (self.is_of_who_spoke() || open()).then_some(cut)
    }

    /// The verb stands in no marks that open within the content; `أنه «على ثقة» بالفوز`.
    fn is_outside(&self) -> bool {
        let Split { v, j, start, .. } = self.split;
        v.inside[j] == 0 || v.inside[j] == v.inside[start]
    }

    /// Right behind the verb stands who spoke, by his name or by what he is, and the content does not tell of him.
    fn is_of_who_spoke(&self) -> bool {
        let Split { v, j, start, frames, .. } = self.split;
        let who = j + 1;
        let noun = v.doc.tokens()[who].clitics.proclitics.al()
            && v.head(who).is_some_and(|h| h.head.class.is_human() && !h.head.plural)
            && !(start..j).any(|k| v.is_word(k) && v.doc.bare(k) == v.doc.bare(who));
        let named = |np: &NounPhrase| np.tokens.start == who && self.split.is_who_spoke(np);
        noun || frames.known(j).and_then(|f| f.subject.as_ref()).is_some_and(named)
    }

    /// The verb is of the person of the one who spoke, and he spoke in the past.
    fn is_after_past(&self) -> bool {
        let v = self.split.v;
        let form = self.split.outer().and_then(|k| v.finite_cue(k)).map(|c| c.forms[0]);
        form.is_some_and(|f| f.tense == Tense::Perfect && f.agreement == self.form.agreement)
    }

    /// `دان الهجوم **ووصفه** بالجبان`, `أشاد بالاتفاق **واعتبره** انتصارا`: the pronoun takes up what he spoke of, and the noun phrase has no verb in the past that
    /// this one could be joined to. `وقدره` may be a noun.
    pub(super) fn judges_it(&self) -> bool {
        let Split { v, j, start, nominal, .. } = self.split;
        let next = j + 1;
        let may = nominal
            && self.form.tense == Tense::Perfect
            && v.tags[j].cue.is_some_and(|c| c.pronoun)
            && next < v.sentence_end[j] as usize
            && self.is_outside();
        if !may {
            return false;
        }
        let judges = match self.cue.lemma {
            "اعتبر" => true,
            "وصف" | "قدر" => v.key(next).starts_with('ب'),
            _ => false,
        };
        let told = |k: usize| {
            v.finite_cue(k).is_some()
                || (v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER)
                    || v.bare_key(k) == "ما")
                    && !v.key(k + 1).starts_with(['ي', 'ت', 'س'])
        };
        judges && self.split.is_by_the_same() && !(start..j).any(told)
    }
}
