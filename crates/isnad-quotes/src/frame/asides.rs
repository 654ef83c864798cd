//! What stands between a verb and what is said, and is neither: asides, times, titles that a phrase alone does not show whole.

mod blessings;
mod time;
mod titles;

use crate::lexicon::Frames;
use crate::nouns::is_masdar;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};

/// How long an aside between dashes may be, in tokens.
const ASIDE: usize = 16;

/// Verbs and participles of asking for something, without the ending of gender and number.
const ASKING: [&str; 12] =
    ["طلب", "رفض", "فضل", "اشترط", "تحدث", "طالب", "رافض", "مفضل", "مشترط", "متحدث", "متمسك", "اصر"];

impl View<'_> {
    /// `، طلب عدم ذكر اسمه،`, `، مشترطة عدم الكشف عن هويتها،`: what the source asks for itself, between commas. Where it ends.
    pub(crate) fn asks_for_anonymity(&self, j: usize, sentence_end: usize) -> Option<usize> {
        const ENDINGS: [&str; 10] = ["", "ت", "ا", "وا", "تا", "ه", "ين", "ات", "تين", "ان"];
        if !self.is_comma(j - 1) {
            return None;
        }
        let key = self.bare_key(j);
        let asks = ASKING.iter().any(|w| key.strip_prefix(w).is_some_and(|ending| ENDINGS.contains(&ending)))
            && (j + 1..(j + 4).min(sentence_end))
                .any(|k| matches!(self.doc.bare(k), "عدم" | "كشف" | "حجب" | "شرط" | "ذكر"));
        asks.then(|| (j + 1..(j + 14).min(sentence_end)).find(|&k| self.is_comma(k) || self.is_colon(k))).flatten()
    }

    /// `لم **تسمه**`, `لم **تكشف هويتهم**`, `لم **تذكر أسماءهم**`, `لم **تفصح عنها**`: one past what a paper keeps to itself of its source, where the verb at `j` is negated.
    pub(crate) fn keeps_name(&self, j: usize, end: usize) -> Option<usize> {
        if j + 1 >= end {
            return None;
        }
        let verb = self.key(j).strip_prefix(['ت', 'ي', 'ن'])?;
        if matches!(verb, "سمه" | "سمها" | "سمهم" | "سميه" | "سميها" | "سميهم" | "حددها" | "حدده" | "حددهم")
        {
            return Some(j + 1);
        }
        if !matches!(verb, "كشف" | "ذكر" | "حدد" | "فصح" | "ورد" | "علن" | "نشر") {
            return None;
        }
        let next = j + 1;
        if matches!(self.key(next), "عنه" | "عنها" | "عنهم") {
            return Some(next + 1);
        }
        let name = next + usize::from(self.key(next) == "عن");
        let kept = name + 1 < end
            && matches!(self.doc.bare(name), "اسم" | "هويت" | "اسماء" | "اسماي" | "هويات")
            && self.doc.tokens()[name].clitics.enc_len > 0;
        kept.then_some(name + 1)
    }

    pub(crate) fn is_dash(&self, k: usize) -> bool {
        let span = self.doc.tokens()[k].span;
        // a tatweel by itself does for a dash; most words are longer
        span.end - span.start <= 4
            && (self.is_punct(k) || self.surface(k).starts_with('ـ'))
            && matches!(self.surface(k), "-" | "–" | "—" | "ـ" | "ــ")
    }

    /// ` - صاحب محل لبيع الثياب - `: one past the dash that closes the aside which a dash at `j` opens.
    pub(crate) fn dashed_aside(&self, j: usize, end: usize) -> Option<usize> {
        if !self.is_dash(j) {
            return None;
        }
        // رسول الله - صلى الله عليه وسلم: the second dash is left out
        if let Some((close, _)) = self.blessing(j, end) {
            return Some(close);
        }
        let close = (j + 2..end.min(j + ASIDE)).find(|&k| self.is_dash(k))?;
        let wish = (j + 1..close).any(|k| self.key(k) == "الله");
        if wish && close <= j + 8 {
            return Some(close + 1);
        }
        let plain = |k: usize| !self.is_complementizer(k) && !self.is_colon(k) && self.finite_cue(k).is_none();
        (j + 1..close).all(plain).then_some(close + 1)
    }

    /// `ذكر **لـ«الأفق»** رئيس اللجنة`: behind the name in marks of who was told it, where `at` is its ل.
    pub(crate) fn behind_medium_told(&self, at: usize, end: usize) -> usize {
        let told = at + 2 < end && self.key(at) == "ل" && (at + 2..end).contains(&(self.closes[at + 1] as usize));
        if told { self.closes[at + 1] as usize } else { at }
    }

    /// `دون أن يذكر خصمه بالاسم`: the marks or the colon behind what is left unsaid.
    pub(crate) fn past_omission(&self, j: usize, end: usize) -> Option<usize> {
        let without = j + usize::from(self.key(j) == "من");
        if without + 4 >= end || !matches!(self.key(without), "دون" | "بدون") || self.key(without + 1) != "ان"
        {
            return None;
        }
        (without + 3..end.min(without + 14))
            .find(|&k| self.is_colon(k) || self.pair_at[k] > 0 && self.words(k, self.closes[k] as usize) > 3)
            .filter(|&k| {
                (without + 3..k)
                    .all(|n| self.finite_cue(n).is_none() && !self.is_complementizer(n) && !self.is_comma(n))
            })
    }

    /// Where the brace closes that opens at `k`, in the same paragraph, with words between them; some type them the wrong way round.
    pub(crate) fn brace_end(&self, k: usize) -> Option<usize> {
        let other = match self.surface(k) {
            "{" => "}",
            "}" => "{",
            "﴿" => "﴾",
            "﴾" => "﴿",
            _ => return None,
        };
        let end = (self.paragraph_end[k] as usize).min(k + 120);
        (k + 2..end).find(|&n| self.surface(n) == other).filter(|&n| self.words(k, n) > 1)
    }

    fn in_pair(&self, k: usize) -> bool {
        self.inside[k] > 0
    }

    /// `نادي بايرن **بطل الدوري** أمس التوصل`, `جنرال موتورز، **أكبر منتج سيارات في البلاد**، عن`: who the subject is besides, where what joins
    /// the content, or the time, comes behind it. One past the apposition.
    pub(crate) fn besides(&self, np: &NounPhrase, subject: &NounPhrase, end: usize, frames: Frames) -> Option<usize> {
        let j = np.tokens.start;
        let comma = self.is_comma(j - 1) || matches!(self.surface(j - 1), "-" | "–" | "—");
        if subject.tokens.end != j && !(comma && subject.tokens.end < j && j <= subject.tokens.end + 4)
            || np.coordinated
        {
            return None;
        }
        let key = self.key(j);
        let t = &self.doc.tokens()[j];
        if t.clitics.pro_len > 0 && !t.clitics.proclitics.al() || t.clitics.enc_len > 0 || is_masdar(key) {
            return None;
        }
        let title = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
        let elative = key.starts_with('ا') && key.chars().count() == 4 && !t.clitics.proclitics.al();
        if !(title || comma && (elative || t.clitics.proclitics.al()) || matches!(key, "بطل" | "حامل" | "متصدر"))
        {
            return None;
        }
        // One who is spoken of beside the subject is no apposition to him where nothing else is said.
        let mut k = np.tokens.end.max(j + 1);
        let limit = end.min(j + 28);
        while k < limit {
            if matches!(self.surface(k), "(" | "[") && self.closes[k] as usize > k {
                k = self.closes[k] as usize;
                continue;
            }
            if self.is_complementizer(k) && self.tags[k].cut == 0 {
                let mine = !self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
                return (mine && frames.has(Frames::CLAUSE)).then_some(k);
            }
            let own = self.preposition_bit(k).is_some_and(|b| frames.has(b));
            let time =
                self.tags[k].function.is(FunctionWord::TIME) && !self.tags[k].function.is(FunctionWord::PREPOSITION);
            if time && matches!(self.key(k), "امس" | "اليوم" | "مساء" | "صباح") || own && self.is_comma(k - 1)
            {
                return Some(k);
            }
            if self.is_comma(k) && comma {
                let next = k + 1;
                if next < end && self.preposition_bit(next).is_some_and(|b| frames.has(b)) {
                    return Some(next);
                }
                let noun = next < end
                    && self.is_word(next)
                    && (is_masdar(self.key(next)) || self.doc.tokens()[next].clitics.enc_len > 0)
                    && self.tags[next].function == FunctionWord::NONE;
                return noun.then_some(next);
            }
            if self.finite_cue(k).is_some() || self.tags[k].function.is(FunctionWord::SUBORDINATOR) {
                return None;
            }
            k += 1;
        }
        None
    }

    /// `كشف تقرير عن إحدى الشركات، عن وجود`: the first عن tells whose document it is.
    pub(crate) fn told_of_twice(&self, j: usize, subject: Option<&NounPhrase>, end: usize) -> bool {
        let document = subject.is_some_and(|np| np.head.is_some_and(|h| h.class == HeadClass::Document));
        document
            && (j + 2..end.min(j + 20))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.is_comma(k - 1) && self.key(k) == "عن")
    }

    /// أعلنت «نورث للفنادق»، **المسجلة في بورصة لندن،** عن شراكة: past what is said of a name between commas.
    pub(crate) fn past_apposition(&self, comma: usize, end: usize) -> usize {
        let first = comma + 1;
        // or what body it is: «إعمار»، شركة التطوير العالمية، عن
        let body = |h: isnad_entities::HeadAt| h.proclitics == 0 && h.head.class == HeadClass::Organization;
        let adjective = first < end
            && self.is_comma(comma)
            && self.is_word(first)
            && (self.doc.tokens()[first].clitics.proclitics.al() || self.head(first).is_some_and(body))
            && !self.doc.tokens()[first].clitics.proclitics.conjunction()
            && !self.doc.tokens()[first].clitics.proclitics.preposition();
        if !adjective {
            return comma;
        }
        let breath = |k: &usize| !self.is_complementizer(*k) && self.tags[*k].cue.is_none();
        (first..end.min(first + 20)).take_while(breath).find(|&k| self.is_comma(k)).map_or(comma, |k| k + 1)
    }
}
