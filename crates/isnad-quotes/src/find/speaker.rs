//! Who speaks where the subject is dropped: what may tell it, in the order in which it is asked.

mod above;
mod acting;
mod address;
mod ahead;
mod blessed;
mod column;
mod interview;
mod pointed_back;
mod put_out;
mod told_inside;
mod topic;
mod whose_words;

use crate::conjugate::Tense;
use crate::find::{Search, nominal};
use crate::{Quotation, discourse};
use isnad_entities::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Search<'_, '_, '_> {
    /// Who speaks where the cue at `i` has no subject of its own.
    pub(crate) fn dropped(&mut self, i: usize, nested: bool) -> Option<u32> {
        let s = self.dropped_subject(i, nested);
        self.several_instead(i, s)
    }

    fn dropped_subject(&mut self, i: usize, nested: bool) -> Option<u32> {
        let v = self.view;
        let form = v.tags[i].cue?.forms[0];
        // سعود السالم - الأفق - عسير: who wrote it is nobody in it
        let start = v.past_dateline(i);
        // ويضم مرافق. «واس» وأكد أن: whose text or picture it is, and nobody who acts
        let credit = v.pair_at[start] > 0
            && v.closes[start] as usize == i
            && (start..i).any(|k| self.kind_at(k) == Some(EntityKind::Media));
        let start = if credit { i } else { start };
        let low = v.doc.tokens()[start].span.start;
        let a = discourse::agrees(form.agreement);
        let participle = form.tense == Tense::Participle;
        let told = self
            .said_elsewhere(start, i, form.agreement)
            .or_else(|| self.told_when(start, i))
            .or_else(|| self.asked_by_paper(start, i, a))
            .or_else(|| self.who_was_asked(start, i, a))
            .or_else(|| self.handed_down(start, i))
            .or_else(|| self.explainer(start, i))
            .or_else(|| self.owner_of_words(start, i, a))
            .or_else(|| self.whose_words(start, i, a))
            .or_else(|| self.put_out(i, a))
            .or_else(|| self.did_nothing_but(start, i, a));
        if told.is_some() {
            return told;
        }
        if participle
            && !nested
            && let Some(s) = self.told_inside(start, i, a)
        {
            return Some(s);
        }
        let here = self.spoke_since(low, i, nested, participle);
        if let Some(&(s, _)) = here.iter().find(|&&(s, _)| self.speakers.agrees(s, a)) {
            return Some(s);
        }
        if let Some(s) = self.spoke_by_paper(low, a, nested) {
            return Some(s);
        }
        // أكدت مصادر لـ«الأفق» كذا، وأكد أن: as if it were one
        if !participle
            && !a.plural
            && !a.feminine
            && let Some(&(s, false)) = here.first()
            && self.entities.entities[s as usize].name.starts_with("مصادر")
        {
            return Some(s);
        }
        if !participle
            && here.is_empty()
            && let Some(s) = self.named_ahead(start, i, a)
        {
            return Some(s);
        }
        if participle && let Some(s) = self.main_subject(start, i, a) {
            return Some(s);
        }
        if participle
            && let Some(s) = if a.plural { self.several_before(start, i) } else { self.acts_on_it(start, i, a, true) }
        {
            return Some(s);
        }
        let acts = self.questioned(start, i, a).or_else(|| self.holy(start, i)).or_else(|| self.turned_to(start, i, a));
        let acts = acts.or_else(|| self.country_acting(start, i, a));
        if acts.is_some() {
            return acts;
        }
        let asked = self.answers_on_topic(start, i);
        if start < i
            && !asked
            && let Some(np) = v.clause_subject(self.entities, &self.speakers, start, i)
        {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            if kind != Some(EntityKind::Place) {
                let s = self.whom(&v.without_means(np));
                if self.speakers.agrees(s, a) {
                    return Some(s);
                }
                if let Some(s) = self.other_one(start, i, a) {
                    return Some(s);
                }
            }
        }
        // The papers write لافتة for an institute too; but not of whom a relative clause tells: عكس ما ادعته الحكومة التي تعهدت ...، مشيرا إلى
        if participle && let Some(&(s, _)) = here.iter().find(|(_, relative)| !relative) {
            return self.body_or_guess(s, i, a);
        }
        if participle && let Some(s) = self.agent_before(start, i, a) {
            return Some(s);
        }
        if let Some(s) = self.while_he_says(start, i, a) {
            return Some(s);
        }
        // وكتب المؤرخ يقول: «...»: whoever was named last in the sentence
        let says = form.tense == Tense::Imperfect && v.tags[i].cue.is_some_and(|c| c.conjunction == 0);
        if let Some(s) = says.then(|| self.named_last(start, i)).flatten().filter(|&s| self.speakers.agrees(s, a)) {
            return Some(s);
        }
        let acts = if asked {
            None
        } else {
            self.names_what_it_calls(start, i, a)
                .or_else(|| self.acting_before(start, i, a))
                .or_else(|| self.acts_on_it(start, i, a, false))
        };
        if acts.is_some() {
            return acts;
        }
        if !asked && let Some(s) = self.just_named(start, i).filter(|&s| self.speakers.agrees(s, a)) {
            return Some(s);
        }
        if a.plural
            && let Some(s) = self.crowd(start)
        {
            return Some(s);
        }
        // The text begins in the midst: whoever has spoken in it so far is not named yet.
        let unnamed = self.out.last().is_some_and(|q| q.implicit && q.speaker.is_none());
        if unnamed && self.discourse.any().is_none() {
            return None;
        }
        let adds = v.lexicon.cue(form).class == "add";
        self.heard_last(start, i, form, a, !adds)
    }

    /// Who has spoken since a byte of the text, the last one first, and whether a relative clause told it.
    fn spoke_since(&self, low: u32, i: usize, nested: bool, participle: bool) -> Vec<(u32, bool)> {
        self.out
            .iter()
            .rev()
            .take(40)
            .take_while(|q| q.cue.is_some_and(|c| c.start >= low))
            .filter(|q| (nested || !q.nested) && !nominal::told_by_noun(q) && !self.is_guess(q))
            .filter_map(|q| Some((q.speaker?, self.in_relative(q.cue?.start))))
            // قال الشيخ ... قال تعالى: «...»، مشيرا: whoever recites it
            .filter(|&(s, _)| !(participle && self.recites(s, i)))
            .collect()
    }

    /// Who was named last in the sentence.
    fn named_last(&self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        (start.max(i.saturating_sub(20))..i)
            .rev()
            .filter_map(|at| v.mention_at[at].checked_sub(1))
            .map(|m| &self.entities.mentions[m as usize])
            .find(|m| m.kind == EntityKind::Person)
            .map(|m| m.entity)
    }

    /// `نشرته صحيفة «كذا»، وادعت فيه أن`: who is named right before the cue.
    fn just_named(&self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        let mut k = i;
        while k > start && (v.is_comma(k - 1) || v.doc.tokens()[k - 1].kind == TokenKind::Quote) {
            k -= 1;
        }
        if k == i || v.tags[i].cue.is_none_or(|c| c.conjunction == 0) {
            return None;
        }
        (start.max(k.saturating_sub(6))..k)
            .filter_map(|at| v.mention_at[at].checked_sub(1))
            .find(|&m| self.entities.mentions[m as usize].tokens.end as usize == k)
            .map(|m| &self.entities.mentions[m as usize])
            .filter(|m| matches!(m.kind, EntityKind::Person | EntityKind::Media | EntityKind::Organization))
            .filter(|m| m.kind != EntityKind::Person || !self.in_passing(start, m.tokens.start as usize))
            .map(|m| m.entity)
    }

    /// What the mention is that begins at a token.
    pub(super) fn kind_at(&self, token: usize) -> Option<EntityKind> {
        self.view.mention_at[token].checked_sub(1).map(|m| self.entities.mentions[m as usize].kind)
    }

    /// Whom its dropped subject stands for is only guessed.
    fn is_guess(&self, q: &Quotation) -> bool {
        q.implicit
            && q.cue.is_some_and(|c| self.guessed[self.view.doc.tokens().partition_point(|t| t.span.start < c.start)])
    }

    /// A relative pronoun stands right before the word at a byte.
    fn in_relative(&self, at: u32) -> bool {
        let v = self.view;
        let k = v.doc.tokens().partition_point(|t| t.span.start < at);
        k > 0 && v.tags[k - 1].function.is(FunctionWord::RELATIVE)
    }

    /// `وتطرق إلى قضية فلان، وقال`: a person under a preposition is spoken of in passing, where somebody else has spoken.
    fn in_passing(&self, start: usize, name: usize) -> bool {
        let v = self.view;
        let preposition = |k: usize| {
            v.tags[k].function.is(FunctionWord::PREPOSITION) || v.doc.tokens()[k].clitics.proclitics.preposition()
        };
        let low = start.max(name.saturating_sub(2));
        self.discourse.any().is_some() && (low..=name).any(|k| v.is_word(k) && preposition(k))
    }
}
