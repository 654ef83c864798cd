//! Whose paper `التقرير` is that was told of and never spoke: `تناول تقرير نشرته صحيفة كذا ...`, later `وأشار التقرير`.

use super::spans::bare;
use super::{Speakers, is_named_body};
use crate::heads::HeadClass;
use crate::noun_phrase::NounPhrase;
use crate::{Entities, EntityKind, FunctionWord};
use isnad_tokenize::{Document, TokenKind};

/// How far above the paper is looked for, in tokens.
const FAR: usize = 200;

/// How many words stand between the paper and whose it is.
const BETWEEN: usize = 7;

impl Speakers<'_> {
    /// The body or the medium that has put out the paper which the source is, as the text above tells.
    pub(super) fn whose_paper(&self, doc: &Document<'_>, np: &NounPhrase, entities: &Entities) -> Option<u32> {
        let first = np.tokens.start;
        let paper = np.tokens.len() == 1
            && np.definite
            && np.mention.is_none()
            && np.head.is_some_and(|h| h.class == HeadClass::Document && !h.plural)
            && doc.tokens()[first].clitics.enc_len == 0;
        if !paper {
            return None;
        }
        let noun = bare(doc, first);
        if !tells_what_was_found(noun) {
            return None;
        }
        (first.saturating_sub(FAR)..first).rev().find_map(|k| {
            let same = doc.tokens()[k].kind == TokenKind::Word
                && bare(doc, k).strip_prefix(noun).is_some_and(|rest| rest.is_empty() || rest == "ا");
            same.then(|| self.put_out_by(doc, k, entities)).flatten()
        })
    }

    /// `تقرير **وزارة كذا**`, `التقرير السنوي ل**مركز كذا**`, `تقريرا صادرا عن **كذا**`, `تقرير نشرته **صحيفة كذا**`
    fn put_out_by(&self, doc: &Document<'_>, paper: usize, entities: &Entities) -> Option<u32> {
        let mentions = &entities.mentions[..self.found];
        let mut at = mentions.partition_point(|m| (m.tokens.start as usize) <= paper);
        let mut issued = false;
        for k in paper + 1..(paper + 1 + BETWEEN).min(doc.tokens().len()) {
            while mentions.get(at).is_some_and(|m| (m.tokens.start as usize) < k) {
                at += 1;
            }
            if let Some(m) = mentions.get(at).filter(|m| m.tokens.start as usize == k) {
                return matches!(m.kind, EntityKind::Organization | EntityKind::Media).then_some(m.entity);
            }
            let t = &doc.tokens()[k];
            let word = doc.bare(k);
            let marks = t.kind == TokenKind::Quote;
            let adjective = word.trim_end_matches('ه').ends_with('ي')
                && t.clitics.enc_len == 0
                && self.classes.function(k).0 == FunctionWord::NONE;
            let made = matches!(word, "صادر" | "صادره" | "صادرا");
            let verb = t.clitics.enc_len > 0 && is_put_out(word);
            let goes_on = marks
                || adjective
                || made
                || verb
                || issued && matches!(doc.key(k), "عن" | "من")
                || matches!(doc.key(k), "الذي" | "التي" | "حديث" | "حديثه" | "جديد" | "جديده")
                || is_named_body(word)
                || word == "وكاله";
            if !goes_on || t.flags.line_start() || t.clitics.proclitics.conjunction() {
                return None;
            }
            issued |= made;
        }
        None
    }
}

/// أصدرته, نشره, أعدتها: what one does with a paper, without whom.
fn is_put_out(verb: &str) -> bool {
    matches!(verb, "اصدر" | "اصدرت" | "نشر" | "نشرت" | "اعد" | "اعدت" | "اجرت" | "اجرا")
}

/// Papers that somebody has made; an agreement and a decree are put to others.
fn tells_what_was_found(noun: &str) -> bool {
    matches!(noun, "تقرير" | "دراسه" | "استطلاع" | "استبيان" | "مسح" | "بحث" | "نشره" | "احصاييه")
}
