//! Whose title it is that a phrase has read: the name with which it closes.

use super::*;

impl Reading<'_> {
    /// The bearer's name at the end of a title that ran on into it: `رئيس الصيانة في بلدية ضباء ماهر القرعاوي أن`.
    pub(crate) fn closing_name(&self, from: usize, at: usize, to: usize, np: &NounPhrase) -> Option<usize> {
        let human = np.head.is_some_and(|h| h.class.is_human() && !h.plural && h.class != HeadClass::Collective);
        if !human || !np.definite || np.coordinated || np.mention.is_some_and(|m| self.person(m)) || at < from + 4 {
            return None;
        }
        // مصدر في قيادة عمليات صلاح الدين: the province, as a source without a name has none
        if self.is_source(from) {
            return None;
        }
        let joined = at < to
            && (!self.word(at)
                || self.classes.function(at).0.is(FunctionWord::COMPLEMENTIZER | FunctionWord::PREPOSITION));
        if !joined {
            return None;
        }
        let part = |k: usize| {
            let t = &self.doc.tokens()[k];
            let link = matches!(self.doc.key(k), "بن" | "بنت" | "ابن" | "ال" | "ابو" | "عبد");
            let class = self.class(k);
            t.kind == TokenKind::Word
                && !t.flags.tanween_fath()
                && t.clitics.enc_len == 0
                && !t.clitics.proclitics.preposition()
                && !t.clitics.proclitics.conjunction()
                && (link || self.classes.function(k).0 == FunctionWord::NONE)
                && (link || class.has(Class::NAME) || !class.has(Class::COMMON))
                && (link || self.classes.head(k).is_none())
        };
        let mut found = None;
        for k in (from + 2..at).rev().take(5) {
            if !part(k) {
                break;
            }
            // جامعة الملك سعود, مؤسسة محمد بن راشد: the name belongs to what it is given to.
            let before = self.classes.head(k - 1).map(|h| h.head);
            let given = self.class(k).has(Class::GIVEN) || self.doc.key(k) == "عبد";
            // الغرفة التجارية بجدة **محمد**: the last word of a name waits for nothing
            // فريق حملة فلان: nor does what an indefinite noun waits for.
            let waits = before.is_none()
                && !self.closes_name(k)
                && !self.definite(k - 1)
                && self.mention_at[k - 1] == 0
                && self.doc.tokens()[k - 1].flags.teh_marbuta();
            let owned = waits
                || before.is_some_and(|h| !h.ambiguous)
                || matches!(self.doc.key(k - 1), "بن" | "ال" | "ابو" | "عبد")
                || Lexicon::get().of(self.doc.bare(k - 1)).has(Class::ORG_HEAD | Class::ORG_WORD | Class::PLACE_WORD);
            if given && !owned && at - k >= 2 {
                found = Some(k);
            }
        }
        found
    }

    /// `دكتور **أندرو رايت**`, `مهندس **معتز الحاج**`: a form of address without the article, and a given name behind it.
    pub(crate) fn behind_bare_title(&self, from: usize, at: usize, np: &NounPhrase) -> Option<Range<usize>> {
        let first = from + 1;
        if np.mention.is_some_and(|m| self.person(m)) || np.unlisted.is_some() || !(from + 3..=from + 5).contains(&at) {
            return None;
        }
        // سيد طيب آغا is called so, سمو أمير الكويت is no name
        let address = matches!(
            self.doc.bare(from),
            "دكتور" | "دكتوره" | "مهندس" | "مهندسه" | "بروفيسور" | "بروفسور" | "بروفيسوره" | "بروفسوره"
        ) && !self.doc.tokens()[from].clitics.proclitics.preposition();
        // البروفيسورة **صباح مشرف**: with the article, where what was read as a title of hers is the last word
        let address = address && (!self.definite(from) || at == from + 3);
        let name = |k: usize| {
            let (t, class) = (&self.doc.tokens()[k], self.class(k));
            t.kind == TokenKind::Word
                && t.clitics.enc_len == 0
                && !t.flags.tanween_fath()
                && (t.clitics.pro_len == 0 || self.definite(k) && !t.clitics.proclitics.preposition())
                && (class.has(Class::NAME | Class::LINK) || !class.has(Class::COMMON))
        };
        let fits = address
            && self.class(first).has(Class::GIVEN)
            && !self.definite(first)
            && !np.coordinated
            && (first..at).all(name);
        fits.then_some(first..at)
    }

    /// `أعرب المتحدث باسم الوزارة **هو سالم العمري** عن`: who he is, with a pronoun before his name.
    pub(crate) fn identified(&self, at: usize, to: usize, np: &NounPhrase) -> Option<(u32, usize)> {
        if at + 1 >= to || !matches!(self.doc.key(at), "هو" | "هي") {
            return None;
        }
        let one = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural) && np.definite && !np.coordinated;
        if !one || np.unlisted.is_some() || np.mention.is_some_and(|m| self.person(m)) {
            return None;
        }
        let m = self.mention(at + 1).filter(|&m| self.person(m))?;
        let end = self.entities.mentions[m as usize].tokens.end as usize;
        let goes_on = FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER;
        (end < to && self.classes.function(end).0.is(goes_on)).then_some((m, end))
    }

    /// `رئيس نادي أحد **سعود الحربي**`, `مدير جمرك سلوى **علي العطوي**`: a found name that closes the phrase, right behind what the title is of,
    /// which is named too.
    pub(crate) fn closing_bearer(&self, from: usize, at: usize, np: &NounPhrase) -> Option<u32> {
        let one = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural);
        if !one || np.unlisted.is_some() || np.coordinated || at < from + 4 {
            return None;
        }
        if np.mention.is_some_and(|m| self.person(m)) || crate::wording::is_spokesman(self.doc.bare(from)) {
            return None;
        }
        let mention = |k: usize| self.mention(k).map(|m| (m, &self.entities.mentions[m as usize]));
        let closes = |k: &usize| {
            mention(*k)
                .is_some_and(|(_, m)| m.kind == EntityKind::Person && m.tokens.len() > 1 && m.tokens.end as usize == at)
        };
        let start = (from + 2..at - 1).rev().take(5).find(closes)?;
        let of = |k: usize| {
            mention(k).is_some_and(|(_, m)| {
                let named = matches!(m.kind, EntityKind::Organization | EntityKind::Place | EntityKind::Country);
                named && m.tokens.end as usize == start
            })
        };
        // نادي **أحد**: what the noun before it is called
        let bodies = Class::ANY_ORG | Class::STRUCTURE | Class::PLACE_WORD | Class::CLUB_WORD;
        let called = !self.definite(start - 1)
            && !self.class(start - 1).has(bodies | Class::TITLE)
            && self.class(start - 2).has(bodies)
            && !self.definite(start - 2);
        // المستشار باتحاد الكرة **للعبة** فلان: what the article closed within its preposition
        let closed = self.doc.key(start - 1).starts_with("لل")
            && self.classes.head(start - 1).is_none_or(|h| !h.head.class.is_human());
        (called || closed || (from + 1..start).rev().take(4).any(of)).then(|| mention(start).map(|(m, _)| m))?
    }
}
