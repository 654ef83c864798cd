//! Prepositional phrases that belong to a title: المتحدث باسم, مسؤول في, المستشار الإعلامي لحزب.

use super::*;
use crate::governing::governs;
use crate::phrase_words::Use;

impl Reading<'_> {
    /// True where a prepositional phrase at `at` may belong to the head: المتحدث باسم, مسؤول في, المستشار الإعلامي لحزب.
    pub(crate) fn takes_complement(&self, head: Option<HeadAt>, at: usize) -> bool {
        if self.of_a_wing(at) {
            return true;
        }
        let Some(h) = head else { return false };
        let p = self.doc.tokens()[at].clitics.proclitics;
        if p.preposition() && !p.la() && !p.ba() {
            return false; // ك belongs to no title
        }
        if p.la() && (self.lasts(at) || self.addressed(h, at) || self.second_purpose(at)) {
            return false;
        }
        // شاهدان **لوكالة** رويترز, مسؤولون يمنيون **لحكومة** المملكة: people without the article are nobody's, and tell it or say it to somebody
        if p.la() && !h.definite && h.head.plural && h.head.class.is_human() && self.is_told(at) {
            return false;
        }
        // أمير المنطقة **لإتاحته** الفرصة: for what
        if p.la()
            && self.doc.tokens()[at].clitics.enc_len > 0
            && self.classes.head(at).is_none()
            && self.mention_at[at] == 0
        {
            return false;
        }
        // بيان **لقيادة** الجيش, تقرير لرئاسة الوزراء
        let command = p.la() && h.head.class == HeadClass::Document && matches!(self.doc.bare(at), "قياده" | "رياسه");
        // الصندوق **للمساهمة** في التمويل: what it does, no part of what it is called
        if !command
            && Use::of(self.doc.bare(at)).has(Use::DEED) || self.doc.bare(at) == "رعايه" && p.ba()
            || self.doc.bare(at).starts_with("دور") && p.ba() && self.doc.tokens()[at].clitics.enc_len > 0 // مصادر طبية بدورها
            || self.doc.bare(at) == "صالح" && p.la() // صوت المجلس لصالح القرار
            || matches!(self.doc.bare(at), "اشد" | "اقوي" | "اقسي") && p.ba()
            // الوزارة بمختلف فروعها, but السلطات بمختلف أقاليم الجنوب
            || matches!(self.doc.bare(at), "مختلف" | "كل" | "جميع" | "كافه" | "شتي")
                && p.ba()
                && self.doc.tokens().get(at + 1).is_some_and(|t| t.clitics.enc_len > 0)
            || matches!(self.doc.bare(at), "هذا" | "هذه" | "ذلك" | "تلك")
        // بهذا الخصوص: about what, not whose
        {
            return false;
        }
        // المتحدث باسم الشرطة, مدير المكتب بالرياض; not عالم ... بالجنون.
        let common = Lexicon::get().of(self.doc.bare(at)).has(Class::COMMON);
        if p.ba()
            && self.definite(at)
            && at > 0
            && !self.definite(at - 1)
            && common
            && !self.is_seat(at)
            // مصادر بالمعارضة السياسية
            && !matches!(self.doc.bare(at), "معارضه" | "مقاومه" | "ايتلاف" | "تحالف")
            && self.doc.bare(at) != "اسم"
        {
            return false;
        }
        // معالي **المستشار** بالديوان, معالي **الرئيس** العام للرابطة: the form of address stands for the title behind it
        let title = |k: usize| self.classes.head(k).is_some_and(|h| h.definite && h.head.class == HeadClass::Office);
        let adjective = |k: usize| self.definite(k) && self.classes.head(k).is_none();
        let addressed = h.head.class == HeadClass::Honorific
            && at > 0
            && (title(at - 1) || at > 1 && adjective(at - 1) && title(at - 2));
        match h.head.class {
            HeadClass::Honorific => addressed,
            // خسره **الفريق** بهدف: a team
            HeadClass::Rank => !(p.ba() && at > 0 && self.doc.bare(at - 1) == "فريق") || self.seat(at) || self.sits(at),
            HeadClass::Office | HeadClass::Person | HeadClass::Collective => true,
            // الشرطة بالرياض, شرطة المنطقة بمقرها; القوات المسلحة **ببالغ** الحزن, المحكمة **بمنع** فلان: where it sits and nothing else
            // قوات التحالف **لمنشورات** على المدينة: of nothing in particular
            HeadClass::Organization => {
                p.la() && !self.of_several_things(at) || p.ba() && (self.seat(at) || self.sits(at))
            }
            HeadClass::Document => p.la() || p.ba(),
            HeadClass::Media => p.la() && (self.official(at) || self.electronic(at)),
            _ => false,
        }
    }

    /// `لمنشورات على`, `لهجمات في`: things without the article, before a preposition.
    fn of_several_things(&self, at: usize) -> bool {
        let key = self.doc.key(at);
        key.ends_with("ات")
            && !self.definite(at)
            && !key.starts_with("لل")
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && at + 1 < self.doc.tokens().len()
            && self.classes.function(at + 1).0.is(FunctionWord::PREPOSITION)
    }

    /// الموقع الإلكتروني **للوزارة**: whose page it is.
    fn electronic(&self, at: usize) -> bool {
        at > 1 && matches!(self.doc.bare(at - 1), "الكتروني" | "الكترونيه" | "رسمي" | "رسميه")
    }

    /// الجناح العسكري **لحركة** كذا, الذراع الإعلامية **للحزب**: whose it is.
    fn of_a_wing(&self, at: usize) -> bool {
        at > 1
            && self.doc.tokens()[at].clitics.proclitics.la()
            && matches!(self.doc.bare(at - 2), "جناح" | "ذراع")
            && self.definite(at - 1)
            && matches!(
                self.doc.bare(at - 1),
                "عسكري" | "عسكريه" | "مسلح" | "مسلحه" | "سياسي" | "سياسيه" | "اعلامي" | "اعلاميه"
            )
    }

    /// اللجنة المكلفة بالتحقيق, القوات الموالية للحكومة: the word before takes the preposition that is glued to this one.
    pub(crate) fn governed(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let preposition = if t.clitics.proclitics.la() {
            "ل"
        } else if t.clitics.proclitics.ba() {
            "ب"
        } else {
            return false;
        };
        !t.clitics.proclitics.conjunction()
            && at > 0
            && governs(self.doc.bare(at - 1), preposition)
            // موقع الصور **المملوك** لموقع كذا: whose it is
            && (!self.for_audience(at) || matches!(self.doc.bare(at - 1), "مملوك" | "مملوكه" | "تابع" | "تابعه"))
            && !self.lasts(at)
    }

    /// A side, a building or a place that no list has as a seat: بشمال سيناء, بمقر الوزارة.
    fn sits(&self, at: usize) -> bool {
        // بتعليم جدة, بصحة الأحساء
        let of_place = self.mention_at.get(at + 1).and_then(|m| m.checked_sub(1)).is_some_and(|m| {
            matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country)
        });
        of_place
            || self.mention_at[at] > 0
            || matches!(
                self.doc.bare(at),
                "معارضه"
                    | "مقاومه"
                    | "ايتلاف"
                    | "تحالف"
                    | "مقر"
                    | "فرع"
                    | "عموم"
                    | "مختلف"
                    | "بعض"
                    | "عدد"
                    | "عده"
                    | "كل"
                    | "جميع"
            )
            || Lexicon::get().of(self.doc.bare(at)).has(
                Class::SIDE
                    | Class::PLACE_WORD
                    | Class::TOWN_WORD
                    | Class::STRUCTURE
                    | Class::ANY_ORG
                    | Class::BEFORE_PLACE,
            )
    }

    /// هذه المعارضة **لفترة** طويلة: how long.
    fn lasts(&self, at: usize) -> bool {
        self.doc.tokens()[at].clitics.proclitics.la()
            && !self.definite(at)
            && matches!(
                self.doc.bare(at),
                "فتره"
                    | "مده"
                    | "سنوات"
                    | "عقود"
                    | "ساعات"
                    | "ايام"
                    | "اسابيع"
                    | "اشهر"
                    | "مره"
                    | "قرون"
                    | "عده"
            )
    }

    /// لجنة الصيدليات برئاسة فلان, وفد بقيادة الوزير: who heads a body or a group that is named so for the first time.
    pub(crate) fn presides(&self, np: &NounPhrase, at: usize, to: usize) -> bool {
        let body = np.head.is_some_and(|h| {
            matches!(h.class, HeadClass::Organization | HeadClass::Collective) || h.ambiguous && !h.plural
        });
        let by = self.doc.tokens()[at].clitics.proclitics.ba()
            && matches!(self.doc.bare(at), "رياسه" | "قياده" | "زعامه" | "اشراف" | "عضويه");
        body && by
            && at + 1 < to
            && (self.mention(at + 1).is_some_and(|m| self.person(m))
                || self.classes.head(at + 1).is_some_and(|h| h.head.class.is_human()))
    }

    /// العقيد **بحري** طارق: what says more of the rank before it.
    pub(crate) fn arm(&self, at: usize) -> bool {
        let is = |k: usize| !self.definite(k) && self.mention_at[k] == 0 && self.class(k).has(Class::ARM);
        // العميد is a dean as well, and المقدم presents, but no dean is a pilot.
        let rank = |k: usize| {
            let head = self.classes.head(k).filter(|h| h.definite);
            head.is_some_and(|h| h.head.class == HeadClass::Rank || matches!(self.doc.bare(k), "عميد" | "مقدم"))
        };
        // اللواء الطيار ركن فلان
        let either = |k: usize| is(k) || self.definite(k) && Lexicon::get().of(self.doc.bare(k)).has(Class::ARM);
        at > 0 && (rank(at - 1) && is(at) || at > 1 && rank(at - 2) && either(at - 1) && is(at))
    }

    /// `عضو المجلس **سابقا** المهندس فلان`: when he was it, between the office and a title or a name.
    pub(crate) fn once(&self, at: usize, to: usize) -> bool {
        let person = |k: usize| k < to && self.mention(k).is_some_and(|m| self.person(m));
        let title = |h: HeadAt| h.definite && h.head.class.is_human() && !h.head.plural;
        matches!(self.doc.key(at), "سابقا" | "حاليا")
            && at + 1 < to
            && (person(at + 1) || person(at + 2) && self.classes.head(at + 1).is_some_and(title))
    }

    /// A medium, or a body behind the adjective of a country.
    fn is_told(&self, at: usize) -> bool {
        let kind = |k: usize| self.mention(k).map(|m| self.entities.mentions[m as usize].kind);
        let head = self.classes.head(at).map(|h| h.head.class);
        let country = at > 0 && kind(at - 1) == Some(EntityKind::Nationality);
        kind(at) == Some(EntityKind::Media)
            || head == Some(HeadClass::Media)
            || country && (kind(at) == Some(EntityKind::Organization) || head == Some(HeadClass::Organization))
    }

    /// الأمريكيين, صينيون: the sound plural of people.
    pub(crate) fn several(&self, at: usize) -> bool {
        let bare = self.doc.bare(at);
        bare.ends_with("ون") || bare.ends_with("ين") && bare.chars().count() > 5
    }

    /// المواطنين, المسؤولون: several people, by their noun or its form.
    pub(crate) fn people(&self, at: usize) -> bool {
        let bare = self.doc.bare(at);
        let plural = bare.ends_with("ين") || bare.ends_with("ون");
        plural
            && self.mention_at[at] == 0
            && (self.classes.head(at).is_some_and(|h| h.head.plural && h.head.class.is_human())
                || bare.len() >= 12 && !self.class(at).has(Class::NAME))
    }

    /// الكاتب الإقليمي لحزب فلان **لخطورة** الوضع: behind the body that the office is of, no second ل but for a field or a seat.
    fn second_purpose(&self, at: usize) -> bool {
        let doc = self.doc;
        let body = |k: &usize| {
            let p = doc.tokens()[*k].clitics.proclitics;
            p.la()
                && !p.conjunction()
                && (self.mention_at[*k] > 0
                    || self.classes.head(*k).is_some_and(|h| h.head.class == HeadClass::Organization))
        };
        let first = (at.saturating_sub(6)..at).rev().take_while(|&k| self.word(k)).find(body);
        let quality = doc.tokens()[at].flags.teh_marbuta()
            && !self.definite(at)
            && at + 1 < doc.tokens().len()
            && self.definite(at + 1);
        first.is_some() && quality && !self.is_seat(at) && self.classes.head(at).is_none()
    }

    /// المدونة الرسمية **لموقع** التواصل, الصفحة الرسمية **للنادي**: whose it is.
    fn official(&self, at: usize) -> bool {
        at > 1
            && self.definite(at - 1)
            && self.definite(at - 2)
            && matches!(self.doc.bare(at - 1), "رسمي" | "رسميه")
            && (Lexicon::get().of(self.doc.bare(at - 2)).has(Class::MEDIA_WORD)
                || matches!(self.doc.bare(at - 2), "مدونه" | "صفحه" | "حساب" | "موقع"))
    }

    /// المهربون **للمهاجرين**, مدير الأمن العام **للمصابين** تحيات: several people under ل, where they are told or given something: behind
    /// other people, or where an object without the article follows.
    fn addressed(&self, head: HeadAt, at: usize) -> bool {
        let bare = self.doc.bare(at);
        let people = (self.definite(at) || self.doc.key(at).starts_with("لل"))
            && self.mention_at[at] == 0
            && (bare.ends_with("ين") || bare.ends_with("ون"))
            && bare.chars().count() >= 6
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.classes.head(at).is_none_or(|h| h.head.plural && h.head.class.is_human());
        let object = || {
            let Some(t) = self.doc.tokens().get(at + 1) else { return false };
            t.kind == TokenKind::Word
                && t.flags.space_before()
                && !self.definite(at + 1)
                && t.clitics.proclitics.letters() == 0
                && self.mention_at[at + 1] == 0
                && self.classes.head(at + 1).is_none()
                && self.classes.function(at + 1).0 == FunctionWord::NONE
                && !self.class(at + 1).has(Class::NAME)
                && self.class(at + 1).has(Class::COMMON)
        };
        // المدونة **لقرائها**
        let own = self.doc.tokens()[at].clitics.enc_len > 0
            && self.classes.head(at).is_some_and(|h| h.head.plural && h.head.class.is_human());
        // وقال المدرب **للاعبين**: the title has no more behind it
        let alone = || {
            at > 0
                && head.definite
                && head.head.class.is_human()
                && self.classes.head(at - 1).is_some_and(|h| h.definite && h.head == head.head)
        };
        own || people && (head.head.plural || object() || alone())
    }

    /// للأناضول, للصحفيين: who is told, no complement.
    pub(crate) fn for_audience(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        // مسح لرويترز, تقرير لوكالة كذا: who asked, whose it is; a statement and a talk are told to it
        let poll = |k: usize| {
            self.word(k)
                && !self.definite(k)
                && matches!(self.doc.stem(k), "مسح" | "استطلاع" | "تقرير" | "دراسه" | "تحقيق" | "تحليل" | "احصاييه")
        };
        // مسح شهري لرويترز
        let polled = at > 0 && poll(at - 1) || at > 1 && poll(at - 2) && !self.definite(at - 1);
        if !t.clitics.proclitics.la() || self.official(at) || polled {
            return false;
        }
        if self.mention(at).is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media) {
            return true;
        }
        let broadcaster = || {
            (at + 1..(at + 4).min(self.mention_at.len()))
                .any(|k| matches!(self.doc.bare(k), "اذاعه" | "تلفزيون" | "انباء" | "صحافه"))
        };
        self.classes.head(at).is_some_and(|h| h.head.class == HeadClass::Media)
            || self.doc.bare(at).starts_with("صحفي")
            || self.doc.bare(at).starts_with("صحافي")
            || broadcaster()
    }

    /// A preposition of its own within a title: في، على، عن، لدى، من.
    pub(crate) fn complement(&self, at: usize, to: usize, head: Option<HeadAt>) -> Option<usize> {
        let doc = self.doc;
        if (self.stop)(at) || at + 1 >= to {
            return None;
        }
        if doc.key(at) == "عن" && doc.key(at + 1) == "بعد" {
            return Some(at + 2); // التعليم عن بعد
        }
        // منظمة أطباء **من أجل حقوق** الإنسان: what such a body is for
        let cause = doc.key(at) == "من"
            && doc.key(at + 1) == "اجل"
            && at > 1
            && at + 2 < to
            && !self.definite(at - 1)
            && self.classes.head(at - 1).is_some_and(|h| h.head.class.is_human() && h.head.plural)
            && self.classes.head(at - 2).is_some_and(|h| h.head.class == HeadClass::Organization && !h.definite);
        if cause {
            return self.inner(at + 2, to);
        }
        if doc.key(at) == "من" && matches!(doc.key(at + 1), "اجل" | "خلال" | "قبل" | "بعد" | "جراء" | "دون" | "شان")
        {
            return None;
        }
        let before = if at > 0 { doc.bare(at - 1) } else { "" };
        let human = head.is_some_and(|h| h.head.class.is_human());
        // المسؤولة الفنية عن اللقاح: an adjective between
        let noun = if at > 1 && human && self.definite(at - 1) && self.definite(at - 2) && doc.key(at) != "في" {
            doc.bare(at - 2)
        } else {
            ""
        };
        let governed = governs(before, doc.key(at)) || governs(noun, doc.key(at));
        // المادة 14 من القانون, المادة 3 في النظام الأساسي: of what text
        let article = at > 1
            && doc.tokens()[at - 1].kind == TokenKind::Number
            && matches!(doc.bare(at - 2), "ماده" | "فصل" | "بند" | "فقره")
            && matches!(doc.key(at), "من" | "في")
            && self.definite(at + 1);
        if article {
            return self.inner(at + 1, to);
        }
        if governed && (doc.key(at) != "في" || !self.occasion(at + 1)) {
            return self.inner(at + 1, to);
        }
        let ok = match doc.key(at) {
            // في خطبته: what is his own is no seat
            "في" => {
                let own = doc.tokens()[at + 1].clitics.enc_len > 0 && self.mention_at[at + 1] == 0;
                // خبير في مجال الطاقة, but not الحزب في مجال الطاقة
                let field = matches!(doc.bare(at + 1), "مجال" | "قطاع" | "شوون" | "قضايا" | "صفوف");
                let one_body = head.is_some_and(|h| !h.head.class.is_human() && !h.head.plural);
                // اشترطت الكلية في المتقدم: nobody is a seat
                let somebody = one_body
                    && (matches!(doc.bare(at + 1), "متقدم" | "متقدمين" | "متقدمه" | "مرشح" | "مرشحين" | "متسابق")
                        || self.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Person));
                head.is_some()
                    && !own
                    && !somebody
                    && !self.occasion(at + 1)
                    && (self.seat(at + 1) || self.seat_of_source(at, to))
                    && !(field && one_body)
            }
            // لدى ترؤسه الجلسة: when he was in the chair
            "لدي" => human && doc.tokens()[at + 1].clitics.enc_len == 0,
            "داخل" => human && self.seat(at + 1),
            // مصادر من داخل صنعاء
            "من" if doc.key(at + 1) == "داخل" && self.is_source(at - 1) => {
                return if at + 2 < to && self.seat(at + 2) { self.inner(at + 2, to) } else { None };
            }
            "من" => {
                // مصدر من الشرطة, خبير من جامعة دمشق
                let member = head.is_some_and(|h| h.head.class == HeadClass::Person)
                    && (self
                        .mention(at + 1)
                        .is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Organization)
                        || self.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Organization));
                // مسؤول من الشرطة, شاهد من سكان الحي
                let one_of_them = head.is_some_and(|h| h.head.class.is_human() && !h.definite)
                    && self.classes.head(at + 1).is_some_and(|h| {
                        matches!(h.head.class, HeadClass::Organization | HeadClass::Collective)
                            || h.head.plural && h.head.class.is_human()
                    });
                member
                    || one_of_them
                    || head.is_some_and(|h| h.head.plural)
                    || matches!(before, "كثير" | "عدد" | "مجموعه" | "مزيد" | "عديد")
            }
            "علي" => matches!(before, "مشرف" | "قايم" | "مطلع" | "قايمين" | "قايمون" | "عام"),
            "عن" => matches!(before, "مسوول" | "ممثل" | "نايب" | "مدافع" | "صادر" | "صادره"),
            "بين" | "ضد" => false,
            _ => false,
        };
        if !ok {
            return None;
        }
        self.inner(at + 1, to)
    }

    /// مصدر, مصادر أمنية: without the article.
    pub(crate) fn is_source(&self, at: usize) -> bool {
        let source = |k: usize| matches!(self.doc.key(k).trim_start_matches('و'), "مصدر" | "مصادر");
        source(at) || at > 0 && source(at - 1) && !self.definite(at)
    }

    /// `مصدر في **قيادة عمليات** الأنبار`, `مصادر في **خفر** السواحل`: whatever a source without a name is in is where it sits, if something definite
    /// closes it; but no time and no occasion.
    fn seat_of_source(&self, at: usize, to: usize) -> bool {
        let seat = at + 1;
        if !self.is_source(at - 1) || seat + 1 >= to {
            return false;
        }
        // مصادر في «الجيش الحر»
        if self.doc.tokens()[seat].kind == TokenKind::Quote {
            let close = self.closes[seat] as usize;
            return close > 0 && close <= to && close - seat <= 6;
        }
        let noun = |k: usize| {
            self.word(k)
                && self.doc.tokens()[k].clitics.enc_len == 0
                && self.doc.tokens()[k].clitics.proclitics.letters() == 0
                && self.classes.function(k).0 == FunctionWord::NONE
        };
        let closed = |k: usize| k < to && (self.word(k) && self.definite(k) || self.mention_at[k] > 0);
        let event = Use::of(self.doc.bare(seat)).has(Use::EVENT);
        // مقاومة آزال: a place that no list has
        let named = || noun(seat + 1) && !self.class(seat + 1).has(Class::COMMON);
        noun(seat) && !event && (closed(seat + 1) || noun(seat + 1) && closed(seat + 2) || seat + 1 < to && named())
    }

    /// جامعة الملك عبدالعزيز: the name belongs to the body.
    pub(crate) fn honoured(&self, at: usize) -> bool {
        // أبها is a city, no father of hers.
        // المشرف على **الفريق** علي بن داوود: a team, no rank of his
        let team = at > 1 && self.doc.key(at - 2) == "علي" && self.doc.bare(at - 1) == "فريق";
        let human = |h: HeadAt| h.head.class.is_human() && !(h.definite && self.is_no_title(at - 1, h));
        at > 0 && !team && !self.closes_name(at) && self.classes.head(at - 1).is_some_and(human)
    }

    /// `القيادي في المقاومة فلان`, `عضو هيئة المحامين فلان`, `النائب العام للدولة فلان`: a group, several people or the state, with the article. Those of whom
    /// somebody is the head are his: `رئيس الوزراء فلان`, `رئيس مجلس الوزراء فلان`.
    fn is_no_title(&self, noun: usize, head: HeadAt) -> bool {
        let office = |h: HeadAt| h.head.class.is_human() && !h.head.plural && !h.definite;
        let his = || {
            (noun.saturating_sub(3).max(1)..noun).any(|k| self.classes.head(k).is_some_and(office) && !self.definite(k))
        };
        head.head.class == HeadClass::Collective || self.doc.bare(noun) == "دوله" || head.head.plural && !his()
    }

    /// A name ends right before the token: الغرفة التجارية **بجدة** محمد.
    pub(crate) fn closes_name(&self, at: usize) -> bool {
        (at.saturating_sub(8)..at)
            .rev()
            .any(|k| self.mention(k).is_some_and(|m| self.entities.mentions[m as usize].tokens.end as usize == at))
    }

    /// Where or in what field somebody holds an office: a place, a body, a definite noun.
    pub(crate) fn seat(&self, at: usize) -> bool {
        self.definite(at) || self.is_seat(at)
    }

    /// A place, a body or a field, by its name or its noun.
    fn is_seat(&self, at: usize) -> bool {
        let named = self.mention(at).is_some_and(|m| self.entities.mentions[m as usize].kind != EntityKind::Person);
        // ميناء جدة, مطار العاصمة
        let built = !self.definite(at)
            && self.doc.tokens()[at].clitics.enc_len == 0
            && Lexicon::get().of(self.doc.bare(at)).has(Class::STRUCTURE | Class::TOWN_WORD)
            && at + 1 < self.mention_at.len()
            && (self.mention_at[at + 1] > 0 || self.definite(at + 1));
        named
            || built
            || self.classes.head(at).is_some_and(|h| !h.head.class.is_human())
            || Use::of(self.doc.bare(at)).has(Use::FIELD)
    }

    /// الرائد نايف الشريف: a rank, whatever else its letters may be, right before a man's name.
    fn bears_rank(&self, at: usize, to: usize) -> bool {
        let rank = |h: HeadAt| h.definite && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific);
        let name = (at + 1..to).find(|&k| !self.arm(k)); // العميد ركن فلان
        let armed = name.is_some_and(|k| k > at + 1);
        (armed || self.classes.head(at).is_some_and(rank))
            && name.and_then(|k| self.mention(k)).is_some_and(|m| self.person(m))
    }

    /// `الدفاع المدني **بعرقة** العقيد فلان`: no word that is known, under ب, is a town rather than what is the colonel's.
    fn by_town(&self, at: usize) -> bool {
        self.doc.tokens()[at].clitics.proclitics.ba()
            && !self.definite(at)
            && self.classes.head(at).is_none()
            && !(self.class(at).has(Class::COMMON) && Lexicon::get().of(self.doc.bare(at)).has(Class::COMMON))
    }

    /// A title with the article, right before a man's name.
    fn titled_man(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.classes.head(at).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural)
            && self.mention(at + 1).is_some_and(|m| self.person(m))
    }

    /// A preposition is glued to the word, and is no letter of the name that begins here: `لاري بيدج`.
    pub(crate) fn is_preposed(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let own = |m: u32| self.entities.mentions[m as usize].span.start == t.span.start;
        t.clitics.proclitics.preposition() && !self.mention(at).is_some_and(own)
    }

    /// The noun phrase under a preposition, read for its extent alone.
    pub(crate) fn inner(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        let mut complete = false;
        while at < to && at < from + 14 {
            if at > from && (self.stop)(at) {
                break;
            }
            let t = &self.doc.tokens()[at];
            if t.kind == TokenKind::Quote && complete && self.word_in_marks(at, to) {
                break;
            }
            if t.kind == TokenKind::Quote
                && self.closes[at] > 0
                && (self.closes[at] as usize) <= to
                && self.closes[at] as usize - at <= 8
            {
                at = self.closes[at] as usize;
                complete = true;
                continue;
            }
            if t.kind == TokenKind::Number {
                at += 1;
                continue;
            }
            if t.kind != TokenKind::Word {
                break;
            }
            // في هذه الهيئة
            if at == from && self.classes.function(at).0.is(FunctionWord::DEMONSTRATIVE) && at + 1 < to {
                at += 1;
                continue;
            }
            if let Some(m) = self.mention(at) {
                if at > from && self.is_preposed(at) {
                    break; // a phrase of its own, for the head to take or leave
                }
                let mention = &self.entities.mentions[m as usize];
                // المتحدث باسم أمانة جدة فلان: the role that the name has begins before the phrase.
                let noun = |k: usize| self.classes.head(k).map(|h| h.head.class);
                let outside = at > from + 1
                    && mention.kind == EntityKind::Person
                    && mention.role.is_some_and(|r| r.start < self.doc.tokens()[from].span.start)
                    && (noun(at - 1).is_none()
                        || noun(at - 1) == Some(HeadClass::Kin) && noun(at - 2) == Some(HeadClass::Organization));
                if outside
                    || mention.kind == EntityKind::Person && at > from && complete && !self.honoured(at)
                    || at > from && self.has_conjunction(at) && !complete
                {
                    break;
                }
                at = (mention.tokens.end as usize).max(at + 1);
                complete = true;
                continue;
            }
            let (class, _) = self.classes.function(at);
            // لبقية أيام الأسبوع: a word of time in the construct
            if at > from && self.is_year(at) {
                break;
            }
            let timed = class.is(FunctionWord::TIME) && at > from && !complete && at + 1 < to && self.definite(at + 1);
            if class != FunctionWord::NONE && !class.is(FunctionWord::QUANTIFIER) && !timed {
                break;
            }
            let definite = self.definite(at);
            if at > from {
                let title = self.classes.head(at).is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous)
                    || self.bears_rank(at, to);
                let conj = self.has_conjunction(at);
                // أقاليم وعمالات الجهات: two nouns wait for one complement.
                let shared = conj && !complete && at + 1 < to && self.definite(at + 1);
                // المشرف على البرنامج وتقنية المعلومات الدكتور فلان: the field goes on, a form of address ends it
                let goes_on =
                    conj && !definite
                        && !title
                        && at + 2 < to
                        && self.definite(at + 1)
                        && self.mention_at[at] == 0
                        && self.classes.head(at + 2).is_some_and(|h| {
                            h.definite && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific)
                        });
                if goes_on {
                    at += 2;
                    continue;
                }
                if title && (complete || at == from + 1 && self.by_town(from) && (self.bears_rank(at, to) || self.titled_man(at, to)))
                    // الرئيس الفخري للنادي **الأمير** فلان: no adjective of the club
                    || complete && self.titled_man(at, to) && !self.classes.head(from).is_some_and(|h| h.head.class.is_human())
                    || complete && !definite
                    || conj && !definite && !shared
                    || t.clitics.proclitics.preposition() && !self.doc.key(at).starts_with("لل")
                    || t.flags.tanween_fath()
                {
                    break;
                }
            }
            // المتحدثة باسم شرطة فاستيراس ماريا: where a body is, by a word that no list has, and somebody's name behind it
            let seat = at > from
                && !self.class(at).has(Class::COMMON | Class::NAME | Class::TITLE)
                && self.classes.head(at - 1).is_some_and(|h| h.head.class == HeadClass::Organization && !h.definite)
                && at + 1 < to
                && self.mention(at + 1).is_some_and(|m| self.person(m));
            complete |= definite || t.clitics.enc_len > 0 || seat;
            at += 1;
        }
        (at > from).then_some(at)
    }

    /// هذه الهيئة, هذا البلد: a body or a place that is pointed at.
    fn demonstrates_seat(&self, at: usize) -> bool {
        self.classes.function(at).0.is(FunctionWord::DEMONSTRATIVE)
            && at + 1 < self.mention_at.len()
            && self.definite(at + 1)
            && (self.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Organization && !h.head.ambiguous)
                || Lexicon::get().of(self.doc.bare(at + 1)).has(Class::TOWN_WORD | Class::STATE_HEAD))
    }

    /// في مؤتمر صحفي, في بيان, في وقت: the circumstances of speech, no part of its source.
    pub(crate) fn occasion(&self, at: usize) -> bool {
        let bare = self.doc.bare(at);
        let document = |h: HeadAt| h.head.class == HeadClass::Document && !h.head.ambiguous;
        self.classes.head(at).is_some_and(document)
            || Use::of(bare).has(Use::OCCASION) && !self.demonstrates_seat(at)
            || self.classes.function(at).0.is(FunctionWord::DEMONSTRATIVE | FunctionWord::TIME | FunctionWord::PRONOUN)
                && !self.demonstrates_seat(at)
    }
}
