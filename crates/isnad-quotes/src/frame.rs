//! From a cue to its content: subject, addressee and circumstances passed over, the word that joins the content found.

mod asides;
mod filled;
mod glance;
mod later;
mod named_late;
mod settle;
mod stops;
mod unmarked;

pub(crate) use filled::FilledFrames;
pub(crate) use glance::joins;
pub(crate) use settle::differs;
pub(crate) use stops::{preposition, saying};

use crate::asked::Asked;
use crate::conjugate::{Number, Tense};
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::phrases::{Found, PhraseObject};
use crate::roles::Roles;
use crate::subject::Before;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass, NounPhrase, is_common_word};
use isnad_text::Span;
use isnad_tokenize::TokenKind;

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
const DOXOLOGY: [&str; 9] = ["عز", "وجل", "تعالي", "وتعالي", "سبحانه", "العلي", "القدير", "جل", "وعلا"];

/// Nouns of circumstances after the cue's preposition that are no content: على هامش، إلى جانب، عن طريق.
fn circumstance(key: &str) -> bool {
    Roles::of(key).has(Roles::CIRCUMSTANCE)
}

/// Verbs that approve or disapprove of what stands under their ب: a programme is no means then (أشاد بالبرنامج).
fn judges(class: &str) -> bool {
    matches!(class, "praise" | "criticize" | "thank" | "accuse")
}

/// Nouns after ب that say how, why or by how much, and are no content: بعنوان، بسبب، بالتعاون مع.
fn manner(key: &str) -> bool {
    Roles::of(key).has(Roles::MANNER)
}

/// قال **فيها**: in what was named just before.
pub(crate) fn says_in_it(key: &str) -> bool {
    matches!(key, "فيه" | "فيها" | "خلاله" | "خلالها" | "خلالهما")
}

/// Prepositional phrases of means: في مؤتمر صحفي، عبر تويتر.
fn means(bare: &str) -> bool {
    crate::nouns::speech_noun(bare).is_some_and(|n| n.medium)
}

impl View<'_> {
    /// Fills the frame of the cue at token `i`: the longest phrase that its verb opens, or the verb alone.
    pub(crate) fn frame(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let form = self.tags[i].cue?.forms[0];
        if let Some(found) = self.phrase(entities, i, form.cue as usize) {
            let alone = self.lexicon.cue(form).frames;
            // رد بالتأكيد على: the noun under ب is how he answers, no content
            let by = self.key(found.end - 1).starts_with("بال") && self.lexicon.cue(form).class == "answer";
            let filled = self.fill(entities, i, Some(found));
            if by {
                return filled;
            }
            // أعرب عن سعادته بالفوز: what is felt is content too; أعرب عن اعتقاده بأن: the clause is.
            // محملا إياه المسؤولية عن: as a participle the verb is sure in its phrase only.
            let doubtful = form.tense == Tense::Participle
                && self.lexicon.cue(form).ambiguity.has(Ambiguity::VERB | Ambiguity::PARTICIPLE);
            if filled
                .as_ref()
                .is_some_and(|f| alone.0 == 0 || doubtful || !matches!(f.joint, Joint::Preposition | Joint::Object))
            {
                return filled;
            }
            let mut bare = self.fill(entities, i, None);
            // أبدى الوزير ارتياحه «لما تحقق»: the phrase's noun is no name of his
            if let Some(f) = bare.as_mut().filter(|f| f.joint == Joint::Marks)
                && let Some(np) = self.phrase(entities, i, form.cue as usize).and_then(|found| found.subject)
            {
                f.subject = Some(np);
            }
            // ختم بالقول هناك بيان
            let unjoined = || {
                let found = self.phrase(entities, i, form.cue as usize)?;
                let said =
                    self.is_saying(found.end - 1) && self.said_without_joint(found.end, self.sentence_end[i] as usize);
                let through = found.end - 1;
                said.then(|| Frame {
                    subject: found.subject.filter(|np| self.may_be_named(np)),
                    phrase: true,
                    through,
                    ..Frame::new(i, Joint::Clause, found.end)
                })
            };
            if filled.is_none()
                && bare.is_none()
                && let Some(f) = unjoined()
            {
                return Some(f);
            }
            // لفتت الانتباه إلى: the verb alone would take the phrase's noun for its subject
            let swallowed = filled.as_ref().zip(bare.as_ref()).is_some_and(|(f, b)| b.start > f.through);
            return if swallowed { filled } else { bare.or(filled) };
        }
        if let Some(f) = self.unmarked(entities, i, true) {
            return Some(f);
        }
        self.fill(entities, i, None)
            .map(|f| self.further(entities, i, f))
            .or_else(|| self.far(entities, i))
            .or_else(|| self.far_judgement(entities, i))
            .or_else(|| self.far_clause(entities, i))
            .or_else(|| self.unmarked(entities, i, false))
            .or_else(|| self.object_behind(entities, i))
    }

    /// `سالم الحربي انتقد الأصوات التي تقلل من أهمية العمل`: with its subject right before it what stands behind the verb is the object, though it
    /// could speak.
    fn object_behind(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        let next = i + 1;
        let object = cue.frames.has(Frames::OBJECT)
            && judges(cue.class)
            && form.tense == Tense::Perfect
            && reading.conjunction == 0
            && !reading.pronoun
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN)
            && next + 1 < self.sentence_end[i] as usize
            && self.is_word(next)
            && self.tags[next].function == FunctionWord::NONE
            && self.doc.tokens()[next].clitics.proclitics.al()
            && !self.doc.tokens()[next].clitics.proclitics.preposition();
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
        };
        let before = object.then(|| self.subject_before(entities, i)).flatten()?;
        (before.adjacent && !before.relative && person(&before.phrase)).then(|| Frame::new(i, Joint::Object, next))
    }

    fn fill(&self, entities: &Entities, i: usize, found: Option<Found<'_>>) -> Option<Frame> {
        let may = self.may_join(i, found.as_ref());
        debug_assert!(may || self.join(entities, i, found.clone()).is_none(), "may_join knows all of {}", self.key(i));
        if may { self.join(entities, i, found).map(|f| self.named_late(entities, i, f)) } else { None }
    }

    fn join(&self, entities: &Entities, i: usize, found: Option<Found<'_>>) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        // وكانت الوحيدة **بين** الحضور أن
        if found.is_none() && cue.ambiguity.has(Ambiguity::PREPOSITION) && self.stands_among(i) {
            return None;
        }
        let mut frames = found.as_ref().map_or(cue.frames, |f| f.phrase.frames);
        if frames.0 == 0 || self.is_predicate(i, form) {
            return None;
        }
        let object = match found.as_ref().map(|f| f.phrase.object) {
            None => cue.object,
            Some(PhraseObject::Addressee) => ObjectRole::Addressee,
            Some(PhraseObject::Theme) => ObjectRole::Theme,
            Some(_) => ObjectRole::None,
        };
        let tightened = |k: usize| Roles::of(self.doc.bare(k)).has(Roles::GRIP);
        if matches!(cue.lemma, "شدد" | "علق")
            && (i + 1..(self.sentence_end[i] as usize).min(i + 8)).take_while(|&k| self.key(k) != "علي").any(tightened)
        {
            return None; // شدد الأمن من إجراءاته على الحدود
        }
        let participle = form.tense == Tense::Participle;
        // أشارت الخطة لآليات العمل إلى أن: with إلى behind it ل belongs to the subject
        let subjects_la = frames.has(Frames::LI) && frames.has(Frames::ILA) && self.joined_by_ila(i);
        if subjects_la {
            frames.0 &= !Frames::LI;
        }
        // التي يشكو منها البعض: what it is about stands before the relative pronoun
        let resumed = i > 0
            && self.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && i + 1 < self.tags.len()
            && self.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
            && match self.key(i + 1) {
                "منه" | "منها" | "منهم" => frames.has(Frames::MIN),
                "عنه" | "عنها" | "عنهم" => frames.has(Frames::AAN),
                "اليه" | "اليها" | "اليهم" => frames.has(Frames::ILA),
                "عليه" | "عليها" | "عليهم" => frames.has(Frames::ALA),
                "به" | "بها" | "بهم" => frames.has(Frames::BI),
                "له" | "لها" | "لهم" => frames.has(Frames::LI),
                _ => false,
            };
        if resumed {
            frames.0 &= Frames::CLAUSE | Frames::SPEECH;
            // المسيرة التي دعت لها «تنسيقية الجنوب»: the marks hold its subject
            if !frames.has(Frames::SPEECH) && i + 2 < self.tags.len() && self.pair_at[i + 2] > 0 {
                return None;
            }
        }
        let own = frames.0;
        let takes_object = object != ObjectRole::None || frames.has(Frames::OBJECT);
        let asked = Asked::from(i);
        let speech = frames.has(Frames::SPEECH) && !cue.ambiguity.has(Ambiguity::VERB);
        // وأوضحت الشركة سعيها إلى كذا, بين المدير قيام الفرق بكذا
        let tells_acts = self.may_tell_acts(i);
        let ends = |k: usize| {
            self.stops_phrase(k, own)
                || tells_acts && k > i + 1 && self.tells_act(k)
                || takes_object && self.begins_object(k)
                || speech && k > i + 1 && self.pair_at[k] > 0 && self.closes_with_speech(k)
        };
        let stop = |k: usize| asked.of(k, || ends(k));
        let read = self.reading(entities, &stop);
        let end = (self.paragraph_end[i] as usize).min(i + 1 + REACH);
        let sentence_end = self.sentence_end[i] as usize;
        let mut f = Frame { phrase: found.is_some(), ..Frame::new(i, Joint::Clause, i + 1) };
        let mut theme: Option<usize> = None;
        let themed = object == ObjectRole::Theme && !reading.pronoun && !participle;
        let mut first: Option<NounPhrase> = None;
        let mut relative = false;
        // It is الذي that opened it, and not بعد أن or حيث.
        let mut by_pronoun = false;
        // The relative clause has a verb of speech of its own, whose content comes first.
        let mut claimed = false;
        let mut circumstance_clause = false;
        let mut j = i + 1;
        let found_source = found.as_ref().is_some_and(|f| f.phrase.object == PhraseObject::Source);
        if let Some(found) = found {
            // سائلا الله العلي القدير: whoever is asked is not the one who asks.
            let asked = |np: &NounPhrase| {
                found.phrase.object == PhraseObject::None && matches!(self.key(np.tokens.start), "الله" | "المولي")
            };
            f.subject = found.subject.filter(|np| self.may_be_named(np) && !asked(np) && !self.is_own_speech(np));
            f.through = found.end - 1;
            j = found.end;
            // وجه رسالة **قوية** بأن: an adjective of the phrase's noun is no subject
            let indefinite = |k: usize| self.is_word(k) && self.doc.tokens()[k].clitics.pro_len == 0;
            if j < sentence_end
                && f.subject.is_none()
                && indefinite(j)
                && indefinite(j - 1)
                && self.doc.tokens()[j].flags.teh_marbuta()
                && self.doc.tokens()[j - 1].flags.teh_marbuta()
                && self.mention_at[j] == 0
                && self.head(j).is_none()
            {
                j += 1;
            }
            if found.phrase.object == PhraseObject::Source
                && let Some(np) = read.noun_phrase(j, sentence_end.min(end))
            {
                // وجاء في مبحثين، في المرتبة الثانية: it is in two parts, and no document says it
                let place = found.end >= 2 && self.key(found.end - 1) == "في";
                let writes = |k: usize| {
                    crate::nouns::speech_noun(self.doc.bare(k)).is_some_and(|n| n.document || n.medium || n.act)
                };
                if place
                    && matches!(cue.lemma, "جاء" | "ورد")
                    && np.mention.is_none()
                    && !np.head.is_some_and(|h| matches!(h.class, HeadClass::Document | HeadClass::Media))
                    && !np.tokens.clone().any(writes)
                    && (np.quantified
                        || self.key(np.tokens.start).ends_with("ين")
                        || self.doc.tokens()[np.tokens.start].kind == TokenKind::Number)
                {
                    return None;
                }
                // جاءت أقوال الوزيرة في أعقاب تقرير: when, no source
                let when = matches!(self.doc.bare(j), "اعقاب" | "اطار" | "ظل" | "وقت" | "خضم" | "غمره" | "اوج");
                if place && when && !self.doc.tokens()[j].clitics.proclitics.al() {
                    return None;
                }
                j = np.tokens.end.max(j + 1);
                f.subject = Some(np);
                f.sourced = true;
            }
        }
        if f.subject.is_none()
            && !f.phrase
            && !participle
            && let Some(np) = self.titled_up_to_joint(&read, entities, i, frames, sentence_end.min(end))
        {
            j = np.tokens.end;
            f.subject = Some(np);
        }
        if f.subject.is_none()
            && !f.phrase
            && !participle
            && !reading.pronoun
            && let Some(to) = self.unknown_body(i, form.agreement.feminine, sentence_end.min(end))
        {
            j = to;
            f.subject = Some(NounPhrase { unlisted: Some(i + 1..to), ..self.by_initials(i + 1, to + 1, to, None) });
        }
        while j < end {
            if j >= sentence_end {
                // A quotation may open right after the stop that a paragraph misplaces; nothing else crosses a sentence.
                return None;
            }
            let tag = &self.tags[j];
            let kind = self.doc.tokens()[j].kind;
            if kind == TokenKind::Quote {
                let Some(pair) = self.pair(j) else {
                    j += 1;
                    continue;
                };
                let (inner_from, close) = (pair.open as usize + 1, self.closes[j] as usize);
                // اعتبر مدرب الفريق، البرتغالي «جوزيه مورينيو» كذا: the name of the title
                if let Some(subject) = f.subject.as_mut().filter(|s| s.mention.is_none() && s.unlisted.is_none())
                    && subject.head.is_some_and(|h| h.class.is_human() && !h.plural)
                    && self.demonym_before_name(j - 1, entities)
                    && self.is_name_pair(j, entities)
                {
                    subject.mention = self.mention_at[inner_from].checked_sub(1);
                    subject.tokens.end = close;
                    j = close;
                    continue;
                }
                let after = close.min(end);
                let after = if j == i + 1 { self.past_apposition(after, end.min(sentence_end)) } else { after };
                let subject = j == i + 1
                    && f.subject.is_none()
                    && after < sentence_end
                    && (self.is_complementizer(after)
                        || self.preposition_bit(after).is_some_and(|b| frames.has(b))
                        || frames.has(Frames::BI)
                            && (self.key(after) == "ب" || self.doc.tokens()[after].clitics.proclitics.ba())
                        || self.is_colon(after));
                let spoken = !subject
                    && frames.has(Frames::SPEECH | Frames::CLAUSE)
                    // واصفا الإنجاز «بالمفخرة للبلد كله»
                    && (object != ObjectRole::Theme || frames.has(Frames::SPEECH) || self.is_colon(j - 1))
                    && !(relative
                        && !(inner_from < end && self.is_complementizer(inner_from))
                        && (claimed
                            || self.words(j, close) < 6
                            || after < sentence_end && self.is_complementizer(after)))
                    && (!self.is_name_pair(j, entities)
                        || self.is_saying(j - 1)
                        || (f.subject.is_some() || first.is_some())
                            && !cue.ambiguity.has(Ambiguity::VERB)
                            && (self.closes_with_speech(j)
                                || self.words(j, close) > 3
                                    && self.opens_speech(inner_from)
                                    && !crate::view::is_title_noun(self.doc.bare(j - 1))))
                    && inner_from < close
                    // ودعت من رأى «الهلال بالعين» إلى إبلاغ المحكمة
                    && !(object == ObjectRole::Addressee
                        && !frames.has(Frames::SPEECH)
                        && after < sentence_end
                        && self.preposition_bit(after).is_some_and(|b| own & b != 0));
                if spoken {
                    f.joint = Joint::Marks;
                    f.start = j;
                    return Some(self.settle(f, first, theme, themed));
                }
                // الخطوة التي اعتبرها الخبراء «مهمة للغاية»: what it is held to be, the object stands on the verb
                let held = reading.pronoun
                    && object == ObjectRole::Theme
                    && !frames.has(Frames::BI)
                    && f.subject.as_ref().is_some_and(|np| np.tokens.end == j && np.can_speak());
                if held && self.words(j, close) > 1 {
                    f.joint = Joint::Object;
                    f.start = j;
                    return Some(self.settle(f, first, theme, themed));
                }
                if frames.has(Frames::OBJECT)
                    && (f.subject.is_some() || first.is_some())
                    && !self.is_name_pair(j, entities)
                {
                    f.joint = Joint::Object;
                    f.start = j;
                    return Some(self.settle(f, first, theme, themed));
                }
                // ووصف «القاضي» تجربته بأنها: who stands in marks, where the object comes behind
                let named = object == ObjectRole::Theme
                    && j == i + 1
                    && !participle
                    && !reading.pronoun
                    && self.is_name_pair(j, entities)
                    && after < sentence_end
                    && self.is_word(after)
                    && self.tags[after].function == FunctionWord::NONE
                    && !self.doc.tokens()[after].clitics.proclitics.preposition()
                    && !self.doc.tokens()[after].clitics.proclitics.conjunction()
                    && (self.doc.tokens()[after].clitics.enc_len > 0
                        || self.doc.tokens()[after].clitics.proclitics.al())
                    && self.key(j + 1).starts_with("ال");
                if f.subject.is_none()
                    && first.is_none()
                    && j == i + 1
                    && let Some(np) = read.noun_phrase(j, sentence_end.min(end))
                {
                    j = np.tokens.end.max(j + 1);
                    if subject && after > close && j == close {
                        j = after; // «إعمار»، شركة التطوير العالمية، عن
                    }
                    // وطالب «الهاكرز» بكذا
                    let unknown =
                        (subject || named) && !np.can_speak() && self.is_name_pair(pair.open as usize, entities);
                    f.subject =
                        Some(if unknown { self.by_initials(pair.open as usize, close, close, None) } else { np });
                    continue;
                }
                if object == ObjectRole::Theme && frames.has(Frames::BI) && theme.is_some() {
                    // وصف فلانا «بالفاشل»
                    let glued = self.doc.tokens()[inner_from.min(self.tags.len() - 1)].clitics.proclitics.ba();
                    if glued || self.key(j - 1) == "ب" {
                        f.joint = Joint::Preposition;
                        f.start = j;
                        return Some(self.settle(f, first, theme, themed));
                    }
                }
                if theme.is_none() && object == ObjectRole::Theme {
                    theme = Some(j);
                }
                j = close.max(j + 1);
                continue;
            }
            if self.is_colon(j) {
                if !frames.has(Frames::SPEECH | Frames::CLAUSE) || j + 1 >= self.tags.len() {
                    return None;
                }
                // وأضاف: بيللوتشي أن العروض كثيرة: a colon too early
                let early = (j == i + 1 && j + 1 < sentence_end)
                    .then(|| read.noun_phrase(j + 1, sentence_end.min(end)))
                    .flatten()
                    .filter(|np| {
                        np.mention
                            .is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
                            && np.tokens.len() <= 4
                            && np.tokens.end < sentence_end
                            && self.is_complementizer(np.tokens.end)
                            && self.tags[np.tokens.end].cut == 0
                    });
                if let Some(np) = early.filter(|_| frames.has(Frames::CLAUSE)) {
                    f.start = np.tokens.end + 1;
                    f.subject = Some(np);
                    return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
                }
                // ، متابعا: وزير الصحة اصطحب
                let adds = matches!(cue.class, "say" | "add") && i > self.sentence_start[i] as usize;
                if matches!(
                    self.key(j - 1),
                    "منها" | "منهم" | "منهن" | "ومنها" | "ومنهم" | "وهي" | "وهم" | "مثل" | "امثال"
                ) {
                    return None; // تشهد القرية فعاليات، منها: a list
                }
                let mut k = j + 1;
                if k + 1 < self.paragraph_end[i] as usize && self.is_colon(k) {
                    k += 1; // قال: : «...»
                }
                if k >= self.paragraph_end[i] as usize {
                    // وقال: at the end of a line, and what was said in the next.
                    if cue.ambiguity.has(Ambiguity::VERB) && f.through == i || self.tags[k].cue.is_some() {
                        return None;
                    }
                    f.joint = if self.pair_at[k] > 0 { Joint::Marks } else { Joint::Colon };
                    f.start = k;
                    return Some(self.settle(f, first, theme, themed));
                }
                if self.is_complementizer(k) {
                    k += 1;
                    f.joint = Joint::Clause;
                } else if self.pair_at[k] > 0 {
                    f.joint = Joint::Marks;
                } else if cue.ambiguity.has(Ambiguity::VERB)
                    && f.through == i
                    && (participle && !(adds && j == i + 1 && self.is_comma(i - 1))
                        || !participle && !self.hears(&f, first.as_ref(), i, j))
                    || j > i + 25
                        && !(matches!(cue.lemma, "قال" | "أضاف")
                            && f.subject.as_ref().is_some_and(NounPhrase::can_speak))
                {
                    return None;
                } else {
                    f.joint = Joint::Colon;
                }
                if k >= self.paragraph_end[i] as usize {
                    return None;
                }
                f.start = k;
                return Some(self.settle(f, first, theme, themed));
            }
            if kind != TokenKind::Word {
                if matches!(self.surface(j), "(" | "[") && self.closes[j] > 0 {
                    let close = self.closes[j] as usize;
                    if speech && self.speaks_in_brackets(j, close, i, f.subject.as_ref()) {
                        f.joint = Joint::Colon;
                        f.start = j;
                        return Some(self.settle(f, first, theme, themed));
                    }
                    if j == i + 1 && f.subject.is_none() && self.initials(j, close) {
                        let role = read.noun_phrase(close, sentence_end.min(end)).filter(|np| np.mention.is_none());
                        let to = role.as_ref().map_or(close, |np| np.tokens.end);
                        f.subject = Some(self.by_initials(j, close, to, role.and_then(|np| np.head)));
                        j = to;
                        continue;
                    }
                    if j == i + 1
                        && f.subject.is_none()
                        && !participle
                        && let Some(np) = self.named_in_parentheses(j, close)
                    {
                        f.subject = Some(np);
                    }
                    j = close;
                    continue;
                }
                let known = f.subject.is_some() || first.is_some();
                let timed = |close: &usize| *close <= j + 6 && self.tags[j + 1].function.is(FunctionWord::TIME);
                // مؤكدين - استنادا لمصادر ومراجع - أن
                let joined = |close: &usize| *close < sentence_end && self.is_complementizer(*close);
                let aside = if known {
                    self.dashed_aside(j, sentence_end)
                } else if participle && j == i + 1 {
                    let dashed = |j: usize| self.dashed_aside(j, sentence_end);
                    self.wish(j, sentence_end).or_else(|| dashed(j).filter(|close| joined(close) || timed(close)))
                } else {
                    self.wish(j, sentence_end).or_else(|| self.dashed_aside(j, sentence_end).filter(timed))
                };
                if let Some(close) = aside {
                    j = close; // يوسف هلال - صاحب محل - أن
                    continue;
                }
                if self.is_comma(j) && self.opens_another(j + 1, sentence_end) {
                    return None;
                }
                if self.is_comma(j) || matches!(self.surface(j), "-" | "–" | "—") {
                    relative = false;
                    claimed = false;
                    circumstance_clause = false;
                }
                if let Some(np) = (kind != TokenKind::Punct && f.subject.is_none() && first.is_none())
                    .then(|| read.noun_phrase(j, sentence_end.min(end)))
                    .flatten()
                {
                    let (from, to) = (j, np.tokens.end.max(j + 1));
                    j = to;
                    // ذكرت AP أن: a name in other letters
                    let foreign = kind == TokenKind::Foreign
                        && from == i + 1
                        && !participle
                        && np.mention.is_none()
                        && np.head.is_none()
                        && self.surface(from).starts_with(|c: char| c.is_uppercase())
                        && self.surface(from).len() > 1
                        && to < end
                        && (self.is_complementizer(to) || self.is_colon(to) || self.pair_at[to] > 0);
                    if foreign {
                        f.subject =
                            Some(NounPhrase { unlisted: Some(from..to), ..self.by_initials(from, to + 1, to, None) });
                        continue;
                    }
                    first = Some(np);
                    continue;
                }
                j += 1;
                continue;
            }
            // وقال وفقا لما نقلته الوكالة إن: of a dropped subject
            if (j > i + 1 || reading.conjunction > 0 && frames.has(Frames::SPEECH))
                && tag.cut == 0
                && let Some(p) = self.preposed(entities, j)
            {
                // كشفت الصحيفة نقلا عن مصادر أن: another source in passing.
                j = p.end.max(j + 1);
                continue;
            }
            // وكتب **دون أن يذكر خصمه** «...»: what he leaves out, and the marks are the verb's
            if frames.has(Frames::SPEECH)
                && let Some(k) = self.past_omission(j, sentence_end)
            {
                if self.pair_at[k] > 0 {
                    f.joint = Joint::Marks;
                    f.start = k;
                    return Some(self.settle(f, first, theme, themed));
                }
                j = k;
                continue;
            }
            let key = self.bare_key(j);
            by_pronoun &= relative;
            if self.is_complementizer(j) && tag.cut == 0 {
                by_pronoun = false;
                let awaited = |k: usize| {
                    matches!(
                        self.bare_key(k),
                        "مقررا"
                            | "متوقعا"
                            | "منتظرا"
                            | "مفترضا"
                            | "مرجحا"
                            | "المقرر"
                            | "المتوقع"
                            | "المنتظر"
                            | "المفترض"
                            | "المرجح"
                            | "الممكن"
                            | "الضروري"
                            | "المحتمل"
                            | "الواجب"
                    )
                };
                if j > i + 1 && awaited(j - 1)
                    || j > i + 2 && self.tags[j - 1].function.is(FunctionWord::WITH_PRONOUN) && awaited(j - 2)
                {
                    return None; // الذي كان متوقعا أن، كان مقررا لها أن
                }
                let told = |k: usize| {
                    self.tags[k].cue.is_some_and(|r| {
                        r.forms[0].tense != Tense::Participle && self.lexicon.cue(r.forms[0]).frames.has(Frames::CLAUSE)
                    })
                };
                // خلال المؤتمر الذي عقد في القاهرة أن: no verb before it that it could belong to
                let behind_noun = self.tags[j - 1].function.is(FunctionWord::TIME)
                    || self.doc.tokens()[j - 1].clitics.proclitics.al()
                    || self.in_name[j - 1]
                    || self.mention_at[j - 1] > 0
                    || !self.is_word(j - 1);
                if relative
                    && cue.lemma == "قال"
                    && self.doc.tokens()[j].flags.hamza_above()
                    && (claimed || !behind_noun)
                {
                    j += 1; // الذي يرى أن; قال takes إن
                    continue;
                }
                if relative && (claimed || j > i + 2 && told(j - 1)) {
                    // التي وصفت المشروع بأنه مهم، أن: the relative clause's own, and the verb's behind a comma
                    let own = |k: usize| self.is_comma(k - 1) && self.is_complementizer(k) && self.tags[k].cut == 0;
                    if (j + 2..sentence_end.min(j + 30)).any(own) {
                        j += 1;
                        continue;
                    }
                    return None;
                }
                // يتوعد. من حقه أن: two dots end a sentence too
                if j > i + 2 && (i + 1..j).any(|k| matches!(self.surface(k), ".." | "...")) && !self.is_colon(j - 1) {
                    return None;
                }
                // وأكد بلير، عقب إعلان نتائج الاستطلاع أن فلانا يتقدم، أن الحزب سيفوز: the announcement has its clause
                let announced = (i + 2..j).rev().take(if f.subject.is_some() { 12 } else { 0 }).any(|k| {
                    crate::nouns::speech_noun(self.doc.bare(k)).is_some_and(|n| n.act && n.frames.has(Frames::CLAUSE))
                        && matches!(self.key(k - 1), "عقب" | "بعد" | "قبل" | "اثر" | "منذ" | "غداه")
                });
                let own = |k: usize| self.is_comma(k - 1) && self.is_complementizer(k) && self.tags[k].cut == 0;
                if announced
                    && f.subject.is_some()
                    && let Some(k) = (j + 2..sentence_end.min(j + 24)).find(|&k| own(k))
                {
                    j = k;
                    continue;
                }
                // حيث سبق أن تم: it happened before
                if self.bare_key(j - 1) == "سبق" && j > i + 1 {
                    return None;
                }
                // إن لم تكن: if
                if self.key(j) == "ان"
                    && self.doc.tokens()[j].flags.hamza_below()
                    && j + 1 < end
                    && self.key(j + 1) == "لم"
                    && cue.lemma != "قال"
                {
                    j += 1;
                    continue;
                }
                // وقال لرجل يظهر أنه: with a hamza above it is the other verb's
                if cue.lemma == "قال"
                    && j > i + 2
                    && self.doc.tokens()[j].flags.hamza_above()
                    && self.tags[j - 1].cue.is_some_and(|r| r.forms[0].tense == Tense::Imperfect)
                    && (j + 1..sentence_end).any(|k| self.is_colon(k))
                {
                    j += 1;
                    relative = true;
                    continue;
                }
                let governed = self.preposition_bit(j - 1).is_some_and(|b| frames.has(b)) && !self.gives_reason(j - 1);
                if j > i + 2 && matches!(self.bare_key(j - 2), "سبق" | "يسبق" | "بد") {
                    return None; // سبق لها أن
                }
                if (matches!(self.bare_key(j - 1), "الا" | "غير" | "بيد")
                    || Roles::of(self.doc.bare(j - 1)).has(Roles::OTHER_CLAUSE))
                    && !governed
                    && j - 1 > f.through
                    && first.as_ref().or(f.subject.as_ref()).is_none_or(|np| {
                        // منشأة خاصة إنها: here it is the adjective
                        np.tokens.end != j && !(np.tokens.end + 1 == j && self.bare_key(j - 1) == "خاصه")
                    })
                {
                    return None; // إلا أن، صحيح أن: that clause is another word's
                }
                if j - 1 > f.through && !governed && Roles::of_verb(self.key(j - 1)).has(Roles::MODAL) {
                    return None; // وحاولت أن: the clause is that verb's
                }
                // أكد من قبل أن الخطة جاهزة, but من قبل أن يسافر
                let earlier = j > i + 2
                    && self.key(j - 1) == "قبل"
                    && self.key(j - 2) == "من"
                    && j + 1 < end
                    && !self.key(j + 1).starts_with(['ي', 'ت', 'ن']);
                let loose = !governed
                    && !earlier
                    && self.tags[j - 1].function.is(FunctionWord::PREPOSITION)
                    && !self.in_name[j - 1] // أحمد علي
                    && j > i + 1;
                if loose && self.says_to_that(i, j, f.subject.as_ref().or(first.as_ref())) {
                    f.joint = Joint::Clause;
                    f.start = j + 1;
                    return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
                }
                if loose {
                    relative = true; // بعد أن، رغم أن: a clause in between
                    j += 1;
                    continue;
                }
                let duty = self.bare_key(j - 1);
                if matches!(
                    duty.strip_prefix(['و', 'ف']).unwrap_or(duty),
                    "بد" | "يمكن" | "يجب" | "ينبغي" | "يبدو" | "تبين" | "اتضح"
                ) || self.tags[j - 1].function.is(FunctionWord::WITH_PRONOUN)
                    && matches!(self.bare_key(j - 1), "عليه" | "عليها" | "عليهم" | "علينا" | "عليهما")
                {
                    return None; // عليه أن، لا بد أن: a duty, no statement
                }
                if frames.has(Frames::CLAUSE) || governed || frames.has(Frames::BI) && self.key(j).starts_with("بان")
                {
                    f.joint = Joint::Clause;
                    f.start = j + 1;
                    if !participle && object == ObjectRole::None && f.subject.is_none() && !governed {
                        let ends = |np: &NounPhrase| {
                            np.tokens.end == j || np.tokens.end + 1 == j && self.is_comma(np.tokens.end)
                        };
                        f.subject = first.take_if(|np| ends(np) && self.is_bare_subject(np));
                    }
                    return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
                }
                return None;
            }
            if relative {
                if !claimed
                    && !cue.ambiguity.has(Ambiguity::VERB)
                    && by_pronoun
                    && !(i > 0 && self.tags[i - 1].function.is(FunctionWord::RELATIVE))
                    && (f.subject.is_some() || f.addressee.is_some() || first.is_some())
                    && self.act_behind_clause(j, own)
                {
                    f.joint = Joint::Preposition;
                    f.start = if self.preposition_bit(j).is_some() { j + 1 } else { j };
                    f.skip = if f.start == j { self.doc.tokens()[j].clitics.pro_len as usize } else { 0 };
                    return Some(self.settle(f, first, theme, themed));
                }
                if circumstance_clause && self.finite_cue(j).is_some() {
                    return None; // حيث قال
                }
                // وأشارت الدراسة التي أعلن عنها الصندوق إلى أن: the pronoun is what the other verb has
                let pointing = cue.class == "point_out"
                    && j + 1 < sentence_end
                    && self.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN);
                claimed |= !pointing
                    && self
                        .finite_cue(j)
                        .is_some_and(|r| self.lexicon.cue(r.forms[0]).frames.has(Frames::CLAUSE | Frames::SPEECH));
                j += 1;
                continue;
            }
            if let Some(close) = self.asks_for_anonymity(j, sentence_end) {
                j = close;
                continue;
            }
            let rival = j > i + 1
                && tag.cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
                && crate::extent::adverbial(self.key(j))
                && (self.is_comma(j - 1) || self.key(j).ends_with('ا') && j + 1 < end && self.is_complementizer(j + 1))
                && !self.is_saying(j);
            if rival
                && frames.has(Frames::CLAUSE)
                && (f.subject.is_some() || first.is_some())
                && let Some(close) = self.said_in_passing(j, sentence_end.min(end))
            {
                j = close;
                continue;
            }
            // وقال المتحدث، مشيرا إلى أن الرحلة ستعود: «...»: the marks are the verb's
            if rival
                && frames.has(Frames::SPEECH)
                && (f.subject.is_some() || first.is_some())
                && let Some(colon) = (j + 1..sentence_end.min(j + 24)).find(|&k| self.is_colon(k))
                && colon + 1 < self.tags.len()
                && self.pair_at[colon + 1] > 0
                && self.words(colon + 1, self.closes[colon + 1] as usize) > 4
                && (j + 1..colon).all(|k| self.finite_cue(k).is_none())
            {
                j = colon;
                continue;
            }
            // ويتعين على المجلس أن: a clause of its own
            let duty = tag.cut == 0 && j > i + 1 && matches!(self.key(j), "ويتعين" | "ويجب" | "وينبغي" | "ويتوجب");
            if rival || duty || matches!(key, "لكن" | "لكنه" | "لكنها" | "بل" | "ثم") {
                return None;
            }
            if key == "لقد" && tag.cut == 0 && frames.has(Frames::SPEECH) && (f.subject.is_some() || first.is_some())
            {
                f.joint = Joint::Colon;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            // قال عليه الصلاة والسلام, قال رسول الله صلى الله عليه وسلم
            if (j == i + 1 || f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j))
                && let Some((close, _)) = self.blessing(j, sentence_end)
            {
                j = close;
                continue;
            }
            if let Some(close) = self.time_behind(j, sentence_end) {
                j = close; // أمس الأول، الأسبوع الماضي
                continue;
            }
            // دعا الله عز وجل أن، وأكد مرة أخرى أن
            let named = self.names_god(j) || self.names_god(j - 1) && DOXOLOGY.contains(&self.key(j));
            let praised = named
                || j > i + 1 && DOXOLOGY.contains(&self.key(j)) && {
                    let before = self.key(j - 1);
                    before == "الله" || before == "المولي" || DOXOLOGY.contains(&before)
                };
            let again =
                key == "مره" || j > i + 1 && self.bare_key(j - 1) == "مره" && matches!(key, "اخري" | "ثانيه" | "جديده");
            // مثمنين عاليا ما قدمه، مثمنا سموه دور
            let degree = matches!(key, "عاليا" | "غاليا" | "عميقا" | "مجددا" | "تزامنا");
            let degree = degree && j + 1 < sentence_end && !self.is_comma(j + 1);
            if praised || again && tag.cut == 0 || degree {
                j += 1;
                continue;
            }
            // نقلت عن مصادر تأكيدها أن، إشارتها إلى أن
            if found_source
                && f.subject.is_some()
                && let Some(noun) = self.own_act_of_speech(j)
            {
                frames = Frames(frames.0 | noun.frames.0);
                f.through = j;
                j += 1;
                continue;
            }
            // قائلا، بالقول، بقوله go with the verb before them.
            if j > i
                && (self.is_saying(j)
                    || speech
                        && !participle
                        && (f.subject.is_some() || f.medium.is_some() || j == i + 1)
                        && self.says_again(j, sentence_end))
            {
                frames = Frames(frames.0 | Frames::SPEECH | Frames::CLAUSE);
                f.through = j;
                j += 1;
                // مكتفيا بالقول هناك بيان صدر، عبرت بقولها لي أربع سنوات
                if self.said_without_joint(j, sentence_end) {
                    f.start = j;
                    return Some(self.settle(f, first, theme, themed));
                }
                continue;
            }
            // وقال التالي: «...»: what follows, no man of that name
            if j == i + 1 && matches!(key, "التالي" | "الاتي") && self.mention_at[j] == 0 {
                j += 1;
                continue;
            }
            if j == i + 1
                && f.subject.is_none()
                && let Some(np) = self.named_ali(j, own, &read, sentence_end.min(end))
            {
                j = np.tokens.end;
                f.subject = Some(np);
                continue;
            }
            if let Some(bit) =
                self.preposition_bit(j).filter(|&b| frames.has(b) && tag.cut == 0 && !self.field(j, frames.0))
            {
                let next = j + 1;
                let ahead = if next < sentence_end { self.doc.bare(next) } else { Default::default() };
                let clause = next < sentence_end && self.is_complementizer(next)
                    || next + 1 < sentence_end && self.pair_at[next] > 0 && self.is_complementizer(next + 1);
                let own = next < sentence_end
                    && (clause || !frames.has(Frames::CLAUSE_ONLY))
                    && (!self.is_circumstance(next)
                        || bit == Frames::ILA && ahead == "اعتبار"
                        || f.phrase && frames.has(Frames::LI) && ahead == "مستوي")
                    && !(bit == Frames::AAN && self.told_of_twice(j, f.subject.as_ref(), sentence_end))
                    && !(bit == Frames::ILA && self.thanked_for(j, frames, sentence_end))
                    && !(bit == Frames::ALA && f.phrase && self.supervises(j, sentence_end))
                    && !(bit == Frames::ILA
                        && f.phrase
                        && self.thanks(i)
                        && (self.mention_at[next] > 0 || self.head(next).is_some()))
                    && !(bit == Frames::ALA
                        && (ahead == "نحو" || Roles::of(self.bare_key(j - 1)).has(Roles::RESPONSE)))
                    && !(bit == Frames::FI
                        && (means(ahead)
                            || f.phrase && self.locates(next)
                            || self.tags[next].function.is(FunctionWord::TIME | FunctionWord::DEMONSTRATIVE)));
                if own {
                    // كشفت الشركة عن السيارة الجديدة
                    if cue.lemma == "كشف" && bit == Frames::AAN && Roles::of(ahead).has(Roles::UNVEILED) {
                        return None;
                    }
                    // يشكو اللاعب من إصابة في الفخذ
                    if cue.lemma == "شكا" && Roles::of(ahead).has(Roles::AILMENT) {
                        return None;
                    }
                    if self.is_complementizer(next) {
                        f.joint = Joint::Clause;
                        f.start = next + 1;
                        return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
                    }
                    if self.pair_at[next] > 0 && next + 1 < end && self.is_complementizer(next + 1) {
                        // مشيرا إلى «أن ...»
                        f.joint = Joint::Marks;
                        f.start = next;
                        return Some(self.settle(f, first, theme, themed));
                    }
                    // إذ تعلن عن ذلك لتؤكد: what was told before
                    let before = self.key(next) == "ذلك" && next + 1 < sentence_end && self.is_word(next + 1) && {
                        let p = self.doc.tokens()[next + 1].clitics.proclitics;
                        p.la() && !p.al() && self.head(next + 1).is_none()
                    };
                    if before {
                        return None;
                    }
                    // عبر عن حاله بقوله: «...»
                    let said = |&k: &usize| self.is_saying(k) && k + 1 < self.tags.len() && self.is_colon(k + 1);
                    if cue.lemma == "عبر"
                        && let Some(k) = (next + 1..sentence_end.min(next + 5)).find(said)
                    {
                        frames = Frames(frames.0 | Frames::SPEECH);
                        f.through = k;
                        j = k + 1;
                        continue;
                    }
                    f.joint = Joint::Preposition;
                    // حذر من يخالف التعليمات: of those who do
                    let whoever = bit == Frames::MIN
                        && self.tags[next].function == FunctionWord::NONE
                        && self.key(next).starts_with('ي')
                        && self.mention_at[next] == 0
                        && self.head(next).is_none()
                        && !is_common_word(self.key(next));
                    f.start = if whoever { j } else { next };
                    return Some(self.settle(f, first, theme, themed));
                }
            }
            // عن مصدر لم تسمه، رفض الكشف عن اسمه: whose name is kept
            if key == "لم"
                && j + 2 < sentence_end
                && f.subject.is_some()
                && matches!(
                    self.key(j + 1),
                    "تسمه" | "يسمه" | "تسمها" | "يسمها" | "تسمهم" | "يسمهم" | "تسميه" | "يسميه"
                )
            {
                j += 2;
                continue;
            }
            // إحصائية رسمية اطلعت «الأفق» عليها: the paper is none of the source
            if self.tags[j].function.is(FunctionWord::WITH_PRONOUN)
                && let Some(np) = f.subject.as_mut().filter(|np| np.tokens.end == j)
                && let Some(had) = (np.tokens.start + 1..j).find(|&k| self.key(k) == "اطلعت")
                && !self.doc.tokens()[np.tokens.start].clitics.proclitics.al()
            {
                np.tokens.end = had;
                np.definite = false;
                np.mention = np.mention.filter(|&m| entities.mentions[m as usize].tokens.start < had as u32);
                j = had;
            }
            // what the paper had of it
            if f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j && !np.definite)
                && matches!(self.key(j), "اطلعت" | "اطلع" | "حصلت" | "تلقت" | "حصل")
                && let Some(close) = (j + 1..sentence_end.min(j + 9))
                    .find(|&k| self.tags[k].function.is(FunctionWord::WITH_PRONOUN) || self.key(k) == "منها")
            {
                j = close + 1;
                // عليها أن is no duty here
                if j < sentence_end && self.is_complementizer(j) && self.tags[j].cut == 0 && frames.has(Frames::CLAUSE)
                {
                    f.start = j + 1;
                    return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
                }
                continue;
            }
            if tells_acts
                && self.tells_act(j)
                && f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j && np.can_speak())
                && !(j + 1..sentence_end.min(j + 30)).any(|k| self.is_comma(k - 1) && self.is_complementizer(k))
            {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            // مسؤولون من بينهم الأمين العام: one of them
            let among = j + usize::from(key == "من");
            if among + 1 < sentence_end
                && matches!(self.key(among), "بينهم" | "بينهن" | "ضمنهم")
                && f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j && !np.definite)
                && let Some(np) = read.noun_phrase(among + 1, sentence_end.min(end)).filter(NounPhrase::can_speak)
            {
                j = np.tokens.end;
                continue;
            }
            // وتمنى لو عاد، تود لو أن
            if cue.class == "wish" && key == "لو" && matches!(cue.lemma, "تمنى" | "ود") && j + 2 < sentence_end
            {
                f.joint = Joint::Clause;
                f.start = if self.is_complementizer(j + 1) { j + 2 } else { j + 1 };
                return self.content_at(f.start, i).then(|| self.settle(f, first, theme, themed));
            }
            let proclitics = self.doc.tokens()[j].clitics.proclitics;
            // كفوري، بكري: the letter belongs to the name.
            let plain = tag.function == FunctionWord::NONE && !self.names_whole_word(j, entities);
            // يعرف بكذا، يوصف بكذا: in the passive, by nobody.
            if plain && proclitics.ba() && themed && j == i + 1 && !f.phrase && !self.is_complementizer(j) {
                return None;
            }
            // اتهم الشركة بما سماه التلاعب
            if key == "بما" && frames.has(Frames::BI) && !frames.has(Frames::CLAUSE_ONLY) && self.calls_something(j + 1)
            {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = 2;
                return Some(self.settle(f, first, theme, themed));
            }
            // ، لافتا لما كان يمكن أن يقع; أبدى ارتياحه لما يبذل
            let for_what = key == "لما"
                && tag.cut == 0
                && frames.has(Frames::LI)
                && (participle && j == i + 1 || f.phrase && j == f.through + 1)
                && j + 1 < sentence_end
                && self.is_word(j + 1);
            if for_what {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = 2;
                return Some(self.settle(f, first, theme, themed));
            }
            // أشاد الوزير بما قدم له
            if key == "بما"
                && tag.cut == 0
                && frames.has(Frames::BI)
                && (judges(cue.class) || cue.lemma == "نوه")
                && j + 1 < sentence_end
                && self.is_word(j + 1)
                && !self.tags[j + 1].function.is(FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER)
                && !matches!(self.key(j + 1), "فيه" | "فيها" | "فيهم")
            {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = 2;
                return Some(self.settle(f, first, theme, themed));
            }
            // أهابت البلدية بالسكان ترشيد المياه: whom it calls on comes first
            if plain
                && cue.lemma == "أهاب"
                && proclitics.ba()
                && f.addressee.is_none()
                && !proclitics.conjunction()
                && !self.office_of_place(j)
                && !(self.locates(j) && self.another_ba(j, sentence_end.min(end)))
                && let Some(np) = read.noun_phrase(j, sentence_end.min(end))
            {
                j = np.tokens.end.max(j + 1);
                f.addressee = Some(np.span(self.doc));
                frames = Frames(frames.0 | Frames::OBJECT | Frames::LI);
                continue;
            }
            // وقال لابرون: an unknown word right between the verb and what is said
            if plain
                && proclitics.preposition()
                && !proclitics.conjunction()
                && !participle
                && j == i + 1
                && f.subject.is_none()
                && (frames.has(Frames::SPEECH)
                    || frames.has(Frames::ILA)
                        && cue.class == "point_out"
                        && j + 1 < sentence_end
                        && self.key(j + 1) == "الي")
                && self.is_bare_name(j)
                && (self.leads_to_joint(j + 1, sentence_end.min(end), entities) || !frames.has(Frames::SPEECH))
            {
                f.subject = Some(NounPhrase { unlisted: Some(j..j + 1), ..self.by_initials(j, j + 2, j + 1, None) });
                j += 1;
                continue;
            }
            // أجاب عن سؤال حول هجمات بطائرات: only right behind its subject
            let answers_far = cue.lemma == "أجاب"
                && f.subject.as_ref().or(first.as_ref()).is_none_or(|np| np.tokens.end != j)
                && j > i + 1;
            if plain
                && proclitics.ba()
                && !answers_far
                && frames.has(Frames::BI)
                && !frames.has(Frames::CLAUSE_ONLY)
                && !(self.locates(j)
                    && (f.subject.is_none()
                        && first.is_none()
                        && f.addressee.is_none()
                        // مشيدا بالحكومة، وأشاد بالحكومة
                        && !(judges(cue.class)
                            && j == i + 1
                            && (participle
                                || form.tense == Tense::Perfect && (reading.conjunction > 0 || self.after_time(i))))
                        || object == ObjectRole::Addressee && self.another_ba(j, sentence_end.min(end))))
                && !(self.office_of_place(j) && self.another_ba(j, sentence_end.min(end)))
                && !(frames.has(Frames::CLAUSE)
                    && f.subject.as_ref().is_some_and(|np| np.tokens.end == j && np.head.is_some_and(|h| h.plural))
                    && self.tells_by_ba(j, sentence_end.min(end)))
                && !(frames.has(Frames::CLAUSE) && self.told_behind_comma(j, sentence_end.min(end)))
                && !proclitics.conjunction()
                && !self.is_circumstance(j)
                && !(self.is_manner(j)
                    && !self.works_together(j, cue.class)
                    && !(judges(cue.class) && self.owned_by_next(j)))
                && !self.tells_tone(j, frames.0)
                && !self.switches(j)
                && !(means(self.doc.bare(j)) && !judges(cue.class))
                && key != "بالاضافه"
                && (!self.presides(j, sentence_end) || self.works_together(j, cue.class))
            {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = self.doc.tokens()[j].clitics.pro_len as usize;
                return Some(self.settle(f, first, theme, themed));
            }
            // دعا الأمير، بإحداث برامج: for إلى
            if plain
                && cue.lemma == "دعا"
                && proclitics.ba()
                && !proclitics.conjunction()
                && !participle
                && f.addressee.is_none()
                && f.subject
                    .as_ref()
                    .is_some_and(|np| np.tokens.end == j || np.tokens.end + 1 == j && self.is_comma(j - 1))
                && (is_masdar(self.doc.bare(j)) || Roles::of(self.doc.bare(j)).has(Roles::ACT))
                && !self.is_manner(j)
                && !(i + 1..sentence_end).any(|k| self.key(k) == "الي")
            {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = self.doc.tokens()[j].clitics.pro_len as usize;
                return Some(self.settle(f, first, theme, themed));
            }
            if key == "ل" || key == "ب" {
                // لـ«عكاظ»، بـ«الفاشل»
                if j + 1 < end && self.pair_at[j + 1] > 0 {
                    let close = self.closes[j + 1] as usize;
                    if key == "ب" && frames.has(Frames::BI) {
                        f.joint = Joint::Preposition;
                        f.start = j + 1;
                        return Some(self.settle(f, first, theme, themed));
                    }
                    // المتحدث الرسمي لـ«حركة الفجر»: whose he is
                    if key == "ل"
                        && let Some(np) =
                            f.subject.as_mut().filter(|np| np.tokens.end == j && self.speaks_for(np, j + 2))
                    {
                        np.tokens.end = close;
                        j = close;
                        continue;
                    }
                    f.addressee.get_or_insert(self.span(j, close));
                    j = close;
                    continue;
                }
                // طالب بـ50 مليونا
                let sum = key == "ب"
                    && frames.has(Frames::BI)
                    && !frames.has(Frames::CLAUSE_ONLY)
                    && j + 2 < sentence_end
                    && self.doc.tokens()[j + 1].kind == TokenKind::Number;
                if sum {
                    f.joint = Joint::Preposition;
                    f.start = j + 1;
                    return Some(self.settle(f, first, theme, themed));
                }
                j += 1;
                continue;
            }
            if plain && proclitics.la() && !proclitics.conjunction() {
                let audience = self.mention_at[j] > 0 || self.head(j).is_some();
                let behind = |np: &NounPhrase| np.tokens.end == j;
                let near = j == i + 1
                    || f.subject.as_ref().or(first.as_ref()).is_some_and(behind)
                    // دعت الطلاب المقبولين للحضور
                    || f.addressee.is_none_or(|a| {
                        let adjective = |k: &usize| self.doc.tokens()[*k].clitics.proclitics.al();
                        let k = (i + 1..j).rev().find(|k| !adjective(k) || self.doc.tokens()[*k].span.end <= a.end);
                        k.is_none_or(|k| self.doc.tokens()[k].span.end <= a.end)
                    });
                // في تقريرها لهذا اليوم: for when
                let bare = self.doc.bare(j);
                let day = |k: usize| k < sentence_end && self.tags[k].function.is(FunctionWord::TIME);
                if matches!(bare, "هذا" | "هذه") && day(j + 1) || matches!(bare, "يوم" | "غد" | "ليله") {
                    j += 1 + usize::from(day(j + 1));
                    continue;
                }
                let elsewhere =
                    frames.has(Frames::ILA) && !self.is_task(j, frames.0) && !(key.starts_with("لل") && near);
                // أصبح مرجعا لغيره: a participle of such a verb has its object right behind it.
                let noun = participle && object == ObjectRole::Theme && !reading.pronoun && j == i + 1;
                // متمنيا للجميع مزيدا من التوفيق، داعيا للفيصل بأن يرحمه الله: for whom
                // وجه نداء للشباب الذين اغتروا، بأن يحذروا
                if audience
                    && f.phrase
                    && frames.has(Frames::CLAUSE)
                    && self.told_behind_comma(j, sentence_end.min(end))
                {
                    let to = read.noun_phrase(j, sentence_end.min(end)).map_or(j + 1, |np| np.tokens.end.max(j + 1));
                    f.addressee.get_or_insert(self.span(j, to));
                    j = to;
                    continue;
                }
                if matches!(cue.class, "wish" | "urge")
                    && let Some(to) = self.wished_for(&read, j, sentence_end.min(end), cue.class)
                {
                    f.addressee.get_or_insert(self.span(j, to));
                    let more = if cue.class == "wish" { Frames::OBJECT } else { Frames::BI };
                    frames = Frames(frames.0 | Frames::CLAUSE | more);
                    j = to;
                    continue;
                }
                if frames.has(Frames::LI)
                    && !(audience && f.phrase && self.thanks(i))
                    && !self.thanked_for(j, frames, sentence_end)
                    && !elsewhere
                    && !noun
                    && !(f.addressee.is_none() && self.tells_media(j, entities))
                {
                    f.joint = Joint::Preposition;
                    f.start = j;
                    f.skip = self.doc.tokens()[j].clitics.pro_len as usize;
                    return Some(self.settle(f, first, theme, themed));
                }
                let np = read.noun_phrase(j, sentence_end.min(end));
                let to = np.as_ref().map_or(j + 1, |np| np.tokens.end.max(j + 1));
                if audience {
                    f.addressee.get_or_insert(self.span(j, to));
                } else if let Some(subject) =
                    f.subject.as_mut().or(first.as_mut()).filter(|s| s.tokens.end == j && s.mention.is_none())
                    && subjects_la
                    && subject.head.is_none_or(|h| !h.class.is_human())
                {
                    subject.tokens.end = to; // الخطة التنفيذية لآليات العمل
                }
                j = to;
                continue;
            }
            if tag.function.is(FunctionWord::PRONOUN) && tag.cut > 0 && f.subject.is_none() && first.is_none() {
                // وأضاف وهو يبتسم: «...»
                if let Some(k) = self.circumstance_of_speech(i, j, sentence_end).filter(|_| speech) {
                    j = k;
                    continue;
                }
                return None; // وهم يظنون: another clause
            }
            // كينيا وهي أكبر اقتصاد في المنطقة: what the subject is besides, without commas
            if tag.function.is(FunctionWord::PRONOUN)
                && tag.cut > 0
                && f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j)
                && let Some(np) = read.noun_phrase(j + 1, sentence_end.min(end))
            {
                j = np.tokens.end.max(j + 1);
                continue;
            }
            // `، وهي طالبة،`: what the subject is besides
            if tag.function.is(FunctionWord::PRONOUN)
                && tag.cut > 0
                && self.is_comma(j - 1)
                && let Some(close) = self.end_of_aside(j, sentence_end)
            {
                j = close;
                continue;
            }
            // البعثة الأمريكية **لدى** الحلف: where it is accredited
            if key == "لدي"
                && tag.cut == 0
                // لدى وصولها: when
                && !(j + 1 < sentence_end && self.doc.tokens()[j + 1].clitics.enc_len > 0)
                && f.subject.as_ref().or(first.as_ref()).is_some_and(|np| np.tokens.end == j)
                && let Some(np) = read.noun_phrase(j + 1, sentence_end.min(end))
            {
                j = np.tokens.end.max(j + 2);
                if let Some(subject) = f.subject.as_mut().or(first.as_mut()).filter(|s| s.mention.is_none()) {
                    subject.tokens.end = j;
                }
                continue;
            }
            // ووصف ما تداولته الصحف بأنه كذب
            if key == "ما" && tag.cut == 0 && themed && theme.is_none() {
                theme = Some(j);
            }
            // نشرت الصحيفة تصريحات للوزير **قال فيها** إن: what joins is that verb's
            if j > i + 1 && j + 1 < sentence_end && self.finite_cue(j).is_some() && says_in_it(self.key(j + 1)) {
                return None;
            }
            if tag.function.is(FunctionWord::RELATIVE) || key == "ممن" {
                relative = true;
                by_pronoun = true;
                j += 1;
                continue;
            }
            if tag.function.is(FunctionWord::PREPOSITION)
                && tag.cue.is_some_and(|c| c.conjunction > 0)
                && j + 1 < end
                && self.is_complementizer(j + 1)
            {
                return None; // وبين أن: another verb's
            }
            // زوال يومه الثلاثاء
            if self.doc.bare(j) == "يوم"
                && self.doc.tokens()[j].clitics.enc_len > 0
                && j + 1 < sentence_end
                && self.tags[j + 1].function.is(FunctionWord::TIME)
            {
                j += 1;
                continue;
            }
            // أعلنت من قبل مسؤوليتها: before
            if key == "من" && tag.cut == 0 && j + 1 < sentence_end && self.key(j + 1) == "قبل" {
                j += 2;
                continue;
            }
            // وأدان باسمه وباسم زملائه العمل
            let name = self.key(j).strip_prefix('و').unwrap_or(self.key(j));
            if matches!(name, "باسم" | "باسمه" | "باسمها" | "باسمهم") && self.mention_at[j] == 0 {
                let whose = name == "باسم" && j + 1 < sentence_end;
                let np = if whose { read.noun_phrase(j + 1, sentence_end.min(end)) } else { None };
                j = np.map_or(j + 1, |np| np.tokens.end.max(j + 1));
                continue;
            }
            // هنأهم بعيد الفطر: no بعيد, far
            if key == "بعيد"
                && cue.lemma == "هنأ"
                && frames.has(Frames::BI)
                && j + 1 < sentence_end
                && matches!(
                    self.key(j + 1),
                    "الفطر"
                        | "الاضحي"
                        | "الميلاد"
                        | "الاستقلال"
                        | "العمال"
                        | "العرش"
                        | "الاتحاد"
                        | "الام"
                )
            {
                f.joint = Joint::Preposition;
                f.start = j;
                f.skip = 2;
                return Some(self.settle(f, first, theme, themed));
            }
            // وتساءل حول جدوى المشروع
            if cue.class == "ask" && key == "حول" && tag.cut == 0 && j + 1 < sentence_end {
                f.joint = Joint::Preposition;
                f.start = j + 1;
                return Some(self.settle(f, first, theme, themed));
            }
            // كتبت حتى يعلم الناس أن: the clause is that verb's
            if matches!(key, "حتي" | "لكي" | "كي") && j + 1 < sentence_end && self.finite_cue(j + 1).is_some() {
                return None;
            }
            if matches!(self.key(j), "اليك" | "اليكم" | "لك" | "لكم" | "عليك") {
                j += 1; // توحي إليك بأن: the reader is no source
                continue;
            }
            let counts = read.approximates(j, sentence_end.min(end));
            if !counts && (tag.function.is(FunctionWord::PREPOSITION) || plain && proclitics.preposition()) {
                let inner = if plain { j } else { j + 1 };
                let bare = if inner < end { self.doc.bare(inner) } else { "" };
                if self.tells_tone(j, frames.0) {
                    j += 1; // بشدة, by itself
                    continue;
                }
                let np = (inner < sentence_end).then(|| read.noun_phrase(inner, sentence_end.min(end))).flatten();
                let mut to = np.map_or(j + 1, |np| np.tokens.end.max(j + 1));
                // في أول أيام العمل، في آخر يوم من زيارته
                if inner > j
                    && to <= inner + 1
                    && matches!(bare, "اول" | "اخر" | "ثاني" | "اولي")
                    && inner + 2 < sentence_end
                {
                    let time = self.tags[inner + 1].function.is(FunctionWord::TIME);
                    let k = inner + 1 + usize::from(time);
                    let noun = self.is_word(k)
                        && self.tags[k].function == FunctionWord::NONE
                        && self.preposition_bit(k).is_none();
                    to = if noun {
                        read.noun_phrase(k, sentence_end.min(end)).map_or(k, |np| np.tokens.end.max(k))
                    } else {
                        k
                    };
                }
                if to > j + 1 && matches!(self.key(j), "في" | "عبر" | "خلال" | "علي") && means(bare) {
                    f.medium.get_or_insert(self.span(j, to));
                }
                // Two steps at most: whatever the phrase reader took, the frame's joint is not inside it.
                let titled = self.preposition_bit(j).is_some_and(|b| own & b != 0) && self.taken_by_title(j);
                if let Some(k) = (j + 1..to).find(|&k| self.is_complementizer(k) || self.is_colon(k)) {
                    to = k;
                }
                if frames.has(Frames::OBJECT)
                    && let Some(k) = (j + 2..to).find(|&k| self.act_behind_time(k, own))
                {
                    to = k;
                }
                if let Some(subject) = f.subject.as_mut().filter(|s| titled && s.tokens.end == j) {
                    subject.tokens.end = to;
                    to = self.rest_of_title(subject, entities, to, sentence_end);
                }
                j = to;
                continue;
            }
            if frames.has(Frames::CLAUSE)
                && (matches!(key, "مدي" | "كيف" | "كيفيه" | "لماذا" | "متي" | "هل")
                    || cue.class == "ask" && matches!(key, "اين" | "ماذا" | "بماذا" | "كم" | "عما"))
                && (!self.is_comma(j - 1) || cue.class == "ask")
            {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            // أشار الوزير فيما يخص الاتفاق إلى: what it is about
            if key == "فيما" && j + 2 < sentence_end && matches!(self.key(j + 1), "يخص" | "يتعلق" | "يتصل")
            {
                j = read.noun_phrase(j + 2, sentence_end.min(end)).map_or(j + 2, |np| np.tokens.end.max(j + 3));
                continue;
            }
            if tag.function.is(FunctionWord::SUBORDINATOR) && key != "ما" {
                let whether = key == "اذا" && matches!(self.bare_key(j - 1), "عما" | "حول" | "ما");
                // وقال لي مدير النادي عندما زرناه: «...»
                let when = speech && f.subject.is_some() && matches!(key, "عندما" | "حين" | "حينما" | "بعدما");
                let joint = |&k: &usize| self.is_colon(k) || self.is_complementizer(k);
                let colon = if when { (j + 1..sentence_end.min(j + 20)).find(joint) } else { None };
                if let Some(k) = colon.filter(|&k| self.is_colon(k)) {
                    j = k;
                    continue;
                }
                if key != "حيث" && !whether {
                    return None;
                }
                circumstance_clause = !whether;
                relative = true;
                j += 1;
                continue;
            }
            if frames.has(Frames::OBJECT)
                && (f.subject.is_some() || first.is_some())
                && matches!(key, "ذلك" | "هذا" | "هذه" | "تلك" | "هذين")
            {
                // نفى ذلك، رفض هذه الاتهامات
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            if tag.function.is(FunctionWord::TIME
                | FunctionWord::PARTICLE
                | FunctionWord::DEMONSTRATIVE
                | FunctionWord::WITH_PRONOUN)
                && !(tag.function.is(FunctionWord::DEMONSTRATIVE) && first.is_none() && f.subject.is_none())
                && self.mention_at[j] == 0
            // بن رودس
            {
                j += 1;
                continue;
            }
            if (j > i + 1 || !participle)
                && let Some(other) = self.finite_cue(j)
            {
                // في رسالة بعث بها، في بيان نشره: what tells of the medium, and points back to it.
                let back =
                    other.pronoun || j + 1 < sentence_end && self.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN);
                if back && other.conjunction == 0 && f.medium.is_some() {
                    relative = true;
                    j += 1;
                    continue;
                }
                // قال وأكد أن: two verbs, one content.
                if other.conjunction > 0
                    && !(form.bare && reading.conjunction == 0 && cue.ambiguity.has(Ambiguity::NOUN))
                    && j <= i + 6
                    && first.as_ref().or(f.subject.as_ref()).is_none_or(|np| np.tokens.end == j)
                    && !self.is_comma(j - 1)
                    // وقدم شكره للاعبين على مستواهم وقال: «...»
                    && (!f.phrase || f.subject.is_some() || j == f.through + 1)
                    // ويصر على تعيين بدلاء وزعم النائب أن
                    && !(i + 1..j).any(|k| self.preposition_bit(k).is_some_and(|b| own & b != 0))
                {
                    if cue.ambiguity.has(Ambiguity::VERB)
                        && self.lexicon.cue(other.forms[0]).frames.0 & Frames::CLAUSE == 0
                    {
                        return None; // تبث الفتن وتحرض على
                    }
                    frames = Frames(frames.0 | self.lexicon.cue(other.forms[0]).frames.0);
                    j += 1;
                    continue;
                }
                if other.conjunction > 0 || self.mention_at[j] == 0 && (f.subject.is_some() || first.is_some()) {
                    return None;
                }
            }
            // في بيان نشرته الاثنين أن: what tells of the medium
            if j > i + 1
                && self.doc.tokens()[j].clitics.enc_len > 0
                && !proclitics.al()
                && !proclitics.conjunction()
                && f.medium.is_some_and(|m| m.end == self.doc.tokens()[j - 1].span.end)
            {
                relative = true;
                j += 1;
                continue;
            }
            if (f.subject.is_some() || first.is_some()) && Roles::of(key).has(Roles::ADVERB) {
                j += 1; // نفت طهران مرارا سعيها
                continue;
            }
            // شركة تسمى كذا: the name is no object
            if matches!(key, "تسمي" | "يسمي" | "تدعي" | "يدعي")
                && (f.subject.is_some() || first.is_some())
                && j + 1 < sentence_end
            {
                j += 2;
                continue;
            }
            if self.demonym_before_name(j, entities) {
                j += 1; // التونسي جلال قادري
                continue;
            }
            let Some(np) = read.noun_phrase(j, sentence_end.min(end)) else {
                if frames.has(Frames::OBJECT)
                    && !cue.ambiguity.has(Ambiguity::PREPOSITION)
                    && (tag
                        .function
                        .is(FunctionWord::NEGATION | FunctionWord::DEMONSTRATIVE | FunctionWord::QUANTIFIER)
                        || key == "ما")
                {
                    f.joint = Joint::Object;
                    f.start = j;
                    return Some(self.settle(f, first, theme, themed));
                }
                j += 1;
                continue;
            };
            // كتب مقالا انتقد فيه القرار الأخير: whose article it is was said before
            if j == i + 2
                && says_in_it(self.key(i + 1))
                && frames.has(Frames::OBJECT)
                && !participle
                && f.subject.is_none()
                && np.mention.is_none()
                && np.head.is_some_and(|h| h.class == HeadClass::Document)
                && !self.is_complementizer(np.tokens.end.min(self.tags.len() - 1))
            {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            // اعتبرها الخبراء «مهمة للغاية»: what stands in marks is no name of theirs
            let marked = (j + 1..np.tokens.end)
                .find(|&k| self.pair_at[k] > 0)
                .filter(|_| reading.pronoun && object == ObjectRole::Theme && !frames.has(Frames::BI));
            let next = marked.unwrap_or(np.tokens.end).max(j + 1);
            if reading.pronoun
                && j == i + 1
                && next < sentence_end
                && (self.is_word(next) || marked.is_some())
                && (np.can_speak() || self.may_be_named(&np))
                && !matches!(key, "الاكثر" | "الافضل" | "الاقل" | "الاكبر" | "الاهم" | "الاول" | "الاولي" | "الاعلي")
            {
                // اعتبرها الخبير خطوة: the object stands on the verb.
                let tokens = np.tokens.start..np.tokens.end.min(next);
                f.subject = Some(NounPhrase { tokens, unlisted: np.unlisted.filter(|_| marked.is_none()), ..np });
                j = next;
                continue;
            }
            // اختتم تصريحه بالقول، رسالته: the speech that ends
            if next < sentence_end
                && (self.is_saying(next) || self.is_colon(next) || self.pair_at[next] > 0)
                && self.is_own_speech(&np)
            {
                j = next;
                continue;
            }
            let mut np = self.with_its_letters(np, entities);
            if object == ObjectRole::Addressee
                && j == i + 1
                && !participle
                && let Some(end) = self.named_before_addressee(&np, entities)
            {
                np.tokens.end = end; // وطالب النائب سالم الحربي **وزير المالية**
            }
            let next = np.tokens.end.max(j + 1);
            let coordinated = self.doc.tokens()[j].clitics.proclitics.conjunction();
            if frames.has(Frames::OBJECT) && coordinated && (f.subject.is_some() || first.is_some()) {
                // مندوبا السعودية وناميبيا حرص البلدين: still the subject
                j = next;
                continue;
            }
            if f.subject.is_some()
                && np.tokens.len() == 1
                && self.key(j).ends_with('ا')
                && !self.key(j).ends_with("ها")
                && next < sentence_end
                && self.preposition_bit(next).is_some_and(|b| own & b != 0)
            {
                j = next; // أعلنت الجامعة مؤخرا عن
                continue;
            }
            if let Some(subject) = f.subject.as_mut().filter(|s| self.is_surname(s, &np, i)) {
                // أكد القيادي ارجش كارزان أن: unknown words at once after a title are its bearer's name
                subject.unlisted = Some(np.tokens.clone());
                subject.tokens.end = next;
                j = next;
                continue;
            }
            let governs = next < sentence_end
                && self.preposition_bit(next).is_some_and(|b| own & b != 0)
                && self.doc.tokens()[j].clitics.proclitics.al();
            if governs && object != ObjectRole::Addressee && f.subject.is_none() && first.is_none() && !participle {
                // تؤكد التعليمات على
                first = Some(np);
                j = next;
                continue;
            }
            // أبرز المتحدث، نتائج تنفيذ القانون، **وذلك** في إطار الندوة: what he tells
            let told = frames.has(Frames::OBJECT)
                && np.head.is_none_or(|h| !h.class.is_human())
                && np.mention.is_none()
                && next + 1 < sentence_end
                && self.key(next + 1) == "وذلك";
            if f.subject.is_some()
                && self.is_comma(j - 1)
                && next < sentence_end
                && self.is_comma(next)
                && frames.has(Frames::OBJECT | Frames::CLAUSE)
                && !told
            {
                // باسم الكتيبة، المتمركزة شمال المدينة، سالم الحربي،: the name of the title
                let one = |s: &NounPhrase| s.head.is_some_and(|h| h.class.is_human() && !h.plural);
                if let Some(subject) = f.subject.as_mut().filter(|s| s.mention.is_none() && s.unlisted.is_none())
                    && one(subject)
                    && np.head.is_none()
                    && self.names_speaker(&np, entities)
                {
                    subject.mention = np.mention;
                }
                j = next; // `، أحد كبار الفاعلين،`: an apposition to the subject
                continue;
            }
            if frames.has(Frames::CLAUSE)
                && let Some(subject) = f.subject.as_mut().filter(|s| s.tokens.end == j && s.mention.is_none())
                && np.head.is_none()
                && proclitics.al()
            {
                let to = self.rest_of_title(subject, entities, j, sentence_end);
                if to > j {
                    j = to;
                    continue;
                }
            }
            // `، المتمركزة شمال المدينة، سعيد نعمان، أن` as well
            let aside = |np: &NounPhrase| (np.tokens.end..j).any(|k| self.is_comma(k));
            if f.subject.as_ref().is_some_and(aside)
                && frames.has(Frames::CLAUSE)
                && frames.has(Frames::OBJECT)
                && (next..sentence_end.min(j + 26))
                    .any(|k| self.is_comma(k - 1) && self.is_complementizer(k) && self.tags[k].cut == 0)
            {
                j = next; // خبيران، مطلعان على الملف، أن: the clause is the content
                continue;
            }
            if frames.has(Frames::OBJECT)
                && !participle
                && let Some(subject) = f.subject.as_mut()
                && let Some(close) = self.besides(&np, subject, sentence_end, frames)
            {
                let to = if self.is_comma(close - 1) { close - 1 } else { close };
                if np.tokens.end == to && subject.mention.is_none() {
                    subject.mention = np.mention;
                    subject.unlisted = np.unlisted.clone();
                }
                if to == close || subject.mention.is_some() || subject.unlisted.is_some() {
                    subject.tokens.end = to;
                }
                j = close;
                continue;
            }
            let own_act = np.head.is_none()
                && np.mention.is_none()
                && self.doc.tokens()[j].clitics.enc_len > 0
                && !circumstance(key)
                && !(proclitics.ba() && circumstance(self.doc.bare(j))) // باسمه وباسم زملائه
                && !(j > i + 1 && self.tags[j - 1].function.is(FunctionWord::PREPOSITION));
            // أكد الوزير حرص البلاد على أن تنجح: the preposition is that noun's
            let own_joint = next < sentence_end
                && (f.subject.is_some() || first.is_some())
                && np.mention.is_none()
                && np.head.is_none()
                && self.key(next) == "علي"
                && Roles::of(self.doc.bare(j)).has(Roles::STANCE);
            if own_joint && frames.has(Frames::OBJECT) {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            if own_act && frames.has(Frames::OBJECT) && !self.leads_to_joint(next, sentence_end, entities) {
                // أعلنت مسؤوليتها عن, أكد دعمه: the source's own act or stance.
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            if f.subject.is_none() && form.bare && cue.ambiguity.has(Ambiguity::PREPOSITION) && self.is_oblique(&np) {
                return None; // بين القطبين: between
            }
            // A verb before its subject stays singular: يتهمون الحكومة has no subject behind it.
            let open = f.subject.is_none() && !participle && form.agreement.number == Number::Singular;
            let document = frames.has(Frames::OBJECT)
                && np.mention.is_none()
                && np.head.is_some_and(|h| h.class == HeadClass::Document)
                && !self.leads_to_joint(next, sentence_end, entities)
                && !(next < sentence_end && self.is_word(next) && self.tags[next].function == FunctionWord::NONE);
            if open
                && np.can_speak()
                && let Some(name) = first.as_ref().filter(|f| self.name_before_office(f, &np, i))
            {
                // وقال عقل بلتاجي رئيس اللجنة: common words that the office behind them shows to be a name
                let name = name.tokens.clone();
                f.subject =
                    Some(NounPhrase { tokens: name.start..np.tokens.end, unlisted: Some(name), mention: None, ..np });
                first = None;
                j = next;
                continue;
            }
            if participle
                && j == i + 1
                && object == ObjectRole::None
                && f.subject.is_none()
                && (self.names_speaker(&np, entities)
                    || proclitics.al() && next < sentence_end && self.is_complementizer(next))
                && (self.leads_to_joint(next, sentence_end, entities)
                    || next < sentence_end
                        && (self.preposition_bit(next).is_some_and(|b| frames.has(b))
                            || frames.has(Frames::BI) && self.doc.tokens()[next].clitics.proclitics.ba()))
            {
                f.subject = Some(np);
                j = next;
                continue;
            }
            if participle
                && j == i + 1
                && f.subject.is_none()
                && crate::discourse::honorific(self, &np).is_some()
                && next < sentence_end
                && self.is_word(next)
            {
                f.subject = Some(np); // مثمنا سموه دور الأمن
                j = next;
                continue;
            }
            // مؤكدا وزير الدفاع الأمريكي **حرص** بلاده
            if participle
                && j == i + 1
                && object == ObjectRole::None
                && frames.has(Frames::OBJECT)
                && f.subject.is_none()
                && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
                && next < sentence_end
                && self.is_word(next)
                && self.doc.tokens()[next].clitics.pro_len == 0
                && (Roles::of(self.key(next)).has(Roles::EVENT)
                    || Roles::of(self.key(next)).has(Roles::STANCE)
                    || is_masdar(self.key(next)))
            {
                f.subject = Some(np);
                j = next;
                continue;
            }
            // آملين **إيجاد** حل
            if participle
                && cue.class == "wish"
                && j == i + 1
                && (self.begins_act(j) || Roles::of(key).has(Roles::ACT))
                && !self.is_complementizer(next.min(end - 1))
            {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            }
            // داعيا أصحاب المركبات **عدم** غسلها
            if object == ObjectRole::Addressee
                && participle
                && f.addressee.is_none()
                && matches!(cue.class, "demand" | "urge")
                && next < sentence_end
                && matches!(self.doc.bare(next), "عدم" | "ضروره")
                && self.is_word(next)
            {
                f.addressee = Some(np.span(self.doc));
                f.joint = Joint::Object;
                f.start = next;
                return Some(self.settle(f, first, theme, themed));
            }
            if object == ObjectRole::Addressee
                && open
                && first.is_none()
                && f.addressee.is_none()
                && (differs(&np, form.agreement)
                    // دعوات تدعو الرجال إلى
                    || form.agreement.feminine
                        && np.head.is_some_and(|h| h.plural && !h.feminine && h.class == HeadClass::Person)
                        && np.definite
                    || matches!(cue.lemma, "ناشد" | "حث")
                        && reading.conjunction > 0
                        && self.leads_on(&np, next, sentence_end, own)
                        && np.mention.is_none()
                        && np.head.is_none_or(|h| h.plural)
                    || self.is_audience(&np) && !self.another_phrase(&read, next, sentence_end.min(end)))
            {
                // دعت المجتمع الدولي: the verb is another's.
                f.addressee.get_or_insert(np.span(self.doc));
            } else if open
                && np.can_speak()
                && first.is_none()
                && !self.is_object_noun(&np)
                && !(matches!(cue.class, "criticize" | "deny" | "reject" | "praise")
                    && frames.has(Frames::OBJECT)
                    && self.words_of_another(i, &np))
                && !(self.is_oblique(&np) && !self.leads_to_joint(next, sentence_end, entities))
                && !document
                && self.agrees(form, &np)
            {
                f.subject = Some(np);
            } else if object == ObjectRole::Addressee
                && f.subject.is_some()
                && f.addressee.is_none()
                && !participle
                && matches!(cue.class, "demand" | "urge")
                && next < sentence_end
                && self.begins_act(next)
            {
                // ناشد المواطن الجهات المختصة **التدخل**
                f.addressee = Some(np.span(self.doc));
                f.joint = Joint::Object;
                f.start = next;
                return Some(self.settle(f, first, theme, themed));
            } else if frames.has(Frames::OBJECT)
                && !(open
                    && first.is_none()
                    && !is_common_word(self.key(j))
                    && !is_masdar(self.key(j))
                    && !self.doc.tokens()[j].clitics.proclitics.al())
                && !self.leads_to_joint(next, sentence_end, entities)
            {
                f.joint = Joint::Object;
                f.start = j;
                return Some(self.settle(f, first, theme, themed));
            } else if f.subject.is_none()
                && first.is_none()
                && open
                && (j == i + 1 || self.is_word(j - 1))
                && object != ObjectRole::Theme
                && (object == ObjectRole::None || self.agrees(form, &np))
            {
                first = Some(np);
            } else if object == ObjectRole::Theme {
                // مؤشرات الأداء **وتقنية** المعلومات: coordinated with what stands before it
                if !(self.is_word(j - 1) && proclitics.conjunction()) {
                    theme.get_or_insert(j);
                }
            } else if object == ObjectRole::Addressee
                && !(np.tokens.len() == 1 && self.doc.tokens()[j].flags.tanween_fath() || key == "مجددا")
            {
                f.addressee.get_or_insert(np.span(self.doc));
            }
            j = next;
        }
        None
    }
}
