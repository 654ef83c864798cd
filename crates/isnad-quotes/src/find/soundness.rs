//! Whether a word is a cue where it stands, and whether the frame that it fills is speech.

use super::*;
use crate::nouns::is_masdar;
use isnad_entities::is_common_word;

impl Search<'_, '_, '_> {
    /// The frame fits how sure the word is to be a cue.
    pub(super) fn sound(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let cue = v.lexicon.cue(form);
        let strong = matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon);
        if self.done_by_a_thing(i, f) {
            return false;
        }
        // ويدير الندوة فلان يذكر أن الكاتب روائي: the stop is missing, and nobody in particular mentions it
        if v.key(i) == "يذكر"
            && f.joint == Joint::Clause
            && f.start == i + 2
            && f.subject.is_none()
            && f.before.as_ref().is_some_and(|b| !b.relative && b.phrase.tokens.start > v.sentence_start[i] as usize)
        {
            return false;
        }
        // جاء ذلك في حفل: the reporter tells on what occasion; جاء ذلك في بيان: إن الوضع صعب
        if cue.lemma == "جاء"
            && i + 1 < v.tags.len()
            && matches!(v.key(i + 1), "ذلك" | "هذا" | "هذه" | "تلك")
            && !v.is_colon(f.start - 1)
            && !(f.start > i + 2 && v.is_colon(f.start - 2))
        {
            return false;
        }
        // عرض مجلس الإدارة أبرز المشاريع: the subject has its verb, and these are the letters of a noun in its object
        let has_verb = |np: &NounPhrase| {
            let first = np.tokens.start;
            first > v.sentence_start[i] as usize
                && v.is_word(first - 1)
                && v.tags[first - 1].function == FunctionWord::NONE
        };
        if f.joint == Joint::Object
            && form.bare
            && reading.conjunction == 0
            && cue.ambiguity.has(Ambiguity::NOUN)
            && f.before.as_ref().is_some_and(|b| b.adjacent && !b.relative && has_verb(&b.phrase))
        {
            return false;
        }
        // تبنى مسؤولية الهجوم claims; تبنى البرلمان ميزانية adopts
        if cue.lemma == "تبنى" && f.joint == Joint::Object {
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
            if !(f.start..end).any(deed) {
                return false;
            }
        }
        // حمل الحكومة مسؤولية الأزمة accuses; حمل المتظاهرون نعشا carries
        if cue.lemma == "حمل" && !f.phrase && f.joint == Joint::Object {
            let end = (v.sentence_end[i] as usize).min(f.start + 9);
            let blame = |k: usize| {
                ["مسوولي", "مسيولي"].iter().any(|p| v.doc.bare(k).starts_with(p))
                    || matches!(v.doc.bare(k), "تبعات" | "تبعه" | "وزر")
            };
            if !(f.start..end).any(blame) {
                return false;
            }
        }
        // وهو ما أرجع إلى كذا: the verb has no object, so it is in the passive
        if cue.object == ObjectRole::Theme
            && f.joint == Joint::Preposition
            && !f.themed
            && !f.phrase
            && !reading.pronoun
            && f.subject.is_none()
            && f.before.is_none()
            && form.tense != Tense::Participle
            && f.start <= i + 2
        {
            return false;
        }
        // الدراسة التي أعلن عنها الصندوق إلى أن: the clause belongs to a verb that takes إلى
        if f.joint == Joint::Clause
            && i > 0
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && f.start > i + 3
            && v.is_complementizer(f.start - 1)
            && v.preposition_bit(f.start - 2).is_some_and(|b| !cue.frames.has(b))
            && v.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
        {
            return false;
        }
        let speaks = f.subject.as_ref().is_some_and(NounPhrase::can_speak);
        let a = cue.ambiguity;
        let first = v.sentence_start[i] as usize == i;
        if self.adds_nothing(i, f) || self.titles(f) {
            return false;
        }
        // واعلم أن، فاعلموا أن: told to the reader
        if cue.lemma == "أعلم"
            && f.joint == Joint::Clause
            && f.subject.is_none()
            && f.start == i + 2
            && !reading.pronoun
        {
            return false;
        }
        // تحيط بالمدينة; أحاطه علما
        if cue.lemma == "أحاط" && !f.phrase {
            return false;
        }
        // مجرمون رفضوا أن يكونوا جزءا من الوطن: what they do, not what they say; المستشار الذي يفترض أن
        if f.joint == Joint::Clause
            && f.before.as_ref().is_some_and(|b| b.relative)
            && (cue.lemma == "رفض" || cue.lemma == "افترض" && form.tense == Tense::Imperfect)
            && f.start <= i + 2
        {
            return false;
        }
        // رفضوا أن يغادروا
        if cue.lemma == "رفض"
            && f.joint == Joint::Clause
            && form.agreement.number == Number::Plural
            && f.subject.is_none()
            && v.key(f.start).starts_with('ي')
            && v.key(f.start).ends_with("وا")
        {
            return false;
        }
        // ولا يصبح ملزما لأحد: binding
        if cue.lemma == "ألزم" && form.tense == Tense::Participle {
            return false;
        }
        // يلزم أن: it must
        if cue.lemma == "ألزم"
            && form.tense == Tense::Imperfect
            && f.joint == Joint::Clause
            && f.subject.is_none()
            && f.start == i + 2
        {
            return false;
        }
        // وربما يبرر هذا إصابة الأجهزة: a state of things
        if form.tense == Tense::Imperfect
            && matches!(f.joint, Joint::Object | Joint::Preposition)
            && i + 2 < v.tags.len()
            && matches!(v.key(i + 1), "هذا" | "هذه" | "ذلك")
            && v.is_word(i + 2)
            && !v.doc.tokens()[i + 2].clitics.proclitics.al()
            && v.mention_at[i + 2] == 0
            && f.start <= i + 2
        {
            return false;
        }
        // ويدل على أن: no man shows by himself
        if cue.lemma == "دل" && f.subject.is_none() && f.before.is_none() {
            return false;
        }
        // كما ذكرت -: the writer himself
        if form.tense == Tense::Perfect
            && v.key(i).ends_with('ت')
            && !first
            && v.key(i - 1) == "كما"
            && i + 1 < v.tags.len()
            && v.is_punct(i + 1)
            && !v.is_comma(i + 1)
            && !v.is_colon(i + 1)
        {
            return false;
        }
        // وتدعو التوقعات إلى التشاؤم: what a thing leads people to feel
        if cue.lemma == "دعا"
            && f.joint == Joint::Preposition
            && Roles::of(v.doc.bare(f.start)).has(Roles::STIR)
            && !self.someone(f)
            && !f
                .before
                .as_ref()
                .is_some_and(|b| b.phrase.head.is_some_and(|h| h.class.is_human()) || b.phrase.mention.is_some())
        {
            return false;
        }
        // اختتم المطرب حفله بأغنية: what he brings to an end is no speech
        if matches!(cue.lemma, "اختتم" | "ختم")
            && (i + 1..f.start).any(|k| {
                v.is_word(k)
                    && v.doc.tokens()[k].clitics.enc_len > 0
                    && v.tags[k].function == FunctionWord::NONE
                    && !v.doc.tokens()[k].clitics.proclitics.preposition()
                    && !v.in_name[k]
                    && speech_noun(v.doc.bare(k)).is_none()
            })
        {
            return false;
        }
        // أصدر الملك أمرا بترقية الضابط: an act of law
        if cue.lemma == "أصدر"
            && (i + 1..f.start).any(|k| {
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
        {
            return false;
        }
        // للتدريب ونقل التكنولوجيا: one more verbal noun
        let before = i.saturating_sub(1);
        let one_more = form.bare
            && cue.ambiguity.has(Ambiguity::NOUN)
            && reading.conjunction > 0
            && i > v.sentence_start[i] as usize
            && v.is_word(before)
            && crate::nouns::is_masdar(v.doc.bare(before))
            && v.doc.tokens()[before].clitics.proclitics.preposition()
            && !f.subject.as_ref().is_some_and(NounPhrase::can_speak);
        if one_more {
            return false;
        }
        // في أجواء أعلنت عن أمسية: a clause about a thing
        if reading.conjunction == 0 && f.subject.is_none() && self.about_a_thing(i) {
            return false;
        }
        // نبأ وفاة الفقيد: the noun
        if cue.lemma == "نبأ" && form.bare && !strong {
            return false;
        }
        // القيود التي تشجع الشركات على: a thing that is none of somebody's words moves whoever stands behind the verb
        if cue.object == ObjectRole::Addressee
            && cue.class == "urge"
            && !reading.pronoun
            && form.tense == Tense::Imperfect
            && a.has(Ambiguity::VERB)
            && !first
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && f.before.as_ref().is_none_or(|b| {
                b.phrase.mention.is_none() && b.phrase.head.is_none_or(|h| h.ambiguous && !h.class.is_human())
            })
        {
            return false;
        }
        if self.led_to(i, f, cue.object)
            || f.subject.as_ref().is_some_and(|np| quantity(v, np.tokens.start))
            || i + 1 < v.tags.len()
                && quantity(v, i + 1)
                && (cue.object != ObjectRole::Theme || form.tense == Tense::Imperfect)
        {
            return false;
        }
        // الآثار التي تحث على التجارة، العمليات كشفت عن وجود اتفاق: what is nobody, no body and no document shows and says nothing
        let lifeless = |np: &NounPhrase| {
            let first = np.tokens.start;
            np.mention.is_none()
                && np.unlisted.is_none()
                && !np.quantified
                && np.head.is_none_or(|h| h.ambiguous && h.class != HeadClass::Document && !h.class.is_human())
                && v.doc.tokens()[first].clitics.proclitics.al()
        };
        if matches!(f.joint, Joint::Object | Joint::Preposition) {
            let things = |np: &NounPhrase| lifeless(np) && v.doc.bare(np.tokens.start).ends_with("ات");
            if f.subject.as_ref().is_some_and(things) || f.before.as_ref().is_some_and(|b| things(&b.phrase)) {
                return false;
            }
            let told_of = |b: &crate::subject::Before| b.relative && lifeless(&b.phrase);
            if form.tense == Tense::Imperfect && f.subject.is_none() && f.before.as_ref().is_some_and(told_of) {
                return false;
            }
        }
        // وهي ترى المنتخبات ... وبنظري أنه: far from its clause the verb is another one
        if a.has(Ambiguity::VERB) && f.joint == Joint::Clause && f.start > i + 24 && !f.phrase {
            return false;
        }
        // نعمة الأمن وشكرها، وأضعف الإيمان: a noun with its pronoun, and a comma
        if reading.pronoun && f.joint == Joint::Object && f.start > i + 1 && v.is_comma(f.start - 1) {
            return false;
        }
        // شهدت المدينة قصفا عنيفا، حيث: a place sees what happens in it
        if cue.lemma == "شهد"
            && !f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(|np| {
                np.unlisted.is_some()
                    || np.head.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective)
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
        {
            return false;
        }
        // وهي كمية واعدة، تؤكد قدرة البلاد: a clause about the noun before it
        let nominal = matches!(f.joint, Joint::Object | Joint::Preposition);
        let alone = f.subject.is_none() && f.before.is_none() && !f.phrase;
        if nominal && alone && form.tense == Tense::Imperfect && reading.conjunction == 0 && !first && v.is_comma(i - 1)
        {
            return false;
        }
        // أدانت المحكمة مواطنا بالسفر: a judgement is no speech
        if nominal
            && matches!(cue.lemma, "أدان" | "برأ")
            && f.subject
                .as_ref()
                .or(f.before.as_ref().map(|b| &b.phrase))
                .is_some_and(|np| matches!(v.doc.bare(np.tokens.start), "محكمه" | "قاضي" | "قضاء" | "محاكم"))
        {
            return false;
        }
        // التي تعد أحد الشركاء، يعتبر من الشخصيات
        if matches!(cue.lemma, "اعتبر" | "عد")
            && form.tense == Tense::Imperfect
            && !reading.pronoun
            && f.joint == Joint::Object
            && i + 1 < v.tags.len()
            && (matches!(v.key(i + 1), "احد" | "احدي" | "من" | "واحده" | "واحدا" | "واحد")
                // حيث يعتبر اللاعب من المواهب
                || f.before.is_none() && f.subject.as_ref().map_or(f.start, |np| np.tokens.start) == i + 1 && {
                    let end = (v.sentence_end[i] as usize).min(i + 5);
                    // وتعتبر الشاعرة نفسها من المحظوظين
                    let plain = |k: &usize| v.is_word(*k) && !matches!(v.key(*k), "نفسه" | "نفسها" | "انفسهم");
                    (i + 2..end).take_while(plain).any(|k| matches!(v.key(k), "من" | "احد" | "احدي"))
                })
        {
            return false;
        }
        // العملية التي اعتبرت متسرعة، وتعد جدة متحفا: who holds something to be so has a definite object first
        if matches!(cue.lemma, "اعتبر" | "عد")
            && f.joint == Joint::Object
            && !reading.pronoun
            && !f.phrase
            && form.tense != Tense::Participle
        {
            let t = &v.doc.tokens()[f.start];
            let bare = v.is_word(f.start)
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
                            && v.doc.tokens()[f.start + 1].clitics.proclitics.al()));
            if bare {
                return false;
            }
        }
        // هاجمت القوات المدينة: only a person does it by words
        if cue.lemma == "هاجم" && f.joint == Joint::Object {
            let person = |np: &NounPhrase| {
                np.unlisted.is_some()
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                    || np.head.is_some_and(|h| matches!(h.class, HeadClass::Office | HeadClass::Honorific) && !h.plural)
            };
            if !f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(person) {
                return false;
            }
        }
        // كل المؤشرات تؤكد عدم استمراره
        if nominal
            && f.subject.as_ref().or(f.before.as_ref().map(|b| &b.phrase)).is_some_and(|np| {
                np.tokens.clone().take(2).any(|k| {
                    matches!(
                        v.doc.bare(k),
                        "موشرات" | "شواهد" | "وقايع" | "ظروف" | "احداث" | "تجارب" | "معطيات" | "حقايق"
                    )
                })
            })
        {
            return false;
        }
        // توجه السائق إلى: the perfect of another verb, whose subject is a man
        let other = form.tense == Tense::Imperfect
            && form.agreement.feminine
            && nominal
            && i + 1 < v.tags.len()
            && v.head(i + 1).is_some_and(|h| {
                h.definite
                    && h.head.class.is_human()
                    && h.head.class != HeadClass::Collective
                    && !h.head.plural
                    && !h.head.feminine
                    && !h.head.ambiguous
            })
            && v.doc.tokens()[i + 1].clitics.proclitics.al();
        if other && f.before.is_none() {
            return false;
        }
        // وجه صفعة للخصوم بأنهم: what is dealt is no order; رسالة، نداء and the like are phrases of their own
        if cue.lemma == "وجه" && !f.phrase && self.deals(f.subject.as_ref().map_or(i + 1, |np| np.tokens.end)) {
            return false;
        }
        // ويعرفون أن: what they know, and nobody said
        if cue.lemma == "عرف" && f.joint == Joint::Clause && f.subject.is_none() && f.before.is_none() {
            return false;
        }
        // أقر البرلمان القانون بأغلبية الأصوات: with an object it passes a law and admits nothing
        if cue.lemma == "أقر"
            && f.joint == Joint::Preposition
            && f.subject.as_ref().is_some_and(|np| {
                let k = np.tokens.end;
                k < f.start
                    && v.is_word(k)
                    && v.mention_at[k] == 0
                    && v.tags[k].function == FunctionWord::NONE
                    && !v.doc.tokens()[k].clitics.proclitics.preposition()
            })
        {
            return false;
        }
        // خطط الشركة وتوجهها: the noun with its pronoun
        if cue.lemma == "وجه" && form.tense == Tense::Imperfect && form.agreement.feminine && reading.pronoun {
            return false;
        }
        // أمن مصر وقدرتها على البناء: a noun with its pronoun
        if nominal
            && alone
            && form.tense == Tense::Perfect
            && reading.pronoun
            && reading.conjunction > 0
            && !first
            && a.has(Ambiguity::NOUN)
            && form.agreement.feminine
        {
            return false;
        }
        // مناورة شهدها اللاعبون: what the pronoun stands for was seen, not told
        if reading.pronoun && cue.lemma == "شهد" {
            return false;
        }
        // أكدها الوزير: the pronoun is the object.
        if reading.pronoun && f.joint == Joint::Object && cue.object == ObjectRole::None {
            return false;
        }
        // الخطة التي أقرها البنك سيسمح للمستثمرين بشراء: another verb's preposition
        let close = f.subject.as_ref().map_or(i + 1, |np| np.tokens.end);
        if reading.pronoun && f.joint == Joint::Preposition && cue.object == ObjectRole::None && f.start > close + 1 {
            return false;
        }
        if f.phrase && form.tense == Tense::Participle {
            return true;
        }
        let opened = reading.conjunction > 0 || !first && self.opened(i);
        // نادي، نفي، رأي: with a dotted yeh the noun, save where the clause shows the verb.
        if form.bare && cue.lemma.ends_with('ى') && !strong && !reading.pronoun {
            let t = &v.doc.tokens()[i];
            if !t.flags.alef_maqsura() && v.surface(i).ends_with('ي') {
                return false;
            }
        }
        // ألقى كلمة عبر فيها عن تقديره
        if cue.lemma == "عبر"
            && f.joint == Joint::Preposition
            && i + 1 < v.tags.len()
            && v.tags[i + 1].function.is(FunctionWord::WITH_PRONOUN)
        {
            return true;
        }
        // إعلان الحزب وإدانة الاستيطان وشجب الممارسات: the verbal noun, joined to others
        let joined = form.bare
            && a.has(Ambiguity::NOUN)
            && reading.conjunction > 0
            && f.joint == Joint::Object
            && !speaks
            && (v.sentence_start[i] as usize + 1..i)
                .rev()
                .take(5)
                .take_while(|&k| v.is_word(k))
                .any(|k| v.has_conjunction_letter(k) && speech_noun(v.doc.bare(k)).is_some_and(|n| n.act));
        if joined {
            return false;
        }
        let hidden = form.bare && a.has(Ambiguity::NOUN | Ambiguity::PREPOSITION) && reading.conjunction == 0;
        if hidden && !first && v.is_word(i - 1) && v.tags[i - 1].function == FunctionWord::NONE && !v.switches(i - 1) {
            let person = !a.has(Ambiguity::PREPOSITION)
                && f.subject.as_ref().is_some_and(|np| {
                    np.unlisted.is_some()
                        || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                        || np.definite
                            && np.head.is_some_and(|h| h.class.is_human() || !h.ambiguous && f.joint == Joint::Clause)
                });
            let turned = f.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == i + 1)
                && (v.turns(i) || v.turn_before(i).is_some());
            return f.before.as_ref().is_some_and(|b| b.adjacent) || strong && person || turned || self.fronted(i, f);
        }
        // حصارا مشددا، بصورة لافتة: an adjective of the noun before it.
        let adjective = form.tense == Tense::Participle
            && !first
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && reading.conjunction == 0
            // في إحدى ورش المسرح مشددة على: behind the article it is no adjective, but how she said it
            && !(v.doc.tokens()[i - 1].clitics.proclitics.al()
                && !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB)
                && matches!(cue.class, "point_out" | "confirm" | "praise" | "explain" | "say" | "add")
                && f.joint == Joint::Preposition
                && f.start <= i + 2)
            && (v.key(i).ends_with('ه') || v.key(i).ends_with('ا') && v.key(i - 1).ends_with('ا'));
        // المرأة التي هاجمت فلانا: without a pronoun of hers in the clause the antecedent is the subject, and what follows is no source
        let close = f.subject.as_ref().is_some_and(|np| np.tokens.start == i + 1);
        if f.joint == Joint::Object
            && close
            && !reading.pronoun
            && !cue.frames.has(crate::Frames::CLAUSE)
            && f.before.as_ref().is_some_and(|b| b.relative && b.adjacent)
        {
            return false;
        }
        // الحقائق تقول إن، المنطق يقول إن: things say in a manner of speaking only
        let thing = i > 0
            && i - 1 == v.sentence_start[i] as usize
            && f.subject.is_none()
            && f.before.is_none()
            && reading.conjunction == 0
            && form.tense == Tense::Imperfect
            && f.joint == Joint::Clause
            && v.doc.tokens()[i - 1].clitics.proclitics.al()
            && v.mention_at[i - 1] == 0
            && v.head(i - 1).is_none()
            && is_common_word(v.key(i - 1));
        if thing {
            return false;
        }
        // إيصال مطالبات العمال: behind a noun and no comma it is one itself
        let genitive = form.tense == Tense::Participle
            && reading.conjunction == 0
            && !first
            && v.key(i).ends_with("ات")
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
            && v.tags[i - 1].cue.is_none()
            && f.start > i + 3;
        if genitive {
            return false;
        }
        // نشرت مناشدة أهل المريض: right behind a verb it is its object
        let object = form.tense == Tense::Participle
            && reading.conjunction == 0
            && !first
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Object
            && v.tags[i - 1].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle);
        if object {
            return false;
        }
        // مناشدة في نهاية حديث: at the head of a sentence and far from its object it is a noun
        let heading = form.tense == Tense::Participle
            && first
            && v.key(i).ends_with('ه')
            && f.joint == Joint::Object
            && f.start > i + 1;
        if heading {
            return false;
        }
        let reach = if f.joint == Joint::Clause && f.start > 1 && v.is_comma(f.start - 2) { 34 } else { 14 };
        let far = form.tense == Tense::Participle && f.start > i + reach;
        // وسائل إعلام متهمة بأنها: of an indefinite noun it is in the passive
        let passive = adjective && a.has(Ambiguity::PARTICIPLE) && !v.doc.tokens()[i - 1].clitics.proclitics.al();
        if far || adjective && !(strong && f.start <= i + 3) || passive && !v.in_name[i - 1] {
            return false;
        }
        // تكون اللجنة مرجعا: the predicate of a copula
        let predicate =
            form.tense == Tense::Participle && a.has(Ambiguity::PARTICIPLE) && reading.conjunction == 0 && {
                let breath = |k: &usize| v.is_word(*k) && v.tags[*k].cue.is_none();
                let near = i.saturating_sub(3).max(v.sentence_start[i] as usize);
                (near..i).rev().take_while(breath).any(|k| v.tags[k].function.is(FunctionWord::COPULA))
            };
        if predicate {
            return false;
        }
        // عرف "حدث ما قبل المهرجان" إقبالا: a name in marks after a verb that is mostly no speech.
        if f.joint == Joint::Marks
            && a.has(Ambiguity::VERB)
            && !f.phrase
            && f.subject.is_none()
            && f.before.is_none()
            && !v.is_colon(f.start - 1)
            && v.words(f.start, v.closes[f.start] as usize) < 6
        {
            return false;
        }
        if strong {
            let near = f.start <= i + 3;
            // بينها وبين ... أن; تشهد المخيمات ... أن: far from its clause the word is somebody else's.
            let loose = form.bare && a.has(Ambiguity::PREPOSITION)
                || a.has(Ambiguity::VERB)
                    && f.subject.as_ref().map_or(f.addressee.is_none(), |np| np.tokens.end + 2 < f.start)
                    && f.medium.is_none();
            // وبين دمشق أو داعميها: [...]
            let far = form.bare
                && a.has(Ambiguity::PREPOSITION)
                && f.joint == Joint::Colon
                && !f.subject.as_ref().is_some_and(|np| np.tokens.end + 1 == f.start && self.someone(f));
            if far {
                return false;
            }
            if loose && !f.phrase && !near && !speaks && f.before.is_none() {
                return false;
            }
            return true;
        }
        let relative = f.before.as_ref().is_some_and(|b| b.relative);
        // اليمن يطلب من الأردن استقبال الجرحى: an act that is asked for
        let asks = cue.lemma == "طلب"
            && f.joint == Joint::Object
            && (crate::nouns::is_masdar(v.doc.bare(f.start))
                || Roles::of(v.doc.bare(f.start)).has(Roles::ACT)
                || Roles::of(v.doc.bare(f.start)).has(Roles::EVENT))
            && f.before.as_ref().is_some_and(|b| {
                b.adjacent && (b.phrase.mention.is_some() || b.phrase.head.is_some_and(|h| h.class.is_human()))
            });
        if asks {
            return true;
        }
        let speaks = speaks || relative;
        if form.tense == Tense::Participle {
            // لافتا إلى: the accusative with its preposition is no adjective.
            let several = v.key(i).ends_with("ين") && !first && v.is_comma(i - 1); // ، منبهين الآباء إلى
            // ، لافتة إلى
            let she = v.key(i).ends_with('ه')
                && !first
                && v.is_comma(i - 1)
                && f.joint == Joint::Preposition
                && f.start == i + 2
                && v.preposition_bit(i + 1).is_some();
            // قالت الوزارة إن كذا، متوقعة استمرار التراجع; ، مبررة ذلك بالطقس: it agrees with her who speaks
            let hers = v.key(i).ends_with('ه') && !first && v.is_comma(i - 1) && v.she_speaks_before(i);
            let this = hers && i + 1 < v.tags.len() && v.key(i + 1) == "ذلك";
            let accusative = (v.key(i).ends_with('ا') || several || she || this) && !a.has(Ambiguity::VERB);
            // منبها الآباء إلى: whom he tells stands right behind
            // شاكرا في الوقت ذاته الأعضاء على
            let meanwhile = i + 4 < v.tags.len() && v.key(i + 1) == "في" && v.key(i + 2) == "الوقت";
            let first_told = if meanwhile { i + 4 } else { i + 1 };
            let told = cue.object == ObjectRole::Addressee
                && f.addressee.is_some_and(|a| a.start == v.doc.tokens()[first_told].span.start)
                && f.start <= first_told + 11;
            let near = f.joint == Joint::Preposition && (f.start <= i + 3 || told) && !self.copular(i);
            // آملين إيجاد حل; ، متوقعا عودة النازحين
            let behind_comma = !first && v.is_comma(i - 1);
            let expects = cue.class == "expect" && behind_comma && is_act(v, f.start);
            let hopes = (cue.class == "wish" || expects) && f.joint == Joint::Object && f.start == i + 1 && (accusative || hers);
            // ، شاكرا لجنة التنمية على تنظيم الحفل
            let thanks = cue.lemma == "شكر" && behind_comma && f.joint == Joint::Object && f.start == first_told;
            let end = (v.sentence_end[i] as usize).min(i + 20);
            let for_what = (i + 2..end).take_while(|&k| !v.is_comma(k)).any(|k| v.key(k) == "علي");
            if thanks && for_what && v.key(i).ends_with('ا') {
                return true;
            }
            // ، عادا استمرار الأزمة خطرا
            let considers = cue.lemma == "عد"
                && !first
                && v.is_comma(i - 1)
                && f.joint == Joint::Object
                // عادة ما, وعادات
                && (matches!(v.key(i), "عادا" | "عادين") || v.key(i) == "عاده" && v.surface(i).contains('\u{651}'));
            if considers {
                return true;
            }
            return !a.has(Ambiguity::PARTICIPLE | Ambiguity::VERB) || accusative && near || hopes;
        }
        // among, after
        if form.bare && matches!(cue.lemma, "ضمن" | "عقب") && reading.conjunction == 0 && f.joint != Joint::Clause
        {
            return false;
        }
        if form.bare && a.has(Ambiguity::PREPOSITION) {
            // عبر المركز عن قلقه: a second preposition shows that the first is none; عبر عن قلقه too
            if cue.lemma == "عبر"
                && f.joint == Joint::Preposition
                && (f.start == i + 2 || v.surface(i).contains('\u{651}'))
            {
                // الذي تسلم الجائزة، عبر عن
                let told = f.start == i + 2 && f.before.as_ref().is_some_and(|b| b.phrase.can_speak());
                return opened || first || told || v.surface(i).contains('\u{651}');
            }
            return (opened || first || f.joint == Joint::Preposition) && speaks;
        }
        // الشركة تعد الأكبر، القرار يعتبر خطأ: what something is held to be, by nobody in particular.
        if form.tense == Tense::Imperfect
            && a.has(Ambiguity::IMPERFECT)
            && cue.class == "believe"
            && f.joint == Joint::Object
            && !f.subject.as_ref().is_some_and(|np| {
                np.head.is_some_and(|h| h.class.is_human())
                    || np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            })
        {
            return false;
        }
        // سالم الحربي يتوقع رحيله عن النادي
        let expects = form.tense == Tense::Imperfect
            && cue.class == "expect"
            && f.joint == Joint::Object
            && f.start == i + 1
            && !reading.pronoun
            && f.before.as_ref().is_some_and(|b| {
                b.adjacent
                    && !b.relative
                    && b.phrase.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            });
        if expects {
            return true;
        }
        if a.has(Ambiguity::VERB) || form.tense == Tense::Imperfect && a.has(Ambiguity::IMPERFECT) {
            // مجلس الأمن يدين الهجوم: somebody before the verb at the head of a sentence does as well
            let head = f.before.as_ref().is_some_and(|b| {
                b.adjacent
                    && !b.relative
                    && b.phrase.tokens.start == v.sentence_start[i] as usize
                    && f.subject.is_none()
                    && f.joint == Joint::Object
                    && v.doc.tokens()[f.start].clitics.enc_len == 0
                    && (matches!(cue.class, "criticize" | "expect") || crate::nouns::is_masdar(v.doc.bare(f.start)))
                    && (b.phrase.mention.is_some_and(|m| {
                        !matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event)
                    }) || b.phrase.head.is_some_and(|h| h.class.is_human() && !h.ambiguous))
            });
            let human =
                head || f.subject.as_ref().is_some_and(|np| np.head.is_none_or(|h| h.class != HeadClass::Document));
            let thing = f.joint == Joint::Object
                && v.mention_at[f.start] == 0
                && v.head(f.start).is_none_or(|h| !h.head.class.is_human());
            let passive = form.tense == Tense::Imperfect
                && f.joint == Joint::Object
                && cue.object == ObjectRole::Theme
                && !head
                && !self.someone(f);
            let speaks = speaks || head;
            return (f.joint == Joint::Preposition || thing) && speaks && human && !passive;
        }
        !(form.bare && a.has(Ambiguity::NOUN)) || speaks || opened
    }

    /// `وقلل **الدواء** من احتمال الإصابة`, `سجل المهاجم بارتياح **هدفين**`: phrases of verbs that things do too, or that have other objects.
    fn done_by_a_thing(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let lemma = v.tags[i].cue.map_or("", |c| v.lexicon.cue(c.forms[0]).lemma);
        if !f.phrase || !matches!(lemma, "قلل" | "سجل") {
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
        thing || lemma == "سجل" && f.joint == Joint::Object && entered
    }

    /// `في **أجواء** أعلنت`: an indefinite noun under a preposition, nobody and nobody's words, right before the verb, which tells of it.
    fn about_a_thing(&self, i: usize) -> bool {
        let v = self.view;
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

    /// `زاد من بلة الطين أن`, `ويزيدها معاناة واقع أن`, `ويظهر انخفاض المعنويات أن`: what grows, or shows, by nobody's words.
    fn adds_nothing(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let lemma = v.lexicon.cue(form).lemma;
        if f.joint != Joint::Clause || f.phrase {
            return false;
        }
        let person = |np: &NounPhrase| {
            np.mention.is_some()
                || np.unlisted.is_some()
                || np.head.is_some_and(|h| h.class.is_human() || h.class == HeadClass::Document || !h.ambiguous)
        };
        match lemma {
            "زاد" => {
                reading.pronoun
                    || v.key(i + 1) == "من"
                    || f.start > i + 2 && !f.subject.as_ref().is_some_and(person)
                    || (i + 1..f.start).any(|k| matches!(v.key(k), "بله" | "الطين" | "سوءا" | "تعقيدا"))
            }
            // what a verbal noun shows
            "أظهر" | "دل" | "برهن" | "أثبت" | "أوحى" => {
                let masdar = |np: &NounPhrase| {
                    np.mention.is_none()
                        && np.head.is_none()
                        && crate::nouns::is_masdar(v.doc.bare(np.tokens.start))
                        // تقنية, الترتيب, التحليل: what somebody has drawn up
                        && (v.doc.bare(np.tokens.start).starts_with('ا') || v.doc.bare(np.tokens.start) == "تراجع")
                };
                f.subject.as_ref().is_some_and(masdar)
                    // يظهر أن: it seems
                    || lemma == "أظهر"
                        && form.tense == Tense::Imperfect
                        && !form.agreement.feminine
                        && f.subject.is_none()
                        && f.before.is_none()
                        && f.start == i + 2
                    || lemma == "أوحى" && form.tense == Tense::Imperfect && f.subject.is_none() && !f.before.as_ref().is_some_and(|b| person(&b.phrase))
            }
            _ => false,
        }
    }

    /// `تفاعلا مع الحادثة وجه الأمير بسرعة القبض`, `وفي ختام اللقاء وجه الأمير`: an adverb or a circumstance stands before the verb, and its subject
    /// right behind it.
    fn fronted(&self, i: usize, f: &Frame) -> bool {
        let v = self.view;
        let low = v.sentence_start[i] as usize;
        let adverb = v.key(low).ends_with('ا') && v.key(low).chars().count() >= 5 && v.tags[low].cue.is_none();
        let opens = adverb || v.tags[low].function.is(FunctionWord::PREPOSITION);
        let before = &v.doc.tokens()[i - 1];
        let closed = before.clitics.proclitics.al() || v.in_name[i - 1] || v.mention_at[i - 1] > 0;
        let subject = f.subject.as_ref().is_some_and(|np| {
            np.tokens.start == i + 1
                && np.definite
                && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
                && np.mention.is_some()
        });
        opens && closed && subject && i <= low + 12 && (low..i).all(|k| v.is_word(k) && v.finite_cue(k).is_none())
    }

    /// `كتبت مقالي بعنوان: المعنى السياسي`: a title, nothing that was said.
    fn titles(&self, f: &Frame) -> bool {
        let v = self.view;
        let colon = matches!(f.joint, Joint::Colon | Joint::Marks) && f.start > 1 && v.is_colon(f.start - 1);
        colon && matches!(v.doc.bare(f.start - 2), "عنوان" | "مسمي" | "شعار")
    }

    /// `وهو ما دعا البلدية إلى`, `مما يؤكد أهمية`, `الأمر الذي دفع`: what a fact leads to or shows, by nobody's words.
    pub(super) fn led_to(&self, i: usize, f: &Frame, object: ObjectRole) -> bool {
        let v = self.view;
        let start = v.sentence_start[i] as usize;
        if i < start + 2
            || f.before.as_ref().is_some_and(|b| !b.relative)
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
        matter && (f.subject.is_none() || object == ObjectRole::Addressee)
    }

    /// `وطالب الحكام بمراجعة`, after somebody has spoken: several people without a name, who have said nothing yet, are those that he calls on.
    pub(super) fn called_on(&self, i: usize, np: &NounPhrase, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let first = np.tokens.start;
        // وطالب لاعبي المنتخب بالفوز: a subject would be لاعبو
        let oblique = np.mention.is_none()
            && np.unlisted.is_none()
            && first == i + 1
            && v.key(first).ends_with('ي')
            && !v.doc.tokens()[first].clitics.proclitics.al()
            && np.definite
            && np.head.is_some_and(|h| h.plural && h.class.is_human());
        // ليلى التي غادرت البلاد أخبرت أسرتها: whose they are has been named before
        let theirs = first == i + 1
            && np.mention.is_none()
            && np.unlisted.is_none()
            && np.tokens.len() == 1
            && v.doc.tokens()[first].clitics.enc_len > 0
            && f.before.as_ref().is_some_and(|b| !b.relative)
            && np.head.is_some_and(|h| h.class.is_human());
        if (oblique || theirs) && v.lexicon.cue(form).object == ObjectRole::Addressee && form.tense != Tense::Participle
        {
            return true;
        }
        // كما ناشد جميع أبناء الأمة: everybody is appealed to
        let everybody = np.quantified && matches!(v.bare_key(first), "جميع" | "كافه" | "كل" | "ساير");
        let people = np.mention.is_none()
            && np.unlisted.is_none()
            && (everybody || !np.quantified)
            && !np.coordinated
            && (everybody || np.definite && v.doc.tokens()[first].clitics.proclitics.al())
            && np.head.is_some_and(|h| h.plural);
        // وطالب الأسرى في وقت سابق أبناء الشعب: those stand behind them
        let others = || {
            let stop = |k: usize| v.is_complementizer(k);
            let read = v.reading(self.entities, &stop);
            (np.tokens.end..f.start).any(|k| {
                v.is_word(k)
                    && v.tags[k].function == FunctionWord::NONE
                    && !v.doc.tokens()[k].clitics.proclitics.preposition()
                    && !v.tags[k - 1].function.is(FunctionWord::PREPOSITION)
                    && v.head(k).is_some_and(|h| h.head.class.is_human() && h.head.plural)
                    && read.noun_phrase(k, f.start).is_some_and(|np| np.definite)
            })
        };
        if !people
            || others()
            || first != i + 1
            || f.addressee.is_some()
            || reading.conjunction == 0 && !(i > 0 && v.key(i - 1) == "كما")
            || form.tense != Tense::Perfect
            || form.agreement.feminine
            || form.agreement.number != Number::Singular
            || v.lexicon.cue(form).object != ObjectRole::Addressee
            || !matches!(f.joint, Joint::Preposition | Joint::Object | Joint::Clause)
        {
            return false;
        }
        let before = v.paragraph_start[i].checked_sub(1).map_or(0, |k| v.paragraph_start[k as usize]) as usize;
        let noun = v.surface(first);
        let text = v.doc.text();
        let spoke = self.discourse.latest().is_some_and(|(s, at)| {
            at >= before && self.speakers.agrees(s, isnad_entities::Agrees { feminine: false, plural: false })
        });
        spoke && !self.out.iter().rev().take(40).any(|q| q.source.is_some_and(|s| text[s].contains(noun)))
    }

    /// صفعة مؤلمة: a thing stands here, nobody who could be told.
    fn deals(&self, at: usize) -> bool {
        let v = self.view;
        v.doc.tokens().get(at).is_some_and(|t| {
            v.mention_at[at] == 0
                && v.head(at).is_none()
                && !t.clitics.proclitics.al()
                && !t.clitics.proclitics.preposition()
                && t.clitics.enc_len == 0
                && (t.flags.teh_marbuta() || t.flags.tanween_fath())
        })
    }

    /// The subject is people or a body: تعتبر المدينة الأجمل is passive.
    pub(super) fn someone(&self, f: &Frame) -> bool {
        f.subject.as_ref().is_some_and(|np| {
            np.mention.is_some_and(|m| {
                !matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Event)
            }) || np.unlisted.is_some()
                || discourse::honorific(self.view, np).is_some()
                || np.head.is_some_and(|h| h.class.is_human())
        })
    }

    /// كان لافتا إلى: a predicate.
    pub(super) fn copular(&self, i: usize) -> bool {
        let v = self.view;
        v.sentence_start[i] as usize != i && v.tags[i - 1].function.is(FunctionWord::COPULA)
    }

    /// A verb is expected after the word before: حيث كشف، من جهته عبر، قد حذر.
    pub(super) fn opened(&self, i: usize) -> bool {
        let v = self.view;
        let comma = i > 1 && v.is_comma(i - 1);
        let low = v.sentence_start[i] as usize;
        // وفي الجانب الفني، لفت إلى
        let about = comma
            && i <= low + 8
            && v.tags[low].function.is(FunctionWord::PREPOSITION)
            && i + 2 < v.tags.len()
            && v.preposition_bit(i + 1).is_some()
            && (low + 1..i - 1).all(|k| v.is_word(k) && v.tags[k].cue.is_none());
        if about {
            return true;
        }
        let k = if comma { i - 2 } else { i - 1 };
        matches!(v.key(k), "جهته" | "جانبه" | "بدوره" | "جهتها" | "جانبها" | "بدورها" | "جهتهم" | "جانبهم" | "المقابل")
            || !comma
                && (v.tags[k].function.is(FunctionWord::PARTICLE | FunctionWord::RELATIVE)
                    || matches!(v.bare_key(k), "حيث" | "فيما" | "بينما" | "كما")
                    || v.after_time(i))
    }
}

/// عودة، ارتفاع، مقتل: something that is done or happens.
fn is_act(v: &View<'_>, k: usize) -> bool {
    let bare = v.doc.bare(k);
    v.is_word(k)
        && v.mention_at[k] == 0
        && (crate::nouns::is_masdar(bare) || Roles::of(bare).has(Roles::ACT) || Roles::of(bare).has(Roles::EVENT))
}

/// عدد المسافرين، نسبة النمو: a quantity says nothing.
fn quantity(v: &View<'_>, first: usize) -> bool {
    matches!(
        v.key(first),
        "عدد"
            | "نسبه"
            | "حجم"
            | "معدل"
            | "قيمه"
            | "اجمالي"
            | "مجموع"
            | "متوسط"
            | "سعر"
            | "كميه"
            | "عمر"
            | "تكلفه"
    ) && v.mention_at[first] == 0
        && first + 1 < v.tags.len()
        && v.is_word(first + 1)
        && (v.doc.tokens()[first + 1].clitics.proclitics.al() || v.doc.tokens()[first + 1].clitics.enc_len > 0)
}
