//! Where the noun phrase of a source begins and ends.

use crate::class::Class;
use crate::heads::{Head, HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::{Entities, EntityKind, FunctionWord};
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};
use std::ops::Range;

/// A noun phrase that may be a source: a head with its complements, its name and its appositions, without relative clauses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NounPhrase {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The class of its head noun, where it has one that can speak.
    pub head: Option<Head>,
    /// The head carries the article, or a complement makes it definite.
    pub definite: bool,
    /// Index of the mention that names it: of the person in apposition to the title, of the organization that it is.
    pub mention: Option<u32>,
    /// Several coordinated heads: `كل من تركيا وروسيا`.
    pub coordinated: bool,
    /// Opens with a quantifier (`عدد من`، `أحد`) or a number.
    pub quantified: bool,
    /// Tokens after the title that can only be the name of its bearer, though no list and no mention has it.
    pub unlisted: Option<Range<usize>>,
}

impl NounPhrase {
    fn at(token: usize) -> Self {
        NounPhrase {
            tokens: token..token,
            head: None,
            definite: false,
            mention: None,
            coordinated: false,
            quantified: false,
            unlisted: None,
        }
    }
}

impl NounPhrase {
    /// Where it stands, without the conjunction or preposition glued to its first word.
    pub fn span(&self, doc: &Document<'_>) -> Span {
        let first = doc.stem_span(self.tokens.start);
        Span { start: first.start, end: doc.tokens()[self.tokens.end - 1].span.end }
    }

    /// True where it can be a source at all: a name, or a noun for someone who speaks.
    pub fn can_speak(&self) -> bool {
        self.mention.is_some()
            || self.head.is_some()
            || self.unlisted.is_some()
            || self.quantified && self.tokens.len() == 1
    }
}

/// What the reader may take and where it must stop.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The text with its layers.
    pub doc: &'a Document<'a>,
    /// Its mentions.
    pub entities: &'a Entities,
    /// For each token the mention that starts there, plus one; 0 for none.
    pub mention_at: &'a [u32],
    /// For each token that opens a pair of quotation marks or parentheses, one past its closing token; 0 for none.
    pub closes: &'a [u32],
    /// True at tokens that end any noun phrase (verbs that the caller knows).
    pub stop: &'a dyn Fn(usize) -> bool,
}

/// What an abbreviated title stands for.
const HONORIFIC: Head = Head { class: HeadClass::Honorific, feminine: false, plural: false, ambiguous: false };

/// Several people, by the form of their noun alone.
const PEOPLE: Head = Head { class: HeadClass::Collective, feminine: false, plural: true, ambiguous: false };

/// The longest phrase that is read, in tokens.
const LONGEST: usize = 45;

impl Reading<'_> {
    /// Reads the noun phrase that starts at token `from` and ends before `to`; `None` where none starts.
    pub fn noun_phrase(&self, from: usize, to: usize) -> Option<NounPhrase> {
        let to = to.min(from + LONGEST);
        let mut np = NounPhrase::at(from);
        let mut at = from;
        // بعض، عدد من، كل من، أحد
        while at < to && self.word(at) {
            let (class, _) = FunctionWord::at(self.doc, at);
            if class.is(FunctionWord::QUANTIFIER) && self.mention_at[at] == 0 {
                np.quantified = true;
            } else if !(np.quantified && at > from && self.doc.key(at) == "من"
                || class.is(FunctionWord::DEMONSTRATIVE)
                    && at == from
                    && !matches!(self.doc.key(at), "ذلك" | "هناك" | "هنا"))
            {
                break;
            }
            at += 1;
        }
        if at < to && self.doc.tokens()[at].kind == TokenKind::Number && at == from {
            np.quantified = true;
            at += 1;
        }
        at = self.core(at, to, &mut np, true)?;
        if let Some(end) = self.longer_name(at, to, &np) {
            let start = self.entities.mentions[np.mention.unwrap_or_default() as usize].tokens.start as usize;
            np.unlisted = Some(start..end);
            at = end;
        } else if let Some(end) = self.unlisted(from, at, to, &np) {
            np.unlisted = Some(at..end);
            at = end;
        }
        at = self.coordinated(at, to, &mut np);
        at = self.apposed(at, to, &mut np);
        if np.unlisted.is_none()
            && let Some(end) = self.longer_name(at, to, &np)
        {
            let start = self.entities.mentions[np.mention.unwrap_or_default() as usize].tokens.start as usize;
            np.unlisted = Some(start..end);
            at = end;
        }
        np.tokens.end = at;
        (at > from).then_some(np)
    }

    fn word(&self, i: usize) -> bool {
        self.doc.tokens()[i].kind == TokenKind::Word
    }

    fn person(&self, mention: u32) -> bool {
        self.entities.mentions[mention as usize].kind == EntityKind::Person
    }

    fn mention(&self, i: usize) -> Option<u32> {
        self.mention_at[i].checked_sub(1)
    }

    fn definite(&self, i: usize) -> bool {
        let t = &self.doc.tokens()[i];
        let stem = &self.doc.key(i)[t.clitics.pro_len as usize..];
        t.kind == TokenKind::Word
            && (t.clitics.proclitics.al() || t.clitics.article_len > 0 || stem.starts_with("ال") && stem.len() >= 8)
    }

    /// A head with its iḍāfa chain, adjectives, complements and name. Returns where it ends.
    fn core(&self, from: usize, to: usize, np: &mut NounPhrase, first: bool) -> Option<usize> {
        let doc = self.doc;
        let mut at = from;
        let mut complete = false; // a definite word or a name has closed the chain
        let mut named = false;
        let mut head: Option<HeadAt> = None;
        while at < to {
            if at > from && (self.stop)(at) {
                break;
            }
            let t = &doc.tokens()[at];
            match t.kind {
                TokenKind::Quote => {
                    let close = self.closes[at] as usize;
                    // «الشرق الأوسط» after صحيفة, or a short name in marks by itself.
                    if close == 0 || close > to || close - at > 8 || named && at > from {
                        break;
                    }
                    let named_in = (at + 1..close)
                        .filter_map(|k| self.mention(k))
                        .find(|&m| self.entities.mentions[m as usize].kind != EntityKind::Nationality);
                    if let Some(m) = named_in
                        && (np.mention.is_none() || !named)
                    {
                        np.mention = Some(m);
                    }
                    at = close;
                    complete = true;
                    named = true;
                    continue;
                }
                TokenKind::Foreign | TokenKind::Number if at > from || t.kind == TokenKind::Foreign => {
                    if let Some(m) = self.mention(at) {
                        np.mention.get_or_insert(m);
                        at = self.entities.mentions[m as usize].tokens.end as usize;
                        complete = true;
                        named = true;
                        continue;
                    }
                    if t.kind == TokenKind::Number && complete {
                        break;
                    }
                    at += 1;
                    continue;
                }
                TokenKind::Hashtag | TokenKind::Handle if at == from => {
                    at += 1;
                    break;
                }
                TokenKind::Word => {}
                _ => break,
            }
            let key = doc.key(at);
            if matches!(key, "د" | "م" | "ا") && at + 2 < to && doc.surface(at + 1) == "." {
                // د. فلان, م. فلان
                head = head.or(Some(HeadAt { head: HONORIFIC, definite: true, proclitics: 0 }));
                np.head = np.head.or(Some(HONORIFIC));
                at += 2;
                complete = true;
                continue;
            }
            let conj = at > from && self.has_conjunction(at);
            if let Some(m) = self.mention(at) {
                let mention = &self.entities.mentions[m as usize];
                let person = np.mention.is_some_and(|n| self.person(n));
                if conj && (named || np.mention.is_some()) || named && person && at > from {
                    break;
                }
                let preposed = at > from && t.clitics.proclitics.preposition() && !conj;
                if preposed && (named || !self.takes_complement(head, at)) {
                    break;
                }
                if mention.kind == EntityKind::Person && !mention.nominal {
                    if named && np.mention.is_some_and(|n| self.person(n)) {
                        break;
                    }
                    // وزير الخارجية جون كيري is the man; شقيق جون كيري is somebody else.
                    let apposed =
                        at == from || !preposed && (complete || head.is_some_and(|h| names_directly(h, at - from)));
                    if apposed {
                        np.mention = Some(m);
                    }
                    named = apposed;
                } else if at == from && mention.kind != EntityKind::Nationality {
                    np.mention = Some(m);
                    np.head = Head::at(doc, at).map(|h| h.head);
                } else if np.mention.is_none()
                    && head.is_some_and(|h| matches!(h.head.class, HeadClass::Media | HeadClass::Document))
                    && matches!(mention.kind, EntityKind::Media | EntityKind::Organization)
                {
                    np.mention = Some(m);
                }
                if head.is_none() && at == from {
                    head = Head::at(doc, at);
                }
                complete = true;
                at = (mention.tokens.end as usize).max(at + 1);
                continue;
            }
            let (class, cut) = FunctionWord::at(doc, at);
            if class != FunctionWord::NONE
                && !(class.is(FunctionWord::TIME) && !complete && at > from && cut == 0 && key == "عام")
            {
                if cut == 0
                    && class.is(FunctionWord::PREPOSITION)
                    && at > from
                    && !named
                    && let Some(end) = self.complement(at, to, head)
                {
                    at = end;
                    complete = true;
                    continue;
                }
                if cut == 0 && (key == "عام" || key == "العام" || key == "اول" || key == "الاول") && at > from
                {
                    at += 1;
                    complete |= key.starts_with("ال");
                    continue;
                }
                if cut == 0 && class.is(FunctionWord::NEGATION) && key == "غير" && at > from {
                    at += 1;
                    continue;
                }
                break;
            }
            let here = Head::at(doc, at);
            if at == from {
                if t.clitics.proclitics.preposition() && !first {
                    return None;
                }
                if matches!(key, "ال" | "بن" | "ابن" | "ابو" | "ام" | "بو")
                    && at + 1 < to
                    && self.word(at + 1)
                    && !(self.stop)(at + 1)
                {
                    // آل فويز، أبو مازن: a family name or a byname.
                    at += 2;
                    complete = true;
                    continue;
                }
                // المتتبعين، المحتجون: the sound masculine plural is people, also where no list has it.
                let bare = doc.bare(at);
                let people = here.is_none()
                    && self.definite(at)
                    && bare.len() >= 10
                    && (bare.ends_with("ين") || bare.ends_with("ون"))
                    && t.clitics.enc_len == 0;
                head = if people { Some(HeadAt { head: PEOPLE, definite: true, proclitics: 0 }) } else { here };
                np.head = head.map(|h| h.head);
                complete = self.definite(at) || t.clitics.enc_len > 0;
                at += 1;
                continue;
            }
            if matches!(key, "اسمه" | "اسمها" | "يدعي" | "تدعي" | "يسمي") {
                break;
            }
            if conj {
                // التدريب التقني والمهني, وزير التجارة والصناعة: the chain goes on; a new speaker does not belong to it.
                let speaker = here.is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous);
                if named
                    || !self.definite(at)
                    || speaker && self.definite(at) && !head.is_some_and(|h| h.definite && h.head.class.is_human())
                {
                    break;
                }
                at += 1;
                continue;
            }
            if t.clitics.proclitics.preposition() {
                if named || !self.takes_complement(head, at) || self.for_audience(at) {
                    break;
                }
                let Some(end) = self.inner(at, to) else { break };
                at = end;
                complete = true;
                continue;
            }
            let definite = self.definite(at);
            if t.flags.tanween_fath() {
                break;
            }
            if named && np.mention.is_some_and(|m| self.person(m)) {
                break; // a name is closed: what follows is the verb's object
            }
            if complete && !definite {
                // A definite chain is closed; only another title or a name part may follow (… مكة المكرمة رئيس لجنة الحج).
                let name_part = matches!(key, "بن" | "ابن" | "بنت" | "ال" | "ابو" | "ام" | "ابي");
                let title_again = here.is_some_and(|h| {
                    matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
                        && !h.head.ambiguous
                        && !h.definite
                });
                let human = head.is_some_and(|h| h.head.class.is_human()) && !self.names_two(at, to);
                let ordinal = matches!(key, "عشر" | "عشره") && self.definite(at - 1);
                if !(name_part || ordinal || title_again && human) {
                    break;
                }
                if title_again {
                    // A new chain begins: رئيس ديوان المظالم رئيس مجلس القضاء.
                    complete = false;
                    at += 1;
                    continue;
                }
            }
            if definite {
                complete = true;
            }
            if t.clitics.enc_len > 0 && !definite {
                complete = true;
            }
            at += 1;
        }
        np.definite |= complete;
        if at == from {
            return None;
        }
        Some(at)
    }

    /// One more word right before the content belongs to the name: `هاشم بن عبدالرحمن توفيق أن`.
    fn longer_name(&self, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let m = np.mention.filter(|&m| self.person(m))?;
        if self.entities.mentions[m as usize].tokens.end as usize != at
            || at + 1 >= to
            || !self.word(at)
            || (self.stop)(at)
        {
            return None;
        }
        let t = &self.doc.tokens()[at];
        let nisba = self.mention(at).is_none_or(|m| self.entities.mentions[m as usize].kind == EntityKind::Nationality);
        let plain = nisba
            && FunctionWord::at(self.doc, at).0 == FunctionWord::NONE
            && Head::at(self.doc, at).is_none()
            && !t.clitics.proclitics.preposition()
            && !t.clitics.proclitics.conjunction()
            && !t.flags.tanween_fath()
            && t.clitics.enc_len == 0;
        let key = self.doc.key(at);
        let adverb = key.ends_with('ا') && Lexicon::get().of(key).has(Class::COMMON);
        let plain = plain && !adverb;
        let joined =
            FunctionWord::at(self.doc, at + 1).0.is(FunctionWord::COMPLEMENTIZER) || self.doc.surface(at + 1) == ":";
        (plain && joined).then_some(at + 1)
    }

    /// The name after a title that nothing knows: `الخبير الاقتصادي فلان الفلاني أن`.
    fn unlisted(&self, from: usize, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let human = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
        if !human || !np.definite || np.mention.is_some_and(|m| self.person(m)) || at >= to {
            return None;
        }
        let lexicon = Lexicon::get();
        let plain = |k: usize| {
            let t = &self.doc.tokens()[k];
            let link = matches!(self.doc.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد")
                || self.doc.surface(k) == "علي" && k > at;
            t.kind == TokenKind::Word
                && (self.mention_at[k] == 0
                    || k > at
                        && self.mention(k).is_some_and(|m| {
                            let mention = &self.entities.mentions[m as usize];
                            let given = lexicon.of(self.doc.key(at)).has(Class::GIVEN) && mention.tokens.len() == 1;
                            given || matches!(mention.kind, EntityKind::Nationality | EntityKind::Person)
                        }))
                && (Head::at(self.doc, k).is_none_or(|h| h.head.ambiguous) || link || self.names_two(at, to))
                && !(self.stop)(k)
                && (link || FunctionWord::at(self.doc, k).0 == FunctionWord::NONE)
                && !t.clitics.proclitics.preposition()
                && !t.clitics.proclitics.conjunction()
                && !t.flags.tanween_fath()
                && t.clitics.enc_len == 0
        };
        // A name goes on through words that are names or no common words; right before the content anything goes.
        let run = |strict: bool| {
            let limit = to.min(at + 7);
            let mut end = at;
            while end < limit {
                let class = lexicon.of(self.doc.key(end));
                let common = class.has(Class::COMMON) && !class.has(Class::NAME) && !self.definite(end);
                match self.mention(end).filter(|&m| self.person(m)) {
                    Some(m) => end = (self.entities.mentions[m as usize].tokens.end as usize).max(end + 1),
                    None if strict && end > at && common && !matches!(self.doc.key(end), "بن" | "ال") => break,
                    None if plain(end) => end += 1,
                    None => break,
                }
            }
            end.min(to)
        };
        let wide = run(false);
        let before_content = wide < to && FunctionWord::at(self.doc, wide).0.is(FunctionWord::COMPLEMENTIZER);
        let end = if before_content { wide } else { run(true) };
        let first = lexicon.of(self.doc.key(at));
        if end == at || self.definite(at) {
            return None;
        }
        let known = (at..end).any(|k| self.mention(k).is_some_and(|m| self.person(m)));
        let given = first.has(Class::GIVEN) || !first.has(Class::COMMON) || known;
        let title = Head::at(self.doc, at - 1)
            .is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific))
            && at > from;
        let joined = end < to && FunctionWord::at(self.doc, end).0.is(FunctionWord::COMPLEMENTIZER) && end - at <= 4;
        let several = end - at >= 2;
        // الدكتور توفيق إلى أن: after an honorific one word is a name where a preposition or a mark follows.
        let cut_off = end < to
            && (!self.word(end)
                || FunctionWord::at(self.doc, end).0.is(FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER));
        (given && (several || title) || several && joined || title && (joined || cut_off)).then_some(end)
    }

    /// أمين طالب أن: two words, the first a given name, right before the content; no title.
    fn names_two(&self, at: usize, to: usize) -> bool {
        at + 2 < to
            && self.word(at + 1)
            && !self.definite(at + 1)
            && Lexicon::get().of(self.doc.key(at)).has(Class::GIVEN)
            && FunctionWord::at(self.doc, at + 2).0.is(FunctionWord::COMPLEMENTIZER)
    }

    fn has_conjunction(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        if t.clitics.proclitics.conjunction() {
            return true;
        }
        // A name that the tokenizer does not know keeps its و; the mention says where the name starts.
        self.mention(at).is_some_and(|m| {
            let span = self.entities.mentions[m as usize].span;
            span.start > t.span.start && self.doc.key(at).starts_with(['و', 'ف'])
        })
    }

    /// True where a prepositional phrase at `at` may belong to the head: المتحدث باسم, مسؤول في, المستشار الإعلامي لحزب.
    fn takes_complement(&self, head: Option<HeadAt>, at: usize) -> bool {
        let Some(h) = head else { return false };
        let p = self.doc.tokens()[at].clitics.proclitics;
        if matches!(self.doc.bare(at), "رياسه" | "حضور" | "مشاركه" | "قياده" | "رعايه" | "تعاون")
        {
            return false;
        }
        match h.head.class {
            HeadClass::Office | HeadClass::Person | HeadClass::Collective | HeadClass::Rank => true,
            HeadClass::Organization | HeadClass::Document => p.la() || p.ba(),
            _ => false,
        }
    }

    /// للأناضول, للصحفيين: who is told, no complement.
    fn for_audience(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        if !t.clitics.proclitics.la() {
            return false;
        }
        if self.mention(at).is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media) {
            return true;
        }
        let broadcaster = (at + 1..(at + 4).min(self.mention_at.len()))
            .any(|k| matches!(self.doc.bare(k), "اذاعه" | "تلفزيون" | "انباء" | "صحافه"));
        Head::at(self.doc, at).is_some_and(|h| h.head.class == HeadClass::Media)
            || broadcaster
            || self.doc.bare(at).starts_with("صحفي")
            || self.doc.bare(at).starts_with("صحافي")
    }

    /// A preposition of its own within a title: في، على، عن، لدى، من.
    fn complement(&self, at: usize, to: usize, head: Option<HeadAt>) -> Option<usize> {
        let doc = self.doc;
        if (self.stop)(at) || at + 1 >= to {
            return None;
        }
        let before = if at > 0 { doc.bare(at - 1) } else { "" };
        let human = head.is_some_and(|h| h.head.class.is_human());
        let ok = match doc.key(at) {
            "في" => head.is_some() && !self.occasion(at + 1) && self.seat(at + 1),
            "لدي" => human,
            "من" => {
                head.is_some_and(|h| h.head.plural) || matches!(before, "كثير" | "عدد" | "مجموعه" | "مزيد" | "عديد")
            }
            "علي" => matches!(before, "مشرف" | "قايم" | "مطلع" | "قايمين" | "قايمون" | "عام"),
            "عن" => matches!(before, "مسوول" | "ممثل" | "نايب" | "مدافع" | "صادر" | "صادره"),
            "بين" | "ضد" => false,
            _ => false,
        };
        if !ok {
            return None;
        }
        self.inner(at + 1, to)
    }

    /// جامعة الملك عبدالعزيز: the name belongs to the body.
    fn honoured(&self, at: usize) -> bool {
        at > 0 && Head::at(self.doc, at - 1).is_some_and(|h| h.head.class.is_human())
    }

    /// Where or in what field somebody holds an office: a place, a body, a definite noun.
    fn seat(&self, at: usize) -> bool {
        let named = self.mention(at).is_some_and(|m| self.entities.mentions[m as usize].kind != EntityKind::Person);
        named
            || self.definite(at)
            || Head::at(self.doc, at).is_some_and(|h| !h.head.class.is_human())
            || matches!(
                self.doc.bare(at),
                "مجال"
                    | "شوون"
                    | "قطاع"
                    | "صفوف"
                    | "مكتب"
                    | "مدينه"
                    | "محافظه"
                    | "منطقه"
                    | "قضايا"
                    | "علم"
                    | "علوم"
                    | "قسم"
                    | "فريق"
                    | "تنظيم"
            )
    }

    /// The noun phrase under a preposition, read for its extent alone.
    fn inner(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        let mut complete = false;
        while at < to && at < from + 14 {
            if at > from && (self.stop)(at) {
                break;
            }
            let t = &self.doc.tokens()[at];
            if t.kind == TokenKind::Quote
                && self.closes[at] > 0
                && (self.closes[at] as usize) <= to
                && self.closes[at] as usize - at <= 8
            {
                at = self.closes[at] as usize;
                complete = true;
                continue;
            }
            if t.kind == TokenKind::Number && at > from {
                at += 1;
                continue;
            }
            if t.kind != TokenKind::Word {
                break;
            }
            if let Some(m) = self.mention(at) {
                let mention = &self.entities.mentions[m as usize];
                if mention.kind == EntityKind::Person && at > from && complete && !self.honoured(at)
                    || at > from && self.has_conjunction(at) && !complete
                {
                    break;
                }
                at = (mention.tokens.end as usize).max(at + 1);
                complete = true;
                continue;
            }
            let (class, _) = FunctionWord::at(self.doc, at);
            if class != FunctionWord::NONE && !class.is(FunctionWord::QUANTIFIER) {
                break;
            }
            let definite = self.definite(at);
            if at > from {
                let title = Head::at(self.doc, at).is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous);
                let conj = self.has_conjunction(at);
                if title && complete
                    || complete && !definite
                    || conj && !definite
                    || t.clitics.proclitics.preposition() && !self.doc.key(at).starts_with("لل")
                    || t.flags.tanween_fath()
                {
                    break;
                }
            }
            complete |= definite || t.clitics.enc_len > 0;
            at += 1;
        }
        (at > from).then_some(at)
    }

    /// في مؤتمر صحفي, في بيان, في وقت: the circumstances of speech, no part of its source.
    fn occasion(&self, at: usize) -> bool {
        let bare = self.doc.bare(at);
        matches!(
            bare,
            "موتمر"
                | "تصريح"
                | "تصريحات"
                | "تصريحاته"
                | "تصريحه"
                | "بيان"
                | "حديث"
                | "حديثه"
                | "كلمه"
                | "كلمته"
                | "خطاب"
                | "خطابه"
                | "مقابله"
                | "حوار"
                | "لقاء"
                | "اتصال"
                | "رساله"
                | "تغريده"
                | "تدوينه"
                | "وقت"
                | "ختام"
                | "اطار"
                | "سياق"
                | "جلسه"
                | "اجتماع"
                | "افتتاح"
                | "تعليق"
                | "رد"
                | "رده"
                | "مقال"
                | "هذا"
                | "هذه"
                | "ذلك"
                | "نهايه"
                | "بدايه"
                | "معرض"
                | "مداخله"
                | "حال"
                | "حفل"
                | "موقعه"
                | "حسابه"
                | "حساب"
                | "صفحه"
                | "موقع"
                | "صفحته"
                | "تقرير"
                | "دراسه"
                | "ظل"
        ) || FunctionWord::at(self.doc, at)
            .0
            .is(FunctionWord::DEMONSTRATIVE | FunctionWord::TIME | FunctionWord::PRONOUN)
    }

    /// و + another head of the same rank: تركيا وروسيا, المسؤولين الأميركيين والخبراء.
    fn coordinated(&self, mut at: usize, to: usize, np: &mut NounPhrase) -> usize {
        while at < to && self.word(at) && !(self.stop)(at) && self.has_conjunction(at) {
            let named = self.mention(at).is_some_and(|m| {
                let kind = self.entities.mentions[m as usize].kind;
                kind != EntityKind::Nationality && (np.mention.is_some() || np.quantified)
            });
            let head = Head::at(self.doc, at).filter(|h| !h.head.ambiguous);
            if !named && head.is_none() || FunctionWord::at(self.doc, at).0 != FunctionWord::NONE {
                break;
            }
            let mut other = NounPhrase::at(at);
            let Some(end) = self.core(at, to, &mut other, true) else { break };
            np.coordinated = true;
            at = end;
        }
        at
    }

    /// Appositions after the core: `، وزير الدفاع`, `- أحد الحرفيين -`, `رئيس الأركان`, `(…)`.
    fn apposed(&self, mut at: usize, to: usize, np: &mut NounPhrase) -> usize {
        for _ in 0..3 {
            if at >= to {
                break;
            }
            let t = &self.doc.tokens()[at];
            let text = &self.doc.text()[t.span];
            match (t.kind, text) {
                (TokenKind::Punct, "(") => {
                    let close = self.closes[at] as usize;
                    if close == 0 || close > to || close - at > 8 || close >= to {
                        break;
                    }
                    at = close;
                }
                (TokenKind::Punct, "،" | ",") if at + 1 < to => {
                    let named = np.mention.is_some_and(|m| self.person(m));
                    let after = if named { None } else { self.past_circumstance(at + 1, to) };
                    let Some((end, mention)) = self.apposition(after.unwrap_or(at + 1), to, np) else { break };
                    // An apposition between commas, or right before the content.
                    if mention.is_some() {
                        np.mention = mention;
                    }
                    at = end;
                }
                (TokenKind::Punct, "-" | "–" | "—") if at + 1 < to => {
                    let Some(close) = (at + 1..to.min(at + 16)).find(|&k| {
                        let t = &self.doc.tokens()[k];
                        t.kind == TokenKind::Punct && matches!(&self.doc.text()[t.span], "-" | "–" | "—")
                    }) else {
                        break;
                    };
                    let Some((end, mention)) = self.apposition(at + 1, close, np) else { break };
                    if end != close {
                        break;
                    }
                    if mention.is_some() {
                        np.mention = mention;
                    }
                    at = end;
                    // The closing dash is no part of the source, but the phrase ends after it.
                    break;
                }
                (TokenKind::Word, _)
                    if at + 1 < to
                        && np.mention.is_none()
                        && matches!(self.doc.key(at), "يدعي" | "تدعي" | "اسمه" | "اسمها" | "يسمي") =>
                {
                    // شاهد عيان يدعى فلان: what follows up to a function word is his name.
                    let end = (at + 1..to.min(at + 5))
                        .find(|&k| {
                            let t = &self.doc.tokens()[k];
                            t.kind != TokenKind::Word
                                || FunctionWord::at(self.doc, k).0 != FunctionWord::NONE
                                || t.clitics.proclitics.preposition()
                                || (self.stop)(k)
                        })
                        .unwrap_or(to.min(at + 5));
                    if end == at + 1 {
                        break;
                    }
                    np.mention = self.mention(at + 1).filter(|&m| self.person(m));
                    np.unlisted = Some(at + 1..end);
                    at = end;
                }
                (TokenKind::Word, _)
                    if np.mention.is_some_and(|m| self.person(m)) && !self.has_conjunction(at) && !(self.stop)(at) =>
                {
                    let Some((end, _)) = self.apposition(at, to, np) else { break };
                    at = end;
                }
                _ => break,
            }
        }
        at
    }

    /// الباحث الفلكي، بقسم علوم الفلك، فلان الفلاني: past the phrase between commas.
    fn past_circumstance(&self, from: usize, to: usize) -> Option<usize> {
        let function = FunctionWord::at(self.doc, from).0;
        let own = function.is(FunctionWord::PREPOSITION);
        if !own && !(function == FunctionWord::NONE && self.doc.tokens()[from].clitics.proclitics.preposition()) {
            return None;
        }
        let mut at = self.inner(if own { from + 1 } else { from }, to)?;
        while at < to && self.word(at) && self.doc.tokens()[at].clitics.proclitics.preposition() {
            at = self.inner(at, to)?;
        }
        (at + 1 < to && matches!(self.doc.surface(at), "،" | ",")).then_some(at + 1)
    }

    /// A title after a name, or a name after a title.
    fn apposition(&self, from: usize, to: usize, np: &NounPhrase) -> Option<(usize, Option<u32>)> {
        if !self.word(from) || (self.stop)(from) {
            return None;
        }
        let named = np.mention.is_some_and(|m| self.person(m));
        let (class, _) = FunctionWord::at(self.doc, from);
        let one_of = matches!(self.doc.key(from), "احد" | "احدي");
        if class != FunctionWord::NONE && !one_of || self.has_conjunction(from) {
            return None;
        }
        let starts_person = self.mention(from).is_some_and(|m| self.person(m));
        let head = Head::at(self.doc, from).filter(|h| h.proclitics == 0);
        if named {
            if starts_person
                || !class.is(FunctionWord::QUANTIFIER)
                    && !head.is_some_and(|h| h.head.class.is_human() && !(h.head.ambiguous && !h.definite))
            {
                return None;
            }
        } else if !(starts_person
            || head.is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office)))
            || !np.head.is_some_and(|h| h.class.is_human())
        {
            return None;
        }
        let mut other = NounPhrase::at(from);
        let start = if class.is(FunctionWord::QUANTIFIER) { from + 1 } else { from };
        let end = self.core(start, to, &mut other, true)?;
        let mention = other.mention.filter(|&m| self.person(m));
        if !named && mention.is_none() {
            return None;
        }
        Some((end, if named { None } else { mention }))
    }
}

/// الدكتور خالد, اللواء منصور: a rank or honorific takes its name at once, and so does any definite title.
fn names_directly(head: HeadAt, distance: usize) -> bool {
    matches!(head.head.class, HeadClass::Rank | HeadClass::Honorific) || head.definite && distance > 0
}

#[cfg(test)]
mod tests {
    use super::Reading;
    use crate::{Entities, FunctionWord};
    use isnad_tokenize::{Document, TokenKind};

    /// The phrase that starts a text, and the name that it carries.
    fn read(text: &str) -> (String, Option<String>) {
        let doc = Document::new(text);
        let entities: Entities = crate::find(&doc, isnad_gazetteer::Gazetteer::embedded());
        let n = doc.tokens().len();
        let mut mention_at = vec![0; n];
        for (k, m) in entities.mentions.iter().enumerate() {
            if !m.nominal {
                mention_at[m.tokens.start as usize] = k as u32 + 1;
            }
        }
        let mut closes = vec![0; n];
        let mut open = None;
        for i in 0..n {
            match doc.surface(i) {
                "(" => open = Some(i),
                ")" => {
                    if let Some(o) = open {
                        closes[o] = i as u32 + 1;
                    }
                }
                _ => {}
            }
        }
        for q in doc.quotes() {
            closes[q.open as usize] = q.close + 1;
        }
        let stop = |i: usize| {
            doc.tokens()[i].kind == TokenKind::Word && FunctionWord::at(&doc, i).0.is(FunctionWord::COMPLEMENTIZER)
        };
        let reading = Reading { doc: &doc, entities: &entities, mention_at: &mention_at, closes: &closes, stop: &stop };
        let np = reading.noun_phrase(0, n).unwrap_or_else(|| panic!("no noun phrase in {text}"));
        let name = np.mention.map(|m| doc.text()[entities.mentions[m as usize].span].to_owned());
        (doc.text()[np.span(&doc)].to_owned(), name)
    }

    #[test]
    fn where_a_source_ends() {
        for (text, phrase, name) in [
            ("روسيا وتركيا تؤكدان على الحوار", "روسيا وتركيا", Some("روسيا")),
            ("كل من تونس والجزائر في ختام اللقاء", "كل من تونس والجزائر", Some("تونس")),
            (
                "المتحدث باسم البلدية، العقيد نبيل عمران، أن",
                "المتحدث باسم البلدية، العقيد نبيل عمران",
                Some("نبيل عمران"),
            ),
            (
                "كريم منصور، نائب وزير الزراعة المغربي، إلى أن",
                "كريم منصور، نائب وزير الزراعة المغربي",
                Some("كريم منصور"),
            ),
            (
                "رئيس هيئة المحاسبة رئيس لجنة التدقيق الشيخ الدكتور خالد بن أحمد الناصر، أن",
                "رئيس هيئة المحاسبة رئيس لجنة التدقيق الشيخ الدكتور خالد بن أحمد الناصر",
                Some("خالد بن أحمد الناصر"),
            ),
            (
                "الباحث الفلكي، بقسم علوم الفلك بجامعة القاهرة، محمد بن سالم: ",
                "الباحث الفلكي، بقسم علوم الفلك بجامعة القاهرة، محمد بن سالم",
                Some("محمد بن سالم"),
            ),
            // relative clauses, objects and circumstances stay outside
            ("المصدر الذي فضل عدم نشر اسمه أن", "المصدر", None),
            ("الوزير ضرورة الحوار", "الوزير", None),
            ("لجنة المباني القديمة برئاسة حسين الأمين بعقد اجتماع", "لجنة المباني القديمة", None),
            ("كثير من المسؤولين اللبنانيين والخبراء في قدرة السوق", "كثير من المسؤولين اللبنانيين والخبراء", None),
        ] {
            assert_eq!(read(text), (phrase.to_owned(), name.map(str::to_owned)), "{text}");
        }
    }
}
