//! What stands right behind the source and still belongs to it.

use super::{Step, Walk, Word, go_on};
use crate::lexicon::Frames;
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Walk<'_> {
    /// `واعتبر علي النزلي`: a name that is spelled like على.
    pub(super) fn named_ali(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        if j != i + 1 || self.frame.subject.is_some() {
            return None;
        }
        let np = v.named_ali(j, cue.own, self.read, cue.limit)?;
        let to = np.tokens.end;
        self.frame.subject = Some(np);
        go_on(to)
    }

    /// `عن مصدر لم تسمه`, `عن مسؤولين لم تكشف هويتهم`: whose name is kept.
    pub(super) fn name_kept(&mut self) -> Option<Step> {
        if self.word.key != "لم" || self.frame.subject.is_none() {
            return None;
        }
        go_on(self.v.keeps_name(self.j + 1, self.cue.sentence_end)?)
    }

    /// `مصادر اطلعت «الأفق» عليها`, `وثيقة حصلت عليها`: what the paper had of the source.
    pub(super) fn what_the_paper_had(&mut self) -> Option<Step> {
        let (v, cue) = (self.v, self.cue);
        let mut j = self.j;
        // إحصائية رسمية اطلعت «الأفق» عليها: the paper is none of the source
        if v.tags[j].function.is(FunctionWord::WITH_PRONOUN)
            && let Some(np) = self.frame.subject.as_mut().filter(|np| np.tokens.end == j)
            && let Some(had) = (np.tokens.start + 1..j).find(|&k| v.key(k) == "اطلعت")
            && !v.doc.tokens()[np.tokens.start].clitics.proclitics.al()
        {
            np.tokens.end = had;
            np.definite = false;
            np.mention = np.mention.filter(|&m| self.entities.mentions[m as usize].tokens.start < had as u32);
            j = had;
        }
        // what the paper had of it
        if self.source().is_some_and(|np| np.tokens.end == j && !np.definite)
            && matches!(v.key(j), "اطلعت" | "اطلع" | "حصلت" | "تلقت" | "حصل")
            && let Some(close) = (j + 1..cue.sentence_end.min(j + 9))
                .find(|&k| v.tags[k].function.is(FunctionWord::WITH_PRONOUN) || v.key(k) == "منها")
        {
            let j = close + 1;
            // عليها أن is no duty here
            if j < cue.sentence_end && v.is_complementizer(j) && v.tags[j].cut == 0 && self.frames.has(Frames::CLAUSE) {
                return self.clause(j + 1);
            }
            return go_on(j);
        }
        // The rules that follow look at what the paper had, under the class of the word that points back to it.
        self.j = j;
        None
    }

    /// `مسؤولون من بينهم الأمين العام`: one of them.
    pub(super) fn one_of_them(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        let among = j + usize::from(key == "من");
        if among + 1 < cue.sentence_end
            && matches!(v.key(among), "بينهم" | "بينهن" | "ضمنهم")
            && self.source().is_some_and(|np| np.tokens.end == j && !np.definite)
            && let Some(np) = self.phrase_at(among + 1).filter(NounPhrase::can_speak)
        {
            return go_on(np.tokens.end);
        }
        None
    }

    /// `البعثة الأمريكية **لدى** الحلف`: where it is accredited.
    pub(super) fn accredited(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if key == "لدي"
            && tag.cut == 0
            // لدى وصولها: when
            && !(j + 1 < cue.sentence_end && v.doc.tokens()[j + 1].clitics.enc_len > 0)
            && self.is_behind_source()
            && let Some(np) = self.phrase_at(j + 1)
        {
            let to = np.tokens.end.max(j + 2);
            if let Some(subject) = self.frame.subject.as_mut().or(self.first.as_mut()).filter(|s| s.mention.is_none()) {
                subject.tokens.end = to;
            }
            return go_on(to);
        }
        None
    }

    /// `شركة تسمى كذا`: the name is no object.
    pub(super) fn name_given(&mut self) -> Option<Step> {
        let (cue, j) = (self.cue, self.j);
        let key = self.word.key;
        if matches!(key, "تسمي" | "يسمي" | "تدعي" | "يدعي") && self.has_source() && j + 1 < cue.sentence_end
        {
            return go_on(j + 2);
        }
        None
    }

    /// `أعلن ما يسمى مجلس الثوار أن`, `قال ما يعرف بتنظيم كذا`: a body that the writer does not call so himself.
    pub(super) fn so_called(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let may = self.word.key == "ما"
            && j == cue.at + 1
            && j + 2 < cue.sentence_end
            && !self.has_source()
            // انتقد ما يسمى المجلس: whom he criticizes
            && !matches!(cue.entry.class, "criticize" | "reject" | "praise" | "accuse" | "describe" | "deny");
        if !may || !matches!(v.key(j + 1), "يسمي" | "تسمي" | "يدعي" | "تدعي" | "يعرف" | "تعرف" | "سمي" | "عرف")
        {
            return None;
        }
        let at = j + 2 + usize::from(matches!(v.key(j + 2), "ب" | "باسم"));
        // ما يسمى «المجلس العسكري»: marks are its name
        let close = v.closes[at] as usize;
        let marked = || (v.pair_at[at] > 0 && v.words(at, close) <= 6).then(|| v.by_initials(at, close, close, None));
        let np = self.phrase_at(at).filter(|np| np.can_speak() && !np.quantified).or_else(marked)?;
        let next = np.tokens.end;
        self.frame.subject = Some(np);
        go_on(next)
    }

    /// `قال أحد السكان، واسمه سالم الحربي، إن`: behind the comma what he is called.
    pub(super) fn called_so(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let called = matches!(
            v.key(j),
            "يدعي"
                | "تدعي"
                | "ويدعي"
                | "وتدعي"
                | "يسمي"
                | "ويسمي"
                | "واسمه"
                | "واسمها"
                | "اسمه"
                | "اسمها"
        );
        if !called || j + 1 >= cue.sentence_end || !v.is_comma(j - 1) {
            return None;
        }
        let np = self.phrase_at(j + 1)?;
        let person = |m: &u32| self.entities.mentions[*m as usize].kind == EntityKind::Person;
        let subject = self.frame.subject.as_mut().filter(|s| s.tokens.end + 1 == j && s.mention.is_none())?;
        let one = subject.head.is_none_or(|h| !h.plural) || subject.quantified;
        subject.mention = np.mention.filter(|m| one && person(m));
        subject.mention?;
        subject.quantified = false;
        go_on(np.tokens.end.max(j + 2))
    }

    /// `التونسي جلال قادري`: a demonym before the name.
    pub(super) fn demonym(&self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        if v.demonym_before_name(j, self.entities) {
            return go_on(j + 1);
        }
        None
    }
}
