//! The bearer behind his office: where his name or his rank begins, a complement ends. What more is said of a rank.

use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::{NounPhrase, Reading};
use crate::wording;

impl Reading<'_> {
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
        matches!(self.doc.key(at), "سابقا" | "حاليا" | "حديثا" | "موخرا")
            && at + 1 < to
            && (person(at + 1) || person(at + 2) && self.classes.head(at + 1).is_some_and(title))
    }

    /// لجنة الصيدليات برئاسة فلان, وفد بقيادة الوزير: who heads a body or a group that is named so for the first time.
    pub(crate) fn presides(&self, np: &NounPhrase, at: usize, to: usize) -> bool {
        let body = np.head.is_some_and(|h| {
            matches!(h.class, HeadClass::Organization | HeadClass::Collective) || h.ambiguous && !h.plural
        });
        let by = self.doc.tokens()[at].clitics.proclitics.ba() && wording::is_chair(self.doc.bare(at));
        body && by
            && at + 1 < to
            && (self.mention(at + 1).is_some_and(|m| self.person(m))
                || self.classes.head(at + 1).is_some_and(|h| h.head.class.is_human()))
    }

    /// جامعة الملك عبدالعزيز: the name belongs to the body.
    pub(crate) fn honoured(&self, at: usize) -> bool {
        // أبها is a city, no father of hers.
        // المشرف على **الفريق** زاهر بن داوود: a team, no rank of his
        let team = at > 1 && self.doc.key(at - 2) == "علي" && self.doc.bare(at - 1) == "فريق";
        let closed = |h: HeadAt| h.definite || self.doc.tokens()[at - 1].clitics.proclitics.al(); // للبنات
        let human = |h: HeadAt| h.head.class.is_human() && !(closed(h) && self.is_no_title(at - 1, h));
        at > 0 && !team && !self.closes_name(at) && self.classes.head(at - 1).is_some_and(human)
    }

    /// `القيادي في المقاومة فلان`, `عضو هيئة المحامين فلان`, `النائب العام للدولة فلان`: a group, several people or the state, with the article. Those of whom
    /// somebody is the head are his: `رئيس الوزراء فلان`, `رئيس مجلس الوزراء فلان`.
    fn is_no_title(&self, noun: usize, head: HeadAt) -> bool {
        let office = |h: HeadAt| h.head.class.is_human() && !h.head.plural && !h.definite;
        let his = || {
            (noun.saturating_sub(3).max(1)..noun).any(|k| self.classes.head(k).is_some_and(office) && !self.definite(k))
        };
        // مديرة التدريب للبنات فلانة: of those under a preposition nobody is the head
        let preposed = || self.doc.tokens()[noun].clitics.proclitics.preposition();
        head.head.class == HeadClass::Collective
            || self.doc.bare(noun) == "دوله"
            || head.head.plural && (preposed() || !his())
    }

    /// A name ends right before the token: الغرفة التجارية **بجدة** محمد.
    pub(crate) fn closes_name(&self, at: usize) -> bool {
        (at.saturating_sub(8)..at)
            .rev()
            .any(|k| self.mention(k).is_some_and(|m| self.entities.mentions[m as usize].tokens.end as usize == at))
    }

    /// الرائد بسام الشريف: a rank, whatever else its letters may be, right before a man's name.
    pub(super) fn bears_rank(&self, at: usize, to: usize) -> bool {
        let rank = |h: HeadAt| h.definite && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific);
        let name = (at + 1..to).find(|&k| !self.arm(k)); // العميد ركن فلان
        let armed = name.is_some_and(|k| k > at + 1);
        (armed || self.classes.head(at).is_some_and(rank))
            && name.and_then(|k| self.mention(k)).is_some_and(|m| self.person(m))
    }

    /// A title with the article, right before a man's name.
    pub(super) fn titled_man(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.classes.head(at).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural)
            && self.mention(at + 1).is_some_and(|m| self.person(m))
    }
}
