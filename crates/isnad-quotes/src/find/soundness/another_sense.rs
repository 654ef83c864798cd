//! Verbs that are speech in one sense and something else in another, lemma by lemma.

use super::{Case, someone};
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use crate::nouns::{is_masdar, speech_noun};
use crate::roles::Roles;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase};
use isnad_tokenize::TokenKind;

/// The verbs that [`Case::has_another_sense`] asks for by name: of all others it need not.
pub(crate) const SENSES: [&str; 54] = [
    "جاء",
    "تبنى",
    "عقب",
    "فخر",
    "تحفظ",
    "دحض",
    "حمل",
    "أخذ",
    "بارك",
    "كتب",
    "قدر",
    "ود",
    "أبرز",
    "لفت",
    "أعلم",
    "أطلع",
    "التمس",
    "أحاط",
    "رفض",
    "أيد",
    "افترض",
    "ألزم",
    "دعا",
    "اختتم",
    "ختم",
    "أصدر",
    "نبأ",
    "شهد",
    "أدان",
    "برأ",
    "عد",
    "اعتبر",
    "لوح",
    "هاجم",
    "وجه",
    "أجمع",
    "أقر",
    "أفاد",
    "أقسم",
    "شدد",
    "وصف",
    "اتفق",
    "أعلن",
    "كشف",
    "نشر",
    "رد",
    "أوصى",
    "اشترط",
    "استبعد",
    "هدد",
    "أنذر",
    "عبر",
    "تطلع",
    "أمل",
];

impl Case<'_> {
    /// `تنظيم يعد ألف مقاتل`: how many they are.
    fn counts(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Object && v.doc.tokens()[f.start].kind == TokenKind::Number
    }

    /// `لوح الجمهور بالأعلام`: a flag or a hand; but لوح الوزير باستقالته.
    fn waves(&self) -> bool {
        let Case { v, f, .. } = *self;
        let stem = v.doc.bare(f.start);
        f.joint == Joint::Preposition
            && ["ايدي", "اعلام", "رايات", "مناديل", "شارات", "قبعات", "صور", "سيوف", "بنادق"]
                .iter()
                .any(|thing| stem.starts_with(thing))
    }

    /// Verbs that are speech in one of their senses only: the frame tells which.
    pub(super) fn has_another_sense(&self) -> bool {
        let listed = self.v.lexicon.has_senses(self.form);
        debug_assert!(listed || !self.is_of_another_sense(), "SENSES knows {}", self.cue.lemma);
        listed && self.is_of_another_sense()
    }

    fn is_of_another_sense(&self) -> bool {
        let Case { f, form, cue, strong, .. } = *self;
        match cue.lemma {
            "جاء" => self.comes(),
            "تبنى" => self.adopts(),
            "عقب" => self.is_after_something(),
            // مصدر فخر لنا: the press has no other perfect of it than افتخر
            "فخر" => form.bare,
            "تحفظ" => self.takes_into_custody(),
            "دحض" => self.is_refuted_by_deeds(),
            "حمل" => self.carries() || self.shoulders(),
            "أخذ" => self.shoulders(),
            // وبارك الله فيكم
            "بارك" => self.is_gods(),
            // كتب الله له السلامة, قدر له أن
            "كتب" => !matches!(f.joint, Joint::Marks | Joint::Colon) && self.is_gods(),
            "قدر" => self.is_gods() || self.is_fate() || self.is_its_amount(),
            // يؤدون الصلاة
            "ود" => self.v.surface(self.i).contains('ؤ') || f.joint != Joint::Clause,
            "أبرز" => self.is_foremost(),
            // سيلفت الأنظار لها: it is drawn, and draws nobody's
            "لفت" => {
                self.draws_eyes()
                    || f.subject.as_ref().is_some_and(|np| {
                        matches!(self.v.doc.bare(np.tokens.start), "انتباه" | "انظار" | "نظر") && np.mention.is_none()
                    })
            }
            "أعلم" => self.tells_the_reader(),
            "أطلع" => self.takes_a_look(),
            // التمس الناس له العذر, يلتمس المسافر طريقه: what is looked for
            "التمس" => f.joint == Joint::Object && !self.opens_with_an_act(),
            // تحيط بالمدينة; أحاطه علما
            "أحاط" => !f.phrase,
            "رفض" => self.will_not() || self.will_not_let() || self.will_not_do() || self.passes_judgement(),
            "أيد" => self.passes_judgement(),
            "افترض" => form.tense == Tense::Imperfect && self.will_not(),
            "ألزم" => self.binds(),
            "دعا" => self.stirs(),
            "اختتم" | "ختم" => self.ends(),
            "أصدر" => self.decrees(),
            // نبأ وفاة الفقيد: the noun
            "نبأ" => form.bare && !strong,
            "شهد" => self.sees(),
            "أدان" | "برأ" => self.passes_judgement(),
            "عد" if self.is_reckoned() => true,
            "اعتبر" | "عد" => self.is_one_of() || self.is_held_to_be() || self.counts(),
            "لوح" => self.waves(),
            "هاجم" => self.attacks(),
            "وجه" => self.deals() || self.is_direction() || self.is_dealt(),
            "أجمع" => self.gathers(),
            "أقر" => self.passes_a_law() || self.is_of_an_adjective(),
            "أفاد" => self.serves(),
            "أقسم" => self.divides(),
            "شدد" => self.tightens(),
            "وصف" => self.is_a_quality(),
            "اتفق" => self.agrees_to_do(),
            "أعلن" => self.is_of_itself(),
            "كشف" => self.is_of_itself() || self.is_told_as_a_story(),
            "نشر" => self.is_published(),
            "رد" => self.strikes_back(),
            "أوصى" => self.bequeaths(),
            "اشترط" => self.is_asked_of_them(),
            "استبعد" => self.leaves_out(),
            "هدد" | "أنذر" => self.endangers(),
            "عبر" => self.shows(),
            "تطلع" => self.looks_forward(),
            "أمل" => self.is_hope_itself(),
            _ => false,
        }
    }

    /// `بارك الله فيكم`, `أن يحفظ البلاد ويبارك في جهودهم`: God does it.
    fn is_gods(&self) -> bool {
        let Case { v, i, f, form, .. } = *self;
        self.source().is_some_and(|np| matches!(v.bare_key(np.tokens.start), "الله" | "المولي"))
            || f.subject.is_none() && f.start == i + 1 && v.key(f.start) == "الله"
            || form.tense == Tense::Imperfect && f.subject.is_none() && v.is_asked_of_god(i)
    }

    /// `العمل الذي يعبر عن هوية المدينة`: what it shows; `يعبرون عن قلقهم`, `يعبر عن اعتزازه` in words, by a noun for what one feels or thinks.
    fn shows(&self) -> bool {
        let Case { v, f, form, .. } = *self;
        let bare = v.doc.bare(f.start);
        // عن حبها, عن تشككهم: of people by name or by what they are
        let theirs = v.doc.tokens()[f.start].clitics.enc_len > 0
            && (is_masdar(bare)
                || self
                    .f
                    .subject
                    .as_ref()
                    .is_some_and(|np| np.quantified || np.head.is_some_and(|h| h.class.is_human()))
                || someone(v, self.entities, f));
        form.tense == Tense::Imperfect
            && f.joint == Joint::Preposition
            && speech_noun(bare).is_none_or(|n| !n.felt && !n.act)
            && !theirs
            && !v.tags[f.start].function.is(FunctionWord::PARTICLE | FunctionWord::QUANTIFIER)
    }

    /// `لفت المهرجان **أنظار الزوار** إلى معارضه`: theirs, by what there is to see; `لفت الوزير الأنظار إلى الخطأ`.
    fn draws_eyes(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        f.joint == Joint::Preposition
            && !matches!(v.doc.bare(f.start), "ضروره" | "اهميه" | "خطوره")
            && (i + 1..f.start.saturating_sub(1)).any(|k| {
                matches!(v.doc.bare(k), "انتباه" | "انظار")
                    && !v.doc.tokens()[k].clitics.proclitics.al()
                    && v.tags[k + 1].function == FunctionWord::NONE
            })
    }

    /// `وأطلع **المدير** على الأجهزة`, of `اطلع`: who stands there alone has looked at them; `وأطلع الوزير المجلس على النتائج`.
    fn takes_a_look(&self) -> bool {
        let Case { v, i, f, reading, form, .. } = *self;
        let Some(np) = f.subject.as_ref().filter(|np| np.tokens.start == i + 1) else { return false };
        let person = |k: usize| {
            let m = v.mention_at[k].checked_sub(1).map(|m| &self.entities.mentions[m as usize]);
            m.is_some_and(|m| m.kind == EntityKind::Person && m.tokens.start as usize == k)
        };
        // كيري أمير الدولة, الوزير الأمير: another's title behind one who is whole
        let al = |k: usize| v.doc.tokens()[k].clitics.proclitics.al();
        let title = |k: usize| v.head(k).is_some() && !al(k) && (al(k - 1) || v.mention_at[k - 1] > 0);
        let whole = np.coordinated
            || np.tokens.clone().all(|k| v.is_word(k))
                && !(np.tokens.start + 1..np.tokens.end).any(title)
                && np.tokens.clone().filter(|&k| person(k)).count() < 2
                && v.another_behind(np).is_none();
        form.tense == Tense::Perfect
            && !reading.pronoun
            && f.joint == Joint::Preposition
            && f.skip == 0
            && f.addressee.is_none()
            && f.before.is_none()
            && np.tokens.end + 1 == f.start
            && whole
    }

    /// `الشباب أمل الغد`, `عند تأمل الصورة`: the noun, and a verb of looking; `تأمل اليونان التوصل إلى اتفاق`.
    fn is_hope_itself(&self) -> bool {
        let Case { v, f, form, .. } = *self;
        let bare = v.doc.bare(f.start);
        // توصل، تمكن؛ إقامة، إعادة؛ إسراع
        let act = v.does(f.start)
            || v.tells_any_act(f.start)
            || match bare.chars().count() {
                4 => bare.starts_with('ت'),
                5 => bare.starts_with('ا') && (bare.ends_with('ه') || bare.chars().nth(3) == Some('ا')),
                _ => bare == "عدم",
            };
        f.joint == Joint::Object && (form.tense == Tense::Perfect || !act)
    }

    /// `ويتطلع الفريق إلى الفوز`, `الشركة تتطلع لزيادة الإنتاج`: what a team or a firm is after, in the reporter's words.
    fn looks_forward(&self) -> bool {
        let Case { v, f, form, .. } = *self;
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.head.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective)
                || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || matches!(v.doc.bare(np.tokens.start), "جانبان" | "طرفان" | "بلدان")
        };
        form.tense == Tense::Imperfect && f.joint == Joint::Preposition && self.source().is_some_and(|np| !person(np))
    }

    /// `قدر له أن يعود`: what is decreed.
    fn is_fate(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        f.subject.is_none()
            && f.start <= i + 3
            && i + 1 < v.tags.len()
            && matches!(v.key(i + 1), "له" | "لها" | "لهم" | "لي" | "لنا" | "لك")
    }

    /// `رفض اللاعب الانتقال إلى النادي`: what he does not do, as long as it is neither speech (رفض التعليق) nor what others do (رفض تحميل الدولة المسؤولية).
    fn will_not_do(&self) -> bool {
        let Case { v, f, .. } = *self;
        let bare = v.doc.bare(f.start);
        f.joint == Joint::Object
            && v.does(f.start)
            && speech_noun(bare).is_none_or(|n| !n.act && !n.medium)
            && !Roles::of(bare).has(Roles::WITHHOLD)
            && !Roles::of(bare).has(Roles::IMPUTED)
    }

    /// `جاء ذلك في حفل`: the reporter tells on what occasion; `جاء ذلك في بيان: إن الوضع صعب`.
    fn comes(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        i + 1 < v.tags.len()
            && matches!(v.key(i + 1), "ذلك" | "هذا" | "هذه" | "تلك")
            && !v.is_colon(f.start - 1)
            && !(f.start > i + 2 && v.is_colon(f.start - 2))
    }

    /// `تبنى مسؤولية الهجوم` claims; `تبنى البرلمان ميزانية` adopts.
    fn adopts(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        // تبنى فكرة أن: an idea
        if f.joint != Joint::Object {
            return f.joint == Joint::Clause;
        }
        let end = (v.sentence_end[i] as usize).min(f.start + 3);
        let deed = |k: usize| {
            matches!(
                v.doc.bare(k),
                "مسووليه"
                    | "هجوم"
                    | "تفجير"
                    | "عمليه"
                    | "اعتداء"
                    | "اغتيال"
                    | "هجمات"
                    | "تفجيرات"
                    | "اعتداءات"
                    | "قصف"
            )
        };
        !(f.start..end).any(deed)
    }

    /// `حمل الحكومة مسؤولية الأزمة` accuses; `حمل المتظاهرون نعشا` carries.
    fn carries(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        if f.phrase || f.joint != Joint::Object {
            return false;
        }
        let end = (v.sentence_end[i] as usize).min(f.start + 9);
        let blame = |k: usize| {
            ["مسوولي", "مسيولي"].iter().any(|p| v.doc.bare(k).starts_with(p))
                || matches!(v.doc.bare(k), "تبعات" | "تبعه" | "وزر")
        };
        !(f.start..end).any(blame)
    }

    /// `أخذ على عاتقه بناء المدرسة`, `حملت القبيلة على عاتقها`: takes upon himself.
    fn shoulders(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        (i + 1..f.start.min(i + 6)).any(|k| v.is_word(k) && v.doc.bare(k) == "عاتق")
    }

    /// `أحد أبرز علماء العصر`, `أبرز ما فيه أن`: the foremost of them, no verb.
    fn is_foremost(&self) -> bool {
        let Case { v, i, f, reading, form, first, .. } = *self;
        let noun = form.bare && f.joint != Joint::Clause && reading.conjunction == 0;
        let verb = FunctionWord::RELATIVE | FunctionWord::PARTICLE | FunctionWord::SUBORDINATOR;
        noun && !first && v.is_word(i - 1) && f.before.is_none() && !v.tags[i - 1].function.is(verb)
            || form.bare && v.tags.get(i + 1).is_some_and(|_| matches!(v.bare_key(i + 1), "ما" | "من"))
    }

    /// `وفي بيان نشر بعد اللقاء **أكدت** فرنسا أنها`: it is published, and the clause is that of the verb behind it.
    fn is_published(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        let low = v.sentence_start[i] as usize;
        let document = |k: usize| v.head(k).is_some_and(|h| h.head.class == HeadClass::Document);
        f.joint == Joint::Clause
            && (low.max(i.saturating_sub(2))..i).any(document)
            && (i + 2..f.start.saturating_sub(1)).any(|k| v.finite_cue(k).is_some())
    }

    /// `رد الفريق بهدفين`, `رد الحزب بعمليات انتقامية`: with deeds; `رد بالنفي` with words.
    fn strikes_back(&self) -> bool {
        let Case { v, f, .. } = *self;
        let bare = v.doc.bare(f.start);
        f.joint == Joint::Preposition
            && v.doc.tokens()[f.start].clitics.proclitics.ba()
            && speech_noun(bare).is_none()
            && !matches!(bare, "نفي" | "ايجاب" | "موافقه" | "رفض" | "ترحيب" | "شكر" | "سخريه")
    }

    /// `أوصى الثري لابنتيه بعشرة ملايين`: by his will.
    fn bequeaths(&self) -> bool {
        let Case { v, f, .. } = *self;
        let sum = |k: usize| {
            v.tags.len() > k
                && (v.doc.tokens()[k].kind == TokenKind::Number
                    || matches!(v.doc.bare(k), "ملايين" | "مليون" | "ثروه" | "ممتلكات" | "تركه" | "اموال" | "املاك"))
        };
        let counted = || !is_masdar(v.doc.bare(f.start)) && sum(f.start + 1);
        f.joint == Joint::Preposition && (sum(f.start) || counted())
    }

    /// `يشترط أن يكون المتقدم سعوديا`, `يشترط في المتقدم`, `تشترط اللائحة`: what is asked of them, by nobody's words or by a law.
    fn is_asked_of_them(&self) -> bool {
        let Case { v, f, reading, form, .. } = *self;
        let nobody = form.tense == Tense::Imperfect
            && !form.agreement.feminine
            && form.agreement.number == Number::Singular
            && !reading.pronoun
            && !reading.future
            && f.subject.is_none()
            && f.before.is_none();
        nobody
            || self.source().is_some_and(|np| {
                let first = np.tokens.start;
                np.mention.is_none() && Roles::of(v.doc.bare(first)).has(Roles::RULE)
            })
    }

    /// `استبعد المدرب البولندي سالم الحربي من القائمة`: a player is left out; `استبعد الوزير تأجيل الموعد`.
    fn leaves_out(&self) -> bool {
        let Case { v, i, f, form, .. } = *self;
        let from = f.subject.as_ref().filter(|np| np.tokens.start > i).map_or(i + 1, |np| np.tokens.end);
        let player = |k: usize| {
            v.mention_at[k]
                .checked_sub(1)
                .is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || matches!(v.doc.bare(k), "لاعب" | "لاعبين" | "مهاجم" | "مدافع" | "حارس" | "لاعبا")
        };
        let demonym = |k: usize| {
            v.mention_at[k]
                .checked_sub(1)
                .is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Nationality)
        };
        form.tense != Tense::Participle
            && f.joint == Joint::Object
            && from + 1 < v.tags.len()
            && v.is_word(from)
            && (player(from) && from <= f.start || demonym(from) && player(from + 1) && from <= f.start)
    }

    /// `الفوضى تهدد باندلاع الحروب`: what a thing may bring about nobody threatens to do.
    fn endangers(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Preposition
            && Roles::of(v.doc.bare(f.start)).has(Roles::ENSUE)
            && !someone(v, self.entities, f)
    }

    /// `واعلم أن`, `فاعلموا أن`: told to the reader.
    fn tells_the_reader(&self) -> bool {
        let Case { i, f, reading, .. } = *self;
        f.joint == Joint::Clause && f.subject.is_none() && f.start == i + 2 && !reading.pronoun
    }

    /// `مجرمون رفضوا أن يكونوا جزءا من الوطن`: what they do, not what they say; `المستشار الذي يفترض أن`.
    fn will_not(&self) -> bool {
        let Case { i, f, .. } = *self;
        f.joint == Joint::Clause && f.before.as_ref().is_some_and(|b| b.relative) && f.start <= i + 2
    }

    /// `رفضوا أن يغادروا`: what they will not do.
    fn will_not_let(&self) -> bool {
        let Case { v, f, form, .. } = *self;
        f.joint == Joint::Clause
            && form.agreement.number == Number::Plural
            && f.subject.is_none()
            && v.key(f.start).starts_with('ي')
            && v.key(f.start).ends_with("وا")
    }

    /// `ولا يصبح ملزما لأحد`: binding; `يلزم أن`: it must.
    fn binds(&self) -> bool {
        let Case { i, f, form, .. } = *self;
        form.tense == Tense::Participle
            || form.tense == Tense::Imperfect && f.joint == Joint::Clause && f.subject.is_none() && f.start == i + 2
    }

    /// `وتدعو التوقعات إلى التشاؤم`: what a thing leads people to feel.
    fn stirs(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Preposition
            && Roles::of(v.doc.bare(f.start)).has(Roles::STIR)
            && !someone(v, self.entities, f)
            && !f
                .before
                .as_ref()
                .is_some_and(|b| b.phrase.head.is_some_and(|h| h.class.is_human()) || b.phrase.mention.is_some())
    }

    /// `اختتم المطرب حفله بأغنية`: what he brings to an end is no speech.
    fn ends(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        (i + 1..f.start).any(|k| {
            v.is_word(k)
                && v.doc.tokens()[k].clitics.enc_len > 0
                && v.tags[k].function == FunctionWord::NONE
                && !v.doc.tokens()[k].clitics.proclitics.preposition()
                && !v.in_name[k]
                && speech_noun(v.doc.bare(k)).is_none()
        })
    }

    /// `أصدر الملك أمرا بترقية الضابط`: an act of law.
    fn decrees(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        (i + 1..f.start).any(|k| {
            matches!(
                v.doc.bare(k),
                "امر"
                    | "امرا"
                    | "اوامر"
                    | "قرار"
                    | "قرارا"
                    | "مرسوم"
                    | "مرسوما"
                    | "حكم"
                    | "حكما"
                    | "قانونا"
                    | "عفوا"
            )
        })
    }

    /// `شهدت المدينة قصفا عنيفا، حيث`: a place sees what happens in it.
    fn sees(&self) -> bool {
        // مناورة شهدها اللاعبون: what the pronoun stands for was seen, not told
        self.reading.pronoun
            || !self.source().is_some_and(|np| {
                np.unlisted.is_some()
                    || np.head.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective)
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
    }

    /// `أدانت المحكمة مواطنا بالسفر`: a judgement is no speech.
    fn passes_judgement(&self) -> bool {
        let Case { v, nominal, .. } = *self;
        let court = |np: &NounPhrase| matches!(v.doc.bare(np.tokens.start), "محكمه" | "قاضي" | "قضاء" | "محاكم");
        nominal && self.source().is_some_and(court)
    }

    /// `التي تعد أحد الشركاء`, `يعتبر من الشخصيات`, `حيث يعتبر اللاعب من المواهب`: one of several.
    fn is_one_of(&self) -> bool {
        let Case { v, i, f, reading, form, .. } = *self;
        // وتعتبر الشاعرة نفسها من المحظوظين
        let plain = |k: &usize| v.is_word(*k) && !matches!(v.key(*k), "نفسه" | "نفسها" | "انفسهم");
        let end = (v.sentence_end[i] as usize).min(i + 5);
        let held = || {
            f.before.is_none()
                && f.subject.as_ref().map_or(f.start, |np| np.tokens.start) == i + 1
                && (i + 2..end).take_while(plain).any(|k| matches!(v.key(k), "من" | "احد" | "احدي"))
        };
        form.tense == Tense::Imperfect
            && !reading.pronoun
            && f.joint == Joint::Object
            && i + 1 < v.tags.len()
            && (matches!(v.key(i + 1), "احد" | "احدي" | "من" | "واحده" | "واحدا" | "واحد") || held())
    }

    /// `العملية التي اعتبرت متسرعة`, `وتعد جدة متحفا`: who holds something to be so has a definite object first.
    fn is_held_to_be(&self) -> bool {
        let Case { v, f, reading, form, .. } = *self;
        if f.joint != Joint::Object || reading.pronoun || f.phrase || form.tense == Tense::Participle {
            return false;
        }
        let t = &v.doc.tokens()[f.start];
        v.is_word(f.start)
            && t.clitics.pro_len == 0
            && !t.clitics.proclitics.al()
            && t.clitics.enc_len == 0
            && v.mention_at[f.start] == 0
            && v.tags[f.start].function == FunctionWord::NONE
            && (v.key(f.start).ends_with('ا')
                || t.flags.tanween_fath()
                || t.flags.teh_marbuta()
                    && !(f.start + 1 < v.tags.len()
                        && v.is_word(f.start + 1)
                        && v.doc.tokens()[f.start + 1].clitics.proclitics.al()))
    }

    /// `هاجمت القوات المدينة`: only a person does it by words.
    fn attacks(&self) -> bool {
        let f = self.f;
        if f.joint != Joint::Object {
            return false;
        }
        let person = |np: &NounPhrase| {
            np.unlisted.is_some()
                || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Honorific) && !h.plural)
        };
        !self.source().is_some_and(person)
    }

    /// `وجه صفعة للخصوم بأنهم`: what is dealt is no order; رسالة، نداء and the like are phrases of their own.
    fn deals(&self) -> bool {
        let Case { v, i, f, .. } = *self;
        if f.phrase {
            return false;
        }
        // صفعة مؤلمة: a thing stands here, nobody who could be told.
        let at = f.subject.as_ref().map_or(i + 1, |np| np.tokens.end);
        v.doc.tokens().get(at).is_some_and(|t| {
            v.mention_at[at] == 0
                && v.head(at).is_none()
                && !t.clitics.proclitics.al()
                && !t.clitics.proclitics.preposition()
                && t.clitics.enc_len == 0
                && (t.flags.teh_marbuta() || t.flags.tanween_fath())
        })
    }

    /// `خطط الشركة وتوجهها`: the noun with its pronoun.
    fn is_direction(&self) -> bool {
        let Case { reading, form, .. } = *self;
        form.tense == Tense::Imperfect && form.agreement.feminine && reading.pronoun
    }

    /// `الضربات التي وجهها لهم الثوار`, `وجهت المحكمة تهمة التورط إلى فلان`: what is dealt to somebody, and a charge.
    fn is_dealt(&self) -> bool {
        let Case { v, i, f, reading, .. } = *self;
        let charge = !f.phrase
            && (i + 1..f.start).any(|k| {
                matches!(v.key(k), "تهمه" | "تهما" | "تهم" | "التهم" | "التهمه")
                    && v.doc.tokens()[k].clitics.pro_len < 3
            });
        charge
            || reading.pronoun
                && i + 1 < v.tags.len()
                && matches!(v.key(i + 1), "له" | "لها" | "لهم" | "لهما" | "اليه" | "اليها" | "اليهم")
    }

    /// `حيث يجمع الأهالي الصغير والكبير في احتفالية`: its على is far, and another word's.
    fn gathers(&self) -> bool {
        let Case { v, i, f, form, .. } = *self;
        let from = f.subject.as_ref().filter(|np| np.tokens.start > i).map_or(i + 1, |np| np.tokens.end);
        form.tense == Tense::Imperfect
            && matches!(f.joint, Joint::Preposition | Joint::Clause)
            && (f.start > from + 3 || (from..f.start).any(|k| v.is_comma(k)))
    }

    /// `أقر البرلمان القانون بأغلبية الأصوات`: with an object it passes a law and admits nothing.
    fn passes_a_law(&self) -> bool {
        let Case { v, f, .. } = *self;
        f.joint == Joint::Preposition
            && f.subject.as_ref().is_some_and(|np| {
                let k = np.tokens.end;
                k < f.start
                    && v.is_word(k)
                    && v.mention_at[k] == 0
                    && v.tags[k].function == FunctionWord::NONE
                    && !v.doc.tokens()[k].clitics.proclitics.preposition()
            })
    }
}
