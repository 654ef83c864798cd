//! A subject that no list has, known by where it stands: a verb that has nothing for its object but the clause behind it takes the bare noun at its
//! side for its subject (`وأشار **فحص** بالأشعة إلى أن`, `وأوضح **كرافت** أن`).

use super::{Frame, Joint};
use crate::conjugate::{Number, Tense};
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase, is_common_word};

/// The longest subject of that kind, in tokens.
const LONGEST: usize = 8;

impl View<'_> {
    /// The subject right behind the cue at token `i`, whose frame has found none.
    pub(crate) fn subject_by_place(&self, entities: &Entities, i: usize, f: &Frame) -> Option<NounPhrase> {
        let (reading, first) = (self.tags[i].cue?, i + 1);
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        // With an object of its own the verb may have dropped its subject: أكد الاتفاق.
        let joined = match f.joint {
            Joint::Clause => f.start > first + 1,
            Joint::Marks | Joint::Colon => f.start > first,
            Joint::Preposition => !cue.frames.has(Frames::OBJECT) && f.start > first + 1,
            _ => false,
        };
        // طالبت نزيلات الدار بكذا, حذرت ندوة طبية من كذا: a paragraph that opens with the verb has its subject behind it
        let opens = self.paragraph_start[i] as usize == i
            && reading.conjunction == 0
            && form.agreement.feminine
            && form.tense == Tense::Perfect;
        let verb = form.tense != Tense::Participle
            && form.agreement.number == Number::Singular
            && !reading.pronoun
            && (f.joint == Joint::Clause || opens || !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN))
            && (cue.object == ObjectRole::None || opens && cue.object == ObjectRole::Addressee)
            && f.through == i;
        if !joined || f.judged || !verb || !self.may_be_subject(first, form.agreement.feminine) {
            return None;
        }
        let stop = |k: usize| k > first && (self.is_complementizer(k) || self.finite_cue(k).is_some());
        let read = self.reading(entities, &stop);
        let end = f.start.min(self.sentence_end[i] as usize).min(first + LONGEST);
        let read = read.noun_phrase(first, end).filter(|np| np.tokens.start == first);
        let to = read.as_ref().map_or(first + 1, |np| np.tokens.end).clamp(first + 1, end);
        // أشار فقط إلى, قال عملت على: one word that everybody uses, without the article, is no subject
        let known = self.head(first).is_some() || self.mention_at[first] > 0;
        let alone = to == first + 1 && !self.doc.tokens()[first].clitics.proclitics.al();
        if alone && !known && is_common_word(self.key(first)) {
            return None;
        }
        let mut np = read.unwrap_or_else(|| self.by_initials(first, to, to, None));
        np.tokens = first..to;
        np.unlisted.get_or_insert(first..to);
        Some(np)
    }

    /// A noun in the nominative, as far as its letters tell, that has the verb's gender.
    pub(super) fn may_be_subject(&self, k: usize, feminine: bool) -> bool {
        let Some(t) = self.doc.tokens().get(k) else { return false };
        // مجمل الدراسات: here it is no participle
        let another = self.tags[k].cue.is_some_and(|r| r.forms[0].tense != Tense::Participle);
        let time = matches!(
            self.key(k),
            "الاسبوع"
                | "الشهر"
                | "العام"
                | "السنه"
                | "الليله"
                | "الموسم"
                | "الساعه"
                | "صباح"
                | "مساء"
                | "عصر"
                | "ظهر"
                | "فور"
                | "قبيل"
                | "بعيد"
        );
        let god = matches!(self.key(k), "صلي" | "رضي") || self.of_god(k) || self.names_god(k);
        if !self.is_word(k)
            || self.tags[k].function != FunctionWord::NONE
            || another
            || time
            || god
            || self.key(k) == "ل"
        {
            return false;
        }
        let (key, bare, p) = (self.key(k), self.doc.bare(k), t.clitics.proclitics);
        // كرافت, وين: right behind the verb nothing is joined, and the letter is the name's own
        let own_letter = key.starts_with(['ك', 'و', 'ف']) && !is_common_word(key) && !p.al();
        let glued = (p.preposition() || p.conjunction()) && !own_letter;
        let oblique = t.flags.tanween_fath() || key.ends_with('ا') || t.clitics.enc_len > 0;
        // قالت باكية: how she spoke
        let manner = t.flags.teh_marbuta() && !p.al() && (key.starts_with('م') || key.chars().nth(1) == Some('ا'));
        // قال يجب, قال دعونا: what was said
        // but ندوة, نزيلات
        let noun = t.flags.teh_marbuta() || bare.ends_with("ات");
        let verb = key.starts_with(['ي', 'ن', 'س']) && !p.al() && self.head(k).is_none() && !own_letter && !noun;
        let verb = verb || Roles::of_verb(key).has(Roles::MODAL | Roles::OPENING);
        let act = !p.al() && is_masdar(bare) || speech_noun(bare).is_some_and(|n| n.act && !n.document);
        let apart = Roles::ADVERB | Roles::MANNER | Roles::CIRCUMSTANCE | Roles::TONE | Roles::RESPONSE;
        let woman = t.flags.teh_marbuta() || bare.ends_with("ات");
        !glued && !oblique && !manner && !verb && !act && !Roles::of(bare).has(apart) && (feminine || !woman)
    }
}
