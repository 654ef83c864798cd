//! Where a sentence, a statement, a clause begins.

use super::View;
use crate::bits::Bits;
use crate::bounds::Bounds;
use crate::roles::Roles;
use isnad_tokenize::{Document, TokenKind};

/// Where sentences and paragraphs begin and end; something of the search may begin with each sentence.
pub(super) fn bounds_of(doc: &Document<'_>, mut bounds: Bounds, stirs: &mut Bits) -> Bounds {
    bounds.clear(doc.tokens().len());
    let sentences = doc.sentences();
    let mut k = 0;
    while k < sentences.len() {
        // A semicolon joins two halves of one statement.
        let mut last = k;
        while last + 1 < sentences.len()
            && sentences[last + 1].paragraph == sentences[k].paragraph
            && doc.surface(sentences[last].tokens.end as usize - 1) == "؛"
        {
            last += 1;
        }
        let (start, end) = (sentences[k].tokens.start, sentences[last].tokens.end);
        stirs.set(start as usize);
        let paragraph = &doc.paragraphs()[sentences[k].paragraph as usize].tokens;
        let text = if start == paragraph.start { past_share_words(doc, start, end) } else { start };
        if text > start {
            stirs.set(text as usize);
            bounds.push((start, text), (paragraph.start, paragraph.end));
        }
        bounds.push((text, end), (paragraph.start, paragraph.end));
        k = last + 1;
    }
    bounds.finish();
    bounds
}

/// `شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك **أكد الوزير**`: what a page has above its text is no part of the first sentence.
fn past_share_words(doc: &Document<'_>, start: u32, end: u32) -> u32 {
    /// So many such words are no sentence.
    const ENOUGH: usize = 5;
    let shares = |k: u32| {
        let t = &doc.tokens()[k as usize];
        t.kind == TokenKind::Word && Roles::of_hashed(doc.key(k as usize), t.hash).has(Roles::SHARE)
    };
    if !shares(start) {
        return start; // all but a few
    }
    let between =
        |k: u32| matches!(doc.key(k as usize), "من" | "خلال" | "عبر" | "علي" | "في" | "الي" | "او" | "|" | "/" | "-");
    let run = (start..end).take_while(|&k| shares(k) || between(k));
    let (count, last) = run.filter(|&k| shares(k)).fold((0, start), |(count, _), k| (count + 1, k));
    if count >= ENOUGH && last + 1 < end { last + 1 } else { start }
}

impl<'a> View<'a> {
    /// Where a sentence begins, behind the dateline if it has one.
    pub(crate) fn past_dateline(&self, i: usize) -> usize {
        let start = self.sentence_start[i] as usize;
        if start != self.paragraph_start[i] as usize {
            return start;
        }
        let tokens = self.doc.tokens();
        let paragraphs = self.doc.paragraphs();
        let p = paragraphs.partition_point(|p| p.tokens.start as usize <= start).saturating_sub(1);
        let dateline = paragraphs.get(p).filter(|p| p.tokens.start as usize == start).and_then(|p| p.dateline);
        let mut from = start;
        if let Some(dateline) = dateline {
            while from < i && (tokens[from].span.start < dateline.end || tokens[from].kind == TokenKind::Punct) {
                from += 1;
            }
        }
        from
    }

    /// Where the statement of a sentence begins: behind the dateline, and behind what only opens it (يشار إلى أن، ومن الجدير بالذكر أن).
    pub(crate) fn statement_start(&self, i: usize) -> usize {
        let from = self.past_dateline(i);
        let opens = (from..i.min(from + 7)).find(|&k| !self.opens_statement(k));
        opens.filter(|&k| k > from && self.is_complementizer(k)).map_or(from, |k| k + 1)
    }

    /// `..., فيما أصيب آخرون، حسب المصادر`: where the last clause begins that `فيما` sets against what stands before it.
    pub(crate) fn last_clause(&self, from: usize, i: usize) -> usize {
        let opens = |k: usize| {
            self.key(k) == "فيما"
                && self.is_comma(k - 1)
                && self.inside[k] == self.inside[i]
                && !matches!(self.key(k + 1), "يخص" | "يتعلق")
        };
        let last = (from + 1..i.saturating_sub(3)).rev().take(40).find(|&k| opens(k));
        last.map_or(from, |k| k + 1)
    }

    /// السماح، منح، تنفيذ: a deed.
    pub(crate) fn does(&self, k: usize) -> bool {
        let bare = self.doc.bare(k);
        self.is_word(k)
            && self.mention_at[k] == 0
            && (crate::nouns::is_masdar(bare)
                || crate::roles::Roles::of(bare).has(crate::roles::Roles::ACT)
                || matches!(
                    bare,
                    "سماح"
                        | "منح"
                        | "افراج"
                        | "تسليم"
                        | "لقاء"
                        | "حضور"
                        | "سفر"
                        | "ادخال"
                        | "اجراء"
                        | "عوده"
                ))
    }

    /// A word of the formulas that open a reporter's statement.
    fn opens_statement(&self, k: usize) -> bool {
        let key = self.bare_key(k);
        matches!(
            key.strip_prefix('و').unwrap_or(key),
            "يشار"
                | "يذكر"
                | "تجدر"
                | "يجدر"
                | "الاشاره"
                | "الي"
                | "من"
                | "جدير"
                | "الجدير"
                | "بالذكر"
                | "ذكره"
                | "المعروف"
                | "المعلوم"
                | "معلوم"
                | "يلاحظ"
                | "كما"
        )
    }

    /// من جهته، من جانبها، بدورهم: the turn goes to somebody else, and a verb follows.
    pub(crate) fn switches(&self, i: usize) -> bool {
        let Some(stem) = ["ها", "هم", "هما", "ه"].iter().find_map(|p| self.key(i).strip_suffix(p)) else {
            return false;
        };
        matches!(stem, "بدور" | "وبدور")
            || matches!(stem, "جهت" | "جانب" | "ناحيت") && i > 0 && self.bare_key(i - 1) == "من"
    }
}
