//! Acts that are told of without a joint: سعيها إلى، قيام الفرق، مسؤوليتها عن.

use crate::conjugate::Tense;
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::FunctionWord;

impl View<'_> {
    /// أوضح، ذكر، بين، كشف، أظهر، روى، وثق: of the verbs that take a clause, those that the press also gives an act for an object.
    pub(crate) fn may_tell_acts(&self, i: usize) -> bool {
        self.tags[i].cue.is_some_and(|c| {
            let lemma = self.lexicon.cue(c.forms[0]).lemma;
            let told = if c.forms[0].tense == Tense::Participle {
                // ، مبينا استمرار العمل
                matches!(lemma, "أوضح" | "بين" | "أبان") && self.key(i).ends_with('ا')
            } else {
                matches!(lemma, "أوضح" | "ذكر" | "بين" | "كشف" | "أظهر" | "روى" | "وثق")
            };
            told && !c.pronoun
        })
    }

    /// أوضحت الشركة **سعيها**, بين المدير **قيام** الفرق: an act that is somebody's, right behind the source.
    pub(crate) fn tells_act(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        if t.clitics.pro_len > 0 || self.tags[k].function != FunctionWord::NONE || self.mention_at[k] > 0 {
            return false; // most words
        }
        let bare = self.doc.bare(k);
        let end = self.sentence_end[k] as usize;
        let theirs = t.clitics.enc_len > 0
            && ["ها", "ه", "هم"].iter().any(|p| self.key(k).ends_with(p))
            && !t.flags.teh_marbuta()
            && (is_masdar(bare)
                || Roles::of(bare).has(Roles::EVENT)
                || matches!(bare, "سعي" | "مضي" | "عزم" | "نيت" | "حرص" | "رويت" | "مشاهدت"));
        let is = t.clitics.enc_len == 0
            && (matches!(bare, "قيام" | "وجود" | "عدم" | "اعتزام" | "حرص")
                || Roles::of_hashed(self.key(k), t.hash).has(Roles::EVENT));
        k > 0 && k + 1 < end && self.is_word(k) && !self.in_name[k] && (theirs || is)
    }

    /// أوضح المدير **استمرار** العمل: an act behind a source that is whole, whatever its noun.
    pub(crate) fn tells_any_act(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        let bare = self.doc.bare(k);
        self.tells_act(k)
            || t.clitics.pro_len == 0
                && t.clitics.article_len == 0
                && t.clitics.enc_len == 0
                && !t.clitics.proclitics.al()
                && !t.flags.tanween_fath()
                && self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && self.mention_at[k] == 0
                && !self.in_name[k]
                && self.head(k).is_none()
                && k + 1 < self.sentence_end[k] as usize
                && self.is_word(k + 1)
                && self.tags[k + 1].function == FunctionWord::NONE
                && (Roles::of(bare).has(Roles::STANCE) || is_masdar(bare) && speech_noun(bare).is_none())
    }

    /// `أعلنت في وقت سابق مسؤوليتها عن`, `في بيان رسمي تخليها عن`: the source's own act with the preposition that it takes, behind a phrase that is whole.
    pub(crate) fn act_behind_time(&self, k: usize, own: u16) -> bool {
        let whole = matches!(
            self.key(k - 1),
            "سابق"
                | "لاحق"
                | "مبكر"
                | "رسمي"
                | "مقتضب"
                | "قصير"
                | "مصور"
                | "مسجل"
                | "صوتي"
                | "مشترك"
                | "صحفي"
                | "صحافي"
        );
        whole
            && self.doc.tokens()[k].clitics.enc_len > 0
            && !self.doc.tokens()[k].clitics.proclitics.preposition()
            && k + 1 < self.sentence_end[k] as usize
            && self.preposition_bit(k + 1).is_some_and(|b| own & b != 0)
    }
}
