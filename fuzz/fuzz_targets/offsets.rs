//! Bytes, characters and UTF-16 units: there and back at every character, never a panic between.
#![no_main]

use isnad_text::Offsets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let offsets = Offsets::new(text);
    let mut units = 0;
    for (n, (byte, c)) in text.char_indices().enumerate() {
        assert_eq!((offsets.char_of_byte(byte), offsets.utf16_of_byte(byte)), (n, units));
        assert_eq!((offsets.byte_of_char(n), offsets.byte_of_utf16(units)), (byte, byte));
        units += c.len_utf16();
    }
    assert_eq!(offsets.byte_of_char(usize::MAX), text.len());
});
