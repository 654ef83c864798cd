//! Prepositional phrases that belong to a title: المتحدث باسم, مسؤول في, المستشار الإعلامي لحزب.

mod bearer;
mod inner;
mod seat;
mod told;
mod whose;

use crate::class::Class;
use crate::governing::{governs, is_thing_of_task};
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;
use crate::phrase_words::Use;
use crate::{EntityKind, wording};
use isnad_tokenize::TokenKind;

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
        // المتحدث الرسمي **باسمها**; but أعرب الملك **باسمه** عن تعازيه
        let named_so = p.ba() && self.doc.tokens()[at].clitics.enc_len > 0 && self.doc.bare(at) == "اسم";
        if named_so && !(at.saturating_sub(2)..at).any(|k| wording::is_spokesman(self.doc.bare(k))) {
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
        if self.is_for(at) {
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

    /// `الهيئة العامة للرقابة **على الصادرات**`, `جمعية المحافظة **على التراث**`: what a body is for, of which the preposition takes a thing; but شددت
    /// هيئة الرقابة على الالتزام, على ضرورة كذا, which the verb takes.
    fn is_for(&self, at: usize) -> bool {
        at > 0
            && at + 1 < self.doc.tokens().len()
            && self.definite(at - 1)
            && (self.definite(at + 1) || self.mention_at[at + 1] > 0)
            && is_thing_of_task(self.doc, at - 1, at)
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
}
