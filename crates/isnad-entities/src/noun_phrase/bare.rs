//! Words that stand bare between who speaks and what he says: where the verb has no object they can only be more of his name, whatever
//! words they are elsewhere: `رئيس المجلس **صباح زنكور** إن`, `المتحدث فهد **مساعد العنزي**: ...`.

use super::*;

/// The most words that are read behind a title, and behind a name.
const BEHIND_TITLE: usize = 3;
const BEHIND_NAME: usize = 2;

/// How surely what stands behind the words is no more of the phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    /// أن, إنه: what is said.
    Clause,
    /// A colon or a mark that opens, لـ«الأفق»: what is said, and who is told.
    Mark,
    /// إلى أن, عن أن, بأن: what it is said of.
    Preposition,
    /// A comma, and something else before what is said.
    Comma,
    /// What he is: `رئيس المركز`, `، أحد القادة`, `الذي شارك`.
    Office,
    /// شكره: a noun with its pronoun, what he gives.
    Owned,
}

impl Reading<'_> {
    /// The name of which the phrase up to `at` has the title, or the first words.
    pub(crate) fn bare_before_content(
        &self,
        from: usize,
        at: usize,
        to: usize,
        np: &NounPhrase,
    ) -> Option<Range<usize>> {
        // Most phrases end before أن, a mark or a preposition.
        let function = if at < to { self.classes.function(at).0 } else { FunctionWord::RELATIVE };
        let plain = at < to
            && from > 0
            && self.word(at)
            && np.unlisted.is_none()
            && (function == FunctionWord::NONE || function == FunctionWord::TIME);
        let human = || np.head.is_some_and(|h| h.class.is_human() && !h.plural);
        let somebody = plain && !np.coordinated && !np.quantified && (np.mention.is_some() || np.definite && human());
        if !somebody || !self.said(from - 1) {
            return None;
        }
        let (told, says) = (self.tells(from - 1), self.only_says(from - 1));
        match np.mention.filter(|&m| self.person(m)) {
            Some(m) => {
                let mention = &self.entities.mentions[m as usize];
                let (start, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
                let (n, limit) = self.bare_words(at, to, BEHIND_NAME)?;
                // كيري, who was called جون كيري
                let longer = end == start + 1 && self.entities.entities[mention.entity as usize].name.contains(' ');
                let fits = end == at && !longer && self.goes_on_bare(start, at, n, limit, told);
                fits.then_some(start..at + n)
            }
            None => {
                let one = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
                if !one || !np.definite {
                    return None;
                }
                let (n, limit) = self.bare_words(at, to, BEHIND_TITLE)?;
                if n == 1 && limit == Limit::Clause && says && self.given_with_article(from, at) {
                    return Some(at - 1..at + n);
                }
                self.names_bearer(at, n, limit, told, says).then_some(at..at + n)
            }
        }
    }

    /// `قال وزير العدل **الطيب** لوح إن`: an adjective of the title that is a given name too, before one bare word.
    fn given_with_article(&self, from: usize, at: usize) -> bool {
        let given = at - 1;
        given > from
            && self.definite(given)
            && !self.definite(at)
            && self.class(given).has(Class::GIVEN)
            && !self.class(given).has(Class::TITLE | Class::NATIONALITY | Class::TIME)
            && self.classes.head(given).is_none()
            && !self.doc.tokens()[given].clitics.proclitics.preposition()
    }

    /// The name that begins at a token where the title before it is closed: `... بالمملكة **كامل عنبر** إن`.
    pub fn bare_bearer(&self, at: usize, to: usize) -> Option<Range<usize>> {
        if at >= to || (self.stop)(at) {
            return None;
        }
        let (n, limit) = self.bare_words(at, to, BEHIND_TITLE)?;
        let given = self.class(at).has(Class::GIVEN);
        (given && self.names_bearer(at, n, limit, false, false)).then_some(at..at + n)
    }

    /// A verb of saying.
    fn said(&self, k: usize) -> bool {
        self.word(k) && !self.definite(k) && Lexicon::get().of(self.doc.bare(k)).has(Class::SAYING)
    }

    /// A verb that has what is said for its only object.
    fn only_says(&self, k: usize) -> bool {
        matches!(self.doc.bare(k), "قال" | "قالت" | "يقول" | "تقول" | "اضاف" | "اضافت" | "يضيف" | "تضيف")
    }

    /// Somebody is told: `أبلغ تسيبراس **البرلمان** أن`.
    fn tells(&self, k: usize) -> bool {
        // ذكر الناطق أشرف القدرة أن
        Lexicon::get().of(self.doc.bare(k)).has(Class::TELLING) && !matches!(self.doc.bare(k), "ذكر" | "ذكرت")
    }

    /// How many words stand bare before what is said, and how surely it is that.
    fn bare_words(&self, at: usize, to: usize, most: usize) -> Option<(usize, Limit)> {
        for n in 0..=most {
            let k = at + n;
            if n > 0
                && let Some(limit) = self.limit(k)
            {
                return Some((n, limit));
            }
            if k >= to || !self.may_be_bare(k, n == 0) {
                return None;
            }
        }
        None
    }

    fn limit(&self, k: usize) -> Option<Limit> {
        let all = self.doc.tokens().len();
        if k >= all || self.doc.tokens()[k].flags.line_start() {
            return None;
        }
        let clause = |k: usize| k < all && self.word(k) && self.classes.function(k).0.is(FunctionWord::COMPLEMENTIZER);
        // وصف محمد الأمر بأنه
        if clause(k) && self.doc.key(k).starts_with('ب') {
            return Some(Limit::Preposition);
        }
        if clause(k) || self.parts_apposition(k) && clause(k + 1) {
            return Some(Limit::Clause);
        }
        let opens = |k: usize| k < all && self.doc.tokens()[k].kind == TokenKind::Quote && self.closes[k] > 0;
        let mark = self.doc.surface(k) == ":" || opens(k) || matches!(self.doc.key(k), "ل" | "لـ") && opens(k + 1);
        if mark {
            return Some(Limit::Mark);
        }
        if self.tells_who(k) || self.parts_apposition(k) && self.tells_who(k + 1) {
            return Some(Limit::Office);
        }
        if self.parts_apposition(k) {
            return Some(Limit::Comma);
        }
        // قدم ماجد مسرحي شكره
        let owned = || self.doc.tokens()[k].clitics.enc_len > 0 && self.class(k).has(Class::COMMON);
        if self.word(k) && self.classes.function(k).0 == FunctionWord::NONE && owned() {
            return Some(Limit::Owned);
        }
        (matches!(self.doc.key(k), "الي" | "عن") && clause(k + 1)).then_some(Limit::Preposition)
    }

    /// An office and what it is of, one of several, a clause that tells of him.
    fn tells_who(&self, k: usize) -> bool {
        let all = self.doc.tokens().len();
        if k + 1 >= all || !self.word(k) || self.doc.tokens()[k].flags.line_start() {
            return false;
        }
        matches!(self.doc.key(k), "احد" | "احدي" | "وهو" | "وهي" | "الذي" | "التي")
            || self.tells_office(k, all)
                && self.word(k + 1)
                && (self.definite(k)
                    || self.definite(k + 1)
                    || self.classes.head(k + 1).is_some()
                    || self.doc.key(k + 1) == "في")
    }

    /// A word that may be somebody's name where nothing else can stand.
    fn may_be_bare(&self, k: usize, first: bool) -> bool {
        let t = &self.doc.tokens()[k];
        let (key, class) = (self.doc.key(k), self.class(k));
        // صباح, خميس
        let function = self.classes.function(k).0;
        let closed = function != FunctionWord::NONE && !(function == FunctionWord::TIME && class.has(Class::NAME));
        // ايضا, مجددا, مخاطبا, محذره: how he says it
        let how = !class.has(Class::GIVEN)
            && !self.definite(k)
            && (key.ends_with('ا') && class.has(Class::COMMON) || key.starts_with('م') && key.ends_with(['ا', 'ه']));
        let verb = key.starts_with(['ي', 'ت']) && !class.has(Class::NAME);
        // شقيق, شرطة
        let noun = class.has(Class::TITLE | Class::ANY_ORG | Class::PLACE_WORD) && !class.has(Class::NAME);
        // حازم شيخ القبيلة; but فهد مساعد العنزي
        let of = k + 1;
        let office = self.classes.head(k).is_some_and(|h| !h.definite)
            && self.doc.tokens().get(of).is_some_and(|t| t.kind == TokenKind::Word)
            && self.definite(of)
            && !self.class(of).has(Class::FAMILY | Class::SELDOM);
        let other = self.mention(k).is_some_and(|m| {
            let mention = &self.entities.mentions[m as usize];
            let kind = mention.kind;
            // فهد **مساعد العنزي**
            let rest = first && kind == EntityKind::Person;
            mention.tokens.len() > 1 && !rest || !matches!(kind, EntityKind::Person | EntityKind::Nationality)
        });
        // هيلين **ورفل**: an unknown word with the letter of and
        let unknown = || class.is_none() && Lexicon::get().of(self.doc.bare(k)).is_none();
        let given = || self.class(k - 1).has(Class::GIVEN) && !self.class(k - 1).has(Class::COMMON);
        // لرويترز is not
        let whole = t.clitics.pro_len == 0
            || class.has(Class::NAME) && !class.has(Class::COMMON)
            || t.clitics.proclitics.conjunction() && given() && unknown();
        t.kind == TokenKind::Word
            && t.flags.space_before()
            && !t.flags.line_start()
            && !t.flags.tanween_fath()
            && key.len() > 2
            // النبي صلى الله عليه
            && key != "الله"
            && !closed
            && !how
            && !verb
            && !noun
            && !office
            && !other
            && (whole || self.definite(k) && !t.clitics.proclitics.preposition() && !t.clitics.proclitics.conjunction())
            && !class.has(Class::SAYING | Class::ORDINAL)
            && self.is_nobodys(k)
            && !crate::heads::takes_clause(key)
            && !(self.stop)(k)
    }

    /// `مساعد العنزي` behind `فهد`, `المصري` behind `عبدالملك بن رافع`.
    fn goes_on_bare(&self, start: usize, at: usize, n: usize, limit: Limit, told: bool) -> bool {
        let given = |k: usize| self.class(k).has(Class::GIVEN);
        let lineage = (start..at).any(|k| matches!(self.doc.key(k), "بن" | "بنت"));
        let short = at == start + 1 && given(start) || lineage && given(at - 1);
        // فلان الشريف **مساعد** مدير عام المكافحة: the first word of the office
        let last = at + n - 1;
        let heads = self.classes.head(last).is_some()
            || self.class(last).has(Class::COMMON) && !self.class(last).has(Class::NAME);
        let office = limit == Limit::Office && self.word(at + n) && !self.definite(last) && heads;
        // دعا محمد **الشباب** إلى أن
        let open = short && !told && limit == Limit::Clause;
        !matches!(limit, Limit::Comma | Limit::Owned)
            && !office
            && (at..at + n).all(|k| {
                let class = self.class(k);
                let time = class.has(Class::TIME) && !(given(k - 1) && !self.class(k - 1).has(Class::FAMILY));
                let nationality = class.has(Class::NATIONALITY) && !open;
                // طالبت فلانة دار «الأفق» بكذا
                let body = class.has(Class::ANY_ORG | Class::PLACE_WORD) && limit != Limit::Clause;
                let named = short && (class.has(Class::NAME) || !class.has(Class::COMMON));
                let known = named || is_called(class) && !self.definite(k);
                !time && !nationality && !body && (known || open)
            })
    }

    /// `صباح زنكور` behind `رئيس المجلس`.
    fn names_bearer(&self, at: usize, n: usize, limit: Limit, told: bool, says: bool) -> bool {
        let (first, last) = (self.class(at), self.class(at + n - 1));
        if n < 2 || self.definite(at) || self.mention_at[at] > 0 {
            return false;
        }
        // صباح الخميس; but سمر الخميس
        let time = first.has(Class::TIME) && last.has(Class::TIME);
        let sure = !told && (limit == Limit::Clause || says && limit == Limit::Mark);
        let called = if first.has(Class::GIVEN) || limit == Limit::Office {
            is_called(last) && (limit != Limit::Office || !told && is_called(first)) || sure
        } else {
            is_called(first) && is_called(last) || sure && is_called(last) && (says || !self.definite(at + n - 1))
        };
        called && !time && !last.has(Class::NATIONALITY) && (limit != Limit::Comma || says)
    }
}

/// A word by which families are called, or that is no frequent one.
fn is_called(class: Class) -> bool {
    class.has(Class::FAMILY | Class::SELDOM) || !class.has(Class::COMMON)
}
