//! What stands under a preposition and is no content: where, how, when, by whom.

use crate::lexicon::Frames;
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass};

impl View<'_> {
    /// على هامش القمة; but إلى الحد من العنف, إلى البعد عن الفتن
    pub(crate) fn is_circumstance(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        let p = self.doc.tokens()[k].clitics.proclitics;
        // أشاد بمستوى الفريق
        // أشار إلى الموقع المهم للميناء: the site
        let site = bare == "موقع" && p.al() && k > 0 && self.key(k - 1) == "الي";
        // في الوقت نفسه, بالوقت ذاته
        let meanwhile = bare == "وقت" && k + 1 < self.tags.len() && matches!(self.key(k + 1), "نفسه" | "ذاته" | "عينه");
        meanwhile
            || circumstance(bare) && !(matches!(bare, "بعد" | "حد") && p.al()) && !(bare == "مستوي" && p.ba()) && !site
    }

    /// بحضور الوزير, بالتعاون مع; but طالب الجمهور بالحضور
    pub(crate) fn is_manner(&self, k: usize) -> bool {
        // نوه الأمير بالتعاون المستمر بين الوزارتين
        let with = k + 1 < self.tags.len() && self.key(k + 1) == "مع" || !self.doc.tokens()[k].clitics.proclitics.al();
        let itself = match self.doc.bare(k) {
            "حضور" => self.doc.tokens()[k].clitics.proclitics.al(),
            "تعاون" => !with,
            _ => false,
        };
        manner(self.doc.bare(k)) && !itself
    }

    /// قالت المجموعة **بفخر** إن, استنكر **بشدة** الهجوم: how it is said, not who; but أشاد بثقة اللاعبين, of a verb that takes ب.
    pub(crate) fn tells_tone(&self, i: usize, frames: u16) -> bool {
        let clitics = |k: usize| &self.doc.tokens()[k].clitics;
        clitics(i).proclitics.ba()
            && !clitics(i).proclitics.al()
            && clitics(i).enc_len == 0
            && Roles::of(self.doc.bare(i)).has(Roles::TONE)
            && !(frames & (Frames::BI | Frames::OBJECT) == Frames::BI
                && self.owned_by_next(i)
                && self.doc.bare(i) != "منتهي")
    }

    /// `بأشد العبارات`, `بأقسى عبارات الاستنكار`: one past words that tell how strong the words were.
    pub(crate) fn past_strong_words(&self, i: usize) -> Option<usize> {
        let strong = self.doc.tokens()[i].clitics.proclitics.ba()
            && matches!(self.doc.bare(i), "اشد" | "اقسي" | "اقوي" | "اغلظ" | "اوضح" | "اصدق" | "ابلغ");
        let word = i + 1;
        if !strong || word >= self.tags.len() || !self.is_word(word) {
            return None;
        }
        let words = matches!(self.doc.bare(word), "عبارات" | "كلمات" | "الفاظ" | "عباره" | "لهجه" | "صور" | "معاني");
        // بأشد عبارات الشجب والاستنكار
        let mut end = word + 1;
        if !self.doc.tokens()[word].clitics.proclitics.al() && end < self.tags.len() && self.is_word(end) {
            end += 1;
            while end < self.tags.len()
                && self.is_word(end)
                && self.has_conjunction_letter(end)
                && self.doc.tokens()[end].clitics.proclitics.al()
            {
                end += 1;
            }
        }
        words.then_some(end)
    }

    /// بشدة، بصفة عامة، بتاريخ: how or when, whatever noun stands before it.
    pub(crate) fn tells_degree(&self, i: usize) -> bool {
        self.tags[i].degree() && self.mention_at[i] == 0
    }

    /// بمنطقة مكة، بوزارة الداخلية، باسم: ب that tells where or whose, not what.
    pub(crate) fn locates(&self, i: usize) -> bool {
        // القائم بأعمال السفير, القائم بالأعمال
        let charge = self.doc.bare(i) == "اعمال" && i > 0 && self.doc.bare(i - 1).starts_with("قايم");
        charge
            || self.mention_at[i] > 0
            // بالقرب من الحدود; but بقرب التوصل إلى اتفاق
            || self.key(i) == "بالقرب"
            || Roles::of(self.doc.bare(i)).has(Roles::WHERE)
            || self.head(i).is_some_and(|h| h.head.class == HeadClass::Organization && !h.head.ambiguous)
                && !self.arranges(i)
    }

    /// بتنظيم زيارة: the act, no body
    fn arranges(&self, i: usize) -> bool {
        is_masdar(self.doc.bare(i))
            && i + 1 < self.sentence_end[i] as usize
            && self.is_word(i + 1)
            && self.mention_at[i + 1] == 0
            && self.doc.tokens()[i + 1].clitics.pro_len == 0
            && !self.doc.tokens()[i + 1].clitics.proclitics.al()
            && self.tags[i + 1].function == FunctionWord::NONE
    }

    /// بتعليم جازان, بشرطة مكة: a noun in the construct and a place behind it.
    pub(crate) fn office_of_place(&self, i: usize) -> bool {
        // بإلزام إسرائيل, بإعدام هولمز: an act
        let bare = self.doc.bare(i);
        let act = (is_masdar(bare) || Roles::of(bare).has(Roles::EVENT) || Roles::of(bare).has(Roles::ACT))
            && self.head(i).is_none()
            && !Roles::of(bare).has(Roles::DEPARTMENT);
        !act && i + 1 < self.sentence_end[i] as usize
            && self.mention_at[i + 1] > 0
            && !self.doc.tokens()[i].clitics.proclitics.al()
            && self.doc.tokens()[i].clitics.enc_len == 0
            && self.doc.tokens()[i + 1].clitics.pro_len == 0
    }

    /// `أوصت اللجنة برئاسة فلان بعقد`: who chairs or hosts, where the content's own ب comes later.
    pub(crate) fn presides(&self, i: usize, end: usize) -> bool {
        Roles::of(self.doc.bare(i)).has(Roles::CHAIR)
            && (i + 1..end.min(i + 16)).take_while(|&k| !self.is_comma(k)).any(|k| {
                self.tags[k].function == FunctionWord::NONE
                    && self.doc.tokens()[k].clitics.proclitics.ba()
                    && self.mention_at[k] == 0
                    || self.is_complementizer(k)
            })
    }

    /// أشاد **بتعاون** الجهات, رحب **بمشاركة** الشباب: theirs is what is praised; but بالتعاون مع الجهات, and of another verb أوصى المؤتمر بتعاونها بعقد دورة.
    pub(crate) fn works_together(&self, k: usize, class: &str) -> bool {
        let bare = self.doc.bare(k);
        // أشاد الوزير بمشاركة الوكيل بالجهود: in whose company
        let attended = matches!(bare, "مشاركه" | "حضور");
        (bare == "تعاون" || attended && !self.presides(k, self.sentence_end[k] as usize))
            && matches!(class, "praise" | "criticize" | "thank")
            && !self.doc.tokens()[k].clitics.proclitics.al()
            && k + 1 < self.sentence_end[k] as usize
            && self.key(k + 1) != "مع"
            // تعهد الوزير **بالتعاون** مع البلديات: what is promised, where nothing else under ب is
            || bare == "تعاون" && class == "promise" && !self.another_ba(k, self.sentence_end[k] as usize)
    }

    /// بقوة الفريق, بثقة اللاعبين: the noun has an owner, and tells no tone or degree.
    pub(crate) fn owned_by_next(&self, k: usize) -> bool {
        let next = k + 1;
        next < self.sentence_end[k] as usize
            && self.is_word(next)
            && (self.mention_at[next] > 0 || self.doc.tokens()[next].clitics.proclitics.al())
            && self.doc.tokens()[next].clitics.pro_len == 0
            && !self.doc.tokens()[k].clitics.proclitics.al()
    }

    /// الشؤون الصحية **بالعاصمة** بمتابعة: another ب follows in the same breath, and this one only says where.
    pub(crate) fn another_ba(&self, i: usize, end: usize) -> bool {
        let ba = |k: usize| self.is_word(k) && self.doc.tokens()[k].clitics.proclitics.ba();
        let joined = |k: usize| self.is_word(k) || self.is_comma(k) && k + 1 < end && ba(k + 1);
        (i + 1..end.min(i + 7)).take_while(|&k| joined(k)).any(|k| {
            self.tags[k].function == FunctionWord::NONE
                && ba(k)
                && !self.locates(k)
                && !circumstance(self.doc.bare(k))
                && !manner(self.doc.bare(k))
        })
    }

    /// طالب المهتمون **بالشؤون الزراعية** بإنشاء مراكز: a participle's own ب over a thing, where an act stands under the next one.
    pub(crate) fn of_who_is_described(&self, i: usize, end: usize) -> bool {
        let act = |k: usize| is_masdar(self.doc.bare(k)) || Roles::of(self.doc.bare(k)).has(Roles::ACT);
        // بإنشاء, بإزالة; its letters are those of plurals like أسعار too
        let fourth = |k: usize| self.doc.surface(k).contains('إ') && self.doc.bare(k).chars().count() >= 5;
        let ba = |k: usize| self.tags[k].function == FunctionWord::NONE && self.doc.tokens()[k].clitics.proclitics.ba();
        isnad_entities::governs(self.doc.bare(i - 1), "ب")
            && !act(i)
            && (i + 1..end.min(i + 7))
                .take_while(|&k| self.is_word(k))
                .any(|k| ba(k) && (act(k) || fourth(k)) && !circumstance(self.doc.bare(k)) && !manner(self.doc.bare(k)))
    }

    /// صرح الناطق بخصوص إجراءات القبول بالجامعة، **بأن** النتائج سليمة: what is told stands behind the comma, in a clause with the verb's
    /// own preposition.
    pub(crate) fn told_behind_comma(&self, i: usize, end: usize) -> bool {
        const REACH: usize = 30;
        (i + 1..end.min(i + REACH))
            .take_while(|&k| self.finite_cue(k).is_none() && self.pair_at[k] == 0)
            .any(|k| self.is_comma(k - 1) && self.key(k) == "بان")
    }
}

/// Nouns of circumstances after the cue's preposition that are no content: على هامش، إلى جانب، عن طريق.
pub(super) fn circumstance(key: &str) -> bool {
    Roles::of(key).has(Roles::CIRCUMSTANCE)
}

/// Nouns after ب that say how, why or by how much, and are no content: بعنوان، بسبب، بالتعاون مع.
pub(super) fn manner(key: &str) -> bool {
    Roles::of(key).has(Roles::MANNER)
}

/// Prepositional phrases of means: في مؤتمر صحفي، عبر تويتر.
pub(super) fn means(bare: &str) -> bool {
    speech_noun(bare).is_some_and(|n| n.medium)
}

/// See [`View::tells_degree`].
pub(crate) const DEGREE: [&str; 10] =
    ["مره", "بشده", "بقوه", "بحزم", "بصراحه", "بصفه", "بشكل", "بصوره", "بتاريخ", "رسميا"];
