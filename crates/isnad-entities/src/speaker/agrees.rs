//! How a verb agrees with who speaks, and what a verb tells of him.

use super::Speakers;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind};

/// How a verb form agrees with its subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agrees {
    /// The form is feminine.
    pub feminine: bool,
    /// The form is dual or plural.
    pub plural: bool,
}

impl Speakers<'_> {
    /// Whether a verb of this form can have the entity as its dropped subject; unknown gender agrees with both.
    pub fn agrees(&self, entity: u32, form: Agrees) -> bool {
        let p = &self.profiles[entity as usize];
        match (p.plural, form.plural) {
            (Some(false), true) => false,
            // Of plurals only people take a plural verb; مصادر takes the feminine singular.
            (Some(true), false) => form.feminine && p.feminine != Some(false),
            (_, true) => true,
            _ => p.feminine.is_none_or(|f| f == form.feminine),
        }
    }

    /// A verb tells the gender of the person it agrees with, better than any list of names.
    pub fn observe(&mut self, entity: u32, form: Agrees, entities: &Entities) {
        let kind = entities.entities[entity as usize].kind;
        let profile = &mut self.profiles[entity as usize];
        if !form.plural && kind == EntityKind::Person {
            profile.feminine = Some(form.feminine);
        }
        // قالت رويترز; but of قال موقع كذا one may say قالت as well
        let body = matches!(kind, EntityKind::Media | EntityKind::Organization);
        if form.feminine && !form.plural && body && profile.plural != Some(true) {
            profile.feminine.get_or_insert(form.feminine);
        }
    }

    /// `المصدر` for `مصادر مطلعة`: who is called one and several takes verbs of both forms; and so a newspaper that is called the source of it.
    pub fn called(&mut self, entity: u32, np: &NounPhrase, entities: &Entities) {
        let kind = entities.entities[entity as usize].kind;
        let profile = &mut self.profiles[entity as usize];
        let Some(head) = np.head else { return };
        if profile.plural.is_some_and(|plural| plural != head.plural) {
            (profile.plural, profile.feminine) = (None, None);
        }
        if kind == EntityKind::Media && !head.plural && profile.feminine.is_some_and(|f| f != head.feminine) {
            profile.feminine = None;
        }
    }
}
