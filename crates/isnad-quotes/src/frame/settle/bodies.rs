//! A body that no list has and its clause, and those who are told.

use crate::frame::means;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{Entities, FunctionWord, HeadClass, NounPhrase};

impl View<'_> {
    /// `أعلنت **المنسقية العامة لرئاسة الوزراء**، أن`: a body that no list has, with what it is for, up to the clause. Where it ends.
    pub(crate) fn unknown_body(&self, i: usize, feminine: bool, end: usize) -> Option<usize> {
        let first = i + 1;
        let known = |k: usize| self.mention_at[k] > 0 || self.head(k).is_some();
        let body = first + 2 < end
            && self.is_word(first)
            && self.tags[first].function == FunctionWord::NONE
            && self.tags[first].cue.is_none()
            && self.doc.tokens()[first].clitics.proclitics.al()
            && !self.doc.tokens()[first].clitics.proclitics.preposition()
            && self.doc.tokens()[first].flags.teh_marbuta() == feminine
            && !known(first)
            && !is_masdar(self.doc.bare(first))
            && crate::nouns::speech_noun(self.doc.bare(first)).is_none()
            && !Roles::of(self.doc.bare(first)).has(Roles::EVENT);
        if !body {
            return None;
        }
        let mut k = first + 1;
        let mut whose = false;
        while k < end.min(first + 9) {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let clause = self.is_complementizer(k) && self.tags[k].cut == 0;
            let comma = self.is_comma(k) && k + 1 < end && self.is_complementizer(k + 1) && self.tags[k + 1].cut == 0;
            if clause || comma {
                return whose.then_some(k);
            }
            whose |= p.la() && k > first;
            let fits = self.is_word(k)
                && self.finite_cue(k).is_none()
                && !p.conjunction()
                && (self.tags[k].function == FunctionWord::NONE && (p.al() || p.la() || whose)
                    || self.in_name[k]
                    || self.mention_at[k] > 0);
            if !fits || p.la() && self.tells_people(k) {
                return None;
            }
            k += 1;
        }
        None
    }

    /// `أكدت المنسقية **في بيان لها، أن**`, `أفادت **خلال اجتماعها أن**`: where and when it was said, and then the clause.
    pub(super) fn medium_before_clause(&self, at: usize, end: usize) -> bool {
        let mut k = at + usize::from(self.is_comma(at));
        while k < end && self.tags[k].function.is(FunctionWord::TIME) {
            k += 1;
        }
        let medium = k + 2 < end
            && self.tags[k].cut == 0
            && match self.key(k) {
                "في" | "عبر" | "علي" => {
                    means(self.doc.bare(k + 1)) && !self.doc.tokens()[k + 1].clitics.proclitics.al()
                }
                "خلال" => self.is_word(k + 1),
                _ => false,
            };
        medium
            && (k + 2..end.min(k + 10))
                .take_while(|&n| {
                    self.finite_cue(n).is_none()
                        && !self.is_colon(n)
                        && !self.tags[n].function.is(FunctionWord::RELATIVE)
                })
                .find(|&n| self.is_complementizer(n))
                .is_some_and(|n| self.tags[n].cut == 0 && self.preposition_bit(n - 1).is_none())
    }

    /// للصحفيين، للمواطنين: those who are told.
    fn tells_people(&self, k: usize) -> bool {
        self.head(k).is_some_and(|h| h.head.class.is_human() && h.head.plural || h.head.class == HeadClass::Media)
    }

    pub(crate) fn tells_media(&self, i: usize, entities: &Entities) -> bool {
        use isnad_entities::EntityKind;
        self.mention_at[i].checked_sub(1).is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Media)
            || self.head(i).is_some_and(|h| h.head.class == HeadClass::Media)
            || self.doc.bare(i).starts_with("صحفي")
            || self.doc.bare(i).starts_with("صحافي")
    }

    /// المجتمع الدولي، جميع الأطراف، المواطنين: whom one calls on; nobody speaks for them.
    pub(crate) fn is_audience(&self, np: &NounPhrase) -> bool {
        if np.unlisted.is_some() || np.tokens.len() > 8 {
            return false;
        }
        let first = np.tokens.clone().find(|&k| {
            self.is_word(k) && !self.tags[k].function.is(FunctionWord::QUANTIFIER | FunctionWord::PREPOSITION)
        });
        let several = |k: usize| self.head(k).is_none_or(|h| h.head.plural); // but الأمين
        // nor الصين, البحرين, الكرملين: a name has no case; but السوريين
        let named = |k: usize| self.mention_at[k] > 0 && !self.key(k).ends_with("يين");
        let oblique =
            |k: usize| self.key(k).starts_with("ال") && self.key(k).ends_with("ين") && several(k) && !named(k);
        first.is_some_and(|k| {
            // but عدد من المواطنين speaks, and جميع المتقدمين are all of them
            oblique(k) && (!np.quantified || matches!(self.doc.bare(np.tokens.start), "جميع" | "كافه" | "ساير"))
                // so does عدد من الأهالي, but not عددا
                || Roles::of(self.doc.bare(k)).has(Roles::AUDIENCE)
                    && !(np.quantified && matches!(self.key(np.tokens.start), "عدد" | "كثير" | "كثيرون" | "العديد" | "الكثير"))
        })
    }
}
