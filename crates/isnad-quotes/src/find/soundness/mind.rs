//! Verbs of the mind: what somebody knows, finds or supposes is told of him, and is a statement of his only where he makes it one.

use super::Case;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Ambiguity;
use crate::roles::Roles;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase};

impl Case<'_> {
    /// `يظن البعض أن`, `يجد المرء أن`, `كان يفترض أن`, `ينص القانون على`: nobody makes a statement.
    pub(super) fn is_no_statement(&self) -> bool {
        let Case { f, form, cue, .. } = *self;
        if self.a.has(Ambiguity::RARE) && !f.phrase && !self.is_in_one_breath() {
            return true;
        }
        // نص الحوار: «...», the noun
        if cue.lemma == "نص" && f.joint != Joint::Clause {
            return !self.source().is_some_and(|np| self.is_statement(np));
        }
        if matches!(f.joint, Joint::Marks | Joint::Colon) || f.phrase {
            return false;
        }
        let source = |fits: &dyn Fn(&NounPhrase) -> bool| self.source().is_some_and(fits);
        match cue.lemma {
            // مقتنع بأن, يقتنع بأهمية التغيير: what he has come to think
            "اقتنع" => form.tense != Tense::Perfect,
            "ظن" => form.tense != Tense::Perfect || f.subject.is_none(),
            "تذكر" => !source(&|np| self.is_one_person(np)),
            "وجد" | "أثبت" | "برهن" => !source(&|np| self.finds_out(np)),
            "افترض" => !source(&|np| self.finds_out(np) || self.is_one_person(np)),
            "أمل" | "تمنى" | "تطلع" | "خشي" => self.was_in_mind(),
            "علم" => !source(&|np| self.is_paper(np)),
            "عرف" => !f.judged,
            "نص" => !source(&|np| self.is_statement(np)),
            // يشعر، يعلم، يطمئن are another verb's too
            "أشعر" | "أعلم" => form.tense == Tense::Imperfect && !self.reading.pronoun,
            "طمأن" => form.tense == Tense::Imperfect && f.addressee.is_none() && !self.reading.pronoun,
            // تردد أن: word goes round; يتردد: he hesitates
            "تردد" => form.tense == Tense::Imperfect || f.before.is_some(),
            _ => false,
        }
    }

    /// `كانت **تأمل** في حصد التأييد`, `كان المدرب **يأمل** العودة`: what somebody hoped or feared at that time, in the reporter's words.
    fn was_in_mind(&self) -> bool {
        let Case { v, i, f, reading, form, .. } = *self;
        if form.tense != Tense::Imperfect || reading.conjunction > 0 {
            return false;
        }
        let first = f.before.as_ref().filter(|b| b.adjacent).map_or(i, |b| b.phrase.tokens.start);
        let was = |k: usize| {
            k > v.sentence_start[i] as usize
                && v.tags[k - 1].function.is(FunctionWord::COPULA)
                && matches!(v.bare_key(k - 1), "كان" | "كانت" | "كانوا")
        };
        was(i) || was(first)
    }

    /// Of a verb that is seldom speech: the verb, somebody who says it and what he says stand together, `شهد الجار بأن`, `المتهم أقسم أن`.
    fn is_in_one_breath(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        let speaks = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.head.is_some_and(|h| {
                    h.class.is_human()
                        || matches!(h.class, HeadClass::Organization | HeadClass::Media | HeadClass::Document)
                })
                || np.mention.is_some_and(|m| {
                    !matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event)
                })
        };
        let from = match (&f.subject, &f.before) {
            (Some(np), _) if np.tokens.start == i + 1 && speaks(np) => np.tokens.end,
            (None, Some(b)) if (b.adjacent || b.relative) && speaks(&b.phrase) => f.through + 1,
            // ، مسجلة أن الإقبال كبير: as she says so, the clause right behind it
            _ if self.form.tense == Tense::Participle => {
                return f.joint == Joint::Clause && f.start == i + 2 && i > 0 && v.is_comma(i - 1);
            }
            // وأجمل: «ثلاثة أعوام»
            (None, None) if matches!(f.joint, Joint::Marks | Joint::Colon) && self.reading.conjunction > 0 => {
                f.through + 1
            }
            _ => return false,
        };
        // أشعرت البلدية السكان بأن
        let told = f.addressee.is_some() && self.form.tense != Tense::Imperfect;
        match f.joint {
            // دون الناشط على صفحته أن
            _ if (f.medium.is_some() || told) && f.joint != Joint::Object => true,
            // راهن المدرب على أن
            Joint::Clause => f.start <= from + 1 + usize::from(v.preposition_bit(f.start - 2).is_some()),
            // the colon, and the mark
            Joint::Marks | Joint::Colon => {
                f.start <= from + 2 && (from..f.start).all(|k| v.is_punct(k) || v.pair_at[k] > 0)
            }
            Joint::Preposition => f.start <= from + 1,
            Joint::Object => f.start <= from && f.subject.as_ref().is_some_and(|np| self.is_one_person(np)),
        }
    }

    /// `الباحثون`, `نتائج الدراسة`, `لجنة التحقيق`: who or what finds something out.
    fn finds_out(&self, np: &NounPhrase) -> bool {
        let finder = |k: usize| Roles::of(self.v.doc.bare(k)).has(Roles::FINDER);
        np.head.is_some_and(|h| h.class == HeadClass::Document) || np.tokens.clone().take(3).any(finder)
    }

    /// Somebody by name, or by an office of his own.
    fn is_one_person(&self, np: &NounPhrase) -> bool {
        np.unlisted.is_some()
            || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            || np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Honorific) && !h.plural)
    }

    /// `علمت «الأفق» أن`, `علمت مصادر مطلعة أن`: what a paper has learnt is its news.
    fn is_paper(&self, np: &NounPhrase) -> bool {
        let v = self.v;
        let first = np.tokens.start;
        v.pair_at[first] > 0
            || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media)
            || np.head.is_some_and(|h| h.class == HeadClass::Media)
            || matches!(v.doc.bare(first), "مصدر" | "مصادر" | "مندوب" | "مراسل" | "محرر")
    }

    /// `نص البيان على أن`: words of somebody; what a law or a treaty lays down is nobody's.
    fn is_statement(&self, np: &NounPhrase) -> bool {
        matches!(
            self.v.doc.bare(np.tokens.start),
            "بيان"
                | "خطاب"
                | "رساله"
                | "تصريح"
                | "برقيه"
                | "توصيه"
                | "توصيات"
                | "تقرير"
                | "بلاغ"
                | "رد"
                | "خبر"
        )
    }
}
