//! Several people who speak by their noun alone, of whom another sentence says more: `المنظمون` behind `منظمو البطولة`, `الباحثون` behind
//! `باحثون بجامعة دمشق`, and `محللون:` in a headline over `قال محللون في السوق`.

use super::*;
use std::ops::Range;

/// How far above they may have been told of, in tokens.
const ABOVE: usize = 400;

/// How far below a headline, in tokens: who is in the headline comes first in the report.
const LEAD: usize = 90;

impl Search<'_, '_, '_> {
    /// The phrase that has the same noun and says more of them: the nearest above, or below the headline where they speak again.
    pub(crate) fn people_in_full(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let at = np.tokens.start;
        let alone = np.tokens.len() == 1 && !np.quantified && np.mention.is_none();
        let several = np.head.is_some_and(|h| h.plural && h.class.is_human());
        if !alone
            || !several
            || is_another_word(v.doc.bare(at))
            || v.doc.tokens()[at].clitics.enc_len > 0
            || self.speakers.is_known_as(v.doc, np)
        {
            return None;
        }
        if np.definite {
            return self.people_within(np, at.saturating_sub(ABOVE)..at).rev().find_map(|k| self.says_more(np, k, at));
        }
        let headline = v.doc.paragraphs().first()?.tokens.end as usize;
        if at >= headline {
            return None;
        }
        let lead = headline..v.tags.len().min(headline + LEAD);
        let spoke = |&k: &usize| k > 0 && v.tags[k - 1].cue.is_some();
        let end = v.tags.len();
        self.people_within(np, lead).filter(spoke).find_map(|k| self.says_more(np, k, end))
    }

    /// Where the noun stands without the article: `باحثين`, `منظمي البطولة`, `أهالي الحي`.
    fn people_within<'s>(
        &'s self,
        np: &'s NounPhrase,
        within: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = usize> + 's {
        let v = self.view;
        let noun = v.doc.bare(np.tokens.start);
        let stem = noun.strip_suffix("ون").or_else(|| noun.strip_suffix("ين")).filter(|s| s.len() >= 4);
        within.filter(move |&k| {
            let bare = v.doc.bare(k);
            let same = match stem {
                Some(stem) => bare.strip_prefix(stem).is_some_and(|end| matches!(end, "ون" | "ين" | "و" | "ي")),
                None => bare == noun,
            };
            let c = v.doc.tokens()[k].clitics;
            same && v.is_word(k) && !c.proclitics.al() && c.article_len == 0 && c.enc_len == 0
        })
    }

    /// The phrase at a token, if it is of the same people and has more than the noun.
    fn says_more(&self, np: &NounPhrase, k: usize, end: usize) -> Option<NounPhrase> {
        let v = self.view;
        // رئيس علماء كذا: of one who is theirs
        let governs = k > 0
            && v.is_word(k - 1)
            && v.doc.tokens()[k].flags.space_before()
            && v.head(k - 1).is_some_and(|h| !h.definite);
        if governs {
            return None;
        }
        let next = v.doc.tokens().get(k + 1)?;
        // قام خبراء بتصميم المرقب: what they did; but باحثون بجامعة دمشق
        let p = next.clitics.proclitics;
        let did = p.preposition() && !p.al() && v.mention_at[k + 1] == 0 && v.head(k + 1).is_none();
        if did || v.doc.key(next) == "اكثر" {
            return None;
        }
        // علماء يستخدمون المرقب: what they do
        if v.doc.key(next).starts_with('ي') && v.doc.key(next).ends_with("ون") && !next.clitics.proclitics.al() {
            return None;
        }
        let preposition = |j: usize| {
            let p = v.doc.tokens()[j].clitics.proclitics;
            v.preposition_bit(j).is_some() || p.preposition() && !p.la()
        };
        // قام منظمو البطولة بجمع التبرعات: behind whose they are stands what they did
        let whose = !preposition(k + 1);
        let stop = |j: usize| {
            v.is_complementizer(j) || v.tags[j].cue.is_some() && !v.in_name[j] || whose && j > k && preposition(j)
        };
        let full = v.reading(self.entities, &stop).noun_phrase(k, (v.sentence_end[k] as usize).min(end))?;
        let same = full.head.is_some_and(|h| h.plural && h.class.is_human())
            && full.head.map(|h| h.class) == np.head.map(|h| h.class);
        // وأهالي الحي الملك: no name of one
        let one = full.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
        let whole = full.tokens.start == k && full.tokens.len() > 1 && !full.coordinated && !full.quantified;
        (same && whole && !one).then_some(full)
    }
}

/// Without the article mostly another word: `كتاب`, a book; `حضور`, presence; `بعض` الناس.
fn is_another_word(noun: &str) -> bool {
    matches!(noun, "كتاب" | "قوي" | "بعض" | "كبار" | "اخر" | "اخرون" | "كثيرون" | "حضور" | "عالمي")
}
