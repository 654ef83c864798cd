//! The word that a noun phrase begins with.

use super::{Chain, Step, go_on};
use crate::heads::{Head, HeadAt, HeadClass};
use crate::noun_phrase::core::nouns::nominative_plural;
use crate::noun_phrase::{BODY, PEOPLE};
use crate::phrase_words::Use;

impl Chain<'_> {
    /// The first word: the head, where it is one.
    pub(super) fn first_noun(&mut self) -> Option<Step> {
        let Chain { from, at, .. } = *self;
        if at > from {
            return None;
        }
        self.kin_or_byname().or_else(|| self.head_noun())
    }

    /// `آل فويز`, `أبو مازن`: a family name or a byname.
    fn kin_or_byname(&mut self) -> Option<Step> {
        let Chain { read, to, at, .. } = *self;
        let key = self.word.key;
        if matches!(key, "ال" | "بن" | "ابن" | "ابو" | "ام" | "بو")
            && at + 1 < to
            && read.word(at + 1)
            && !(read.stop)(at + 1)
        {
            let kin = read.classes.head(at + 1).is_some_and(|h| h.head.class == HeadClass::Kin);
            if key == "ابن" && (read.definite(at + 1) || kin) && read.mention_at[at + 1] == 0 {
                // ابن المواطنة, ابن أخت الفقيد فلان
                self.np.head = Some(Head { class: HeadClass::Kin, feminine: false, plural: false, ambiguous: false });
            }
            if kin {
                self.head = self.np.head.map(|head| HeadAt { head, definite: false, proclitics: 0 });
            }
            return self.close(at + 2);
        }
        None
    }

    /// A participle or a nisba, and right behind it two words at least of a person's name.
    fn before_whole_name(&self, bare: &str) -> bool {
        let Chain { read, to, at, .. } = *self;
        let named = || {
            read.mention(at + 1).is_some_and(|m| {
                let mention = &read.entities.mentions[m as usize];
                read.person(m) && mention.tokens.start as usize == at + 1 && mention.tokens.len() > 1
            })
        };
        at + 2 < to
            && read.mention_at[at + 1] > 0
            && (bare.starts_with('م') || bare.ends_with('ي'))
            && bare.chars().count() >= 4
            && read.mention_at[at] == 0
            && read.doc.tokens()[at + 1].clitics.pro_len == 0
            && named()
    }

    /// `**مرتادو** الطريق`, `عدد من **مراجعي** المركز`: the plural of a participle, in the construct with what has the article; but عدد من مباني المدينة.
    fn people_of_it(&self, bare: &str) -> bool {
        let Chain { read, to, at, .. } = *self;
        let of = || {
            at + 1 < to
                && read.word(at + 1)
                && read.doc.tokens()[at + 1].clitics.proclitics.al()
                && !read.doc.tokens()[at + 1].clitics.proclitics.preposition()
        };
        bare.starts_with('م')
            && bare.len() >= 12
            && (bare.ends_with('و') || bare.ends_with('ي') && self.np.quantified)
            && read.mention_at[at] == 0
            && of()
    }

    /// A noun that a list has, or people by their form.
    fn head_noun(&mut self) -> Option<Step> {
        let Chain { read, at, .. } = *self;
        let doc = read.doc;
        let t = self.word.t;
        let here = read.classes.head(at);
        // المتتبعين، المحتجون: the sound masculine plural is people, also where no list has it.
        let definite = read.definite(at);
        let people = here.is_none() && t.clitics.enc_len == 0 && {
            let bare = doc.bare(at);
            bare.len() >= 10 && (definite && (bare.ends_with("ين") || bare.ends_with("ون")) || nominative_plural(bare))
                || self.people_of_it(bare)
        };
        // المتدرب محمد أسلم, الفلكي محمد أسلم: what somebody is, by a word that no list has, right before his whole name
        let one = definite && here.is_none() && t.clitics.enc_len == 0 && self.before_whole_name(doc.bare(at));
        // قال المركزي: the bank
        let byname = here.is_none() && definite && Use::of(doc.bare(at)).has(Use::BYNAME);
        self.head = if byname {
            Some(HeadAt { head: BODY, definite, proclitics: 0 })
        } else if people {
            Some(HeadAt { head: PEOPLE, definite, proclitics: 0 })
        } else if one {
            Some(HeadAt { head: Head { plural: false, ..PEOPLE }, definite, proclitics: 0 })
        } else {
            here
        };
        self.np.head = self.head.map(|h| h.head);
        self.complete = definite || t.clitics.enc_len > 0;
        go_on(at + 1)
    }
}
