//! Who the speaker is: whom the source's phrase names, or whom a dropped subject stands for.

use super::Told;
use crate::conjugate::{Agreement, Number, Tense};
use crate::discourse;
use crate::find::Search;
use crate::view::View;
use isnad_entities::{EntityKind, HeadClass, NounPhrase};

/// How many mentions back a paper is looked for by its kind.
const MEDIA: usize = 60;

impl Search<'_, '_, '_> {
    /// Whom the phrase names: by a form of address, as one who was heard before, or anew.
    pub(super) fn named_speaker(&mut self, t: &Told<'_>, np: &NounPhrase) -> u32 {
        let Told { v, i, form, nested, .. } = *t;
        if let Some(s) = self.passed_on_of(t, np) {
            return s;
        }
        let described = self.without_marks(np);
        let np = described.as_ref().unwrap_or(np);
        if let Some(roles) = t.form_of_address_behind_document(np) {
            return self.titled(i, roles).unwrap_or_else(|| self.who(np));
        }
        if let Some(roles) = discourse::honorific(v, np) {
            let bearer = self.titled(i, roles);
            let bearer = bearer.or_else(|| self.dropped(i, nested).filter(|&s| self.may_be_called(s, roles)));
            // nobody with such a title is named: he is known by it alone
            let first = np.tokens.start;
            let alone = NounPhrase { tokens: first..first + 1, mention: None, unlisted: None, ..np.clone() };
            return bearer.unwrap_or_else(|| self.who(&alone));
        }
        let back = self.heard_before(t, np);
        if let Some(s) = back {
            self.speakers.called(s, np, self.entities);
            return s;
        }
        let s = self.who(np);
        // نقلت عن الوزير: the verb agrees with somebody else.
        let first = np.tokens.start;
        let governed = v.doc.tokens()[first].clitics.proclitics.preposition()
            || first > i + 1 && v.preposition_bit(first - 1).is_some();
        if !governed {
            self.speakers.observe(s, discourse::agrees(form.agreement), self.entities);
        }
        s
    }

    /// `ونقلت الصحيفة **عنه** قوله`: no words of the paper, but of whom the pronoun means.
    fn passed_on_of(&self, t: &Told<'_>, np: &NounPhrase) -> Option<u32> {
        let Told { v, i, cue, ref frame, .. } = *t;
        let from = np.tokens.end;
        if cue.lemma != "نقل" || from <= i || from >= frame.start {
            return None;
        }
        let (feminine, number) = match v.key(from) {
            "عنه" => (false, Number::Singular),
            "عنها" => (true, Number::Singular),
            "عنهم" => (false, Number::Plural),
            _ => return None,
        };
        self.discourse.last(&self.speakers, Agreement { feminine, number }, true)
    }

    /// `قال «المسؤول اليمني»`: a description in marks is one without them.
    fn without_marks(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let (open, end) = (np.tokens.start, np.tokens.end);
        let whole = v.pair_at[open] > 0 && v.closes[open] as usize == end && open + 2 < end;
        if !whole || np.mention.is_some() {
            return None;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let inner = v.reading(self.entities, &stop).noun_phrase(open + 1, end - 1)?;
        // وبحسب «المرصد», of «المرصد السوري لحقوق الإنسان»
        let body = inner.tokens.len() == 1 && inner.head.is_some_and(|h| h.class == HeadClass::Organization);
        let human = body || inner.head.is_some_and(|h| h.class.is_human() && !h.plural);
        (human && inner.definite && inner.mention.is_none() && inner.unlisted.is_none() && inner.tokens.end == end - 1)
            .then_some(inner)
    }

    /// One of those who have been heard, whom the phrase points back to or describes.
    fn heard_before(&mut self, t: &Told<'_>, np: &NounPhrase) -> Option<u32> {
        let Told { v, i, reading, form, cue, .. } = *t;
        // وتقول إحداهن: another one than who has just spoken
        if matches!(v.key(np.tokens.start), "احدهم" | "احداهن" | "احدهما" | "احداهما") {
            return None;
        }
        if let Some(paper) = self.called_by_its_kind(np) {
            return Some(paper);
        }
        let back = if np.tokens.len() <= 2 && matches!(v.key(np.tokens.end - 1), "الاخير" | "الاخيره") {
            // سئل المطرب عن عمله مع يارا، قال الأخير: whoever was asked; قال هذا الأخير
            self.questioned(v.sentence_start[i] as usize, i, discourse::agrees(form.agreement))
                .or_else(|| v.nearest_before(self.entities, &self.speakers, i, form.agreement))
        } else {
            self.of_one_family(np)
                .or_else(|| self.issued(np))
                .or_else(|| self.whose_report(np))
                .or_else(|| self.pointed_back(np))
        };
        // وأضاف الرجل: who goes on speaking
        let person = np.head.is_some_and(|h| h.class == HeadClass::Person)
            || self.speakers.is_any_official(v.doc, np)
            // وسأله الصحفي: whom the pronoun means does not ask himself
            || !reading.pronoun && self.speakers.is_any_job(v.doc, np);
        let joined = v.doc.tokens()[i].clitics.proclitics.wa() && reading.conjunction > 0;
        let goes_on = cue.class == "add" || np.tokens.len() <= 2 && joined && person;
        back.or_else(|| {
            let (last, _) = self.discourse.latest().filter(|_| goes_on)?;
            self.speakers.may_describe(v.doc, np, last, self.entities).then_some(last)
        })
    }

    /// `وقالت الصحيفة` behind `صحيفة الأفق`, whichever agency it had the news from: the last one that was called so.
    fn called_by_its_kind(&self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let at = np.tokens.start;
        let kind = v.doc.bare(at);
        let alone = np.tokens.len() == 1 && v.doc.tokens()[at].clitics.proclitics.al();
        if !alone || !matches!(kind, "صحيفه" | "جريده" | "مجله" | "وكاله" | "قناه" | "شبكه" | "اذاعه" | "موقع")
        {
            return None;
        }
        let mentions = &self.entities.mentions;
        let before = mentions.partition_point(|m| (m.tokens.start as usize) < at);
        mentions[..before].iter().rev().take(MEDIA).find_map(|m| {
            let first = m.tokens.start as usize;
            let called = || v.doc.bare(first) == kind || first > 0 && v.doc.bare(first - 1) == kind;
            (m.kind == EntityKind::Media && called()).then_some(m.entity)
        })
    }

    /// Whom a cue without a subject stands for.
    pub(super) fn unnamed_speaker(&mut self, t: &Told<'_>) -> Option<u32> {
        let Told { v, i, reading, cue, nested, .. } = *t;
        match v.blessing((i + 1).min(v.tags.len()), v.sentence_end[i] as usize) {
            // وسأله سبحانه أن: who is prayed to
            Some((_, true)) if reading.pronoun && matches!(cue.lemma, "سأل" | "شكر" | "ناشد") => {
                self.dropped(i, nested)
            }
            Some((_, god)) => self.blessed(i, god),
            None if v.is_said_by_nobody(i) => None,
            // وأشار هؤلاء إلى أن: several who spoke before
            None if v.these_speak(i) => self.several_heard(),
            None => self.dropped(i, nested).map(|s| self.behind_address(i, s)),
        }
    }
}

impl View<'_> {
    /// `وتردد أن اللاعب وقع`, `التي وصفت بأنها`: what goes round, and what is described though the verb has no object, so that it is in the passive.
    pub(crate) fn is_said_by_nobody(&self, i: usize) -> bool {
        let Some(reading) = self.tags[i].cue else { return false };
        let form = reading.forms[0];
        match self.lexicon.cue(form).lemma {
            "وصف" => form.tense != Tense::Participle && !reading.pronoun && self.is_complementizer(i + 1),
            "تردد" => !form.agreement.feminine && form.agreement.number == Number::Singular,
            _ => false,
        }
    }
}

impl Told<'_> {
    /// `وجاء في برقية سموه`: his words.
    fn form_of_address_behind_document(&self, np: &NounPhrase) -> Option<&'static [&'static str]> {
        let Told { v, .. } = *self;
        let document = np.tokens.len() == 2 && np.head.is_some_and(|h| h.class == HeadClass::Document);
        document.then(|| discourse::honorific_word(v.key(np.tokens.start + 1)))?
    }
}
