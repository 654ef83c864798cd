//! Who spoke last, where the sentence names nobody who acts: the end of what a dropped subject may stand for.

use super::*;
use crate::lexicon::CueForm;
use isnad_entities::Agrees;

/// How far behind a body's statement its document goes on, and how far behind its cue the document is named, in tokens.
const NEAR: usize = 160;
const NAMED: usize = 24;

/// How far before a participle it was explained to somebody, in tokens.
const EXPLAINED: usize = 60;

/// استمع، اطلع: to what was explained.
fn listens(verb: &str) -> bool {
    matches!(verb, "استمع" | "استمعا" | "استمعوا" | "استمعت" | "تلقي" | "تلقوا" | "اطلع" | "سمع")
}

/// How far up somebody spoke who hardly goes on behind another one's words, in tokens.
const FAR_UP: usize = 60;

/// How many mentions back somebody is looked for.
const MENTIONS: usize = 30;

impl Search<'_, '_, '_> {
    /// `وطالب **البيان** بالحوار، مبينا أن`: the document that whoever spoke in this sentence is called by agrees, though the body's own name does not.
    pub(super) fn spoke_by_paper(&self, low: u32, a: Agrees, nested: bool) -> Option<u32> {
        let v = self.view;
        let paper = |source: isnad_text::Span| {
            let k = v.doc.tokens().partition_point(|t| t.span.start < source.start);
            v.head(k).is_some_and(|h| {
                h.definite
                    && h.head.class == HeadClass::Document
                    && h.head.feminine == a.feminine
                    && h.head.plural == a.plural
            })
        };
        let here = self.out.iter().rev().take(8).take_while(|q| q.cue.is_some_and(|c| c.start >= low));
        here.filter(|q| nested || !q.nested).find(|q| q.source.is_some_and(paper)).and_then(|q| q.speaker)
    }

    /// The last speaker who agrees, or whom a sentence was about since; if there is none, whoever is named nearest.
    pub(super) fn heard_last(&mut self, start: usize, i: usize, form: CueForm, a: Agrees, fresh: bool) -> Option<u32> {
        let v = self.view;
        let participle = form.tense == Tense::Participle;
        let latest = self.discourse.latest();
        let last = self.discourse.last(&self.speakers, form.agreement, fresh);
        let passed_over =
            last.filter(|&s| latest.is_some_and(|(latest, at)| latest != s && self.is_heard_before(s, at)));
        if (last.is_none() || passed_over.is_some())
            && let Some(body) = self.goes_on_in_document(i, a)
        {
            return Some(body);
        }
        let none_agrees = last.is_none_or(|s| latest.is_some_and(|l| l.0 != s) && !self.discourse.is_topic(s));
        if none_agrees
            && i == start
            && !participle
            && let Some(s) = self.subject_above(start, a)
        {
            return Some(s);
        }
        if let Some(s) = last {
            // who does not agree has spoken in this very sentence; but وطبقا لما أفادت به الصحيفة فإن اللاعب راجع حساباته واتهم
            let by_verb = || self.out.last().is_some_and(|q| q.cue_lemma.is_some());
            let another = latest.is_some_and(|(latest, at)| latest != s && at >= start) && by_verb();
            let far = passed_over.is_some() && self.is_far_fetched(s, start, i, participle);
            // وقالت النقابة كذا. وقال الخبير كذا. **وحذرت** من: two have spoken, and nobody tells that the first goes on
            let far_up = || self.discourse.told_of_last(s).is_none_or(|at| i - at > FAR_UP);
            let older = i == start && !a.plural && none_agrees && far_up() && !self.is_named_since(s, latest, i);
            self.guessed.put(i, another || far || older);
            // a thing: rather the man who has just spoken, though the verb does not agree with what is known of him
            let man = latest.map(|l| l.0).filter(|&l| self.entities.entities[l as usize].kind == EntityKind::Person);
            return if far && i == start { man.or(Some(s)) } else { Some(s) };
        }
        let told = self
            .protagonist(start, a)
            .or_else(|| if participle && start == i { self.body_in_last_content(i, a) } else { None });
        if told.is_some() {
            return told;
        }
        // ويتقدم الدفاع المدني بالعزاء **سائلين**: whoever spoke, though he is no more than one
        if participle && a.plural && latest.is_some() {
            return latest.map(|(s, _)| s);
        }
        // وأراد شراء لوحة للفنانة، إلا أنها **قالت**
        let pronoun = i > start && matches!(v.bare_key(i - 1), "انها" | "لكنها" | "ولكنها" | "وهي" | "فهي");
        let nearest = v.nearest_before(self.entities, &self.speakers, i, form.agreement);
        // where nobody has spoken yet, the man who is named is he as a rule; the club or the paper is not, but نفذت الوزارة الحكم. **وذكرت**
        let certain = nearest.map_or(latest.is_none(), |s| {
            let man = self.entities.entities[s as usize].kind == EntityKind::Person;
            man && latest.is_none() || self.is_subject_above(s, i)
        });
        // ويستطيع الأهل **ملاحظة** أن: a noun as a rule, where no woman and no body has spoken
        let noun = participle && a.feminine && nearest.is_none_or(|s| !self.is_subject_above(s, i));
        self.guessed.put(i, nearest.is_none() && latest.is_some() || noun || !certain && !participle && !pronoun);
        nearest.or(latest.map(|(s, _)| s))
    }

    /// `وقال المتحدث إن الوزارة أنجزت العمل، **مؤكدة** أنها`: not of the man who spoke, but of the body that he told of. If there is none, hardly anybody's:
    /// `أن الفكرة جديدة **ومعبرة** عن`.
    pub(super) fn body_or_guess(&mut self, s: u32, i: usize, a: Agrees) -> Option<u32> {
        let man = self.entities.entities[s as usize].kind == EntityKind::Person;
        if !man || !a.feminine || a.plural {
            return Some(s);
        }
        let body = self.body_in_last_content(i, a);
        self.guessed.put(i, body.is_none());
        body.or(Some(s))
    }

    /// `وأضاف الخبير أن المنظمة كرمت البلاد. **مؤكدة** أنها`: behind a full stop, and not of him who spoke, but of the body that he told of.
    fn body_in_last_content(&self, i: usize, a: Agrees) -> Option<u32> {
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
            .find(|m| {
                matches!(m.kind, EntityKind::Organization | EntityKind::Country) && self.speakers.agrees(m.entity, a)
            })
            .map(|m| m.entity)
    }

    /// `وقال المحللون كذا، لكن الشركة **ردت**`: in the midst of a sentence the subject is dropped in the one word or two that no rule knew, and it is
    /// hardly whoever was heard before the last speaker; but قال المحللون كذا، وهو **يرى**. A participle may well go on for a man, though
    /// the sentence has begun with somebody else.
    fn is_far_fetched(&self, s: u32, start: usize, i: usize, participle: bool) -> bool {
        let kind = self.entities.entities[s as usize].kind;
        // القرآن, العيد: nor does a thing that was read as a speaker once go on behind a full stop
        if i == start {
            return kind == EntityKind::Other;
        }
        let pronoun = matches!(
            self.view.bare_key(i - 1).trim_start_matches(['و', 'ف']),
            "هو" | "هي" | "هم" | "انه" | "انها" | "انهم" | "لكنه" | "لكنها" | "لكنهم"
        );
        !pronoun && !(participle && kind == EntityKind::Person)
    }

    /// `واستمع المحافظ إلى شرح **من مدير المركز** عن البرنامج، **مشيرا** إلى`: who explains goes on, and who listens does not; but he may thank for it.
    pub(super) fn explainer(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        let form = v.tags[i].cue?.forms[0];
        let explains = form.tense == Tense::Participle
            && !form.agreement.feminine
            && form.agreement.number == Number::Singular
            && matches!(v.lexicon.cue(form).class, "explain" | "point_out" | "add");
        if !explains || i < start + 6 {
            return None;
        }
        let low = start.max(i.saturating_sub(EXPLAINED));
        let noun = |k: usize| matches!(v.doc.bare(k), "شرح" | "شرحا" | "شروح" | "ايجاز" | "ايجازا");
        let said = (low + 1..i - 2).rev().find(|&k| v.is_word(k) && noun(k))?;
        let heard = (low..said).rev().take(12).any(|k| v.is_word(k) && listens(v.bare_key(k).trim_start_matches('و')));
        let from = (said + 1..i.min(said + 4)).find(|&k| v.key(k) == "من").filter(|_| heard)? + 1;
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let np = (from < i).then(|| v.reading(self.entities, &stop).noun_phrase(from, i)).flatten()?;
        let one = np.head.is_none_or(|h| h.class.is_human() && !h.plural) && np.can_speak() && !np.coordinated;
        let another = |k: usize| v.finite_cue(k).is_some() && v.mention_at[k] == 0 && !v.in_name[k];
        (one && !(np.tokens.end..i).any(another)).then(|| self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// Somebody is named last right behind the word that begins a sentence.
    fn is_subject_above(&self, s: u32, i: usize) -> bool {
        let mentions = &self.entities.mentions;
        let before = mentions.partition_point(|m| (m.tokens.start as usize) < i);
        mentions[..before].iter().rev().take(MENTIONS).find(|m| m.entity == s).is_some_and(|m| {
            let first = m.tokens.start as usize;
            let start = self.view.past_dateline(first);
            first == start + 1 || first == start + 2 && self.view.head(start + 1).is_some()
        })
    }

    /// His name stands behind the words of whoever spoke last.
    fn is_named_since(&self, s: u32, latest: Option<(u32, usize)>, i: usize) -> bool {
        let spoke = latest.map_or(0, |l| l.1);
        let mentions = &self.entities.mentions;
        let before = mentions.partition_point(|m| (m.tokens.start as usize) < i);
        let since = mentions[..before].iter().rev().take_while(|m| m.tokens.start as usize > spoke);
        since.take(MENTIONS).any(|m| m.entity == s)
    }

    /// Nothing is known of him since the sentence in which the last speaker spoke at a token.
    fn is_heard_before(&self, s: u32, at: usize) -> bool {
        let start = self.view.sentence_start[at] as usize;
        self.discourse.told_of_last(s).is_some_and(|k| k < start)
    }

    /// `وقالت الوزارة في **بيان** إن ... **وأوضح** أن`: a document goes on, and its verb agrees with it.
    fn goes_on_in_document(&self, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let (last, at) = self.discourse.latest()?;
        if a.feminine || a.plural || i - at > NEAR || self.entities.entities[last as usize].kind == EntityKind::Person {
            return None;
        }
        // علقت الهيئة على التقرير: another's
        let hers = |k: usize| {
            !v.doc.tokens()[k].clitics.proclitics.al() || k == 0 || !matches!(v.bare_key(k - 1), "علي" | "عن" | "حول")
        };
        let document = |k: usize| {
            v.is_word(k) && matches!(v.doc.bare(k), "بيان" | "تقرير" | "بلاغ" | "خبر" | "بيانها" | "تقريرها") && hers(k)
        };
        let end = (v.sentence_end[at] as usize).min(at + NAMED);
        (v.sentence_start[at] as usize..end).any(document).then_some(last)
    }
}
