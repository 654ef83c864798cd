//! The walk from a cue to what joins its content. Token by token, each rule says where the walk goes on, that the content begins, or that
//! there is none; a rule that does not know the token leaves it to the next.

mod apposition;
mod circumstances;
mod clauses;
mod colon;
mod complementizer;
mod goes_on;
mod in_source;
mod letters;
mod marks;
mod noun_phrase;
mod object;
mod prepositions;
mod punctuation;
mod source;
mod speech;
mod start;
mod under_la;

use super::valency::Valency;
use super::{Frame, Joint};
use crate::lexicon::Frames;
use crate::view::{Tag, View};
use isnad_entities::{Entities, NounPhrase, Reading};
use isnad_tokenize::TokenKind;

/// What a rule makes of the token at which the walk stands.
enum Step {
    /// Nothing joins here; the walk goes on at this token.
    To(usize),
    /// The content begins: the frame has its joint and its start.
    Joined,
    /// The cue has no content.
    Nothing,
}

/// What a rule says that ends the walk without a content.
const NOTHING: Option<Step> = Some(Step::Nothing);

fn go_on(token: usize) -> Option<Step> {
    Some(Step::To(token))
}

/// A clause that stands between the cue and its joint.
#[derive(Default)]
struct Between {
    /// The walk is in one: behind الذي, بعد أن or حيث.
    relative: bool,
    /// It is الذي that opened it, and not بعد أن or حيث.
    by_pronoun: bool,
    /// It tells of the occasion or of the means, by a verb that has its object: `اللقاء الذي عقده أمس`.
    held: bool,
    /// It has a verb of speech of its own, whose content comes first.
    claimed: bool,
    /// It is حيث that opened it.
    circumstance: bool,
}

/// The word at which the walk stands.
#[derive(Clone, Copy)]
struct Word<'w> {
    /// Its key, without the conjunction before a function word.
    key: &'w str,
    tag: &'w Tag,
    /// The letter before it is a preposition, and not the name's own. Known once [`Walk::at_letter`] was asked.
    plain: bool,
}

/// How far the walk has come, and what it has found.
pub(super) struct Walk<'w> {
    v: &'w View<'w>,
    entities: &'w Entities,
    /// Reads noun phrases up to the words that end one beside this cue.
    read: &'w Reading<'w>,
    cue: &'w Valency,
    /// The token at which the walk stands.
    j: usize,
    word: Word<'w>,
    /// How the content may join: the cue's own frames, and those of words beside it.
    frames: Frames,
    /// The frame, so far as it is filled.
    frame: Frame,
    /// The first noun phrase, which is the subject where nothing better comes.
    first: Option<NounPhrase>,
    /// Where that begins of which something is said.
    theme: Option<usize>,
    between: Between,
}

impl<'w> Walk<'w> {
    pub(super) fn new(v: &'w View<'w>, entities: &'w Entities, read: &'w Reading<'w>, cue: &'w Valency) -> Self {
        let word = Word { key: "", tag: &v.tags[cue.at], plain: false };
        let frame = Frame::new(cue.at, Joint::Clause, cue.at + 1);
        let between = Between::default();
        Walk {
            v,
            entities,
            read,
            cue,
            j: cue.at + 1,
            word,
            frames: cue.frames,
            frame,
            first: None,
            theme: None,
            between,
        }
    }

    /// Walks on until the content begins.
    pub(super) fn run(mut self) -> Option<Frame> {
        // A quotation may open right after the stop that a paragraph misplaces; nothing else crosses a sentence.
        let mut joined = false;
        while !joined && self.j < self.cue.limit {
            match self.step() {
                None => self.j += 1,
                Some(Step::To(token)) => self.j = token,
                Some(Step::Joined) => joined = true,
                Some(Step::Nothing) => break,
            }
        }
        if !joined {
            self.content_in_source()?;
        }
        Some(self.v.settle(self.frame, self.first, self.theme, self.cue.themed))
    }

    fn step(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        match v.doc.tokens()[j].kind {
            TokenKind::Quote => self.at_marks(),
            _ if v.is_colon(j) => self.at_colon(),
            TokenKind::Word => self.at_word(),
            _ => self.at_no_word(),
        }
    }

    /// The rules for words: the first that knows the word decides.
    fn at_word(&mut self) -> Option<Step> {
        self.word = Word { key: self.v.bare_key(self.j), tag: &self.v.tags[self.j], plain: false };
        self.between.by_pronoun &= self.between.relative;
        self.another_source()
            .or_else(|| self.by_the_way(Self::what_he_leaves_out))
            .or_else(|| self.at_complementizer())
            .or_else(|| self.by_the_way(Self::called_so))
            .or_else(|| self.inside_clause())
            .or_else(|| self.anonymity())
            .or_else(|| self.on_this_occasion())
            .or_else(|| self.in_the_course_of())
            .or_else(|| self.besides())
            .or_else(|| self.between_commas())
            .or_else(|| self.another_clause())
            .or_else(|| self.by_the_way(Self::indeed))
            .or_else(|| self.blessing())
            .or_else(|| self.time_word())
            .or_else(|| self.by_the_way(Self::praise_or_degree))
            .or_else(|| self.act_of_source())
            .or_else(|| self.saying())
            .or_else(|| self.by_the_way(Self::the_following))
            .or_else(|| self.named_ali())
            .or_else(|| self.reports_of())
            .or_else(|| self.everybody_who())
            .or_else(|| self.own_preposition())
            .or_else(|| self.by_the_way(Self::name_kept))
            .or_else(|| self.what_the_paper_had())
            .or_else(|| self.words_of_somebody())
            .or_else(|| self.words_passed_on())
            .or_else(|| self.told_act())
            .or_else(|| self.by_the_way(Self::nearness))
            .or_else(|| self.noun_with_clause())
            .or_else(|| self.by_the_way(Self::one_of_them))
            .or_else(|| self.by_the_way(Self::if_only))
            .or_else(|| self.at_letter())
            .or_else(|| self.pronoun_clause())
            .or_else(|| self.by_the_way(Self::accredited))
            .or_else(|| self.so_called())
            .or_else(|| self.theme_of_what())
            .or_else(|| self.says_in_what_was_named())
            .or_else(|| self.relative_pronoun())
            .or_else(|| self.another_verbs_preposition())
            .or_else(|| self.by_the_way(Self::on_a_side))
            .or_else(|| self.by_the_way(Self::of_that_day))
            .or_else(|| self.by_the_way(Self::before_then))
            .or_else(|| self.by_the_way(Self::in_the_name_of))
            .or_else(|| self.wished_on_a_feast())
            .or_else(|| self.by_the_way(Self::asks_about))
            .or_else(|| self.so_that())
            .or_else(|| self.by_the_way(Self::the_reader))
            .or_else(|| self.by_the_way(Self::indirect_question))
            .or_else(|| self.prepositional_phrase())
            .or_else(|| self.by_the_way(Self::as_to))
            .or_else(|| self.subordinator())
            .or_else(|| self.demonstrative())
            .or_else(|| self.closed_class())
            .or_else(|| self.another_verb())
            .or_else(|| self.verb_of_medium())
            .or_else(|| self.by_the_way(Self::adverb))
            .or_else(|| self.by_the_way(Self::name_given))
            .or_else(|| self.demonym())
            .or_else(|| self.at_noun_phrase())
    }

    /// A rule that asks for words by name, where the word at which the walk stands is one of those: most are none.
    #[inline]
    fn by_the_way(&mut self, mut rule: impl FnMut(&mut Self) -> Option<Step>) -> Option<Step> {
        let may = self.v.tags[self.j].by_the_way();
        debug_assert!(may || rule(self).is_none(), "is_by_the_way knows {}", self.v.key(self.j));
        if may { rule(self) } else { None }
    }

    /// The noun phrase at a token, in the sentence and in reach.
    fn phrase_at(&self, token: usize) -> Option<NounPhrase> {
        self.read.noun_phrase(token, self.cue.limit)
    }

    /// Who speaks, so far as it is known.
    fn source(&self) -> Option<&NounPhrase> {
        self.frame.subject.as_ref().or(self.first.as_ref())
    }

    fn has_source(&self) -> bool {
        self.source().is_some()
    }

    /// The walk stands right behind who speaks.
    fn is_behind_source(&self) -> bool {
        self.source().is_some_and(|np| np.tokens.end == self.j)
    }

    /// The content begins at a token.
    fn joined(&mut self, joint: Joint, start: usize) -> Option<Step> {
        self.joined_past(joint, start, 0)
    }

    /// The content begins at a token, past bytes of its key.
    fn joined_past(&mut self, joint: Joint, start: usize, skip: usize) -> Option<Step> {
        if joint == Joint::Object
            && start == self.j
            && let Some(end) = self.goes_on_with(start)
        {
            return go_on(end);
        }
        (self.frame.joint, self.frame.start, self.frame.skip) = (joint, start, skip);
        Some(Step::Joined)
    }

    /// A clause is the content, if it is not empty.
    fn clause(&mut self, start: usize) -> Option<Step> {
        // لافتا إلى أن "هناك حالة: a mark that closes what was open before, as it is paired
        let v = self.v;
        let closing = start + 1 < self.cue.sentence_end
            && v.doc.tokens()[start].kind == TokenKind::Quote
            && v.pair_at[start] == 0;
        let start = start + usize::from(closing);
        if !v.content_at(start, self.cue.at) {
            return NOTHING;
        }
        // أكد ألا خلاف بينهما: أن and لا in one word, and the second one is said
        let joint = start - 1;
        let not =
            v.is_complementizer(joint) && v.key(joint).ends_with("الا") && v.surface(joint).len() == v.key(joint).len();
        match not {
            true => self.joined_past(Joint::Clause, joint, v.key(joint).len() - "لا".len()),
            false => self.joined(Joint::Clause, start),
        }
    }
}
