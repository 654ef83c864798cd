//! Prepositions that are words by themselves.

use super::{NOTHING, Step, Walk, Word, go_on};
use crate::frame::{Joint, means};
use crate::lexicon::Frames;
use crate::nouns::is_masdar;
use crate::roles::Roles;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase, is_common_word};

impl Walk<'_> {
    /// The cue's own preposition, a word by itself, and the content under it.
    pub(super) fn own_preposition(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let bit = v
            .preposition_bit(j)
            .filter(|&b| self.frames.has(b) && self.word.tag.cut == 0 && !v.field(j, self.frames.0))?;
        if !self.joins_content(bit) {
            return None;
        }
        if let Some(clause) = self.clause_under_same(bit) {
            // المسؤولون على الفعالية **مساء أمس** على أن
            let end = (j + 1..clause).find(|&k| v.tags[k].function.is(FunctionWord::TIME)).unwrap_or(clause);
            let source = if self.frame.subject.is_some() { &mut self.frame.subject } else { &mut self.first };
            if let Some(np) = source {
                np.tokens.end = end;
            }
            return go_on(clause);
        }
        let (next, ahead) = self.ahead();
        // تمنى على الهيئة أن تعمل: of whom it is wished
        if cue.entry.lemma == "تمنى"
            && bit == Frames::ALA
            && v.tags[next].function == FunctionWord::NONE
            && let Some(np) = self.phrase_at(next).filter(|np| np.tokens.end > next && np.tokens.end < cue.sentence_end)
        {
            self.frame.addressee.get_or_insert(np.span(v.doc));
            return go_on(v.wish_behind_whom(next, cue.sentence_end).unwrap_or(np.tokens.end));
        }
        // كشفت الشركة عن السيارة الجديدة
        if cue.entry.lemma == "كشف" && bit == Frames::AAN && Roles::of(ahead).has(Roles::UNVEILED) {
            return NOTHING;
        }
        // يشكو اللاعب من إصابة في الفخذ
        if cue.entry.lemma == "شكا" && Roles::of(ahead).has(Roles::AILMENT) {
            return NOTHING;
        }
        if v.is_complementizer(next) {
            return self.clause(next + 1);
        }
        if v.pair_at[next] > 0 && next + 1 < cue.end && v.is_complementizer(next + 1) {
            // مشيرا إلى «أن ...»
            return self.joined(Joint::Marks, next);
        }
        // إذ تعلن عن ذلك لتؤكد: what was told before
        let before = v.key(next) == "ذلك" && next + 1 < cue.sentence_end && v.is_word(next + 1) && {
            let p = v.doc.tokens()[next + 1].clitics.proclitics;
            p.la() && !p.al() && v.head(next + 1).is_none()
        };
        if before {
            return NOTHING;
        }
        // هنأ الطلاب الحاصلين **على** المراكز الأولى بتفوقهم: who they are
        let before = v.doc.bare(j - 1);
        let theirs = matches!(before, "حاصلين" | "حاصلات" | "حايزين" | "مرابطين" | "قايمين" | "مشرفين")
            // أكد الجنود المرابطون **على** الحدود، على فخرهم
            || before.ends_with("ون") && isnad_entities::governs(before, "علي");
        if bit == Frames::ALA && (theirs || cue.entry.lemma == "هنأ" && v.taken_by_title(j)) {
            let place = if before.ends_with("ون") { self.phrase_at(next) } else { None };
            return go_on(place.map_or(j + 1, |np| np.tokens.end.max(j + 1)));
        }
        // عبر عن حاله بقوله: «...»
        let said = |&k: &usize| v.is_saying(k) && k + 1 < v.tags.len() && v.is_colon(k + 1);
        if cue.entry.lemma == "عبر"
            && let Some(k) = (next + 1..cue.sentence_end.min(next + 5)).find(said)
        {
            self.frames = Frames(self.frames.0 | Frames::SPEECH);
            self.frame.through = k;
            return go_on(k + 1);
        }
        // حذر من يخالف التعليمات: of those who do
        let whoever = bit == Frames::MIN
            && v.tags[next].function == FunctionWord::NONE
            && v.key(next).starts_with('ي')
            && v.mention_at[next] == 0
            && v.head(next).is_none()
            && !is_common_word(v.key(next));
        self.joined(Joint::Preposition, if whoever { j } else { next })
    }

    /// `كشف تقرير صادر عن الأمم المتحدة **عن أن**`, `حذرت دراسة من الأكاديمية الوطنية **من أن**`: right behind a document or a man stands whose he is, and then the
    /// same preposition with its clause.
    fn clause_under_same(&self, bit: u16) -> Option<usize> {
        /// How far on, in tokens.
        const NEAR: usize = 10;
        let (v, cue, j) = (self.v, self.cue, self.j);
        let plain = self.source().is_some_and(|np| {
            np.tokens.end == j
                && np.unlisted.is_none()
                && np.head.is_some_and(|h| h.class.is_human() || h.class == HeadClass::Document)
        });
        if !plain || v.is_complementizer(j + 1) {
            return None;
        }
        let end = cue.sentence_end.min(j + NEAR);
        (j + 2..end.saturating_sub(1))
            .take_while(|&k| v.is_word(k) && v.finite_cue(k).is_none() && !v.is_complementizer(k))
            .find(|&k| v.preposition_bit(k) == Some(bit) && v.tags[k].cut == 0 && v.is_complementizer(k + 1))
    }

    /// What stands under the preposition is a content: no circumstance, no medium, no reason.
    fn joins_content(&self, bit: u16) -> bool {
        let (v, cue, i, j) = (self.v, self.cue, self.cue.at, self.j);
        let (next, ahead) = self.ahead();
        let clause = next < cue.sentence_end && v.is_complementizer(next)
            || next + 1 < cue.sentence_end && v.pair_at[next] > 0 && v.is_complementizer(next + 1);
        next < cue.sentence_end
            && (clause || !self.frames.has(Frames::CLAUSE_ONLY) || bit == Frames::AAN && self.tells_what_happened(next))
            && (!v.is_circumstance(next)
                || bit == Frames::ILA && ahead == "اعتبار"
                || self.frame.phrase && self.frames.has(Frames::LI) && ahead == "مستوي")
            && !(bit == Frames::AAN && v.told_of_twice(j, self.frame.subject.as_ref(), cue.sentence_end))
            && !self.is_whence(bit)
            // عبرت العاصفة هولندا وأسفرت عن: the preposition of what came of it
            && !(bit == Frames::AAN
                && matches!(
                    v.key(j - 1).trim_start_matches(['و', 'ف']),
                    "اسفر" | "اسفرت" | "يسفر" | "تسفر" | "نتج" | "نتجت" | "ينتج" | "تنتج" | "نجم" | "نجمت" | "ينجم" | "تمخض" | "تمخضت"
                ))
            // البالغ من العمر
            && !(bit == Frames::MIN && ahead == "عمر" && matches!(v.doc.bare(j - 1), "بالغ" | "بالغه" | "بالغون" | "بالغين"))
            && !(bit == Frames::ILA && (v.thanked_for(j, self.frames, cue.sentence_end) || self.told_to_a_paper()))
            && !(bit == Frames::ALA && self.frame.phrase && v.supervises(j, cue.sentence_end))
            && !(bit == Frames::ILA
                && self.frame.phrase
                && v.thanks(i)
                && (v.mention_at[next] > 0 || v.head(next).is_some()))
            && !(bit == Frames::ALA && (ahead == "نحو" || Roles::of(v.bare_key(j - 1)).has(Roles::RESPONSE)))
            && !(bit == Frames::FI
                && (means(ahead)
                    || self.frame.phrase && v.locates(next)
                    || v.tags[next].function.is(FunctionWord::TIME | FunctionWord::DEMONSTRATIVE)))
    }

    /// `تحدثت مصادر عن **انهيار** كبير`, `تحدثت تقارير عن **مقتل** عشرة`: what those have to report who are there to be cited. `تحدث الوزير عن أهمية المشروع`
    /// tells only his subject.
    fn tells_what_happened(&self, next: usize) -> bool {
        let v = self.v;
        let informant = |np: &NounPhrase| {
            matches!(
                v.doc.bare(np.tokens.start),
                "مصدر"
                    | "مصادر"
                    | "تقرير"
                    | "تقارير"
                    | "انباء"
                    | "معلومات"
                    | "وسايل"
                    | "شهود"
                    | "ناشطون"
                    | "نشطاء"
                    | "سكان"
                    | "صحف"
                    | "مواقع"
                    | "روايات"
            )
        };
        let clitics = &v.doc.tokens()[next].clitics;
        self.cue.entry.lemma == "تحدث"
            && !self.cue.participle
            && self.source().is_some_and(informant)
            && v.is_word(next)
            && clitics.pro_len == 0
            && !clitics.proclitics.al()
            && clitics.enc_len == 0
            && v.mention_at[next] == 0
            && v.tags[next].function == FunctionWord::NONE
    }

    /// `في حديث **إلى** «الأفق» إلى أن`: what was said to it comes behind another إلى.
    fn told_to_a_paper(&self) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let adjective = j > 1 && matches!(v.doc.bare(j - 1), "صحفي" | "صحافي" | "خاص" | "خاصه" | "صحفيه" | "صحافيه");
        let noun = j - 1 - usize::from(adjective);
        let close = v.closes[(j + 1).min(v.tags.len() - 1)] as usize;
        let paper = close > j + 1 && close <= j + 7 || v.tells_media(j + 1, self.entities);
        j > cue.at + 1
            && means(v.doc.bare(noun))
            && paper
            && (close.max(j + 2)..cue.sentence_end).any(|k| v.key(k) == "الي" && v.inside[k] == v.inside[j])
    }

    /// `شكا كثير من العائدين **من** المغرب، **من** تأخر الأمتعة`, `اشتكى طلاب **من** حملة الشهادة، **من** حرمانهم`: where they come from or which of them, and behind the
    /// comma the same preposition again.
    fn is_whence(&self, bit: u16) -> bool {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let place = |k: usize| {
            v.mention_at[k].checked_sub(1).is_some_and(|m| {
                matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country)
            })
        };
        if bit != Frames::MIN {
            return false;
        }
        let some = j > cue.at + 1
            && !v.doc.tokens()[j - 1].clitics.proclitics.al()
            && v.head(j - 1).is_some_and(|h| h.head.class.is_human() && h.head.plural);
        let close = (j + 1..cue.sentence_end.min(j + if some { 16 } else { 6 })).find(|&k| v.is_comma(k));
        close.is_some_and(|k| {
            k + 1 < cue.sentence_end && v.preposition_bit(k + 1) == Some(bit) && (some || (j + 1..k).any(place))
        })
    }

    /// The next token, and its word without what is glued to it.
    fn ahead(&self) -> (usize, &str) {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let next = j + 1;
        (next, if next < cue.sentence_end { v.doc.bare(next) } else { "" })
    }

    /// `وحث سموه منسوبي الإمارة **إلى** بذل الجهود`: for على, behind one who speaks.
    fn urged_to(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        if self.word.key != "الي" || !matches!(cue.entry.lemma, "حث" | "حض") || cue.participle {
            return None; // most words
        }
        let one = self.source().is_some_and(|np| !np.quantified && np.head.is_none_or(|h| !h.plural));
        let next = j + 1;
        let act = next + 1 < cue.sentence_end
            && self.word.tag.cut == 0
            && (is_masdar(v.doc.bare(next)) || Roles::of(v.doc.bare(next)).has(Roles::ACT));
        if one && act { self.joined(Joint::Preposition, next) } else { None }
    }

    /// `وتساءل حول جدوى المشروع`: what is asked about.
    pub(super) fn asks_about(&mut self) -> Option<Step> {
        let (cue, j) = (self.cue, self.j);
        let Word { key, tag, .. } = self.word;
        if cue.entry.class == "ask" && key == "حول" && tag.cut == 0 && j + 1 < cue.sentence_end {
            return self.joined(Joint::Preposition, j + 1);
        }
        None
    }

    /// A preposition that joins no content: its phrase is passed over, and may tell the medium or the rest of a title.
    pub(super) fn prepositional_phrase(&mut self) -> Option<Step> {
        let (v, cue, j) = (self.v, self.cue, self.j);
        let tag = self.word.tag;
        let proclitics = v.doc.tokens()[j].clitics.proclitics;
        let plain = self.word.plain;
        let counts = self.read.approximates(j, cue.limit);
        if counts || !(tag.function.is(FunctionWord::PREPOSITION) || plain && proclitics.preposition()) {
            return None;
        }
        if let Some(step) = self.urged_to() {
            return Some(step);
        }
        let inner = if plain { j } else { j + 1 };
        let bare = if inner < cue.end { v.doc.bare(inner) } else { "" };
        if v.tells_tone(j, self.frames.0) {
            return go_on(j + 1); // بشدة, by itself
        }
        if let Some(end) = v.past_strong_words(j) {
            return go_on(end.min(cue.sentence_end));
        }
        // وأكد بدوره **المتحدث** أن, وقال من جهته **الوزير** إن: whose turn it is, and behind it who speaks
        if inner == cue.at + 1 + usize::from(inner > j) && inner < cue.sentence_end && v.switches(inner) {
            return go_on(inner + 1);
        }
        let np = (inner < cue.sentence_end).then(|| self.phrase_at(inner)).flatten();
        let mut to = np.map_or(j + 1, |np| np.tokens.end.max(j + 1));
        // في أول أيام العمل، في آخر يوم من زيارته
        if inner > j
            && to <= inner + 1
            && matches!(bare, "اول" | "اخر" | "ثاني" | "اولي")
            && inner + 2 < cue.sentence_end
        {
            let time = v.tags[inner + 1].function.is(FunctionWord::TIME);
            let k = inner + 1 + usize::from(time);
            let noun = v.is_word(k) && v.tags[k].function == FunctionWord::NONE && v.preposition_bit(k).is_none();
            to = if noun { self.phrase_at(k).map_or(k, |np| np.tokens.end.max(k)) } else { k };
        }
        // كتبت المغنية في تغريدة «نحبك»: what closes the sentence is no name of the medium
        let spoken = |&k: &usize| {
            v.pair_at[k] > 0
                && v.closes[k] as usize + 1 >= cue.sentence_end
                && !crate::view::is_title_noun(v.doc.bare(k - 1))
                && !Roles::of(v.doc.bare(k - 1)).has(Roles::WORK)
                // بجريدة «الأفق»
                && !v.head(k - 1).is_some_and(|h| matches!(h.head.class, HeadClass::Media | HeadClass::Organization))
        };
        if means(bare)
            && self.has_source()
            && self.frames.has(Frames::SPEECH)
            && let Some(k) = (inner + 1..to).find(spoken)
        {
            to = k;
        }
        if to > j + 1 && matches!(v.key(j), "في" | "عبر" | "خلال" | "علي") && means(bare) {
            self.frame.medium.get_or_insert(v.span(j, to));
        }
        // المبتعث إلى الجامعة في تخصص الطب "سالم بن حمد العنزي": his name, not what he studies
        if let Some(k) = (inner + 1..to).find(|&k| v.pair_at[k] > 0 && self.is_name_of_title(k)) {
            to = k;
        }
        // Two steps at most: whatever the phrase reader took, the frame's joint is not inside it.
        let titled = v.preposition_bit(j).is_some_and(|b| cue.own & b != 0) && v.taken_by_title(j);
        if let Some(k) = (j + 1..to).find(|&k| v.is_complementizer(k) || v.is_colon(k)) {
            to = k;
        }
        if self.frames.has(Frames::OBJECT)
            && let Some(k) = (j + 2..to).find(|&k| v.begins_behind_whole_phrase(k))
        {
            to = k;
        }
        // أعلنت الشركة قبل شهرين **افتتاح** فرعها: a dual with its nun has no genitive
        let dual = |k: usize| v.key(k).ends_with("ين") && !v.doc.tokens()[k].clitics.proclitics.al();
        if self.frames.has(Frames::OBJECT)
            && matches!(v.key(j), "قبل" | "بعد" | "منذ" | "خلال")
            && to > inner + 1
            && dual(inner)
        {
            to = (inner + 1..to).find(|&k| !dual(k)).filter(|&k| v.tells_any_act(k)).unwrap_or(to);
        }
        // نفت الشركة في بيان **وجود** شراكة, نفى في بيان سابق **صحة** الأنباء: what is denied is no part of the statement's name
        let denied = |k: &usize| v.tells_act(*k) || v.key(*k) == "صحه";
        if self.frames.has(Frames::OBJECT)
            && self.has_source()
            && means(bare)
            && v.doc.tokens()[inner].clitics.article_len == 0
            && let Some(k) = (inner + 1..to).find(denied)
        {
            to = k;
        }
        if let Some(act) = self.act_asked_of(inner, to) {
            self.frame.addressee.get_or_insert(v.span(inner, act));
            return self.joined(Joint::Object, act);
        }
        if let Some(subject) = self.frame.subject.as_mut().filter(|s| titled && s.tokens.end == j) {
            subject.tokens.end = to;
            to = v.rest_of_title(subject, self.entities, to, cue.sentence_end);
        }
        go_on(self.past_month(to))
    }

    /// `طلب من زوجته **العودة**`, `طالبت من التجار منذ أشهر **الاهتمام** بالأرصفة`: of whom it is asked, and behind that the act.
    fn act_asked_of(&self, whom: usize, to: usize) -> Option<usize> {
        let (v, cue) = (self.v, self.cue);
        let may = matches!(cue.entry.lemma, "طلب" | "طالب")
            && v.key(self.j) == "من"
            && self.word.tag.cut == 0
            // وخمسون طالب من المعهد
            && (!cue.participle || cue.at > 0 && v.is_comma(cue.at - 1));
        if !may {
            return None;
        }
        // منذ **أشهر** عديدة
        let since = to < cue.sentence_end && matches!(v.key(to), "منذ" | "قبل");
        let time = |k: usize| v.tags[k].function.is(FunctionWord::TIME);
        let act = |&k: &usize| {
            let asked = matches!(v.key(k), "عدم" | "سرعه" | "ضروره") || v.begins_what_is_asked(k, 0);
            // من الدول **المشاركة**: which ones
            let before = &v.doc.tokens()[k - 1].clitics;
            let which = v.key(k).ends_with('ه') && before.proclitics.al() && before.enc_len == 0 && k <= to;
            let closed = before.proclitics.al() || before.enc_len > 0 || v.in_name[k - 1];
            let behind = k >= to && (since && k <= to + 3 || (to..k).all(time));
            asked && !which && (behind || k < to && closed)
        };
        // من الجماهير **بضرورة** التشجيع: the verb's own preposition
        let own = |k: usize| {
            v.doc.tokens()[k].clitics.proclitics.ba() || v.preposition_bit(k).is_some_and(|b| cue.own & b != 0)
        };
        let end = cue.sentence_end.min(to + 5);
        let open = (whom + 1..end).take_while(|&k| v.is_word(k) && v.finite_cue(k).is_none() && !own(k));
        open.filter(|&k| k + 1 < cue.sentence_end && v.is_word(k + 1)).find(act)
    }
}
