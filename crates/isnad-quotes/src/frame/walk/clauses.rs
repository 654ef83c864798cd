//! Clauses that stand between the cue and its joint, and those that end the way to it.

use super::{NOTHING, Step, Walk, Word, go_on};
use crate::conjugate::Tense;
use crate::frame::{Joint, means, says_in_it};
use crate::lexicon::{Ambiguity, Frames};
use crate::roles::Roles;
use isnad_entities::{FunctionWord, HeadClass};

impl Walk<'_> {
    /// In a clause that stands between, all is passed over but what can only be the cue's.
    pub(super) fn inside_clause(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if !self.between.relative {
            return None;
        }
        if !self.between.claimed
            && !cue.entry.ambiguity.has(Ambiguity::VERB)
            && self.between.by_pronoun
            && !(i > 0 && v.tags[i - 1].function.is(FunctionWord::RELATIVE))
            && (self.has_source() || self.frame.addressee.is_some())
            && v.act_behind_clause(j, cue.own)
        {
            let apart = v.preposition_bit(j).is_some();
            let skip = if apart { 0 } else { v.doc.tokens()[j].clitics.pro_len as usize };
            return self.joined_past(Joint::Preposition, if apart { j + 1 } else { j }, skip);
        }
        if self.between.held
            && !self.between.claimed
            && let Some(start) = self.own_behind_occasion()
        {
            return self.joined(Joint::Preposition, start);
        }
        if self.between.circumstance && v.finite_cue(j).is_some() {
            return NOTHING; // حيث قال
        }
        // وأشارت الدراسة التي أعلن عنها الصندوق إلى أن: the pronoun is what the other verb has
        let pointing = cue.entry.class == "point_out"
            && j + 1 < cue.sentence_end
            && v.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN);
        self.between.claimed |= !pointing
            && !v.interrupts_clause(j)
            && v.finite_cue(j).is_some_and(|r| v.lexicon.cue(r.forms[0]).frames.has(Frames::CLAUSE | Frames::SPEECH));
        go_on(j + 1)
    }

    /// `أعرب خلال الاجتماع الذي رأسه أمس **عن** أمله`, `أكد في اللقاء الذي عقده أمس **على** أهمية التعاون`: behind a clause of the occasion the cue's own
    /// preposition, over no place, time or means. Where the content begins.
    fn own_behind_occasion(&self) -> Option<usize> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let next = j + 1;
        let own = v.preposition_bit(j).is_some_and(|b| cue.own & b != 0) && self.word.tag.cut == 0;
        if !own || next + 1 >= cue.sentence_end || !v.is_word(next) {
            return None;
        }
        // عقده أمس في جدة, أصدره إلى وسائل الإعلام, ألقاها على الحضور
        let who = v.head(next).is_some_and(|h| h.head.class.is_human() || h.head.class == HeadClass::Media);
        let closed = v.tags[next].function == FunctionWord::NONE && v.mention_at[next] == 0;
        let place = v.locates(next) || v.is_circumstance(next) || means(v.doc.bare(next));
        // تصدرها عن شهر مايو عن بلوغ العدد كذا: of what time
        let time = matches!(v.doc.bare(next), "شهر" | "عام" | "سنه" | "يوم" | "اسبوع" | "فتره" | "ربع" | "نصف");
        (closed && !who && !place && !time).then_some(next)
    }

    /// ثم، لكن، ويجب, another participle of speech: the sentence goes on without the cue.
    pub(super) fn another_clause(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let Word { key, tag, .. } = self.word;
        let rival = j > i + 1
            && tag.cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
            && crate::extent::adverbial(v.key(j))
            && (v.is_comma(j - 1) || v.key(j).ends_with('ا') && j + 1 < cue.end && v.is_complementizer(j + 1))
            && !v.is_saying(j);
        if rival
            && self.frames.has(Frames::CLAUSE)
            && self.has_source()
            && let Some(close) = v.said_in_passing(j, cue.limit)
        {
            return go_on(close);
        }
        // وقال المتحدث، مشيرا إلى أن الرحلة ستعود: «...»: the marks are the verb's
        if rival
            && self.frames.has(Frames::SPEECH)
            && self.has_source()
            && let Some(colon) = (j + 1..cue.sentence_end.min(j + 24)).find(|&k| v.is_colon(k))
            && colon + 1 < v.tags.len()
            && v.pair_at[colon + 1] > 0
            && v.words(colon + 1, v.closes[colon + 1] as usize) > 4
            && (j + 1..colon).all(|k| v.finite_cue(k).is_none())
        {
            return go_on(colon);
        }
        // ويتعين على المجلس أن: a clause of its own
        let duty = tag.cut == 0 && j > i + 1 && matches!(v.key(j), "ويتعين" | "ويجب" | "وينبغي" | "ويتوجب");
        if rival || duty || matches!(key, "لكن" | "لكنه" | "لكنها" | "بل" | "ثم") {
            return NOTHING;
        }
        None
    }

    /// `وهو يبتسم`, `وهي طالبة`: what the source does or is meanwhile.
    pub(super) fn pronoun_clause(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let tag = self.word.tag;
        if !tag.function.is(FunctionWord::PRONOUN) || tag.cut == 0 {
            return None;
        }
        if !self.has_source() {
            // وأضاف وهو يبتسم: «...»
            if let Some(k) = v.circumstance_of_speech(i, j, cue.sentence_end).filter(|_| cue.speech) {
                return go_on(k);
            }
            return NOTHING; // وهم يظنون: another clause
        }
        // كينيا وهي أكبر اقتصاد في المنطقة: what the subject is besides, without commas
        if self.is_behind_source()
            && let Some(np) = self.phrase_at(j + 1)
        {
            return go_on(np.tokens.end.max(j + 1));
        }
        // `، وهي طالبة،`: what the subject is besides
        if v.is_comma(j - 1)
            && let Some(close) = v.end_of_aside(j, cue.sentence_end)
        {
            return go_on(close);
        }
        None
    }

    /// `نشرت الصحيفة تصريحات للوزير **قال فيها** إن`: what joins is that verb's.
    pub(super) fn says_in_what_was_named(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if j > i + 1 && j + 1 < cue.sentence_end && v.finite_cue(j).is_some() && says_in_it(v.key(j + 1)) {
            return NOTHING;
        }
        None
    }

    /// الذي، ممن open a clause that stands between.
    pub(super) fn relative_pronoun(&mut self) -> Option<Step> {
        let j = self.j;
        let Word { key, tag, .. } = self.word;
        if tag.function.is(FunctionWord::RELATIVE) || key == "ممن" {
            self.between.relative = true;
            self.between.by_pronoun = true;
            self.between.held = self.tells_of_occasion();
            return go_on(j + 1);
        }
        None
    }

    /// `المؤتمر الصحفي **الذي** عقده`, `الكلمة **التي** ألقاها`: on what occasion or by what means, which the verb has for its object.
    fn tells_of_occasion(&self) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let told = |k: usize| {
            let bare = v.doc.bare(k);
            k > cue.at && (means(bare) || Roles::of(bare).has(Roles::OCCASION))
        };
        let verb = j + 1;
        self.has_source()
            && verb < cue.sentence_end
            && v.is_word(verb)
            && v.doc.tokens()[verb].clitics.enc_len > 0
            && v.finite_cue(verb).is_none()
            && (told(j - 1) || told(j - 2))
    }

    /// `وبين أن`: the clause is another verb's.
    pub(super) fn another_verbs_preposition(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let tag = self.word.tag;
        if tag.function.is(FunctionWord::PREPOSITION)
            && tag.cue.is_some_and(|c| c.conjunction > 0)
            && j + 1 < cue.end
            && v.is_complementizer(j + 1)
        {
            return NOTHING;
        }
        None
    }

    /// `كتبت حتى يعلم الناس أن`: the clause is that verb's.
    pub(super) fn so_that(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        if matches!(key, "حتي" | "لكي" | "كي") && j + 1 < cue.sentence_end && v.finite_cue(j + 1).is_some() {
            return NOTHING;
        }
        None
    }

    /// إذا، لأن: the content does not stand behind it; حيث opens a clause that stands between.
    pub(super) fn subordinator(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if tag.function.is(FunctionWord::SUBORDINATOR) && key != "ما" {
            let whether = key == "اذا" && matches!(v.bare_key(j - 1), "عما" | "حول" | "ما");
            // وقال لي مدير النادي عندما زرناه: «...»
            let when = cue.speech && self.frame.subject.is_some() && matches!(key, "عندما" | "حين" | "حينما" | "بعدما");
            let joint = |&k: &usize| v.is_colon(k) || v.is_complementizer(k);
            let colon = if when { (j + 1..cue.sentence_end.min(j + 20)).find(joint) } else { None };
            if let Some(k) = colon.filter(|&k| v.is_colon(k)) {
                return go_on(k);
            }
            if key != "حيث" && !whether {
                return NOTHING;
            }
            self.between.circumstance = !whether;
            self.between.relative = true;
            return go_on(j + 1);
        }
        None
    }

    /// A verb of speech on the way: of a clause about the medium, beside the cue with the same content, or with one of its own.
    pub(super) fn another_verb(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if (j > i + 1 || !cue.participle)
            && let Some(other) = v.finite_cue(j)
        {
            // في رسالة بعث بها، في بيان نشره: what tells of the medium, and points back to it.
            let back =
                other.pronoun || j + 1 < cue.sentence_end && v.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN);
            if back && other.conjunction == 0 && self.frame.medium.is_some() {
                self.between.relative = true;
                return go_on(j + 1);
            }
            // قال وأكد أن: two verbs, one content.
            if other.conjunction > 0
                && !(cue.form.bare && cue.reading.conjunction == 0 && cue.entry.ambiguity.has(Ambiguity::NOUN))
                && j <= i + 6
                && self.first.as_ref().or(self.frame.subject.as_ref()).is_none_or(|np| np.tokens.end == j)
                && !v.is_comma(j - 1)
                // وقدم شكره للاعبين على مستواهم وقال: «...»
                && (!self.frame.phrase || self.frame.subject.is_some() || j == self.frame.through + 1)
                // ويصر على تعيين بدلاء وزعم النائب أن
                && !(i + 1..j).any(|k| v.preposition_bit(k).is_some_and(|b| cue.own & b != 0))
            {
                if cue.entry.ambiguity.has(Ambiguity::VERB)
                    && v.lexicon.cue(other.forms[0]).frames.0 & Frames::CLAUSE == 0
                {
                    return NOTHING; // تبث الفتن وتحرض على
                }
                self.frames = Frames(self.frames.0 | v.lexicon.cue(other.forms[0]).frames.0);
                return go_on(j + 1);
            }
            if other.conjunction > 0 || v.mention_at[j] == 0 && self.has_source() {
                return NOTHING;
            }
        }
        None
    }

    /// `في بيان نشرته الاثنين أن`, `في بيان صدر عن المجلس أمس`: what tells of the medium.
    pub(super) fn verb_of_medium(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let clitics = &v.doc.tokens()[j].clitics;
        let behind = j > cue.at + 1
            && !clitics.proclitics.al()
            && !clitics.proclitics.conjunction()
            && self.frame.medium.is_some_and(|m| m.end == v.doc.tokens()[j - 1].span.end);
        if !behind {
            return None;
        }
        if clitics.enc_len > 0 {
            self.between.relative = true;
            return go_on(j + 1);
        }
        if !matches!(v.key(j), "صدر" | "صدرت" | "نشر" | "نشرت" | "وزع") {
            return None;
        }
        // whose it is has its own عن
        let next = j + 1;
        match if next + 1 < cue.sentence_end { v.key(next) } else { "" } {
            "عن" => go_on(self.phrase_at(next + 1).map_or(next + 1, |np| np.tokens.end.max(next + 1))),
            "عنه" | "عنها" | "عنهم" => go_on(next + 1),
            _ => go_on(next),
        }
    }
}
