//! The folding stage: each character by the table, its neighbours looked at where they decide.

use crate::compose::{Compose, is_tashkeel};
use crate::kernel::{BLOCK, Block, Kernel};
use crate::table::{Action, DROP, SPECIAL, Table};
use crate::{Options, Punctuation, Tatweel};
use alloc::string::String;
use isnad_text::{Alignment, Class, Span};

/// Takes the edits, or lets them go.
pub(crate) trait Edits {
    /// `start..end` became `len` bytes.
    fn push(&mut self, start: usize, end: usize, len: usize);

    /// The bytes at `at` and after it whose bits are set were dropped.
    #[cfg(feature = "std")]
    fn delete(&mut self, at: usize, bits: u64);
}

impl Edits for Alignment {
    #[inline]
    fn push(&mut self, start: usize, end: usize, len: usize) {
        Alignment::push(self, Span::new(start, end), len);
    }

    #[cfg(feature = "std")]
    #[inline(always)]
    fn delete(&mut self, at: usize, bits: u64) {
        self.push_deleted(at, bits);
    }
}

impl Edits for () {
    #[inline]
    fn push(&mut self, _: usize, _: usize, _: usize) {}

    #[cfg(feature = "std")]
    #[inline]
    fn delete(&mut self, _: usize, _: u64) {}
}

#[derive(Clone, Debug)]
pub(crate) struct Fold {
    options: Options,
    pub(crate) table: Table,
    /// Writes letters for letters, stops at the rest.
    #[cfg(feature = "std")]
    pub(crate) writer: Kernel,
    /// Stops at all that changes.
    scout: Kernel,
    plain_ascii: [bool; 128],
    feeds_itself: bool,
}

impl Fold {
    pub(crate) fn new(options: Options) -> Self {
        let table = Table::new(&options);
        Fold {
            #[cfg(feature = "std")]
            writer: Kernel::writing(&table, options.yeh),
            scout: Kernel::stopping(|n| table.action(n) == Action::Keep),
            plain_ascii: table.plain_ascii(),
            feeds_itself: table.feeds_itself(),
            options,
            table,
        }
    }

    /// True where neighbours decide, so that a second round may find more.
    pub(crate) fn feeds_itself(&self) -> bool {
        self.feeds_itself
    }

    /// True where nothing is left for the form to do, once letters with tashkeel are folded.
    pub(crate) fn settles(&self, form: &Compose) -> bool {
        let looks = "٫٬٪،؛؟يى\n";
        let tashkeel = || (0x64B..0x671).filter(|&n| char::from_u32(n).is_some_and(is_tashkeel));
        let mut outputs = self.table.texts().chain([looks]).flat_map(str::chars);
        tashkeel().all(|n| self.table.action(n) == Action::Drop) && outputs.all(|c| form.is_inert(c))
    }

    /// Where the first character stands that may change.
    pub(crate) fn first_change(&self, text: &str) -> Option<usize> {
        let mut from = 0;
        loop {
            let at = self.scout.find(text, from, |c| self.table.action(c as u32) != Action::Keep)?;
            if self.table.action(text[at..].chars().next()? as u32) != Action::Look {
                return Some(at);
            }
            let (end, becomes) = self.look(text, at);
            if &text[at..end] != becomes {
                return Some(at);
            }
            from = end;
        }
    }

    /// Folds what stands from `from` on, and appends it. `from` is a character boundary.
    pub(crate) fn run(&self, text: &str, from: usize, out: &mut String, edits: &mut impl Edits) {
        if text.len() - from < 4 * BLOCK {
            self.run_with(text, from, &mut Page::<{ 8 * BLOCK }>::new(out), edits);
        } else {
            self.run_with(text, from, &mut Page::<{ 32 * BLOCK }>::new(out), edits);
        }
    }

    fn run_with<const N: usize>(&self, text: &str, from: usize, page: &mut Page<'_, N>, edits: &mut impl Edits) {
        #[cfg(feature = "std")]
        if let Some(level) = crate::blocks::vectors(text.len() - from) {
            fearless_simd::dispatch!(level, simd => self.by_blocks(simd, text, from, page, edits));
            return page.flush();
        }
        self.one_by_one(text, from, text.len(), page, edits);
        page.flush();
    }

    /// Folds characters from `i` until the first that ends at or after `until`; its end.
    #[inline]
    pub(crate) fn one_by_one<const N: usize>(
        &self,
        text: &str,
        mut i: usize,
        until: usize,
        page: &mut Page<'_, N>,
        edits: &mut impl Edits,
    ) -> usize {
        let bytes = text.as_bytes();
        while i < until {
            page.block();
            let b = bytes[i];
            if b < 0x80 && self.plain_ascii[usize::from(b)] {
                page.put(&[b]);
                i += 1;
                continue;
            }
            if let (0xD8..=0xDB, Some(&next)) = (b, bytes.get(i + 1)) {
                let cell = self.table.arabic[usize::from(b & 3) << 6 | usize::from(next & 63)];
                if cell == DROP {
                    edits.push(i, i + 2, 0);
                    i += 2;
                    continue;
                }
                if cell != SPECIAL {
                    page.put(&cell);
                    i += 2;
                    continue;
                }
            }
            i = self.special(text, i, page, edits);
        }
        i
    }

    /// Any character, by the whole table.
    fn special<const N: usize>(&self, text: &str, i: usize, page: &mut Page<'_, N>, edits: &mut impl Edits) -> usize {
        let (end, becomes) = self.becomes(text, i);
        if !same_steps(&text[i..end], becomes) {
            edits.push(i, end, becomes.len());
        }
        page.put_all(becomes);
        end
    }

    /// The end of the character at `i`, or of what is decided together with it, and what that becomes.
    #[inline]
    fn becomes<'a>(&'a self, text: &'a str, i: usize) -> (usize, &'a str) {
        let Some(c) = text[i..].chars().next() else { return (text.len(), "") };
        let end = i + c.len_utf8();
        match self.table.action(c as u32) {
            Action::Keep => (end, &text[i..end]),
            Action::Drop => (end, ""),
            Action::Replace(t) => (end, self.table.text(t)),
            Action::Look => self.look(text, i),
        }
    }

    /// The end of what is decided together at `i`, and what it becomes.
    pub(crate) fn look<'a>(&self, text: &'a str, i: usize) -> (usize, &'a str) {
        let rest = &text[i..];
        let before = text[..i].chars().next_back().map_or(Class::Other, Class::of);
        let Some(c) = rest.chars().next() else { return (i, "") };
        let end = i + c.len_utf8();
        let after = text[end..].chars().next().map_or(Class::Other, Class::of);
        let own = &text[i..end];
        let between_digits = before.is_digit() && after.is_digit();
        let becomes = match c {
            'ـ' => {
                let run = i + rest.len() - rest.trim_start_matches('ـ').len();
                let after = text[run..].chars().next().map_or(Class::Other, Class::of);
                let joined = |c: Class| c == Class::Letter || c.is_mark();
                let dropped = self.options.tatweel == Tatweel::BetweenLetters && joined(before) && joined(after);
                return (run, if dropped { "" } else { &text[i..run] });
            }
            'ى' | 'ي' => {
                let inside = text[end..].chars().map(Class::of).find(|c| !c.is_mark()) == Some(Class::Letter);
                match c {
                    _ if inside => own,
                    'ى' => "ي",
                    _ => "ى",
                }
            }
            '\r' => {
                if text[end..].starts_with('\n') {
                    ""
                } else {
                    "\n"
                }
            }
            '.' if between_digits => "٫",
            ',' if between_digits => {
                if self.options.digits == crate::Digits::Keep || self.options.digits == crate::Digits::Ascii {
                    own
                } else {
                    "٬"
                }
            }
            '%' if before.is_digit() => "٪",
            ',' | ';' | '?' if self.options.punctuation == Punctuation::Arabic => match c {
                ',' => "،",
                ';' => "؛",
                _ => "؟",
            },
            _ => own,
        };
        (end, becomes)
    }
}

/// True where the characters of both start at the same bytes, so that no offset moves.
pub(crate) fn same_steps(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.chars().map(char::len_utf8).eq(b.chars().map(char::len_utf8))
}

/// A page of output bytes, made sure of as UTF-8 a page at a time.
pub(crate) struct Page<'o, const N: usize> {
    bytes: [u8; N],
    pub(crate) len: usize,
    out: &'o mut String,
}

impl<'o, const N: usize> Page<'o, N> {
    pub(crate) fn new(out: &'o mut String) -> Self {
        Page { bytes: [0; N], len: 0, out }
    }

    /// Room for a block at the end of what is written.
    #[inline(always)]
    pub(crate) fn block(&mut self) -> &mut Block {
        if self.len + BLOCK > N {
            self.flush();
        }
        self.bytes[self.len..].first_chunk_mut().expect("a page holds many blocks")
    }

    /// Appends a few bytes; there is room for them since [`Page::block`] was called.
    #[inline]
    fn put<const L: usize>(&mut self, bytes: &[u8; L]) {
        self.bytes[self.len..self.len + L].copy_from_slice(bytes);
        self.len += L;
    }

    pub(crate) fn put_all(&mut self, text: &str) {
        if self.len + text.len() > N {
            self.flush();
        }
        if text.len() > N {
            self.out.push_str(text);
        } else {
            self.bytes[self.len..self.len + text.len()].copy_from_slice(text.as_bytes());
            self.len += text.len();
        }
    }

    pub(crate) fn flush(&mut self) {
        let text = simdutf8::basic::from_utf8(&self.bytes[..self.len]).expect("characters are written whole");
        self.out.push_str(text);
        self.len = 0;
    }
}
