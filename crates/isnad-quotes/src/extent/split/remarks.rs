//! The reporter speaks again: what he adds to the words, what he knows, whom he has it from, and what the source left unsaid.

use super::Split;
use crate::find::is_ordinal;
use crate::frame::Joint;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass};
use isnad_tokenize::TokenKind;

impl Split<'_> {
    /// `، وذلك بعد أن`: the reporter's clause.
    pub(super) fn adds_that(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        if v.key(j) != "وذلك" || j + 1 >= v.sentence_end[j] as usize {
            return false;
        }
        let next = v.key(j + 1);
        let third = |role| j + 2 < v.sentence_end[j] as usize && Roles::of(v.doc.bare(j + 2)).has(role);
        if !(after_comma || nominal) {
            // أن العمل جار وذلك في مؤتمر صحفي: of a clause without a comma only where it was said
            let noun = v.doc.bare((j + 2).min(v.tags.len() - 1));
            let told = third(Roles::OCCASION) && !matches!(noun, "اطار" | "ختام" | "لقاء" | "مشاركه");
            return next == "في" && (told || is_the_reporters(noun));
        }
        // أن اللجنة تصدر الترخيص، وذلك قبل الإعلان: still what the clause tells
        // تواجه تهديدا، وذلك بعد يوم من هجوم شنته: when it was said
        let since = || {
            j + 4 < v.sentence_end[j] as usize
                && v.key(j + 3) == "من"
                && matches!(
                    v.doc.bare(j + 2),
                    "يوم"
                        | "يومين"
                        | "ايام"
                        | "ساعه"
                        | "ساعات"
                        | "ساعتين"
                        | "اسبوع"
                        | "اسبوعين"
                        | "اسابيع"
                        | "شهر"
                        | "شهرين"
                        | "اشهر"
                        | "دقايق"
                )
        };
        let told = !nominal
            && matches!(next, "قبل" | "بعد")
            && !since()
            && j + 2 < v.tags.len()
            && !v.is_complementizer(j + 2)
            && !third(Roles::OCCASION)
            && v.doc.tokens()[j + 2].clitics.enc_len == 0;
        Roles::of(v.doc.bare(j + 1)).has(Roles::AFTERMATH) && !told && !self.is_how_it_is(j + 1)
            || next == "في"
                && (self.is_behind_own_words()
                    || nominal && matches!(v.doc.bare((j + 2).min(v.tags.len() - 1)), "اعقاب" | "حفل"))
            || nominal && matches!(next, "تاكيدا" | "استكمالا" | "استمرارا" | "تزامنا")
            || next == "نقلا"
            || matches!(next, "حسب" | "بحسب" | "وفق" | "وفقا" | "طبقا") && self.is_somebodys_word(j + 2)
            || next == "في"
                && (third(Roles::OCCASION) && !self.is_how_it_is(j + 1)
                    || is_the_reporters(v.doc.bare((j + 2).min(v.tags.len() - 1))))
            || next == "علي" && third(Roles::CIRCUMSTANCE) && !measures(v.doc.bare(j + 2))
    }

    /// `التسجيل يبدأ غدا، وذلك **عبر** الموقع`, `**خلال** الفترة المقبلة`, `**بحضور** المدير`, `**في إطار** الخطة`: when and how the matter itself comes about;
    /// `خلال مؤتمر`, `عبر بيان`, `ردا على سؤال` is when and how it was said.
    fn is_how_it_is(&self, k: usize) -> bool {
        let Split { v, nominal, .. } = *self;
        let noun = v.doc.bare((k + 1).min(v.tags.len() - 1));
        let said = || Roles::of(noun).has(Roles::OCCASION) || speech_noun(noun).is_some();
        match v.doc.bare(k) {
            "عبر" => !said() && !matches!(noun, "مقطع" | "مكتب" | "قناه" | "هاشتاغ" | "هاشتاق" | "وسم"),
            "خلال" if nominal => matches!(noun, "فتره" | "مده" | "وقت" | "اسبوع" | "شهر" | "عام" | "موسم" | "نفس"),
            "خلال" => !said() && !matches!(noun, "زياره" | "ندوه" | "حفل"),
            "حضور" | "مشاركه" | "يوم" => !nominal,
            "في" => !nominal && noun == "اطار",
            "ردا" => !nominal && k + 2 < v.tags.len() && speech_noun(v.doc.bare(k + 2)).is_none(),
            _ => false,
        }
    }

    /// `وقال سالم الحربي إن العقد جاهز، **وذكر الحربي** تفاصيله`: who speaks is named again, and he would not name himself.
    pub(super) fn names_who_spoke(&self) -> bool {
        let Split { v, j, start, after_comma, frames, .. } = *self;
        let next = j + 1;
        let verb = after_comma
            && next < v.sentence_end[j] as usize
            && v.has_conjunction_letter(j)
            && v.is_word(j)
            && v.tags[j].function == FunctionWord::NONE
            && v.mention_at[j] == 0
            && v.head(j).is_none()
            && v.inside[j] == v.inside[start]
            && v.mention_at[next] > 0
            && v.doc.tokens()[next].clitics.pro_len <= 4
            && !v.has_conjunction_letter(next);
        if !verb {
            return false;
        }
        let low = v.sentence_start[start] as usize;
        let outer = (low..start).rev().take(40).find(|&k| v.finite_cue(k).is_some());
        let subject = outer.and_then(|k| frames.known(k)).and_then(|f| f.subject.as_ref());
        subject.is_some_and(|np| {
            let named = |k: usize| v.in_name[k] || v.mention_at[k] > 0;
            let same = |k: usize| v.is_word(k) && named(k) && v.key(k) == v.key(next);
            np.head.is_none_or(|h| h.class.is_human()) && !np.coordinated && np.tokens.clone().any(same)
        })
    }

    /// ` - الذي وصفه المدرب بالأفضل - `, `وبعد أن أشاد بالمشروع، غادر القاعة`: the clause that the cue stands in has come to its end.
    pub(super) fn closes_aside(&self) -> bool {
        let Split { v, j, start, after_comma, .. } = *self;
        v.closes_aside(j, start) || after_comma && v.main_clause(j, start)
    }

    /// `، وكان الوزير قد`: what the reporter knows of it.
    pub(super) fn tells_background(&self) -> bool {
        let Split { v, j, joint, after_comma, .. } = *self;
        // وقال: كانوا سبعة ملايين، وقد تضاعف العدد: behind a colon he who speaks goes on
        let goes_on = joint == Joint::Colon && v.key(j) == "وقد";
        after_comma && !goes_on && v.is_reporters(j)
    }

    /// `وذلك وفقا **لمصادر**`, `بحسب **دراسة**`, `وفق **ما** أعلنته`: somebody tells it; `وذلك وفق الأنظمة`, `وفقا للظروف` is how it comes about, and the
    /// source's to tell.
    fn is_somebodys_word(&self, k: usize) -> bool {
        let Split { v, .. } = *self;
        let end = v.sentence_end[k.min(v.tags.len() - 1)] as usize;
        if k >= end {
            return false;
        }
        if matches!(v.key(k), "ما" | "لما") {
            let tells = |c: usize| {
                v.tags[c].cue.is_some_and(|c| {
                    let cue = v.lexicon.cue(c.forms[0]);
                    cue.states() || cue.class == "quote"
                })
            };
            return (k + 1..end.min(k + 4)).any(tells);
        }
        // وفق أحدث تقرير
        let newest = matches!(v.doc.bare(k), "احدث" | "اخر") && k + 1 < end;
        let k = k + usize::from(newest);
        let bare = v.doc.bare(k);
        v.mention_at[k] > 0
            || !Roles::of(bare).has(Roles::RULE)
                && (v.head(k).is_some() || speech_noun(bare).is_some_and(|n| n.act && !newest))
    }

    /// `دون الإشارة إلى`: what the source leaves out.
    pub(super) fn is_without_saying(&self) -> bool {
        let Split { v, j, .. } = *self;
        v.is_without_saying(j)
    }

    /// `، **يذكر أن** الجسر افتتح قبل عامين`, `**ومن الجدير بالذكر** أن`, `**ويشار إلى أن**`: the formulas with which the reporter begins his background,
    /// where the stop before them is missing. `وكل منهما يذكر أنه كذا` is told of somebody.
    pub(super) fn background(&self) -> Option<usize> {
        let Split { v, j, start, .. } = *self;
        let end = v.sentence_end[j] as usize;
        let next = |n: usize, key: &str| j + n < end && v.key(j + n) == key;
        let clause = |n: usize| j + n + 1 < end && v.key(j + n) == "ان" && v.is_complementizer(j + n);
        let formula = match v.key(j) {
            "يذكر" | "ويذكر" => {
                let parted = v.is_punct(j - 1) || v.doc.tokens()[j - 1].kind == TokenKind::Quote;
                parted && clause(1)
            }
            "يشار" | "ويشار" => next(1, "الي") && clause(2),
            "تجدر" | "وتجدر" => next(1, "الاشاره") && next(2, "الي"),
            "الجدير" | "والجدير" => next(1, "بالذكر") || next(1, "ذكره"),
            _ => false,
        };
        let from = matches!(v.key(j - 1), "من" | "ومن");
        (formula && j > start + 2 && v.inside[j] == v.inside[start]).then(|| j - usize::from(from))
    }

    /// Two dots and a new clause, what is known besides, or by whose words it stands.
    pub(super) fn notes(&self) -> bool {
        let Split { v, j, start, joint, .. } = *self;
        matches!(joint, Joint::Clause | Joint::Preposition | Joint::Object)
            && (v.begins_after_dots(j, start)
                || v.tags[j].ends_content()
                    && (v.adds_knowledge(j) || v.names_the_act(j, start) || self.tells_who_said_so()))
    }

    /// `اللاعب جدد عقده **بحسب ما ذكر** النادي`, `**حسبما أفادت** الصحيفة`: at the end, with a comma or without. `وفق ما ورد في اللائحة` is how it is to be.
    fn tells_who_said_so(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        let end = v.sentence_end[j] as usize;
        let verb = match v.key(j) {
            "حسبما" => j + 1,
            "وفق" | "وفقا" | "طبقا" | "بحسب" | "حسب" if matches!(v.key((j + 1).min(end - 1)), "ما" | "لما") => {
                j + 2
            }
            "وفق" | "وفقا" | "طبقا" | "بحسب" | "حسب" => {
                return v.is_comma(j - 1) && self.is_paper_at_the_end(j + 1)
                    || j > start + 2 && self.is_medium_at_the_end(j + 1);
            }
            _ => return false,
        };
        let told = j > start + 1
            && verb < end
            && v.inside[j] == v.inside[start]
            && v.tags[verb].cue.is_some_and(|c| {
                let cue = v.lexicon.cue(c.forms[0]);
                (cue.states() || cue.class == "quote") && !matches!(cue.lemma, "ورد" | "جاء" | "نص")
            });
        // أن النادي، بحسب ما ذكر المدرب، خسر: within the clause
        told && (verb..end).find(|&k| v.is_comma(k)).is_none_or(|k| k + 1 < end && v.tags[k + 1].cue.is_some())
    }

    /// `أن العمل توقف وفقا **لصحيفة الأفق**`, `بحسب **وكالة رويترز**`: nothing but the medium that has it stands up to the end of the sentence.
    fn is_medium_at_the_end(&self, k: usize) -> bool {
        /// The longest name of one, in tokens.
        const LONG: usize = 9;
        let Split { v, j, start, .. } = *self;
        let end = v.sentence_end[j] as usize;
        let quiet = |k: usize| !v.is_comma(k) && !v.is_complementizer(k) && v.finite_cue(k).is_none();
        k < end
            && end <= k + LONG
            && v.inside[j] == v.inside[start]
            && v.head(k).is_some_and(|h| h.head.class == HeadClass::Media && !h.head.ambiguous)
            // وفق البرنامج التأهيلي, حسب موقعه, وفقا للحسابات الختامية: no medium by name
            && !matches!(v.doc.bare(k), "برنامج" | "حسابات" | "حساب" | "صفحه")
            && v.doc.tokens()[k].clitics.enc_len == 0
            && !v.doc.tokens()[k].clitics.proclitics.al()
            && k + 1 < end
            && (k..end).all(quiet)
    }

    /// `أن العمل مستمر، **ردا على سؤال** لصحيفة الأفق`: at the end of the sentence what he was asked.
    pub(super) fn answers_a_question(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        let end = v.sentence_end[j] as usize;
        v.is_comma(j - 1)
            && matches!(v.key(j), "ردا" | "جوابا")
            && j + 2 < end
            && v.inside[j] == v.inside[start]
            && matches!(v.key(j + 1), "علي" | "عن")
            && matches!(v.doc.bare(j + 2), "سوال" | "سؤال" | "اسيله" | "استفسار" | "استفسارات")
            && (j + 3..end).all(|k| !v.is_comma(k) && v.finite_cue(k).is_none())
    }

    /// `العمل توقف، وفق **بيان** نقلته الوكالة`, `، حسب **مقتطفات** من الجلسة`: up to the end of the sentence nothing but what is written somewhere.
    fn is_paper_at_the_end(&self, k: usize) -> bool {
        let Split { v, j, start, .. } = *self;
        let end = v.sentence_end[j] as usize;
        if k + 1 >= end || v.inside[j] != v.inside[start] || v.doc.tokens()[k].clitics.proclitics.al() {
            return false;
        }
        let bare = v.doc.bare(k);
        let paper = speech_noun(bare).is_some_and(|n| n.document)
            || matches!(bare, "مقتطفات" | "مقتطف" | "ملاحظات" | "نسخه" | "محضر" | "محاضر" | "نص" | "واضعي" | "معدي");
        paper && !Roles::of(bare).has(Roles::RULE) && !(k..end).any(|k| v.is_comma(k) || v.is_complementizer(k))
    }

    /// `واستبدلت بطارياتها`: what the source did besides.
    pub(super) fn source_goes_on(&self) -> bool {
        let Split { v, j, start, joint, after_comma, .. } = *self;
        after_comma && joint == Joint::Clause && v.source_acts(j, start)
    }

    /// `إلا أنها أحجمت عن التعليق`, `لكنها لم تحدد الموعد`: what the source did not say, from its opener on.
    pub(super) fn abstention(&self) -> Option<usize> {
        let Split { v, j, start, .. } = *self;
        let not = match v.bare_key(j) {
            "لكنه" | "لكنها" | "لكنهم" => Some(j + 1),
            "الا" | "غير" | "بيد" if j + 1 < v.tags.len() && v.is_complementizer(j + 1) => Some(j + 2),
            _ => None,
        };
        let end = v.sentence_end[j] as usize;
        if let Some(not) = not.filter(|&k| j > start + 1 && k + 1 < end && v.inside[j] == v.inside[start])
            && (v.key(not) == "لم" && v.gives_no(not + 1)
                // إلا أنه رفض الكشف عن التفاصيل
                || matches!(v.key(not), "رفض" | "رفضت" | "رفضوا")
                    && Roles::of(v.doc.bare(not + 1)).has(Roles::WITHHOLD))
        {
            return Some(j);
        }
        if !Roles::of_hashed(v.key(j), v.doc.tokens()[j].hash).has(Roles::ABSTAIN) {
            return None;
        }
        let before = if v.negated(j).is_some() { j - 1 } else { j };
        v.opener_before(before, start)
    }

    /// `، في إشارة إلى الخلاف`: what the reporter has to say of the words.
    pub(super) fn comments(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        after_comma && v.comments(j, nominal)
    }

    /// `دعا إلى مراجعة الموقف **بقوله:** «...»`: the words by which he did so are said apart.
    pub(super) fn quotes_himself(&self) -> bool {
        let Split { v, j, start, nominal, .. } = *self;
        let next = j + 1;
        nominal
            && j > start
            && v.is_saying(j)
            && v.key(j).starts_with('ب')
            && v.inside[j] == v.inside[start]
            && next + 1 < v.tags.len()
            && (v.is_colon(next) || v.pair_at[next] > 0 || v.is_complementizer(next))
    }

    /// `وزير البلديات يوجه بإنشاء مكاتب / **إضافة** أولى`: which part of an agency's report it is.
    pub(super) fn counts_parts(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        j > start + 1
            && v.surface(j - 1) == "/"
            && v.key(j) == "اضافه"
            && j + 1 < v.tags.len()
            && (is_ordinal(v.key(j + 1)) || matches!(v.key(j + 1), "اخيره" | "واخيره"))
    }

    /// `الدواء آمن، **بعد إجراء** تجارب على متطوعين`: how those who say so found out.
    pub(super) fn tells_how_it_was_found(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        let end = (v.sentence_end[j] as usize).min(j + 9);
        let study = |k: usize| Roles::of(v.doc.bare(k)).has(Roles::STUDY);
        after_comma
            && matches!(v.key(j), "بعد" | "عقب")
            && j + 2 < end
            && matches!(
                v.key(j + 1),
                "اجراء"
                    | "تحليل"
                    | "فحص"
                    | "دراسه"
                    | "متابعه"
                    | "مراجعه"
                    | "مقارنه"
                    | "تتبع"
                    | "اجرائهم"
                    | "اجرائها"
            )
            && (j + 2..end).take_while(|&k| !v.is_comma(k)).any(study)
    }

    /// `العمل جار **رابط الخبر** بصحيفة الأفق: …`, `العمل جار **سمات** طرق بلدية`: the page goes on with a link or its labels, and no text.
    pub(super) fn links_back(&self) -> bool {
        let Split { v, j, start, .. } = *self;
        match v.key(j) {
            "رابط" => j + 1 < v.tags.len() && matches!(v.key(j + 1), "الخبر" | "المقال" | "الموضوع"),
            "سمات" => j > start + 1 && self.is_label(),
            _ => false,
        }
    }

    /// Nothing but names and nouns up to the end of the paragraph; من سمات المدينة, أبرز سمات المرشحين are text.
    fn is_label(&self) -> bool {
        let Split { v, j, .. } = *self;
        let end = v.sentence_end[j] as usize;
        let text = v.tags[j - 1].function != FunctionWord::NONE
            || matches!(v.doc.bare(j - 1), "ابرز" | "اهم" | "كل" | "بعض" | "جميع" | "اي");
        let noun = |k: usize| {
            v.is_word(k)
                && !v.tags[k].function.is(FunctionWord::PREPOSITION | FunctionWord::RELATIVE | FunctionWord::COPULA)
        };
        !text && end == v.paragraph_end[j] as usize && j + 1 < end && end < j + 16 && (j + 1..end).all(noun)
    }

    /// `، ولم ترد تقارير عن ضحايا`: what the agency does not know.
    pub(super) fn has_no_word_of(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        // استمر ساعات **فيما لم يصدر تعليق**: with a comma or without
        (after_comma && matches!(v.key(j), "ولم" | "ولا") || v.key(j) == "فيما") && {
            let verb = j + if v.key(j) == "فيما" { 2 } else { 1 };
            verb + 1 < v.sentence_end[j] as usize
                && matches!(
                    v.key(verb),
                    "ترد" | "يرد" | "تتوفر" | "تتوافر" | "يتوفر" | "تصدر" | "يصدر" | "يتسن" | "يتسني"
                )
                && (verb + 1..(verb + 3).min(v.tags.len())).any(|k| {
                    matches!(
                        v.doc.bare(k),
                        "تقارير"
                            | "تقرير"
                            | "انباء"
                            | "معلومات"
                            | "تفاصيل"
                            | "تعليق"
                            | "رد"
                            | "بيان"
                            | "تعقيب"
                            | "حصول"
                    )
                })
        }
    }

    /// `، جاء ذلك خلال`, `وجاءت تصريحاته في`: the reporter's clause.
    pub(super) fn comes_with_that(&self) -> bool {
        let Split { v, j, joint, after_comma, .. } = *self;
        let (key, end) = (v.key(j), v.sentence_end[j] as usize);
        let this = || matches!(v.key(j + 1), "ذلك" | "هذا") || joint != Joint::Colon && v.key(j + 1) == "هذه";
        let comes = matches!(key, "جاء" | "وجاء" | "وجاءت" | "ياتي" | "وياتي" | "وتاتي") && j + 1 < end;
        // وجاءت تصريحات الوزير في سياق مقابلة
        let words = || key.starts_with('و') && speech_noun(v.doc.bare(j + 1)).is_some_and(|n| !n.act);
        comes && v.inside[j] == 0 && (after_comma && this() || words())
    }

    /// `، مختتما كلمته بشكر الحضور`: the speaker comes to an end.
    pub(super) fn closes_speech(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        let closing = |key: &str| {
            let participle = key.strip_prefix(['و', 'ف']).unwrap_or(key);
            matches!(participle, "مختتما" | "مختتمه" | "مختتمين" | "خاتما" | "مستهلا" | "منهيا" | "منهيه")
        };
        after_comma
            && closing(v.key(j))
            && j + 1 < v.sentence_end[j] as usize
            && v.doc.tokens()[j + 1].clitics.enc_len > 0
            && speech_noun(v.doc.bare(j + 1)).is_some()
    }

    /// `أشاد بالاتفاق، **مقدرا** جهود الإدارة`, `أكدوا أن الشعر في أزمة، **متشبثين** بدوره`: how whoever speaks does so, though it is no cue.
    pub(super) fn tells_how_he_spoke(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        let here = after_comma && v.is_comma(j - 1) && j + 1 < v.sentence_end[j] as usize && v.mention_at[j] == 0;
        if !here {
            return false;
        }
        let key = v.key(j);
        let stem = key.strip_suffix("ين").or_else(|| key.strip_suffix(['ا', 'ه'])).unwrap_or("");
        let manner = Roles::of(stem).has(Roles::BEARING);
        // مستشهدا بقول ابن القيم: whoever cites it goes on
        let cites = |k: usize| {
            matches!(v.doc.bare(k), "قول" | "قوله" | "حديث" | "ايه" | "ايات" | "كلام" | "كتاب" | "نص")
                || v.finite_cue(k).is_some()
        };
        manner && !(j + 1..v.tags.len().min(j + 5)).any(cites)
    }

    /// `، نقلا عن مصادر طبية`: whom he has it from.
    pub(super) fn names_informant(&self) -> bool {
        let Split { v, j, after_comma, .. } = *self;
        after_comma && v.key(j) == "نقلا" && v.inside[j] == 0 && j + 1 < v.tags.len() && v.key(j + 1) == "عن"
    }

    /// `عاد العمل، **في تصريح للتلفزيون الرسمي**، الخميس`, `، **في حديث صحفي**`: behind a comma at the end of the sentence, where nobody else in the content speaks.
    pub(super) fn tells_where_it_was_said(&self) -> bool {
        /// How long such a phrase may be, in tokens.
        const LONG: usize = 10;
        let Split { v, j, start, after_comma, .. } = *self;
        if !after_comma || !v.is_comma(j - 1) || v.key(j) != "في" || v.inside[j] != v.inside[start] {
            return false;
        }
        let (noun, end) = (j + 1, v.sentence_end[j] as usize);
        let told = noun + 1 < end
            && end <= j + LONG
            && v.doc.tokens()[noun].clitics.pro_len == 0
            && v.doc.tokens()[noun].clitics.enc_len == 0
            && matches!(
                v.doc.bare(noun),
                "تصريح"
                    | "تصريحات"
                    | "حديث"
                    | "مقابله"
                    | "حوار"
                    | "مداخله"
                    | "تغريده"
                    | "تدوينه"
                    | "منشور"
                    | "بيان"
            );
        let to_whom = || {
            v.key(noun + 1) == "ل"
                || v.doc.tokens()[noun + 1].clitics.proclitics.la()
                || matches!(
                    v.key(noun + 1),
                    "صحفي"
                        | "صحافي"
                        | "صحفيه"
                        | "صحافيه"
                        | "متلفز"
                        | "متلفزه"
                        | "تلفزيوني"
                        | "تلفزيونيه"
                        | "هاتفيه"
                        | "خاص"
                        | "خاصه"
                        | "مقتضب"
                )
                || matches!(v.key(noun + 1), "مع" | "علي" | "نشر" | "نشره" | "نشرته" | "نشرها" | "نشرتها")
        };
        let clause = |k: usize| v.is_complementizer(k) || v.is_colon(k);
        let others = |k: usize| v.finite_cue(k).is_some();
        told && to_whom() && !(noun..end).any(clause) && !(start..j).any(others)
    }

    /// `، مما دفع السكان إلى الرحيل`: what came of it, in the reporter's words.
    pub(super) fn tells_result(&self) -> bool {
        let Split { v, j, after_comma, nominal, .. } = *self;
        nominal && after_comma && v.key(j) == "مما" && v.inside[j] == 0 && !self.comes_of_itself(j + 1)
    }
}

/// `وذلك على غرار ما حدث`, `وذلك على أساس النتائج`: how the matter stands, and not where it was said.
fn measures(noun: &str) -> bool {
    matches!(noun, "غرار" | "اساس" | "مستوي" | "وجه" | "صعيد" | "سبيل" | "اعتبار" | "ضوء" | "راس" | "خلفيه")
}

/// `وذلك في تطور ربما يشير إلى`, `وذلك في إشارة إلى`: what the reporter holds it to be.
fn is_the_reporters(noun: &str) -> bool {
    matches!(noun, "اشاره" | "تطور" | "خطوه" | "سابقه" | "تلميح")
}
