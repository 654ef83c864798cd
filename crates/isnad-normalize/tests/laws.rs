//! What holds for every profile and every text.

use icu_normalizer::ComposingNormalizerBorrowed as Icu;
use isnad_normalize::{
    Alef, Digits, Form, Hamza, Invisible, Marks, Normalizer, Options, Presentation, Profile, Punctuation, Tatweel, Yeh,
};
use isnad_text::{Alignment, Class, Span};
use proptest::prelude::*;
use std::sync::LazyLock;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

static PROFILES: LazyLock<Vec<(Profile, Normalizer)>> =
    LazyLock::new(|| Profile::ALL.into_iter().map(|p| (p, Normalizer::new(p))).collect());

/// Options that look at neighbours, and the rest of what no profile uses.
static OTHERS: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    let o = Options::new();
    [
        o.tatweel(Tatweel::BetweenLetters).yeh(Yeh::FinalToMaqsura).letter_limit(Some(2)).punctuation_limit(Some(1)),
        o.yeh(Yeh::FinalFromMaqsura).line_ends(true).form(Form::MarkOrder).hamza(Hamza::Drop).invisible(Invisible::ALL),
        o.digits(Digits::ArabicIndic).punctuation(Punctuation::Arabic).marks(Marks::ALL).plain_quotes(true),
        o.digits(Digits::Extended).punctuation(Punctuation::Ascii).alef(Alef::ALL).high_hamza(true),
        o.yeh(Yeh::ToMaqsura).hamza(Hamza::Carrier).look_alikes(true).foreign_letters(true).tatweel(Tatweel::Drop),
        o.form(Form::Nfkc).presentation(Presentation::LamAlef).hamza(Hamza::Hamza).letter_limit(Some(1)),
    ]
    .map(Options::build)
    .into()
});

fn all() -> impl Iterator<Item = &'static Normalizer> {
    PROFILES.iter().map(|(_, n)| n).chain(OTHERS.iter())
}

/// Text of news letters with all that makes normalising hard, long enough for whole blocks.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي ]{1,40}",
        4 => "[أإآٱؤئءىة،؛؟ 0-9.,%!\r\n]{1,4}",
        3 => "[\u{64B}-\u{655}\u{670}ـ\u{6D6}-\u{6ED}]{1,3}",
        2 => "[٠-٩۰-۹٫٬٪]{1,4}",
        2 => "[\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF}]",
        2 => "[\u{200B}-\u{200F}\u{202A}-\u{202E}\u{A0}\u{AD}\u{FEFF}«»“”…–]",
        1 => "[پچژگکیہےھەۃٴٵٸݣࢠ]",
        1 => "[a-zé漢😀e\u{301}\u{344}ﬁ½Å]",
        1 => any::<char>().prop_map(String::from),
        1 => "ا{1,9}|!{1,9}|ـ{1,70}|\u{64E}{1,40}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|p| p.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn twice_is_once(text in text()) {
        for n in all() {
            let once = n.normalize(&text);
            prop_assert_eq!(&n.normalize(&once), &once, "{:?}", n.options());
            prop_assert!(n.is_normalized(&once));
            prop_assert_eq!(n.is_normalized(&text), once == text);
        }
    }

    #[test]
    fn all_ways_agree(text in text()) {
        for n in all() {
            let plain = n.normalize(&text);
            let mut out = String::from("قبل ");
            n.normalize_into(&text, &mut out);
            prop_assert_eq!(&out["قبل ".len()..], &plain);
            prop_assert_eq!(n.normalize_aligned(&text).text, plain);
        }
    }

    #[test]
    fn long_text_is_normalised_as_its_lines_are(lines in prop::collection::vec(text(), 1..8)) {
        // A line end that no option touches keeps lines apart, except for runs counted across it.
        for (_, n) in PROFILES.iter() {
            let whole = n.normalize(&lines.join("\n#")).into_owned();
            let apart: Vec<_> = lines.iter().map(|l| n.normalize(l).into_owned()).collect();
            if !lines.iter().any(|l| l.ends_with('\r')) {
                prop_assert_eq!(whole, apart.join("\n#"));
            }
        }
    }

    #[test]
    fn spans_lead_back_to_characters(text in text()) {
        for n in all() {
            let made = n.normalize_aligned(&text);
            let bounds: Vec<usize> = made.text.char_indices().map(|(i, _)| i).chain([made.text.len()]).collect();
            let mut last = 0;
            for pair in bounds.windows(2) {
                let span = made.original_span(Span::new(pair[0], pair[1]));
                prop_assert!(span.get(&text).is_some(), "{:?} of {:?}", span, made);
                let at = made.alignment.original(pair[0]);
                prop_assert!(text.is_char_boundary(at) && last <= at);
                last = at;
            }
            let spans = bounds.windows(2).map(|pair| made.original_span(Span::new(pair[0], pair[1])));
            prop_assert!(made.char_spans().eq(made.text.chars().zip(spans)));
            let mut last = 0;
            for (at, _) in text.char_indices() {
                let to = made.alignment.normalized(at);
                prop_assert!(made.text.is_char_boundary(to) && last <= to);
                last = to;
            }
            prop_assert_eq!(made.alignment.original(made.text.len()), text.len());
            prop_assert!(Alignment::try_from(made.alignment.edits().to_vec()).is_ok());
        }
    }

    #[test]
    fn between_edits_characters_stand_for_characters(text in text()) {
        for n in all() {
            let made = n.normalize_aligned(&text);
            let (mut from, mut to) = (0, 0);
            let end = Span::new(text.len(), text.len());
            let tail = (end, Span::new(made.text.len(), made.text.len()));
            for (o, m) in made.alignment.edits().iter().map(|e| (e.original, e.normalized)).chain([tail]) {
                let (a, b) = (&text[from..o.start as usize], &made.text[to..m.start as usize]);
                prop_assert_eq!(a.len(), b.len());
                prop_assert!(a.char_indices().map(|(i, _)| i).eq(b.char_indices().map(|(i, _)| i)), "{} {}", a, b);
                (from, to) = (o.end as usize, m.end as usize);
            }
        }
    }

    #[test]
    fn display_keeps_what_is_read_as_letters(text in text()) {
        let (_, display) = &PROFILES[2];
        let letters = |t: &str| t.nfkd().filter(|&c| c != 'ـ' && !Class::of(c).is_mark() && (Class::of(c) == Class::Letter || c.is_alphanumeric())).collect::<String>();
        prop_assert_eq!(letters(&display.normalize(&text)), letters(&text));
    }

    #[test]
    fn forms_alone_are_unicodes(text in text()) {
        let nfc = Options::new().form(Form::Nfc).build();
        let nfkc = Options::new().form(Form::Nfkc).build();
        prop_assert_eq!(nfc.normalize(&text), text.nfc().collect::<String>());
        prop_assert_eq!(nfkc.normalize(&text), text.nfkc().collect::<String>());
        prop_assert_eq!(nfc.normalize(&text), Icu::new_nfc().normalize(&text));
        prop_assert_eq!(nfkc.normalize(&text), Icu::new_nfkc().normalize(&text));
    }
}

#[test]
fn forms_of_every_character() {
    let nfc = Options::new().form(Form::Nfc).build();
    let nfkc = Options::new().form(Form::Nfkc).build();
    let (icu_nfc, icu_nfkc) = (Icu::new_nfc(), Icu::new_nfkc());
    let mut text = String::new();
    for c in '\0'..=char::MAX {
        // Alone, and between marks and letters that may join it.
        // (Most characters have no part in any form: those are tried alone.)
        let plain = [c].into_iter().nfkd().eq([c]) && is_nfkc_quick([c].into_iter()) == IsNormalized::Yes;
        let contexts = if plain && canonical_combining_class(c) == 0 && c > '\u{3000}' { 1 } else { 4 };
        for around in [["", ""], ["ا", "\u{653}"], ["a\u{316}", "\u{301}"], ["가", "ᆨ"]].into_iter().take(contexts)
        {
            text.clear();
            text.push_str(around[0]);
            text.push(c);
            text.push_str(around[1]);
            assert!(nfc.normalize(&text).chars().eq(text.nfc()), "NFC of U+{:04X} in {around:?}", c as u32);
            assert!(nfkc.normalize(&text).chars().eq(text.nfkc()), "NFKC of U+{:04X} in {around:?}", c as u32);
            if contexts > 1 {
                assert_eq!(nfc.normalize(&text), icu_nfc.normalize(&text), "NFC of U+{:04X} in {around:?}", c as u32);
                assert_eq!(
                    nfkc.normalize(&text),
                    icu_nfkc.normalize(&text),
                    "NFKC of U+{:04X} in {around:?}",
                    c as u32
                );
            }
        }
    }
}

#[test]
fn every_character_is_folded_once_for_all() {
    for n in all() {
        for c in '\0'..=char::MAX {
            let mut bytes = [0; 4];
            let once = n.normalize(c.encode_utf8(&mut bytes));
            assert!(n.is_normalized(&once), "U+{:04X}: {once:?} with {:?}", c as u32, n.options());
        }
    }
}
