//! A verb of speech behind its own و: whether the source says something more, or the content goes on.

use super::Split;
use super::inner::Inner;
use crate::conjugate::{Agreement, Number, Tense};
use crate::discourse::honorific;
use crate::extent::perfect_by_shape;
use crate::frame::{Frame, Joint};
use crate::lexicon::Ambiguity;
use crate::nouns::is_masdar;
use isnad_entities::{FunctionWord, HeadClass};

impl Inner<'_> {
    /// The verb begins another statement.
    pub(super) fn is_joined_statement(&self) -> bool {
        let Split { v, j, .. } = self.split;
        // أنه سبق **وذكر** أن: one verb with the word before
        v.key(j - 1) != "سبق"
            && !self.is_masdar_of_her()
            && (self.says_again()
                || self.adds_without_comma()
                || self.says_behind_noun_phrase()
                || self.gives_out()
                || self.has_own_content()
                || self.is_anothers_act()
                || self.is_next_act()
                || self.judges_it())
    }

    /// `إلى بقاء المدرب **وتمسك الإدارة** به`: behind a noun phrase a man's verb cannot have a feminine noun for its subject right behind it, and its letters are those of
    /// the verbal noun.
    fn is_masdar_of_her(&self) -> bool {
        let Split { v, j, nominal, .. } = self.split;
        let next = j + 1;
        nominal
            && self.form.tense == Tense::Perfect
            && !self.form.agreement.feminine
            && v.key(j).starts_with("وت")
            && !v.tags[j].cue.is_some_and(|c| c.pronoun)
            && next < v.sentence_end[j] as usize
            && v.doc.tokens()[next].clitics.proclitics.al()
            && !v.doc.tokens()[next].clitics.proclitics.preposition()
            && v.doc.tokens()[next].flags.teh_marbuta()
            && v.head(next).is_none_or(|h| h.head.feminine && !h.head.class.is_human())
    }

    /// `، وقال حرصنا على`: without a colon, yet another statement.
    fn says_again(&self) -> bool {
        let Inner { form, cue, .. } = *self;
        let Split { v, j, after_comma, nominal, .. } = self.split;
        let tells = matches!(cue.lemma, "قال" | "أضاف")
            // سأله عن هواياته، وأجابه بكلمة
            || nominal && form.tense == Tense::Perfect && cue.class == "answer" && !cue.ambiguity.has(Ambiguity::NOUN)
            // أشاد بالجهود، وطلب من الجميع مواصلتها, ورد على الأسئلة: with its preposition no noun behind a noun phrase
            || nominal && form.tense == Tense::Perfect && j + 1 < v.tags.len() && {
                matches!((cue.lemma, v.key(j + 1)), ("طلب", "من") | ("رد", "علي"))
            };
        after_comma && tells && v.inside[j] == 0
    }

    /// `نفت التهمة الموجهة إليها، وأصدرت ظهر الأحد توضيحا قالت فيه`: what the source did next.
    fn gives_out(&self) -> bool {
        let Inner { form, cue, .. } = *self;
        let Split { v, j, after_comma, nominal, .. } = self.split;
        nominal && after_comma && form.tense == Tense::Perfect && v.inside[j] == 0 && cue.lemma == "أصدر"
    }

    /// `انتقد الوزير القرار **وأصر** على إلغائه`: behind a noun phrase without a verb of its own the same source does something more, though it is no statement.
    fn is_next_act(&self) -> bool {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, nominal, .. } = self.split;
        let verb = |k: usize| {
            v.finite_cue(k).is_some()
                || v.is_complementizer(k)
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
                // عملية استغرقت يومين وانتهت
                || perfect_by_shape(v.key(k))
        };
        nominal
            && frame.is_none()
            && form.tense == Tense::Perfect
            && !cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
            && v.key(j).strip_prefix('و').is_some_and(is_no_masdar)
            && v.inside[j] == v.inside[start]
            && (v.same_speaker(j, start) || self.they_go_on())
            && !(start..j).any(verb)
    }

    /// `هنأ المديرون الفريق **وقدموا** الهدايا`: before its subject the verb of several was in the singular.
    fn they_go_on(&self) -> bool {
        let Split { frames, .. } = self.split;
        let subject = self.split.outer().and_then(|k| frames.known(k)).and_then(|f| f.subject.as_ref());
        self.form.agreement == Agreement { feminine: false, number: Number::Plural }
            && subject.is_some_and(|np| np.coordinated || np.head.is_some_and(|h| h.plural && h.class.is_human()))
    }

    /// Its frame is filled, and it goes on with no verb of the content. What may be a noun besides needs something that it is sure by.
    fn has_own_content(&self) -> bool {
        let Inner { form, cue, frame, .. } = *self;
        let Split { v, j, start, joint, .. } = self.split;
        let Some(frame) = frame else { return false };
        let continues = joint == Joint::Clause && v.tells_of_subject(j, start, frame)
            || form.tense == Tense::Imperfect
                && (v.after_subjunctive(j)
                    || matches!(joint, Joint::Clause | Joint::Colon) && v.goes_on_in_the_present(j, start, frame))
            || v.joins_relative(j, start, frame)
            || self.asks_within(frame)
            || self.is_one_of_two_verbs()
            || self.is_said_once_more()
            || self.is_another_ones(frame);
        if continues {
            return false;
        }
        let hidden = form.bare && cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION);
        !hidden
            || is_strong(frame)
            || self.is_near_its_preposition(frame)
            || self.names_its_subject(frame)
            || self.is_done(frame)
            || self.is_no_things_act(frame)
            || self.is_no_verb_of_clause(frame)
            || self.is_by_his_name(frame)
            || self.calls_on_them(frame)
            || self.is_beside_no_verb()
            || self.goes_on_behind_noun_phrase(frame)
            || self.somebody_else_does(frame)
    }

    /// `أن الضابط حقق معه **وسأله** عن السلاح`, `اتصلت به **وسألته** عن الأمور`: whom the content tells of is asked, and nobody is named beside it.
    fn asks_within(&self, f: &Frame) -> bool {
        let Split { v, j, joint, after_comma, .. } = self.split;
        self.cue.class == "ask"
            && !after_comma
            && matches!(joint, Joint::Clause | Joint::Colon)
            && v.tags[j].cue.is_some_and(|c| c.pronoun)
            && f.subject.is_none()
            && f.joint == Joint::Preposition
    }

    /// `أن القوات تقوم بدور ناجح، **وطالب** قوات التحالف بالاستمرار`: whom he calls on stands between the verb and what they are to do, and is no subject
    /// of it.
    fn calls_on_them(&self, f: &Frame) -> bool {
        let Split { v, j, start, after_comma, .. } = self.split;
        after_comma
            && self.form.tense == Tense::Perfect
            && f.joint == Joint::Preposition
            && f.subject.is_none()
            && f.addressee.is_some()
            && f.start <= j + 7
            && is_masdar(v.doc.bare(f.start))
            && v.same_speaker(j, start)
    }

    /// `جدول يضمن للناس كذا، **ويضمن** أيضا أن`: the verb of the content itself, with nobody named beside it.
    fn is_said_once_more(&self) -> bool {
        let Split { v, j, start, .. } = self.split;
        let (verb, alone) = (v.bare_key(j).trim_start_matches('و'), self.frame.is_some_and(|f| f.subject.is_none()));
        self.form.tense == Tense::Imperfect && alone && (start..j).any(|k| v.is_word(k) && v.key(k) == verb)
    }

    /// `ولذلك يرفض **ويشجب** المجتمع ذلك`: the verb right before it has its subject with it.
    fn is_one_of_two_verbs(&self) -> bool {
        let Split { v, j, start, .. } = self.split;
        let imperfect = |k: usize| {
            v.tags[k].cue.is_some_and(|r| r.forms[0].tense == Tense::Imperfect)
                || v.is_word(k)
                    && v.bare_key(k).starts_with('ي')
                    && v.tags[k].function == FunctionWord::NONE
                    && v.mention_at[k] == 0
                    && v.head(k).is_none()
        };
        j > start && self.form.tense == Tense::Imperfect && v.key(j).starts_with("وي") && imperfect(j - 1)
    }

    /// `وقال سالم: ذهبت إلى الشرطة، **وأكدوا** أن`, `**وأفادوني** بأنه`: no verb of one man who speaks, and nobody else is named beside it.
    fn is_another_ones(&self, frame: &Frame) -> bool {
        let Inner { form, .. } = *self;
        let Split { v, j, start, joint, frames, .. } = self.split;
        if frame.subject.is_some() || frame.before.is_some() || !matches!(joint, Joint::Clause | Joint::Colon) {
            return false;
        }
        let told_me =
            form.tense != Tense::Participle && v.key(j).ends_with("ني") && v.tags[j].cue.is_some_and(|c| c.pronoun);
        let low = v.sentence_start[start] as usize;
        let outer = (low..start).rev().take(40).find(|&k| v.finite_cue(k).is_some());
        let Some(outer) = outer.filter(|&k| v.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Perfect)) else {
            return told_me;
        };
        let one = frames.known(outer).and_then(|f| f.subject.as_ref()).is_some_and(|np| {
            let person = np.head.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective)
                || v.in_name[np.tokens.end - 1];
            person && !np.coordinated && !np.quantified && !np.head.is_some_and(|h| h.plural)
        });
        let (his, inner) = (v.tags[outer].cue.map(|c| c.forms[0].agreement), form.agreement);
        told_me || one && his.is_some_and(|his| his.feminine != inner.feminine || his.number != inner.number)
    }

    /// `عن اعتزازه بالتعاون وهنأ مصر`: a noun phrase has no verb that this one could be joined to.
    fn is_beside_no_verb(&self) -> bool {
        let Inner { form, .. } = *self;
        let Split { v, j, start, nominal, .. } = self.split;
        nominal
            && form.tense == Tense::Perfect
            && !v.tags[j].cue.is_some_and(|c| c.pronoun) // تقديره وشكره: thanks, no verb
            && (v.inside[j] == v.inside[start] || v.inside[j] == 0) // إلى «رفع أصبعه»، وحث
            && !(start..j).any(|k| {
                v.finite_cue(k).is_some()
                    || v.tags[k]
                        .function
                        .is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::COPULA)
                    || v.bare_key(k) == "ما"
            })
            && v.same_speaker(j, start)
    }

    /// `، ووعد ببذل الجهود`, `، وحذر من السباحة`: the verb's own preposition right behind it.
    fn is_near_its_preposition(&self, f: &Frame) -> bool {
        let Split { v, j, after_comma, .. } = self.split;
        after_comma && {
            let apart = j + 1 < v.tags.len() && v.preposition_bit(j + 1).is_some();
            f.joint == Joint::Preposition && f.start <= j + 2 && (f.skip > 0 || apart)
        }
    }

    /// `إنه سيعمل على «البناء» ووعد بكذا`: the clause tells what will be, the verb what was done.
    fn is_done(&self, f: &Frame) -> bool {
        let Inner { form, .. } = *self;
        let Split { v, j, start, joint, .. } = self.split;
        form.tense == Tense::Perfect
            && joint == Joint::Clause
            && f.joint == Joint::Preposition
            && f.start <= j + 2
            && v.inside[j] == v.inside[start]
            && v.is_future(start)
    }

    /// `إن الخطة ستنفذ قريبا وحذر من التأخير`, `إن الاتفاق جيد ووصف اللقاء بالمهم`: what the clause is about is a thing, which does not speak, and neither
    /// a noun nor another verb of speech stands before that a second one could be joined to. But `إن الدين جاء بالعدل ونهى عن الظلم`.
    fn is_no_things_act(&self, f: &Frame) -> bool {
        let Inner { form, cue, .. } = *self;
        let Split { v, j, start, joint, .. } = self.split;
        let near = f.start <= j + if cue.class == "describe" { 6 } else { 3 };
        let beside_masdar = || {
            let c = &v.doc.tokens()[j - 1].clitics;
            is_masdar(v.doc.bare(j - 1)) && !c.proclitics.al() && c.enc_len == 0
        };
        // عرفانا بجهودهم وحثهم على المزيد: the verbal noun
        let pronoun = v.tags[j].cue.is_some_and(|c| c.pronoun) && cue.class != "describe";
        form.tense == Tense::Perfect
            && joint == Joint::Clause
            && f.joint == Joint::Preposition
            && near
            && !pronoun
            && !matches!(cue.class, "order" | "urge" | "advise" | "teach")
            && f.subject.is_none()
            && f.before.is_none()
            // الخطاب الذي ألقاه وتوعد فيه: told of whom the relative clause names
            && (start..j).all(|k| v.finite_cue(k).is_none() && !v.tags[k].function.is(FunctionWord::RELATIVE))
            && v.inside[j] == v.inside[start]
            && v.tells_of_thing(start, form.agreement)
            && !beside_masdar()
            && v.same_speaker(j, start)
    }

    /// `، وحث سموه المتطوعين`: who does it is named right behind it.
    fn names_its_subject(&self, f: &Frame) -> bool {
        let Split { v, j, after_comma, .. } = self.split;
        after_comma
            && f.subject.as_ref().is_some_and(|np| {
                np.tokens.start == j + 1
                    && (np.mention.is_some()
                        || honorific(v, np).is_some()
                        || np.definite && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural))
            })
    }
}

/// Judged as speech already, or a content that nothing else has.
fn is_strong(f: &Frame) -> bool {
    f.judged || matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon)
}

/// `أصر`, `أبلغ`, `دعا`, `شددت`, `قدموا`: letters of a perfect that no verbal noun has, as رفع, وضع, أخذ and تقدم do.
fn is_no_masdar(verb: &str) -> bool {
    let fourth = verb.starts_with('ا') && verb != "اخذ" && !verb[2..].contains('ا');
    let weak = !verb.starts_with('ت') && verb.len() == 6 && verb[2..].contains('ا');
    let hers = verb.ends_with("وا") || verb.ends_with('ت') && !verb.ends_with("ات");
    (fourth || weak || hers) && !is_masdar(verb)
}
