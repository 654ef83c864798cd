//! Forms of address: سموه, معاليه, سماحته, and who may be meant by them.

use super::whose_words::is_sent;
use crate::discourse;
use crate::find::Search;
use crate::nouns::speech_noun;
use isnad_entities::{EntityKind, Mention};

impl Search<'_, '_, '_> {
    /// سموه، معاليه: the last one before `at` whose title has one of these words.
    pub(crate) fn titled(&self, at: usize, words: &[&str]) -> Option<u32> {
        let titles =
            |e: u32| self.entities.entities[e as usize].roles.iter().any(|r| words.iter().any(|w| r.contains(w)));
        let spoken = self.discourse.latest().filter(|&(e, _)| titles(e));
        let mentions = &self.entities.mentions;
        let upto = mentions.partition_point(|m| (m.tokens.start as usize) < at);
        let text = self.view.doc.text();
        let named = mentions[..upto.min(mentions.len())]
            .iter()
            .rev()
            .take(60)
            .filter(|m| m.kind == EntityKind::Person && (m.tokens.start as usize) < at)
            .filter(|m| m.role.is_some_and(|r| words.iter().any(|w| text[r].contains(w))));
        let (mut all, mut acting) = (named.clone(), named.filter(|m| !self.is_addressed(m)));
        let named = acting.next().or_else(|| all.next()).map(|m| (m.entity, m.tokens.start as usize));
        // Whoever came last, with his title or by what he said; whom a speaker names in the sentence that he speaks in is not meant.
        let v = self.view;
        let said = |s: usize| {
            let low = v.doc.tokens()[v.sentence_start[s] as usize].span.start;
            self.out.iter().rev().take(8).any(|q| q.cue.is_some_and(|c| c.start >= low))
        };
        let later = |n: usize, s: usize| n > s && (v.sentence_start[n] > v.sentence_start[s] || !said(s));
        match (spoken, named) {
            (Some(s), Some(n)) if later(n.1, s.1) => Some(n.0),
            (Some(s), _) => Some(s.0),
            (None, named) => named.map(|n| n.0),
        }
    }

    /// `وقدم سموه شكره **لنائب الملك الأمير فلان** وولي العهد الأمير فلان`: who gets it, or is named behind سموه in its sentence, is another one; but
    /// كلمة لسمو الأمير فلان.
    fn is_addressed(&self, m: &Mention) -> bool {
        let v = self.view;
        let name = m.tokens.start as usize;
        let first = m.role.map_or(name, |r| v.doc.tokens().partition_point(|t| t.span.end <= r.start));
        let start = v.sentence_start[first] as usize;
        if (start..first).any(|k| v.is_word(k) && discourse::honorific_word(v.key(k)).is_some()) {
            return true;
        }
        let owned = |k: usize| {
            v.is_word(k)
                && v.doc.tokens()[k].clitics.enc_len == 0
                && !is_sent(v.doc.bare(k))
                && speech_noun(v.doc.bare(k)).is_some()
        };
        first > start
            && v.is_word(first)
            && v.doc.tokens()[first].clitics.proclitics.la()
            && !(start.max(first.saturating_sub(3))..first).any(owned)
    }

    /// `في الخطبة التي ألقاها سماحته، مبينا`: who is meant, where the clause has a form of address alone.
    pub(crate) fn behind_address(&self, at: usize, speaker: u32) -> u32 {
        let roles = discourse::honorific_word(&self.entities.entities[speaker as usize].name);
        roles.and_then(|roles| self.titled(at, roles)).unwrap_or(speaker)
    }

    /// Whether who speaks may be meant by a form of address, though no title of his tells: a person, and معاليه is no prince.
    pub(crate) fn may_be_called(&self, speaker: u32, words: &[&str]) -> bool {
        let entity = &self.entities.entities[speaker as usize];
        let royal = |title: &str| ["سمو", "أمير", "الأمير", "خادم الحرمين", "ملك"].iter().any(|r| title.contains(r));
        let own = words.iter().any(|w| royal(w));
        entity.kind == EntityKind::Person && (own || !royal(&entity.name) && !entity.roles.iter().any(|r| royal(r)))
    }
}
