//! A noun phrase on the way: what it is to the cue.

use super::{NOTHING, Step, Walk, Word, go_on};
use crate::conjugate::Number;
use crate::frame::{Joint, circumstance, differs, says_in_it};
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase, is_common_word};

impl Walk<'_> {
    /// A noun phrase: subject, addressee, theme, or the content itself.
    pub(super) fn at_noun_phrase(&mut self) -> Option<Step> {
        let j = self.j;
        let Some(np) = self.phrase_at(j).map(|np| self.without_act_in_marks(self.without_task(np))) else {
            return self.no_noun_phrase();
        };
        self.published(&np)
            .or_else(|| self.written_elsewhere(&np))
            .or_else(|| self.subject_behind_object(&np))
            .or_else(|| self.speech_that_ends(&np))
            .or_else(|| {
                let np = self.whole_name(np);
                let next = np.tokens.end.max(j + 1);
                self.condemned_behind_comma(&np)
                    .or_else(|| self.more_of_source(&np, next))
                    .or_else(|| self.act_or_stance(&np, next))
                    .or_else(|| self.between_two(&np))
                    .or_else(|| self.name_before_office(&np, next))
                    .or_else(|| self.subject_of_participle(&np, next))
                    .or_else(|| self.act_behind_participle(&np, next))
                    .or_else(|| self.place_phrase(np, next))
            })
    }

    /// `دعا المدير العملاء **للحفاظ** على البيانات`: what they are called on to do is no part of what they are called.
    fn without_task(&self, mut np: NounPhrase) -> NounPhrase {
        let (v, cue) = (self.v, self.cue);
        let may = cue.object == ObjectRole::Addressee && matches!(cue.entry.class, "urge" | "demand");
        let own =
            np.tokens.end < cue.sentence_end && v.preposition_bit(np.tokens.end).is_some_and(|b| cue.own & b != 0);
        // دعا وكيل الوزارة للتفتيش المنشآت: the first one speaks, unless he is known already
        let several = np.head.is_some_and(|h| h.plural && h.class.is_human());
        let known = self.has_source() || cue.participle;
        if !may || own || !(known || several || v.is_audience(&np)) {
            return np;
        }
        let called = cue.entry.lemma == "دعا";
        let task = |k: usize| {
            let bare = v.doc.bare(k);
            let p = v.doc.tokens()[k].clitics.proclitics;
            let act = is_masdar(bare) || Roles::of(bare).has(Roles::ACT);
            // داعيا العاملين **المشاركة**; but الدول المشاركة
            let several = v.key(np.tokens.start).ends_with("ين");
            // جهات الاختصاص: what it is of, no act
            let closed = v.doc.tokens()[k - 1].clitics.proclitics.al() || v.mention_at[k - 1] > 0 || v.in_name[k - 1];
            let itself = known && closed && p.al() && !p.preposition() && act && (several || !bare.ends_with('ه'));
            // الراغبين بالانضمام, الراغبين في التقديم
            let taken = v.tags[k - 1].function.is(FunctionWord::PREPOSITION)
                || p.preposition() && isnad_entities::governs(v.doc.bare(k - 1), if p.ba() { "ب" } else { "ل" });
            !p.conjunction()
                && !taken
                && v.mention_at[k] == 0
                && !v.in_name[k]
                && (p.la() && self.frames.has(Frames::LI) && act || p.ba() && called && act || itself)
        };
        let named = np.mention.map_or(0, |m| self.entities.mentions[m as usize].tokens.end as usize);
        if let Some(k) = (np.tokens.start + 1..np.tokens.end).find(|&k| k >= named && task(k)) {
            np.tokens.end = k;
        }
        np
    }

    /// `أعلنت الشرطة **"إعادة فتح" ثلاثة شوارع**`: an act in marks is no name of hers.
    fn without_act_in_marks(&self, mut np: NounPhrase) -> NounPhrase {
        let v = self.v;
        if !self.frames.has(Frames::OBJECT) || np.tokens.len() < 4 {
            return np;
        }
        let act = |&k: &usize| v.pair_at[k] > 0 && v.begins_act_in_marks(k, v.closes[k] as usize);
        if let Some(k) = (np.tokens.start + 1..np.tokens.end).find(act) {
            np.tokens.end = k;
            np.mention = np.mention.filter(|&m| self.entities.mentions[m as usize].tokens.end as usize <= k);
        }
        np
    }

    /// `نفى أي`, `رفض هذا`, `أدان ما`: an object that begins with a word of a closed class.
    fn no_noun_phrase(&mut self) -> Option<Step> {
        let (cue, j) = (self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        // وذلك بعد أن, ولم يوضح: another clause
        if self.frames.has(Frames::OBJECT) && tag.cut > 0 && matches!(key, "ذلك" | "لا" | "لم" | "لن") {
            return NOTHING;
        }
        if self.frames.has(Frames::OBJECT)
            && !cue.entry.ambiguity.has(Ambiguity::PREPOSITION)
            && (tag.function.is(FunctionWord::NEGATION | FunctionWord::DEMONSTRATIVE | FunctionWord::QUANTIFIER)
                || key == "ما")
        {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `أضاف في تصريحات لصحيفة الأفق **نشرتها** أمس`: a verb with its object, in a clause of the paper, and no bulletin of hers.
    fn published(&self, np: &NounPhrase) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let verb = np.tokens.len() == 1
            && j > self.cue.at + 2
            && v.doc.tokens()[j].clitics.enc_len > 0
            && v.doc.tokens()[j].clitics.pro_len == 0
            && v.key(j).ends_with("تها")
            && matches!(
                v.key(j).strip_suffix("ها"),
                Some("نشرت" | "بثت" | "اوردت" | "نقلت" | "اذاعت" | "اجرت" | "خصت")
            );
        if verb { go_on(j + 1) } else { None }
    }

    /// `كتب مقالا انتقد فيه القرار الأخير`: whose article it is was said before.
    fn written_elsewhere(&mut self, np: &NounPhrase) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if j == i + 2
            && says_in_it(v.key(i + 1))
            && self.frames.has(Frames::OBJECT)
            && !cue.participle
            && self.frame.subject.is_none()
            && np.mention.is_none()
            && np.head.is_some_and(|h| h.class == HeadClass::Document)
            && !v.is_complementizer(np.tokens.end.min(v.tags.len() - 1))
        {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `اعتبرها الخبراء «مهمة للغاية»`: what stands in marks is no name of theirs.
    fn marks_inside(&self, np: &NounPhrase) -> Option<usize> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let held = cue.reading.pronoun && cue.object == ObjectRole::Theme && !self.frames.has(Frames::BI);
        if held { (j + 1..np.tokens.end).find(|&k| v.pair_at[k] > 0) } else { None }
    }

    /// `اعتبرها الخبير خطوة`: the object stands on the verb.
    fn subject_behind_object(&mut self, np: &NounPhrase) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let key = self.word.key;
        let marked = self.marks_inside(np);
        let next = marked.unwrap_or(np.tokens.end).max(j + 1);
        if cue.reading.pronoun
            && j == i + 1
            && next < cue.sentence_end
            && (v.is_word(next) || marked.is_some())
            && (np.can_speak() || v.may_be_named(np))
            && !matches!(key, "الاكثر" | "الافضل" | "الاقل" | "الاكبر" | "الاهم" | "الاول" | "الاولي" | "الاعلي")
        {
            let tokens = np.tokens.start..np.tokens.end.min(next);
            self.frame.subject =
                Some(NounPhrase { tokens, unlisted: np.unlisted.clone().filter(|_| marked.is_none()), ..np.clone() });
            return go_on(next);
        }
        None
    }

    /// `اختتم تصريحه بالقول، رسالته`: the speech that ends.
    fn speech_that_ends(&self, np: &NounPhrase) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let next = self.marks_inside(np).unwrap_or(np.tokens.end).max(j + 1);
        if next < cue.sentence_end
            && (v.is_saying(next) || v.is_colon(next) || v.pair_at[next] > 0)
            && v.is_own_speech(np)
        {
            return go_on(next);
        }
        None
    }

    /// The phrase with the letters of its name, and without the addressee behind it.
    fn whole_name(&self, np: NounPhrase) -> NounPhrase {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let mut np = v.with_its_letters(np, self.entities);
        if cue.object == ObjectRole::Addressee
            && j == i + 1
            && !cue.participle
            && let Some(end) =
                v.named_before_addressee(&np, self.entities).or_else(|| v.office_before_addressee(&np)).or_else(|| {
                    let tells = matches!(cue.entry.lemma, "أبلغ" | "أخبر" | "أطلع");
                    tells.then(|| v.agency_told(&np, self.entities)).flatten()
                })
        {
            np.tokens.end = end; // وطالب النائب سالم الحربي **وزير المالية**
        }
        np
    }

    /// The source's own act or stance: `أعلنت مسؤوليتها عن`, `أكد دعمه`.
    fn act_or_stance(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let key = self.word.key;
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let own_act = np.head.is_none()
            && np.mention.is_none()
            && v.doc.tokens()[j].clitics.enc_len > 0
            && !circumstance(key)
            && !(proclitics.ba() && circumstance(v.doc.bare(j))) // باسمه وباسم زملائه
            && !(j > i + 1 && v.tags[j - 1].function.is(FunctionWord::PREPOSITION));
        // أكد الوزير حرص البلاد على أن تنجح: the preposition is that noun's
        let own_joint = next < cue.sentence_end
            && self.has_source()
            && np.mention.is_none()
            && np.head.is_none()
            && v.key(next) == "علي"
            && Roles::of(v.doc.bare(j)).has(Roles::STANCE);
        if own_joint && self.frames.has(Frames::OBJECT) {
            return self.joined(Joint::Object, j);
        }
        if own_act && self.frames.has(Frames::OBJECT) && !v.leads_to_joint(next, cue.sentence_end, self.entities) {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `بين القطبين`: between, and no cue.
    fn between_two(&self, np: &NounPhrase) -> Option<Step> {
        let (v, cue) = (self.v, self.cue);
        if self.frame.subject.is_none()
            && cue.form.bare
            && cue.entry.ambiguity.has(Ambiguity::PREPOSITION)
            && v.is_oblique(np)
        {
            return NOTHING;
        }
        None
    }

    /// `وقال عقل بلتاجي رئيس اللجنة`: common words that the office behind them shows to be a name.
    fn name_before_office(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, i) = (self.v, self.cue.at);
        if !self.awaits_subject() || !np.can_speak() {
            return None;
        }
        let name = self.first.take_if(|first| v.name_before_office(first, np, i))?.tokens;
        self.frame.subject =
            Some(NounPhrase { tokens: name.start..np.tokens.end, unlisted: Some(name), mention: None, ..np.clone() });
        go_on(next)
    }

    /// The subject right behind a participle, where the content shows it.
    fn subject_of_participle(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        if !cue.participle || j != i + 1 || self.frame.subject.is_some() {
            return None;
        }
        if cue.object == ObjectRole::None
            && (v.names_speaker(np, self.entities)
                || proclitics.al() && next < cue.sentence_end && v.is_complementizer(next))
            && (v.leads_to_joint(next, cue.sentence_end, self.entities)
                || next < cue.sentence_end
                    && (v.preposition_bit(next).is_some_and(|b| self.frames.has(b))
                        || self.frames.has(Frames::BI) && v.doc.tokens()[next].clitics.proclitics.ba()))
        {
            self.frame.subject = Some(np.clone());
            return go_on(next);
        }
        // مبديا سعادته بالفوز: his happiness, and no title
        let felt = cue.entry.lemma == "أبدى" && matches!(v.key(j), "سعادته" | "سعادتها");
        if !felt && crate::discourse::honorific(v, np).is_some() && next < cue.sentence_end && v.is_word(next) {
            self.frame.subject = Some(np.clone()); // مثمنا سموه دور الأمن
            return go_on(next);
        }
        // مؤكدا وزير الدفاع الأمريكي **حرص** بلاده
        if cue.object == ObjectRole::None
            && self.frames.has(Frames::OBJECT)
            && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
            && next < cue.sentence_end
            && v.is_word(next)
            && v.doc.tokens()[next].clitics.pro_len == 0
            && (Roles::of(v.key(next)).has(Roles::EVENT)
                || Roles::of(v.key(next)).has(Roles::STANCE)
                || is_masdar(v.key(next)))
        {
            self.frame.subject = Some(np.clone());
            return go_on(next);
        }
        None
    }

    /// What is hoped for or called for, right behind a participle.
    fn act_behind_participle(&mut self, np: &NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let key = self.word.key;
        // آملين **إيجاد** حل
        if cue.participle
            && cue.entry.class == "wish"
            && j == i + 1
            && (v.begins_act(j) || Roles::of(key).has(Roles::ACT))
            && !v.is_complementizer(next.min(cue.end - 1))
        {
            return self.joined(Joint::Object, j);
        }
        // داعيا أصحاب المركبات **عدم** غسلها
        if cue.object == ObjectRole::Addressee
            && cue.participle
            && self.frame.addressee.is_none()
            && matches!(cue.entry.class, "demand" | "urge")
            && next < cue.sentence_end
            && (matches!(v.doc.bare(next), "عدم" | "ضروره") || self.is_act_called_for(next))
            && v.is_word(next)
        {
            self.frame.addressee = Some(np.span(v.doc));
            return self.joined(Joint::Object, next);
        }
        None
    }

    /// `حث الزعماء **الدينيين**`: the adjectives are theirs, whatever case the noun may have.
    fn with_oblique_adjectives(&self, mut np: NounPhrase, mut next: usize) -> (NounPhrase, usize) {
        let (v, cue) = (self.v, self.cue);
        let first = np.tokens.start + 1;
        if next == first && cue.object == ObjectRole::Addressee && v.described_in_oblique(first - 1) {
            let more = |k: usize| {
                v.is_word(k)
                    && v.doc.tokens()[k].clitics.proclitics.al()
                    && v.key(k).ends_with("ين")
                    && v.head(k).is_none()
            };
            next = (first + 1..cue.sentence_end).find(|&k| !more(k)).unwrap_or(cue.sentence_end);
            np.tokens.end = next;
        }
        (np, next)
    }

    /// The place of the phrase beside a verb: whom it calls on, who speaks, what he speaks of.
    fn place_phrase(&mut self, np: NounPhrase, next: usize) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let (np, next) = self.with_oblique_adjectives(np, next);
        let key = self.word.key;
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        if self.is_called_on(&np, next) {
            // دعت المجتمع الدولي: the verb is another's.
            self.frame.addressee.get_or_insert(np.span(v.doc));
            // دعت الهيئة جميع المؤسسات الالتزام بالنظام
            if self.has_source()
                && matches!(cue.entry.class, "demand" | "urge")
                && next < cue.sentence_end
                && self.is_act_called_for(next)
            {
                return self.joined(Joint::Object, next);
            }
        } else if self.is_subject(&np, next) {
            self.frame.subject = Some(np);
        } else if self.tells_act_behind(&np, next) {
            // العمري: a family name by itself; أعلن الأكراد: whom no list has
            let announces = || cue.entry.lemma == "أعلن" && v.may_be_subject(j, cue.form.agreement.feminine);
            let name = np.tokens.len() == 1
                && np.mention.is_none()
                && np.head.is_none()
                && (key.ends_with('ي') && !is_common_word(v.key(j)) || announces());
            let unlisted = if name { Some(np.tokens.clone()) } else { np.unlisted.clone() };
            self.frame.subject = Some(NounPhrase { unlisted, ..np });
        } else if cue.object == ObjectRole::Addressee
            && (self.frame.subject.is_some() || cue.form.agreement.number == Number::Plural || cue.participle)
            && self.frame.addressee.is_none()
            && (!cue.participle || j == i + 1 && next > j)
            && matches!(cue.entry.class, "demand" | "urge")
            && next < cue.sentence_end
            && self.is_act_called_for(next)
        {
            // ناشد المواطن الجهات المختصة **التدخل**
            self.frame.addressee = Some(np.span(v.doc));
            return self.joined(Joint::Object, next);
        } else if self.is_told_to_act(&np, next) {
            // ناشد الأهالي الوزير **بإيجاد** حل, مناشدا الوزير **بإيجاد** حل
            self.frame.addressee = Some(np.span(v.doc));
        } else if self.frames.has(Frames::OBJECT)
            && !(self.awaits_subject()
                && self.first.is_none()
                && !is_common_word(v.key(j))
                && !is_masdar(v.key(j))
                && !v.doc.tokens()[j].clitics.proclitics.al()
                && !(j > i + 2 && v.begins_behind_whole_phrase(j)))
            && !v.leads_to_joint(next, cue.sentence_end, self.entities)
        {
            return self.joined(Joint::Object, j);
        } else if self.frame.subject.is_none()
            && self.first.is_none()
            && self.awaits_subject()
            && (j == i + 1 || v.is_word(j - 1))
            && cue.object != ObjectRole::Theme
            && (cue.object == ObjectRole::None || v.agrees(cue.form, &np))
        {
            self.first = Some(np);
        } else if cue.object == ObjectRole::Theme {
            // مؤشرات الأداء **وتقنية** المعلومات: coordinated with what stands before it
            if !(v.is_word(j - 1) && proclitics.conjunction()) {
                self.theme.get_or_insert(j);
            }
        } else if cue.object == ObjectRole::Addressee
            && !(np.tokens.len() == 1 && v.doc.tokens()[j].flags.tanween_fath() || key == "مجددا")
        {
            self.frame.addressee.get_or_insert(np.span(v.doc));
        }
        go_on(next)
    }

    /// An act right behind whom one calls on, and no preposition of the verb's own: `الجهات المختصة **التحرك**`, but `الدول **المشاركة** إلى الالتزام`.
    fn is_act_called_for(&self, act: usize) -> bool {
        let (v, cue) = (self.v, self.cue);
        v.begins_what_is_asked(act, self.frames.0)
            && !(act + 1..cue.sentence_end.min(act + 6))
                .take_while(|&k| v.is_word(k))
                .any(|k| v.preposition_bit(k).is_some_and(|b| cue.own & b != 0))
    }

    /// Whom the verb calls on stands where its subject would.
    fn is_called_on(&self, np: &NounPhrase, next: usize) -> bool {
        let (v, cue) = (self.v, self.cue);
        cue.object == ObjectRole::Addressee
            && self.awaits_subject()
            && self.first.is_none()
            && self.frame.addressee.is_none()
            && (differs(np, cue.form.agreement)
                // دعوات تدعو الرجال إلى
                || cue.form.agreement.feminine
                    && np.head.is_some_and(|h| h.plural && !h.feminine && h.class == HeadClass::Person)
                    && np.definite
                || matches!(cue.entry.lemma, "ناشد" | "حث")
                    && cue.reading.conjunction > 0
                    && v.leads_on(np, next, cue.sentence_end, cue.own)
                    && np.mention.is_none()
                    && np.head.is_none_or(|h| h.plural)
                    && !(np.tokens.start..(np.tokens.end + 1).min(cue.sentence_end)).any(|k| v.key(k).ends_with("ون"))
                || v.described_in_oblique(np.tokens.start)
                || v.owned_in_oblique(np)
                || v.is_audience(np) && !self.demands(np) && !v.another_phrase(self.read, next, cue.limit))
    }

    /// `وطالب **الأهالي** بإصلاح الطريق`, `وطالبت **الجماهير** بإقالة المدرب`: who demands things of others more often than they are demanded of him. `وطالب الجماهير
    /// بالصبر` is another gender.
    fn demands(&self, np: &NounPhrase) -> bool {
        let (v, cue) = (self.v, self.cue);
        cue.entry.lemma == "طالب"
            && !cue.participle
            && match v.doc.bare(np.tokens.start) {
                "اهالي" => !cue.form.agreement.feminine,
                "جماهير" => cue.form.agreement.feminine,
                _ => false,
            }
    }

    /// Who speaks: somebody who can, right where the verb awaits him.
    fn is_subject(&self, np: &NounPhrase, next: usize) -> bool {
        let (v, cue, i) = (self.v, self.cue, self.cue.at);
        let document = || {
            self.frames.has(Frames::OBJECT)
                && np.mention.is_none()
                && np.head.is_some_and(|h| h.class == HeadClass::Document)
                && !v.leads_to_joint(next, cue.sentence_end, self.entities)
                && !(next < cue.sentence_end && v.is_word(next) && v.tags[next].function == FunctionWord::NONE)
        };
        // رفع الشكر للأمين العام **وجميع العاملين** على كذا: one more of those before
        let one_more = self.j > i + 1
            && v.doc.tokens()[self.j].clitics.proclitics.conjunction()
            && !v.names_whole_word(self.j, self.entities);
        if one_more {
            return false;
        }
        // كلمة شكر فيها الحاضرين على كذا: whose the speech is, he thanks them
        let thanked = || cue.object == ObjectRole::Addressee && v.is_said_in_speech(i);
        self.awaits_subject()
            && np.can_speak()
            && self.first.is_none()
            && !thanked()
            && !v.is_object_noun(np)
            && !(matches!(cue.entry.class, "criticize" | "deny" | "reject" | "praise")
                && self.frames.has(Frames::OBJECT)
                && v.words_of_another(i, np))
            && !(v.is_oblique(np) && !v.leads_to_joint(next, cue.sentence_end, self.entities))
            && !document()
            && v.agrees(cue.form, np)
    }

    /// Whom one calls on stands before the verb's ب and what he is to do: who calls is known, or told by the verb alone.
    fn is_told_to_act(&self, np: &NounPhrase, next: usize) -> bool {
        let (v, cue) = (self.v, self.cue);
        let may = cue.object == ObjectRole::Addressee
            && self.frames.has(Frames::OBJECT)
            && self.frames.has(Frames::BI)
            && self.frame.addressee.is_none()
            && (self.frame.subject.is_some() || cue.participle || cue.form.agreement.number == Number::Plural);
        if !may {
            return false;
        }
        let act = next + usize::from(next < cue.sentence_end && v.is_comma(next));
        // مناشدا الجهات **المختصة بعلاجه**: no adjective's ب
        act < cue.sentence_end && act > np.tokens.start && v.doc.tokens()[act].clitics.proclitics.ba() && {
            let bare = v.doc.bare(act);
            is_masdar(bare) || Roles::of(bare).has(Roles::ACT) || matches!(bare, "سرعه" | "ضروره" | "عدم")
        }
    }

    /// `توقع **العمري** صدور أحكام`, `أعلن **النوخذة سالم الحربي** وجود شح`: the verb's object is the act behind it, whatever stands between them.
    fn tells_act_behind(&self, np: &NounPhrase, next: usize) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let told = self.awaits_subject()
            && self.first.is_none()
            && cue.object == ObjectRole::None
            && self.frames.has(Frames::OBJECT)
            && j == cue.at + 1
            && v.doc.tokens()[j].clitics.proclitics.al()
            && v.doc.tokens()[j].clitics.pro_len <= 4
            && (cue.form.agreement.feminine || !v.doc.tokens()[j].flags.teh_marbuta() || np.mention.is_some());
        let act = next + usize::from(told && next < cue.sentence_end && v.is_comma(next));
        told && act + 1 < cue.sentence_end && {
            let (t, key) = (&v.doc.tokens()[act], v.key(act));
            t.clitics.pro_len == 0
                && !t.flags.tanween_fath()
                && !key.ends_with('ا')
                && v.is_word(act)
                && v.mention_at[act] == 0
                && v.tags[act].function == FunctionWord::NONE
                && (matches!(key, "وجود" | "عدم" | "ضروره" | "اهميه")
                    || Roles::of(key).has(Roles::EVENT)
                    || Roles::of(key).has(Roles::STANCE)
                    || is_masdar(key))
        }
    }

    /// A verb before its subject stays singular: يتهمون الحكومة has no subject behind it.
    fn awaits_subject(&self) -> bool {
        let cue = self.cue;
        self.frame.subject.is_none() && !cue.participle && cue.form.agreement.number == Number::Singular
    }
}
