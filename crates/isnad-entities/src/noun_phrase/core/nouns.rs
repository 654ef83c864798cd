//! Further nouns and adjectives of a noun phrase.

use super::{Chain, Step, Word, go_on};
use crate::adjective::{cannot_describe, is_nisba, is_noun_of_its_own};
use crate::class::Class;
use crate::governing::governs;
use crate::heads::{Head, HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::noun_phrase::Reading;
use crate::phrase_words::Use;
use crate::{EntityKind, FunctionWord};
use isnad_tokenize::TokenKind;

impl Chain<'_> {
    /// `مصدرًا قضائيًا`: the adjectives of a noun in that case have it too. `حث المسؤولون **المواطنين**`: so have those of people in the nominative.
    pub(super) fn in_another_case(&self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        let Word { t, definite, .. } = self.word;
        let ends = |k: usize, case: &str| read.definite(k) && read.several(k) && read.doc.bare(k).ends_with(case);
        if at > from && ends(at, "ين") && !ends(at - 1, "ين") && (from..at).any(|k| ends(k, "ون")) {
            return self.end();
        }
        if t.flags.tanween_fath() && !(read.doc.tokens()[from].flags.tanween_fath() && !definite) {
            return self.end();
        }
        // اقتحم شاب مختل **مسجدا**, مصدران **طلبا**, أمانة جدة **حرصها**: an object, or a verb of the two, by the alef; but 35 صيادا
        if at > from
            && !definite
            && read.word(at - 1)
            && read.is_accusative_noun(at)
            && (t.clitics.enc_len == 0 && !self.word.key.ends_with("ها") || self.is_behind_adjective())
            && !(from.saturating_sub(1)..at)
                .any(|k| read.is_accusative_noun(k) || read.doc.tokens()[k].kind == TokenKind::Number)
        {
            return self.end();
        }
        None
    }

    /// منظمات حقوقية **رغبتها**, أمانة محافظة جدة **حرصها**: what has a pronoun, where the chain is closed, and no document's (معلومات أمنية **تلقتها** الصحيفة).
    fn is_behind_adjective(&self) -> bool {
        let Chain { read, from, at, complete, head, .. } = *self;
        let document = head.is_some_and(|h| h.head.class == HeadClass::Document);
        !document
            && (complete || at > from + 1 && read.nisba(at - 1))
            && !read.classes.function(at).0.is(FunctionWord::RELATIVE)
    }

    /// `العقيد بحري`, `اللواء ركن طيار`.
    pub(super) fn arm(&self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        if at > from && read.arm(at) {
            return go_on(at + 1);
        }
        None
    }

    /// `المصدر ذاته`, `المسؤولة نفسها`.
    pub(super) fn emphasis(&self) -> Option<Step> {
        let Chain { from, at, complete, named, .. } = *self;
        let key = self.word.key;
        if complete && at > from && !named && is_emphasis(key) {
            return go_on(at + 1);
        }
        None
    }

    /// `مسؤول أمني آخر`, `مصادر أخرى`.
    pub(super) fn another_one(&self) -> Option<Step> {
        let Chain { at, named, .. } = *self;
        let Word { key, indefinite, .. } = self.word;
        if indefinite && !named && self.np.mention.is_none() && matches!(key, "اخر" | "اخري" | "اخرون" | "اخرين")
        {
            return go_on(at + 1);
        }
        None
    }

    /// `تقرير إحصائي **اطلعت** عليه الصحيفة`: more of an indefinite noun.
    pub(super) fn relative_verb(&self) -> Option<Step> {
        let Chain { read, at, named, .. } = *self;
        let indefinite = self.word.indefinite;
        if indefinite && !named && read.begins_relative(at) {
            return self.end();
        }
        None
    }

    /// `المهندس النجار المواطنين`, `اللجنة الوزارة`: no adjective of one man, nor of one body.
    pub(super) fn people_behind_one(&self) -> Option<Step> {
        let Chain { read, from, at, head, .. } = *self;
        let before = head.filter(|h| self.word.definite && h.definite)?.head;
        let next = at == from + 1;
        // دعت اللجنة الراغبين, طالب الحزب الناخبين
        let body = matches!(before.class, HeadClass::Organization | HeadClass::Collective | HeadClass::Media);
        let one = !before.plural && (before.class.is_human() || next && body);
        if one && read.people(at) {
            return self.end();
        }
        if !next {
            return None;
        }
        let here = read.classes.head(at)?.head;
        // طالب السكان البلدية: nor is a body that of several people
        let body = here.class == HeadClass::Organization && !here.plural && !here.ambiguous;
        let of_several = before.plural && before.class.is_human() && body;
        if of_several || read.no_adjective_of(before, here, at) {
            return self.end();
        }
        None
    }

    /// `طالب حزب الأمة **الشركة** بفتح الطريق`, `هنأ الوزير **الفريق** بالفوز`: behind a noun that the article or a name closes, a body is another noun, and so
    /// is a team, which has the letters of a rank where a name follows.
    pub(super) fn another_noun(&self) -> Option<Step> {
        let Chain { read, from, to, at, named, .. } = *self;
        if !self.word.definite || at == from || read.mention_at[at] > 0 || !(read.definite(at - 1) || named) {
            return None;
        }
        let here = read.classes.head(at).filter(|h| h.definite)?.head;
        let (bare, glued) = (read.doc.bare(at), self.word.t.clitics.proclitics);
        let body = matches!(here.class, HeadClass::Organization | HeadClass::Media)
            && (here.feminine && !here.plural
                || matches!(bare, "مجلس" | "جيش" | "حزب" | "اتحاد" | "نادي" | "بنك" | "برلمان"))
            && is_noun_of_its_own(bare, here);
        let team = || bare == "فريق" && (at + 1 >= to || !read.may_be_called(at + 1));
        let ends = !glued.preposition() && !glued.conjunction() && (body || team());
        if ends { self.end() } else { None }
    }

    /// `بيان المنظمة الصحفي`: the adjective is not the organization's.
    pub(super) fn adjective_of_head(&self) -> Option<Step> {
        let Chain { read, from, at, .. } = *self;
        let doc = read.doc;
        let definite = self.word.definite;
        if definite
            && at == from + 1
            && self.np.head.is_some_and(|h| h.class == HeadClass::Organization && h.feminine && !h.plural)
            && read.definite(from)
            && doc.bare(at).ends_with('ي')
        {
            return self.end();
        }
        None
    }

    /// `بمنطقة نجران جنوب السعودية`.
    pub(super) fn side_of_place(&self) -> Option<Step> {
        let Chain { read, to, at, complete, head, .. } = *self;
        let Word { definite, .. } = self.word;
        if complete
            && !definite
            && head.is_some_and(|h| h.head.class.is_human())
            && read.class(at).has(Class::SIDE)
            && at + 1 < to
            && let Some(m) = read.mention(at + 1)
            && matches!(read.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country)
        {
            return go_on((read.entities.mentions[m as usize].tokens.end as usize).max(at + 2));
        }
        None
    }

    /// `أكد خبراء أمنيون **إمكانية**`: the ن of such a plural stays, so nothing is in the construct with it.
    pub(super) fn behind_plural(&self) -> Option<Step> {
        let Chain { read, from, to, at, .. } = *self;
        let doc = read.doc;
        let Word { key, t, definite, .. } = self.word;
        if at > from
            && !read.definite(at - 1)
            && read.mention_at[at - 1] == 0
            && doc.bare(at - 1).ends_with('ن')
            && (nominative_plural(doc.bare(at - 1)) || self.is_described_plural(at - 1))
            && (definite
                || t.flags.teh_marbuta()
                || at + 1 < to && (read.definite(at + 1) || read.mention_at[at + 1] > 0))
            && !(doc.bare(at).ends_with("ون") || matches!(key, "كبار" | "جدد" | "عرب" | "اجانب" | "قدامي"))
            && !read.adjective_of_two(at, to)
            && !(at + 1 < to && read.takes_its_preposition(at, to))
        {
            return self.end();
        }
        None
    }

    /// `سكان **غاضبون** البلدية`, `نائبان **معارضان** القرار`: of people the adjective too has the ending; but نواب يقولون.
    #[inline(never)]
    fn is_described_plural(&self, k: usize) -> bool {
        let Chain { read, from, head, .. } = *self;
        let bare = read.doc.bare(k);
        k > from
            && (bare.ends_with("ون") && bare.chars().count() >= 5
                || bare.ends_with("ان") && bare.chars().count() >= 6 && read.doc.bare(from).ends_with("ان"))
            && !bare.starts_with(['ي', 'ت'])
            && head.is_some_and(|h| h.head.plural && h.head.class.is_human() && !h.definite)
    }

    /// `مصدر **رفيع المستوى**`.
    pub(super) fn adjective_in_construct(&mut self) -> Option<Step> {
        let Chain { read, from, to, at, named, .. } = *self;
        let definite = self.word.definite;
        if !definite && at > from && !named && read.adjective_of_two(at, to) {
            return self.close(at + 2);
        }
        None
    }

    /// `مصادر لبنانية مطلعة`, `خبير سعودي متخصص في النفط`: the demonym closes nothing where no article has.
    pub(super) fn adjective_behind_demonym(&self) -> Option<Step> {
        let Chain { read, to, at, complete, named, .. } = *self;
        let Word { definite, indefinite, .. } = self.word;
        if complete
            && !definite
            && indefinite
            && !named
            && (read.further_adjective(at, to) || read.takes_its_preposition(at, to))
        {
            return go_on(at + 1);
        }
        None
    }

    /// A definite chain is closed; only another title or a name part may follow (`… مكة المكرمة رئيس لجنة الحج`).
    pub(super) fn behind_closed_chain(&mut self) -> Option<Step> {
        let Chain { read, to, at, complete, head, .. } = *self;
        let Word { key, definite, .. } = self.word;
        if !complete || definite {
            return None;
        }
        let name_part = matches!(key, "بن" | "ابن" | "بنت" | "ال" | "ابو" | "ام" | "ابي");
        let title_again = self.is_title_again();
        let human = head.is_some_and(|h| h.head.class.is_human()) && !read.names_two(at, to);
        if !(name_part || title_again && human) {
            return self.end();
        }
        if title_again {
            // A new chain begins: رئيس ديوان المظالم رئيس مجلس القضاء.
            self.complete = false;
            return go_on(at + 1);
        }
        None
    }

    /// Another office, rank or form of address of the same man.
    fn is_title_again(&self) -> bool {
        let Chain { read, to, at, head, .. } = *self;
        let here = read.classes.head(at);
        let title_again = here.is_some_and(|h| {
            matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
                && !h.head.ambiguous
                && !h.definite
                // مدير المدرسة طلاب الصف: several are not the one before them
                && (!h.head.plural || head.is_some_and(|one| one.head.plural))
        });
        // فضيلة الشيخ: its letters may be a virtue's, but not before a form of address
        let address = |h: HeadAt| matches!(h.head.class, HeadClass::Honorific | HeadClass::Rank);
        title_again
            || here.is_some_and(|h| h.head.class == HeadClass::Honorific && !h.definite)
                && at + 1 < to
                && read.classes.head(at + 1).is_some_and(|h| address(h) && h.definite)
    }

    /// `رفضت **شركات صناعية** المقترح`, `دانت **دول عربية** قرار المجلس`: what the adjective has closed takes no construct.
    pub(super) fn behind_indefinite_adjective(&self) -> Option<Step> {
        let Chain { read, from, to, at, complete, head, .. } = *self;
        let Word { t, definite, .. } = self.word;
        // a demonym alone closes no phrase without the article: دبلوماسي أميركي كبير **الهجمات**
        let closed = complete && !(head.is_some_and(|h| !h.definite) && !read.definite(at - 1) && at == from + 3);
        if closed || at < from + 2 || at > from + 4 {
            return None;
        }
        let object =
            definite && !t.clitics.proclitics.preposition() || t.clitics.pro_len == 0 && read.begins_construct(at, to);
        let closes = || at == from + 2 && read.described_in_the_indefinite(from) || read.adjectives_close(from, at);
        if object && closes() || !object && read.begins_act_of_two(at, to) && closes() {
            return self.end();
        }
        None
    }

    /// A further word of the chain, which the article or a pronoun closes.
    pub(super) fn link(&mut self) -> Option<Step> {
        let at = self.at;
        let Word { t, definite, .. } = self.word;
        if definite || t.clitics.enc_len > 0 && !t.flags.teh_marbuta() {
            self.complete = true;
        }
        go_on(at + 1)
    }
}

impl Reading<'_> {
    /// Behind the letters of a rank a word that may be who bears it, or how high it is: `الفريق علي`, `الفريق أول`.
    fn may_be_called(&self, at: usize) -> bool {
        let glued = self.doc.tokens()[at].clitics.proclitics;
        let plain =
            || self.classes.function(at).0 == FunctionWord::NONE && !glued.preposition() && !glued.conjunction();
        self.word(at) && (self.mention_at[at] > 0 || self.doc.key(at) == "اول" || plain())
    }

    /// `طالبت اللجنة **الوزارة**`, `طالب المدير **البلدية**`: the noun at `at` cannot describe the one before it.
    fn no_adjective_of(&self, before: Head, here: Head, at: usize) -> bool {
        let t = &self.doc.tokens()[at];
        let joined = t.clitics.proclitics.preposition() || t.clitics.proclitics.conjunction();
        !joined && cannot_describe(before, here, self.doc.bare(at), t.flags.teh_marbuta())
    }

    /// مصدر **رفيع المستوى**: an adjective in construct with a noun.
    fn adjective_of_two(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.definite(at + 1)
            && governs(self.doc.bare(at), "ال")
            && !(self.stop)(at + 1)
            // أدان مسؤول كبير الهجوم: what stands by itself has only qualities as its genitive
            && (!is_adjective_of_sources(self.doc.bare(at)) || Use::of(self.doc.bare(at + 1)).has(Use::QUALITY))
            // مسؤول كبير الشركة: what somebody is in is nobody
            && !self.classes.head(at + 1).is_some_and(|h| {
                let human = h.head.class.is_human() && h.head.class != HeadClass::Collective;
                human || matches!(h.head.class, HeadClass::Organization | HeadClass::Media)
            })
    }

    /// مسجدا، طفلا: an indefinite noun in the accusative, its tanween not written; but دوليا، رسميا, how or where.
    pub(crate) fn is_accusative_noun(&self, at: usize) -> bool {
        let key = self.doc.key(at);
        let Some(stem) = key.strip_suffix('ا').filter(|s| s.chars().count() > 2 && !s.ends_with('ي')) else {
            return false;
        };
        self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.pro_len == 0
            && self.classes.function(at).0 == FunctionWord::NONE
            && !self.class(at).has(Class::NAME | Class::TITLE | Class::TIME | Class::PLACE | Class::ORG)
            && self.classes.head(at).is_none()
            && !is_emphasis(key)
            && !matches!(key, "تقريبا" | "دوما" | "يوما" | "عاما" | "معا" | "جميعا" | "ايضا")
            && Lexicon::get().of(stem).has(Class::COMMON)
            && !Lexicon::get().of(stem).has(Class::NAME | Class::FUNCTION)
    }

    /// ضرورة حماية المدينة: two nouns without the article, and the owner behind them.
    fn begins_act_of_two(&self, at: usize, to: usize) -> bool {
        let noun = |k: usize| {
            self.word(k)
                && self.doc.tokens()[k].clitics.pro_len == 0
                && self.doc.tokens()[k].clitics.enc_len == 0
                && self.mention_at[k] == 0
                && self.classes.function(k).0 == FunctionWord::NONE
                && self.class(k).has(Class::COMMON)
                && self.classes.head(k).is_none()
                && !self.nisba(k)
                && !is_adjective_of_sources(self.doc.bare(k).trim_end_matches('ه'))
        };
        at + 2 < to
            && self.definite(at + 2)
            && !self.doc.tokens()[at + 2].clitics.proclitics.preposition()
            && !self.doc.tokens()[at + 2].clitics.proclitics.conjunction()
            && !self.definite(at + 1)
            && noun(at)
            && noun(at + 1)
            && !(self.stop)(at + 1)
    }

    /// قرار المجلس, تصريحات خامنئي: a noun of its own, with its owner right behind.
    fn begins_construct(&self, at: usize, to: usize) -> bool {
        let owner = |k: usize| {
            let c = &self.doc.tokens()[k].clitics;
            (self.definite(k) || self.mention_at[k] > 0)
                && !c.proclitics.preposition()
                && !c.proclitics.conjunction()
                && !self.classes.function(k).0.is(FunctionWord::TIME)
        };
        at + 1 < to
            && owner(at + 1)
            && self.mention_at[at] == 0
            && self.doc.tokens()[at].clitics.enc_len == 0
            && self.classes.function(at).0 == FunctionWord::NONE
            && !self.nisba(at)
            && !self.class(at).has(Class::SIDE | Class::TITLE | Class::NAME | Class::TIME)
            && self.classes.head(at).is_none_or(|h| !h.head.class.is_human())
            && !governs(self.doc.bare(at), "ال")
            && !(self.stop)(at + 1)
    }

    /// حقوقية، دولي، ومدنية: an adjective in yeh.
    fn nisba(&self, at: usize) -> bool {
        let proclitics = self.doc.tokens()[at].clitics.proclitics;
        is_nisba(self.doc.bare(at))
            && !self.doc.tokens()[at].flags.alef_maqsura()
            && !self.definite(at)
            && !proclitics.preposition()
            // منظمة حقوقية: an activist too
            && self.classes.head(at).is_none_or(|h| h.head.class.is_human() && h.head.feminine)
            && !self.class(at).has(Class::NAME)
    }

    /// دول **عربية**, منظمة **حقوقية دولية**, مصادر **مطلعة**: from the noun to `at` nothing but adjectives without the article.
    #[inline(never)]
    fn adjectives_close(&self, from: usize, at: usize) -> bool {
        let Some(head) = self.classes.head(from).map(|h| h.head).filter(|_| !self.definite(from)) else { return false };
        let of_one = head.class.is_human() && !head.plural;
        let alone = head.feminine && !is_adjective_of_sources(self.doc.bare(at).trim_end_matches('ه'));
        let of_things = !head.class.is_human() && (head.feminine || head.plural);
        let adjective = |k: usize| {
            let key = self.doc.key(k);
            let nisba = of_things && key.ends_with("يه") && self.nisba(k);
            // خبير **عسكري** متقاعد, دبلوماسي **أميركي** كبير: behind it one more that is no noun; مسؤولة **أمنية**: hers alone
            let first = || of_one && (k + 1 < at || alone) && key.ends_with(if head.feminine { "يه" } else { "ي" });
            let demonym = || {
                self.mention(k).is_some_and(|m| {
                    let m = &self.entities.mentions[m as usize];
                    m.kind == EntityKind::Nationality && m.tokens.len() == 1
                })
            };
            if self.mention_at[k] > 0 {
                return first() && demonym();
            }
            nisba || self.is_plain_adjective(k, head) || first() && self.nisba(k)
        };
        // مسؤولو كبار الشركة: a plural in the construct has no adjective
        !self.doc.bare(from).ends_with('و') && (from + 1..at).all(adjective)
    }

    /// `مطلعة`, `بارز`, `حديثة`, `بارزون`, `جدد`: an adjective of whoever or whatever speaks, in the indefinite, that agrees with the head.
    fn is_plain_adjective(&self, at: usize, head: Head) -> bool {
        let (key, t) = (self.doc.key(at), &self.doc.tokens()[at]);
        if t.clitics.enc_len > 0 {
            return false;
        }
        if !head.plural && !head.feminine {
            return Use::at(t.hash, key).has(Use::ADJECTIVE);
        }
        let several = head.plural && head.class.is_human();
        let ends: &[&str] = match (several, head.feminine) {
            (true, true) => &["ات", "تان", "تين"],
            (true, false) => &["ون", "ين", "ان"],
            (false, _) => &["ه"],
        };
        let one = ends.iter().find_map(|end| key.strip_suffix(end));
        one.is_some_and(is_adjective_of_sources) || several && Use::at(t.hash, key).has(Use::ADJECTIVES)
    }

    /// رفضت **شركات صناعية** المقترح: an adjective in the indefinite closes its noun; but شركات تنمية الموارد, جمعيات حماية المستهلك.
    fn described_in_the_indefinite(&self, from: usize) -> bool {
        let (noun, key) = (self.doc.bare(from), self.doc.key(from + 1));
        let several = noun.ends_with("ات") || noun == "مصادر" || noun == "وسايل" || noun == "دول";
        several
            && !self.definite(from)
            && !self.definite(from + 1)
            && key.ends_with("يه")
            && is_nisba(key)
            && self.mention_at[from + 1] == 0
            && self.classes.head(from + 1).is_none_or(|h| h.head.class.is_human())
    }

    /// مصادر لبنانية **مطلعة**, مصدر لبناني **عسكري**: behind the adjective of a country one more, where nothing follows that it could be in
    /// the construct with; of قرب مسؤول لبناني موعد الاجتماع it cannot be told, so the phrase must end or the word be derived from a noun.
    fn further_adjective(&self, at: usize, to: usize) -> bool {
        let doc = self.doc;
        let t = &doc.tokens()[at];
        let country = self.mention(at - 1).is_some_and(|m| {
            let mention = &self.entities.mentions[m as usize];
            mention.kind == EntityKind::Nationality && mention.tokens.end as usize == at
        });
        if !country {
            return false;
        }
        let closed = at + 1 >= to || !self.word(at + 1) || (self.stop)(at + 1);
        let key = doc.key(at);
        let nisba = key.chars().count() > 3 && (key.ends_with('ي') || key.ends_with("يه"));
        // رسمية **اليوم**: when, and nothing that it could be in the construct with
        let time = at + 1 < to && self.classes.function(at + 1).0.is(FunctionWord::TIME);
        let governed = at + 1 < to && !time && (self.definite(at + 1) || self.mention_at[at + 1] > 0);
        let known = is_adjective_of_sources(key.strip_suffix('ه').unwrap_or(key));
        (closed || known || nisba && !governed)
            && self.mention_at[at] == 0
            && t.clitics.enc_len == 0
            && t.flags.teh_marbuta() == doc.tokens()[at - 1].flags.teh_marbuta()
            && !t.flags.alef_maqsura()
    }

    /// خبير **متخصص في** النفط: a participle right before its preposition.
    fn takes_its_preposition(&self, at: usize, to: usize) -> bool {
        at + 1 < to
            && self.mention_at[at] == 0
            && (governs(self.doc.bare(at), self.doc.key(at + 1)) || self.governed(at + 1))
            && !(self.stop)(at + 1)
    }

    /// تقرير إحصائي **اطلعت** عليه الصحيفة, مصدر أمني **تحدث** إليها: a verb behind an indefinite noun tells more of it.
    fn begins_relative(&self, at: usize) -> bool {
        if self.class(at).has(Class::SAYING) {
            return true;
        }
        let key = self.doc.key(at);
        let feminine = key.ends_with('ت') && !key.ends_with("ات");
        // خبير أمني **فضل** عدم ذكر اسمه
        let rather = at + 1 < self.doc.tokens().len()
            && self.doc.key(at + 1) == "عدم"
            && matches!(key, "فضل" | "فضلت" | "طلب" | "طلبت" | "اشترط" | "اشترطت" | "اثر" | "اثرت");
        // خبراء **شاركوا** في الندوة
        let people = |k: usize| self.classes.head(k).is_some_and(|h| h.head.plural && h.head.class.is_human());
        let several = key.ends_with("وا")
            && key.len() >= 10
            && self.mention_at[at] == 0
            && !self.class(at).has(Class::NAME)
            && (at.saturating_sub(2)..at).any(people);
        // تقريران **صدرا** أمس
        let two = key.ends_with('ا')
            && key.len() >= 8
            && self.mention_at[at] == 0
            && !self.class(at).has(Class::NAME)
            && (at.saturating_sub(2)..at)
                .any(|k| self.doc.bare(k).ends_with("ان") && self.classes.head(k).is_some_and(|h| h.head.plural));
        rather
            || several
            || two
            || feminine
                && at + 1 < self.doc.tokens().len()
                && self.classes.function(at + 1).0.is(FunctionWord::WITH_PRONOUN)
    }
}

/// متطرفون، محتجون، سودانيون: people without the article, by their ending; not قانون, and no verb (يقولون).
pub(super) fn nominative_plural(bare: &str) -> bool {
    if !bare.ends_with("ون") {
        return false; // most words
    }
    let lean = matches!(
        bare,
        "مليون"
            | "بليون"
            | "تريليون"
            | "تلفزيون"
            | "مضمون"
            | "مجنون"
            | "معجون"
            | "مرهون"
            | "مفتون"
            | "افيون"
    );
    // شئون, عيون are broken plurals
    !lean && bare.chars().count() >= 5 && (bare.starts_with('م') && bare.ends_with("ون") || bare.ends_with("يون"))
}

/// نفسه, ذاتها: behind a noun that is meant and no other.
pub(crate) fn is_emphasis(key: &str) -> bool {
    matches!(
        key,
        "نفسه"
            | "نفسها"
            | "نفسهم"
            | "نفسهما"
            | "انفسهم"
            | "ذاته"
            | "ذاتها"
            | "ذاتهم"
            | "ذاتهما"
            | "عينه"
            | "عينها"
    )
}

/// بارز، مطلع، حديث: the masculine singular of an adjective that sources are often given, and that is no nisba.
fn is_adjective_of_sources(stem: &str) -> bool {
    Use::of(stem).has(Use::ADJECTIVE)
}
