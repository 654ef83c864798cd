//! The cue stands in a clause that another one waits for: relative, temporal or concessive. Where its main clause begins, the content has ended.

use super::Split;
use crate::extent::relative::OUTER;
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
            && self.is_of_relative_aside()
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

    /// `الرئيس، الذي توعد بسحق التمرد، الحكم`: the cue's clause stands between commas. What follows `قال التقرير، الذي أصدره البنك إن` is the report's.
    fn is_of_relative_aside(&self) -> bool {
        let Split { v, start, frames, .. } = *self;
        let cue = v.cue_in_relative(start).filter(|&k| v.is_comma(k - 2));
        let low = v.sentence_start[start] as usize;
        let of_outer = |k: usize| frames.known(k).is_some_and(|f| f.start == start);
        cue.is_some_and(|cue| !(low..cue).rev().take(OUTER).any(of_outer))
    }

    /// `فحينما أعلنت الجامعة عن تخفيض رسومها، كان الصمت`: the main clause.
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
        v.tags[j].ends_content()
            && matches!(v.key(j), "فان" | "فانه" | "فانها" | "فقد")
            // وبحسب المصدر **فإن** العقد جاهز، وفي الواقع **فإن** موعده قريب: his main clause has begun; ولذلك فإن, أنه في ظل الأزمة فإن are within it
            && !v.key(start - 1).starts_with("فان")
            && !v.tags[start].function.is(FunctionWord::PREPOSITION)
            && !matches!(v.bare_key(j - 1), "لذلك" | "لذا" | "بالتالي")
            && v.concedes(start)
            && !(start..j).any(|k| conditional(v.bare_key(k)) || supposes(v.bare_key(k)))
    }

    /// `في الوقت الذي أعلنت فيه الحكومة رفع الدعم، **تواجه الأسر** صعوبات`: the main clause that a clause of time at the head of the sentence waits for.
    pub(super) fn is_main_clause_in_the_present(&self) -> bool {
        let Split { v, j, start, after_comma, .. } = *self;
        let next = j + 1;
        let verb = after_comma
            && v.is_comma(j - 1)
            && next < v.sentence_end[j] as usize
            && v.is_word(j)
            && v.key(j).starts_with(['ي', 'ت'])
            && v.key(j).chars().count() > 3
            && v.doc.tokens()[j].clitics.pro_len == 0
            && v.tags[j].function == FunctionWord::NONE
            && v.mention_at[j] == 0
            && v.head(j).is_none()
            && (!is_masdar(v.key(j)) || v.key(j).chars().nth(2) == Some('ا')) // تواجه has the letters of تعاون
            && v.inside[j] == v.inside[start];
        let definite = |k: usize| v.doc.tokens()[k].clitics.proclitics.al() || v.mention_at[k] > 0;
        // تواجه اقتصادات دول الخليج
        let construct = |k: usize| {
            v.is_word(k) && v.tags[k].function == FunctionWord::NONE && v.doc.tokens()[k].clitics.pro_len == 0
        };
        let end = (v.sentence_end[j] as usize).min(next + 4);
        let subject = || (next..end).find(|&k| definite(k) || !construct(k)).is_some_and(definite);
        verb && subject() && v.waits_for_main_clause(start)
    }
}
