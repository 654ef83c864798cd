//! Signs within a noun phrase: quotation marks, other letters, numbers, a stroke or a stop behind a title.

use super::{Chain, Step, go_on};
use crate::EntityKind;
use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::noun_phrase::{HONORIFIC, Reading};
use isnad_tokenize::TokenKind;

impl Chain<'_> {
    /// A pair of marks: «الشرق الأوسط» after صحيفة, or a short name in marks by itself.
    pub(super) fn at_marks(&mut self) -> Option<Step> {
        let Chain { read, from, to, at, named, .. } = *self;
        let doc = read.doc;
        let close = read.closes[at] as usize;
        let body = self.np.head.is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media));
        // منظمة «بلاندر»: whatever its name begins with; but وصف القرار «بالخاطئ»
        let named_so = body && at == from + 1 && !read.definite(from);
        let governed = at > from
            && doc.tokens().get(at + 1).is_some_and(|t| {
                let p = t.clitics.proclitics;
                p.preposition() && (!named_so || p.al() || t.clitics.article_len > 0)
            });
        // لوكالة الأناضول «القرار صعب على الفريق»: behind a name, or a noun with the article, only a short one is a name too
        let called =
            at > from && self.np.mention.is_some_and(|m| read.entities.mentions[m as usize].tokens.end as usize == at);
        let longest = match (body, called || read.definite(at.max(1) - 1)) {
            // "بي.سي.آي", "Biology & Medicine"
            (true, true)
                if (at + 1..close.min(at + 14))
                    .all(|k| doc.tokens()[k].kind != TokenKind::Word || doc.surface(k).chars().count() <= 4) =>
            {
                14
            }
            (true, true) => 5,
            (true, false) => 14,
            _ => 8,
        };
        if close == 0 || close > to || close - at > longest || named && at > from || governed {
            return self.end(); // وصف القرار «بالخاطئ»
        }
        // أكدت القيادة العامة «استشهاد» فلان: no name of hers
        let several = self
            .np
            .head
            .is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media | HeadClass::Collective));
        let person = several && close < to && read.mention(close).is_some_and(|m| read.person(m));
        if (called || self.complete && person) && read.word_in_marks(at, to) {
            return self.end();
        }
        let inside = self.name_within(close, body);
        // كافة اللاعبين «كبارا وصغارا»: what they are
        let aside = || doc.tokens()[at + 1].flags.tanween_fath() || doc.key(at + 1).ends_with('ا');
        // المواطنة "ب.و"
        let words = || (at + 1..close).filter(|&k| read.word(k) && doc.surface(k).chars().count() > 1).count();
        if inside.is_none() && at > from && close > at + 4 && read.title_is_whole(at - 1) && words() > 2 && !aside() {
            return self.end();
        }
        if self.is_body_named_for_man(inside, close) {
            return self.close(close);
        }
        if inside.is_some() && (self.np.mention.is_none() || !named) {
            self.np.mention = inside;
        }
        self.named = true;
        self.close(close)
    }

    /// The name in the marks. `منظمة «جندر كونسورنز إنترناشيونال»`: all of it is the body's name.
    fn name_within(&self, close: usize, body: bool) -> Option<u32> {
        let Chain { read, from, at, head, .. } = *self;
        let whole = |m: u32| {
            let mention = &read.entities.mentions[m as usize];
            !body
                || mention.kind != EntityKind::Person
                || mention.tokens.start as usize == at + 1 && mention.tokens.end as usize + 1 >= close
        };
        (at + 1..close)
            .filter_map(|k| read.mention(k))
            .find(|&m| read.entities.mentions[m as usize].kind != EntityKind::Nationality)
            .filter(|&m| whole(m))
            .filter(|&m| {
                let end = read.entities.mentions[m as usize].tokens.end as usize;
                let within = at > from && end + 1 == close - 1;
                !(within && head.is_some_and(|h| h.head.class == HeadClass::Document) && read.name_goes_on(end, close))
            })
    }

    /// `مدير «ماجد للتنمية» فلان`: a body that begins with a man's name.
    fn is_body_named_for_man(&self, inside: Option<u32>, close: usize) -> bool {
        let Chain { read, from, at, head, .. } = *self;
        let doc = read.doc;
        at > from
            && head.is_some_and(|h| h.head.class == HeadClass::Office)
            && inside.is_some_and(|m| {
                let mention = &read.entities.mentions[m as usize];
                mention.kind == EntityKind::Person
                    && (mention.tokens.end as usize..close - 1)
                        .any(|k| doc.tokens()[k].clitics.proclitics.preposition())
            })
    }

    /// A word in other letters, or a number.
    pub(super) fn at_foreign_word_or_number(&mut self) -> Option<Step> {
        let Chain { read, from, at, complete, .. } = *self;
        let doc = read.doc;
        if let Some(m) = read.mention(at) {
            self.np.mention.get_or_insert(m);
            self.named = true;
            return self.close(read.entities.mentions[m as usize].tokens.end as usize);
        }
        let t = &doc.tokens()[at];
        // المادة 14, الفصل 3: what has a number
        let numbered = at == from + 1
            && read.definite(from)
            && matches!(doc.bare(from), "ماده" | "فصل" | "بند" | "فقره" | "مرسوم" | "ظهير");
        if t.kind == TokenKind::Number && complete && !numbered {
            return self.end();
        }
        go_on(at + 1)
    }

    /// `اللواء/ سالم الحربي`: a stroke between a title and its name.
    pub(super) fn at_stroke(&mut self) -> Option<Step> {
        let Chain { read, from, to, at, named, .. } = *self;
        let doc = read.doc;
        if at > from && at + 1 < to && doc.surface(at) == "/" && !named && read.strokes(at) {
            return self.close(at + 1);
        }
        None
    }

    /// `د. فلان`, `م. فلان`.
    pub(super) fn abbreviated_title(&mut self) -> Option<Step> {
        let Chain { read, to, at, head, .. } = *self;
        let doc = read.doc;
        let key = self.word.key;
        if matches!(key, "د" | "م" | "ا") && at + 2 < to && doc.surface(at + 1) == "." {
            self.head = head.or(Some(HeadAt { head: HONORIFIC, definite: true, proclitics: 0 }));
            self.np.head = self.np.head.or(Some(HONORIFIC));
            return self.close(at + 2);
        }
        None
    }
}

impl Reading<'_> {
    /// A stroke behind a title with the article, and a person's name behind it.
    fn strokes(&self, at: usize) -> bool {
        let title = |h: HeadAt| {
            h.definite
                && !h.head.plural
                && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific | HeadClass::Office)
        };
        self.classes.head(at - 1).is_some_and(title) && self.mention(at + 1).is_some_and(|m| self.person(m))
    }
}

impl Reading<'_> {
    /// `قال **المدير** "نحن مستعدون للعمل"`: three words and more in marks are no name of whom such a noun means, but what he said.
    fn title_is_whole(&self, noun: usize) -> bool {
        let nominative = || self.definite(noun) && self.doc.bare(noun).ends_with("ون");
        self.classes.head(noun).map_or_else(nominative, |h| h.definite && h.head.class.is_human())
    }

    /// `في باريس **«عجرفة» الشركة**`: behind a name one plain word in marks, and what it is of behind them.
    pub(crate) fn word_in_marks(&self, at: usize, to: usize) -> bool {
        let (noun, close) = (at + 1, self.closes[at] as usize);
        close == noun + 2
            && close < to
            && self.word(noun)
            && !self.definite(noun)
            && self.mention_at[noun] == 0
            && (self.class(noun).has(Class::COMMON | Class::DERIVED) || self.doc.key(noun).ends_with('ه'))
            && !self.class(noun).has(Class::NAME)
            && self.word(close)
            && (self.definite(close) || self.mention_at[close] > 0)
            && !self.doc.tokens()[close].clitics.proclitics.preposition()
            && !self.has_conjunction(close)
            // هيئة المكافحة «نزاهة» الدكتور فلان
            && self.classes.head(close).is_none_or(|h| !matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific))
    }
}
