//! The folded key of a token: what spelling varies in is taken out, one letter for one letter.

use crate::flags::TokenFlags as F;
use isnad_normalize::key::fold_key_into;

/// What folding makes of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fold {
    /// Itself.
    Same,
    /// Nothing: a mark, tatweel, a zero-width or direction character.
    Dropped,
    /// Another letter.
    To(char),
    /// What [`fold_key_into`] makes of it: presentation forms, other scripts.
    Other,
}

/// What folding makes of a character, and the flags that keep what it hid.
pub(crate) const fn fold(c: char) -> (Fold, u8) {
    let to = match c {
        '\u{064B}' => return (Fold::Dropped, F::TANWEEN_FATH),
        '\u{064C}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{0610}'..='\u{061A}' | '\u{06D6}'..='\u{06ED}' => {
            return (Fold::Dropped, 0);
        }
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' => {
            return (Fold::Dropped, 0);
        }
        'أ' => return (Fold::To('ا'), F::HAMZA_ABOVE),
        'إ' => return (Fold::To('ا'), F::HAMZA_BELOW),
        'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ئ' => 'ي',
        'ة' | 'ۃ' | 'ہ' | 'ە' => 'ه',
        'ؤ' => 'و',
        'ک' | 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        '٠'..='٩' => (b'0' + (c as u32 - 0x660) as u8) as char,
        '۰'..='۹' => (b'0' + (c as u32 - 0x6F0) as u8) as char,
        'A'..='Z' => c.to_ascii_lowercase(),
        '\0'..='\x7F' => return (Fold::Same, 0),
        '\u{0600}'..='\u{06FF}' => return (Fold::Same, 0),
        _ => return (Fold::Other, 0),
    };
    (Fold::To(to), 0)
}

/// Appends what folding makes of a character; gives back its flags.
pub(crate) fn push(c: char, out: &mut String) -> u8 {
    let (folded, flags) = fold(c);
    match folded {
        Fold::Same => out.push(c),
        Fold::Dropped => {}
        Fold::To(to) => out.push(to),
        Fold::Other => fold_key_into(c.encode_utf8(&mut [0; 4]), out),
    }
    flags
}

/// Bytes that folding makes of a character.
pub(crate) fn folded_len(c: char) -> usize {
    match fold(c).0 {
        Fold::Same => c.len_utf8(),
        Fold::Dropped => 0,
        Fold::To(to) => to.len_utf8(),
        Fold::Other => {
            let mut one = String::new();
            push(c, &mut one);
            one.len()
        }
    }
}

/// Whether folding leaves nothing of a character.
pub(crate) fn is_dropped(c: char) -> bool {
    fold(c).0 == Fold::Dropped
}

/// The flags that the last letter of a word sets.
pub(crate) const fn ending(last: char) -> u8 {
    match last {
        'ة' => F::TEH_MARBUTA,
        'ى' => F::ALEF_MAQSURA,
        _ => 0,
    }
}

/// Appends the folded key of one word and tells what folding hid.
pub(crate) fn fold_into(word: &str, out: &mut String) -> u8 {
    let mut flags = 0;
    let mut last = '\0';
    for c in word.chars() {
        let before = out.len();
        flags |= push(c, out);
        if out.len() > before {
            last = c;
        }
    }
    flags | ending(last)
}

#[cfg(test)]
mod tests {
    use super::{fold_into, folded_len};
    use isnad_normalize::key::fold_key_into;

    /// The table here is the fast half of the matching key: they must not part.
    #[test]
    fn it_is_the_matching_key() {
        let mut parted = Vec::new();
        for c in ('\0'..='\u{07FF}').chain('\u{2000}'..='\u{206F}').chain('\u{FB50}'..='\u{FEFF}') {
            let (mut a, mut b) = (String::new(), String::new());
            let one = c.to_string();
            fold_into(&one, &mut a);
            fold_key_into(&one, &mut b);
            if a != b {
                parted.push((c, c as u32, a.clone(), b));
            }
            assert_eq!(folded_len(c), a.len(), "{c:?}");
        }
        assert!(parted.is_empty(), "{} {parted:x?}", parted.len());
    }
}
