//! Where an unmarked content is cut within its sentence: one question for each kind of clause that is not its own any more.

mod in_turn;
mod inner;
mod joined;
mod main_clause;
mod next;
mod no_comma;
mod others;
mod page;
mod remarks;
mod results;
mod setting;
mod unjoined;

use crate::frame::{FilledFrames, Joint};
use crate::view::View;

/// A token within an unmarked content, where another clause may begin.
#[derive(Clone, Copy)]
struct Split<'s> {
    v: &'s View<'s>,
    /// The token.
    j: usize,
    /// Where the content began, and how it was joined.
    start: usize,
    joint: Joint,
    /// A comma or another mark stands before the token.
    after_comma: bool,
    /// The content is a noun phrase, by itself or under a preposition.
    nominal: bool,
    /// Each cue's filled frame.
    frames: &'s FilledFrames,
}

impl View<'_> {
    /// Where the content that began at `start` is cut because of what stands at `j`.
    pub(super) fn splits(&self, j: usize, start: usize, joint: Joint, frames: &FilledFrames) -> Option<usize> {
        let after_comma = j > start && (self.is_comma(j - 1) || self.is_punct(j - 1));
        let nominal = matches!(joint, Joint::Preposition | Joint::Object);
        Split { v: self, j, start, joint, after_comma, nominal, frames }.cut()
    }
}

impl Split<'_> {
    /// Most rules cut right here. Where another statement has an opener, and what a source leaves unsaid one, the cut is before it.
    fn cut(&self) -> Option<usize> {
        let Split { v, j, .. } = *self;
        if self.begins_own_clause() {
            return Some(self.j);
        }
        if let Some(cut) = self.another_statement() {
            return Some(cut);
        }
        if let Some(place) = self.dateline() {
            return Some(place);
        }
        // All that follows looks for a comma before the word, for a noun phrase as content, or for one of these words.
        let tag = &v.tags[j];
        if !(self.after_comma || self.nominal || tag.ends_content()) {
            return (tag.ends_noun_phrase() && self.holds_it_to_be()).then_some(j);
        }
        if tag.ends_content()
            && let Some(cut) = self.background()
        {
            return Some(cut);
        }
        if self.source_goes_on() {
            return Some(self.j);
        }
        if v.tags[j].ends_content()
            && let Some(cut) = self.abstention()
        {
            return Some(cut);
        }
        if self.comments() {
            return Some(self.j);
        }
        if v.alludes_himself(j, self.start) {
            // وذلك في إشارة إلى
            return Some(j - 1 - usize::from(j > self.start + 3 && v.key(j - 2) == "وذلك"));
        }
        self.is_left_behind().then_some(self.j)
    }

    /// The reporter speaks again, whatever the word at the token is.
    fn begins_own_clause(&self) -> bool {
        // The words that these four look for are all in [`may_end`](super::may_end).
        let listed =
            || self.adds_that() || self.is_without_saying() || self.links_back() || self.tells_how_it_was_found();
        self.v.tags[self.j].ends_content() && listed()
            || self.closes_relative_aside()
            || self.closes_aside()
            || self.tells_background()
            || self.names_who_spoke()
            || self.notes()
            || self.quotes_himself()
            || self.counts_parts()
            || self.has_no_word_of()
    }

    /// The token is no cue, or what it says is no statement of its own; yet the content does not go on with it.
    fn is_left_behind(&self) -> bool {
        let tag = &self.v.tags[self.j];
        self.nominal && self.tells_where_it_was_put()
            || self.after_comma && self.is_left_behind_comma()
            || tag.ends_noun_phrase() && self.is_left_alone()
            || (self.after_comma || tag.ends_content()) && self.is_left_by_its_word()
    }

    /// A comma stands before the token.
    fn is_left_behind_comma(&self) -> bool {
        self.is_anothers_turn()
            || self.is_main_clause_of_noun_phrase()
            || self.is_dated_main_clause()
            || self.is_main_clause_in_the_present()
            || self.closes_speech()
            || self.tells_how_he_spoke()
            || self.parts_them()
            || self.tells_what_it_is()
            || self.tells_what_came_of_it()
            || self.tells_what_is_to_come()
            || self.tells_who_that_is()
            || self.asks_next()
            || self.names_informant()
            || self.tells_result()
            || self.takes_next_matter()
            || self.tells_upon_what()
            || self.tells_what_he_did_next()
            || self.tells_where_it_was_said()
            || self.answers_a_question()
    }

    /// The token is in [`may_end_noun_phrase`](super::may_end_noun_phrase).
    fn is_left_alone(&self) -> bool {
        self.explains_noun()
            || self.tells_what_was_done()
            || self.begins_another_report()
            || self.tells_what_they_did()
            || self.closes_occasion()
            || self.tells_how_long_after()
            || self.holds_it_to_be()
    }

    /// The token is in [`may_end`](super::may_end), or stands behind a comma besides.
    fn is_left_by_its_word(&self) -> bool {
        self.comes_with_that()
            || self.tells_what_another_did()
            || self.draws_conclusion()
            || self.tells_of_others()
            || self.tells_next()
            || self.gives_text()
            || self.goes_on_meanwhile()
            || self.gives_reason()
            || self.tells_meanwhile()
            || self.is_main_clause_of_concession()
            || self.tells_when_he_called()
            || self.tells_what_stood_beside()
            || self.tells_what_came_against()
            || self.tells_what_it_did_yet()
            || self.ends_noun_phrase()
    }
}
