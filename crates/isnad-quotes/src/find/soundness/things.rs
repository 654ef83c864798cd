//! What is said by nobody: facts, things and quantities show, lead to or add up to something.

use super::Case;
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, ObjectRole};
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use crate::subject::Before;
use crate::view::View;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase, is_common_word};
use isnad_tokenize::TokenKind;

impl Case<'_> {
    /// What no one says: a fact, a quantity, a plan, a state of things.
    pub(super) fn is_said_by_nothing(&self) -> bool {
        let Case { f, reading, .. } = *self;
        self.done_by_a_thing()
            || self.passes_on_words()
            || self.adds_nothing()
            || self.titles()
            || self.is_of_an_article()
            || self.is_a_state_of_things()
            || reading.conjunction == 0 && f.subject.is_none() && self.about_a_thing()
            || self.moves_whoever_it_reaches()
            || self.led_to()
            || self.is_of_a_quantity()
            || self.is_of_pictures()
            || self.is_of_lifeless_things()
            || self.is_about_the_noun_before()
            || self.is_shown_by_evidence()
            || self.is_told_by_a_thing()
    }

    /// `فإن **مكونات النمو** تشير إلى`, `وكانت **القراءة السابقة** تشير إلى`: what has opened the clause is neither a man nor a body, and the verb is its own.
    fn is_told_by_a_thing(&self) -> bool {
        let Case { v, i, f, reading, form, cue, .. } = *self;
        let sure = form.tense != Tense::Imperfect || reading.conjunction > 0 || f.phrase || cue.class == "say";
        if sure || f.subject.is_some() || f.before.is_some() {
            return false;
        }
        let low = (v.sentence_start[i] as usize).max(i.saturating_sub(14));
        let opens = |k: usize| {
            v.is_complementizer(k) && v.doc.tokens()[k].clitics.enc_len == 0
                || matches!(v.bare_key(k).trim_start_matches('و'), "كان" | "كانت" | "لكن" | "لعل" | "فان")
        };
        let Some(opener) = (low..i.saturating_sub(1))
            .rev()
            .take_while(|&k| v.is_word(k) && (v.tags[k].cue.is_none() || opens(k)))
            .find(|&k| opens(k))
        else {
            return false;
        };
        let first = opener + 1;
        let noun = v.is_word(first)
            && v.doc.tokens()[first].clitics.enc_len == 0
            && !v.doc.tokens()[first].clitics.proclitics.preposition()
            && v.tags[first].function == FunctionWord::NONE
            && v.mention_at[first] == 0
            && !v.in_name[first]
            && v.head(first).is_none()
            && !Roles::of(v.doc.bare(first)).has(Roles::FINDER);
        let someone = |k: usize| {
            v.mention_at[k].checked_sub(1).is_some_and(|m| {
                matches!(
                    self.entities.mentions[m as usize].kind,
                    EntityKind::Person | EntityKind::Organization | EntityKind::Media
                )
            }) || v.head(k).is_some_and(|h| h.head.class.is_human())
        };
        noun && !(first..i).any(someone)
    }

    /// `تناقلت الصحف تصريحات على لسان اللاعب`: what somebody else has said goes round.
    fn passes_on_words(&self) -> bool {
        let Case { v, f, cue, .. } = *self;
        matches!(cue.lemma, "تناقل" | "تداول")
            && f.joint == Joint::Object
            && speech_noun(v.doc.bare(f.start)).is_some_and(|n| n.act || n.medium)
            // the news itself is what they tell
            && !matches!(v.doc.bare(f.start), "خبر" | "نبا" | "انباء" | "اخبار" | "معلومات" | "معلومه" | "شايعات" | "شايعه")
    }

    /// `وقلل **الدواء** من احتمال الإصابة`, `سجل المهاجم بارتياح **هدفين**`: phrases of verbs that things do too, or that have other objects.
    fn done_by_a_thing(&self) -> bool {
        let Case { v, i, f, cue, .. } = *self;
        if !f.phrase || !matches!(cue.lemma, "قلل" | "سجل") {
            return false;
        }
        let next = i + 1;
        let thing = f.subject.as_ref().is_none_or(|np| !np.can_speak() && np.unlisted.is_none())
            && v.is_word(next)
            && v.doc.tokens()[next].clitics.proclitics.al()
            && !v.doc.tokens()[next].clitics.proclitics.preposition()
            && v.tags[next].function == FunctionWord::NONE;
        let bare = v.doc.bare(f.start);
        // goals and names are entered in a list
        let entered = !is_masdar(bare)
            && (v.doc.tokens()[f.start].clitics.enc_len > 0 || v.key(f.start).ends_with("ين"))
            || matches!(bare, "اسم" | "هدف" | "اهداف" | "نقطه" | "نقاط" | "رقم");
        thing || cue.lemma == "سجل" && f.joint == Joint::Object && entered
    }

    /// `زاد من بلة الطين أن`, `ويزيدها معاناة واقع أن`, `ويظهر انخفاض المعنويات أن`: what grows, or shows, by nobody's words.
    fn adds_nothing(&self) -> bool {
        let Case { v, i, f, reading, form, cue, .. } = *self;
        if f.joint != Joint::Clause || f.phrase {
            return false;
        }
        let person = |np: &NounPhrase| {
            np.mention.is_some()
                || np.unlisted.is_some()
                || np.head.is_some_and(|h| h.class.is_human() || h.class == HeadClass::Document || !h.ambiguous)
        };
        match cue.lemma {
            "زاد" => {
                reading.pronoun
                    || v.key(i + 1) == "من"
                    || f.start > i + 2 && !f.subject.as_ref().is_some_and(person)
                    || (i + 1..f.start).any(|k| matches!(v.key(k), "بله" | "الطين" | "سوءا" | "تعقيدا"))
            }
            // what a verbal noun shows
            "أظهر" | "برهن" | "أثبت" => {
                let masdar = |np: &NounPhrase| {
                    np.mention.is_none()
                        && np.head.is_none()
                        && is_masdar(v.doc.bare(np.tokens.start))
                        // تقنية, الترتيب, التحليل: what somebody has drawn up
                        && (v.doc.bare(np.tokens.start).starts_with('ا') || v.doc.bare(np.tokens.start) == "تراجع")
                };
                f.subject.as_ref().is_some_and(masdar)
                    // يظهر أن: it seems
                    || cue.lemma == "أظهر"
                        && form.tense == Tense::Imperfect
                        && !form.agreement.feminine
                        && f.subject.is_none()
                        && f.before.is_none()
                        && f.start == i + 2
            }
            _ => false,
        }
    }

    /// `واشترطت **المادة الثامنة** عدة شروط`: what a law provides; but `وتؤكد المادة 14 أن`.
    fn is_of_an_article(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        let article = |k: usize| {
            k + 1 < v.tags.len()
                && v.doc.bare(k) == "ماده"
                && v.doc.tokens()[k].clitics.proclitics.al()
                && (!v.is_word(k + 1) || v.doc.tokens()[k + 1].clitics.proclitics.al())
        };
        matches!(f.joint, Joint::Object | Joint::Preposition)
            && (article(i + 1) || f.before.as_ref().is_some_and(|b| article(b.phrase.tokens.start)))
    }

    /// `كتبت مقالي بعنوان: المعنى السياسي`: a title, nothing that was said.
    fn titles(&self) -> bool {
        let Case { v, f, .. } = *self;
        let colon = matches!(f.joint, Joint::Colon | Joint::Marks) && f.start > 1 && v.is_colon(f.start - 1);
        colon && matches!(v.doc.bare(f.start - 2), "عنوان" | "مسمي" | "شعار")
    }

    /// `وربما يبرر هذا إصابة الأجهزة`: a state of things.
    fn is_a_state_of_things(&self) -> bool {
        let Case { v, i, f, form, cue, .. } = *self;
        // لكن موسكو تنفي ذلك باستمرار
        let denied = cue.class == "deny" && f.before.as_ref().is_some_and(|b| b.phrase.can_speak());
        form.tense == Tense::Imperfect
            && !denied
            && matches!(f.joint, Joint::Object | Joint::Preposition)
            && i + 2 < v.tags.len()
            && matches!(v.key(i + 1), "هذا" | "هذه" | "ذلك")
            && v.is_word(i + 2)
            && !v.doc.tokens()[i + 2].clitics.proclitics.al()
            && v.mention_at[i + 2] == 0
            && f.start <= i + 2
    }

    /// `في **أجواء** أعلنت عن أمسية`: an indefinite noun under a preposition, nobody and nobody's words, right before the verb, which tells of it.
    fn about_a_thing(&self) -> bool {
        let Case { v, i, .. } = *self;
        if i < v.sentence_start[i] as usize + 2 || v.tags[i].cue.is_none_or(|c| c.forms[0].tense == Tense::Participle) {
            return false;
        }
        let (noun, t) = (i - 1, &v.doc.tokens()[i - 1]);
        let governed = t.clitics.proclitics.preposition() || v.tags[noun - 1].function.is(FunctionWord::PREPOSITION);
        v.is_word(noun)
            && governed
            && v.tags[noun].function == FunctionWord::NONE
            && v.tags[noun].cue.is_none()
            && v.mention_at[noun] == 0
            && !v.in_name[noun]
            && v.head(noun).is_none()
            && !t.clitics.proclitics.al()
            && t.clitics.enc_len == 0
            && is_common_word(v.doc.bare(noun))
            && speech_noun(v.doc.bare(noun)).is_none()
            && !Roles::of(v.doc.bare(noun)).has(Roles::TURN)
            && v.tags[i].cue.is_some_and(|c| !c.pronoun)
    }

    /// `القيود التي تشجع الشركات على`: a thing that is none of somebody's words moves whoever stands behind the verb.
    fn moves_whoever_it_reaches(&self) -> bool {
        let Case { v, i, f, reading, form, cue, a, first, .. } = *self;
        cue.object == ObjectRole::Addressee
            && cue.class == "urge"
            && !reading.pronoun
            && form.tense == Tense::Imperfect
            && a.has(Ambiguity::VERB)
            && !first
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && f.before.as_ref().is_none_or(|b| {
                b.phrase.mention.is_none() && b.phrase.head.is_none_or(|h| h.ambiguous && !h.class.is_human())
            })
    }

    /// `وهو ما دعا البلدية إلى`, `مما يؤكد أهمية`, `الأمر الذي دفع`: what a fact leads to or shows, by nobody's words.
    fn led_to(&self) -> bool {
        let Case { v, i, f, cue, .. } = *self;
        let start = v.sentence_start[i] as usize;
        // وبناتهم إلى التطرف، ما يؤكد: nobody of the clause before
        let fact = i >= start + 2 && v.bare_key(i - 1) == "ما" && v.is_comma(i - 2);
        if i < start + 2
            || !fact && f.before.as_ref().is_some_and(|b| !b.relative)
            || matches!(f.joint, Joint::Marks | Joint::Colon)
        {
            return false;
        }
        let matter = match v.bare_key(i - 1) {
            "مما" => true,
            "ما" => matches!(v.key(i - 2), "وهو" | "وهي" | "وهذا") || v.is_comma(i - 2),
            "الذي" => matches!(v.key(i - 2), "الامر" | "الشيء" | "الشي"),
            _ => false,
        };
        matter && (f.subject.is_none() || cue.object == ObjectRole::Addressee)
    }

    /// `تناقل المغردون هذا المقطع`: what is passed on is no news in words.
    fn is_of_pictures(&self) -> bool {
        let Case { v, f, cue, .. } = *self;
        let picture = |k: usize| k < v.tags.len() && Roles::of(v.doc.bare(k)).has(Roles::UNVEILED);
        f.joint == Joint::Object
            && matches!(cue.lemma, "تناقل" | "تداول")
            && (picture(f.start) || v.tags[f.start].function.is(FunctionWord::DEMONSTRATIVE) && picture(f.start + 1))
    }

    /// `عدد المسافرين`, `نسبة النمو`: a quantity says nothing.
    fn is_of_a_quantity(&self) -> bool {
        let Case { v, i, f, form, cue, .. } = *self;
        f.subject.as_ref().is_some_and(|np| quantity(v, np.tokens.start))
            || i + 1 < v.tags.len()
                && quantity(v, i + 1)
                && (cue.object != ObjectRole::Theme || form.tense == Tense::Imperfect)
    }

    /// `الآثار التي تحث على التجارة`, `العمليات كشفت عن وجود اتفاق`: what is nobody, no body and no document shows and says nothing.
    fn is_of_lifeless_things(&self) -> bool {
        let Case { v, f, form, nominal, .. } = *self;
        if !nominal {
            return false;
        }
        let lifeless = |np: &NounPhrase| {
            let first = np.tokens.start;
            np.mention.is_none()
                && np.unlisted.is_none()
                && !np.quantified
                && np.head.is_none_or(|h| h.ambiguous && h.class != HeadClass::Document && !h.class.is_human())
                && v.doc.tokens()[first].clitics.proclitics.al()
        };
        let things = |np: &NounPhrase| lifeless(np) && v.doc.bare(np.tokens.start).ends_with("ات");
        if f.subject.as_ref().is_some_and(things) || f.before.as_ref().is_some_and(|b| things(&b.phrase)) {
            return true;
        }
        let told_of = |b: &Before| b.relative && lifeless(&b.phrase);
        form.tense == Tense::Imperfect && f.subject.is_none() && f.before.as_ref().is_some_and(told_of)
    }

    /// `وهي كمية واعدة، تؤكد قدرة البلاد`: a clause about the noun before it.
    fn is_about_the_noun_before(&self) -> bool {
        let Case { v, i, reading, form, first, nominal, alone, .. } = *self;
        nominal && alone && form.tense == Tense::Imperfect && reading.conjunction == 0 && !first && v.is_comma(i - 1)
    }

    /// `كل المؤشرات تؤكد عدم استمراره`, `الأسواق تطالب بكذا`, `تشير الدلائل إلى أن`: indications, facts, states of things.
    fn is_shown_by_evidence(&self) -> bool {
        let Case { v, i, f, form, reading, nominal, .. } = *self;
        if matches!(f.joint, Joint::Marks | Joint::Colon) {
            return false;
        }
        // أهم النماذج التي تؤكد أن
        let shown = i > v.sentence_start[i] as usize + 1
            && form.tense == Tense::Imperfect
            && form.agreement.feminine
            && !reading.pronoun
            && f.subject.is_none()
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && Roles::of(v.doc.bare(i - 2)).has(Roles::EVIDENCE);
        shown
            || self.source().is_some_and(|np| {
                np.mention.is_none()
                    && np.unlisted.is_none()
                    && np.tokens.clone().take(2).any(|k| {
                        let kind_of = k == np.tokens.start
                            || matches!(v.doc.bare(np.tokens.start), "كل" | "جميع" | "كافه" | "بعض" | "هذه");
                        kind_of
                            && (Roles::of(v.doc.bare(k)).has(Roles::EVIDENCE) || nominal && v.doc.bare(k) == "تجارب")
                    })
            })
    }

    /// `الحقائق تقول إن`, `المنطق يقول إن`: things say in a manner of speaking only.
    pub(super) fn says_in_a_manner(&self) -> bool {
        let Case { v, i, f, reading, form, .. } = *self;
        i > 0
            && i - 1 == v.sentence_start[i] as usize
            && f.subject.is_none()
            && f.before.is_none()
            && reading.conjunction == 0
            && form.tense == Tense::Imperfect
            && f.joint == Joint::Clause
            && v.doc.tokens()[i - 1].clitics.proclitics.al()
            && v.mention_at[i - 1] == 0
            && v.head(i - 1).is_none()
            && is_common_word(v.key(i - 1))
    }
}

/// عدد المسافرين، نسبة النمو: a quantity says nothing.
fn quantity(v: &View<'_>, first: usize) -> bool {
    v.mention_at[first] == 0
        && v.doc
            .tokens()
            .get(first + 1)
            .is_some_and(|t| t.kind == TokenKind::Word && (t.clitics.proclitics.al() || t.clitics.enc_len > 0))
        && Roles::of(v.key(first)).has(Roles::QUANTITY)
}
