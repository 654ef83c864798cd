//! The subject before its verb: `العثماني أوضح أن`, `لكن مسؤولين -اشترطا عدم الكشف عن هويتهما- قالا إنه`, `صحيفة X، وادعت فيه`.

use crate::asked::Asked;
use crate::conjugate::{Number, Tense};
use crate::lexicon::Ambiguity;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase, Reading, Speakers};
use isnad_tokenize::TokenKind;

/// How far back a subject may begin, in tokens.
const REACH: usize = 45;

/// A noun phrase found before the verb.
#[derive(Clone, Debug)]
pub(crate) struct Before {
    pub(crate) phrase: NounPhrase,
    /// It ends right where the verb begins.
    pub(crate) adjacent: bool,
    /// A relative pronoun joins the verb to it: المصدر الذي قال.
    pub(crate) relative: bool,
}

impl View<'_> {
    /// `وكانت **«دنيا الرياضة»** قد أشارت`: a name in marks between كان and its verb.
    fn marked_behind_copula(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        low: usize,
        last: usize,
    ) -> Option<NounPhrase> {
        let close = last.checked_sub(1).filter(|&k| k > low + 1)?;
        if self.doc.tokens()[close].kind != TokenKind::Quote || self.pair_at[close] > 0 {
            return None;
        }
        let pair = self.inside[close].checked_sub(1)?;
        let open = self.doc.quotes()[pair as usize].open as usize;
        let copula = open > low && matches!(self.bare_key(open - 1).trim_start_matches('و'), "كان" | "كانت");
        if !copula || self.closes[open] as usize != last || !self.is_name_pair(open, entities) {
            return None;
        }
        let inner = read.noun_phrase(open + 1, close).filter(|np| np.can_speak() && np.tokens.end == close);
        let phrase = inner.unwrap_or_else(|| self.by_initials(open, last, last, None));
        Some(NounPhrase { tokens: open..last, ..phrase })
    }

    /// The subject that stands before the verb at `i`.
    pub(crate) fn subject_before(&self, entities: &Entities, i: usize) -> Option<Before> {
        if let Some(topic) = self.fronted(entities, i) {
            return Some(topic);
        }
        let low = self.sentence_start[i].max((i as u32).saturating_sub(REACH as u32)) as usize;
        if i == low || self.tags[i].cue.is_some_and(|c| c.conjunction > 0) {
            return None;
        }
        let relative = self.tags[i - 1].function.is(FunctionWord::RELATIVE);
        // ..., كما أوصت بنشرها, فقد رأى أن: the clause begins with the verb
        if matches!(self.key(i - 1), "كما" | "حيث" | "بينما" | "فيما" | "اذ" | "فقد" | "وقد" | "فلقد" | "ولقد")
        {
            return None;
        }
        // ألم يسأل الأمير: has he not
        let not = self.key(i - 1) == "الم" && self.doc.tokens()[i - 1].flags.hamza_above();
        if not && self.tags[i].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect) {
            return None;
        }
        // وعن تأخر سالم الحربي ومحمد العمري قال: whom it is about
        let front = self.sentence_start[i] as usize;
        if !relative && self.is_about(front) && !(front..i).any(|k| self.is_comma(k)) {
            return None;
        }
        let mut last = i;
        // قد، كان، لقد between the subject and its verb.
        while last > low
            && (self.tags[last - 1].function.is(FunctionWord::PARTICLE | FunctionWord::COPULA) || relative && last == i)
        {
            last -= 1;
            if relative && last > low && self.is_comma(last - 1) {
                last -= 1;
            }
            // «رابطة الكتاب»، التي أعلنت
            let closing = |k: usize| self.doc.tokens()[k].kind == TokenKind::Quote && self.pair_at[k] == 0;
            if relative && last > low + 1 && closing(last - 1) {
                last -= 1;
            }
        }
        let plural = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.number == Number::Plural);
        let stop = |k: usize| self.is_complementizer(k) || k >= last;
        let read = self.reading(entities, &stop);
        // المشروع الذي وصفه: the pronoun on the verb is the antecedent, which is the object then
        if relative && self.tags[i].cue.is_some_and(|c| c.pronoun) && self.resumes(i) {
            return None;
        }
        if relative {
            // الذي قالت: the relative pronoun is the verb's object, and its subject is dropped.
            let pronoun = self.bare_key(i - 1);
            let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
            if matches!(pronoun, "الذي" | "التي") && (pronoun == "التي") != feminine {
                return None;
            }
            if let Some(named) = self
                .antecedent(&read, entities, low, last, (feminine, !matches!(pronoun, "الذي" | "التي")))
                .or_else(|| {
                    // ساكنة الجهة الذين: a place is not several people
                    let people = |b: &Before| {
                        pronoun != "الذين"
                            || b.phrase.mention.is_none_or(|m| {
                                use isnad_entities::EntityKind::{Country, Place};
                                !matches!(entities.mentions[m as usize].kind, Country | Place)
                            })
                    };
                    self.named_before(&read, entities, low, last, true).filter(people)
                })
            {
                return Some(Before { phrase: self.widened(&read, low, named.phrase), ..named });
            }
        }
        if let Some(told) = self.told_by(&read, i, low, last) {
            return Some(told);
        }
        // كاندليس يتهم: one word of no list at the head of a line, right before its verb in the present
        let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
        if plural && let Some(main) = self.before_examples(&read, low, last) {
            return Some(Before { phrase: main, adjacent: true, relative });
        }
        let present = self.tags[i].cue.is_some_and(|c| c.forms[0].tense == crate::Tense::Imperfect);
        if present
            && last == i
            && i == low + 1
            && low == self.paragraph_start[i] as usize
            && self.is_word(low)
            && self.is_bare_name(low)
        {
            let phrase = NounPhrase { unlisted: Some(low..i), ..self.by_initials(low, i + 1, i, None) };
            return Some(Before { phrase, adjacent: true, relative });
        }
        // وكان زيلان ندد: a name that no list has, between كان and its verb
        if let Some(k) = last.checked_sub(1).filter(|&k| k > low)
            && matches!(self.bare_key(k - 1).trim_start_matches('و'), "كان" | "كانت")
            && self.is_word(k)
            && self.is_bare_name(k)
        {
            let phrase = NounPhrase { unlisted: Some(k..last), ..self.by_initials(k, last + 1, last, None) };
            return Some(Before { phrase, adjacent: true, relative });
        }
        if let Some(phrase) = self.marked_behind_copula(&read, entities, low, last) {
            return Some(Before { phrase, adjacent: true, relative });
        }
        // والله تعالى يقول; but والله أعلم
        let says = !relative && self.tags[i].cue.is_some_and(|c| self.lexicon.cue(c.forms[0]).lemma == "قال");
        let god = |np: &NounPhrase| says && self.is_god(np);
        let mut tries = 0;
        let mut found: Option<Before> = None;
        let mut k = last;
        while k > low && tries < 6 {
            k -= 1;
            if self.is_complementizer(k) && k + 1 < last && k + 1 == last {
                return None;
            }
            // «سكان القرية قالوا إن ...»: all that is in the marks begins with it
            let quoted = |k: usize| k > low && self.pair_at[k - 1] > 0 && self.closes[k - 1] as usize > i;
            if !self.opens_clause(k, low) && !(plural && quoted(k)) {
                continue;
            }
            tries += 1;
            if self.tags[k].function != FunctionWord::NONE
                && !self.tags[k].function.is(FunctionWord::QUANTIFIER | FunctionWord::DEMONSTRATIVE)
            {
                continue;
            }
            let p = self.doc.tokens()[k].clitics.proclitics;
            if p.preposition() && p.conjunction() && !self.names_whole_word(k, entities) {
                continue; // ولمجلس الأمن أشارت تركيا
            }
            // «خارجية» البلد تطالب: at the head of a line a short name in marks.
            let marked = k == low && self.doc.tokens()[k].kind == TokenKind::Quote;
            // متدخلات من الخارج أكدن: a plural verb says that its subject is people.
            // لكن محللين قالوا
            let oblique = k + 1 == last && (self.key(k).ends_with("ين") || self.key(k).ends_with("ون"));
            let people = plural && (k == low || oblique && self.tags[k - 1].function != FunctionWord::NONE);
            // وكانت أحدث الاستطلاعات أظهرت: what stands between كان and its verb is its subject
            let copula = k > low
                && last == i
                && matches!(self.bare_key(k - 1).trim_start_matches('و'), "كان" | "كانت")
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
                && !self.key(k).ends_with('ا');
            let many = ["ات", "ون", "ين"].iter().any(|p| self.key(k).ends_with(p));
            // اللقاءات والدراسات تشير: of one form with what is joined to it
            if let Some(second) = &mut found
                && second.phrase.tokens.start == k + 1
                && second.phrase.head.is_some_and(|h| h.plural)
                && second.phrase.mention.is_none()
                && [k, k + 1]
                    .iter()
                    .all(|&k| self.key(k).ends_with("ات") && self.doc.tokens()[k].clitics.proclitics.al())
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
            {
                second.phrase.tokens.start = k;
                second.phrase.coordinated = true;
                return found;
            }
            let speaks = |np: &NounPhrase| {
                np.can_speak()
                    || god(np)
                    || people && many
                    || (people || marked || copula && np.definite || plural && np.quantified) && np.tokens.end == last
            };
            let Some(mut phrase) = read.noun_phrase(k, last).filter(speaks) else { continue };
            // هيئة معينة يظنون أنها: one body has no verb in the plural
            let several = phrase.coordinated
                || phrase.quantified
                || phrase.mention.is_some()
                || phrase
                    .head
                    .is_none_or(|h| h.plural || h.class == isnad_entities::HeadClass::Collective || h.ambiguous);
            if plural && !several && (phrase.tokens.end == last || self.is_comma(phrase.tokens.end)) {
                continue;
            }
            if !self.begins_with_head(&phrase, entities) && !phrase.coordinated && !copula && !god(&phrase) {
                continue; // أقدم الشاب طالب: a verb before the name
            }
            // وعن خطة الرئاسة والحكومة قال: a body that the verb before which it stands does not agree with
            let person = phrase
                .mention
                .is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person);
            let other =
                !person && phrase.head.is_some_and(|h| h.feminine && !h.plural && !h.ambiguous && !h.class.is_human());
            if other && !feminine && !plural && !relative && !phrase.coordinated {
                continue;
            }
            let end = phrase.tokens.end;
            if end == last {
                // روسيا وتركيا تؤكدان: what begins with و may be the second of two.
                // الآباء والأمهات الجدد يشتكون, عدد من الأصدقاء والأسر عبرت: the whole of several.
                let wa = self.doc.tokens()[k].clitics.proclitics.wa();
                let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
                let several = phrase.quantified
                    || !wa && phrase.head.is_some_and(|h| h.plural && (plural || feminine && h.feminine));
                if found.is_none() || phrase.coordinated || several || plural && k == low && phrase.head.is_some() {
                    found = Some(Before { phrase, adjacent: true, relative });
                }
                if !self.doc.tokens()[k].clitics.proclitics.wa() {
                    return found;
                }
                continue;
            }
            if let Some(second) = &mut found {
                // المواطنون والمقيمون يستنكرون
                let joined = plural && end == second.phrase.tokens.start && phrase.mention.is_none();
                if joined && phrase.head.is_some_and(|h| h.plural) {
                    second.phrase.tokens.start = phrase.tokens.start;
                    second.phrase.head = phrase.head;
                    second.phrase.definite = phrase.definite;
                    second.phrase.mention = None;
                    second.phrase.unlisted = None;
                    second.phrase.coordinated = true;
                }
                // معارضي الاتفاق وخصوصا فلان وبعض أعضاء المجلس يؤكدون: who is picked out of them
                let picked = plural
                    && end < second.phrase.tokens.start
                    && phrase.head.is_some_and(|h| h.plural)
                    && picks_out(self.key(end + usize::from(self.is_comma(end))));
                if picked {
                    return Some(Before { phrase, adjacent: false, relative });
                }
                return found;
            }
            if self.aside(end, last) {
                // متدخلات من الخارج أكدن
                if people && many && self.key(end) == "من" && last - end <= 3 && phrase.head.is_none() {
                    phrase.tokens.end = last;
                }
                let phrase = self.widened(&read, low, phrase);
                let named = self.named_before_apposition(&read, entities, &phrase, low, last);
                return Some(Before { phrase: named.unwrap_or(phrase), adjacent: false, relative });
            }
            if relative {
                continue;
            }
            return None;
        }
        if found.is_some() {
            return found;
        }
        self.one_who(&read, i, low, last).or_else(|| self.named_before(&read, entities, low, last, relative))
    }

    /// `وأشار **هؤلاء** إلى أن`: right behind the verb, and no noun with them.
    pub(crate) fn these_speak(&self, i: usize) -> bool {
        let k = i + 1;
        k + 1 < self.sentence_end[i] as usize
            && self.key(k) == "هولاء"
            && self.tags[i].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle)
            && !self.doc.tokens()[k + 1].clitics.proclitics.al()
    }

    /// `دعوى تقدم بها محام **اعتبر** أن`: an indefinite man right before the verb, which tells of him.
    fn one_who(&self, read: &Reading<'_>, i: usize, low: usize, last: usize) -> Option<Before> {
        let k = last.checked_sub(1).filter(|&k| k > low && last == i)?;
        let feminine = self.tags[i].cue.is_some_and(|c| c.forms[0].agreement.feminine);
        let one = self.is_word(k)
            && self.mention_at[k] == 0
            && !self.in_name[k]
            && self.doc.tokens()[k].clitics.pro_len == 0
            && self.doc.tokens()[k].clitics.enc_len == 0
            && self.head(k).is_some_and(|h| {
                h.head.class.is_human()
                    && !h.head.plural
                    && !h.definite
                    && h.head.feminine == feminine
                    && !h.head.ambiguous
            });
        let whole = |k: usize| read.noun_phrase(k, last).filter(|np| np.tokens.end == last);
        let man = || (low + 1..k).rev().take(3).filter(|&n| self.is_man_described(n, last, i)).find_map(whole);
        // تداولت المواقع دراسة بريطانية توضح أن: a document of which nobody has heard, and what it says; but بيان أعلن فيه
        let in_it = i + 1 < self.tags.len() && crate::frame::says_in_it(self.key(i + 1))
            || self.tags[i].cue.is_some_and(|c| c.pronoun); // بيان نشره الحزب
        let document = |k: usize| {
            !in_it
                && self.is_word(k)
                && self.doc.tokens()[k].clitics.pro_len == 0
                && !self.doc.tokens()[k].clitics.proclitics.al()
                && finds(self.doc.bare(k))
                && self.head(k).is_some_and(|h| {
                    h.head.class == isnad_entities::HeadClass::Document
                        && !h.definite
                        && h.head.feminine == feminine
                        && !h.head.plural
                })
        };
        let phrase = one
            .then(|| whole(k))
            .flatten()
            .or_else(|| (low + 1..last).rev().take(3).filter(|&k| document(k)).find_map(whole))
            .or_else(man)?;
        Some(Before { phrase, adjacent: true, relative: true })
    }

    /// `معارضو الاتفاق، وخصوصا رئيس الوزراء وبعض النواب، يؤكدون`: the subject before those who are only named as examples of it.
    fn before_examples(&self, read: &Reading<'_>, low: usize, last: usize) -> Option<NounPhrase> {
        let example = (low + 1..last).rev().find(|&k| {
            matches!(
                self.key(k),
                "وخصوصا"
                    | "خصوصا"
                    | "وخاصه"
                    | "لاسيما"
                    | "ولاسيما"
                    | "سيما"
                    | "وبينهم"
                    | "ومنهم"
                    | "وبخاصه"
            ) && (self.is_comma(k - 1) || self.has_conjunction_letter(k))
        })?;
        let end = example - usize::from(self.is_comma(example - 1));
        (low..end)
            .filter(|&k| self.opens_clause(k, low))
            .filter_map(|k| read.noun_phrase(k, end))
            .find(|np| np.tokens.end == end && np.head.is_some_and(|h| h.plural && h.class.is_human()))
    }

    /// `جماعات، وأحزاب`, `عديد من المفكرين، والسياسيين`: with what it is joined to, where both are several.
    fn widened(&self, read: &Reading<'_>, low: usize, phrase: NounPhrase) -> NounPhrase {
        let start = phrase.tokens.start;
        let several = |np: &NounPhrase| np.head.is_some_and(|h| h.plural);
        let joined = self.is_word(start) && self.doc.tokens()[start].clitics.proclitics.wa();
        if !joined || !several(&phrase) || start <= low + 1 || phrase.mention.is_some() {
            return phrase;
        }
        let end = if self.is_comma(start - 1) { start - 1 } else { start };
        let opens = |k: usize| {
            let f = self.tags[k].function;
            self.is_word(k) && (f == FunctionWord::NONE || f.is(FunctionWord::QUANTIFIER))
        };
        let whole = (low.max(end.saturating_sub(8))..end).filter(|&k| opens(k)).find_map(|k| {
            read.noun_phrase(k, end).filter(|np| {
                np.tokens.end == end
                    && several(np)
                    && np.mention.is_none()
                    && self.doc.tokens()[k].clitics.enc_len == 0
                    && (np.quantified || self.head(k).is_some() || self.doc.bare(k).ends_with("ين"))
            })
        });
        match whole {
            Some(first) => {
                NounPhrase { tokens: first.tokens.start..phrase.tokens.end, coordinated: true, unlisted: None, ..first }
            }
            None => phrase,
        }
    }

    /// `الدكتورة ماريا، المسؤولة عن الملف في المنظمة، لفتت`: between two commas stands what she is besides, her name before them.
    fn named_before_apposition(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        phrase: &NounPhrase,
        low: usize,
        last: usize,
    ) -> Option<NounPhrase> {
        let comma = phrase.tokens.start.checked_sub(1).filter(|&k| k > low && self.is_comma(k))?;
        if phrase.mention.is_some() || !phrase.head.is_some_and(|h| h.class.is_human()) {
            return None;
        }
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
        };
        (low.max(comma.saturating_sub(12))..comma)
            .filter(|&k| self.opens_clause(k, low))
            .filter_map(|k| read.noun_phrase(k, last))
            .find(|np| person(np) && np.tokens.end >= comma)
    }

    /// وعن، وحول: what the next statement is about stands behind it.
    pub(crate) fn is_about(&self, k: usize) -> bool {
        matches!(
            self.key(k).strip_prefix('و').unwrap_or(self.key(k)),
            "عن" | "حول" | "بخصوص" | "بشان" | "حيال" | "بالنسبه"
        )
    }

    /// `أما وزيرا النقل فقالا`: أما brings the subject to the front, ف the verb behind it.
    fn fronted(&self, entities: &Entities, i: usize) -> Option<Before> {
        let low = (self.sentence_start[i] as usize).max(i.saturating_sub(REACH));
        // أما فلان فقد برر, فبرر
        let particle = i > low && self.key(i - 1) == "فقد";
        let fa = self.doc.tokens()[i].clitics.proclitics.fa() && self.tags[i].cue.is_some_and(|c| c.conjunction > 0);
        if !fa && !particle {
            return None;
        }
        // «... الباطل!» أما فلان فقال: within a sentence behind marks too
        let opens = |k: usize| matches!(self.key(k), "اما" | "واما") && (k == low || !self.is_word(k - 1));
        let front = (low..i.saturating_sub(1)).rev().find(|&k| opens(k))?;
        let i = i - usize::from(particle);
        let stop = |k: usize| self.is_complementizer(k) || k >= i;
        let phrase = self.reading(entities, &stop).noun_phrase(front + 1, i).filter(NounPhrase::can_speak)?;
        let end = phrase.tokens.end;
        (end == i || self.aside(end, i)).then_some(Before { phrase, adjacent: true, relative: false })
    }

    /// A name right before the verb, whatever stands before it.
    fn named_before(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        low: usize,
        last: usize,
        relative: bool,
    ) -> Option<Before> {
        let name = (low..last).rev().take(8).find(|&k| {
            self.mention_at[k].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].tokens.end as usize == last)
        })?;
        let governed = name > low && {
            let before = &self.tags[name - 1];
            before.function.is(FunctionWord::PREPOSITION)
                || self.is_word(name - 1) && before.function == FunctionWord::NONE
        };
        if !relative && (governed || self.doc.tokens()[name].clitics.proclitics.preposition()) {
            return None;
        }
        let phrase = read.noun_phrase(name, last)?;
        (phrase.tokens.end == last && phrase.can_speak()).then_some(Before { phrase, adjacent: true, relative })
    }

    /// `بعد تقارير ذكرت أن`, `بحسب شهود قالوا إن`: after a noun without the article the relative clause has no pronoun.
    fn told_by(&self, read: &Reading<'_>, i: usize, low: usize, last: usize) -> Option<Before> {
        use isnad_entities::HeadClass;
        if last != i || i == low || i + 1 >= self.tags.len() {
            return None;
        }
        let reading = self.tags[i].cue?;
        let feminine = reading.forms[0].agreement.feminine;
        let ambiguity = self.lexicon.cue(reading.forms[0]).ambiguity;
        let sure = !ambiguity.has(Ambiguity::NOUN | Ambiguity::VERB);
        if reading.pronoun {
            return None; // إحصائية أعلنتها المصلحة: its subject comes
        }
        // في بيان قال فيه: somebody else speaks in it.
        if crate::frame::says_in_it(self.key(i + 1)) || matches!(self.key(i + 1), "به" | "بها") {
            return None;
        }
        if let Some(there) = self.there_is(read, i, low, feminine) {
            return Some(there);
        }
        (low.max(i.saturating_sub(9))..i).rev().find_map(|k| {
            let head = self.head(k).filter(|h| !h.definite && !h.head.ambiguous)?;
            let told = head.head.class == HeadClass::Document
                || head.head.plural && matches!(head.head.class, HeadClass::Person | HeadClass::Collective);
            let glued = self.doc.tokens()[k].clitics.proclitics.conjunction();
            let governed = k > low && self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
            // طبق العلماء تجربة أثبتت أن: right before its verb
            let close = k + 1 == i && k > low && sure && head.head.class == HeadClass::Document && self.is_word(k - 1);
            if !told
                || glued
                || !(governed || close)
                || head.head.feminine != feminine && head.head.class == HeadClass::Document
            {
                return None;
            }
            let phrase = read.noun_phrase(k, last).filter(|np| np.tokens.end == last && !np.definite)?;
            Some(Before { phrase, adjacent: true, relative: false })
        })
    }

    /// `التقى الوفد **مسؤولا أميركيا** أكد أن`, `شكوى ضد **ناشط متطرف** دعا إلى`: a man without the article at `noun`, with what he is up to `last`, of whom
    /// the verb at token `i` tells.
    fn is_man_described(&self, noun: usize, last: usize, i: usize) -> bool {
        use isnad_entities::HeadClass;
        let Some(form) = self.tags[i].cue.map(|c| c.forms[0]) else { return false };
        let cue = self.lexicon.cue(form);
        let tells = form.tense == Tense::Perfect
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PREPOSITION)
            && matches!(
                cue.class,
                "say"
                    | "announce"
                    | "confirm"
                    | "explain"
                    | "point_out"
                    | "report"
                    | "reveal"
                    | "claim"
                    | "demand"
                    | "urge"
                    | "warn"
            );
        let bare = |n: usize| {
            let clitics = &self.doc.tokens()[n].clitics;
            self.is_word(n) && !clitics.proclitics.al() && clitics.enc_len == 0
        };
        let adjective = |n: usize| {
            bare(n)
                && self.doc.tokens()[n].clitics.pro_len == 0
                && self.tags[n].function == FunctionWord::NONE
                && !self.in_name[n]
                && self.head(n).is_none_or(|h| h.head.class == HeadClass::Person)
        };
        tells
            && bare(noun)
            && self.mention_at[noun] == 0
            && !self.doc.tokens()[noun].clitics.proclitics.conjunction()
            && self.head(noun).is_some_and(|h| {
                matches!(h.head.class, HeadClass::Person | HeadClass::Office)
                    && !h.head.plural
                    && !h.definite
                    && !h.head.ambiguous
                    && h.head.feminine == form.agreement.feminine
            })
            && !matches!(self.doc.bare(noun), "جهه" | "ناحيه" | "جانب") // من جهة أخرى أعلنت
            && (noun + 1..last).all(adjective)
    }

    /// `هناك **دراسة سعودية** للفئات العمرية من 18 إلى 48 سنة كشفت أن`: however much is said of it before the verb that it has.
    fn there_is(&self, read: &Reading<'_>, i: usize, low: usize, feminine: bool) -> Option<Before> {
        use isnad_entities::HeadClass;
        let there = (low..i).rev().take(24).find(|&k| {
            self.tags[k].function.is(FunctionWord::DEMONSTRATIVE)
                && matches!(self.bare_key(k), "هناك" | "ثمه" | "هنالك")
        })?;
        let noun = there + 1;
        let head = self.head(noun).filter(|h| !h.definite && h.head.feminine == feminine)?.head;
        let clause = |k: usize| {
            self.is_complementizer(k)
                || self.tags[k].function.is(FunctionWord::RELATIVE)
                || self.finite_cue(k).is_some()
                || self.is_comma(k)
        };
        let quiet = noun + 1 < i && !(noun..i).any(clause);
        let phrase = (quiet && head.class == HeadClass::Document).then(|| read.noun_phrase(noun, i)).flatten()?;
        Some(Before { phrase, adjacent: false, relative: false })
    }

    /// The verb's pronoun has the number and gender of the relative pronoun before it.
    fn resumes(&self, i: usize) -> bool {
        match self.bare_key(i - 1) {
            "الذي" => self.key(i).ends_with('ه'),
            "التي" => self.key(i).ends_with("ها"),
            "الذين" => self.key(i).ends_with("هم"),
            _ => false,
        }
    }

    /// The one whom a relative clause tells of: `تصريحا لرئيس النادي فلان الذي أعلن`, `فلان، عضو اللجنة بالرباط، الذي اعتبر`.
    fn antecedent(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        low: usize,
        last: usize,
        (feminine, plural): (bool, bool),
    ) -> Option<Before> {
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
        };
        let document = |np: &NounPhrase| np.head.is_some_and(|h| h.class == isnad_entities::HeadClass::Document);
        let mut found: Option<NounPhrase> = None;
        for k in (low.max(last.saturating_sub(22))..last).rev() {
            if self.is_complementizer(k) || self.tags[k].function.is(FunctionWord::RELATIVE) {
                break;
            }
            if !self.is_word(k) || self.tags[k].function != FunctionWord::NONE || self.in_name[k] {
                continue;
            }
            let Some(phrase) = read.noun_phrase(k, last) else { continue };
            if !self.begins_with_head(&phrase, entities) {
                continue;
            }
            if plural && !phrase.coordinated && !phrase.head.is_some_and(|h| h.plural) {
                continue;
            }
            // إحصائية لعدد المتطوعين، والتي كشفت: of people in the plural only الذين tells
            let people = phrase.mention.is_none()
                && !plural
                && phrase.head.is_some_and(|h| {
                    h.plural && h.class.is_human() && h.class != isnad_entities::HeadClass::Collective
                })
                && ["ون", "ين"].iter().any(|p| self.key(k).ends_with(p));
            let agrees =
                !people && phrase.head.is_none_or(|h| h.plural || h.feminine == feminine || phrase.mention.is_some());
            let whole = phrase.tokens.end == last
                || self.tags[phrase.tokens.end].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
                    && last - phrase.tokens.end <= 4
                    && (phrase.tokens.end..last).all(|k| self.is_word(k))
                || self.is_comma(phrase.tokens.end) && self.only_aside(phrase.tokens.end, last);
            // المخرج فلان والكاتب فلان الذي: in the singular the last of them
            let several = !plural && phrase.coordinated && person(&phrase);
            let better =
                found.as_ref().is_none_or(|f| !several && (person(&phrase) || !person(f) && phrase.tokens.end == last));
            if whole
                && agrees
                && better
                && (self.is_actor(&phrase, entities) && !document(&phrase)
                    // الوثيقة التي تشير إلى: right before its relative pronoun
                    || document(&phrase)
                        && self.doc.tokens()[k].clitics.proclitics.al()
                        && found.is_none()
                        && phrase.tokens.end == last)
            {
                found = Some(phrase);
            }
        }
        found.map(|phrase| Before { phrase, adjacent: true, relative: true })
    }

    /// `، المرتبط بعلاقة مع آل فلان`: between two commas an adjective with its complements.
    fn only_aside(&self, from: usize, to: usize) -> bool {
        let first = from + 1;
        first < to
            && to - from <= 16
            && self.is_word(first)
            && self.doc.tokens()[first].clitics.proclitics.al()
            && !self.doc.tokens()[first].clitics.proclitics.conjunction()
            && (first..to).all(|k| !self.is_comma(k) && !self.is_complementizer(k) && self.tags[k].cue.is_none())
    }

    /// A clause may begin with the token: first of its sentence, after a comma, a mark or a subordinator, or with و.
    fn opens_clause(&self, k: usize, low: usize) -> bool {
        if k == low && k as u32 == self.sentence_start[k] {
            return true;
        }
        if k == 0 || self.doc.tokens()[k].kind != TokenKind::Word && self.doc.tokens()[k].kind != TokenKind::Quote {
            return false;
        }
        let before = k - 1;
        // إضافة إلى ألمانيا وإيران أعلنت: one more of the same, and no clause
        let one_more = self.has_conjunction_letter(k)
            && self.mention_at[k] > 0
            && self.head(k).is_none()
            && (self.mention_at[before] > 0 || self.in_name[before])
            && !self.doc.tokens()[before].clitics.proclitics.al();
        if one_more && !self.tags[before].function.is(FunctionWord::COMPLEMENTIZER) {
            return false;
        }
        // ما جعل الوزارة تقول, سمعت النبي يقول: it is the subject of the second verb
        if matches!(self.key(before), "جعل" | "جعلت" | "يجعل" | "تجعل" | "سمع" | "سمعت" | "سمعنا")
        {
            return true;
        }
        let opener = FunctionWord::COMPLEMENTIZER
            | FunctionWord::SUBORDINATOR
            | FunctionWord::CONJUNCTION
            | FunctionWord::COPULA;
        self.is_punct(before)
            || self.doc.tokens()[before].kind == TokenKind::Quote && self.pair_at[before] == 0
            || self.tags[before].function.is(opener)
            || self.doc.tokens()[k].clitics.proclitics.wa()
    }

    /// Between a subject and its verb stands only an aside: a relative clause, dashes, commas, circumstances.
    fn aside(&self, from: usize, to: usize) -> bool {
        // أن النبي صلى الله عليه وسلم قال
        if self.blessing(from, to).is_some_and(|(close, _)| close == to) {
            return true;
        }
        let first = self.surface(from);
        let dashed = self.is_dash(from) || matches!(first, "(" | "[");
        let related = self.tags[from].function.is(FunctionWord::RELATIVE)
            || self.key(from) == "ممن"
            || self.is_comma(from) && from + 1 < to && self.tags[from + 1].function.is(FunctionWord::RELATIVE);
        let comma_only = self.is_comma(from) && from + 1 == to;
        let circumstances = self.tags[from].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
            && to - from <= 8
            && (from..to).all(|k| !self.is_complementizer(k) && !self.is_colon(k) && self.tags[k].cue.is_none());
        dashed && (self.is_dash(to - 1) || matches!(self.surface(to - 1), ")" | "]" | "،" | ","))
            || related
            || comma_only
            || circumstances
    }

    /// Somebody or some body that can be the subject of a later verb of speech.
    pub(crate) fn is_actor(&self, np: &NounPhrase, entities: &Entities) -> bool {
        use isnad_entities::EntityKind;
        if let Some(m) = np.mention {
            return !matches!(
                entities.mentions[m as usize].kind,
                EntityKind::Place | EntityKind::Country | EntityKind::Nationality | EntityKind::Event
            );
        }
        // رحمه الله, حفظها الله: a wish.
        if self.doc.tokens()[np.tokens.start].clitics.enc_len > 0 && np.tokens.clone().any(|k| self.key(k) == "الله")
        {
            return false;
        }
        // رفض الحديث عن: the talk is what is refused.
        if speech_noun(self.doc.bare(np.tokens.start)).is_some_and(|n| (n.act || n.medium) && !n.document) {
            return false;
        }
        np.head.is_some_and(|h| {
            !h.ambiguous && (h.class.is_human() || np.definite && h.class != isnad_entities::HeadClass::Document)
        })
    }

    /// The phrase's first word is its noun or name, no verb that the reader took for one (`نقلت وكالة كذا`).
    fn begins_with_head(&self, np: &NounPhrase, entities: &Entities) -> bool {
        np.head.is_some()
            || np.unlisted.is_some()
            || np.quantified
            || !self.is_word(np.tokens.start)
            || np.mention.is_none_or(|m| entities.mentions[m as usize].tokens.start as usize <= np.tokens.start)
    }

    /// The subject of the clause that opens a sentence, where its verb is no cue: `استقبل وزير الخارجية ... وأكد`.
    pub(crate) fn clause_subject(
        &self,
        entities: &Entities,
        speakers: &Speakers,
        from: usize,
        to: usize,
    ) -> Option<NounPhrase> {
        // وقدم الوكيل **التعازي** لأسرة الفقيد: the verb's object is no part of its subject
        let asked = Asked::from(from);
        let stop = |k: usize| {
            asked.of(k, || self.is_complementizer(k) || k > from + 1 && (self.begins_object(k) || self.tells_degree(k)))
        };
        let read = self.reading(entities, &stop);
        let mut k = from;
        let mut budget = 14;
        let mut verb = false;
        let mut head = from;
        while k < to && budget > 0 {
            budget -= 1;
            let tag = &self.tags[k];
            if !self.is_word(k) {
                if self.doc.tokens()[k].kind == TokenKind::Quote {
                    let close = self.closes[k] as usize;
                    // «مدني الرياض» يبحث: in a headline any short name in marks.
                    if k == from && close > k && close <= k + 6 && close < to && self.is_word(close) {
                        return read.noun_phrase(k, close).filter(|np| np.tokens.end == close);
                    }
                    if close > k && close <= to && self.mention_at[k + 1..close.min(k + 3)].iter().any(|&m| m > 0) {
                        return read.noun_phrase(k, to).filter(|np| np.mention.is_some());
                    }
                    return None;
                }
                k += 1;
                continue;
            }
            // أوضح ذلك لـ«الأفق» عضو اللجنة: who was told it
            if k + 1 < to && self.key(k) == "ل" && (k + 2..to).contains(&(self.closes[k + 1] as usize)) {
                k = self.closes[k + 1] as usize;
                continue;
            }
            if tag.function.is(FunctionWord::PREPOSITION)
                || tag.function == FunctionWord::NONE && self.doc.tokens()[k].clitics.proclitics.preposition()
            {
                if verb {
                    return None; // the verb's subject is dropped: وتحدث عن المعاملة
                }
                let inner = if tag.function == FunctionWord::NONE { k } else { k + 1 };
                k = if inner < to {
                    read.noun_phrase(inner, to).map_or(k + 1, |np| np.tokens.end.max(k + 1))
                } else {
                    k + 1
                };
                continue;
            }
            // ووافقتها الرأي أم خالد: whose opinion it is comes behind
            if k == from && k + 2 < to && self.key(k + 1) == "الراي" {
                k += 2;
                continue;
            }
            // وفيما يخص المدرب، قال: what the next statement is about
            if matches!(self.key(k), "فيما" | "وفيما" | "ما")
                && k + 2 < to
                && matches!(self.key(k + 1), "يخص" | "يتعلق" | "يتصل" | "يرتبط")
            {
                k = read.noun_phrase(k + 2, to).map_or(k + 2, |np| np.tokens.end.max(k + 3));
                continue;
            }
            if k <= from + 2 && matches!(self.key(k), "فان" | "ان" | "وان" | "الا" | "والا") {
                k += 1; // إن المدرب، وإلا فإن ستون: the particle before a subject
                continue;
            }
            // ولم يقف الوزير عند هذا الحد، بل قال: the negation before the verb
            let predicate = k + 1 < to && matches!(self.key(k + 1), "يكن" | "تكن" | "يكونوا" | "يعد" | "تعد");
            if k == from && matches!(self.key(k), "لم" | "ولم" | "لن" | "ولن") && !predicate {
                head = k + 1;
                k += 1;
                continue;
            }
            if tag.function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::NEGATION) {
                return None;
            }
            if tag.function != FunctionWord::NONE && !tag.function.is(FunctionWord::QUANTIFIER) {
                k += 1;
                continue;
            }
            if self.finite_cue(k).is_some() {
                verb = true;
                k += 1;
                continue;
            }
            let clitics = &self.doc.tokens()[k].clitics;
            let nominal = clitics.proclitics.al() || clitics.enc_len > 0;
            // وكانت سيرة النبي قدوة: a thing, and whose it is
            let was = k > from && matches!(self.bare_key(k - 1).trim_start_matches('و'), "كان" | "كانت");
            if was
                && self.doc.tokens()[k].flags.teh_marbuta()
                && !nominal
                && self.mention_at[k] == 0
                && self.head(k).is_none()
            {
                return None;
            }
            // استقل معالي المهندس: an unknown word before a title or a name at the head of its clause is its verb.
            let opens = k == head || !self.is_word(k - 1);
            let behind = self.behind_medium_told(k + 1, to);
            if opens
                && !nominal
                && self.mention_at[k] == 0
                && self.head(k).is_none()
                && behind < to
                && let Some(inner) = read
                    .noun_phrase(behind, to)
                    .filter(|np| self.is_actor(np, entities) && (np.head.is_some() || np.unlisted.is_none()))
            {
                return Some(inner);
            }
            match read.noun_phrase(k, to) {
                Some(np)
                    if self.begins_with_head(&np, entities)
                        && (self.is_actor(&np, entities)
                            // ورفضت مجموعات صناعية الخطة قائلة: the verb of speech shows who acts
                            || verb && k == from + 1 && np.head.is_some_and(|h| h.plural || !h.ambiguous) && np.can_speak()
                            || speakers.known_by_name(self.doc, &np).is_some()) =>
                {
                    return Some(np);
                }
                // A verb, or a noun that cannot speak: look behind it once or twice.
                Some(np) if np.tokens.len() == 1 => {
                    verb |= !nominal;
                    k += 1;
                }
                Some(np) => {
                    // زار الرياض وزير ...: the phrase reader may have taken the verb for a head.
                    if let Some(inner) = read
                        .noun_phrase(k + 1, to)
                        .filter(|n| self.is_actor(n, entities) && n.tokens.start < np.tokens.end)
                    {
                        return Some(inner);
                    }
                    k = np.tokens.end;
                }
                None => k += 1,
            }
        }
        None
    }
}

/// وخصوصا، لا سيما: one or some of those before it follow.
fn picks_out(key: &str) -> bool {
    matches!(
        key,
        "وخصوصا"
            | "خصوصا"
            | "وخاصه"
            | "خاصه"
            | "وبخاصه"
            | "لاسيما"
            | "ولاسيما"
            | "لا"
            | "ولا"
            | "بمن"
            | "ومنهم"
            | "وبينهم"
    )
}

/// دراسة, تقرير: what is written to tell what was found, no law and no letter.
fn finds(bare: &str) -> bool {
    Roles::of(bare).has(Roles::FINDINGS)
}
