//! What a frame comes to once its joint is found.

use super::*;
use crate::conjugate::Agreement;
use crate::nouns::speech_noun;
use isnad_entities::{Head, Reading};

impl View<'_> {
    /// The first noun phrase is the subject where nothing better came; what a theme opened starts the content.
    pub(crate) fn settle(
        &self,
        mut f: Frame,
        first: Option<NounPhrase>,
        mut theme: Option<usize>,
        themed: bool,
    ) -> Frame {
        let end = self.paragraph_end[f.start.min(self.tags.len() - 1)] as usize;
        while f.start + 1 < end && (self.is_comma(f.start) || f.joint == Joint::Clause && self.is_colon(f.start)) {
            f.start += 1;
        }
        // قال إن: «...»
        if f.joint == Joint::Clause && self.is_colon(f.start - 1) && self.pair_at[f.start] > 0 {
            f.joint = Joint::Marks;
        }
        if f.subject.is_none() {
            // بينت نتائج الدراسة أن: what fills the way to the clause is the subject.
            let whole = |np: &NounPhrase| {
                (f.joint == Joint::Clause && np.tokens.end + 1 == f.start || f.joint == Joint::Marks)
                    && np.tokens.len() > 1
                    && np.tokens.clone().all(|k| self.doc.tokens()[k].clitics.enc_len == 0)
                    && np.tokens.start == f.through + 1
                    && !self.key(np.tokens.start).ends_with('ا')
                    && !self.doc.tokens()[np.tokens.start].clitics.proclitics.preposition()
                    && !self.doc.tokens()[np.tokens.start].clitics.proclitics.conjunction()
            };
            // تقول درابي: «…»: one unknown word fills the way; قالت باكية: «…» is how she spoke.
            let alone = |np: &NounPhrase| {
                matches!(f.joint, Joint::Marks | Joint::Colon)
                    && np.tokens.len() == 1
                    && np.tokens.start == f.through + 1
                    && (np.tokens.end == f.start
                        || np.tokens.end + 1 == f.start && self.is_colon(np.tokens.end)
                        || self.tags[np.tokens.end].function.is(FunctionWord::PREPOSITION))
                    && !self.tells_manner(np)
                    && (self.is_bare_subject(np) && self.doc.tokens()[np.tokens.start].clitics.enc_len == 0
                        // قال أوائلنا في أمثالهم: «…»
                        || self.doc.tokens()[np.tokens.start].clitics.enc_len > 0 && self.key(np.tokens.start).ends_with("نا"))
            };
            // وقالت خدمة الأرصاد في المدينة إن: of a verb that has no object what stands right behind it is the subject
            let sole = |np: &NounPhrase| {
                let first = np.tokens.start;
                f.joint == Joint::Clause
                    && !f.phrase
                    && first == f.through + 1
                    // قالت باكية is how she spoke
                    && (np.tokens.len() > 1 || self.doc.tokens()[first].clitics.proclitics.al())
                    && self.doc.tokens()[first].clitics.enc_len == 0
                    && self.is_bare_subject(np)
                    && !self.tells_manner(np)
                    && self.tags[f.through].cue.is_some_and(|r| {
                        let cue = self.lexicon.cue(r.forms[0]);
                        let feminine = self.doc.tokens()[first].flags.teh_marbuta();
                        matches!(cue.class, "say" | "add" | "explain" | "point_out" | "announce")
                            && !cue.frames.has(Frames::OBJECT)
                            && cue.object == ObjectRole::None
                            && !r.pronoun
                            && r.forms[0].tense != Tense::Participle
                            && r.forms[0].agreement.number == crate::conjugate::Number::Singular
                            && r.forms[0].agreement.feminine == feminine
                    })
            };
            // في بيان أعلن فيه التغييرات: the verb has another gender
            let agrees = |np: &NounPhrase| {
                self.tags[f.through].cue.is_none_or(|r| np.can_speak() || self.agrees(r.forms[0], np))
            };
            f.subject = first.filter(|np| self.may_be_named(np) && agrees(np) || whole(np) || alone(np) || sole(np));
        }
        // فيما أبدى **الأخير** استعداده: who was named last, and no object
        let latter = f.joint == Joint::Object && f.subject.is_none() && f.start == f.through + 1 && f.start + 1 < end;
        if latter && matches!(self.key(f.start), "الاخير" | "الاخيره") {
            f.subject = Some(NounPhrase {
                tokens: f.start..f.start + 1,
                head: None,
                definite: true,
                mention: None,
                coordinated: false,
                quantified: false,
                unlisted: None,
            });
            f.start += 1;
        }
        if theme.is_none() {
            self.many_say(&mut f);
        }
        // ووصف الفضلي بأنه قائد: a verb with a theme and one phrase has its subject dropped.
        // واعتبرت الصحيفة بأن النادي سيفوز: without a pronoun the clause has a subject of its own
        let joined = f.joint == Joint::Clause && self.key(f.start - 1).starts_with("بان") && self.key(f.start - 1) != "بان"
                || f.joint == Joint::Preposition && (f.skip > 0 || self.key(f.start - 1) == "ب")
                // وصف منافسه فلان «بالوزن الخفيف»: inside the marks
                || f.joint == Joint::Marks && self.doc.tokens()[f.start].clitics.proclitics.ba();
        if themed
            && joined
            && theme.is_none()
            && let Some(np) = f.subject.take_if(|np| {
                let joint = f.joint == Joint::Clause || f.joint == Joint::Preposition && f.skip == 0;
                np.tokens.end >= f.start - usize::from(joint)
            })
        {
            let parts = self.two_phrases(&np);
            theme = Some(parts.unwrap_or(np.tokens.start));
            if let Some(k) = parts {
                let mut subject = np;
                subject.tokens.end = k;
                f.subject = Some(subject);
            }
        }
        if let Some(t) = theme {
            f.themed = true;
            f.start = t;
            f.skip = 0;
            if f.joint == Joint::Clause {
                f.joint = Joint::Object;
                f.judged = true;
            }
        }
        f
    }

    /// Unknown words without article right behind a title that has no name yet.
    pub(crate) fn is_surname(&self, title: &NounPhrase, name: &NounPhrase, i: usize) -> bool {
        let t = &self.doc.tokens()[name.tokens.start];
        title.mention.is_none()
            && title.unlisted.is_none()
            && !title.coordinated
            && title.tokens.start == i + 1
            && title.tokens.end == name.tokens.start
            && title.head.is_some_and(|h| h.class.is_human() && !h.plural)
            && !name.can_speak()
            && (2..=4).contains(&name.tokens.len())
            && t.clitics.pro_len == 0
            && name.tokens.clone().all(|k| {
                let t = &self.doc.tokens()[k];
                self.is_word(k)
                    && t.clitics.enc_len == 0
                    && !t.clitics.proclitics.al()
                    && !t.flags.teh_marbuta()
                    && !t.flags.tanween_fath()
                    && !is_common_word(self.key(k))
                    && !crate::nouns::is_masdar(self.key(k))
            })
    }

    /// مدير المستشفى بمكة المكرمة الدكتور **أنس عبد الحميد سدايو**: what ends a title behind a rank with the article is its bearer.
    pub(crate) fn named_behind_rank(&self, np: &NounPhrase) -> Option<std::ops::Range<usize>> {
        let rank = |k: usize| {
            matches!(
                self.key(k),
                "الدكتور"
                    | "الدكتوره"
                    | "المهندس"
                    | "المهندسه"
                    | "الاستاذ"
                    | "الاستاذه"
                    | "العقيد"
                    | "المقدم"
                    | "اللواء"
                    | "العميد"
                    | "الرايد"
                    | "النقيب"
                    | "الملازم"
                    | "السيد"
                    | "السيده"
            )
        };
        let name = |k: usize| {
            let t = &self.doc.tokens()[k];
            let link = matches!(self.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد" | "علي");
            self.is_word(k)
                && t.clitics.enc_len == 0
                && !t.clitics.proclitics.preposition()
                && (link || self.tags[k].function == FunctionWord::NONE)
        };
        let k = np.tokens.clone().rev().take(9).find(|&k| self.is_word(k) && rank(k))?;
        let to = np.tokens.end;
        // شقيق العقيد حسان: what is in the construct with the rank is not its bearer
        let before = k.saturating_sub(1);
        let closed =
            self.doc.tokens()[before].clitics.proclitics.al() || self.in_name[before] || self.mention_at[before] > 0;
        let plain = closed && (k + 1..to).all(name) && !self.doc.tokens()[(k + 1).min(to - 1)].clitics.proclitics.al();
        (k > np.tokens.start && (k + 3..=k + 8).contains(&to) && plain).then_some(k + 1..to)
    }

    /// واعتبر علي النزلي: the name, spelled with yeh, after a verb that takes no على.
    pub(crate) fn named_ali(&self, j: usize, own: u16, read: &Reading<'_>, end: usize) -> Option<NounPhrase> {
        let family = j + 1;
        if self.key(j) != "علي"
            || own & Frames::ALA != 0 && !self.clause_behind_name(j, end)
            || self.doc.tokens()[j].flags.alef_maqsura()
            || family >= end
            || !self.doc.tokens()[family].clitics.proclitics.al()
            || !self.key(family).ends_with('ي')
        {
            return None;
        }
        let office = (family + 1 < end)
            .then(|| read.noun_phrase(family + 1, end))
            .flatten()
            .filter(|np| np.mention.is_none() && np.head.is_some_and(|h| h.class == HeadClass::Office));
        let to = office.as_ref().map_or(family + 1, |np| np.tokens.end);
        Some(NounPhrase {
            tokens: j..to,
            head: office.and_then(|np| np.head),
            definite: true,
            mention: None,
            coordinated: false,
            quantified: false,
            unlisted: Some(j..family + 1),
        })
    }

    /// `ويؤكد علي العمري من مربي النحل أن`: of a verb that takes على, a clause in the same breath shows the name.
    fn clause_behind_name(&self, j: usize, end: usize) -> bool {
        (j + 2..end.min(j + 12))
            .take_while(|&k| self.is_word(k) && self.finite_cue(k).is_none())
            .any(|k| self.is_complementizer(k) && self.tags[k].cut == 0 && self.preposition_bit(k - 1).is_none())
    }

    /// Two to four unknown words at once after the verb, and an office at once after them.
    pub(crate) fn name_before_office(&self, name: &NounPhrase, office: &NounPhrase, i: usize) -> bool {
        let t = &self.doc.tokens()[name.tokens.start];
        !name.can_speak()
            && name.tokens.start <= i + 6
            && (name.tokens.end == office.tokens.start
                || name.tokens.end + 1 == office.tokens.start && self.is_comma(name.tokens.end))
            && (2..=4).contains(&name.tokens.len())
            && t.clitics.pro_len == 0
            && !t.flags.tanween_fath()
            && name.tokens.clone().all(|k| self.is_word(k) && self.doc.tokens()[k].clitics.enc_len == 0)
            && office.mention.is_none()
            && office.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
            && (name.tokens.end < office.tokens.start
                || !self.doc.tokens()[office.tokens.start].clitics.proclitics.al())
    }

    /// An unknown phrase may be a source where it is definite and no adverb: `وقال السقاف`, not `وقال ردا`.
    pub(crate) fn may_be_named(&self, np: &NounPhrase) -> bool {
        if np.can_speak() || self.key(np.tokens.start) == "الله" {
            return true;
        }
        let t = &self.doc.tokens()[np.tokens.start];
        let p = t.clitics.proclitics;
        let key = self.key(np.tokens.start);
        // ادعى صراحة أنه, وجه رسالة مفادها أن: how it was said, and what it comes to
        let apart = Roles::of(key).has(Roles::ADVERB)
            || matches!(key, "مفادها" | "مفاده" | "فحواها" | "فحواه" | "مضمونها" | "مضمونه" | "موداها" | "موداه");
        t.kind == TokenKind::Word
            && !apart
            && !t.flags.tanween_fath()
            && !p.preposition()
            && !p.conjunction()
            && t.clitics.enc_len == 0
            && !key.ends_with('ا')
            && (p.al() || !is_common_word(key) && !self.tells_manner(np))
    }

    /// قالت باكية، متسائلة: an unknown word of a participle's pattern in the feminine, alone; in the masculine its tanween tells.
    pub(super) fn tells_manner(&self, np: &NounPhrase) -> bool {
        let mut letters = self.key(np.tokens.start).chars();
        let (first, second) = (letters.next(), letters.next());
        np.tokens.len() == 1
            && self.doc.tokens()[np.tokens.start].flags.teh_marbuta()
            && (first == Some('م') || second == Some('ا'))
    }

    /// `الوزير المشروع` of `وصف الوزير المشروع بأنه ناجح`: where the second begins.
    fn two_phrases(&self, np: &NounPhrase) -> Option<usize> {
        // وصفت الولايات المتحدة **إيران** بأنها
        if let Some(k) = (np.tokens.start + 1..np.tokens.end).find(|&k| {
            self.mention_at[k] > 0 && !np.coordinated && self.mention_at[np.tokens.start] > 0 && !self.is_comma(k - 1)
        }) {
            return Some(k);
        }
        // وتتهم واشنطن ولندن وباريس **الجيش** بشن هجمات
        if np.coordinated && self.mention_at[np.tokens.start] > 0 {
            let joined = |k: usize| self.doc.tokens()[k].clitics.proclitics.conjunction();
            let named = |k: usize| self.mention_at[k] > 0 && joined(k) && !self.in_name[k + 1];
            let k = (np.tokens.start + 1..np.tokens.end.saturating_sub(1)).rev().find(|&k| named(k)).map(|k| k + 1);
            return k.filter(|&k| self.is_word(k) && !joined(k) && self.doc.tokens()[k].clitics.proclitics.al());
        }
        let k = np.tokens.end - 1;
        let title = np.mention.is_none() && np.head.is_some_and(|h| h.class.is_human());
        (title && np.tokens.len() == 2 && self.doc.tokens()[k].clitics.proclitics.al() && !self.key(k).ends_with('ي'))
            .then_some(k)
    }

    /// دعت بعض الأطراف **الحكومة** إلى: another noun at once behind the first, which is the subject then.
    pub(crate) fn another_phrase(&self, read: &Reading<'_>, at: usize, end: usize) -> bool {
        at < end
            && self.is_word(at)
            && self.tags[at].function == FunctionWord::NONE
            && self.tags[at].cue.is_none()
            && !self.doc.tokens()[at].clitics.proclitics.preposition()
            && !self.doc.tokens()[at].clitics.proclitics.conjunction()
            && !is_masdar(self.doc.bare(at))
            && read.noun_phrase(at, end).is_some_and(|np| {
                np.mention.is_some()
                    || np
                        .head
                        .is_some_and(|h| !h.ambiguous && (h.class.is_human() || h.class == HeadClass::Organization))
            })
    }

    /// المجتمع الدولي، جميع الأطراف، المواطنين: whom one calls on; nobody speaks for them.
    pub(crate) fn is_audience(&self, np: &NounPhrase) -> bool {
        if np.unlisted.is_some() || np.tokens.len() > 8 {
            return false;
        }
        let first = np.tokens.clone().find(|&k| {
            self.is_word(k) && !self.tags[k].function.is(FunctionWord::QUANTIFIER | FunctionWord::PREPOSITION)
        });
        let several = |k: usize| self.head(k).is_none_or(|h| h.head.plural); // but الأمين
        let oblique = |k: usize| self.key(k).starts_with("ال") && self.key(k).ends_with("ين") && several(k);
        first.is_some_and(|k| {
            // but عدد من المواطنين speaks, and جميع المتقدمين are all of them
            oblique(k) && (!np.quantified || matches!(self.doc.bare(np.tokens.start), "جميع" | "كافه" | "ساير"))
                || Roles::of(self.doc.bare(k)).has(Roles::AUDIENCE)
        })
    }

    /// `وقد حث الزعماء **الدينيين** على`: the adjective has the case of an object.
    pub(crate) fn described_in_oblique(&self, noun: usize) -> bool {
        let adjective = noun + 1;
        adjective < self.sentence_end[noun] as usize
            && self.is_word(adjective)
            && self.head(noun).is_some_and(|h| h.definite && h.head.plural && h.head.class.is_human())
            && self.key(noun).starts_with("ال")
            && !self.key(noun).ends_with("ون")
            && self.doc.tokens()[adjective].clitics.proclitics.al()
            && self.doc.bare(adjective).ends_with("يين")
    }

    /// المترشحين: the oblique of a plural, which no subject right behind its verb has.
    pub(crate) fn is_oblique(&self, np: &NounPhrase) -> bool {
        let key = self.key(np.tokens.start);
        np.mention.is_none()
            && np.unlisted.is_none()
            && !np.quantified
            && np.head.is_some_and(|h| h.plural)
            && key.starts_with("ال")
            && key.ends_with("ين")
    }

    /// مبينا النزال أن، مشيدا سموه بجهود: a person, by name or by honorific.
    pub(crate) fn names_speaker(&self, np: &NounPhrase, entities: &Entities) -> bool {
        np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
            || np.unlisted.is_some()
            || crate::discourse::honorific(self, np).is_some()
    }

    /// A singular noun right behind its verb has the verb's gender: of `وطالب الحكومة بكذا` the government is no subject.
    pub(crate) fn agrees(&self, form: crate::CueForm, np: &NounPhrase) -> bool {
        if np.coordinated || np.quantified || form.agreement.number != Number::Singular {
            return true;
        }
        // ودعا البنوك إلى: several bodies have their verb in the feminine; two have it as one has (أكد الحزبان).
        let two = self.doc.bare(np.tokens.start).ends_with("ان");
        let bodies = |h: Head| {
            matches!(h.class, HeadClass::Organization | HeadClass::Media) && h.plural && !(two && !h.feminine)
        };
        if np.head.is_some_and(bodies) && !form.agreement.feminine {
            return false;
        }
        // اتهم جهات بالفساد, ودعا المنشآت إلى: nor has a plural in ات the masculine
        let first = self.doc.bare(np.tokens.start);
        if first.ends_with("ات")
            && first.chars().count() > 4
            && np.mention.is_none()
            && np.unlisted.is_none()
            && !form.agreement.feminine
        {
            return false;
        }
        let Some(head) = np.head.filter(|h| !h.plural && !h.ambiguous) else {
            // A body by its name alone: الحكومة has a verb in the feminine.
            let t = &self.doc.tokens()[np.tokens.start];
            let thing = t.flags.teh_marbuta() && t.clitics.proclitics.al() && np.unlisted.is_none();
            return form.agreement.feminine || !thing || np.head.is_some_and(|h| h.plural);
        };
        let named = np.mention.is_some() && head.class.is_human();
        named || head.class == HeadClass::Collective || head.feminine == form.agreement.feminine
    }

    /// Nothing but the phrase stands between the verb and أن: `وأكد عناصر التنظيم أن`; adverbs aside.
    pub(crate) fn is_bare_subject(&self, np: &NounPhrase) -> bool {
        let t = &self.doc.tokens()[np.tokens.start];
        let p = t.clitics.proclitics;
        let key = self.key(np.tokens.start);
        t.kind == TokenKind::Word
            && self.tags[np.tokens.start].function == FunctionWord::NONE
            && !t.flags.tanween_fath()
            && !p.preposition()
            && !p.conjunction()
            && (!key.ends_with('ا') || t.clitics.enc_len > 0)
            && (!key.starts_with('ي') || np.can_speak())
            && !Roles::of_verb(key).has(Roles::MODAL)
            && !Roles::of(key).has(Roles::ADVERB)
            && !speech_noun(self.doc.bare(np.tokens.start)).is_some_and(|n| n.act && !n.document)
            // واصل حديثه بأن: what he himself says
            && !(t.clitics.enc_len > 0 && matches!(self.doc.bare(np.tokens.start), "حديث" | "كلمت" | "تصريح" | "محاضرت"))
    }

    /// Something is left to be said after the joint.
    pub(crate) fn content_at(&self, start: usize, cue: usize) -> bool {
        start < self.paragraph_end[cue] as usize && start < self.sentence_end[cue] as usize
    }

    /// A noun that is what is said, not who says it: بيان after أصدر is its object; a plain deverbal noun has no head entry at all.
    pub(crate) fn is_object_noun(&self, np: &NounPhrase) -> bool {
        // يعلن مصادقة «المجلس»: a verbal noun is what is said, whatever name stands in it
        let first = np.tokens.start;
        if np.head.is_none() && np.tokens.len() > 1 && self.mention_at[first] == 0 && is_masdar(self.key(first)) {
            return true;
        }
        // تنفي مزاعم استهداف مرسي
        if np.tokens.len() > 1
            && self.mention_at[first] == 0
            && matches!(
                self.doc.bare(first),
                "مزاعم" | "ادعاءات" | "اتهامات" | "شايعات" | "دعوات" | "مطالب" | "تهديدات"
            )
            && !self.doc.tokens()[first].clitics.proclitics.al()
        {
            return true;
        }
        np.mention.is_none() && np.head.is_some_and(|h| h.ambiguous && !np.definite && h.class != HeadClass::Collective)
    }

    /// `عشائر الجنوب تستنكر تصريحات المالكي`: behind a verb whose subject stands before it, what somebody else has said.
    pub(crate) fn words_of_another(&self, i: usize, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let before = i > self.sentence_start[i] as usize
            && (self.in_name[i - 1] || self.mention_at[i - 1] > 0 || self.doc.tokens()[i - 1].clitics.proclitics.al());
        before
            && first == i + 1
            && self.mention_at[first] == 0
            && !self.doc.tokens()[first].clitics.proclitics.al()
            && speech_noun(self.doc.bare(first)).is_some()
    }

    /// The phrase ends right where the content joins, so it is the subject.
    pub(crate) fn leads_to_joint(&self, at: usize, end: usize, entities: &Entities) -> bool {
        if at >= end {
            return false;
        }
        self.is_complementizer(at) && self.tags[at].cut == 0
            || self.is_colon(at)
            // أكدت عتابو، أن
            || self.is_comma(at) && at + 1 < end && self.is_complementizer(at + 1) && self.tags[at + 1].cut == 0
            || self.pair_at[at] > 0 && !self.is_name_pair(at, entities)
            || self.preposition_bit(at).is_some() && at + 1 < end && self.is_complementizer(at + 1)
            || self.medium_before_clause(at, end)
    }

    /// `أعلنت **المنسقية العامة لرئاسة الوزراء**، أن`: a body that no list has, with what it is for, up to the clause. Where it ends.
    pub(crate) fn unknown_body(&self, i: usize, feminine: bool, end: usize) -> Option<usize> {
        let first = i + 1;
        let known = |k: usize| self.mention_at[k] > 0 || self.head(k).is_some();
        let body = first + 2 < end
            && self.is_word(first)
            && self.tags[first].function == FunctionWord::NONE
            && self.tags[first].cue.is_none()
            && self.doc.tokens()[first].clitics.proclitics.al()
            && !self.doc.tokens()[first].clitics.proclitics.preposition()
            && self.doc.tokens()[first].flags.teh_marbuta() == feminine
            && !known(first)
            && !is_masdar(self.doc.bare(first))
            && crate::nouns::speech_noun(self.doc.bare(first)).is_none()
            && !Roles::of(self.doc.bare(first)).has(Roles::EVENT);
        if !body {
            return None;
        }
        let mut k = first + 1;
        let mut whose = false;
        while k < end.min(first + 9) {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let clause = self.is_complementizer(k) && self.tags[k].cut == 0;
            let comma = self.is_comma(k) && k + 1 < end && self.is_complementizer(k + 1) && self.tags[k + 1].cut == 0;
            if clause || comma {
                return whose.then_some(k);
            }
            whose |= p.la() && k > first;
            let fits = self.is_word(k)
                && self.finite_cue(k).is_none()
                && !p.conjunction()
                && (self.tags[k].function == FunctionWord::NONE && (p.al() || p.la() || whose)
                    || self.in_name[k]
                    || self.mention_at[k] > 0);
            if !fits || p.la() && self.tells_people(k) {
                return None;
            }
            k += 1;
        }
        None
    }

    /// للصحفيين، للمواطنين: those who are told.
    fn tells_people(&self, k: usize) -> bool {
        self.head(k).is_some_and(|h| h.head.class.is_human() && h.head.plural || h.head.class == HeadClass::Media)
    }

    /// `أكدت المنسقية **في بيان لها، أن**`, `أفادت **خلال اجتماعها أن**`: where and when it was said, and then the clause.
    fn medium_before_clause(&self, at: usize, end: usize) -> bool {
        let mut k = at + usize::from(self.is_comma(at));
        while k < end && self.tags[k].function.is(FunctionWord::TIME) {
            k += 1;
        }
        let medium = k + 2 < end
            && self.tags[k].cut == 0
            && match self.key(k) {
                "في" | "عبر" | "علي" => {
                    means(self.doc.bare(k + 1)) && !self.doc.tokens()[k + 1].clitics.proclitics.al()
                }
                "خلال" => self.is_word(k + 1),
                _ => false,
            };
        medium
            && (k + 2..end.min(k + 10))
                .take_while(|&n| {
                    self.finite_cue(n).is_none()
                        && !self.is_colon(n)
                        && !self.tags[n].function.is(FunctionWord::RELATIVE)
                })
                .find(|&n| self.is_complementizer(n))
                .is_some_and(|n| self.tags[n].cut == 0 && self.preposition_bit(n - 1).is_none())
    }

    pub(crate) fn tells_media(&self, i: usize, entities: &Entities) -> bool {
        use isnad_entities::EntityKind;
        self.mention_at[i].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Media)
            || self.head(i).is_some_and(|h| h.head.class == HeadClass::Media)
            || self.doc.bare(i).starts_with("صحفي")
            || self.doc.bare(i).starts_with("صحافي")
    }

    /// A colon at once after the verb or its subject is speech, whatever else the verb may mean: `وتابع الوزير: لن نقبل`.
    pub(crate) fn hears(&self, f: &Frame, first: Option<&NounPhrase>, i: usize, colon: usize) -> bool {
        let subject = f.subject.as_ref().or(first);
        colon == f.through + 1 && f.through <= i + 2
            || subject.is_some_and(|np| np.can_speak() && np.tokens.end == colon)
            // وأكملت هوازن: by her first name
            || self.tags[i].cue.is_some_and(|c| c.conjunction > 0 && self.lexicon.cue(c.forms[0]).class == "add")
                && subject.is_some_and(|np| {
                    np.tokens == (i + 1..colon) && np.tokens.len() <= 3 && self.may_be_named(np) && self.is_bare_subject(np)
                })
    }

    /// The phrase is the only one before what joins the content: whom a verb urges that must have somebody to urge.
    pub(crate) fn leads_on(&self, np: &NounPhrase, next: usize, end: usize, own: u16) -> bool {
        np.unlisted.is_none()
            && next < end
            && (self.is_complementizer(next)
                || self.is_colon(next)
                || self.is_saying(next)
                || self.preposition_bit(next).is_some_and(|b| own & b != 0)
                || own & Frames::BI != 0 && self.doc.tokens()[next].clitics.proclitics.ba())
    }

    /// The name كفوري keeps its first letter.
    pub(crate) fn with_its_letters(&self, mut np: NounPhrase, entities: &Entities) -> NounPhrase {
        let first = np.tokens.start;
        let own = np.unlisted.is_none()
            && self.doc.tokens()[first].clitics.proclitics.preposition()
            && self.names_whole_word(first, entities);
        if let Some(m) = np.mention.filter(|&m| own && entities.mentions[m as usize].tokens.start as usize == first) {
            np.unlisted = Some(first..entities.mentions[m as usize].tokens.end as usize);
        }
        np
    }

    /// A word that no list has, with its first letters and without them: لابرون, no لبرون of anything known.
    pub(crate) fn is_bare_name(&self, i: usize) -> bool {
        let t = &self.doc.tokens()[i];
        self.mention_at[i] == 0
            && self.head(i).is_none()
            && t.clitics.enc_len == 0
            && (!t.clitics.proclitics.al() || t.clitics.proclitics.ba()) // بالمر is no ب and المر
            && !self.key(i).starts_with("لل")
            && self.key(i).chars().count() >= 5
            && !is_common_word(self.key(i))
            && !is_common_word(self.doc.bare(i))
    }

    /// أفادت (رويترز): a name that all of the parentheses hold.
    pub(crate) fn named_in_parentheses(&self, open: usize, close: usize) -> Option<NounPhrase> {
        let m = self.mention_at[open + 1].checked_sub(1)?;
        let whole = close <= open + 5 && (open + 1..close - 1).all(|k| self.is_word(k));
        let named = NounPhrase { mention: Some(m), unlisted: None, ..self.by_initials(open, close, close, None) };
        whole.then_some(named)
    }

    /// (م. د): somebody whose name is withheld.
    pub(crate) fn initials(&self, open: usize, close: usize) -> bool {
        let inside = open + 1..close - 1;
        inside.clone().any(|k| self.is_word(k))
            && inside.clone().all(|k| !self.is_word(k) || self.surface(k).chars().count() <= 2)
            && close <= open + 9
    }

    pub(crate) fn by_initials(&self, open: usize, close: usize, to: usize, head: Option<Head>) -> NounPhrase {
        NounPhrase {
            tokens: open..to,
            head,
            definite: true,
            mention: None,
            coordinated: false,
            quantified: false,
            unlisted: Some(open + 1..close - 1),
        }
    }
}

/// The noun phrase cannot be the subject of a verb of this form that stands before it.
pub(crate) fn differs(np: &NounPhrase, form: Agreement) -> bool {
    np.mention.is_none()
        && !np.quantified
        && !np.coordinated
        && np.head.is_some_and(|h| !h.plural && h.feminine != form.feminine)
}
