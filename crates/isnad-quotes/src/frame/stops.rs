//! Where a noun phrase ends while a cue is read, and which words are cues themselves.

use super::*;
use crate::conjugate::Tense;
use crate::lexicon::Ambiguity;

/// Verbs and participles of asking for something, without the ending of gender and number.
const ASKING: [&str; 12] =
    ["طلب", "رفض", "فضل", "اشترط", "تحدث", "طالب", "رافض", "مفضل", "مشترط", "متحدث", "متمسك", "اصر"];

impl View<'_> {
    /// تصريحه، حديثها: what somebody says, by one word that tells whose it is.
    pub(crate) fn is_own_speech(&self, np: &NounPhrase) -> bool {
        let word = np.tokens.start;
        np.tokens.len() == 1
            && np.mention.is_none()
            && self.doc.tokens()[word].clitics.enc_len > 0
            && crate::nouns::speech_noun(self.doc.bare(word)).is_some()
    }

    /// وصفه، سماه: a verb that gives something a name, with the pronoun of what has it.
    pub(crate) fn calls_something(&self, k: usize) -> bool {
        k < self.tags.len()
            && self.tags[k].cue.is_some_and(|c| c.pronoun && self.lexicon.cue(c.forms[0]).class == "describe")
    }

    /// `، معتبرة أن`: a participle of saying behind a comma, with its clause.
    pub(crate) fn goes_on_to_say(&self, k: usize) -> bool {
        self.is_comma(k - 1)
            && self.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
            && crate::extent::adverbial(self.key(k))
            && k + 1 < self.tags.len()
            && self.is_complementizer(k + 1)
    }

    /// `أكد الوزير، مشيرا إلى المشروع الجديد، أن`: a participle that has its own content before the comma, so that the clause behind it is the
    /// verb's. Where it ends.
    pub(crate) fn said_in_passing(&self, j: usize, end: usize) -> Option<usize> {
        let cue = self.lexicon.cue(self.tags[j].cue?.forms[0]);
        let next = j + 1;
        if j == 0 || !self.is_comma(j - 1) || next + 1 >= end || !self.is_word(next) {
            return None;
        }
        let (bit, own) = (self.preposition_bit(next), self.doc.tokens()[next].clitics.proclitics);
        let noun = self.tags[next].function == FunctionWord::NONE && !own.preposition();
        let filled = bit.is_some_and(|b| cue.frames.has(b))
            || own.ba() && cue.frames.has(Frames::BI)
            || noun && cue.frames.has(Frames::OBJECT);
        let close = (next + 1..end.min(j + 14)).find(|&k| self.is_comma(k) || self.is_complementizer(k))?;
        (filled && self.is_comma(close) && close + 1 < end && self.is_complementizer(close + 1)).then_some(close)
    }

    /// `، طلب عدم ذكر اسمه،`, `، مشترطة عدم الكشف عن هويتها،`: what the source asks for itself, between commas. Where it ends.
    pub(crate) fn asks_for_anonymity(&self, j: usize, sentence_end: usize) -> Option<usize> {
        const ENDINGS: [&str; 10] = ["", "ت", "ا", "وا", "تا", "ه", "ين", "ات", "تين", "ان"];
        let key = if self.is_comma(j - 1) { self.bare_key(j) } else { return None };
        let asks = self.is_comma(j - 1)
            && ASKING.iter().any(|w| key.strip_prefix(w).is_some_and(|ending| ENDINGS.contains(&ending)))
            && (j + 1..(j + 4).min(sentence_end))
                .any(|k| matches!(self.doc.bare(k), "عدم" | "كشف" | "حجب" | "شرط" | "ذكر"));
        asks.then(|| (j + 1..(j + 14).min(sentence_end)).find(|&k| self.is_comma(k) || self.is_colon(k))).flatten()
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

    /// A name begins with the word's first letter, which is no preposition then.
    pub(crate) fn names_whole_word(&self, i: usize, entities: &Entities) -> bool {
        let start = self.doc.tokens()[i].span.start;
        self.mention_at[i].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].span.start == start)
    }

    /// The frame bit of a preposition that is a word of its own.
    pub(crate) fn preposition_bit(&self, i: usize) -> Option<u16> {
        let bit = self.tags[i].preposition;
        (bit != 0).then_some(bit)
    }

    /// رأى الخبير **في** النقل أن, أكد المشرف العام **على** الحملة أن: the field of the subject, where the verb's clause follows in the same breath.
    pub(crate) fn field(&self, i: usize, frames: u16) -> bool {
        let own = self.tags[i].preposition == Frames::FI || self.taken_by_title(i);
        if !own || frames & Frames::CLAUSE == 0 {
            return false;
        }
        let end = (self.sentence_end[i] as usize).min(i + 12);
        let mut k = i + 2;
        while k < end {
            // المؤسسة العربية «ضمان»: a name in marks
            let close = self.closes[k] as usize;
            if self.pair_at[k] > 0 && close > k && close <= k + 5 {
                k = close;
            } else if !self.is_word(k) {
                return false;
            } else if self.is_complementizer(k) {
                return self.preposition_bit(k - 1).is_none();
            } else if frames & Frames::BI != 0
                && self.tags[i].preposition != Frames::FI
                && self.doc.tokens()[k].clitics.proclitics.ba()
                && self.tags[k].function == FunctionWord::NONE
                && !self.locates(k)
            {
                return true; // نوه الموقعون على العريضة **بجهود** الأطباء
            } else {
                k += 1;
            }
        }
        false
    }

    /// أشارت الخطة لآليات العمل **إلى أن**: the clause comes with إلى, before any other verb of speech.
    pub(crate) fn joined_by_ila(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 24);
        let mut breath = (i + 2..end).take_while(|&k| self.finite_cue(k).is_none());
        // أشار ناظر الأمن للأحياء السكنية فلان، إلى حوادث
        let clause = |k: &usize| self.is_complementizer(*k) || self.key(*k) == "الي" && self.is_comma(k - 1);
        breath.find(clause).is_some_and(|k| self.key(k) == "الي" || self.key(k - 1) == "الي")
    }

    /// `، صرح السفير فلان أن`: after a comma a verb of saying with its subject is another clause, though its letters may be a noun.
    pub(crate) fn opens_another(&self, k: usize, end: usize) -> bool {
        k + 1 < end
            && self.is_word(k + 1)
            && self.tags[k].cue.is_some_and(|r| {
                let form = r.forms[0];
                let cue = self.lexicon.cue(form);
                form.tense == Tense::Perfect && form.bare && r.conjunction == 0 && !r.pronoun && cue.class == "say"
            })
            && self.head(k + 1).is_some_and(|h| h.definite && h.head.class.is_human())
            // قبل اللقاء الذي يجمع الفريقين، علمت «الأفق» أن
            || k + 2 < end
                && matches!(self.key(k), "علمت" | "علم")
                && (self.pair_at[k + 1] > 0 || self.mention_at[k + 1] > 0)
    }

    /// أشاد **بتعاون** الجهات: theirs is what is praised; but بالتعاون مع الجهات, and of another verb أوصى المؤتمر بتعاونها بعقد دورة.
    pub(crate) fn works_together(&self, k: usize, class: &str) -> bool {
        self.doc.bare(k) == "تعاون"
            && matches!(class, "praise" | "criticize" | "thank")
            && !self.doc.tokens()[k].clitics.proclitics.al()
            && k + 1 < self.sentence_end[k] as usize
            && self.key(k + 1) != "مع"
    }

    /// على الرغم **من** أن, من أجل أن, خوفا **من** أن: the preposition is that noun's, not the cue's.
    pub(crate) fn gives_reason(&self, i: usize) -> bool {
        i > 0
            && self.key(i) == "من"
            && matches!(
                self.doc.bare(i - 1),
                "رغم"
                    | "خوفا"
                    | "خشيه"
                    | "بدلا"
                    | "تحسبا"
                    | "انطلاقا"
                    | "اقل"
                    | "اكثر"
                    | "تخوفا"
                    | "حذرا"
            )
    }

    /// المشرف **على** الحملة, المشرف العام **على** الحملة: the word before, or the one before its adjective, takes the preposition itself.
    pub(crate) fn taken_by_title(&self, i: usize) -> bool {
        if self.key(i) == "في" {
            return false; // المسؤول البارز في الحزب is read whole; قيادي بارز في حديث
        }
        let takes = |k: usize| self.is_word(k) && isnad_entities::governs(self.doc.bare(k), self.key(i));
        i > 1 && takes(i - 1)
            || i > 2
                && takes(i - 2)
                && (matches!(self.key(i - 1), "العام" | "العامه" | "الاول" | "المباشر")
                    || self.doc.tokens()[i - 1].clitics.proclitics.al()
                        && self.doc.bare(i - 1).ends_with('ي')
                        && self.clause_behind(i))
    }

    /// أكد المشرف الفني على المشروع **أن**: a clause behind the phrase, so that the preposition need not be the cue's.
    fn clause_behind(&self, i: usize) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 14);
        let breath = |k: &usize| self.is_word(*k) && self.finite_cue(*k).is_none();
        (i + 2..end).take_while(breath).any(|k| self.is_complementizer(k) && self.preposition_bit(k - 1).is_none())
    }

    /// قالت المجموعة **بفخر** إن, استنكر **بشدة** الهجوم: how it is said, not who; but أشاد بثقة اللاعبين, of a verb that takes ب.
    pub(crate) fn tells_tone(&self, i: usize, frames: u16) -> bool {
        let clitics = |k: usize| &self.doc.tokens()[k].clitics;
        clitics(i).proclitics.ba()
            && !clitics(i).proclitics.al()
            && clitics(i).enc_len == 0
            && Roles::of(self.doc.bare(i)).has(Roles::TONE)
            && !(frames & (Frames::BI | Frames::OBJECT) == Frames::BI && self.owned_by_next(i))
    }

    /// شكره **للمتطوعين** على جهدهم, اعتذاره **للركاب** عن التأخير: whom the words are meant for, where what they are about follows.
    pub(crate) fn thanked_for(&self, i: usize, frames: Frames, end: usize) -> bool {
        if !frames.has(Frames::LI) || !frames.has(Frames::ALA | Frames::AAN) {
            return false;
        }
        let about =
            |k: usize| matches!(self.key(k), "علي" | "عن") && self.preposition_bit(k).is_some_and(|b| frames.has(b));
        let breath = |k: &usize| {
            self.is_word(*k)
                && !self.is_complementizer(*k)
                && self.finite_cue(*k).is_none()
                && !self.doc.tokens()[*k].clitics.proclitics.preposition()
                && !self.tags[*k].function.is(FunctionWord::RELATIVE | FunctionWord::CONJUNCTION)
        };
        // شكره لرئيس النادي والمشرف العام على الفريق، **على** مساهمتهم
        let behind_comma = || {
            (i + 2..end.min(i + 30))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.is_comma(k - 1) && self.key(k) == "علي")
        };
        (i + 1..end.min(i + 16)).take_while(breath).any(about) || frames.has(Frames::ALA) && behind_comma()
    }

    /// قائلا، قائلة، بالقول، بقوله
    pub(crate) fn is_saying(&self, i: usize) -> bool {
        self.tags[i].saying()
    }

    /// تأكيده، إشارتها: the act of speech with its speaker's pronoun.
    pub(crate) fn own_act_of_speech(&self, i: usize) -> Option<crate::nouns::SpeechNoun> {
        let t = &self.doc.tokens()[i];
        if !self.tags[i].deed() || t.clitics.proclitics.preposition() || self.mention_at[i] > 0 {
            return None;
        }
        crate::nouns::speech_noun(&self.key(i)[t.clitics.pro_len as usize..])
            .filter(|n| n.act && n.frames.has(Frames::CLAUSE))
    }

    /// A finite cue verb that is no likely noun here.
    pub(crate) fn finite_cue(&self, i: usize) -> Option<crate::lexicon::CueReading<'static>> {
        let r = self.tags[i].cue?;
        let form = r.forms[0];
        if form.tense == Tense::Participle || self.mention_at[i] > 0 {
            return None;
        }
        let cue = self.lexicon.cue(form);
        if cue.frames.0 == 0 {
            return None; // a cue in its phrases only: حفل تخرج
        }
        let a = cue.ambiguity;
        if form.tense == Tense::Perfect
            && form.agreement.number == Number::Dual
            && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
        {
            return None; // عددا، ردا: a noun in the accusative
        }
        let ambiguous = r.conjunction == 0
            && (form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) || a.has(Ambiguity::VERB));
        // للتدريب **ونقل** التكنولوجيا: one more verbal noun
        let one_more = form.bare
            && r.conjunction > 0
            && a.has(Ambiguity::NOUN)
            && i > 0
            && i + 1 < self.tags.len()
            && self.is_word(i - 1)
            && is_masdar(self.doc.bare(i - 1))
            && self.doc.tokens()[i - 1].clitics.proclitics.preposition()
            && self.doc.tokens()[i + 1].clitics.proclitics.al()
            && self.mention_at[i + 1] == 0
            && self.head(i + 1).is_none_or(|h| !h.head.class.is_human());
        if one_more {
            return None;
        }
        // وعلم الأوبئة: with و it is still the noun where nothing near shows speech.
        let noun = form.bare
            && r.conjunction > 0
            && a.has(Ambiguity::NOUN)
            && self.tags.get(i + 1).is_some()
            && self.doc.tokens()[i + 1].clitics.proclitics.al()
            && self.head(i + 1).is_none_or(|h| !h.head.class.is_human())
            && self.mention_at[i + 1] == 0
            && !(i + 1..(i + 7).min(self.sentence_end[i] as usize))
                .any(|k| self.is_complementizer(k) || self.is_colon(k) || self.pair_at[k] > 0);
        (!ambiguous && !noun).then_some(r)
    }

    /// المتحدث الرسمي لـ«**حركة** الفجر»: a spokesman or chairman, and the noun of a body at `k`.
    pub(crate) fn speaks_for(&self, np: &NounPhrase, k: usize) -> bool {
        k < self.tags.len()
            && np.mention.is_none()
            && np.unlisted.is_none()
            && np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Person) && !h.plural)
            && self.head(k).is_some_and(|h| {
                matches!(h.head.class, HeadClass::Organization | HeadClass::Collective) && !h.head.ambiguous
            })
    }

    /// الوحيدة **بين** الحضور: a preposition between two nouns, neither of which could speak.
    pub(crate) fn stands_among(&self, i: usize) -> bool {
        let definite = |k: usize| {
            self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && self.mention_at[k] == 0
                && self.head(k).is_none()
                && self.doc.tokens()[k].clitics.proclitics.al()
        };
        self.tags[i].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].bare)
            && i > self.sentence_start[i] as usize
            && i + 1 < self.sentence_end[i] as usize
            && definite(i - 1)
            && definite(i + 1)
    }

    /// `شكره للمشرف العام **على** الفريق، **على** جهوده`: the first على is the title's, for another follows.
    pub(crate) fn supervises(&self, i: usize, end: usize) -> bool {
        self.taken_by_title(i)
            && (i + 2..end.min(i + 20))
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k))
                .any(|k| self.key(k) == "علي" && k + 1 < end && self.tags[k].cut == 0)
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

    /// قدم شكره, رفع الشكر: the one thanked is no content of the thanks.
    pub(crate) fn thanks(&self, i: usize) -> bool {
        self.tags[i].cue.is_some_and(|c| {
            matches!(self.lexicon.cue(c.forms[0]).lemma, "قدم" | "وجه" | "رفع" | "أزجى" | "أسدى" | "جدد")
        }) && (i + 1..(i + 27).min(self.sentence_end[i] as usize)).any(|k| {
            let bare = self.doc.bare(k);
            bare == "شكر"
                || self.key(k).starts_with("شكره")
                || self.key(k).starts_with("شكرها")
                || self.key(k).starts_with("شكرهم")
        })
    }

    /// على هامش القمة; but إلى الحد من العنف, إلى البعد عن الفتن
    pub(crate) fn is_circumstance(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        let p = self.doc.tokens()[k].clitics.proclitics;
        // أشاد بمستوى الفريق
        // أشار إلى الموقع المهم للميناء: the site
        let site = bare == "موقع" && p.al() && k > 0 && self.key(k - 1) == "الي";
        circumstance(bare) && !(matches!(bare, "بعد" | "حد") && p.al()) && !(bare == "مستوي" && p.ba()) && !site
    }

    /// بحضور الوزير, بالتعاون مع; but طالب الجمهور بالحضور
    pub(crate) fn is_manner(&self, k: usize) -> bool {
        manner(self.doc.bare(k)) && !(self.doc.bare(k) == "حضور" && self.doc.tokens()[k].clitics.proclitics.al())
    }

    /// بمنطقة مكة، بوزارة الداخلية، باسم: ب that tells where or whose, not what.
    pub(crate) fn locates(&self, i: usize) -> bool {
        self.mention_at[i] > 0
            || matches!(
                self.doc.bare(i),
                "اسم"
                    | "منطقه"
                    | "محافظه"
                    | "مدينه"
                    | "عاصمه"
                    | "ولايه"
                    | "اقليم"
                    | "بلده"
                    | "قريه"
                    | "حي"
                    | "مخيم"
                    | "نيابه"
                    | "انابه"
                    | "مطار"
                    | "ميناء"
                    | "مقر"
            )
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
        i + 1 < self.sentence_end[i] as usize
            && self.mention_at[i + 1] > 0
            && !self.doc.tokens()[i].clitics.proclitics.al()
            && self.doc.tokens()[i].clitics.enc_len == 0
            && self.doc.tokens()[i + 1].clitics.pro_len == 0
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

    /// صرح الناطق بخصوص إجراءات القبول بالجامعة، **بأن** النتائج سليمة: what is told stands behind the comma, in a clause with the verb's
    /// own preposition.
    pub(crate) fn told_behind_comma(&self, i: usize, end: usize) -> bool {
        const REACH: usize = 30;
        (i + 1..end.min(i + REACH))
            .take_while(|&k| self.finite_cue(k).is_none() && self.pair_at[k] == 0)
            .any(|k| self.is_comma(k - 1) && self.key(k) == "بان")
    }

    /// التونسي جلال قادري: a nationality, then the person.
    pub(crate) fn demonym_before_name(&self, i: usize, entities: &Entities) -> bool {
        use isnad_entities::EntityKind;
        let kind = |k: usize| {
            let m = self.mention_at.get(k).and_then(|m| m.checked_sub(1))?;
            Some(entities.mentions[m as usize].kind)
        };
        let marked = self.pair_at.get(i + 1).is_some_and(|&p| p > 0) && self.is_name_pair(i + 1, entities);
        let name = i + 1 + usize::from(marked);
        kind(i) == Some(EntityKind::Nationality)
            && kind(name) == Some(EntityKind::Person)
            && self.sentence_end[i] as usize > name
    }

    /// `وهو أمر، يقول الوزير`, `كان فلان أبرز لاعب`: no verb but what somebody or something is.
    pub(crate) fn is_predicate(&self, i: usize, form: crate::CueForm) -> bool {
        if !form.bare
            || form.tense != Tense::Perfect
            || self.sentence_start[i] as usize == i
            || i + 1 >= self.sentence_end[i] as usize
        {
            return false;
        }
        let noun = self.lexicon.cue(form).ambiguity.has(Ambiguity::NOUN)
            && self.tags[i - 1].function.is(FunctionWord::PRONOUN | FunctionWord::DEMONSTRATIVE)
            && (self.is_comma(i + 1) || self.finite_cue(i + 1).is_some());
        // An elative before one of a kind of people; قد would tell the verb.
        let elative = || {
            self.key(i).starts_with('ا')
                && self.key(i).chars().count() == 4
                && (self
                    .head(i + 1)
                    .is_some_and(|h| !h.definite && h.proclitics == 0 && h.head.class.is_human() && !h.head.plural)
                    || self.key(i) == "ابرز"
                        && self.doc.tokens()[i + 1].clitics.proclitics.al()
                        && self.head(i + 1).is_none_or(|h| h.head.plural))
                && self.doc.tokens()[i + 1].clitics.enc_len == 0
                && (self.sentence_start[i].max((i as u32).saturating_sub(14)) as usize..i)
                    .rev()
                    .take_while(|&k| self.finite_cue(k).is_none() && self.key(k) != "قد")
                    .any(|k| self.tags[k].function.is(FunctionWord::COPULA))
        };
        noun || elative()
    }

    /// `أعلنت في وقت سابق مسؤوليتها عن`, `في بيان رسمي تخليها عن`: the source's own act with the preposition that it takes, behind a phrase that is whole.
    pub(crate) fn act_behind_time(&self, k: usize, own: u16) -> bool {
        let whole = matches!(
            self.key(k - 1),
            "سابق"
                | "لاحق"
                | "مبكر"
                | "رسمي"
                | "مقتضب"
                | "قصير"
                | "مصور"
                | "مسجل"
                | "صوتي"
                | "مشترك"
                | "صحفي"
                | "صحافي"
        );
        whole
            && self.doc.tokens()[k].clitics.enc_len > 0
            && !self.doc.tokens()[k].clitics.proclitics.preposition()
            && k + 1 < self.sentence_end[k] as usize
            && self.preposition_bit(k + 1).is_some_and(|b| own & b != 0)
    }

    /// أوضح، ذكر، بين: of the verbs that take a clause, those that the press also gives an act for an object.
    pub(crate) fn may_tell_acts(&self, i: usize) -> bool {
        self.tags[i].cue.is_some_and(|c| {
            !c.pronoun
                && c.forms[0].tense != Tense::Participle
                && matches!(self.lexicon.cue(c.forms[0]).lemma, "أوضح" | "ذكر" | "بين")
        })
    }

    /// أوضحت الشركة **سعيها**, بين المدير **قيام** الفرق: an act that is somebody's, right behind the source.
    pub(crate) fn tells_act(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        if t.clitics.pro_len > 0 || self.tags[k].function != FunctionWord::NONE || self.mention_at[k] > 0 {
            return false; // most words
        }
        let bare = self.doc.bare(k);
        let end = self.sentence_end[k] as usize;
        let theirs = t.clitics.enc_len > 0
            && ["ها", "ه", "هم"].iter().any(|p| self.key(k).ends_with(p))
            && !t.flags.teh_marbuta()
            && (is_masdar(bare)
                || Roles::of(bare).has(Roles::EVENT)
                || matches!(bare, "سعي" | "مضي" | "عزم" | "نيت" | "حرص"));
        let is = t.clitics.enc_len == 0
            && (matches!(bare, "قيام" | "وجود" | "عدم" | "اعتزام" | "حرص") || Roles::of(self.key(k)).has(Roles::EVENT));
        k > 0
            && k + 1 < end
            && self.is_word(k)
            && t.clitics.pro_len == 0
            && self.mention_at[k] == 0
            && !self.in_name[k]
            && self.tags[k].function == FunctionWord::NONE
            && (theirs || is)
    }

    /// المبعوث **اللقاء**, النواب **الحكومة**: a second definite noun that is no adjective of the first begins the object.
    pub(crate) fn may_begin_object(&self, k: usize) -> bool {
        if k == 0 || !self.is_word(k) || !self.is_word(k - 1) || self.in_name[k] {
            return false;
        }
        let clitics = |i: usize| self.doc.tokens()[i].clitics;
        // ووجه سموه **الهيئة** بتشكيل فريق، وحذر البيان **ميليشيات الحوثي**: nothing in the construct stands behind the article
        if self.mention_at[k] > 0 && clitics(k).pro_len == 0 || self.mention_at[k] > 0 && clitics(k).proclitics.al() {
            let body = self.head(k).is_some_and(|h| {
                h.head.class == HeadClass::Organization || h.head.class == HeadClass::Collective && h.head.plural
            });
            let document = self.head(k - 1).is_some_and(|h| h.definite && h.head.class == HeadClass::Document);
            // اتهمت السلطات البحرينية **الحرس الثوري**
            let nationality =
                self.mention_at[k - 1] > 0 && clitics(k - 1).proclitics.al() && self.key(k - 1).ends_with("يه");
            let closed = nationality || self.head(k - 1).is_some_and(|h| h.definite && h.head.plural);
            if body
                && closed
                && clitics(k).proclitics.al()
                && clitics(k - 1).proclitics.al()
                && (nationality || !self.in_name[k - 1])
            {
                return true;
            }
            if body
                && (crate::discourse::honorific_word(self.key(k - 1)).is_some()
                    || document && !clitics(k).proclitics.al())
            {
                return true;
            }
        }
        // اتهمت الحكومة المصرية **جماعة** الإخوان، **الرجل**: behind a body with its nationality a noun is the next one
        if self.another_body(k) {
            return true;
        }
        if self.mention_at[k] > 0 {
            return false;
        }
        // وتنفي روسيا **أي** مسؤولية، وحث الأمين العام **كلا** الجانبين
        let any = matches!(self.key(k), "اي" | "ايه") && !self.surface(k).starts_with('آ'); // but سي جي آي
        if any || matches!(self.key(k), "كلا" | "كلتا" | "جميع" | "كافه") {
            return true;
        }
        let definite = |i: usize| {
            self.doc.tokens()[i].clitics.proclitics.al() && !self.doc.tokens()[i].clitics.proclitics.preposition()
        };
        // الشبكة السورية لحقوق الإنسان **إلقاء** البراميل: a verbal noun in the construct behind the article
        let article = |i: usize| self.doc.tokens()[i].clitics.proclitics.al() || self.key(i).starts_with("لل");
        if is_masdar(self.key(k))
            && article(k - 1)
            && self.head(k).is_none()
            && self.tags[k].function == FunctionWord::NONE
            && k + 1 < self.sentence_end[k] as usize
            && self.is_word(k + 1)
            && self.tags[k + 1].function == FunctionWord::NONE
        {
            return true;
        }
        // دعت المديرية العامة للجوازات **الإخوة**: people are no adjective of what a body is for
        if self.key(k - 1).starts_with("لل")
            && definite(k)
            && self.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human())
            && !self.doc.bare(k - 1).ends_with("ين")
        {
            return true;
        }
        if self.doc.tokens()[k].clitics.proclitics.conjunction() {
            return false;
        }
        // وناشد الوزير **الأهالي**
        let people = |i: usize, plural: bool| {
            self.head(i).is_some_and(|h| h.definite && h.head.class.is_human() && h.head.plural == plural)
        };
        if definite(k) && people(k - 1, false) && people(k, true) {
            return true;
        }
        // ودعا البيان **النخب** السياسية
        if definite(k)
            && people(k, true)
            && self.head(k - 1).is_some_and(|h| h.definite && h.head.class == HeadClass::Document)
        {
            return true;
        }
        // وحث سموه **المتطوعين**
        if definite(k) && crate::discourse::honorific_word(self.key(k - 1)).is_some() {
            return !matches!(self.doc.bare(k), "كريم" | "كريمه");
        }
        // بمنطقة تبوك **العملية**: a noun behind the name of a place
        let placed = self.in_name[k - 1] || self.mention_at[k - 1] > 0 || self.doc.bare(k - 1) == "مملكه";
        // بمنطقة جازان **المواطنين**
        let people_after = || {
            self.doc.bare(k).ends_with("ين") && self.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human())
        };
        // في ألمانيا **المدارس**، بمنطقة جازان **المتقدمات**: nor is a plural an adjective of it
        let plural_after = || self.doc.bare(k).ends_with("ات") || self.head(k).is_some_and(|h| h.head.plural);
        let placed_apart = placed && clitics(k - 1).pro_len == 0 && !self.key(k - 1).ends_with("ات");
        if placed && definite(k) && (self.is_place_noun(k) || people_after() || is_masdar(self.doc.bare(k)))
            || placed_apart && definite(k) && plural_after()
        {
            return true;
        }
        // أعلنت مصادر رسمية **مقتل** جنديين: behind the adjective of a noun without article
        let event = || {
            self.tags[k].function == FunctionWord::NONE
                && self.tags[k].cue.is_none()
                && self.doc.tokens()[k].clitics.pro_len == 0
                && (Roles::of(self.key(k)).has(Roles::EVENT)
                    || is_masdar(self.key(k)) && !self.doc.tokens()[k].flags.teh_marbuta())
        };
        let indefinite_many = |i: usize| {
            self.head(i).is_some_and(|h| {
                !h.definite && (h.head.plural && h.head.class.is_human() || h.head.class == HeadClass::Document)
            })
        };
        if k > 1 && !definite(k - 1) && indefinite_many(k - 2) && self.head(k - 1).is_none() && event() {
            return true;
        }
        // اتهم مسؤول أمني **الحكومة**: behind a man and his adjective without article; in the feminine it could be a noun (شركة تقنية الطاقة)
        let described = || {
            let adjective = &self.doc.tokens()[k - 1];
            self.head(k - 2).is_some_and(|h| {
                !h.definite && h.head.class.is_human() && !h.head.feminine && !h.head.plural && h.proclitics == 0
            }) && self.doc.bare(k - 1).ends_with('ي')
                && self.doc.bare(k - 1).chars().count() >= 4
                && !adjective.flags.alef_maqsura()
                && self.head(k - 1).is_none_or(|h| h.head.class == HeadClass::Office)
                && self.mention_at[k - 1] == 0
                && adjective.clitics.pro_len == 0
        };
        // أعلن مصدر أمني **مقتل** جنديين
        if k > 1 && (definite(k) || event()) && !definite(k - 1) && self.is_word(k - 2) && described() {
            return true;
        }
        if !definite(k - 1) {
            // يعتبر مراقبون **القرار**: the nun tells that no genitive follows.
            // انتقد معلقون **سلوك** السياح
            let noun = definite(k)
                || self.tags[k].function == FunctionWord::NONE
                    && self.tags[k].cue.is_none()
                    && !self.doc.tokens()[k].clitics.proclitics.preposition()
                    && !self.doc.bare(k).ends_with("ون")
                    && !self.doc.bare(k).ends_with("ين");
            // طالبان السيطرة as well; but لجان المقابلة
            let bare = self.doc.bare(k - 1);
            return (bare.ends_with("ون") || bare.ends_with("ان") && bare.chars().count() >= 6)
                && noun
                && !self.tags[k].function.is(FunctionWord::TIME)
                && self.head(k - 1).is_some_and(|h| h.head.plural);
        }
        // عدد من المواطنين **أمين المنطقة**: one office is no apposition to several people.
        let people =
            (self.key(k - 1).ends_with("ين") || self.key(k - 1).ends_with("ون")) && self.key(k - 1) != "الشريفين";
        let several = people && self.head(k - 1).is_none_or(|h| h.head.plural);
        if several
            && self.head(k).is_some_and(|h| h.proclitics == 0 && h.head.class == HeadClass::Office && !h.head.plural)
        {
            return true;
        }
        if !definite(k) {
            return false;
        }
        // الأكاديمية **التابعة** للهيئة: a participle that has its own preposition behind it describes the noun before.
        if let Some(next) = self.doc.tokens().get(k + 1) {
            let p = next.clitics.proclitics;
            let own = if p.la() {
                "ل"
            } else if p.ba() {
                "ب"
            } else {
                self.key(k + 1)
            };
            if isnad_entities::governs(self.doc.bare(k), own) {
                return false;
            }
        }
        let (noun, word) = (self.doc.bare(k - 1), self.doc.bare(k));
        let title = self
            .head(k)
            .is_some_and(|h| h.head.class.is_human() && h.head.class != HeadClass::Collective && !h.head.plural);
        let feminine = word.ends_with('ه') && (noun.ends_with('ه') || noun.ends_with("ات") || noun.ends_with("يه"));
        let plural = |w: &str| w.ends_with("ون") || w.ends_with("ين");
        let adjective = word.ends_with('ي') && !self.is_place_noun(k)
            // وزارة الدفاع الوطني **العملية**; but لجنة الأراضي الزراعية: behind a noun in the construct a genitive that ends in ي is none
            || word.ends_with("يه")
                && (!noun.ends_with('ي') || k > 1 && self.is_word(k - 2) && !definite(k - 2) && self.head(k - 2).is_some_and(|h| h.head.feminine))
                && !self.is_place_noun(k)
            || feminine
            || plural(word) && plural(noun)
            || word.starts_with('م')
                && !word.ends_with('ه')
                && !word.ends_with("ات")
                && !(plural(word) && !plural(noun))
                && !self.is_place_noun(k)
            || matches!(
                word,
                "عام"
                    | "خاص"
                    | "اول"
                    | "اعلي"
                    | "احمر"
                    | "سابق"
                    | "حالي"
                    | "جديد"
                    | "كبير"
                    | "نفس"
                    | "حر"
                    | "راحل"
                    | "شاب"
                    | "قديم"
                    | "اكراد"
                    | "عرب"
                    | "اتراك"
                    | "روس"
                    | "اجانب"
                    | "شيعه"
                    | "دايم"
                    | "اكبر"
                    | "ثاني"
                    | "تنفيذي"
                    | "ركن"
                    | "ذراع"
                    | "جناح"
            );
        !(title || adjective)
    }

    /// `السلطات المصرية **الجماعة**`, `الحكومة المصرية **جماعة** الإخوان`: a body or a man at `k`, behind the nationality of another body.
    fn another_body(&self, k: usize) -> bool {
        let article = |i: usize| self.doc.tokens()[i].clitics.proclitics.al();
        let nationality = k > 1
            && article(k - 1)
            && self.doc.bare(k - 1).ends_with("يه")
            && self.head(k - 1).is_none()
            && self.is_word(k - 2)
            && self.head(k - 2).is_some_and(|h| {
                h.definite
                    && matches!(h.head.class, HeadClass::Organization | HeadClass::Collective)
                    && (h.head.feminine || h.head.plural)
            });
        let clitics = &self.doc.tokens()[k].clitics;
        nationality
            && !clitics.proclitics.preposition()
            && !clitics.proclitics.conjunction()
            && (self.mention_at[k] > 0 && self.head(k).is_none()
                || self.head(k).is_some_and(|h| {
                    let body =
                        matches!(h.head.class, HeadClass::Organization | HeadClass::Collective) && !h.head.ambiguous;
                    let construct = k + 1 < self.tags.len()
                        && self.is_word(k + 1)
                        && (article(k + 1) || self.mention_at[k + 1] > 0);
                    body && (h.definite || construct) || h.definite && h.head.class.is_human() && !h.head.plural
                }))
    }

    /// المجتمع، المشروع، الموقف: nouns with the م of participles.
    fn is_place_noun(&self, k: usize) -> bool {
        Roles::of(self.doc.bare(k)).has(Roles::OBJECT)
    }

    /// لزيارة الموقع: an indefinite noun under ل that no title governs, and no إلى of the cue's own behind it.
    pub(crate) fn is_task(&self, i: usize, frames: u16) -> bool {
        let end = (self.sentence_end[i] as usize).min(i + 9);
        !self.key(i).starts_with("لل")
            && self.mention_at[i] == 0
            && self.head(i).is_none()
            && !(frames & Frames::ILA != 0
                && (i + 1..end).take_while(|&k| !self.is_comma(k)).any(|k| self.key(k) == "الي"))
    }

    /// بشدة، بصفة عامة، بتاريخ: how or when, whatever noun stands before it.
    pub(crate) fn tells_degree(&self, i: usize) -> bool {
        matches!(
            self.key(i),
            "مره"
                | "بشده"
                | "بقوه"
                | "بحزم"
                | "بصراحه"
                | "بصفه"
                | "بشكل"
                | "بصوره"
                | "بتاريخ"
                | "رسميا"
        ) && self.mention_at[i] == 0
    }

    /// Tokens that end a noun phrase while a cue with these frames is read.
    pub(crate) fn stops_phrase(&self, i: usize, frames: u16) -> bool {
        // أشاد بقوة الفريق: theirs is what is praised
        let owned = || self.owned_by_next(i) && frames & (Frames::BI | Frames::OBJECT) == Frames::BI;
        if matches!(self.key(i), "ل" | "ب")
            || self.tells_degree(i) && !owned()
            || self.tells_tone(i, frames)
            || self.key(i) == "اول" && i + 2 < self.tags.len() && self.key(i + 2) == "امس"
        {
            return true; // لـ «عكاظ»، مرة أخرى
        }
        if self.is_complementizer(i) {
            return true;
        }
        // حذر العديد **من** الخبراء من
        let part = i > 0
            && self.key(i) == "من"
            && matches!(self.doc.bare(i - 1), "عديد" | "كثير" | "عدد" | "مجموعه" | "كل" | "غيره" | "كثيرا");
        // مؤشر الإرهاب الصادر **عن** معهد السلام: what the participle before it governs
        let governed = i > 0
            && self.is_word(i - 1)
            && self.doc.tokens()[i - 1].clitics.proclitics.al()
            && self.key(i) == "عن"
            && matches!(
                self.doc.bare(i - 1),
                "صادر" | "صادره" | "مسوول" | "مسووله" | "نايب" | "معبر" | "مدافع" | "ناتج"
            );
        if self.preposition_bit(i).is_some_and(|b| frames & b != 0) && !self.field(i, frames) && !part && !governed {
            return true;
        }
        let p = self.doc.tokens()[i].clitics.proclitics;
        // هيئة الأمر **بالمعروف** والنهي عن المنكر: within a name
        if self.in_name[i] && self.mention_at[i] == 0 && p.ba() {
            return false;
        }
        // دعا المدير الطلاب لزيارة: what they are to do, no complement of theirs; مستشار الوزير لشؤون الانتخابات is one.
        if p.la() && frames & Frames::LI != 0 && self.is_task(i, frames) && self.doc.bare(i) != "شوون" {
            return true;
        }
        if p.ba() && frames & Frames::BI != 0 && !self.locates(i) {
            return true;
        }
        // دعا الوزير الطلاب للتسجيل، اللجان المحلية للتنسيق: what several are to do; but اللجنة العليا للتنسيق
        if p.la() && frames & Frames::LI != 0 && frames & Frames::ILA != 0 && self.key(i).starts_with("لل") && i > 1 {
            let several = |k: usize| self.head(k).is_some_and(|h| h.head.plural);
            let adjective = self.doc.tokens()[i - 1].clitics.proclitics.al() && !several(i - 1);
            if is_masdar(self.doc.bare(i)) && (several(i - 1) || adjective && several(i - 2)) {
                return true;
            }
        }
        self.is_saying(i) || self.own_act_of_speech(i).is_some() || self.finite_cue(i).is_some()
    }
}

/// The frame bit of a preposition.
pub(crate) fn preposition(key: &str) -> u16 {
    match key {
        "الي" => Frames::ILA,
        "علي" => Frames::ALA,
        "من" => Frames::MIN,
        "عن" => Frames::AAN,
        "في" => Frames::FI,
        _ => 0,
    }
}

/// قائلا، قائلة، بالقول، بقوله
pub(crate) fn saying(key: &str) -> bool {
    matches!(
        key,
        "قايلا"
            | "قايله"
            | "قايلين"
            | "قايلات"
            | "بالقول"
            | "بقوله"
            | "قوله"
            | "قولها"
            | "قولهم"
            | "بقولها"
            | "بقولهم"
            | "القول"
    )
}
