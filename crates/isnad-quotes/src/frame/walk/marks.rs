//! Quotation marks on the way: they hold what was said, what something is called, or the name of who speaks.

use super::{Step, Walk, go_on};
use crate::conjugate::{Number, Tense};
use crate::frame::Joint;
use crate::lexicon::{Ambiguity, Frames, ObjectRole};
use crate::nouns::is_masdar;
use crate::roles::Roles;
use crate::view::is_title_noun;
use isnad_entities::{EntityKind, FunctionWord, HeadClass};

/// A pair of marks that opens at the walk's token.
struct Pair {
    /// One past its closing mark.
    close: usize,
    /// Behind it, and behind an apposition between commas where the pair stands right behind the cue.
    after: usize,
    /// It holds the name of who speaks.
    source: bool,
}

impl Walk<'_> {
    /// A pair of quotation marks opens here: what was said, or only a name.
    pub(super) fn at_marks(&mut self) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        v.pair(j)?;
        let close = v.closes[j] as usize;
        let after = close.min(self.cue.end);
        let after = if j == self.cue.at + 1 { v.past_apposition(after, self.cue.limit) } else { after };
        let pair = Pair { close, after, source: self.is_source_in_marks(after) };
        self.name_of_title(&pair)
            .or_else(|| self.told_paper(&pair))
            .or_else(|| self.act_in_marks(&pair))
            .or_else(|| self.spoken(&pair))
            .or_else(|| self.object_in_marks(&pair))
            .or_else(|| self.of_whom_in_marks(&pair))
            .or_else(|| self.source_in_marks(&pair))
            .or_else(|| self.theme_in_marks(&pair))
    }

    /// `اعتبر مدرب الفريق، البرتغالي «جوزيه مورينيو» كذا`: the name of the title.
    fn name_of_title(&mut self, pair: &Pair) -> Option<Step> {
        let (v, j) = (self.v, self.j);
        let more = self.is_name_of_title(j);
        if let Some(subject) = self.frame.subject.as_mut().filter(|s| s.mention.is_none() && s.unlisted.is_none())
            && subject.head.is_some_and(|h| h.class.is_human() && !h.plural)
            && v.is_name_pair(j, self.entities)
            && (more || v.demonym_before_name(j - 1, self.entities))
        {
            subject.mention = v.mention_at[j + 1].checked_sub(1);
            subject.tokens.end = pair.close;
            return go_on(pair.close);
        }
        None
    }

    /// `المبتعث إلى جامعة الأفق في تخصص الطب **"سالم بن حمد العنزي"**`: nothing but a man's name in the marks, and only more of the title before it.
    pub(super) fn is_name_of_title(&self, open: usize) -> bool {
        let v = self.v;
        let named = v.mention_at.get(open + 1).and_then(|m| m.checked_sub(1)).is_some_and(|m| {
            let mention = &self.entities.mentions[m as usize];
            mention.kind == EntityKind::Person
                && mention.tokens.len() > 1
                && mention.tokens.end as usize + 1 == v.closes[open] as usize
        });
        let of_title = |k: usize| v.is_word(k) && v.finite_cue(k).is_none() && !v.is_complementizer(k);
        named
            && self.frame.subject.as_ref().is_some_and(|s| {
                s.mention.is_none()
                    && s.unlisted.is_none()
                    && s.head.is_some_and(|h| h.class.is_human() && !h.plural)
                    && open <= s.tokens.end + 10
                    && (s.tokens.end..open).all(of_title)
            })
    }

    /// Whether what stands behind the pair joins a content, and so the pair right behind the cue is who speaks.
    fn is_source_in_marks(&self, after: usize) -> bool {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        // وكشفت «الأفق» في عددها أمس عن
        let issue = j == i + 1
            && after + 3 < cue.sentence_end
            && v.key(after) == "في"
            && matches!(v.doc.bare(after + 1), "عدد" | "تقرير" | "خبر" | "افتتاحيه" | "بيان" | "مقال");
        let past = |k: &usize| v.is_word(*k) && v.finite_cue(*k).is_none() || v.is_comma(*k);
        let joins = |k: usize| {
            v.is_complementizer(k)
                || v.preposition_bit(k).is_some_and(|b| self.frames.has(b))
                || self.frames.has(Frames::BI) && v.doc.tokens()[k].clitics.proclitics.ba()
        };
        let later = issue && (after + 2..cue.sentence_end.min(after + 7)).take_while(past).any(joins);
        j == i + 1
            && self.frame.subject.is_none()
            && after < cue.sentence_end
            && (later
                || v.is_complementizer(after)
                || v.preposition_bit(after).is_some_and(|b| self.frames.has(b))
                || self.frames.has(Frames::BI)
                    && (v.key(after) == "ب" || v.doc.tokens()[after].clitics.proclitics.ba())
                || v.is_colon(after))
    }

    /// `أبلغ «الأفق» مدير المستشفى سالم الحربي أن`: a paper right behind the verb is told, where one man stands behind it.
    fn told_paper(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let close = pair.close;
        let short = j == i + 1 && close <= j + 5 && close + 2 < cue.sentence_end;
        // أبلغ «الأفق»، الدكتور فلان أن
        let at = close + usize::from(short && v.is_comma(close));
        // فإن النجيفي الذي أيد الخطوات أبلغ «الأفق» أن: papers are feminine, and it is told
        let paper = |k: usize| {
            v.mention_at[k].checked_sub(1).is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media)
        };
        let told = short
            && matches!(cue.entry.lemma, "أبلغ" | "أخبر")
            && !cue.participle
            && !cue.reading.pronoun
            && !cue.form.agreement.feminine
            && !self.has_source()
            && v.is_complementizer(at)
            && paper(j + 1);
        if told {
            self.frame.addressee = Some(v.span(j, close));
            return go_on(at);
        }
        if !short
            || cue.object != ObjectRole::Addressee
            || !matches!(cue.entry.class, "report" | "announce")
            || cue.participle
            || cue.reading.pronoun
            || self.has_source()
            || !v.is_word(at)
            || v.tags[at].function != FunctionWord::NONE
            || v.doc.tokens()[at].clitics.proclitics.preposition()
        {
            return None;
        }
        let np = self.phrase_at(at)?;
        let person = |m: u32| self.entities.mentions[m as usize].kind == EntityKind::Person;
        // أبلغت «الأفق» مصادر مطلعة أن
        let one = np.mention.is_some_and(person)
            || v.doc.bare(at) == "مصادر"
            || np.head.is_some_and(|h| {
                !h.plural
                    && (matches!(h.class, HeadClass::Office | HeadClass::Rank | HeadClass::Honorific)
                        || h.class == HeadClass::Person && !np.definite)
            });
        let feminine = cue.form.agreement.feminine && v.doc.bare(at) != "مصادر";
        if np.tokens.start != at || !np.can_speak() || !one || feminine {
            return None;
        }
        self.frame.addressee = Some(v.span(j, close));
        go_on(at)
    }

    /// `يعلنون **"إعادة تأهيل" 64 طفلا**`, `أعلنت الشرطة **"إعادة فتح" الطريق**`: an act whose first words stand in marks is what is told.
    fn act_in_marks(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let told = self.frames.has(Frames::OBJECT)
            && cue.object == ObjectRole::None
            && (self.is_behind_source()
                || j == cue.at + 1 && (cue.form.agreement.number == Number::Plural || self.subject_right_before()))
            && v.begins_act_in_marks(j, pair.close);
        if told { self.joined(Joint::Object, j) } else { None }
    }

    /// A word stands right before the verb in the present, in the same breath: `الحكومة تعلن`.
    fn subject_right_before(&self) -> bool {
        let (v, cue) = (self.v, self.cue);
        let i = cue.at;
        cue.form.tense == Tense::Imperfect
            && cue.reading.conjunction == 0
            && i > v.sentence_start[i] as usize
            && v.is_word(i - 1)
            && v.tags[i - 1].function == FunctionWord::NONE
    }

    /// What was said.
    fn spoken(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let &Pair { close, after, source } = pair;
        let inner_from = j + 1;
        let spoken = !source
            && !self.is_man_in_marks(pair)
            && self.frames.has(Frames::SPEECH | Frames::CLAUSE)
            // واصفا الإنجاز «بالمفخرة للبلد كله»
            && (cue.object != ObjectRole::Theme || self.frames.has(Frames::SPEECH) || v.is_colon(j - 1))
            && !(self.between.relative
                && !(inner_from < cue.end && v.is_complementizer(inner_from))
                && (self.between.claimed
                    || v.words(j, close) < 6
                    || after < cue.sentence_end && v.is_complementizer(after)))
            && (!v.is_name_pair(j, self.entities)
                || v.is_saying(j - 1)
                || self.written_in_it(close)
                || self.has_source()
                    && !cue.entry.ambiguity.has(Ambiguity::VERB)
                    && (v.closes_with_speech(j)
                        || (v.words(j, close) > 3 || cue.speech && self.is_behind_source())
                            && v.opens_speech(inner_from)
                            && !is_title_noun(v.doc.bare(j - 1))))
            && inner_from < close
            // ودعت من رأى «الهلال بالعين» إلى إبلاغ المحكمة
            && !(cue.object == ObjectRole::Addressee
                && !self.frames.has(Frames::SPEECH)
                && after < cue.sentence_end
                && v.preposition_bit(after).is_some_and(|b| cue.own & b != 0));
        if spoken { self.joined(Joint::Marks, j) } else { None }
    }

    /// `ووجه **"الأمير سالم بن راشد"** ولي العهد بتأمين الطائرات`: right behind the verb a man's whole name, with his title at most.
    fn is_man_in_marks(&self, pair: &Pair) -> bool {
        let (v, j) = (self.v, self.j);
        let named = |k: usize| {
            let m = v.mention_at.get(k).and_then(|m| m.checked_sub(1)).map(|m| &self.entities.mentions[m as usize]);
            m.is_some_and(|m| {
                m.kind == EntityKind::Person && m.tokens.len() > 1 && m.tokens.end as usize + 1 == pair.close
            })
        };
        let title = || v.head(j + 1).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural);
        j == self.cue.at + 1 && j + 3 < pair.close && (named(j + 1) || named(j + 2) && title())
    }

    /// `كتبت المغنية في تغريدة «نحبك»`: however few the words are.
    fn written_in_it(&self, close: usize) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let medium = self.frame.medium.is_some_and(|m| m.end == v.doc.tokens()[j - 1].span.end);
        matches!(cue.entry.class, "write" | "say" | "comment")
            && self.has_source()
            && medium
            && !is_title_noun(v.doc.bare(j - 1))
            && close + 1 >= cue.sentence_end
    }

    /// What somebody is held to be, or what was done, in marks.
    fn object_in_marks(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        // الخطوة التي اعتبرها الخبراء «مهمة للغاية»: what it is held to be, the object stands on the verb
        let held = cue.reading.pronoun
            && cue.object == ObjectRole::Theme
            && !self.frames.has(Frames::BI)
            && self.frame.subject.as_ref().is_some_and(|np| np.tokens.end == j && np.can_speak());
        if held && v.words(j, pair.close) > 1 {
            return self.joined(Joint::Object, j);
        }
        if self.frames.has(Frames::OBJECT)
            && (self.has_source() || self.is_judged_in_marks(pair))
            && (!v.is_name_pair(j, self.entities) || self.is_word_in_marks(pair))
        {
            return self.joined(Joint::Object, j);
        }
        None
    }

    /// `وثمن **«جهود رجال الأمن»**`, `، ممتدحا **«روح اللاعبين العالية»**`: right behind the verb more words than a name has.
    fn is_judged_in_marks(&self, pair: &Pair) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        matches!(cue.entry.class, "praise" | "criticize" | "deny" | "reject")
            && cue.object == ObjectRole::None
            && !cue.reading.pronoun
            && j == cue.at + 1
            && v.words(j, pair.close) > 2
            && v.head(j + 1).is_none_or(|h| !h.head.class.is_human())
    }

    /// `انتقد الوزير سالم العمري **«عجرفة» الشركة**`, `نفى المدير «وجود» خلافات`: behind a man's name a noun in marks, and what it is of behind them.
    fn is_word_in_marks(&self, pair: &Pair) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let (noun, next) = (j + 1, pair.close);
        let named = self.source().is_some_and(|np| {
            let person = |m: u32| self.entities.mentions[m as usize].kind == EntityKind::Person;
            np.tokens.end <= j && (np.mention.is_some_and(person) || np.unlisted.is_some())
        });
        named
            && next == noun + 2
            && next < cue.sentence_end
            && v.stands_free(noun)
            && !v.doc.tokens()[noun].clitics.proclitics.al()
            && v.mention_at[noun] == 0
            && v.head(noun).is_none()
            && v.stands_free(next)
    }

    /// `واتهمها **«بتدمير»** البلاد`, `طالب النائب **«بمحاسبة المقصرين»**`: the marks open before the preposition.
    fn of_whom_in_marks(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let of_whom = cue.reading.pronoun && j == cue.at + 1;
        // وتوعد الوزير «بهزيمة الإرهاب», طالب النائب «بمحاسبة المقصرين»
        let act = || {
            let bare = v.doc.bare(j + 1);
            cue.object != ObjectRole::Theme
                && (cue.participle && j == cue.at + 1 || self.is_behind_source() || self.is_judged_in_marks(pair))
                && (is_masdar(bare) || Roles::of(bare).has(Roles::ACT) || v.words(j, pair.close) > 1)
                && !v.doc.tokens()[j + 1].clitics.proclitics.al()
                // نددت الدولة «بأشد العبارات» اليوم بالهجوم; ترد «بدون رحمة»
                && !matches!(v.key(j + 1), "بدون" | "باشد" | "باقسي" | "باقوي")
        };
        let may = self.frames.has(Frames::BI) && j + 1 < pair.close && v.doc.tokens()[j + 1].clitics.proclitics.ba();
        if may && (of_whom || act()) {
            return self.joined(Joint::Preposition, j);
        }
        None
    }

    /// Who speaks stands in marks, right behind the cue.
    fn source_in_marks(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let &Pair { close, after, source } = pair;
        // متهما «قوى سوداء» بنشر الشائعات: behind a participle whom it is said of
        let of_whom = cue.participle && cue.object == ObjectRole::Theme;
        if self.has_source() || j != i + 1 || of_whom {
            return None;
        }
        // ووصف «القاضي» تجربته بأنها: who stands in marks, where the object comes behind
        let named = cue.object == ObjectRole::Theme
            && !cue.participle
            && !cue.reading.pronoun
            && v.is_name_pair(j, self.entities)
            && after < cue.sentence_end
            && v.stands_free(after)
            && (v.doc.tokens()[after].clitics.enc_len > 0 || v.doc.tokens()[after].clitics.proclitics.al())
            && v.key(j + 1).starts_with("ال");
        let np = self.phrase_at(j)?;
        let mut next = np.tokens.end.max(j + 1);
        if source && after > close && next == close {
            next = after; // «إعمار»، شركة التطوير العالمية، عن
        }
        // وطالب «الهاكرز» بكذا
        let unknown = (source || named) && !np.can_speak() && v.is_name_pair(j, self.entities);
        self.frame.subject = Some(if unknown { v.by_initials(j, close, close, None) } else { np });
        go_on(next)
    }

    /// What something is said of, or what is said of it: then the pair is passed over.
    fn theme_in_marks(&mut self, pair: &Pair) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if cue.object == ObjectRole::Theme && self.frames.has(Frames::BI) && self.theme.is_some() {
            // وصف فلانا «بالفاشل»
            let glued = v.doc.tokens()[(j + 1).min(v.tags.len() - 1)].clitics.proclitics.ba();
            if glued || v.key(j - 1) == "ب" {
                return self.joined(Joint::Preposition, j);
            }
        }
        if self.theme.is_none() && cue.object == ObjectRole::Theme {
            self.theme = Some(j);
        }
        go_on(pair.close.max(j + 1))
    }
}
