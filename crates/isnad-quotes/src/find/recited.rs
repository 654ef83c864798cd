//! How far words behind a colon go that stand in no marks: what is recited, and what somebody unnamed says in the middle of a column.

use super::*;

/// How many of how many first words must have their vowels.
const FIRST: (usize, usize) = (4, 6);

/// How many words without vowels may stand among those with them: `من`, `في`, `لا` often have none.
const GAP: usize = 4;

impl Search<'_, '_, '_> {
    /// `قال تعالى: (إِنَّ مَعَ العُسْرِ يُسْرًا) وفي هذا عبرة`: verses, sayings and poems are written with their vowels, and what the writer says of them is
    /// not. One past the last word that has them, where the first ones do.
    pub(super) fn recited_end(&self, start: usize, end: usize) -> Option<usize> {
        let words = (start..end).filter(|&k| self.view.is_word(k));
        let first = words.clone().take(FIRST.1).filter(|&k| self.has_vowels(k)).count();
        if first < FIRST.0 {
            return None;
        }
        // قَالَ تَعَالَى: where the writer's own words have their vowels, these tell nothing.
        let before = (start.saturating_sub(2 * FIRST.1)..start).filter(|&k| self.view.is_word(k));
        let vocalised = before.clone().filter(|&k| self.has_vowels(k)).count() > before.count() / 2;
        if vocalised {
            return None;
        }
        let (mut last, mut without) = (start, 0);
        for k in words {
            if self.has_vowels(k) {
                (last, without) = (k + 1, 0);
            } else {
                without += 1;
                if without > GAP {
                    break;
                }
            }
        }
        Some(last)
    }

    /// A vowel is written: more than the doubling and the nunation that prose has too.
    fn has_vowels(&self, k: usize) -> bool {
        let surface = self.view.surface(k);
        // Most words are as long as their key, which has no vowels.
        surface.len() > self.view.key(k).len()
            && surface.chars().any(|c| ('\u{64C}'..='\u{652}').contains(&c) && c != '\u{651}')
    }

    /// `فتجد المرأة عند الحاجة تقول: اسألوا زوجي، وهذا يضيع الوقت. …`: far from the head of a paragraph, and by nobody with a name, no more than a
    /// sentence is said; then the column goes on.
    pub(super) fn said_in_passing_by_nobody(&self, f: &Frame) -> bool {
        const FAR: usize = 25;
        let v = self.view;
        let cue = f.through;
        let anybody = |np: &NounPhrase| {
            np.mention.is_none()
                && np.unlisted.is_none()
                && np.head.is_some_and(|h| matches!(h.class, HeadClass::Person | HeadClass::Kin))
        };
        let habit = v.tags[cue].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect && c.conjunction == 0);
        let nobody = match (&f.subject, &f.before) {
            (Some(np), _) => anybody(np),
            (None, Some(before)) => anybody(&before.phrase),
            // يرد عليهم قائلا:, but at the head of a sentence وتقول: somebody goes on
            (None, None) => habit && cue > v.sentence_start[cue] as usize + 5,
        };
        nobody && cue > v.paragraph_start[cue] as usize + FAR
    }
}
