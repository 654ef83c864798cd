//! Words of a noun phrase that a conjunction or a preposition is glued to.

use super::{Chain, Step, go_on};
use crate::adjective::is_nisba;
use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;

use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Chain<'_> {
    /// `التدريب التقني والمهني`, `وزير التجارة والصناعة`: the chain goes on; a new speaker does not belong to it.
    pub(super) fn joined(&self) -> Option<Step> {
        let Chain { read, from, to, at, complete, named, head, .. } = *self;
        let conj = self.word.conj;
        if !conj {
            return None;
        }
        let here = read.classes.head(at);
        let speaker = here.is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous);
        if self.is_second_office(here)
            || self.waits_for_one_complement()
            || self.is_second_task(here)
            || self.is_second_adjective()
            || self.is_second_group(here)
            || !named && read.within_role(from, at, to)
        {
            return go_on(at + 1);
        }
        if !named && complete && !speaker && read.closes_with_two(at, to) {
            return go_on(at + 2);
        }
        if named
            || !read.definite(at)
            || speaker && read.definite(at) && !head.is_some_and(|h| h.definite && h.head.class.is_human())
        {
            return self.end();
        }
        go_on(at + 1)
    }

    /// `مصادر أمنية **وطبية** مصرية`, `دبلوماسيون عرب **ومصريون**`: a second adjective of the same form behind a noun without the article.
    fn is_second_adjective(&self) -> bool {
        let Chain { read, from, at, head, .. } = *self;
        let nationality = |k: usize| {
            read.mention(k).is_some_and(|m| read.entities.mentions[m as usize].kind == EntityKind::Nationality)
        };
        let plural = |k: usize| {
            let stem = read.doc.bare(k).strip_suffix("ون").or_else(|| read.doc.bare(k).strip_suffix("ين"));
            stem.is_some_and(|s| s.ends_with('ي') && s.len() >= 6)
        };
        let nisba = |k: usize| is_nisba(read.doc.bare(k)) && read.mention_at[k] == 0;
        let alike = |ending: &str| [at - 1, at].iter().all(|&k| read.doc.bare(k).ends_with(ending));
        let broken = |k: usize| matches!(read.doc.bare(k), "عرب" | "اكراد" | "افارقه" | "اجانب" | "جدد" | "شباب");
        let adjective = |k: usize| nationality(k) || nisba(k) || plural(k) || broken(k);
        // مسؤولون أميركيون **ودبلوماسيون** أوروبيون: others, too
        let people = read.classes.head(at).is_some_and(|h| h.head.class.is_human() && !h.head.feminine);
        at >= from + 2
            && head.is_some_and(|h| !h.definite && (h.head.plural || h.head.class == HeadClass::Organization))
            && !read.definite(at)
            && !read.definite(at - 1)
            && adjective(at - 1)
            && adjective(at)
            && !people
            && (alike("يه") || (plural(at) || broken(at)) && (plural(at - 1) || nationality(at - 1) || broken(at - 1)))
    }

    /// `نقابة الأطباء **والصيادلة**`, `رئيس هيئة الأسرى **والمحررين**`: two groups that a body is for, or that are both in the genitive; behind
    /// `رئيس البلدية` the councillors speak themselves.
    fn is_second_group(&self, here: Option<HeadAt>) -> bool {
        const MOST: usize = 3;
        let Chain { read, from, at, named, .. } = *self;
        let people = |h: HeadAt| h.definite && h.head.plural && h.head.class.is_human();
        let group = |k: usize| read.mention_at[k] == 0 && read.classes.head(k).is_some_and(people);
        if named || at < from + 2 || !here.is_some_and(people) || read.doc.bare(at).ends_with("ون") {
            return false;
        }
        let Some(of) = (at.saturating_sub(MOST).max(from)..at).rev().find(|&k| !group(k)) else { return false };
        let body = read.classes.head(of).is_some_and(|h| h.head.class == HeadClass::Organization);
        let genitive = |k: usize| read.doc.bare(k).ends_with("ين");
        let noun = read.classes.function(of).0 == FunctionWord::NONE && read.word(of);
        of + 1 < at && noun && !read.definite(of) && (body || genitive(at))
    }

    /// `إمام وخطيب المسجد`, `رئيس ومدير عام الشركة`: one man of two offices.
    fn is_second_office(&self, here: Option<HeadAt>) -> bool {
        let Chain { read, at, complete, .. } = *self;
        let office = |h: HeadAt| h.head.class == HeadClass::Office && !h.head.plural && !h.definite;
        !complete && read.classes.head(at - 1).is_some_and(office) && here.is_some_and(office)
    }

    /// `اتحاد مستوردي وموزعي السيارات`: two that wait for one complement.
    fn waits_for_one_complement(&self) -> bool {
        let Chain { read, to, at, complete, .. } = *self;
        let doc = read.doc;
        !complete
            && !read.definite(at)
            && at + 1 < to
            && read.definite(at + 1)
            && [at - 1, at]
                .iter()
                .all(|&k| doc.key(k).ends_with('ي') && doc.key(k).len() >= 8 && doc.tokens()[k].clitics.enc_len == 0)
    }

    /// `صندوق مكافحة وعلاج الإدمان`, `هيئة تطوير وإدارة المدن`, `استشاري طب وجراحة العيون`: two tasks of one body or man, without the article.
    fn is_second_task(&self, here: Option<HeadAt>) -> bool {
        let Chain { read, from, to, at, complete, head, .. } = *self;
        let doc = read.doc;
        let t = self.word.t;
        // طبيب علاج وجراحة: behind a man جراحة is what he does, no woman
        let field = |k: usize| {
            read.classes.head(k).is_none_or(|h| h.head.feminine && !h.definite && h.head.class == HeadClass::Office)
                && head.is_some_and(|h| !h.head.feminine)
        };
        let bare = |k: usize| {
            let class = Lexicon::get().of(doc.bare(k));
            read.mention_at[k] == 0
                && !read.definite(k)
                && doc.tokens()[k].clitics.enc_len == 0
                && (class.has(Class::COMMON) && !class.has(Class::TITLE) || class.has(Class::TITLE) && field(k))
                && !class.has(Class::SAYING | Class::ANY_ORG)
        };
        !complete
            && at == from + 2
            && at + 1 < to
            && head.is_some_and(|h| {
                let one = matches!(h.head.class, HeadClass::Office | HeadClass::Person) && !h.head.plural;
                !h.definite && (one || h.head.class == HeadClass::Organization)
            })
            && (here.is_none() || field(at))
            && bare(at - 1)
            && bare(at)
            && !t.clitics.proclitics.preposition()
            && read.definite(at + 1)
            && !read.has_conjunction(at + 1)
    }

    /// A preposition is glued to the word: it belongs to the phrase, where the noun takes it.
    pub(super) fn preposition(&mut self) -> Option<Step> {
        let Chain { read, to, at, named, head, .. } = *self;
        let t = self.word.t;
        if !t.clitics.proclitics.preposition() {
            return None;
        }
        if read.presides(self.np, at, to) {
            // Behind who is in the chair the sentence goes on.
            self.complete = true;
            return Some(Step::End(read.inner(at, to).unwrap_or(at)));
        }
        let belongs = read.governed(at);
        if !belongs && (named || !read.takes_complement(head, at) || read.for_audience(at)) {
            return self.end();
        }
        match read.inner(at, to) {
            Some(end) => self.close(end),
            None => self.end(),
        }
    }
}

impl Reading<'_> {
    /// `وزير الداخلية **والجماعات** المحلية سالم العمري`: the phrase at `from` is the role of the man who is named behind.
    fn within_role(&self, from: usize, at: usize, to: usize) -> bool {
        let (first, here) = (self.doc.tokens()[from].span, self.doc.tokens()[at].span);
        (at + 1..to.min(at + 6)).filter_map(|k| self.mention(k)).any(|m| {
            let mention = &self.entities.mentions[m as usize];
            self.person(m) && mention.role.is_some_and(|r| r.start == first.start && r.end >= here.end)
        })
    }

    /// المركز المغربي للطاقة **وحماية البيئة**،: a second field, with its complement, right before a comma or the content, or before the seat
    /// of the body and one of them.
    fn closes_with_two(&self, at: usize, to: usize) -> bool {
        let last = at + 1;
        let doc = self.doc;
        let ends = |k: usize| {
            doc.tokens().get(k).is_some_and(|t| {
                matches!(doc.surface(t), "،" | ",")
                    || t.kind == TokenKind::Word && self.classes.function(k).0.is(FunctionWord::COMPLEMENTIZER)
            })
        };
        let seated = || {
            let Some(seat) = doc.tokens().get(last + 1) else { return false };
            seat.clitics.proclitics.ba()
                && self.seat(last + 1)
                && (last + 2..last + 5).any(ends)
                && !doc.tokens()[last].clitics.proclitics.preposition()
        };
        last < to
            && !self.definite(at)
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.definite(last)
            && (ends(last + 1) || seated())
            && !(self.stop)(last)
    }
}
