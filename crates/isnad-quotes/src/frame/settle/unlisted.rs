//! Names that no list has, by where they stand: behind a rank, before an office, in parentheses.

use crate::lexicon::Frames;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, Head, HeadClass, NounPhrase, Reading, is_common_word};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// مدير المستشفى بمكة المكرمة الدكتور **أنس عبد الحميد سدايو**: what ends a title behind a rank with the article is its bearer.
    pub(crate) fn named_behind_rank(&self, np: &NounPhrase) -> Option<std::ops::Range<usize>> {
        let rank = |k: usize| {
            matches!(
                self.key(k),
                "الدكتور"
                    | "الدكتوره"
                    | "المهندس"
                    | "المهندسه"
                    | "الاستاذ"
                    | "الاستاذه"
                    | "العقيد"
                    | "المقدم"
                    | "اللواء"
                    | "العميد"
                    | "الرايد"
                    | "النقيب"
                    | "الملازم"
                    | "السيد"
                    | "السيده"
            )
        };
        let name = |k: usize| {
            let t = &self.doc.tokens()[k];
            let link = matches!(self.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد" | "علي");
            self.is_word(k)
                && t.clitics.enc_len == 0
                && !t.clitics.proclitics.preposition()
                && (link || self.tags[k].function == FunctionWord::NONE)
        };
        let k = np.tokens.clone().rev().take(9).find(|&k| self.is_word(k) && rank(k))?;
        let to = np.tokens.end;
        // شقيق العقيد حسان: what is in the construct with the rank is not its bearer
        let before = k.saturating_sub(1);
        let closed =
            self.doc.tokens()[before].clitics.proclitics.al() || self.in_name[before] || self.mention_at[before] > 0;
        let plain = closed && (k + 1..to).all(name) && !self.doc.tokens()[(k + 1).min(to - 1)].clitics.proclitics.al();
        (k > np.tokens.start && (k + 3..=k + 8).contains(&to) && plain).then_some(k + 1..to)
    }

    /// Unknown words without article right behind a title that has no name yet.
    pub(crate) fn is_surname(&self, title: &NounPhrase, name: &NounPhrase, i: usize) -> bool {
        let t = &self.doc.tokens()[name.tokens.start];
        title.mention.is_none()
            && title.unlisted.is_none()
            && !title.coordinated
            && title.tokens.start == i + 1
            && title.tokens.end == name.tokens.start
            && title.head.is_some_and(|h| h.class.is_human() && !h.plural)
            && !name.can_speak()
            && (2..=4).contains(&name.tokens.len())
            && t.clitics.pro_len == 0
            && name.tokens.clone().all(|k| {
                let t = &self.doc.tokens()[k];
                self.is_word(k)
                    && t.clitics.enc_len == 0
                    && !t.clitics.proclitics.al()
                    && !t.flags.teh_marbuta()
                    && !t.flags.tanween_fath()
                    && !is_common_word(self.key(k))
                    && !crate::nouns::is_masdar(self.key(k))
            })
    }

    /// واعتبر علي النزلي: the name, spelled with yeh, after a verb that takes no على.
    pub(crate) fn named_ali(&self, j: usize, own: u16, read: &Reading<'_>, end: usize) -> Option<NounPhrase> {
        let family = j + 1;
        if self.key(j) != "علي"
            || own & Frames::ALA != 0 && !self.clause_behind_name(j, end)
            || self.doc.tokens()[j].flags.alef_maqsura()
            || family >= end
            || !self.doc.tokens()[family].clitics.proclitics.al()
            || !self.key(family).ends_with('ي')
        {
            return None;
        }
        let office = (family + 1 < end)
            .then(|| read.noun_phrase(family + 1, end))
            .flatten()
            .filter(|np| np.mention.is_none() && np.head.is_some_and(|h| h.class == HeadClass::Office));
        let to = office.as_ref().map_or(family + 1, |np| np.tokens.end);
        Some(NounPhrase {
            tokens: j..to,
            head: office.and_then(|np| np.head),
            definite: true,
            mention: None,
            coordinated: false,
            quantified: false,
            unlisted: Some(j..family + 1),
        })
    }

    /// `ويؤكد علي العمري من مربي النحل أن`: of a verb that takes على, a clause in the same breath shows the name.
    fn clause_behind_name(&self, j: usize, end: usize) -> bool {
        (j + 2..end.min(j + 12))
            .take_while(|&k| self.is_word(k) && self.finite_cue(k).is_none())
            .any(|k| self.is_complementizer(k) && self.tags[k].cut == 0 && self.preposition_bit(k - 1).is_none())
    }

    /// Two to four unknown words at once after the verb, and an office at once after them.
    pub(crate) fn name_before_office(&self, name: &NounPhrase, office: &NounPhrase, i: usize) -> bool {
        let t = &self.doc.tokens()[name.tokens.start];
        !name.can_speak()
            && name.tokens.start <= i + 6
            && (name.tokens.end == office.tokens.start
                || name.tokens.end + 1 == office.tokens.start && self.is_comma(name.tokens.end))
            && (2..=4).contains(&name.tokens.len())
            && t.clitics.pro_len == 0
            && !t.flags.tanween_fath()
            && name.tokens.clone().all(|k| self.is_word(k) && self.doc.tokens()[k].clitics.enc_len == 0)
            && office.mention.is_none()
            && office.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural)
            && (name.tokens.end < office.tokens.start
                || !self.doc.tokens()[office.tokens.start].clitics.proclitics.al())
    }

    /// An unknown phrase may be a source where it is definite and no adverb: `وقال السقاف`, not `وقال ردا`.
    pub(crate) fn may_be_named(&self, np: &NounPhrase) -> bool {
        if np.can_speak() || self.key(np.tokens.start) == "الله" {
            return true;
        }
        let t = &self.doc.tokens()[np.tokens.start];
        let p = t.clitics.proclitics;
        let key = self.key(np.tokens.start);
        // ادعى صراحة أنه, وجه رسالة مفادها أن: how it was said, and what it comes to
        let apart = Roles::of(key).has(Roles::ADVERB)
            || matches!(key, "مفادها" | "مفاده" | "فحواها" | "فحواه" | "مضمونها" | "مضمونه" | "موداها" | "موداه");
        t.kind == TokenKind::Word
            && !apart
            && !t.flags.tanween_fath()
            && !p.preposition()
            && !p.conjunction()
            && t.clitics.enc_len == 0
            && !key.ends_with('ا')
            && (p.al() || !is_common_word(key) && !self.tells_manner(np))
    }

    /// مبينا النزال أن، مشيدا سموه بجهود: a person, by name or by honorific.
    pub(crate) fn names_speaker(&self, np: &NounPhrase, entities: &Entities) -> bool {
        np.mention.is_some_and(|m| entities.mentions[m as usize].kind == isnad_entities::EntityKind::Person)
            || np.unlisted.is_some()
            || crate::discourse::honorific(self, np).is_some()
    }

    /// The name كفوري keeps its first letter.
    pub(crate) fn with_its_letters(&self, mut np: NounPhrase, entities: &Entities) -> NounPhrase {
        let first = np.tokens.start;
        let own = np.unlisted.is_none()
            && self.doc.tokens()[first].clitics.proclitics.preposition()
            && self.names_whole_word(first, entities);
        if let Some(m) = np.mention.filter(|&m| own && entities.mentions[m as usize].tokens.start as usize == first) {
            np.unlisted = Some(first..entities.mentions[m as usize].tokens.end as usize);
        }
        np
    }

    /// A word that no list has, with its first letters and without them: لابرون, no لبرون of anything known.
    pub(crate) fn is_bare_name(&self, i: usize) -> bool {
        let t = &self.doc.tokens()[i];
        self.mention_at[i] == 0
            && self.head(i).is_none()
            && t.clitics.enc_len == 0
            && (!t.clitics.proclitics.al() || t.clitics.proclitics.ba()) // بالمر is no ب and المر
            && !self.key(i).starts_with("لل")
            && self.key(i).chars().count() >= 5
            && !is_common_word(self.key(i))
            && !is_common_word(self.doc.bare(i))
    }

    /// أفادت (رويترز): a name that all of the parentheses hold.
    pub(crate) fn named_in_parentheses(&self, open: usize, close: usize) -> Option<NounPhrase> {
        let m = self.mention_at[open + 1].checked_sub(1)?;
        let whole = close <= open + 5 && (open + 1..close - 1).all(|k| self.is_word(k));
        let named = NounPhrase { mention: Some(m), unlisted: None, ..self.by_initials(open, close, close, None) };
        whole.then_some(named)
    }

    /// (م. د): somebody whose name is withheld.
    pub(crate) fn initials(&self, open: usize, close: usize) -> bool {
        let inside = open + 1..close - 1;
        inside.clone().any(|k| self.is_word(k))
            && inside.clone().all(|k| !self.is_word(k) || self.surface(k).chars().count() <= 2)
            && close <= open + 9
    }

    pub(crate) fn by_initials(&self, open: usize, close: usize, to: usize, head: Option<Head>) -> NounPhrase {
        NounPhrase {
            tokens: open..to,
            head,
            definite: true,
            mention: None,
            coordinated: false,
            quantified: false,
            unlisted: Some(open + 1..close - 1),
        }
    }
}
