//! How far a time goes: `أمس الأول`, `قبل أيام قليلة`.

use crate::view::View;
use isnad_entities::{FunctionWord, is_time_word};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// `أمس الأول`, `الأسبوع الماضي`, `قبل أيام قليلة`: one past a word that says more of the time.
    pub(crate) fn time_behind(&self, j: usize, end: usize) -> Option<usize> {
        let counted = j > 0 && self.doc.tokens()[j - 1].kind == TokenKind::Number;
        let tag = &self.tags[j];
        if !counted && !tag.by_the_way() && !tag.function.is(FunctionWord::TIME) {
            return None; // most words
        }
        let key = self.key(j);
        // بتاريخ 14/10/1436هـ الموافق 30/7/2015م
        if matches!(key, "بتاريخ" | "الموافق") {
            let date = |k: usize| {
                self.doc.tokens()[k].kind != TokenKind::Word
                    && !self.is_comma(k)
                    && !self.is_colon(k)
                    && self.pair_at[k] == 0
                    || matches!(self.key(k), "ه" | "هـ" | "م")
                    || self.tags[k].function.is(FunctionWord::TIME)
            };
            return Some((j + 1..end).find(|&k| !date(k)).unwrap_or(end).max(j + 1));
        }
        if key == "اول" && j + 2 < end && self.key(j + 1) == "من" && self.key(j + 2) == "امس" {
            return Some(j + 3);
        }
        // في صفر عام 1374هـ / 1954م
        if counted && (matches!(key, "م" | "ه") || is_time_word(key)) {
            return Some(j + 1); // 28 مارس, 12 غشت: no verb, no object
        }
        // سكان الحي شمال المدينة: where, no object
        let side = matches!(key, "شمال" | "جنوب" | "شرق" | "غرب" | "وسط") && j + 1 < end;
        if side {
            // شمال شرق الولايات المتحدة
            let second = matches!(self.key(j + 1), "شرق" | "غرب" | "شرقي" | "غربي") && j + 2 < end;
            let at = j + 1 + usize::from(second);
            let noun = usize::from(self.mention_at[at] == 0 && self.locates(at) && at + 1 < end);
            let first = at + noun;
            if self.mention_at[first] > 0 || self.doc.tokens()[first].clitics.proclitics.al() {
                return Some((first + 1..end).find(|&k| !self.in_name[k]).unwrap_or(end));
            }
        }
        // في اليوم **الأول** من زيارته
        let ordinal = matches!(
            key,
            "الاول" | "الاولي" | "الثاني" | "الثانيه" | "الثالث" | "الثالثه" | "الاخير" | "الاخيره"
        );
        if ordinal
            && j > 0
            && matches!(
                self.doc.bare(j - 1),
                "يوم"
                    | "ليله"
                    | "شهر"
                    | "اسبوع"
                    | "عام"
                    | "مره"
                    | "جلسه"
                    | "مرحله"
                    | "ايام"
                    | "فتره"
                    | "اونه"
            )
        {
            return Some(j + 1);
        }
        let ago = |k: usize| {
            matches!(
                self.key(k),
                "الماضي"
                    | "الماضيه"
                    | "المقبل"
                    | "المقبله"
                    | "القادم"
                    | "القادمه"
                    | "الفايت"
                    | "المنصرم"
                    | "المنصرمه"
                    | "الجاري"
                    | "الحالي"
            )
        };
        let span = |k: usize| {
            matches!(self.key(k), "الاسبوع" | "الشهر" | "العام" | "السنه" | "الليله" | "اليوم" | "الموسم")
                || self.tags[k].function.is(FunctionWord::TIME)
        };
        if span(j) && j + 1 < end && ago(j + 1) {
            return Some(j + 2);
        }
        let before = |k: usize| self.tags[k].function.is(FunctionWord::TIME) || matches!(self.key(k), "امس");
        if j > 0 && key == "الاول" && before(j - 1) && self.key(j - 1) == "امس" {
            return Some(j + 1);
        }
        let few = matches!(key, "قليله" | "عديده" | "معدوده" | "طويله" | "قصيره" | "قليل");
        let count = |k: usize| {
            matches!(
                self.doc.bare(k),
                "ايام"
                    | "ساعات"
                    | "اسابيع"
                    | "اشهر"
                    | "شهور"
                    | "سنوات"
                    | "اعوام"
                    | "دقايق"
                    | "لحظات"
                    | "وقت"
            )
        };
        (few && j > 0 && count(j - 1)).then_some(j + 1)
    }
}
