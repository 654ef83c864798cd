//! Many, by themselves: `ويرى الكثير أن`, `ويشدد الكثير على`.

use super::{Frame, Joint};
use crate::lexicon::{Frames, ObjectRole};
use crate::view::View;
use isnad_entities::NounPhrase;

impl View<'_> {
    /// The word right behind the verb, where nothing else stands before the joint, is its subject.
    pub(super) fn many_say(&self, f: &mut Frame) {
        let many = f.through + 1;
        let alone = f.subject.is_none() && f.start == many + 2 && f.skip == 0;
        if alone && matches!(self.key(many), "الكثير" | "العديد" | "كثير") && self.is_theirs(f) {
            f.subject = Some(NounPhrase {
                tokens: many..many + 1,
                head: None,
                definite: true,
                mention: None,
                coordinated: false,
                quantified: true,
                unlisted: None,
            });
        }
    }

    /// But شجعت الكثير على, يكشف الكثير عن: whom or what the verb is about.
    fn is_theirs(&self, f: &Frame) -> bool {
        self.tags[f.through].cue.is_some_and(|r| {
            let cue = self.lexicon.cue(r.forms[0]);
            let objects = cue.object != ObjectRole::None || cue.frames.has(Frames::OBJECT);
            let joined = f.joint == Joint::Clause || f.joint == Joint::Preposition && !objects;
            joined && !r.forms[0].agreement.feminine && cue.lemma != "كشف"
        })
    }
}
