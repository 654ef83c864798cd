//! The whole search: cues in the order of the text, each with its frame, its subject, its content and its speaker.

mod acts_first;
mod after;
mod between_commas;
mod bodies_in_full;
mod by_preposition;
mod called_on;
mod clauses;
mod confidence;
mod content;
mod cue;
mod headline;
mod heard_last;
mod nominal;
mod papers;
mod people_in_full;
mod polarity;
mod recited;
mod said_in_it;
mod several;
mod short_forms;
mod soundness;
mod speaker;
mod titles;
mod viable;
mod who_was_asked;
mod whose_report;
mod without_verb;

use crate::bits::Bits;
use crate::conjugate::{Number, Tense};
use crate::discourse::{self, Discourse};
use crate::extent::adverbial;
use crate::frame::{FilledFrames, Frame, Joint};
use crate::lexicon::{Ambiguity, ObjectRole};
use crate::nouns::speech_noun;
use crate::roles::Roles;
use crate::view::View;
use crate::workspace::Workspace;
use crate::{Polarity, Quotation, QuoteKind};
pub use confidence::retain_likely;
pub(crate) use headline::{is_dots, is_ordinal};
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Speakers, TokenClasses};
use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind, TokenKind};
pub(crate) use soundness::SENSES;
pub(crate) use viable::DOUBTED;

/// Finds every attribution of a document, in the order of their contents' cues.
///
/// Sources that no mention names become entities of their own. Linear in the text.
pub fn find(doc: &Document<'_>, entities: &mut Entities) -> Vec<Quotation> {
    find_with(doc, &TokenClasses::new(doc), entities, &mut Workspace::new())
}

/// The same for many documents one after the other: the tokens' classes come from the search for entities, and memory is used again.
///
/// ```
/// use isnad_gazetteer::Gazetteers;
/// use isnad_tokenize::Document;
///
/// let gazetteers = Gazetteers::new().with_embedded();
/// let mut names = isnad_entities::Workspace::new();
/// let mut workspace = isnad_quotes::Workspace::new();
/// for text in ["أكدت الوزارة أن العمل مستمر.", "ونفى المدير ذلك."] {
///     let doc = Document::new(text);
///     let mut entities = isnad_entities::find_with(&doc, &gazetteers, &mut names);
///     let said = isnad_quotes::find_with(&doc, names.classes(), &mut entities, &mut workspace);
///     assert_eq!(said.len(), 1);
/// }
/// ```
pub fn find_with(
    doc: &Document<'_>,
    classes: &TokenClasses,
    entities: &mut Entities,
    workspace: &mut Workspace,
) -> Vec<Quotation> {
    let view = View::new(doc, classes, entities, workspace);
    let mut search = Search {
        speakers: Speakers::new(doc, classes, entities),
        frames: std::mem::take(&mut workspace.frames),
        out: Vec::new(),
        discourse: Discourse::default(),
        opened: 0,
        reached: 0,
        quoted: workspace.bits(doc.quotes().len()),
        asked: workspace.bits(doc.quotes().len()),
        worded: workspace.bits(doc.quotes().len()),
        viable: workspace.bits(doc.tokens().len()),
        shared: workspace.bits(doc.tokens().len()),
        guessed: workspace.bits(doc.tokens().len()),
        the_source: None,
        voice: view.voices.iter().copied().filter(|&k| first_person(&view, k as usize)).collect(),
        view: &view,
        entities,
    };
    search.learn_titles();
    search.fill_frames();
    search.run();
    search.name_those_before();
    let mut later = search.speakers.named_later(doc, search.entities);
    later.extend(search.speakers.in_full(doc, search.entities));
    for (title, bearer) in later {
        search.out.iter_mut().filter(|q| q.speaker == Some(title)).for_each(|q| q.speaker = Some(bearer));
    }
    search.name_described();
    search.name_in_full();
    search.name_bodies_in_full();
    search.name_papers();
    search.reach_names();
    search.nest_in_accounts();
    search.weigh();
    let Search { out, frames, quoted, asked, worded, viable, shared, guessed, .. } = search;
    workspace.frames = frames;
    workspace.bits.extend([quoted, asked, worded, viable, shared, guessed]);
    view.give_back(workspace);
    if doc.text().len() > Workspace::LARGE {
        *workspace = Workspace::new();
    }
    out
}

struct Search<'v, 'a, 'e> {
    view: &'v View<'a>,
    entities: &'e mut Entities,
    speakers: Speakers<'v>,
    /// Filled frame of the cue at each token.
    frames: FilledFrames,
    out: Vec<Quotation>,
    discourse: Discourse,
    /// First token of the content that reaches furthest so far.
    opened: usize,
    /// One past the last token of the contents so far.
    reached: usize,
    /// Pairs of marks that are a content already.
    quoted: Bits,
    /// Pairs of marks that were looked into already, and those of them that hold words of somebody.
    asked: Bits,
    worded: Bits,
    /// Words with the letters of a cue that can be one where they stand.
    viable: Bits,
    /// Cues that share the content of an earlier one.
    shared: Bits,
    /// Cues without a subject whose speaker is no more than the nearest one.
    guessed: Bits,
    /// Words of the first person singular outside marks.
    voice: Vec<u32>,
    /// Whom `المصدر` stood for last.
    the_source: Option<u32>,
}

/// أنا، كنت، رأيي: the singular of the first person, which a report has in its quotations only.
fn first_person(v: &View<'_>, k: usize) -> bool {
    let key = v.bare_key(k);
    match own_voice(key.strip_prefix('و').filter(|rest| rest.len() > 4).unwrap_or(key)) {
        Some(hamza) => v.inside[k] == 0 && (!hamza || v.doc.tokens()[k].flags.hamza_above()),
        None => false,
    }
}

/// A word of the first person; true where only a hamza makes it one (أرى، أعتقد).
pub(crate) fn own_voice(key: &str) -> Option<bool> {
    match key {
        "انا" | "كنت" | "عندي" | "رايي" | "نظري" | "انني" | "اني" | "لست" | "قلت" | "كتبت" | "مقالي" | "زاويتي"
        | "مقالتي" | "لاني" | "لانني" | "ظني" | "نفسي" => Some(false),
        "اري" | "اعتقد" | "اقول" | "اظن" | "ازعم" | "اتمني" | "اتذكر" => Some(true),
        _ => None,
    }
}

impl Search<'_, '_, '_> {
    fn fill_frames(&mut self) {
        let v = self.view;
        self.frames.clear(v.tags.len());
        let mut next = 0;
        while let Some(i) = v.stirs.next(next) {
            next = i + 1;
            if v.tags[i].cue.is_none() || !self.viable(i) {
                continue;
            }
            self.viable.set(i);
            // وقال الوزير: إن ... where the text breaks off behind what would join a content, there is none
            let Some(mut frame) = v.frame(self.entities, i).filter(|f| f.start < v.tags.len()) else { continue };
            v.thanks_god(i, &mut frame);
            // وخالتها، قال تعالى: nobody before it
            if !v.says_of_god(i) {
                frame.before = v.subject_before(self.entities, i).filter(|b| !v.is_where_it_was_said(i, b));
                if frame.before.as_ref().is_none_or(|b| !b.phrase.can_speak()) {
                    frame.before = self.short_subject(i).or(frame.before);
                }
            }
            if self.sound(i, &frame) {
                if frame.subject.is_none() && frame.before.is_none() {
                    frame.subject = v.subject_by_place(self.entities, i, &frame);
                }
                self.frames.fill(i, frame);
            }
        }
    }

    fn run(&mut self) {
        let paragraphs = self.view.doc.paragraphs().len();
        for p in 0..paragraphs {
            let par = &self.view.doc.paragraphs()[p];
            let (from, to) = (par.tokens.start as usize, par.tokens.end as usize);
            if par.kind == ParagraphKind::Byline {
                continue; // كتبت: فلانة
            }
            // Those of a long text leave little room empty: a quarter, as frames do.
            if self.out.len() >= 1024 && self.out.capacity() - self.out.len() < 16 {
                self.out.reserve_exact(self.out.len() / 4);
            }
            // كتبت - سلوى حبيب: بعد ثلاثين سنة
            let opens = par.dateline.map_or(from, |d| {
                let body = &self.view.doc.tokens()[from..to];
                from + body.partition_point(|t| t.span.start < d.end)
            });
            let parts = self.parts(par.kind, from, to);
            for n in 0..=parts.len() {
                let part = if n == 0 { from } else { parts[n - 1] };
                let end = parts.get(n).copied().unwrap_or(to);
                let before = self.out.len();
                self.headline(par.kind, part, end);
                self.run_over(part.max(opens), end, from);
                if end < to {
                    self.cut_at(before, end);
                }
                if from == 0 && par.kind == ParagraphKind::Headline {
                    self.cut_at_next_act(before);
                }
            }
        }
    }

    /// The cues from a token to another, in a paragraph that begins at a third.
    fn run_over(&mut self, from: usize, to: usize, paragraph: usize) {
        let mut next = from;
        while let Some(i) = self.view.stirs.next(next).filter(|&i| i < to) {
            next = i + 1;
            if self.view.sentence_start[i] as usize == i {
                self.topic(i);
            }
            let word = self.view.is_word(i);
            if word && self.preposition(i) {
                // وحسب: the preposition, though a verb has the same letters
            } else if self.view.tags[i].cue.is_some() {
                let before = self.out.len();
                self.cue(i);
                if self.out.len() == before && !self.frames.has(i) {
                    self.nominal(i); // وسط مطالبات الأهالي: no participle
                }
            } else if word {
                self.deed(i);
                self.nominal(i);
            } else if self.view.pair_at[i] > 0 {
                self.orphan(i, paragraph);
            }
        }
    }
}

impl View<'_> {
    /// The sentence's earlier words are an attribution already.
    fn attributed(&self, start: usize, i: usize, out: &[Quotation]) -> bool {
        let (low, high) = (self.doc.tokens()[start].span.start, self.doc.tokens()[i].span.start);
        out.iter().rev().take(6).any(|q| {
            q.polarity == Polarity::Positive
                && !nominal::told_by_noun(q)
                && q.cue.is_some_and(|c| c.start >= low && c.start < high)
        })
    }
}
