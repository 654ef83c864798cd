//! What was said in something that was named before: `ألقى كلمة رحب فيها`, `بعث خطابا يوضح من خلاله`.

use crate::nouns::{SpeechNoun, speech_noun};
use crate::view::View;
use isnad_entities::FunctionWord;

/// How far before its verb the speech may be named, in tokens.
const REACH: usize = 18;

impl View<'_> {
    /// One past `فيها`, `خلاله`, `من خلالها` right behind the cue at token `i`.
    pub(crate) fn past_in_it(&self, i: usize) -> Option<usize> {
        let (next, end) = (i + 1, self.sentence_end[i] as usize);
        if next + 1 >= end || !self.is_word(next) {
            return None;
        }
        if super::says_in_it(self.key(next)) {
            return Some(next + 1);
        }
        let through = self.tags[next].function.is(FunctionWord::PREPOSITION)
            && self.key(next) == "من"
            && matches!(self.key(next + 1), "خلاله" | "خلالها" | "خلالهما");
        through.then_some(next + 2)
    }

    /// The pronoun means a speech, by its gender; but في وقت كشف فيه مصدر أمني, and the first time that anybody did so.
    pub(crate) fn is_said_in_speech(&self, i: usize) -> bool {
        let Some(end) = self.past_in_it(i) else { return false };
        let feminine = self.key(end - 1).ends_with("ها");
        let low = (self.sentence_start[i] as usize).max(i.saturating_sub(REACH));
        if i == low || self.tells_when(i - 1) || self.bare_key(i - 1) == "التي" && self.tells_when(i.saturating_sub(2))
        {
            return false;
        }
        let meant = |k: usize| self.noun_with_tanween(k).is_some_and(|n| n.feminine == feminine);
        (low..i).rev().any(|k| self.is_word(k) && meant(k))
    }

    /// وقت, مرة: what is behind it is done then; but خطاب ألقاه في يوليو قال فيه
    pub(crate) fn tells_when(&self, k: usize) -> bool {
        let noun = matches!(
            self.doc.bare(k),
            "وقت" | "مره" | "يوم" | "شهر" | "عام" | "سنه" | "مرحله" | "حين" | "لحظه" | "فتره"
        );
        // القاه اليوم قال فيه
        noun && !(self.doc.tokens()[k].clitics.proclitics.al() && self.tags[k].function.is(FunctionWord::TIME))
    }

    /// كلمة, بيانا, بتصريح: a noun of speech in whatever case.
    pub(crate) fn noun_with_tanween(&self, k: usize) -> Option<SpeechNoun> {
        let bare = self.doc.bare(k);
        let noun = speech_noun(bare).or_else(|| speech_noun(bare.strip_suffix('ا')?))?;
        (noun.act || noun.medium || noun.document).then_some(noun)
    }
}
