//! Cues that nobody says anything by: passives, verses, states of things, and the writer's own words.

use super::Told;
use crate::conjugate::Tense;
use crate::find::Search;
use crate::frame::{Joint, differs};
use crate::lexicon::Ambiguity;
use crate::view::View;
use isnad_entities::{FunctionWord, NounPhrase};

impl Search<'_, '_, '_> {
    /// The words of a cue in its frame, and yet nobody says anything.
    pub(super) fn is_no_statement(&self, t: &Told<'_>, source: Option<&NounPhrase>) -> bool {
        let unnamed = source.is_none();
        unnamed
            && (t.is_verse()
                || self.is_impersonal(t)
                || t.is_state_of_things()
                || self.has_nobody(t)
                || self.is_of_a_thing(t))
            || t.is_supposed(source)
            || t.is_considered(unnamed)
    }

    /// Somebody in general says it. Behind a colon it is a quotation all the same.
    fn is_impersonal(&self, t: &Told<'_>) -> bool {
        let Told { v, i, form, cue, ref frame, imperfect, .. } = *t;
        let doubtful = cue.ambiguity.has(Ambiguity::VERB | Ambiguity::IMPERFECT);
        // اليمين السيئ يقول: nobody that anybody knows
        let stranger = i > v.sentence_start[i] as usize
            && v.doc.tokens()[i - 1].clitics.proclitics.al()
            && !v.tags[v.sentence_start[i] as usize].function.is(FunctionWord::PREPOSITION);
        let colon = (frame.joint == Joint::Colon || frame.joint == Joint::Marks && v.is_colon(frame.start - 1))
            && !doubtful
            && !stranger;
        imperfect && !form.agreement.feminine && !colon && self.impersonal(i, cue.lemma)
    }

    /// `فقد وجد أن`: in the passive; `التجارب التي تؤكد أن`: what nobody was found for.
    fn has_nobody(&self, t: &Told<'_>) -> bool {
        let Told { v, i, reading, form, cue, participle, imperfect, .. } = *t;
        let before = t.word_before();
        let told = matches!(before, "التي" | "الذي" | "اللتان" | "اللذان") && imperfect && !reading.pronoun;
        // حيث يتوقع أن يحضر: nobody has been heard in the paragraph
        let expected = imperfect
            && before == "حيث"
            && !form.agreement.feminine
            && cue.class == "expect"
            && !self.discourse.spoke_since(v.paragraph_start[i] as usize);
        !participle && (cue.lemma == "وجد" && !form.agreement.feminine || told || expected)
    }

    /// `وقال إن التظاهرات تعبر عن`, `إن المادة السادسة تنص على`: what he speaks of has a verb of its own, and it is no one who speaks.
    fn is_of_a_thing(&self, t: &Told<'_>) -> bool {
        let Told { i, reading, form, ref frame, nested, participle, .. } = *t;
        nested
            && !participle
            && reading.conjunction == 0
            && !matches!(frame.joint, Joint::Marks | Joint::Colon)
            && self.told_of_a_thing(i, form.agreement.feminine)
    }

    /// Nobody but the writer says it, in a column or about himself.
    pub(super) fn is_writers_own(&self, t: &Told<'_>, implicit: bool, speaker: Option<u32>) -> bool {
        let Told { v, i, reading, form, cue, ref frame, participle, .. } = *t;
        let quoted = matches!(frame.joint, Joint::Marks | Joint::Colon);
        // واعتقد أن: nobody's but the writer's أعتقد, without its hamza
        if implicit && cue.lemma == "اعتقد" && form.tense == Tense::Perfect && form.bare && v.inside[i] == 0 {
            return true;
        }
        if implicit && form.tense == Tense::Perfect && form.agreement.feminine && self.own_voice(i) {
            return true; // كتبت ... وأكدت: the letters of the writer's first person
        }
        if implicit && !participle && !quoted && self.column(i) {
            return true;
        }
        let sure = form.tense == Tense::Perfect
            && (frame.joint == Joint::Clause
                || reading.conjunction > 0 && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN));
        // nobody has spoken yet: a column's own voice
        speaker.is_none() && !sure && !quoted
    }
}

impl Told<'_> {
    /// The word before the cue in its sentence.
    fn word_before(&self) -> &str {
        let Told { v, i, .. } = *self;
        if i > 0 && v.sentence_start[i] as usize != i { v.bare_key(i - 1) } else { "" }
    }

    /// `والله تعالى يقول`: a verse; but `وفي ذلك يقول: «...»`.
    fn is_verse(&self) -> bool {
        let Told { v, i, imperfect, .. } = *self;
        imperfect && i > 0 && v.of_god(i - 1)
    }

    /// `تبين أن`: it turned out. `شركة يفترض أن`: one supposes.
    fn is_supposed(&self, source: Option<&NounPhrase>) -> bool {
        let Told { form, cue, ref frame, imperfect, .. } = *self;
        let turned_out =
            source.is_none() && imperfect && form.agreement.feminine && matches!(cue.lemma, "بين" | "أبان");
        let supposed = imperfect
            && cue.ambiguity.has(Ambiguity::IMPERFECT)
            && frame.before.is_some()
            && (source.is_some_and(|np| differs(np, form.agreement))
                || cue.lemma == "افترض" && frame.before.as_ref().is_some_and(|b| !b.adjacent));
        frame.joint == Joint::Clause && (turned_out || supposed)
    }

    /// `وهو ما يؤكد نجاح الخطة`: a state of things speaks for itself; `وهو ما أكده الوزير`.
    fn is_state_of_things(&self) -> bool {
        let Told { v, i, reading, ref frame, .. } = *self;
        self.word_before() == "ما"
            && i > v.sentence_start[i] as usize + 1
            && matches!(v.key(i - 2), "وهو" | "وهي" | "هو" | "هي")
            && !reading.pronoun
            && matches!(frame.joint, Joint::Object | Joint::Preposition)
    }

    /// `يعد فلان أحد أبرز الكتاب`: he is considered one, he considers nothing.
    fn is_considered(&self, unnamed: bool) -> bool {
        let Told { v, i, reading, cue, ref frame, participle, imperfect, .. } = *self;
        (imperfect || unnamed && !participle && !reading.pronoun)
            && frame.joint == Joint::Object
            && matches!(cue.lemma, "عد" | "اعتبر")
            && (predicate(v, frame.start) || one_of_many(v, i) || matches!(v.key(frame.start - 1), "هو" | "هي"))
    }
}

/// يعتبر فلان من أبرز الكتاب: he is held to be one.
fn one_of_many(v: &View<'_>, i: usize) -> bool {
    let end = (v.sentence_end[i] as usize).min(i + 14);
    (i + 1..end.saturating_sub(1)).take_while(|&k| !v.is_comma(k) && !v.is_complementizer(k)).any(|k| {
        let next = v.key(k + 1);
        v.key(k) == "من"
            && (next.starts_with('ا') && next.chars().count() == 4 && !v.doc.tokens()[k + 1].clitics.proclitics.al()
                || matches!(next, "اوايل" | "ضمن" | "اهم"))
    })
}

/// The second phrase after `يعد`، `يعتبر` is a predicate, so the verb is in the passive: a pronoun, an elative, an ordinal, `أحد`، `واحدا`.
/// In the active the thing that is judged comes first, and it is definite.
fn predicate(v: &View<'_>, k: usize) -> bool {
    let key = v.key(k);
    let elative = key.starts_with('ا') && key.chars().count() == 4 && !v.doc.tokens()[k].clitics.proclitics.al();
    let one = matches!(key, "احد" | "احدي" | "واحدا" | "واحده" | "اول" | "اولي" | "اخر" | "ثاني" | "ثالث" | "رابع");
    v.mention_at[k] == 0 && (v.tags[k].function.is(FunctionWord::PRONOUN) || elative || one)
}
