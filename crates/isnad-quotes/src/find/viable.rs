//! Words with the letters of a cue that are none where they stand.

use super::*;

impl Search<'_, '_, '_> {
    /// The word can be a cue where it stands.
    pub(crate) fn viable(&self, i: usize) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let closed = v.tags[i].function != FunctionWord::NONE && !cue.ambiguity.has(Ambiguity::PREPOSITION);
        if v.mention_at[i] > 0 || v.in_name[i] || closed {
            return false;
        }
        if cue.lemma == "دون" && v.bare_key(i).ends_with("دون") && i + 1 < v.tags.len() && v.is_complementizer(i + 1)
        {
            return false; // without
        }
        // وعقب ذلك: after that
        if cue.lemma == "عقب" && form.bare && i + 1 < v.tags.len() && matches!(v.key(i + 1), "ذلك" | "هذا" | "هذه")
        {
            return false;
        }
        // إدارة نادي الشباب: a club
        if cue.lemma == "نادى" && form.bare && reading.conjunction == 0 && v.surface(i).ends_with('ي') {
            return false;
        }
        if matches!(v.key(i), "يعد" | "تعد" | "يعودوا") && v.negated(i) == Some("لم") {
            return false; // لم يعد: no longer
        }
        if v.key(i) == "شك" && v.negated(i).is_some() {
            return false; // لا شك أن: the writer's own certainty
        }
        // ويبلغ عدد الشركات: how many, not whom one tells
        if cue.lemma == "أبلغ"
            && form.tense == Tense::Imperfect
            && i + 1 < v.tags.len()
            && matches!(
                v.doc.bare(i + 1),
                "عدد"
                    | "حجم"
                    | "طول"
                    | "قيمه"
                    | "مساحه"
                    | "سعر"
                    | "عمر"
                    | "ارتفاع"
                    | "اجمالي"
                    | "متوسط"
                    | "تكلفه"
                    | "نسبه"
                    | "مجموع"
            )
        {
            return false;
        }
        // 15 تنبيها: counted, and in the accusative
        if v.sentence_start[i] as usize != i
            && v.doc.tokens()[i - 1].kind == TokenKind::Number
            && v.key(i).ends_with('ا')
            && reading.conjunction == 0
            && !reading.pronoun
        {
            return false;
        }
        // العلاقة بين الوزارة وبين الاتحاد
        if v.key(i) == "وبين"
            && (v.sentence_start[i] as usize..i)
                .rev()
                .take(14)
                .take_while(|&k| !v.is_punct(k))
                .any(|k| v.key(k) == "بين")
        {
            return false;
        }
        // وذلك ضمن برنامج: within
        if cue.lemma == "ضمن" && form.bare && i > 0 && v.key(i - 1) == "وذلك" {
            return false;
        }
        // دون جدال أن: without
        if cue.lemma == "دون" && form.bare && i + 1 < v.tags.len() && v.is_word(i + 1) {
            let t = &v.doc.tokens()[i + 1];
            let plain = !t.clitics.proclitics.al() && v.mention_at[i + 1] == 0 && v.head(i + 1).is_none();
            if plain && t.clitics.pro_len == 0 && v.tags[i + 1].function == FunctionWord::NONE {
                return false;
            }
        }
        // بلغ حد بروز الخلاف: it came to that
        if cue.lemma == "بلغ"
            && i + 1 < v.tags.len()
            && matches!(v.doc.bare(i + 1), "حد" | "ذروه" | "درجه" | "مستوي" | "نحو" | "قمه")
        {
            return false;
        }
        // 3000 حاج وحاجة: counted
        if form.bare
            && cue.ambiguity.has(Ambiguity::NOUN)
            && v.sentence_start[i] as usize != i
            && v.doc.tokens()[i - 1].kind == TokenKind::Number
            && reading.conjunction == 0
            && i + 1 < v.tags.len()
            // في عام 2009 تعهد الزعماء
            && (cue.lemma == "حاج"
                || !v.doc.tokens()[i + 1].clitics.proclitics.al()
                    && v.mention_at[i + 1] == 0
                    && v.head(i + 1).is_none())
        {
            return false;
        }
        // قدم الوزير شكره للعاملين: the noun
        if cue.lemma == "شكر"
            && reading.pronoun
            && reading.conjunction == 0
            && v.sentence_start[i] as usize != i
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
        {
            return false;
        }
        // وهو أمر «غير محتمل»
        if form.bare
            && cue.lemma == "أمر"
            && i > 0
            && v.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::DEMONSTRATIVE)
            && i + 1 < v.tags.len()
            && (v.pair_at[i + 1] > 0 || matches!(v.key(i + 1), "غير" | "لا" | "لم"))
        {
            return false;
        }
        // لقد تنكر هذا المجرم: the perfect of another verb, for لقد has no imperfect behind it
        if form.tense == Tense::Imperfect
            && !reading.future
            && form.agreement.feminine
            && i > 0
            && v.sentence_start[i] as usize != i
            && matches!(v.bare_key(i - 1), "لقد" | "فلقد" | "ولقد")
        {
            return false;
        }
        // فندق «دبل تري هيلتون»: a word of a name in marks
        if v.inside[i] > 0 && cue.ambiguity.has(Ambiguity::VERB) && reading.conjunction == 0 {
            let q = &v.doc.quotes()[v.inside[i] as usize - 1];
            let open = q.open as usize;
            let named = open > 0 && v.head(open - 1).is_none_or(|h| !h.head.class.is_human()) && v.is_word(open - 1);
            if named
                && open < i
                && v.closes[open] as usize <= open + 7
                && v.is_name_pair(open, self.entities)
                && (open + 1..v.closes[open] as usize).all(|k| !v.is_complementizer(k))
            {
                return false;
            }
        }
        let first = v.sentence_start[i] as usize == i;
        let before = if first { FunctionWord::NONE } else { v.tags[i - 1].function };
        let word_before = if first { "" } else { v.bare_key(i - 1) };
        let perfect = form.tense == Tense::Perfect && reading.conjunction == 0;
        // هناك أمل في أن؛ والأمر أمر جيد: the noun of the same letters
        if perfect && form.bare && cue.ambiguity.has(Ambiguity::NOUN) {
            // عندنا شك، أي شك
            let held = before.is(FunctionWord::WITH_PRONOUN) && word_before.starts_with("عند")
                || before.is(FunctionWord::WITH_PRONOUN) && word_before.starts_with("لدي")
                || matches!(word_before, "اي" | "ادني" | "بلا");
            let there = held || matches!(word_before, "هناك" | "ثمه" | "ثمة");
            let thing = cue.lemma == "أمر" && i + 1 < v.tags.len() && v.is_word(i + 1) && {
                let t = &v.doc.tokens()[i + 1];
                t.clitics.pro_len == 0
                    && t.clitics.enc_len == 0
                    && v.tags[i + 1].function == FunctionWord::NONE
                    && v.mention_at[i + 1] == 0
                    && v.head(i + 1).is_none()
            };
            if there || thing {
                return false;
            }
        }
        // لم أكن أدرك، كنت أعلن: the first person's imperfect has the letters of a perfect
        if perfect && v.key(i).starts_with('ا') && matches!(word_before, "كنت" | "اكن" | "انا") {
            return false;
        }
        // كنت قد كتبت مقالا: the columnist, who is no source of his own column
        let mine = word_before == "كنت" || word_before == "قد" && i >= 2 && v.key(i - 2) == "كنت";
        if perfect && mine && v.key(i).ends_with('ت') && v.inside[i] == 0 {
            return false;
        }
        // لا مانع، ما بين; صلى الله عليه وسلم
        if perfect
            && (before.is(FunctionWord::NEGATION) && word_before != "ما"
                || form.bare && word_before == "ما" && cue.ambiguity.has(Ambiguity::PREPOSITION))
            || cue.lemma == "سلم" && word_before == "عليه"
        {
            return false;
        }
        // هو من قال, هناك من اتهمهم: who; منذ أعلن: since
        let who = word_before == "من"
            && form.tense == Tense::Perfect
            && i > 1
            && (v.tags[i - 2].function.is(FunctionWord::PRONOUN)
                || matches!(v.bare_key(i - 2), "هناك" | "ثمه" | "فهناك"));
        let since = word_before == "منذ" && form.tense == Tense::Perfect;
        if !first
            && reading.conjunction == 0
            && before.is(FunctionWord::PREPOSITION)
            && !v.in_name[i - 1] // محمد علي
            && !before.is(FunctionWord::SUBORDINATOR)
            && !who
            && !since
        {
            return false;
        }
        if form.tense == Tense::Participle {
            // مطالبات بكذا، سبعة مقترحات؛ خرجت الطالبات مطالبات
            let after_women = |k: usize| v.key(k).starts_with("ال") && v.key(k).ends_with("ات");
            let noun = v.key(i).ends_with("ات")
                && (first || v.is_word(i - 1) && reading.conjunction == 0 && !after_women(i - 1));
            // أملا، أمرا are nouns; the participles are آملا، آمرا.
            let madda = cue.lemma.starts_with('أ') && cue.lemma.chars().count() == 3;
            let noun = noun || madda && v.surface(i).trim_start_matches(['و', 'ف']).starts_with('أ');
            let noun = noun || reading.conjunction == 0 && i > 0 && v.doc.tokens()[i - 1].kind == TokenKind::Number; // 15 متهما
            let noun = noun || word_before == "غير"; // مهمة غير مؤكدة
            // مواطنين آمنين مطمئنين: one more adjective of theirs
            let noun = noun
                || !first
                    && v.key(i).ends_with("ين")
                    && v.key(i - 1).ends_with("ين")
                    && v.is_word(i - 1)
                    && reading.conjunction == 0
                    && !v.doc.tokens()[i - 1].clitics.proclitics.al();
            // فإنها مطالبة بالعمل: what is demanded of her, in the passive
            let asked = cue.class == "demand"
                && i > 0
                && (v.is_complementizer(i - 1) && v.doc.tokens()[i - 1].clitics.enc_len > 0
                    || before.is(FunctionWord::PRONOUN));
            let noun = noun || asked;
            return adverbial(v.key(i)) && !v.key(i).starts_with("ال") && !noun;
        }
        // أبدى البيت الأبيض تحديا: a noun in the accusative, where no two people stand before
        let two = |k: usize| {
            let key = v.key(k);
            key.ends_with("ان")
                || key.ends_with("ين")
                || matches!(key, "كلا" | "كلاهما" | "هما")
                || v.has_conjunction(k) && (v.mention_at[k] > 0 || v.head(k).is_some())
        };
        if form.tense == Tense::Perfect
            && form.agreement.number == Number::Dual
            && (cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
                || v.key(i).ends_with("يا") && reading.conjunction == 0 && !(i.saturating_sub(8)..i).any(two))
        {
            return false;
        }
        true
    }
}
