//! A verb of speech without a conjunction: what stands before it tells whether another statement begins, and where.

use super::Split;
use super::inner::Inner;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Ambiguity;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

impl Inner<'_> {
    /// Where the verb's statement begins: the first rule that knows, decides.
    pub(super) fn unjoined_statement(&self) -> Option<usize> {
        self.tells_how()
            .or_else(|| self.answers_now())
            .or_else(|| self.says_before_long())
            .or_else(|| self.behind_turn())
            .or_else(|| self.behind_subordinate())
            .or_else(|| self.behind_matter())
            .or_else(|| self.as_another_did())
            .or_else(|| self.as_he_did_too())
            .or_else(|| self.behind_date())
            .or_else(|| self.another_had())
            .or_else(|| self.in_these_words())
            .or_else(|| self.in_his_words_of_clause())
            .or_else(|| self.another_speaks())
            .or_else(|| self.is_named_again())
            .or_else(|| self.behind_opener())
            .or_else(|| self.says_but())
            .or_else(|| self.answers_in_turn())
    }

    /// `وردا على سؤال عن تقارير ذكرت أن البلاد تقترض، **قال** الوزير "..."`: the main verb, for which the phrase at the head of the sentence waits.
    fn answers_now(&self) -> Option<usize> {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, after_comma, .. } = self.split;
        if !after_comma || !v.is_comma(j - 1) || form.tense == Tense::Participle || v.inside[j] != v.inside[start] {
            return None;
        }
        let low = v.sentence_start[start] as usize;
        let opens = matches!(
            v.key(low).strip_prefix('و').unwrap_or(v.key(low)),
            "ردا" | "جوابا" | "تعليقا" | "تعقيبا" | "عن" | "حول" | "بشان" | "بخصوص"
        );
        // the content is told in the phrase itself, by a verb of its own
        let inner = || (low + 1..start).any(|k| v.finite_cue(k).is_some());
        let waits = opens && start < low + 24 && !(low..start).any(|k| v.is_comma(k)) && inner();
        (waits && cue.states() && frame.is_some()).then_some(j)
    }

    /// `أعرب عن سعادته بالزيارة، عندما قال إن البلد جميل`: how he did.
    fn tells_how(&self) -> Option<usize> {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, nominal, .. } = self.split;
        let when = j > start + 1
            && matches!(v.key(j - 1), "عندما" | "حينما")
            && form.tense == Tense::Perfect
            && frame.is_some_and(|f| f.subject.is_none() && f.before.is_none());
        (when && nominal && matches!(cue.class, "say" | "announce" | "confirm" | "explain" | "regret" | "claim"))
            .then(|| j - 1)
    }

    /// `، قبل أن يضيف أن`: the next thing that the source said.
    fn says_before_long(&self) -> Option<usize> {
        let Inner { frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        frame?;
        v.says_before_long(j).filter(|&cut| cut > start + 1)
    }

    /// `على صعيد متصل أكد`: behind what turns to another source or matter.
    fn behind_turn(&self) -> Option<usize> {
        let Inner { frame, .. } = *self;
        let Split { v, j, start, after_comma, .. } = self.split;
        let named = frame?.subject.as_ref().is_some_and(NounPhrase::can_speak);
        if !(named || after_comma) || v.inside[j] != v.inside[start] {
            return None;
        }
        v.turn_before(j).filter(|&cut| cut > start + 1 && (named || v.is_comma(cut - 1)))
    }

    /// `فيما دعت بعض الأطراف إلى الحوار، قالت الوزيرة إن`: the main clause.
    fn behind_subordinate(&self) -> Option<usize> {
        let Inner { form, frame, .. } = *self;
        let Split { v, j, start, after_comma, .. } = self.split;
        let told =
            frame.is_some_and(|f| f.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == j + 1));
        // وإذ شدد المصدر على أن المنطقة آمنة أشار إلى أن: his own main clause, with a comma or without
        let opener = v.sentence_start[start] as usize;
        let beside = matches!(v.key(opener), "وفيما" | "فيما" | "وبينما" | "بينما") && after_comma && v.is_comma(j - 1);
        let as_he = (matches!(v.key(opener), "واذ" | "اذ") || beside)
            && opener + 1 < start
            && v.tags[opener + 1].cue.is_some()
            && frame
                .is_some_and(|f| f.subject.is_none() && matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon))
            && (v.tags[j - 1].function == FunctionWord::NONE || v.tags[j - 1].function.is(FunctionWord::WITH_PRONOUN));
        let main = after_comma && told && v.is_comma(j - 1) && v.subordinate(start) || as_he;
        (form.tense == Tense::Perfect && main).then_some(j)
    }

    /// `، وعن المباريات قال`: behind what the next statement is about.
    fn behind_matter(&self) -> Option<usize> {
        let Inner { form, frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        let subject = frame?.subject.as_ref();
        if form.tense != Tense::Perfect && subject.is_none() {
            return None;
        }
        // وعن النتائج قال إن: without a comma too
        let says = self.cue.lemma == "قال" && j + 1 < v.tags.len() && v.is_complementizer(j + 1);
        v.next_matter(j, start, says || subject.is_some_and(NounPhrase::can_speak))
    }

    /// `كما هاجم فلان الحكومة`: whoever is named behind it has a content of his own, with a comma before or without.
    fn as_another_did(&self) -> Option<usize> {
        let Inner { form, frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        // كما استنكرت الأمانة العامة التصريحات
        let body = |np: &NounPhrase| {
            np.head.is_some_and(|h| {
                !h.ambiguous && matches!(h.class, HeadClass::Organization | HeadClass::Office) && np.definite
            })
        };
        let named = frame.is_some_and(|f| {
            f.subject.as_ref().is_some_and(|np| (np.mention.is_some() || body(np)) && np.tokens.start == j + 1)
        });
        (named && form.tense == Tense::Perfect && j > start + 1 && v.key(j - 1) == "كما").then(|| j - 1)
    }

    /// `وجه بتكثيف الأعمال **كما وجه بتنظيف** المجاري`, `العمل جار **كما أكد أن**`: the next thing that the source said, without a comma.
    fn as_he_did_too(&self) -> Option<usize> {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        let joins = frame.is_some_and(|f| {
            f.subject.is_none()
                && f.before.is_none()
                && (f.start <= j + 2 || f.phrase)
                && matches!(f.joint, Joint::Clause | Joint::Preposition)
        });
        // كما وعد بتحقيقه: as he had promised
        (joins
            && form.tense == Tense::Perfect
            && !matches!(cue.class, "promise" | "expect" | "request" | "demand")
            && j > start + 2
            && v.key(j - 1) == "كما"
            && v.inside[j] == v.inside[start])
            .then(|| j - 1)
    }

    /// `، وفي 1998 أعلنت مصادر أمريكية`: behind the day on which another one said something.
    fn behind_date(&self) -> Option<usize> {
        let Inner { frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        v.dated_before(j, start, frame?)
    }

    /// `، وقد أعلنت بعض المحطات`, `وقد تعهدت الحكومة بكذا`: another one did.
    fn another_had(&self) -> Option<usize> {
        let Inner { frame, .. } = *self;
        let Split { v, j, start, .. } = self.split;
        let had = j > start + 1
            && v.key(j - 1) == "وقد"
            && (v.is_comma(j - 2) || frame.is_some_and(|f| matches!(f.joint, Joint::Clause | Joint::Preposition)))
            && v.inside[j] == v.inside[start]
            && frame.and_then(|f| f.subject.as_ref()).is_some_and(|np| np.can_speak() && np.tokens.start == j + 1);
        had.then(|| j - 1)
    }

    /// `إن القناة سجلت أدنى أرباحها، **بينما سجلت** أعلاها بعد عام`: a verb that seldom tells of speech begins another statement where somebody is named who does so,
    /// or where whoever speaks goes on behind كما.
    fn is_somebodys_act(&self, opener: usize) -> bool {
        let Inner { cue, frame, .. } = *self;
        let Split { v, j, frames, .. } = self.split;
        // وفيما يخص النقاط التي طرحها فلان أضاف أن
        if v.key(j) == "يخص" {
            let end = (v.sentence_end[j] as usize).min(j + 16);
            return (j + 1..end).any(|k| frames.has(k) && v.finite_cue(k).is_some());
        }
        let no_speech = cue.frames.0 == 0 || cue.ambiguity.has(Ambiguity::RARE);
        let doubtful = no_speech || cue.class == "weak" || cue.ambiguity.has(Ambiguity::VERB);
        // لكنه أثار الجدل, إلا أنه أبدى تفهمه: he is named by a pronoun
        if !doubtful
            || !matches!(v.bare_key(opener), "فيما" | "بينما" | "كما" | "حين" | "لكن" | "الا")
            || v.key(j - 1).ends_with("نه")
        {
            return true;
        }
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|_| !no_speech || v.in_name[np.tokens.end - 1])
                || np.head.is_some_and(|h| h.class.is_human() && !h.ambiguous)
        };
        let his = || v.bare_key(opener) == "كما" && self.split.is_by_the_same() && (!no_speech || self.brings_thanks());
        match frame {
            Some(f) => f.phrase || f.subject.as_ref().map_or_else(his, person),
            None => his() || v.bare_key(opener) == "كما" && self.brings_thanks(),
        }
    }

    /// `أن الباب مغلق، **كما يعتقد أن** المفتاح ضائع`, `**فيما يقدر عدد** السكان بألف`, `أنه لا يشك في النوايا، **لكنه يعترض على** الأسلوب`: what was said is told in
    /// the past, and nobody is named beside a present.
    fn is_impersonal(&self, opener: usize) -> bool {
        let Inner { form, frame, .. } = *self;
        let Split { v, j, joint, .. } = self.split;
        let nobody = opener + 1 == j
            && form.tense == Tense::Imperfect
            && self.cue.class != "say" // كما يقول الشاعر
            && matches!(joint, Joint::Clause | Joint::Colon)
            && matches!(v.bare_key(opener), "كما" | "فيما" | "بينما" | "لكنه" | "لكنها" | "لكنهم")
            && frame.is_none_or(|f| f.subject.is_none() && f.before.is_none());
        let outer = || self.split.outer().and_then(|k| v.tags[k].cue).map(|c| c.forms[0].tense);
        // ووفقا للتقرير فإن ..., لكنه يشير إلى: it is the report that goes on
        let he = v.bare_key(opener).starts_with("لكنه");
        nobody && if he { outer() == Some(Tense::Perfect) } else { outer() != Some(Tense::Imperfect) }
    }

    /// `أن النتائج جيدة، **كما شكر** الحضور`, `**كما ذكر** موقع الأفق`: without a content to be seen it is the reporter's. `أن الفريق عالج المصابين، **كما ورد** بلاغ آخر`,
    /// `لكنه **وجه** إنذارا` go on with what is told.
    fn tells_anyway(&self) -> bool {
        matches!(self.cue.class, "say" | "quote" | "thank" | "praise")
            || matches!(self.cue.lemma, "ذكر" | "تطرق" | "استدرك" | "أردف")
            || self.cue.lemma == "عاد" && self.comes_back_to_say()
            || self.cue.class == "reject" && self.keeps_silent()
            || self.brings_thanks()
    }

    /// `كما رفض **الحديث** عن الخلاف`, `كما رفض **الإفصاح** عنه`.
    fn keeps_silent(&self) -> bool {
        let Split { v, j, .. } = self.split;
        j + 1 < v.tags.len() && {
            let noun = v.doc.bare(j + 1);
            speech_noun(noun).is_some() || Roles::of(noun).has(Roles::WITHHOLD)
        }
    }

    /// `لكنه عاد **ليؤكد** أن`.
    fn comes_back_to_say(&self) -> bool {
        let Split { v, j, .. } = self.split;
        j + 1 < v.tags.len() && v.tags[j + 1].cue.is_some_and(|c| v.lexicon.cue(c.forms[0]).states())
    }

    /// `كما قدم سموه شكره`.
    fn brings_thanks(&self) -> bool {
        let Split { v, j, .. } = self.split;
        (j + 1..(j + 4).min(v.tags.len())).any(|k| speech_noun(v.doc.bare(k)).is_some_and(|n| n.act))
    }

    /// `فيما أكد`, `لكن مسؤولين قالوا`, `وهو ما وصفه فلان`: behind what opens a clause of its own.
    fn behind_opener(&self) -> Option<usize> {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, joint, nominal, .. } = self.split;
        let sure = !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN | Ambiguity::PREPOSITION);
        let said = frame.is_some_and(|f| f.subject.as_ref().is_some_and(NounPhrase::can_speak));
        // كما أنه يعتبر طريقا دوليا: what is told of it besides
        let with_that = |k: usize| v.bare_key(k) == "كما" && k + 1 < j && v.is_complementizer(k + 1);
        let clause = frame.is_some_and(|f| matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon));
        let opener = v.opener_before(j, start).filter(|&k| {
            if v.bare_key(k) == "حيث" {
                said
            } else if self.is_impersonal(k) || joint == Joint::Clause && !clause && !self.is_somebodys_act(k) {
                false
            } else if with_that(k) {
                clause
            } else if frame.is_none() && !nominal && !self.tells_anyway() {
                false
            } else if form.tense == Tense::Perfect && k + 1 == j && k > start && v.is_comma(k - 1) {
                true // ، كما رفض: whatever its frame
            } else {
                frame.is_some() || sure && k > start && v.is_comma(k - 1)
            }
        });
        opener
            .or_else(|| v.apposed_relative(j, start).filter(|_| frame.is_some_and(|f| f.subject.is_some())))
            .or_else(|| v.opener_of_subject(frame?, start))
            .or_else(|| {
                v.relative_statement(j, start, joint, frame?)
                    .filter(|_| !self.is_of_others() && !self.is_held_by_another())
            })
    }
}
