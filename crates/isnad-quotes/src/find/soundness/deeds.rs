//! What a verb of speech tells of deeds: somebody is served, watch is kept, two agree to do something, a work of art has a story.

use super::{Case, someone};
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::Frames;
use isnad_entities::{FunctionWord, NounPhrase, governs};

impl Case<'_> {
    /// `النصائح التي تفيد الباحثين عن عمل`, `أفاد اللاعبين بخبرته`: whom it serves stands in the accusative right behind the verb.
    pub(super) fn serves(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        let served = i + 1;
        f.joint == Joint::Preposition
            && f.subject.as_ref().is_some_and(|np| np.tokens.start == served)
            && v.key(served).ends_with("ين")
            && v.mention_at[served] == 0
            && v.head(served).is_some_and(|h| h.head.class.is_human() && h.head.plural)
    }

    /// `تشدد تركيا **الأمن** على الحدود`, `شددت الشرطة **إجراءاتها** على المداخل`: what is made tight stands between the verb and its على.
    pub(super) fn tightens(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        f.joint == Joint::Preposition
            && (i + 1..f.start).any(|k| {
                matches!(
                    v.doc.bare(k),
                    "امن"
                        | "اجراءات"
                        | "اجراءاتها"
                        | "اجراءاته"
                        | "تدابير"
                        | "تدابيرها"
                        | "حصار"
                        | "حصارها"
                        | "حصاره"
                        | "قيود"
                        | "قيودها"
                        | "عقوبات"
                        | "عقوباتها"
                        | "رقابه"
                        | "رقابتها"
                        | "حراسه"
                        | "خناق"
                        | "قبضه"
                        | "قبضتها"
                        | "قبضته"
                        | "ضغوط"
                        | "ضغوطها"
                        | "هجمات"
                        | "هجماتها"
                ) && !v.doc.tokens()[k].clitics.proclitics.preposition()
                    && !v.tags[k - 1].function.is(FunctionWord::PREPOSITION)
                    // شدد وزير **الأمن** على كذا
                    && f.subject.as_ref().is_none_or(|np| k >= np.tokens.end || k == np.tokens.start)
            })
    }

    /// `اتفق سامي مع مشرفه على أن يعمل من المنزل`: to do something; `اتفق الخبراء على أن الأسعار سترتفع` is what they hold.
    pub(super) fn agrees_to_do(&self) -> bool {
        let Case { v, f, .. } = *self;
        let verb = v.key(f.start);
        f.joint == Joint::Clause
            && v.key(f.start - 1) == "ان"
            && v.is_word(f.start)
            && verb.starts_with(['ي', 'ت'])
            && v.mention_at[f.start] == 0
            && v.head(f.start).is_none()
            && v.tags[f.start].function == FunctionWord::NONE
            && !crate::nouns::is_masdar(verb)
    }

    /// `عمل دور النشر **وصفتها** الأساسية`: of صفة, with its adjective; `وصفتها الصحيفة بأنها`.
    pub(super) fn is_a_quality(&self) -> bool {
        let Case { v, i, f, reading, .. } = *self;
        let adjective = |np: &NounPhrase| {
            np.tokens == (i + 1..i + 2)
                && np.mention.is_none()
                && np.head.is_none()
                && np.unlisted.is_none()
                && v.key(i + 1).starts_with("ال")
                && v.key(i + 1).ends_with("يه")
        };
        reading.pronoun && v.key(i).starts_with("وصفت") && f.subject.as_ref().is_some_and(adjective)
    }

    /// `يقسم القانون المخالفات إلى درجتين:`: what is divided, of `قسم`; `يقسم بالله أنه بريء`.
    pub(super) fn divides(&self) -> bool {
        let Case { v, i, f, form, .. } = *self;
        form.tense == Tense::Imperfect
            && f.joint == Joint::Colon
            && (i + 1..f.start).any(|k| v.key(k) == "الي" || v.key(k) == "قسمين")
    }

    /// `أعلن الفريق عن نفسه بقوة`: he shows what he can do.
    pub(super) fn is_of_itself(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Preposition
            && matches!(v.key(f.start), "نفسه" | "نفسها" | "انفسهم" | "ذاته" | "ذاتها")
            && v.preposition_bit(f.start - 1) == Some(Frames::AAN)
    }

    /// `وكشفت المسرحية عن الصراع بين الإخوة`: what happens in it.
    pub(super) fn is_told_as_a_story(&self) -> bool {
        let Case { v, f, .. } = *self;
        let work = |k: usize| {
            matches!(
                v.doc.bare(k),
                "مسرحيه"
                    | "روايه"
                    | "فيلم"
                    | "مسلسل"
                    | "قصيده"
                    | "اغنيه"
                    | "قصه"
                    | "لوحه"
                    | "ديوان"
                    | "البوم"
                    | "مسرحيات"
                    | "روايات"
            )
        };
        f.joint == Joint::Preposition
            && !someone(v, self.entities, f)
            && self.source().is_some_and(|np| work(np.tokens.start))
    }

    /// `أقرت المدينة هذه اللوائح **الخاصة** بتحويل القمامة`: the ب is that of the adjective.
    pub(super) fn is_of_an_adjective(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Preposition && v.is_word(f.start - 1) && governs(v.doc.bare(f.start - 1), "ب")
    }
}
