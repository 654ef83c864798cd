//! A clause that stands ahead of what was read as the object: a verb that has a clause has no object besides, and what stands before its أن belongs
//! to the source, or tells when.

use super::*;
use crate::nouns::speech_noun;
use crate::roles::Roles;
use isnad_entities::EntityKind;

/// How far behind the object's first word the clause may stand, in tokens.
const AHEAD: usize = 16;

impl View<'_> {
    /// `أكدت دراسة جديدة **أجرتها جامعة محلية** أن القراءة مفيدة`, `أعلن **خفر السواحل الإيطالي أمس** أن`, `أعلنت الشركة **هذا الأسبوع** أنها`.
    pub(super) fn clause_ahead(&self, entities: &Entities, i: usize, f: Frame) -> Frame {
        // واعتبرت المتدخلة أن: of the object, where somebody else is the subject
        let judged = f.judged && (f.subject.is_some() || f.start != i + 1);
        // وأكد المشرف **على فعاليات الصيف سالم الحربي** أن: whose the preposition is
        let whose = f.joint == Joint::Preposition && f.subject.is_some() && !f.themed;
        if f.joint != Joint::Object && !whose || f.phrase || judged || f.sourced {
            return f;
        }
        let Some(reading) = self.tags[i].cue else { return f };
        let cue = self.lexicon.cue(reading.forms[0]);
        // تعتبر المدينة الأجمل، ومن المتوقع أن: held by nobody
        let held = cue.object == ObjectRole::Theme && reading.forms[0].tense != Tense::Perfect;
        // قدر المستطاع: the noun
        let noun = cue.ambiguity.has(Ambiguity::NOUN) && f.subject.is_none();
        let tells = !held
            && !noun
            && cue.frames.has(Frames::CLAUSE)
            && cue.object != ObjectRole::Addressee
            && !reading.pronoun
            && (cue.states() || matches!(cue.class, "expect" | "believe"));
        if !tells {
            return f;
        }
        match self.unclaimed_clause(&f, cue.object == ObjectRole::Theme) {
            Some(clause) if self.content_at(clause + 1, i) => self.with_clause(entities, i, f, clause),
            _ => f,
        }
    }

    /// The first أن behind the object's first word, where no word before it has it; بأن is not that of a verb that judges (اعتبر القرار بأنه).
    fn unclaimed_clause(&self, f: &Frame, by_theme: bool) -> Option<usize> {
        let end = (self.sentence_end[f.start] as usize).min(f.start + AHEAD);
        let clause = (f.start + usize::from(!self.is_complementizer(f.start))..end)
            .find(|&k| self.is_complementizer(k) && self.inside[k] == self.inside[f.start])?;
        let theme = self.key(clause).starts_with("بان") && by_theme;
        // تؤكد وجود شعور لديهم بأن
        let theme = theme || self.key(clause).starts_with("بان") && self.tells_any_act(f.start);
        let unless = clause + 1 < end && self.key(clause + 1) == "لم";
        let free = self.tags[clause].cut == 0
            && !theme
            && !unless
            && (f.start..clause).all(|k| self.leaves_clause(f, k, clause));
        // (لينكد إن): the site
        let opens = clause + 1 < end && self.surface(clause + 1) != ")";
        (clause > f.start && opens && free && self.closes_before_clause(clause)).then_some(clause)
    }

    /// A word before the clause that does not have one itself: no verb of speech, no relative pronoun, no act or claim (اتهامات بأن، أهمية أن), no comma
    /// but the last.
    fn leaves_clause(&self, f: &Frame, k: usize, clause: usize) -> bool {
        let named = self.mention_at[k] > 0 || self.in_name[k];
        if !self.is_word(k) {
            return !self.is_colon(k) && (k + 1 == clause || !self.is_comma(k));
        }
        let bare = self.doc.bare(k);
        // ومن المتوقع أن, ويسعدها أن, فلا بد أن: another clause has begun
        // مستويات يصعب على المعدن أن: that verb's; but الفنان الذي يقطن المدينة أنه
        let imperfect = self.key(k).starts_with('ي')
            && self.tags[k].function == FunctionWord::NONE
            && !matches!(bare, "يوم" | "يناير" | "يونيو" | "يوليو")
            && !(k > f.start && self.tags[k - 1].function.is(FunctionWord::RELATIVE));
        let another =
            imperfect || self.tags[k].cut > 0 || self.key(k).starts_with("وي") || self.key(k).starts_with("وت");
        let claims = speech_noun(bare).is_some_and(|n| (n.act || n.says || n.felt) && !n.document)
            || Roles::of(bare).has(Roles::OTHER_CLAUSE | Roles::THOUGHT)
            || Roles::of_verb(self.key(k)).has(Roles::MODAL)
            || matches!(bare, "كيف" | "ما" | "لماذا" | "متي");
        named
            || !claims
                && !another
                && self.finite_cue(k).is_none()
                && !self.tags[k].function.is(FunctionWord::SUBORDINATOR | FunctionWord::COMPLEMENTIZER)
                && !(self.tags[k].function.is(FunctionWord::RELATIVE) && !self.key(k).starts_with("ال"))
                && !self.tags[k]
                    .cue
                    .is_some_and(|c| c.forms[0].tense == Tense::Participle && self.key(k).ends_with('ا'))
    }

    /// What stands right before the clause ends a phrase, and does not govern it: a name, a noun with the article, a time, an adverb, a comma.
    fn closes_before_clause(&self, clause: usize) -> bool {
        let k = clause - 1;
        let t = &self.doc.tokens()[k];
        if !self.is_word(k) {
            return (t.kind != TokenKind::Quote || self.pair_at[k] > 0) && self.surface(k) != "(";
        }
        // من المتوقع أن: what is expected
        let awaited = ["متوقع", "منتظر", "مقرر", "مفترض", "مرجح", "ممكن", "محتمل", "ضروري"].contains(&self.doc.bare(k));
        if awaited {
            return false;
        }
        let function = self.tags[k].function;
        let under = k > 0 && self.tags[k - 1].function.is(FunctionWord::PREPOSITION);
        // أعلنت المملكة **منذ ثلاث سنوات** أنها
        let time = t.clitics.pro_len == 0
            && matches!(
                self.key(k),
                "سنوات"
                    | "اعوام"
                    | "اشهر"
                    | "شهور"
                    | "اسابيع"
                    | "ايام"
                    | "ساعات"
                    | "عام"
                    | "عامين"
                    | "شهر"
                    | "شهرين"
                    | "اسبوع"
                    | "اسبوعين"
            );
        // أكدت الإدارة **في إعلانها** أنه, **في تصريحات له** أن: the pronoun is hers; من شأنها أن has the clause itself
        let hers = function.is(FunctionWord::WITH_PRONOUN)
            || under
                && self.key(clause) != "ان"
                && t.clitics.enc_len > 0
                && speech_noun(self.doc.bare(k)).is_none_or(|n| n.document);
        time || hers
            || self.mention_at[k] > 0
            || self.in_name[k]
            || function.is(FunctionWord::TIME | FunctionWord::DEMONSTRATIVE)
            || t.clitics.proclitics.al() && speech_noun(self.doc.bare(k)).is_none_or(|n| !n.act)
            || function == FunctionWord::NONE
                && t.clitics.pro_len == 0
                && (t.flags.tanween_fath()
                    || self.key(k).ends_with('ا') && t.clitics.enc_len == 0 && !is_masdar(self.doc.bare(k)))
    }

    /// The frame with that clause; where nobody was found to say it, whoever stands right behind the verb.
    fn with_clause(&self, entities: &Entities, i: usize, f: Frame, clause: usize) -> Frame {
        let open = self.before_time(f.start, clause - usize::from(self.is_comma(clause - 1)));
        let mut whole = Frame { joint: Joint::Clause, start: clause + 1, skip: 0, themed: false, judged: false, ..f };
        if whole.subject.is_none() && whole.start > i + 2 && f.start == i + 1 {
            let stop = |k: usize| k >= open;
            let behind = self.reading(entities, &stop).noun_phrase(f.start, open);
            whole.subject = behind.filter(|np| self.is_bare_subject(np));
        }
        // أكد قائد الكتيبة **المسؤولة عن الحدود العميد سالم الحربي**، أن: his name ends what stands before the clause
        if let Some(np) = whole.subject.as_mut().filter(|np| self.awaits_name(np))
            && let Some(m) = (np.tokens.end..open).rev().find_map(|k| self.mention_at[k].checked_sub(1))
        {
            let mention = &entities.mentions[m as usize];
            if mention.kind == EntityKind::Person && mention.tokens.end as usize == open {
                np.mention = Some(m);
                np.tokens.end = open;
            }
        }
        whole
    }

    /// One man by his office, without his name.
    fn awaits_name(&self, np: &NounPhrase) -> bool {
        np.unlisted.is_none()
            && !np.tokens.clone().any(|k| self.in_name[k])
            && np.head.is_none_or(|h| h.class.is_human() && !h.plural)
    }
}
