//! What is said without أن, colon or marks: `وأضاف الوزير لن نتراجع`, `وتابع، نحن مستعدون`.

use super::*;
use crate::view::is_title_noun;

/// Words between a verb and what it says, at most.
const WAY: usize = 24;

impl View<'_> {
    /// The frame of a verb of saying behind which a main clause begins: its subject, a comma or a dash, and a word that opens what somebody
    /// says. `surely` leaves out the openers that a circumstance begins with as well (هذا الأسبوع).
    pub(crate) fn unmarked(&self, entities: &Entities, i: usize, surely: bool) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        let says = cue.frames.has(Frames::SPEECH)
            && matches!(cue.class, "say" | "add" | "explain" | "confirm" | "comment" | "answer" | "conclude");
        let hidden = cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION);
        // وتابع، إذا; وتابع سنعود: the comma or the verb shows what وتابع المدير هذه الأعمال is not
        let acts = cue.ambiguity.has(Ambiguity::VERB)
            && !(reading.conjunction > 0
                && self.doc.tokens().get(i + 1).is_some_and(|t| self.is_comma(i + 1) || t.clitics.proclitics.sa()));
        if !says || form.agreement.number == crate::conjugate::Number::Dual {
            return None;
        }
        // بخلاف ما يقول القضاة; a verse has all its vowels
        if i > 0 && self.key(i - 1) == "ما" || self.surface(i).contains('\u{64e}') {
            return None;
        }
        if form.tense == Tense::Participle {
            return (!acts && self.says_what_will_be(i)).then(|| Frame::new(i, Joint::Clause, i + 1));
        }
        if acts || reading.pronoun || hidden && reading.conjunction == 0 {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + WAY);
        // Far the most have no such word near: look before reading.
        let joint = |k: usize| self.is_complementizer(k) || self.is_colon(k) || self.pair_at[k] > 0;
        // وأضاف في حال تم البيع سنعترض, but وقال في حال فوزه إنه
        let supposes =
            |k: usize| self.key(k) == "في" && k + 3 < end && self.key(k + 1) == "حال" && !(k + 2..end).any(joint);
        // قال الوزير سيعمل الفريق على ذلك; وتابع ستبدأ المرحلة غدا: no subject is a verb
        let will = |k: usize| {
            self.is_word(k)
                && (matches!(cue.lemma, "قال" | "أضاف") || k == i + 1)
                // وقال سيوم موسيفين إن: a name
                && (k > i + 1 || reading.conjunction > 0 && !(k..end).any(joint))
                && self.doc.tokens()[k].clitics.proclitics.sa()
                && self.mention_at[k] == 0
                && !self.in_name[k]
        };
        // وأضاف بلغت التكلفة مليونا; وقال تم تسليم الموقع
        let happened = |k: usize| {
            k == i + 1
                && reading.conjunction > 0
                && match cue.lemma {
                    "أضاف" => {
                        matches!(self.key(k), "بلغت" | "بلغ" | "تم" | "تمت")
                            || Roles::of(self.key(k)).has(Roles::HAPPENS)
                    }
                    "قال" => matches!(self.key(k), "تم" | "تمت") && !(k..end).any(|n| self.is_complementizer(n)),
                    _ => false,
                }
        };
        // وأضاف، شاركت فرق الإنقاذ: the comma stands for a colon, where nothing else joins what is said
        let paused = |k: usize| {
            k == i + 2
                && reading.conjunction > 0
                && matches!(cue.lemma, "أضاف" | "قال" | "تابع" | "أردف" | "استطرد")
                && self.is_comma(i + 1)
                && self.is_word(k)
                // وقالوا، في المؤتمر الذي عقد أمس، سنعود; وقالت، نورة - والدة الطفل -
                && !self.tags[k].function.is(FunctionWord::PREPOSITION)
                && k + 1 < end
                && self.is_word(k + 1)
                && !(k..end).any(joint)
        };
        // وقال هدفنا هو السلام, but وقال زميلنا إنه
        let ours = |k: usize| {
            matches!(cue.lemma, "قال" | "أضاف")
                && self.is_word(k)
                && self.key(k).ends_with("نا")
                && self.doc.tokens()[k].clitics.enc_len > 0
                && self.tags[k].function == FunctionWord::NONE
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
                && self.head(k).is_none()
                && self.mention_at[k] == 0
                && (k == i + 1 || self.in_name[k - 1] || self.mention_at[k - 1] > 0)
                && !(k..end).any(joint)
        };
        let opener = (i + 1..end).take_while(|&k| !joint(k)).find(|&k| {
            supposes(k)
                || ours(k)
                || happened(k)
                || paused(k)
                || will(k)
                || self.opens_speech(k) && !(surely && matches!(self.key(k), "هذا" | "هذه" | "كان" | "كانت" | "قد"))
        })?;
        if opener + 1 >= self.sentence_end[i] as usize {
            return None;
        }
        // في معلومات لا يمكن التأكد منها: what is told of a noun without the article
        let before = &self.doc.tokens()[opener - 1];
        let described = opener > i + 1
            && self.is_word(opener - 1)
            && matches!(self.key(opener), "لا" | "لم" | "لن" | "ليس" | "ليست" | "كان" | "كانت" | "قد")
            && !before.clitics.proclitics.al()
            && before.clitics.enc_len == 0
            && self.tags[opener - 1].function == FunctionWord::NONE
            && self.mention_at[opener - 1] == 0
            && !self.in_name[opener - 1]
            && self.tags[opener - 1].cue.is_none()
            && (opener - 1 > i + 1 && self.head(opener - 1).is_none_or(|h| !h.head.class.is_human()));
        if described {
            return None;
        }
        let stop = |k: usize| self.is_complementizer(k) || k >= opener;
        let read = self.reading(entities, &stop);
        let mut at = i + 1;
        let mut subject: Option<NounPhrase> = None;
        while at < opener {
            let tag = &self.tags[at];
            let glued = self.doc.tokens()[at].clitics.proclitics.preposition() && tag.function == FunctionWord::NONE;
            if tag.function.is(FunctionWord::TIME | FunctionWord::WITH_PRONOUN) {
                at += 1;
            } else if self.is_word(at) && (glued || tag.function.is(FunctionWord::PREPOSITION)) {
                if tag.cut > 0 {
                    return None;
                }
                let inner = if glued { at } else { at + 1 };
                at = read.noun_phrase(inner, opener)?.tokens.end.max(at + 1);
            } else if self.is_comma(at) || matches!(self.surface(at), "-" | "–" | "—") {
                at += 1;
            } else {
                let np = read.noun_phrase(at, opener)?;
                if subject.is_some() && !self.is_comma(at - 1) || !self.may_be_named(&np) {
                    return None;
                }
                at = np.tokens.end.max(at + 1);
                subject.get_or_insert(np);
            }
        }
        let person = |np: &NounPhrase| np.unlisted.is_some() || np.head.is_some_and(|h| h.class.is_human());
        // وحول دور الأعضاء قال للأسف الوضع سيئ
        let start = self.sentence_start[i] as usize;
        let about = start < i && self.is_about(start);
        let spoken = subject.is_some()
            || reading.conjunction > 0
            || about
            || self.subject_before(entities, i).is_some_and(|b| b.adjacent && person(&b.phrase));
        // في مطلع هذا المقال، هذا الأسبوع
        let close =
            self.is_punct(opener - 1) || opener == i + 1 || subject.as_ref().is_some_and(|np| np.tokens.end == opener);
        // وردد المسؤولون هذه التأكيدات
        let shown = matches!(self.key(opener), "هذا" | "هذه") && !matches!(cue.lemma, "قال" | "أضاف");
        let timed =
            shown || matches!(self.key(opener), "هذا" | "هذه") && self.tags[opener + 1].function.is(FunctionWord::TIME);
        if !spoken || timed || !surely && !close {
            return None;
        }
        Some(Frame { subject, ..Frame::new(i, Joint::Clause, opener) })
    }

    /// `، مضيفا المؤسسة ستراعي الاستقرار`: behind the participle stands what has a verb of its own, in the future.
    fn says_what_will_be(&self, i: usize) -> bool {
        let end = self.sentence_end[i] as usize;
        let noun = i + 2 < end
            && i > self.sentence_start[i] as usize
            && self.is_comma(i - 1)
            && self.is_word(i + 1)
            && self.doc.tokens()[i + 1].clitics.proclitics.al()
            && !self.doc.tokens()[i + 1].clitics.proclitics.preposition();
        let will = |k: usize| {
            let key = self.key(k);
            self.is_word(k)
                && (key.starts_with("سي") || key.starts_with("ست") || key == "سوف" || key == "لن")
                && self.doc.tokens()[k].clitics.proclitics.sa() | matches!(key, "سوف" | "لن")
        };
        noun && (i + 2..end.min(i + 6)).take_while(|&k| self.is_word(k) && !self.is_complementizer(k)).any(will)
    }

    /// `بقولها **لي** أربع سنوات ما زلت مغتربة`: behind what says that somebody speaks a statement begins with nothing to join it.
    pub(crate) fn said_without_joint(&self, k: usize, end: usize) -> bool {
        let joint = |n: usize| self.is_complementizer(n) || self.is_colon(n) || self.pair_at[n] > 0;
        k + 3 < end
            && self.is_word(k)
            && !(k..end.min(k + 12)).any(joint)
            && (self.opens_speech(k)
                // استهل حديثه بقوله الحمد لله: whatever he says
                || self.is_saying(k - 1)
                    && self.stands_free(k)
                    && self.tags[k].cue.is_none()
                    && !matches!(self.key(k), "تعالي" | "سبحانه" | "عز" | "جل" | "صلي")
                || matches!(self.key(k), "لي" | "لنا" | "عندي" | "لدي" | "لدينا" | "هناك" | "ما" | "ليس"))
    }

    /// `يقول المتهم (نريد أن نتزوج ونسكن معا)`, `وقال في تصريح (إن العمل مستمر)`: what some papers have in brackets for marks, a statement that closes its
    /// clause, or one that أن joins.
    pub(crate) fn speaks_in_brackets(&self, open: usize, close: usize, i: usize, subject: Option<&NounPhrase>) -> bool {
        let end = self.sentence_end[open] as usize;
        let from = subject.map_or(i + 1, |np| np.tokens.end);
        // قال تعالى (ولكم في القصاص حياة)
        let behind = from == open || self.blessing(from, open).is_some_and(|(to, _)| to == open);
        let next = close.min(self.tags.len() - 1);
        let closes = close >= end || self.is_punct(next) || self.has_conjunction_letter(next) || self.key(next) == "ثم";
        let joined = open + 2 < close && self.is_complementizer(open + 1) && self.tags[open + 1].cut == 0;
        self.surface(open) == "("
            && (joined || behind && closes)
            && self.words(open, close) > 4
            && self.is_word(open + 1)
            && self.mention_at[open + 1] == 0
            && !self.tags[open + 1].function.is(FunctionWord::RELATIVE)
            && self.head(open + 1).is_none_or(|h| h.head.ambiguous)
    }

    /// `قال صلى الله عليه وسلم ((لا ضرر ولا ضرار))`: brackets within brackets right behind the blessing.
    pub(crate) fn recites_in_brackets(&self, open: usize, i: usize) -> bool {
        let blessed = self.blessing(i + 1, open).is_some_and(|(to, _)| to + 1 == open);
        let praised = i + 2 < open && (i + 1..open - 1).all(|k| self.of_god(k));
        self.closes[open] > 0 && self.words(open, self.closes[open] as usize) > 2 && (blessed || praised)
    }

    /// `أبلغ مواطنون **بمحافظات** الولاية الصحيفة أمس **بأن**`: no clause between, so that the first ب is where they live.
    pub(crate) fn tells_by_ba(&self, j: usize, end: usize) -> bool {
        (j + 1..end.min(j + 10))
            .take_while(|&k| {
                self.is_word(k) && self.finite_cue(k).is_none() && !self.tags[k].function.is(FunctionWord::RELATIVE)
            })
            .find(|&k| self.is_complementizer(k))
            .is_some_and(|k| self.key(k).starts_with("بان"))
    }

    /// نحن، لن، هناك، يجب ...; نأمل، نطالب، أعتقد، أتوقع: the first person of any verb of speech.
    pub(crate) fn opens_speech(&self, k: usize) -> bool {
        if !self.is_word(k) || self.mention_at[k] > 0 || self.in_name[k] {
            return false;
        }
        let key = self.key(k);
        let ours = || {
            let Some(rest) = key.strip_prefix('ن').filter(|r| r.chars().count() >= 3) else { return false };
            let imperfect = format!("ي{rest}");
            self.lexicon.imperfect(&imperfect) && self.head(k).is_none()
        };
        // أعتقد has the letters of اعتقد, which is written without hamza; أعلن is a perfect as well.
        let mine = || {
            let perfect = |r: &crate::lexicon::CueReading<'_>| {
                r.forms.iter().any(|f| f.tense == Tense::Perfect && self.lexicon.cue(*f).lemma.starts_with('أ'))
            };
            self.doc.tokens()[k].flags.hamza_above()
                && self.surface(k).starts_with('أ')
                && !self.tags[k].cue.as_ref().is_some_and(perfect)
                && key
                    .strip_prefix('ا')
                    .is_some_and(|rest| rest.chars().count() >= 3 && self.lexicon.imperfect(&format!("ي{rest}")))
        };
        // سأطلق
        let shall = || {
            self.surface(k).starts_with("سأ") && key.chars().count() >= 5 && !self.doc.tokens()[k].flags.teh_marbuta()
        };
        Roles::of_hashed(key, self.doc.tokens()[k].hash).has(Roles::OPENING) || ours() || mine() || shall()
    }

    /// `أضاف المدير إلى أن`, `كشفت المصادر إلى أن`: a preposition that the verb does not take, right behind it or its subject.
    pub(crate) fn says_to_that(&self, i: usize, j: usize, subject: Option<&NounPhrase>) -> bool {
        let Some(reading) = self.tags[i].cue else { return false };
        let cue = self.lexicon.cue(reading.forms[0]);
        matches!(self.key(j - 1), "الي" | "علي" | "عن")
            && !reading.pronoun
            && !(i > 0 && self.key(i - 1) == "ما")
            && cue.frames.has(Frames::CLAUSE)
            && (!cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PREPOSITION) || cue.lemma == "أفاد")
            && matches!(
                cue.class,
                "say" | "add" | "explain" | "reveal" | "report" | "announce" | "confirm" | "point_out"
            )
            && (i + 1..j - 1).all(|k| self.tags[k].cue.is_none() || self.in_name[k])
            && (j == i + 2 || self.is_comma(j - 2) || subject.is_some_and(|np| np.tokens.end + 1 == j))
    }

    /// `وأضاف وهو يبتسم: «...»`: the colon or the marks behind what the speaker does meanwhile.
    pub(crate) fn circumstance_of_speech(&self, i: usize, j: usize, end: usize) -> Option<usize> {
        let plain = |k: usize| !self.is_complementizer(k) && (!self.is_punct(k) || self.is_comma(k));
        let joint = |k: usize| self.is_colon(k) || self.pair_at[k] > 0;
        let k = (j + 1..end.min(j + 12)).find(|&k| joint(k) || !plain(k)).filter(|&k| joint(k))?;
        (j == i + 1 && (j + 1..k).all(|n| self.finite_cue(n).is_none())).then_some(k)
    }

    /// The comma that closes `، وهي أمريكية انتقلت إلى جنيف، ثم عادت،`: the last before the clause, or the next one.
    pub(crate) fn end_of_aside(&self, j: usize, end: usize) -> Option<usize> {
        let clause = (j + 1..end.min(j + 40))
            .find(|&k| self.is_comma(k) && k + 1 < end && self.is_complementizer(k + 1) && self.tags[k + 1].cut == 0);
        let quiet = clause.filter(|&c| (j..c).all(|k| !self.is_complementizer(k) && self.pair_at[k] == 0));
        quiet.or_else(|| (j + 1..end.min(j + 12)).find(|&k| self.is_comma(k) || self.is_colon(k)))
    }

    /// `وأضاف سموه يقول: «...»`, `وكتب في رسالة يقول إن`: says behind another verb of speech and right before what joins the content.
    pub(crate) fn says_again(&self, j: usize, end: usize) -> bool {
        matches!(self.key(j), "يقول" | "تقول" | "يقولون")
            && j + 1 < end
            && (self.is_complementizer(j + 1) || self.is_colon(j + 1) || self.pair_at[j + 1] > 0)
    }

    /// A verbal noun that nothing stands before: what somebody is to do.
    pub(crate) fn begins_act(&self, k: usize) -> bool {
        is_masdar(self.doc.bare(k)) && self.may_begin_act(k) && !self.another_ba(k, self.sentence_end[k] as usize)
    }

    /// The same, or a noun of what one is called on to do that has not the shape of one: التحرك، رفع، وقف. Behind a verb with ب what is asked
    /// stands under that, as far as there is one: `طالب الوزارة **بـ**`, but `دعا الزوار **التقيد** بالأنظمة`.
    pub(crate) fn begins_what_is_asked(&self, k: usize, own: u16) -> bool {
        let bare = self.doc.bare(k);
        (is_masdar(bare) || Roles::of(bare).has(Roles::ACT))
            && self.may_begin_act(k)
            && !(own & Frames::BI != 0 && bare != "الزام" && self.another_ba(k, self.sentence_end[k] as usize))
            && k > 0
            && !self.tags[k - 1].function.is(FunctionWord::PREPOSITION)
    }

    fn may_begin_act(&self, k: usize) -> bool {
        let p = self.doc.tokens()[k].clitics.proclitics;
        self.is_word(k)
            && self.tags[k].function == FunctionWord::NONE
            && self.mention_at[k] == 0
            && !self.in_name[k]
            && !p.preposition()
            && !p.conjunction()
            && self.head(k).is_none()
    }

    /// الله، تعالى، عز وجل
    pub(crate) fn of_god(&self, k: usize) -> bool {
        self.key(k) == "الله" || DOXOLOGY.contains(&self.key(k))
    }

    /// `وخالتها، قال **تعالى**`: He says it, whoever stands before the verb.
    pub(crate) fn says_of_god(&self, i: usize) -> bool {
        i + 1 < self.tags.len()
            && self.tags[i].cue.is_some_and(|c| self.lexicon.cue(c.forms[0]).class == "say")
            && matches!(self.key(i + 1), "تعالي" | "سبحانه" | "عز" | "جل")
    }

    /// The marks close the sentence, and nothing was said before them: `وقال مندوب بالمنظمة «لا يوجد اتفاق حتى الآن».`
    pub(crate) fn closes_with_speech(&self, k: usize) -> bool {
        let close = self.closes[k] as usize;
        close > 0
            && close + 1 >= self.sentence_end[k] as usize
            && self.words(k, close) > 3
            && k > 0
            && !is_title_noun(self.doc.bare(k - 1))
    }

    /// `حذر المهندس الذي يفحص الجسور **من** انهيار`, `دعا الطلاب الذين لم يسددوا الرسوم **إلى** تقديم`: the cue's own preposition with an act,
    /// and no other one like it before the next comma.
    pub(crate) fn act_behind_clause(&self, j: usize, own: u16) -> bool {
        let act = |k: usize| {
            let bare = self.doc.bare(k);
            (is_masdar(bare) || Roles::of(bare).has(Roles::EVENT)) && !circumstance(bare) && self.mention_at[k] == 0
        };
        let end = self.sentence_end[j] as usize;
        // أكد في الكلمة التي ألقاها خلال الحفل على المواقف الثابتة
        let stands = |k: usize| {
            self.key(k) == "علي"
                && self.doc.tokens()[k + 1].clitics.proclitics.al()
                && self.tags[k + 1].function == FunctionWord::NONE
                && self.mention_at[k + 1] == 0
                && !self.is_circumstance(k + 1)
                && self.head(k + 1).is_none_or(|h| !h.head.class.is_human())
                // للعثور على الطائرة، أنها
                && !self.doc.tokens()[k - 1].clitics.proclitics.la()
                && !(k + 2..end.min(k + 45)).any(|n| self.is_complementizer(n))
        };
        let joins = |k: usize| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let apart = self.preposition_bit(k).is_some_and(|b| own & b != 0) && self.tags[k].cut == 0;
            apart
                && k + 1 < end
                && (act(k + 1) || own & (Frames::CLAUSE | Frames::CLAUSE_ONLY) == Frames::CLAUSE && stands(k))
                || own & Frames::BI != 0 && p.ba() && !p.conjunction() && !manner(self.doc.bare(k)) && act(k)
        };
        // الذي اكتفى بتوجيه: right behind a verb it is that verb's
        let noun = |k: usize| {
            let c = &self.doc.tokens()[k].clitics;
            c.proclitics.al() || c.enc_len > 0 || self.in_name[k] || self.mention_at[k] > 0
        };
        // الأندية الراغبة بتسجيل: what describes the noun has it
        let described = isnad_entities::governs(self.doc.bare(j - 1), "ب");
        joins(j) && noun(j - 1) && !described && !(j + 1..end.min(j + 20)).take_while(|&k| !self.is_comma(k)).any(joins)
    }

    /// `على صعيد آخر كشف`, `وفي سياق متصل كشف`: the sentence begins with a phrase that turns to the next matter, and it ends right before the verb.
    pub(crate) fn turns(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        i >= low + 2
            && i <= low + 4
            && self.tags[low].function.is(FunctionWord::PREPOSITION)
            && Roles::of(self.doc.bare(low + 1)).has(Roles::TURN)
            && (low + 2..i).all(|k| {
                let bare = self.doc.bare(k);
                Roles::of(bare).has(Roles::TURN_ADJECTIVE) || matches!(bare, "هذا" | "ذات" | "ذي" | "صله")
            })
    }
}
