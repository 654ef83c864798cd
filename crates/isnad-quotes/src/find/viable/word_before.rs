//! Words with the letters of a cue, by the word before: the first person, a negation, a preposition.

use super::Candidate;
use crate::conjugate::Tense;
use crate::lexicon::Ambiguity;
use isnad_entities::FunctionWord;

impl Candidate<'_> {
    /// What the word before it makes of it.
    pub(super) fn depends_on_word_before(&self) -> bool {
        self.is_in_first_person()
            || self.is_negated_or_blessing()
            || self.is_under_preposition()
            || self.is_what_may_be_done()
    }

    /// `لا يمكن وصف الوزير`, `تم كشف المزور`, `يصعب ذكر السبب`: behind such a verb the letters are a noun.
    fn is_what_may_be_done(&self) -> bool {
        self.is_perfect()
            && self.form.bare
            && matches!(
                self.word_before,
                "يمكن"
                    | "يمكننا"
                    | "يمكنك"
                    | "يمكنهم"
                    | "يمكنه"
                    | "تم"
                    | "يتم"
                    | "سيتم"
                    | "ويتم"
                    | "وتم"
                    | "يصعب"
                    | "جري"
                    | "وجري"
                    | "يجري"
            )
    }

    /// A perfect without a conjunction.
    pub(super) fn is_perfect(&self) -> bool {
        let Candidate { reading, form, .. } = *self;
        form.tense == Tense::Perfect && reading.conjunction == 0
    }

    /// `لم أكن أدرك`, `كنت أعلن`: the first person's imperfect has the letters of a perfect.
    fn is_in_first_person(&self) -> bool {
        let Candidate { v, i, word_before, .. } = *self;
        let perfect = self.is_perfect();
        if perfect && v.key(i).starts_with('ا') && matches!(word_before, "كنت" | "اكن" | "انا") {
            return true;
        }
        // كنت قد كتبت مقالا: the columnist, who is no source of his own column
        let mine = word_before == "كنت" || word_before == "قد" && i >= 2 && v.key(i - 2) == "كنت";
        perfect && mine && v.key(i).ends_with('ت') && v.inside[i] == 0
    }

    /// `لا مانع`, `ما بين`; `صلى الله عليه وسلم`.
    fn is_negated_or_blessing(&self) -> bool {
        let Candidate { form, cue, before, word_before, .. } = *self;
        let perfect = self.is_perfect();
        perfect
            && (before.is(FunctionWord::NEGATION) && word_before != "ما"
                || form.bare && word_before == "ما" && cue.ambiguity.has(Ambiguity::PREPOSITION))
            || cue.lemma == "سلم" && word_before == "عليه"
    }

    /// A noun behind a preposition.
    fn is_under_preposition(&self) -> bool {
        let Candidate { v, i, reading, form, first, before, word_before, .. } = *self;
        // هو من قال: who. هناك من قال: nobody tells who it is. منذ أعلن: since
        let who = word_before == "من"
            && form.tense == Tense::Perfect
            && i > 1
            && v.tags[i - 2].function.is(FunctionWord::PRONOUN);
        let since = word_before == "منذ" && form.tense == Tense::Perfect;
        !first
            && reading.conjunction == 0
            && before.is(FunctionWord::PREPOSITION)
            && !v.in_name[i - 1] // محمد علي
            && !before.is(FunctionWord::SUBORDINATOR)
            && !who
            && !since
    }
}
