//! Who announces, where no list has him: `أعلن **منتجع النخلة** عن وصول`, `أعلنت **السوق المالية** إضافة صكوك`. What is announced is an act or stands under عن,
//! and what stands before it right behind the verb is no act.

use super::{Frame, Joint};
use crate::conjugate::{Number, Tense};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord};

/// How far from its verb the act may stand, in tokens.
const REACH: usize = 18;

impl View<'_> {
    /// The frame with its subject, where the walk took that for the object.
    pub(super) fn announced_by(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        let Some(reading) = self.tags[i].cue else { return f };
        let form = reading.forms[0];
        let swallowed = f.joint == Joint::Object && f.start == i + 1 && f.subject.is_none() && !f.phrase && !f.themed;
        if !swallowed
            || self.lexicon.cue(form).lemma != "أعلن"
            || form.tense == Tense::Participle
            || form.agreement.number != Number::Singular
            || reading.pronoun
            || !(self.sentence_start[i] as usize == i || self.is_comma(i - 1) || reading.conjunction > 0)
            || !self.may_be_subject(i + 1, form.agreement.feminine)
        {
            return f;
        }
        let Some((joint, start)) = self.what_is_announced(i) else { return f };
        let end = if joint == Joint::Preposition { start - 1 } else { start };
        let stop = |k: usize| k >= end || self.is_comma(k);
        let read = self.reading(entities, &stop).noun_phrase(i + 1, end).filter(|np| np.tokens.start == i + 1);
        let to = read.as_ref().map_or(i + 2, |np| np.tokens.end);
        let mut np = read.unwrap_or_else(|| self.by_initials(i + 1, to, to, None));
        // المصنفة الثانية عالميا، الروسية سلمى الحربي: all of it is the title of the one who is named behind it
        let named = |k: usize| {
            let m = self.mention_at[k].checked_sub(1)?;
            (entities.mentions[m as usize].kind == EntityKind::Person).then_some(m)
        };
        if let Some(m) = (to..end).find_map(named) {
            np.tokens.end = entities.mentions[m as usize].tokens.end as usize;
            np.mention = Some(m);
        } else if np.mention.is_none() {
            np.unlisted.get_or_insert(i + 1..to);
        }
        Frame { subject: Some(np), joint, start, ..f }
    }

    /// The act, or what عن stands before. An act in the construct with what stands before it is not told of by itself: موعد انطلاق المهرجان.
    fn what_is_announced(&self, i: usize) -> Option<(Joint, usize)> {
        let end = (self.sentence_end[i] as usize).min(i + REACH);
        let mut relative = false;
        for k in i + 2..end.saturating_sub(1) {
            let tag = &self.tags[k];
            if self.is_complementizer(k) || self.is_colon(k) {
                return None;
            }
            relative = !self.is_comma(k) && (relative || tag.function.is(FunctionWord::RELATIVE));
            if relative || !self.is_word(k) {
                continue;
            }
            if self.finite_cue(k).is_some() {
                return None;
            }
            if tag.function.is(FunctionWord::PREPOSITION) && self.key(k) == "عن" && tag.cut == 0 {
                return Some((Joint::Preposition, k + 1));
            }
            let before = &self.doc.tokens()[k - 1].clitics;
            let closed = !self.is_word(k - 1) || before.proclitics.al() || self.in_name[k - 1] || before.enc_len > 0;
            let governed = self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
            if closed && !governed && self.is_told_act(k) {
                return Some((Joint::Object, k));
            }
        }
        None
    }

    /// انتهاء الهدنة, تراجع أرباحها: an indefinite verbal noun with its genitive.
    fn is_told_act(&self, k: usize) -> bool {
        let (t, next) = (&self.doc.tokens()[k], k + 1);
        let bare = self.doc.bare(k);
        t.clitics.pro_len == 0
            && t.clitics.article_len == 0
            && !t.flags.tanween_fath()
            && !self.in_name[k]
            && self.mention_at[k] == 0
            && self.tags[k].function == FunctionWord::NONE
            // إضافة: of the fourth form by its hamza
            && (is_masdar(bare) || t.flags.hamza_below() || Roles::of(bare).has(Roles::EVENT))
            && self.head(k).is_none()
            && self.is_word(next)
            && (self.doc.tokens()[next].clitics.pro_len == 0 || t.clitics.enc_len > 0)
    }
}
