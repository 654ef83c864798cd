//! Who speaks where the subject is dropped, and whom the discourse is about.

use super::*;
use crate::asked::Asked;
use crate::nouns::is_masdar;
use isnad_entities::HeadClass;

/// How far a blessing's name may stand, and who the text has told of since somebody spoke, in tokens.
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
        let back = self.points_to(np);
        if the_source {
            self.the_source = back.or(self.the_source);
        }
        back
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
        let told = |k: usize| {
            let clitics = &v.doc.tokens()[k].clitics;
            v.is_word(k)
                && v.doc.bare(k) == noun
                && !clitics.proclitics.al()
                && clitics.enc_len == 0
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
        // وأكد هذا الخبير الأمريكي: who has just spoken, whatever he was called
        let shown = matches!(v.key(np.tokens.start), "هذا" | "هذه") && np.mention.is_none() && np.unlisted.is_none();
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
        if !self.speakers.points_back(v.doc, np) {
            return self.speakers.may_be_body(v.doc, np, last, self.entities).then_some(last);
        }
        // وشدد البيان: the body's that spoke last, whomever it has cited
        if matches!(v.doc.bare(np.tokens.start), "بيان" | "بلاغ")
            && self.entities.entities[last as usize].kind == EntityKind::Person
            && let Some(body) = self.discourse.last_body(self.entities)
        {
            return Some(body);
        }
        let report = v.doc.bare(np.tokens.start) == "تقرير";
        (!report || self.entities.entities[last as usize].kind != EntityKind::Person).then_some(last)
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

    /// The person a sentence without a cue at its head is about.
    pub(crate) fn topic(&mut self, at: usize) {
        let v = self.view;
        let end = v.sentence_end[at] as usize;
        if self.frames.has(at) || v.inside[at] > 0 || !self.names_person(at, end) {
            return;
        }
        let Some(np) = v.clause_subject(self.entities, &self.speakers, at, end) else { return };
        if np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person) {
            let entity = self.speakers.resolve(v.doc, &np, self.entities);
            self.discourse.about(entity, at);
        }
    }

    /// What the mention is that begins at a token.
    fn kind_at(&self, token: usize) -> Option<EntityKind> {
        self.view.mention_at[token].checked_sub(1).map(|m| self.entities.mentions[m as usize].kind)
    }

    /// A person is named among the tokens.
    fn names_person(&self, from: usize, to: usize) -> bool {
        let person = |m: u32| self.entities.mentions[m as usize].kind == EntityKind::Person;
        self.view.mention_at[from..to].iter().any(|m| m.checked_sub(1).is_some_and(person))
    }

    /// The last of those who were heard that are several.
    pub(crate) fn several_heard(&self) -> Option<u32> {
        let several = isnad_entities::Agrees { feminine: false, plural: true };
        self.out.iter().rev().take(40).filter_map(|q| q.speaker).find(|&s| self.speakers.agrees(s, several))
    }

    /// Whether who speaks may be meant by a form of address, though no title of his tells: a person, and معاليه is no prince.
    pub(crate) fn may_be_called(&self, speaker: u32, words: &[&str]) -> bool {
        let entity = &self.entities.entities[speaker as usize];
        let royal = |title: &str| ["سمو", "أمير", "الأمير", "خادم الحرمين", "ملك"].iter().any(|r| title.contains(r));
        let own = words.iter().any(|w| royal(w));
        entity.kind == EntityKind::Person && (own || !royal(&entity.name) && !entity.roles.iter().any(|r| royal(r)))
    }

    /// سموه، معاليه: the last one before `at` whose title has one of these words.
    pub(crate) fn titled(&self, at: usize, words: &[&str]) -> Option<u32> {
        let titles =
            |e: u32| self.entities.entities[e as usize].roles.iter().any(|r| words.iter().any(|w| r.contains(w)));
        let spoken = self.discourse.latest().filter(|&(e, _)| titles(e));
        let mentions = &self.entities.mentions;
        let upto = mentions.partition_point(|m| (m.tokens.start as usize) < at);
        let text = self.view.doc.text();
        let named = mentions[..upto.min(mentions.len())]
            .iter()
            .rev()
            .take(60)
            .filter(|m| m.kind == EntityKind::Person && (m.tokens.start as usize) < at)
            .find(|m| m.role.is_some_and(|r| words.iter().any(|w| text[r].contains(w))))
            .map(|m| (m.entity, m.tokens.start as usize));
        // Whoever came last, with his title or by what he said; whom a speaker names in the sentence that he speaks in is not meant.
        let v = self.view;
        let said = |s: usize| {
            let low = v.doc.tokens()[v.sentence_start[s] as usize].span.start;
            self.out.iter().rev().take(8).any(|q| q.cue.is_some_and(|c| c.start >= low))
        };
        let later = |n: usize, s: usize| n > s && (v.sentence_start[n] > v.sentence_start[s] || !said(s));
        match (spoken, named) {
            (Some(s), Some(n)) if later(n.1, s.1) => Some(n.0),
            (Some(s), _) => Some(s.0),
            (None, named) => named.map(|n| n.0),
        }
    }

    /// `في الخطبة التي ألقاها سماحته، مبينا`: who is meant, where the clause has a form of address alone.
    pub(crate) fn behind_address(&self, at: usize, speaker: u32) -> u32 {
        let roles = discourse::honorific_word(&self.entities.entities[speaker as usize].name);
        roles.and_then(|roles| self.titled(at, roles)).unwrap_or(speaker)
    }

    /// A verb of speech whose content the rules do not find still tells who speaks: `وتحدث الوزير`.
    pub(crate) fn heard(&mut self, i: usize) {
        let v = self.view;
        if i < self.reached || v.negated(i).is_some() {
            return;
        }
        let asked = Asked::from(i);
        let stop = |k: usize| asked.of(k, || v.is_complementizer(k) || v.tells_degree(k) || v.begins_object(k));
        let np = {
            let read = v.reading(self.entities, &stop);
            let end = v.sentence_end[i] as usize;
            let next = v.behind_medium_told(i + 1, end);
            // وعن رأيه بفلان: no subject stands behind a preposition
            let governed = next < end
                && v.doc.tokens()[next].clitics.proclitics.preposition()
                && speech_noun(v.doc.bare(next)).is_none(); // بدأ الحفل بكلمة للمدير
            if next < end && !governed { read.noun_phrase(next, end) } else { None }
        };
        let Some(np) = np else { return };
        let person = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
        if person || np.unlisted.is_some() && np.head.is_some_and(|h| h.class.is_human()) {
            let speaker = self.speakers.resolve(v.doc, &np, self.entities);
            self.discourse.spoke(speaker, i);
        }
    }

    /// The paragraph speaks of its writer before `i`, and nobody else has spoken: a column.
    pub(crate) fn own_voice(&self, i: usize) -> bool {
        let v = self.view;
        let from = v.paragraph_start[i].max((i as u32).saturating_sub(60)) as usize;
        self.discourse.any().is_none()
            && (from..i).any(|k| {
                matches!(v.key(k), "انا" | "كتبت" | "وكتبت" | "مقالي" | "زاويتي" | "رايي" | "قلت" | "اكتب")
                    && v.inside[k] == 0
            })
    }

    /// The writer speaks of himself around here, outside what others say, and nobody else has spoken in the paragraph: a column.
    /// A verb without a subject is hardly somebody else's then.
    pub(crate) fn column(&self, i: usize) -> bool {
        let v = self.view;
        if v.inside[i] > 0 || i < self.reached || self.discourse.spoke_since(v.paragraph_start[i] as usize) {
            return false;
        }
        let upto = self.voice.partition_point(|&k| (k as usize) < i);
        let said = |k: usize| {
            let at = v.doc.tokens()[k].span.start;
            self.out.iter().rev().take(12).any(|q| q.content.iter().any(|c| c.start <= at && at < c.end))
        };
        let near = self.voice[..upto].iter().rev().take(10).take_while(|&&k| i - (k as usize) < 200);
        near.filter(|&&k| !said(k as usize)).count() >= 2
    }

    /// قال عليه الصلاة والسلام، قال تعالى: whom the blessing is for, as the text names him nearest.
    pub(crate) fn blessed(&mut self, i: usize, god: bool) -> Option<u32> {
        let v = self.view;
        let named = |k: usize| match v.doc.bare(k) {
            "الله" => god && !v.in_name[k] && !(k > 0 && v.head(k - 1).is_some()),
            "نبي" | "رسول" | "مصطفي" => !god && v.mention_at[k] == 0,
            _ => false,
        };
        // اللَّهُ stands in a verse: so none calls Him by
        let plain = |k: usize| !god || v.surface(k) == "الله";
        let (low, high) = (i.saturating_sub(FAR), v.tags.len().min(i + FAR));
        let find = |fits: &dyn Fn(usize) -> bool| {
            let is = |k: &usize| v.is_word(*k) && named(*k) && fits(*k);
            (low..i).rev().find(is).or_else(|| (i..high).find(is))
        };
        let at = find(&plain).or_else(|| if god { find(&|_| true) } else { None })?;
        let stop = |k: usize| v.is_complementizer(k) || k > at + usize::from(!god);
        let mut np = v.reading(self.entities, &stop).noun_phrase(at, v.sentence_end[at] as usize)?;
        // ورد الله كيدهم: none of it is His name
        if god {
            (np.tokens, np.mention, np.unlisted, np.head, np.coordinated) = (at..at + 1, None, None, None, false);
        }
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `حديث الرسول صلى الله عليه وسلم عندما قال`: whom the clause before names last.
    fn told_when(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        if i < start + 3 || !matches!(v.key(i - 1), "عندما" | "حين" | "حينما" | "لما") {
            return None;
        }
        let low = start.max(i.saturating_sub(10));
        let at = (low..i - 1)
            .rev()
            .take_while(|&k| v.is_word(k))
            .find(|&k| matches!(v.doc.bare(k), "رسول" | "نبي" | "مصطفي") && v.mention_at[k] == 0)?;
        let stop = |k: usize| v.is_complementizer(k) || k > at + 1;
        let np = v.reading(self.entities, &stop).noun_phrase(at, i)?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `تلقى الملك برقية من الرئيس فلان أعرب فيها عن`: who sent or called, where the verb's clause tells of the message.
    fn caller(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        let told = i + 1 < v.tags.len()
            && crate::frame::says_in_it(v.key(i + 1))
            && v.tags[i].cue.is_some_and(|c| c.conjunction == 0);
        let got = |k: usize| matches!(v.bare_key(k).trim_start_matches('و'), "تلقي" | "تلقت" | "تسلم" | "ورد");
        if !told || !(start..i).take(12).any(got) {
            return None;
        }
        let message =
            |k: usize| matches!(v.doc.bare(k), "اتصالا" | "اتصال" | "برقيه" | "رساله" | "مكالمه" | "خطابا" | "برقيات");
        let sent = (start..i).find(|&k| v.is_word(k) && message(k))?;
        let from = (sent + 1..i.min(sent + 9)).find(|&k| v.key(k) == "من")? + 1;
        let stop = |k: usize| k >= i;
        let np = (from < i).then(|| v.reading(self.entities, &stop).noun_phrase(from, i)).flatten()?;
        np.can_speak().then(|| self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `ونقلت صحيفة كذا **تصريحات عبر فيها** عن غضبه`: no words of the paper, but of whom the text was about.
    fn said_elsewhere(&self, start: usize, i: usize, form: crate::Agreement) -> Option<u32> {
        let v = self.view;
        let words = i > start + 1
            && i + 1 < v.tags.len()
            && crate::frame::says_in_it(v.key(i + 1))
            && speech_noun(v.doc.bare(i - 1)).is_some_and(|n| n.act || n.medium)
            && v.doc.tokens()[i - 1].clitics.enc_len == 0;
        let passes = |k: usize| {
            v.finite_cue(k).is_some_and(|r| {
                let lemma = v.lexicon.cue(r.forms[0]).lemma;
                matches!(lemma, "نقل" | "أورد" | "بث" | "تناقل" | "تداول" | "نشر")
            })
        };
        let paper = |k: usize| {
            self.kind_at(k) == Some(EntityKind::Media) || v.head(k).is_some_and(|h| h.head.class == HeadClass::Media)
        };
        let passed_on = words && passes(start) && (start + 1..i.min(start + 5)).any(paper);
        let person = |e: &u32| self.entities.entities[*e as usize].kind == EntityKind::Person;
        passed_on.then(|| self.discourse.last(&self.speakers, form, true).filter(person)).flatten().or_else(|| {
            passed_on.then(|| v.nearest_before(self.entities, &self.speakers, start, form)).flatten().filter(person)
        })
    }

    /// `«الأفق» تواصلت مع مدير المستشفى وأكد`, `واتصلت الصحيفة بالمدير فأكد`: whom the paper turned to.
    fn asked_by_paper(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let turns =
            |k: usize| matches!(v.bare_key(k), "تواصلت" | "اتصلت" | "التقت" | "تحدثت" | "تواصل" | "هاتفت" | "حاورت");
        let verb = (start..i.min(start + 8)).find(|&k| v.is_word(k) && turns(k))?;
        let paper = (start..i.min(verb + 4)).any(|k| self.kind_at(k) == Some(EntityKind::Media));
        let first = (verb + 1..i.min(verb + 6)).find(|&k| {
            v.is_word(k) && (v.key(k - 1) == "مع" && k > verb + 1 || v.doc.tokens()[k].clitics.proclitics.ba())
        });
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let np = v.reading(self.entities, &stop).noun_phrase(first.filter(|_| paper)?, i).filter(|np| {
            np.can_speak() && (np.quantified || np.mention.is_some() || np.head.is_some_and(|h| h.class.is_human()))
        })?;
        // nobody else has spoken since
        if self.discourse.latest().is_some_and(|(_, at)| at > np.tokens.start) {
            return None;
        }
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// Who speaks where the cue at `i` has no subject of its own.
    pub(crate) fn dropped(&mut self, i: usize, nested: bool) -> Option<u32> {
        let s = self.dropped_subject(i, nested);
        self.several_instead(i, s)
    }

    fn dropped_subject(&mut self, i: usize, nested: bool) -> Option<u32> {
        let v = self.view;
        let form = v.tags[i].cue?.forms[0];
        // سعود السالم - الأفق - عسير: who wrote it is nobody in it
        let start = v.past_dateline(i);
        // ويضم مرافق. «واس» وأكد أن: whose text or picture it is, and nobody who acts
        let credit = v.pair_at[start] > 0
            && v.closes[start] as usize == i
            && (start..i).any(|k| self.kind_at(k) == Some(EntityKind::Media));
        let start = if credit { i } else { start };
        let low = v.doc.tokens()[start].span.start;
        let a = discourse::agrees(form.agreement);
        let participle = form.tense == Tense::Participle;
        let told = self
            .said_elsewhere(start, i, form.agreement)
            .or_else(|| self.told_when(start, i))
            .or_else(|| self.asked_by_paper(start, i, a))
            .or_else(|| self.who_was_asked(start, i, a))
            .or_else(|| self.handed_down(start, i))
            .or_else(|| self.caller(start, i))
            .or_else(|| self.explainer(start, i))
            .or_else(|| self.owner_of_words(start, i, a))
            .or_else(|| self.whose_words(start, i, a));
        if told.is_some() {
            return told;
        }
        let here: Vec<(u32, bool)> = self
            .out
            .iter()
            .rev()
            .take(40)
            .take_while(|q| q.cue.is_some_and(|c| c.start >= low))
            .filter(|q| (nested || !q.nested) && !nominal::told_by_noun(q) && !self.is_guess(q))
            .filter_map(|q| Some((q.speaker?, self.in_relative(q.cue?.start))))
            // قال الشيخ ... قال تعالى: «...»، مشيرا: whoever recites it
            .filter(|&(s, _)| !(participle && self.recites(s, i)))
            .collect();
        if let Some(&(s, _)) = here.iter().find(|&&(s, _)| self.speakers.agrees(s, a)) {
            return Some(s);
        }
        if let Some(s) = self.spoke_by_paper(low, a, nested) {
            return Some(s);
        }
        // أكدت مصادر لـ«الأفق» كذا، وأكد أن: as if it were one
        if !participle
            && !a.plural
            && !a.feminine
            && let Some(&(s, false)) = here.first()
            && self.entities.entities[s as usize].name.starts_with("مصادر")
        {
            return Some(s);
        }
        if !participle
            && here.is_empty()
            && let Some(s) = self.named_ahead(start, i, a)
        {
            return Some(s);
        }
        if participle && let Some(s) = self.main_subject(start, i, a) {
            return Some(s);
        }
        if participle
            && let Some(s) = if a.plural { self.several_before(start, i) } else { self.acts_on_it(start, i, a, true) }
        {
            return Some(s);
        }
        let acts = self.questioned(start, i, a).or_else(|| self.holy(start, i)).or_else(|| self.turned_to(start, i, a));
        let acts = acts.or_else(|| self.country_acting(start, i, a));
        if acts.is_some() {
            return acts;
        }
        let asked = self.answers_on_topic(start, i);
        if start < i
            && !asked
            && let Some(np) = v.clause_subject(self.entities, &self.speakers, start, i)
        {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            if kind != Some(EntityKind::Place) {
                let s = self.whom(&v.without_means(np));
                if self.speakers.agrees(s, a) {
                    return Some(s);
                }
                if let Some(s) = self.other_one(start, i, a) {
                    return Some(s);
                }
            }
        }
        // The papers write لافتة for an institute too; but not of whom a relative clause tells: عكس ما ادعته الحكومة التي تعهدت ...، مشيرا إلى
        if participle && let Some(&(s, _)) = here.iter().find(|(_, relative)| !relative) {
            return Some(s);
        }
        if participle && let Some(s) = self.agent_before(start, i, a) {
            return Some(s);
        }
        // وكتب المؤرخ يقول: «...»: whoever was named last in the sentence
        let says = form.tense == Tense::Imperfect && v.tags[i].cue.is_some_and(|c| c.conjunction == 0);
        let named = || {
            (start.max(i.saturating_sub(20))..i)
                .rev()
                .filter_map(|at| v.mention_at[at].checked_sub(1))
                .map(|m| &self.entities.mentions[m as usize])
                .find(|m| m.kind == EntityKind::Person)
                .map(|m| m.entity)
        };
        if let Some(s) = says.then(named).flatten().filter(|&s| self.speakers.agrees(s, a)) {
            return Some(s);
        }
        let acts = if asked {
            None
        } else {
            self.names_what_it_calls(start, i, a)
                .or_else(|| self.acting_before(start, i, a))
                .or_else(|| self.acts_on_it(start, i, a, false))
        };
        if acts.is_some() {
            return acts;
        }
        // نشرته صحيفة «كذا»، وادعت فيه أن: who has just been named.
        let mut k = i;
        while k > start && (v.is_comma(k - 1) || v.doc.tokens()[k - 1].kind == TokenKind::Quote) {
            k -= 1;
        }
        if k < i && !asked && v.tags[i].cue.is_some_and(|c| c.conjunction > 0) {
            let named = (start.max(k.saturating_sub(6))..k)
                .filter_map(|at| v.mention_at[at].checked_sub(1))
                .find(|&m| self.entities.mentions[m as usize].tokens.end as usize == k)
                .map(|m| &self.entities.mentions[m as usize])
                .filter(|m| matches!(m.kind, EntityKind::Person | EntityKind::Media | EntityKind::Organization))
                .filter(|m| m.kind != EntityKind::Person || !self.in_passing(start, m.tokens.start as usize))
                .map(|m| m.entity);
            if let Some(s) = named.filter(|&s| self.speakers.agrees(s, a)) {
                return Some(s);
            }
        }
        if a.plural
            && let Some(s) = self.crowd(start)
        {
            return Some(s);
        }
        // The text begins in the midst: whoever has spoken in it so far is not named yet.
        let unnamed = self.out.last().is_some_and(|q| q.implicit && q.speaker.is_none());
        if unnamed && self.discourse.any().is_none() {
            return None;
        }
        let adds = v.lexicon.cue(form).class == "add";
        self.heard_last(start, i, form, a, !adds)
    }

    /// `وعما إذا كان الاتحاد سيشارك، أجاب`, `وحول رؤيته لموقف الحكومة، قال`: of what he is asked, which nobody in it says.
    fn answers_on_topic(&self, start: usize, i: usize) -> bool {
        let v = self.view;
        let topic = matches!(
            v.bare_key(start),
            "عن" | "عما" | "وعن" | "وعما" | "حول" | "وحول" | "بشان" | "وبشان" | "بخصوص" | "وبخصوص"
        );
        topic
            && start + 2 < i
            && self.discourse.any().is_some_and(|s| self.entities.entities[s as usize].kind == EntityKind::Person)
            && v.tags[i].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].tense != Tense::Participle)
            && (start + 1..i).all(|k| v.finite_cue(k).is_none())
    }

    /// `وقارن باخ بين الاتحاد واللجنة، قائلا`, `وتبادل منسوبو المكتبة التهاني، سائلين`: who stands right behind the verb that begins the sentence,
    /// whatever the verb means.
    fn main_subject(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let t = &v.doc.tokens()[start];
        let verb = start + 2 < i
            && v.is_word(start)
            && v.key(start).starts_with('و')
            && !t.clitics.proclitics.al()
            && !t.clitics.proclitics.preposition()
            && t.clitics.enc_len == 0
            && v.tags[start].cue.is_none()
            && v.tags[start].function == FunctionWord::NONE
            && v.mention_at[start] == 0
            && v.head(start).is_none()
            && speech_noun(v.doc.bare(start)).is_none();
        if !verb {
            return None;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let mut np = v.reading(self.entities, &stop).noun_phrase(start + 1, i)?;
        // وقارن باخ حينها: what stands behind him is none of his name
        if let Some(m) = np.mention {
            np.tokens.end = np.tokens.end.min(self.entities.mentions[m as usize].tokens.end as usize);
            np.unlisted = None;
        }
        let named = np.mention.is_some_and(|m| {
            let m = &self.entities.mentions[m as usize];
            m.kind == EntityKind::Person && m.tokens.start as usize == start + 1 && !is_masdar(v.doc.bare(start))
        });
        // منسوبو المكتبة, الحاضرون; what they exchange is not theirs
        let first = v.doc.bare(start + 1);
        let people = a.plural
            && (first.ends_with("ون") && np.head.is_some_and(|h| h.class.is_human() && h.plural)
                || first.starts_with('م') && first.ends_with('و'));
        if people {
            let al = |k: usize| v.doc.tokens()[k].clitics.proclitics.al();
            let object = start + 2 < i && al(start + 1) && al(start + 2) && !v.key(start + 2).ends_with("ون");
            let end = if object {
                start + 2
            } else if np.head.is_none() {
                start + 3
            } else {
                np.tokens.end
            };
            np.tokens.end = np.tokens.end.min(end);
        }
        let known = self.speakers.known_by_name(v.doc, &np).filter(|_| np.tokens.len() == 1);
        let s = match known {
            Some(s) => s,
            None if named || people => self.speakers.resolve(v.doc, &np, self.entities),
            None => return None,
        };
        (people || self.speakers.agrees(s, a)).then_some(s)
    }

    /// `وأضاف الخبير أن المنظمة كرمت البلاد. **مؤكدة** أنها`: behind a full stop, and not of him who spoke, but of the body that he told of.
    pub(super) fn body_in_last_content(&self, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let (last, _) = self.discourse.latest()?;
        if !a.feminine || self.speakers.agrees(last, a) {
            return None;
        }
        let content = self.out.iter().rev().find(|q| !q.nested)?.content.first()?;
        let mentions = &self.entities.mentions;
        let from = mentions.partition_point(|m| m.span.start < content.start);
        mentions[from..]
            .iter()
            .take(8)
            .take_while(|m| (m.tokens.start as usize) < i)
            .find(|m| m.kind == EntityKind::Organization && self.speakers.agrees(m.entity, a))
            .map(|m| m.entity)
    }

    /// `وأشار إلى أن … وقال سالم الحربي إن`: a headline without its subject, or a piece cut out of an article. Who speaks first by name, and agrees, is
    /// who spoke before.
    pub(crate) fn name_those_before(&mut self) {
        /// How far behind the last unnamed statement the name may stand, in statements of others' words.
        const NEXT: usize = 4;
        let v = self.view;
        let unnamed = self.out.iter().take_while(|q| q.implicit && q.speaker.is_none()).count();
        let first = self.out[unnamed..].iter().take(NEXT).find(|q| !q.nested).and_then(|q| q.speaker);
        let person = |s: &u32| self.entities.entities[*s as usize].kind == EntityKind::Person;
        let Some(s) = first.filter(person) else { return };
        for q in &mut self.out[..unnamed] {
            let at = q.cue.map(|c| v.doc.tokens().partition_point(|t| t.span.start < c.start));
            let form = at.and_then(|k| v.tags[k].cue).map(|c| c.forms[0].agreement);
            if form.is_some_and(|form| self.speakers.agrees(s, discourse::agrees(form))) {
                q.speaker = Some(s);
            }
        }
    }

    /// `وبعد أن أشاد بالمشروع، أكد الوزير أن`, `فيما أكد أن الجسر آمن، قال الخبير إن`: the clause at the head of the sentence leaves its subject to the
    /// main one.
    fn named_ahead(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let opens = v.after_time(i) && i <= start + 3
            || i == start + 1 && matches!(v.key(start), "فيما" | "وفيما" | "وبينما" | "بينما");
        if !opens {
            return None;
        }
        let end = (v.sentence_end[i] as usize).min(i + 60);
        let main = (i + 3..end).find(|&k| {
            v.is_comma(k - 1)
                && v.tags[k].cue.is_some_and(|c| c.conjunction == 0 && c.forms[0].tense != Tense::Participle)
        });
        let Some(main) = main else { return self.acts_ahead(i, end, a) };
        let np = self.frames.get(main)?.subject.clone().filter(|np| np.tokens.start == main + 1 && np.can_speak())?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وبعد أن أشاد بالمشروع، **غادر الوزير فلان** القاعة`: of a verb that says nothing.
    fn acts_ahead(&mut self, i: usize, end: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let verb = (i + 3..end.saturating_sub(1)).find(|&k| {
            v.is_comma(k - 1)
                && v.is_word(k)
                && v.tags[k].function == FunctionWord::NONE
                && v.doc.tokens()[k].clitics.pro_len == 0
                && v.mention_at[k] == 0
                && v.head(k).is_none()
        })?;
        let stop = |k: usize| v.is_complementizer(k);
        let mut np = v.reading(self.entities, &stop).noun_phrase(verb + 1, end).filter(NounPhrase::can_speak)?;
        // غادر الوزير فلان القاعة: what he left is no part of him
        if let Some(m) = np.mention {
            np.tokens.end = np.tokens.end.min(self.entities.mentions[m as usize].tokens.end as usize);
            np.unlisted = None;
        }
        let man = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
            || np.head.is_some_and(|h| h.class.is_human() && !h.plural && np.definite);
        let s = man.then(|| self.speakers.resolve(v.doc, &np, self.entities))?;
        self.speakers.agrees(s, a).then_some(s)
    }

    /// Whom its dropped subject stands for is only guessed.
    fn is_guess(&self, q: &Quotation) -> bool {
        q.implicit
            && q.cue.is_some_and(|c| self.guessed[self.view.doc.tokens().partition_point(|t| t.span.start < c.start)])
    }

    /// A relative pronoun stands right before the word at a byte.
    fn in_relative(&self, at: u32) -> bool {
        let v = self.view;
        let k = v.doc.tokens().partition_point(|t| t.span.start < at);
        k > 0 && v.tags[k - 1].function.is(FunctionWord::RELATIVE)
    }

    /// `وتطرق إلى قضية فلان، وقال`: a person under a preposition is spoken of in passing, where somebody else has spoken.
    fn in_passing(&self, start: usize, name: usize) -> bool {
        let v = self.view;
        let preposition = |k: usize| {
            v.tags[k].function.is(FunctionWord::PREPOSITION) || v.doc.tokens()[k].clitics.proclitics.preposition()
        };
        let low = start.max(name.saturating_sub(2));
        self.discourse.any().is_some() && (low..=name).any(|k| v.is_word(k) && preposition(k))
    }

    /// `لقي القرار تأييدا من جانب نقابات العمال، قائلين إنه`: by whom it is done.
    fn agent_before(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let by = (start.max(i.saturating_sub(16))..i.saturating_sub(2))
            .rev()
            .find(|&k| v.key(k) == "من" && matches!(v.key(k + 1), "جانب" | "قبل" | "طرف" | "لدن"))?;
        let stop = |k: usize| v.is_complementizer(k);
        let np = v.reading(self.entities, &stop).noun_phrase(by + 2, i).filter(NounPhrase::can_speak)?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        (a.plural || self.speakers.agrees(s, a)).then_some(s)
    }

    /// `وبدأ الحفل بكلمة لرئيس اللجنة، رحب فيها`, `في تصريحات للوزير، أكد خلالها`: whose words they are that the verb points back to, or that
    /// stand right before its comma.
    fn whose_words(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let back = |k: usize| crate::frame::says_in_it(v.key(k));
        let pointed =
            i + 1 < v.tags.len() && back(i + 1) || i + 2 < v.tags.len() && v.key(i + 1) == "من" && back(i + 2);
        let low = start.max(i.saturating_sub(24));
        let spoken = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.act || n.medium || n.document);
        // تصريحات على لسان اللاعب قال فيها
        let on_tongue = |k: usize| k + 3 < i && v.key(k + 1) == "علي" && v.key(k + 2) == "لسان";
        let said = (low..i.saturating_sub(1)).rev().find(|&k| {
            let with = || {
                k + 2 < i
                    && matches!(v.doc.bare(k), "حديث" | "حوار" | "مقابله")
                    && v.key(k + 1) == "مع"
                    && self.discourse.any().is_none()
            };
            // قدم الأهالي شكرهم للقائمين على الحفل: whom they thank
            let theirs = || {
                v.doc.tokens()[k].clitics.enc_len > 0
                    || matches!(v.doc.bare(k), "شكر" | "تهنيه" | "تهاني" | "تعازي" | "تبريكات" | "تحيه" | "تحيات")
            };
            let to = v.doc.tokens()[k + 1].clitics.proclitics.la();
            let near = v.tags[k + 1].function.is(FunctionWord::PREPOSITION);
            // نشرت الصحيفة مقالا للكاتب; but ووجه خطابا للوزير
            let published = || {
                v.doc.bare(k).strip_suffix('ا').is_some_and(|n| speech_noun(n).is_some_and(|n| n.medium || n.document))
                    && (start..k).rev().take(8).any(|k| {
                        matches!(v.bare_key(k), "نشرت" | "ونشرت" | "نشر" | "ونشر" | "بثت" | "عرضت" | "تداول" | "وتداول")
                    })
            };
            v.is_word(k)
                && v.is_word(k + 1)
                && (to && !theirs() && (spoken(k) || published()) || near && (with() || on_tongue(k)) && spoken(k))
        })?;
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let first = said + 1 + if on_tongue(said) { 2 } else { usize::from(v.key(said + 1) == "مع") };
        let np = v.reading(self.entities, &stop).noun_phrase(first, i).filter(|np| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.unlisted.is_some()
                || np.head.is_some_and(|h| h.class.is_human() && (a.plural || !h.plural))
        })?;
        let close = np.tokens.end == i || v.is_comma(np.tokens.end) && np.tokens.end + 1 == i;
        if !pointed && !close && !(np.tokens.end..i).any(back) {
            return None;
        }
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `تصريحات الوزير فلان **التي قال فيها**`, `ونشرت الصحيفة تصريحاته **التي أكد فيها**`: whose words they are, whoever has spoken or passed them on.
    fn owner_of_words(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        const NEAR: usize = 14;
        let v = self.view;
        let pointed = i > start + 1
            && i + 1 < v.tags.len()
            && v.tags[i - 1].function.is(FunctionWord::RELATIVE)
            && crate::frame::says_in_it(v.key(i + 1));
        if !pointed {
            return None;
        }
        let words = |k: usize| speech_noun(v.doc.bare(k)).is_some_and(|n| n.act || n.medium || n.document);
        let said = (start.max(i.saturating_sub(NEAR))..i - 1).rev().find(|&k| v.is_word(k) && words(k))?;
        let person = |np: &NounPhrase| {
            np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person)
                || np.definite && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
        };
        let stop = |k: usize| v.is_complementizer(k) || k >= i - 1;
        let np = if v.doc.tokens()[said].clitics.enc_len > 0 {
            (start < said)
                .then(|| v.clause_subject(self.entities, &self.speakers, start, said))
                .flatten()
                .filter(|np| person(np))
        } else {
            v.reading(self.entities, &stop).noun_phrase(said + 1, i - 1).filter(|np| person(np))
        };
        let s = match np {
            Some(np) => self.speakers.resolve(v.doc, &np, self.entities),
            // تصريحاته, where nobody stands before it in the sentence
            None if v.doc.tokens()[said].clitics.enc_len > 0 => {
                let form = v.tags[i].cue?.forms[0].agreement;
                v.nearest_before(self.entities, &self.speakers, said, form)
                    .filter(|&s| self.entities.entities[s as usize].kind == EntityKind::Person)?
            }
            None => return None,
        };
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `استدعت الجزائر سفيرها بعد ما وصفته بالتدخل`, `لا يخفي المغرب قلقه لكنه يؤكد`: who calls something so, or whom the pronoun means, is who
    /// acts in the sentence, a country too.
    fn names_what_it_calls(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let word = v.bare_key(i.max(1) - 1);
        let calls = matches!(word, "ما" | "بما" | "مما" | "عما" | "لما" | "فيما");
        let turns = matches!(word, "لكنه" | "لكنها" | "لكنهم" | "ولكنه" | "ولكنها" | "ولكنهم");
        if i == start || !calls && !turns {
            return None;
        }
        let stop = |k: usize| v.is_complementizer(k);
        let nps: Vec<NounPhrase> = {
            let read = v.reading(self.entities, &stop);
            (start..i.min(start + 5))
                .filter(|&k| {
                    let governed = k > start && v.tags[k - 1].function.is(FunctionWord::PREPOSITION);
                    v.is_word(k)
                        && v.tags[k].function == FunctionWord::NONE
                        && !governed
                        && !v.doc.tokens()[k].clitics.proclitics.preposition()
                        && (v.mention_at[k] > 0 || v.head(k).is_some())
                })
                .filter_map(|k| read.noun_phrase(k, i))
                .filter(NounPhrase::can_speak)
                .filter(|np| {
                    calls || np.mention.is_some() || np.head.is_some_and(|h| h.class.is_human() && !h.ambiguous)
                })
                .collect()
        };
        nps.iter().find_map(|np| {
            let s = self.speakers.resolve(v.doc, np, self.entities);
            self.speakers.agrees(s, a).then_some(s)
        })
    }

    /// `..., وقد أصدرت إدارة النادي بيانا ذكرت فيه`: the subject of a clause in the middle of the sentence, told by its verb.
    fn acting_before(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let low = start.max(i.saturating_sub(24)) + 1;
        let np = (low..i).rev().find_map(|k| {
            if !v.is_word(k) || !v.is_word(k - 1) || v.tags[k].function != FunctionWord::NONE || v.in_name[k] {
                return None;
            }
            let p = v.doc.tokens()[k].clitics.proclitics;
            let verb = v.tags[k - 1].function == FunctionWord::NONE
                && v.mention_at[k - 1] == 0
                && (a.feminine && v.key(k - 1).ends_with('ت') && !v.key(k - 1).ends_with("ات")
                    || k >= 2 && matches!(v.bare_key(k - 2), "قد" | "لقد"));
            // وحصلت «الأفق» على نسخة منه: who only had it to read
            let received =
                matches!(v.bare_key(k - 1).trim_start_matches('و'), "حصلت" | "تلقت" | "اطلعت" | "تسلمت" | "نشرت");
            if !verb || received || p.preposition() || p.conjunction() {
                return None;
            }
            let stop = |k: usize| v.is_complementizer(k);
            // فجرت إثيوبيا الخلاف عندما طلبت أن
            let country = |np: &NounPhrase| {
                v.tags[i - 1].function.is(FunctionWord::SUBORDINATOR)
                    && np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Country)
            };
            v.reading(self.entities, &stop).noun_phrase(k, i).filter(|np| v.is_actor(np, self.entities) || country(np))
        })?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// Whose act a noun with a pronoun is: the subject of its clause, or who spoke last.
    pub(crate) fn owner(&mut self, i: usize, form: crate::Agreement) -> Option<u32> {
        let v = self.view;
        let start = v.sentence_start[i] as usize;
        if let Some(np) = (start < i).then(|| v.clause_subject(self.entities, &self.speakers, start, i)).flatten() {
            let s = self.speakers.resolve(v.doc, &np, self.entities);
            if self.speakers.agrees(s, discourse::agrees(form)) {
                return Some(s);
            }
        }
        self.discourse.last(&self.speakers, form, true).or_else(|| self.discourse.any())
    }
}
