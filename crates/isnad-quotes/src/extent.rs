//! Where a content ends.

mod another;
mod reporter;

use crate::conjugate::{Number, Tense};
use crate::frame::{FilledFrames, Frame, Joint};
use crate::lexicon::Ambiguity;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use crate::view::View;
use isnad_entities::{FunctionWord, HeadClass, NounPhrase};
use isnad_tokenize::TokenKind;

/// The longest unmarked content, in tokens: text without stops stays linear.
const LONGEST: usize = 300;

impl View<'_> {
    /// One past the last token of an indirect content that starts at `start`. `frames` holds each cue's filled frame.
    pub(crate) fn content_end(&self, start: usize, joint: Joint, frames: &FilledFrames) -> usize {
        let mut end = self.outer_end(start);
        // What stands inside marks ends with them.
        let around = self.inside[start].checked_sub(1).map(|k| &self.doc.quotes()[k as usize]);
        let within = around.filter(|q| (q.open as usize) < start).map(|q| q.close as usize);
        if let Some(close) = within {
            end = end.min(close.max(start + 1));
        }
        let mut j = start;
        let mut fresh = true;
        while j < end {
            if self.pair_at[j] > 0 {
                let close = self.closes[j] as usize;
                if close > end {
                    end = self.outer_end(close - 1).max(close);
                }
                if fresh && self.ends_with_marks(j, close) {
                    return self.trim_end(start, close);
                }
                j = close.max(j + 1);
                fresh = false;
                continue;
            }
            if !fresh {
                let tag = &self.tags[j];
                let may = tag.ends_content() | tag.cue.is_some() | self.is_punct(j) | self.is_punct(j - 1);
                debug_assert!(may || self.splits(j, start, joint, frames).is_none(), "may_end knows {}", self.key(j));
                if may && let Some(cut) = self.splits(j, start, joint, frames) {
                    return self.trim_end(start, cut);
                }
            }
            fresh = false;
            j += 1;
        }
        self.trim_end(start, end)
    }

    /// The end of the sentence, or of the one that closes the marks around it.
    fn outer_end(&self, at: usize) -> usize {
        (self.sentence_end[at] as usize).min(at + LONGEST)
    }

    /// Where the content that began at `start` is cut because of what stands at `j`.
    fn splits(&self, j: usize, start: usize, joint: Joint, frames: &FilledFrames) -> Option<usize> {
        let tag = &self.tags[j];
        let key = self.key(j);
        let after_comma = j > start && (self.is_comma(j - 1) || self.is_punct(j - 1));
        // ، وذلك بعد أن: the reporter's clause.
        let nominal = matches!(joint, Joint::Preposition | Joint::Object);
        if (after_comma || nominal) && key == "وذلك" && j + 1 < self.sentence_end[j] as usize {
            let next = self.key(j + 1);
            let third = |role| j + 2 < self.sentence_end[j] as usize && Roles::of(self.doc.bare(j + 2)).has(role);
            // أن اللجنة تصدر الترخيص، وذلك قبل الإعلان: still what the clause tells
            let told = !nominal
                && matches!(next, "قبل" | "بعد")
                && j + 2 < self.tags.len()
                && !self.is_complementizer(j + 2)
                && !third(Roles::OCCASION)
                && self.doc.tokens()[j + 2].clitics.enc_len == 0;
            let reporter = Roles::of(self.doc.bare(j + 1)).has(Roles::AFTERMATH) && !told
                || nominal && matches!(next, "تاكيدا" | "استكمالا" | "استمرارا" | "تزامنا")
                || matches!(next, "حسب" | "بحسب" | "وفق" | "وفقا" | "طبقا" | "نقلا")
                || next == "في" && third(Roles::OCCASION)
                || next == "علي" && third(Roles::CIRCUMSTANCE);
            if reporter {
                return Some(j);
            }
        }
        if after_comma
            && !self.has_conjunction_letter(j)
            && (nominal
                || joint == Joint::Clause
                    && self.is_comma(j - 1)
                    && !self.tags[j].function.is(FunctionWord::RELATIVE | FunctionWord::SUBORDINATOR))
            && self.in_relative_aside(start)
            // التي أعلنت أن يوم السبت، هو يوم للاحتجاج: the clause has no predicate yet
            && !matches!(key, "هو" | "هي" | "هم")
            // أن عدم الامتثال لها، يجد مبرره
            && !(key.starts_with(['ي', 'ت'])
                && self.is_word(j)
                && self.tags[j].function == FunctionWord::NONE
                && self.head(j).is_none()
                && (self.key(start) == "عدم" || crate::nouns::is_masdar(self.doc.bare(start))))
            && self.key(start) != "كون"
        // أن كون الحملة محدودة، لا يعدو أن يكون
        {
            return Some(j);
        }
        if self.closes_aside(j, start) || after_comma && self.main_clause(j, start) {
            return Some(j);
        }
        // وقال: كانوا سبعة ملايين، وقد تضاعف العدد: behind a colon he who speaks goes on
        let goes_on = joint == Joint::Colon && self.key(j) == "وقد";
        if after_comma && !goes_on && self.is_reporters(j) || self.is_without_saying(j) {
            return Some(j);
        }
        if matches!(joint, Joint::Clause | Joint::Preposition | Joint::Object)
            && (self.begins_after_dots(j, start) || self.adds_knowledge(j) || self.names_the_act(j, start))
        {
            return Some(j);
        }
        if let Some(reading) = tag.cue {
            let frame = frames.get(j);
            let form = reading.forms[0];
            let cue = self.lexicon.cue(form);
            let filled = frame.is_some();
            // ، رافضا في الوقت نفسه تحديد موعد: whatever its frame
            let sure = after_comma
                && self.is_comma(j - 1)
                && key.ends_with('ا')
                && cue.frames.0 != 0
                && j + 1 < self.tags.len()
                && !self.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN) // ، موضحا بها تفاصيل
                && (!cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PARTICIPLE) || matches!(cue.class, "reject" | "accuse"));
            // رافعا التهاني إلى القيادة
            let wishes = j + 1 < self.tags.len()
                && matches!(self.doc.bare(j + 1), "تهاني" | "تهنيه" | "تبريكات" | "تعازي" | "شكر" | "تهانيه" | "شكره");
            if form.tense == Tense::Participle
                && adverbial(key)
                && (filled || sure || wishes)
                && !self.is_nominal_position(j, start)
                && !(joint == Joint::Clause && self.awaits_predicate(j, start))
                && !(self.is_its_own_masdar(j) && !after_comma)
            {
                return Some(j);
            }
            if form.tense != Tense::Participle && !reading.future && self.negated(j).is_none() {
                let tells = matches!(cue.lemma, "قال" | "أضاف")
                    // سأله عن هواياته، وأجابه بكلمة
                    || nominal && form.tense == Tense::Perfect && cue.class == "answer" && !cue.ambiguity.has(Ambiguity::NOUN);
                if reading.conjunction > 0 && after_comma && tells && self.inside[j] == 0 {
                    return Some(j); // ، وقال حرصنا على: without a colon, yet another statement
                }
                // نفت الأنباء المتداولة، وأصدرت مساء أمس بيانا قالت فيه: what the source did next
                if nominal
                    && after_comma
                    && reading.conjunction > 0
                    && form.tense == Tense::Perfect
                    && self.inside[j] == 0
                    && cue.lemma == "أصدر"
                {
                    return Some(j);
                }
                if reading.conjunction > 0
                    && filled
                    && !(joint == Joint::Clause && frame.is_some_and(|f| self.tells_of_subject(j, start, f)))
                    && !(form.tense == Tense::Imperfect
                        && (self.after_subjunctive(j) || matches!(joint, Joint::Clause | Joint::Colon) && self.goes_on_in_the_present(j, start, frame?)))
                    && !self.joins_relative(j, start, frame?)
                {
                    let hidden = form.bare && cue.ambiguity.has(Ambiguity::NOUN | Ambiguity::PREPOSITION);
                    let strong = frame
                        .is_some_and(|f| f.judged || matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon));
                    // ، ووعد ببذل الجهود: the verb's own preposition right behind it
                    // ، وحذر من السباحة
                    let close = after_comma
                        && frame.is_some_and(|f| {
                            let apart = j + 1 < self.tags.len() && self.preposition_bit(j + 1).is_some();
                            f.joint == Joint::Preposition && f.start <= j + 2 && (f.skip > 0 || apart)
                        });
                    // إنه سيعمل على «البناء» ووعد بكذا: the clause tells what will be, the verb what was done
                    let done = form.tense == Tense::Perfect
                        && joint == Joint::Clause
                        && frame.is_some_and(|f| f.joint == Joint::Preposition && f.start <= j + 2)
                        && self.inside[j] == self.inside[start]
                        && self.is_future(start);
                    // ، وحث سموه المتطوعين: who does it is named right behind it
                    let named = after_comma
                        && frame.and_then(|f| f.subject.as_ref()).is_some_and(|np| {
                            np.tokens.start == j + 1
                                && (np.mention.is_some()
                                    || crate::discourse::honorific(self, np).is_some()
                                    || np.definite
                                        && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural))
                        });
                    // عن اعتزازه بالتعاون وهنأ مصر: a noun phrase has no verb that this one could be joined to
                    let verbless = nominal
                        && form.tense == Tense::Perfect
                        && !reading.pronoun // تقديره وشكره: thanks, no verb
                        && self.inside[j] == self.inside[start]
                        && !(start..j).any(|k| {
                            self.finite_cue(k).is_some()
                                || self.tags[k].function.is(FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::COPULA)
                                || self.bare_key(k) == "ما"
                        })
                        && self.same_speaker(j, start);
                    if !hidden || strong || close || named || done || verbless {
                        return Some(j);
                    }
                }
                if reading.conjunction == 0 {
                    // أعرب عن سعادته بالزيارة، عندما قال إن البلد جميل: how he did
                    let when = j > start + 1
                        && matches!(self.key(j - 1), "عندما" | "حينما")
                        && form.tense == Tense::Perfect
                        && frame.is_some_and(|f| f.subject.is_none() && f.before.is_none());
                    if when
                        && nominal
                        && matches!(cue.class, "say" | "announce" | "confirm" | "explain" | "regret" | "claim")
                    {
                        return Some(j - 1);
                    }
                    if filled && let Some(cut) = self.says_before_long(j).filter(|&cut| cut > start + 1) {
                        return Some(cut);
                    }
                    let named = frame.is_some_and(|f| f.subject.as_ref().is_some_and(NounPhrase::can_speak));
                    if (filled && named || after_comma && filled)
                        && let Some(cut) = self.turn_before(j).filter(|&cut| cut > start + 1)
                        && (named || self.is_comma(cut - 1))
                        && self.inside[j] == self.inside[start]
                    {
                        return Some(cut);
                    }
                    // فيما دعت بعض الأطراف إلى الحوار، قالت الوزيرة إن: the main clause
                    let told = frame.is_some_and(|f| {
                        matches!(f.joint, Joint::Clause | Joint::Marks | Joint::Colon)
                            && f.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == j + 1)
                    });
                    if after_comma
                        && form.tense == Tense::Perfect
                        && told
                        && self.is_comma(j - 1)
                        && self.subordinate(start)
                    {
                        return Some(j);
                    }
                    if filled
                        && (form.tense == Tense::Perfect || frame.is_some_and(|f| f.subject.is_some()))
                        && let Some(cut) = self.next_matter(j, start, named)
                    {
                        return Some(cut);
                    }
                    // كما هاجم فلان الحكومة: whoever is named behind it has a content of his own, with a comma before or without
                    let named = frame.is_some_and(|f| {
                        f.subject.as_ref().is_some_and(|np| np.mention.is_some() && np.tokens.start == j + 1)
                    });
                    if named && form.tense == Tense::Perfect && j > start + 1 && self.key(j - 1) == "كما" {
                        return Some(j - 1);
                    }
                    if let Some(cut) = frame.and_then(|f| self.dated_before(j, start, f)) {
                        return Some(cut);
                    }
                    // ، وقد أعلنت بعض المحطات: another one did
                    let had = j > start + 1
                        && self.key(j - 1) == "وقد"
                        && self.is_comma(j - 2)
                        && self.inside[j] == self.inside[start]
                        && frame
                            .and_then(|f| f.subject.as_ref())
                            .is_some_and(|np| np.can_speak() && np.tokens.start == j + 1);
                    if had {
                        return Some(j - 1);
                    }
                    let sure = !cue.ambiguity.has(Ambiguity::VERB | Ambiguity::NOUN | Ambiguity::PREPOSITION);
                    let said = frame.is_some_and(|f| f.subject.as_ref().is_some_and(NounPhrase::can_speak));
                    let opener = self.opener_before(j, start).filter(|&k| {
                        if self.bare_key(k) == "حيث" {
                            said
                        } else if form.tense == Tense::Perfect && k + 1 == j && k > start && self.is_comma(k - 1) {
                            true // ، كما رفض: whatever its frame
                        } else {
                            filled || sure && k > start && self.is_comma(k - 1)
                        }
                    });
                    let subject = frame.is_some_and(|f| f.subject.is_some());
                    let opener = opener.or_else(|| self.apposed_relative(j, start).filter(|_| subject));
                    if let Some(cut) = opener
                        .or_else(|| self.opener_of_subject(frame?, start))
                        .or_else(|| self.relative_statement(j, start, joint, frame?))
                    {
                        return Some(cut);
                    }
                }
            } else if form.tense != Tense::Participle && self.negated(j).is_some() {
                // لكنه لم يوضح، إلا أنه لم يوضح
                let pronoun =
                    |k: &usize| matches!(self.bare_key(*k), "لكنه" | "لكنها" | "لكنهم" | "الا" | "غير" | "بيد");
                if let Some(cut) = self.opener_before(j - 1, start).filter(pronoun) {
                    return Some(cut);
                }
            }
        }
        // All that follows looks for a comma before the word, for a noun phrase as content, or for one of these words.
        if !(after_comma || nominal || tag.ends_content()) {
            return None;
        }
        if after_comma && joint == Joint::Clause && self.source_acts(j, start) {
            return Some(j);
        }
        // إلا أنها أحجمت عن التعليق
        let before = || if self.negated(j).is_some() { j - 1 } else { j };
        if tag.ends_content()
            && Roles::of_hashed(key, self.doc.tokens()[j].hash).has(Roles::ABSTAIN)
            && let Some(cut) = self.opener_before(before(), start)
        {
            return Some(cut);
        }
        if after_comma && self.comments(j, nominal) {
            return Some(j);
        }
        if self.alludes_himself(j, start) {
            return Some(j - 1);
        }
        // ، جاء ذلك خلال: the reporter's clause.
        if after_comma
            && matches!(key, "جاء" | "وجاء" | "ياتي" | "وياتي")
            && j + 1 < self.sentence_end[j] as usize
            && matches!(self.key(j + 1), "ذلك" | "هذا")
        {
            return Some(j);
        }
        // ، وبدوره أصدر الاتحاد بيانا: somebody else's turn
        if after_comma && self.inside[j] == 0 && j + 2 < self.sentence_end[j] as usize {
            let turn = self.switches(j) && key.starts_with('و')
                || key == "ومن"
                    && matches!(self.key(j + 1), "جهته" | "جهتها" | "جانبه" | "جانبها" | "جهتهم" | "جانبهم");
            if turn {
                return Some(j);
            }
        }
        // فحينما أعلنت الصين عن نمو اقتصادها، كان التجاهل: the main clause
        if nominal
            && after_comma
            && self.is_comma(j - 1)
            && matches!(key, "كان" | "كانت" | "لم" | "بدا" | "بدات" | "ظهر" | "ظهرت")
            && self.subordinate(start)
        {
            return Some(j);
        }
        // في وقت أعلن أن القوة تراجعت، قتل أمس ستة: a verb and its day
        let dated = joint == Joint::Clause
            && after_comma
            && self.is_comma(j - 1)
            && j + 1 < self.sentence_end[j] as usize
            && self.tags[j + 1].function.is(FunctionWord::TIME)
            && self.is_word(j)
            && self.tags[j].function == FunctionWord::NONE
            && self.doc.tokens()[j].clitics.pro_len == 0
            && self.mention_at[j] == 0
            && self.head(j).is_none();
        if dated && self.subordinate(start) {
            return Some(j);
        }
        // ، مختتما كلمته بشكر الحضور: the speaker comes to an end
        let closing = key.strip_prefix(['و', 'ف']).unwrap_or(key);
        if after_comma
            && matches!(closing, "مختتما" | "مختتمه" | "مختتمين" | "خاتما" | "مستهلا" | "منهيا" | "منهيه")
            && j + 1 < self.sentence_end[j] as usize
            && self.doc.tokens()[j + 1].clitics.enc_len > 0
            && speech_noun(self.doc.bare(j + 1)).is_some()
        {
            return Some(j);
        }
        // تعهدت بالالتزام بالقوانين فتم رفع الإيقاف; فكيف تريد: what follows from it
        if nominal
            && self.inside[j] == 0
            && matches!(key, "فتم" | "فكيف" | "فلماذا" | "فماذا" | "فهل" | "فاين" | "فمتي")
        {
            return Some(j);
        }
        // وانتقدوا الإدارة وهناك من اتهمهم: others
        if nominal && key == "وهناك" && self.inside[j] == 0 && j + 1 < self.tags.len() && self.key(j + 1) == "من"
        {
            return Some(j);
        }
        if nominal && self.tells_next(j, start, after_comma) {
            return Some(j);
        }
        // ، وعلى إثر ذلك تمكنت الدوريات: what came of it
        if after_comma && self.inside[j] == 0 && j + 3 < self.sentence_end[j] as usize {
            let (key, next) = (key, self.key(j + 1));
            let then = key == "وعلي" && next == "اثر" && self.key(j + 2) == "ذلك"
                || matches!(key, "وعقب" | "واثر") && matches!(next, "ذلك" | "هذا")
                || key == "وهنا" && self.tags[j + 1].function == FunctionWord::NONE && self.head(j + 1).is_none();
            // ، وإنهم لن يعودوا: he still speaks
            let again = |k: usize| self.is_complementizer(k) && self.has_conjunction_letter(k);
            if then && !(j + 2..(self.sentence_end[j] as usize).min(j + 40)).any(again) {
                return Some(j);
            }
        }
        // ، وعند سؤاله عن الحرب أجاب: the next question
        if after_comma
            && self.inside[j] == 0
            && matches!(key, "وعند" | "وعلي" | "ولدي" | "وفي")
            && j + 1 < self.sentence_end[j] as usize
            && self.doc.bare(j + 1) == "سوال"
        {
            return Some(j);
        }
        // تعهد بالضغط على المسؤولين بينما يبدأ المجلس المراجعة: what goes on meanwhile
        if nominal && key == "بينما" && self.inside[j] == 0 {
            return Some(j);
        }
        // ، نقلا عن مصادر طبية: whom he has it from
        if after_comma && key == "نقلا" && self.inside[j] == 0 && j + 1 < self.tags.len() && self.key(j + 1) == "عن"
        {
            return Some(j);
        }
        // ، مما يطرح تساؤلات: what it comes to, in the reporter's words
        if nominal && after_comma && key == "مما" && self.inside[j] == 0 {
            return Some(j);
        }
        // ، أما عن اللاعب فقال: the next matter
        if after_comma && key == "اما" && self.inside[j] == 0 && j + 1 < self.sentence_end[j] as usize {
            let next = matches!(self.key(j + 1), "عن" | "في" | "علي" | "بالنسبه" | "بخصوص" | "حول" | "فيما");
            if next {
                return Some(j);
            }
        }
        // وصف الأوضاع بـ«الكارثية» فقد انعدمت الخدمات: why, in a clause of its own
        if nominal && key == "فقد" && self.inside[j] == 0 && j > start {
            return Some(j);
        }
        // رغم أن روسيا تقول إنها ... فإن: the reporter's main clause.
        if matches!(key, "فان" | "فانه" | "فانها" | "فقد")
            && self.concedes(start)
            && !(start..j).any(|k| conditional(self.bare_key(k)))
        {
            return Some(j);
        }
        // A noun phrase as content does not run into the reporter's next clause.
        if matches!(joint, Joint::Preposition | Joint::Object) && after_comma {
            // ، ولم يقف عند هذا الحد، وهو طلب لقي استجابة: a clause of its own
            if matches!(key, "ولم" | "ولن" | "وهو" | "وهي" | "وهم") && self.inside[j] == 0 {
                return Some(j);
            }
            let concedes = matches!(key, "الا" | "غير" | "بيد")
                && j + 1 < self.sentence_end[j] as usize
                && self.is_complementizer(j + 1);
            let goes_on = self.tags[j].cut > 0
                && key.starts_with('ف')
                && self.inside[j] == 0
                && !(start..j).any(|k| matches!(self.key(k), "اذا" | "لو" | "ان")) // بأن التصريحات إذا تأكدت، فهي أدلة
                || matches!(self.bare_key(j), "لكن" | "لكنه" | "لكنها" | "لكنهم")
                || self.bare_key(j) == "ثم" && !self.goes_on_with_noun(j + 1);
            if concedes || goes_on {
                return Some(j);
            }
            if matches!(key, "فيما" | "بينما" | "كما" | "علما")
                || key == "في" && j + 1 < self.sentence_end[j] as usize && self.key(j + 1) == "حين"
            {
                return Some(j);
            }
        }
        None
    }

    /// `في الأحياء الشمالية، ثم **الأحياء** الجنوبية`: the noun phrase of a content is one of several.
    fn goes_on_with_noun(&self, k: usize) -> bool {
        k < self.tags.len()
            && self.is_word(k)
            && (self.doc.tokens()[k].clitics.proclitics.al()
                || self.mention_at[k] > 0
                || self.tags[k].function.is(FunctionWord::PREPOSITION)
                || self.doc.tokens()[k].clitics.proclitics.preposition())
    }

    /// `وأضافت أنها أصيبت بأمراض، **وتشكو** من آلام`: what was said is told in the past, so the present is the clause's own.
    fn goes_on_in_the_present(&self, j: usize, start: usize, frame: &Frame) -> bool {
        let low = self.sentence_start[start] as usize;
        let Some(outer) = (low..start).rev().find_map(|k| self.finite_cue(k)).map(|r| r.forms[0]) else { return false };
        // أن النقابة غاضبة، ويطالب برفع الأجور: it agrees with whoever speaks, and not with what the clause is about
        let definite = self.is_word(start) && self.doc.tokens()[start].clitics.proclitics.al();
        let she = self.doc.tokens()[start].flags.teh_marbuta();
        let his = definite
            && self.tags[j].cue.is_some_and(|r| {
                let a = r.forms[0].agreement;
                a == outer.agreement && a.feminine != she
            });
        outer.tense == Tense::Perfect && frame.subject.is_none() && frame.before.is_none() && !his
    }

    /// The finite cue at `j` agrees with the one before the content.
    fn same_speaker(&self, j: usize, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let outer = (low..start).rev().find_map(|k| self.finite_cue(k)).map(|r| r.forms[0].agreement);
        outer.is_some() && outer == self.tags[j].cue.map(|r| r.forms[0].agreement)
    }

    /// `سيعمل`, `سوف يعمل`, `لن يعمل`: the clause that begins here tells what will be.
    fn is_future(&self, start: usize) -> bool {
        let verb = start + usize::from(self.tags[start].function != FunctionWord::NONE);
        let Some(t) = self.doc.tokens().get(verb) else { return false };
        t.clitics.proclitics.sa() || matches!(self.key(start), "سوف" | "لن")
    }

    /// لم، لن، لا before the verb; future and possibility are told apart by the caller.
    pub(crate) fn negated(&self, j: usize) -> Option<&'static str> {
        if j == 0 || self.sentence_start[j] as usize == j {
            return None;
        }
        let was = matches!(self.key(j - 1), "يكن" | "تكن" | "يكونوا" | "يكد" | "تكد" | "يعد" | "تعد");
        if was && j > 1 && self.sentence_start[j] as usize <= j - 2 && self.bare_key(j - 2) == "لم" {
            return Some("لم"); // لم يكن يعلن
        }
        match self.bare_key(j - 1) {
            "لم" | "ولم" | "فلم" => Some("لم"),
            "لن" | "ولن" | "فلن" => Some("لن"),
            "لا" | "ولا" | "فلا" => Some("لا"),
            _ => None,
        }
    }

    /// `إن **البلدان الإفريقية**، ورغم هذا التقدم، **مطالبة** بكذا`: behind an aside what the clause is about has no predicate yet.
    fn awaits_predicate(&self, j: usize, start: usize) -> bool {
        let named = |k: usize| {
            self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && (self.doc.tokens()[k].clitics.proclitics.al() || self.in_name[k] || self.mention_at[k] > 0)
        };
        let first = (start + 1..j.min(start + 7)).find(|&k| self.is_comma(k));
        let Some(first) = first.filter(|&c| c + 2 < j && (start..c).all(named)) else { return false };
        let aside = self.has_conjunction_letter(first + 1)
            && (self.tags[first + 1].function.is(FunctionWord::PREPOSITION)
                || self.doc.tokens()[first + 1].clitics.proclitics.preposition());
        aside && self.is_comma(j - 1) && (first + 1..j - 1).all(|k| !self.is_comma(k)) && !self.key(j).ends_with('ا')
    }

    /// After a preposition or within an iḍāfa the letters of a participle are a noun.
    fn is_nominal_position(&self, j: usize, start: usize) -> bool {
        // لا تزال متفائلة: a predicate
        let copula = |k: usize| {
            self.tags[k].function.is(FunctionWord::COPULA)
                || matches!(
                    self.key(k),
                    "تزال"
                        | "يزال"
                        | "زال"
                        | "زالت"
                        | "تبدو"
                        | "يبدو"
                        | "تبقي"
                        | "يبقي"
                        | "بدت"
                        | "بدا"
                )
        };
        j > start && (self.tags[j - 1].function.is(FunctionWord::PREPOSITION) || copula(j - 1))
    }

    /// مناقشة، مخاطبات: of a verb like ناقش the feminine participle has the letters of the masdar, which stands in construct or behind و
    /// (`لعرض ومناقشة الملاحظات`, `في مرحلة مناقشات النتائج`).
    fn is_its_own_masdar(&self, j: usize) -> bool {
        let Some(reading) = self.tags[j].cue else { return false };
        let lemma = self.lexicon.cue(reading.forms[0]).lemma;
        let third_form = lemma.chars().count() == 4 && lemma.chars().nth(1) == Some('ا');
        let before = self.key(j - 1);
        third_form
            && (self.key(j).ends_with('ه') || self.key(j).ends_with("ات"))
            && (reading.conjunction > 0
                || self.is_word(j - 1)
                    && !before.starts_with("ال")
                    && !before.ends_with('ا')
                    && self.mention_at[j - 1] == 0)
    }

    /// Commas, conjunctions and empty openers off the end.
    pub(crate) fn trim_end(&self, start: usize, mut end: usize) -> usize {
        while end > start + 1 {
            let k = end - 1;
            let t = &self.doc.tokens()[k];
            let loose = match t.kind {
                TokenKind::Punct => !matches!(self.surface(k), ")" | "]" | "%" | "؟" | "!" | "؟!" | "!؟"),
                TokenKind::Word => {
                    let key = self.key(k);
                    matches!(key, "و" | "كما" | "فيما" | "بينما" | "حيث" | "قايلا" | "لكن" | "ولكن") || key == "جهته"
                }
                // A mark without a partner, or that closes what a paragraph before it opened.
                TokenKind::Quote if self.pair_at[k] == 0 && self.inside[k] == 0 => true,
                TokenKind::Quote => self.doc.running_quotes().binary_search_by_key(&(k as u32), |r| r.close).is_ok(),
                _ => false,
            };
            if !loose {
                break;
            }
            end = k;
        }
        end
    }
}

/// A word that may end a content though it is no cue and no mark stands before it: what [`View::splits`] asks for by its key, all of it.
pub(crate) fn may_end(key: &str, hash: u64) -> bool {
    matches!(
        key,
        "وذلك"
            | "من"
            | "دون"
            | "بدون"
            | "علما"
            | "وفقا"
            | "طبقا"
            | "وفق"
            | "بحسب"
            | "حسب"
            | "فان"
            | "فانه"
            | "فانها"
            | "فقد"
            | "وهناك"
            | "بينما"
            | "فتم"
            | "فكيف"
            | "فلماذا"
            | "فماذا"
            | "فهل"
            | "فاين"
            | "فمتي"
            | "اشاره"
            | "تلميح"
            | "ايماءه"
    ) || Roles::of_hashed(key, hash).has(Roles::ABSTAIN)
}

/// مضيفا، مؤكدة، مشيرين: the accusative without article that says how or while.
pub(crate) fn adverbial(key: &str) -> bool {
    !key.starts_with("ال") && (key.ends_with('ا') || key.ends_with('ه') || key.ends_with("ين") || key.ends_with("ات"))
}

/// رغم، إذا، لئن: their main clause opens with ف.
fn conditional(key: &str) -> bool {
    matches!(key, "رغم" | "برغم" | "الرغم" | "بالرغم" | "اذا" | "لين" | "حسب" | "بحسب" | "وفقا")
}
