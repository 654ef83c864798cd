/// What the key leaves out: marks, tatweel, zero-width and direction characters.
pub(crate) fn is_dropped(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{0610}'..='\u{061A}' | '\u{06D6}'..='\u{06ED}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
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
