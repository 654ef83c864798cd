//! Where no comma parts what the source says from what follows: who speaks goes on, or the reporter does.

use super::Split;
use super::inner::Inner;
use super::others::is_clause;
use crate::conjugate::{Number, Tense};
use crate::extent::past_of_many_or_her;
use crate::frame::{Frame, Joint};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass};

/// How far into a clause its first verb is looked for, in tokens.
const VERB: usize = 8;

impl Inner<'_> {
    /// `أن الأمطار تشمل المرتفعات **ولفت الحربي إلى** الرياح`: right behind the verb stands the name of whoever spoke.
    pub(super) fn is_by_his_name(&self, f: &Frame) -> bool {
        let Split { v, j, start, .. } = self.split;
        self.form.tense == Tense::Perfect
            && v.inside[j] == v.inside[start]
            && f.subject.as_ref().is_some_and(|np| {
                np.tokens.start == j + 1 && np.mention.is_some() && !np.coordinated && self.split.is_who_spoke(np)
            })
    }

    /// `إن بركان الجبل يظهر علامات على ثوران **وحث** السكان على الابتعاد`, `أن المباراة شهدت أخطاء **وطالب** بإعادتها`: the verb is of the person of whoever spoke;
    /// what the clause tells of has another gender, or is a thing told of in the present.
    pub(super) fn is_no_verb_of_clause(&self, f: &Frame) -> bool {
        let Inner { form, cue, .. } = *self;
        let Split { v, j, start, joint, frames, .. } = self.split;
        let may = form.tense == Tense::Perfect
            && form.agreement.number == Number::Singular
            && joint == Joint::Clause
            && f.joint == Joint::Preposition
            && f.start <= j + 6
            && f.subject.is_none()
            && f.before.is_none()
            && (!v.tags[j].cue.is_some_and(|c| c.pronoun) || cue.class == "describe")
            && v.inside[j] == v.inside[start]
            && v.same_speaker(j, start);
        // يظهر علامات: no speech
        let other = |k: usize| {
            v.finite_cue(k).is_some() && frames.has(k)
                || v.is_complementizer(k)
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
                || v.bare_key(k) == "ما"
        };
        // ، مشروع القناة تخطى البعد الاقتصادي وعبر عن عزة الناس: things do
        if !may || cue.lemma == "عبر" || (start..j).any(other) {
            return false;
        }
        let beside = &v.doc.tokens()[j - 1].clitics;
        // عرفانا بجهودهم وحثهم على, السعي وطلب: the verbal noun
        if is_masdar(v.doc.bare(j - 1)) && !beside.proclitics.al() && beside.enc_len == 0 {
            return false;
        }
        if self.told_of_her().is_some_and(|she| she != form.agreement.feminine) {
            return true;
        }
        let calls = matches!(cue.class, "order" | "urge" | "advise" | "teach");
        self.is_thing_in_the_present(calls)
    }

    /// Whether the first verb of the clause is in the feminine.
    fn told_of_her(&self) -> Option<bool> {
        let Split { v, j, start, .. } = self.split;
        (start..j.min(start + VERB)).find_map(|k| {
            let t = &v.doc.tokens()[k];
            let plain = v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && v.mention_at[k] == 0
                && !v.in_name[k]
                && v.head(k).is_none()
                && !t.clitics.proclitics.al()
                && !t.clitics.proclitics.preposition()
                && !t.flags.teh_marbuta()
                && !is_masdar(v.doc.bare(k));
            let key = v.key(k);
            let verb = key.strip_prefix('س').filter(|_| t.clitics.proclitics.sa()).unwrap_or(key);
            if !plain || verb.chars().count() < 4 {
                return None;
            }
            let past = verb.ends_with('ت') && !verb.ends_with("ات") && t.clitics.enc_len == 0;
            // تمكن, تخطى may be a man's perfect, behind no feminine noun
            let hers = |n: usize| v.doc.tokens()[n].flags.teh_marbuta() || v.key(n).ends_with("ات");
            match verb.chars().next() {
                Some('ت') => (past || t.clitics.proclitics.sa() || (start..k).any(hers)).then_some(true),
                Some('ي') => Some(false),
                _ => past.then_some(true),
            }
        })
    }

    /// `بركان الجبل **يظهر**`, `العقد **ينتهي**`: what the clause begins with is no person and no body. Some things call on people: `أن الدين يأمر بالعدل وحث على الرحمة`.
    fn is_thing_in_the_present(&self, calls: bool) -> bool {
        let Split { v, j, start, .. } = self.split;
        let t = &v.doc.tokens()[start].clitics;
        let noun_at = |k: usize| {
            k < j && v.is_word(k) && v.tags[k].function == FunctionWord::NONE && !v.key(k).starts_with(['ي', 'س'])
        };
        let noun = v.is_word(start)
            && v.tags[start].function == FunctionWord::NONE
            && v.mention_at[start] == 0
            && !v.in_name[start]
            && v.head(start).is_none()
            && t.enc_len == 0
            && !t.proclitics.preposition()
            && (t.proclitics.al() && !calls || !t.proclitics.al() && noun_at(start + 1))
            && !v.key(start).starts_with(['ي', 'ت', 'س'])
            && !v.key(start).ends_with("ين")
            && !v.key(start).ends_with("ون");
        let imperfect = |k: usize| {
            v.is_word(k)
                && v.key(k).starts_with('ي')
                && v.key(k).chars().count() > 3
                && v.mention_at[k] == 0
                && !v.in_name[k]
        };
        let called = calls && !t.proclitics.al() && v.doc.tokens()[start + 1].clitics.proclitics.al();
        noun && (called || (start + 1..j.min(start + VERB)).any(imperfect))
    }

    /// `لأنه مقتنع بهم **وأضاف** كما ترى`: with no comma and no أن whoever speaks goes on all the same; `وأضاف إليه`, `وأضاف مسحوق الفحم إلى الخليط` add something to it.
    pub(super) fn adds_without_comma(&self) -> bool {
        let Split { v, j, start, .. } = self.split;
        let end = v.sentence_end[j] as usize;
        let next = j + 1;
        let plain = self.cue.lemma == "أضاف"
            && self.form.tense == Tense::Perfect
            && !v.tags[j].cue.is_some_and(|c| c.pronoun)
            && v.inside[j] == v.inside[start]
            && j > start + 2
            && next + 1 < end
            && self.split.is_by_the_same();
        plain
            && !v.tags[next].function.is(FunctionWord::PREPOSITION | FunctionWord::WITH_PRONOUN)
            && !v.doc.tokens()[next].clitics.proclitics.preposition()
            && !(next..end.min(next + 8)).any(|k| matches!(v.key(k), "الي" | "اليه" | "اليها" | "علي"))
    }

    /// `باعتقاله ونفيه **وقال سالم** رسمت`: behind a noun phrase, which has no verb that it could be joined to, قال says something more.
    pub(super) fn says_behind_noun_phrase(&self) -> bool {
        let Split { v, j, start, nominal, frames, .. } = self.split;
        let told = |k: usize| {
            v.is_complementizer(k)
                || v.tags[k].cue.is_some_and(|c| !c.pronoun) && v.finite_cue(k).is_some() && frames.has(k)
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
                || v.bare_key(k) == "ما"
        };
        nominal
            && self.cue.lemma == "قال"
            && self.form.tense == Tense::Perfect
            && v.inside[j] == v.inside[start]
            && j > start
            && j + 2 < v.sentence_end[j] as usize
            && !v.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN)
            && !(start..j).any(told)
    }

    /// `أكد أن الانتقال خطوة مهمة **حيث قال:** الحمد لله`, `أن القتال مستمر **حيث قالت إن**`: behind a clause too the words in which it was said, where the verb agrees
    /// with whoever spoke and nobody is named beside it.
    pub(super) fn in_his_words_of_clause(&self) -> Option<usize> {
        let Split { v, j, start, joint, .. } = self.split;
        let frame = self.frame.filter(|f| is_clause(f) && f.subject.is_none() && f.before.is_none())?;
        let he = joint == Joint::Clause
            && j > start + 3
            && v.key(j - 1) == "حيث"
            && self.form.tense == Tense::Perfect
            && self.cue.states()
            && (v.inside[j] == v.inside[start] || v.inside[j] == 0)
            && self.split.is_by_the_same();
        // أن الطبيب فحصه حيث قال إنه بخير: whom the clause tells of may say so, unless his words stand behind a colon or in marks
        let person = |k: usize| v.mention_at[k] > 0 || v.head(k).is_some_and(|h| h.head.class.is_human());
        let own = frame.joint == Joint::Clause && person(start);
        // حيث قال صلى الله عليه وسلم
        let blessed = |k: usize| matches!(v.key(k), "صلي" | "عليه" | "تعالي" | "سبحانه");
        let his = (j + 1..v.tags.len().min(j + 4)).any(blessed);
        (he && !own && !his).then_some(j - 1)
    }
}

impl Split<'_> {
    /// `أعلن عن زواجه عام 2007 **وهو العام الذي** انفصلت فيه`, `ينتقد الحكومة **وهو ما تنفيه**`, what it is that a noun phrase names, without a
    /// comma. `استشهد **وهو يدافع**`, `**وهي ملقاة**` tell how, `ثلاثة شروط **وهي**` counts.
    pub(super) fn explains_noun(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let next = j + 1;
        let end = v.sentence_end[j] as usize;
        if !nominal
            || after_comma
            || !matches!(v.key(j), "وهو" | "وهي")
            || v.inside[j] != v.inside[start]
            || j < start + 1
            || next + 2 >= end
            || (start..j).any(|k| v.is_complementizer(k))
        {
            return false;
        }
        if v.key(next) == "ما" {
            return !self.comes_of_itself(next + 1);
        }
        let t = &v.doc.tokens()[next].clitics;
        let relative = || {
            (next + 1..end.min(next + 6))
                .any(|k| v.tags[k].function.is(FunctionWord::RELATIVE) || matches!(v.doc.bare(k), "نفس" | "ذات"))
        };
        let noun = v.is_word(next) && v.tags[next].function == FunctionWord::NONE && v.mention_at[next] == 0;
        noun && (t.proclitics.al() && relative() && !self.names_them())
    }

    /// `وجهت بنقله إلى المستشفى **حيث تم** نقله`: without a comma what was done then, behind a noun phrase; `في المنزل **حيث تم** العثور عليه`, `من حيث` is where.
    pub(super) fn tells_what_was_done(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let verb = j + 1;
        if !nominal || after_comma || v.key(j) != "حيث" || j < start + 3 || verb + 1 >= v.sentence_end[j] as usize {
            return false;
        }
        let before = j - 1;
        let place = v.mention_at[before] > 0
            || v.in_name[before]
            || !v.is_word(before)
            || v.tags[before].function != FunctionWord::NONE
            || v.tags[before - 1].function.is(FunctionWord::PREPOSITION)
            || v.doc.tokens()[before].clitics.proclitics.preposition();
        matches!(v.key(verb), "تم" | "تمت" | "جري" | "جرت") && !place && v.inside[j] == v.inside[start]
    }

    /// `أعلن حالة الطوارئ **ونفذوا** حملة`, `أعلنت كشف الشبكة **وأحالت** عشرة إلى المحاكمة`: a noun phrase goes on with no verb, unless one is told of a noun in it.
    pub(super) fn tells_what_they_did(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let next = j + 1;
        let may = nominal
            && j > start
            && next < v.sentence_end[j] as usize
            && v.inside[j] == v.inside[start]
            && v.tags[j].function == FunctionWord::NONE
            && v.mention_at[j] == 0
            && !v.in_name[j]
            && v.head(j).is_none()
            && v.doc.tokens()[j].clitics.enc_len == 0
            && v.doc.tokens()[j].clitics.proclitics.wa();
        let Some(her) = past_of_many_or_her(v.key(j)).filter(|_| may) else { return false };
        // واستخدمت فيه تقنيات: of the noun; ونبذت «هذا السلوك»: the words in marks are still of one act
        if !v.is_word(next) && v.tags[j].cue.is_none() || v.tags[next].function.is(FunctionWord::WITH_PRONOUN) {
            return false;
        }
        // نازح فقدوا مساكنهم وأصبحوا, عملية استغرقت يومين وانتهت: told of a noun without the article
        let same = |k: usize| {
            let key = v.key(k);
            v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && v.doc.tokens()[k].clitics.pro_len == 0
                && !v.doc.tokens()[k].flags.teh_marbuta()
                && if her {
                    key.ends_with('ت') && !key.ends_with("ات")
                } else {
                    key.ends_with("وا") || key.ends_with("ون")
                }
        };
        let opened = |k: usize| {
            v.is_complementizer(k)
                || v.tags[k]
                    .function
                    .is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR | FunctionWord::COMPLEMENTIZER)
                || matches!(v.bare_key(k), "ما" | "مما" | "حيث" | "عندما" | "كما" | "اذا" | "لكن")
        };
        !(start..j).any(|k| opened(k) || same(k))
    }

    /// `بتذكيرها بالتزاماتها **وصل الرئيس** إلى دمشق`: two reports have run together. A noun phrase has no verb without a conjunction, unless one is told of a noun
    /// without the article.
    pub(super) fn begins_another_report(&self) -> bool {
        let Split { v, j, start, after_comma, nominal, .. } = *self;
        let next = j + 1;
        if !nominal || after_comma || j < start + 2 || next + 2 >= v.sentence_end[j] as usize || v.inside[j] > 0 {
            return false;
        }
        let key = v.key(j);
        let verb = !key.starts_with(['ي', 'ت'])
            && Roles::of(key).has(Roles::HAPPENS)
            && v.tags[j].function == FunctionWord::NONE
            && v.mention_at[j] == 0
            && !v.in_name[j];
        let before = &v.doc.tokens()[j - 1].clitics;
        let closed = v.is_word(j - 1)
            && v.tags[j - 1].function == FunctionWord::NONE
            && (before.proclitics.al() || before.enc_len > 0 || v.in_name[j - 1]);
        let who = v.head(next).is_some_and(|h| {
            matches!(h.head.class, HeadClass::Office | HeadClass::Honorific) && h.definite && !h.head.plural
        });
        let opened = |k: usize| {
            v.is_complementizer(k)
                || v.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR | FunctionWord::TIME)
                || v.bare_key(k) == "ما"
        };
        verb && closed && who && !(start..j).any(opened)
    }

    /// `وقالت مصادر إن الحادث وقع مساء **فيما باشرت فرق** الدفاع المدني الموقع`: what the authorities take up meanwhile, where some source or witness speaks.
    /// Who speaks for them tells it himself.
    pub(super) fn tells_meanwhile(&self) -> bool {
        let Split { v, j, start, frames, .. } = *self;
        let verb = j + 1;
        if !matches!(v.key(j), "فيما" | "بينما")
            || j < start + 2
            || v.inside[j] > 0
            || verb + 1 >= v.sentence_end[j] as usize
            || !Roles::of(v.key(verb)).has(Roles::TAKES_UP)
        {
            return false;
        }
        let force = v.head(verb + 1).is_some_and(|h| {
            matches!(h.head.class, HeadClass::Organization | HeadClass::Collective | HeadClass::Office)
        });
        let low = v.sentence_start[start] as usize;
        let outer = (low..start).rev().take(40).find(|&k| v.finite_cue(k).is_some());
        let some_source = outer.and_then(|k| frames.known(k)).and_then(|f| f.subject.as_ref()).is_some_and(|np| {
            let several =
                |h: isnad_entities::Head| h.plural && matches!(h.class, HeadClass::Person | HeadClass::Collective);
            np.mention.is_none() && np.head.is_some_and(several)
        });
        force && some_source
    }
}
