//! The parts of a person's name, in a spelling that variants share.

use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::words::Words;
use isnad_tokenize::{Document, key_hash};
use std::ops::Range;

/// The parts of a name: `بن` left out, `عبد الله` and `عبدالله` one part alike.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    words: Vec<u64>,
    /// A bit for each of the first parts: `بن` stands before it.
    fathers: u32,
}

impl Parts {
    /// `pro`: bytes of proclitics in the key of the first token.
    pub(crate) fn of(doc: &Document, words: &Words, tokens: Range<u32>, pro: u8) -> Parts {
        let mut parts = Vec::with_capacity(tokens.len());
        // The words of a part of several.
        let mut first = String::new();
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
            // العلوي and علوي are one family
            if let Some(nisba) = one.strip_prefix("ال").filter(|n| n.ends_with('ي') && n.len() >= 8) {
                one = nisba;
            }
            fathers |= u32::from(father).checked_shl(parts.len() as u32).unwrap_or(0);
            father = false;
            let listed = Class::NAME | Class::COMMON;
            let known = word.class.has(listed) || Lexicon::get().of(one).has(listed);
            parts.push(if known { key_hash(one) } else { key_hash(&skeleton(one)) });
            first.clear();
        }
        Parts { words: parts, fathers }
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
