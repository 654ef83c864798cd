//! Participles: how somebody speaks, or an adjective, a noun, a predicate.

use super::Case;
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, ObjectRole};
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::FunctionWord;

impl Case<'_> {
    /// `نددت بالتصريحات **معتبرة إياها** اعتداء`: with the pronoun that is its object it is no adjective.
    pub(super) fn has_pronoun_for_object(&self) -> bool {
        let Case { v, i, form, cue, .. } = *self;
        form.tense == Tense::Participle
            && cue.object == ObjectRole::Theme
            && i + 1 < v.tags.len()
            && matches!(v.key(i + 1), "اياه" | "اياها" | "اياهم" | "اياهما")
    }

    /// A participle that describes a noun, or is one.
    pub(super) fn is_another_participle(&self) -> bool {
        self.form.tense == Tense::Participle
            && (self.is_genitive()
                || self.is_one_of_them()
                || self.is_object_of_a_verb()
                || self.is_heading()
                || self.is_far_or_adjective()
                || self.is_predicate()
                || self.is_predicate_of_clause()
                || self.copular() && self.reading.conjunction == 0
                || self.is_of_those_who_speak())
    }

    /// `لكن **منتقدين** يقولون إن`: people, of whom the next verb tells.
    fn is_of_those_who_speak(&self) -> bool {
        let Case { v, i, form, .. } = *self;
        form.agreement.number == Number::Plural
            && i + 1 < v.tags.len()
            && v.finite_cue(i + 1).is_some_and(|c| c.conjunction == 0 && c.forms[0].agreement.number == Number::Plural)
    }

    /// `حصارا مشددا`, `بصورة لافتة`: an adjective of the noun before it.
    fn is_adjective(&self) -> bool {
        let Case { v, i, f, reading, cue, a, first, .. } = *self;
        !first
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && reading.conjunction == 0
            // في إحدى ورش المسرح مشددة على: behind the article it is no adjective, but how she said it
            // وتلبية رغباتهم مشيرة إلى, قتلوا مشيرة إلى: nor behind what is definite in itself, or is no noun
            && !((v.doc.tokens()[i - 1].clitics.proclitics.al()
                && matches!(cue.class, "point_out" | "confirm" | "praise" | "explain" | "say" | "add")
                || self.is_behind_no_noun_of_its_own()
                    && speech_noun(v.doc.bare(i)).is_none() // أصدرت في حقه مذكرة
                    && matches!(cue.class, "point_out" | "confirm" | "praise" | "explain" | "regret" | "warn"))
                && !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB)
                && f.joint == Joint::Preposition
                && f.start <= i + 2)
            && !(v.key(i).ends_with('ا') && v.mention_at[i - 1] > 0 && !a.has(Ambiguity::PARTICIPLE))
            && !self.she_demands()
            && (v.key(i).ends_with('ه') || v.key(i).ends_with('ا') && v.key(i - 1).ends_with('ا'))
    }

    /// The word before is a name, has a pronoun, is a verb or an adverb: no indefinite participle describes it.
    fn is_behind_no_noun_of_its_own(&self) -> bool {
        let Case { v, i, .. } = *self;
        let k = i - 1;
        let key = v.key(k);
        let adverb = || {
            matches!(key, "قريبا" | "مجددا" | "ايضا" | "حاليا" | "سنويا" | "يوميا" | "تقريبا")
                || Roles::of(key).has(Roles::ADVERB)
        };
        v.mention_at[k] > 0 || v.doc.tokens()[k].clitics.enc_len > 0 || key.ends_with("وا") || adverb()
    }

    /// `وأكدت أن البرنامج يمنحها دخلا أفضل من الضمان **مطالبة بتمديده**`: she spoke before, and the clause has its verb; of a clause without one it is the
    /// predicate (أن الوزارة مطالبة بحلول).
    fn she_demands(&self) -> bool {
        let Case { v, i, f, reading, cue, .. } = *self;
        let may = cue.class == "demand"
            && reading.conjunction == 0
            && v.sentence_start[i] as usize + 4 < i
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Preposition
            && f.subject.is_none()
            && f.start <= i + 4;
        let definite = |k: usize| {
            let clitics = &v.doc.tokens()[k].clitics;
            v.is_word(k) && (clitics.proclitics.al() || clitics.enc_len > 0 || v.mention_at[k] > 0)
        };
        if !may || !definite(i - 1) || !v.she_speaks_before(i) {
            return false;
        }
        let low = v.sentence_start[i] as usize;
        let opened = (low..i).rev().take(30).find(|&k| v.is_complementizer(k));
        let verb = |k: usize| {
            v.is_word(k)
                && v.key(k).starts_with(['ي', 'ت'])
                && v.key(k).chars().count() > 3
                && v.tags[k].function == FunctionWord::NONE
                && v.mention_at[k] == 0
                && v.head(k).is_none()
                && !is_masdar(v.doc.bare(k))
        };
        opened.is_some_and(|o| v.doc.tokens()[o].clitics.enc_len > 0 && o + 3 < i || (o + 1..i - 1).any(verb))
    }

    /// Far from its content a participle is another word; of an adjective the clause must be near.
    fn is_far_or_adjective(&self) -> bool {
        let Case { v, i, f, a, strong, .. } = *self;
        let adjective = self.is_adjective();
        let reach = if f.joint == Joint::Clause && f.start > 1 && v.is_comma(f.start - 2) { 34 } else { 14 };
        let far = f.start > i + reach;
        // وسائل إعلام متهمة بأنها: of an indefinite noun it is in the passive
        let passive = adjective && a.has(Ambiguity::PARTICIPLE) && !v.doc.tokens()[i - 1].clitics.proclitics.al();
        // تلقت معلومات مؤكدة بأن: of an indefinite noun in ات that is no people
        let of_things = adjective
            && v.doc.bare(i - 1).ends_with("ات")
            && !v.doc.tokens()[i - 1].clitics.proclitics.al()
            && v.head(i - 1).is_none_or(|h| !h.head.class.is_human())
            && v.key(i).ends_with('ه');
        far || of_things || adjective && !(strong && f.start <= i + 3) || passive && !v.in_name[i - 1]
    }

    /// `بحقهم في خطوات أخرى، بما فيها مطالبة السلطات`: one of what was named, and so a noun.
    fn is_one_of_them(&self) -> bool {
        let Case { v, i, reading, first, .. } = *self;
        reading.conjunction == 0
            && !first
            && v.key(i).ends_with('ه')
            && matches!(
                v.key(i - 1),
                "فيها"
                    | "منها"
                    | "ومنها"
                    | "فيه"
                    | "منه"
                    | "بينها"
                    | "وبينها"
                    | "اهمها"
                    | "ابرزها"
                    | "اولها"
                    | "اخرها"
                    | "سوي"
                    | "الا"
            )
    }

    /// `إيصال مطالبات العمال`: behind a noun and no comma it is one itself.
    fn is_genitive(&self) -> bool {
        let Case { v, i, f, reading, first, .. } = *self;
        reading.conjunction == 0
            && !first
            && v.key(i).ends_with("ات")
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && f.start > i + 3
    }

    /// `نشرت مناشدة أهل المريض`: right behind a verb it is its object.
    fn is_object_of_a_verb(&self) -> bool {
        let Case { v, i, f, reading, first, .. } = *self;
        reading.conjunction == 0
            && !first
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Object
            && v.tags[i - 1].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle)
    }

    /// `مناشدة في نهاية حديث`: at the head of a sentence and far from its object it is a noun.
    fn is_heading(&self) -> bool {
        let Case { v, i, f, first, .. } = *self;
        first && v.key(i).ends_with('ه') && f.joint == Joint::Object && f.start > i + 1
    }

    /// `تكون اللجنة مرجعا`: the predicate of a copula.
    fn is_predicate(&self) -> bool {
        let Case { v, i, reading, a, .. } = *self;
        a.has(Ambiguity::PARTICIPLE) && reading.conjunction == 0 && {
            let breath = |k: &usize| v.is_word(*k) && v.tags[*k].cue.is_none();
            let near = i.saturating_sub(3).max(v.sentence_start[i] as usize);
            (near..i).rev().take_while(breath).any(|k| v.tags[k].function.is(FunctionWord::COPULA))
        }
    }

    /// `أن **الحكومة مطالبة** بكذا`: what the clause is about has no other predicate.
    fn is_predicate_of_clause(&self) -> bool {
        let Case { v, i, reading, .. } = *self;
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(8));
        let opened = || (low..i).rev().take_while(|&k| v.is_word(k)).find(|&k| v.is_complementizer(k));
        reading.conjunction == 0 && opened().is_some_and(|c| c + 1 < i && v.awaits_predicate(i, c + 1))
    }

    /// A participle whose content is a noun phrase: it must stand as an adverb, or with its preposition.
    pub(super) fn participle_speaks(&self) -> bool {
        let Case { v, i, f, cue, a, first, .. } = *self;
        // لافتا إلى: the accusative with its preposition is no adjective.
        let several = v.key(i).ends_with("ين") && !first && v.is_comma(i - 1); // ، منبهين الآباء إلى
        // ، لافتة إلى
        let she = v.key(i).ends_with('ه')
            && !first
            && v.is_comma(i - 1)
            && f.joint == Joint::Preposition
            && f.start == i + 2
            && v.preposition_bit(i + 1).is_some();
        // قالت الوزارة إن كذا، متوقعة استمرار التراجع; ، مبررة ذلك بالطقس: it agrees with her who speaks
        let hers = v.key(i).ends_with('ه') && !first && v.is_comma(i - 1) && v.she_speaks_before(i);
        let this = hers && i + 1 < v.tags.len() && v.key(i + 1) == "ذلك";
        let accusative = (v.key(i).ends_with('ا') || several || she || this) && !a.has(Ambiguity::VERB);
        // منبها الآباء إلى: whom he tells stands right behind
        // شاكرا في الوقت ذاته الأعضاء على
        let meanwhile = i + 4 < v.tags.len() && v.key(i + 1) == "في" && matches!(v.key(i + 2), "الوقت" | "هذا");
        let first_told = if meanwhile { i + 4 } else { i + 1 };
        let told = cue.object == ObjectRole::Addressee
            && f.addressee.is_some_and(|a| a.start == v.doc.tokens()[first_told].span.start)
            && f.start <= first_told + 11;
        let near = f.joint == Joint::Preposition
            && (f.start <= i + 3 || meanwhile && f.start <= first_told + 2 || told)
            && !self.copular();
        // آملين إيجاد حل; ، متوقعا عودة النازحين
        let behind_comma = !first && v.is_comma(i - 1);
        // ، متوقعا الإعلان عنه, انفراجا قريبا: as he speaks, in the accusative behind a comma, any noun may be it
        let anything = v.key(i).ends_with('ا')
            && v.is_word(f.start)
            && !v.doc.tokens()[f.start].clitics.proclitics.preposition()
            && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
        let expects = cue.class == "expect" && behind_comma && (is_act(v, f.start) || anything);
        let hopes =
            (cue.class == "wish" || expects) && f.joint == Joint::Object && f.start == i + 1 && (accusative || hers);
        // ، مستغربا صدور البيان, ، مقترحا إنشاء صندوق, ، مستبعدا في الوقت ذاته نزول السوق: what he finds strange, proposes or rules out
        let finds = matches!(cue.lemma, "استغرب" | "اقترح" | "استبعد")
            && behind_comma
            && (v.key(i).ends_with('ا') || hers)
            && f.joint == Joint::Object
            && (f.start == i + 1 || f.start == first_told)
            && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
        if finds {
            return true;
        }
        // ، شاكرا لجنة التنمية على تنظيم الحفل
        // عبر عن سعادته بالنجاح شاكرا الجميع على: in this case it is no adjective of what stands before it
        let stated = behind_comma || matches!(v.key(i), "شاكرا" | "شاكرين") && !first && !self.copular();
        let thanks = cue.lemma == "شكر" && stated && f.joint == Joint::Object && f.start == first_told;
        let end = (v.sentence_end[i] as usize).min(i + 20);
        let for_what = (i + 2..end).take_while(|&k| !v.is_comma(k)).any(|k| v.key(k) == "علي");
        // ، شاكرا كل من أسهم في النجاح
        let everybody = matches!(v.bare_key(f.start), "كل" | "جميع" | "كافه" | "من");
        if thanks && (for_what || everybody) && (v.key(i).ends_with('ا') || !behind_comma) {
            return true;
        }
        // ، عادا استمرار الأزمة خطرا
        let considers = cue.lemma == "عد"
            && !first
            && v.is_comma(i - 1)
            && f.joint == Joint::Object
            // عادة ما, وعادات
            && (matches!(v.key(i), "عادا" | "عادين") || v.key(i) == "عاده" && v.surface(i).contains('\u{651}'));
        if considers {
            return true;
        }
        // ، متهما الحكومة بأنها غير جادة
        let accuses = cue.class == "accuse" && behind_comma && accusative && f.themed && f.start == i + 1;
        if accuses {
            return true;
        }
        // ، مهيبة بالجميع الالتزام بالنظام: whom she calls on under ب, and what to do
        let calls = cue.lemma == "أهاب"
            && (behind_comma || v.key(i).ends_with('ا'))
            && f.addressee.is_some_and(|a| a.start < v.doc.tokens()[i + 1].span.end);
        if calls {
            return true;
        }
        !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB) || accusative && near || hopes || self.she_demands()
    }

    /// `كان لافتا إلى`: a predicate.
    fn copular(&self) -> bool {
        let Case { v, i, .. } = *self;
        v.sentence_start[i] as usize != i
            && (v.tags[i - 1].function.is(FunctionWord::COPULA)
                || matches!(v.bare_key(i - 1), "ليس" | "ليست" | "ليسوا" | "يكن" | "تكن"))
    }
}

/// عودة، ارتفاع، مقتل: something that is done or happens.
fn is_act(v: &View<'_>, k: usize) -> bool {
    let bare = v.doc.bare(k);
    v.is_word(k)
        && v.mention_at[k] == 0
        && (is_masdar(bare) || Roles::of(bare).has(Roles::ACT) || Roles::of(bare).has(Roles::EVENT))
}
