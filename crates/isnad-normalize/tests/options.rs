//! Each option by itself, on both sides of its rule.

use isnad_normalize::{
    Alef, Digits, Form, Hamza, Invisible, Marks, Normalizer, Options, Presentation, Profile, Punctuation, Tatweel, Yeh,
};
use std::borrow::Cow;
use std::collections::HashSet;
use std::time::Instant;

#[test]
fn options_one_by_one() {
    let o = Options::new();
    let nfc = o.form(Form::Nfc);
    let table = [
        (o, "أُمّـة ﻻ ٢ «ق»", "أُمّـة ﻻ ٢ «ق»"),
        (o.form(Form::Nfc), "ا\u{653}خر مّ\u{64E}", "آخر م\u{64E}\u{651}"),
        (o.form(Form::MarkOrder), "ا\u{653} مّ\u{64E}", "ا\u{653} م\u{64E}\u{651}"),
        (o.form(Form::Nfkc), "ﻓﻲ ﬁ", "في fi"),
        (o.presentation(Presentation::LamAlef), "ﻻ ﻷ ﻓ ﷲ", "لا لا ﻓ ﷲ"),
        (o.presentation(Presentation::Letters), "ﻻ ﻷ ﻓ ﷲ ﷺ ﹶ", "لا لأ ف ﷲ ﷺ \u{64E}"),
        (o.presentation(Presentation::Words), "ﷲ ﷺ ﷼ ﷽", "الله صلى الله عليه وسلم ريال بسم الله الرحمن الرحيم"),
        (o.marks(Marks::HARAKAT), "كَتَّبًا", "كتّبًا"),
        (o.marks(Marks::TANWEEN | Marks::SHADDA), "كَتَّبًا", "كَتَبا"),
        (o.marks(Marks::DAGGER_ALEF), "هٰذا", "هذا"),
        (o.marks(Marks::QURANIC), "قُلۡ\u{6E1}", "قُل"),
        (o.marks(Marks::HAMZA), "ا\u{653}ي\u{654} آ", "اي آ"),
        (o.tatweel(Tatweel::Drop), "هـ كتـــاب", "ه كتاب"),
        (o.tatweel(Tatweel::BetweenLetters), "هـ كتـــاب كَـتب ــ", "هـ كتاب كَتب ــ"),
        (o.alef(Alef::HAMZA), "أإآٱ", "ااآٱ"),
        (o.alef(Alef::WASLA | Alef::MADDA), "أإآٱ", "أإاا"),
        (o.alef(Alef::WAVY), "ٲٳ أ", "اا أ"),
        (o.hamza(Hamza::Carrier), "مسؤول شئ ماء", "مسوول شي ماء"),
        (o.hamza(Hamza::Hamza), "مسؤول شئ آن أن", "مسءول شء ءءن ءن"),
        (o.hamza(Hamza::Drop), "مسؤول شئ ماء أن", "مسول ش ما أن"),
        (o.high_hamza(true), "ٵٴ", "أء"),
        (o.yeh(Yeh::FromMaqsura), "على عىن", "علي عين"),
        (o.yeh(Yeh::ToMaqsura), "في عين", "فى عىن"),
        (o.yeh(Yeh::ToMaqsura).hamza(Hamza::Carrier), "شئ", "شى"),
        (o.yeh(Yeh::FinalFromMaqsura), "على عىن فتىً", "علي عىن فتيً"),
        (o.yeh(Yeh::FinalToMaqsura), "في عين", "فى عين"),
        (o.yeh(Yeh::FinalFromMaqsura), "على،إلى»متى…فتىَ على", "علي،إلي»متي…فتيَ علي"),
        (o.teh_marbuta(true), "مدرسة", "مدرسه"),
        (o.look_alikes(true), "کتابی پاک ۃ", "كتابي پاك ة"),
        (o.look_alikes(true).teh_marbuta(true), "ۃ", "ه"),
        (o.foreign_letters(true), "چاپ گاز ک", "جاب كاز ک"),
        (o.digits(Digits::Ascii), "٣٫٥ ١٬٢٠٠ ۴٪", "3.5 1,200 4%"),
        (o.digits(Digits::ArabicIndic), "3.5, 1,200. 4% ۹", "٣٫٥, ١٬٢٠٠. ٤٪ ٩"),
        (o.digits(Digits::Extended), "٤5", "۴۵"),
        (o.punctuation(Punctuation::Ascii), "نعم، لا؛ لماذا؟ – …", "نعم, لا; لماذا? - ..."),
        (o.punctuation(Punctuation::Arabic), "نعم, 1,200; لماذا?", "نعم، 1,200؛ لماذا؟"),
        (o.plain_quotes(true), "«قال» “نعم” ‘لا’", "\"قال\" \"نعم\" 'لا'"),
        (o.invisible(Invisible::BIDI), "\u{202B}قال\u{202C}\u{200C}", "قال\u{200C}"),
        (o.invisible(Invisible::JOINERS), "می\u{200C}خواهم\u{200B}", "میخواهم\u{200B}"),
        (o.invisible(Invisible::ZERO_WIDTH | Invisible::SOFT_HYPHEN), "\u{FEFF}قا\u{AD}ل\u{200F}", "قال\u{200F}"),
        (o.plain_spaces(true), "في\u{A0}بيت\u{3000}\t", "في بيت \t"),
        (o.line_ends(true), "ا\r\nب\rج\u{2028}د\n", "ا\nب\nج\nد\n"),
        (o.letter_limit(Some(2)), "رااااائع الله !!!", "راائع الله !!!"),
        (o.punctuation_limit(Some(1)), "راائع!!! نعم،، 11", "راائع! نعم، 11"),
        // What folding brings together the form puts in order or joins: a mark out of a presentation form, marks that tatweel kept
        // apart, a hamza above what only now is an alef.
        (nfc.presentation(Presentation::Letters), "أم\u{651}\u{FE76}", "أم\u{64E}\u{651}"),
        (nfc.tatweel(Tatweel::Drop), "أم\u{651}ـ\u{64E}", "أم\u{64E}\u{651}"),
        (nfc.alef(Alef::WASLA), "ٱ\u{654}حمد", "أحمد"),
        (nfc.alef(Alef::WASLA).marks(Marks::TASHKEEL.and(Marks::DAGGER_ALEF)), "ٱ\u{654}حم\u{64E}د", "أحمد"),
        (nfc.alef(Alef::WASLA).marks(Marks::TASHKEEL.and(Marks::DAGGER_ALEF)), "آ ا\u{653} ٱ\u{654}حمد", "آ آ أحمد"),
    ];
    for (options, text, expected) in table {
        let n = options.build();
        assert_eq!(n.normalize(text), expected, "{options:?}");
        // The same in text long enough for whole blocks, with plain letters and with others around.
        for around in [" كتب عمر عن قمر ".repeat(9), " été漢😀 ".repeat(9)] {
            let long = format!("{around}{text} {around}");
            assert_eq!(n.normalize(&long), format!("{around}{expected} {around}"), "{options:?}");
        }
    }
}

#[test]
fn what_does_not_change_is_borrowed() {
    let text = "قال وزير الخارجيه في بيروت: نعم، لا 12 «ق» ".repeat(20);
    for profile in [Profile::Search, Profile::Lucene, Profile::Display] {
        assert!(matches!(Normalizer::new(profile).normalize(&text), Cow::Borrowed(_)), "{}", profile.name());
    }
}

#[test]
fn hostile_text_takes_linear_time() {
    // Quadratic work on these would take minutes.
    let between =
        Options::new().tatweel(Tatweel::BetweenLetters).yeh(Yeh::FinalFromMaqsura).letter_limit(Some(2)).build();
    for piece in ["ـ", "\u{64E}", "ىَ", "ـa", "\r", "اا", "ﻻ漢 ", "\u{653}\u{64B}"] {
        let text = piece.repeat(50_000);
        for n in Profile::ALL.map(Normalizer::new).iter().chain([&between]) {
            assert!(n.normalize_aligned(&text).alignment.edits().len() <= text.len());
        }
    }
}

#[test]
fn ten_megabytes_take_as_long_as_ten_times_one() {
    let n = Normalizer::new(Profile::Search);
    let seconds = |text: &str, times: usize| {
        let start = Instant::now();
        for _ in 0..times {
            let made = n.normalize_aligned(text);
            assert!(made.alignment.edits().len() <= text.chars().count());
        }
        start.elapsed().as_secs_f64()
    };
    for piece in ["\u{64E}", "ـ", "kaی漢", "ة\u{651}é"] {
        let (short, long) = (piece.repeat(1_000_000 / piece.len()), piece.repeat(10_000_000 / piece.len()));
        // Both take equally long, so that what else runs on the machine holds up either as likely. Quadratic work would be ten times as much.
        let (mut one, mut ten) = (f64::INFINITY, f64::INFINITY);
        let linear = (0..20).any(|_| {
            (one, ten) = (one.min(seconds(&short, 10)), ten.min(seconds(&long, 1)));
            ten < 4.0 * one
        });
        assert!(linear, "{piece:?}: {one:.3} s for ten times 1 MB, {ten:.3} s for 10 MB");
    }
}

#[test]
fn the_data_is_in_form() {
    let mut last = (String::new(), 0);
    let mut seen = HashSet::new();
    let groups = ["foreign-letter", "high-hamza", "look-alike", "punctuation", "quotation", "word"];
    let text = include_str!("../data/folds.tsv");
    for (i, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
        let at = format!("folds.tsv:{}: {line:?}", i + 1);
        let fields: Vec<&str> = line.split('\t').collect();
        let [group, code, c, to] = fields[..] else { panic!("{at}: expected 4 fields") };
        assert!(groups.contains(&group), "{at}: no option is called {group:?}");
        let code = u32::from_str_radix(code.strip_prefix("U+").expect(&at), 16).expect(&at);
        assert!(c.chars().map(u32::from).eq([code]), "{at}: the character is not the code point");
        assert!(!to.is_empty() && to != c, "{at}: it becomes nothing else");
        assert!((group, code) > (last.0.as_str(), last.1), "{at}: not in order");
        assert!(seen.insert(code), "{at}: stands twice");
        last = (group.into(), code);
    }
    assert!(seen.len() > 100);
}

#[test]
fn a_profile_is_known_by_its_name_and_by_its_options() {
    for profile in Profile::ALL {
        assert_eq!(Profile::from_name(profile.name()), Some(profile));
        assert_eq!(profile.options().build().options(), profile.options(), "{profile:?}");
    }
}

#[test]
fn letters_of_any_script_are_counted() {
    let two = Options::new().letter_limit(Some(2)).build();
    for (text, want) in [("soooo", "soo"), ("ооооо", "оо"), ("رااائع", "راائع"), ("1111", "1111"), ("    ", "    ")]
    {
        assert_eq!(two.normalize(text), want);
    }
}

#[test]
fn long_words_for_one_character_fit_wherever_a_page_ends() {
    let words = Options::new().presentation(Presentation::Words).build();
    let whole = "بسم الله الرحمن الرحيم";
    for before in 0..200 {
        let around = "ب".repeat(before);
        let text = format!("{around}{}ـ{around}", "﷽".repeat(60));
        assert_eq!(words.normalize(&text), format!("{around}{}ـ{around}", whole.repeat(60)), "after {before} letters");
    }
}
