//! Attributions without a verb or a preposition: an act of speech as a noun, a colon, marks alone.

use super::*;

impl Search<'_, '_, '_> {
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
