//! Contents of a cue in a relative clause: where the clause around it goes on.

use crate::lexicon::Frames;
use crate::nouns::is_masdar;
use crate::view::View;
use isnad_entities::FunctionWord;

/// How far before a content its cue is looked for, in tokens.
const NEAR: usize = 6;
/// How far before a relative clause the verb is looked for that it interrupts, in tokens.
pub(super) const OUTER: usize = 14;

impl View<'_> {
    /// The cue right behind الذي or التي whose content begins at `start`.
    pub(super) fn cue_in_relative(&self, start: usize) -> Option<usize> {
        self.cue_in_relative_within(start, NEAR)
    }

    fn cue_in_relative_within(&self, start: usize, near: usize) -> Option<usize> {
        let low = self.sentence_start[start] as usize;
        let cue = (low + 2..start).rev().take(near).find(|&k| self.tags[k].cue.is_some());
        cue.filter(|&k| self.tags[k - 1].function.is(FunctionWord::RELATIVE))
    }

    /// The clause around the relative one goes on at `j`. `cue` is the relative clause's, and `nominal` whether its content is a noun phrase.
    pub(super) fn outer_goes_on(&self, j: usize, start: usize, cue: usize, nominal: bool) -> bool {
        self.inside[j] == self.inside[start]
            && (nominal && (self.is_predicate_of_head(j, start, cue) || self.is_colon_of_outer(j, cue))
                || (nominal || self.is_comma(j - 1)) && self.is_clause_of_said(j, start, cue)
                || !nominal && self.is_verb_of_noun(j, start, cue)
                || self.is_joint_of_outer(j, start, cue))
    }

    /// `الشركة التي أعلنت أن أرباحها ارتفعت، **حذرت** من تراجع الطلب`: the verb of the noun that the relative clause belongs to, behind the one comma
    /// that closes the clause. `الذي قال إن ابنه، وهو طبيب، أكد` has others.
    fn is_verb_of_noun(&self, j: usize, start: usize, cue: usize) -> bool {
        let agreement = |k: usize| {
            self.finite_cue(k)
                .filter(|r| r.conjunction == 0 && !r.pronoun)
                .map(|r| (r.forms[0].agreement, r.forms[0].tense))
        };
        self.is_comma(j - 1)
            && j >= start + 3
            && agreement(j).is_some_and(|said| agreement(cue) == Some(said))
            && !(start..j - 1).any(|k| self.is_comma(k) || self.is_complementizer(k))
            && !(j + 1 < self.tags.len()
                && (self.mention_at[j + 1] > 0 || self.head(j + 1).is_some_and(|h| h.definite)))
    }

    /// `والشركة التي طالبت بتأجيل السداد **هي** من الدائنين`: the predicate of the noun that the relative clause belongs to.
    fn is_predicate_of_head(&self, j: usize, start: usize, cue: usize) -> bool {
        let she = match self.key(j) {
            "هو" => false,
            "هي" => true,
            _ => return false,
        };
        let relative = |k: usize| {
            self.tags[k].function.is(FunctionWord::RELATIVE)
                || matches!(self.key(k), "ما" | "بالتي" | "بالذي" | "للتي" | "للذي" | "كالتي" | "كالذي")
        };
        // كما هو مفترض, لتكون هي المسؤولة
        let noun = self.is_word(j - 1) && self.tags[j - 1].function == FunctionWord::NONE
            || self.is_comma(j - 1)
            || self.mention_at[j - 1] > 0;
        let copula = ["كون", "كان", "كانت"].iter().any(|c| self.key(j - 1).ends_with(c));
        noun && !copula
            && self.tags[cue].cue.is_some_and(|c| c.forms[0].agreement.feminine == she)
            && !(start..j).any(|k| relative(k) || self.is_complementizer(k) || self.finite_cue(k).is_some())
    }

    /// `الجندي الذي أعلنت الوزارة عن استشهاده **يبلغ** من العمر`: the verb of that noun, behind the one word that has its pronoun.
    pub(super) fn is_verb_of_head(&self, j: usize, start: usize) -> bool {
        let t = &self.doc.tokens()[j].clitics;
        self.doc.tokens()[start].clitics.enc_len > 0
            && j == start + 1 + usize::from(self.is_comma(start + 1))
            && self.is_word(j)
            && self.key(j).starts_with(['ي', 'ت'])
            && self.key(j).chars().count() > 3
            && t.pro_len == 0
            && self.tags[j].function == FunctionWord::NONE
            && self.mention_at[j] == 0
            && self.head(j).is_none()
            && !is_masdar(self.doc.bare(j))
            && self.cue_in_relative_within(start, 2 * NEAR).is_some() // the source has a long name
    }

    /// `وتابع المسؤول الذي طلب عدم تعريفه**:** «...»`: the marks are what the verb before the relative clause has.
    fn is_colon_of_outer(&self, j: usize, cue: usize) -> bool {
        self.is_colon(j)
            && j + 1 < self.tags.len()
            && self.pair_at[j + 1] > 0
            && self.interrupted(cue, |k| {
                self.tags[k].cue.is_some_and(|r| self.lexicon.cue(r.forms[0]).frames.has(Frames::SPEECH))
            })
    }

    /// `وقال الوزير الذي دعا إلى الحوار **إنه** متفائل`: the clause of قال before the relative one, as no other verb has إن.
    fn is_clause_of_said(&self, j: usize, start: usize, cue: usize) -> bool {
        let below = self.is_complementizer(j) && self.doc.tokens()[j].flags.hamza_below() && self.tags[j].cut == 0;
        let said = |k: usize| self.finite_cue(k).is_some_and(|r| self.lexicon.cue(r.forms[0]).lemma == "قال");
        below
            && !said(cue)
            && !(start..j).any(|k| self.is_complementizer(k) || self.finite_cue(k).is_some())
            && self.interrupted(cue, said)
    }

    /// `وأشار المرصد الذي يؤكد أنه مستقل، **إلى أن**`: the preposition that the verb before the relative clause has, with its clause.
    fn is_joint_of_outer(&self, j: usize, start: usize, cue: usize) -> bool {
        let apart = j >= start + 2
            && j + 1 < self.sentence_end[j] as usize
            && self.is_comma(j - 1)
            && self.is_complementizer(j + 1);
        let Some(bit) = self.preposition_bit(j).filter(|_| apart) else { return false };
        let takes = |k: usize| {
            self.finite_cue(k).is_some_and(|r| {
                let entry = self.lexicon.cue(r.forms[0]);
                entry.frames.has(bit) && entry.frames.has(Frames::CLAUSE)
            })
        };
        !takes(cue) && self.interrupted(cue, takes)
    }

    /// Such a verb stands before the relative clause of the cue, and has no clause yet.
    fn interrupted(&self, cue: usize, verb: impl Fn(usize) -> bool) -> bool {
        let low = self.sentence_start[cue] as usize;
        (low..cue).rev().take(OUTER).take_while(|&k| !self.is_complementizer(k)).any(verb)
    }
}
