//! A second noun behind the first: where the subject ends and the object begins.

use crate::discourse::honorific_word;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, Head, HeadClass, cannot_describe, governs, is_common_word};

impl View<'_> {
    /// المبعوث **اللقاء**, النواب **الحكومة**: a second definite noun that is no adjective of the first begins the object.
    pub(crate) fn may_begin_object(&self, k: usize) -> bool {
        if k == 0 || !self.is_word(k) || !self.is_word(k - 1) || self.in_name[k] {
            return false;
        }
        // الدول الأعضاء: which of them
        let members = self.key(k) == "الاعضاء"
            && self.is_definite(k - 1)
            && matches!(
                self.doc.bare(k - 1),
                "دول"
                    | "بلدان"
                    | "اطراف"
                    | "جهات"
                    | "انديه"
                    | "جمعيات"
                    | "شركات"
                    | "احزاب"
                    | "اتحادات"
                    | "نقابات"
                    | "منظمات"
                    | "حكومات"
            );
        if members {
            return false;
        }
        // اتهمت الحكومة المصرية **جماعة** الإخوان، **الرجل**: behind a body with its nationality a noun is the next one
        if self.body_behind_closed_phrase(k) || self.another_body(k) || self.body_behind_whole_subject(k) {
            return true;
        }
        if self.mention_at[k] > 0 {
            return false;
        }
        if self.any_or_all(k) || self.act_behind_article(k) || self.people_behind_purpose(k) {
            return true;
        }
        if self.doc.tokens()[k].clitics.proclitics.conjunction() {
            return false;
        }
        if self.people_behind_one(k) || self.claims(k) {
            return true;
        }
        // وأبدى فلان **سعادته** بالفوز: behind a name his happiness, and no title
        if self.doc.tokens()[k].clitics.enc_len > 0
            && matches!(self.key(k), "سعادته" | "سعادتها")
            && self.tags[k - 1].cue.is_none()
        {
            return self.tags[k - 1].function == FunctionWord::NONE;
        }
        // وحث سموه **المتطوعين**
        if self.is_definite(k) && honorific_word(self.key(k - 1)).is_some() {
            return !matches!(self.doc.bare(k), "كريم" | "كريمه");
        }
        if self.noun_behind_place(k) || self.noun_behind_adjective(k) || self.deed_behind_name(k) {
            return true;
        }
        if !self.is_definite(k - 1) {
            // وصف شهود عيان **الحادث**: nothing more is in the construct with it
            let seen = || self.is_definite(k) && self.key(k - 1) == "عيان";
            return self.noun_behind_nun(k) || self.noun_behind_name(k) || seen();
        }
        self.office_behind_several(k) || self.is_definite(k) && !self.has_complement(k) && !self.is_adjective(k)
    }

    /// `ووجه سموه **الهيئة** بتشكيل فريق`, `وحذر البيان **ميليشيات الحوثي**`: nothing in the construct stands behind the article.
    fn body_behind_closed_phrase(&self, k: usize) -> bool {
        let clitics = |i: usize| self.doc.tokens()[i].clitics;
        let named = self.mention_at[k] > 0 && (clitics(k).pro_len == 0 || clitics(k).proclitics.al());
        let body = named
            && self.head(k).is_some_and(|h| {
                h.head.class == HeadClass::Organization || h.head.class == HeadClass::Collective && h.head.plural
            });
        if !body {
            return false;
        }
        let document = self.head(k - 1).is_some_and(|h| h.definite && h.head.class == HeadClass::Document);
        // اتهمت السلطات البحرينية **الحرس الثوري**
        let nationality =
            self.mention_at[k - 1] > 0 && clitics(k - 1).proclitics.al() && self.key(k - 1).ends_with("يه");
        // وسائل الإعلام **الاتحاد البلغاري**, وزارة الدفاع **الجيش**; but لجنة المسابقات بالاتحاد
        let article = |i: usize| clitics(i).proclitics.al() && !clitics(i).proclitics.preposition();
        let construct = k > 1
            && self.is_word(k - 2)
            && !clitics(k - 2).proclitics.al()
            && article(k - 1)
            && self.head(k - 1).is_none_or(|h| !h.head.class.is_human())
            && self.head(k - 2).is_some_and(|h| !h.head.class.is_human());
        if construct && article(k) {
            return true;
        }
        let closed = nationality || self.head(k - 1).is_some_and(|h| h.definite && h.head.plural);
        closed && clitics(k).proclitics.al() && clitics(k - 1).proclitics.al() && (nationality || !self.in_name[k - 1])
            || honorific_word(self.key(k - 1)).is_some()
            || document && !clitics(k).proclitics.al()
    }

    /// `انتقدت روسيا **الولايات المتحدة**`, `انتقد الوزير **الاتحاد الأوروبي**`: a known body or country with the article, behind a verb and a name or
    /// an office of one word.
    fn body_behind_whole_subject(&self, k: usize) -> bool {
        if self.mention_at[k] == 0 || k < 2 || self.tags[k - 2].cue.is_none() || self.in_name[k - 1] {
            return false;
        }
        let article = |i: usize| self.doc.tokens()[i].clitics.proclitics.al();
        let known = article(k)
            && self.doc.tokens()[k].clitics.pro_len == 0
            && k + 1 < self.tags.len()
            && self.in_name[k + 1]
            && !self.head(k).is_some_and(|h| h.head.class.is_human());
        let office = || self.head(k - 1).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural);
        known && (self.mention_at[k - 1] > 0 || office())
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
                    // الناطق باسم الحكومة الأردنية الدكتور فلان: no body that acts, but his
                    let acts = k > 2 && self.tags[k - 3].cue.is_some();
                    body && (h.definite || construct) || h.definite && h.head.class.is_human() && !h.head.plural && acts
                }))
    }

    /// `وتنفي روسيا **أي** مسؤولية`, `وحث الأمين العام **كلا** الجانبين`: such a word opens a phrase.
    fn any_or_all(&self, k: usize) -> bool {
        let any = matches!(self.key(k), "اي" | "ايه") && !self.surface(k).starts_with('آ'); // but سي جي آي
        any || matches!(self.key(k), "كلا" | "كلتا" | "جميع" | "كافه")
    }

    /// `الشبكة السورية لحقوق الإنسان **إلقاء** البراميل`: a verbal noun in the construct behind the article.
    fn act_behind_article(&self, k: usize) -> bool {
        let article = |i: usize| self.doc.tokens()[i].clitics.proclitics.al() || self.key(i).starts_with("لل");
        self.tags[k].function == FunctionWord::NONE
            && article(k - 1)
            && is_masdar(self.key(k))
            && self.head(k).is_none()
            && k + 1 < self.sentence_end[k] as usize
            && self.is_word(k + 1)
            && self.tags[k + 1].function == FunctionWord::NONE
            && !self.may_be_given_name(k)
    }

    /// `إدارة الهلال **التخلي** عن`, `سكان جدة **الإسراع** في`: a verbal noun with the article and its own preposition, behind a name.
    fn deed_behind_name(&self, k: usize) -> bool {
        let deed = || {
            let key = self.doc.bare(k);
            let letters = key.chars().count();
            is_masdar(key)
                || letters == 4 && key.starts_with('ت') && !key.ends_with('ه')
                || letters == 5 && key.starts_with('ا') && key.chars().nth(3) == Some('ا')
        };
        self.mention_at[k - 1] > 0
            && self.is_definite(k)
            && !self.doc.tokens()[k].clitics.proclitics.preposition()
            && self.head(k).is_none()
            && k + 1 < self.sentence_end[k] as usize
            && matches!(self.key(k + 1), "عن" | "في" | "علي" | "من" | "الي" | "مع")
            && deed()
    }

    /// `الفنانة المغربية **نجاة عتابو**`: behind one person's title a noun that a name follows, by a word that is nothing else.
    fn may_be_given_name(&self, k: usize) -> bool {
        let one = |i: usize| self.head(i).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural);
        let titled = one(k - 1) || k > 1 && self.mention_at[k - 1] > 0 && one(k - 2);
        let next = &self.doc.tokens()[k + 1].clitics;
        titled
            && next.pro_len == 0
            && next.enc_len == 0
            && self.mention_at[k + 1] == 0
            && self.head(k + 1).is_none()
            && !is_common_word(self.key(k + 1))
    }

    /// `دعت المديرية العامة للجوازات **الإخوة**`: people are no adjective of what a body is for.
    fn people_behind_purpose(&self, k: usize) -> bool {
        self.is_definite(k)
            && self.key(k - 1).starts_with("لل")
            && self.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human())
            && !self.doc.bare(k - 1).ends_with("ين")
    }

    /// `وناشد الوزير **الأهالي**`: several people behind one, or behind a document.
    fn people_behind_one(&self, k: usize) -> bool {
        let people = |i: usize, plural: bool| {
            self.head(i).is_some_and(|h| h.definite && h.head.class.is_human() && h.head.plural == plural)
        };
        // ودعا البيان **النخب** السياسية
        let document = |i: usize| self.head(i).is_some_and(|h| h.definite && h.head.class == HeadClass::Document);
        self.is_definite(k) && people(k, true) && (people(k - 1, false) || document(k - 1))
    }

    /// `بمنطقة تبوك **العملية**`: a noun behind the name of a place.
    fn noun_behind_place(&self, k: usize) -> bool {
        if !self.is_definite(k) {
            return false;
        }
        let placed = self.in_name[k - 1] || self.mention_at[k - 1] > 0 || self.doc.bare(k - 1) == "مملكه";
        // بمنطقة جازان **المواطنين**
        let people_after = || {
            self.doc.bare(k).ends_with("ين") && self.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human())
        };
        // في ألمانيا **المدارس**، بمنطقة جازان **المتقدمات**: nor is a plural an adjective of it
        let plural_after = || self.doc.bare(k).ends_with("ات") || self.head(k).is_some_and(|h| h.head.plural);
        let apart = || self.doc.tokens()[k - 1].clitics.pro_len == 0 && !self.key(k - 1).ends_with("ات");
        let blamed = || Roles::of(self.doc.bare(k)).has(Roles::CONDEMNED);
        placed
            && (self.is_place_noun(k)
                || blamed()
                || people_after()
                || is_masdar(self.doc.bare(k))
                || apart() && plural_after())
    }

    /// `أعلنت مصادر رسمية **مقتل** جنديين`: behind the adjective of a noun without article.
    fn noun_behind_adjective(&self, k: usize) -> bool {
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
        if k < 2 || self.is_definite(k - 1) {
            return false;
        }
        if indefinite_many(k - 2) && self.head(k - 1).is_none() && event() {
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
        (self.is_definite(k) || event()) && self.is_word(k - 2) && described()
    }

    /// `يعتبر مراقبون **القرار**`, `انتقد معلقون **سلوك** السياح`: the nun tells that no genitive follows.
    fn noun_behind_nun(&self, k: usize) -> bool {
        // نائبان **معارضان** القرار: the two are so
        let of_two = || self.doc.bare(k - 1).ends_with("ان") && self.doc.bare(k).ends_with("ان");
        let noun = || {
            self.is_definite(k)
                || self.tags[k].function == FunctionWord::NONE
                    && self.tags[k].cue.is_none()
                    && !self.doc.tokens()[k].clitics.proclitics.preposition()
                    && !self.doc.bare(k).ends_with("ون")
                    && !self.doc.bare(k).ends_with("ين")
                    && !of_two()
        };
        // طالبان السيطرة as well; but لجان المقابلة
        let bare = self.doc.bare(k - 1);
        // حركة طالبان **الأفغانية المتشددة**: the movement's adjectives
        let theirs = || {
            let word = self.doc.bare(k);
            k > 1
                && self.key(k - 2).ends_with('ه')
                && (word.ends_with("يه") || word.starts_with('م') && word.ends_with('ه'))
                && !Roles::of(word).has(Roles::OBJECT)
                && !is_masdar(word)
        };
        (bare.ends_with("ون") || bare.ends_with("ان") && bare.chars().count() >= 6)
            && noun()
            && !self.tags[k].function.is(FunctionWord::TIME)
            && self.head(k - 1).is_some_and(|h| h.head.plural)
            && !theirs()
    }

    /// `لم تعلن أي جهة **مسؤوليتها** عن الهجوم`
    fn claims(&self, k: usize) -> bool {
        let behind = (k + 1..(self.sentence_end[k] as usize).min(k + 5)).take_while(|&j| self.is_word(j));
        self.doc.bare(k).starts_with("مسوولي")
            && (self.is_definite(k) || self.doc.tokens()[k].clitics.enc_len > 0)
            && !self.doc.tokens()[k].clitics.proclitics.preposition()
            && behind.into_iter().any(|j| matches!(self.key(j), "عن" | "عنه" | "عنها" | "عنهما"))
    }

    /// `وصف آدم كلارك **الهجوم** بأنه`, `وصفت روسيا **القرار** بأنه`: behind a name that has no article a noun with one describes nobody.
    fn noun_behind_name(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        let noun = !bare.ends_with('ه') || self.is_body_of_its_own(k) || {
            let roles = Roles::of(bare);
            is_masdar(bare) || roles.has(Roles::EVENT) || roles.has(Roles::CONDEMNED) || roles.has(Roles::OBJECT)
        };
        // of one word, right behind the verb, a preposition or a noun in the construct with it
        let before = || {
            let governs = self.tags[k - 2].function.is(FunctionWord::PREPOSITION);
            governs || self.finite_cue(k - 2).is_some() || !self.is_definite(k - 2) && self.head(k - 2).is_some()
        };
        // نجم هوليوود **الشهير** فلان: whose adjective it is, is named behind it
        let named = || self.mention_at.get(k + 1).is_some_and(|&m| m > 0);
        let alone = || self.mention_at[k - 1] > 0 && k > 1 && before() && !named();
        (self.in_name[k - 1] || alone())
            && noun
            && self.is_definite(k)
            && self.tags[k].function == FunctionWord::NONE
            && self.head(k).is_none_or(|h| !h.head.class.is_human())
            && !self.has_complement(k)
            && !self.is_adjective(k)
    }

    /// `الشركة`, `الحكومة`: a body that describes no noun before it, whatever that is.
    pub(crate) fn is_body_of_its_own(&self, k: usize) -> bool {
        let body = Head { class: HeadClass::Organization, feminine: true, plural: false, ambiguous: false };
        self.head(k).is_some_and(|h| {
            matches!(h.head.class, HeadClass::Organization | HeadClass::Media)
                && cannot_describe(body, h.head, self.doc.bare(k), self.doc.tokens()[k].flags.teh_marbuta())
        })
    }

    /// `عدد من المواطنين **أمين المنطقة**`: one office is no apposition to several people.
    fn office_behind_several(&self, k: usize) -> bool {
        let people =
            (self.key(k - 1).ends_with("ين") || self.key(k - 1).ends_with("ون")) && self.key(k - 1) != "الشريفين";
        let several = people && self.head(k - 1).is_none_or(|h| h.head.plural);
        several
            && self.head(k).is_some_and(|h| h.proclitics == 0 && h.head.class == HeadClass::Office && !h.head.plural)
    }

    /// `الأكاديمية **التابعة** للهيئة`: a participle that has its own preposition behind it describes the noun before.
    fn has_complement(&self, k: usize) -> bool {
        self.doc.tokens().get(k + 1).is_some_and(|next| {
            let p = next.clitics.proclitics;
            let own = if p.la() {
                "ل"
            } else if p.ba() {
                "ب"
            } else {
                self.key(k + 1)
            };
            governs(self.doc.bare(k), own)
        })
    }

    /// `جبهة تحرير الشعب الثوري **اليسارية** المتطرفة`: the adjective is that of the body whose name ends in another one.
    fn is_of_body_before(&self, k: usize) -> bool {
        /// How many words such a name has.
        const LONG: usize = 6;
        let in_chain = |j: &usize| {
            self.is_word(*j)
                && self.tags[*j].function == FunctionWord::NONE
                && !self.doc.tokens()[*j].clitics.proclitics.preposition()
        };
        let body = |j: usize| {
            self.head(j).is_some_and(|h| !h.definite && h.head.feminine && h.head.class == HeadClass::Organization)
        };
        let another = k + 1 < self.tags.len() && self.is_definite(k + 1) && self.doc.bare(k + 1).ends_with('ه');
        another
            && !Roles::of(self.doc.bare(k)).has(Roles::OBJECT)
            && (k.saturating_sub(LONG)..k - 1).rev().take_while(in_chain).any(body)
            && k + 2 < self.tags.len()
            && !self.doc.tokens()[k + 2].clitics.proclitics.preposition()
            && !self.tags[k + 2].function.is(FunctionWord::PREPOSITION)
    }

    /// An adjective or a title of the noun before.
    fn is_adjective(&self, k: usize) -> bool {
        let (noun, word) = (self.doc.bare(k - 1), self.doc.bare(k));
        let here = self.head(k).map(|h| h.head);
        let title = here.is_some_and(|h| h.class.is_human() && h.class != HeadClass::Collective && !h.plural);
        let body =
            |h: Head| matches!(h.class, HeadClass::Organization | HeadClass::Media) && self.is_body_of_its_own(k);
        if here.is_some_and(|here| body(here) || self.acts_on(k, here)) {
            return false;
        }
        let feminine = word.ends_with('ه') && (noun.ends_with('ه') || noun.ends_with("ات") || noun.ends_with("يه"));
        let plural = |w: &str| w.ends_with("ون") || w.ends_with("ين");
        if matches!(word, "حاجه" | "ضروره" | "رغبه" | "فكره" | "صحه" | "تهمه" | "شايعه" | "دعوه" | "انباء" | "سعي")
        {
            return false; // وزارة الخارجية الأمريكية الحاجة إلى حل
        }
        // وزارة الخارجية الأمريكية **الجريمة**
        if !title && self.is_definite(k) && Roles::of(word).has(Roles::CONDEMNED) {
            return false;
        }
        let adjective = word.ends_with('ي') && !self.is_place_noun(k)
            // وزارة الدفاع الوطني **العملية**; but لجنة الأراضي الزراعية: behind a noun in the construct a genitive that ends in ي is none
            || word.ends_with("يه")
                && (!noun.ends_with('ي')
                    || k > 1 && self.is_word(k - 2) && !self.is_definite(k - 2) && self.head(k - 2).is_some_and(|h| h.head.feminine)
                    || self.is_of_body_before(k))
                && !self.is_place_noun(k)
            || feminine
            || plural(word) && plural(noun)
            // الشركتان الكبيرتان: two, in the nominative
            || word.ends_with("ان") && noun.ends_with("ان") && word.chars().count() > 4
            // ناشد الطلاب المقبولون الوزير: in the nominative it is no object
            || word.ends_with("ون") && word.chars().count() > 5 && self.people_in_chain(k)
            || word.starts_with('م')
                && !word.ends_with('ه')
                && !word.ends_with("ات")
                && !(plural(word) && !plural(noun))
                && !self.is_place_noun(k)
            || Roles::of(word).has(Roles::ADJECTIVE);
        title || adjective
    }

    /// `طالبت اللجنة **الوزارة**`, `اتهم المدير **البلدية**`, `ودعت الجمعية **المؤلف** إلى الكتابة`: behind the verb and its subject, which the noun
    /// does not describe: on whom or what it acts.
    fn acts_on(&self, k: usize, here: Head) -> bool {
        if k < 2 || self.finite_cue(k - 2).is_none() {
            return false;
        }
        let Some(before) = self.head(k - 1).filter(|h| h.definite).map(|h| h.head) else { return false };
        let (noun, word) = (self.doc.bare(k - 1), self.doc.bare(k));
        // a man is no adjective of a body
        let man = before.class == HeadClass::Organization
            && noun.ends_with('ه')
            && matches!(here.class, HeadClass::Office | HeadClass::Person)
            && !here.plural
            && !word.ends_with('ه')
            && self.mention_at[k] == 0
            && self.mention_at.get(k + 1).is_none_or(|&m| m == 0);
        man || cannot_describe(before, here, word, self.doc.tokens()[k].flags.teh_marbuta())
    }

    /// `أعضاء المكتب السياسي **المعزولون**`, `عمال المصنع **المفصولون**`: people head the chain that the adjective closes.
    fn people_in_chain(&self, k: usize) -> bool {
        let first = k.saturating_sub(4).max(self.sentence_start[k] as usize);
        let linked = |j: &usize| self.is_word(*j) && !self.tags[*j].function.is(FunctionWord::PREPOSITION);
        (first..k)
            .rev()
            .take_while(linked)
            .any(|j| self.head(j).is_some_and(|h| h.head.plural && h.head.class.is_human()))
    }

    /// With the article, under no preposition.
    pub(crate) fn is_definite(&self, i: usize) -> bool {
        let proclitics = self.doc.tokens()[i].clitics.proclitics;
        proclitics.al() && !proclitics.preposition()
    }

    /// المجتمع، المشروع، الموقف: nouns with the م of participles.
    fn is_place_noun(&self, k: usize) -> bool {
        Roles::of(self.doc.bare(k)).has(Roles::OBJECT)
    }
}
