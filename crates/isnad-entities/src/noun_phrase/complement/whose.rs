//! Whose a page, a wing or a body is: الموقع الرسمي للنادي, الجناح العسكري للحركة.

use crate::FunctionWord;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;

impl Reading<'_> {
    /// المدونة الرسمية **لموقع** التواصل, الصفحة الرسمية **للنادي**: whose it is.
    pub(super) fn official(&self, at: usize) -> bool {
        at > 1
            && self.definite(at - 1)
            && self.definite(at - 2)
            && matches!(self.doc.bare(at - 1), "رسمي" | "رسميه")
            && (Lexicon::get().of(self.doc.bare(at - 2)).has(Class::MEDIA_WORD)
                || matches!(self.doc.bare(at - 2), "مدونه" | "صفحه" | "حساب" | "موقع"))
    }

    /// الموقع الإلكتروني **للوزارة**: whose page it is.
    pub(super) fn electronic(&self, at: usize) -> bool {
        at > 1 && matches!(self.doc.bare(at - 1), "الكتروني" | "الكترونيه" | "رسمي" | "رسميه")
    }

    /// الجناح العسكري **لحركة** كذا, الذراع الإعلامية **للحزب**: whose it is.
    pub(super) fn of_a_wing(&self, at: usize) -> bool {
        at > 1
            && self.doc.tokens()[at].clitics.proclitics.la()
            && matches!(self.doc.bare(at - 2), "جناح" | "ذراع")
            && self.definite(at - 1)
            && matches!(
                self.doc.bare(at - 1),
                "عسكري" | "عسكريه" | "مسلح" | "مسلحه" | "سياسي" | "سياسيه" | "اعلامي" | "اعلاميه"
            )
    }

    /// `لمنشورات على`, `لهجمات في`: things without the article, before a preposition.
    pub(super) fn of_several_things(&self, at: usize) -> bool {
        let key = self.doc.key(at);
        key.ends_with("ات")
            && !self.definite(at)
            && !key.starts_with("لل")
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && at + 1 < self.doc.tokens().len()
            && self.classes.function(at + 1).0.is(FunctionWord::PREPOSITION)
    }
}
