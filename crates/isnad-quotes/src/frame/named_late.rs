//! A source whose title is longer than the phrase reader follows, and whose name stands behind all of it:
//! `قالت مقررة اللجنة في المجلس النائبة عن الحركة **سناء المرسي** أمس إن`, `كشف رئيس مركز تصحيح وتأهيل النطق بالمستشفى **البروفسور ياسر العمري**، أن`.

use super::{Frame, Joint};
use crate::lexicon::ObjectRole;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadAt, HeadClass, NounPhrase, is_common_word};
use isnad_tokenize::TokenKind;
use std::ops::Range;

/// How many tokens of a title may stand between the phrase and the name.
const TITLE: usize = 20;

/// The most tokens of a name in marks or brackets within a title: `وكالة (الأفق) للسفر`.
const IN_MARKS: usize = 6;

impl View<'_> {
    /// The frame, its subject carried on to the name.
    pub(crate) fn named_late(&self, entities: &Entities, i: usize, mut f: Frame) -> Frame {
        if let Some(bearer) = self.bearer_behind_title(entities, i, &f)
            && let Some(subject) = f.subject.as_mut()
        {
            subject.tokens.end = bearer.tokens.end;
            subject.mention = bearer.mention;
            subject.unlisted = bearer.unlisted;
            // المتحدث باسم اللجنة وممثل الناخبين فلان: one man with two titles
            subject.coordinated = false;
        }
        f
    }

    /// The subject, if it is what one man or woman is, without a name.
    fn nameless<'f>(&self, f: &'f Frame, entities: &Entities) -> Option<&'f NounPhrase> {
        f.subject.as_ref().filter(|np| {
            // زعيم **حركة طالبان** الجديد: of a body, and nobody's name
            np.mention.is_none_or(|m| entities.mentions[m as usize].kind != EntityKind::Person)
                && np.unlisted.is_none()
                && !np.quantified
                && np.head.is_some_and(|h| h.class.is_human() && !h.plural && !h.ambiguous)
        })
    }

    /// Who is named behind a title that says where and over what its bearer is, with more titles, commas and marks in it. Each word of it but the
    /// last of a phrase waits for the next one: `حفل **تكريم** اللاعب فلان`, `جامعة الأمير فلان` name nobody who speaks.
    fn bearer_behind_title(&self, entities: &Entities, i: usize, f: &Frame) -> Option<NounPhrase> {
        let subject = self.nameless(f, entities).filter(|np| np.tokens.start > i)?;
        let from = subject.tokens.end;
        // رئيس مركز تصحيح **وتأهيل** النطق: two nouns without the article wait for one complement
        let waits = from < f.start && self.doc.tokens()[from].clitics.proclitics.wa();
        let joined = matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon);
        if !subject.definite && !waits && !joined {
            return None;
        }
        let limit = f.start.min(from + TITLE);
        let cue = self.lexicon.cue(self.tags[i].cue?.forms[0]);
        let mut k = from;
        while k < limit {
            if let Some(name) = self.called_ali(from, k, f) {
                return Some(NounPhrase { tokens: name.clone(), unlisted: Some(name), ..subject.clone() });
            }
            if let Some(np) = self.bearer_at(entities, from, k, f) {
                // طالب رئيس اللجنة في المجلس **الوزير فلان** بكذا: whom he calls on
                let called_on = cue.object == ObjectRole::Addressee
                    && !self.parts(k - 1)
                    && !self.head(k).is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific));
                // (أوبك) **ناصر البدري**
                let first =
                    (k > from || self.surface(k - 1) == ")") && !called_on && self.is_closed_behind(np.tokens.end, f);
                return Some(np).filter(|_| first);
            }
            k = self.past_title_word(entities, from, k, limit)?;
        }
        None
    }

    /// `المتحدث باسم المقاومة، **علي الأحمدي**، عن`: a name that is spelled like على, and one more word of it, between commas or right before what is said.
    fn called_ali(&self, from: usize, k: usize, f: &Frame) -> Option<Range<usize>> {
        let (end, comma) = (k + 2, k >= from && k > 0 && self.parts(k - 1));
        let family = |k: usize| {
            self.is_word(k)
                && self.mention_at[k] == 0
                && self.finite_cue(k).is_none()
                && self.tags[k].function == FunctionWord::NONE
                && !self.is_preposed(k)
                && self.doc.tokens()[k].clitics.enc_len == 0
        };
        (comma
            && self.surface(k) == "علي"
            && self.mention_at[k] == 0
            && end <= f.start
            && family(k + 1)
            && (self.parts(end) || self.is_complementizer(end) || self.is_colon(end) || end == f.start))
            .then_some(k..end)
    }

    /// Whether all from a token to another goes on with a title, and waits for nothing but the name.
    pub(crate) fn title_reaches(&self, entities: &Entities, from: usize, name: usize) -> bool {
        let mut k = from;
        while k < name {
            let Some(next) = self.past_title_word(entities, from, k, name).filter(|_| k < from + TITLE) else {
                return false;
            };
            k = next;
        }
        k == name && (self.parts(k - 1) || self.is_complete(k - 1))
    }

    /// The name, with its form of address, that begins at a token where the title before it is closed.
    fn bearer_at(&self, entities: &Entities, from: usize, k: usize, f: &Frame) -> Option<NounPhrase> {
        let limit = f.start;
        let person = |k: usize| {
            self.mention_at[k]
                .checked_sub(1)
                .filter(|&m| entities.mentions[m as usize].kind == EntityKind::Person)
                .map(|m| entities.mentions[m as usize].tokens.len())
        };
        let titled = self.man(k).is_some_and(|h| h.definite && h.proclitics == 0);
        let behind_comma = k > from && self.parts(k - 1);
        // رئيس المجلس، **الجمهوري** جون بينر
        let demonym = behind_comma
            && k + 1 < limit
            && self.doc.tokens()[k].clitics.proclitics.al()
            && self.head(k).is_none()
            && person(k).is_none()
            && person(k + 1).is_some();
        let name = person(k).is_some_and(|words| words > 1);
        // راجيف سوري: no list has it
        let plain = self.is_word(k)
            && self.head(k).is_none()
            && self.mention_at[k] == 0
            && !self.doc.tokens()[k].clitics.proclitics.al();
        if self.is_preposed(k) || !(behind_comma || self.is_complete(k - 1)) {
            return None;
        }
        let stop = |k: usize| self.is_complementizer(k) || self.parts(k);
        if !(titled || demonym || name || plain && !is_common_word(self.doc.bare(k))) {
            // بالمملكة **نادر عنتر** إن: a given name that is another word too
            let unnamed = self.is_word(k) && self.mention_at[k] == 0;
            let name = unnamed.then(|| self.reading(entities, &stop).bare_bearer(k, limit)).flatten()?;
            let mut np = f.subject.clone()?;
            (np.tokens, np.mention, np.unlisted) = (name.clone(), None, Some(name));
            return Some(np);
        }
        let start = if demonym { k + 1 } else { k };
        let np = self.reading(entities, &stop).noun_phrase(start, limit)?;
        let named = !plain && np.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person)
            || titled && np.unlisted.is_some()
            || plain && np.unlisted.as_ref().is_some_and(|name| name.len() > 1 && self.is_closed_behind(name.end, f));
        // النائب **العام** للدولة فلان, the title of another phrase
        (named && !np.coordinated && !np.quantified).then_some(np)
    }

    /// One past a word or a pair of marks that belongs to a title.
    fn past_title_word(&self, entities: &Entities, from: usize, k: usize, limit: usize) -> Option<usize> {
        let t = &self.doc.tokens()[k];
        match t.kind {
            TokenKind::Word => {
                let mention = self.mention_at[k].checked_sub(1).map(|m| &entities.mentions[m as usize]);
                // مركز **الملك فلان**: whom a body is named for
                if let Some(m) = mention.filter(|m| m.kind == EntityKind::Person) {
                    return (!self.is_complete(k - 1)).then_some(m.tokens.end as usize);
                }
                // صندوق تنمية **المرأة** حسن الجاسر: no title of his
                let woman = |h: &HeadAt| h.head.class == HeadClass::Person && h.head.feminine;
                let office = self.man(k).filter(|h| !woman(h));
                let complete = self.is_complete(k - 1);
                if let Some(end) = office.filter(|h| h.definite && !complete).and_then(|_| self.honoured(k, entities)) {
                    return Some(end);
                }
                // في مكتب **رئيس** الوزراء فلان, في لقائه مع الوزير فلان: the name is another's
                let own = office.is_none()
                    || !self.is_preposed(k) && (complete || self.man(k - 1).is_some() || self.parts(k - 1));
                (own && self.may_be_of_title(k) && !self.begins_what_is_done(k))
                    .then(|| mention.map_or(k + 1, |m| (m.tokens.end as usize).max(k + 1)))
            }
            TokenKind::Number => Some(k + 1),
            _ if self.closes[k] > 0 => {
                let close = self.closes[k] as usize;
                // رئيس الاتحاد، البرازيلي "خوان نابوت" عن دعم الفرنسي فلان: he has his name
                let name = (k + 1..close).any(|i| {
                    self.mention_at[i]
                        .checked_sub(1)
                        .is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person)
                });
                (close <= limit && close - k <= IN_MARKS && !name).then_some(close)
            }
            // ، كبير إدارييها, ، الأستاذ فلان
            _ if self.parts(k) && k + 1 < limit && k >= from => {
                // ، بمنطقة جازان، الرائد فلان
                let p = self.doc.tokens()[k + 1].clitics.proclitics;
                let ali = || self.surface(k + 1) == "علي";
                // في سورية، **في لبنان** فلان
                let place = || self.key(k + 1) == "في" && k + 2 < limit && self.mention_at[k + 2] > 0;
                let next = self.is_word(k + 1) && (!self.is_preposed(k + 1) || p.ba() || p.la() || ali() || place());
                next.then_some(k + 1)
            }
            _ => None,
        }
    }

    /// مستشفى **الملك فلان**, حفل تكريم **اللاعب فلان**: one past the man whose title stands at a token, and who is only told of.
    fn honoured(&self, k: usize, entities: &Entities) -> Option<usize> {
        let m = self.mention_at.get(k + 1)?.checked_sub(1)?;
        let m = &entities.mentions[m as usize];
        (m.kind == EntityKind::Person && !self.is_preposed(k)).then_some(m.tokens.end as usize)
    }

    /// أعلن رئيس الاتحاد، **دعم** الفرنسي فلان; شكر رئيس النادي **الجهاز** الإداري: behind a phrase that is whole another noun is the verb's object.
    fn begins_what_is_done(&self, k: usize) -> bool {
        // في عالم الكرة **مثل** البرازيلي فلان: one of several
        if self.key(k) == "مثل" {
            return true;
        }
        let t = &self.doc.tokens()[k];
        let p = t.clitics.proclitics;
        // لـ«الأفق», الـ 17
        let cut_off = matches!(self.key(k), "ل" | "ب" | "ال");
        let bound =
            self.tags[k].function != FunctionWord::NONE || self.is_preposed(k) || self.has_conjunction_letter(k);
        if bound || cut_off || self.man(k).is_some() || !(self.is_complete(k - 1) || self.parts(k - 1)) {
            return false;
        }
        let noun = self.head(k).is_some_and(|h| h.head.plural || h.head.class == HeadClass::Organization);
        // الدورة الثالثة للانتخابات **مجالس** البلدية: a slip of the pen
        let slip = noun && !p.al() && self.is_preposed(k - 1);
        t.flags.tanween_fath() || self.mention_at[k] == 0 && !slip && (!p.al() || noun)
    }

    /// No verb that is known, no pronoun and nothing with one.
    fn may_be_of_title(&self, k: usize) -> bool {
        let function = self.tags[k].function;
        // رئيس الجالية **وعميدها**
        let and_its = || self.doc.tokens()[k].clitics.proclitics.wa() && self.man(k).is_some();
        self.finite_cue(k).is_none()
            && (self.is_bound(k)
                || !function.is(FunctionWord::RELATIVE | FunctionWord::PRONOUN | FunctionWord::SUBORDINATOR)
                    && (self.doc.tokens()[k].clitics.enc_len == 0 || k > 0 && self.man(k - 1).is_some() || and_its()))
    }

    /// `مسؤول العلاقات **فيها**`, `التعليم عن **بعد**`: what closes a title like an adjective.
    fn is_bound(&self, k: usize) -> bool {
        matches!(self.key(k), "فيها" | "فيه" | "بها" | "به" | "لديها" | "لديه")
            || self.key(k) == "بعد" && k > 0 && self.key(k - 1) == "عن"
    }

    /// A noun for one who holds an office, a rank, or who is somebody.
    fn man(&self, k: usize) -> Option<HeadAt> {
        let class =
            |class| matches!(class, HeadClass::Office | HeadClass::Rank | HeadClass::Person | HeadClass::Honorific);
        self.head(k).filter(|h| class(h.head.class) && !h.head.plural)
    }

    pub(crate) fn is_preposed(&self, k: usize) -> bool {
        self.tags[k].function.is(FunctionWord::PREPOSITION) || self.doc.tokens()[k].clitics.proclitics.preposition()
    }

    /// A word that waits for no other: with the article, or the last of a name; a number, a closing mark.
    fn is_complete(&self, k: usize) -> bool {
        match self.doc.tokens()[k].kind {
            TokenKind::Word => {
                (self.doc.tokens()[k].clitics.proclitics.al() || self.doc.tokens()[k].clitics.article_len > 0)
                    && !self.man(k).is_some_and(|h| h.head.class == HeadClass::Honorific)
                    || self.in_name[k]
                    || self.mention_at[k] > 0
                    || self.is_bound(k)
            }
            TokenKind::Number | TokenKind::Quote => true,
            _ => matches!(self.surface(k), ")" | "]"),
        }
    }

    /// A comma or a dash between a title and a name.
    fn parts(&self, k: usize) -> bool {
        self.is_comma(k) || matches!(self.surface(k), "-" | "–")
    }

    /// Behind the name the content begins, or what joins it, or how it was said.
    fn is_closed_behind(&self, end: usize, f: &Frame) -> bool {
        end >= f.start
            || self.parts(end)
            || self.is_complementizer(end)
            || self.is_colon(end)
            || self.is_saying(end)
            || self.doc.tokens()[end].kind == TokenKind::Quote
            || self.tags[end].function.is(FunctionWord::TIME | FunctionWord::PREPOSITION)
            || self.is_preposed(end)
            // جدد رئيس المجلس، الجمهوري فلان **تعهده** بأن
            || self.doc.tokens()[end].clitics.enc_len > 0
            || matches!(self.key(end), "ل" | "(")
    }
}
