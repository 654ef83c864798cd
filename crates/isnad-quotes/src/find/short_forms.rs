//! Whom a source stands for that says less than the text has said: who issued `البيان`, which study `الدراسة` is.

use super::headline::Who;
use super::*;
use crate::roles::Roles;
use isnad_entities::HeadClass;

/// How far above the fuller phrase may stand, in tokens.
const FAR: usize = 400;

/// What a body lets others know in its own name; a report or a study speaks for itself.
fn is_statement(bare: &str) -> bool {
    matches!(bare, "بيان" | "بيانا" | "بلاغ" | "بلاغا" | "مذكره")
}

impl Search<'_, '_, '_> {
    /// Whom a phrase stands for that may point back.
    pub(crate) fn whom(&mut self, np: &NounPhrase) -> u32 {
        // التي ألقاها سماحته، مبينا
        if let Some(roles) = crate::discourse::honorific(self.view, np)
            && let Some(s) = self.titled(np.tokens.start, roles)
        {
            return s;
        }
        self.of_one_family(np)
            .or_else(|| self.issued(np))
            .or_else(|| self.pointed_back(np))
            .unwrap_or_else(|| self.who(np))
    }

    /// `وقال نواف السبهان: يعود الفضل إلى والدي خالد السبهان. وأضاف السبهان`: the family name alone is who spoke last, not a relative whom
    /// only his words have named.
    pub(crate) fn of_one_family(&self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let mentions = &self.entities.mentions;
        let named = &mentions[np.mention? as usize];
        let (last, _) = self.discourse.latest()?;
        let alone = np.tokens.len() == 1 && named.tokens.len() == 1 && named.kind == EntityKind::Person;
        if !alone || last == named.entity || self.discourse.remembers(named.entity) {
            return None;
        }
        let end = mentions.partition_point(|m| (m.tokens.start as usize) < np.tokens.start);
        let family = v.doc.bare(np.tokens.start);
        let full = |m: &isnad_entities::Mention, entity: u32| {
            m.entity == entity
                && m.kind == EntityKind::Person
                && m.tokens.len() > 1
                && v.doc.bare(m.tokens.end as usize - 1) == family
        };
        let inside = |span: isnad_text::Span| {
            self.out.iter().rev().take(8).any(|q| q.content.iter().any(|c| c.start <= span.start && span.end <= c.end))
        };
        let before = &mentions[..end.min(mentions.len())];
        let speaker = before.iter().rev().take(200).any(|m| full(m, last));
        let mut relatives = before.iter().rev().take(200).filter(|m| full(m, named.entity)).peekable();
        (speaker && relatives.peek().is_some() && relatives.all(|m| inside(m.span))).then_some(last)
    }

    /// Whom a source stands for that does not only point back.
    pub(crate) fn who(&mut self, np: &NounPhrase) -> u32 {
        let v = self.view;
        let noun = v.doc.bare(np.tokens.start);
        let statement = is_statement(noun) && !np.coordinated;
        let issuer = statement
            .then(|| self.issuer(np.tokens.start, np.tokens.end))
            .flatten()
            .or_else(|| self.put_out_by(np))
            .or_else(|| self.issuer_in_clause(np).filter(|_| statement || is_put_out(noun) && !np.coordinated));
        if let Some(issuer) = issuer.filter(|i| i.tokens.start > np.tokens.start) {
            let entity = self.speakers.resolve(v.doc, &issuer, self.entities);
            self.speakers.also_called(v.doc, np, entity);
            return entity;
        }
        match self.named_below(np) {
            Some(Who::Entity(entity)) => return entity,
            Some(Who::Phrase(body)) => return self.speakers.resolve(v.doc, &body, self.entities),
            None => {}
        }
        if let Some(body) = self.spelt_out(np) {
            let entity = self.speakers.resolve(v.doc, &body, self.entities);
            self.speakers.also_called(v.doc, np, entity);
            return entity;
        }
        let fuller = self.fuller(np).or_else(|| self.people_in_full(np));
        self.speakers.resolve(v.doc, fuller.as_ref().unwrap_or(np), self.entities)
    }

    /// `بيان صادر عن الوزارة`, `بلاغ للجنة`, `بيان المجلس`: who speaks in what begins at a token.
    fn issuer(&self, start: usize, end: usize) -> Option<NounPhrase> {
        let v = self.view;
        if v.doc.tokens()[start].clitics.proclitics.al() || v.doc.tokens()[start].clitics.article_len > 0 {
            return None;
        }
        let body = |np: &NounPhrase| {
            let kind = np.mention.map(|m| self.entities.mentions[m as usize].kind);
            !np.coordinated
                && (matches!(kind, Some(EntityKind::Organization | EntityKind::Country | EntityKind::Media))
                    || np.head.is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media)))
        };
        for k in start + 1..end.min(start + 6) {
            if !v.is_word(k) {
                return None;
            }
            let from = if matches!(v.key(k), "عن" | "من") {
                k + 1
            } else if v.doc.tokens()[k].clitics.proclitics.la()
                || k == start + 1
                    && v.tags[k].function == FunctionWord::NONE
                    && (v.mention_at[k] > 0 || v.head(k).is_some())
            {
                k
            } else {
                continue;
            };
            let stop = |k: usize| v.is_complementizer(k);
            let np = v.reading(self.entities, &stop).noun_phrase(from, end.max(from + 1)).filter(|np| body(np));
            if let Some(mut np) = np {
                // للجنة, of which the article is not to be seen
                np.definite |= np.tokens.len() == 1 && v.doc.stem(from).starts_with('ل');
                return Some(np);
            }
            if from > k {
                return None;
            }
        }
        None
    }

    /// `البيان الصادر عن الخارجية`, `الأرقام الصادرة عن المكتب`: whose words they are; a study stands for itself.
    fn put_out_by(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let (first, end) = (np.tokens.start, np.tokens.end);
        let words = is_put_out(v.doc.bare(first));
        let out = (first + 1..end.saturating_sub(2))
            .find(|&k| words && matches!(v.doc.bare(k), "صادر" | "صادره") && matches!(v.key(k + 1), "عن" | "من"))?;
        let stop = |k: usize| v.is_complementizer(k) || k >= end;
        let np = v.reading(self.entities, &stop).noun_phrase(out + 2, end)?;
        np.can_speak().then_some(np)
    }

    /// `بيان صدر عن الوزارة`, `بيان أصدرته الوزارة`, `التقرير الذي أصدرته الوزارة`: who issued it, in a clause behind the noun.
    fn issuer_in_clause(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let mut verb = np.tokens.end;
        if verb >= v.tags.len() {
            return None;
        }
        let end = v.sentence_end[verb] as usize;
        // التقرير الإحصائي **الذي** أصدرته الأمانة
        verb += usize::from(np.definite && matches!(v.key(verb), "الذي" | "التي"));
        if verb + 2 >= end || np.tokens.len() > 3 || !v.is_word(verb) {
            return None;
        }
        let from = match v.key(verb) {
            "صدر" | "صدرت" if v.key(verb + 1) == "عن" => verb + 2,
            "اصدرته" | "اصدرتها" | "اصدره" | "اصدرها" => verb + 1,
            // تقرير نشرته الصحيفة: whose it is nobody tells
            _ if !is_statement(v.doc.bare(np.tokens.start)) => return None,
            "نشرته" | "نشرتها" | "نشره" | "نشرها" | "وزعته" | "وزعتها" | "وزعه" | "بثته" | "بثه" | "اذاعته" => {
                verb + 1
            }
            _ => return None,
        };
        let words = |k: usize| v.pair_at[k] > 0 && v.words(k, v.closes[k] as usize) > 4;
        let stop = |k: usize| v.is_complementizer(k) || words(k);
        v.reading(self.entities, &stop).noun_phrase(from, end).filter(NounPhrase::can_speak)
    }

    /// `البيان` behind `أصدرت الوزارة بيانا`: who issued what only now is called so.
    pub(crate) fn issued(&mut self, np: &NounPhrase) -> Option<u32> {
        let v = self.view;
        let at = np.tokens.start;
        let noun = v.doc.bare(at);
        if !is_statement(noun) || np.tokens.len() > 2 || !np.definite || self.speakers.is_known_as(v.doc, np) {
            return None;
        }
        let same = |k: usize| v.doc.bare(k).strip_suffix('ا').unwrap_or(v.doc.bare(k)) == noun;
        let told = (at.saturating_sub(FAR / 4)..at).rev().find(|&k| v.is_word(k) && same(k) && !v.in_name[k])?;
        let end = v.sentence_end[told] as usize;
        let issuer = self.issuer(told, end.min(at)).or_else(|| {
            // قالت السفارة في بيان: who spoke last
            if told > 0 && v.preposition_bit(told - 1).is_some()
                || v.doc.tokens()[told].clitics.proclitics.preposition()
            {
                return None;
            }
            let low = (v.sentence_start[told] as usize).max(told.saturating_sub(14));
            let verb = (low..told).rev().find(|&k| {
                matches!(
                    v.doc.bare(k),
                    "اصدر"
                        | "اصدرت"
                        | "نشر"
                        | "نشرت"
                        | "وزع"
                        | "وزعت"
                        | "اذاع"
                        | "اذاعت"
                        | "اصدرته"
                        | "عممت"
                )
            })?;
            let stop = |k: usize| v.is_complementizer(k) || k >= told;
            v.reading(self.entities, &stop).noun_phrase(verb + 1, told).filter(NounPhrase::can_speak)
        });
        // صدر بيان مشترك: of more than one, and of nobody who has spoken
        let stop = |k: usize| v.is_complementizer(k);
        let put_out = told > 0 && matches!(v.bare_key(told - 1).trim_start_matches('و'), "صدر" | "صدرت");
        let joint = || {
            let np = v.reading(self.entities, &stop).noun_phrase(told, end.min(at))?;
            (put_out && np.tokens.len() > 1).then_some(np)
        };
        let issuer = issuer.or_else(joint)?;
        let entity = self.speakers.resolve(v.doc, &issuer, self.entities);
        self.speakers.also_called(v.doc, np, entity);
        Some(entity)
    }

    /// `المسح`, `التنسيقية`, of which none has spoken: the nearest phrase above that has the noun for its head and says more.
    fn fuller(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let at = np.tokens.start;
        // الكتابة: a noun that is no body elsewhere
        let unknown = np.head.is_none() && v.doc.bare(at).ends_with('ه');
        let kind = unknown
            || np
                .head
                .is_some_and(|h| matches!(h.class, HeadClass::Organization | HeadClass::Media | HeadClass::Document));
        let alone = np.tokens.len() == 1 && np.definite && !np.quantified && np.mention.is_none();
        if !kind || !alone || v.doc.tokens()[at].clitics.enc_len > 0 || self.speakers.is_known_as(v.doc, np) {
            return None;
        }
        let noun = v.doc.bare(at);
        let stop = |k: usize| v.is_complementizer(k) || v.tags[k].cue.is_some() && !v.in_name[k];
        let article = |k: usize| {
            let c = v.doc.tokens()[k].clitics;
            c.proclitics.al() || c.article_len > 0
        };
        let body = np.head.is_none_or(|h| h.class != HeadClass::Document);
        (at.saturating_sub(FAR)..at).rev().filter(|&k| v.is_word(k) && v.doc.bare(k) == noun).find_map(|k| {
            let governs = k > 0
                && v.is_word(k - 1)
                && v.doc.tokens()[k].flags.space_before()
                && v.head(k - 1).is_some_and(|h| !h.definite && (body || h.head.class != HeadClass::Document))
                // مجلس إدارة شركة كذا: the company has those
                && !(body && v.doc.bare(k - 1) == "اداره");
            // البنك **المركزي** المصري: the adjective of a noun before it
            let adjective = k > 0 && v.is_word(k - 1) && article(k) && article(k - 1) && v.head(k - 1).is_some();
            // الكتابة الإقليمية للحزب; المسح في الفترة says no more of which it is
            let known =
                unknown && !article(k) || article(k) && !(body && k + 1 < at && v.is_word(k + 1) && article(k + 1));
            if governs || adjective || known {
                return None;
            }
            let full = v.reading(self.entities, &stop).noun_phrase(k, (v.sentence_end[k] as usize).min(at))?;
            let same = full.head.map(|h| h.class) == np.head.map(|h| h.class);
            let says_more = full.tokens.len() > 1 && !full.coordinated && !full.quantified;
            (same && says_more).then_some(full)
        })
    }

    /// `«بلدي الطائف»`, `تعليم جدة`: the body whose adjective or field stands for it, `المجلس البلدي في الطائف`, as the text spells it out
    /// above, or below a headline.
    fn spelt_out(&self, np: &NounPhrase) -> Option<NounPhrase> {
        let v = self.view;
        let paragraph = v.doc.paragraphs().first()?;
        let mut words = np.tokens.clone().filter(|&k| v.is_word(k));
        let (field, place) = (words.next()?, words.next()?);
        let article = |k: usize| {
            let c = v.doc.tokens()[k].clitics;
            c.proclitics.al() || c.article_len > 0
        };
        let person = np.head.is_some_and(|h| h.class.is_human());
        let begins = np.mention.is_some_and(|m| self.entities.mentions[m as usize].tokens.start as usize == field);
        let known = || self.speakers.is_known_as(v.doc, np);
        if words.count() > 1 || article(field) || person || begins || v.head(field).is_some() || known() {
            return None;
        }
        let headline = paragraph.tokens.end as usize;
        let (low, end) = if field < headline {
            (headline, v.tags.len().min(headline + FAR))
        } else {
            (field.saturating_sub(FAR), field)
        };
        (low + 1..end).find_map(|k| {
            let spelt = v.is_word(k) && article(k) && self.speakers.is_same_word(v.doc, k, field);
            let there = || {
                (k + 1..end.min(k + 6))
                    .take_while(|&j| v.is_word(j))
                    .find(|&j| self.speakers.is_same_word(v.doc, j, place))
            };
            let there = spelt.then(there).flatten()?;
            let body = |h: &usize| {
                v.is_word(*h) && v.head(*h).is_some_and(|n| n.head.class == HeadClass::Organization && !n.head.plural)
            };
            let head = (k.saturating_sub(3).max(low)..k).find(body)?;
            let stop = |j: usize| v.is_complementizer(j);
            let read = v.reading(self.entities, &stop);
            let whole = read.noun_phrase(head, end)?;
            // الدفاع المدني بمنطقة عسير الرائد فلان: his office's name, not his
            let person = whole.unlisted.is_some()
                || whole.mention.is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Person);
            let mut body = if person { read.noun_phrase(head, there + 1)? } else { whole };
            // دعت إدارة التعليم في عسير 306 معلمين: whom it called
            // الدفاع المدني بمنطقة عسير المقدم فلان, of a name that no list has
            let his = |k: usize| v.head(k).is_some_and(|h| h.head.class.is_human());
            if v.doc.tokens()[body.tokens.end - 1].kind == TokenKind::Number || (there + 1..body.tokens.end).any(his) {
                body.tokens.end = body.tokens.end.min(there + 1);
            }
            (body.tokens.end > k && !body.coordinated).then_some(body)
        })
    }
}

/// What a body puts out in its own name; a study stands for itself.
fn is_put_out(noun: &str) -> bool {
    Roles::of(noun).has(Roles::ISSUED)
}
