//! Back from the verb, word for word where a clause may begin, to the noun phrase that is its subject.

use super::several::picks_out;
use super::{Before, Verb};
use crate::conjugate::Tense;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Reading};
use isnad_tokenize::TokenKind;
use std::ops::ControlFlow;

impl View<'_> {
    /// The first noun phrase before the verb that can be its subject; `Continue` where nothing before it tells that it has none.
    pub(super) fn back_from(
        &self,
        read: &Reading<'_>,
        entities: &Entities,
        verb: &Verb,
    ) -> ControlFlow<Option<Before>> {
        let &Verb { i, low, last, relative, plural, feminine } = verb;
        // والله تعالى يقول; but والله أعلم
        let says = !relative && self.tags[i].cue.is_some_and(|c| self.lexicon.cue(c.forms[0]).lemma == "قال");
        let god = |np: &NounPhrase| says && self.is_god(np);
        let mut tries = 0;
        let mut found: Option<Before> = None;
        let mut k = last;
        while k > low && tries < 6 {
            k -= 1;
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
                && self.is_of_one_form(k, &second.phrase)
            {
                second.phrase.tokens.start = k;
                second.phrase.coordinated = true;
                return ControlFlow::Break(found);
            }
            let speaks = |np: &NounPhrase| {
                np.can_speak()
                    || god(np)
                    || people && many
                    || (people || marked || copula && np.definite || plural && np.quantified) && np.tokens.end == last
            };
            let Some(mut phrase) = read.noun_phrase(k, last).filter(speaks) else { continue };
            if !self.begins_with_head(&phrase, entities) && !phrase.coordinated && !copula && !god(&phrase) {
                continue; // أقدم الشاب طالب: a verb before the name
            }
            if self.disagrees(&phrase, entities, verb) {
                continue;
            }
            let end = phrase.tokens.end;
            if end == last {
                // روسيا وتركيا تؤكدان: what begins with و may be the second of two.
                // الآباء والأمهات الجدد يشتكون, عدد من الأصدقاء والأسر عبرت: the whole of several.
                let wa = self.doc.tokens()[k].clitics.proclitics.wa();
                let several = phrase.quantified
                    || !wa && phrase.head.is_some_and(|h| h.plural && (plural || feminine && h.feminine));
                if found.is_none() || phrase.coordinated || several || plural && k == low && phrase.head.is_some() {
                    found = Some(Before { phrase, adjacent: true, relative });
                }
                if !self.doc.tokens()[k].clitics.proclitics.wa() {
                    return ControlFlow::Break(found);
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
                    return ControlFlow::Break(Some(Before { phrase, adjacent: false, relative }));
                }
                return ControlFlow::Break(found);
            }
            if self.aside(end, last) || !relative && !plural && self.made_by_somebody(&phrase, last, feminine) {
                // متدخلات من الخارج أكدن
                if people && many && self.key(end) == "من" && last - end <= 3 && phrase.head.is_none() {
                    phrase.tokens.end = last;
                }
                let phrase = self.widened(read, low, phrase);
                let named = self.named_before_apposition(read, entities, &phrase, low, last);
                return ControlFlow::Break(Some(Before { phrase: named.unwrap_or(phrase), adjacent: false, relative }));
            }
            if relative {
                continue;
            }
            return ControlFlow::Break(None);
        }
        if found.is_some() { ControlFlow::Break(found) } else { ControlFlow::Continue(()) }
    }

    /// اللقاءات والدراسات تشير: the word at `k` is of one form with the one behind it, which begins `second` and is joined to it.
    fn is_of_one_form(&self, k: usize, second: &NounPhrase) -> bool {
        second.tokens.start == k + 1
            && second.head.is_some_and(|h| h.plural)
            && second.mention.is_none()
            && [k, k + 1].iter().all(|&k| self.key(k).ends_with("ات") && self.doc.tokens()[k].clitics.proclitics.al())
            && !self.doc.tokens()[k].clitics.proclitics.preposition()
    }

    /// The verb's number or gender is not that of the phrase.
    fn disagrees(&self, phrase: &NounPhrase, entities: &Entities, verb: &Verb) -> bool {
        let &Verb { last, relative, plural, feminine, .. } = verb;
        // هيئة معينة يظنون أنها: one body has no verb in the plural
        let several = phrase.coordinated
            || phrase.quantified
            || phrase.mention.is_some()
            || phrase.head.is_none_or(|h| h.plural || h.class == HeadClass::Collective || h.ambiguous);
        if plural && !several && (phrase.tokens.end == last || self.is_comma(phrase.tokens.end)) {
            return true;
        }
        // وعن خطة الرئاسة والحكومة قال: a body that the verb before which it stands does not agree with
        let person = phrase.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person);
        let other =
            !person && phrase.head.is_some_and(|h| h.feminine && !h.plural && !h.ambiguous && !h.class.is_human());
        if relative {
            return !feminine && !plural && self.is_city(phrase, entities);
        }
        other && !feminine && !plural && !phrase.coordinated
    }

    /// A clause may begin with the token: first of its sentence, after a comma, a mark or a subordinator, or with و.
    pub(super) fn opens_clause(&self, k: usize, low: usize) -> bool {
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
        let opener = FunctionWord::COMPLEMENTIZER
            | FunctionWord::SUBORDINATOR
            | FunctionWord::CONJUNCTION
            | FunctionWord::COPULA;
        self.is_punct(before)
            || self.doc.tokens()[before].kind == TokenKind::Quote && self.pair_at[before] == 0
            || self.tags[before].function.is(opener)
            || self.doc.tokens()[k].clitics.proclitics.wa()
            // ما جعل الوزارة تقول, سمعت النبي يقول: it is the subject of the second verb
            || matches!(self.key(before), "جعل" | "جعلت" | "يجعل" | "تجعل" | "سمع" | "سمعت" | "سمعنا")
            || self.begins_to(before)
    }

    /// `راح **المدرب** يردد`, `وما فتئ **الوزير** يؤكد`: behind a verb with which another one, in the imperfect, shares its subject.
    fn begins_to(&self, k: usize) -> bool {
        /// How far behind it the other verb stands, in tokens.
        const NEAR: usize = 10;
        let begins = matches!(
            self.bare_key(k).trim_start_matches('و'),
            "راح"
                | "راحت"
                | "بدا"
                | "بدات"
                | "اخذ"
                | "اخذت"
                | "استمر"
                | "استمرت"
                | "فتي"
                | "فتيت"
                | "برح"
                | "برحت"
                | "انفك"
                | "انفكت"
        );
        let end = (self.sentence_end[k] as usize).min(k + NEAR);
        begins
            && !self.doc.tokens()[k + 1].clitics.proclitics.preposition()
            && (k + 2..end)
                .find_map(|j| self.finite_cue(j))
                .is_some_and(|r| r.forms[0].tense == Tense::Imperfect && r.conjunction == 0)
    }

    /// Between a subject and its verb stands only an aside: a relative clause, dashes, commas, circumstances.
    pub(super) fn aside(&self, from: usize, to: usize) -> bool {
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
}
