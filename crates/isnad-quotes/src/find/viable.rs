//! Words with the letters of a cue that are none where they stand.

mod another_word;
mod nouns;
mod word_before;

use crate::conjugate::Tense;
use crate::find::Search;
use crate::lexicon::{Ambiguity, Cue, CueForm, CueReading};
use crate::view::View;
use isnad_entities::{Entities, FunctionWord};

/// The verbs that a rule of this module asks for by name: of all others the letters alone are no reason to doubt, and most cues are forms of those.
pub(crate) const DOUBTED: [&str; 18] = [
    "دون",
    "عقب",
    "أجمع",
    "أبلغ",
    "عبر",
    "دعا",
    "دعى",
    "استدعى",
    "شك",
    "بارك",
    "بين",
    "نادى",
    "شكر",
    "أمر",
    "قدر",
    "أبرز",
    "عد",
    "عاد",
];

/// A word with the letters of a cue.
#[derive(Clone, Copy)]
struct Candidate<'s> {
    v: &'s View<'s>,
    entities: &'s Entities,
    /// Its token.
    i: usize,
    reading: CueReading<'static>,
    form: CueForm,
    cue: &'static Cue,
    /// A sentence begins with it.
    first: bool,
    /// What the word before it in its sentence is, and which.
    before: FunctionWord,
    word_before: &'s str,
}

impl Search<'_, '_, '_> {
    /// The word can be a cue where it stands.
    pub(crate) fn viable(&self, i: usize) -> bool {
        Candidate::new(self.view, self.entities, i).is_some_and(|word| word.is_viable())
    }
}

impl<'s> Candidate<'s> {
    /// Unless it is a name, or a word of a closed class.
    fn new(v: &'s View<'s>, entities: &'s Entities, i: usize) -> Option<Self> {
        let reading = v.tags[i].cue?;
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        // وهنأ: with its hamza the verb, without it هنا, here
        let greets = cue.lemma == "هنأ" && v.surface(i).ends_with('أ');
        let closed = v.tags[i].function != FunctionWord::NONE && !cue.ambiguity.has(Ambiguity::PREPOSITION) && !greets;
        if v.mention_at[i] > 0 || v.in_name[i] || closed {
            return None;
        }
        let first = v.sentence_start[i] as usize == i;
        let before = if first { FunctionWord::NONE } else { v.tags[i - 1].function };
        let word_before = if first { "" } else { v.bare_key(i - 1) };
        Some(Candidate { v, entities, i, reading, form, cue, first, before, word_before })
    }

    fn is_viable(&self) -> bool {
        let doubted = self.v.lexicon.is_doubted(self.form);
        debug_assert!(
            doubted || !(self.is_verb_of_other_letters() || self.is_verb_of_nouns_letters()),
            "DOUBTED knows {}",
            self.cue.lemma
        );
        if doubted && (self.is_verb_of_other_letters() || self.is_verb_of_nouns_letters())
            || self.is_another_word()
            || self.is_noun()
            || self.depends_on_word_before()
        {
            return false;
        }
        if self.form.tense == Tense::Participle { self.is_adverb() } else { !self.is_accusative() }
    }
}
