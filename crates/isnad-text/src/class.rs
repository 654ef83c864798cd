/// What a character is to Arabic writing. One table answers for all of the Arabic block.
///
/// ```
/// use isnad_text::Class;
/// assert_eq!(Class::of('ب'), Class::Letter);
/// assert_eq!(Class::of('\u{64B}'), Class::Tanween); // fathatan
/// assert!(Class::of('\u{651}').is_mark()); // shadda
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[repr(u8)]
pub enum Class {
    /// A letter of the Arabic script, of whatever language: U+0620–U+064A, U+066E–U+06D3, the supplements.
    Letter,
    /// Fatha, damma, kasra (U+064E–U+0650).
    Haraka,
    /// Vowel signs of other languages and the subscript alef (U+0656–U+065F, U+08E4–U+08FF).
    VowelSign,
    /// Fathatan, dammatan, kasratan (U+064B–U+064D).
    Tanween,
    /// U+0651.
    Shadda,
    /// U+0652.
    Sukun,
    /// The superscript alef of هٰذا (U+0670).
    DaggerAlef,
    /// Maddah and hamza as combining marks (U+0653–U+0655).
    CombiningHamza,
    /// Marks of Quran editions: signs of pause, small letters, honorifics set above (U+0610–U+061A, U+06D6–U+06ED, U+08CA…).
    QuranicMark,
    /// Tatweel, ـ (U+0640).
    Tatweel,
    /// ASCII digits.
    Digit,
    /// Arabic-Indic digits ٠–٩ (U+0660–U+0669).
    ArabicIndicDigit,
    /// Extended (Persian and Urdu) digits ۰–۹ (U+06F0–U+06F9).
    ExtendedDigit,
    /// Arabic punctuation: ، ؛ ؟ ۔ ٭ and the like.
    ArabicPunctuation,
    /// Signs between digits and after them: ٪ ٫ ٬ ؉ ؊.
    NumberSign,
    /// Quotation marks of any shape: « » “ ” „ ‹ › ' ".
    QuotationMark,
    /// Presentation forms A and B: positional letters, ligatures, whole words such as ﷲ.
    PresentationForm,
    /// Direction marks, embeddings, overrides and isolates (U+061C, U+200E–U+200F, U+202A–U+202E, U+2066–U+2069).
    BidiControl,
    /// ZWNJ and ZWJ (U+200C, U+200D): invisible, yet they choose the shape of a letter.
    Joiner,
    /// Zero-width space, word joiner, BOM, invisible operators (U+200B, U+2060–U+2064, U+FEFF, U+180E).
    ZeroWidth,
    /// U+00AD.
    SoftHyphen,
    /// Any white space inside a line, ASCII space included.
    Space,
    /// LF, CR, VT, FF, NEL, and the separators U+2028 and U+2029.
    LineEnd,
    /// ASCII punctuation and symbols other than quotation marks.
    AsciiPunctuation,
    /// Everything else.
    Other,
}

impl Class {
    /// The class of a character. A table look-up for the Arabic block, a few comparisons for the rest.
    #[inline]
    pub const fn of(c: char) -> Class {
        let n = c as u32;
        if n >= 0x600 && n < 0x700 { ARABIC[(n - 0x600) as usize] } else { elsewhere(c) }
    }

    /// True for what combines with the letter before: tashkeel, combining hamza, Quranic marks.
    #[inline]
    pub const fn is_mark(self) -> bool {
        use Class::*;
        matches!(self, Haraka | VowelSign | Tanween | Shadda | Sukun | DaggerAlef | CombiningHamza | QuranicMark)
    }

    /// True for the digits of all three sets.
    #[inline]
    pub const fn is_digit(self) -> bool {
        matches!(self, Class::Digit | Class::ArabicIndicDigit | Class::ExtendedDigit)
    }

    /// True for what a reader does not see: direction controls, joiners, zero-width characters, the soft hyphen.
    #[inline]
    pub const fn is_invisible(self) -> bool {
        matches!(self, Class::BidiControl | Class::Joiner | Class::ZeroWidth | Class::SoftHyphen)
    }
}

const ARABIC: [Class; 256] = {
    let mut table = [Class::Letter; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = arabic(0x600 + i as u32);
        i += 1;
    }
    table
};

const fn arabic(n: u32) -> Class {
    match n {
        0x64B..=0x64D => Class::Tanween,
        0x64E..=0x650 => Class::Haraka,
        0x656..=0x65F => Class::VowelSign,
        0x651 => Class::Shadda,
        0x652 => Class::Sukun,
        0x653..=0x655 => Class::CombiningHamza,
        0x670 => Class::DaggerAlef,
        0x610..=0x61A | 0x6D6..=0x6DC | 0x6DF..=0x6E8 | 0x6EA..=0x6ED => Class::QuranicMark,
        0x640 => Class::Tatweel,
        0x660..=0x669 => Class::ArabicIndicDigit,
        0x6F0..=0x6F9 => Class::ExtendedDigit,
        0x60C | 0x60D | 0x61B | 0x61D..=0x61F | 0x66D | 0x6D4 => Class::ArabicPunctuation,
        0x609 | 0x60A | 0x66A..=0x66C => Class::NumberSign,
        0x61C => Class::BidiControl,
        0x600..=0x608 | 0x60B | 0x60E | 0x60F | 0x6DD | 0x6DE | 0x6E9 | 0x6FD | 0x6FE => Class::Other,
        _ => Class::Letter,
    }
}

const fn elsewhere(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        '"' | '\'' | '`' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '″' | '＂' => Class::QuotationMark,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::LineEnd,
        '!'..='/' | ':'..='@' | '['..='`' | '{'..='~' => Class::AsciiPunctuation,
        '\t' | ' ' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            Class::Space
        }
        '\u{AD}' => Class::SoftHyphen,
        '\u{200C}' | '\u{200D}' => Class::Joiner,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Class::BidiControl,
        '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' => Class::ZeroWidth,
        '\u{750}'..='\u{77F}' | '\u{870}'..='\u{887}' | '\u{889}'..='\u{88E}' | '\u{8A0}'..='\u{8C9}' => Class::Letter,
        '\u{8E4}'..='\u{8E9}' | '\u{8F4}'..='\u{8FF}' => Class::VowelSign,
        '\u{897}'..='\u{89F}' | '\u{8CA}'..='\u{8E1}' | '\u{8E3}' | '\u{8EA}'..='\u{8F3}' => Class::QuranicMark,
        '\u{FD3E}' | '\u{FD3F}' => Class::ArabicPunctuation,
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Class::PresentationForm,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::Class;

    #[test]
    fn each_class_has_its_characters() {
        use Class::*;
        let table = [
            (Letter, "ءآابةهوىيپچگکیہےٹۇۆەݐ"),
            (Haraka, "\u{64E}\u{64F}\u{650}"),
            (VowelSign, "\u{656}\u{65F}\u{8E4}"),
            (Tanween, "\u{64B}\u{64C}\u{64D}"),
            (Shadda, "\u{651}"),
            (Sukun, "\u{652}"),
            (DaggerAlef, "\u{670}"),
            (CombiningHamza, "\u{653}\u{654}\u{655}"),
            (QuranicMark, "\u{610}\u{6D6}\u{6E1}\u{6ED}\u{8D4}"),
            (Tatweel, "ـ"),
            (Digit, "09"),
            (ArabicIndicDigit, "٠٩"),
            (ExtendedDigit, "۰۹"),
            (ArabicPunctuation, "،؛؟۔٭"),
            (NumberSign, "٪٫٬"),
            (QuotationMark, "«»“”„‹›\"'"),
            (PresentationForm, "ﻻﷲﷺﭖ"),
            (BidiControl, "\u{200F}\u{202B}\u{2067}\u{61C}"),
            (Joiner, "\u{200C}\u{200D}"),
            (ZeroWidth, "\u{200B}\u{FEFF}\u{2060}"),
            (SoftHyphen, "\u{AD}"),
            (Space, " \u{A0}\t\u{202F}\u{3000}"),
            (LineEnd, "\n\r\u{2028}\u{85}"),
            (AsciiPunctuation, ",;?!.%-"),
            (Other, "aé漢😀\u{600}"),
        ];
        for (class, chars) in table {
            for c in chars.chars() {
                assert_eq!(Class::of(c), class, "U+{:04X}", c as u32);
            }
        }
    }
}
