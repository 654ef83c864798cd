//! Attribution by preposition: `وفقا لتصريحات مسؤولين`, `بحسب رويترز`, `على حد قوله`.

use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass, NounPhrase};
use isnad_tokenize::TokenKind;

/// A prepositional cue with its source.
pub(crate) struct Preposed {
    /// First and one past the last token of the cue.
    pub(crate) cue: (usize, usize),
    /// The noun phrase that it names.
    pub(crate) source: NounPhrase,
}

impl View<'_> {
    /// A prepositional cue that starts at token `i`.
    pub(crate) fn preposed(&self, entities: &Entities, i: usize) -> Option<Preposed> {
        let end = self.sentence_end[i] as usize;
        let key = self.bare_key(i);
        let key = key.strip_prefix('ب').filter(|k| *k == "حسب").unwrap_or(key);
        let at = |k: usize| if k < end { self.key(k) } else { "" };
        let mut j = match key {
            // وفق، حسب: the source follows at once.
            "وفق" | "حسب" => i + 1,
            "وفقا" | "طبقا" | "تبعا" => i + 1,
            "نقلا" if at(i + 1) == "عن" => i + 2,
            "علي" if at(i + 1) == "لسان" => i + 2,
            "علي" if matches!(at(i + 1), "حد") && matches!(at(i + 2), "قول" | "تعبير" | "وصف" | "زعم") => {
                i + 3
            }
            "علي" if at(i + 1) == "ذمه" => i + 2,
            "من" if at(i + 1) == "وجهه" && at(i + 2) == "نظر" => i + 3,
            _ => return None,
        };
        if j >= end {
            return None;
        }
        let preposition = matches!(key, "وفقا" | "طبقا" | "تبعا");
        if preposition && !(self.doc.tokens()[j].clitics.proclitics.la() || self.key(j).starts_with('ل')) {
            return None;
        }
        if self.key(j) == "ل" {
            j += 1;
        }
        if j >= end || self.key(j) == "ما" {
            return None;
        }
        let stop = |k: usize| self.is_complementizer(k) || self.finite_cue(k).is_some();
        let read = self.reading(entities, &stop);
        let mut cue_end = j;
        let mut source = read.noun_phrase(j, end);
        // تصريحات، بيان، تقديرات ... of somebody: the noun belongs to the cue, its owner is the source.
        if deed(self.doc.bare(j)) {
            let of = j + 1;
            if of < end
                && !self.is_punct(of)
                && (self.is_word(of) || self.doc.tokens()[of].kind == TokenKind::Quote)
                && !self.tags[of]
                    .function
                    .is(FunctionWord::PREPOSITION | FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER)
            {
                if let Some(np) = read.noun_phrase(of, end) {
                    if np.can_speak() {
                        cue_end = of;
                        source = Some(np);
                    }
                }
            }
        }
        let source = source?;
        let speaks = source
            .mention
            .is_some_and(|m| entities.mentions[m as usize].kind != isnad_entities::EntityKind::Nationality)
            || source
                .head
                .is_some_and(|h| h.class != HeadClass::Organization || source.definite || source.tokens.len() > 1)
            || deed(self.doc.bare(j));
        speaks.then_some(Preposed { cue: (i, cue_end), source })
    }
}

/// Nouns for what somebody said or published.
fn deed(bare: &str) -> bool {
    matches!(
        bare,
        "تصريحات"
            | "تصريح"
            | "بيان"
            | "بيانات"
            | "تقرير"
            | "تقارير"
            | "تقديرات"
            | "معطيات"
            | "احصاءات"
            | "احصائيات"
            | "احصائيه"
            | "ارقام"
            | "معلومات"
            | "اقوال"
            | "شهادات"
            | "شهاده"
            | "روايه"
            | "روايات"
            | "تعبير"
            | "قول"
            | "وصف"
            | "دراسه"
            | "استطلاع"
            | "استطلاعات"
            | "تحليل"
            | "اعلان"
            | "تاكيدات"
            | "مصادر"
            | "مصدر"
            | "افاده"
            | "توقعات"
            | "نتائج"
            | "مذكره"
            | "وثائق"
            | "وثيقه"
            | "ما"
    )
}
