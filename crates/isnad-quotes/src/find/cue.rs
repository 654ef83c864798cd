//! A cue with the frame that it fills: what was said, by whom, and whether it is an attribution at all.

mod silent;
mod source;
mod speaker;

use crate::conjugate::Tense;
use crate::extent::adverbial;
use crate::find::Search;
use crate::frame::{Frame, Joint};
use crate::lexicon::{Cue, CueForm, CueReading};
use crate::nouns::speech_noun;
use crate::roles::Roles;
use crate::view::View;
use crate::{Polarity, Quotation, QuoteKind};
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};
use isnad_text::Span;
use isnad_tokenize::TokenKind;

/// A cue with the frame that it fills.
struct Told<'v> {
    v: &'v View<'v>,
    /// Its token.
    i: usize,
    reading: CueReading<'static>,
    form: CueForm,
    cue: &'static Cue,
    frame: Frame,
    /// It stands within the content of another.
    nested: bool,
    participle: bool,
    imperfect: bool,
}

/// What was said.
struct Content {
    pieces: Vec<Span>,
    kind: QuoteKind,
    /// One past its last token.
    end: usize,
}

impl<'v> Search<'v, '_, '_> {
    /// The cue at a token: what was said, who says it, and whether anybody does.
    pub(super) fn cue(&mut self, i: usize) {
        let Some(told) = self.told(i) else { return };
        let Some(content) = self.content_of(&told) else { return };
        let mut source = self.source_of(&told);
        if self.is_no_statement(&told, source.as_ref()) {
            return;
        }
        if let Some(np) = source.as_mut() {
            self.add_name_behind_rank(np);
        }
        let polarity = self.stance(&told);
        let source_span = source.as_ref().map(|np| self.view.span_of(np, self.entities));
        let source_span = source_span.or_else(|| self.view.these_speak(i).then(|| self.view.span(i + 1, i + 2)));
        let speaker = match &source {
            Some(np) => Some(self.named_speaker(&told, np)),
            None => self.unnamed_speaker(&told),
        };
        if self.is_writers_own(&told, source.is_none(), speaker) {
            return;
        }
        self.share_what_is_between(&told);
        self.attribute(&told, content, source_span, speaker, polarity);
    }

    /// The cue with its frame. Without one it may still stand behind what was said, and whoever it names may have spoken.
    fn told(&mut self, i: usize) -> Option<Told<'v>> {
        let v = self.view;
        let reading = v.tags[i].cue?;
        if self.shared[i] || self.interrupts(i) {
            return None;
        }
        if self.takes_up(i).is_some() {
            self.after_content(i);
            return None;
        }
        let form = reading.forms[0];
        let participle = form.tense == Tense::Participle;
        let Some(frame) = self.frames.take(i) else {
            if !participle && self.viable[i] {
                self.after_content(i);
                self.heard(i);
            }
            return None;
        };
        Some(Told {
            v,
            i,
            reading,
            form,
            cue: v.lexicon.cue(form),
            frame,
            nested: self.opened <= i && i < self.reached,
            participle,
            imperfect: form.tense == Tense::Imperfect,
        })
    }
}

impl Search<'_, '_, '_> {
    /// What was said; where it is nothing, the frame is free for another cue.
    fn content_of(&mut self, t: &Told<'_>) -> Option<Content> {
        let Told { v, i, form, cue, ref frame, .. } = *t;
        // أبدى الوفد ملاحظات, but أبدى الوفد تفاؤله بقرب الحل
        let weak = cue.class == "weak";
        let felt = || cue.lemma == "أبدى" && v.phrase(self.entities, i, form.cue as usize).is_some();
        if weak && !felt() {
            self.frames.put_back(i);
            return None;
        }
        let (pieces, kind, end) = self.content(frame);
        if pieces.first().is_some_and(|first| first.is_empty()) {
            return None;
        }
        // وأبدى الوزير ارتياحه وأعلن: what about, nobody tells
        let nothing = weak && v.words(frame.start, end) < 2;
        if pieces.is_empty()
            || nothing
            || anonymity(v, frame)
            || frame.joint == Joint::Object && adverb_alone(v, frame.start, end)
        {
            self.frames.put_back(i);
            return None;
        }
        Some(Content { pieces, kind, end })
    }

    /// The cues between this one and its content share its content.
    fn share_what_is_between(&mut self, t: &Told<'_>) {
        let Told { v, i, ref frame, .. } = *t;
        for k in i + 1..frame.start {
            // what a participle says in passing is another attribution
            let participle = v.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle);
            let aside = participle
                && frame.joint == Joint::Marks
                && k + 1 < frame.start
                && v.is_comma(k - 1)
                && adverbial(v.key(k))
                // أكد المدير، في ندوة أمس، قائلا: «...»: these words, and no others
                && !(v.is_saying(k) && self.frames.get(k).is_some_and(|own| own.start == frame.start));
            // وقال الوزير الذي دعا إلى الحوار إنه: two statements of one man
            let behind_him = |np: &NounPhrase| np.tokens.end + 1 == k || np.tokens.end + 2 == k && v.is_comma(k - 2);
            let relative = k > i + 1
                && v.tags[k - 1].function.is(FunctionWord::RELATIVE)
                && frame.subject.as_ref().is_some_and(behind_him)
                && self.frames.get(k).is_some_and(|f| f.subject.is_none() && f.start > k && f.start + 1 < frame.start);
            self.shared.put(k, !aside && !relative && v.said_in_passing(k, v.sentence_end[i] as usize).is_none());
        }
    }

    /// Whether it was said, denied or not said at all.
    fn stance(&self, t: &Told<'_>) -> Polarity {
        let Told { v, i, reading, cue, ref frame, imperfect, .. } = *t;
        if cue.class == "reject"
            && frame.joint == Joint::Object
            && (speech_noun(v.doc.bare(frame.start)).is_some_and(|n| n.act || n.medium)
                && !others_words(v, frame.start)
                || Roles::of(v.doc.bare(frame.start)).has(Roles::WITHHOLD))
        {
            // رفض التعليق, رفض الكشف عن الأسماء: nothing was said.
            return Polarity::Negative;
        }
        if cue.class == "reject" && frame.joint == Joint::Clause && self.will_not_say(frame.start) {
            return Polarity::Negative;
        }
        self.polarity(i, reading.future, imperfect)
    }

    /// `رفض أن **يحدد** موعدا`, `رفض أن **يعلق** على الأمر`: what would have been said; but رفض أن يتهم أحدا, يتدخل في الأمر.
    fn will_not_say(&self, verb: usize) -> bool {
        let v = self.view;
        let says = |form: &CueForm| {
            let class = v.lexicon.cue(*form).class;
            form.tense == Tense::Imperfect
                && matches!(class, "say" | "announce" | "reveal" | "explain" | "answer" | "comment")
        };
        Roles::of_verb(v.key(verb)).has(Roles::WITHHOLD)
            || v.tags[verb].cue.is_some_and(|c| c.conjunction == 0 && c.forms.iter().any(says))
    }

    /// `وقال رسول الله صلى الله عليه وسلم: «…»`, told by somebody who spoke before: whoever recites it goes on.
    pub(super) fn recites(&self, s: u32, i: usize) -> bool {
        let name = |s: u32| &*self.entities.entities[s as usize].name;
        let holy = |s: u32| matches!(name(s), "الله" | "رسول الله" | "الرسول" | "النبي" | "المصطفى");
        holy(s) && self.discourse.latest().is_some_and(|(last, at)| at < i && !holy(last))
    }

    /// Writes the attribution down, and remembers who has spoken.
    fn attribute(
        &mut self,
        t: &Told<'_>,
        content: Content,
        source: Option<Span>,
        speaker: Option<u32>,
        polarity: Polarity,
    ) {
        let Told { v, i, cue, ref frame, nested, .. } = *t;
        let implicit = source.is_none();
        match (speaker, nested, polarity) {
            // غياب القانون الذي ينص على العقوبة: whoever spoke goes on
            (Some(s), false, Polarity::Positive)
                if t.is_aside_of_document() || t.is_recited() || self.recites(s, i) =>
            {
                self.discourse.cited(s, i);
            }
            // وأبدوا, whoever they are: the next one may mean who spoke before
            (Some(_), false, Polarity::Positive) if implicit && self.guessed[i] => {}
            (Some(s), false, Polarity::Positive) => self.discourse.spoke(s, i),
            (Some(s), true, Polarity::Positive) if !implicit => self.discourse.cited(s, i),
            _ => {}
        }
        if polarity == Polarity::Positive && !nested && content.end > self.reached {
            (self.opened, self.reached) = (frame.start, content.end);
        }
        let through = v.doc.tokens()[frame.through].span;
        let cue_span = v.doc.tokens()[i].span;
        self.out.push(Quotation {
            kind: content.kind,
            cue: Some(if frame.through == i + 1 { cue_span.cover(through) } else { cue_span }),
            source,
            content: content.pieces,
            speaker,
            implicit,
            addressee: frame.addressee,
            medium: frame.medium,
            polarity,
            nested,
            depth: u8::from(nested),
            rule: match frame.joint {
                Joint::Clause => "verb + clause",
                Joint::Marks => "verb + marks",
                Joint::Colon => "verb + colon",
                Joint::Preposition => "verb + preposition",
                Joint::Object => "verb + object",
            },
            cue_lemma: Some(cue.lemma),
            confidence: match frame.joint {
                Joint::Clause | Joint::Marks => 0.9,
                Joint::Colon => 0.8,
                _ => 0.7,
            },
        });
    }
}

impl Told<'_> {
    /// `القانون الذي ينص على كذا`: what a law or a letter says is told in passing.
    fn is_aside_of_document(&self) -> bool {
        self.frame.before.as_ref().is_some_and(|before| {
            before.relative
                && before.phrase.mention.is_none()
                && before.phrase.head.is_some_and(|h| h.class == HeadClass::Document)
        })
    }

    /// `قال صلى الله عليه وسلم (لا ضرر ولا ضرار)`: whoever recites it goes on.
    fn is_recited(&self) -> bool {
        let Told { v, i, ref frame, .. } = *self;
        let blessed = || v.of_god(i + 1) || v.blessing(i + 1, frame.start).is_some();
        frame.joint == Joint::Colon && frame.start > i + 1 && !v.is_colon(frame.start - 1) && blessed()
    }
}

/// أعلنته مسبقا: an adverb is no content.
fn adverb_alone(v: &View<'_>, start: usize, end: usize) -> bool {
    end == start + 1 && v.doc.tokens()[start].kind == TokenKind::Word && v.key(start).ends_with('ا')
}

/// اشترط عدم الكشف عن هويته: the source asks not to be named, which is no statement.
fn anonymity(v: &View<'_>, f: &Frame) -> bool {
    let at = |k: usize| if k < v.tags.len() { v.doc.bare(k) } else { "" };
    let kept = |k: usize| matches!(at(k), "كشف" | "ذكر" | "اشاره" | "نشر" | "افصاح");
    let name = |k: usize| {
        k < v.tags.len()
            && v.doc.tokens()[k].clitics.enc_len > 0
            && ["اسم", "هوي"].iter().any(|n| v.key(k).trim_start_matches('ب').starts_with(n))
    };
    // رفض الكشف عن اسمه
    at(f.start) == "عدم" && kept(f.start + 1) || kept(f.start) && (name(f.start + 1) || name(f.start + 2))
}

/// رفض الاتهامات: what others have said, which is answered by that.
fn others_words(v: &View<'_>, k: usize) -> bool {
    Roles::of(v.doc.bare(k)).has(Roles::CLAIM)
}
