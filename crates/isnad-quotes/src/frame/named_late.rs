//! A source whose title is longer than the phrase reader follows, and whose name stands right before what is said:
//! `قالت مقررة اللجنة في المجلس النائبة عن الحركة **سناء المرسي** أمس إن`.

use super::{Frame, Joint};
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass};
use isnad_tokenize::TokenKind;

/// How many tokens of a title may stand between the phrase and the name.
const TITLE: usize = 14;

impl View<'_> {
    /// The frame, its subject carried on to the name.
    pub(crate) fn named_late(&self, entities: &Entities, i: usize, mut f: Frame) -> Frame {
        if !matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon) {
            return f;
        }
        let Some((mention, end)) = self.name_before_joint(entities, i, &f) else { return f };
        if let Some(subject) = f.subject.as_mut() {
            subject.mention = Some(mention);
            subject.tokens.end = end;
            // المتحدث باسم اللجنة وممثل الناخبين فلان: one man with two titles
            subject.coordinated = false;
        }
        f
    }

    fn name_before_joint(&self, entities: &Entities, i: usize, f: &Frame) -> Option<(u32, usize)> {
        let subject = f.subject.as_ref().filter(|np| {
            np.tokens.start == i + 1
                && np.mention.is_none()
                && np.unlisted.is_none()
                && !np.quantified
                && np.head.is_some_and(|h| h.class.is_human() && !h.plural && !h.ambiguous)
        })?;
        let from = subject.tokens.end;
        let told = |k: usize| {
            f.addressee.is_some_and(|a| {
                let span = self.doc.tokens()[k].span;
                a.start <= span.start && span.end <= a.end
            })
        };
        // إن، «، the day, whom he told
        let passed = |k: usize| {
            self.is_complementizer(k)
                || self.is_colon(k)
                || self.doc.tokens()[k].kind == TokenKind::Quote
                || self.tags[k].function.is(FunctionWord::TIME)
                || told(k)
                || self.key(k) == "ل"
        };
        let mut last = (from..f.start).rev().take(12).find(|&k| !passed(k))?;
        // الدكتورة فلانة، وهي باحثة في المعهد، إن
        if self.is_comma(last)
            && let Some(open) = (from + 1..last).rev().take(24).find(|&k| self.is_comma(k))
            && self.tags[open + 1].function.is(FunctionWord::PRONOUN)
        {
            last = open - 1;
        }
        let m = (from..=last).rev().take(6).find_map(|k| self.mention_at[k].checked_sub(1))?;
        let mention = &entities.mentions[m as usize];
        let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        if mention.kind != EntityKind::Person || end != last + 1 || start <= from || start > from + TITLE {
            return None;
        }
        let kind = |k: usize| self.mention_at[k].checked_sub(1).map(|m| entities.mentions[m as usize].kind);
        // بنظيره **الأمريكي** فلان: another man
        let apposed = kind(start - 1) != Some(EntityKind::Nationality)
            && (self.doc.tokens()[start - 1].clitics.proclitics.al() || self.in_name[start - 1]);
        let preposition = |k: usize| {
            self.tags[k].function.is(FunctionWord::PREPOSITION) || self.doc.tokens()[k].clitics.proclitics.preposition()
        };
        let man = |class| matches!(class, HeadClass::Office | HeadClass::Rank | HeadClass::Person);
        let title = (from..start).all(|k| {
            self.is_word(k)
                && self.finite_cue(k).is_none()
                && !self.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::PRONOUN | FunctionWord::SUBORDINATOR)
                && kind(k) != Some(EntityKind::Person)
                && self.doc.tokens()[k].clitics.enc_len == 0
                // في لقائه مع الوزير فلان
                && !(self.head(k).is_some_and(|h| man(h.head.class) && !h.head.plural)
                    && (preposition(k) || preposition(k - 1)))
        });
        (apposed && title && !preposition(start)).then_some((m, end))
    }
}
