//! Whom a source means that only points back: المصدر ذاته, البيان, الخبير.

use crate::Quotation;
use crate::find::Search;
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

/// How far back somebody may be told of since the last one spoke, in tokens.
const FAR: usize = 300;

impl Search<'_, '_, '_> {
    /// Whoever spoke last, where the source does no more than point back: المصدر ذاته، حسب المتحدث. A report that nobody has told of is
    /// no man's words.
    pub(crate) fn pointed_back(&mut self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        if let Some(other) = self.another_source(np) {
            return Some(other);
        }
        if self.is_told_of_since(np) {
            return Some(self.speakers.resolve(v.doc, np, self.entities));
        }
        let the_source = v.doc.bare(np.tokens.start) == "مصدر";
        // وبحسب المصدر ... وأكدت المقاومة ... وقال المصدر: the one who was called so before
        if the_source
            && let Some(s) = self.the_source
            && self.discourse.any().is_some_and(|last| self.entities.entities[last as usize].kind != EntityKind::Media)
            && self.speakers.points_back(v.doc, np)
        {
            return Some(s);
        }
        let back = self.paper_around(np).or_else(|| self.points_to(np));
        if the_source {
            self.the_source = back.or(self.the_source);
        }
        back
    }

    /// `وحسب بلاغ للوزارة، فإن اللجنة أعلنت كذا. وأضاف **المصدر ذاته**`: the paper that all of it was taken from, not whom it cites.
    fn paper_around(&self, np: &NounPhrase) -> Option<u32> {
        const BACK: usize = 8;
        let v = self.view;
        let at = np.tokens.start;
        let same =
            np.tokens.len() == 2 && v.doc.bare(at) == "مصدر" && matches!(v.key(at + 1), "ذاته" | "نفسه" | "عينه");
        if !same {
            return None;
        }
        let cited = self.out.iter().rev().take(BACK).find(|q| !q.nested && q.speaker.is_some())?.cue?;
        let around = |q: &&Quotation| {
            q.rule == "preposition" && q.content.iter().any(|c| c.start <= cited.start && cited.end <= c.end)
        };
        self.out.iter().rev().take(BACK).find(around)?.speaker
    }

    /// `وأكد المدير فلان كذا. من جهته، أوضح المصدر`: no more the one who has just spoken, but the source that was heard before him.
    fn another_source(&self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let at = np.tokens.start;
        let one = np.tokens.len() == 1 && v.doc.bare(at) == "مصدر" && v.doc.tokens()[at].clitics.proclitics.al();
        if !one || !(v.sentence_start[at] as usize..at).any(|k| v.switches(k)) {
            return None;
        }
        let (last, _) = self.discourse.latest()?;
        let called = |s: u32| {
            let name = &self.entities.entities[s as usize].name;
            name.starts_with("مصدر")
                || name.starts_with("مصادر")
                || name.starts_with("المصدر")
                || name.starts_with("المصادر")
        };
        let heard = self.out.iter().rev().take(40).filter_map(|q| q.speaker).find(|&s| called(s))?;
        (heard != last && !called(last)).then_some(heard)
    }

    /// `وقال المتحدث فلان كذا. ونشرت الصحيفة مقطعا وثقه **مواطن**. وأضاف المواطن`: somebody without a name, whom the text has told of since a man
    /// with one has spoken.
    fn is_told_of_since(&self, np: &NounPhrase) -> bool {
        let v = self.view;
        let at = np.tokens.start;
        let one = np.tokens.len() == 1
            && np.mention.is_none()
            && v.doc.tokens()[at].clitics.proclitics.al()
            && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
            && !self.speakers.is_any_official(v.doc, np);
        let Some((last, spoke)) = self.discourse.latest().filter(|_| one) else { return false };
        let entity = &self.entities.entities[last as usize];
        let noun = v.doc.bare(at);
        // وهو مواطن من جدة, المواطن مواطن
        let himself = |k: usize| k > 0 && matches!(v.bare_key(k - 1), "هو" | "هي" | "انه" | "انها" | "كونه" | "كونها");
        let hash = isnad_tokenize::key_hash(noun);
        let told = |k: usize| {
            let (t, clitics) = (&v.doc.tokens()[k], &v.doc.tokens()[k].clitics);
            !clitics.proclitics.al()
                && clitics.enc_len == 0
                && (clitics.pro_len > 0 || t.hash == hash)
                && v.is_word(k)
                && v.doc.bare(k) == noun
                && !himself(k)
                // فلانة، وزيرة الثقافة: who she is
                && k > 0
                && v.is_word(k - 1)
                && v.mention_at[k - 1] == 0
                && !v.in_name[k]
                && (k + 1 >= v.tags.len() || v.mention_at[k + 1] == 0)
        };
        // قال المدير فلان ... عين مدير جديد ... وأضاف المدير
        let his = || entity.roles.iter().any(|role| role.contains(v.surface(at).trim_start_matches("ال")));
        let since = (spoke + 2).max(at.saturating_sub(FAR));
        entity.kind == EntityKind::Person && (since..at).any(told) && !his()
    }

    fn points_to(&mut self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let last = self.discourse.any()?;
        // وأكد هذا الخبير الأمريكي, وأضاف الباحث الأمازيغي ذاته: who has just spoken, whatever he was called; but يعتقد القائد نفسه أنه
        let same = || matches!(v.key(np.tokens.end - 1), "ذاته" | "ذاتها" | "عينه" | "عينها");
        let shown = np.tokens.len() > 1
            && np.mention.is_none()
            && np.unlisted.is_none()
            && (matches!(v.key(np.tokens.start), "هذا" | "هذه") || same());
        if shown
            && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
            && !self.speakers.is_known_as(v.doc, np)
            && let Some((s, _)) = self.discourse.latest()
            && self.entities.entities[s as usize].kind == EntityKind::Person
        {
            return Some(s);
        }
        if self.entities.entities[last as usize].kind == EntityKind::Media
            && matches!(v.doc.bare(np.tokens.start), "مصدر" | "مصادر")
            && let Some(np) = self.passed_on(np)
        {
            return Some(self.speakers.resolve(v.doc, &np, self.entities));
        }
        // علمت «الأفق» أن ... وأشارت المصادر إلى: those it has it from, not the paper, nor one man who has spoken since
        if v.doc.bare(np.tokens.start) == "مصادر" && !self.entities.entities[last as usize].name.contains("مص") {
            return None;
        }
        if self.is_told_right_there(np) {
            return None;
        }
        if !self.speakers.points_back(v.doc, np) {
            return self.speakers.may_be_body(v.doc, np, last, self.entities).then_some(last);
        }
        let kind = self.entities.entities[last as usize].kind;
        // وشدد البيان: the body's that spoke last, whomever it has cited
        if matches!(v.doc.bare(np.tokens.start), "بيان" | "بلاغ")
            && kind == EntityKind::Person
            && let Some(body) = self.discourse.last_body(self.entities)
        {
            return Some(body);
        }
        // وروت شاهدة كذا. ووثق التقرير: no word of hers
        let report = v.doc.bare(np.tokens.start) == "تقرير";
        (!report || !matches!(kind, EntityKind::Person | EntityKind::Anonymous | EntityKind::Collective))
            .then_some(last)
    }

    /// `وذكرت الوكالة نقلا عن مصادر أمنية أن ... وأوضحت المصادر ذاتها`: the sources that the medium had it from.
    fn passed_on(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let noun = v.doc.bare(np.tokens.start);
        let (_, spoke) = self.discourse.latest()?;
        let low = (v.sentence_start[spoke] as usize).max(np.tokens.start.saturating_sub(90));
        let at = (low..np.tokens.start).rev().find(|&k| {
            let under = |b: usize| v.tags[b].function.is(FunctionWord::PREPOSITION);
            v.is_word(k)
                && v.doc.bare(k) == noun
                && !v.doc.tokens()[k].clitics.proclitics.al()
                && (v.doc.tokens()[k].clitics.proclitics.preposition() || k > 0 && under(k - 1))
        })?;
        let stop = |k: usize| v.is_complementizer(k) || v.is_comma(k);
        v.reading(self.entities, &stop).noun_phrase(at, v.sentence_end[at] as usize)
    }
}
