//! Which noun phrase names the source: the one behind the verb, the one before it, or none.

use super::Told;
use crate::conjugate::Number;
use crate::find::Search;
use crate::find::soundness::someone;
use crate::frame::Joint;
use crate::subject::Before;
use isnad_entities::{EntityKind, NounPhrase};

impl Search<'_, '_, '_> {
    /// The phrase that names the source.
    pub(super) fn source_of(&self, t: &Told<'_>) -> Option<NounPhrase> {
        let Told { v, i, ref frame, .. } = *t;
        let source = self.nearest_source(t).filter(|np| !t.cannot_speak(np));
        let source = match source {
            Some(np) if self.called_on(i, &np, frame) || v.names_god(np.tokens.start) => {
                frame.before.as_ref().filter(|b| !b.relative && b.phrase.can_speak()).map(|b| b.phrase.clone())
            }
            source => source,
        };
        source.filter(|np| !t.is_how_he_says_it(np))
    }

    /// The phrase after the verb is its subject, unless the subject stands right before it.
    fn nearest_source(&self, t: &Told<'_>) -> Option<NounPhrase> {
        let Told { i, ref frame, participle, .. } = *t;
        let before = frame
            .before
            .as_ref()
            .filter(|b| !t.tells_of(b) && !self.is_dateline(t, b) && !t.resumes(b) && !t.is_several(b));
        match before {
            Some(b)
                if !participle
                    && !frame.sourced
                    && (b.adjacent && !b.relative
                        || frame.subject.is_none()
                        || b.relative && self.transitive(i, frame)) =>
            {
                Some(b.phrase.clone())
            }
            _ => frame.subject.clone(), // مبينا النزال أن: named behind its participle
        }
    }

    /// `خالد السالم - نجران صرح المتحدث`: the dateline is no subject.
    fn is_dateline(&self, t: &Told<'_>, b: &Before) -> bool {
        let Told { v, i, ref frame, .. } = *t;
        let place = b.phrase.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Place);
        place
            && b.phrase.tokens.start > 0
            && v.is_punct(b.phrase.tokens.start - 1)
            && frame.subject.as_ref().is_some_and(|np| {
                np.tokens.start == i + 1
                    && (np.head.is_some_and(|h| h.class.is_human()) || someone(v, self.entities, frame))
            })
    }

    /// Whose title it is, by a name that no list has.
    pub(super) fn add_name_behind_rank(&self, np: &mut NounPhrase) {
        if np.unlisted.is_none()
            && !np.coordinated
            && !np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
        {
            np.unlisted = self.view.named_behind_rank(np);
        }
    }
}

impl Told<'_> {
    /// `ملف قائم على فكرة يعرف السيد فلان أنها`: what stands before the verb is what its clause tells of.
    fn tells_of(&self, b: &Before) -> bool {
        let Told { v, i, ref frame, .. } = *self;
        let named = |np: &NounPhrase| np.mention.is_some() || np.unlisted.is_some();
        !b.relative
            && !named(&b.phrase)
            && !b.phrase.tokens.clone().any(|k| v.doc.tokens()[k].clitics.proclitics.al())
            && !b.phrase.head.is_some_and(|h| h.plural)
            && frame.joint == Joint::Clause
            && frame.subject.as_ref().is_some_and(|np| {
                // معاهدة تقول منظمات إنها
                named(np) && np.head.is_none_or(|h| h.class.is_human())
                    || np.tokens.start == i + 1
                        && np.head.is_some_and(|h| h.plural)
                        && b.phrase.head.is_none_or(|h| !h.class.is_human())
            })
    }

    /// `تقييمات سياسية وصفها البعض`: with its object on the verb the subject is behind it.
    fn resumes(&self, b: &Before) -> bool {
        let Told { i, reading, ref frame, participle, .. } = *self;
        reading.pronoun
            && !participle
            && !b.relative
            && frame.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1)
            && b.phrase.mention.is_none()
    }

    /// `وعلى غرار سامسونج وهواوي أعلنت نوكيا`: two have no verb in the singular.
    fn is_several(&self, b: &Before) -> bool {
        let Told { v, i, form, ref frame, participle, .. } = *self;
        let joined = b.phrase.tokens.start > v.sentence_start[i] as usize
            && v.doc.tokens()[b.phrase.tokens.start].clitics.proclitics.wa();
        (b.phrase.coordinated || joined)
            && !participle
            && form.agreement.number == Number::Singular
            && frame.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1 && np.mention.is_some())
    }

    /// Neither people nor a body, and no clause or marks that it is held to have said all the same.
    fn cannot_speak(&self, np: &NounPhrase) -> bool {
        let Told { v, i, reading, ref frame, .. } = *self;
        let plain = |np: &NounPhrase| {
            np.tokens.start == i + 1 && matches!(v.key(i + 1), "الله" | "الاخير" | "الاخيره")
                || np.tokens.start == i + 1
                    && v.doc.tokens()[i + 1].clitics.proclitics.al()
                    && frame.joint != Joint::Object
        };
        !reading.pronoun
            && !np.can_speak()
            && !plain(np)
            && !matches!(frame.joint, Joint::Clause | Joint::Marks | Joint::Colon)
    }

    /// `وقال مدافعا عن الجمعية إن`: no subject is in this case.
    fn is_how_he_says_it(&self, np: &NounPhrase) -> bool {
        let Told { v, i, .. } = *self;
        let first = np.tokens.start;
        first > i
            && np.mention.is_none()
            && np.unlisted.is_none()
            && !np.quantified
            && !np.definite // مندوبا تونس والجزائر
            && np.head.is_some_and(|h| h.ambiguous && h.class.is_human())
            && v.key(first).ends_with('ا')
    }
}
