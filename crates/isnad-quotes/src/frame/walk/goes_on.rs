//! Who speaks, where the phrase reader has stopped too early: what stands behind him is his adjective or his name, and no object.

use super::Walk;
use crate::lexicon::Frames;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, is_nisba};
use isnad_tokenize::TokenKind;

/// How many words a name has at most that stands between a title and أن.
const NAME: usize = 3;

/// How many words tell when and where, before أن.
const WHEN: usize = 8;

impl Walk<'_> {
    /// Where what belongs to the source ends, if it goes on with the token at which an object would begin.
    pub(super) fn goes_on_with(&mut self, start: usize) -> Option<usize> {
        let v = self.v;
        let source = self.source()?;
        let named = source.unlisted.is_some()
            || source.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
        if let Some(that) = self.past_clause_of_source(start) {
            return Some(that);
        }
        let t = &v.doc.tokens()[start];
        let closed = v.is_word(start) && t.clitics.proclitics.al() && v.tags[start].function == FunctionWord::NONE;
        if named
            || source.tokens.end != start
            || source.coordinated
            || !closed
            || t.clitics.proclitics.preposition()
            || t.clitics.proclitics.conjunction()
        {
            return None;
        }
        let one = source.head.is_some_and(|h| h.class.is_human() && !h.plural && !h.ambiguous);
        let (end, name, bearer) = if self.is_adjective_of_source(start) {
            let end = self.past_adjectives(start + 1);
            match self.bearer_behind_rank(end).filter(|_| one) {
                Some(m) => (self.entities.mentions[m as usize].tokens.end as usize, None, Some(m)),
                None => (end, None, None),
            }
        } else if one {
            let end = self.name_before_clause(start)?;
            (end, Some(start..end), None)
        } else {
            return None;
        };
        let source = if self.frame.subject.is_some() { &mut self.frame.subject } else { &mut self.first };
        if let Some(np) = source {
            np.tokens.end = end;
            np.unlisted = np.unlisted.take().or(name);
            np.mention = bearer.or(np.mention);
        }
        Some(end)
    }

    /// `توقعت دراسة **أجرتها الجامعة** أن`: of a document without the article a clause tells by whom it was made.
    fn past_clause_of_source(&self, start: usize) -> Option<usize> {
        /// How far on the clause of the verb begins, in tokens.
        const FAR: usize = 16;
        let (v, cue) = (self.v, self.cue);
        let source = self.source()?;
        let head = source.head.filter(|h| !h.plural && !source.definite && source.tokens.end == start)?;
        let next = start + 1;
        let may = self.frames.has(Frames::CLAUSE) && source.unlisted.is_none() && next + 1 < cue.sentence_end;
        if !may || head.class != HeadClass::Document || !v.is_made_by(start, head.feminine) {
            return None;
        }
        let inside = |&k: &usize| v.is_word(k) || v.doc.tokens()[k].kind == TokenKind::Quote;
        (next..cue.sentence_end.min(next + FAR))
            .take_while(inside)
            .find(|&k| v.is_complementizer(k))
            .filter(|&k| v.tags[k].cut == 0)
    }

    /// `المجموعة الصناعية **الأمريكية**`, `القوى **العسكرية** الثورية`, `مجموعة الأفق **الطبية** على عزمها`: the adjective of a country, or one behind which
    /// another one follows or the verb's own preposition.
    fn is_adjective_of_source(&self, k: usize) -> bool {
        let v = self.v;
        let next = k + 1;
        // بمدينة وهران **المسرحية** الهزلية: of a noun with the article
        let definite = v.doc.tokens()[k - 1].clitics.proclitics.al();
        if next >= self.cue.sentence_end || !v.is_word(next) || !definite {
            return false;
        }
        // ينتقد الرئيس الأوروبيين: people are no adjective of one
        let key = v.doc.bare(k);
        let people = key.ends_with("ين") || key.ends_with("ون");
        let nation = |k: usize| {
            v.mention_at[k].checked_sub(1).is_some_and(|m| {
                let m = &self.entities.mentions[m as usize];
                m.kind == EntityKind::Nationality && m.tokens.len() == 1
            })
        };
        let another = nation(next) || v.doc.tokens()[next].clitics.proclitics.al() && is_nisba(v.doc.bare(next));
        let own = v.preposition_bit(next).is_some_and(|b| self.cue.own & b != 0);
        !people && (nation(k) || v.mention_at[k] == 0 && is_nisba(key) && (another || own))
    }

    /// `الأمريكية **العملاقة** تسجيل خسائر`, `العسكرية **الثورية** العاملة`: more adjectives of the same noun.
    fn past_adjectives(&self, from: usize) -> usize {
        let v = self.v;
        let more = |&k: &usize| {
            let clitics = &v.doc.tokens()[k].clitics;
            v.is_word(k)
                && v.mention_at[k] == 0
                && clitics.proclitics.al()
                && !clitics.proclitics.preposition()
                && !clitics.proclitics.conjunction()
                && v.head(k).is_none()
                && (is_nisba(v.doc.bare(k))
                    || k + 1 < self.cue.sentence_end
                        && v.doc.tokens()[k].flags.teh_marbuta()
                        && v.is_word(k + 1)
                        && v.tells_any_act(k + 1))
        };
        (from..self.cue.sentence_end).find(|k| !more(k)).unwrap_or(from)
    }

    /// `قائد القوة البرية الإيرانية **العميد سالم الحربي**`: behind the adjective his rank and his name.
    fn bearer_behind_rank(&self, k: usize) -> Option<u32> {
        let v = self.v;
        let rank = k + 1 < self.cue.sentence_end
            && v.head(k).is_some_and(|h| {
                h.definite && !h.head.plural && matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific)
            });
        let m = v.mention_at[if rank { k + 1 } else { return None }].checked_sub(1)?;
        (self.entities.mentions[m as usize].kind == EntityKind::Person).then_some(m)
    }

    /// `أعلن وزير العدل **الطيب لوح** أن`: a word with the article and one or two more, and the clause that the verb takes.
    fn name_before_clause(&self, start: usize) -> Option<usize> {
        let v = self.v;
        let plain = |k: usize| {
            let clitics = &v.doc.tokens()[k].clitics;
            v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && !clitics.proclitics.preposition()
                && !clitics.proclitics.conjunction()
                && clitics.enc_len == 0
        };
        let limit = self.cue.sentence_end.min(start + NAME + 1);
        let end = (start..limit).find(|&k| !plain(k))?;
        // الطيب لوح **اليوم الاثنين بالجزائر** أن
        let time = v.tags[end].function.is(FunctionWord::TIME);
        let far = self.cue.sentence_end.min(end + if time { WHEN } else { 1 });
        let that = (end..far).take_while(|&k| v.is_word(k)).find(|&k| v.is_complementizer(k))?;
        (end > start + 1 && self.frames.has(Frames::CLAUSE) && v.tags[that].cut == 0).then_some(end)
    }
}
