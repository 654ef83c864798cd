//! Words of closed classes within a noun phrase, and others that end one: when, to whom, under which name.

use super::{Chain, Step, go_on};
use crate::governing::governs;
use crate::heads::HeadClass;
use crate::noun_phrase::Reading;
use crate::noun_phrase::apposition::is_called;
use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Chain<'_> {
    /// `التقرير الـ 51 لمؤسسة النقد`: which one of them it is.
    pub(super) fn numbered(&mut self) -> Option<Step> {
        let Chain { read, from, to, at, head, .. } = *self;
        let number = |k: usize| k < to && read.doc.tokens()[k].kind == TokenKind::Number;
        if at > from && self.word.key == "ال" && number(at + 1) && head.is_some_and(|h| h.definite) {
            return self.close(at + 2);
        }
        None
    }

    /// `بيان صدر اليوم`: the verb tells of the document.
    pub(super) fn how_it_came_about(&self) -> Option<Step> {
        let Chain { from, at, complete, .. } = *self;
        let key = self.word.key;
        // Without a branch for each: documents are few, and which word it is cannot be guessed.
        let document = self.np.head.is_some_and(|h| h.class == HeadClass::Document);
        if document & !complete & (at > from) && is_published(key) {
            return self.end();
        }
        None
    }

    /// `موسيقار سعودي **لـ«اليوم»**`: who is told.
    pub(super) fn who_is_told(&self) -> Option<Step> {
        let Chain { read, from, to, at, head, .. } = *self;
        let doc = read.doc;
        let key = self.word.key;
        let told = key == "ل"
            && at > from
            && at + 2 < to
            // مصادر لـ«الأفق», مصادر لـ(الأفق)
            && (doc.tokens()[at + 1].kind == TokenKind::Quote || doc.surface(at + 1) == "(")
            && (read.mention(at + 2).is_some_and(|m| read.entities.mentions[m as usize].kind == EntityKind::Media)
                // مواطنون لـ«الأفق»: people are nobody's office
                || head.is_some_and(|h| h.head.class.is_human() && h.head.plural)
                // مصدر مسؤول لـ«المدينة»
                || head.is_some_and(|h| h.head.class == HeadClass::Person && !h.definite));
        if told {
            return self.end();
        }
        None
    }

    /// `الشركة **العام الماضي**`, `طوكيو **عام** 2020`: when.
    pub(super) fn year(&self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        if at > from && read.is_year(at) {
            return self.end();
        }
        None
    }

    /// A word of a closed class ends the phrase, but for a few that belong to the noun before them.
    pub(super) fn closed_class(&mut self) -> Option<Step> {
        let Chain { read, from, at, complete, .. } = *self;
        let key = self.word.key;
        let (class, cut) = read.classes.function(at);
        // آن بوليرت: a name; but آن الوزير, for أن
        let name = key == "ان"
            && read.doc.surface(at).starts_with('آ')
            && at + 1 < self.to
            && read.word(at + 1)
            && !read.definite(at + 1);
        if class == FunctionWord::NONE
            || name
            || class.is(FunctionWord::TIME) && !complete && at > from && cut == 0 && key == "عام"
        {
            return None;
        }
        let plain = cut == 0;
        self.complement(plain, class)
            .or_else(|| self.all_over_the_world(plain))
            .or_else(|| self.own_sources(plain))
            .or_else(|| self.general_or_first(plain))
            .or_else(|| self.negated_adjective(plain, class))
            .or_else(|| self.passive_with_its_preposition(class))
            .or_else(|| self.demonstrative_behind_owner(plain, class))
            .or_else(|| self.quantifier(plain, class))
            .or_else(|| self.end())
    }

    /// A preposition that the noun takes.
    fn complement(&mut self, plain: bool, class: FunctionWord) -> Option<Step> {
        let Chain { read, from, to, at, named, head, .. } = *self;
        if plain
            && class.is(FunctionWord::PREPOSITION)
            && at > from
            && !named
            && let Some(end) = read.complement(at, to, head)
        {
            return self.close(end);
        }
        None
    }

    /// `رئيس المجلس الأعلى للجاليات **حول العالم** الشيخ فلان`: wherever the body is, which its name does not tell.
    fn all_over_the_world(&mut self, plain: bool) -> Option<Step> {
        let Chain { read, from, to, at, head, .. } = *self;
        let body = self.np.mention.is_none_or(|m| read.entities.mentions[m as usize].kind == EntityKind::Organization);
        let world = plain
            && at > from
            && at + 1 < to
            && matches!(self.word.key, "حول" | "في" | "عبر")
            && matches!(read.doc.key(at + 1), "العالم" | "الخارج");
        let office = head.is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural);
        if world && body && office {
            self.named = false;
            return self.close(at + 2);
        }
        None
    }

    /// `الأمين العام`, `النائب الأول`.
    fn general_or_first(&mut self, plain: bool) -> Option<Step> {
        let Chain { from, at, .. } = *self;
        let key = self.word.key;
        if plain && (key == "عام" || key == "العام" || key == "اول" || key == "الاول") && at > from {
            self.complete |= key.starts_with("ال");
            return go_on(at + 1);
        }
        None
    }

    /// `مصادر **خاصة** لـ«الأفق»`: an adjective of theirs, and not what is so above all.
    fn own_sources(&self, plain: bool) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        let own = plain && at == from + 1 && matches!(self.word.key, "خاصه" | "خاص");
        (own && matches!(read.doc.bare(from), "مصادر" | "مصدر") && !read.definite(from)).then_some(Step::To(at + 1))
    }

    /// `مصادر غير رسمية`, `العناصر غير المنضبطة`: the adjective is behind it. `ما اعتبره المدير **غير ضروري**` is what he holds it to be.
    fn negated_adjective(&self, plain: bool, class: FunctionWord) -> Option<Step> {
        let Chain { read, from, to, at, .. } = *self;
        let key = self.word.key;
        if !(plain && class.is(FunctionWord::NEGATION) && key == "غير" && at > from) {
            return None;
        }
        let another = self.complete && at + 1 < to && !read.definite(at + 1);
        if another { Some(Step::End(at)) } else { go_on(at + 1) }
    }

    /// `المجني عليها`, `المشتبه بهم`, `الحكومة المعترف **بها دوليا**`.
    fn passive_with_its_preposition(&mut self, class: FunctionWord) -> Option<Step> {
        let Chain { read, from, to, at, .. } = *self;
        if !class.is(FunctionWord::WITH_PRONOUN) || at == from {
            return None;
        }
        let preposition = preposition_of(self.word.key)?;
        // قال المندوب له: what he is by his own name is told somebody
        let told = preposition == "ل" && read.classes.head(at - 1).is_some();
        if told || !governs(read.doc.bare(at - 1), preposition) {
            return None;
        }
        let known = at + 1 < to
            && matches!(
                read.doc.key(at + 1),
                "دوليا" | "عالميا" | "محليا" | "رسميا" | "شعبيا" | "دستوريا" | "قانونا" | "قانونيا"
            );
        let next = at + 1 + usize::from(known);
        // الملحقيات التابعة لها **التفجير** الإرهابي: an object; المجني عليه **المواطن** فلان: who it is
        let object =
            next < to && read.definite(next) && read.classes.head(next).is_none_or(|h| !h.head.class.is_human());
        if object {
            return Some(Step::End(next));
        }
        self.close(next)
    }

    /// `أصحاب هذه المبادرة`, `سكان هذا الحي`: nouns that are always somebody's or something's.
    fn demonstrative_behind_owner(&self, plain: bool, class: FunctionWord) -> Option<Step> {
        let Chain { read, from, to, at, complete, .. } = *self;
        let doc = read.doc;
        if plain
            && class.is(FunctionWord::DEMONSTRATIVE)
            && at == from + 1
            && !complete
            && at + 1 < to
            && read.definite(at + 1)
            && matches!(doc.bare(from), "اصحاب" | "صاحب" | "صاحبه" | "اهالي" | "سكان" | "ابناء" | "رواد" | "انصار")
        {
            return go_on(at + 1);
        }
        None
    }

    /// `سفراء ثلاث دول`, `ممثلو بعض الأحزاب`, `المهرجان الحادي عشر`.
    fn quantifier(&self, plain: bool, class: FunctionWord) -> Option<Step> {
        let Chain { read, from, at, complete, named, .. } = *self;
        let key = self.word.key;
        // دفاع المتهم السادس
        let place = read.definite(at) && !named && is_ordinal(key);
        let ordinal = at > from && read.definite(at - 1) && (place || matches!(key, "عشر" | "عشره"));
        if plain && class.is(FunctionWord::QUANTIFIER) && at > from && (!complete || ordinal) {
            return go_on(at + 1);
        }
        None
    }

    /// `اسمه`, `البالغ`: what the name or the age is, stands behind it.
    pub(super) fn so_called(&self) -> Option<Step> {
        let key = self.word.key;
        if matches!(key, "البالغ" | "البالغه") || is_called(key) {
            return self.end();
        }
        None
    }
}

impl Reading<'_> {
    /// العام الماضي, عام 2020: the year, no adjective.
    pub(crate) fn is_year(&self, at: usize) -> bool {
        if !self.classes.may_be_dated(at) {
            return false;
        }
        let key = self.doc.key(at);
        let Some(next) = self.doc.tokens().get(at + 1).filter(|t| t.flags.space_before() && !t.flags.line_start())
        else {
            return false;
        };
        if key == "عام" {
            return next.kind == TokenKind::Number;
        }
        // الأمين العام الحالي: he has a successor, but no last year.
        let human = at > 0 && self.classes.head(at - 1).is_some_and(|h| h.head.class.is_human() && !h.head.plural);
        match self.doc.key(at + 1) {
            "الماضي" | "الماضيه" | "الجاري" | "الجاريه" | "المنصرم" | "المنصرمه" | "الفايت" | "الفايته" => {
                true
            }
            "الدراسي" => key == "العام",
            "الحالي" | "المقبل" | "القادم" | "الحاليه" | "المقبله" | "القادمه" => {
                key != "العام" || !human
            }
            _ => false,
        }
    }
}

/// The preposition that stands before a pronoun: `عليهم`, `به`, `إليها`.
fn preposition_of(key: &str) -> Option<&'static str> {
    const PRONOUNS: [&str; 5] = ["ه", "ها", "هم", "هما", "هن"];
    ["علي", "الي", "عن", "في", "من", "ب", "ل"]
        .into_iter()
        .find(|p| key.strip_prefix(p).is_some_and(|rest| PRONOUNS.contains(&rest)))
}

/// الثاني، السابعة: the place in a row.
fn is_ordinal(key: &str) -> bool {
    matches!(
        key.strip_suffix('ه').unwrap_or(key),
        "الثاني"
            | "الثالث"
            | "الرابع"
            | "الخامس"
            | "السادس"
            | "السابع"
            | "الثامن"
            | "التاسع"
            | "العاشر"
    )
}

/// بيان صدر اليوم, دراسة أجرتها الجامعة: the verb that tells how a document came about.
fn is_published(key: &str) -> bool {
    let verb = ["ها", "ه"].iter().find_map(|p| key.strip_suffix(p)).unwrap_or(key);
    matches!(
        verb,
        "صدر"
            | "صدرت"
            | "نشر"
            | "نشرت"
            | "بث"
            | "بثت"
            | "اعد"
            | "اعدت"
            | "اجري"
            | "اجرا"
            | "اجرت"
            | "تلقي"
            | "تلقت"
            | "تلقا"
            | "اصدر"
            | "اصدرت"
            | "وزع"
            | "وزعت"
            | "تسلمت"
            | "حصلت"
            | "شمل"
            | "شملت"
    )
}
