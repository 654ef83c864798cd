//! A head with its iḍāfa chain, adjectives, complements and name. Word by word, each rule says whether the word belongs to the phrase; a
//! rule that does not know the word leaves it to the next.

mod closed;
mod joined;
mod marks;
mod mention;
mod nouns;
mod start;

pub(crate) use nouns::is_emphasis;

use crate::heads::{HeadAt, HeadClass};
use crate::noun_phrase::{NounPhrase, Reading};
use isnad_tokenize::{Token, TokenKind};

/// What a rule makes of the token at which the walk stands.
enum Step {
    /// It belongs to the phrase, which goes on at this token.
    To(usize),
    /// The phrase ends before this token.
    End(usize),
}

fn go_on(token: usize) -> Option<Step> {
    Some(Step::To(token))
}

/// The word at which the walk stands.
#[derive(Clone, Copy)]
struct Word<'c> {
    key: &'c str,
    t: &'c Token,
    /// A conjunction is glued to it, and it is not the first.
    conj: bool,
    /// It has the article. Known once [`Chain::at_noun`] was asked.
    definite: bool,
    /// The head and the word before have not. Known then too.
    indefinite: bool,
}

/// How far the walk through a phrase has come, and what it has found.
struct Chain<'c> {
    read: &'c Reading<'c>,
    np: &'c mut NounPhrase,
    from: usize,
    to: usize,
    /// The token at which the walk stands.
    at: usize,
    word: Word<'c>,
    /// A definite word or a name has closed the chain.
    complete: bool,
    /// A name stands in it.
    named: bool,
    head: Option<HeadAt>,
}

impl Reading<'_> {
    /// A head with its iḍāfa chain, adjectives, complements and name. Returns where it ends.
    pub(crate) fn core(&self, from: usize, to: usize, np: &mut NounPhrase) -> Option<usize> {
        if from >= to {
            return None;
        }
        let t = &self.doc.tokens()[from];
        let word = Word { key: "", t, conj: false, definite: false, indefinite: false };
        Chain { read: self, np, from, to, at: from, word, complete: false, named: false, head: None }.run()
    }
}

impl Chain<'_> {
    fn run(mut self) -> Option<usize> {
        while self.at < self.to {
            match self.step() {
                Step::To(token) => self.at = token,
                Step::End(token) => {
                    self.at = token;
                    break;
                }
            }
        }
        self.np.definite |= self.complete;
        (self.at != self.from).then_some(self.at)
    }

    fn step(&mut self) -> Step {
        self.once_in_office().or_else(|| self.at_stop()).or_else(|| self.at_token()).unwrap_or(Step::End(self.at))
    }

    /// The phrase ends before the token at which the walk stands.
    fn end(&self) -> Option<Step> {
        Some(Step::End(self.at))
    }

    /// The chain is closed, and goes on at a token.
    fn close(&mut self, token: usize) -> Option<Step> {
        self.complete = true;
        go_on(token)
    }

    fn at_token(&mut self) -> Option<Step> {
        let (t, at) = (&self.read.doc.tokens()[self.at], self.at);
        match t.kind {
            TokenKind::Word => self.at_word(),
            TokenKind::Quote => self.at_marks(),
            TokenKind::Foreign => self.at_foreign_word_or_number(),
            TokenKind::Number if at > self.from => self.at_foreign_word_or_number(),
            TokenKind::Hashtag | TokenKind::Handle if at == self.from => Some(Step::End(at + 1)),
            TokenKind::Punct => self.at_stroke(),
            _ => None,
        }
    }

    /// The rules for words: the first that knows the word decides.
    fn at_word(&mut self) -> Option<Step> {
        let (read, at) = (self.read, self.at);
        let conj = at > self.from && read.has_conjunction(at);
        self.word = Word { key: read.doc.key(at), t: &read.doc.tokens()[at], conj, definite: false, indefinite: false };
        self.abbreviated_title()
            .or_else(|| self.how_it_came_about())
            .or_else(|| self.at_mention())
            .or_else(|| self.who_is_told())
            .or_else(|| self.year())
            .or_else(|| self.numbered())
            .or_else(|| self.closed_class())
            .or_else(|| self.first_noun())
            .or_else(|| self.so_called())
            .or_else(|| self.joined())
            .or_else(|| self.preposition())
            .or_else(|| self.at_noun())
    }

    /// The rules for a noun or an adjective that nothing is glued to but the article.
    fn at_noun(&mut self) -> Option<Step> {
        let (read, at) = (self.read, self.at);
        self.word.definite = read.definite(at);
        self.word.indefinite = at > self.from && self.head.is_some_and(|h| !h.definite) && !read.definite(at - 1);
        self.in_another_case()
            .or_else(|| self.arm())
            .or_else(|| self.emphasis())
            .or_else(|| self.another_one())
            .or_else(|| self.relative_verb())
            .or_else(|| self.people_behind_one())
            .or_else(|| self.another_noun())
            .or_else(|| self.adjective_of_head())
            .or_else(|| self.behind_name())
            .or_else(|| self.side_of_place())
            .or_else(|| self.behind_plural())
            .or_else(|| self.adjective_in_construct())
            .or_else(|| self.adjective_behind_demonym())
            .or_else(|| self.behind_closed_chain())
            .or_else(|| self.behind_indefinite_adjective())
            .or_else(|| self.link())
    }

    /// `عضو المجلس سابقا المهندس فلان`: though such a word may stand before an object too.
    fn once_in_office(&self) -> Option<Step> {
        let Chain { read, from, to, at, complete, named, head, .. } = *self;
        let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural;
        if at > from && complete && !named && head.is_some_and(office) && read.once(at, to) {
            return go_on(at + 1 + usize::from(read.mention(at + 1).is_none()));
        }
        None
    }

    /// What the caller knows to end any phrase.
    fn at_stop(&self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        if at > from && (read.stop)(at) {
            return self.end();
        }
        None
    }
}
