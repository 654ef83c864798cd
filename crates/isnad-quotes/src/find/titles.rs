//! What those are who are named but do not speak where they are named: `برئاسة **مدير عام السجون**، اللواء فلان`, so that `أكد مدير عام السجون` is he.

use super::Search;
use crate::nouns::is_masdar;
use crate::{Polarity, Quotation};
use isnad_entities::{EntityKind, HeadClass};
use isnad_tokenize::ParagraphKind;

/// How far before a name its title may begin, in tokens, and how many nouns are looked at that it may begin with.
const LONGEST: usize = 16;
const HEADS: usize = 3;

/// The first so many names of one man are looked at: he is called by his title where he comes up.
const FIRST: u32 = 2;

impl Search<'_, '_, '_> {
    /// Learns the titles that the search for names leaves out: with a comma before the name, with where and over what the office is.
    pub(super) fn learn_titles(&mut self) {
        let mut seen = vec![0_u32; self.entities.entities.len()];
        for m in 0..self.entities.mentions.len() {
            let mention = &self.entities.mentions[m];
            let entity = mention.entity as usize;
            if mention.kind != EntityKind::Person || mention.nominal || seen[entity] >= FIRST {
                continue;
            }
            seen[entity] += 1;
            if let Some(start) = self.title_before(m) {
                let name = self.entities.mentions[m].tokens.start as usize;
                self.speakers.entitle(self.view.doc, start..name, entity as u32);
            }
        }
    }

    /// Where the title begins that is one phrase with the name.
    fn title_before(&self, m: usize) -> Option<usize> {
        let v = self.view;
        let mention = &self.entities.mentions[m];
        let name = mention.tokens.start as usize;
        let role = mention.role.filter(|r| r.end <= mention.span.start);
        // A role stands right before the name.
        let in_role = |k: &usize| role.is_some_and(|r| v.doc.tokens()[*k].span.end > r.start);
        let first = (0..name).rev().take_while(in_role).last().unwrap_or(name);
        let office = |k: usize| {
            v.head(k).is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural && !h.head.ambiguous)
        };
        // مدير الشرطة وفلان: another man; إمام **وخطيب** المسجد فلان is one
        let begins = role.map_or(mention.span.start, |r| r.start);
        let joined = v.has_conjunction(first) || begins > v.doc.tokens()[first].span.start;
        let one = first < name && first > 0 && office(first - 1) && !v.doc.tokens()[first - 1].clitics.proclitics.al();
        if joined && !one {
            return None;
        }
        // مدير الشرطة فلان: found already
        if first < name && office(first) && !joined && v.mention_at[first] == 0 {
            return None;
        }
        let low = (v.sentence_start[name] as usize).max(name.saturating_sub(LONGEST));
        let (mut heads, mut n) = ([0; HEADS], 0);
        for k in (low..first).rev().filter(|&k| v.is_word(k) && office(k)).take(HEADS) {
            heads[n] = k;
            n += 1;
        }
        if n == 0 {
            return None;
        }
        let limit = (mention.tokens.end as usize + 1).min(v.sentence_end[name] as usize);
        // رحب رئيس اللجنة **بانضمام** الأمير فلان: what the verb is about
        let act = |k: usize| {
            let p = v.doc.tokens()[k].clitics.proclitics;
            p.preposition() && !p.al() && is_masdar(v.doc.bare(k))
        };
        let stop = |k: usize| v.is_complementizer(k) || v.finite_cue(k).is_some() || act(k);
        heads[..n].iter().rev().copied().find(|&k| {
            v.reading(self.entities, &stop).noun_phrase(k, limit).is_some_and(|np| {
                let one = np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural);
                let at = np.tokens.end;
                // المتحدث الرسمي عن قبيلة قريش الدكتور فلان: longer than the phrase
                let reaches = || {
                    np.mention.is_none()
                        // منح عضو الهيئة الحياة **لفلان**
                        && !v.is_preposed(first)
                        && np.unlisted.is_none()
                        && at > k + 1
                        && at < first
                        && !(at..first).any(stop)
                        && v.title_reaches(self.entities, at, first)
                };
                one && np.definite && !np.coordinated && !np.quantified && (np.mention == Some(m as u32) || reaches())
            })
        })
    }

    /// `خبير أمني: ...` in the headline, and one man or woman with a name who alone speaks below: he is meant.
    pub(super) fn name_described(&mut self) {
        let v = self.view;
        let Some(headline) = v.doc.paragraphs().first().filter(|p| p.kind == ParagraphKind::Headline) else { return };
        let end = v.doc.tokens()[headline.tokens.end as usize - 1].span.end;
        let speaks = |q: &Quotation| !q.nested && q.polarity == Polarity::Positive;
        let begins = |q: &Quotation| q.cue.or(q.content.first().copied()).map_or(0, |s| s.start);
        let person =
            |s: u32| matches!(self.entities.entities[s as usize].kind, EntityKind::Person | EntityKind::Anonymous);
        let mut below = self.out.iter().filter(|q| speaks(q) && begins(q) >= end).filter_map(|q| q.speaker);
        let Some(bearer) = below.next() else { return };
        if below.any(|s| s != bearer && person(s)) {
            return;
        }
        // headlines have him before the verb or the colon
        let first = |q: &Quotation| q.source.zip(q.cue).is_some_and(|(source, cue)| source.start < cue.start);
        let met = self.out.iter().filter(|q| speaks(q) && begins(q) < end && first(q));
        let described: Vec<u32> = met
            .filter_map(|q| q.speaker)
            .filter(|&s| s != bearer && self.speakers.may_have_name(v.doc, s, bearer, self.entities))
            .collect();
        // محام وطبيب: two of them are not both he
        if let [first, rest @ ..] = &described[..]
            && rest.iter().all(|s| s == first)
        {
            self.out.iter_mut().filter(|q| q.speaker == Some(*first)).for_each(|q| q.speaker = Some(bearer));
        }
    }

    /// `كاهيل:` in the headline, `جاري كاهيل مدافع النادي` below, where he is no source.
    pub(super) fn name_in_full(&mut self) {
        let spoke = self.out.iter().filter_map(|q| q.speaker);
        let same = self.speakers.named_elsewhere(self.view.doc, spoke, self.entities);
        for (short, bearer) in same {
            self.out.iter_mut().filter(|q| q.speaker == Some(short)).for_each(|q| q.speaker = Some(bearer));
        }
    }

    /// `وقال **هشام الهرم**، الأمين العام`: a source that has the first words of its speaker's name where the text has all of them reaches
    /// to the last one.
    pub(super) fn reach_names(&mut self) {
        let text = self.view.doc.text();
        for q in &mut self.out {
            let (Some(source), Some(speaker)) = (q.source, q.speaker) else { continue };
            let name = self.entities.entities[speaker as usize].name.as_str();
            let (before, behind) = text.split_at(source.end as usize);
            if !behind.starts_with(' ') {
                continue;
            }
            // The source ends within the name, between two of its words.
            let parts = (1..name.len()).filter(|&k| name.as_bytes()[k] == b' ').map(|k| name.split_at(k));
            let mut within = parts.filter(|(first, rest)| {
                first.len() <= source.len() && behind.starts_with(rest) && before.ends_with(first)
            });
            let Some((_, rest)) = within.next() else { continue };
            let last = source.end + rest.len() as u32;
            let whole = !text[last as usize..].starts_with(char::is_alphanumeric);
            let free = q.content.iter().chain(&q.cue).all(|c| c.end <= source.start || c.start >= last);
            if whole && free {
                q.source = Some(isnad_text::Span { end: last, ..source });
            }
        }
    }
}
