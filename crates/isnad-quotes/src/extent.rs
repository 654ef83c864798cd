//! Where a content ends.

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
        let after_comma = j > start && (self.is_comma(j - 1) || self.is_punct(j - 1));
        // ، وذلك بعد أن: the reporter's clause.
        let nominal = matches!(joint, Joint::Preposition | Joint::Object);
        if (after_comma || nominal) && self.key(j) == "وذلك" && j + 1 < self.sentence_end[j] as usize {
            let next = self.key(j + 1);
            let third = |role| j + 2 < self.sentence_end[j] as usize && Roles::of(self.doc.bare(j + 2)).has(role);
            // أن اللجنة تصدر الترخيص، وذلك قبل الإعلان: still what the clause tells
            let before = !nominal && next == "قبل" && j + 2 < self.tags.len() && !self.is_complementizer(j + 2);
            let reporter = Roles::of(self.doc.bare(j + 1)).has(Roles::AFTERMATH) && !before
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
            && !matches!(self.key(j), "هو" | "هي" | "هم")
            // أن عدم الامتثال لها، يجد مبرره
            && !(self.key(j).starts_with(['ي', 'ت'])
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
        if after_comma && self.is_reporters(j) || self.is_without_saying(j) {
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
                && self.key(j).ends_with('ا')
                && cue.frames.0 != 0
                && j + 1 < self.tags.len()
                && !self.tags[j + 1].function.is(FunctionWord::WITH_PRONOUN) // ، موضحا بها تفاصيل
                && (!cue.ambiguity.has(Ambiguity::VERB | Ambiguity::PARTICIPLE) || matches!(cue.class, "reject" | "accuse"));
            // رافعا التهاني إلى القيادة
            let wishes = j + 1 < self.tags.len()
                && matches!(self.doc.bare(j + 1), "تهاني" | "تهنيه" | "تبريكات" | "تعازي" | "شكر" | "تهانيه" | "شكره");
            if form.tense == Tense::Participle
                && adverbial(self.key(j))
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
                    && !(form.tense == Tense::Imperfect && self.after_subjunctive(j))
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
                    // ، وحث سموه المتطوعين: who does it is named right behind it
                    let named = after_comma
                        && frame.and_then(|f| f.subject.as_ref()).is_some_and(|np| {
                            np.tokens.start == j + 1
                                && (np.mention.is_some()
                                    || crate::discourse::honorific(self, np).is_some()
                                    || np.definite
                                        && np.head.is_some_and(|h| h.class == HeadClass::Office && !h.plural))
                        });
                    if !hidden || strong || close || named {
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
                        && let Some(cut) = self.next_matter(j, start)
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
        if after_comma && joint == Joint::Clause && self.source_acts(j, start) {
            return Some(j);
        }
        // إلا أنها أحجمت عن التعليق
        let before = if self.negated(j).is_some() { j - 1 } else { j };
        if Roles::of(self.key(j)).has(Roles::ABSTAIN)
            && let Some(cut) = self.opener_before(before, start)
        {
            return Some(cut);
        }
        if after_comma && self.comments(j, nominal) {
            return Some(j);
        }
        // ، جاء ذلك خلال: the reporter's clause.
        if after_comma
            && matches!(self.key(j), "جاء" | "وجاء" | "ياتي" | "وياتي")
            && j + 1 < self.sentence_end[j] as usize
            && matches!(self.key(j + 1), "ذلك" | "هذا")
        {
            return Some(j);
        }
        // ، وبدوره أصدر الاتحاد بيانا: somebody else's turn
        if after_comma && self.inside[j] == 0 && j + 2 < self.sentence_end[j] as usize {
            let turn = self.switches(j) && self.key(j).starts_with('و')
                || self.key(j) == "ومن"
                    && matches!(self.key(j + 1), "جهته" | "جهتها" | "جانبه" | "جانبها" | "جهتهم" | "جانبهم");
            if turn {
                return Some(j);
            }
        }
        // فحينما أعلنت الصين عن نمو اقتصادها، كان التجاهل: the main clause
        if nominal
            && after_comma
            && self.is_comma(j - 1)
            && matches!(self.key(j), "كان" | "كانت" | "لم" | "بدا" | "بدات" | "ظهر" | "ظهرت")
            && self.subordinate(start)
        {
            return Some(j);
        }
        // ، مختتما كلمته بشكر الحضور: the speaker comes to an end
        let closing = self.key(j).strip_prefix(['و', 'ف']).unwrap_or(self.key(j));
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
            && matches!(self.key(j), "فتم" | "فكيف" | "فلماذا" | "فماذا" | "فهل" | "فاين" | "فمتي")
        {
            return Some(j);
        }
        // وانتقدوا الإدارة وهناك من اتهمهم: others
        if nominal
            && self.key(j) == "وهناك"
            && self.inside[j] == 0
            && j + 1 < self.tags.len()
            && self.key(j + 1) == "من"
        {
            return Some(j);
        }
        if nominal && self.tells_next(j, start, after_comma) {
            return Some(j);
        }
        // إحداث سفارتين ليصل بذلك عدد السفارات إلى ثلاثين: what it comes to
        // but وعد برفع الأجور لتصل إلى ألف: what for
        if nominal && self.inside[j] == 0 && j > start + 1 && comes_to(self.key(j)) && !self.is_called_for(start) {
            return Some(j);
        }
        // ، وعلى إثر ذلك تمكنت الدوريات: what came of it
        if after_comma && self.inside[j] == 0 && j + 3 < self.sentence_end[j] as usize {
            let (key, next) = (self.key(j), self.key(j + 1));
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
            && matches!(self.key(j), "وعند" | "وعلي" | "ولدي" | "وفي")
            && j + 1 < self.sentence_end[j] as usize
            && self.doc.bare(j + 1) == "سوال"
        {
            return Some(j);
        }
        // ، نقلا عن مصادر طبية: whom he has it from
        if after_comma
            && self.key(j) == "نقلا"
            && self.inside[j] == 0
            && j + 1 < self.tags.len()
            && self.key(j + 1) == "عن"
        {
            return Some(j);
        }
        // ، مما يطرح تساؤلات: what it comes to, in the reporter's words
        if nominal && after_comma && self.key(j) == "مما" && self.inside[j] == 0 {
            return Some(j);
        }
        // ، أما عن اللاعب فقال: the next matter
        if after_comma && self.key(j) == "اما" && self.inside[j] == 0 && j + 1 < self.sentence_end[j] as usize {
            let next = matches!(self.key(j + 1), "عن" | "في" | "علي" | "بالنسبه" | "بخصوص" | "حول" | "فيما");
            if next {
                return Some(j);
            }
        }
        // وصف الأوضاع بـ«الكارثية» فقد انعدمت الخدمات: why, in a clause of its own
        if nominal && self.key(j) == "فقد" && self.inside[j] == 0 && j > start {
            return Some(j);
        }
        // رغم أن روسيا تقول إنها ... فإن: the reporter's main clause.
        if matches!(self.key(j), "فان" | "فانه" | "فانها" | "فقد")
            && self.concedes(start)
            && !(start..j).any(|k| conditional(self.bare_key(k)))
        {
            return Some(j);
        }
        // A noun phrase as content does not run into the reporter's next clause.
        if matches!(joint, Joint::Preposition | Joint::Object) && after_comma {
            let key = self.key(j);
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
                || matches!(self.bare_key(j), "لكن" | "لكنه" | "لكنها" | "لكنهم" | "ثم");
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

    /// `، وكان الوزير قد`, `، وقد كلف الأمين العام`: after a comma the reporter's own background. A source's clause has
    /// أن again (`وأنه كان`), or its verb agrees with what the clause is about and needs no subject (`وقد تجاوزت`).
    fn is_reporters(&self, j: usize) -> bool {
        let end = self.sentence_end[j] as usize;
        if j + 2 >= end || self.inside[j] > 0 {
            return false;
        }
        let subject = |k: usize| {
            let body = |h: isnad_entities::HeadAt| {
                h.definite && (h.head.class.is_human() || h.head.class == HeadClass::Organization && !h.head.ambiguous)
            };
            self.mention_at[k] > 0 || self.head(k).is_some_and(body)
        };
        match self.key(j) {
            // وكانت الجماعة، وكانت تعرف الجماعة
            "وكان" | "وكانت" => {
                let verb = self.tags[j + 1].function == FunctionWord::NONE
                    && self.key(j + 1).starts_with(['ي', 'ت'])
                    && self.head(j + 1).is_none();
                subject(j + 1) || verb && subject(j + 2)
            }
            "وقد" => self.is_word(j + 1) && j + 3 < end && subject(j + 2) && self.tags[j + 1].cue.is_none(),
            _ => false,
        }
    }

    /// `أعلن عن تعاقده مع المدرب **وجرت** المراسم`, `..., **ويهدف** البرنامج إلى`: a noun phrase goes on with no finite verb, unless a clause in it does.
    fn tells_next(&self, j: usize, start: usize, after_comma: bool) -> bool {
        let key = self.key(j);
        let verb = key.strip_prefix('و').filter(|k| Roles::of(k).has(Roles::HAPPENS));
        let clause = FunctionWord::RELATIVE | FunctionWord::COMPLEMENTIZER | FunctionWord::SUBORDINATOR;
        verb.is_some()
            && self.inside[j] == 0
            && self.mention_at[j] == 0
            && j + 1 < self.sentence_end[j] as usize
            && self.is_word(j + 1)
            && (self.doc.tokens()[j + 1].clitics.proclitics.al()
                || self.mention_at[j + 1] > 0
                // إيجاد حل يقوم على المبادئ، ويشمل رحيل: what is told of a noun without the article
                || verb.is_some_and(|k| !k.starts_with(['ي', 'ت']) || k.starts_with("تم") || k.starts_with("تس"))
                    && (after_comma || key.ends_with('ت')))
            && !(start..j).any(|k| self.tags[k].function.is(clause) || self.bare_key(k) == "ما")
    }

    /// `، في إشارة إلى الخلاف`, `، ما أثار غضب الجماهير`, `، وفي ختام الحفل تسلم`: after a comma what the reporter has to say of the words,
    /// what came of them, or what happened next.
    fn comments(&self, j: usize, nominal: bool) -> bool {
        let end = self.sentence_end[j] as usize;
        if self.inside[j] > 0 || j + 2 >= end {
            return false;
        }
        let (key, next) = (self.key(j), self.key(j + 1));
        // what it alludes to, he would say himself
        let alludes = matches!(key, "في" | "وفي")
            && matches!(next, "اشاره" | "تلميح" | "ايماءه")
            && (self.key(j + 2) == "الي"
                || j + 3 < end && matches!(self.key(j + 2), "منه" | "منها" | "منهم" | "واضحه" | "ضمنيه"));
        if alludes {
            return true;
        }
        // ، ما أثار، مما أثار، الأمر الذي أثار، وهو ما أثار: where people are moved by what was said
        let result = match key {
            "ما" | "مما" => Some(j + 1),
            "الامر" | "الشي" | "الشيء" if next == "الذي" => Some(j + 2),
            "وهو" | "هو" if next == "ما" => Some(j + 2),
            "وهو" if next == "الامر" && self.key(j + 2) == "الذي" => Some(j + 3),
            _ => None,
        };
        if let Some(verb) = result.filter(|&k| k + 1 < end && self.is_word(k)) {
            let moved = matches!(self.key(verb), "اثار" | "اثارت" | "خلف" | "اغضب" | "استفز" | "اشعل" | "ولد")
                && (verb + 1..end.min(verb + 5)).any(|k| Roles::of(self.doc.bare(k)).has(Roles::STIR));
            let came = nominal
                && matches!(
                    self.key(verb),
                    "دفع"
                        | "ادي"
                        | "جعل"
                        | "حدا"
                        | "اضطر"
                        | "تسبب"
                        | "استدعي"
                        | "اثار"
                        | "خلف"
                        | "دعا"
                        | "فتح"
                );
            if moved || came {
                return true;
            }
        }
        // what happened next, behind a noun phrase
        nominal
            && (matches!(key, "وهكذا" | "بعدها" | "وبعدها" | "عقبها" | "وقد")
                || key == "وفي" && matches!(next, "ختام" | "نهايه"))
    }

    /// `أن «الرقم بلغ ثلاثين مليارا» وهذا أقل من التقديرات`: a clause that stands whole in marks ends with them, where what follows is no part
    /// of it.
    fn ends_with_marks(&self, open: usize, close: usize) -> bool {
        let end = self.sentence_end[close.min(self.tags.len() - 1)] as usize; // stops may stand within the marks
        if close < open + 8
            || close + 2 >= end
            || self.words(open, close) < 6
            || self.inside[open] != self.pair_at[open]
        {
            return false;
        }
        let comma = self.is_comma(close);
        let next = close + usize::from(comma);
        if !self.is_word(next) {
            return false;
        }
        let key = self.key(next);
        matches!(
            key,
            "وهذا"
                | "وهذه"
                | "وهو"
                | "وهي"
                | "عندها"
                | "عندئذ"
                | "بعدها"
                | "وبعدها"
                | "فيما"
                | "بينما"
                | "وقد"
                | "وكان"
                | "وكانت"
                | "وجاء"
                | "وجاءت"
                | "وياتي"
                | "وتاتي"
        ) || comma && matches!(key, "كما" | "حيث" | "علي")
            || key == "علي" && matches!(self.key(next + 1), "حد" | "حسب")
            || self.turns_at(next)
    }

    /// `، قبل أن يضيف أن`, `، ليؤكد بعدها أن`: the next thing that somebody said, told as what came before it.
    fn says_before_long(&self, j: usize) -> Option<usize> {
        let low = self.sentence_start[j] as usize;
        (j >= low + 2 && self.key(j - 1) == "ان" && self.key(j - 2) == "قبل").then(|| j - 2)
    }

    /// `على صعيد متصل أكد`, `من جهتها أعلنت`, `إلى ذلك أشار`: where the phrase begins that turns to another source or matter, right before
    /// its verb at `j`.
    pub(crate) fn turn_before(&self, j: usize) -> Option<usize> {
        let low = self.sentence_start[j] as usize;
        let to = if j > low && self.is_comma(j - 1) { j - 1 } else { j };
        (low..to).rev().take(4).find(|&k| self.turns_at(k) && self.turn_end(k) == to)
    }

    /// A phrase like على صعيد متصل begins here.
    fn turns_at(&self, k: usize) -> bool {
        self.turn_end(k) > k
    }

    /// One past the phrase that turns to the next matter and begins at `k`; `k`, where there is none.
    fn turn_end(&self, k: usize) -> usize {
        let end = self.sentence_end[k] as usize;
        if k + 1 >= end {
            return k;
        }
        let key = self.key(k);
        let plain = key.strip_prefix('و').filter(|rest| rest.len() > 2).unwrap_or(key);
        if plain == "الي" && self.key(k + 1) == "ذلك" || plain == "من" && self.switches(k + 1) {
            return k + 2;
        }
        if matches!(plain, "بدوره" | "بدورها" | "بدورهم") {
            return k + 1;
        }
        if !matches!(plain, "علي" | "في" | "من") {
            return k;
        }
        // في هذا السياق
        let noun = if matches!(self.key(k + 1), "هذا" | "هذه" | "ذات" | "نفس") { k + 2 } else { k + 1 };
        if noun >= end || !Roles::of(self.doc.bare(noun)).has(Roles::TURN) {
            return k;
        }
        let more = |n: usize| Roles::of(self.doc.bare(n)).has(Roles::TURN_ADJECTIVE);
        if noun > k + 1 {
            return noun + 1;
        }
        if noun + 1 < end && more(noun + 1) { noun + 2 } else { k }
    }

    /// `لن يعود للعمل.. وهكذا بقي المصنع مغلقا`: without marks two dots and a new clause are the writer's again. What cannot begin one goes on:
    /// `.. ولكن`, `.. ومنها`, `.. وأن`, `.. والقضاء على`.
    fn begins_after_dots(&self, j: usize, start: usize) -> bool {
        if j < start + 2 || self.surface(j - 1) != ".." || self.inside[j] > 0 || !self.is_word(j) {
            return false;
        }
        let clitics = &self.doc.tokens()[j].clitics.proclitics;
        let depends = self.is_complementizer(j)
            || self.tags[j].function.is(FunctionWord::RELATIVE)
            || clitics.al()
            || matches!(
                self.bare_key(j),
                "لكن"
                    | "لكنه"
                    | "لكنها"
                    | "لكنهم"
                    | "من"
                    | "منها"
                    | "منهم"
                    | "منهن"
                    | "لا"
                    | "لم"
                    | "لن"
            );
        clitics.conjunction() && !depends
    }

    /// `، علما بأن`: the reporter adds what is known.
    fn adds_knowledge(&self, j: usize) -> bool {
        self.key(j) == "علما"
            && self.is_comma(j - 1)
            && j + 1 < self.sentence_end[j] as usize
            && self.is_complementizer(j + 1)
    }

    /// `وفقا لاتهامات تناقلتها الصحف`, `بحسب قوله`: behind the content, without a comma, by whose words it stands; a rule or a plan is no speech
    /// (`وفقا للنظام`).
    fn names_the_act(&self, j: usize, start: usize) -> bool {
        j > start + 2
            && matches!(self.key(j), "وفقا" | "طبقا" | "وفق" | "بحسب" | "حسب")
            && j + 1 < self.sentence_end[j] as usize
            && self.inside[j] == 0
            && speech_noun(self.doc.bare(j + 1)).is_some_and(|n| n.act)
            && !Roles::of(self.doc.bare(j + 1)).has(Roles::RULE)
            // وتعود حسب تقديرهم إلى سبعة قرون
            && !(self.doc.tokens()[j + 1].clitics.enc_len > 0
                && j + 2 < self.sentence_end[j] as usize
                && self.tags[j + 2].function.is(FunctionWord::PREPOSITION))
    }

    /// `ظنت الشركة أن الخلل في الهاتف، واستبدلت بطارياتها`: a feminine verb whose object is hers, where what the content is
    /// about is masculine, goes on about the source.
    fn source_acts(&self, j: usize, start: usize) -> bool {
        let t = &self.doc.tokens()[j];
        let key = self.key(j);
        let verb = t.clitics.proclitics.wa()
            && self.tags[j].function == FunctionWord::NONE
            && key.ends_with('ت')
            && !key.ends_with("ات")
            && key.chars().count() >= 5;
        if !verb || j + 1 >= self.sentence_end[j] as usize || self.inside[j] > 0 {
            return false;
        }
        let hers = self.doc.tokens()[j + 1].clitics.enc_len > 0 && self.key(j + 1).ends_with("ها");
        let masculine = self.doc.tokens()[start].clitics.proclitics.al()
            && !self.doc.tokens()[start].flags.teh_marbuta()
            && !self.key(start).ends_with("ات");
        let said_by_her = (self.sentence_start[start] as usize..start)
            .rev()
            .take(20)
            .find_map(|k| self.tags[k].cue)
            .is_some_and(|c| c.forms[0].agreement.feminine);
        hers && masculine && said_by_her
    }

    /// دون الإشارة إلى، دون أن يحدد: what the source leaves out, in the reporter's words.
    fn is_without_saying(&self, j: usize) -> bool {
        let end = self.sentence_end[j] as usize;
        let mut k = j;
        if self.key(k) == "من" && k + 1 < end {
            k += 1;
        }
        if !matches!(self.key(k), "دون" | "بدون") || k + 1 >= end || self.inside[j] > 0 {
            return false;
        }
        let next = k + 1;
        if self.is_complementizer(next) {
            return next + 1 < end && Roles::of_verb(self.key(next + 1)).has(Roles::WITHHOLD)
                || next + 1 < end
                    && self.tags[next + 1].cue.is_some_and(|c| {
                        !matches!(self.lexicon.cue(c.forms[0]).class, "weak" | "believe" | "agree" | "expect")
                    });
        }
        Roles::of(self.doc.bare(next)).has(Roles::WITHHOLD)
    }

    /// `الرئيس، الذي توعد بسحق التمرد، الحكم`: the cue's clause stands between commas.
    fn in_relative_aside(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        (low + 2..start)
            .rev()
            .take(6)
            .find(|&k| self.tags[k].cue.is_some())
            .is_some_and(|k| self.tags[k - 1].function.is(FunctionWord::RELATIVE) && self.is_comma(k - 2))
    }

    /// ` - الذي وصفه المدرب بالأفضل - `: a dash before the cue opened an aside, and this one closes it.
    fn closes_aside(&self, j: usize, start: usize) -> bool {
        let dash = |k: usize| {
            let t = &self.doc.tokens()[k];
            t.kind == TokenKind::Punct
                && matches!(self.surface(k), "-" | "–" | "—")
                && k > 0
                && self.doc.tokens()[k - 1].span.end < t.span.start
                && self.doc.tokens()[k - 1].kind != TokenKind::Number
        };
        if !dash(j) || self.inside[j] != self.inside[start] {
            return false;
        }
        let low = (self.sentence_start[start] as usize).max(start.saturating_sub(40));
        let opened = (low + 1..start).filter(|&k| dash(k)).count() % 2 == 1;
        opened && !(start..j).any(dash)
    }

    /// `، وعن المباريات قال`, `، وحول الأزمة أوضح`: what the next statement is about stands before its verb.
    fn next_matter(&self, j: usize, start: usize) -> Option<usize> {
        let about = |k: usize| {
            matches!(
                self.key(k),
                "وعن"
                    | "وعما"
                    | "وحول"
                    | "وبخصوص"
                    | "وبشان"
                    | "وحيال"
                    | "وردا"
                    | "وتعليقا"
                    | "وفيما"
                    | "وبسواله"
                    | "وعلي"
            )
        };
        (start + 2..j)
            .rev()
            .take(16)
            .take_while(|&k| !self.is_complementizer(k) && (self.tags[k].cue.is_none() || self.mention_at[k] > 0))
            .find(|&k| about(k) && self.is_punct(k - 1))
    }

    /// `أن **اللاعبين** قدموا أداء جيدا، **ويأملون** في الفوز`, `أن **النيابة** أغفلت المكان، **ووصفته** بالغامض`: the verb agrees with what the clause
    /// is about and not with whoever speaks.
    fn tells_of_subject(&self, j: usize, start: usize, frame: &Frame) -> bool {
        let Some(inner) = self.tags[j].cue.map(|c| c.forms[0].agreement) else { return false };
        let low = self.sentence_start[start] as usize;
        let Some(outer) = (low..start).rev().take(24).find_map(|k| self.tags[k].cue).map(|c| c.forms[0].agreement)
        else {
            return false;
        };
        let one = |a: crate::Agreement| a.number == Number::Singular && !a.feminine;
        if frame.subject.is_some() || frame.before.is_some() || !one(outer) || one(inner) || !self.is_word(start) {
            return false;
        }
        let key = self.doc.bare(start);
        let definite = self.doc.tokens()[start].clitics.proclitics.al() || self.mention_at[start] > 0;
        let people = self.head(start).is_some_and(|h| h.head.plural && h.head.class.is_human())
            || key.ends_with("ين") && self.doc.tokens()[start].clitics.proclitics.al();
        let she = self.head(start).is_some_and(|h| h.head.feminine && !h.head.plural)
            || self.doc.tokens()[start].flags.teh_marbuta();
        definite && if inner.number == Number::Plural { people && !inner.feminine } else { inner.feminine && she }
    }

    /// `وسائل الإعلام التي تبث الفتن وتحرض على القتل`: joined to the verb of a relative clause, in its person, and nobody is named.
    fn joins_relative(&self, j: usize, start: usize, frame: &Frame) -> bool {
        let imperfect = self.tags[j].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect);
        if !imperfect || frame.subject.is_some() {
            return false;
        }
        // ويؤكد أن: whoever speaks goes on
        if !matches!(frame.joint, Joint::Preposition | Joint::Object) || !self.key(j).starts_with("وت") {
            return false;
        }
        (start.max(j.saturating_sub(9))..j.saturating_sub(1))
            .rev()
            .take_while(|&k| self.is_word(k))
            .any(|k| self.key(k) == "التي" && self.key(k + 1).starts_with('ت'))
    }

    /// فيما، بينما، كما، لكنه ... right before a cue (with a short aside between) open a clause of their own.
    fn opener_before(&self, j: usize, start: usize) -> Option<usize> {
        let mut k = j;
        for _ in 0..6 {
            if k <= start {
                return None;
            }
            k -= 1;
            let key = self.bare_key(k);
            let conj = self.has_conjunction(k);
            if matches!(
                key,
                "فيما"
                    | "بينما"
                    | "كما"
                    | "لكنه"
                    | "لكنها"
                    | "لكنهم"
                    | "غير"
                    | "بيد"
                    | "الا"
                    | "حين"
                    | "حيث"
                    | "لكن"
            ) {
                let cut = if key == "حين" && k > start && self.key(k - 1) == "في" { k - 1 } else { k };
                // كما وحيث inside a content join what the source says; after a comma they are the reporter's.
                if matches!(key, "كما" | "حيث" | "غير" | "الا" | "بيد" | "لكن")
                    && !(cut > start && self.is_punct(cut - 1))
                    && !conj
                {
                    return None;
                }
                return Some(cut);
            }
            if matches!(
                key,
                "جهته"
                    | "جانبه"
                    | "جهتها"
                    | "جانبها"
                    | "بدوره"
                    | "بدورها"
                    | "قد"
                    | "فقد"
                    | "ايضا"
                    | "كذلك"
                    | "جهتهم"
                    | "من"
                    | "انه"
                    | "انها"
                    | "ان"
            ) || self.is_comma(k)
            {
                continue;
            }
            return None;
        }
        None
    }

    /// `، وهي الزيادة التي اعتبرها فلان`, `، وهو ما وصفه فلان`: a clause about the content that another one's verb governs.
    fn apposed_relative(&self, j: usize, start: usize) -> Option<usize> {
        let joined = |k: usize| self.tags[k].function.is(FunctionWord::RELATIVE) || self.key(k) == "ما";
        if j < start + 3 || !joined(j - 1) {
            return None;
        }
        (start + 1..j - 1)
            .rev()
            .take(5)
            .find(|&k| matches!(self.key(k), "وهو" | "وهي" | "الامر") && self.is_comma(k - 1))
    }

    /// `لم يتفق مع النادي **الذي أعرب مدربه عن** استغرابه`, `الحضور **الذي وصفته** بالأعظم`: a relative clause that closes the sentence with
    /// another statement. Right behind the joint it belongs to what the clause is about (`أن القرار الذي أعلنه`).
    fn relative_statement(&self, j: usize, start: usize, joint: Joint, frame: &Frame) -> Option<usize> {
        let far = if joint == Joint::Clause { 6 } else { 2 };
        // whom the antecedent is, and what it says, is told of it: خلال الخطاب الذي أقر أن جيشه متعب
        // or whose gender the verb has not: العملية، التي أضاف أنها تمت
        let other_gender = |c: crate::lexicon::CueReading<'_>| {
            let she = c.forms[0].agreement.feminine;
            match self.bare_key(j - 1) {
                "التي" => !she && c.forms[0].agreement.number == Number::Singular,
                "الذي" => she,
                _ => false,
            }
        };
        let another = self.tags[j].cue.is_some_and(|c| c.pronoun || other_gender(c)) || frame.subject.is_some();
        if !another
            || j < start + far
            || !self.tags[j - 1].function.is(FunctionWord::RELATIVE)
            || self.inside[j] != self.inside[start]
        {
            return None;
        }
        let end = self.sentence_end[j] as usize;
        let closes = !(frame.start.max(j)..end.saturating_sub(1)).any(|k| self.is_comma(k) || self.is_colon(k));
        let comma = self.is_comma(j - 2);
        closes.then_some(j - 1 - usize::from(comma))
    }

    /// The content is what somebody promises or asks for.
    fn is_called_for(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let cue = (low..start).rev().take(24).find_map(|k| self.tags[k].cue);
        cue.is_some_and(|c| {
            matches!(self.lexicon.cue(c.forms[0]).class, "promise" | "urge" | "demand" | "wish" | "recommend")
        })
    }

    /// `، وفي 1998 أعلنت مصادر أمريكية`: when another one said something stands before his verb, behind a comma.
    fn dated_before(&self, j: usize, start: usize, frame: &Frame) -> Option<usize> {
        let named = self.tags[j].cue.is_some_and(|c| c.forms[0].tense == Tense::Perfect)
            && frame.subject.as_ref().is_some_and(|np| np.can_speak() && np.tokens.start == j + 1);
        if !named || self.inside[j] != self.inside[start] {
            return None;
        }
        let opens = |k: usize| {
            matches!(
                self.key(k),
                "وفي"
                    | "وخلال"
                    | "وبعد"
                    | "وقبل"
                    | "ومنذ"
                    | "وعقب"
                    | "واثر"
                    | "وامس"
                    | "واليوم"
                    | "ويوم"
                    | "ومساء"
            )
        };
        (start + 2..j)
            .rev()
            .take(7)
            .take_while(|&k| {
                // منذ شهر: no cue there
                let quiet = self.tags[k].cue.is_none() || opens(k - 1);
                !self.is_complementizer(k) && quiet && !self.is_comma(k)
            })
            .find(|&k| opens(k) && self.is_comma(k - 1))
    }

    /// لكن مسؤولين ... قالوا: the opener stands before the subject.
    fn opener_of_subject(&self, frame: &Frame, start: usize) -> Option<usize> {
        let first = frame.before.as_ref()?.phrase.tokens.start;
        let mut k = first.checked_sub(1).filter(|&k| k > start)?;
        if self.is_complementizer(k) && k > start + 1 {
            k -= 1;
        }
        let key = self.bare_key(k);
        let opens = matches!(key, "لكن" | "فيما" | "بينما" | "حين" | "الا" | "غير" | "رغم" | "برغم");
        (opens && (self.is_comma(k - 1) || key == "حين" || self.has_conjunction(k)))
            .then(|| if key == "حين" { k - 1 } else { k })
    }

    /// The content stands in a clause that `فيما` or `في الوقت الذي` opens, and its own main clause has begun.
    fn subordinate(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let opens = (low..start).take(4).any(|k| {
            matches!(
                self.bare_key(k),
                "فيما"
                    | "بينما"
                    | "فبينما"
                    | "حين"
                    | "حينما"
                    | "فحينما"
                    | "الوقت"
                    | "عندما"
                    | "فعندما"
                    | "بعدما"
                    | "وقت"
                    | "اذ"
                    | "رغم"
                    | "لما"
                    | "فلما"
            )
        });
        // وخسر الفريق. فبينما وصفوه بالمغمور، رد البعض: wherever the clause begins
        let while_ = (low..start)
            .rev()
            .take(30)
            .any(|k| matches!(self.key(k), "بينما" | "فبينما" | "وبينما") && (k == low || self.is_punct(k - 1)));
        (opens || while_)
            && !self.tags[start]
                .function
                .is(FunctionWord::PREPOSITION | FunctionWord::SUBORDINATOR | FunctionWord::TIME)
    }

    /// `بعد أن أشاد`, `بعدما وعد`: the verb stands in a clause that tells when.
    pub(crate) fn after_time(&self, i: usize) -> bool {
        let low = self.sentence_start[i] as usize;
        let key = |k: usize| self.key(k).strip_prefix(['و', 'ف']).filter(|k| k.len() >= 6).unwrap_or(self.key(k));
        i > low && matches!(key(i - 1), "بعدما" | "عندما" | "حينما" | "قبلما")
            || i > low + 1 && self.key(i - 1) == "ان" && matches!(key(i - 2), "بعد" | "قبل" | "منذ" | "عقب")
    }

    /// `وبعد أن أشاد بالمشروع**،** غادر القاعة`: the comma behind which the main clause begins.
    fn main_clause(&self, j: usize, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let cue = (low..start).rev().take(8).find(|&k| self.tags[k].cue.is_some());
        let verb = self.is_word(j)
            && self.tags[j].function == FunctionWord::NONE
            && self.mention_at[j] == 0
            && self.head(j).is_none()
            && !self.has_conjunction_letter(j)
            && self.doc.tokens()[j].clitics.pro_len == 0;
        verb && self.is_comma(j - 1)
            && self.inside[j] == self.inside[start]
            && cue.is_some_and(|k| k <= low + 3 && self.after_time(k))
    }

    /// The content stands in a clause that رغم opens.
    fn concedes(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        (low..start).rev().take(14).any(|k| conditional(self.bare_key(k)))
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
pub(crate) fn may_end(key: &str) -> bool {
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
            | "فتم"
            | "فكيف"
            | "فلماذا"
            | "فماذا"
            | "فهل"
            | "فاين"
            | "فمتي"
    ) || comes_to(key)
        || Roles::of(key).has(Roles::ABSTAIN)
}

/// ليصل، لترتفع: what a number comes to.
fn comes_to(key: &str) -> bool {
    matches!(
        key,
        "ليصل"
            | "لتصل"
            | "ليرتفع"
            | "لترتفع"
            | "ليبلغ"
            | "لتبلغ"
            | "ليصبح"
            | "لتصبح"
            | "لينخفض"
            | "لتنخفض"
    )
}

/// مضيفا، مؤكدة، مشيرين: the accusative without article that says how or while.
pub(crate) fn adverbial(key: &str) -> bool {
    !key.starts_with("ال") && (key.ends_with('ا') || key.ends_with('ه') || key.ends_with("ين") || key.ends_with("ات"))
}

/// رغم، إذا، لئن: their main clause opens with ف.
fn conditional(key: &str) -> bool {
    matches!(key, "رغم" | "برغم" | "الرغم" | "بالرغم" | "اذا" | "لين" | "حسب" | "بحسب" | "وفقا")
}
