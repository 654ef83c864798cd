//! Verbs of saying that interrupt what is said: `«هذا الحل، يقول فلان، هو الأفضل»`.

use super::*;
use crate::Frames;
use crate::lexicon::Cue;

/// A verb of saying between two commas.
struct Aside {
    cue: &'static Cue,
    np: NounPhrase,
    /// The marks around it, that nothing has taken yet.
    pair: Option<u32>,
    /// What was said begins here, and ends before this.
    open: usize,
    end: usize,
    /// It goes on here, behind the second comma.
    rest: usize,
    /// `فإن`: it only begins there.
    then: bool,
}

impl Search<'_, '_, '_> {
    /// `«هذا الحل، يقول فلان، هو الأفضل»`, `وهو أمر، يقول الوزير، غير مقبول`: verb and subject stand between two commas in the midst of the content.
    pub(crate) fn interrupts(&mut self, i: usize) -> bool {
        let v = self.view;
        let Some(aside) = self.aside_at(i).filter(|aside| self.tells_around(i, aside)) else { return false };
        let Aside { cue, np, pair, open, end, rest, then } = aside;
        let after = if pair.is_some() { end } else { v.content_end(rest, Joint::Clause, &self.frames) };
        let to = v.trim_end(open, i);
        if after <= rest || to <= open {
            return false;
        }
        let mut from = open;
        while from + 1 < to && v.is_complementizer(from) {
            from += 1;
        }
        let mut content = vec![v.span(from, to), v.span(rest, v.trim_end(rest, after))];
        if then {
            content.remove(0);
        }
        let kind = match pair {
            Some(q) => {
                self.quoted.set(q as usize);
                QuoteKind::Direct
            }
            None => self.kind_within(open, after),
        };
        let speaker = self.who(&np);
        self.discourse.spoke(speaker, i);
        self.reached = self.reached.max(after);
        (i..rest).for_each(|k| self.shared.set(k));
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[i].span),
            source: Some(v.span_of(&np, self.entities)),
            content,
            speaker: Some(speaker),
            cue_lemma: Some(cue.lemma),
            ..Quotation::by_rule("verb between commas", 0.8)
        });
        true
    }

    /// The verb with its subject, between commas.
    fn aside_at(&self, i: usize) -> Option<Aside> {
        let v = self.view;
        let low = v.sentence_start[i] as usize;
        let (cue, pair) = self.slips_in(i)?;
        let (open, end) = match pair.map(|q| &v.doc.quotes()[q as usize]) {
            Some(p) => (p.open as usize + 1, (p.close as usize).min(v.paragraph_end[i] as usize)),
            None => (low.max(self.reached.min(i - 1)), v.sentence_end[i] as usize),
        };
        let stop = |k: usize| v.is_complementizer(k) || v.is_comma(k);
        let np = if i + 1 < end { v.reading(self.entities, &stop).noun_phrase(i + 1, end) } else { None };
        let np = np.filter(|np| np.can_speak() || v.may_be_named(np))?;
        let aside = |k: usize| v.is_word(k) && !v.is_complementizer(k) && v.tags[k].cue.is_none();
        let comma = (np.tokens.end..end.min(np.tokens.end + 7)).find(|&k| !aside(k)).filter(|&k| v.is_comma(k))?;
        let mut rest = comma + 1;
        // ولهذا الغرض، يضيف المتحدث، فإن الأحزاب: the statement begins there
        let then = pair.is_none() && rest + 2 < end && v.key(rest).starts_with("فان") && v.is_complementizer(rest);
        if then {
            rest += 1;
        }
        Some(Aside { cue, np, pair, open, end, rest, then })
    }

    /// A verb behind a comma that says and does nothing else, with the marks around it. Without marks it is the present that the writer slips in.
    fn slips_in(&self, i: usize) -> Option<(&'static Cue, Option<u32>)> {
        let v = self.view;
        let low = v.sentence_start[i] as usize;
        if i < low + 2 || !v.is_comma(i - 1) || self.shared[i] {
            return None;
        }
        let reading = v.tags[i].cue?;
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let says = matches!(cue.class, "say" | "add" | "explain" | "confirm" | "comment" | "answer")
            && cue.frames.has(Frames::SPEECH)
            && !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PREPOSITION | Ambiguity::NOUN);
        if !says
            || form.tense == Tense::Participle
            || reading.conjunction > 0
            || reading.pronoun
            || reading.future
            || v.negated(i).is_some()
        {
            return None;
        }
        let pair = v.inside[i].checked_sub(1).filter(|&q| !self.quoted[q as usize]);
        if v.inside[i] > 0 && pair.is_none() || pair.is_none() && (form.tense != Tense::Imperfect || i < self.reached) {
            return None;
        }
        Some((cue, pair))
    }

    /// What stands on both sides is a statement, and no cue of it has a content of its own.
    fn tells_around(&self, i: usize, aside: &Aside) -> bool {
        let v = self.view;
        let Aside { pair, open, end, rest, then, .. } = *aside;
        let begins = |k: usize| {
            let f = v.tags[k].function;
            !v.is_complementizer(k) && !f.is(FunctionWord::RELATIVE) && v.tags[k].cue.is_none()
        };
        let told = v.words(open, i) > 1
            && !v.switches(i - 2)
            && (then || pair.is_some() || !v.tags[open].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME))
            && (open..i).all(|k| !self.frames.has(k));
        told && rest < end && begins(rest)
    }
}
