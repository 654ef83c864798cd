//! Other words with the letters of a cue: prepositions, adverbs, verbs of another sense.

use super::Candidate;
use crate::conjugate::Tense;
use crate::roles::Roles;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

impl Candidate<'_> {
    /// Another word by what stands around it, whatever its letters.
    pub(super) fn is_another_word(&self) -> bool {
        self.have_not() || self.is_perfect_of_another()
    }

    /// A preposition, an adverb or another verb with the letters of one of [`DOUBTED`](super::DOUBTED).
    pub(super) fn is_verb_of_other_letters(&self) -> bool {
        self.is_without()
            || self.is_after()
            || self.is_no_longer()
            || self.is_no_doubt()
            || self.is_on_the_verge()
            || self.is_blessed()
            || self.is_altogether()
            || self.tells_how_many()
            || self.is_between()
            || self.is_by_means()
            || self.comes_to()
            || self.bids_farewell()
            || self.is_called_for_by_need()
    }

    /// `الأسباب **التي** دعت المؤلف إلى الكتابة`: what moved him.
    fn has_reasons_before(&self) -> bool {
        let Candidate { v, i, before, .. } = *self;
        before.is(FunctionWord::RELATIVE)
            && i >= 2
            && matches!(
                v.doc.bare(i - 2),
                "اسباب" | "سبب" | "دوافع" | "دافع" | "عوامل" | "عامل" | "ظروف" | "اعتبارات" | "مبررات"
            )
    }

    /// `إذا دعت الحاجة إلى التدخل`, `الضرورة تدعو إلى`: nobody calls for it.
    fn is_called_for_by_need(&self) -> bool {
        let Candidate { v, i, first, cue, .. } = *self;
        let need = |k: usize| {
            v.is_word(k)
                && !v.doc.tokens()[k].clitics.proclitics.preposition()
                && matches!(v.doc.bare(k), "حاجه" | "ضروره" | "ضرورات" | "ظروف" | "مصلحه")
                && v.mention_at[k] == 0
        };
        cue.class == "urge"
            && matches!(cue.lemma, "دعا" | "دعى" | "استدعى")
            && (i + 1 < v.tags.len() && need(i + 1) || !first && need(i - 1) || self.has_reasons_before())
    }

    /// `دون أن`, `دون جدال أن`: without.
    fn is_without(&self) -> bool {
        let Candidate { v, i, form, cue, .. } = *self;
        if cue.lemma == "دون" && v.bare_key(i).ends_with("دون") && i + 1 < v.tags.len() && v.is_complementizer(i + 1)
        {
            return true;
        }
        if cue.lemma == "دون" && form.bare && i + 1 < v.tags.len() && v.is_word(i + 1) {
            let t = &v.doc.tokens()[i + 1];
            let plain = !t.clitics.proclitics.al() && v.mention_at[i + 1] == 0 && v.head(i + 1).is_none();
            return plain && t.clitics.pro_len == 0 && v.tags[i + 1].function == FunctionWord::NONE;
        }
        false
    }

    /// `وعقب ذلك`: after that.
    fn is_after(&self) -> bool {
        let Candidate { v, i, form, cue, .. } = *self;
        cue.lemma == "عقب" && form.bare && i + 1 < v.tags.len() && matches!(v.key(i + 1), "ذلك" | "هذا" | "هذه")
    }

    /// `لم يعد`: no longer.
    fn is_no_longer(&self) -> bool {
        let Candidate { v, i, .. } = *self;
        matches!(v.key(i), "يعد" | "تعد" | "يعودوا") && v.negated(i) == Some("لم")
    }

    /// `لا شك أن`: the writer's own certainty.
    fn is_no_doubt(&self) -> bool {
        let Candidate { v, i, .. } = *self;
        v.key(i) == "شك" && v.negated(i).is_some()
    }

    /// `على وشك تحقيق الحسم`: close to it.
    fn is_on_the_verge(&self) -> bool {
        let Candidate { v, i, .. } = *self;
        v.key(i) == "وشك" && i > 0 && v.bare_key(i - 1) == "علي"
    }

    /// `الحق تبارك وتعالى`: praise of God.
    fn is_blessed(&self) -> bool {
        let Candidate { v, i, .. } = *self;
        v.key(i) == "تبارك" && i + 1 < v.tags.len() && matches!(v.key(i + 1), "وتعالي" | "وتقدس" | "اسمه")
    }

    /// `ألم نقل إن`, `ألم يقل`: have we not, and no pain.
    fn have_not(&self) -> bool {
        let Candidate { v, i, first, .. } = *self;
        !first && v.doc.tokens()[i - 1].flags.hamza_above() && v.key(i - 1) == "الم" && v.mention_at[i - 1] == 0
    }

    /// `العالم أجمع`, and no preposition behind it: all of it.
    fn is_altogether(&self) -> bool {
        let Candidate { v, i, reading, form, cue, first, .. } = *self;
        // تجمعهم: their crowd
        if cue.lemma == "أجمع" && reading.pronoun {
            return true;
        }
        cue.lemma == "أجمع"
            && form.bare
            && reading.conjunction == 0
            && !first
            && v.is_word(i - 1)
            && v.doc.tokens().get(i + 1).is_none_or(|t| {
                !t.clitics.proclitics.al()
                    && v.mention_at[i + 1] == 0
                    && v.head(i + 1).is_none()
                    && v.key(i + 1) != "علي"
            })
            && !(i + 1 < v.tags.len() && v.is_complementizer(i + 1))
    }

    /// `ويبلغ عدد الشركات`: how many, not whom one tells.
    fn tells_how_many(&self) -> bool {
        let Candidate { v, i, form, cue, .. } = *self;
        // تبلغ (277) أمانة
        let number = |k: usize| v.doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Number);
        let counted = |k: usize| number(k) || v.surface(k) == "(" && number(k + 1);
        cue.lemma == "أبلغ"
            && form.tense == Tense::Imperfect
            && i + 1 < v.tags.len()
            && (counted(i + 1) || Roles::of(v.doc.bare(i + 1)).has(Roles::QUANTITY) || v.doc.bare(i + 1) == "ارتفاع")
    }

    /// `العلاقة بين الوزارة وبين الاتحاد`.
    fn is_between(&self) -> bool {
        let Candidate { v, i, .. } = *self;
        // بين عامي 1992 و1995, فيما بينها
        let years = i + 1 < v.tags.len()
            && matches!(v.key(i + 1), "عامي" | "سنتي" | "يومي" | "شهري" | "الساعه" | "الساعتين" | "العامين")
            && v.key(i).ends_with("بين");
        let themselves =
            i > 0 && matches!(v.key(i), "بينها" | "بينهم" | "بينهما" | "بيننا") && v.bare_key(i - 1) == "فيما";
        // وبين ظهرانينا, وبين يديه
        let midst = i + 1 < v.tags.len()
            && v.key(i).ends_with("بين")
            && (v.key(i + 1).starts_with("ظهراني") || matches!(v.key(i + 1), "يديه" | "يديها" | "ايدينا" | "ايديهم"));
        // اتفاق بين الدول, لقاء بين الوزيرين
        let parties = v.key(i) == "بين"
            && i > 0
            && v.is_word(i - 1)
            && !v.doc.tokens()[i - 1].clitics.proclitics.al()
            && matches!(
                v.doc.bare(i - 1),
                "اتفاق"
                    | "خلاف"
                    | "لقاء"
                    | "حوار"
                    | "تعاون"
                    | "صراع"
                    | "نزاع"
                    | "مباراه"
                    | "مفاوضات"
                    | "محادثات"
                    | "مواجهات"
                    | "اشتباكات"
            );
        years
            || midst
            || parties
            || themselves
            || v.key(i) == "وبين"
                && (v.sentence_start[i] as usize..i)
                    .rev()
                    .take(14)
                    .take_while(|&k| !v.is_punct(k))
                    .any(|k| matches!(v.key(k), "بين" | "بينه" | "بينها" | "بينهم" | "بيننا" | "بيني" | "بينهما"))
    }

    /// `فتشت الصحيفة **عبر** مصادرها عن الرواية`: through. The verb begins its clause, or has عن or somebody right behind it.
    fn is_by_means(&self) -> bool {
        let Candidate { v, i, reading, form, cue, first, before, .. } = *self;
        let opens = FunctionWord::PARTICLE
            | FunctionWord::RELATIVE
            | FunctionWord::SUBORDINATOR
            | FunctionWord::COMPLEMENTIZER
            | FunctionWord::COPULA
            | FunctionWord::CONJUNCTION;
        let word = i > 0 && (v.is_word(i - 1) || v.doc.tokens()[i - 1].kind == TokenKind::Quote);
        cue.lemma == "عبر"
            && form.bare
            && reading.conjunction == 0
            && !first
            && word
            && !before.is(opens)
            && i + 1 < v.tags.len()
            && v.is_word(i + 1)
            // عبر حسابه، عبر مؤتمر صحفي
            && (v.doc.tokens()[i + 1].clitics.enc_len > 0
                || matches!(v.doc.bare(i + 1), "موتمر" | "موقع" | "حساب" | "صفحه" | "قناه" | "بوابه" | "تطبيق"))
            && v.tags[i + 1].function == FunctionWord::NONE
            && v.mention_at[i + 1] == 0
            && !v.doc.tokens()[i + 1].clitics.proclitics.preposition()
    }

    /// `ودّعت المدينة الشهيد`: farewell, and no و before a call.
    fn bids_farewell(&self) -> bool {
        let Candidate { v, i, cue, .. } = *self;
        cue.lemma == "دعا" && v.surface(i).contains("دّ")
    }

    /// `بلغ حد بروز الخلاف`: it came to that.
    fn comes_to(&self) -> bool {
        let Candidate { v, i, cue, .. } = *self;
        cue.lemma == "أبلغ" // تبلغ نحو 37 مليارا
            && i + 1 < v.tags.len()
            && matches!(v.doc.bare(i + 1), "حد" | "ذروه" | "درجه" | "مستوي" | "نحو" | "قمه")
    }

    /// `لقد تنكر هذا المجرم`: the perfect of another verb, for لقد has no imperfect behind it.
    fn is_perfect_of_another(&self) -> bool {
        let Candidate { v, i, reading, form, .. } = *self;
        form.tense == Tense::Imperfect
            && !reading.future
            && form.agreement.feminine
            && i > 0
            && v.sentence_start[i] as usize != i
            && matches!(v.bare_key(i - 1), "لقد" | "فلقد" | "ولقد")
    }
}
