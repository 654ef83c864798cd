//! The subject before its verb: `العثماني أوضح أن`, `لكن مسؤولين -اشترطا عدم الكشف عن هويتهما- قالا إنه`, `صحيفة X، وادعت فيه`.

mod back;
mod clause;
mod document;
mod fronted;
mod made_by;
mod named;
mod relative;
mod several;
mod told_of;

use crate::conjugate::{Number, Tense};
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, NounPhrase};
use isnad_tokenize::TokenKind;
use std::ops::ControlFlow;

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

/// A verb whose subject is looked for before it.
struct Verb {
    /// Its token.
    i: usize,
    /// How far back the subject may begin.
    low: usize,
    /// One past what may be the subject.
    last: usize,
    /// A relative pronoun joins it to what stands before it.
    relative: bool,
    plural: bool,
    feminine: bool,
}

impl View<'_> {
    /// The subject that stands before the verb at `i`.
    pub(crate) fn subject_before(&self, entities: &Entities, i: usize) -> Option<Before> {
        if let Some(topic) = self.fronted(entities, i) {
            return Some(topic);
        }
        let low = self.sentence_start[i].max((i as u32).saturating_sub(REACH as u32)) as usize;
        if i == low || self.tags[i].cue.is_some_and(|c| c.conjunction > 0) {
            return None;
        }
        let agreement = self.tags[i].cue.map(|c| c.forms[0].agreement);
        if let Some(document) = agreement.and_then(|a| self.document_before(i, low, a)) {
            return Some(document);
        }
        let relative = self.tags[i - 1].function.is(FunctionWord::RELATIVE);
        if self.begins_its_clause(i, relative) || relative && self.is_of_object(i) {
            return None;
        }
        let last = self.end_before_particles(i, low, relative);
        let verb = Verb {
            i,
            low,
            last,
            relative,
            plural: agreement.is_some_and(|a| a.number == Number::Plural),
            feminine: agreement.is_some_and(|a| a.feminine),
        };
        let stop = |k: usize| self.is_complementizer(k) || k >= last;
        let read = self.reading(entities, &stop);
        if relative && let Some(named) = self.before_relative(&read, entities, &verb) {
            return Some(Before { phrase: self.widened(&read, low, named.phrase), ..named });
        }
        if let Some(told) = self.told_by(&read, i, low, last) {
            return Some(told);
        }
        let examples = || if verb.plural { self.before_examples(&read, low, last) } else { None };
        let marks = self.name_in_marks_before(entities, low, last);
        let right_before = examples()
            .or_else(|| self.unlisted_name_before(entities, &verb))
            .or_else(|| self.marked_behind_copula(&read, marks.clone()?, low));
        if let Some(phrase) = right_before {
            return Some(Before { phrase, adjacent: true, relative });
        }
        let before = match self.back_from(&read, entities, &verb) {
            ControlFlow::Break(found) => found,
            ControlFlow::Continue(()) => {
                let named = || if relative { None } else { self.named_before(&read, entities, low, last, false) };
                self.one_who(&read, i, low, last).or_else(named)
            }
        };
        let shapeless = |np: &NounPhrase| np.head.is_none() && np.mention.is_none() && np.unlisted.is_none();
        let unknown = before.as_ref().is_none_or(|b| shapeless(&b.phrase));
        let marked = || {
            let phrase = self.marked_at_head(&read, marks?)?;
            Some(Before { phrase, adjacent: true, relative })
        };
        if unknown { marked().or(before) } else { before }
    }

    /// What stands right before the verb lets nothing before it be its subject.
    fn begins_its_clause(&self, i: usize, relative: bool) -> bool {
        let before = self.key(i - 1);
        // ..., كما أوصت بنشرها, فقد رأى أن: the clause begins with the verb
        if matches!(before, "كما" | "حيث" | "بينما" | "فيما" | "اذ" | "فقد" | "وقد" | "فلقد" | "ولقد")
        {
            return true;
        }
        // وعلى صعيد متصل اتهم الوزير, في سياق متصل: so it is connected, and nobody is on the line
        let connected =
            before == "متصل" && i > 1 && matches!(self.key(i - 2), "صعيد" | "سياق" | "شان" | "موضوع" | "تطور" | "اطار");
        if connected {
            return true;
        }
        // ألم يسأل الأمير: has he not
        let not = before == "الم" && self.doc.tokens()[i - 1].flags.hamza_above();
        if not && self.tags[i].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect) {
            return true;
        }
        // وعن تأخر سالم الحربي ومحمد العمري قال: whom it is about
        // وردا على سؤال عن موقف روسيا، وتركيا، قال: though commas part those
        let front = self.sentence_start[i] as usize;
        !relative && self.is_about(front) && (self.is_comma(i - 1) || !(front..i).any(|k| self.is_comma(k)))
    }

    /// One past what may be the subject: قد، كان، لقد، ما زال, a relative pronoun and its comma stand between it and its verb.
    fn end_before_particles(&self, i: usize, low: usize, relative: bool) -> usize {
        let mut last = i;
        while last > low
            && (self.tags[last - 1].function.is(FunctionWord::PARTICLE | FunctionWord::COPULA)
                // الوزارة ما زالت تؤكد
                || last < i && matches!(self.key(last - 1), "ما" | "لا" | "لم") && self.is_still(last)
                || relative && last == i)
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
        last
    }

    /// `ما **زالت** تؤكد`, `**مازال** يؤكد`: who said so says it still.
    pub(crate) fn is_still(&self, k: usize) -> bool {
        let key = self.bare_key(k);
        let verb = key.strip_prefix("ما").or_else(|| key.strip_prefix("لا")).unwrap_or(key);
        matches!(verb, "زال" | "زالت" | "زالوا" | "يزال" | "تزال" | "يزالون" | "يزل" | "تزل")
    }

    /// `وأشار **هؤلاء** إلى أن`: right behind the verb, and no noun with them.
    pub(crate) fn these_speak(&self, i: usize) -> bool {
        let k = i + 1;
        k + 1 < self.sentence_end[i] as usize
            && self.key(k) == "هولاء"
            && self.tags[i].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle)
            && !self.doc.tokens()[k + 1].clitics.proclitics.al()
    }
}
