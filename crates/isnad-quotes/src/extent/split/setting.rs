//! What stood beside the words when they were said: behind a noun phrase the reporter tells what had happened before, and what goes on elsewhere.

use super::Split;
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::FunctionWord;

impl Split<'_> {
    /// `أعرب عن سعادته بانتقاله، **بعد أن** وقع العقد`, `رفضت التعديل، **في الوقت الذي** يسعى فيه الرئيس إليه`: behind a noun phrase and a comma. What one expects
    /// or promises waits for it himself (`توقع عودة اللاعب، بعد أن يتعافى`), and what is counted goes on (`أشار إلى مقتل عشرة، في وقت جرح فيه آخرون`).
    pub(super) fn tells_what_stood_beside(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        if !nominal || v.inside[j] != v.inside[start] || j + 3 >= v.sentence_end[j] as usize {
            return false;
        }
        let (key, next) = (v.key(j), v.key(j + 1));
        if !(after_comma && v.is_comma(j - 1)) {
            return (key == "بعدما" || key == "بعد" && next == "ان") && j > start + 1 && self.is_called_for_or_felt();
        }
        match key {
            "بعدما" => !self.is_to_come() && !self.counts(),
            "بعد" => next == "ان" && !self.is_to_come() && !self.counts(),
            "في" if next == "الوقت" => {
                v.tags[j + 2].function.is(FunctionWord::RELATIVE) && !self.is_to_come() && !self.counts()
            }
            "في" if next == "وقت" => self.has_verb_at(j + 2) && !self.is_to_come() && !self.counts(),
            _ => false,
        }
    }

    /// `أدان الجريمة، **إثر مقتل** عامل`, `أبدوا غضبهم، **بعد اتهامه** لهم`: upon what one spoke so, behind a comma. What is told as a fact happened then itself
    /// (`أعلن مقتل ضابط، إثر انفجار`). `، **عقب ذلك** غادر` is the next event, whatever was said.
    pub(super) fn tells_upon_what(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let next = j + 1;
        if !nominal
            || !after_comma
            || !v.is_comma(j - 1)
            || !matches!(v.key(j), "بعد" | "عقب" | "اثر" | "غداه")
            || v.inside[j] != v.inside[start]
            || next + 1 >= v.sentence_end[j] as usize
            || !v.is_word(next)
        {
            return false;
        }
        if v.key(j) == "عقب" && v.key(next) == "ذلك" {
            return true;
        }
        let noun = v.doc.bare(next);
        let event = v.tags[next].function == FunctionWord::NONE
            && (is_masdar(noun)
                || v.doc.tokens()[next].clitics.enc_len > 0
                || Roles::of(noun).has(Roles::EVENT | Roles::CONDEMNED));
        let upon = matches!(v.key(j), "اثر" | "غداه");
        event
            && self.outer_class().is_some_and(|class| match class {
                "criticize" | "accuse" | "threaten" | "reject" | "regret" => true,
                "weak" | "describe" | "praise" => v.key(j) != "بعد" || v.doc.tokens()[next].clitics.enc_len > 0,
                "order" | "urge" | "demand" | "request" | "warn" => upon,
                _ => false,
            })
    }

    /// `طلب المساعدة **لكن** الموظف رفض`, `اتهم خصمه **لكنها** نفت`: without a comma, what came of it; `حوار لكن بشروط` goes on.
    pub(super) fn tells_what_came_against(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let next = j + 1;
        if !nominal || j < start + 1 || v.inside[j] != v.inside[start] || next + 1 >= v.sentence_end[j] as usize {
            return false;
        }
        let key = v.key(j);
        let key = key.strip_prefix('و').unwrap_or(key);
        let clause = match key {
            "لكنه" | "لكنها" | "لكنهم" => true,
            "لكن" => self.opens_clause_at(next),
            _ => false,
        };
        let told = |k: usize| {
            v.finite_cue(k).is_some()
                || v.is_complementizer(k)
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
                || v.bare_key(k) == "ما"
        };
        clause && !(start..j).any(told)
    }

    /// `تنفي الشركة أن تكون لديها خطط **لكنها تقدمت** بطلب`, `نفى أن ينسحب **لكنه أقر** بالخلاف`: of what is not so, or is yet to be, nothing is told in the past.
    pub(super) fn tells_what_it_did_yet(&self) -> bool {
        let Split { v, j, start, joint, .. } = *self;
        let feminine = match v.key(j).strip_prefix('و').unwrap_or(v.key(j)) {
            "لكنها" => true,
            "لكنه" => false,
            _ => return false,
        };
        let verb = j + 1 + usize::from(j + 1 < v.tags.len() && v.key(j + 1) == "قد");
        if joint != Joint::Clause || verb + 1 >= v.sentence_end[j] as usize || v.inside[j] != v.inside[start] {
            return false;
        }
        let subjunctive = start > 0
            && v.key(start - 1) == "ان"
            && v.key(start).starts_with(['ي', 'ت'])
            && v.mention_at[start] == 0
            && v.head(start).is_none()
            && !v.doc.tokens()[start].clitics.proclitics.al()
            && !v.key(start).ends_with('ت');
        let past = v.is_word(verb)
            && v.tags[verb].function == FunctionWord::NONE
            && v.head(verb).is_none()
            && v.mention_at[verb] == 0
            && v.doc.tokens()[verb].clitics.pro_len == 0
            && if feminine {
                v.key(verb).ends_with('ت') && !v.key(verb).ends_with("ات")
            } else {
                v.finite_cue(verb).is_some_and(|c| c.forms[0].tense == Tense::Perfect)
                    || Roles::of(v.key(verb)).has(Roles::HAPPENS) && !v.key(verb).starts_with(['ي', 'ت'])
            };
        subjunctive
            && past
            && self
                .outer_class()
                .is_some_and(|class| matches!(class, "deny" | "reject" | "promise" | "demand" | "request"))
            && self.outer().and_then(|k| v.finite_cue(k)).is_some_and(|c| c.forms[0].agreement.feminine == feminine)
    }

    /// `نوه المجلس بالعلاقات التي تربط البلدين، **واستمع** إلى عرض`: what whoever spoke did next, since nothing in the noun phrase is told in the past.
    pub(super) fn tells_what_he_did_next(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let next = j + 1;
        if !(nominal && after_comma && v.is_comma(j - 1)) || v.inside[j] > 0 || next >= v.sentence_end[j] as usize {
            return false;
        }
        let verb =
            v.key(j).strip_prefix('و').filter(|k| !k.starts_with(['ي', 'ت']) && Roles::of(k).has(Roles::HAPPENS));
        let Some(verb) = verb.filter(|_| v.mention_at[j] == 0 && v.is_word(next)) else { return false };
        // نتج عنه, وتم خلاله: of the noun
        if v.tags[next].function.is(FunctionWord::WITH_PRONOUN) {
            return false;
        }
        let his = self.outer().and_then(|k| v.finite_cue(k)).map(|c| c.forms[0]);
        let same = his.is_some_and(|f| {
            f.tense == Tense::Perfect
                && f.agreement.number == Number::Singular
                && f.agreement.feminine == verb.ends_with('ت')
        });
        let past = |k: usize| {
            v.is_complementizer(k)
                || v.tags[k].function.is(FunctionWord::COMPLEMENTIZER | FunctionWord::SUBORDINATOR)
                || (v.tags[k].function.is(FunctionWord::RELATIVE) || v.bare_key(k) == "ما")
                    && !(v.key(k + 1).starts_with(['ي', 'ت'])
                        && !v.key(k + 1).ends_with('ت')
                        && !v.key(k + 1).starts_with("تم"))
        };
        same && !(start..j).any(past)
    }

    /// `في وقت **يستمر** القصف`, `في وقت **تفجرت فيه** الخلافات`; في وقت سابق has none.
    fn has_verb_at(&self, k: usize) -> bool {
        let v = self.v;
        let plain =
            v.is_word(k) && v.tags[k].function == FunctionWord::NONE && v.mention_at[k] == 0 && v.head(k).is_none();
        plain && (v.key(k + 1) == "فيه" || v.key(k).starts_with(['ي', 'ت']) && !is_masdar(v.doc.bare(k)))
    }

    /// Somebody or something stands here, or a verb; بشروط, سريع, أيضا go on with the noun before لكن.
    fn opens_clause_at(&self, k: usize) -> bool {
        let v = self.v;
        let definite = |k: usize| {
            let clitics = &v.doc.tokens()[k].clitics;
            clitics.proclitics.al() || clitics.enc_len > 0 || v.mention_at[k] > 0
        };
        let function = v.tags[k].function;
        let several = v.key(k).ends_with("ين") || v.key(k).ends_with("ون");
        let known = function.is(FunctionWord::NEGATION | FunctionWord::DEMONSTRATIVE);
        let plain = |k: usize| {
            v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && !v.doc.tokens()[k].clitics.proclitics.preposition()
        };
        // لكن مماطلة إدارة النادي
        let end = (v.sentence_end[k] as usize).min(k + 4);
        known || plain(k) && (several || v.key(k).starts_with('ي') || (k..end).take_while(|&k| plain(k)).any(definite))
    }

    /// The content is yet to be.
    fn is_to_come(&self) -> bool {
        self.outer_class().is_some_and(|class| matches!(class, "expect" | "wish" | "promise" | "believe"))
    }

    /// `طالب باحترام المواعيد **بعد أن** تأخر حكمان`, `أبدى غضبه **بعدما**`: without a comma only of what is called for or felt, and what no clause in it tells.
    fn is_called_for_or_felt(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        let may =
            self.outer_class().is_some_and(|class| matches!(class, "urge" | "demand" | "request" | "weak" | "regret"));
        let told = |k: usize| {
            v.is_complementizer(k)
                || v.finite_cue(k).is_some()
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
        };
        may && !matches!(v.doc.bare(j - 1), "خاصه" | "خصوصا" | "لاسيما" | "سيما" | "الا") && !(start..j).any(told)
    }

    /// The content is a fact of several.
    fn counts(&self) -> bool {
        self.outer_class().is_some_and(|class| matches!(class, "point_out" | "report" | "reveal" | "conclude"))
    }

    pub(super) fn outer_class(&self) -> Option<&'static str> {
        let v = self.v;
        self.outer().and_then(|k| v.tags[k].cue).map(|c| v.lexicon.cue(c.forms[0]).class)
    }
}
