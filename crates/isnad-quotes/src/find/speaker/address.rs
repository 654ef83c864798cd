//! Forms of address: سموه, معاليه, سماحته, and who may be meant by them.

use crate::discourse;
use crate::find::Search;
use isnad_entities::EntityKind;

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
            .find(|m| m.role.is_some_and(|r| words.iter().any(|w| text[r].contains(w))))
            .map(|m| (m.entity, m.tokens.start as usize));
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
