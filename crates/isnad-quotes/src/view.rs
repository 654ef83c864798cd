//! What the rules look at: each token with its closed class and its reading as a cue, decided once.

use crate::asked::AskedOfAll;
use crate::bits::Bits;
use crate::bounds::{Bound, Bounds};
use crate::extent::{LONGEST, may_end};
use crate::find::own_voice;
use crate::frame::preposition;
use crate::lexicon::{CueReading, Frames, Lexicon};
use crate::nouns::{SpeechNoun, noun_alone, speech_noun};
use crate::preposed::first_word;
use crate::roles::Roles;
use crate::workspace::Workspace;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Reading, TokenClasses};
use isnad_text::{Span, push_sparing};
use isnad_tokenize::{Decided, Document, FewTokens, PerToken, QuotePair, TokenKind};

/// No rule asks for more words than so many.
const MANY: usize = 10;

/// One token's classes.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tag {
    pub(crate) function: FunctionWord,
    /// Bytes of a conjunction before the function word.
    pub(crate) cut: u8,
    marks: u16,
    /// The frame bit of a preposition that is a word of its own; 0 for none.
    pub(crate) preposition: u16,
    /// See [`first_word`].
    pub(crate) preposed: u16,
    pub(crate) cue: Option<CueReading<'static>>,
}

impl Tag {
    /// One of قائلا، بالقول، بقوله.
    const SAYING: u16 = 1;
    /// An act of speech with its speaker's pronoun: إعلانه.
    const DEED: u16 = 2;
    /// A cue, a word that opens one by preposition, or a deed: something of the search may begin here. And ألا and إلا, to be told apart.
    const STIRS: u16 = 4;
    /// أنا، رأيي, with what may stand before it: a glance for [`own_voice`].
    const OWN_VOICE: u16 = 8;
    /// A word that may end a content: a glance for the rules of `extent`.
    const ENDS: u16 = 16;
    const COMMA: u16 = 32;
    const COLON: u16 = 64;
    /// Punctuation or a symbol.
    const PUNCT: u16 = 128;
    /// See [`Roles::JOINS`].
    const JOINS: u16 = 256;
    /// A round or square bracket.
    const BRACKET: u16 = 512;
    /// An act of speech whose speaker may stand behind it: إعلان الشركة.
    const ACT: u16 = 1024;
    /// A word that rules for what stands by the way ask for by name: see [`Roles::BY_THE_WAY`]. And what is no word.
    const BY_THE_WAY: u16 = 4096;
    /// بشدة، مرة: see [`View::tells_degree`].
    const DEGREE: u16 = 8192;
    /// A word that may join a content to a cue before it: a glance for [`View::may_join`]. And what is no word.
    const JOINT: u16 = 2048;

    pub(crate) fn saying(&self) -> bool {
        self.marks & Self::SAYING != 0
    }
    pub(crate) fn deed(&self) -> bool {
        self.marks & Self::DEED != 0
    }
    pub(crate) fn act(&self) -> bool {
        self.marks & Self::ACT != 0
    }
    pub(crate) fn joins(&self) -> bool {
        self.marks & Self::JOINS != 0
    }
    pub(crate) fn ends_content(&self) -> bool {
        self.marks & Self::ENDS != 0
    }
    pub(crate) fn by_the_way(&self) -> bool {
        self.marks & Self::BY_THE_WAY != 0
    }
    pub(crate) fn degree(&self) -> bool {
        self.marks & Self::DEGREE != 0
    }
    pub(crate) fn may_be_joint(&self) -> bool {
        self.marks & Self::JOINT != 0
    }
    /// What is no word.
    fn of_mark(kind: TokenKind, key: &str) -> Tag {
        let marks = match (kind, key) {
            (TokenKind::Punct, "،" | "," | "؛" | ";") => Self::PUNCT | Self::COMMA,
            (TokenKind::Punct, ":") => Self::PUNCT | Self::COLON,
            (TokenKind::Punct, "(" | "[" | ")" | "]") => Self::PUNCT | Self::BRACKET,
            (TokenKind::Punct | TokenKind::Symbol, _) => Self::PUNCT,
            _ => 0,
        };
        let degree = u16::from(Roles::of(key).has(Roles::DEGREE)) * Self::DEGREE;
        Tag { marks: marks | degree | Self::JOINT | Self::BY_THE_WAY, ..Tag::default() }
    }

    /// What the letters and clitics of a word say by themselves.
    fn read(doc: &Document<'_>, classes: &TokenClasses, i: usize) -> Tag {
        let t = &doc.tokens()[i];
        let key = doc.key(i);
        if t.kind != TokenKind::Word {
            return Tag::of_mark(t.kind, key);
        }
        let act = |n: SpeechNoun| (n.act || n.says) && n.frames.has(Frames::CLAUSE);
        let deed = t.clitics.enc_len > 0 && speech_noun(doc.stem(i)).is_some_and(act);
        let construct = t.clitics.enc_len == 0
            && !t.clitics.proclitics.al()
            && noun_alone(doc.bare(i)).is_some_and(|n| (n.act || n.says) && !n.felt && n.frames != Frames::default());
        // With a conjunction of the function word's, a و, or both.
        let mut rest = Some(key);
        let mut voice = false;
        while let Some(word) = rest.filter(|_| !voice) {
            voice = own_voice(word).is_some();
            let joined = word.strip_prefix('و').or_else(|| word.strip_prefix('ف'));
            rest = joined.filter(|rest| rest.len() + 4 >= key.len());
        }
        let preposed = first_word(key, t.hash);
        let (function, cut) = classes.function(i);
        let cue = Lexicon::embedded().read_key(key, t.hash);
        let complementizer = function.is(FunctionWord::COMPLEMENTIZER);
        let exceptive = complementizer && &key[cut..] == "الا";
        let whole = Roles::of_hashed(key, t.hash);
        let bare = if cut > 0 { Roles::of(&key[cut..]) } else { whole };
        let preposition = preposition(key);
        let (saying, joins) = (whole.has(Roles::SAYING), bare.has(Roles::JOINS));
        // يومه الثلاثاء: his day
        let day = t.clitics.enc_len > 0 && doc.bare(i) == "يوم";
        let by_the_way = (whole | bare).has(Roles::BY_THE_WAY | Roles::ADVERB) || day;
        // Another cue joins with its و, which may be a word of its own.
        let joint = saying || joins || preposition > 0 || complementizer || cue.is_some();
        Tag {
            marks: (u16::from(saying) * Self::SAYING)
                | (u16::from(deed) * Self::DEED)
                | (u16::from(construct) * Self::ACT)
                | (u16::from(voice) * Self::OWN_VOICE)
                | (u16::from(may_end(key, t.hash)) * Self::ENDS)
                | (u16::from(joins) * Self::JOINS)
                | (u16::from(joint) * Self::JOINT)
                | (u16::from(by_the_way) * Self::BY_THE_WAY)
                | (u16::from(whole.has(Roles::DEGREE)) * Self::DEGREE)
                | (u16::from(preposed > 0 || deed || construct || cue.is_some() || exceptive) * Self::STIRS),
            preposition,
            preposed,
            cue,
            function,
            cut: cut as u8,
        }
    }
}

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

    /// One past the last token of a pair of marks. One that nothing closes ends with its sentence, where other marks open behind that.
    fn end_of_pair(&self, k: usize) -> u32 {
        let quotes = self.doc.quotes();
        let (q, open) = (&quotes[k], quotes[k].open as usize);
        let sentence = self.sentence_end[open];
        let others = || quotes.get(k + 1).is_some_and(|next| next.open >= sentence && next.open < q.close);
        if q.decided == Decided::Paragraph && others() { sentence } else { (q.close + 1).min(self.paragraph_end[open]) }
    }

    /// What the word's neighbours make of it, or the hamza that folding hides.
    fn settle_tag(&mut self, i: usize) {
        let (doc, t, mut tag) = (self.doc, &self.doc.tokens()[i], self.tags[i]);
        let mut changed = false;
        // ألا has a hamza above; إلا is no complementizer.
        if tag.function.is(FunctionWord::COMPLEMENTIZER)
            && &doc.key(t)[usize::from(tag.cut)..] == "الا"
            && !t.flags.hamza_above()
        {
            (tag.function, changed) = (FunctionWord::CONJUNCTION, true);
        }
        if let Some(cue) = &mut tag.cue {
            if i > 0 && doc.key(i - 1) == "و" {
                (cue.conjunction, changed) = (2, true); // a space after the conjunction: و قالت
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

    /// A noun that begins the object of the verb before, see [`View::may_begin_object`]: every reader of noun phrases asks.
    pub(crate) fn begins_object(&self, i: usize) -> bool {
        self.objects.of(i, || self.may_begin_object(i))
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
        self.tags[i].function.is(FunctionWord::COMPLEMENTIZER) && !self.is_name_like_complementizer(i)
    }

    /// `آن هيدالغو`, `بان كي مون`: a name, but of a misspelt أن before the article; `إن شاء الله`: if He will.
    fn is_name_like_complementizer(&self, i: usize) -> bool {
        let next = |word: &str| i + 1 < self.tags.len() && self.key(i + 1) == word;
        match self.key(i) {
            "ان" => {
                let madda = self.surface(i).starts_with('آ')
                    && self.doc.tokens().get(i + 1).is_none_or(|t| !t.clitics.proclitics.al());
                madda || next("شاء")
            }
            "بان" => next("كي"),
            _ => false,
        }
    }

    /// من جهته، من جانبها، بدورهم: the turn goes to somebody else, and a verb follows.
    pub(crate) fn switches(&self, i: usize) -> bool {
        let Some(stem) = ["ها", "هم", "هما", "ه"].iter().find_map(|p| self.key(i).strip_suffix(p)) else {
            return false;
        };
        matches!(stem, "بدور" | "وبدور")
            || matches!(stem, "جهت" | "جانب" | "ناحيت") && i > 0 && self.bare_key(i - 1) == "من"
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

    /// Where a sentence begins, behind the dateline if it has one.
    pub(crate) fn past_dateline(&self, i: usize) -> usize {
        let start = self.sentence_start[i] as usize;
        if start != self.paragraph_start[i] as usize {
            return start;
        }
        let tokens = self.doc.tokens();
        let paragraphs = self.doc.paragraphs();
        let p = paragraphs.partition_point(|p| p.tokens.start as usize <= start).saturating_sub(1);
        let dateline = paragraphs.get(p).filter(|p| p.tokens.start as usize == start).and_then(|p| p.dateline);
        let mut from = start;
        if let Some(dateline) = dateline {
            while from < i && (tokens[from].span.start < dateline.end || tokens[from].kind == TokenKind::Punct) {
                from += 1;
            }
        }
        from
    }

    /// Where the statement of a sentence begins: behind the dateline, and behind what only opens it (يشار إلى أن، ومن الجدير بالذكر أن).
    pub(crate) fn statement_start(&self, i: usize) -> usize {
        let from = self.past_dateline(i);
        let opens = (from..i.min(from + 7)).find(|&k| !self.opens_statement(k));
        opens.filter(|&k| k > from && self.is_complementizer(k)).map_or(from, |k| k + 1)
    }

    /// `..., فيما أصيب آخرون، حسب المصادر`: where the last clause begins that `فيما` sets against what stands before it.
    pub(crate) fn last_clause(&self, from: usize, i: usize) -> usize {
        let opens = |k: usize| {
            self.key(k) == "فيما"
                && self.is_comma(k - 1)
                && self.inside[k] == self.inside[i]
                && !matches!(self.key(k + 1), "يخص" | "يتعلق")
        };
        let last = (from + 1..i.saturating_sub(3)).rev().take(40).find(|&k| opens(k));
        last.map_or(from, |k| k + 1)
    }

    /// السماح، منح، تنفيذ: a deed.
    pub(crate) fn does(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        self.is_word(k)
            && self.mention_at[k] == 0
            && (crate::nouns::is_masdar(bare)
                || crate::roles::Roles::of(bare).has(crate::roles::Roles::ACT)
                || matches!(
                    bare,
                    "سماح"
                        | "منح"
                        | "افراج"
                        | "تسليم"
                        | "لقاء"
                        | "حضور"
                        | "سفر"
                        | "ادخال"
                        | "اجراء"
                        | "عوده"
                ))
    }

    /// A word of the formulas that open a reporter's statement.
    fn opens_statement(&self, k: usize) -> bool {
        let key = self.bare_key(k);
        matches!(
            key.strip_prefix('و').unwrap_or(key),
            "يشار"
                | "يذكر"
                | "تجدر"
                | "يجدر"
                | "الاشاره"
                | "الي"
                | "من"
                | "جدير"
                | "الجدير"
                | "بالذكر"
                | "ذكره"
                | "المعروف"
                | "المعلوم"
                | "معلوم"
                | "يلاحظ"
                | "كما"
        )
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

    /// The pair that opens at a token.
    pub(crate) fn pair(&self, i: usize) -> Option<&QuotePair> {
        self.pair_at[i].checked_sub(1).map(|k| &self.doc.quotes()[k as usize])
    }

    /// What stands between the marks of a pair, as far as it reaches.
    pub(crate) fn in_marks(&self, pair: &QuotePair) -> Span {
        let (open, close) = (pair.open as usize, self.closes[pair.open as usize] as usize);
        if close > pair.close as usize || close < open + 2 {
            return pair.inner;
        }
        Span { end: self.doc.tokens()[self.trim_end(open + 1, close) - 1].span.end, ..pair.inner }
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

    /// A word that joins a clause and is no part of what was said; ألا asks, or denies.
    pub(crate) fn only_joins(&self, i: usize) -> bool {
        self.is_complementizer(i) && self.bare_key(i) != "الا"
    }

    /// Two words or three in marks that are the source's own, no name: «لن تكون سهلة», «فراغ قاتل», without an article or a head that
    /// they would name.
    pub(crate) fn are_own_words(&self, open: usize) -> bool {
        let (first, close) = (open + 1, self.closes[open] as usize);
        let words = self.words(open, close);
        if words < 2 || !self.is_word(first) {
            return false;
        }
        let verb = FunctionWord::NEGATION | FunctionWord::PARTICLE | FunctionWord::COMPLEMENTIZER;
        if self.tags[first].function.is(verb) {
            return true;
        }
        let (word, key) = (&self.doc.tokens()[first], self.key(first));
        let plain = self.tags[first].function == FunctionWord::NONE
            && !word.clitics.proclitics.al()
            && word.clitics.article_len == 0
            && (first..close.min(first + LONGEST)).all(|k| self.mention_at[k] == 0 && !self.in_name[k]);
        let head = open.checked_sub(1).and_then(|k| self.head(k)).filter(|h| !h.head.class.is_human());
        match head {
            // الحكومة «تدير ظهرها للحوار»: what she does, no name of hers
            Some(h) => plain && h.definite && words >= 4 && key.starts_with(['ت', 'ي']),
            None => {
                plain
                    && !(open > 0 && Roles::of(self.doc.bare(open - 1)).has(Roles::WORK))
                    && !self.doc.tokens()[first + 1].clitics.proclitics.al()
            }
        }
    }

    /// `الثلاثي "خالد السالم، نواف العابد، فهد المولد"`: names and what parts them, and nothing else.
    fn lists_names(&self, open: usize, close: usize, entities: &Entities) -> bool {
        let mut names = 0;
        let mut k = open + 1;
        while k + 1 < close {
            if let Some(m) = self.mention_at[k].checked_sub(1) {
                names += 1;
                k = (entities.mentions[m as usize].tokens.end as usize).max(k + 1);
            } else if self.is_punct(k) || self.key(k) == "و" {
                k += 1;
            } else {
                return false;
            }
        }
        names > 1
    }

    /// True where a pair of marks holds a name or a term, no speech: after صحيفة and the like, or a few words in the running sentence.
    pub(crate) fn is_name_pair(&self, open: usize, entities: &Entities) -> bool {
        let close = self.closes[open] as usize;
        if close == 0 {
            return false;
        }
        let words = self.words(open, close);
        let ends = close + 1 >= self.sentence_end[open] as usize;
        if open > self.paragraph_start[open] as usize && self.is_colon(open - 1) && (words > 2 || ends) {
            return false;
        }
        if open > 0 && is_title_noun(self.doc.bare(open - 1)) {
            return true;
        }
        if words <= 8 && open > 0 && Roles::of(self.doc.bare(open - 1)).has(Roles::WORK) {
            return true;
        }
        if words <= 6 && open > 0 && self.head(open - 1).is_some_and(|h| !h.head.class.is_human()) {
            return true;
        }
        if words > 3 && self.lists_names(open, close, entities) {
            return true;
        }
        if let Some(m) = (open + 1..close.min(open + 4)).find_map(|k| self.mention_at[k].checked_sub(1)) {
            let t = &entities.mentions[m as usize].tokens;
            if t.start as usize <= open + 1 && t.end as usize + 1 >= close {
                return true;
            }
        }
        words <= 3
    }
}

/// Where sentences and paragraphs begin and end; something of the search may begin with each sentence.
fn bounds_of(doc: &Document<'_>, mut bounds: Bounds, stirs: &mut Bits) -> Bounds {
    bounds.clear(doc.tokens().len());
    let sentences = doc.sentences();
    let mut k = 0;
    while k < sentences.len() {
        // A semicolon joins two halves of one statement.
        let mut last = k;
        while last + 1 < sentences.len()
            && sentences[last + 1].paragraph == sentences[k].paragraph
            && doc.surface(sentences[last].tokens.end as usize - 1) == "؛"
        {
            last += 1;
        }
        let (start, end) = (sentences[k].tokens.start, sentences[last].tokens.end);
        stirs.set(start as usize);
        let paragraph = &doc.paragraphs()[sentences[k].paragraph as usize].tokens;
        bounds.push((start, end), (paragraph.start, paragraph.end));
        k = last + 1;
    }
    bounds.finish();
    bounds
}

/// بعنوان «...»، تحت شعار «...»
pub(crate) fn is_title_noun(bare: &str) -> bool {
    matches!(bare, "عنوان" | "شعار" | "اسم" | "مسمي" | "عنوانها" | "عنوانه" | "هاشتاق" | "وسم")
}

#[cfg(test)]
mod tests {
    use super::Tag;

    /// One a word, and one more for each token that is something else.
    #[test]
    fn a_tag_is_small() {
        assert!(size_of::<Tag>() <= 32, "{}", size_of::<Tag>());
    }
}
