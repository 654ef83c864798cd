//! A joint further on: the first word that could join the content belongs to the subject or the object, and the verb's own stands behind it.

use super::*;
use crate::nouns::speech_noun;
use isnad_entities::EntityKind;

/// How far behind the first joint the verb's own may stand, in tokens.
const BEHIND: usize = 26;

impl View<'_> {
    /// The frame with the joint that is the verb's own, where the one found is not.
    pub(crate) fn further(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        if !matches!(f.joint, Joint::Preposition | Joint::Object) || f.themed || f.judged || f.sourced {
            return f;
        }
        let Some(reading) = self.tags[i].cue else { return f };
        let cue = self.lexicon.cue(reading.forms[0]);
        if reading.forms[0].tense == Tense::Participle || reading.pronoun {
            return f;
        }
        if cue.object == ObjectRole::None
            && cue.frames.has(Frames::CLAUSE)
            && let Some(clause) = self.clause_behind_source(entities, i, &f)
        {
            return clause;
        }
        let other = match f.joint {
            Joint::Preposition => self
                .behind_place(i, &f, cue.frames, cue.class)
                .or_else(|| self.behind_purpose(&f, cue.frames, cue.class))
                .or_else(|| self.behind_part(i, &f, cue.frames))
                .or_else(|| self.by_ila(i, &f, cue.frames)),
            Joint::Object => self.behind_adjective(&f, cue.frames),
            _ => None,
        };
        if let Some((start, skip)) = other {
            return Frame { joint: Joint::Preposition, start, skip, ..f };
        }
        if f.joint == Joint::Preposition
            && cue.frames.has(Frames::OBJECT)
            && let Some(start) = self.told_people(&f)
        {
            let people = self.span(f.start, start);
            return Frame { joint: Joint::Object, start, skip: 0, addressee: Some(people), ..f };
        }
        f
    }

    /// `أكدت لجنة الأراضي **الحكومية بأمانة جدة، أنه**`, `أفاد رئيس اللجنة **بمحافظة جدة سالم الحربي بأن**`: what stands before the clause is the
    /// rest of its source.
    fn clause_behind_source(&self, entities: &Entities, i: usize, f: &Frame) -> Option<Frame> {
        let subject = f.subject.as_ref()?;
        let t = &self.doc.tokens()[f.start];
        let rest = f.joint == Joint::Object
            && subject.tokens.end == f.start
            && t.clitics.proclitics.al()
            && !t.clitics.proclitics.preposition()
            && !is_masdar(self.doc.bare(f.start));
        let place = f.joint == Joint::Preposition
            && t.clitics.proclitics.ba()
            && f.skip > 0
            && (self.locates(f.start) || self.office_of_place(f.start));
        // وأكد المجمع **في بيان صدر اليوم، أن**: what is told of the statement
        let told = |k: usize| {
            k > i + 1
                && self.key(k - 1) == "في"
                && !self.doc.tokens()[k].clitics.proclitics.al()
                && speech_noun(self.doc.bare(k)).is_some_and(|n| n.act || n.medium || n.document)
        };
        let statement = f.joint == Joint::Object
            && told(f.start - 1)
            && !t.clitics.proclitics.al()
            && !t.clitics.proclitics.preposition()
            && t.clitics.enc_len == 0
            && !is_masdar(self.doc.bare(f.start));
        // أكد سالم الحربي المشرف **على برنامج القادة، أن**: what he is in charge of
        let duty = f.joint == Joint::Preposition
            && f.start > i + 2
            && subject.tokens.end + 1 == f.start
            && self.doc.tokens()[f.start - 2].clitics.proclitics.al()
            && (isnad_entities::governs(self.doc.bare(f.start - 2), self.key(f.start - 1))
                // المشرف العام على
                || matches!(self.doc.bare(f.start - 2), "عام" | "فني" | "اعلامي" | "اداري")
                    && isnad_entities::governs(self.doc.bare(f.start - 3), self.key(f.start - 1)));
        // أعلن المتحدث، **وذلك في ختام الندوة، أن**: when and why
        let occasion = f.joint == Joint::Object && self.key(f.start) == "وذلك";
        // أكد رئيس الاتحاد خلال جولة قام بها **عصر أمس في الملعب، أنهم**: when
        let when = f.joint == Joint::Object
            && matches!(self.key(f.start), "عصر" | "ظهر" | "صباح" | "مساء" | "فجر" | "ليله" | "ظهيره")
            && f.start + 1 < self.tags.len()
            && (self.tags[f.start + 1].function.is(FunctionWord::TIME) || self.key(f.start + 1) == "يوم");
        if !rest && !place && !statement && !duty && !occasion && !when {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(f.start + BEHIND);
        let mut k = f.start + 1;
        let clause = loop {
            if k >= end {
                return None;
            }
            if self.closes[k] as usize > k {
                k = self.closes[k] as usize; // لـ«الأفق»
                continue;
            }
            if self.is_complementizer(k) {
                break k;
            }
            if self.is_colon(k) || self.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR) {
                return None;
            }
            let participle = self.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle);
            if self.mention_at[k] == 0
                && !self.in_name[k]
                && (self.finite_cue(k).is_some() || participle && crate::extent::adverbial(self.key(k)))
            {
                return None;
            }
            k += 1;
        };
        if self.tags[clause].cut > 0 || self.preposition_bit(clause - 1).is_some() {
            return None;
        }
        let comma = self.is_comma(clause - 1);
        let by_ba = self.key(clause).starts_with("بان");
        let aged = matches!(self.doc.bare(clause - 1), "عاما" | "سنه" | "ربيعا");
        let fits = if place { by_ba || comma } else { comma || aged || told(clause - 1) };
        if !fits || !self.content_at(clause + 1, i) {
            return None;
        }
        let mut whole = f.clone();
        (whole.joint, whole.start, whole.skip) = (Joint::Clause, clause + 1, 0);
        if occasion || when {
            return Some(whole);
        }
        let person = (f.start..clause).rev().find_map(|k| {
            let m = self.mention_at[k].checked_sub(1)?;
            (entities.mentions[m as usize].kind == EntityKind::Person).then_some(m)
        });
        if let Some(subject) = whole.subject.as_mut() {
            let named = subject.mention.is_some_and(|m| entities.mentions[m as usize].kind == EntityKind::Person);
            match person {
                Some(m) if !named => {
                    subject.mention = Some(m);
                    subject.tokens.end = entities.mentions[m as usize].tokens.end as usize;
                }
                _ if (rest || duty) && comma && !(f.start..clause - 1).any(|k| self.is_comma(k)) => {
                    subject.tokens.end = self.before_time(subject.tokens.start, clause - 1)
                }
                _ => {}
            }
        }
        Some(whole)
    }

    /// The end of a phrase without the time that closes it: `قوة المهام المشتركة أمس`.
    pub(super) fn before_time(&self, start: usize, mut end: usize) -> usize {
        while end > start + 1 && self.tags[end - 1].function.is(FunctionWord::TIME) {
            end -= 1;
        }
        end
    }

    /// `دعا الرئيس المبعوث **إلى اليمن** سالم الحربي **إلى** زيارة`: whoever is sent has a place under إلى, what he is called on to do comes behind.
    fn behind_place(&self, i: usize, f: &Frame, frames: Frames, class: &str) -> Option<(usize, usize)> {
        let place = matches!(class, "urge" | "demand")
            && frames.has(Frames::ILA)
            && self.key(f.start - 1) == "الي"
            && self.mention_at[f.start] > 0;
        if !place {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(f.start + BEHIND);
        let calls = |k: usize| {
            self.key(k) == "الي"
                && k + 1 < end
                && self.is_word(k + 1)
                && self.mention_at[k + 1] == 0
                && is_masdar(self.doc.bare(k + 1))
                || self.key(k) == "الي" && k + 1 < end && Roles::of(self.doc.bare(k + 1)).has(Roles::ACT)
        };
        (f.start + 1..end)
            .take_while(|&k| self.finite_cue(k).is_none() && !self.tags[k].function.is(FunctionWord::RELATIVE))
            .find(|&k| calls(k))
            .map(|k| (k + 1, 0))
    }

    /// `دعت اللجنة **لتتبع الانتخابات**، رؤساء المكاتب **لتسليم** المحاضر`: what a body is for, then what it calls for.
    fn behind_purpose(&self, f: &Frame, frames: Frames, class: &str) -> Option<(usize, usize)> {
        let subject = f.subject.as_ref()?;
        let purpose = class == "urge"
            && frames.has(Frames::LI)
            && f.skip > 0
            && self.doc.tokens()[f.start].clitics.proclitics.la()
            && subject.tokens.end == f.start
            && subject.mention.is_none_or(|_| self.head(subject.tokens.start).is_some())
            && subject.head.is_some_and(|h| !h.class.is_human() || h.class == HeadClass::Collective);
        if !purpose {
            return None;
        }
        let end = (self.sentence_end[f.start] as usize).min(f.start + BEHIND);
        let comma = (f.start + 1..end).find(|&k| self.is_comma(k))?;
        let task = |k: usize| {
            self.is_word(k)
                && self.doc.tokens()[k].clitics.proclitics.la()
                && is_masdar(self.doc.bare(k))
                && self.mention_at[k] == 0
        };
        (comma + 2..end)
            .take_while(|&k| self.finite_cue(k).is_none())
            .find(|&k| task(k) || self.key(k) == "الي" && k + 1 < end && is_masdar(self.doc.bare(k + 1)))
            .map(|k| if task(k) { (k, self.doc.tokens()[k].clitics.pro_len as usize) } else { (k + 1, 0) })
    }

    /// `يشتكي سالم الحربي **من سكان** الحي **من** ضعف الضغط`: one of whom he is, then what he says.
    fn behind_part(&self, i: usize, f: &Frame, frames: Frames) -> Option<(usize, usize)> {
        let part = frames.has(Frames::MIN)
            && self.key(f.start - 1) == "من"
            && matches!(self.doc.bare(f.start), "سكان" | "اهالي" | "ابناء" | "اهل" | "قاطني" | "متضرري" | "مواطني")
            && f.subject.as_ref().is_some_and(|np| np.tokens.end + 1 == f.start);
        if !part {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(f.start + 14);
        (f.start + 1..end)
            .take_while(|&k| self.is_word(k) && self.finite_cue(k).is_none())
            .find(|&k| self.key(k) == "من" && k + 1 < end)
            .map(|k| (k + 1, 0))
    }

    /// `أشارت العريضة التي تقدم بها العمال **إلى** المجهودات، من خلال حرصها لتجديد`, `تتطلع من خلال تدشينها للمسار **إلى** تحقيق`: إلى is the
    /// verb's, ل another word's.
    fn by_ila(&self, i: usize, f: &Frame, frames: Frames) -> Option<(usize, usize)> {
        let by_la = frames.has(Frames::ILA) && f.skip > 0 && self.doc.tokens()[f.start].clitics.proclitics.la();
        if !by_la {
            return None;
        }
        let from = f.subject.as_ref().map_or(i + 1, |np| np.tokens.end);
        let noun = |k: usize| self.doc.tokens()[k].clitics.proclitics.al() || self.in_name[k] || self.mention_at[k] > 0;
        let before = (from..f.start).find(|&k| {
            self.key(k) == "الي"
                && noun(k - 1)
                && self.mention_at[k + 1] == 0
                && self.tags[k + 1].function == FunctionWord::NONE
        });
        if let Some(k) = before {
            return Some((k + 1, 0));
        }
        // the act before has the ل
        if self.doc.tokens()[f.start - 1].clitics.enc_len == 0 {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(f.start + 12);
        (f.start + 1..end)
            .take_while(|&k| self.is_word(k) && self.finite_cue(k).is_none())
            .find(|&k| self.key(k) == "الي" && k + 1 < end && is_masdar(self.doc.bare(k + 1)))
            .map(|k| (k + 1, 0))
    }

    /// `أعلنت قيادة القوات **المساندة للشرعية، أمس، عن** هدنة`: an adjective of the source, and the verb's preposition behind a comma.
    fn behind_adjective(&self, f: &Frame, frames: Frames) -> Option<(usize, usize)> {
        let t = &self.doc.tokens()[f.start];
        let adjective = f.subject.as_ref().is_some_and(|np| np.tokens.end == f.start)
            && t.clitics.proclitics.al()
            && !t.clitics.proclitics.preposition()
            // المساندة للشرعية has the shape of a verbal noun
            && (!is_masdar(self.doc.bare(f.start))
                || self.tags.len() > f.start + 1 && self.doc.tokens()[f.start + 1].clitics.proclitics.la());
        if !adjective {
            return None;
        }
        let end = (self.sentence_end[f.start] as usize).min(f.start + 16);
        (f.start + 1..end)
            .take_while(|&k| {
                self.finite_cue(k).is_none()
                    && self.pair_at[k] == 0
                    && !self.tags[k].function.is(FunctionWord::RELATIVE)
            })
            .find(|&k| {
                self.is_comma(k - 1)
                    && self.tags[k].cut == 0
                    && k + 1 < end
                    && self.preposition_bit(k).is_some_and(|b| frames.has(b) && b != Frames::FI)
            })
            .map(|k| (k + 1, 0))
    }

    /// `أكد على جميع الراغبين **ضرورة** التسجيل`: whom he tells stands under على, what they must do is the object. Where that begins.
    fn told_people(&self, f: &Frame) -> Option<usize> {
        let people = self.key(f.start - 1) == "علي"
            && (matches!(self.doc.bare(f.start), "جميع" | "كافه" | "كل")
                || self.head(f.start).is_some_and(|h| h.head.plural && h.head.class.is_human()));
        if !people {
            return None;
        }
        let end = (self.sentence_end[f.start] as usize).min(f.start + 16);
        let plain = |k: usize| {
            let c = &self.doc.tokens()[k].clitics;
            c.pro_len == 0 && self.preposition_bit(k - 1).is_none()
        };
        (f.start + 1..end)
            .take_while(|&k| !self.is_complementizer(k))
            .find(|&k| matches!(self.doc.bare(k), "ضروره" | "اهميه" | "عدم" | "وجوب" | "سرعه") && plain(k))
    }

    /// `دعا مفتي البلاد ورئيس الهيئة، الشباب **إلى** الحذر`, `أشاد الأمين العام للجامعة بالهند سالم الحربي **بالبرنامج**`, where commas, relative
    /// clauses and places stand between: the verb's preposition furthest on before another clause, none being near.
    pub(crate) fn far(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        let asks = matches!(cue.class, "urge" | "demand" | "advise" | "order") && cue.object == ObjectRole::Addressee;
        let judged = matches!(cue.class, "praise" | "criticize")
            && cue.frames.has(Frames::BI | Frames::MIN)
            && !cue.frames.has(Frames::OBJECT);
        if !(asks || judged)
            || form.tense == Tense::Participle
            || reading.pronoun
            || cue.ambiguity.has(Ambiguity::VERB)
            || cue.class == "order" && form.tense == Tense::Imperfect // وتوجه الوفد إلى
            || form.bare && cue.ambiguity.has(Ambiguity::NOUN) && reading.conjunction == 0 && !self.opens_here(i)
        {
            return None;
        }
        let own = cue.frames.0;
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        let stop = |k: usize| self.stops_phrase(k, own);
        let np = (i + 1 < end).then(|| self.reading(entities, &stop).noun_phrase(i + 1, end)).flatten();
        let mut np = np.filter(|np| np.can_speak() && self.agrees(form, np))?;
        // ودعت المديرية العامة للجوازات **المقيمين**: those who are called on have the case of an object
        let last = np.tokens.end - 1;
        let oblique = self.key(last).starts_with("ال") && self.key(last).ends_with("ين");
        let one = np.head.is_some_and(|h| !h.plural && !h.class.is_human());
        if asks && oblique && one && np.tokens.len() > 1 && !np.coordinated {
            np.tokens.end = last;
        }
        let (mut relative, mut at) = (None, np.tokens.end);
        while at < end {
            if self.closes[at] as usize > at {
                at = self.closes[at] as usize;
                continue;
            }
            if self.is_colon(at) || self.is_complementizer(at) {
                return None;
            }
            // دعت من اعتبرتهم شركاءها إلى: those who
            let whoever = asks && self.key(at) == "من" && at + 1 < end && self.finite_cue(at + 1).is_some();
            if self.is_comma(at) {
                relative = None;
            } else if whoever || self.tags[at].function.is(FunctionWord::RELATIVE) {
                relative = Some(at);
            } else if relative.is_none()
                && self.finite_cue(at).is_some()
                // الراغبين في طلب الإعانة
                && !self.tags[at - 1].function.is(FunctionWord::PREPOSITION)
            {
                return None;
            } else if let Some((joint, start, skip)) = self.asked_or_judged(at, own, relative, asks, cue.class) {
                let addressee = (asks && np.tokens.end + 1 < at).then(|| self.span(np.tokens.end, at));
                return Some(Frame { subject: Some(np), skip, addressee, ..Frame::new(i, joint, start) });
            }
            at += 1;
        }
        None
    }

    /// `وصف المدرس امتحان المادة الذي استغرق ساعتين **بالصعب**`: the judgement behind a relative clause, or behind where it is passed.
    pub(crate) fn far_judgement(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        if self.lexicon.cue(form).lemma != "وصف"
            || form.tense == Tense::Participle
            || reading.pronoun
            || reading.conjunction == 0 && !self.opens_here(i)
            || i + 1 >= end
        {
            return None;
        }
        let own = self.lexicon.cue(form).frames.0;
        let stop = |k: usize| self.stops_phrase(k, own) || k > i + 1 && self.begins_object(k);
        let np = self.reading(entities, &stop).noun_phrase(i + 1, end);
        let np = np.filter(|np| np.can_speak() && self.agrees(form, np))?;
        let mut theme = np.tokens.end;
        if theme + 2 < end && self.key(theme) == "في" {
            theme += 2; // في مناطق متباينة
            theme += usize::from(!self.doc.tokens()[theme].clitics.proclitics.al());
        }
        let named = |k: usize| {
            k + 1 < end
                && self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && !self.doc.tokens()[k].clitics.proclitics.preposition()
                && (k..k + 2).any(|k| self.doc.tokens()[k].clitics.proclitics.al())
        };
        if !named(theme) {
            return None;
        }
        let judged = |k: usize| {
            let p = self.doc.tokens()[k].clitics.proclitics;
            let closes = k + 1 >= end
                || !self.is_word(k + 1)
                || self.has_conjunction_letter(k + 1)
                || self.tags[k + 1].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle);
            p.ba()
                && p.al()
                && closes
                && self.mention_at[k] == 0
                && self.tags[k].function == FunctionWord::NONE
                && !self.locates(k)
        };
        let at = (theme + 1..end)
            .take_while(|&k| self.finite_cue(k).is_none() && !self.is_complementizer(k) && !self.is_colon(k))
            .find(|&k| judged(k))?;
        // وصف الطبيب العلاج للمريض بالمستشفى: where it is given
        let apart = theme > np.tokens.end || (theme..at).any(|k| self.tags[k].function.is(FunctionWord::RELATIVE));
        if !apart {
            return None;
        }
        Some(Frame { subject: Some(np), themed: true, ..Frame::new(i, Joint::Preposition, theme) })
    }

    /// `وأفادت روايات السياح وعددهم قرابة 40 سائحا، عادوا ليلا، إلى الفندق، **أن** الدليل ضاع`: the clause furthest on, behind a comma.
    pub(crate) fn far_clause(&self, entities: &Entities, i: usize) -> Option<Frame> {
        let reading = self.tags[i].cue?;
        let form = reading.forms[0];
        let cue = self.lexicon.cue(form);
        let says = cue.frames.has(Frames::CLAUSE)
            && !cue.frames.has(Frames::OBJECT)
            && cue.object == ObjectRole::None
            && matches!(cue.class, "say" | "add" | "explain" | "report" | "announce" | "confirm" | "point_out");
        // مضيفا في ندوة عقدها أمس، بمناسبة المهرجان، أن: circumstances, and the clause behind a comma
        let participle = form.tense == Tense::Participle;
        if participle {
            let low = self.sentence_start[i] as usize;
            let circumstance = i + 1 < self.tags.len()
                && self.tags[i + 1].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
                && crate::extent::adverbial(self.key(i))
                && (i == low || self.is_punct(i - 1));
            if !says || !circumstance {
                return None;
            }
            let end = (self.sentence_end[i] as usize).min(i + 34);
            let clause = (i + 2..end)
                .take_while(|&k| self.finite_cue(k).is_none() && !self.is_colon(k) && self.pair_at[k] == 0)
                .find(|&k| self.is_complementizer(k))?;
            let own = self.is_comma(clause - 1) && self.tags[clause].cut == 0 && self.content_at(clause + 1, i);
            return own.then(|| Frame::new(i, Joint::Clause, clause + 1));
        }
        if !says
            || reading.pronoun
            || form.bare
                && cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION)
                && reading.conjunction == 0
                && !self.opens_here(i)
        {
            return None;
        }
        let end = (self.sentence_end[i] as usize).min(i + 1 + REACH);
        let stop = |k: usize| self.is_complementizer(k);
        let np = (i + 1 < end).then(|| self.reading(entities, &stop).noun_phrase(i + 1, end)).flatten();
        let np = np.filter(|np| np.can_speak() && self.agrees(form, np))?;
        let document = np.head.is_some_and(|h| h.class == HeadClass::Document);
        let (mut at, mut passed) = (np.tokens.end, false);
        while at + 1 < end {
            if self.closes[at] as usize > at {
                at = self.closes[at] as usize;
                continue;
            }
            let participle = self.tags[at].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
                && crate::extent::adverbial(self.key(at));
            // وأفاد بيان أصدره المركز أن: who issued it
            // الذي لم يكشف عن اسمه أن, دوائر لم تفصح عنها أن: what nobody says has no clause
            let issued = at == np.tokens.end && document && self.finite_cue(at).is_some()
                || self.finite_cue(at).is_some() && self.negated(at) == Some("لم");
            passed |= issued;
            if self.is_colon(at) || !issued && self.finite_cue(at).is_some() || participle && self.is_comma(at - 1) {
                return None;
            }
            if self.is_complementizer(at) {
                let near = passed && at <= np.tokens.end + 16;
                let own = (near || self.is_comma(at - 1)) && self.tags[at].cut == 0;
                return (own && self.content_at(at + 1, i))
                    .then(|| Frame { subject: Some(np), ..Frame::new(i, Joint::Clause, at + 1) });
            }
            at += 1;
        }
        None
    }

    /// A verb may begin here: at the head of the sentence, or behind what opens it.
    fn opens_here(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        i == low
            || self.is_comma(i - 1)
            || self.tags[i - 1]
                .function
                .is(FunctionWord::PARTICLE | FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR)
            || self.switches(i - 1)
    }

    /// The verb's own preposition stands at `k`: bytes of it that are glued to the content, 0 where it is a word by itself.
    pub(super) fn own_joint(&self, k: usize, own: u16, relative: Option<usize>, asks: bool) -> Option<usize> {
        let end = self.sentence_end[k] as usize;
        // التي قامت بملاحظة: right behind the verb of a relative clause it is that verb's
        if relative.is_some_and(|r| k <= r + 2) || self.tags[k].cut > 0 {
            return None;
        }
        let p = self.doc.tokens()[k].clitics.proclitics;
        if p.conjunction() {
            return None;
        }
        let act = |n: usize| {
            let bare = self.doc.bare(n);
            is_masdar(bare) || Roles::of(bare).has(Roles::EVENT) || Roles::of(bare).has(Roles::ACT)
        };
        if let Some(bit) = self.preposition_bit(k) {
            let next = k + 1;
            let fits = own & bit != 0
                && next < end
                && self.is_word(next)
                && self.mention_at[next] == 0
                && !self.is_circumstance(next)
                && self.tags[next].function == FunctionWord::NONE
                && !means(self.doc.bare(next))
                && !isnad_entities::governs(self.doc.bare(k - 1), self.key(k))
                && (act(next)
                    // واشتكى الوفد الذي يقوده فلان للسفير من الممارسات
                    || bit == Frames::MIN
                        && !asks
                        && relative.is_none_or(|r| k > r + 3)
                        && self.doc.tokens()[next].clitics.proclitics.al()
                        && self.head(next).is_none()
                    || bit == Frames::ILA && relative.is_none() && self.doc.tokens()[next].clitics.proclitics.al());
            return fits.then_some(0);
        }
        // التي قامت بملاحظة الانتخابات **بمستوى** العملية: the clause has its ب already
        let has_ba =
            |r: usize| (r + 1..k).any(|n| self.doc.tokens()[n].clitics.proclitics.ba() && self.mention_at[n] == 0);
        let glued = own & Frames::BI != 0 && p.ba()
            || own & Frames::LI != 0
                && p.la()
                // الهيئات كافة، للتحرك
                && (!self.key(k).starts_with("لل") || asks && (self.is_comma(k - 1) || self.tags[k - 1].function.is(FunctionWord::TIME)))
                && act(k);
        let content = self.tags[k].function == FunctionWord::NONE || self.key(k) == "بما" && !asks;
        let fits = glued
            && content
            && self.mention_at[k] == 0
            && !self.locates(k)
            && !self.office_of_place(k)
            && !self.is_manner(k)
            && !self.is_circumstance(k)
            && !self.tells_degree(k)
            && !isnad_entities::governs(self.doc.bare(k - 1), if p.ba() { "ب" } else { "ل" })
            && (act(k) || !asks && relative.is_none_or(has_ba) || self.is_comma(k - 1));
        fits.then(|| if self.key(k) == "بما" { 2 } else { self.doc.tokens()[k].clitics.pro_len as usize })
    }
}
