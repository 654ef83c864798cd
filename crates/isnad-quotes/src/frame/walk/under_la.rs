//! ل glued to its word: whom it is told, what it is for, or the content.

use super::{Step, Walk, go_on};
use crate::frame::Joint;
use crate::lexicon::{Frames, ObjectRole};
use isnad_entities::FunctionWord;

impl Walk<'_> {
    /// ل: for whom, for what, or for when.
    pub(super) fn at_la(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        if !self.word.plain || !proclitics.la() || proclitics.conjunction() {
            return None;
        }
        self.for_when()
            .or_else(|| self.told_and_then_what())
            .or_else(|| self.wished_for())
            .or_else(|| self.content_under_la())
            .or_else(|| self.for_whom())
    }

    /// `في تقريرها لهذا اليوم`: for when.
    fn for_when(&self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let bare = v.doc.bare(j);
        let day = |k: usize| k < cue.sentence_end && v.tags[k].function.is(FunctionWord::TIME);
        if matches!(bare, "هذا" | "هذه") && day(j + 1) || matches!(bare, "يوم" | "غد" | "ليله") {
            return go_on(j + 1 + usize::from(day(j + 1)));
        }
        None
    }

    /// `وجه نداء للشباب الذين اغتروا، بأن يحذروا`: whom it is told, and the clause behind a comma.
    fn told_and_then_what(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if self.is_someone()
            && self.frame.phrase
            && self.frames.has(Frames::CLAUSE)
            && v.told_behind_comma(j, cue.limit)
        {
            let to = self.phrase_at(j).map_or(j + 1, |np| np.tokens.end.max(j + 1));
            self.frame.addressee.get_or_insert(v.span(j, to));
            return go_on(to);
        }
        None
    }

    /// `متمنيا للجميع مزيدا من التوفيق`, `داعيا للفيصل بأن يرحمه الله`: for whom.
    fn wished_for(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if matches!(cue.entry.class, "wish" | "urge")
            && let Some(to) = v.wished_for(self.read, j, cue.limit, cue.entry.class)
        {
            self.frame.addressee.get_or_insert(v.span(j, to));
            let more = if cue.entry.class == "wish" { Frames::OBJECT } else { Frames::BI };
            self.frames = Frames(self.frames.0 | Frames::CLAUSE | more);
            return go_on(to);
        }
        None
    }

    /// The cue's own ل, and the content under it.
    fn content_under_la(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let key = self.word.key;
        let near = j == i + 1
            || self.is_behind_source()
            // دعت الطلاب المقبولين للحضور
            || self.frame.addressee.is_none_or(|a| {
                let adjective = |k: &usize| v.doc.tokens()[*k].clitics.proclitics.al();
                let k = (i + 1..j).rev().find(|k| !adjective(k) || v.doc.tokens()[*k].span.end <= a.end);
                k.is_none_or(|k| v.doc.tokens()[k].span.end <= a.end)
            });
        let elsewhere =
            self.frames.has(Frames::ILA) && !v.is_task(j, self.frames.0) && !(key.starts_with("لل") && near);
        // أشار الرئيس، خلال ترؤسه اجتماعا للمجلس، إلى: of another noun
        let ila = || {
            (j + 1..cue.sentence_end.min(j + 12))
                .take_while(|&k| v.is_word(k) && v.finite_cue(k).is_none())
                .any(|k| v.key(k) == "الي")
        };
        let apart = j > i + 1 && !self.is_behind_source();
        let elsewhere = elsewhere || apart && cue.entry.class == "point_out" && self.frames.has(Frames::ILA) && ila();
        // أصبح مرجعا لغيره: a participle of such a verb has its object right behind it.
        let noun = cue.participle && cue.object == ObjectRole::Theme && !cue.reading.pronoun && j == i + 1;
        if self.frames.has(Frames::LI)
            && !(self.is_someone() && self.frame.phrase && v.thanks(i))
            && !v.thanked_for(j, self.frames, cue.sentence_end)
            && !elsewhere
            && !noun
            && !(self.frame.addressee.is_none() && v.tells_media(j, self.entities))
        {
            return self.joined_past(Joint::Preposition, j, v.doc.tokens()[j].clitics.pro_len as usize);
        }
        None
    }

    /// Whom it is told; or the rest of the subject.
    fn for_whom(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let np = self.phrase_at(j);
        let to = np.as_ref().map_or(j + 1, |np| np.tokens.end.max(j + 1));
        if self.is_someone() {
            self.frame.addressee.get_or_insert(v.span(j, to));
        } else if let Some(subject) =
            self.frame.subject.as_mut().or(self.first.as_mut()).filter(|s| s.tokens.end == j && s.mention.is_none())
            && cue.subjects_la
            && subject.head.is_none_or(|h| !h.class.is_human())
        {
            subject.tokens.end = to; // الخطة التنفيذية لآليات العمل
        }
        go_on(to)
    }

    /// A name or a noun for somebody.
    fn is_someone(&self) -> bool {
        let (v, j) = (self.v, self.j);
        v.mention_at[j] > 0 || v.head(j).is_some()
    }
}
