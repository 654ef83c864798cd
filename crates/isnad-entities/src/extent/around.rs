//! What stands around a name and tells how far it goes: the content behind it, an office, a number, a thing that it names.

use super::{Name, Names};
use crate::class::Class;
use crate::governing::governs;
use isnad_tokenize::TokenKind;

impl Names<'_> {
    /// أن, إنه: the content begins here.
    pub(crate) fn before_content(&self, i: usize) -> bool {
        let clause = |k: usize| matches!(self.doc.key(k), "ان" | "انه" | "انها" | "بان" | "بانه" | "بانها" | "انهم");
        self.adjacent(i)
            && (clause(i)
                || matches!(self.doc.key(i), "ل" | "لـ")
                || self.doc.key(i) == "الي" && self.adjacent(i + 1) && clause(i + 1))
    }

    /// The same, behind a comma too: `حسن بن عيسى دغلة, أن`.
    pub(super) fn before_clause(&self, i: usize) -> bool {
        self.before_content(i)
            || self.doc.tokens().get(i).is_some_and(|t| matches!(self.doc.surface(t), "،" | ","))
                && self.before_content(i + 1)
    }

    /// `إسكندر رضا عسكري، مستشار الرئيس`: a comma and an office.
    pub(super) fn before_role(&self, i: usize) -> bool {
        let office = self.words.at(i + 1);
        crate::titles::is_comma(self.doc, i)
            && office.pro == 0
            && office.class.has(Class::OFFICE)
            && !office.class.has(Class::LOOSE_TITLE)
    }

    /// `فؤاد سلامة:`, a line of its own: who wrote it.
    pub(super) fn is_byline(&self, i: usize, name: &Name) -> bool {
        let tokens = self.doc.tokens();
        let first = i.checked_sub(1).is_some_and(|k| tokens[k].flags.line_start());
        let sure = self.words.at(i - 1).class;
        let closes = tokens.get(i + 1).is_none_or(|t| t.flags.line_start()) || self.is_mark(i + 1, ":");
        name.parts == 1
            && first
            && closes
            && sure.has(Class::GIVEN)
            && sure.has(Class::SURE)
            && !sure.has(Class::COMMON)
    }

    /// `سالم بن محمد **الحداد**`, `سالم بن عبد الرحمن **الحداد**`: right behind the father's name.
    #[inline]
    pub(super) fn behind_father(&self, i: usize) -> bool {
        let bin = |back: usize| i >= back && self.words.at(i - back).bin;
        bin(2) || bin(3) && self.doc.key(i - 2) == "عبد"
    }

    /// Nobody is told or warned here: the word before the content is no object.
    pub(super) fn nobody_told(&self, i: usize) -> bool {
        (i.saturating_sub(16)..i)
            .rev()
            .take_while(|&k| !self.doc.tokens()[k + 1].flags.line_start() && !self.is_mark(k, "."))
            .all(|k| !self.words.at(k).class.has(Class::TELLING))
    }

    /// True where a number stands at a token, or behind the mark there, and nothing goes on behind the number.
    pub(crate) fn is_numbered(&self, end: usize) -> bool {
        let tokens = self.doc.tokens();
        let quoted = tokens.get(end).is_some_and(|t| t.kind == TokenKind::Quote);
        let at = end + usize::from(quoted);
        tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number && !t.flags.line_start()) && !self.adjacent(at + 1)
    }

    /// `[هود: 88]`, `(آل عمران/14)`, `«يوسف»: 4`: a mark opens before the name, and behind it a number follows a colon or a stroke.
    pub(crate) fn is_scripture(&self, i: usize, end: usize) -> bool {
        let opens = |t: &isnad_tokenize::Token| {
            t.kind == TokenKind::Quote || matches!(self.doc.surface(t), "(" | "[" | "{" | "﴾" | "سورة")
        };
        let Some(before) = i.checked_sub(1).map(|k| &self.doc.tokens()[k]) else { return false };
        let house = self.doc.key(i - 1) == "ال" && i > 1 && opens(&self.doc.tokens()[i - 2]);
        if end > i + 2 || !opens(before) && !house {
            return false;
        }
        let closed = |k: usize| {
            self.doc
                .tokens()
                .get(k)
                .is_some_and(|t| t.kind == TokenKind::Quote || matches!(self.doc.surface(t), ")" | "]" | "}"))
        };
        let mark = end + usize::from(closed(end));
        [":", "/"].iter().any(|m| self.is_mark(mark, m))
            && self.doc.tokens().get(mark + 1).is_some_and(|t| t.kind == TokenKind::Number)
            && !self.adjacent(i)
    }

    /// `مؤسسة سالم بن مرزوق الخيرية بأن`: what the body is that bears the name.
    pub(crate) fn agrees_with_a_body(&self, i: usize) -> bool {
        let body = |k: usize| {
            let word = self.words.at(k);
            !word.definite && word.class.has(Class::ANY_ORG | Class::STRUCTURE | Class::PLACE_WORD)
        };
        // هيئة السياحة بالمنطقة المهندس سامي الهجرة: a title of his own stands between.
        let own = |k: &usize| !(self.words.at(*k).definite && self.words.at(*k).class.has(Class::TITLE));
        self.doc.key(i).ends_with('ه') && (i.saturating_sub(6)..i).rev().take_while(own).any(body)
    }

    /// `خطة كاميرون **الخمسية**`, `رسالة الملك سلمان **الثانية**`: what is his, without the article right before his name or rank.
    pub(super) fn agrees_with_a_thing(&self, i: usize) -> bool {
        let word = self.words.at(i);
        let feminine = |k: usize| self.doc.tokens().get(k).is_some_and(|t| t.flags.teh_marbuta());
        let thing = |k: usize| {
            let thing = self.words.at(k);
            let rank = self.words.at(k + 1);
            feminine(k)
                && !thing.definite
                && !thing.class.has(Class::NAME)
                && !(thing.class.has(Class::TITLE) && !thing.class.has(Class::COMMON))
                && (k + 2 == i || k + 3 == i && rank.definite && rank.class.has(Class::TITLE))
        };
        // but كلمة سامي الهجرة
        let adjective = || self.doc.key(i).ends_with("يه") || word.class.has(Class::ORDINAL);
        word.definite
            && feminine(i)
            && !word.class.has(Class::FAMILY)
            && adjective()
            && (i.saturating_sub(3)..i).any(thing)
    }

    /// `التابعة للهيئة`, `المكلفة بالملف`: a participle before the preposition that it takes.
    pub(crate) fn governs_next(&self, i: usize) -> bool {
        self.adjacent(i + 1) && {
            let (bare, next) = (self.doc.bare(i), self.doc.key(i + 1));
            let glued = self.words.at(i + 1).governed.then(|| &next[..2]);
            governs(bare, next) || glued.is_some_and(|p| governs(bare, p))
        }
    }
}
