//! How far the noun phrase under a preposition goes.

use crate::class::Class;
use crate::heads::HeadClass;
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;
use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Reading<'_> {
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
            let definite = self.definite(at) || t.clitics.article_len > 0 && t.clitics.proclitics.al(); // للبنات
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
                    || t.clitics.proclitics.preposition()
                        && (!self.doc.key(at).starts_with("لل") || complete && self.is_medium(at))
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

    /// قال مسؤول في الحزب **للصحيفة**: whom he tells it; but الهيئة العامة **للإعلام**.
    fn is_medium(&self, at: usize) -> bool {
        !matches!(self.doc.bare(at), "اعلام" | "صحافه" | "نشر" | "تلفزيون")
            && self.classes.head(at).is_some_and(|h| h.head.class == HeadClass::Media && !h.head.plural)
    }

    /// A preposition is glued to the word, and is no letter of the name that begins here: `لاري بيدج`.
    pub(crate) fn is_preposed(&self, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let own = |m: u32| self.entities.mentions[m as usize].span.start == t.span.start;
        t.clitics.proclitics.preposition() && !self.mention(at).is_some_and(own)
    }

    /// `الدفاع المدني **بعرقة** العقيد فلان`: no word that is known, under ب, is a town rather than what is the colonel's.
    fn by_town(&self, at: usize) -> bool {
        self.doc.tokens()[at].clitics.proclitics.ba()
            && !self.definite(at)
            && self.classes.head(at).is_none()
            && !(self.class(at).has(Class::COMMON) && Lexicon::get().of(self.doc.bare(at)).has(Class::COMMON))
    }
}
