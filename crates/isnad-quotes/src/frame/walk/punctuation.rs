//! What is no word, no colon and no pair of marks.

use super::{Between, NOTHING, Step, Walk, go_on};
use crate::frame::Joint;
use isnad_entities::{FunctionWord, NounPhrase};
use isnad_tokenize::TokenKind;

impl Walk<'_> {
    /// Brackets, dashes, commas, numbers and names in other letters.
    pub(super) fn at_no_word(&mut self) -> Option<Step> {
        self.at_bracket().or_else(|| self.aside()).or_else(|| self.at_comma()).or_else(|| self.phrase_without_word())
    }

    /// Brackets hold what was said, a name or its initials, or nothing that matters.
    fn at_bracket(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        // يقول الله تعالى {ومن الناس}: braces hold verses, which are His
        if cue.speech && v.brace_end(j).is_some() && (i + 1..j).any(|k| v.of_god(k)) {
            return self.joined(Joint::Colon, j);
        }
        // قال صلى الله عليه وسلم ((لا ضرر ولا ضرار))
        let inner = j + 1;
        if cue.speech
            && v.surface(j) == "("
            && inner < cue.sentence_end
            && v.surface(inner) == "("
            && v.recites_in_brackets(inner, i)
        {
            return self.joined(Joint::Colon, inner);
        }
        if !matches!(v.surface(j), "(" | "[") || v.closes[j] == 0 {
            return None;
        }
        let close = v.closes[j] as usize;
        if cue.speech && v.speaks_in_brackets(j, close, i, self.frame.subject.as_ref()) {
            return self.joined(Joint::Colon, j);
        }
        if j == i + 1 && self.frame.subject.is_none() && v.initials(j, close) {
            let role = self.phrase_at(close).filter(|np| np.mention.is_none());
            let to = role.as_ref().map_or(close, |np| np.tokens.end);
            self.frame.subject = Some(v.by_initials(j, close, to, role.and_then(|np| np.head)));
            return go_on(to);
        }
        if j == i + 1
            && self.frame.subject.is_none()
            && !cue.participle
            && let Some(np) = v.named_in_parentheses(j, close)
        {
            self.frame.subject = Some(np);
        }
        go_on(self.past_month(close))
    }

    /// `في آذار (مارس) **الماضي**`: past what is told of the month, right behind its brackets.
    pub(super) fn past_month(&self, close: usize) -> usize {
        let v = self.v;
        let month = close < self.cue.sentence_end
            && v.doc.tokens()[close].clitics.proclitics.al()
            && v.surface(close - 1) == ")"
            && matches!(v.doc.bare(close), "ماضي" | "مقبل" | "جاري" | "حالي" | "منصرم" | "قادم" | "فايت");
        close + usize::from(month)
    }

    /// `يوسف هلال - صاحب محل - أن`: what stands between dashes, or a wish for whoever was named.
    fn aside(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let timed = |close: &usize| *close <= j + 6 && v.tags[j + 1].function.is(FunctionWord::TIME);
        // مؤكدين - استنادا لمصادر ومراجع - أن
        let joined = |close: &usize| *close < cue.sentence_end && v.is_complementizer(*close);
        let aside = if self.has_source() {
            v.dashed_aside(j, cue.sentence_end)
        } else if cue.participle && (j == i + 1 || j == i + 2 && matches!(v.key(i + 1), "الله" | "المولي")) {
            let dashed = |j: usize| v.dashed_aside(j, cue.sentence_end);
            v.wish(j, cue.sentence_end).or_else(|| dashed(j).filter(|close| joined(close) || timed(close)))
        } else {
            v.wish(j, cue.sentence_end).or_else(|| v.dashed_aside(j, cue.sentence_end).filter(timed))
        };
        go_on(aside?)
    }

    /// A comma closes the clause that stands between, or opens another sentence.
    fn at_comma(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if v.is_comma(j) && v.opens_another(j + 1, cue.sentence_end) {
            return NOTHING;
        }
        if v.is_comma(j) || matches!(v.surface(j), "-" | "–" | "—") {
            self.between = Between { by_pronoun: self.between.by_pronoun, ..Between::default() };
        }
        None
    }

    /// A noun phrase that begins with a number or in other letters.
    fn phrase_without_word(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let kind = v.doc.tokens()[j].kind;
        if kind == TokenKind::Punct || self.has_source() {
            return None;
        }
        let np = self.phrase_at(j)?;
        let to = np.tokens.end.max(j + 1);
        let capital = v.surface(j).starts_with(|c: char| c.is_uppercase()) && v.surface(j).len() > 1;
        // قالت GSMA، رابطة الصناعة، إن: and what that is, between commas
        let letters = |k: usize| k < cue.end && v.doc.tokens()[k].kind == TokenKind::Foreign;
        let last = (j + 1..cue.end.min(j + 4)).find(|&k| !letters(k)).unwrap_or(j + 1);
        let explained = kind == TokenKind::Foreign
            && capital
            && j == i + 1
            && !cue.participle
            && np.mention.is_none_or(|m| self.entities.mentions[m as usize].tokens.start as usize > last)
            && last < cue.end
            && v.is_comma(last);
        if explained {
            self.frame.subject = Some(NounPhrase { unlisted: Some(j..last), ..v.by_initials(j, last + 1, last, None) });
            return go_on(last);
        }
        // ذكرت AP أن: a name in other letters
        let foreign = kind == TokenKind::Foreign
            && j == i + 1
            && !cue.participle
            && np.mention.is_none()
            && np.head.is_none()
            && capital
            && to < cue.end
            && (v.is_complementizer(to) || v.is_colon(to) || v.pair_at[to] > 0);
        if foreign {
            self.frame.subject = Some(NounPhrase { unlisted: Some(j..to), ..v.by_initials(j, to + 1, to, None) });
        } else {
            self.first = Some(np);
        }
        go_on(to)
    }
}
