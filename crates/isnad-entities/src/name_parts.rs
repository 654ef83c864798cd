//! The parts of a person's name, in a spelling that variants share.

use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::Words;
use isnad_tokenize::{Document, key_hash};
use std::borrow::Cow;
use std::ops::Range;

/// The parts of a name: `بن` left out, `عبد الله` and `عبدالله` one part alike.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    words: Vec<u64>,
    /// A bit for each of the first parts: `بن` stands before it.
    fathers: u32,
    /// The last part and the `بن` before it as one word, as some write it; 0 where no بن stands there.
    son: u64,
}

impl Parts {
    /// `pro`: bytes of proclitics in the key of the first token.
    pub(crate) fn of(doc: &Document, words: &Words, tokens: Range<u32>, pro: u8) -> Parts {
        let mut parts = Vec::with_capacity(tokens.len());
        // The words of a part of several.
        let mut first = String::new();
        let begin = pro as usize;
        let (mut fathers, mut father) = (0, false);
        for i in tokens.start as usize..tokens.end as usize {
            let word = words.at(i);
            if !word.word && doc.key(i).len() != 2 {
                continue;
            }
            let last = i + 1 == tokens.end as usize;
            if word.class.has(Class::LINK) && !last {
                father = !parts.is_empty();
                continue;
            }
            let pro = if i == tokens.start as usize { pro as usize } else { 0 };
            let mut one = &doc.key(i)[pro..];
            if word.class.has(Class::PREFIX) && !last {
                first.push_str(one);
                continue;
            }
            if !first.is_empty() {
                first.push_str(one);
                one = &first;
            }
            // نصر الله, later نصرالله: God with the word before Him is one part
            if one == "الله" && i > tokens.start as usize && first.is_empty() && parts.pop().is_some() {
                let before = &doc.key(i - 1)[if i - 1 == tokens.start as usize { begin } else { 0 }..];
                parts.push(part(&format!("{before}{one}"), Class::NONE));
                continue;
            }
            // العلوي and علوي are one family
            if let Some(nisba) = one.strip_prefix("ال").filter(|n| n.ends_with('ي') && n.len() >= 8) {
                one = nisba;
            }
            fathers |= u32::from(father).checked_shl(parts.len() as u32).unwrap_or(0);
            father = false;
            parts.push(part(one, word.class));
            first.clear();
        }
        let bin = parts.len() > 1 && fathers.checked_shr(parts.len() as u32 - 1).is_some_and(|f| f & 1 == 1);
        let last = tokens.end.saturating_sub(1) as usize;
        let son = if bin && words.at(last).word { part(&format!("بن{}", doc.key(last)), Class::NONE) } else { 0 };
        Parts { words: parts, fathers, son }
    }

    /// `بنسلمان` of `محمد بن سلمان`; 0 for most names.
    pub(crate) fn son(&self) -> u64 {
        self.son
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }
    pub(crate) fn first(&self) -> u64 {
        self.words.first().copied().unwrap_or(0)
    }
    pub(crate) fn second(&self) -> u64 {
        self.words.get(1).copied().unwrap_or(0)
    }
    pub(crate) fn last(&self) -> u64 {
        self.words.last().copied().unwrap_or(0)
    }

    /// True where this (shorter) name can be the other's: its parts stand there in order, and the first or the last is the same. A name that
    /// goes on behind somebody's `بن` is his father's: `متعب بن عبدالله` is not `سعد بن متعب بن عبدالله`.
    pub(crate) fn is_of(&self, other: &Parts) -> bool {
        let mut rest = other.words.iter();
        let inside = self.words.iter().all(|p| rest.any(|o| o == p));
        let begins = other.words.iter().position(|o| *o == self.first()).unwrap_or(0) as u32;
        let father = self.len() > 1 && begins > 0 && other.fathers.checked_shr(begins).is_some_and(|f| f & 1 == 1);
        inside && !father && (self.first() == other.first() || self.last() == other.last())
    }
}

/// One part, of a word that no list has its consonants.
fn part(one: &str, class: Class) -> u64 {
    let listed = Class::NAME | Class::COMMON;
    let known = class.has(listed) || Lexicon::get().of(one).has(listed);
    key_hash(&if known { Cow::Borrowed(one) } else { Cow::Owned(skeleton(one)) })
}

/// A foreign name, folded or not, as its consonants: the press writes غ, ج, ك or ق for g, and long vowels as it likes.
pub(crate) fn skeleton(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (i, c) in name.chars().enumerate() {
        let c = match c {
            'ا' | 'أ' | 'آ' | 'و' | 'ؤ' | 'ي' | 'ئ' | 'ى' if i > 0 => continue,
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            'غ' | 'ج' | 'ق' => 'ك',
            'ط' | 'ث' => 'ت',
            'ص' => 'س',
            'ذ' | 'ظ' => 'ز',
            c => c,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
