//! Verbs that may be speech: how near their content must be, and who must speak.

use super::{Case, someone};
use crate::conjugate::Tense;
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use isnad_entities::{EntityKind, FunctionWord, HeadClass};

impl Case<'_> {
    /// With a clause, marks or a colon the word is a cue, unless they are too far away to be its own.
    pub(super) fn is_near_enough(&self) -> bool {
        let Case { v, i, f, reading, form, cue, a, speaks, .. } = *self;
        let near = f.start <= i + 3;
        // بينها وبين ... أن; تشهد المخيمات ... أن: far from its clause the word is somebody else's.
        // وبين في تصريح صحفي أن: no preposition stands before another one
        let verb = i + 1 < v.tags.len() && matches!(v.key(i + 1), "في" | "خلال" | "عبر" | "ل");
        let loose = form.bare && a.has(Ambiguity::PREPOSITION) && !verb
            || a.has(Ambiguity::VERB)
                && f.subject.as_ref().map_or(f.addressee.is_none(), |np| np.tokens.end + 2 < f.start)
                && f.medium.is_none();
        // وبين دمشق أو داعميها: [...]
        let far = form.bare
            && a.has(Ambiguity::PREPOSITION)
            && f.joint == Joint::Colon
            && !verb
            && !f.subject.as_ref().is_some_and(|np| np.tokens.end + 1 == f.start && someone(v, self.entities, f));
        if far {
            return false;
        }
        // مشاجرة بين أحد الزائرين وموظفي الأمن، ويأتي سبب ذلك بأن: between the two
        let two = cue.lemma == "بين" && reading.conjunction == 0 && f.subject.as_ref().is_some_and(|np| np.coordinated);
        // الفرق بين الحكمين أن, مقايضات بين طهران والدول الست: no man before it who could make it clear
        let person = |np: &isnad_entities::NounPhrase| {
            np.head.is_some_and(|h| {
                h.class.is_human()
                    || matches!(h.class, HeadClass::Organization | HeadClass::Document | HeadClass::Media)
            }) || np.mention.is_some_and(|m| {
                matches!(self.entities.mentions[m as usize].kind, EntityKind::Person | EntityKind::Organization)
            })
        };
        let among = cue.lemma == "بين"
            && form.bare
            && reading.conjunction == 0
            && f.subject.is_none()
            && f.before.as_ref().is_some_and(|b| !b.relative && !person(&b.phrase));
        // ورأى في هذا السياق أن: where he says so stands between
        let turn = loose && reading.conjunction > 0 && f.joint == Joint::Clause && self.is_said_in_that_context();
        // بين الظاهر الأميركي والباطن التركي ضحية محتملة: كذا
        let between = cue.lemma == "بين" && form.bare && reading.conjunction == 0 && f.joint == Joint::Colon && !near;
        !two && !among && !between && !(loose && !turn && !f.phrase && !near && !speaks && f.before.is_none())
    }

    /// `ورأى في هذا السياق، أن`, `ويرى من جانبه أن`: nothing but one phrase of place or turn stands between the verb and its clause.
    fn is_said_in_that_context(&self) -> bool {
        let Case { v, i, f, first, .. } = *self;
        let (next, clause) = (i + 1, f.start - 1);
        let turn = || match v.key(next) {
            "في" => matches!(
                v.key(next + 1),
                "هذا" | "هذه" | "ذلك" | "السياق" | "الوقت" | "المقابل" | "ختام" | "حديثه" | "حديثها"
            ),
            "من" => matches!(v.key(next + 1), "جانبه" | "جانبها" | "جهته" | "جهتها" | "جهه" | "ناحيه" | "جانب"),
            _ => false,
        };
        first && next + 1 < clause && clause <= next + 6 && v.is_complementizer(clause) && turn()
    }

    /// `اليمن يطلب من الأردن استقبال الجرحى`, `وطلب من السكان البقاء في منازلهم`: an act that is asked for, of somebody.
    pub(super) fn asks_for_an_act(&self) -> bool {
        let Case { f, form, cue, .. } = *self;
        let asker = || {
            f.before.as_ref().is_some_and(|b| {
                b.adjacent && (b.phrase.mention.is_some() || b.phrase.head.is_some_and(|h| h.class.is_human()))
            })
        };
        let asked = || form.tense == Tense::Perfect && f.addressee.is_some();
        matches!(cue.lemma, "طلب" | "التمس")
            && f.joint == Joint::Object
            && self.opens_with_an_act()
            && (asked() || asker())
    }

    /// Its content opens with what is done: `تأجيل الجلسة`.
    pub(super) fn opens_with_an_act(&self) -> bool {
        let bare = self.v.doc.bare(self.f.start);
        is_masdar(bare) || Roles::of(bare).has(Roles::ACT) || Roles::of(bare).has(Roles::EVENT)
    }

    /// `الوزير يحمل البلدية مسؤولية الحريق`
    pub(super) fn is_of_a_blamer(&self) -> bool {
        let Case { f, cue, .. } = *self;
        cue.lemma == "حمل" && f.before.as_ref().is_some_and(|b| b.adjacent && !b.relative && b.phrase.can_speak())
    }

    /// `ونددت الهيئة بالحادث، وحملت الاحتلال المسؤولية`: whom she blames stands behind the verb, and she has been heard before.
    pub(super) fn blames_somebody_else(&self) -> bool {
        let Case { i, f, form, cue, .. } = *self;
        cue.lemma == "حمل" && form.tense == Tense::Perfect && f.start == i + 1 && f.subject.is_none()
    }

    /// `رسالة حمل فيها البلدية مسؤولية الحريق`
    pub(super) fn blames_in_it(&self) -> bool {
        let Case { v, i, f, cue, .. } = *self;
        cue.lemma == "حمل" && f.start > i + 1 && crate::frame::says_in_it(v.key(i + 1))
    }

    /// `ألقى كلمة عبر فيها عن تقديره`: in it, so no preposition; `ألقى كلمة رحب فيها بالضيوف`: no adjective.
    pub(super) fn says_in_it(&self) -> bool {
        let Case { v, i, f, form, cue, a, .. } = *self;
        // كلمة شكر فيها الحاضرين
        let thanked = cue.class == "thank";
        if i == 0 || i + 1 >= v.tags.len() || f.joint == Joint::Object && !thanked {
            return false;
        }
        cue.lemma == "عبر" && f.joint == Joint::Preposition && v.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
            || form.bare && a.has(Ambiguity::NOUN) && v.is_said_in_speech(i)
    }

    /// A verb whose content is a noun phrase: what else it may mean is told by who speaks, and by what stands before it.
    pub(super) fn verb_speaks(&self) -> bool {
        let Case { v, f, reading, form, cue, a, .. } = *self;
        let speaks = self.speaks || f.before.as_ref().is_some_and(|b| b.relative);
        // among, after
        if form.bare && cue.lemma == "عقب" && reading.conjunction == 0 && f.joint != Joint::Clause {
            return false;
        }
        if form.bare && a.has(Ambiguity::PREPOSITION) {
            return self.is_no_preposition(speaks);
        }
        if self.is_held_by_nobody() {
            return false;
        }
        if self.expects() {
            return true;
        }
        // جدد المجلس إدانة الهجوم; but جدد اللاعب عقده
        if cue.lemma == "جدد" && f.joint == Joint::Object && !f.phrase {
            return speaks && speech_noun(v.doc.bare(f.start)).is_some_and(|n| n.act);
        }
        // أظهر التقرير ارتفاع الأسعار
        if matches!(cue.lemma, "أظهر" | "وثق") && f.joint == Joint::Object && v.tells_any_act(f.start) {
            // وتظهر أهمية التنازل في كذا: it appears; أظهرت صور قيام: what is seen is not said
            let seen = |k: usize| {
                matches!(v.doc.bare(k), "صور" | "صوره" | "مقطع" | "مقاطع" | "لقطات" | "مشاهد" | "فيديو" | "كاميرات")
            };
            return self.source().is_some_and(|np| !seen(np.tokens.start));
        }
        // وجدد التأكيد على أهمية الحوار: the noun of speech in the phrase tells what verb it is
        if f.phrase && cue.lemma == "جدد" && (self.is_opened() || self.first) {
            return true;
        }
        if a.has(Ambiguity::VERB) || form.tense == Tense::Imperfect && a.has(Ambiguity::IMPERFECT) {
            return self.is_done_by_words(speaks);
        }
        !(form.bare && a.has(Ambiguity::NOUN)) || speaks || self.is_opened()
    }

    /// `وبين وجود خطة للتوسعة`: at the head of a sentence what is told of right behind the verb, by whoever spoke.
    fn tells_of_an_act(&self) -> bool {
        let Case { v, i, f, reading, first, .. } = *self;
        first && reading.conjunction > 0 && f.joint == Joint::Object && f.start == i + 1 && v.tells_act(f.start)
    }

    /// `عبر المركز عن قلقه`: a second preposition shows that the first is none; `عبر عن قلقه` too.
    fn is_no_preposition(&self, speaks: bool) -> bool {
        let Case { v, i, f, cue, first, .. } = *self;
        if cue.lemma == "عبر" && self.is_felt() && (self.is_opened() || first) {
            return true;
        }
        if cue.lemma == "عبر" && f.joint == Joint::Preposition && (f.start == i + 2 || v.surface(i).contains('\u{651}'))
        {
            // الذي تسلم الجائزة، عبر عن
            let told = f.start == i + 2 && f.before.as_ref().is_some_and(|b| b.phrase.can_speak());
            return self.is_opened() || first || told || v.surface(i).contains('\u{651}');
        }
        // وكان المدير قد عبر في بيان عن قلقه
        let had = cue.lemma == "عبر" && f.joint == Joint::Preposition && i > 0 && v.bare_key(i - 1) == "قد";
        had || self.tells_of_an_act() || (self.is_opened() || first || f.joint == Joint::Preposition) && speaks
    }

    /// `وعبر النزلاء عن سعادتهم`: what is felt is that of the subject, whoever it is.
    fn is_felt(&self) -> bool {
        let Case { v, i, f, form, .. } = *self;
        f.joint == Joint::Preposition
            && v.preposition_bit(f.start - 1) == Some(Frames::AAN)
            && v.doc.tokens()[f.start].clitics.enc_len > 0
            && (speech_noun(v.doc.bare(f.start)).is_some_and(|n| n.felt)
                || v.phrase(self.entities, i, form.cue as usize).is_some())
    }

    /// `الشركة تعد الأكبر`, `القرار يعتبر خطأ`: what something is held to be, by nobody in particular.
    fn is_held_by_nobody(&self) -> bool {
        let Case { f, form, cue, a, .. } = *self;
        form.tense == Tense::Imperfect
            && a.has(Ambiguity::IMPERFECT)
            && cue.class == "believe"
            && f.joint == Joint::Object
            && !f.subject.as_ref().is_some_and(|np| {
                np.head.is_some_and(|h| h.class.is_human())
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
    }

    /// `سالم الحربي يتوقع رحيله عن النادي`: a person by name, right before the verb.
    fn expects(&self) -> bool {
        let Case { i, f, reading, form, cue, .. } = *self;
        form.tense == Tense::Imperfect
            && cue.class == "expect"
            && f.joint == Joint::Object
            && f.start == i + 1
            && !reading.pronoun
            && f.before.as_ref().is_some_and(|b| {
                b.adjacent
                    && !b.relative
                    && b.phrase.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
    }

    /// Of a verb that mostly is no speech somebody must be the subject, and what he speaks of must be no person.
    fn is_done_by_words(&self, speaks: bool) -> bool {
        let Case { v, i, f, form, cue, .. } = *self;
        // مجلس الأمن يدين الهجوم: somebody before the verb at the head of a sentence does as well
        let low = v.sentence_start[i] as usize;
        let head = f.before.as_ref().is_some_and(|b| {
            b.adjacent
                && !b.relative
                && (b.phrase.tokens.start == low || b.phrase.tokens.start == low + 1 && v.pair_at[low] > 0)
                && f.subject.is_none()
                && f.joint == Joint::Object
                && v.doc.tokens()[f.start].clitics.enc_len == 0
                && (matches!(cue.class, "criticize" | "expect") || is_masdar(v.doc.bare(f.start)))
                && (b.phrase.mention.is_some_and(|m| {
                    !matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event)
                }) || b.phrase.head.is_some_and(|h| {
                    // الحكومة اليمنية تدين الهجوم
                    let body = matches!(cue.class, "criticize" | "expect")
                        && matches!(h.class, HeadClass::Organization | HeadClass::Media)
                        && b.phrase.definite
                        && h.feminine == form.agreement.feminine;
                    // ملك المغرب يدين التفجير: with what he is king of it is no other word
                    let whole = !h.ambiguous || h.class == HeadClass::Office && b.phrase.tokens.len() > 1;
                    (h.class.is_human() || body) && whole
                }))
        });
        // تحدثت تقارير عن مقتل عشرة: asked already who reports so
        let human = head
            || cue.lemma == "تحدث"
            || f.subject.as_ref().is_some_and(|np| np.head.is_none_or(|h| h.class != HeadClass::Document));
        let thing = f.joint == Joint::Object
            && v.mention_at[f.start] == 0
            && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
        let passive = form.tense == Tense::Imperfect
            && f.joint == Joint::Object
            && cue.object == ObjectRole::Theme
            && !head
            && !someone(v, self.entities, f);
        let speaks = speaks || head;
        (f.joint == Joint::Preposition || thing) && speaks && human && !passive
    }

    /// و stands on the verb, or a verb is expected there.
    fn is_opened(&self) -> bool {
        let Case { reading, first, .. } = *self;
        reading.conjunction > 0 || !first && self.opened()
    }

    /// A verb is expected after the word before: حيث كشف، من جهته عبر، قد حذر.
    fn opened(&self) -> bool {
        let Case { v, i, .. } = *self;
        let comma = i > 1 && v.is_comma(i - 1);
        let low = v.sentence_start[i] as usize;
        // وفي الجانب الفني، لفت إلى
        let about = comma
            && i <= low + 8
            && v.tags[low].function.is(FunctionWord::PREPOSITION)
            && i + 2 < v.tags.len()
            && v.preposition_bit(i + 1).is_some()
            && (low + 1..i - 1).all(|k| v.is_word(k) && v.tags[k].cue.is_none());
        // من ناحية أخرى، طالب تكتل القوى
        let turned = comma
            && i == low + 4
            && matches!(v.key(low).trim_start_matches('و'), "من" | "علي" | "في")
            && matches!(v.key(i - 2), "اخري" | "اخر" | "ثانيه" | "متصل" | "ذاته" | "نفسه" | "مقابل" | "منفصل");
        if about || turned {
            return true;
        }
        let k = if comma { i - 2 } else { i - 1 };
        matches!(v.key(k), "جهته" | "جانبه" | "بدوره" | "جهتها" | "جانبها" | "بدورها" | "جهتهم" | "جانبهم" | "المقابل")
            || !comma
                && (v.tags[k].function.is(FunctionWord::PARTICLE | FunctionWord::RELATIVE)
                    || matches!(v.bare_key(k), "حيث" | "فيما" | "بينما" | "كما" | "لكنه" | "لكنها" | "لكنهم")
                    || v.key(k) == "حين" && k > low && v.key(k - 1) == "في"
                    || v.after_time(i))
    }
}
