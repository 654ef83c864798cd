//! God and those who are blessed: His names, what is wished, and for whom.

use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase, Reading};

impl View<'_> {
    /// `عليه الصلاة والسلام`, `صلى الله عليه وسلم`, `تعالى`: one past the blessing that stands for whom it is said of, and whether that is God.
    pub(crate) fn blessing(&self, j: usize, end: usize) -> Option<(usize, bool)> {
        // -صلى الله عليه وسلم-
        let dash = |k: usize| k < end && (self.is_dash(k) || self.is_punct(k) && matches!(self.surface(k), "(" | ")"));
        if !dash(j) {
            return self.bare_blessing(j, end);
        }
        let (close, god) = self.bare_blessing(j + 1, end)?;
        Some((close + usize::from(dash(close)), god))
    }

    /// The same, without marks around it.
    fn bare_blessing(&self, j: usize, end: usize) -> Option<(usize, bool)> {
        let at = |k: usize| if k < end { self.key(k) } else { "" };
        match at(j) {
            "عليه" if matches!(at(j + 1), "الصلاه" | "السلام" | "افضل") => {
                let close = (j + 1..end.min(j + 6)).rev().find(|&k| matches!(at(k), "السلام" | "والسلام" | "والتسليم"));
                Some((close? + 1, false))
            }
            "صلي" if at(j + 1) == "الله" && at(j + 2) == "عليه" => {
                let close = (j + 3..end.min(j + 6)).find(|&k| at(k) == "وسلم");
                Some((close.unwrap_or(j + 2) + 1, false))
            }
            "تعالي" | "سبحانه" | "عز" | "جل" => {
                let formula = |k: usize| matches!(at(k), "تعالي" | "وتعالي" | "سبحانه" | "عز" | "جل" | "وجل" | "وعلا");
                Some(((j..end).find(|&k| !formula(k)).unwrap_or(end), true))
            }
            _ => None,
        }
    }

    /// `الله`, `الحق تعالى`, `المولى عز وجل`: God, by a name of His, or by one that the blessing behind it tells.
    pub(crate) fn is_god(&self, np: &NounPhrase) -> bool {
        let first = np.tokens.start;
        let end = self.sentence_end[first] as usize;
        let praised = || self.blessing(first + 1, end).is_some_and(|(close, god)| god && close >= np.tokens.end);
        // رضي الله عنه
        let opens = first == self.sentence_start[first] as usize
            || self.has_conjunction_letter(first)
            || self.is_punct(first - 1)
            || self.is_complementizer(first - 1);
        opens
            && np.mention.is_none()
            && match self.doc.bare(first) {
                "الله" => np.tokens.len() == 1 || praised(),
                "حق" | "مولي" | "باري" | "خالق" | "رب" => {
                    self.doc.tokens()[first].clitics.proclitics.al() && praised()
                }
                _ => false,
            }
    }

    /// `سأل الله **العزيز القدير** أن`: what God is called besides.
    pub(crate) fn names_god(&self, k: usize) -> bool {
        k > 0
            && self.key(k - 1) == "الله"
            && matches!(
                self.key(k),
                "العزيز"
                    | "القدير"
                    | "العلي"
                    | "العظيم"
                    | "الكريم"
                    | "الرحمن"
                    | "الرحيم"
                    | "الباري"
                    | "المولي"
                    | "الحكيم"
                    | "القادر"
            )
    }

    /// `- أيده الله -`
    pub(crate) fn wish(&self, j: usize, end: usize) -> Option<usize> {
        let close = self.dashed_aside(j, end)?;
        (j + 1..close).any(|k| self.key(k) == "الله").then_some(close)
    }

    /// `متمنيا **للجميع** مزيدا`, `سائلا الله **للفقيد** الرحمة`, `داعيا **للفيصل** بأن`: one past those for whom something is wished, where that
    /// follows.
    pub(crate) fn wished_for(&self, read: &Reading<'_>, j: usize, end: usize, class: &str) -> Option<usize> {
        if class == "wish"
            && let Some(k) = self.wish_behind_whom(j, end)
        {
            return Some(k);
        }
        let bare = self.doc.bare(j);
        let people = self.mention_at[j] > 0
            || self.head(j).is_some_and(|h| h.head.class.is_human() || h.head.class == HeadClass::Organization)
            || matches!(bare, "جميع" | "كل" | "فقيد" | "راحل" | "منتخب" | "فريق")
            // داعيا للفيصل بأن: whoever he is
            || self.key(j).starts_with("لل") && j + 1 < end && self.key(j + 1).starts_with("بان");
        let whole = read.noun_phrase(j, end).map(|np| np.tokens.end).filter(|_| people)?;
        // للجميع التوفيق: the reader takes both for one
        let to = if bare == "جميع" && self.doc.tokens()[j].clitics.proclitics.la() && self.key(j).starts_with("لل")
        {
            j + 1
        } else {
            whole
        };
        if to >= end {
            return None;
        }
        let clause = self.is_complementizer(to) && self.tags[to].cut == 0;
        let p = self.doc.tokens()[to].clitics.proclitics;
        let noun = self.is_word(to)
            && self.tags[to].function == FunctionWord::NONE
            && !p.preposition()
            && !p.conjunction()
            && self.mention_at[to] == 0
            && self.finite_cue(to).is_none();
        // ودعا للفقيد بالرحمة
        let mercy =
            class == "urge" && p.ba() && p.al() && self.tags[to].function == FunctionWord::NONE && !self.locates(to);
        (clause || class == "wish" && noun || mercy).then_some(to)
    }

    /// `للجرحى **الشفاء** العاجل`, `للواء السويدي **المزيد** من`: what they are wished, and not who they are.
    pub(in crate::frame) fn wish_behind_whom(&self, j: usize, end: usize) -> Option<usize> {
        let whom = |k: usize| {
            let clitics = &self.doc.tokens()[k].clitics;
            clitics.proclitics.al() || clitics.enc_len > 0 || self.mention_at[k] > 0 || self.in_name[k]
        };
        (j + 1..end.min(j + 6))
            .take_while(|&k| self.is_word(k) && self.tags[k].function == FunctionWord::NONE && self.tags[k].cut == 0)
            .take_while(|&k| {
                let p = self.doc.tokens()[k].clitics.proclitics;
                !p.preposition() && !p.conjunction()
            })
            .find(|&k| Roles::of(self.doc.bare(k)).has(Roles::WISHED))
            .filter(|&k| whom(k - 1))
    }
}
