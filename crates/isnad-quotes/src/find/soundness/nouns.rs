//! Nouns with the letters of a verb.

use super::Case;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Ambiguity;
use crate::nouns::{is_masdar, speech_noun};
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Case<'_> {
    /// A noun with the letters of a verb: in somebody's object, behind another noun, with a pronoun of its own.
    pub(super) fn has_letters_of_a_noun(&self) -> bool {
        self.is_in_the_object() || self.is_one_more_act() || self.has_its_owner() || self.is_joined_to_nouns()
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
        Some(f.before.as_ref().is_some_and(|b| b.adjacent) || strong && person || turned || self.fronted())
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
