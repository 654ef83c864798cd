//! Verbs in a clause about the noun before them: `لوحات تحذر من المنعطفات`, `هذه الأرقام تشير إلى`. Whoever spoke last is not their subject.

use super::Case;
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use crate::view::View;
use isnad_entities::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Case<'_> {
    /// `شعارات عنصرية **تنادي** بالانتقام`, `الديون **تهدد** بانهيار النادي`: in the imperfect right behind a noun that is nobody, and the noun is its subject.
    pub(super) fn is_told_of_the_noun_before(&self) -> bool {
        let Case { v, i, f, reading, form, first, .. } = *self;
        let agrees = form.tense == Tense::Imperfect
            && form.agreement.feminine
            && form.agreement.number == Number::Singular
            && reading.conjunction == 0
            && !reading.future;
        agrees
            && !matches!(f.joint, Joint::Marks | Joint::Colon)
            && f.subject.is_none()
            && f.before.is_none()
            && !first
            && noun_before(v, i).is_some_and(|k| nobody(v, k))
            && v.turn_before(i).is_none()
            && !v.turns(i)
            && !(v.sentence_start[i] as usize..i).rev().take(8).any(|k| v.doc.bare(k) == "ظلت")
            && !within_it(v, i)
            && !self.is_of_findings()
    }

    /// `أن معركة تكريت **كشفت** عن ضعف`, `تصريحات متناقضة **كشفت** عن`: in the perfect, where the clause is about a thing that shows, or the noun has no article.
    pub(super) fn is_shown_by_the_noun_before(&self) -> bool {
        let Case { v, i, f, reading, form, first, .. } = *self;
        let agrees = form.tense == Tense::Perfect
            && form.agreement.feminine
            && form.agreement.number == Number::Singular
            && reading.conjunction == 0;
        agrees
            && !matches!(f.joint, Joint::Marks | Joint::Colon)
            && f.subject.is_none()
            && f.before.is_none()
            && !first
            && v.turn_before(i).is_none()
            && !v.turns(i)
            && !within_it(v, i)
            && !self.is_of_findings()
            && noun_before(v, i - usize::from(v.key(i - 1) == "قد")).is_some_and(|k| {
                let mention = v.mention_at[k].checked_sub(1).map(|m| self.entities.mentions[m as usize].kind);
                let placed = matches!(mention, Some(EntityKind::Place | EntityKind::Country));
                nobody(v, k) && without_article(v, k)
                    || (nobody(v, k) || placed) && self.is_verb_of_showing() && clause_about_a_thing(v, k)
            })
    }

    /// `دراسات حديثة تؤكد أن`, `بعد بيانات اقتصادية أظهرت تراجع الطلب`: what was found out and written down says what it shows.
    fn is_of_findings(&self) -> bool {
        self.is_verb_of_showing() && self.v.findings_before(self.i)
    }

    fn is_verb_of_showing(&self) -> bool {
        matches!(self.cue.lemma, "كشف" | "أظهر" | "بين" | "أوضح" | "أثبت" | "برهن" | "أكد" | "عكس")
    }
}

/// `تصريحات روسية`, `نكتة`, and nothing leads to them: `في مقابلة قصيرة كشفت` is she who was asked.
fn without_article(v: &View<'_>, k: usize) -> bool {
    let low = v.sentence_start[k] as usize;
    let ends = |k: usize| {
        let key = v.key(k);
        (key.ends_with('ه') && v.surface(k).ends_with('ة') || key.ends_with("ات"))
            && !v.doc.tokens()[k].clitics.proclitics.al()
            && !v.doc.tokens()[k].clitics.proclitics.preposition()
            && !v.doc.tokens()[k].clitics.proclitics.conjunction()
            && nobody(v, k)
    };
    let head = (low..=k).rev().take_while(|&k| ends(k)).last();
    // مواقف مختلفة: the noun is the word before
    let leads = |k: usize| v.preposition_bit(k).is_some() || v.doc.tokens()[k].clitics.proclitics.preposition();
    head.is_some_and(|head| {
        head > low
            && v.tags[head].cut == 0
            && v.doc.tokens()[head - 1].kind == TokenKind::Word
            && !matches!(v.doc.bare(head - 1), "كانت" | "وكانت")
            && !leads(head - 1)
            && !(head > low + 1 && leads(head - 2))
    })
}

/// `أن **معدلات** التسرب من الجامعات أظهرت`: what stands behind the complementizer.
fn clause_about_a_thing(v: &View<'_>, k: usize) -> bool {
    let low = (v.sentence_start[k] as usize).max(k.saturating_sub(12));
    (low..k).rev().find(|&c| v.is_complementizer(c)).is_some_and(|c| {
        let named = k == c + 1 && !v.doc.tokens()[k].clitics.proclitics.al();
        nobody(v, c + 1) && !named
    })
}

/// The word before the verb, and before its negation: الديون **لا** تهدد.
fn noun_before(v: &View<'_>, i: usize) -> Option<usize> {
    let k = i - usize::from(v.negated(i).is_some());
    k.checked_sub(1).filter(|&k| k >= v.sentence_start[i] as usize && v.tags[k + 1].cut == 0)
}

/// A plain noun or adjective: no name, no office, no auxiliary verb (بدأت، تكاد) and no adverb.
fn nobody(v: &View<'_>, k: usize) -> bool {
    let bare = v.doc.bare(k);
    v.doc.tokens()[k].kind == TokenKind::Word
        && v.tags[k].function == FunctionWord::NONE
        && v.mention_at[k] == 0
        && !v.in_name[k]
        && v.head(k).is_none_or(|h| h.head.ambiguous && !h.head.class.is_human())
        && !bare.ends_with('ا')
        && !auxiliary(bare)
        && v.finite_cue(k).is_none()
}

/// بدأت تطالب، عادت تؤكد: the verb before it has its subject.
fn auxiliary(key: &str) -> bool {
    matches!(
        key.strip_prefix('و').filter(|rest| rest.len() > 4).unwrap_or(key),
        "بدات"
            | "تبدا"
            | "عادت"
            | "تعود"
            | "تكاد"
            | "كادت"
            | "اخذت"
            | "راحت"
            | "ظلت"
            | "تظل"
            | "زالت"
            | "تزال"
            | "مازالت"
            | "لازالت"
            | "ماتزال"
            | "لاتزال"
            | "صارت"
            | "اصبحت"
            | "تصبح"
            | "استمرت"
            | "تستمر"
            | "خرجت"
            | "ظهرت"
    )
}

/// `رسالة تطالب **فيها** بالإفراج`: she does so in what stands before the verb.
fn within_it(v: &View<'_>, i: usize) -> bool {
    let end = (v.sentence_end[i] as usize).min(i + 5);
    (i + 1..end).any(|k| {
        matches!(
            v.key(k),
            "فيه"
                | "فيها"
                | "فيهما"
                | "خلاله"
                | "خلالها"
                | "عبره"
                | "عبرها"
                | "بموجبه"
                | "بموجبها"
                | "بها"
                | "عنها"
                | "عنه"
                | "به"
        )
    })
}
