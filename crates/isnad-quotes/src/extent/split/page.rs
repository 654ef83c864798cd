//! What stands on the page behind a content though it is no sentence of its own: a dateline, a mark that closes it, the occasion.

use super::Split;
use crate::roles::Roles;
use isnad_entities::FunctionWord;
use isnad_tokenize::TokenKind;

/// How many towns and papers a dateline may name, and of how many words each.
const SEGMENTS: usize = 4;
const WORDS: usize = 3;

impl Split<'_> {
    /// `علامات على ثوران **القاهرة - رويترز -** بثت`, `**باريس (ا ف ب) -** أعلنت`: where the town begins whose dateline opens another report. The mark at the token is the
    /// first behind it.
    pub(super) fn dateline(&self) -> Option<usize> {
        let Split { v, j, start, .. } = *self;
        let opens = v.tags[j].function == FunctionWord::NONE && self.is_dash(j) || v.surface(j) == "(";
        if !opens || j < start + 3 || v.inside[j] > 0 || !v.is_word(j - 1) || !self.names_agency(j) {
            return None;
        }
        let mut place = j - 1;
        while place > start + 2 && v.in_name[place] && j - place < WORDS {
            place -= 1;
        }
        // من بيروت (رويترز): of the sentence
        let within = v.doc.tokens()[place].clitics.proclitics.preposition()
            || v.tags[place - 1].function.is(FunctionWord::PREPOSITION)
            || v.tags[place].function != FunctionWord::NONE;
        (!within).then_some(place)
    }

    /// `- **رويترز** -`, `(الفلبين) ـ **رويترز** ـ`, `- بيروت - **وكالات**:`: between the marks behind the token an agency is named, and its mark is closed.
    fn names_agency(&self, mark: usize) -> bool {
        let v = self.v;
        let end = (v.sentence_end[mark] as usize).min(mark + SEGMENTS * (WORDS + 2));
        let mut open = mark;
        for _ in 0..SEGMENTS {
            let close = (open + 1..end.min(open + 2 + WORDS)).find(|&k| !v.is_word(k));
            let Some(close) = close.filter(|&k| k > open + 1) else { return false };
            let bracket = v.surface(open) == "(";
            let closed = if bracket { v.surface(close) == ")" } else { self.is_dash(close) || v.is_colon(close) };
            if !closed {
                return false;
            }
            let letters = || close > open + 2 && (open + 1..close).all(|k| v.key(k).chars().count() <= 2);
            let agency = (open + 1..close).any(|k| Roles::of(v.doc.bare(k)).has(Roles::AGENCY)) || letters();
            if agency {
                // وكالة الأنباء (رويترز) أن: in brackets a dash follows or nothing was there before
                return !bracket || close + 1 < end && (self.is_dash(close + 1) || v.is_colon(close + 1));
            }
            open = if bracket { close + 1 } else { close };
            if open >= end || !self.is_dash(open) {
                return false;
            }
        }
        false
    }

    fn is_dash(&self, k: usize) -> bool {
        matches!(self.v.surface(k), "-" | "–" | "—" | "ـ")
    }

    /// `أن المغرب «يتوفر على بنية قادرة على الإصلاح»، **وذلك في** انسجام مع`: marks that held a clause have closed right before it, with a comma or without.
    pub(super) fn is_behind_own_words(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        let close = if v.is_comma(j - 1) { j.saturating_sub(2) } else { j - 1 };
        if close <= start + 6 || v.doc.tokens()[close].kind != TokenKind::Quote || v.inside[j] > 0 {
            return false;
        }
        let open = (start.max(close.saturating_sub(40))..close).rev().find(|&k| v.pair_at[k] > 0);
        open.is_some_and(|open| v.closes[open] as usize == close + 1 && v.words(open, close) > 5)
    }

    /// `حذرت من «السلوك السيئ» **عبر حسابها الرسمي**`: behind the marks that hold all of the content, by what means it was said.
    pub(super) fn tells_where_it_was_put(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        v.pair_at[start] > 0
            && v.closes[start] as usize == j
            && j + 1 < v.sentence_end[j] as usize
            && matches!(v.key(j), "عبر" | "في" | "علي" | "خلال")
            && crate::nouns::speech_noun(v.doc.bare(j + 1)).is_some_and(|n| n.medium)
    }

    /// `كشفت عن ضبط شبكة **وبعد نحو شهر من** الحادث`: behind a noun phrase how long after it was said.
    pub(super) fn tells_how_long_after(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let end = (v.sentence_end[j] as usize).min(j + 5);
        nominal
            && v.key(j) == "وبعد"
            && j > start + 1
            && v.inside[j] == v.inside[start]
            && matches!(
                v.key((j + 1).min(end - 1)),
                "نحو" | "اقل" | "اكثر" | "قرابه" | "يوم" | "ايام" | "اسبوع" | "شهر" | "عام"
            )
            && (j + 2..end).any(|k| v.key(k) == "من" && k + 1 < v.sentence_end[j] as usize)
    }

    /// `عولجت الملاحظات، **وفي ختام الجولة** التقت اللجنة`: behind a comma, or a noun phrase, what was done at the end of the occasion.
    pub(super) fn closes_occasion(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let occasion = j + 2;
        if v.key(j) != "وفي"
            || !(after_comma || nominal)
            || j < start + 2
            || v.inside[j] > 0
            || occasion + 2 >= v.sentence_end[j] as usize
            || !matches!(v.key(j + 1), "ختام" | "نهايه" | "اثناء" | "مستهل" | "بدايه")
        {
            return false;
        }
        matches!(
            v.doc.bare(occasion),
            "جوله"
                | "زياره"
                | "حفل"
                | "لقاء"
                | "امسيه"
                | "فعاليه"
                | "ندوه"
                | "دوره"
                | "مناسبه"
                | "جلسه"
                | "حفله"
        ) && v.doc.tokens()[occasion].clitics.proclitics.al()
            || matches!(v.doc.bare(occasion), "جولته" | "زيارته" | "كلمته" | "حديثه" | "لقايه")
            || v.doc.tokens()[occasion].clitics.enc_len > 0
                && matches!(v.doc.bare(occasion), "جوله" | "زياره" | "كلمه" | "حديث" | "لقاء" | "بيان")
    }

    /// `أن زعيم الحركة لم يمت هناك، **في تصريحات تتناقض** مع ما قيل`, `**في خطوة تهدف** إلى`: what the reporter holds the words to be.
    pub(super) fn holds_it_to_be(&self) -> bool {
        let Split { v, j, start, after_comma, .. } = *self;
        let (noun, verb) = (j + 1, j + 2);
        // ليختار مصيره بإرادته» في بيان يتزامن مع: a mark without a partner
        let mark = |k: usize| v.doc.tokens()[k].kind == TokenKind::Quote && v.pair_at[k] == 0;
        v.key(j) == "في"
            && (after_comma || mark(j - 1))
            && j > start + 2
            && v.inside[j] == 0
            && verb + 1 < v.sentence_end[j] as usize
            && matches!(v.key(noun), "تصريحات" | "تصريح" | "تعليق" | "تعليقات" | "بيان" | "كلام" | "موقف")
            && v.is_word(verb)
            && v.tags[verb].function == FunctionWord::NONE
            && v.mention_at[verb] == 0
            && v.head(verb).is_none()
            && v.key(verb).starts_with(['ي', 'ت'])
            && v.key(verb).chars().count() > 3
    }
}
