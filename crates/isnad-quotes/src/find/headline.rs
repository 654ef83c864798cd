//! `المصدر: المضمون` at the head of a line, and behind the two dots of a headline that goes on with what somebody else said.

mod in_short;

use super::*;
use isnad_entities::Head;

/// How far from a headline the text may name whom it names in short, in tokens.
const NEAR: usize = 400;

/// Who speaks before a colon, or a verb.
pub(crate) enum Who {
    Phrase(NounPhrase),
    /// A headline's short form of what the text names in full.
    Entity(u32),
}

/// What stands before the colon of a headline.
struct Announced {
    who: Who,
    source: Span,
    addressee: Option<Span>,
    colon: usize,
}

impl Search<'_, '_, '_> {
    /// Where the further statements of a paragraph begin: behind two dots what goes on with a source and a colon
    /// (`تأخر العمل في الجسر.. والأمانة: الخلل من المقاول`).
    pub(crate) fn parts(&self, kind: ParagraphKind, from: usize, to: usize) -> Vec<usize> {
        let v = self.view;
        if kind != ParagraphKind::Headline {
            return Vec::new();
        }
        let part = |&k: &usize| is_dots(v.surface(k - 1)) && v.inside[k] == 0 && self.announced(kind, k, to).is_some();
        (from + 2..to).filter(part).collect()
    }

    /// Ends at the part of the headline that begins at a token what was found in the part before it.
    pub(crate) fn cut_at(&mut self, found: usize, part: usize) {
        let v = self.view;
        let end = v.doc.tokens()[part].span.start;
        for content in
            self.out[found..].iter_mut().flat_map(|q| &mut q.content).filter(|c| c.start < end && c.end > end)
        {
            let first = v.doc.tokens().partition_point(|t| t.span.end <= content.start);
            content.end = v.doc.tokens()[v.trim_end(first, part) - 1].span.end;
        }
        self.reached = self.reached.min(part);
    }

    /// `الوزير يشيد بالنتائج ويلمح إلى تغيير`: what else he does, behind a noun phrase in the title that he speaks of.
    pub(crate) fn cut_at_next_act(&mut self, found: usize) {
        let v = self.view;
        let tokens = v.doc.tokens();
        let at = |byte: u32| tokens.partition_point(|t| t.span.start < byte);
        for q in &mut self.out[found..] {
            let Some(i) = q.cue.map(|c| at(c.start)) else { continue };
            let Some(form) = v.tags[i].cue.map(|c| c.forms[0]) else { continue };
            let [content] = &mut q.content[..] else { continue };
            let first = tokens.partition_point(|t| t.span.end <= content.start);
            let end = at(content.end);
            let nominal = first > i && (i + 1..=first).all(|k| !v.is_complementizer(k) && !v.is_colon(k));
            if form.tense != Tense::Imperfect || form.agreement.feminine || !nominal || v.inside[first] > 0 {
                continue;
            }
            let plural = form.agreement.number == Number::Plural;
            let act = |&k: &usize| {
                let key = v.key(k);
                key.starts_with("وي")
                    && key.chars().count() > 4
                    && v.is_word(k)
                    && v.inside[k] == 0
                    && v.mention_at[k] == 0
                    && v.head(k).is_none()
                    && (plural == key.ends_with("ون"))
                    && !key.ends_with(['ه', 'ي'])
                    && !key.ends_with("ين")
                    && !key.ends_with("ات")
            };
            if let Some(k) = (first + 1..end).find(act) {
                content.end = tokens[v.trim_end(first, k) - 1].span.end;
            }
        }
    }

    /// `المصدر: المضمون` at the head of a line or of a part of it.
    pub(crate) fn headline(&mut self, kind: ParagraphKind, from: usize, to: usize) {
        let v = self.view;
        let Some(line) = self.announced(kind, from, to) else { return };
        let colon = line.colon;
        let (content, kind) = if v.pair_at[colon + 1] > 0 && v.closes[colon + 1] as usize + 1 >= to {
            (v.pair(colon + 1).map(|p| p.inner).unwrap_or_default(), QuoteKind::Direct)
        } else {
            let end = v.trim_end(colon + 1, to);
            (v.span(colon + 1, end), self.kind_within(colon + 1, end))
        };
        if content.is_empty() {
            return; // فلان: «»
        }
        for k in from..colon {
            self.frames.take(k); // مدافعا
        }
        let speaker = match &line.who {
            Who::Phrase(np) => self.who(np),
            Who::Entity(entity) => *entity,
        };
        if to > self.reached {
            (self.opened, self.reached) = (colon + 1, to);
        }
        self.out.push(Quotation {
            kind,
            cue: Some(v.doc.tokens()[colon].span),
            source: Some(line.source),
            content: vec![content],
            speaker: Some(speaker),
            addressee: line.addressee,
            ..Quotation::by_rule("colon", 0.8)
        });
    }

    /// Who is told to speak by a colon in the first words of a line, or of a part of it.
    fn announced(&self, kind: ParagraphKind, from: usize, to: usize) -> Option<Announced> {
        if to < from + 3 {
            return None;
        }
        let v = self.view;
        let headline = kind == ParagraphKind::Headline;
        // -سالم : القادم أفضل, عام / نائب الأمير : لا تهاون: a dash or a rubric in front
        let dashed = matches!(v.surface(from), "-" | "–" | "—" | "•" | "*");
        let rubric = from + 3 < to && v.surface(from + 1) == "/" && v.is_word(from) && headline;
        let from = if rubric { from + 2 } else { from + usize::from(dashed && from + 2 < to) };
        let colon = (from + 1..to.min(from + 14)).find(|&k| v.is_colon(k))?;
        if colon + 2 >= to || kind == ParagraphKind::Byline || to - from > 60 && !headline {
            return None;
        }
        // سالم الحربي مدافعا عن فريقه: how he says what stands behind the colon, where the participle has not got it itself (الحربي معترفا: أخطأت)
        let manner = |k: usize| {
            let form = v.tags[k].cue.filter(|c| c.conjunction == 0).map(|c| c.forms[0].tense);
            let joint = self.frames.get(k).map(|f| f.joint);
            headline
                && k > from
                && form == Some(Tense::Participle)
                && !matches!(joint, Some(Joint::Colon | Joint::Marks))
        };
        let broken = |k: usize| {
            self.frames.has(k) && !manner(k)
                || matches!(v.surface(k), "-" | "–" | "—" | "/" | "|")
                || is_dots(v.surface(k))
                || v.doc.tokens()[k].kind == TokenKind::Number
        };
        if (from..colon).any(broken) {
            return None;
        }
        let title = headline && v.paragraph_start[from] == 0;
        if Roles::of(v.bare_key(from)).has(Roles::LABEL) || title && self.is_column(from, colon) {
            return None;
        }
        let phrase = self.told_by_phrase(kind, from, colon);
        // «الكهرباء»: a name in marks may be a short one
        let unknown = |t: &Announced| matches!(&t.who, Who::Phrase(np) if np.head.is_none() && np.mention.is_none());
        // القاضي: the judge, or a man of that family whom the text names
        let title_alone = |t: &Announced| {
            matches!(&t.who, Who::Phrase(np) if np.tokens == (from..from + 1) && np.mention.is_none())
                && self.surname(from..from + 1).is_some()
        };
        if title && phrase.as_ref().is_some_and(|t| unknown(t) || title_alone(t)) {
            return self.told_in_short(title, from, colon).or(phrase);
        }
        phrase
            .or_else(|| title.then(|| self.department(from, colon)).flatten())
            .or_else(|| (headline || dashed).then(|| self.told_in_short(title, from, colon)).flatten())
    }

    /// `سالم الحربي: ما أطول الطريق` over a line with the name alone: who wrote the column, and no source of his own.
    fn is_column(&self, from: usize, colon: usize) -> bool {
        let v = self.view;
        let Some(next) = v.doc.paragraphs().get(1) else { return false };
        let line = next.tokens.start as usize..next.tokens.end as usize;
        v.head(from).is_none()
            && colon > from + 1
            && line.len() == colon - from
            && line.zip(from..).all(|(a, b)| v.key(a) == v.key(b))
    }

    /// `المصدر:`, `المصدر لـ«الأفق»:`, `المصدر في المؤتمر:`.
    fn told_by_phrase(&self, kind: ParagraphKind, from: usize, colon: usize) -> Option<Announced> {
        let v = self.view;
        let headline = kind == ParagraphKind::Headline;
        let stop = |k: usize| k >= colon;
        let mut np = v.reading(self.entities, &stop).noun_phrase(from, colon)?;
        // بالصور: ...; للوزير: ..., but بان كي مون
        let start = np.tokens.start;
        let whole = v.mention_at[start]
            .checked_sub(1)
            .is_some_and(|m| self.entities.mentions[m as usize].span.start == v.doc.tokens()[start].span.start);
        if v.doc.tokens()[start].clitics.proclitics.preposition() && !v.in_name[start] && !whole {
            return None;
        }
        if np.tokens.len() == 2
            && !np.head.is_some_and(|h| h.class == HeadClass::Office)
            && v.key(np.tokens.end - 1).strip_prefix("ال").is_some_and(is_ordinal)
        {
            return None; // المجموعة الأولى: a list
        }
        let marks = v.pair_at[from] > 0 && v.closes[from] as usize == np.tokens.end;
        // «شرطة الشرقية»: what is named in marks is the whole, not the place in it
        let inner = marks.then(|| v.reading(self.entities, &stop).noun_phrase(from + 1, np.tokens.end - 1)).flatten();
        if let Some(inner) = inner.filter(|inner| inner.head.is_some() && inner.mention.is_none()) {
            (np.head, np.mention, np.definite) = (inner.head, None, inner.definite);
        }
        let kind_of = np.mention.map(|m| self.entities.mentions[m as usize].kind);
        let person = kind_of == Some(EntityKind::Person);
        let man = person || np.head.is_some_and(|h| h.class.is_human() && np.definite && !h.plural);
        if headline && np.mention.is_none() && np.head.is_some_and(|h| h.class.is_human()) {
            np.tokens.end = self.people_of(&np, colon);
        }
        if let Some(those) = headline.then(|| self.those_told(&np)).flatten() {
            np.tokens.end = those;
        }
        let tail = np.tokens.end;
        let addressed = tail < colon && self.addresses(tail);
        if tail != colon && !addressed && !(man && headline && self.circumstance(tail, colon)) {
            return None;
        }
        // منظمة دولية: القصف مستمر; مكاتب استقدام: لا عمالة
        let indefinite = |h: &Head| {
            !h.ambiguous
                && np.tokens.len() > 1
                && tail == colon
                && v.paragraph_start[from] == 0
                && matches!(h.class, HeadClass::Organization | HeadClass::Media)
        };
        let speaks = match kind_of {
            Some(
                EntityKind::Place
                | EntityKind::Country
                | EntityKind::Nationality
                | EntityKind::Event
                | EntityKind::Other,
            ) => false,
            Some(_) => true,
            None => {
                np.head.is_some_and(|h| h.class.is_human() || np.definite && !h.ambiguous)
                    || marks && headline
                    // دراسة: النوم يحسن الذاكرة
                    || headline
                        && np.tokens.len() <= 3
                        && np.head.is_some_and(|h| h.class == HeadClass::Document || indefinite(&h))
            }
        };
        if !speaks || !headline && !person && np.head.is_none_or(|h| !h.class.is_human()) {
            return None;
        }
        let source = v.span_of(&np, self.entities);
        Some(Announced { who: Who::Phrase(np), source, addressee: addressed.then(|| v.span(tail, colon)), colon })
    }

    /// `القاضي **للأهالي**`, `الشرطة الفرنسية **للزائرات**`, `وزير **لـ«الأفق»**`: where those begin whom it is told, who look like more of
    /// the source. The text below has the name of a body whole: `الهيئة الإسلامية للمحامين`.
    fn those_told(&self, np: &NounPhrase) -> Option<usize> {
        let v = self.view;
        let (from, end) = (np.tokens.start + 1, np.tokens.end);
        let at = (from..end).rev().find(|&k| self.addresses(k))?;
        if v.key(at) == "ل" {
            return (at + 1 < end && v.pair_at[at + 1] > 0).then_some(at);
        }
        let people = |k: usize| {
            let key = v.key(k);
            v.head(k).is_some_and(|h| h.head.plural) || key.ends_with("ين") || key.ends_with("ات")
        };
        let article = v.doc.bare(at) != v.doc.stem(at);
        let below = at + 1..v.tags.len().min(at + NEAR);
        let whole = below.into_iter().any(|k| v.key(k) == v.key(at) && v.doc.bare(k - 1) == v.doc.bare(at - 1));
        (article
            && people(at)
            && np.mention.is_none_or(|m| (self.entities.mentions[m as usize].tokens.end as usize) <= at)
            && !whole)
            .then_some(at)
    }

    /// `أهالي المدينة وزائروها`, `شيخ التمور بالأحساء`: where a phrase for people ends before the colon that the reader of phrases ends too early.
    fn people_of(&self, np: &NounPhrase, colon: usize) -> usize {
        let v = self.view;
        let at = np.tokens.end;
        if at >= colon || colon > at + 2 || !v.is_word(at) {
            return at;
        }
        let word = &v.doc.tokens()[at];
        let people = np.head.is_some_and(|h| h.plural);
        // أهالي القرية وزوارها
        let others = people && v.has_conjunction(at) && word.clitics.enc_len > 0;
        // أهالي وسانب
        let place = people && np.tokens.len() == 1 && word.clitics.pro_len == 0 && !v.key(at).starts_with(['ي', 'ت']);
        // شيخ التمور بالأحساء
        let there = word.clitics.proclitics.preposition() && !self.addresses(at) && self.is_place(at);
        let end = at + 1 == colon || place && colon == at + 2 && v.mention_at[at] > 0;
        if end && (others || place || there) { colon } else { at }
    }

    /// `لـ«الأفق»`, `للصحفيين`: whom it is told.
    fn addresses(&self, k: usize) -> bool {
        self.view.key(k) == "ل" || self.view.doc.tokens()[k].clitics.proclitics.la()
    }

    /// `أوباما في نيروبي: جئت أبحث عن جذوري`, `ظريف مدافعا عن الاتفاق: بذلنا ما في وسعنا`: where, when and how he says it.
    fn circumstance(&self, tail: usize, colon: usize) -> bool {
        let v = self.view;
        let word = &v.doc.tokens()[tail];
        if !v.is_word(tail) || v.mention_at[tail] > 0 || colon > tail + 8 {
            return false;
        }
        let placed = || {
            tail + 1 < colon
                && matches!(v.key(tail), "في" | "من" | "عن" | "بعد" | "عقب" | "قبل" | "خلال" | "اثناء" | "امام" | "علي")
        };
        let manner = || {
            word.clitics.pro_len == 0
                && !word.clitics.proclitics.al()
                && v.key(tail).ends_with('ا')
                && (v.key(tail).starts_with('م') || Roles::of(v.doc.bare(tail)).has(Roles::RESPONSE))
        };
        placed() || manner()
    }
}

/// The dots between the statements of a headline.
pub(crate) fn is_dots(surface: &str) -> bool {
    surface == "…" || surface.len() > 1 && surface.bytes().all(|b| b == b'.')
}

/// أولى، ثانية ... without the article: the place in a row.
pub(crate) fn is_ordinal(bare: &str) -> bool {
    matches!(
        bare,
        "اولي"
            | "ثانيه"
            | "ثالثه"
            | "رابعه"
            | "خامسه"
            | "سادسه"
            | "سابعه"
            | "ثامنه"
            | "تاسعه"
            | "عاشره"
            | "اول"
            | "ثاني"
            | "ثالث"
            | "رابع"
            | "خامس"
    )
}
