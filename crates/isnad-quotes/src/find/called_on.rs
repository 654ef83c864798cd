//! Whom somebody calls on, where a subject would stand.

use super::*;

impl Search<'_, '_, '_> {
    /// `وطالب الحكام بمراجعة`, after somebody has spoken: several people without a name, who have said nothing yet, are those that he calls on.
    pub(super) fn called_on(&self, i: usize, np: &NounPhrase, f: &Frame) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let first = np.tokens.start;
        // وطالب لاعبي المنتخب بالفوز: a subject would be لاعبو
        let oblique = np.mention.is_none()
            && np.unlisted.is_none()
            && first == i + 1
            && v.key(first).ends_with('ي')
            && v.key(first) != "اهالي" // of one form in every case
            && !v.doc.tokens()[first].clitics.proclitics.al()
            && np.definite
            && np.head.is_some_and(|h| h.plural && h.class.is_human());
        // ليلى التي غادرت البلاد أخبرت أسرتها: whose they are has been named before
        let theirs = first == i + 1
            && np.mention.is_none()
            && np.unlisted.is_none()
            && np.tokens.len() == 1
            && v.doc.tokens()[first].clitics.enc_len > 0
            && f.before.as_ref().is_some_and(|b| !b.relative)
            && np.head.is_some_and(|h| h.class.is_human());
        // ثم يأمر رجاله بالانسحاب, أن يخبر طلابه أن: several of his own
        let men = first == i + 1
            && np.mention.is_none()
            && np.tokens.len() == 1
            && v.doc.tokens()[first].clitics.enc_len > 0
            && np.head.is_some_and(|h| h.class.is_human() && h.plural)
            && (matches!(v.lexicon.cue(form).class, "order" | "urge" | "demand")
                || matches!(v.lexicon.cue(form).lemma, "أخبر" | "طمأن"))
            && f.before.is_none();
        if (oblique || theirs || men)
            && !v.is_nominative_of_his(first)
            && v.lexicon.cue(form).object == ObjectRole::Addressee
            && form.tense != Tense::Participle
        {
            return true;
        }
        // وطالب الأسرى في وقت سابق أبناء الشعب: those stand behind them
        let others = || {
            let stop = |k: usize| v.is_complementizer(k);
            let read = v.reading(self.entities, &stop);
            (np.tokens.end..f.start).any(|k| {
                v.is_word(k)
                    && v.tags[k].function == FunctionWord::NONE
                    && !v.doc.tokens()[k].clitics.proclitics.preposition()
                    && !v.tags[k - 1].function.is(FunctionWord::PREPOSITION)
                    && v.head(k).is_some_and(|h| h.head.class.is_human() && h.head.plural)
                    && read.noun_phrase(k, f.start).is_some_and(|np| np.definite)
            })
        };
        // أكدت السفارة كذا، ودعت وسائل الإعلام إلى كذا: one more verb of hers in the same breath
        let several = np.mention.is_none()
            && np.unlisted.is_none()
            && np.head.is_some_and(|h| h.plural)
            && np.definite
            && !np.quantified
            // وأوصى الباحثون, ودعا بعضهم: a subject, by its case; and so is بعض
            && !v.doc.bare(first).ends_with("ون")
            && !v.doc.bare(first).starts_with("بعض")
            && i > 0
            && v.is_comma(i - 1);
        // وصفت الوضع بأنه صعب ودعت الحكومة إلى التحرك: without a comma nobody else begins
        let body = np.definite
            && !np.coordinated
            && np.unlisted.is_none()
            && np.head.is_some_and(|h| h.class == HeadClass::Organization)
            && i > 0
            && !v.is_comma(i - 1);
        if (several || body) && !others() && first == i + 1 && f.addressee.is_none() && self.calls_in_a_chain(i) {
            return true;
        }
        // كما ناشد جميع أبناء الأمة: everybody is appealed to
        let everybody = np.quantified && matches!(v.bare_key(first), "جميع" | "كافه" | "كل" | "ساير");
        let people = np.mention.is_none()
            && np.unlisted.is_none()
            && (everybody || !np.quantified)
            && !np.coordinated
            && (everybody || np.definite && v.doc.tokens()[first].clitics.proclitics.al())
            && np.head.is_some_and(|h| h.plural);
        // وأوصى المجتمعون: a subject, by its case
        let nominative = v.doc.tokens()[first].clitics.proclitics.al() && v.doc.bare(first).ends_with("ون");
        if !people
            || nominative
            || others()
            || first != i + 1
            || f.addressee.is_some()
            || reading.conjunction == 0 && !(i > 0 && v.key(i - 1) == "كما")
            || form.tense != Tense::Perfect
            || form.agreement.feminine
            || form.agreement.number != Number::Singular
            || v.lexicon.cue(form).object != ObjectRole::Addressee
            || !matches!(f.joint, Joint::Preposition | Joint::Object | Joint::Clause)
        {
            return false;
        }
        let before = v.paragraph_start[i].checked_sub(1).map_or(0, |k| v.paragraph_start[k as usize]) as usize;
        let noun = v.surface(first);
        let text = v.doc.text();
        let spoke = self.discourse.latest().is_some_and(|(s, at)| {
            at >= before && self.speakers.agrees(s, isnad_entities::Agrees { feminine: false, plural: false })
        });
        spoke && !self.out.iter().rev().take(40).any(|q| q.source.is_some_and(|s| text[s].contains(noun)))
    }

    /// The cue is a verb of calling on somebody, joined behind a comma to one that has been read in the same sentence and agrees with it.
    fn calls_in_a_chain(&self, i: usize) -> bool {
        let v = self.view;
        let Some(reading) = v.tags[i].cue else { return false };
        let form = reading.forms[0];
        let low = v.doc.tokens()[v.sentence_start[i] as usize].span.start;
        let mut said = self.out.iter().rev().take(6).filter_map(|q| q.cue).take_while(|c| c.start >= low);
        let same = |c: isnad_text::Span| {
            let k = v.doc.tokens().partition_point(|t| t.span.start < c.start);
            v.finite_cue(k).is_some_and(|r| r.forms[0].agreement == form.agreement && r.forms[0].tense == form.tense)
        };
        reading.conjunction > 0
            && i > v.sentence_start[i] as usize
            && v.lexicon.cue(form).object == ObjectRole::Addressee
            && said.any(same)
    }
}

impl View<'_> {
    /// `وحمد **الله** على سلامتهم`: He is praised, and has said nothing.
    pub(super) fn thanks_god(&self, i: usize, f: &mut Frame) {
        let praises = self.tags[i].cue.is_some_and(|r| self.lexicon.cue(r.forms[0]).lemma == "حمد");
        if praises && let Some(np) = f.subject.take_if(|np| matches!(self.key(np.tokens.start), "الله" | "المولي"))
        {
            f.addressee.get_or_insert(self.span(np.tokens.start, np.tokens.end));
        }
    }
}
