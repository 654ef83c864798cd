//! From a cue to its content: subject, addressee and circumstances passed over, the word that joins the content found.

mod acts;
mod announced_by;
mod asides;
mod blame;
mod by_place;
mod by_the_way;
mod called_for;
mod clause_ahead;
mod cue_words;
mod far_theme;
mod filled;
mod glance;
mod in_it;
mod later;
mod many;
mod named_late;
mod names;
mod respondents;
mod said_far;
mod settle;
mod stops;
mod subject_last;
mod two_parties;
mod under_preposition;
mod unmarked;
mod valency;
mod walk;
mod whom_it_calls;
mod whose_preposition;

pub(crate) use by_the_way::{BY_THE_WAY, QUESTIONS};
pub(crate) use cue_words::SAYING;
pub(crate) use filled::FilledFrames;
pub(crate) use glance::JOINS;
pub(crate) use settle::differs;
pub(crate) use under_preposition::DEGREE;
pub(crate) use whose_preposition::preposition;

use crate::asked::Asked;
use crate::conjugate::Tense;
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::phrases::Found;
use crate::roles::Roles;
use crate::subject::Before;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass, NounPhrase, is_common_word};
use isnad_text::Span;
use isnad_tokenize::TokenKind;
use under_preposition::{circumstance, manner, means};
use walk::Walk;

/// What joins the content to its cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Joint {
    /// أن، إن
    Clause,
    /// A pair of quotation marks.
    Marks,
    /// A colon without marks.
    Colon,
    /// The cue's own preposition and a noun phrase.
    Preposition,
    /// A noun phrase as object.
    Object,
}

/// A cue with its frame filled.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    /// The subject before the cue.
    pub(crate) before: Option<Before>,
    /// The noun phrase after the cue that may be its subject.
    pub(crate) subject: Option<NounPhrase>,
    pub(crate) joint: Joint,
    /// First token of the content.
    pub(crate) start: usize,
    /// Bytes of the first token's key that are no content (the ب of بتوضيح).
    pub(crate) skip: usize,
    pub(crate) addressee: Option<Span>,
    pub(crate) medium: Option<Span>,
    /// Last token that belongs to the cue: قائلا in هدد قائلا.
    pub(crate) through: usize,
    /// The verb with the words of a phrase: عبر عن سعادته.
    pub(crate) phrase: bool,
    /// وصف الهجوم بأنه: a clause joins what is said of the object, which the content begins with.
    pub(crate) judged: bool,
    /// The verb's object begins the content: أرجع السبب إلى.
    pub(crate) themed: bool,
    /// The phrase names the source, whoever the verb's subject is: نقلت الصحيفة عن الوزير.
    pub(crate) sourced: bool,
}

impl Frame {
    /// Of the cue at token `i`: its content, without a source so far.
    pub(crate) fn new(i: usize, joint: Joint, start: usize) -> Self {
        Frame {
            before: None,
            subject: None,
            joint,
            start,
            skip: 0,
            addressee: None,
            medium: None,
            through: i,
            phrase: false,
            judged: false,
            themed: false,
            sourced: false,
        }
    }
}

/// How far the content may stand from its cue, in tokens.
const REACH: usize = 60;

/// What is said of God behind His name.
const DOXOLOGY: [&str; 14] = [
    "عز",
    "وجل",
    "تعالي",
    "وتعالي",
    "سبحانه",
    "العلي",
    "القدير",
    "جل",
    "وعلا",
    "العظيم",
    "شانه",
    "جلاله",
    "جلت",
    "قدرته",
];

/// Verbs that approve or disapprove of what stands under their ب: a programme is no means then (أشاد بالبرنامج).
fn judges(class: &str) -> bool {
    matches!(class, "praise" | "criticize" | "thank" | "accuse")
}

/// قال **فيها**: in what was named just before.
pub(crate) fn says_in_it(key: &str) -> bool {
    matches!(
        key,
        "فيه"
            | "فيها"
            | "خلاله"
            | "خلالها"
            | "خلالهما"
            | "اثناءها"
            | "اثنايها"
            | "اثناءه"
            | "اثنايه"
    )
}

impl View<'_> {
    /// Fills the frame of the cue at token `i`: the longest phrase that its verb opens, or the verb alone.
    pub(crate) fn frame(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let form = self.tags[i].cue?.forms[0];
        // حمل الوزير الحقيبة: without a noun of blame it carries
        if self.lexicon.cue(form).lemma == "حمل" {
            let blames = self.blames(entities, i);
            if blames.is_some() || form.tense != Tense::Participle && !self.tags[i].cue?.pronoun {
                return blames;
            }
        }
        if let Some(found) = self.phrase(entities, i, form.cue as usize) {
            return self.frame_of_phrase(entities, i, found);
        }
        if let Some(f) = self.unmarked(entities, i, true) {
            return Some(f);
        }
        self.plain_frame(entities, i)
            .map(|f| self.explained_by_saying(i, f))
            .map(|f| self.subject_behind_pronoun(entities, i, f))
            .map(|f| self.announced_by(entities, i, f))
            .map(|f| self.thanked(i, f))
            .map(|f| self.congratulated(entities, i, f))
            .map(|f| self.called_upon(entities, i, f))
            .map(|f| self.two_parties(entities, i, f))
    }

    /// The frame of a verb that opens no phrase.
    fn plain_frame(&self, entities: &Entities, i: usize) -> Option<Frame> {
        self.fill(entities, i, None)
            .map(|f| self.further(entities, i, f))
            .or_else(|| self.far(entities, i))
            .or_else(|| self.far_judgement(entities, i))
            .or_else(|| self.far_theme(entities, i))
            .or_else(|| self.far_clause(entities, i))
            .or_else(|| self.said_far(entities, i))
            .or_else(|| self.unmarked(entities, i, false))
            .or_else(|| self.object_behind(entities, i))
            .map(|f| self.clause_ahead(entities, i, f))
    }

    /// Fills the frame of a verb that opens a phrase: the phrase's own, or the verb's where that says more.
    fn frame_of_phrase(&self, entities: &Entities, i: usize, found: Found<'_>) -> Option<Frame> {
        let form = self.tags[i].cue?.forms[0];
        let cue = self.lexicon.cue(form);
        // رد بالتأكيد على: the noun under ب is how he answers, no content
        let by = self.key(found.end - 1).starts_with("بال") && cue.class == "answer";
        let filled = self.fill(entities, i, Some(found));
        if by {
            return filled;
        }
        // أعرب عن سعادته بالفوز: what is felt is content too; أعرب عن اعتقاده بأن: the clause is.
        // محملا إياه المسؤولية عن: as a participle the verb is sure in its phrase only.
        let doubtful = form.tense == Tense::Participle && cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PARTICIPLE);
        if filled.as_ref().is_some_and(|f| {
            cue.frames.0 == 0
                || doubtful
                || cue.lemma == "جدد"
                || !matches!(f.joint, Joint::Preposition | Joint::Object)
        }) {
            return filled;
        }
        let mut bare = self.fill(entities, i, None);
        // أبدى الوزير ارتياحه «لما تحقق»: the phrase's noun is no name of his
        if let Some(f) = bare.as_mut().filter(|f| f.joint == Joint::Marks)
            && let Some(np) = self.phrase(entities, i, form.cue as usize).and_then(|found| found.subject)
        {
            f.subject = Some(np);
        }
        if filled.is_none()
            && bare.is_none()
            && let Some(f) = self.said_behind_phrase(entities, i, form.cue as usize)
        {
            return Some(f);
        }
        // لفتت الانتباه إلى: the verb alone would take the phrase's noun for its subject
        let swallowed = filled.as_ref().zip(bare.as_ref()).is_some_and(|(f, b)| b.start > f.through);
        if swallowed { filled } else { bare.or(filled) }
    }

    /// `ختم بالقول هناك بيان`: behind such a phrase nothing need join what was said.
    fn said_behind_phrase(&self, entities: &Entities, i: usize, cue: usize) -> Option<Frame> {
        let found = self.phrase(entities, i, cue)?;
        let through = found.end - 1;
        let said = self.is_saying(through) && self.said_without_joint(found.end, self.sentence_end[i] as usize);
        said.then(|| Frame {
            subject: found.subject.filter(|np| self.may_be_named(np)),
            phrase: true,
            through,
            ..Frame::new(i, Joint::Clause, found.end)
        })
    }

    /// `سالم الحربي انتقد الأصوات التي تقلل من أهمية العمل`: with its subject right before it what stands behind the verb is the object, though it
    /// could speak.
    fn object_behind(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        let next = i + 1;
        let object = cue.frames.has(Frames::OBJECT)
            && (judges(cue.class) || cue.class == "expect")
            && form.tense != Tense::Participle
            && reading.conjunction == 0
            && !reading.pronoun
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN)
            && next + 1 < self.sentence_end[i] as usize
            && self.is_word(next)
            && self.tags[next].function == FunctionWord::NONE
            && (self.doc.tokens()[next].clitics.proclitics.al() || self.heads_construct(next))
            && !self.doc.tokens()[next].clitics.proclitics.preposition();
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
        };
        let before = object.then(|| self.subject_before(entities, i)).flatten()?;
        // الخماس انتقدت الأصوات: one word at the head of the sentence that is nobody's common noun
        let one = |np: &NounPhrase| {
            np.tokens.len() == 1
                && np.tokens.start == self.sentence_start[i] as usize
                && !is_common_word(self.doc.bare(np.tokens.start))
        };
        (before.adjacent && !before.relative && (person(&before.phrase) || one(&before.phrase)))
            .then(|| Frame::new(i, Joint::Object, next))
    }

    /// `سالم الحربي يتوقع **نجاح** المهاجم`: a thing that is somebody's.
    fn heads_construct(&self, k: usize) -> bool {
        let c = &self.doc.tokens()[k].clitics;
        let next = k + 1;
        c.pro_len == 0
            && c.enc_len == 0
            && self.mention_at[k] == 0
            && self.head(k).is_none()
            && self.is_word(next)
            && self.doc.tokens()[next].clitics.pro_len == 0
            && (self.mention_at[next] > 0 || self.doc.tokens()[next].clitics.proclitics.al())
    }

    /// `فسر الجيش هذه الخطوة **بالقول إن** الحركة تحتجز رهائن`: the words, and not what they explain.
    fn explained_by_saying(&self, i: usize, f: Frame) -> Frame {
        /// How far from its verb that may be, in tokens.
        const FAR: usize = 16;
        let explains = matches!(f.joint, Joint::Object | Joint::Preposition)
            && self.tags[i].cue.is_some_and(|c| self.lexicon.cue(c.forms[0]).class == "explain");
        let end = (self.sentence_end[i] as usize).min(i + FAR);
        let said = |k: &usize| self.is_saying(*k) && self.key(*k).starts_with('ب') && self.is_complementizer(k + 1);
        match (i + 2..end.saturating_sub(2)).filter(|_| explains).find(said) {
            Some(k) => Frame { joint: Joint::Clause, start: k + 2, skip: 0, through: k, themed: false, ..f },
            None => f,
        }
    }

    /// The frame of the cue with the phrase that was found, or by itself. A glance ahead spares most walks.
    fn fill(&self, entities: &Entities, i: usize, found: Option<Found<'_>>) -> Option<Frame> {
        let may = self.may_join(i, found.as_ref());
        debug_assert!(may || self.join(entities, i, found.clone()).is_none(), "may_join knows all of {}", self.key(i));
        if may { self.join(entities, i, found).map(|f| self.named_late(entities, i, f)) } else { None }
    }

    /// Walks from the cue to what joins its content.
    fn join(&self, entities: &Entities, i: usize, found: Option<Found<'_>>) -> Option<Frame> {
        let cue = self.valency(i, found.as_ref())?;
        let asked = Asked::from(i);
        let stop = |k: usize| asked.of(k, || self.ends_phrase(&cue, k));
        let read = self.reading(entities, &stop);
        let mut walk = Walk::new(self, entities, &read, &cue);
        walk.start(found)?;
        walk.run()
    }
}
