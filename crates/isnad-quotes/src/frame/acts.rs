//! Acts that are told of without a joint: سعيها إلى، قيام الفرق، مسؤوليتها عن.

use crate::conjugate::Tense;
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// أوضح، ذكر، بين، كشف، أظهر، روى، وثق، لفت: of the verbs that take a clause, those that the press also gives an act for an object.
    pub(crate) fn may_tell_acts(&self, i: usize) -> bool {
        self.tags[i].cue.is_some_and(|c| {
            let lemma = self.lexicon.cue(c.forms[0]).lemma;
            let told = if c.forms[0].tense == Tense::Participle {
                // ، مبينا استمرار العمل; ، مبينة أهمية القطاع
                matches!(lemma, "أوضح" | "بين" | "أبان") && self.key(i).ends_with(['ا', 'ه'])
            } else {
                matches!(lemma, "أوضح" | "ذكر" | "بين" | "أبان" | "كشف" | "أظهر" | "روى" | "وثق" | "لفت" | "أفاد")
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

    /// `"إعادة فتح" الطريق`: at `open` a pair of marks that closes before `close`, in it the first words of an act, and behind it what they go on with.
    pub(crate) fn begins_act_in_marks(&self, open: usize, close: usize) -> bool {
        /// So many tokens with the marks are no sentence.
        const SHORT: usize = 5;
        let act = open + 1;
        if close <= act + 1 || close > open + SHORT || close >= self.sentence_end[open] as usize {
            return false;
        }
        let bare = self.doc.bare(act);
        self.stands_free(act)
            && self.doc.tokens()[act].clitics.pro_len == 0
            && !self.doc.tokens()[act].clitics.proclitics.al()
            && self.mention_at[act] == 0
            && self.head(act).is_none()
            && (is_masdar(bare) || Roles::of(bare).has(Roles::EVENT | Roles::ACT))
            // شركة «تداول» توقيع اتفاقية: the act stands behind a name
            && (self.stands_free(close) && !is_masdar(self.key(close))
                || self.tags[close].function.is(FunctionWord::QUANTIFIER)
                || self.doc.tokens()[close].kind == TokenKind::Number)
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

    /// `أعلنت في وقت سابق **مسؤوليتها** عن`, `نفى في بيان صحفي **صحة** الأنباء`, `أكد في تصريح خاص **اهتمام** الوزارة`: the phrase is whole behind its adjective,
    /// and what follows is the verb's object.
    pub(crate) fn begins_behind_whole_phrase(&self, k: usize) -> bool {
        let (adjective, t) = (&self.doc.tokens()[k - 1], &self.doc.tokens()[k]);
        let may = adjective.clitics.pro_len == 0
            && adjective.clitics.article_len == 0
            && adjective.clitics.enc_len == 0
            && self.is_word(k)
            && self.tags[k].function == FunctionWord::NONE
            && !t.clitics.proclitics.preposition()
            && !t.clitics.proclitics.conjunction();
        if !may {
            return false; // most words
        }
        let key = self.key(k - 1);
        let bare = self.doc.bare(k);
        // في مؤتمر صحفي عقد أمس, عقده أمس: a clause of its own
        let noun = || {
            t.clitics.proclitics.al()
                || (is_masdar(bare) || Roles::of(bare).has(Roles::EVENT | Roles::STANCE | Roles::ACT)) && bare != "عقد"
                || t.clitics.enc_len > 0 && (speech_noun(bare).is_some() || bare == "مسووليت")
                || bare == "صحه"
        };
        // بصفة متزايدة أهمية الدعم, بشكل قاطع صحة الخبر: whatever the adjective
        // بشكل غير مباشر الموقف
        let noun_at = if k > 2 && self.key(k - 2) == "غير" { k - 3 } else { k.saturating_sub(2) };
        let manner = k > 1 && matches!(self.key(noun_at), "بصفه" | "بصوره" | "بشكل" | "بطريقه");
        (manner || Roles::of(key.strip_suffix('ه').unwrap_or(key)).has(Roles::WHOLE))
            && k + 1 < self.sentence_end[k] as usize
            && self.mention_at[k] == 0
            && !self.in_name[k]
            && self.head(k).is_none_or(|h| !h.head.class.is_human())
            && noun()
    }

    /// `دراسات حديثة تؤكد أن`, `البيانات أظهرت تراجع الطلب`: right before the verb stands what was found out and written down, or its adjective.
    pub(crate) fn findings_before(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        let found = |k: usize| {
            self.is_word(k)
                && Roles::of(self.doc.bare(k)).has(Roles::FINDER)
                && self.head(k).is_none_or(|h| h.head.class == HeadClass::Document)
                // تجارب سابقة تؤكد أهمية الصبر: what one has lived through
                && !matches!(self.doc.bare(k), "تجربه" | "تجارب" | "فريق" | "لجنه")
        };
        let adjective = |k: usize| {
            self.is_word(k)
                && self.key(k).ends_with(['ه', 'ي'])
                && self.doc.tokens()[k].clitics.enc_len == 0
                && self.tags[k].function == FunctionWord::NONE
                && self.mention_at[k] == 0
                && self.head(k).is_none()
                && self.doc.tokens()[k].clitics.proclitics.al() == self.doc.tokens()[k - 1].clitics.proclitics.al()
        };
        i > low && (found(i - 1) || i > low + 1 && adjective(i - 1) && found(i - 2))
    }
}
