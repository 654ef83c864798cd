//! Whether a word is a cue where it stands, and whether the frame that it fills is speech.

mod another_sense;
mod antecedent;
mod deeds;
mod elsewhere;
mod mind;
mod nouns;
mod other_forms;
mod participles;
mod second_person;
mod things;
mod verbs;

pub(crate) use another_sense::SENSES;

use super::Search;
use crate::conjugate::Tense;
use crate::discourse;
use crate::frame::{Frame, Joint};
use crate::lexicon::{Ambiguity, Cue, CueForm, CueReading};
use crate::view::View;
use isnad_entities::{Entities, EntityKind, NounPhrase};

/// A word that may be a cue, with the frame that it fills.
#[derive(Clone, Copy)]
struct Case<'s> {
    v: &'s View<'s>,
    entities: &'s Entities,
    /// Its token.
    i: usize,
    f: &'s Frame,
    reading: CueReading<'static>,
    form: CueForm,
    cue: &'static Cue,
    /// What else it may be.
    a: Ambiguity,
    /// A sentence begins with it.
    first: bool,
    /// A clause, marks or a colon: what hardly stands behind another word.
    strong: bool,
    /// A noun phrase, by itself or under a preposition.
    nominal: bool,
    /// Nobody speaks: no subject, none before it, and no phrase.
    alone: bool,
    /// The subject behind it can speak.
    speaks: bool,
}

impl Search<'_, '_, '_> {
    /// The frame fits how sure the word is to be a cue.
    pub(super) fn sound(&self, i: usize, f: &Frame) -> bool {
        Case::new(self.view, self.entities, i, f).is_some_and(|case| case.is_sound())
    }
}

impl<'s> Case<'s> {
    fn new(v: &'s View<'s>, entities: &'s Entities, i: usize, f: &'s Frame) -> Option<Self> {
        let reading = v.tags[i].cue?;
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let strong = matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon);
        Some(Case {
            v,
            entities,
            i,
            f,
            reading,
            form,
            cue,
            a: cue.ambiguity,
            first: v.sentence_start[i] as usize == i,
            strong,
            nominal: !strong,
            alone: f.subject.is_none() && f.before.is_none() && !f.phrase,
            speaks: f.subject.as_ref().is_some_and(NounPhrase::can_speak),
        })
    }

    /// Most questions only tell what is no speech; some are sure, and end the search.
    fn is_sound(&self) -> bool {
        if self.has_another_sense()
            || self.is_no_statement()
            || self.is_said_by_nothing()
            || self.is_told_of_the_noun_before()
            || self.is_shown_by_the_noun_before()
            || self.is_in_second_person()
            || self.belongs_elsewhere()
            || self.has_letters_of_a_noun()
        {
            return false;
        }
        let participle = self.form.tense == Tense::Participle;
        // حملت الحركة البلدية مسؤولية الحريق
        if self.f.phrase
            && (participle
                || self.f.themed
                    && (self.speaks || self.blames_in_it() || self.is_of_a_blamer() || self.blames_somebody_else()))
        {
            return true;
        }
        if self.has_dotted_yeh() {
            return false;
        }
        if self.says_in_it() || self.has_pronoun_for_object() {
            return true;
        }
        if self.is_one_of_several_acts() {
            return false;
        }
        if let Some(sound) = self.behind_a_noun() {
            return sound;
        }
        if self.is_of_the_antecedent()
            || self.says_in_a_manner()
            || self.is_another_participle()
            || self.is_name_in_marks()
        {
            return false;
        }
        if self.strong || self.is_judged() {
            self.is_near_enough()
        } else if self.asks_for_an_act() {
            true
        } else if participle {
            self.participle_speaks()
        } else {
            self.verb_speaks()
        }
    }

    /// `صنف الوزير الحركة بأنها خطر`: a clause too; but لا يعرف أحد أي.
    fn is_judged(&self) -> bool {
        let told = self.form.tense == Tense::Perfect || !self.a.has(Ambiguity::IMPERFECT);
        self.f.judged && self.speaks && told && self.f.subject.as_ref().is_some_and(|np| !np.quantified)
    }

    /// The subject, or who stands before the verb.
    fn source(&self) -> Option<&'s NounPhrase> {
        self.f.subject.as_ref().or(self.f.before.as_ref().map(|b| &b.phrase))
    }
}

/// The subject is people or a body: تعتبر المدينة الأجمل is passive.
pub(super) fn someone(v: &View<'_>, entities: &Entities, f: &Frame) -> bool {
    f.subject.as_ref().is_some_and(|np| {
        np.mention.is_some_and(|m| !matches!(entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event))
            || np.unlisted.is_some()
            || discourse::honorific(v, np).is_some()
            || np.head.is_some_and(|h| h.class.is_human())
    })
}
