//! The cue stands in a clause that another one waits for: relative, temporal or concessive. Where its main clause begins, the content has ended.

use super::Split;
use crate::extent::{conditional, supposes};
use crate::frame::Joint;
use crate::nouns::is_masdar;
use isnad_entities::FunctionWord;

impl Split<'_> {
    /// `الرئيس، الذي توعد بسحق التمرد، الحكم`: behind the relative clause between commas goes on what it interrupted.
    pub(super) fn closes_relative_aside(&self) -> bool {
        let Split { v, j, start, joint, after_comma, nominal, .. } = *self;
        after_comma
            && !v.has_conjunction_letter(j)
            && (nominal
                || joint == Joint::Clause
                    && v.is_comma(j - 1)
                    && !v.tags[j].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR))
            && v.in_relative_aside(start)
            // التي أعلنت أن يوم السبت، هو يوم للاحتجاج: the clause has no predicate yet
            && !matches!(v.key(j), "هو" | "هي" | "هم")
            // أن عدم الامتثال لها، يجد مبرره
            && !(v.key(j).starts_with(['ي', 'ت'])
                && v.is_word(j)
                && v.tags[j].function == FunctionWord::NONE
                && v.head(j).is_none()
                && (v.key(start) == "عدم" || is_masdar(v.doc.bare(start))))
            // أن كون الحملة محدودة، لا يعدو أن يكون
            && v.key(start) != "كون"
    }

    /// `فحينما أعلنت الصين عن نمو اقتصادها، كان التجاهل`: the main clause.
    pub(super) fn is_main_clause_of_noun_phrase(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        nominal
            && after_comma
            && v.is_comma(j - 1)
            && matches!(v.key(j), "كان" | "كانت" | "لم" | "بدا" | "بدات" | "ظهر" | "ظهرت")
            && v.subordinate(start)
    }

    /// `في وقت أعلن أن القوة تراجعت، قتل أمس ستة`: a verb and its day.
    pub(super) fn is_dated_main_clause(&self) -> bool {
        let Split { v, j, start, joint, after_comma, .. } = *self;
        joint == Joint::Clause
            && after_comma
            && v.is_comma(j - 1)
            && j + 1 < v.sentence_end[j] as usize
            && v.tags[j + 1].function.is(FunctionWord::TIME)
            && v.is_word(j)
            && v.tags[j].function == FunctionWord::NONE
            && v.doc.tokens()[j].clitics.pro_len == 0
            && v.mention_at[j] == 0
            && v.head(j).is_none()
            && v.subordinate(start)
    }

    /// `رغم أن روسيا تقول إنها ... فإن`: the reporter's main clause.
    pub(super) fn is_main_clause_of_concession(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        matches!(v.key(j), "فان" | "فانه" | "فانها" | "فقد")
            && v.concedes(start)
            && !(start..j).any(|k| conditional(v.bare_key(k)) || supposes(v.bare_key(k)))
    }
}
