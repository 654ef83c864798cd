//! A text between two other paragraphs is read as it is between any two: what stands elsewhere changes nothing, where the design promises that.

use isnad::Analyzer;
use isnad_gazetteer::Gazetteer;
use isnad_normalize::{Normalizer, Profile};
use isnad_tests::texts;
use isnad_tokenize::Document;
use proptest::prelude::*;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(Analyzer::new);

/// Paragraphs that name nobody and say nothing, before and after, and have no على: how a text writes it tells what علي is in it. As many each time and of as many tokens, and none that might be a title: what
/// a short line is depends on its place in the article and on the length of the next paragraph.
const AROUND: [[&str; 2]; 3] = [
    [
        "هطلت أمطار غزيرة طوال الليل فوق القرى الجبلية كلها، وامتلأت الأودية بالمياه، وانقطعت طرق كثيرة كانت تربط بينها، وبقيت المدارس مغلقة من الصباح الباكر حتى المساء.\n\n",
        "\n\nثم عاد الهدوء بعد ساعات قليلة، وفتحت الطرق واحدا بعد آخر، وخرجت العائلات إلى الحقول لترى ما بقي من الزرع والأشجار في تلك السفوح العالية.",
    ],
    [
        "ارتفعت درجات الحرارة كثيرا هذا الصيف، واشتد الحر في كل مكان، وجفت الآبار القديمة، ونزل الناس إلى الشواطئ كل مساء هربا من البيوت التي لا تطاق.\n\n",
        "\n\nوبقيت الشوارع خالية زمنا طويلا في ساعات الظهيرة، وأغلقت المتاجر أبوابها باكرا، وصارت المياه تباع في الأسواق بضعف ثمنها المعتاد في كل صيف حار تقريبا.",
    ],
    [
        "كان الطقس باردا في ذلك اليوم، وكانت الطرق خالية من المارة، وغطى الثلج سطوح البيوت والحدائق، ولم تفتح المتاجر أبوابها إلا ساعات قليلة جدا بعد الظهر.\n\n",
        "\n\nوهكذا انتهى الشتاء كما بدأ، وذابت الثلوج قليلا قليلا، وعادت الطيور إلى الأشجار، وامتلأت الحدائق بالزهور البيضاء والحمراء في وقت قصير جدا هذه المرة.",
    ],
];

/// The tokens of `text` within the document, as offsets from its start.
fn tokens(around: [&str; 2], text: &str) -> Vec<String> {
    let whole = [around[0], text, around[1]].concat();
    let (start, end) = (around[0].len() as u32, (around[0].len() + text.len()) as u32);
    let doc = Document::new(&whole);
    let mine = doc.tokens().iter().enumerate().filter(|(_, t)| t.span.start >= start && t.span.end <= end);
    mine.map(|(i, t)| {
        format!("{}..{} {:?} {} {:?}", t.span.start - start, t.span.end - start, t.kind, doc.key(i), t.clitics)
    })
    .collect()
}

fn sentences(around: [&str; 2], text: &str) -> Vec<(u32, u32)> {
    let whole = [around[0], text, around[1]].concat();
    let (start, end) = (around[0].len() as u32, (around[0].len() + text.len()) as u32);
    let doc = Document::new(&whole);
    let mine = doc.sentences().iter().filter(|s| s.span.start >= start && s.span.end <= end);
    mine.map(|s| (s.span.start - start, s.span.end - start)).collect()
}

fn matches(around: [&str; 2], text: &str) -> Vec<(u32, u32, String)> {
    let whole = [around[0], text, around[1]].concat();
    let start = around[0].len() as u32;
    let g = Gazetteer::embedded();
    let found = g.matches(&Document::new(&whole));
    let mine = found.iter().filter(|m| m.span.start >= start && m.span.end <= start + text.len() as u32);
    mine.map(|m| (m.span.start - start, m.span.end - start, g.entry(m.entry).id().to_owned())).collect()
}

/// Who said what with which word, as offsets from the start of `text`.
fn said(around: [&str; 2], text: &str) -> Vec<String> {
    let whole = [around[0], text, around[1]].concat();
    let start = around[0].len() as u32;
    let article = ANALYZER.analyze(&whole);
    let place = |s: &isnad::Span| (s.start.wrapping_sub(start), s.end.wrapping_sub(start));
    let one = |q: &isnad::Quotation| {
        let pieces: Vec<_> = q.content.iter().map(place).collect();
        format!(
            "{pieces:?} {:?} {:?} {:?} {:?} {}",
            q.cue.as_ref().map(place),
            q.source.as_ref().map(place),
            article.speaker(q).map(|e| &e.name),
            q.kind,
            q.rule
        )
    };
    // A line that ends with a colon has its content in the next paragraph, which is not ours.
    let end = start + text.len() as u32;
    let ours = |q: &&isnad::Quotation| q.content.iter().all(|s| s.start >= start && s.end <= end);
    article.quotations().iter().filter(ours).map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever the text: words are cut, keyed and parted from their clitics by what stands in their line.
    #[test]
    fn words_know_their_line_only(text in texts::any_text()) {
        let want = tokens(AROUND[0], &text);
        prop_assert_eq!(&tokens(AROUND[1], &text), &want);
        prop_assert_eq!(&tokens(AROUND[2], &text), &want);
    }

    #[test]
    fn sentences_and_names_know_their_paragraph_only(paragraphs in prop::collection::vec(texts::paragraph(), 1..4)) {
        let text = paragraphs.join("\n\n");
        let (cut, found) = (sentences(AROUND[0], &text), matches(AROUND[0], &text));
        for around in &AROUND[1..] {
            prop_assert_eq!(&sentences(*around, &text), &cut);
            prop_assert_eq!(&matches(*around, &text), &found);
        }
    }

    /// Speakers are looked for in the whole article, but not found in paragraphs that name nobody.
    #[test]
    fn quotations_know_of_those_who_are_named_only(paragraphs in prop::collection::vec(texts::paragraph(), 1..5)) {
        let text = paragraphs.join("\n\n");
        let want = said(AROUND[0], &text);
        for around in &AROUND[1..] {
            prop_assert_eq!(&said(*around, &text), &want);
        }
    }

    /// Normalising knows no more than the characters beside: no line changes what becomes of another.
    #[test]
    fn normalizing_knows_its_line_only(text in texts::any_text()) {
        let text = text.trim_matches(['\r', '\n', '\u{85}', '\u{2028}', '\u{2029}']);
        prop_assume!(!text.is_empty());
        for profile in Profile::ALL {
            let n = Normalizer::new(profile);
            let alone = n.normalize(text);
            for around in AROUND {
                let whole = n.normalize(&[around[0], text, around[1]].concat()).into_owned();
                let (before, after) = (n.normalize(around[0]), n.normalize(around[1]));
                prop_assert_eq!(&whole, &[&*before, &*alone, &*after].concat(), "{}", profile.name());
            }
        }
    }
}

#[test]
fn surroundings_are_of_one_length() {
    let lengths = AROUND.map(|around| around.map(|paragraph| Document::new(paragraph).tokens().len()));
    assert!(lengths.iter().all(|l| *l == lengths[0]), "{lengths:?}");
}

#[test]
fn articles_say_the_same_between_other_paragraphs() {
    let (mut same, mut all) = (0, 0);
    for (name, text) in texts::articles() {
        let want = said(AROUND[0], &text);
        let got = said(AROUND[1], &text);
        all += want.len();
        let kept = want.iter().filter(|w| got.contains(w)).count();
        same += kept;
        assert!(kept * 10 >= want.len() * 9, "{name}: {kept} of {}", want.len());
    }
    println!("{same} of {all} attributions are the same between other paragraphs");
    assert!(all > 20 && same * 100 >= all * 99, "{same} of {all}");
}
