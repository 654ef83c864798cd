//! The subject of a clause whose verb is no cue, and who can be one of a verb of speech.

use crate::asked::Asked;
use crate::conjugate::Tense;
use crate::nouns::speech_noun;
use crate::view::View;
use isnad_entities::{Entities, EntityKind, FunctionWord, HeadClass, NounPhrase, Speakers};
use isnad_tokenize::TokenKind;

impl View<'_> {
    /// The subject of the clause that opens a sentence, where its verb is no cue: `استقبل وزير الخارجية ... وأكد`.
    pub(crate) fn clause_subject(
        &self,
        entities: &Entities,
        speakers: &Speakers,
        from: usize,
        to: usize,
    ) -> Option<NounPhrase> {
        // وقدم الوكيل **التعازي** لأسرة الفقيد: the verb's object is no part of its subject
        let asked = Asked::from(from);
        // الوزير سالم الحربي **استبعد** أن: nor is its own verb a name of his
        let joins = |k: usize| {
            let clause = |k: usize| k < to && self.is_complementizer(k);
            clause(k) || k < to && self.preposition_bit(k).is_some() && clause(k + 1)
        };
        let finite = |k: usize| self.tags[k].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle);
        let verb = |k: usize| self.mention_at[k] == 0 && !self.in_name[k] && finite(k) && joins(k + 1);
        let stop = |k: usize| {
            asked.of(k, || {
                self.is_complementizer(k) || k > from + 1 && (verb(k) || self.begins_object(k) || self.tells_degree(k))
            })
        };
        let read = self.reading(entities, &stop);
        let mut k = from;
        let mut budget = 14;
        let mut verb = false;
        let mut head = from;
        while k < to && budget > 0 {
            budget -= 1;
            let tag = &self.tags[k];
            if !self.is_word(k) {
                if self.doc.tokens()[k].kind == TokenKind::Quote {
                    let close = self.closes[k] as usize;
                    // «مدني الرياض» يبحث: in a headline any short name in marks.
                    if k == from && close > k && close <= k + 6 && close < to && self.is_word(close) {
                        return read.noun_phrase(k, close).filter(|np| np.tokens.end == close);
                    }
                    if close > k && close <= to && self.mention_at[k + 1..close.min(k + 3)].iter().any(|&m| m > 0) {
                        return read.noun_phrase(k, to).filter(|np| np.mention.is_some());
                    }
                    return None;
                }
                k += 1;
                continue;
            }
            // أوضح ذلك لـ«الأفق» عضو اللجنة: who was told it
            if k + 1 < to && self.key(k) == "ل" && (k + 2..to).contains(&(self.closes[k + 1] as usize)) {
                k = self.closes[k + 1] as usize;
                continue;
            }
            if tag.function.is(FunctionWord::PREPOSITION)
                || tag.function == FunctionWord::NONE && self.doc.tokens()[k].clitics.proclitics.preposition()
            {
                if verb {
                    return None; // the verb's subject is dropped: وتحدث عن المعاملة
                }
                let inner = if tag.function == FunctionWord::NONE { k } else { k + 1 };
                k = if inner < to {
                    read.noun_phrase(inner, to).map_or(k + 1, |np| np.tokens.end.max(k + 1))
                } else {
                    k + 1
                };
                continue;
            }
            // ووافقتها الرأي أم خالد: whose opinion it is comes behind
            if k == from && k + 2 < to && self.key(k + 1) == "الراي" {
                k += 2;
                continue;
            }
            // وفيما يخص المدرب، قال: what the next statement is about
            if matches!(self.key(k), "فيما" | "وفيما" | "ما")
                && k + 2 < to
                && matches!(self.key(k + 1), "يخص" | "يتعلق" | "يتصل" | "يرتبط")
            {
                k = read.noun_phrase(k + 2, to).map_or(k + 2, |np| np.tokens.end.max(k + 3));
                continue;
            }
            if k <= from + 2 && matches!(self.key(k), "فان" | "ان" | "وان" | "الا" | "والا") {
                k += 1; // إن المدرب، وإلا فإن ستون: the particle before a subject
                continue;
            }
            // ولم يقف الوزير عند هذا الحد، بل قال: the negation before the verb
            let predicate = k + 1 < to && matches!(self.key(k + 1), "يكن" | "تكن" | "يكونوا" | "يعد" | "تعد");
            if k == from && matches!(self.key(k), "لم" | "ولم" | "لن" | "ولن") && !predicate {
                head = k + 1;
                k += 1;
                continue;
            }
            if tag.function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::NEGATION) {
                return None;
            }
            if tag.function != FunctionWord::NONE && !tag.function.is(FunctionWord::QUANTIFIER) {
                k += 1;
                continue;
            }
            if self.finite_cue(k).is_some() {
                verb = true;
                k += 1;
                continue;
            }
            let clitics = &self.doc.tokens()[k].clitics;
            let nominal = clitics.proclitics.al() || clitics.enc_len > 0;
            // وكانت سيرة النبي قدوة: a thing, and whose it is
            let was = k > from && matches!(self.bare_key(k - 1).trim_start_matches('و'), "كان" | "كانت");
            if was
                && self.doc.tokens()[k].flags.teh_marbuta()
                && !nominal
                && self.mention_at[k] == 0
                && self.head(k).is_none()
            {
                return None;
            }
            // استقل معالي المهندس: an unknown word before a title or a name at the head of its clause is its verb.
            let opens = k == head || !self.is_word(k - 1);
            let behind = self.behind_medium_told(k + 1, to);
            if opens
                && !nominal
                && self.mention_at[k] == 0
                && self.head(k).is_none()
                && behind < to
                && let Some(inner) = read
                    .noun_phrase(behind, to)
                    .filter(|np| self.is_actor(np, entities) && (np.head.is_some() || np.unlisted.is_none()))
            {
                return Some(inner);
            }
            match read.noun_phrase(k, to) {
                Some(np)
                    if self.begins_with_head(&np, entities)
                        && (self.is_actor(&np, entities)
                            // ورفضت مجموعات صناعية الخطة قائلة: the verb of speech shows who acts
                            || verb && k == from + 1 && np.head.is_some_and(|h| h.plural || !h.ambiguous) && np.can_speak()
                            || speakers.known_by_name(self.doc, &np).is_some()) =>
                {
                    return Some(np);
                }
                // A verb, or a noun that cannot speak: look behind it once or twice.
                Some(np) if np.tokens.len() == 1 => {
                    verb |= !nominal;
                    k += 1;
                }
                Some(np) => {
                    // زار الرياض وزير ...: the phrase reader may have taken the verb for a head.
                    if let Some(inner) = read
                        .noun_phrase(k + 1, to)
                        .filter(|n| self.is_actor(n, entities) && n.tokens.start < np.tokens.end)
                    {
                        return Some(inner);
                    }
                    k = np.tokens.end;
                }
                None => k += 1,
            }
        }
        None
    }

    /// Somebody or some body that can be the subject of a later verb of speech.
    pub(crate) fn is_actor(&self, np: &NounPhrase, entities: &Entities) -> bool {
        if let Some(m) = np.mention {
            return !matches!(
                entities.mentions[m as usize].kind,
                EntityKind::Place | EntityKind::Country | EntityKind::Nationality | EntityKind::Event
            );
        }
        // رحمه الله, حفظها الله: a wish.
        if self.doc.tokens()[np.tokens.start].clitics.enc_len > 0 && np.tokens.clone().any(|k| self.key(k) == "الله")
        {
            return false;
        }
        // رفض الحديث عن: the talk is what is refused.
        if speech_noun(self.doc.bare(np.tokens.start)).is_some_and(|n| (n.act || n.medium) && !n.document) {
            return false;
        }
        np.head.is_some_and(|h| !h.ambiguous && (h.class.is_human() || np.definite && h.class != HeadClass::Document))
    }

    /// The phrase's first word is its noun or name, no verb that the reader took for one (`نقلت وكالة كذا`).
    pub(super) fn begins_with_head(&self, np: &NounPhrase, entities: &Entities) -> bool {
        np.head.is_some()
            || np.unlisted.is_some()
            || np.quantified
            || !self.is_word(np.tokens.start)
            || np.mention.is_none_or(|m| entities.mentions[m as usize].tokens.start as usize <= np.tokens.start)
    }
}
