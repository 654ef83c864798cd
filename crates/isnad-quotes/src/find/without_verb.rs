//! Attributions without a verb: a colon, a preposition, a noun of speech, marks alone.

use super::*;
use isnad_entities::is_common_word;

impl Search<'_, '_, '_> {
    /// وفقا لـ، بحسب، نقلا عن، حسبما ذكر
    pub(crate) fn preposition(&mut self, i: usize) -> bool {
        let v = self.view;
        let Some(mut p) = v.preposed(self.entities, i) else { return false };
        let start = v.sentence_start[i] as usize;
        let end = v.sentence_end[i] as usize;
        // بحسب مصادر طبية بدورها
        if p.end < end && matches!(v.key(p.end), "بدوره" | "بدورها" | "بدورهم") {
            p.end += 1;
        }
        // فقد وفق هنري في استحضار الأجواء: the verb
        if i > start && matches!(v.bare_key(i - 1), "قد" | "فقد" | "لقد") {
            return false;
        }
        for k in p.cue.0..p.end {
            self.shared.set(k);
        }
        let mut pieces = Vec::new();
        let opens = (start..i)
            .all(|k| !v.is_word(k) || v.tags[k].function.is(FunctionWord::CONJUNCTION | FunctionWord::PARTICLE));
        // ...، وبحسب فلان فإن: a second statement opens in mid sentence.
        let opens = opens
            || i > start && v.is_comma(i - 1) && v.key(i).starts_with('ف') && v.tags[i].function == FunctionWord::NONE
            || i > start && self.opens_statement(i, &p);
        // سأستعين بمصادر أخرى: وفق تقديرات اللجنة، تبلغ القيمة ...
        let opens = opens
            || i > start
                && v.is_colon(i - 1)
                && p.end + 2 < end
                && v.is_comma(p.end)
                && !v.has_conjunction_letter(p.end + 1);
        let (from, to) = if opens {
            let Some(from) = self.after_preposed(p.end, end) else { return true };
            (from, v.content_end(from, Joint::Clause, &self.frames))
        } else {
            // Inside what somebody else says it is that one's own source; only what closes the sentence speaks for all of it.
            // تعقيب على ما ورد في الكلمة: the word before it takes على
            let taken = v.key(i) == "علي" && i > start && v.is_word(i - 1) && v.key(i + 1) != "حد";
            if i < self.reached || taken || v.attributed(start, i, &self.out) {
                return true;
            }
            // خلافا لتأكيد المدير أن العمل جيد، توقفت الآلات، بحسب العمال: what the noun tells is part of their statement
            let reached = if self.out.last().is_some_and(nominal::told_by_noun) { 0 } else { self.reached };
            let from = v.statement_start(i).max(reached.min(i));
            let from = v.last_clause(from, i);
            // فاز الحزب، حسب بلاغ الوزارة، بعشرين مقعدا: an aside, the statement goes on behind it.
            let aside = i > from && v.is_comma(i - 1) && p.end + 1 < end && v.is_comma(p.end);
            // - حسب تقديرهم -
            let aside = aside || i > from && p.end + 1 < end && v.is_dash(i - 1) && v.is_dash(p.end);
            // والندوة تأتي وفق المنظمين في سياق كذا: no commas, and the statement goes on with its preposition
            let within = !aside
                && p.end + 1 < end
                && !v.is_comma(i - 1)
                && (matches!(v.key(p.end), "في" | "الي" | "تحت" | "من" | "علي")
                    || v.doc.tokens()[p.end].clitics.proclitics.la() && v.mention_at[p.end] == 0)
                && (v.doc.tokens()[p.end].clitics.proclitics.la() || v.mention_at[p.end + 1] == 0)
                && speech_noun(v.doc.bare(p.end + 1)).is_none()
                && p.source.as_ref().is_some_and(|np| {
                    let person =
                        np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
                    // وفقا لحديث صحفي لمجلة: with ل only a man who is named
                    let glued = v.doc.tokens()[p.end].clitics.proclitics.la();
                    person || !glued && np.head.is_some_and(|h| h.class.is_human())
                })
                && (p.cue.0..p.cue.1).all(|k| v.finite_cue(k).is_none());
            if !within && !aside && !self.ends_sentence(i, p.end, end) {
                return true;
            }
            if within {
                let rest = v.content_end(p.end, Joint::Clause, &self.frames);
                if rest > p.end + 1 && !self.frames.has(p.end) {
                    pieces.push(v.span(p.end, rest));
                }
            }
            let contrary = matches!(
                v.bare_key((p.end + 1).min(end - 1)),
                "لكن" | "لكنه" | "لكنها" | "فيما" | "بينما" | "غير" | "الا" | "كما" | "بيد"
            );
            let other = p.end + 1 < end
                && (v.tags[p.end + 1].function.is(FunctionWord::RELATIVE | FunctionWord::TIME)
                    || v.preposed(self.entities, p.end + 1).is_some());
            if aside && !contrary && !other && !v.has_conjunction(p.end + 1) && !v.is_complementizer(p.end + 1) {
                let rest = v.content_end(p.end + 1, Joint::Clause, &self.frames);
                let joined = p.end + 1 < v.tags.len() && !self.frames.has(p.end + 1);
                if rest > p.end + 1 && joined {
                    pieces.push(v.span(p.end + 1, rest));
                }
            }
            (from, v.trim_end(from, i))
        };
        if to <= from + 1 && pieces.is_empty() || to <= from {
            return true;
        }
        // Inside somebody's marks it is what he cites, in whatever sentence.
        let quoted = v.inside[i].checked_sub(1).is_some_and(|q| self.quoted[q as usize]);
        let nested = i < self.reached || quoted;
        let source = p.source.as_ref().map(|np| v.span_of(np, self.entities));
        let speaker = match &p.source {
            Some(np) => Some(self.whom(np)),
            // قصفت الفصائل الثكنة، بحسب قولها: who acts in the sentence
            None => {
                let key = v.key(p.cue.1 - 1);
                let number = if key.ends_with("هم") { Number::Plural } else { Number::Singular };
                self.owner(i, crate::Agreement { feminine: key.ends_with("ها"), number })
            }
        };
        pieces.insert(0, v.span(from, to));
        let kind = self.kind_within(from, to);
        // وسيفتح الجسر غدا، بحسب المهندس فلان. وأضاف: a man goes on, a paper hardly
        let man = |np: &NounPhrase| match np.mention {
            Some(m) => self.entities.mentions[m as usize].kind == EntityKind::Person,
            None => np.head.is_some_and(|h| h.class.is_human() && !h.plural && (!np.definite || np.unlisted.is_some())),
        };
        if let (false, Some(s)) = (nested, speaker)
            && (opens || p.source.as_ref().is_some_and(man))
        {
            self.discourse.spoke(s, i);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.span(p.cue.0, p.cue.1)),
            source,
            content: pieces,
            speaker,
            implicit: source.is_none(),
            nested,
            depth: u8::from(nested),
            ..Quotation::by_rule("preposition", 0.75)
        });
        true
    }

    /// `، وفق ما أعلنت البعثة أمس على حسابها`, `، بحسب صحيفة «الأفق» التي نقلت عن مسؤول`: no more than circumstances of the source, or more of
    /// the source itself, stands behind it.
    fn ends_sentence(&self, i: usize, from: usize, end: usize) -> bool {
        let v = self.view;
        if from + 8 >= end {
            return true;
        }
        // بحسب ما أكد المدرب الذي قال: «...»
        let goes_on = v.tags[from].function.is(FunctionWord::RELATIVE)
            && from + 1 < end
            && v.tags[from + 1].cue.is_some_and(|c| c.forms[0].tense != Tense::Participle);
        if goes_on {
            return true;
        }
        let more = FunctionWord::TIME | FunctionWord::PREPOSITION;
        (v.tags[from].function.is(FunctionWord::RELATIVE)
            || v.tags[from].function.is(more) && i > 0 && v.is_comma(i - 1) && v.key(i) != "مثلما")
            && v.tags[from].cut == 0
            && end - from <= 30
            && (from..end).all(|k| !v.is_comma(k) && !v.is_colon(k))
    }

    /// Where the content begins that a prepositional cue at the head of the sentence announces: `وبحسب المصدر، فإن ...`.
    pub(crate) fn after_preposed(&self, from: usize, end: usize) -> Option<usize> {
        let v = self.view;
        let joint = |k: usize| v.is_comma(k) || v.is_colon(k) || v.key(k).starts_with("فان") || v.key(k) == "فقد";
        // فإن marks the statement, however many commas stand before it.
        let then = (from..end.min(from + 22)).find(|&k| v.key(k).starts_with("فان") && v.is_complementizer(k));
        // أوضح المحامي أنه في حال عدم التنفيذ، فإن: what another one says is the statement, all of it
        if self.frames.get(from).is_some_and(|f| f.joint == Joint::Clause && f.subject.is_some()) {
            return Some(from);
        }
        let joint = then.or_else(|| (from..end.min(from + 14)).find(|&k| joint(k)));
        // طبقا للقرار تم تخصيص الدوائر: a word without the article right behind a source that has it begins the statement.
        let told = from < end
            && from > 0
            && v.is_word(from)
            && v.doc.tokens()[from - 1].clitics.proclitics.al()
            && v.doc.tokens()[from].clitics.pro_len == 0
            && v.tags[from].function == FunctionWord::NONE
            && v.mention_at[from] == 0
            && v.head(from).is_none()
            && !matches!(v.key(from), "صلي" | "رضي" | "رحم" | "حفظ") // الرسول صلى الله عليه وسلم
            && is_common_word(v.key(from));
        let joint = joint.filter(|_| then.is_some() || !told);
        let mut at = joint.unwrap_or_else(|| if told { from } else { self.after_relative(from, end) });
        while at < end && (v.is_punct(at) || v.is_complementizer(at) || v.key(at) == "فقد") {
            at += 1;
        }
        (at < end).then_some(at)
    }

    /// Behind `اطلعت عليه «الأفق»`, which says more of the source; `from` itself where there is no such thing.
    fn after_relative(&self, from: usize, end: usize) -> usize {
        let v = self.view;
        let relative =
            from + 3 < end && v.key(from).ends_with('ت') && v.tags[from + 1].function.is(FunctionWord::WITH_PRONOUN);
        if !relative {
            return from;
        }
        let stop = |k: usize| v.is_complementizer(k);
        v.reading(self.entities, &stop).noun_phrase(from + 2, end).map_or(from, |np| np.tokens.end)
    }

    /// بإعلانه أن، في قوله: the act of speech as a noun with its speaker's pronoun.
    pub(crate) fn deed(&mut self, i: usize) {
        let v = self.view;
        let t = &v.doc.tokens()[i];
        let pronoun = t.clitics.enc_len > 0;
        if !pronoun || self.shared[i] || i + 2 >= v.sentence_end[i] as usize {
            return;
        }
        if !v.tags[i].deed() {
            return;
        }
        let governs = |k: usize| {
            v.tags[k].function.is(FunctionWord::PREPOSITION)
                || matches!(v.bare_key(k), "بعد" | "قبل" | "عقب" | "منذ" | "اثر" | "خلال" | "عند")
        };
        let governed = t.clitics.proclitics.preposition() || i > 0 && governs(i - 1);
        let mut at = i + 1;
        // بقوله تعالى: «...»
        let blessing =
            v.blessing(at, v.sentence_end[i] as usize).filter(|&(to, _)| to + 1 < v.sentence_end[i] as usize);
        at = blessing.map_or(at, |(to, _)| to);
        if v.is_colon(at) {
            at += 1;
        }
        at = v.joint_of_deed(i, at);
        let clause = v.is_complementizer(at) && v.tags[at].cut == 0 && at + 1 < v.tags.len();
        let marks = v.pair_at[at] > 0 && !v.is_name_pair(at, self.entities);
        // وكان رده: «...»، ورده: «...»
        let equal = marks && at > i + 1;
        if !(governed || equal) || !(clause || marks) {
            return;
        }
        let joint = if clause { Joint::Clause } else { Joint::Marks };
        let frame = Frame::new(i, joint, if clause { at + 1 } else { at });
        let nested = i < self.reached;
        let (mut pieces, kind, mut end) = self.content(&frame);
        if pieces.iter().all(|p| p.is_empty()) {
            return;
        }
        // ومع تأكيده أن الخصم قوي، وعد بالفوز: it opens the sentence, and the main clause is behind the comma
        let start = v.sentence_start[i] as usize;
        if clause && i <= start + 3 && (start..i).all(|k| v.tags[k].cue.is_none()) {
            end = v.end_of_aside_clause(frame.start, end);
            pieces = v.cut_at(&pieces, end).unwrap_or(pieces);
        }
        let form = crate::Agreement { feminine: v.key(i).ends_with("ها"), number: Number::Singular };
        let speaker = match blessing {
            Some((_, god)) => self.blessed(i, god),
            None => self.owner(i, form),
        };
        if !nested {
            self.reached = self.reached.max(end);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(t.span),
            content: pieces,
            speaker,
            implicit: true,
            nested,
            depth: u8::from(nested),
            ..Quotation::by_rule("noun + clause", 0.6)
        });
    }

    /// `وعن الخسارة: «لم نكن في يومنا»`, `لم يبد المدرب قلقا من النتائج: «لقد لعبنا جيدا»`: a quotation behind a colon, with nothing that says who
    /// speaks but what the sentence is about.
    fn behind_colon(&mut self, i: usize, q: usize) {
        let v = self.view;
        let (start, close) = (v.sentence_start[i] as usize, v.closes[i] as usize);
        if i <= start + 1 || !v.is_colon(i - 1) || v.inside[i - 1] > 0 || v.words(i, close) < 6 {
            return;
        }
        let whole = close + 1 >= v.sentence_end[close.min(v.tags.len()) - 1] as usize || v.is_punct(close);
        if !whole || !(v.is_about(start) || self.tells_feeling(start, i)) {
            return;
        }
        let colon = i - 1;
        let subject =
            if v.is_about(start) { None } else { v.clause_subject(self.entities, &self.speakers, start, colon) };
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.head.is_some_and(|h| h.class.is_human() && !h.plural)
        };
        let subject = subject.filter(person);
        if subject.is_none() && !v.is_about(start) {
            return;
        }
        let spoke = self.discourse.latest().map(|(s, _)| s);
        let Some(speaker) = subject.as_ref().map(|np| self.who(np)).or(spoke) else { return };
        self.quoted.set(q);
        self.reached = self.reached.max(close);
        self.discourse.spoke(speaker, i);
        self.out.push(Quotation {
            cue: Some(v.doc.tokens()[colon].span),
            source: subject.as_ref().map(|np| v.span_of(np, self.entities)),
            content: vec![v.doc.quotes()[q].inner],
            speaker: Some(speaker),
            implicit: subject.is_none(),
            ..Quotation::by_rule("colon", 0.6)
        });
    }

    /// A negated or felt cue without a frame of its own stands in the clause: لم يبد، بدا.
    fn tells_feeling(&self, start: usize, to: usize) -> bool {
        let v = self.view;
        (start + 1..to.min(start + 24)).any(|k| v.negated(k).is_some() && v.tags[k].cue.is_some())
            || (start..to.min(start + 12))
                .any(|k| matches!(v.bare_key(k).trim_start_matches('و'), "بدا" | "بدت" | "كان" | "كانت"))
    }

    /// `«نحتاج إلى قانون جديد»، **بهذه العبارة** لخص المدير حديثه`: whoever is named behind the verb, whatever it is, has said so.
    fn with_these_words(&mut self, open: usize, close: usize) -> bool {
        let v = self.view;
        let end = v.paragraph_end[open] as usize;
        let Some(k) = (close..end.min(close + 3)).find(|&k| v.is_word(k)) else { return false };
        let words = k + 3 < end
            && matches!(v.key(k), "بهذه" | "بهذا" | "بتلك")
            && matches!(
                v.doc.bare(k + 1),
                "عباره"
                    | "عبارات"
                    | "كلمات"
                    | "كلام"
                    | "جمله"
                    | "جمل"
                    | "مقوله"
                    | "تصريح"
                    | "تصريحات"
                    | "سوال"
            )
            && v.is_word(k + 2)
            && v.tags[k + 2].function == FunctionWord::NONE;
        if !words {
            return false;
        }
        let stop = |j: usize| v.is_complementizer(j) || v.begins_object(j);
        let source = v.reading(self.entities, &stop).noun_phrase(k + 3, end).filter(|np| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.head.is_some_and(|h| h.class.is_human())
        });
        let Some(np) = source else { return false };
        self.quoted.set(v.pair_at[open] as usize - 1);
        let span = v.span_of(&np, self.entities);
        let speaker = Some(self.who(&np));
        self.out.push(Quotation {
            cue: Some(v.span(k, k + 2)),
            source: Some(span),
            content: vec![v.doc.quotes()[v.pair_at[open] as usize - 1].inner],
            speaker,
            ..Quotation::by_rule("marks alone", 0.8)
        });
        true
    }

    /// A long quotation that opens a paragraph and has no cue goes on where the last speaker left off.
    pub(crate) fn orphan(&mut self, i: usize, paragraph: usize) {
        let v = self.view;
        let q = v.pair_at[i] as usize - 1;
        if self.quoted[q] || i < self.reached {
            return;
        }
        if i != paragraph {
            return self.behind_colon(i, q);
        }
        let close = v.closes[i] as usize;
        if self.with_these_words(i, close) {
            return;
        }
        let whole = close + 2 >= v.paragraph_end[i] as usize;
        if v.words(i, close) < 8 || !whole || self.discourse.any().is_none() {
            return;
        }
        self.quoted.set(q);
        // He was heard in the paragraph before.
        let before = v.paragraph_start[i].checked_sub(1).map_or(0, |k| v.paragraph_start[k as usize]);
        if !self.discourse.spoke_since(before as usize) {
            return;
        }
        let speaker = self.discourse.any();
        self.out.push(Quotation {
            content: vec![v.doc.quotes()[q].inner],
            speaker,
            implicit: true,
            ..Quotation::by_rule("marks alone", 0.5)
        });
    }
}
