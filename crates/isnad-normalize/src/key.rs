//! The matching key of one word: what a dictionary of names is looked up by.
//!
//! Harder than any profile, and without options or an alignment: marks, tatweel and invisible characters dropped; alef forms,
//! hamza carriers, alef maqsura, teh marbuta, look-alikes and presentation forms folded; digits ASCII; other scripts in lower
//! case. ء stays.

use alloc::string::String;
use unicode_normalization::UnicodeNormalization;

/// Appends the matching key of `word`. One table look-up a letter; nothing is allocated but what `out` needs.
///
/// ```
/// use isnad_normalize::key::fold_key_into;
/// let mut key = String::new();
/// fold_key_into("الأُمَّـــــة", &mut key);
/// assert_eq!(key, "الامه");
/// key.clear();
/// fold_key_into("ﻹﺳﻼﻡ", &mut key); // presentation forms
/// assert_eq!(key, "لاسلام");
/// ```
pub fn fold_key_into(word: &str, out: &mut String) {
    let bytes = word.as_bytes();
    out.reserve(word.len());
    // Letters that stay are copied together.
    let (mut done, mut i) = (0, 0);
    while i < bytes.len() {
        let b = bytes[i];
        if b < 0x80 {
            if b.is_ascii_uppercase() {
                out.push_str(&word[done..i]);
                out.push(char::from(b.to_ascii_lowercase()));
                done = i + 1;
            }
            i += 1;
        } else if let (0xD8..=0xDB, Some(&next)) = (b, bytes.get(i + 1)) {
            let at = usize::from(b & 3) << 6 | usize::from(next & 63);
            let to = ARABIC[at];
            if to != KEEP {
                out.push_str(&word[done..i]);
                if to != DROP {
                    out.push(to);
                }
                done = i + 2;
            }
            i += 2;
        } else {
            out.push_str(&word[done..i]);
            let Some(c) = word[i..].chars().next() else { break };
            i += c.len_utf8();
            done = i;
            elsewhere(c, out);
        }
    }
    out.push_str(&word[done..]);
}

const KEEP: char = '\u{1}';
const DROP: char = '\0';

const ARABIC: [char; 256] = {
    let mut table = [KEEP; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = arabic(0x600 + i as u32);
        i += 1;
    }
    table
};

const fn arabic(n: u32) -> char {
    let Some(c) = char::from_u32(n) else { return KEEP };
    match c {
        '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{640}' | '\u{610}'..='\u{61A}' | '\u{6D6}'..='\u{6ED}' => DROP,
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' | 'ۃ' | 'ہ' | 'ە' => 'ه',
        'ؤ' => 'و',
        'ک' | 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        '٠'..='٩' => (b'0' + (n - 0x660) as u8) as char,
        '۰'..='۹' => (b'0' + (n - 0x6F0) as u8) as char,
        _ => KEEP,
    }
}

/// Characters outside the Arabic block.
#[cold]
fn elsewhere(c: char, out: &mut String) {
    match c {
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}' => {}
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => {
            for c in [c].into_iter().nfkc().filter(|&c| c != ' ') {
                match (c as u32).checked_sub(0x600).and_then(|n| ARABIC.get(n as usize)) {
                    Some(&DROP) => {}
                    Some(&KEEP) | None => out.push(c),
                    Some(&to) => out.push(to),
                }
            }
        }
        _ => out.extend(c.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::fold_key_into;
    use std::{format, string::String};

    #[test]
    fn keys() {
        let table = [
            ("والوُزَراءُ", "والوزراء"),
            ("أإآٱا", "ااااا"),
            ("مستشفى", "مستشفي"),
            ("المسؤولية", "المسووليه"),
            ("شئون", "شيون"),
            ("هٰذا", "هذا"),
            ("پوتين", "بوتين"),
            ("چيفارا", "جيفارا"),
            ("ڤولتير", "فولتير"),
            ("گوگل", "كوكل"),
            ("٢٠٢٤", "2024"),
            ("۱۴۰۳", "1403"),
            ("Reuters", "reuters"),
            ("ÉLYSÉE", "élysée"),
            ("می\u{200C}خواهم", "ميخواهم"),
            ("ﷲ", "الله"),
            ("ﻷﻣﻢ", "لامم"),
            ("ـ", ""),
            ("", ""),
        ];
        for (word, key) in table {
            let mut out = String::from("|");
            fold_key_into(word, &mut out);
            assert_eq!(out, format!("|{key}"), "{word}");
        }
    }
}
