//! What is asked, denied or only thought of, and verbs that nobody is the subject of.

use super::*;

impl Search<'_, '_, '_> {
    /// `إن التظاهرات تعبر`: between أن and the verb stands a noun that agrees with it.
    pub(super) fn told_of_a_thing(&self, i: usize, feminine: bool) -> bool {
        let v = self.view;
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(9));
        let Some(noun) = (low..i).rev().find(|&k| v.is_complementizer(k)).map(|k| k + 1).filter(|&n| n < i) else {
            return false;
        };
        let key = v.key(noun);
        let t = &v.doc.tokens()[noun];
        // إن بلاده ترحب بالحوار: the verb is that of what is somebody's
        let owned = t.clitics.enc_len > 0 && noun + 1 == i;
        v.is_word(noun)
            && v.tags[noun].function == FunctionWord::NONE
            && v.tags[noun].cue.is_none()
            && (owned || t.clitics.proclitics.al() && (key.ends_with('ه') || key.ends_with("ات")) == feminine)
            && (noun..i).all(|k| v.is_word(k) && !v.tags[k].function.is(FunctionWord::RELATIVE))
    }

    /// المستشار الذي وصف المحادثات بأنها: what follows is the verb's object, the antecedent its subject.
    pub(super) fn transitive(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let object = v.lexicon.cue(reading.forms[0]).object != ObjectRole::None;
        object && !reading.pronoun && matches!(f.joint, Joint::Preposition | Joint::Object)
    }

    /// يذكر أن، كما ينتظر أن، يعتقد أن: a third person masculine that nobody is the subject of.
    pub(super) fn impersonal(&self, i: usize, lemma: &str) -> bool {
        let v = self.view;
        let first = v.sentence_start[i] as usize == i;
        let joined = v.tags[i].cue.is_some_and(|c| c.conjunction > 0);
        let class = v.tags[i].cue.map_or("", |c| v.lexicon.cue(c.forms[0]).class);
        // قبل أن يضيف أن
        if i > 1 && v.key(i - 1) == "ان" && v.key(i - 2) == "قبل" && self.goes_on(i) {
            return false;
        }
        // خطابا يوضح فيه أن: whose the speech is, he says it
        if v.is_said_in_speech(i) {
            return false;
        }
        // المرة التي يعلن فيها: the pronoun's gender is not the verb's, which is passive.
        if !first && v.bare_key(i - 1) == "التي" {
            return true;
        }
        let after = !first
            && (v.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::RELATIVE)
                || matches!(v.bare_key(i - 1), "حيث" | "اذ" | "انه" | "كان" | "لكنه" | "قد")
                || self.still(i));
        // يقول، يضيف: the passive of a hollow verb has an alef (يقال، يضاف)
        // القلم يقول; يقول 89 % من الآباء
        let begins = first || v.is_punct(i - 1) || after;
        let one = v.tags[i].cue.is_some_and(|c| c.forms[0].agreement.number == Number::Singular);
        let thing = !one
            || !first && v.doc.tokens()[i - 1].clitics.proclitics.al()
            || v.doc.tokens().get(i + 1).is_some_and(|t| t.kind == TokenKind::Number)
            || v.tags[i].cue.is_some_and(|c| v.lexicon.cue(c.forms[0]).ambiguity.has(Ambiguity::VERB));
        if lemma.chars().rev().nth(1) == Some('ا') && matches!(class, "say" | "add" | "answer") && begins && !thing {
            return false;
        }
        // ويرى أن, ويتوقعون أن: in general one is no plural, and sees nothing
        if lemma == "رأى" && (joined || first) || joined && !one && class == "expect" {
            return false;
        }
        !after && (!joined || lemma == "ذكر" || matches!(class, "expect" | "believe"))
    }

    /// `وما زال يؤكد أن`, `وظل يؤكد أن`; but من لا يزال يعتقد أن: whoever does.
    fn still(&self, i: usize) -> bool {
        let v = self.view;
        (v.is_still(i - 1) || v.bare_key(i - 1) == "ظل") && !(i.saturating_sub(3)..i).any(|k| v.bare_key(k) == "من")
    }

    /// `وقال إن العمل مستمر، قبل أن يضيف أن`: somebody has spoken in the sentence, and the clause is joined with a comma or marks.
    fn goes_on(&self, i: usize) -> bool {
        let v = self.view;
        i > 2
            && (v.is_punct(i - 3) || v.doc.tokens()[i - 3].kind == TokenKind::Quote)
            && v.attributed(v.sentence_start[i] as usize, i, &self.out)
    }

    pub(super) fn polarity(&self, i: usize, future: bool, imperfect: bool) -> Polarity {
        let v = self.view;
        // لم يخف قلقه: he told of it; and so he who did not hesitate, لم يتردد في القول
        let lemma = v.tags[i].cue.map_or("", |c| v.lexicon.cue(c.forms[0]).lemma);
        let negated = v.negated(i).is_some();
        let end = (i + 7).min(v.sentence_end[i] as usize);
        let hides = lemma == "أخفى" || lemma == "تردد" && negated && (i + 1..end).any(|k| v.key(k) == "القول");
        if negated != hides {
            return Polarity::Negative;
        }
        let start = v.sentence_start[i] as usize;
        let first = start == i;
        // نادرا ما تعترف
        if i > 1 && v.key(i - 1) == "ما" && matches!(v.key(i - 2), "نادرا" | "ونادرا" | "قليلا" | "وقليلا")
        {
            return Polarity::Negative;
        }
        // وإذا ما أكدت الوكالة التزامهم ترفع العقوبات
        let depends = i > start + 1 && v.key(i - 1) == "ما" && v.bare_key(i - 2) == "اذا";
        if future || depends {
            return Polarity::Hypothetical;
        }
        if !first && imperfect && v.tags[i].cue.is_some_and(|c| c.conjunction > 0) && v.after_subjunctive(i) {
            return Polarity::Hypothetical;
        }
        if !first && imperfect {
            let before = v.bare_key(i - 1);
            // إلى أن يقول: «...»: until he says, and he does
            let until =
                v.key(i - 1) == "ان" && i > 1 && v.key(i - 2) == "الي" && i + 1 < v.tags.len() && v.is_colon(i + 1);
            // ، قبل أن يضيف أن: he did, after what he said before
            let until = until || v.key(i - 1) == "ان" && i > 1 && v.key(i - 2) == "قبل" && self.goes_on(i);
            // دون أن يعلن موعدا
            if v.key(i - 1) == "ان" && i > 1 && matches!(v.bare_key(i - 2), "دون" | "بدون") {
                return Polarity::Negative;
            }
            // يسر المؤسسة أن توضح: and so she does
            let politely = v.key(i - 1) == "ان"
                && (start..i - 1).rev().take(4).any(|k| {
                    matches!(v.key(k).trim_start_matches('و'), "يسر" | "يسرنا" | "يسعد" | "يسعدنا" | "يشرفنا" | "يطيب")
                });
            let until = until || politely;
            let subjunctive = v.is_complementizer(i - 1) && matches!(before, "ان" | "بان" | "لان")
                || matches!(before, "سوف" | "قد" | "كي" | "لكي" | "حتي" | "لو" | "ربما")
                || matches!(v.key(i - 1), "فربما" | "وربما" | "لعل" | "ولعل");
            if subjunctive && !until {
                return Polarity::Hypothetical;
            }
        }
        // في حال قيم الأطباء، إذا أعلنت الشركة
        let if_so =
            !first && (v.key(i - 1) == "حال" && i > 1 && v.bare_key(i - 2) == "في" || v.bare_key(i - 1) == "اذا");
        if if_so {
            return Polarity::Hypothetical;
        }
        // وليته أجاب: wished, and not done
        let wished = |k: &str| matches!(k, "ليت" | "ليته" | "ليتها" | "ليتهم" | "ليتك" | "ليتكم");
        let asks = |k: &str| wished(k) || matches!(k, "لو" | "هل" | "ماذا" | "بماذا" | "لماذا" | "متي" | "كيف" | "اين");
        if !first && (asks(v.bare_key(i - 1)) || v.key(i - 1).strip_prefix(['و', 'ف']).is_some_and(asks)) {
            return Polarity::Hypothetical; // asked, not told
        }
        Polarity::Positive
    }
}

impl View<'_> {
    /// `داعيا الله أن يحفظ البلاد، **ويبارك** في جهودهم`: He is asked to.
    pub(crate) fn is_asked_of_god(&self, i: usize) -> bool {
        let low = (self.sentence_start[i] as usize).max(i.saturating_sub(40));
        let asked = (low..i).rev().find(|&k| self.is_complementizer(k) && self.tags[k].cut == 0);
        let god = |k: usize| matches!(self.key(k), "الله" | "المولي" | "العلي" | "القدير") && !self.in_name[k];
        asked.is_some_and(|k| k > low + 1 && (low..k).rev().take(5).any(god) && self.key(k + 1).starts_with('ي'))
    }

    /// `حتى يتراجع عن الانقلاب ويعلن تأييده`: joined to a verb that أن or حتى governs.
    pub(crate) fn after_subjunctive(&self, i: usize) -> bool {
        let v = self;
        if self.is_asked_of_god(i) {
            return true;
        }
        let low = v.sentence_start[i] as usize;
        let low = low.max(i.saturating_sub(9));
        (low..i)
            .rev()
            .take_while(|&k| v.is_word(k))
            .find(|&k| v.is_complementizer(k) || matches!(v.bare_key(k), "حتي" | "كي" | "لكي" | "سوف"))
            .is_some_and(|k| {
                k + 1 < i
                    && matches!(v.bare_key(k), "ان" | "بان" | "حتي" | "كي" | "لكي" | "سوف")
                    && v.key(k + 1).starts_with(['ي', 'ت', 'ن'])
                    && v.tags[k + 1].function == FunctionWord::NONE
                    && v.mention_at[k + 1] == 0
                    && !v.doc.tokens()[k + 1].clitics.proclitics.al()
                    && v.head(k + 1).is_none()
            })
    }
}
