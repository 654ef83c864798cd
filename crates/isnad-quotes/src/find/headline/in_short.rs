//! What a headline calls a source in short, and the text in full: `الحربي`, `الصحة`, `مدني عسير`, `الخرطوم`.

use super::{Announced, NEAR, Who, is_dots};
use crate::conjugate::Tense;
use crate::find::Search;
use crate::roles::Roles;
use crate::subject::Before;
use isnad_entities::{EntityKind, FunctionWord, HeadClass, NounPhrase};
use isnad_text::Span;
use isnad_tokenize::ParagraphKind;
use std::ops::Range;

impl Search<'_, '_, '_> {
    /// `صحة عسير`, `مدني جدة`: the office for a field in a place, by these two words.
    pub(super) fn department(&self, from: usize, colon: usize) -> Option<Announced> {
        let v = self.view;
        let first = from + usize::from(v.pair_at[from] > 0);
        let place = first + 1;
        if place >= colon {
            return None;
        }
        let named = v.mention_at[place].checked_sub(1).map(|m| self.entities.mentions[m as usize].tokens.end as usize);
        let end = named.unwrap_or(place + 1);
        let tail = end + usize::from(first > from && v.closes[from] as usize == end + 1);
        let addressed = tail < colon && self.addresses(tail);
        if tail != colon && !addressed || !self.is_department(first..end) {
            return None;
        }
        let who = Who::Phrase(plain(first..end));
        Some(Announced { who, source: v.span(from, tail), addressee: addressed.then(|| v.span(tail, colon)), colon })
    }

    fn is_department(&self, words: Range<usize>) -> bool {
        let v = self.view;
        let (first, place) = (words.start, words.start + 1);
        let word = &v.doc.tokens()[first];
        words.len() > 1
            && !word.clitics.proclitics.al()
            && word.clitics.enc_len == 0
            && Roles::of(v.doc.bare(first)).has(Roles::DEPARTMENT)
            && (v.doc.tokens()[place].clitics.proclitics.al() || self.is_place(place) || self.is_place_below(place))
    }

    /// `الحربي: طموحنا العودة`, `الصحة: لا إصابات`, `روسيا: لن نناقش الأمر`: what is a name of somebody who speaks only by what the text says of it.
    pub(super) fn told_in_short(&self, title: bool, from: usize, colon: usize) -> Option<Announced> {
        let v = self.view;
        let marks = v.pair_at[from] > 0;
        let first = from + usize::from(marks);
        let last = if marks { v.closes[from] as usize - 1 } else { colon };
        let last = (first..last.min(colon)).find(|&k| !v.is_word(k) || self.addresses(k)).unwrap_or(last.min(colon));
        let tail = last + usize::from(marks);
        let (words, addressed) = (first..last, tail < colon && self.addresses(tail));
        if words.is_empty() || words.len() > 4 || tail != colon && !addressed {
            return None;
        }
        let entity = self
            .surname(words.clone())
            .or_else(|| (!title).then(|| self.given_name(words.clone(), colon)).flatten())
            .or_else(|| title.then(|| self.body_below(words.clone())).flatten())
            .or_else(|| self.country(words.clone(), colon))
            .or_else(|| self.heard_below(title, words.clone()))?;
        let start = if marks { v.doc.tokens()[from].span.start } else { v.doc.stem_span(first).start };
        let source = Span { start, end: v.doc.tokens()[tail - 1].span.end };
        Some(Announced { who: entity, source, addressee: addressed.then(|| v.span(tail, colon)), colon })
    }

    /// `«الصحة» تنفي إغلاق المركز`, `مدني عسير يحذر من السيول`: who stands before a verb at the head of the title, and is named in full below.
    pub(crate) fn short_subject(&self, i: usize) -> Option<Before> {
        let v = self.view;
        let reading = v.tags[i].cue?;
        let present = reading.forms[0].tense == Tense::Imperfect && reading.conjunction == 0;
        let from = v.paragraph_start[i] as usize;
        if !present || from > 0 || i == 0 || i > 6 || v.doc.paragraphs().first()?.kind != ParagraphKind::Headline {
            return None;
        }
        let from = (1..i).rev().find(|&k| is_dots(v.surface(k))).map_or(from, |k| k + 1);
        let marks = v.pair_at[from] > 0 && v.closes[from] as usize == i;
        let words = from + usize::from(marks)..i - usize::from(marks);
        let noun = |k: usize| v.is_word(k) && v.tags[k].function == FunctionWord::NONE && v.tags[k].cue.is_none();
        let named = |words: Range<usize>| {
            self.is_department(words.clone())
                || self.surname(words.clone()).is_some()
                || self.body_below(words).is_some()
        };
        if words.is_empty() || words.len() > 3 || !words.clone().all(noun) || !named(words.clone()) {
            return None;
        }
        let phrase = NounPhrase { unlisted: Some(words), ..plain(from..i) };
        Some(Before { phrase, adjacent: true, relative: false })
    }

    /// Whom a phrase of the title stands for that has no noun for a body and no name in it.
    pub(crate) fn named_below(&self, np: &NounPhrase) -> Option<Who> {
        let v = self.view;
        // «الصحة» تحذر: a body in marks
        let marked = np.unlisted.is_none()
            && np.tokens.len() > 2
            && v.pair_at[np.tokens.start] > 0
            && np.head.is_some_and(|h| h.ambiguous && h.class == HeadClass::Organization);
        let words = if marked { np.tokens.start + 1..np.tokens.end - 1 } else { np.unlisted.clone()? };
        let title = v.doc.paragraphs().first().is_some_and(|p| np.tokens.end <= p.tokens.end as usize);
        if !title || np.mention.is_some() || np.head.is_some() && !marked || v.head(words.start).is_some() {
            return None;
        }
        if marked {
            return self.body_below(words);
        }
        self.surname(words.clone()).or_else(|| self.body_below(words))
    }

    fn body_below(&self, words: Range<usize>) -> Option<Who> {
        self.body_without_its_noun(words.clone()).or_else(|| self.body_of_field(words))
    }

    /// The last name of a man whom the text names in full below or above, or his first two: `الحربي` of `سالم الحربي`, `تشانغ مون` of
    /// `تشانغ مون جون`.
    pub(crate) fn surname(&self, words: Range<usize>) -> Option<Who> {
        let v = self.view;
        if v.mention_at[words.start] > 0 || words.len() > 2 {
            return None;
        }
        let mentions = &self.entities.mentions;
        let at = mentions.partition_point(|m| (m.tokens.start as usize) < words.start);
        let near = &mentions[at.saturating_sub(NEAR / 10)..mentions.len().min(at + NEAR / 4)];
        let same = |m: &&isnad_entities::Mention| {
            let (start, end) = (m.tokens.start as usize, m.tokens.end as usize);
            m.kind == EntityKind::Person
                && end - start > words.len()
                && (words.clone().rev().zip((start..end).rev()).all(|(a, b)| v.doc.stem(a) == v.doc.stem(b))
                    || words.len() > 1 && words.clone().zip(start..end).all(|(a, b)| v.doc.stem(a) == v.doc.stem(b)))
        };
        near.iter().find(same).map(|m| Who::Entity(m.entity))
    }

    /// `وسام: هدفنا البطولة` over a paragraph that begins with `أكد اللاعب وسام حمدان`: the given name of the first man it names.
    fn given_name(&self, words: Range<usize>, colon: usize) -> Option<Who> {
        const FIRST: usize = 12;
        let v = self.view;
        let below = v.paragraph_end[colon] as usize;
        let mentions = &self.entities.mentions;
        let at = mentions.partition_point(|m| (m.tokens.start as usize) < below);
        let near = mentions[at..].iter().take_while(|m| (m.tokens.start as usize) < below + FIRST);
        let man = near.clone().find(|m| m.kind == EntityKind::Person)?;
        (words.len() == 1 && man.tokens.len() > 1 && v.key(man.tokens.start as usize) == v.key(words.start))
            .then_some(Who::Entity(man.entity))
    }

    /// `المعيد: تأخرنا في الحسم` where the text goes on with `أجاب المعيد قائلا`: who speaks in it by these words, or by more before them.
    fn heard_below(&self, title: bool, words: Range<usize>) -> Option<Who> {
        let v = self.view;
        let first = words.end + 1;
        let end = v.tags.len().min(first + if title { NEAR } else { NEAR / 8 });
        let place = self.is_place(words.start);
        let same = |at: usize| words.clone().zip(at..).all(|(a, b)| v.is_word(b) && v.doc.stem(a) == v.doc.stem(b));
        // نايف المعيد, شركة المياه, but not المشرف على المياه
        let ends = |np: &NounPhrase, at: usize| {
            let person = np.mention.is_some_and(|m| {
                let m = &self.entities.mentions[m as usize];
                m.kind == EntityKind::Person && m.tokens.end as usize == np.tokens.end
            });
            let body = v.head(at - 1).is_some_and(|h| h.head.class == HeadClass::Organization && !h.head.plural);
            person || np.unlisted.as_ref().is_some_and(|u| u.end == np.tokens.end) || body
        };
        let called = |np: &NounPhrase| {
            let at = np.tokens.end.saturating_sub(words.len());
            let begins = np.tokens.start;
            // الأمير خالد of الأمير خالد بن سالم
            let man = np.mention.is_some_and(|m| {
                let m = &self.entities.mentions[m as usize];
                m.kind == EntityKind::Person && (m.tokens.start as usize) < begins + words.len()
            });
            let opens = words.len() > 1 && man && same(begins);
            begins >= first
                && !np.coordinated
                && at >= begins
                && (opens || same(at) && (at == begins || !place && ends(np, at)))
        };
        let spoke = |k: usize| {
            let frame = self.frames.get(k)?;
            let before = frame.before.as_ref().map(|b| &b.phrase);
            [frame.subject.as_ref(), before].into_iter().flatten().find(|np| called(np)).cloned()
        };
        (first..end).find_map(spoke).map(Who::Phrase)
    }

    /// The body of which the words are the name but for its noun: المياه الوطنية of شركة المياه الوطنية.
    fn body_without_its_noun(&self, words: Range<usize>) -> Option<Who> {
        let v = self.view;
        let (first, last) = (words.start, words.end);
        let named = &v.doc.text()[v.span(first, last)];
        let body = |e: &&isnad_entities::Entity| {
            e.kind == EntityKind::Organization
                && e.name
                    .strip_suffix(named)
                    .is_some_and(|noun| noun.trim_end().split(' ').count() == 1 && noun.ends_with(' '))
        };
        let found = self.entities.entities.iter().filter(|_| words.len() > 1).position(|e| body(&e))?;
        Some(Who::Entity(found as u32))
    }

    /// `الصحة` of `وزارة الصحة`, `السياحة` of `الهيئة العامة للسياحة`: the body that the text names by its noun and these words, or without
    /// the adjective of its country (`الصحة اليمنية`).
    fn body_of_field(&self, words: Range<usize>) -> Option<Who> {
        let v = self.view;
        let last = words.end - 1;
        let nationality = v.mention_at[last]
            .checked_sub(1)
            .is_some_and(|m| self.entities.mentions[m as usize].kind == EntityKind::Nationality);
        self.body_named(words.clone())
            .or_else(|| (nationality && words.len() > 1).then(|| self.body_named(words.start..last)).flatten())
    }

    fn body_named(&self, words: Range<usize>) -> Option<Who> {
        let v = self.view;
        let first = &v.doc.tokens()[words.start];
        // فالكم تعلن: a name, and no conjunction before it
        let glued = words.start == 0 && v.doc.stem(words.start) != v.key(words.start);
        // حقوق الإنسان العربية has its article later
        let definite = words.clone().any(|k| v.doc.tokens()[k].clitics.proclitics.al());
        // المملكة تعتز: a state is no field of its bodies
        let state = words.len() == 1 && matches!(v.doc.bare(words.start), "مملكه" | "دوله" | "سلطنه" | "جمهوريه");
        if state
            || !definite
            || first.clitics.pro_len > 0 && !first.clitics.proclitics.al()
            || glued
            || self.is_place(words.start)
        {
            return None;
        }
        let end = v.tags.len().min(words.end + NEAR);
        let body = |k: usize| {
            v.is_word(k)
                && v.head(k).is_some_and(|n| n.head.class == HeadClass::Organization && !n.head.plural)
                && !matches!(
                    v.doc.bare(k),
                    "نادي"
                        | "فريق"
                        | "منتخب"
                        | "محافظه"
                        | "مدينه"
                        | "منطقه"
                        | "عاصمه"
                        | "سوق"
                        | "نظام"
                        | "حكومه"
                        | "مشروع"
                        | "برنامج"
                )
        };
        let general = |k: usize| matches!(v.doc.bare(k), "عامه" | "وطنيه" | "عليا" | "سعوديه" | "مركزيه");
        // One past the words behind a noun for a body, where they are these.
        let follows = |k: usize| {
            let at = k + 1 + usize::from(general(k + 1));
            let to = at + words.len();
            let same = |(a, b): (usize, usize)| v.is_word(b) && v.doc.bare(a) == v.doc.bare(b);
            (to <= end && words.clone().zip(at..).all(same)).then_some(to)
        };
        let mut bodies =
            (words.end + 1..end.saturating_sub(2)).filter(|&k| body(k)).filter_map(|k| Some((k, follows(k)?)));
        // مكتب العمل may be named before وزارة العمل
        let nearest = bodies.next()?;
        let ministry = |&(k, _): &(usize, usize)| v.doc.bare(k) == "وزاره";
        let (head, to) = if ministry(&nearest) { nearest } else { bodies.find(ministry).unwrap_or(nearest) };
        if let Some(m) = v.mention_at[head].checked_sub(1) {
            return Some(Who::Entity(self.entities.mentions[m as usize].entity));
        }
        // وزارة التجارة والصناعة
        let joined = |&k: &usize| v.is_word(k) && v.key(k).starts_with("وال") && v.mention_at[k] == 0;
        let to = (to..end).find(|k| !joined(k)).unwrap_or(end);
        let stop = |k: usize| k >= to;
        v.reading(self.entities, &stop).noun_phrase(head, to).map(Who::Phrase)
    }

    /// The text below names a place by the word.
    fn is_place_below(&self, k: usize) -> bool {
        let v = self.view;
        let mentions = &self.entities.mentions;
        let at = mentions.partition_point(|m| (m.tokens.start as usize) < k);
        mentions[at..].iter().take(NEAR / 4).any(|m| {
            m.kind == EntityKind::Place && m.tokens.len() == 1 && v.doc.bare(m.tokens.start as usize) == v.doc.bare(k)
        })
    }

    pub(super) fn is_place(&self, k: usize) -> bool {
        self.view.mention_at[k]
            .checked_sub(1)
            .is_some_and(|m| matches!(self.entities.mentions[m as usize].kind, EntityKind::Place | EntityKind::Country))
    }

    /// `روسيا: لن نناقش الأمر`, `الخرطوم: لسنا في حاجة`, but not `روسيا: مقتل خمسة في انفجار`, which happened there.
    fn country(&self, words: Range<usize>, colon: usize) -> Option<Who> {
        let v = self.view;
        let mention = v.mention_at[words.start].checked_sub(1)?;
        let named = &self.entities.mentions[mention as usize];
        let whole = named.tokens.start as usize == words.start && named.tokens.end as usize == words.end;
        let end = v.paragraph_end[colon] as usize;
        let denied =
            |k: usize| matches!(v.bare_key(k), "لن" | "لم" | "لا") && k + 1 < end && v.key(k + 1).starts_with('ن');
        let ours = |k: usize| {
            matches!(v.bare_key(k), "لن" | "لسنا" | "نحن")
                || denied(k)
                || v.doc.tokens()[k].clitics.enc_len > 0 && v.key(k).ends_with("نا")
        };
        // تدخل كذا «غير مقبول»: what it is called
        let judged = |k: usize| {
            v.pair_at[k] > 0 && (v.key(k + 1) == "غير" || v.words(k, v.closes[k] as usize) > 2) && v.are_own_words(k)
        };
        let says = matches!(v.key(colon + 1), "يجب" | "ينبغي" | "لابد")
            || (colon + 1..end).any(|k| v.inside[k] == 0 && ours(k) || judged(k));
        if !whole || !self.is_place(words.start) || !says {
            return None;
        }
        let stop = |k: usize| k >= words.end;
        v.reading(self.entities, &stop).noun_phrase(words.start, words.end).map(Who::Phrase)
    }
}

/// A phrase of which no more is known than where it stands.
fn plain(tokens: std::ops::Range<usize>) -> NounPhrase {
    NounPhrase {
        tokens,
        head: None,
        definite: true,
        mention: None,
        coordinated: false,
        quantified: false,
        unlisted: None,
    }
}
