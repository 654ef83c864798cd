//! Whether a phrase can be the subject of its verb: number, gender, case.

use crate::conjugate::{Agreement, Number};
use crate::view::View;
use isnad_entities::{Head, HeadClass, NounPhrase};

impl View<'_> {
    /// A singular noun right behind its verb has the verb's gender: of `وطالب الحكومة بكذا` the government is no subject.
    pub(crate) fn agrees(&self, form: crate::CueForm, np: &NounPhrase) -> bool {
        if np.coordinated || np.quantified || form.agreement.number != Number::Singular {
            return true;
        }
        // ودعا البنوك إلى: several bodies have their verb in the feminine; two have it as one has (أكد الحزبان).
        let two = self.doc.bare(np.tokens.start).ends_with("ان");
        let bodies = |h: Head| {
            matches!(h.class, HeadClass::Organization | HeadClass::Media) && h.plural && !(two && !h.feminine)
        };
        if np.head.is_some_and(bodies) && !form.agreement.feminine {
            return false;
        }
        // اتهم جهات بالفساد, ودعا المنشآت إلى: nor has a plural in ات the masculine
        let first = self.doc.bare(np.tokens.start);
        if first.ends_with("ات")
            && first.chars().count() > 4
            && np.mention.is_none()
            && np.unlisted.is_none()
            && !form.agreement.feminine
        {
            return false;
        }
        let Some(head) = np.head.filter(|h| !h.plural && !h.ambiguous) else {
            // A body by its name alone: الحكومة has a verb in the feminine.
            let t = &self.doc.tokens()[np.tokens.start];
            let thing = t.flags.teh_marbuta() && t.clitics.proclitics.al() && np.unlisted.is_none();
            return form.agreement.feminine || !thing || np.head.is_some_and(|h| h.plural);
        };
        let named = np.mention.is_some() && head.class.is_human();
        named || head.class == HeadClass::Collective || head.feminine == form.agreement.feminine
    }

    /// `وقد حث الزعماء **الدينيين** على`: the adjective has the case of an object.
    pub(crate) fn described_in_oblique(&self, noun: usize) -> bool {
        let adjective = noun + 1;
        adjective < self.sentence_end[noun] as usize
            && self.is_word(adjective)
            && self.head(noun).is_some_and(|h| h.definite && h.head.plural && h.head.class.is_human())
            && self.key(noun).starts_with("ال")
            && !self.key(noun).ends_with("ون")
            && self.doc.tokens()[adjective].clitics.proclitics.al()
            && self.doc.bare(adjective).ends_with("يين")
    }

    /// المترشحين: the oblique of a plural, which no subject right behind its verb has.
    pub(crate) fn is_oblique(&self, np: &NounPhrase) -> bool {
        let key = self.key(np.tokens.start);
        np.mention.is_none()
            && np.unlisted.is_none()
            && !np.quantified
            && np.head.is_some_and(|h| h.plural)
            && key.starts_with("ال")
            && key.ends_with("ين")
    }

    /// `أعلم **لاعبيه** بأن`, `وعد **محبيه** بالفوز`: several people of somebody's, in a case that no subject has.
    pub(crate) fn owned_in_oblique(&self, np: &NounPhrase) -> bool {
        let k = np.tokens.start;
        self.doc.tokens()[k].clitics.enc_len > 0
            && np.mention.is_none()
            && np.head.is_some_and(|h| h.plural && h.class.is_human())
            && ["يه", "يها", "يهم", "يهما"].iter().any(|p| self.key(k).ends_with(p))
    }

    /// قالت باكية، متسائلة: an unknown word of a participle's pattern in the feminine, alone; in the masculine its tanween tells.
    pub(in crate::frame) fn tells_manner(&self, np: &NounPhrase) -> bool {
        let mut letters = self.key(np.tokens.start).chars();
        let (first, second) = (letters.next(), letters.next());
        np.tokens.len() == 1
            && self.doc.tokens()[np.tokens.start].flags.teh_marbuta()
            && (first == Some('م') || second == Some('ا'))
    }
}

/// The noun phrase cannot be the subject of a verb of this form that stands before it.
pub(crate) fn differs(np: &NounPhrase, form: Agreement) -> bool {
    np.mention.is_none()
        && !np.quantified
        && !np.coordinated
        && np.head.is_some_and(|h| !h.plural && h.feminine != form.feminine)
}
