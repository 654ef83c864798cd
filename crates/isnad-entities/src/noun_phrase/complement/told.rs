//! What ل stands before that is no complement: who is told, for how long, for what.

use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::noun_phrase::Reading;
use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Reading<'_> {
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

    /// A medium, or a body behind the adjective of a country.
    pub(super) fn is_told(&self, at: usize) -> bool {
        let kind = |k: usize| self.mention(k).map(|m| self.entities.mentions[m as usize].kind);
        let head = self.classes.head(at).map(|h| h.head.class);
        let country = at > 0 && kind(at - 1) == Some(EntityKind::Nationality);
        kind(at) == Some(EntityKind::Media)
            || head == Some(HeadClass::Media)
            || country && (kind(at) == Some(EntityKind::Organization) || head == Some(HeadClass::Organization))
    }

    /// المهربون **للمهاجرين**, مدير الأمن العام **للمصابين** تحيات: several people under ل, where they are told or given something: behind
    /// other people, or where an object without the article follows.
    pub(super) fn addressed(&self, head: HeadAt, at: usize) -> bool {
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
    pub(super) fn second_purpose(&self, at: usize) -> bool {
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

    /// هذه المعارضة **لفترة** طويلة: how long.
    pub(super) fn lasts(&self, at: usize) -> bool {
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
}
