//! Whose a paper is that speaks under its noun alone, of which any other sentence tells: `أفاد تقرير`, below `التقرير الذي أصدره المصرف`.

use super::*;
use crate::roles::Roles;
use isnad_entities::HeadClass;

/// How many papers of a text this is asked of.
const MOST: usize = 8;

/// How many times a paper's noun is looked at.
const TIMES: usize = 24;

/// How far behind its noun, in tokens, the verb may stand that tells who made it.
const FAR: usize = 16;

/// How far above what is told of it may stand, in tokens.
const ABOVE: usize = 400;

/// How many words may tell what a paper is: تقرير اقتصادي حديث, التقرير الـ 51.
const LONGEST: usize = 4;

impl Search<'_, '_, '_> {
    /// Gives papers that nobody was known to have put out to whoever did, where all that the text tells of them agrees.
    pub(super) fn name_papers(&mut self) {
        let mut papers: Vec<(u32, usize)> = Vec::new();
        let mut last = u32::MAX;
        for s in self.out.iter().filter_map(|q| q.speaker) {
            if s != last
                && papers.len() < MOST
                && papers.iter().all(|p| p.0 != s)
                && let Some(at) = self.paper(s)
            {
                papers.push((s, at));
            }
            last = s;
        }
        for (paper, at) in papers {
            if let Some(owner) = self.owner_of(at) {
                self.give(paper, at, owner);
            }
        }
    }

    /// Where the noun stands of a speaker that is a paper without whose it is.
    fn paper(&self, speaker: u32) -> Option<usize> {
        let entity = &self.entities.entities[speaker as usize];
        if entity.kind != EntityKind::Organization || entity.gazetteer_id.is_some() {
            return None;
        }
        let mention = &self.entities.mentions[*entity.mentions.first()? as usize];
        let (first, end) = (mention.tokens.start as usize, mention.tokens.end as usize);
        let alone = mention.nominal
            && end - first <= LONGEST
            && is_paper(self.view.doc.bare(first))
            && (first + 1..end).all(|k| self.tells_its_kind(k));
        alone.then_some(first)
    }

    /// سنوي, حديثة, الـ 51: an adjective of a paper, or which of them it is.
    fn tells_its_kind(&self, k: usize) -> bool {
        let v = self.view;
        let number = |k: usize| v.doc.tokens().get(k).is_some_and(|t| t.kind == TokenKind::Number);
        if k >= v.tags.len() {
            return false;
        }
        if number(k) || v.key(k) == "ال" && number(k + 1) {
            return true;
        }
        let clitics = &v.doc.tokens()[k].clitics;
        let word = v.doc.bare(k).trim_end_matches(['ه', 'ا']);
        v.is_word(k)
            && clitics.enc_len == 0
            && !clitics.proclitics.preposition()
            && !clitics.proclitics.conjunction()
            && v.tags[k].function == FunctionWord::NONE
            && (word.ends_with('ي') || matches!(word, "حديث" | "جديد" | "خاص" | "شامل" | "موسع" | "مفصل" | "مشترك"))
    }

    /// Who made the paper that is told of at a token: as is said right there, or where the text tells of it again.
    fn owner_of(&mut self, at: usize) -> Option<u32> {
        let v = self.view;
        let noun = paper_noun(v.doc.bare(at));
        let same = |k: &usize| v.is_word(*k) && paper_noun(v.doc.bare(*k)) == noun && !v.in_name[*k];
        let np = self.made_by(at).or_else(|| {
            // البيانات الاقتصادية: nobody's
            if noun.ends_with("ات") && self.tells_its_kind(at + 1) && self.has_article(at) {
                return None;
            }
            let above = || (at.saturating_sub(ABOVE)..at).rev().filter(same).take(TIMES).find_map(|k| self.made_by(k));
            let below = || self.made_by_below((at + 1..v.tags.len()).filter(same).take(TIMES), at);
            if self.has_article(at) { above().or_else(below) } else { below() }
        })?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `أفاد تقرير ... وأضاف التقرير الذي أصدره المصرف`: of the same paper, before another one is told of. Who is in the lead may be told of anew: `وقال تقرير المصرف`.
    fn made_by_below(&self, mut again: impl Iterator<Item = usize>, at: usize) -> Option<NounPhrase> {
        let v = self.view;
        let lead = v.doc.paragraphs().iter().take(2).next_back().map_or(0, |p| p.tokens.end as usize);
        let other = |k: usize| {
            (k + 1..v.tags.len().min(k + LONGEST))
                .any(|k| matches!(v.key(k), "اخر" | "اخري" | "ثان" | "ثانيه" | "سابق" | "سابقه"))
        };
        again
            .find_map(|k| {
                let np = self.made_by(k);
                if self.has_article(k) || k < lead && np.is_none() {
                    return np.map(Some);
                }
                Some(np.filter(|_| at < lead && !other(k)))
            })
            .flatten()
    }

    pub(super) fn has_article(&self, k: usize) -> bool {
        let clitics = &self.view.doc.tokens()[k].clitics;
        clitics.proclitics.al() || clitics.article_len > 0
    }

    /// `تقرير صدر عن **المصرف**`, `دراسة ل**جامعة كذا**`, `استطلاع أجرته **الشركة**`, `أصدر **المصرف** تقريرا`
    fn made_by(&self, paper: usize) -> Option<NounPhrase> {
        let v = self.view;
        let end = v.sentence_end[paper] as usize;
        let mut next = paper + 1;
        while next < end && next < paper + LONGEST && v.mention_at[next] == 0 && self.tells_its_kind(next) {
            next += 1;
        }
        if next < end
            && let Some(np) = self.owner_behind(paper, next, end)
        {
            return Some(np);
        }
        self.maker_behind(paper, next, end).or_else(|| self.maker_before(paper))
    }

    /// Whose it is by a preposition or by standing right behind it.
    fn owner_behind(&self, paper: usize, next: usize, end: usize) -> Option<NounPhrase> {
        let v = self.view;
        let out = |k: usize| matches!(v.doc.bare(k), "صادر" | "صادره" | "صدر" | "صدرت");
        // الذي صدر أمس عن
        let issued = (next..end.min(next + 2)).find(|&k| out(k));
        if let Some(k) = issued {
            let from = (k + 1..end.min(k + 4)).find(|&k| matches!(v.key(k), "عن" | "من"))? + 1;
            return self.body(from, end);
        }
        // بيان لـ«الوكالة», بيان من الرئاسة
        if v.key(next) == "ل" || v.key(next) == "من" && Roles::of(paper_noun(v.doc.bare(paper))).has(Roles::ISSUED) {
            return self.body(next + 1, end);
        }
        let construct = next == paper + 1 && !self.has_article(paper) && v.doc.tokens()[paper].clitics.enc_len == 0;
        let clitics = &v.doc.tokens()[next].clitics;
        if clitics.proclitics.la() || construct && clitics.pro_len == 0 && clitics.enc_len == 0 {
            return self.body(next, end);
        }
        None
    }

    /// `دراسة حول الأجور أعدها **المعهد**`: behind a verb with a pronoun for the paper.
    fn maker_behind(&self, paper: usize, next: usize, end: usize) -> Option<NounPhrase> {
        let v = self.view;
        let (mut k, mut left) = (next, FAR);
        while k < end && left > 0 && !v.is_complementizer(k) {
            left -= 1;
            // تقرير «كذا وكذا» نشرته الهيئة: whatever its name says
            if v.pair_at[k] > 0 && v.closes[k] as usize > k {
                k = v.closes[k] as usize;
                continue;
            }
            if self.is_made_by_what_follows(paper, k) {
                // تصدرها دوريا المؤسسة
                let adverb =
                    k + 1 < end && v.key(k + 1).ends_with('ا') && v.mention_at[k + 1] == 0 && v.head(k + 1).is_none();
                let np = self.body(k + 1 + usize::from(adverb), end)?;
                return (!self.only_printed(paper, k, &np)).then_some(np);
            }
            k += 1;
        }
        None
    }

    /// أصدره, تنشرها: with a pronoun for the paper.
    fn is_made_by_what_follows(&self, paper: usize, k: usize) -> bool {
        let v = self.view;
        let feminine = || {
            let noun = v.doc.bare(paper);
            noun.ends_with('ه') || noun.ends_with("ات") || matches!(noun, "نتايج" | "وثايق" | "ارقام")
        };
        k + 1 < v.tags.len()
            && v.is_word(k)
            && v.doc.tokens()[k].clitics.enc_len > 0
            && Roles::of_verb(v.doc.bare(k)).has(Roles::MAKES)
            && v.key(k).ends_with("ها") == feminine()
    }

    /// `التقرير **الذي نشره** موقع كذا`: whose it is stands behind it, whoever has spoken before. A statement is of who has spoken.
    pub(crate) fn is_told_right_there(&self, np: &NounPhrase) -> bool {
        let v = self.view;
        let (first, end) = (np.tokens.start, np.tokens.end);
        np.definite
            && end + 1 < v.tags.len()
            && v.tags[end].function.is(FunctionWord::RELATIVE)
            && is_paper(v.doc.bare(first))
            && !matches!(v.doc.bare(first), "بيان" | "بلاغ")
            && self.is_made_by_what_follows(first, end + 1)
    }

    /// `أصدر **المصرف** تقريرا`, `أعلن **المصرف** في تقريره`: the verb's subject.
    fn maker_before(&self, paper: usize) -> Option<NounPhrase> {
        let v = self.view;
        let start = v.past_dateline(paper);
        let clitics = &v.doc.tokens()[paper].clitics;
        if self.has_article(paper) || start + 1 >= paper {
            return None;
        }
        let own = clitics.enc_len > 0 && paper > 0 && (v.key(paper - 1) == "في" || clitics.proclitics.preposition());
        if own && !v.key(paper).ends_with("هم") {
            let np = v.clause_subject(self.entities, &self.speakers, start, paper)?;
            return self.is_owner(&np).then_some(np);
        }
        let object = v.doc.bare(paper).ends_with('ا') && clitics.pro_len == 0 && clitics.enc_len == 0;
        let low = start.max(paper.saturating_sub(FAR));
        let verb = (low..paper - 1).rev().find(|&k| {
            v.is_word(k) && v.doc.tokens()[k].clitics.enc_len == 0 && Roles::of_verb(v.doc.bare(k)).has(Roles::MAKES)
        })?;
        let np = self.body(verb + 1, paper).filter(|np| object || np.tokens.end == paper)?;
        (!self.only_printed(paper, verb, &np)).then_some(np)
    }

    /// `دراسة نشرتها مجلة`: a journal prints what others have found.
    fn only_printed(&self, paper: usize, verb: usize, np: &NounPhrase) -> bool {
        let v = self.view;
        let printed = matches!(v.doc.bare(verb), "نشر" | "نشرت" | "تنشر" | "ينشر" | "بث" | "بثت");
        let media = np.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Media)
            || np.head.is_some_and(|h| h.class == HeadClass::Media);
        let noun = paper_noun(v.doc.bare(paper));
        printed && media && noun != "وثايق" && !Roles::of(noun).has(Roles::ISSUED)
    }

    /// The body or the medium whose name begins at a token.
    fn body(&self, from: usize, end: usize) -> Option<NounPhrase> {
        let v = self.view;
        if from >= end {
            return None;
        }
        let words = |k: usize| v.pair_at[k] > 0 && v.words(k, v.closes[k] as usize) > 4;
        let stop = |k: usize| v.is_complementizer(k) || words(k);
        v.reading(self.entities, &stop).noun_phrase(from, end).filter(|np| self.is_owner(np))
    }

    /// One body that has a name, or is told apart from others of its kind.
    fn is_owner(&self, np: &NounPhrase) -> bool {
        let v = self.view;
        let first = np.tokens.start;
        let named = np.mention.map(|m| &self.entities.mentions[m as usize]);
        let known = named.is_some_and(|m| {
            // إحصائية اطلعت «الأفق» عليها: nobody's by that
            let begins = v.head(first).is_some() || v.mention_at[first] > 0 || !v.is_word(first);
            begins && matches!(m.kind, EntityKind::Organization | EntityKind::Media)
        });
        let body = named.is_none()
            && np.definite
            && np.head.is_some_and(|h| !h.plural && matches!(h.class, HeadClass::Organization | HeadClass::Media));
        // جامعة محلية: any of them
        let any =
            |k: usize| k < np.tokens.end && v.mention_at[k] == 0 && self.tells_its_kind(k) && !self.has_article(k);
        let body = body && (self.has_article(first) || !any(first + 1));
        // مؤسسة (كذا), of a name that no list has
        let marked = named.is_none()
            && np.head.is_some_and(|h| !h.plural && h.class == HeadClass::Organization)
            && np.tokens.end > first + 2
            && (v.pair_at[first + 1] > 0 || v.surface(first + 1) == "(");
        // استطلاع الرأي
        let other = is_paper(v.doc.bare(first)) || np.tokens.len() == 1 && v.doc.bare(first) == "راي";
        !np.coordinated && !np.quantified && (known || body || marked) && !other
    }

    /// What a body puts out is its word; a study and a poll are named for who made them.
    fn give(&mut self, paper: u32, at: usize, owner: u32) {
        let v = self.view;
        let noun = paper_noun(v.doc.bare(at));
        let mut speaker = owner;
        if !Roles::of(noun).has(Roles::ISSUED) {
            let stem = &v.doc.text()[v.doc.stem_span(at)];
            // للدراسة
            let stem = if v.doc.tokens()[at].clitics.article_len == 2 { &stem['ل'.len_utf8()..] } else { stem };
            let stem = stem.strip_prefix("ال").unwrap_or(stem);
            let name = format!("{stem} {}", self.entities.entities[owner as usize].name);
            match self.entities.entities.iter().position(|e| e.name == name) {
                Some(known) => speaker = known as u32,
                None => {
                    self.entities.entities[paper as usize].name = name;
                    return;
                }
            }
        }
        self.out.iter_mut().filter(|q| q.speaker == Some(paper)).for_each(|q| q.speaker = Some(speaker));
    }
}

/// تقريرا is تقرير; a plural that anybody's may be is no paper.
fn paper_noun(bare: &str) -> &str {
    bare.strip_suffix('ا').unwrap_or(bare)
}

fn is_paper(bare: &str) -> bool {
    let noun = paper_noun(bare);
    let listed =
        Roles::of(noun).has(Roles::ISSUED | Roles::FINDINGS) || matches!(noun, "تحقيق" | "تحليل" | "نتايج" | "وثايق");
    listed && !matches!(noun, "تقارير" | "معلومات")
}
