/// The hash that tokens carry and that lexicons of the workspace are keyed by: fast on short words, the same on every machine.
///
/// Not meant to withstand chosen collisions: tables compare the key itself after the hash.
///
/// ```
/// use isnad_tokenize::{Document, key_hash};
/// assert_eq!(Document::new("قال").tokens()[0].hash, key_hash("قال"));
/// ```
pub fn key_hash(key: &str) -> u64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut h: u64 = key.len() as u64;
    let mut chunks = key.as_bytes().chunks_exact(8);
    for c in &mut chunks {
        let w = u64::from_le_bytes([c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]]);
        h = (h.rotate_left(5) ^ w).wrapping_mul(K);
    }
    let mut tail = 0u64;
    for &b in chunks.remainder() {
        tail = tail << 8 | u64::from(b);
    }
    h = (h.rotate_left(5) ^ tail).wrapping_mul(K);
    h ^ h >> 32
}

/// Appends the folded key of one word and tells what folding hid.
pub(crate) fn fold_into(word: &str, out: &mut String) -> u8 {
    use crate::TokenFlags as F;
    let mut flags = 0;
    let mut last = '\0';
    for c in word.chars() {
        let f = match c {
            '\u{064B}' => {
                flags |= F::TANWEEN_FATH;
                continue;
            }
            '\u{064C}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{0610}'..='\u{061A}' | '\u{06D6}'..='\u{06ED}' => {
                continue;
            }
            '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}' => {
                continue;
            }
            'أ' => {
                flags |= F::HAMZA_ABOVE;
                'ا'
            }
            'إ' => {
                flags |= F::HAMZA_BELOW;
                'ا'
            }
            'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
            'ى' | 'ی' | 'ئ' => 'ي',
            'ة' | 'ۃ' | 'ہ' | 'ە' => 'ه',
            'ؤ' => 'و',
            'ک' | 'گ' => 'ك',
            'پ' => 'ب',
            'چ' => 'ج',
            'ڤ' => 'ف',
            '٠'..='٩' => char::from(b'0' + (c as u32 - 0x660) as u8),
            '۰'..='۹' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
            _ if c.is_ascii() => c.to_ascii_lowercase(),
            _ => {
                last = c;
                out.extend(c.to_lowercase());
                continue;
            }
        };
        last = c;
        out.push(f);
    }
    match last {
        'ة' => flags |= F::TEH_MARBUTA,
        'ى' => flags |= F::ALEF_MAQSURA,
        _ => {}
    }
    flags
}
