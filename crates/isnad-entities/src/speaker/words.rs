//! The words of a description: those that tell who is meant.

use super::spans::{bare, of_the_king};
use super::{Description, Speakers};
use crate::class::Class;
use crate::heads::{HeadAt, HeadClass};
use crate::lexicon::Lexicon;
use crate::{FunctionWord, TokenClasses, wording};
use isnad_text::push_sparing;
use isnad_tokenize::{Document, TokenKind, key_hash};
use std::ops::Range;

impl<'a> Speakers<'a> {
    /// Learns a title; of a chain (مستشار أمير المنطقة المشرف العام على الوكالة، رئيس البعثة وعضو البرلمان) each title by itself as well.
    pub(super) fn describe(&mut self, doc: &Document<'_>, entity: u32, tokens: Range<usize>) {
        if tokens.is_empty() {
            return;
        }
        if tokens.len() > 1 && wording::is_address(doc, tokens.start) {
            // معاليه, by itself
            let words = self.content(doc, tokens.start..tokens.start + 1);
            self.add(entity, words, tokens.start as u32, 0);
        }
        let person = self.classes.head(tokens.start).is_some_and(|h| h.head.class.is_human());
        let tokens = if person { self.without_rank(doc, tokens) } else { tokens };
        // خادم الحرمين الشريفين الملك فلان is الملك as well
        let king = |&i: &usize| doc.key(i) == "الملك" && doc.key(i - 1) == "الشريفين";
        if let Some(king) = tokens.clone().skip(1).find(king) {
            let words = self.content(doc, king..king + 1);
            self.add(entity, words, king as u32, 0);
        }
        let title = |i: usize, h: HeadAt| {
            // أمير منطقة كذا: his given name governs no place
            (!h.head.ambiguous || wording::may_be_left_out(doc, i + 1, &tokens))
                && (matches!(h.head.class, HeadClass::Office | HeadClass::Rank | HeadClass::Person)
                    || h.head.class == HeadClass::Honorific && !h.definite)
        };
        for start in tokens.clone() {
            // نائب وزير الخارجية: a minister stands in the title of one who is none
            let inner = || self.classes.head(start - 1).is_some_and(|h| !h.definite);
            let opens = start == tokens.start
                || self.classes.head(start).is_some_and(|h| h.proclitics == 0 && title(start, h)) && !inner();
            let joined = doc.tokens()[start].clitics.proclitics.conjunction()
                && start > tokens.start
                // المحامية والحقوقية فلانة: each by itself
                && (self.is_office(doc, start)
                    || self.classes.head(start).is_some_and(|h| h.definite && h.head.class.is_human() && !h.head.plural));
            if !opens && !joined {
                continue;
            }
            let next = (start + 1..tokens.end)
                .find(|&i| doc.tokens()[i].clitics.proclitics.conjunction() && self.is_office(doc, i));
            for end in [Some(tokens.end), next].into_iter().flatten() {
                // A handful is enough to be recognised by, and keeps long documents linear.
                if self.profiles[entity as usize].descriptions >= 12 {
                    return;
                }
                let words = self.content(doc, start..end);
                if words.is_empty() {
                    continue;
                }
                let country = self.country_in(doc, start..end);
                // المدير الفني للفريق is its مدرب
                if let [first, second, ..] = self.words_at(&words)
                    && (*first, *second) == (key_hash("مدير"), wording::word("فني"))
                {
                    let coach = self.words.len() as u32;
                    self.words.push(key_hash("مدرب"));
                    self.words.extend_from_within(words.start as usize + 2..words.end as usize);
                    self.add(entity, coach..self.words.len() as u32, tokens.start as u32, country);
                }
                self.add(entity, words, tokens.start as u32, country);
            }
        }
    }

    /// An office at a token, with or without conjunction and article: `وعضو البرلمان`.
    pub(super) fn is_office(&self, doc: &Document<'_>, i: usize) -> bool {
        self.classes.head(i).is_some_and(|h| h.head.class == HeadClass::Office && !h.head.plural)
            && !Lexicon::get().of(bare(doc, i)).has(Class::JOB)
    }

    /// `وزير الحج الدكتور`, `نائب الملك صاحب السمو الملكي الأمير`: the office without the rank that leads up to the name.
    pub(super) fn without_rank(&self, doc: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
        let rank = |i: usize| {
            // المشرف على الفريق: a team
            let governed = self.classes.function(i - 1).0.is(FunctionWord::PREPOSITION);
            self.classes.head(i).is_some_and(|h| matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific))
                && !governed
                || wording::is_address(doc, i)
        };
        while tokens.len() > 2 && rank(tokens.end - 1) {
            tokens.end -= 1;
        }
        tokens
    }

    pub(super) fn add(&mut self, entity: u32, words: Range<u32>, place: u32, country: u64) {
        self.profiles[entity as usize].descriptions += 1;
        let Some(head) = self.words_at(&words).first() else { return };
        self.by_head.insert((*head, place, self.descriptions.len() as u32));
        push_sparing(&mut self.descriptions, Description { entity, place, words, country });
    }

    /// The content words, in [`Speakers::words`].
    pub(super) fn content(&mut self, doc: &Document<'_>, tokens: Range<usize>) -> Range<u32> {
        let mut words = std::mem::take(&mut self.words);
        let start = words.len() as u32;
        words.extend(self.content_words(doc, tokens));
        self.words = words;
        start..self.words.len() as u32
    }

    /// The content words, without clitics and article, forms of address left out.
    pub(super) fn content_words<'d>(
        &self,
        doc: &'d Document<'_>,
        tokens: Range<usize>,
    ) -> impl Iterator<Item = u64> + use<'a, 'd> {
        self.words_of(doc, wording::without_address(doc, tokens), true)
    }

    /// The content words of tokens; the head of a phrase is compared as it is written.
    pub(super) fn words_of<'d>(
        &self,
        doc: &'d Document<'_>,
        tokens: Range<usize>,
        head: bool,
    ) -> impl Iterator<Item = u64> + use<'a, 'd> {
        let classes = self.classes;
        let first = tokens.start;
        // المتحدث باسم الشرطة is الناطق الإعلامي للشرطة
        let speaks = head && first < tokens.end && wording::is_spokesman(bare(doc, first));
        let king = first + 1 < tokens.end && of_the_king(doc, first);
        tokens
            .filter(move |&i| {
                // المادة 27 is not المادة 26, nor المادة (28)
                let numbered = doc.tokens()[i].kind == TokenKind::Number
                    && (i == first + 1
                        || i == first + 2
                            && doc.surface(first + 1) == "("
                            && matches!(bare(doc, first), "ماده" | "فقره" | "بند" | "فصل"));
                // مجموعة من الأطباء: the physicians
                let group = i == first
                    && i + 1 < doc.tokens().len()
                    && wording::is_group(bare(doc, i))
                    && doc.key(i + 1) == "من";
                // مدير عام: no year
                numbered
                    || doc.tokens()[i].kind == TokenKind::Word
                        && (classes.function(i).0 == FunctionWord::NONE || doc.key(i) == "عام")
                        && !group
            })
            .filter(|&i| !crate::noun_phrase::is_emphasis(doc.key(i)))
            // نائب خادم الحرمين الشريفين is نائب الملك
            .filter(move |&i| !(king && i > first + 1 && matches!(doc.key(i), "الحرمين" | "الشريفين")))
            .map(move |i| if king && i == first + 1 { "ملك" } else { bare(doc, i) })
            .filter(|b| !matches!(*b, "مذكور" | "سيد" | "سيده" | "رسمي" | "رسميه"))
            .filter(move |b| {
                !(speaks && matches!(*b, "باسم" | "اسم" | "بلسان" | "لسان" | "اعلامي" | "اعلاميه" | "صحفي" | "صحافي"))
            })
            .enumerate()
            .map(move |(n, b)| if head && n == 0 { key_hash(wording::one_spelling(b)) } else { wording::word(b) })
    }
}

/// Where the office ends that begins at a token right behind a name; the token itself if none begins there.
pub(super) fn office_end(doc: &Document<'_>, classes: &TokenClasses, at: usize) -> usize {
    let adjacent = |i: usize| {
        doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word
                && t.flags.space_before()
                && !t.flags.line_start()
                && classes.function(i).0 == FunctionWord::NONE
                && !t.clitics.proclitics.preposition()
                && !t.clitics.proclitics.conjunction()
        })
    };
    if let Some(end) = office_of_body(doc, classes, at) {
        return end;
    }
    let office = adjacent(at)
        && classes.head(at).is_some_and(|h| {
            let job = Lexicon::get().of(bare(doc, at)).has(Class::OFFICE | Class::JOB);
            job && !h.definite && h.proclitics == 0 && !h.head.plural
        });
    if !office {
        return at;
    }
    (at + 1..at + 5).find(|&i| !adjacent(i)).unwrap_or(at + 5)
}

/// `الأمين العام لمجلس التعاون الخليجي`: one past an office with the article, its adjective and the body that it is of, behind ل.
fn office_of_body(doc: &Document<'_>, classes: &TokenClasses, at: usize) -> Option<usize> {
    let plain = |i: usize| {
        doc.tokens().get(i).is_some_and(|t| {
            t.kind == TokenKind::Word
                && t.flags.space_before()
                && !t.flags.line_start()
                && t.clitics.enc_len == 0
                && !t.clitics.proclitics.conjunction()
                && classes.function(i).0 == FunctionWord::NONE
        })
    };
    let definite = |i: usize| doc.tokens()[i].clitics.proclitics.al();
    let adjective = |i: usize| plain(i) && definite(i) && !doc.tokens()[i].clitics.proclitics.preposition();
    let office = plain(at)
        && classes
            .head(at)
            .is_some_and(|h| h.definite && h.proclitics == 0 && !h.head.plural && h.head.class == HeadClass::Office);
    let of = at + 1 + usize::from(office && adjective(at + 1));
    let body = office && plain(of) && doc.tokens()[of].clitics.proclitics.la();
    if !body {
        return None;
    }
    // للجامعة, لمجلس التعاون: as far as the words agree
    let mut end = of + 1;
    if !definite(of) {
        if !adjective(end) {
            return None;
        }
        end += 1;
    }
    Some(end + usize::from(adjective(end) && classes.head(end).is_none()))
}
