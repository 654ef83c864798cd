//! Somebody speaks in a clause of the reporter's: another one, or the same, who is named again or whose words follow.

use super::Split;
use super::inner::Inner;
use crate::conjugate::{Number, Tense};
use crate::frame::{Frame, Joint};
use crate::lexicon::Ambiguity;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

impl Inner<'_> {
    /// `أعلن استعداده للحوار، **إذ أكد** الوزير أن`, `كشف البرنامج **حيث قال** إنه`: behind a noun phrase the words in which it was said;
    /// behind a clause whoever speaks goes on with إذ.
    pub(super) fn in_these_words(&self) -> Option<usize> {
        let Split { v, j, start, nominal, .. } = self.split;
        let again = || self.split.joint == Joint::Clause && v.key(j - 1) == "اذ" && self.frame.is_some_and(is_clause);
        let behind = j > start + 1
            && (nominal && matches!(v.key(j - 1), "حيث" | "اذ") || again())
            && (v.inside[j] == v.inside[start] || v.inside[j] == 0)
            && self.cue.class != "weak";
        let frame = self.frame.filter(|_| behind)?;
        let his = frame.subject.is_none() && frame.before.is_none() && self.split.is_by_the_same();
        let named = frame.subject.as_ref().is_some_and(|np| {
            np.can_speak() && np.tokens.start == j + 1 && (self.form.tense == Tense::Perfect || np.mention.is_some())
        });
        // أهمية أن يجتهد الطالب، حيث قال له المعلم إن: somebody in a clause of the content
        let told = (start..j).any(|k| v.is_complementizer(k));
        // إن الأسعار ارتفعت، إذ قال إنها تضاعفت; إذ قالت المصارف is told of the matter
        (his || named && !told && nominal).then_some(j - 1)
    }

    /// `نفى النادي الخبر، **أكد** المدرب أن`: behind a noun phrase and a comma another one, without a conjunction.
    pub(super) fn another_speaks(&self) -> Option<usize> {
        let Split { v, j, start, after_comma, nominal, .. } = self.split;
        let frame = self.frame?;
        let speaks = nominal
            && after_comma
            && v.is_comma(j - 1)
            && self.form.tense == Tense::Perfect
            && !v.tags[j].cue.is_some_and(|c| c.pronoun) // أعلن إجراءات، وصفها الوزير بالعادلة
            && v.inside[j] == v.inside[start]
            && matches!(frame.joint, Joint::Clause | Joint::Marks | Joint::Colon)
            && frame.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == j + 1);
        speaks.then_some(j)
    }

    /// `ويشير حداد إلى أن السوق راكدة، **يوضح حداد** أن`, `يرى البعض أن، **يقول البعض الآخر** إن`: who spoke is named again, and so is the rest of them.
    pub(super) fn is_named_again(&self) -> Option<usize> {
        let Split { v, j, after_comma, .. } = self.split;
        let frame = self.frame.filter(|f| after_comma && v.is_comma(j - 1) && is_clause(f))?;
        let np = frame.subject.as_ref().filter(|np| np.tokens.start == j + 1)?;
        let others = np.tokens.clone().any(|k| matches!(v.doc.bare(k), "اخرون"))
            || v.doc.bare(j + 1) == "بعض" && j + 2 < v.tags.len() && v.doc.bare(j + 2) == "اخر";
        (others || self.split.is_who_spoke(np)).then_some(j)
    }

    /// `قال المرصد إنهم طالبوا بمعاقبة من **يتهمونه** بالقتل`: they are no one man who speaks, and the clause tells of them.
    pub(super) fn is_of_others(&self) -> bool {
        let Split { v, frames, .. } = self.split;
        let subject = |k: usize| frames.known(k).and_then(|f| f.subject.as_ref());
        let one = |np: &NounPhrase| {
            !np.coordinated && !np.quantified && np.head.is_none_or(|h| !h.plural && h.class != HeadClass::Collective)
        };
        self.form.agreement.number == Number::Plural
            && self.frame.is_some_and(|f| f.subject.is_none())
            && self.split.outer().filter(|&k| v.finite_cue(k).is_some()).and_then(subject).is_some_and(one)
    }

    /// `إن الحزب، الذي **تتهمه العاصمة** بالعنف، حل نفسه`: what another one holds is told of the noun, in the present and in the content itself.
    pub(super) fn is_held_by_another(&self) -> bool {
        let Split { v, j, joint, .. } = self.split;
        joint == Joint::Clause
            && v.key(j.saturating_sub(2)) != "الوقت" // في الوقت الذي يؤكد فيه النادي
            && self.form.tense == Tense::Imperfect
            && self.frame.and_then(|f| f.subject.as_ref()).is_some_and(|np| !self.split.is_who_spoke(np))
    }

    /// `رحب بوقف النار، **وحث** الأطراف على الحوار`: the verb can only go on with the one before the noun phrase, since nothing in it is told in the past.
    pub(super) fn goes_on_behind_noun_phrase(&self, f: &Frame) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = self.split;
        let told_in_past = |k: usize| {
            let opens = v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER)
                || v.is_complementizer(k)
                || v.bare_key(k) == "ما";
            opens && !v.key(k + 1).starts_with(['ي', 'ت', 'س'])
        };
        let sure = f.joint == Joint::Preposition || self.cue.lemma == "ثمن";
        nominal
            && after_comma
            && sure
            && self.form.tense == Tense::Perfect
            && !v.tags[j].cue.is_some_and(|c| c.pronoun)
            && f.subject.is_none()
            && v.inside[j] == v.inside[start]
            && self.split.is_by_the_same()
            && !(start..j).any(told_in_past)
    }

    /// `وصف نفسه بالقوي، **وتساءلت** صحيفة الأفق عما سيطلبه`: what somebody else did, whatever his words.
    pub(super) fn is_anothers_act(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = self.split;
        let (next, ambiguity) = (j + 1, self.cue.ambiguity);
        nominal
            && after_comma
            && self.frame.is_none()
            && self.form.tense == Tense::Perfect
            && self.cue.class != "weak"
            && !ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION | Ambiguity::VERB)
            && v.inside[j] == v.inside[start]
            && next < v.sentence_end[j] as usize
            && v.doc.tokens()[next].clitics.pro_len <= 4
            && (v.mention_at[next] > 0 || v.head(next).is_some_and(|h| h.head.class.is_human() && h.definite))
            && !v.has_conjunction_letter(next)
    }

    /// `عبر عن سروره، **وطالب عدد** من الحضور بكذا`: somebody else does so.
    pub(super) fn somebody_else_does(&self, f: &Frame) -> bool {
        let Split { j, after_comma, nominal, .. } = self.split;
        let named = f.subject.as_ref().filter(|np| np.can_speak() && np.tokens.start == j + 1);
        let Some(np) = named.filter(|_| after_comma && self.form.tense == Tense::Perfect) else { return false };
        nominal && matches!(f.joint, Joint::Clause | Joint::Preposition) || self.split.is_who_spoke(np)
    }
}

impl Split<'_> {
    /// The noun phrase has the name of whoever says the content, or the noun: `مصدر`, `المصدر`.
    pub(super) fn is_who_spoke(&self, np: &NounPhrase) -> bool {
        let Split { v, frames, .. } = *self;
        // مضيفا أن, ورفض المصدر الإفصاح: there is no other
        if np.definite && np.mention.is_none() && matches!(v.doc.bare(np.tokens.start), "مصدر" | "مصادر") {
            return v.doc.tokens()[np.tokens.start].clitics.proclitics.al();
        }
        let Some(who) = self.outer().and_then(|k| frames.known(k)).and_then(|f| f.subject.as_ref()) else {
            return false;
        };
        let named = |k: usize| v.in_name[k] || v.mention_at[k] > 0;
        let same = |k: usize, n: usize| v.key(k) == v.key(n) && named(k) && named(n);
        let name = np.tokens.clone().any(|k| v.is_word(k) && who.tokens.clone().any(|n| same(k, n)));
        let (first, his) = (np.tokens.start, who.tokens.start);
        let noun = np.definite
            && np.mention.is_none()
            && v.doc.tokens()[first].clitics.proclitics.al()
            && np.head.is_some()
            && !who.quantified
            && v.doc.bare(first) == v.doc.bare(his);
        name || noun
    }

    /// The cue that the content belongs to.
    pub(super) fn outer(&self) -> Option<usize> {
        let Split { v, start, frames, .. } = *self;
        let low = v.sentence_start[start] as usize;
        (low..start).rev().take(60).find(|&k| frames.known(k).is_some_and(|f| f.start == start))
    }

    /// The cue at the token has the person of the one that the content belongs to.
    pub(super) fn is_by_the_same(&self) -> bool {
        let agreement = |k: usize| self.v.tags[k].cue.map(|c| c.forms[0].agreement);
        self.outer().is_some_and(|k| agreement(k) == agreement(self.j))
    }
}

impl Split<'_> {
    /// `برر الناس ذلك بأسباب، **فمنهم من** أكد أن`: each of them in his own words.
    pub(super) fn parts_them(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        nominal
            && after_comma
            && matches!(v.key(j), "فمنهم" | "ومنهم" | "منهم")
            && j + 3 < v.sentence_end[j] as usize
            && v.key(j + 1) == "من"
            && v.tags[j + 2].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle)
    }

    /// `شدد على أهمية الوحدة **كما شهد** المحافظ حفلا`: what somebody else did, with a comma before it or without. What one says in his way is an aside (`كما قال الوزير`).
    pub(super) fn tells_what_another_did(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let (verb, who) = (j + 1, j + 2);
        nominal
            && v.key(j) == "كما"
            && j > start + 1
            && who + 1 < v.sentence_end[j] as usize
            && v.inside[j] == v.inside[start]
            && v.is_word(verb)
            && v.tags[verb].function == FunctionWord::NONE
            && v.tags[verb].cue.is_none_or(|c| v.lexicon.cue(c.forms[0]).ambiguity.has(Ambiguity::RARE))
            && v.mention_at[verb] == 0
            && v.head(verb).is_none()
            && v.doc.tokens()[verb].clitics.pro_len == 0
            && !v.key(verb).starts_with(['ي', 'ت'])
            && v.key(verb) != "فعل" // كما فعل الملك من قبل
            && v.head(who).is_some_and(|h| h.head.class.is_human() && !h.head.plural)
            && [who, who + 1].iter().any(|&k| v.doc.tokens()[k].clitics.proclitics.al() || v.mention_at[k] > 0)
    }
}

pub(super) fn is_clause(f: &Frame) -> bool {
    matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon)
}
