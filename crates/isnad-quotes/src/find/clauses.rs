//! Who acts in the clauses before a cue that has no subject of its own.

use super::*;
use isnad_entities::Agrees;

/// How far back in a sentence an actor is looked for, in tokens.
const REACH: usize = 40;

impl Search<'_, '_, '_> {
    /// The phrase that begins at `k`, if it is the subject or object of its clause: a noun or a name that no preposition and no other noun
    /// governs.
    fn free(&self, k: usize, to: usize) -> Option<NounPhrase> {
        let v = self.view;
        if !v.is_word(k)
            || v.tags[k].function != FunctionWord::NONE && !v.tags[k].function.is(FunctionWord::QUANTIFIER)
            || v.in_name[k]
            || v.tags[k].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle)
            || v.doc.tokens()[k].clitics.proclitics.preposition()
        {
            return None;
        }
        if let Some(before) = k.checked_sub(1).filter(|&b| v.is_word(b)) {
            // بفقدان شبابها: in the construct with what stands under a preposition
            let c = &v.doc.tokens()[before].clitics;
            let construct = c.proclitics.preposition()
                && !c.proclitics.al()
                && c.enc_len == 0
                && v.tags[before].function == FunctionWord::NONE
                && v.mention_at[before] == 0;
            let governed = construct
                || v.tags[before].function.is(FunctionWord::PREPOSITION | FunctionWord::TIME)
                || v.head(before).is_some_and(|h| !h.definite) && !v.doc.tokens()[k].clitics.proclitics.wa();
            if governed {
                return None;
            }
        }
        // خبراء وصلوا: no noun ends so
        let verb = |k: usize| {
            v.finite_cue(k).is_some()
                || v.begins_object(k)
                || v.tells_degree(k)
                || v.key(k).ends_with("وا") && !v.in_name[k]
        };
        let stop = |at: usize| v.is_complementizer(at) || at >= to || at > k && verb(at);
        v.reading(self.entities, &stop).noun_phrase(k, to)
    }

    /// `شارك المحافظ والمسؤولون معبرين عن`, `إن خبراء عثروا على الحطام، مشيرين إلى`: the several people who act nearest before a participle.
    pub(super) fn several_before(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        let many = |np: &NounPhrase| {
            np.coordinated
                || np.head.is_some_and(|h| h.plural && h.class.is_human())
                || np.quantified && np.mention.is_none() && !matches!(v.key(np.tokens.start), "احد" | "احدي")
        };
        // قدموا الشكر للمسؤولين: no subject is in this case, save behind إن
        let oblique = |k: usize| {
            (v.key(k).ends_with("ين") || v.key(k).ends_with('ي') && !v.doc.tokens()[k].clitics.proclitics.al())
                && v.tags[k].function == FunctionWord::NONE
                && !(k > start && v.tags[k - 1].function.is(FunctionWord::COMPLEMENTIZER | FunctionWord::CONJUNCTION))
        };
        let mut joined: Option<NounPhrase> = None;
        for k in (start.max(i.saturating_sub(REACH))..i).rev() {
            // منبهين الآباء إلى: whom the others speak to
            let told = k > start && v.tags[k - 1].cue.is_some_and(|c| c.forms[0].tense == Tense::Participle);
            // عدد من مرضى السكر مطالبين: whom the participle makes people of
            let people = |np: &NounPhrase| {
                np.can_speak()
                    || np.quantified && v.doc.bare(k) == "عدد" && k + 2 < i && !v.doc.bare(k + 2).ends_with("ات")
            };
            let Some(np) = self.free(k, i).filter(|np| !told && people(np)) else { continue };
            let second = v.doc.tokens()[k].clitics.proclitics.wa();
            match &mut joined {
                None if many(&np) && !oblique(k) => joined = Some(np),
                None => continue,
                // المحافظ والمسؤولون وعدد من الأهالي
                Some(last) if np.tokens.end >= last.tokens.start => {
                    let end = last.tokens.end.max(np.tokens.end);
                    *last = NounPhrase { coordinated: true, tokens: np.tokens.start..end, ..np };
                }
                Some(_) => continue,
            }
            if !second {
                break;
            }
        }
        // بين إيران والقوى العظمى: the second of two that are no subject
        joined = joined.filter(|np| !v.doc.tokens()[np.tokens.start].clitics.proclitics.wa());
        let np = joined?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `حيث خاطبه المدرب قائلا`, `الأمر الذي رفضته النقابة، مشددة على`: the subject behind a verb that has its object on it.
    pub(super) fn acts_on_it(&mut self, start: usize, i: usize, a: Agrees, near: bool) -> Option<u32> {
        let v = self.view;
        // المؤتمر الذي استضافه المعرض, سؤال طرحه صحافي: whose clause tells of another noun; but الأمر الذي رفضته النقابة, رسالة وجهها المدير
        let aside = |verb: usize| {
            let Some(before) = verb.checked_sub(1).filter(|&b| verb > start && v.is_word(b)) else { return false };
            if v.tags[before].function.is(FunctionWord::RELATIVE) {
                let all = before > start && matches!(v.bare_key(before - 1), "امر" | "الامر" | "شيء" | "وهو" | "وهي");
                return near && !all;
            }
            let told = speech_noun(v.doc.bare(before)).is_some_and(|n| n.act || n.medium || n.document);
            v.tags[before].function == FunctionWord::NONE && (!told || v.doc.bare(before) == "سوال")
        };
        let np = (start.max(i.saturating_sub(REACH)) + 1..i).rev().find_map(|k| {
            let verb = &v.doc.tokens()[k - 1].clitics;
            let acts = v.is_word(k - 1)
                && (verb.enc_len > 0 || v.finite_cue(k - 1).is_some())
                && !verb.proclitics.preposition()
                && !verb.proclitics.al()
                && v.tags[k - 1].function == FunctionWord::NONE
                && v.mention_at[k - 1] == 0
                && v.head(k - 1).is_none()
                && v.key(k) != "الراي"
                && v.doc.tokens()[k].clitics.pro_len == 0;
            if !acts || v.doc.tokens()[k - 1].clitics.enc_len > 0 && aside(k - 1) {
                return None;
            }
            // ووافقتها الرأي أم خالد: the noun is no title of hers
            self.free(k, i).filter(|np| v.is_actor(np, self.entities) && (v.head(k).is_some() || v.mention_at[k] > 0))
        })?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وبسؤال المتحدث الأمني حول الحادثة، أجاب`: who is asked answers.
    pub(super) fn questioned(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        // ومن جهة أخرى، سئل المطرب عن عمله، قال
        let passive = |k: usize| v.is_word(k) && matches!(v.doc.bare(k), "سيل" | "سيلت") && v.surface(k).contains('ئ');
        let verb = (start..i.min(start + 6)).find(|&k| passive(k));
        let asked = verb.or_else(|| {
            (start..i.min(start + 3)).find(|&k| {
                v.is_word(k)
                    && v.doc.bare(k) == "سوال"
                    && (v.doc.tokens()[k].clitics.proclitics.ba()
                        || k > start && matches!(v.bare_key(k - 1).trim_start_matches('و'), "عند" | "لدي" | "بعد"))
            })
        })?;
        let stop = |k: usize| v.is_complementizer(k) || k >= i;
        let np = (asked + 1 < i).then(|| v.reading(self.entities, &stop).noun_phrase(asked + 1, i)).flatten()?;
        let someone = !v.doc.tokens()[asked + 1].clitics.proclitics.la()
            && (np.unlisted.is_some()
                || np.mention.is_some()
                || np.head.is_some_and(|h| h.class.is_human())
                || verb.is_some() && np.tokens.len() == 1 && v.tags[np.tokens.start].function == FunctionWord::NONE);
        let s = someone.then(|| self.speakers.resolve(v.doc, &np, self.entities))?;
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `عن أبي هريرة، عن النبي صلى الله عليه وسلم أنه قال`: the last of those by whom it was handed down.
    pub(super) fn handed_down(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        if i < start + 3 || !matches!(v.key(i - 1), "انه" | "انها" | "انهم") {
            return None;
        }
        let low = start.max(i.saturating_sub(16));
        let from = (low..i - 2).rev().find(|&k| matches!(v.key(k), "عن" | "وعن"))? + 1;
        let stop = |k: usize| k > from && (v.is_complementizer(k) || v.blessing(k, i).is_some());
        let np = v.reading(self.entities, &stop).noun_phrase(from, i - 1)?;
        let mut end = np.tokens.end;
        if let Some((close, _)) = v.blessing(end, i - 1) {
            end = close;
        }
        end += usize::from(end < i - 1 && v.is_comma(end));
        (end == i - 1).then(|| self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `خطب رسول الله صلى الله عليه وسلم فقال`, `نهى الله تعالى عنه فقال`: the Prophet or God, where they act in the sentence.
    pub(super) fn holy(&mut self, start: usize, i: usize) -> Option<u32> {
        let v = self.view;
        // وقال may be whoever spoke before
        let goes_on = v.key(i).starts_with('ف') || i > start && matches!(v.key(i - 1), "حيث" | "اذ" | "حين" | "عندما");
        if !goes_on && self.discourse.spoke_since(v.paragraph_start[i] as usize) {
            return None;
        }
        let at = (start..i.min(start + REACH)).find(|&k| {
            // سيرة النبي, خلق الله: what is his
            let noun = |b: usize| {
                v.head(b).is_some()
                    || v.doc.tokens()[b].flags.teh_marbuta()
                    || b > start && v.tags[b - 1].function.is(FunctionWord::PREPOSITION | FunctionWord::COPULA)
            };
            let governed = k > start && (v.tags[k - 1].function.is(FunctionWord::PREPOSITION) || noun(k - 1));
            let acts = v.is_word(k)
                && v.mention_at[k] == 0
                && !governed
                && !v.doc.tokens()[k].clitics.proclitics.preposition();
            let blessed = |k: usize| v.blessing(k, i).map(|b| b.1);
            acts && match v.doc.bare(k) {
                "رسول" | "نبي" | "مصطفي" => {
                    blessed(k + 1) == Some(false)
                        || k + 1 < i && v.key(k + 1) == "الله" && blessed(k + 2) == Some(false)
                }
                "الله" => blessed(k + 1) == Some(true),
                _ => false,
            }
        })?;
        let stop = |k: usize| v.is_complementizer(k) || k > at && v.blessing(k, i).is_some();
        let np = v.reading(self.entities, &stop).noun_phrase(at, i)?;
        Some(self.speakers.resolve(v.doc, &np, self.entities))
    }

    /// `فما كان من المدير إلا أن رفض **وقال**`: whoever did nothing but that, whoever spoke before.
    pub(super) fn did_nothing_but(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        const NEAR: usize = 18;
        let v = self.view;
        let low = start.max(i.saturating_sub(NEAR));
        let was = (low + 1..i.saturating_sub(3)).rev().find(|&k| {
            v.tags[k].function.is(FunctionWord::COPULA)
                && v.key(k) == "كان"
                && v.key(k + 1) == "من"
                && matches!(v.key(k - 1), "ما" | "فما" | "وما")
        })?;
        let stop = |k: usize| v.is_complementizer(k) || v.key(k) == "الا" || k >= i;
        let np = v.reading(self.entities, &stop).noun_phrase(was + 2, i).filter(NounPhrase::can_speak)?;
        let s = self.whom(&np);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `ومع هذا فإن الشيخ وصل إلى مكانة كبيرة، فقد رأى`: the subject of the last clause that turns to somebody, if that is no content.
    pub(super) fn turned_to(&mut self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let np = (start.max(self.reached).max(i.saturating_sub(REACH)) + 1..i).rev().find_map(|k| {
            let turn = match v.key(k - 1) {
                "فان" | "لكن" | "ولكن" => true,
                "ان" => k >= start + 2 && matches!(v.key(k - 2), "الا" | "غير" | "بيد"),
                _ => false,
            };
            if !turn || k - 1 == start {
                return None;
            }
            let mut np = self.free(k, i).filter(|np| v.is_actor(np, self.entities))?;
            // فإن الشيخ وصل: a word of no list is the verb as a rule
            if let Some(name) = np.unlisted.take().filter(|name| name.start > np.tokens.start) {
                np.tokens.end = name.start;
            }
            Some(np)
        })?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `الصحيفة سألت الممثل فلانا، إلا أنه رفض قائلا`: the pronoun is not the sentence's subject, from which it differs, but the last one who is
    /// named before it.
    pub(super) fn other_one(&self, start: usize, i: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let turn = (start + 1..i).rev().take(16).find(|&k| match v.key(k) {
            "لكنه" | "لكنها" | "ولكنه" | "ولكنها" => true,
            "انه" | "انها" => matches!(v.key(k - 1), "الا" | "غير" | "بيد"),
            _ => false,
        })?;
        (start..turn)
            .rev()
            .take(REACH)
            .filter_map(|at| v.mention_at[at].checked_sub(1))
            .map(|m| &self.entities.mentions[m as usize])
            .find(|m| m.kind == EntityKind::Person && self.speakers.agrees(m.entity, a))
            .map(|m| m.entity)
    }

    /// `غير أن ملك الحبشة ردهم. وقال لهم`: whom the sentence before is about, where nobody has spoken.
    pub(super) fn protagonist(&mut self, start: usize, a: Agrees) -> Option<u32> {
        let v = self.view;
        let end = start.checked_sub(1)?;
        if self.discourse.any().is_some() {
            return None;
        }
        let from = v.sentence_start[end] as usize;
        let np = v.clause_subject(self.entities, &self.speakers, from, end).filter(|np| {
            np.mention.is_none() && np.definite && np.head.is_some_and(|h| h.class.is_human() && !h.plural)
        })?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        self.speakers.agrees(s, a).then_some(s)
    }

    /// `وتجمع عدد من الأقارب أمام المبنى. وعندما تعذر اللقاء عبروا عن`: the several people whom a sentence is about that came after the last speaker.
    pub(super) fn crowd(&mut self, start: usize) -> Option<u32> {
        let v = self.view;
        let spoke = self.discourse.latest().map_or(0, |(_, at)| at);
        let mut end = start;
        for _ in 0..2 {
            let from = v.sentence_start[end.checked_sub(1)?] as usize;
            if from <= spoke && spoke > 0 {
                return None;
            }
            let np = v.clause_subject(self.entities, &self.speakers, from, end).filter(|np| {
                np.mention.is_none()
                    && (np.coordinated || np.quantified || np.head.is_some_and(|h| h.plural))
                    && np.head.is_some_and(|h| h.class.is_human())
            });
            if let Some(np) = np {
                return Some(self.speakers.resolve(v.doc, &np, self.entities));
            }
            end = from;
        }
        None
    }
}
