//! Words whose content is not theirs: it belongs to another verb, to the writer, or stands on the verb itself.

use super::Case;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use isnad_entities::{FunctionWord, HeadClass};

impl Case<'_> {
    /// The content is another verb's, or the verb has it on itself.
    pub(super) fn belongs_elsewhere(&self) -> bool {
        self.opens_a_statement()
            || self.has_no_object()
            || self.is_passed_on()
            || self.is_the_writers()
            || self.is_far_from_clause()
            || self.is_another_gender()
            || self.has_its_object()
            || self.is_the_papers_question()
    }

    /// `وعندما **سألنا** الوزير عن الأمر قال: «…»`: what was asked only tells when he said it. `**سألنا** الجانب المصري عن السجلات`: whoever stands behind
    /// the verb is asked; that he asked us, it hardly ever means.
    fn is_the_papers_question(&self) -> bool {
        let Case { v, i, f, form, cue, .. } = *self;
        if cue.class != "ask" {
            return false;
        }
        let asked = || f.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1);
        let we = form.tense == Tense::Perfect && !form.agreement.feminine && v.key(i).ends_with("نا");
        we && asked() || v.asked_when(i) && v.answer_behind(i).is_some()
    }

    /// `ويدير الندوة فلان يذكر أن الكاتب روائي`: the stop is missing, and nobody in particular mentions it.
    fn opens_a_statement(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        f.joint == Joint::Clause
            && f.start == i + 2
            && f.subject.is_none()
            && v.key(i) == "يذكر"
            && f.before.as_ref().is_some_and(|b| !b.relative && b.phrase.tokens.start > v.sentence_start[i] as usize)
    }

    /// `وهو ما أرجع إلى كذا`: the verb has no object, so it is in the passive.
    fn has_no_object(&self) -> bool {
        let Case { i, f, reading, form, cue, .. } = *self;
        cue.object == ObjectRole::Theme
            && f.joint == Joint::Preposition
            && !f.themed
            && !f.phrase
            && !reading.pronoun
            && f.subject.is_none()
            && f.before.is_none()
            && form.tense != Tense::Participle
            && f.start <= i + 2
    }

    /// `الدراسة التي أعلن عنها الصندوق إلى أن`: the clause belongs to a verb that takes إلى.
    fn is_passed_on(&self) -> bool {
        let Case { v, i, f, cue, .. } = *self;
        f.joint == Joint::Clause
            && i > 0
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && f.start > i + 3
            && v.is_complementizer(f.start - 1)
            && v.preposition_bit(f.start - 2).is_some_and(|b| !cue.frames.has(b))
            && v.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
    }

    /// `كما ذكرت -`: the writer himself.
    fn is_the_writers(&self) -> bool {
        let Case { v, i, form, first, .. } = *self;
        form.tense == Tense::Perfect
            && v.key(i).ends_with('ت')
            && !first
            && v.key(i - 1) == "كما"
            && i + 1 < v.tags.len()
            && v.is_punct(i + 1)
            && !v.is_comma(i + 1)
            && !v.is_colon(i + 1)
    }

    /// `وهي ترى المنتخبات ... وبنظري أنه`: far from its clause the verb is another one.
    fn is_far_from_clause(&self) -> bool {
        let Case { i, f, a, .. } = *self;
        a.has(Ambiguity::VERB) && f.joint == Joint::Clause && f.start > i + 24 && !f.phrase
    }

    /// `توجه السائق إلى`: the perfect of another verb, whose subject is a man.
    fn is_another_gender(&self) -> bool {
        let Case { v, i, f, form, nominal, .. } = *self;
        form.tense == Tense::Imperfect
            && form.agreement.feminine
            && nominal
            && i + 1 < v.tags.len()
            && v.head(i + 1).is_some_and(|h| {
                h.definite
                    && h.head.class.is_human()
                    && h.head.class != HeadClass::Collective
                    && !h.head.plural
                    && !h.head.feminine
                    && !h.head.ambiguous
            })
            && v.doc.tokens()[i + 1].clitics.proclitics.al()
            && f.before.is_none()
    }

    /// `أكدها الوزير`: the pronoun is the object.
    fn has_its_object(&self) -> bool {
        let Case { i, f, reading, cue, .. } = *self;
        reading.pronoun && f.joint == Joint::Object && cue.object == ObjectRole::None || {
            // الخطة التي أقرها البنك سيسمح للمستثمرين بشراء: another verb's preposition
            let close = f.subject.as_ref().map_or(i + 1, |np| np.tokens.end);
            reading.pronoun && f.joint == Joint::Preposition && cue.object == ObjectRole::None && f.start > close + 1
        }
    }

    /// `المرأة التي هاجمت فلانا`: without a pronoun of hers in the clause the antecedent is the subject, and what follows is no source.
    pub(super) fn is_of_the_antecedent(&self) -> bool {
        let Case { i, f, reading, cue, .. } = *self;
        let close = f.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1);
        f.joint == Joint::Object
            && close
            && !reading.pronoun
            && !cue.frames.has(Frames::CLAUSE)
            && f.before.as_ref().is_some_and(|b| b.relative && b.adjacent)
    }

    /// `عرف "حدث ما قبل المهرجان" إقبالا`: a name in marks after a verb that is mostly no speech.
    pub(super) fn is_name_in_marks(&self) -> bool {
        let Case { v, f, a, .. } = *self;
        f.joint == Joint::Marks
            && a.has(Ambiguity::VERB)
            && !f.phrase
            && f.subject.is_none()
            && f.before.is_none()
            && !v.is_colon(f.start - 1)
            && v.words(f.start, v.closes[f.start] as usize) < 6
    }
}
