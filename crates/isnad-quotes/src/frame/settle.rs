//! What a frame comes to once its joint is found.

mod agreement;
mod bodies;
mod joint;
mod unlisted;

use crate::conjugate::Tense;
use crate::frame::{Frame, Joint};
use crate::lexicon::{Frames, ObjectRole};
use crate::view::View;
pub(crate) use agreement::differs;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

impl View<'_> {
    /// The first noun phrase is the subject where nothing better came; what a theme opened starts the content.
    pub(crate) fn settle(
        &self,
        mut f: Frame,
        first: Option<NounPhrase>,
        mut theme: Option<usize>,
        themed: bool,
    ) -> Frame {
        let end = self.paragraph_end[f.start.min(self.tags.len() - 1)] as usize;
        while f.start + 1 < end && (self.is_comma(f.start) || f.joint == Joint::Clause && self.is_colon(f.start)) {
            f.start += 1;
        }
        // قال إن: «...»
        if f.joint == Joint::Clause && self.is_colon(f.start - 1) && self.pair_at[f.start] > 0 {
            f.joint = Joint::Marks;
        }
        if f.subject.is_none() {
            // بينت نتائج الدراسة أن: what fills the way to the clause is the subject.
            let whole = |np: &NounPhrase| {
                (f.joint == Joint::Clause && np.tokens.end + 1 == f.start || f.joint == Joint::Marks)
                    && np.tokens.len() > 1
                    && np.tokens.clone().all(|k| self.doc.tokens()[k].clitics.enc_len == 0)
                    && np.tokens.start == f.through + 1
                    && !self.key(np.tokens.start).ends_with('ا')
                    && !self.doc.tokens()[np.tokens.start].clitics.proclitics.preposition()
                    && !self.doc.tokens()[np.tokens.start].clitics.proclitics.conjunction()
            };
            // تقول درابي: «…»: one unknown word fills the way; قالت باكية: «…» is how she spoke.
            let alone = |np: &NounPhrase| {
                matches!(f.joint, Joint::Marks | Joint::Colon)
                    && np.tokens.len() == 1
                    && np.tokens.start == f.through + 1
                    && (np.tokens.end == f.start
                        || np.tokens.end + 1 == f.start && self.is_colon(np.tokens.end)
                        || self.tags[np.tokens.end].function.is(FunctionWord::PREPOSITION))
                    && !self.tells_manner(np)
                    && (self.is_bare_subject(np) && self.doc.tokens()[np.tokens.start].clitics.enc_len == 0
                        // قال أوائلنا في أمثالهم: «…»
                        || self.doc.tokens()[np.tokens.start].clitics.enc_len > 0 && self.key(np.tokens.start).ends_with("نا"))
            };
            // وقالت خدمة الأرصاد في المدينة إن: of a verb that has no object what stands right behind it is the subject
            let sole = |np: &NounPhrase| {
                let first = np.tokens.start;
                f.joint == Joint::Clause
                    && !f.phrase
                    && first == f.through + 1
                    // قالت باكية is how she spoke
                    && (np.tokens.len() > 1 || self.doc.tokens()[first].clitics.proclitics.al())
                    && self.doc.tokens()[first].clitics.enc_len == 0
                    && self.is_bare_subject(np)
                    && !self.tells_manner(np)
                    && self.tags[f.through].cue.is_some_and(|r| {
                        let cue = self.lexicon.cue(r.forms[0]);
                        let feminine = self.doc.tokens()[first].flags.teh_marbuta();
                        matches!(cue.class, "say" | "add" | "explain" | "point_out" | "announce")
                            && !cue.frames.has(Frames::OBJECT)
                            && cue.object == ObjectRole::None
                            && !r.pronoun
                            && r.forms[0].tense != Tense::Participle
                            && r.forms[0].agreement.number == crate::conjugate::Number::Singular
                            && r.forms[0].agreement.feminine == feminine
                    })
            };
            // في بيان أعلن فيه التغييرات: the verb has another gender
            let agrees = |np: &NounPhrase| {
                self.tags[f.through].cue.is_none_or(|r| np.can_speak() || self.agrees(r.forms[0], np))
            };
            f.subject = first.filter(|np| self.may_be_named(np) && agrees(np) || whole(np) || alone(np) || sole(np));
        }
        // فيما أبدى **الأخير** استعداده: who was named last, and no object
        let latter = f.joint == Joint::Object && f.subject.is_none() && f.start == f.through + 1 && f.start + 1 < end;
        if latter && matches!(self.key(f.start), "الاخير" | "الاخيره") {
            f.subject = Some(NounPhrase {
                tokens: f.start..f.start + 1,
                head: None,
                definite: true,
                mention: None,
                coordinated: false,
                quantified: false,
                unlisted: None,
            });
            f.start += 1;
        }
        if theme.is_none() {
            self.many_say(&mut f);
        }
        // ووصف الفضلي بأنه قائد: a verb with a theme and one phrase has its subject dropped.
        // واعتبرت الصحيفة بأن النادي سيفوز: without a pronoun the clause has a subject of its own
        let joined = f.joint == Joint::Clause && self.key(f.start - 1).starts_with("بان") && self.key(f.start - 1) != "بان"
                || f.joint == Joint::Preposition && (f.skip > 0 || self.key(f.start - 1) == "ب")
                // وصف منافسه فلان «بالوزن الخفيف»: inside the marks
                || f.joint == Joint::Marks && self.doc.tokens()[f.start].clitics.proclitics.ba();
        // وأرجع قرار الإغلاق إلى ضعف الطلب: a paper gives something as the reason of something
        let reason = f.joint == Joint::Preposition
            && self.key(f.start - 1) == "الي"
            && f.subject.as_ref().is_some_and(|np| np.head.is_some_and(|h| h.class == HeadClass::Document));
        if themed
            && (joined || reason)
            && theme.is_none()
            && let Some(np) = f.subject.take_if(|np| {
                let joint = f.joint == Joint::Clause || f.joint == Joint::Preposition && f.skip == 0;
                // قرار اللعب على ملعب المدينة: of the paper too
                let of_it = || reason && self.tags[np.tokens.end].function.is(FunctionWord::PREPOSITION);
                np.tokens.end >= f.start - usize::from(joint) || of_it()
            })
        {
            let parts = self.two_phrases(&np);
            theme = Some(parts.unwrap_or(np.tokens.start));
            if let Some(k) = parts {
                let mut subject = np;
                subject.tokens.end = k;
                f.subject = Some(subject);
            }
        }
        if let Some(t) = theme {
            f.themed = true;
            f.start = t;
            f.skip = 0;
            if f.joint == Joint::Clause {
                f.joint = Joint::Object;
                f.judged = true;
            }
        }
        f
    }
}
