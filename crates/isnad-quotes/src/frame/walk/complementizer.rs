//! أن، إن on the way: whose clause it opens.

use super::{NOTHING, Step, Walk, go_on};
use crate::conjugate::Tense;
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

impl Walk<'_> {
    /// أن، إن: the clause behind it is the content, unless another word on the way has it.
    pub(super) fn at_complementizer(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        if !v.is_complementizer(j) || self.word.tag.cut > 0 {
            return None;
        }
        self.between.by_pronoun = false;
        self.clause_awaited()
            .or_else(|| self.clause_of_relative())
            .or_else(|| self.clause_behind_dots())
            .or_else(|| self.clause_of_announcement())
            .or_else(|| self.clause_of_word_before())
            .or_else(|| self.clause_behind_preposition())
            .or_else(|| self.clause_of_duty())
            .or_else(|| self.own_clause())
            .or(NOTHING)
    }

    /// `الذي كان متوقعا أن`, `كان مقررا لها أن`: what was awaited.
    fn clause_awaited(&self) -> Option<Step> {
        let (v, i, j) = (self.v, self.cue.at, self.j);
        let awaited = |k: usize| {
            matches!(
                v.bare_key(k),
                "مقررا"
                    | "متوقعا"
                    | "منتظرا"
                    | "مفترضا"
                    | "مرجحا"
                    | "المقرر"
                    | "المتوقع"
                    | "المنتظر"
                    | "المفترض"
                    | "المرجح"
                    | "الممكن"
                    | "الضروري"
                    | "المحتمل"
                    | "الواجب"
            )
        };
        if j > i + 1 && awaited(j - 1)
            || j > i + 2 && v.tags[j - 1].function.is(FunctionWord::WITH_PRONOUN) && awaited(j - 2)
        {
            return NOTHING;
        }
        // ستجمع الفريقين في النمسا، وينتظر أن: another clause, in the passive
        let supposed = matches!(
            v.key(j - 1).trim_start_matches('و'),
            "ينتظر" | "يعتقد" | "يظن" | "يتوقع" | "يرجح" | "يفترض" | "يحتمل"
        );
        if supposed && j > i + 2 && v.is_word(j - 2) | v.is_comma(j - 2) {
            return NOTHING;
        }
        None
    }

    /// In a relative clause: it may have a verb that the content belongs to.
    fn clause_of_relative(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if !self.between.relative {
            return None;
        }
        let told = |k: usize| {
            v.tags[k].cue.is_some_and(|r| {
                r.forms[0].tense != Tense::Participle && v.lexicon.cue(r.forms[0]).frames.has(Frames::CLAUSE)
            })
        };
        // الذي وصف القرار العام الماضي بأنه «خطأ فادح»، أن: what he held it to be, the verb's own clause comes behind
        let held = |k: usize| {
            v.tags[k].cue.is_some_and(|r| {
                let entry = v.lexicon.cue(r.forms[0]);
                r.forms[0].tense != Tense::Participle
                    && entry.object == ObjectRole::Theme
                    && Frames(entry.frames.0).has(Frames::BI)
            })
        };
        let later = |k: usize| v.is_complementizer(k) && !v.key(k).starts_with("بان");
        if v.key(j).starts_with("بان")
            && (i + 1..j).rev().take(12).any(held)
            && (j + 2..cue.sentence_end.min(j + 20)).any(later)
        {
            return go_on(j + 1);
        }
        // خلال المؤتمر الذي عقد في القاهرة أن: no verb before it that it could belong to
        let behind_noun = v.tags[j - 1].function.is(FunctionWord::TIME)
            || v.doc.tokens()[j - 1].clitics.proclitics.al()
            || v.in_name[j - 1]
            || v.mention_at[j - 1] > 0
            || !v.is_word(j - 1);
        if cue.entry.lemma == "قال" && v.doc.tokens()[j].flags.hamza_above() && (self.between.claimed || !behind_noun)
        {
            return go_on(j + 1); // الذي يرى أن; قال takes إن
        }
        // وقال الوزير الذي دعا إلى الحوار إنه: no verb but قال has إن
        if cue.entry.lemma == "قال" && self.between.relative && v.doc.tokens()[j].flags.hamza_below() && !told(j - 1)
        {
            return None;
        }
        if self.between.claimed || j > i + 2 && told(j - 1) {
            // التي وصفت المشروع بأنه مهم، أن: the relative clause's own, and the verb's behind a comma
            if (j + 2..cue.sentence_end.min(j + 30)).any(|k| self.is_clause_behind_comma(k)) {
                return go_on(j + 1);
            }
            return NOTHING;
        }
        None
    }

    /// `يتوعد.. من حقه أن`: two dots end a sentence too.
    fn clause_behind_dots(&self) -> Option<Step> {
        let (v, i, j) = (self.v, self.cue.at, self.j);
        if j > i + 2 && (i + 1..j).any(|k| matches!(v.surface(k), ".." | "...")) && !v.is_colon(j - 1) {
            return NOTHING;
        }
        None
    }

    /// `وأكد بلير، عقب إعلان نتائج الاستطلاع أن فلانا يتقدم، أن الحزب سيفوز`: the announcement has its clause.
    fn clause_of_announcement(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        self.frame.subject.as_ref()?;
        let announced = (i + 2..j).rev().take(12).any(|k| {
            speech_noun(v.doc.bare(k)).is_some_and(|n| n.act && n.frames.has(Frames::CLAUSE))
                && matches!(v.key(k - 1), "عقب" | "بعد" | "قبل" | "اثر" | "منذ" | "غداه")
        });
        if announced && let Some(k) = (j + 2..cue.sentence_end.min(j + 24)).find(|&k| self.is_clause_behind_comma(k)) {
            return go_on(k);
        }
        None
    }

    /// The word before أن has the clause, and it is not the cue.
    fn clause_of_word_before(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        // حيث سبق أن تم: it happened before
        // , but لـ«سبق» أن: the paper
        if v.bare_key(j - 1) == "سبق" && j > i + 1 && v.is_word(j - 1) {
            return NOTHING;
        }
        // إن لم تكن: if
        if v.key(j) == "ان"
            && v.doc.tokens()[j].flags.hamza_below()
            && j + 1 < cue.end
            && v.key(j + 1) == "لم"
            && cue.entry.lemma != "قال"
        {
            return go_on(j + 1);
        }
        // وقال لرجل يظهر أنه: with a hamza above it is the other verb's
        if cue.entry.lemma == "قال"
            && j > i + 2
            && v.doc.tokens()[j].flags.hamza_above()
            && v.tags[j - 1].cue.is_some_and(|r| r.forms[0].tense == Tense::Imperfect)
            && (j + 1..cue.sentence_end).any(|k| v.is_colon(k))
        {
            self.between.relative = true;
            return go_on(j + 1);
        }
        // -والذي يقال إن عمره ألف عام- إلى أن: told in passing
        if j > i + 2 && matches!(v.key(j - 1), "يقال" | "قيل") && self.between.relative {
            return go_on(j + 1);
        }
        // سترد على منتقدين يقولون إنها: the verb right before it has the clause, where it is not joined to the cue
        // وتابع الشاهد يقول إن: but that of the phrase itself is no other
        let another = j > i + 2
            && j - 1 != self.frame.through
            && v.tags[j - 1].cue.is_some_and(|r| {
                let cue = v.lexicon.cue(r.forms[0]);
                r.conjunction == 0 && r.forms[0].tense != Tense::Participle && cue.frames.has(Frames::CLAUSE)
                    && !cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
            })
            && v.mention_at[j - 1] == 0
            && !v.in_name[j - 1]
            // أورد الموقع تقريرا يفيد بأن: a document, and what it says
            && (v.doc.tokens()[j - 2].clitics.proclitics.al() || !self.is_document(j - 2));
        if another {
            return NOTHING;
        }
        let governed = self.is_governed();
        if j > i + 2 && v.is_word(j - 1) && matches!(v.bare_key(j - 2), "سبق" | "يسبق" | "بد") {
            return NOTHING; // سبق لها أن
        }
        if (matches!(v.bare_key(j - 1), "الا" | "غير" | "بيد" | "حيث" | "اذ")
            || Roles::of(v.doc.bare(j - 1)).has(Roles::OTHER_CLAUSE))
            && !governed
            && j - 1 > self.frame.through
            && self.first.as_ref().or(self.frame.subject.as_ref()).is_none_or(|np| {
                // منشأة خاصة إنها: here it is the adjective
                np.tokens.end != j && !(np.tokens.end + 1 == j && v.bare_key(j - 1) == "خاصه")
            })
            // تؤكد مصادرنا الخاصة أن
            && !matches!(v.key(j - 1), "الخاصه" | "الخاص")
        {
            return NOTHING; // إلا أن، حيث إن، صحيح أن: that clause is another word's
        }
        if j - 1 > self.frame.through && !governed && Roles::of_verb(v.key(j - 1)).has(Roles::MODAL) {
            return NOTHING; // وحاولت أن: the clause is that verb's
        }
        None
    }

    /// `تقرير`, `تصريحات`, `رسالة`, in the accusative as well.
    fn is_document(&self, k: usize) -> bool {
        let bare = self.v.doc.bare(k);
        let noun = |bare: &str| speech_noun(bare).is_some();
        self.v.head(k).is_some_and(|h| h.head.class == HeadClass::Document)
            || noun(bare)
            || bare.strip_suffix('ا').is_some_and(noun)
    }

    /// `بعد أن`, `رغم أن`: a clause in between, unless the preposition is only a slip.
    fn clause_behind_preposition(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        // أكد من قبل أن الخطة جاهزة, but من قبل أن يسافر
        let earlier = j > i + 2
            && v.key(j - 1) == "قبل"
            && v.key(j - 2) == "من"
            && j + 1 < cue.end
            && !v.key(j + 1).starts_with(['ي', 'ت', 'ن']);
        let loose = !self.is_governed()
            && !earlier
            && v.tags[j - 1].function.is(FunctionWord::PREPOSITION)
            && !v.in_name[j - 1] // أحمد علي
            && j > i + 1;
        if loose && v.says_to_that(i, j, self.source()) {
            return self.clause(j + 1);
        }
        if loose {
            self.between.relative = true;
            return go_on(j + 1);
        }
        None
    }

    /// `عليه أن`, `لا بد أن`: a duty, no statement; `من شأنه أن`, `ما لبث أن`: another word's.
    fn clause_of_duty(&self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let duty = v.bare_key(j - 1);
        if matches!(
            duty.strip_prefix(['و', 'ف']).unwrap_or(duty),
            "بد" | "يمكن" | "يجب" | "ينبغي" | "يبدو" | "تبين" | "اتضح"
        ) || matches!(v.key(j - 1), "لبث" | "لبثت" | "يلبث" | "شانه" | "شانها" | "شانهم" | "شانهما")
            || v.tags[j - 1].function.is(FunctionWord::WITH_PRONOUN)
                && matches!(v.bare_key(j - 1), "عليه" | "عليها" | "عليهم" | "علينا" | "عليهما")
        {
            return NOTHING;
        }
        None
    }

    /// The cue's own clause; what fills the way to it is the subject.
    fn own_clause(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let governed = self.is_governed();
        if !(self.frames.has(Frames::CLAUSE) || governed || self.frames.has(Frames::BI) && v.key(j).starts_with("بان"))
        {
            return None;
        }
        if !cue.participle && cue.object == ObjectRole::None && self.frame.subject.is_none() && !governed {
            let ends = |np: &NounPhrase| np.tokens.end == j || np.tokens.end + 1 == j && v.is_comma(np.tokens.end);
            self.frame.subject = self.first.take_if(|np| ends(np) && v.is_bare_subject(np) && !v.tells_manner(np));
        }
        self.clause(j + 1)
    }

    /// The cue's own preposition stands before it.
    fn is_governed(&self) -> bool {
        let (v, j) = (self.v, self.j);
        v.preposition_bit(j - 1).is_some_and(|b| self.frames.has(b)) && !v.gives_reason(j - 1)
    }

    /// أن right behind a comma, or behind a comma and the cue's own preposition.
    pub(super) fn is_clause_behind_comma(&self, k: usize) -> bool {
        let v = self.v;
        let own =
            || k > self.j + 2 && v.is_comma(k - 2) && v.preposition_bit(k - 1).is_some_and(|b| self.frames.has(b));
        v.is_complementizer(k) && v.tags[k].cut == 0 && (v.is_comma(k - 1) || own())
    }
}
