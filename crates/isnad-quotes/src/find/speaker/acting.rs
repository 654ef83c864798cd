//! Who acts in the clause before the cue, and so speaks: its subject, by whom it is done, who calls something so.

use crate::find::Search;
use crate::nouns::{is_masdar, speech_noun};
use isnad_entities::{EntityKind, FunctionWord, NounPhrase};

impl Search<'_, '_, '_> {
    /// `وقارن باخ بين الاتحاد واللجنة، قائلا`, `وتبادل منسوبو المكتبة التهاني، سائلين`: who stands right behind the verb that begins the sentence,
    /// whatever the verb means.
    pub(super) fn main_subject(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
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
            } else if np.head.is_none()
                || first.ends_with('و')
                    && start + 3 < i
                    && al(start + 2)
                    && al(start + 3)
                    && !v.key(start + 3).ends_with("ون")
            {
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

    /// `ويمكن سماع الراكب أمام الكاميرا **وهو يقول**`, `وجلست الممرضة منى الخطيب قرب النافذة **وهي تقول**`: whom the sentence has named last, of the pronoun's
    /// gender.
    pub(super) fn while_he_says(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        /// How far before the verb, in tokens.
        const FAR: usize = 18;
        let v = self.view;
        if i < start + 3 || !matches!(v.key(i - 1), "وهو" | "وهي") || v.is_comma(i - 2) {
            return None;
        }
        let last = i - 1;
        let stop = |k: usize| v.is_complementizer(k);
        let nps: Vec<NounPhrase> = {
            let read = v.reading(self.entities, &stop);
            let person = |k: usize| {
                let mention = v.mention_at[k].checked_sub(1).map(|m| self.entities.mentions[m as usize].kind);
                mention == Some(EntityKind::Person)
                    || mention.is_none()
                        && !v.in_name[k]
                        && v.head(k).is_some_and(|h| h.head.class.is_human() && !h.head.ambiguous)
            };
            // باتجاه المراسل, للمراسل: to whom he turns
            let under = |k: usize| {
                v.is_word(k)
                    && (v.tags[k].function.is(FunctionWord::PREPOSITION)
                        || v.doc.tokens()[k].clitics.proclitics.preposition())
            };
            let towards = |k: usize| under(k) || k > start && under(k - 1);
            (start.max(last.saturating_sub(FAR))..last)
                .rev()
                .filter(|&k| v.is_word(k) && v.tags[k].function == FunctionWord::NONE && person(k) && !towards(k))
                .filter_map(|k| read.noun_phrase(k, last))
                .filter(NounPhrase::can_speak)
                .collect()
        };
        nps.iter().find_map(|np| {
            let s = self.speakers.resolve(v.doc, np, self.entities);
            self.speakers.agrees(s, a).then_some(s)
        })
    }

    /// `لقي القرار تأييدا من جانب نقابات العمال، قائلين إنه`: by whom it is done.
    pub(super) fn agent_before(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
        let v = self.view;
        let by = (start.max(i.saturating_sub(16))..i.saturating_sub(2))
            .rev()
            .find(|&k| v.key(k) == "من" && matches!(v.key(k + 1), "جانب" | "قبل" | "طرف" | "لدن"))?;
        let stop = |k: usize| v.is_complementizer(k);
        let np = v.reading(self.entities, &stop).noun_phrase(by + 2, i).filter(NounPhrase::can_speak)?;
        let s = self.speakers.resolve(v.doc, &np, self.entities);
        (a.plural || self.speakers.agrees(s, a)).then_some(s)
    }

    /// `استدعت الجزائر سفيرها بعد ما وصفته بالتدخل`, `لا يخفي المغرب قلقه لكنه يؤكد`: who calls something so, or whom the pronoun means, is who
    /// acts in the sentence, a country too.
    pub(super) fn names_what_it_calls(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
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
    pub(super) fn acting_before(&mut self, start: usize, i: usize, a: isnad_entities::Agrees) -> Option<u32> {
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
            // ألقت الشرطة في مدينة كذا القبض على رجل زعمت أنه: what it did is no part of its name
            let stop = |j: usize| v.is_complementizer(j) || j > k + 1 && v.begins_object(j);
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
}
