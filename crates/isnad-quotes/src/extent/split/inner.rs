//! A cue within the content of another: whether it begins a statement of its own, and where.

use super::Split;
use crate::conjugate::{Number, Tense};
use crate::extent::{adverbial, withheld};
use crate::frame::{Frame, Joint};
use crate::lexicon::{Ambiguity, Cue, CueForm};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

/// A cue within the content of another.
#[derive(Clone, Copy)]
pub(super) struct Inner<'s> {
    pub(super) split: Split<'s>,
    pub(super) form: CueForm,
    pub(super) cue: &'static Cue,
    /// What it fills, where it is sound.
    pub(super) frame: Option<&'s Frame>,
}

impl Split<'_> {
    /// Where the content is cut because the token is a cue of its own.
    pub(super) fn another_statement(&self) -> Option<usize> {
        let reading = self.v.tags[self.j].cue?;
        let form = reading.forms[0];
        let inner = Inner { split: *self, form, cue: self.v.lexicon.cue(form), frame: self.frames.get(self.j) };
        if form.tense == Tense::Participle {
            inner.says_how_he_goes_on().then_some(self.j)
        } else if self.v.negated(self.j).is_some() {
            inner.left_unsaid().or_else(|| inner.left_open())
        } else if reading.future {
            None
        } else if reading.conjunction > 0 {
            inner.is_joined_statement().then_some(self.j)
        } else {
            inner.unjoined_statement()
        }
    }
}

impl Inner<'_> {
    /// `، مضيفا أن`, `مؤكدا على`: a participle with which the source goes on.
    pub(super) fn says_how_he_goes_on(&self) -> bool {
        let Inner { cue, frame, .. } = *self;
        let Split { v, j, start, joint, after_comma, nominal, .. } = self.split;
        // ، متوقعا في الوقت ذاته، ارتفاع الأسعار, ، مؤكدة كذلك
        let marked = after_comma
            && j + 1 < v.tags.len()
            && (v.doc.tokens()[j].flags.tanween_fath() && v.key(j).ends_with('ه') && !v.has_conjunction_letter(j)
                || matches!(v.key(j + 1), "كذلك" | "ايضا")
                || v.turns_at(j + 1));
        // ، رافضا في الوقت نفسه تحديد موعد: whatever its frame
        let sure = after_comma
            && v.is_comma(j - 1)
            // قالت الوزارة, متوقعة استمرار الحر; مطالبةً السكان is no verbal noun
            && (v.key(j).ends_with('ا') || (nominal || marked) && v.key(j).ends_with('ه') && v.she_speaks_before(j))
            && cue.frames.0 != 0
            && j + 1 < v.tags.len()
            && !v.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN) // ، موضحا بها تفاصيل
            && (!cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PARTICIPLE)
                || matches!(cue.class, "reject" | "accuse" | "criticize" | "thank")
                || marked
                // استنكر الاعتداء، مستغربا تأخر الرد
                || nominal
                    && (!cue.ambiguity.has(Ambiguity::PARTICIPLE) || is_masdar(v.doc.bare(j + 1))));
        // رافعا التهاني إلى القيادة
        let wish = |k: usize| {
            k < v.tags.len()
                && matches!(
                    v.doc.bare(k),
                    "تهاني" | "تهنيه" | "تبريكات" | "تعازي" | "شكر" | "تهانيه" | "شكره" | "تعازيه"
                )
        };
        // مقدما أحر التعازي, رافعا خالص شكره
        let wishes = matches!(cue.lemma, "قدم" | "رفع") && wish(j + 2) || wish(j + 1);
        // كشف أنهم تعاقدوا مع مدرب **رافضا الإفصاح** عن اسمه
        let withholds = cue.class == "reject"
            && j + 1 < v.tags.len()
            && v.key(j).ends_with('ا')
            && Roles::of(v.doc.bare(j + 1)).has(Roles::WITHHOLD);
        adverbial(v.key(j))
            && (frame.is_some() || sure || wishes || withholds)
            && !v.is_nominal_position(j, start)
            && !self.is_predicate_besides()
            && !self.is_how_they_do()
            && !(joint == Joint::Clause && v.awaits_predicate(j, start))
            && !(v.is_its_own_masdar(j) && !after_comma)
            // يعتقدون اعتقادا **جازما** أن: what is told of the noun before it
            && !(!after_comma && v.key(j).ends_with('ا') && told_of_masdar(v, j - 1))
    }

    /// `وأشار المدير إلى أن ردود الفعل كانت إيجابية **ومؤكدة** على الشراكة`: joined to what is told of her, since he who speaks is no she.
    fn is_predicate_besides(&self) -> bool {
        let Split { v, j, start, joint, after_comma, .. } = self.split;
        let joined = joint == Joint::Clause && !after_comma && v.key(j).ends_with('ه') && v.has_conjunction_letter(j);
        joined
            && self.split.outer().filter(|&k| k < start).and_then(|k| v.finite_cue(k)).is_some_and(|c| {
                let a = c.forms[0].agreement;
                !a.feminine && a.number == Number::Singular
            })
    }

    /// `وقال إننا نكرر عزاءنا، **سائلين** الله له الرحمة`, `وقال الضابط إن السكان خرجوا **مطالبين** بالماء`: one man speaks, and the participle is of several.
    /// What they say themselves is a statement of theirs (`إن خبراء وصلوا، مشيرين إلى أن`), and behind a noun phrase it goes on with those in whose name he
    /// speaks (`أعرب المدير عن شكرهم، مؤكدين أن`).
    fn is_how_they_do(&self) -> bool {
        let Split { v, j, start, nominal, frames, .. } = self.split;
        if nominal || self.form.agreement.number != Number::Plural || !v.key(j).ends_with("ين") {
            return false;
        }
        let Some(outer) = self.split.outer().filter(|&k| v.finite_cue(k).is_some()) else { return false };
        if v.tags[outer].cue.is_none_or(|c| c.forms[0].agreement.number != Number::Singular) {
            return false;
        }
        let ours = |k: usize| v.doc.tokens()[k].clitics.enc_len > 0 && v.key(k).ends_with("نا");
        let states = self.cue.class != "wish" && self.frame.is_some_and(|f| f.joint == Joint::Clause);
        let one = |np: &NounPhrase| {
            let person = np.head.map_or(v.in_name[np.tokens.start], |h| {
                h.class.is_human() && h.class != HeadClass::Collective && !h.plural
            });
            person && !np.coordinated && !np.quantified
        };
        let subject = frames.known(outer).and_then(|f| f.subject.as_ref());
        (j.saturating_sub(7).max(start)..j).any(ours) && subject.is_none_or(one) || !states && subject.is_some_and(one)
    }

    /// `لكنه لم يوضح`, `إلا أنه لم يوضح`: what the source did not say, in the reporter's words.
    pub(super) fn left_unsaid(&self) -> Option<usize> {
        let Split { v, j, start, nominal, .. } = self.split;
        let pronoun = |k: &usize| matches!(v.bare_key(*k), "لكنه" | "لكنها" | "لكنهم" | "الا" | "غير" | "بيد");
        if !nominal && !self.is_about_words() {
            return None;
        }
        v.opener_before(j - 1, start).filter(pronoun)
    }

    /// `لكنه لم **يوضح** متى`, `لكنها لن **تنشر اسمه**`: words that were not said. `أن المريض راجع المستشفى، لكنه لم **يجد** سريرا` is told of him.
    pub(super) fn is_about_words(&self) -> bool {
        let Split { v, j, .. } = self.split;
        let cue = self.cue;
        let end = (v.sentence_end[j] as usize).min(j + 4);
        let stated =
            cue.states() && cue.class != "claim" || matches!(cue.class, "comment" | "doubt") || cue.lemma == "أسهب";
        stated && !cue.ambiguity.has(Ambiguity::RARE) || (j + 1..end).any(|k| withheld(v.doc.bare(k)))
    }
}

/// `اعتقادا`: a verbal noun in the accusative; افتتاحها has a pronoun.
fn told_of_masdar(v: &View<'_>, k: usize) -> bool {
    let noun = v.key(k).strip_suffix('ا').filter(|n| !n.ends_with('ه'));
    v.doc.tokens()[k].clitics.enc_len == 0 && noun.is_some_and(is_masdar)
}
