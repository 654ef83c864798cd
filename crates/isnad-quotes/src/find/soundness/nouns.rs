//! Nouns with the letters of a verb.

use super::Case;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Ambiguity;
use crate::nouns::{is_masdar, speech_noun};
use crate::view::View;
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Case<'_> {
    /// A noun with the letters of a verb: in somebody's object, behind another noun, with a pronoun of its own.
    pub(super) fn has_letters_of_a_noun(&self) -> bool {
        self.is_in_the_object()
            || self.is_one_more_act()
            || self.has_its_owner()
            || self.is_joined_to_nouns()
            || self.is_done_to_them_too()
            || self.is_thanks_besides()
            || self.opens_the_clause()
    }

    /// `عرض مجلس الإدارة أبرز المشاريع`: the subject has its verb, and these are the letters of a noun in its object.
    fn is_in_the_object(&self) -> bool {
        let Case { v, i, f, reading, form, cue, .. } = *self;
        let has_verb = |np: &NounPhrase| {
            let first = np.tokens.start;
            first > v.sentence_start[i] as usize
                && v.is_word(first - 1)
                && v.tags[first - 1].function == FunctionWord::NONE
        };
        f.joint == Joint::Object
            && form.bare
            && reading.conjunction == 0
            && cue.ambiguity.has(Ambiguity::NOUN)
            && f.before.as_ref().is_some_and(|b| b.adjacent && !b.relative && has_verb(&b.phrase))
    }

    /// `للتدريب ونقل التكنولوجيا`: one more verbal noun.
    fn is_one_more_act(&self) -> bool {
        let Case { v, i, f, reading, form, cue, .. } = *self;
        let before = i.saturating_sub(1);
        form.bare
            && cue.ambiguity.has(Ambiguity::NOUN)
            && reading.conjunction > 0
            && i > v.sentence_start[i] as usize
            && v.is_word(before)
            && is_masdar(v.doc.bare(before))
            && v.doc.tokens()[before].clitics.proclitics.preposition()
            && !f.subject.as_ref().is_some_and(NounPhrase::can_speak)
    }

    /// `نعمة الأمن وشكرها، وأضعف الإيمان`: a noun with its pronoun, and a comma.
    fn has_its_owner(&self) -> bool {
        let Case { v, i, f, reading, .. } = *self;
        reading.pronoun && f.joint == Joint::Object && f.start > i + 1 && v.is_comma(f.start - 1)
    }

    /// `أمن مصر وقدرتها على البناء`: a noun with its pronoun.
    fn is_joined_to_nouns(&self) -> bool {
        let Case { reading, form, a, first, nominal, alone, .. } = *self;
        nominal
            && alone
            && form.tense == Tense::Perfect
            && reading.pronoun
            && reading.conjunction > 0
            && !first
            && a.has(Ambiguity::NOUN)
            && form.agreement.feminine
    }

    /// `لحشد المواطنين **وحثهم** على المشاركة`, `في تحفيز الطلاب وحثهم`: one more verbal noun under the preposition, about the same people.
    fn is_done_to_them_too(&self) -> bool {
        let Case { v, i, form, reading, nominal, alone, .. } = *self;
        let them = || v.key(i).ends_with("هم") || v.key(i).ends_with("هن");
        if !(nominal && alone && form.tense == Tense::Perfect && reading.pronoun && reading.conjunction > 0 && them()) {
            return false;
        }
        let low = (v.sentence_start[i] as usize + 1).max(i.saturating_sub(4));
        let people = |k: usize| {
            v.is_word(k)
                && (v.key(k).ends_with("ين")
                    || v.key(k).ends_with("ات")
                    || v.key(k).ends_with("هم")
                    || v.head(k).is_some_and(|h| h.head.plural)
                    || matches!(v.doc.bare(k), "ناس" | "شباب" | "اطراف" | "نشء"))
        };
        let object = |k: usize| v.is_word(k) && v.tags[k].function == FunctionWord::NONE;
        i > low && people(i - 1) && (low..i - 1).rev().take_while(|&k| object(k)).any(|k| v.is_act_under_preposition(k))
    }

    /// `عبر عن تقديره **وشكره** للجميع`, `قدم تحياته وشكره`: joined to a noun with the same pronoun.
    fn is_thanks_besides(&self) -> bool {
        let Case { v, i, cue, form, reading, .. } = *self;
        let owner = |k: usize| ["ه", "ها"].into_iter().find(|p| v.key(k).ends_with(p));
        cue.lemma == "شكر"
            && form.tense == Tense::Perfect
            && reading.pronoun
            && reading.conjunction > 0
            && i > v.sentence_start[i] as usize
            && v.is_word(i - 1)
            && v.doc.tokens()[i - 1].clitics.enc_len > 0
            && (is_masdar(v.doc.bare(i - 1)) || matches!(v.doc.bare(i - 1), "تحيات" | "امتنان" | "اعتزاز" | "ثناء"))
            && owner(i).is_some()
            && owner(i) == owner(i - 1)
    }

    /// `قال إن **رفض** البرلمان الاتفاق خطأ`, `أكد أن شكر الأمير وسام`: right behind the إن or أن of what is said stands a noun. `بعد أن رفض` has no verb of
    /// speech before it.
    fn opens_the_clause(&self) -> bool {
        let Case { v, i, form, reading, a, .. } = *self;
        let low = v.sentence_start[i] as usize;
        form.bare
            && a.has(Ambiguity::NOUN)
            && form.tense == Tense::Perfect
            && reading.conjunction == 0
            && !reading.pronoun
            && i > low + 1
            && v.is_complementizer(i - 1)
            && matches!(v.bare_key(i - 1), "ان" | "بان")
            && v.doc.tokens()[i - 1].clitics.enc_len == 0
            && !v.after_time(i)
            && !matches!(
                v.bare_key(i - 2),
                "سبق"
                    | "يسبق"
                    | "الي"
                    | "له"
                    | "لها"
                    | "لهم"
                    | "لو"
                    | "لولا"
                    | "ما"
                    | "حد"
                    | "غير"
                    | "منذ"
                    | "رغم"
            )
            && (low..i - 1).rev().take(16).any(|k| v.finite_cue(k).is_some())
    }

    /// نادي، نفي، رأي: with a dotted yeh the noun, save where the clause shows the verb.
    pub(super) fn has_dotted_yeh(&self) -> bool {
        let Case { v, i, reading, form, cue, strong, .. } = *self;
        if !form.bare || !cue.lemma.ends_with('ى') || strong || reading.pronoun {
            return false;
        }
        let t = &v.doc.tokens()[i];
        !t.flags.alef_maqsura() && v.surface(i).ends_with('ي')
    }

    /// `إعلان الحزب وإدانة الاستيطان وشجب الممارسات`: the verbal noun, joined to others.
    pub(super) fn is_one_of_several_acts(&self) -> bool {
        let Case { v, i, f, reading, form, a, speaks, .. } = *self;
        form.bare
            && a.has(Ambiguity::NOUN)
            && reading.conjunction > 0
            && f.joint == Joint::Object
            && !speaks
            && (v.sentence_start[i] as usize + 1..i)
                .rev()
                .take(5)
                .take_while(|&k| v.is_word(k))
                .any(|k| v.has_conjunction_letter(k) && speech_noun(v.doc.bare(k)).is_some_and(|n| n.act))
    }

    /// Behind a noun a word with the letters of a noun or preposition is one, unless its frame shows the verb; `None` where it is
    /// no such word.
    pub(super) fn behind_a_noun(&self) -> Option<bool> {
        let Case { v, i, f, reading, form, a, first, strong, .. } = *self;
        let hidden = form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) && reading.conjunction == 0;
        if !hidden || first || !v.is_word(i - 1) || v.tags[i - 1].function != FunctionWord::NONE || v.switches(i - 1) {
            return None;
        }
        let person = !a.has(Ambiguity::PREPOSITION)
            && f.subject.as_ref().is_some_and(|np| {
                np.unlisted.is_some()
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                    || np.definite
                        && np.head.is_some_and(|h| h.class.is_human() || !h.ambiguous && f.joint == Joint::Clause)
            });
        let turned = f.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == i + 1)
            && (v.turns(i) || v.turn_before(i).is_some());
        Some(
            f.before.as_ref().is_some_and(|b| b.adjacent)
                || strong && person
                || turned
                || self.fronted()
                || self.is_behind_what_it_is_about(),
        )
    }

    /// `وعن مائدة العيد ذكر أن`, `أما عن دورها كشف: «...»`: what it is about opens the sentence, and what is said stands right behind the verb.
    fn is_behind_what_it_is_about(&self) -> bool {
        let Case { v, i, f, strong, .. } = *self;
        let low = v.sentence_start[i] as usize;
        let low = low + usize::from(matches!(v.bare_key(low), "اما"));
        strong
            && f.subject.is_none()
            && f.start <= i + 3
            && low < i
            && v.is_about(low)
            && i <= low + 16
            && (low..i).all(|k| v.is_word(k) && !v.is_complementizer(k))
    }

    /// `تفاعلا مع الحادثة وجه الأمير بسرعة القبض`, `وفي ختام اللقاء وجه الأمير`: an adverb or a circumstance stands before the verb, and its subject
    /// right behind it.
    fn fronted(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        let low = v.sentence_start[i] as usize;
        let adverb = v.key(low).ends_with('ا') && v.key(low).chars().count() >= 5 && v.tags[low].cue.is_none();
        let opens = adverb || v.tags[low].function.is(FunctionWord::PREPOSITION);
        let before = &v.doc.tokens()[i - 1];
        let closed = before.clitics.proclitics.al() || v.in_name[i - 1] || v.mention_at[i - 1] > 0;
        let subject = f.subject.as_ref().is_some_and(|np| {
            np.tokens.start == i + 1
                && np.definite
                && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
                && np.mention.is_some()
        });
        opens && closed && subject && i <= low + 12 && (low..i).all(|k| v.is_word(k) && v.finite_cue(k).is_none())
    }
}

impl View<'_> {
    /// `لحشد المواطنين`, `إلى توعية الشباب`, `بهدف جمع اللاعبين`: a verbal noun that a preposition governs, in construct with whom it is done to.
    fn is_act_under_preposition(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        let bare = self.doc.bare(k);
        let act = (is_masdar(bare) || bare.chars().count() == 3)
            && !t.clitics.proclitics.al()
            && t.clitics.enc_len == 0
            && self.mention_at[k] == 0
            && (self.head(k).is_none() || bare == "حشد");
        let governed = t.clitics.proclitics.la()
            || k > 0
                && (matches!(self.bare_key(k - 1), "الي" | "في" | "علي" | "عن")
                    || matches!(self.doc.bare(k - 1), "هدف" | "غرض" | "اجل" | "بغيه" | "اهميه" | "ضروره" | "سبيل"));
        act && governed
    }
}
