//! Whom the blame is laid on: `حمل الوزير البلدية مسؤولية الحريق`. Who lays it stands before him, with nothing between the two.

use super::{Frame, Joint};
use crate::conjugate::{Number, Tense};
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase};

/// How far the noun of blame may stand from its verb, in tokens.
const REACH: usize = 24;

impl View<'_> {
    /// The frame of a verb with whom it blames and for what, which is all content.
    pub(super) fn blames(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        if reading.pronoun {
            return None;
        }
        let blame = self.noun_of_blame(i)?;
        let end = self.sentence_end[i] as usize;
        let participle = form.tense == Tense::Participle;
        // رسالة حمل فيها البلدية مسؤولية الحريق
        let inside = i + 1 < blame && super::says_in_it(self.key(i + 1));
        let from = i + 1 + usize::from(inside);
        // سالم الحربي يحمل المدرب مسؤولية الخسارة
        let before = !participle && !inside && reading.conjunction == 0 && self.blamer_before(entities, i);
        let subject = if participle || inside || before { None } else { self.who_blames(entities, i, blame) };
        let blamed = self.past_circumstances(entities, subject.as_ref().map_or(from, |np| np.tokens.end), blame);
        let sure = participle || inside || before || subject.is_some() || self.blames_another(entities, i, blame);
        // حمل المدرب مسؤولية الخسارة للدفاع: on whom, behind it
        let behind = || (blame + 1..end.min(blame + 8)).any(|k| self.doc.tokens()[k].clitics.proclitics.la());
        (sure && self.is_word(blamed) && (blamed < blame || behind())).then(|| Frame {
            subject,
            phrase: true,
            themed: true,
            ..Frame::new(i, Joint::Object, blamed)
        })
    }

    /// مسؤولية, with what it is for or the article: مسؤولية كبيرة is one's own to bear.
    fn noun_of_blame(&self, i: usize) -> Option<usize> {
        let end = self.sentence_end[i] as usize;
        let clause = |k: usize| {
            let tag = &self.tags[k];
            self.is_complementizer(k)
                || self.is_colon(k)
                || tag.function.is(FunctionWord::RELATIVE)
                || self.finite_cue(k).is_some() && !tag.function.is(FunctionWord::PREPOSITION)
        };
        let k = (i + 1..end.min(i + REACH))
            .take_while(|&k| !clause(k))
            .find(|&k| matches!(self.doc.bare(k), "مسووليه" | "مسيوليه" | "مسيوليات" | "تبعات" | "تبعه"))?;
        let c = &self.doc.tokens()[k].clitics;
        let next = k + 1;
        let of = next < end
            && self.is_word(next)
            && (self.mention_at[next] > 0
                || self.doc.tokens()[next].clitics.proclitics.al()
                || self.key(next) == "ما"
                || !self.doc.tokens()[next].flags.teh_marbuta()
                // مسؤولية خسارة الفريق
                || self.doc.tokens().get(next + 1).is_some_and(|t| t.clitics.proclitics.al() || self.mention_at[next + 1] > 0));
        (!c.proclitics.preposition() && !c.proclitics.conjunction() && (c.proclitics.al() || of)).then_some(k)
    }

    /// Who blames: the phrase behind the verb, up to the one who is blamed.
    fn who_blames(&self, entities: &Entities, i: usize, blame: usize) -> Option<NounPhrase> {
        let stop = |k: usize| k >= blame;
        let mut np = self.reading(entities, &stop).noun_phrase(i + 1, blame)?;
        if let Some(split) = self.body_behind(entities, &np) {
            np.tokens.end = split;
            np.mention = np.mention.filter(|&m| entities.mentions[m as usize].span.end <= self.span(i, split).end);
        }
        // حمل سالم الحربي **المدرب** مسؤولية الخسارة: somebody is blamed
        if np.tokens.end == blame
            && let Some(split) = self.next_one(entities, &np)
        {
            np.tokens.end = split;
        }
        let form = self.tags[i].cue?.forms[0];
        (np.tokens.start == i + 1 && np.tokens.end <= blame && np.can_speak() && self.agrees(form, &np)).then_some(np)
    }

    /// `ونددت الهيئة بالاعتقال، وحملت **الاحتلال** المسؤولية`, `لكنه حمل **شركة الصيانة** مسؤولية العطل`: of another gender than the verb, he is no subject
    /// of it, and who blames him has been heard before.
    fn blames_another(&self, entities: &Entities, i: usize, blame: usize) -> bool {
        let Some(reading) = self.tags[i].cue else { return false };
        let form = reading.forms[0];
        let goes_on = reading.conjunction > 0
            || i > 0 && matches!(self.bare_key(i - 1), "لكنه" | "لكنها" | "كما" | "قد" | "حيث" | "انه" | "انها");
        let stop = |k: usize| k >= blame;
        let someone = |np: &NounPhrase| {
            np.tokens.start == i + 1
                && (np.mention.is_some() || np.head.is_some_and(|h| h.class != HeadClass::Document))
                && !self.agrees(form, np)
                // وحملت الاحتلال: a noun that has none of her letters
                || form.agreement.feminine
                    && np.definite
                    && (np.mention, np.head.is_none()) == (None, true)
                    && !self.doc.tokens()[i + 1].flags.teh_marbuta()
        };
        form.tense == Tense::Perfect
            && form.agreement.number == Number::Singular
            && goes_on
            && self.reading(entities, &stop).noun_phrase(i + 1, blame).is_some_and(|np| someone(&np))
    }

    /// Somebody stands right before the verb and agrees with it.
    fn blamer_before(&self, entities: &Entities, i: usize) -> bool {
        let form = self.tags[i].cue.map(|c| c.forms[0]);
        self.subject_before(entities, i).is_some_and(|b| {
            b.adjacent && !b.relative && b.phrase.can_speak() && form.is_some_and(|f| self.agrees(f, &b.phrase))
        })
    }

    /// Where another one begins in a phrase that has taken up all that stands before the blame: behind the commas of an apposition, behind a name, or
    /// where an office follows a phrase that is whole.
    fn next_one(&self, entities: &Entities, np: &NounPhrase) -> Option<usize> {
        let words = np.tokens.clone();
        if let Some(comma) = words.clone().rev().find(|&k| self.is_comma(k)) {
            return words.clone().take_while(|&k| k < comma).any(|k| self.is_comma(k)).then_some(comma);
        }
        if let Some(m) = np.mention {
            let end = entities.mentions[m as usize].tokens.end as usize;
            // وحمل المتمردين وسالم مسؤولية الهجوم: both of them
            if end < words.end && !self.doc.tokens()[end].clitics.proclitics.conjunction() {
                return Some(end);
            }
        }
        let article = |k: usize| self.doc.tokens()[k].clitics.proclitics.al();
        let office = |k: usize| article(k) && self.head(k).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
        (words.start + 2..words.end)
            .find(|&k| office(k) && article(k - 1) && !self.head(k - 1).is_some_and(|h| h.head.class.is_human()))
    }

    /// `وزارة الداخلية **الجماعة**`, `المختصون **الصين**`: another body or country closes the phrase, no adjective of the noun before it.
    fn body_behind(&self, entities: &Entities, np: &NounPhrase) -> Option<usize> {
        if np.tokens.len() < 2 || np.coordinated {
            return None;
        }
        let last = np.tokens.end - 1;
        let clitics = |k: usize| &self.doc.tokens()[k].clitics;
        let article = |k: usize| clitics(k).proclitics.al() && !clitics(k).proclitics.preposition();
        // كثيرون إدارة المستشفى
        let closed = |k: usize| article(k) || self.in_name[k] || self.key(k).ends_with("ون");
        let named = |k: usize| {
            self.mention_at[k].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].kind != EntityKind::Person)
        };
        let body = |k: usize| {
            named(k)
                || self.head(k).is_some_and(|h| matches!(h.head.class, HeadClass::Organization | HeadClass::Collective))
        };
        let plain = |k: usize| !clitics(k).proclitics.conjunction() && !clitics(k).proclitics.preposition();
        let alone = plain(last) && !self.key(last).ends_with('ي') && (article(last) || named(last));
        // الجماعات الكردية **الحكومة** المحلية
        let first = last - 1;
        let described = first > np.tokens.start && article(last) && plain(first);
        if described && closed(first - 1) && body(first) {
            return Some(first);
        }
        (alone && closed(last - 1) && body(last)).then_some(last)
    }

    /// `حمل النائب، في بيان أمس، **البلدية** مسؤولية الحريق`: one past what tells where and when.
    fn past_circumstances(&self, entities: &Entities, from: usize, blame: usize) -> usize {
        let stop = |k: usize| k >= blame || self.is_comma(k);
        let read = self.reading(entities, &stop);
        // behind the comma that closes what stands between
        let mut at = (from..blame.saturating_sub(1)).rev().find(|&k| self.is_comma(k)).map_or(from, |k| k + 1);
        while at + 1 < blame {
            let f = self.tags[at].function;
            let letter = self.doc.tokens()[at].clitics.proclitics;
            if self.is_comma(at) || f.is(FunctionWord::TIME) {
                at += 1;
            } else if f.is(FunctionWord::PREPOSITION) || letter.conjunction() || letter.preposition() {
                let noun = at + usize::from(f.is(FunctionWord::PREPOSITION));
                at = read.noun_phrase(noun, blame).map_or(at + 1, |np| np.tokens.end.max(at + 1));
            } else {
                break;
            }
        }
        at.min(blame)
    }
}
