//! Contents that nothing joins: an act, a question, this and that.

use super::{NOTHING, Step, Walk, Word};
use crate::frame::{Joint, circumstance};
use crate::lexicon::Frames;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase, takes_clause};

impl Walk<'_> {
    /// `مؤكدا **قرب** انتهاء العمل`: that it is near, which is no preposition before an act.
    pub(super) fn nearness(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let act = |k: usize| is_masdar(v.doc.bare(k)) || Roles::of(v.doc.bare(k)).has(Roles::EVENT);
        if self.word.key == "قرب"
            && self.frames.has(Frames::OBJECT)
            && (cue.participle || self.has_source())
            && j + 2 < cue.sentence_end
            && act(j + 1)
        {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `أعلنت الشركة **قيام** الفرق بكذا`: what somebody did.
    pub(super) fn told_act(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if !cue.tells_acts {
            return None; // most verbs
        }
        // وأوضحت امتلاكهم حسابات: of a subject that is dropped; between two things stands no sentence
        // ، وأبان استمرار العمل: in the midst of one too, of letters that no noun has
        let low = v.sentence_start[j] as usize;
        let opens = low == cue.at || cue.entry.lemma == "أبان" && cue.at > low && v.is_comma(cue.at - 1);
        let dropped = j == cue.at + 1 && cue.reading.conjunction > 0 && opens;
        let dropped = dropped && (v.tells_act(j) || cue.entry.lemma == "أبان");
        // مداخلة أوضح من خلالها عودة الحياة
        let dropped = dropped || j <= cue.at + 3 && v.past_in_it(cue.at) == Some(j) && v.is_said_in_speech(cue.at);
        // ، مبينا استمرار العمل
        let as_he_speaks = j == cue.at + 1 && cue.participle && cue.at > 0 && v.is_comma(cue.at - 1);
        if as_he_speaks && self.is_all_that_he_says() {
            return self.joined(Joint::Object, j);
        }
        let dropped = dropped || as_he_speaks;
        // أظهر التقرير نمو القطاع; but أظهر يمنيون تضامنهم
        let shows = cue.entry.lemma == "أظهر";
        // ولفت الوزير وجود نقص: of what takes another preposition that something is, and no act
        if matches!(cue.entry.lemma, "لفت" | "أفاد") && !matches!(self.word.key, "وجود" | "عدم") {
            return None;
        }
        let found = |np: &NounPhrase| {
            !shows || np.head.is_some_and(|h| h.class == HeadClass::Document) && v.doc.tokens()[j].clitics.enc_len == 0
        };
        // أظهرت بيانات صدرت اليوم تراجع المبيعات
        let since = |np: &NounPhrase| {
            shows
                && (np.tokens.end + 1..np.tokens.end + 7).contains(&j)
                && (np.tokens.end..j).all(|k| v.is_word(k))
                && v.tells_act(j)
        };
        // البيانات أظهرت تراجع المبيعات
        let dropped = dropped || shows && j == cue.at + 1 && cue.reading.conjunction == 0 && v.findings_before(cue.at);
        // كشفت لـ«الأفق» مصادر مطلعة، توصل اللجنة إلى اتفاق
        let behind_comma = |np: &NounPhrase| np.tokens.end + 1 == j && v.is_comma(j - 1);
        // كشف المدير لـ«الأفق» رصد خمس حالات
        let told = |np: &NounPhrase| j > np.tokens.end && v.behind_medium_told(np.tokens.end, cue.sentence_end) == j;
        if v.tells_any_act(j)
            && (dropped
                || self.source().is_some_and(|np| {
                    (np.tokens.end == j || behind_comma(np) || told(np) || since(np)) && np.can_speak() && found(np)
                }))
            && !(j + 1..cue.sentence_end.min(j + 30)).any(|k| v.is_comma(k - 1) && v.is_complementizer(k))
        {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `، مبينا **الحاجة** إلى كذا`, `، موضحا **الغرض** من تأليفه`: a noun right behind the participle, and nothing that joins a clause before the next comma.
    fn is_all_that_he_says(&self) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let c = &v.doc.tokens()[j].clitics;
        let noun = !c.proclitics.preposition()
            && !c.proclitics.conjunction()
            && v.tags[j].function == FunctionWord::NONE
            && v.tags[j].cue.is_none()
            && v.mention_at[j] == 0
            && !v.in_name[j]
            && v.head(j).is_none_or(|h| !h.head.class.is_human())
            && !circumstance(v.doc.bare(j));
        let joint = |k: usize| v.is_complementizer(k) || v.is_colon(k) || v.pair_at[k] > 0;
        let end = cue.sentence_end.min(j + 14);
        noun && j + 1 < end && v.is_word(j + 1) && !(j + 1..end).take_while(|&k| !v.is_comma(k)).any(joint)
    }

    /// `شاكرا **كل من** أسهم في النجاح`, `شاكرا **من** حضر`: everybody who did something, behind a participle.
    pub(super) fn everybody_who(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if !cue.participle || j != cue.at + 1 {
            return None; // most words
        }
        let who = j + usize::from(matches!(self.word.key, "كل" | "جميع" | "كافه"));
        let may = self.frames.has(Frames::OBJECT)
            && matches!(cue.entry.class, "thank" | "praise" | "criticize" | "honor")
            && who + 1 < cue.sentence_end
            && v.key(who) == "من"
            && !self.frames.has(Frames::MIN)
            && v.is_word(who + 1)
            && !v.doc.tokens()[who + 1].clitics.proclitics.al()
            && v.mention_at[who + 1] == 0
            && v.head(who + 1).is_none();
        if may { self.joined(Joint::Object, j) } else { None }
    }

    /// `أفاد المرصد أمس **عن** مقتل سبعة`: what happened; but أفاد بيان صادر عن الوزارة, whose it is.
    pub(super) fn reports_of(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let next = j + 1;
        let told = self.word.key == "عن"
            && cue.entry.lemma == "أفاد"
            && next + 1 < cue.sentence_end
            && v.is_word(next)
            && v.tags[next].function == FunctionWord::NONE
            && v.mention_at[next] == 0
            && v.head(next).is_none()
            && self.source().is_some_and(|np| np.head.is_none_or(|h| h.class != HeadClass::Document));
        if told { self.joined(Joint::Preposition, next) } else { None }
    }

    /// `شجب وزير العدل سالم الحربي، **العمل** الإرهابي الذي`: behind the comma stands what is blamed, and nothing that he is.
    pub(super) fn condemned_behind_comma(&mut self, np: &NounPhrase) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        // استنكر المشايخ في منطقة عسير الحادث: behind where they are
        let judged = self.frames.has(Frames::OBJECT)
            && (v.in_name[j - 1] || v.is_comma(j - 1))
            && matches!(cue.entry.class, "criticize" | "praise" | "deny" | "reject")
            && self.theme.is_none()
            && self.source().is_some_and(|s| s.tokens.end < j && s.can_speak());
        let noun = || {
            let c = &v.doc.tokens()[j].clitics;
            c.proclitics.al()
                && !c.proclitics.preposition()
                && !c.proclitics.conjunction()
                && np.mention.is_none()
                && np.head.is_none_or(|h| !h.class.is_human())
                && Roles::of(v.doc.bare(j)).has(Roles::CONDEMNED)
        };
        if judged && noun() { self.joined(Joint::Object, j) } else { None }
    }

    /// `استنكر النادي **تصريحات المدرب بأن**`, `نفى الوزير **ادعاء النائب أن**`: a noun of speech with its speaker has the clause itself, and all of it
    /// is the object.
    pub(super) fn words_of_somebody(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let may = self.frames.has(Frames::OBJECT)
            && matches!(cue.entry.class, "criticize" | "praise" | "deny" | "reject")
            && self.source().is_some_and(|np| np.tokens.end == j && np.can_speak())
            && v.tags[j].act()
            && !self.word.key.starts_with('و');
        if may && v.has_clause_of_speaker(self.entities, j) { self.joined(Joint::Object, j) } else { None }
    }

    /// `ونقلت الوكالة **قول الوزير إن**`, `ونشرت الصحيفة **تصريحات المدرب بأن**`: what a paper passes on are the words of him whose they are.
    pub(super) fn words_passed_on(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let may = v.tags[j].act()
            && matches!(cue.entry.lemma, "نقل" | "نشر" | "أورد" | "تناقل" | "بث" | "أذاع")
            && !cue.participle
            && !self.word.key.starts_with('و')
            && self.source().is_some_and(|np| np.tokens.end == j);
        if may && v.has_clause_of_speaker(self.entities, j) { NOTHING } else { None }
    }

    /// `ووصف ما تداولته الصحف بأنه كذب`: what is described begins here.
    pub(super) fn theme_of_what(&mut self) -> Option<Step> {
        let (cue, j) = (self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if key == "ما" && tag.cut == 0 && cue.themed && self.theme.is_none() {
            self.theme = Some(j);
        }
        None
    }

    /// `مدى`, `كيف`, `هل`: a question is the content.
    pub(super) fn indirect_question(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        let asks = cue.entry.class == "ask";
        // who is asked answers (سأله عما يريد): of such a question only the subject is told
        let what = asks && key == "عما" && self.frames.has(Frames::AAN) && cue.entry.lemma != "سأل";
        let question = self.frames.has(Frames::CLAUSE)
            && (matches!(key, "مدي" | "كيف" | "كيفيه" | "لماذا" | "متي" | "هل")
                || asks && matches!(key, "اين" | "ماذا" | "بماذا" | "كم"));
        if (what || question) && (!v.is_comma(j - 1) || asks) { self.joined(Joint::Object, j) } else { None }
    }

    /// `أكد المدير **ضرورة** أن`, `مستبعدا **فرضية** أن`: the clause is this noun's, and both are the verb's object.
    pub(super) fn noun_with_clause(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let next = j + 1;
        let may = self.frames.has(Frames::OBJECT)
            && next + 1 < cue.sentence_end
            && self.word.tag.cut == 0
            && v.key(next) == "ان"
            && v.is_complementizer(next)
            && takes_clause(self.word.key)
            // في حديث عن أهمية أن
            && !v.tags[j - 1].function.is(FunctionWord::PREPOSITION);
        if may { self.joined(Joint::Clause, j) } else { None }
    }

    /// `نفى ذلك`, `رفض هذه الاتهامات`: what was said before.
    pub(super) fn demonstrative(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let key = self.word.key;
        // فسر الجيش هذه الخطوة بالقول إن: what he said of it
        let end = self.cue.sentence_end.min(j + 7);
        let said = || {
            (j + 1..end)
                .any(|k| v.is_saying(k) && v.key(k).starts_with('ب') && k + 1 < end && v.is_complementizer(k + 1))
        };
        if self.frames.has(Frames::OBJECT)
            && self.has_source()
            && matches!(key, "ذلك" | "هذا" | "هذه" | "تلك" | "هذين")
            && !said()
        {
            return self.joined(Joint::Object, j);
        }
        None
    }
}
