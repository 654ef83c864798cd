//! What the place of a phrase before the joint tells: the subject, an object, words of somebody else.

use crate::frame::Frame;
use crate::lexicon::Frames;
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass, NounPhrase, Reading};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// The phrase ends right where the content joins, so it is the subject.
    pub(crate) fn leads_to_joint(&self, at: usize, end: usize, entities: &Entities) -> bool {
        if at >= end {
            return false;
        }
        self.is_complementizer(at) && self.tags[at].cut == 0
            || self.is_colon(at)
            // أكدت عتابو، أن
            || self.is_comma(at) && at + 1 < end && self.is_complementizer(at + 1) && self.tags[at + 1].cut == 0
            || self.pair_at[at] > 0 && !self.is_name_pair(at, entities)
            || self.preposition_bit(at).is_some() && at + 1 < end && self.is_complementizer(at + 1)
            || self.medium_before_clause(at, end)
    }

    /// The phrase is the only one before what joins the content: whom a verb urges that must have somebody to urge.
    pub(crate) fn leads_on(&self, np: &NounPhrase, next: usize, end: usize, own: u16) -> bool {
        np.unlisted.is_none()
            && next < end
            && (self.is_complementizer(next)
                || self.is_colon(next)
                || self.is_saying(next)
                || self.preposition_bit(next).is_some_and(|b| own & b != 0)
                || own & Frames::BI != 0 && self.doc.tokens()[next].clitics.proclitics.ba())
    }

    /// Nothing but the phrase stands between the verb and أن: `وأكد عناصر التنظيم أن`; adverbs aside.
    pub(crate) fn is_bare_subject(&self, np: &NounPhrase) -> bool {
        let t = &self.doc.tokens()[np.tokens.start];
        let p = t.clitics.proclitics;
        let key = self.key(np.tokens.start);
        t.kind == TokenKind::Word
            && self.tags[np.tokens.start].function == FunctionWord::NONE
            && !t.flags.tanween_fath()
            && !p.preposition()
            && !p.conjunction()
            && (!key.ends_with('ا') || t.clitics.enc_len > 0)
            && (!key.starts_with('ي') || np.can_speak())
            && !Roles::of_verb(key).has(Roles::MODAL)
            && !Roles::of(key).has(Roles::ADVERB)
            && !speech_noun(self.doc.bare(np.tokens.start)).is_some_and(|n| n.act && !n.document)
            // واصل حديثه بأن: what he himself says
            && !(t.clitics.enc_len > 0 && matches!(self.doc.bare(np.tokens.start), "حديث" | "كلمت" | "تصريح" | "محاضرت"))
    }

    /// A noun that is what is said, not who says it: بيان after أصدر is its object; a plain deverbal noun has no head entry at all.
    pub(crate) fn is_object_noun(&self, np: &NounPhrase) -> bool {
        // يعلن مصادقة «المجلس»: a verbal noun is what is said, whatever name stands in it
        let first = np.tokens.start;
        if np.head.is_none() && np.tokens.len() > 1 && self.mention_at[first] == 0 && is_masdar(self.key(first)) {
            return true;
        }
        // تنفي مزاعم استهداف مرسي
        if np.tokens.len() > 1
            && self.mention_at[first] == 0
            && matches!(
                self.doc.bare(first),
                "مزاعم" | "ادعاءات" | "اتهامات" | "شايعات" | "دعوات" | "مطالب" | "تهديدات"
            )
            && !self.doc.tokens()[first].clitics.proclitics.al()
        {
            return true;
        }
        np.mention.is_none() && np.head.is_some_and(|h| h.ambiguous && !np.definite && h.class != HeadClass::Collective)
    }

    /// `عشائر الجنوب تستنكر تصريحات المالكي`: behind a verb whose subject stands before it, what somebody else has said.
    pub(crate) fn words_of_another(&self, i: usize, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let before = i > self.sentence_start[i] as usize
            && (self.in_name[i - 1] || self.mention_at[i - 1] > 0 || self.doc.tokens()[i - 1].clitics.proclitics.al());
        before
            && first == i + 1
            && self.mention_at[first] == 0
            && !self.doc.tokens()[first].clitics.proclitics.al()
            && speech_noun(self.doc.bare(first)).is_some()
    }

    /// A colon at once after the verb or its subject is speech, whatever else the verb may mean: `وتابع الوزير: لن نقبل`.
    pub(crate) fn hears(&self, f: &Frame, first: Option<&NounPhrase>, i: usize, colon: usize) -> bool {
        let subject = f.subject.as_ref().or(first);
        colon == f.through + 1 && f.through <= i + 2
            || subject.is_some_and(|np| np.can_speak() && np.tokens.end == colon)
            // وأكملت هوازن: by her first name
            || self.tags[i].cue.is_some_and(|c| c.conjunction > 0 && self.lexicon.cue(c.forms[0]).class == "add")
                && subject.is_some_and(|np| {
                    np.tokens == (i + 1..colon) && np.tokens.len() <= 3 && self.may_be_named(np) && self.is_bare_subject(np)
                })
    }

    /// Something is left to be said after the joint.
    pub(crate) fn content_at(&self, start: usize, cue: usize) -> bool {
        start < self.paragraph_end[cue] as usize && start < self.sentence_end[cue] as usize
    }

    /// `الوزير المشروع` of `وصف الوزير المشروع بأنه ناجح`: where the second begins.
    pub(super) fn two_phrases(&self, np: &NounPhrase) -> Option<usize> {
        // وصفت الولايات المتحدة **إيران** بأنها
        if let Some(k) = (np.tokens.start + 1..np.tokens.end).find(|&k| {
            self.mention_at[k] > 0 && !np.coordinated && self.mention_at[np.tokens.start] > 0 && !self.is_comma(k - 1)
        }) {
            return Some(k);
        }
        // وتتهم واشنطن ولندن وباريس **الجيش** بشن هجمات
        if np.coordinated && self.mention_at[np.tokens.start] > 0 {
            let joined = |k: usize| self.doc.tokens()[k].clitics.proclitics.conjunction();
            let named = |k: usize| self.mention_at[k] > 0 && joined(k) && !self.in_name[k + 1];
            let k = (np.tokens.start + 1..np.tokens.end.saturating_sub(1)).rev().find(|&k| named(k)).map(|k| k + 1);
            return k.filter(|&k| self.is_word(k) && !joined(k) && self.doc.tokens()[k].clitics.proclitics.al());
        }
        let k = np.tokens.end - 1;
        let title = np.mention.is_none() && np.head.is_some_and(|h| h.class.is_human());
        (title && np.tokens.len() == 2 && self.doc.tokens()[k].clitics.proclitics.al() && !self.key(k).ends_with('ي'))
            .then_some(k)
    }

    /// دعت بعض الأطراف **الحكومة** إلى: another noun at once behind the first, which is the subject then.
    pub(crate) fn another_phrase(&self, read: &Reading<'_>, at: usize, end: usize) -> bool {
        at < end
            && self.is_word(at)
            && self.tags[at].function == FunctionWord::NONE
            && self.tags[at].cue.is_none()
            && !self.doc.tokens()[at].clitics.proclitics.preposition()
            && !self.doc.tokens()[at].clitics.proclitics.conjunction()
            && !is_masdar(self.doc.bare(at))
            && read.noun_phrase(at, end).is_some_and(|np| {
                np.mention.is_some()
                    || np
                        .head
                        .is_some_and(|h| !h.ambiguous && (h.class.is_human() || h.class == HeadClass::Organization))
            })
    }
}
