//! Where another statement begins: its openers, its turn to the next matter, the date or the relative pronoun before it, its main clause.

use super::*;

impl View<'_> {
    /// `، قبل أن يضيف أن`, `، ليؤكد بعدها أن`: the next thing that somebody said, told as what came before it.
    pub(super) fn says_before_long(&self, j: usize) -> Option<usize> {
        let low = self.sentence_start[j] as usize;
        (j >= low + 2 && self.key(j - 1) == "ان" && self.key(j - 2) == "قبل").then(|| j - 2)
    }

    /// `على صعيد متصل أكد`, `من جهتها أعلنت`, `إلى ذلك أشار`: where the phrase begins that turns to another source or matter, right before
    /// its verb at `j`.
    pub(crate) fn turn_before(&self, j: usize) -> Option<usize> {
        let low = self.sentence_start[j] as usize;
        let to = if j > low && self.is_comma(j - 1) { j - 1 } else { j };
        // of a word that turns to nothing the end is the word itself
        (low..to).rev().take(4).find(|&k| self.turn_end(k) == to)
    }

    /// A phrase like على صعيد متصل begins here.
    pub(crate) fn turns_at(&self, k: usize) -> bool {
        self.turn_end(k) > k
    }

    /// One past the phrase that turns to the next matter and begins at `k`; `k`, where there is none.
    pub(super) fn turn_end(&self, k: usize) -> usize {
        let end = self.sentence_end[k] as usize;
        if k + 1 >= end {
            return k;
        }
        let key = self.key(k);
        let plain = key.strip_prefix('و').filter(|rest| rest.len() > 2).unwrap_or(key);
        // Most words turn to nothing.
        let opens = matches!(plain, "الي" | "من" | "في" | "بعد" | "نتيجه" | "علي" | "بدوره" | "بدورها" | "بدورهم");
        if !opens {
            return k;
        }
        if plain == "الي" && self.key(k + 1) == "ذلك"
            || plain == "من" && self.switches(k + 1)
            || plain == "في" && matches!(self.key(k + 1), "المقابل" | "الاثناء")
            || plain == "بعد" && self.key(k + 1) == "ذلك"
            || plain == "نتيجه" && self.key(k + 1) == "لذلك"
        {
            return k + 2;
        }
        // إلى جانب ذلك، في غضون ذلك
        let meanwhile = matches!((plain, self.key(k + 1)), ("الي", "جانب") | ("في", "غضون" | "اثناء" | "خضم"));
        if meanwhile && k + 2 < end && matches!(self.key(k + 2), "ذلك" | "هذا") {
            return k + 3;
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
        // وفي السياق ذاته: ه is a pronoun
        let more = |n: usize| {
            Roles::of(self.doc.bare(n)).has(Roles::TURN_ADJECTIVE) || Roles::of(self.key(n)).has(Roles::TURN_ADJECTIVE)
        };
        if noun > k + 1 {
            return noun + 1;
        }
        if noun + 1 < end && more(noun + 1) { noun + 2 } else { k }
    }

    /// `، وعن المباريات قال`, `، وحول الأزمة أوضح`: what the next statement is about stands before its verb.
    pub(super) fn next_matter(&self, j: usize, start: usize, named: bool) -> Option<usize> {
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
            // ومناسبة في العزل وعن مدى تحملها قال الحربي: without a comma where somebody is named behind the verb
            .find(|&k| about(k) && (self.is_punct(k - 1) || named && matches!(self.key(k), "وعن" | "وعما" | "وحول")))
    }

    /// `أن **اللاعبين** قدموا أداء جيدا، **ويأملون** في الفوز`, `أن **النيابة** أغفلت المكان، **ووصفته** بالغامض`: the verb agrees with what the clause
    /// is about and not with whoever speaks.
    pub(super) fn tells_of_subject(&self, j: usize, start: usize, frame: &Frame) -> bool {
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

    /// `القنوات التي تذيع الأكاذيب وتحرض على الكراهية`: joined to the verb of a relative clause, in its person, and nobody is named.
    pub(super) fn joins_relative(&self, j: usize, start: usize, frame: &Frame) -> bool {
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
    pub(super) fn opener_before(&self, j: usize, start: usize) -> Option<usize> {
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
    pub(super) fn apposed_relative(&self, j: usize, start: usize) -> Option<usize> {
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
    pub(super) fn relative_statement(&self, j: usize, start: usize, joint: Joint, frame: &Frame) -> Option<usize> {
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
        // في المرونة التي تبديها موسكو: no statement
        let weak = self.tags[j].cue.is_some_and(|c| self.lexicon.cue(c.forms[0]).class == "weak");
        // أن المدير **الذي وجهت له اللجنة** تهمة يعتزم السفر, التي يعتقد أن: what the clause is about
        let own = || {
            joint == Joint::Clause
                && self.key(j - 2) != "الوقت"
                && (self.tags[j].cue.is_some_and(|c| c.forms[0].tense == Tense::Imperfect)
                    || self.awaits_verb(j - 1, start))
        };
        if !another
            || weak
            || j < start + far
            || !self.tags[j - 1].function.is(FunctionWord::RELATIVE)
            || self.inside[j] != self.inside[start]
            || own()
        {
            return None;
        }
        let end = self.sentence_end[j] as usize;
        let closes = !(frame.start.max(j)..end.saturating_sub(1)).any(|k| self.is_comma(k) || self.is_colon(k));
        let comma = self.is_comma(j - 2);
        // في الوقت الذي أشارت فيه مصادر، هذا في الوقت الذي
        let time = j > start + 5 && self.key(j - 2) == "الوقت" && self.key(j - 3) == "في";
        let back = if time { 2 + usize::from(self.key(j - 4) == "هذا") } else { usize::from(comma) };
        closes.then_some(j - 1 - back)
    }

    /// Behind the last أن before the token nothing stands but nouns with the article and names: the clause has no verb yet.
    fn awaits_verb(&self, at: usize, start: usize) -> bool {
        let opened = (start..at).rev().take(8).find(|&k| self.is_complementizer(k)).map_or(start, |k| k + 1);
        let named = |k: usize| {
            self.is_word(k)
                && self.tags[k].function == FunctionWord::NONE
                && (self.doc.tokens()[k].clitics.proclitics.al() || self.in_name[k] || self.mention_at[k] > 0)
        };
        at <= opened + 8 && (opened..at).all(named)
    }

    /// The last finite cue before this token in its sentence is in the feminine: `قالت الوزارة إن العمل مستمر، **متوقعة** كذا`.
    pub(crate) fn she_speaks_before(&self, j: usize) -> bool {
        let low = self.sentence_start[j] as usize;
        let last = (low..j).rev().filter_map(|k| self.finite_cue(k)).next();
        last.is_some_and(|r| r.forms[0].agreement.feminine)
    }

    /// `، وفي 1998 أعلنت مصادر أمريكية`: when another one said something stands before his verb, behind a comma.
    pub(super) fn dated_before(&self, j: usize, start: usize, frame: &Frame) -> Option<usize> {
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
    pub(super) fn opener_of_subject(&self, frame: &Frame, start: usize) -> Option<usize> {
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
    pub(super) fn subordinate(&self, start: usize) -> bool {
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
    pub(super) fn main_clause(&self, j: usize, start: usize) -> bool {
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

    /// The sentence opens with a clause of time that holds the content and that cannot stand alone: `في الوقت الذي`, `عندما`, `بعد أن`.
    pub(super) fn waits_for_main_clause(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        let first = self.key(low).strip_prefix(['و', 'ف']).filter(|k| k.len() >= 4).unwrap_or(self.key(low));
        let (second, third) = (self.key((low + 1).min(start)), self.key((low + 2).min(start)));
        start < low + 12
            && (matches!(first, "عندما" | "حينما" | "بعدما")
                || matches!(first, "بعد" | "منذ") && second == "ان"
                || first == "في" && second == "الوقت" && third == "الذي")
    }

    /// The content stands in a clause that رغم opens.
    pub(super) fn concedes(&self, start: usize) -> bool {
        let low = self.sentence_start[start] as usize;
        (low..start).rev().take(14).any(|k| conditional(self.bare_key(k)))
    }
}
