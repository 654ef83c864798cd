//! What the rules look at: each token with its closed class and its reading as a cue, decided once.

mod marks;
mod sentences;
mod tag;

use crate::asked::AskedOfAll;
use crate::bits::Bits;
use crate::bounds::{Bound, Bounds};
use crate::extent::LONGEST;
use crate::lexicon::Lexicon;
use crate::workspace::Workspace;
use isnad_entities::{
    Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Reading, TokenClasses, is_letter_name,
};
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Document, FewTokens, PerToken, TokenKind};
pub(crate) use marks::is_title_noun;
use sentences::bounds_of;
pub(crate) use tag::Tag;

/// No rule asks for more words than so many.
const MANY: usize = 10;

/// A document with everything that the rules ask for, by token index.
pub(crate) struct View<'a> {
    pub(crate) doc: &'a Document<'a>,
    pub(crate) classes: &'a TokenClasses,
    pub(crate) lexicon: &'static Lexicon,
    pub(crate) tags: PerToken<Tag>,
    /// Tokens at which something of the search may begin.
    pub(crate) stirs: Bits,
    /// Tokens that may be of the first person singular, in order.
    pub(crate) voices: Vec<u32>,
    /// One past the closing token of the pair (of marks or parentheses) that opens here; 0 for none.
    pub(crate) closes: FewTokens,
    /// Index + 1 of the pair of quotation marks that opens here.
    pub(crate) pair_at: FewTokens,
    /// Index + 1 of the innermost pair of quotation marks around the token (its marks included).
    pub(crate) inside: Vec<u32>,
    pub(crate) mention_at: Vec<u32>,
    /// Inside a name, past its first word.
    pub(crate) in_name: Bits,
    /// See [`View::begins_object`].
    objects: AskedOfAll,
    /// One past the last token of the sentence, of the paragraph, by token.
    pub(crate) sentence_end: Bound,
    pub(crate) sentence_start: Bound,
    pub(crate) paragraph_end: Bound,
    pub(crate) paragraph_start: Bound,
}

impl<'a> View<'a> {
    /// Reads a document, in memory that [`View::give_back`] gives back.
    pub(crate) fn new(
        doc: &'a Document<'a>,
        classes: &'a TokenClasses,
        entities: &Entities,
        workspace: &mut Workspace,
    ) -> Self {
        let n = doc.tokens().len();
        let lexicon = Lexicon::embedded();
        let mut stirs = workspace.bits(n);
        let Bounds { sentence_start, sentence_end, paragraph_start, paragraph_end } =
            bounds_of(doc, workspace.bounds.take().unwrap_or_default(), &mut stirs);
        let mut v = View {
            doc,
            classes,
            lexicon,
            closes: workspace.few.pop().unwrap_or_default(),
            pair_at: workspace.few.pop().unwrap_or_default(),
            inside: workspace.zeros(n),
            mention_at: workspace.zeros(n),
            sentence_end,
            sentence_start,
            paragraph_end,
            paragraph_start,
            tags: std::mem::take(&mut workspace.tags),
            stirs,
            voices: Vec::new(),
            in_name: workspace.bits(n),
            objects: std::mem::take(&mut workspace.objects),
        };
        v.objects.clear(n);
        v.tags.learn(classes.numbers(), |i| Tag::read(doc, classes, i));
        let mut brackets: Vec<u32> = Vec::new();
        let mut stirring = workspace.zeros(0);
        let any = Tag::STIRS | Tag::OWN_VOICE | Tag::BRACKET;
        stirring.extend(v.tags.tokens_where(|tag| tag.marks & any != 0).map(|i| i as u32));
        for i in stirring.iter().map(|&i| i as usize) {
            let marks = v.tags[i].marks;
            if marks & Tag::STIRS != 0 {
                v.settle_tag(i);
            }
            if marks & Tag::OWN_VOICE != 0 {
                v.voices.push(i as u32);
            }
            if marks & Tag::BRACKET != 0 {
                push_sparing(&mut brackets, i as u32);
            }
        }
        workspace.numbers.push(stirring);
        let mut bracketed: Vec<(u32, u32)> = Vec::new();
        let mut open = None;
        for i in brackets {
            match v.surface(i as usize) {
                "(" | "[" => open = Some(i),
                // in its paragraph alone
                _ => bracketed.extend(open.take().filter(|&o| o >= v.paragraph_start[i as usize]).map(|o| (o, i + 1))),
            }
        }
        v.closes.clear(n);
        v.pair_at.clear(n);
        let mut bracketed = bracketed.into_iter().peekable();
        for (k, q) in doc.quotes().iter().enumerate() {
            while let Some((open, close)) = bracketed.next_if(|&(open, _)| open <= q.open) {
                v.closes.push(open as usize, close);
            }
            let open = q.open as usize;
            v.closes.push(open, v.end_of_pair(k));
            v.pair_at.push(open, k as u32 + 1);
            v.stirs.set(open);
        }
        bracketed.for_each(|(open, close)| v.closes.push(open as usize, close));
        // Pairs come ordered by their opening mark: the innermost one writes last. Depth is small, see isnad-tokenize.
        for (k, q) in doc.quotes().iter().enumerate() {
            if q.depth <= 4 {
                for i in q.open as usize..(v.end_of_pair(k) as usize).min(n) {
                    v.inside[i] = k as u32 + 1;
                }
            }
        }
        for (k, m) in entities.mentions.iter().enumerate() {
            let at = m.tokens.start as usize;
            let closed = at < n && m.tokens.len() == 1 && v.tags[at].function != FunctionWord::NONE;
            // الشيخ before a name is his title, whoever else bears it as a name.
            let title = m.kind == EntityKind::Person
                && m.tokens.len() == 1
                && entities
                    .mentions
                    .get(k + 1)
                    .is_some_and(|next| next.tokens.start == m.tokens.end && next.kind == EntityKind::Person)
                && at < n
                && classes
                    .head(at)
                    .is_some_and(|h| h.definite && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific));
            if at < n && v.mention_at[at] == 0 && !m.nominal && !closed && !title {
                v.mention_at[at] = k as u32 + 1;
                // ويؤكد علي العمري: a man's name is no preposition.
                if m.kind == EntityKind::Person && v.tags[at].preposition != 0 {
                    let tag = Tag { function: FunctionWord::NONE, preposition: 0, ..v.tags[at] };
                    v.tags.set(at, tag);
                }
                for inner in at + 1..(m.tokens.end as usize).min(n) {
                    v.in_name.set(inner);
                }
            }
        }
        v
    }

    /// What the word's neighbours make of it, or the hamza that folding hides.
    fn settle_tag(&mut self, i: usize) {
        let (doc, t, mut tag) = (self.doc, &self.doc.tokens()[i], self.tags[i]);
        let mut changed = false;
        if tag.function.is(FunctionWord::COMPLEMENTIZER) {
            // ألا has a hamza above; إلا is no complementizer.
            if self.is_name_like_complementizer(i) {
                (tag.marks, changed) = (tag.marks | Tag::NO_JOINT, true);
            } else if !t.flags.hamza_above() && &doc.key(t)[usize::from(tag.cut)..] == "الا" {
                (tag.function, changed) = (FunctionWord::CONJUNCTION, true);
            }
        }
        if let Some(cue) = &mut tag.cue {
            if i > 0 && doc.key(i - 1) == "و" {
                (cue.conjunction, changed) = (2, true); // a space after the conjunction: و قالت
            }
            // وعدّ المجلس القرار خطأ: with its shadda he holds it to be so, and promises nothing
            if cue.forms[0].cue == self.lexicon.promise()
                && cue.conjunction == 0
                && matches!(doc.key(i), "وعد" | "وعدت")
                && doc.surface(i).contains("د\u{651}")
                && let Some(held) = self.lexicon.reading_behind_and(doc.key(i))
            {
                (*cue, changed) = (held, true);
            }
            if !self.lexicon.stands(doc, i, cue) {
                (tag.cue, changed) = (None, true);
            }
        }
        if tag.preposed > 0 || tag.deed() || tag.act() || tag.cue.is_some() {
            self.stirs.set(i);
        }
        if changed {
            self.tags.set(i, tag);
        }
    }

    /// Its memory, for the next document.
    pub(crate) fn give_back(self, workspace: &mut Workspace) {
        workspace.tags = self.tags;
        workspace.objects = self.objects;
        workspace.bits.extend([self.stirs, self.in_name]);
        workspace.numbers.extend([self.inside, self.mention_at]);
        workspace.few.extend([self.closes, self.pair_at]);
        let View { sentence_start, sentence_end, paragraph_start, paragraph_end, .. } = self;
        workspace.bounds = Some(Bounds { sentence_start, sentence_end, paragraph_start, paragraph_end });
    }

    pub(crate) fn surface(&self, i: usize) -> &'a str {
        self.doc.surface(i)
    }

    pub(crate) fn key(&self, i: usize) -> &str {
        self.doc.key(i)
    }

    /// The key without the conjunction that the function-word table found before it.
    pub(crate) fn bare_key(&self, i: usize) -> &str {
        &self.doc.key(i)[self.tags[i].cut as usize..]
    }

    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.doc.tokens()[i].kind == TokenKind::Word
    }

    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.tags[i].marks & Tag::COMMA != 0
    }

    pub(crate) fn is_colon(&self, i: usize) -> bool {
        self.tags[i].marks & Tag::COLON != 0
    }

    pub(crate) fn is_punct(&self, i: usize) -> bool {
        self.tags[i].marks & Tag::PUNCT != 0
    }

    /// أن، إن، بأن with or without a pronoun, with or without و.
    #[inline]
    pub(crate) fn is_complementizer(&self, i: usize) -> bool {
        let tag = &self.tags[i];
        tag.function.is(FunctionWord::COMPLEMENTIZER) && tag.marks & Tag::NO_JOINT == 0
    }

    /// `آن هيدالغو`, `بان كي مون`, `إن.بي.سي`, `«إن بي سي»`: a name, but of a misspelt أن before the article; `إن شاء الله`: if He will.
    fn is_name_like_complementizer(&self, i: usize) -> bool {
        let next = |word: &str| i + 1 < self.tags.len() && self.key(i + 1) == word;
        match self.key(i) {
            "ان" => {
                let madda = self.surface(i).starts_with('آ')
                    && self.doc.tokens().get(i + 1).is_none_or(|t| !t.clitics.proclitics.al());
                madda || self.is_initial(i) || next("شاء") || self.is_spelled_out(i)
            }
            "بان" => next("كي"),
            _ => false,
        }
    }

    /// `إن بي سي`, `إن تي في`: two more letters by their names behind it.
    fn is_spelled_out(&self, i: usize) -> bool {
        i + 2 < self.tags.len()
            && is_letter_name(self.key(i + 1))
            && (is_letter_name(self.key(i + 2)) || matches!(self.key(i + 2), "في" | "ايه"))
    }

    /// `إن.بي.سي`: a stop and a word are glued to it, on one side at least.
    fn is_initial(&self, i: usize) -> bool {
        let tokens = self.doc.tokens();
        let stop = |k: usize| tokens.get(k).is_some_and(|t| t.kind == TokenKind::Punct && !t.flags.space_before());
        let glued = |a: usize, b: usize| b < tokens.len() && tokens[a].span.end == tokens[b].span.start;
        let behind = stop(i + 1) && glued(i + 1, i + 2) && self.surface(i + 1) == "." && self.is_word(i + 2);
        behind
            || i > 1
                && stop(i - 1)
                && glued(i - 1, i)
                && glued(i - 2, i - 1)
                && self.surface(i - 1) == "."
                && self.is_word(i - 2)
    }

    /// A word of no closed class, under no preposition, that nothing joins to what stands before it.
    pub(crate) fn stands_free(&self, i: usize) -> bool {
        let glued = self.doc.tokens()[i].clitics.proclitics;
        self.is_word(i) && self.tags[i].function == FunctionWord::NONE && !glued.preposition() && !glued.conjunction()
    }

    /// و stands on the word, whatever it is.
    pub(crate) fn has_conjunction_letter(&self, i: usize) -> bool {
        self.has_conjunction(i) || self.key(i).starts_with('و') && !matches!(self.key(i), "وفق" | "وفقا")
    }

    pub(crate) fn has_conjunction(&self, i: usize) -> bool {
        self.tags[i].cut > 0
            || self.tags[i].cue.is_some_and(|c| c.conjunction > 0)
            || self.doc.tokens()[i].clitics.proclitics.conjunction()
    }

    /// A word that joins a clause and is no part of what was said; ألا asks, or denies.
    pub(crate) fn only_joins(&self, i: usize) -> bool {
        self.is_complementizer(i) && self.bare_key(i) != "الا"
    }

    /// A noun that begins the object of the verb before, see [`View::may_begin_object`]: every reader of noun phrases asks.
    pub(crate) fn begins_object(&self, i: usize) -> bool {
        self.objects.of(i, || self.may_begin_object(i))
    }

    /// Words (no punctuation) of a token range, [`MANY`] at most.
    pub(crate) fn words(&self, from: usize, to: usize) -> usize {
        let word = |&i: &usize| !self.is_punct(i) && self.doc.tokens()[i].kind != TokenKind::Quote;
        (from..to.min(from + LONGEST)).filter(word).take(MANY).count()
    }

    /// Where a noun phrase stands, without what is glued to its first word; the و of وهبي is the name's own.
    pub(crate) fn span_of(&self, np: &NounPhrase, entities: &Entities) -> Span {
        let span = np.span(self.doc);
        let name = np.mention.map(|m| &entities.mentions[m as usize]);
        match name.filter(|m| m.tokens.start as usize == np.tokens.start && m.span.start < span.start) {
            Some(m) => Span { start: m.span.start, end: span.end },
            None => span,
        }
    }

    /// From the first to the last token, both within.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let t = self.doc.tokens();
        t[from].span.cover(t[to - 1].span)
    }

    pub(crate) fn head(&self, i: usize) -> Option<isnad_entities::HeadAt> {
        self.classes.head(i)
    }

    pub(crate) fn reading<'r>(&'r self, entities: &'r Entities, stop: &'r dyn Fn(usize) -> bool) -> Reading<'r> {
        Reading {
            doc: self.doc,
            classes: self.classes,
            entities,
            mention_at: &self.mention_at,
            closes: &self.closes,
            stop,
        }
    }
}
