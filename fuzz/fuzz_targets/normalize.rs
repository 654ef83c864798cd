//! Any text with any options: twice is once, all ways agree, and spans lead back to characters.
#![no_main]

use arbitrary::{Arbitrary, Result, Unstructured};
use isnad_normalize::{
    Alef, Digits, Form, Hamza, Invisible, Marks, Normalizer, Options, Presentation, Profile, Punctuation, Tatweel, Yeh, key,
};
use isnad_text::Span;
use libfuzzer_sys::fuzz_target;

#[derive(Debug)]
struct Input<'a> {
    normalizer: Normalizer,
    text: &'a str,
}

impl<'a> Arbitrary<'a> for Input<'a> {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let normalizer = if u.ratio(1, 2)? { Normalizer::new(*u.choose(&Profile::ALL)?) } else { options(u)?.build() };
        // The rest, from the first character that is whole to the first byte that is none's.
        let rest = u.bytes(u.len())?;
        let start = rest.iter().take_while(|b| **b & 0xC0 == 0x80).count();
        let text = rest[start..].utf8_chunks().next().map_or("", |c| c.valid());
        Ok(Self { normalizer, text })
    }
}

fn options(u: &mut Unstructured<'_>) -> Result<Options> {
    let marks = [
        Marks::HARAKAT,
        Marks::TANWEEN,
        Marks::SHADDA,
        Marks::SUKUN,
        Marks::DAGGER_ALEF,
        Marks::HAMZA,
        Marks::VOWEL_SIGNS,
        Marks::QURANIC,
    ];
    let invisible = [Invisible::BIDI, Invisible::ZERO_WIDTH, Invisible::JOINERS, Invisible::SOFT_HYPHEN];
    let alefs = [Alef::HAMZA, Alef::MADDA, Alef::WASLA, Alef::WAVY];
    Ok(Options::new()
        .form(*u.choose(&[Form::AsIs, Form::MarkOrder, Form::Nfc, Form::Nfkc])?)
        .presentation(*u.choose(&[Presentation::Keep, Presentation::LamAlef, Presentation::Letters, Presentation::Words])?)
        .marks(some(u, &marks)?.into_iter().fold(Marks::NONE, |a, b| a | b))
        .tatweel(*u.choose(&[Tatweel::Keep, Tatweel::BetweenLetters, Tatweel::Drop])?)
        .alef(some(u, &alefs)?.into_iter().fold(Alef::NONE, |a, b| a | b))
        .hamza(*u.choose(&[Hamza::Keep, Hamza::Carrier, Hamza::Hamza, Hamza::Drop])?)
        .high_hamza(u.arbitrary()?)
        .yeh(*u.choose(&[Yeh::Keep, Yeh::FromMaqsura, Yeh::FinalFromMaqsura, Yeh::FinalToMaqsura])?)
        .teh_marbuta(u.arbitrary()?)
        .look_alikes(u.arbitrary()?)
        .foreign_letters(u.arbitrary()?)
        .digits(*u.choose(&[Digits::Keep, Digits::Ascii, Digits::ArabicIndic, Digits::Extended])?)
        .punctuation(*u.choose(&[Punctuation::Keep, Punctuation::Ascii, Punctuation::Arabic])?)
        .plain_quotes(u.arbitrary()?)
        .invisible(some(u, &invisible)?.into_iter().fold(Invisible::NONE, |a, b| a | b))
        .plain_spaces(u.arbitrary()?)
        .line_ends(u.arbitrary()?)
        .letter_limit(*u.choose(&[None, Some(0), Some(1), Some(2), Some(7)])?)
        .punctuation_limit(*u.choose(&[None, Some(0), Some(1), Some(3)])?))
}

/// Some of the flags.
fn some<T: Copy>(u: &mut Unstructured<'_>, flags: &[T]) -> Result<Vec<T>> {
    let bits: u8 = u.arbitrary()?;
    Ok(flags.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, f)| *f).collect())
}

fuzz_target!(|input: Input<'_>| {
    let Input { normalizer: n, text } = input;
    let once = n.normalize(text);
    assert_eq!(n.normalize(&once), once, "twice is not once with {:?}", n.options());
    assert_eq!(n.is_normalized(text), once == text);
    let mut out = String::new();
    n.normalize_into(text, &mut out);
    let aligned = n.normalize_aligned(text);
    assert!(out == once && aligned.text == once);
    let mut last = 0;
    for (at, c) in once.char_indices() {
        assert!(aligned.original_span(Span::new(at, at + c.len_utf8())).get(text).is_some());
        let from = aligned.alignment.original(at);
        assert!(last <= from && text.is_char_boundary(from));
        last = from;
    }
    out.clear();
    text.split_whitespace().for_each(|word| key::fold_key_into(word, &mut out));
});
