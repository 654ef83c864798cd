//! Whom the text is about, and who was heard in it, though no content of his was found.

use crate::asked::Asked;
use crate::conjugate::{Number, Tense};
use crate::find::Search;
use crate::nouns::speech_noun;
use isnad_entities::{Agrees, EntityKind, HeadClass, NounPhrase};

impl Search<'_, '_, '_> {
    /// The person a sentence without a cue at its head is about.
    pub(crate) fn topic(&mut self, at: usize) {
        let v = self.view;
        let end = v.sentence_end[at] as usize;
        // a word alone is no clause
        if end < at + 2 || self.frames.has(at) || v.inside[at] > 0 || !self.names_person(at, end) {
            return;
        }
        // قال الوزير إن كذا. وحضر اللقاء محافظ المدينة فلان. وأضاف: he is only there, and does not take the floor
        if self.discourse.latest().is_some() && is_only_there(v.bare_key(at)) {
            return;
        }
        let Some(np) = v.clause_subject(self.entities, &self.speakers, at, end) else { return };
        if np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person) {
            let entity = self.speakers.resolve(v.doc, &np, self.entities);
            self.discourse.about(entity, at);
        }
    }

    /// A person is named among the tokens.
    fn names_person(&self, from: usize, to: usize) -> bool {
        let person = |m: u32| self.entities.mentions[m as usize].kind == EntityKind::Person;
        self.view.mention_at[from..to].iter().any(|m| m.checked_sub(1).is_some_and(person))
    }

    /// A verb of speech whose content the rules do not find still tells who speaks: `وتحدث الوزير`.
    pub(crate) fn heard(&mut self, i: usize) {
        let v = self.view;
        if i < self.reached || v.negated(i).is_some() {
            return;
        }
        // وفيما يخص المدرب سالم الحربي، قال: whom it is about has not spoken
        if i > 0 && (v.is_about(i - 1) || i > 1 && v.is_about(i - 2) && v.key(i - 1) == "ما") {
            return;
        }
        let asked = Asked::from(i);
        let stop = |k: usize| asked.of(k, || v.is_complementizer(k) || v.tells_degree(k) || v.begins_object(k));
        let np = {
            let read = v.reading(self.entities, &stop);
            let end = v.sentence_end[i] as usize;
            let next = v.behind_medium_told(i + 1, end);
            // وعن رأيه بفلان: no subject stands behind a preposition
            let governed = next < end
                && v.doc.tokens()[next].clitics.proclitics.preposition()
                && speech_noun(v.doc.bare(next)).is_none(); // بدأ الحفل بكلمة للمدير
            if next < end && !governed { read.noun_phrase(next, end) } else { None }
        };
        let Some(np) = np else { return };
        // رأيه بسامي: the letter before a name that no list has with it
        let under_letter = np.mention.is_some_and(|m| {
            let (name, word) = (self.entities.mentions[m as usize].span, v.doc.tokens()[np.tokens.start].span);
            word.start < name.start && name.start < word.end && !v.has_conjunction_letter(np.tokens.start)
        });
        if under_letter {
            return;
        }
        let person = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
        let body = self.body_heard(i, &np);
        if person || np.unlisted.is_some() && np.head.is_some_and(|h| h.class.is_human()) || body {
            let speaker = self.speakers.resolve(v.doc, &np, self.entities);
            if body {
                self.speakers.observe(speaker, Agrees { feminine: true, plural: false }, self.entities);
            }
            self.discourse.spoke(speaker, i);
        }
    }

    /// `أوضحت السفارة ملابسات الحادثة`, at the head of its sentence: a body that is she is heard so too; who goes on behind `أصدر المجلس` may
    /// be anybody.
    fn body_heard(&self, i: usize, np: &NounPhrase) -> bool {
        let v = self.view;
        let form = v.tags[i].cue.map(|r| r.forms[0]);
        let she = form.is_some_and(|f| {
            f.tense == Tense::Perfect && f.agreement.number == Number::Singular && f.agreement.feminine
        });
        let body = np.definite
            && match np.mention {
                Some(m) => self.entities.mentions[m as usize].kind == EntityKind::Organization,
                None => np.head.is_some_and(|h| h.class == HeadClass::Organization && !h.plural),
            };
        she && body && np.tokens.start == i + 1 && v.sentence_start[i] as usize == i
    }

    /// The last of those who were heard that are several.
    pub(crate) fn several_heard(&self) -> Option<u32> {
        let several = isnad_entities::Agrees { feminine: false, plural: true };
        // مجموعة من الأدباء: several, whatever the noun is
        let group = |s: u32| {
            let name = &self.entities.entities[s as usize].name;
            self.entities.entities[s as usize].kind == EntityKind::Collective || name.starts_with("مجموعة من")
        };
        let mut heard = self.out.iter().rev().take(40).filter_map(|q| q.speaker);
        heard.find(|&s| self.speakers.agrees(s, several) || group(s))
    }
}

/// `حضر اللقاء فلان`, `رافقه فلان`, `توفي فلان`: who is there with others, or is no more.
fn is_only_there(verb: &str) -> bool {
    let verb = verb.strip_prefix('و').filter(|v| v.len() >= 6).unwrap_or(verb);
    let stem = ["هما", "ها", "هم", "ه", "ت"].iter().find_map(|end| verb.strip_suffix(end)).unwrap_or(verb);
    matches!(stem, "حضر" | "رافق" | "توفي" | "استشهد" | "اغتيل")
}
