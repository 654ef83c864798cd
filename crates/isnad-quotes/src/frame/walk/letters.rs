//! ب glued to its word, and letters that stand apart: the content, its manner, or part of a name.

use super::{NOTHING, Step, Walk, Word, go_on};
use crate::conjugate::Tense;
use crate::frame::{Joint, judges, means};
use crate::lexicon::{Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::{FunctionWord, NounPhrase};
use isnad_tokenize::TokenKind;

impl Walk<'_> {
    /// ب، ل، ك glued to the word.
    pub(super) fn at_letter(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        // كفوري، بكري: the letter belongs to the name.
        self.word.plain = self.word.tag.function == FunctionWord::NONE && !v.names_whole_word(j, self.entities);
        self.passive()
            .or_else(|| self.what_it_is_called())
            .or_else(|| self.for_what())
            .or_else(|| self.judged_for_what())
            .or_else(|| self.called_on())
            .or_else(|| self.name_in_la_or_ba())
            .or_else(|| self.of_who_is_described())
            .or_else(|| self.content_under_ba())
            .or_else(|| self.called_to())
            .or_else(|| self.letter_apart())
            .or_else(|| self.at_la())
    }

    /// `يعرف بكذا`, `يوصف بكذا`: in the passive, by nobody.
    fn passive(&self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let plain = self.word.plain;
        if plain && proclitics.ba() && cue.themed && j == i + 1 && !self.frame.phrase && !v.is_complementizer(j) {
            return NOTHING;
        }
        None
    }

    /// `اتهم الشركة بما سماه التلاعب`: in his own words.
    fn what_it_is_called(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let key = self.word.key;
        if key == "بما"
            && self.frames.has(Frames::BI)
            && !self.frames.has(Frames::CLAUSE_ONLY)
            && v.calls_something(j + 1)
        {
            return self.joined_past(Joint::Preposition, j, 2);
        }
        None
    }

    /// `، لافتا لما كان يمكن أن يقع`, `أبدى ارتياحه لما يبذل`: لما is for what, not when.
    fn for_what(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let Word { key, tag, .. } = self.word;
        let for_what = key == "لما"
            && tag.cut == 0
            && self.frames.has(Frames::LI)
            && (cue.participle && j == i + 1 || self.frame.phrase && j == self.frame.through + 1)
            && j + 1 < cue.sentence_end
            && v.is_word(j + 1);
        if for_what {
            return self.joined_past(Joint::Preposition, j, 2);
        }
        None
    }

    /// `أشاد الوزير بما قدم له`: what is praised.
    fn judged_for_what(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if key == "بما"
            && tag.cut == 0
            && self.frames.has(Frames::BI)
            && (judges(cue.entry.class) || cue.entry.lemma == "نوه")
            && j + 1 < cue.sentence_end
            && v.is_word(j + 1)
            && !v.tags[j + 1].function.is(FunctionWord::PREPOSITION | FunctionWord::COMPLEMENTIZER)
            && !matches!(v.key(j + 1), "فيه" | "فيها" | "فيهم")
        {
            return self.joined_past(Joint::Preposition, j, 2);
        }
        None
    }

    /// `أهابت البلدية بالسكان ترشيد المياه`: whom it calls on comes first.
    fn called_on(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let plain = self.word.plain;
        if plain
            && cue.entry.lemma == "أهاب"
            && proclitics.ba()
            && self.frame.addressee.is_none()
            && !proclitics.conjunction()
            && !v.office_of_place(j)
            && !(v.locates(j) && v.another_ba(j, cue.limit))
            && !self.is_called_for(j)
            && let Some(np) = self.phrase_at(j)
        {
            // أهابت بجميع المواطنين **التقيد** بالتعليمات
            let act = (j + 1..cue.sentence_end.min(np.tokens.end.max(j + 1) + 1)).find(|&k| {
                let p = v.doc.tokens()[k].clitics.proclitics;
                v.is_word(k)
                    && v.tags[k].cut == 0
                    && p.al()
                    && !p.preposition()
                    && !p.conjunction()
                    && v.doc.tokens()[k - 1].clitics.proclitics.al()
                    && v.head(k).is_none()
                    && (is_masdar(v.doc.bare(k)) || Roles::of(v.doc.bare(k)).has(Roles::ACT))
            });
            self.frame.addressee = Some(act.map_or_else(|| np.span(v.doc), |k| v.span(j, k)));
            if let Some(k) = act {
                return self.joined(Joint::Object, k);
            }
            self.frames = Frames(self.frames.0 | Frames::OBJECT | Frames::LI);
            return go_on(np.tokens.end.max(j + 1));
        }
        None
    }

    /// `وأهاب **بالإبلاغ** عن المخالفات`, `وأهابت الوزارة **بضرورة** الإبلاغ`: what one calls for, and nobody.
    fn is_called_for(&self, j: usize) -> bool {
        let v = self.v;
        let bare = v.doc.bare(j);
        v.mention_at[j] == 0
            && v.head(j).is_none_or(|h| !h.head.class.is_human())
            && (matches!(bare, "ضروره" | "سرعه" | "عدم")
                || is_masdar(bare)
                || v.surface(j).contains('إ')
                || Roles::of(bare).has(Roles::ACT))
    }

    /// `وقال لابرون`: an unknown word right between the verb and what is said.
    fn name_in_la_or_ba(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let plain = self.word.plain;
        if plain
            && proclitics.preposition()
            && !proclitics.conjunction()
            && !cue.participle
            && j == i + 1
            && self.frame.subject.is_none()
            && (self.frames.has(Frames::SPEECH)
                || self.frames.has(Frames::ILA)
                    && cue.entry.class == "point_out"
                    && j + 1 < cue.sentence_end
                    && v.key(j + 1) == "الي")
            && v.is_bare_name(j)
            && (v.leads_to_joint(j + 1, cue.limit, self.entities) || !self.frames.has(Frames::SPEECH))
        {
            self.frame.subject = Some(NounPhrase { unlisted: Some(j..j + 1), ..v.by_initials(j, j + 2, j + 1, None) });
            return go_on(j + 1);
        }
        None
    }

    /// `طالب المهتمون بالبيئة بإنشاء محمية`: what a participle's own ب stands over is who they are.
    fn of_who_is_described(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let ba = self.word.plain && v.doc.tokens()[j].clitics.proclitics.ba() && self.frames.has(Frames::BI);
        if !ba || j == cue.at + 1 || !v.of_who_is_described(j, cue.limit) {
            return None;
        }
        let end = self.phrase_at(j).map_or(j + 1, |np| np.tokens.end.max(j + 1));
        if let Some(np) = self.frame.subject.as_mut().filter(|np| np.tokens.end == j) {
            np.tokens.end = end;
        }
        go_on(end)
    }

    /// The cue's own ب, and the content under it.
    fn content_under_ba(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let key = self.word.key;
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let plain = self.word.plain;
        // أجاب عن سؤال حول هجمات بطائرات: only right behind its subject
        let answers_far = cue.entry.lemma == "أجاب" && self.source().is_none_or(|np| np.tokens.end != j) && j > i + 1;
        if plain
            && proclitics.ba()
            && !answers_far
            && self.frames.has(Frames::BI)
            && !self.frames.has(Frames::CLAUSE_ONLY)
            && !(v.locates(j)
                && (self.frame.subject.is_none()
                    && self.first.is_none()
                    && self.frame.addressee.is_none()
                    // مشيدا بالحكومة، وأشاد بالحكومة
                    && !(judges(cue.entry.class)
                        && j == i + 1
                        && (cue.participle
                            || cue.form.tense == Tense::Perfect && (cue.reading.conjunction > 0 || v.after_time(i))))
                    || cue.object == ObjectRole::Addressee && v.another_ba(j, cue.limit)))
            && !(v.office_of_place(j) && v.another_ba(j, cue.limit))
            && !(self.frames.has(Frames::CLAUSE)
                && self
                    .frame
                    .subject
                    .as_ref()
                    .is_some_and(|np| np.tokens.end == j && np.head.is_some_and(|h| h.plural))
                && v.tells_by_ba(j, cue.limit))
            && !(self.frames.has(Frames::CLAUSE) && v.told_behind_comma(j, cue.limit))
            && !proclitics.conjunction()
            && !self.is_whom_he_met(j)
            && !v.is_circumstance(j)
            && !(v.is_manner(j)
                && !v.works_together(j, cue.entry.class)
                && !(judges(cue.entry.class) && v.owned_by_next(j)))
            && !v.tells_tone(j, self.frames.0)
            && v.past_strong_words(j).is_none()
            && !v.switches(j)
            // توصي **بتسجيل** الأغاني: an act, and no recording
            && !(means(v.doc.bare(j))
                && !judges(cue.entry.class)
                && !(v.doc.bare(j) == "تسجيل" && v.owned_by_next(j) && matches!(cue.entry.lemma, "أوصى" | "وعد" | "تعهد" | "هدد")))
            && key != "بالاضافه"
            && (!v.presides(j, cue.sentence_end) || v.works_together(j, cue.entry.class))
        {
            return self.joined_past(Joint::Preposition, j, v.doc.tokens()[j].clitics.pro_len as usize);
        }
        None
    }

    /// `توقع الوزير خلال لقائه **بالصحفيين** نمو الطلب`: the meeting's own ب.
    fn is_whom_he_met(&self, j: usize) -> bool {
        let v = self.v;
        let own = j > self.cue.at + 2 && v.doc.tokens()[j - 1].clitics.enc_len > 0;
        let met = || {
            let key = v.key(j - 1);
            key.starts_with("لقا") || key.starts_with("اجتماع") || key.starts_with("التقا")
        };
        own && met() && matches!(v.key(j - 2), "خلال" | "لدي" | "اثناء" | "في" | "عقب" | "بعد" | "قبل" | "عند")
    }

    /// `دعا الأمير، بإحداث برامج`, `داعيا أصحاب المنشآت بضرورة التقيد`: for إلى.
    fn called_to(&mut self) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        if !self.word.plain || cue.entry.class != "urge" || proclitics.conjunction() {
            return None; // most verbs
        }
        // بسرعة مراجعة المراكز: to be quick about it
        let quickly = || v.doc.bare(j) == "سرعه" && j + 1 < cue.sentence_end && is_masdar(v.key(j + 1));
        // وحثت المواطنين بتوخي الحذر, وحثهم لمضاعفة الجهود: for على
        let urges = matches!(cue.entry.lemma, "حث" | "حض");
        if (cue.entry.lemma == "دعا" || urges)
            && (proclitics.ba() || urges && proclitics.la())
            && (self.frame.addressee.is_some_and(|a| {
                // ودعت الجمعية المصابين عبر المطار بمتابعة المحافظ: how
                let between = (i + 1..j).rev().take_while(|&k| v.doc.tokens()[k].span.start >= a.end);
                a.end < v.doc.tokens()[j].span.start
                    && !between.into_iter().any(|k| v.tags[k].function.is(FunctionWord::PREPOSITION))
            }) || urges && cue.reading.pronoun && j == i + 1
                || !cue.participle
                    && self
                        .frame
                        .subject
                        .as_ref()
                        .is_some_and(|np| np.tokens.end == j || np.tokens.end + 1 == j && v.is_comma(j - 1)))
            && (quickly() || (is_masdar(v.doc.bare(j)) || Roles::of(v.doc.bare(j)).has(Roles::ACT)) && !v.is_manner(j))
            && !(i + 1..cue.sentence_end).any(|k| v.key(k) == if urges { "علي" } else { "الي" })
        {
            return self.joined_past(Joint::Preposition, j, v.doc.tokens()[j].clitics.pro_len as usize);
        }
        None
    }

    /// `لـ«عكاظ»`, `بـ«الفاشل»`, `بـ50 مليونا`: the letter stands before marks or a number.
    fn letter_apart(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        if key != "ل" && key != "ب" {
            return None;
        }
        if j + 1 < cue.end && v.pair_at[j + 1] > 0 {
            let close = v.closes[j + 1] as usize;
            if key == "ب" && self.frames.has(Frames::BI) {
                return self.joined(Joint::Preposition, j + 1);
            }
            // المتحدث الرسمي لـ«حركة الفجر»: whose he is
            if key == "ل"
                && let Some(np) = self.frame.subject.as_mut().filter(|np| np.tokens.end == j && v.speaks_for(np, j + 2))
            {
                np.tokens.end = close;
                return go_on(close);
            }
            self.frame.addressee.get_or_insert(v.span(j, close));
            return go_on(close);
        }
        // طالب بـ50 مليونا
        let sum = key == "ب"
            && self.frames.has(Frames::BI)
            && !self.frames.has(Frames::CLAUSE_ONLY)
            && j + 2 < cue.sentence_end
            && v.doc.tokens()[j + 1].kind == TokenKind::Number;
        if sum {
            return self.joined(Joint::Preposition, j + 1);
        }
        go_on(j + 1)
    }

    /// `هنأهم بعيد الفطر`: no بعيد, far.
    pub(super) fn wished_on_a_feast(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let key = self.word.key;
        if key == "بعيد"
            && cue.entry.lemma == "هنأ"
            && self.frames.has(Frames::BI)
            && j + 1 < cue.sentence_end
            && matches!(
                v.key(j + 1),
                "الفطر"
                    | "الاضحي"
                    | "الميلاد"
                    | "الاستقلال"
                    | "العمال"
                    | "العرش"
                    | "الاتحاد"
                    | "الام"
            )
        {
            return self.joined_past(Joint::Preposition, j, 2);
        }
        None
    }
}
