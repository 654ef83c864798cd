//! Where or in what field somebody holds an office, and what is only an occasion: مسؤول في الوزارة, but not في مؤتمر صحفي.

use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;
use crate::phrase_words::Use;
use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Reading<'_> {
    /// Where or in what field somebody holds an office: a place, a body, a definite noun.
    pub(crate) fn seat(&self, at: usize) -> bool {
        self.definite(at) || self.is_seat(at)
    }

    /// A place, a body or a field, by its name or its noun.
    pub(super) fn is_seat(&self, at: usize) -> bool {
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

    /// A side, a building or a place that no list has as a seat: بشمال سيناء, بمقر الوزارة.
    pub(super) fn sits(&self, at: usize) -> bool {
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

    /// مصدر, مصادر أمنية: without the article.
    pub(crate) fn is_source(&self, at: usize) -> bool {
        let source = |k: usize| matches!(self.doc.key(k).trim_start_matches('و'), "مصدر" | "مصادر");
        source(at) || at > 0 && source(at - 1) && !self.definite(at)
    }

    /// `مصدر في **قيادة عمليات** الأنبار`, `مصادر في **خفر** السواحل`: whatever a source without a name is in is where it sits, if something definite
    /// closes it; but no time and no occasion.
    pub(super) fn seat_of_source(&self, at: usize, to: usize) -> bool {
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
