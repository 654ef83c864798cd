//! What holds for every text.

use isnad_tokenize::{Document, TokenKind, Tokenizer, sentences};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Text that is made of what news is made of, and of what breaks tokenizers.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(" ".to_owned()),
        Just("\n".to_owned()),
        Just("“".to_owned()),
        Just("”".to_owned()),
        Just("«".to_owned()),
        Just("»".to_owned()),
        Just("\"".to_owned()),
        Just("'".to_owned()),
        Just("(".to_owned()),
        Just(")".to_owned()),
        Just(". ".to_owned()),
        Just("..".to_owned()),
        Just("؟".to_owned()),
        Just("،".to_owned()),
        Just("؛ ".to_owned()),
        Just("ـ".to_owned()),
        Just("\u{200F}".to_owned()),
        Just("👨\u{200D}👩\u{200D}👧".to_owned()),
        Just("&quot;".to_owned()),
        Just("a.b@c.sa".to_owned()),
        Just("https://a.sa/x?y".to_owned()),
        Just("١٢٫٥٪".to_owned()),
        "[ء-ي]{1,9}",
        "[ء-يً-ْـ]{1,9}",
        "(و|ف)?(ب|ل|ك|س)?(ال)?[ء-ي]{2,5}(ه|ها|هم|نا|ك)?",
        "[a-zA-Z']{1,6}",
        "[0-9٠-٩.,/:]{1,6}",
        "\\PC{0,4}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|p| p.concat())
}

/// Lines with stops among short words, numbers and marks: what a splitter has to think about.
fn lines() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[ء-ي]{1,8}",
        2 => prop::sample::select(&["د", "م", "هـ", "ود", "أ", "إلخ", "تل", "أولا", "بي", "سي", "إن", "وبي", "كوم", "نت", "ثالثاً", "و", "جزء", "ـ", "ًُ", "وقال", "پ", "گم"][..]).prop_map(str::to_owned),
        6 => prop::sample::select(&[".", ".", "..", "...", "…", "؟", "!", "؛", "۔", ";", "?!", ".…", "؟!"][..]).prop_map(str::to_owned),
        3 => prop::sample::select(&["(", ")", "«", "»", "\"", "”", "’", "'", "]", "[", "،", ":", "-", "/", "#", "@", "$"][..]).prop_map(str::to_owned),
        2 => prop::sample::select(&["1", "2", "5", "3.5", "2015", "1,234.5", "٣٫٥", "٢٠١٥", "12.", "1436هـ", "U.S.", "Dr.", "a", "BBC", "www.a.sa/(b)", "http://x/(a)!b?c", "x.com/a?b.", "v1.2"][..]).prop_map(str::to_owned),
        1 => prop::sample::select(&["\u{200F}", "\u{A0}", "\u{200C}", "\u{AD}", "\u{2028}", "\r\n", "\t", "\u{FEFF}", "\u{61C}", "ﻻ"][..]).prop_map(str::to_owned),
        10 => prop::sample::select(&[" ", " ", " ", " ", "  ", "\n"][..]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|p| p.concat())
}

/// Long lines of words, quotations and stops as newspapers set them, with a puzzle here and there.
fn long_lines() -> impl Strategy<Value = String> {
    let quoted = (
        prop::sample::select(&["«»", "\"\"", "“”", "””", "»«", "''"][..]),
        "[ء-ي]{1,7}( [ء-ي]{1,7}){0,9}",
        prop::sample::select(&["", "", ".", "،", "؟", "!", "...", "..", " ", "..!"][..]),
    );
    let quoted = quoted.prop_map(|(marks, words, stop)| {
        let mut marks = marks.chars();
        let (open, close) = (marks.next().unwrap_or('"'), marks.next().unwrap_or('"'));
        format!(" {open}{words}{stop}{close}")
    });
    let piece = prop_oneof![
        300 => " [ء-ي]{1,8}",
        20 => quoted,
        20 => prop::sample::select(&[".", ".", "،", "؛", "؟", "؟..", "..", "...", "!.", ". .", ". ..", ": 1.", " سي. إن.", ".كوم", " -", " *", " ("][..]).prop_map(str::to_owned),
        6 => prop::sample::select(&[" 3.5", " 2015م", " د", " م", ")", " أ.ف.ب", "\"", " «", " \"", "»", " www.a.sa", "جداً", " ٢٠١٥"][..]).prop_map(str::to_owned),
        1 => prop::sample::select(&["\n", "'", "\u{200F}", "\u{2028}", "&quot;", "\n("][..]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..900).prop_map(|p| p.concat())
}

fn is_nothing(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\0' | '\u{FEFF}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn sentences_alone_are_those_of_the_document(text in texts(), lines in lines(), long in long_lines()) {
        for text in [text, lines, long] {
            let spans: Vec<_> = sentences(&text).collect();
            let document: Vec<_> = Document::new(&text).sentences().iter().map(|s| s.span).collect();
            prop_assert_eq!(spans, document);
        }
    }

    #[test]
    fn tokens_cover_the_text(text in texts()) {
        let doc = Document::new(&text);
        let mut at = 0;
        for t in doc.tokens() {
            prop_assert!(!t.span.is_empty());
            prop_assert!(t.span.get(&text).is_some());
            prop_assert!(t.span.start as usize >= at);
            prop_assert!(text[at..t.span.start as usize].chars().all(is_nothing), "{:?}", &text[at..t.span.start as usize]);
            at = t.span.end as usize;
        }
        prop_assert!(text[at..].chars().all(is_nothing), "{:?}", &text[at..]);
    }

    #[test]
    fn segments_cover_their_word(text in texts()) {
        let doc = Document::new(&text);
        for t in doc.tokens() {
            let mut at = t.span.start;
            for s in doc.segments(t) {
                prop_assert_eq!(s.start, at);
                prop_assert!(!s.is_empty() && s.get(&text).is_some());
                at = s.end;
            }
            prop_assert_eq!(at, t.span.end);
            let n = doc.key(t).len();
            prop_assert!((t.clitics.pro_len + t.clitics.article_len + t.clitics.enc_len) as usize <= n);
            prop_assert!(doc.bare(t).len() <= n);
            for k in 0..=n + 1 {
                let s = doc.span_after(t, k);
                prop_assert!(t.span.contains(s) && s.get(&text).is_some());
            }
        }
    }

    #[test]
    fn sentences_cover_paragraphs(text in texts()) {
        let doc = Document::new(&text);
        let mut token = 0;
        let mut sentence = 0;
        for (i, p) in doc.paragraphs().iter().enumerate() {
            prop_assert_eq!(p.tokens.start, token);
            prop_assert_eq!(p.sentences.start, sentence);
            for s in &doc.sentences()[p.sentences.start as usize..p.sentences.end as usize] {
                prop_assert_eq!(s.tokens.start, token);
                prop_assert!(s.tokens.end > token);
                prop_assert_eq!(s.paragraph as usize, i);
                prop_assert!(p.span.contains(s.span));
                let words = &doc.tokens()[s.tokens.start as usize..s.tokens.end as usize];
                prop_assert_eq!((s.span.start, s.span.end), (words[0].span.start, words[words.len() - 1].span.end));
                token = s.tokens.end;
            }
            prop_assert_eq!(token, p.tokens.end);
            prop_assert!(doc.tokens()[p.tokens.start as usize].flags.line_start());
            if let Some(d) = p.dateline {
                prop_assert!(p.span.contains(d));
            }
            sentence = p.sentences.end;
        }
        prop_assert_eq!(token as usize, doc.tokens().len());
        prop_assert_eq!(sentence as usize, doc.sentences().len());
    }

    #[test]
    fn quotations_nest(text in texts()) {
        let doc = Document::new(&text);
        for (k, q) in doc.quotes().iter().enumerate() {
            prop_assert!(q.open < q.close);
            prop_assert!(doc.tokens()[q.open as usize].kind == TokenKind::Quote);
            prop_assert!(q.outer.contains(q.inner) && q.inner.get(&text).is_some());
            let around = doc.quotes()[..k].iter().filter(|o| o.close > q.open).count();
            prop_assert_eq!(around, q.depth as usize);
            if let Some(next) = doc.quotes().get(k + 1) {
                prop_assert!(q.open < next.open);
                prop_assert!(next.close <= q.close || next.open >= q.close);
            }
        }
        for p in doc.parentheses() {
            prop_assert!(p.open < p.close && p.outer.contains(p.inner));
        }
        for s in doc.sentences() {
            let around = doc.quotes().iter().position(|q| q.depth == 0 && q.open < s.tokens.start && q.close > s.tokens.start);
            prop_assert_eq!(s.inside_quote.map(|q| q as usize), around);
        }
    }

    #[test]
    fn keys_are_the_same_alone_and_in_text(text in texts()) {
        let doc = Document::new(&text);
        for t in doc.tokens().iter().filter(|t| t.kind == TokenKind::Word) {
            let alone = Document::new(doc.surface(t));
            prop_assert_eq!(alone.key(0), doc.key(t));
            prop_assert_eq!(alone.tokens()[0].clitics, t.clitics);
            prop_assert_eq!(alone.tokens()[0].hash, t.hash);
        }
    }

    #[test]
    fn other_scripts_are_cut_as_uax_29_has_it(
        text in "([a-zA-Zа-яéñα-ωא-ת가-힣ก-ฮअ-हァ-ヶ一-丁]\u{301}?|[0-9'’.,: -]){0,40}",
    ) {
        use unicode_segmentation::UnicodeSegmentation;
        let doc = Document::new(&text);
        let bounds: Vec<usize> = text.split_word_bound_indices().map(|(i, _)| i).chain([text.len()]).collect();
        for (start, word) in text.unicode_word_indices().filter(|(_, w)| w.chars().all(char::is_alphabetic)) {
            let end = start + word.len();
            let whole = doc.tokens().iter().any(|t| t.span.start as usize <= start && end <= t.span.end as usize);
            prop_assert!(whole, "{word:?} of {text:?} is cut");
        }
        // Addresses and numbers join what the rules part; a word of another script never does.
        for t in doc.tokens().iter().filter(|t| t.kind == TokenKind::Foreign) {
            prop_assert!(bounds.contains(&(t.span.start as usize)) && bounds.contains(&(t.span.end as usize)), "{:?} of {text:?}", doc.surface(t));
        }
    }

    #[test]
    fn sentences_of_other_scripts_are_cut_as_uax_29_has_it(text in "[A-Z][a-z]{4,7}( [a-z]{4,7}){1,5}[.!?]( [A-Z][a-z]{4,7}( [a-z]{4,7}){1,5}[.!?]){0,4}") {
        use unicode_segmentation::UnicodeSegmentation;
        let doc = Document::new(&text);
        let got: Vec<&str> = doc.sentences().iter().map(|s| &text[s.span.range()]).collect();
        let want: Vec<&str> = text.unicode_sentences().map(str::trim_end).collect();
        prop_assert_eq!(got, want);
    }
}

/// Four times the text must not take much more than four times the time. What else runs on the machine may hold one measurement up, not all.
fn linear(name: &str, make: impl Fn(usize) -> String) {
    let time = |text: &str| {
        let start = Instant::now();
        let doc = Document::new(text);
        assert!(!doc.tokens().is_empty());
        assert_eq!(sentences(text).count(), doc.sentences().len());
        start.elapsed()
    };
    let n = if cfg!(debug_assertions) { 20_000 } else { 250_000 };
    let (short, long) = (make(n), make(4 * n));
    let (mut small, mut large) = (Duration::MAX, Duration::MAX);
    for _ in 0..60 {
        (small, large) = (small.min(time(&short)), large.min(time(&long)));
        if large < small * 8 + Duration::from_millis(60) {
            return;
        }
    }
    panic!("{name}: {small:?}, then {large:?} for four times as much");
}

#[test]
fn hostile_texts_take_linear_time() {
    linear("opening marks", |n| "«".repeat(n));
    linear("ASCII marks", |n| "\" ".repeat(n));
    linear("single marks", |n| "' ا".repeat(n));
    linear("mixed marks", |n| "“ا» ".repeat(n));
    linear("brackets", |n| "(".repeat(n));
    linear("stops", |n| ". ".repeat(n));
    linear("stops and brackets", |n| format!("a.{}", ")".repeat(2 * n)));
    linear("stops and letters", |n| "ا.".repeat(n));
    linear("numbers", |n| "1.".repeat(n));
    linear("no space", |n| "ا".repeat(n));
    linear("one word of marks", |n| format!("م{}", "َ".repeat(n)));
    linear("clitics", |n| "و".repeat(n));
    linear("scripts in turn", |n| "اa1".repeat(n));
    linear("stops", |n| ".ا".repeat(n));
    linear("Latin without space", |n| "a'".repeat(n));
    linear("addresses", |n| "a@".repeat(n));
    linear("lines", |n| "ا\n".repeat(n));
    linear("unclosed in every line", |n| "«ا\n".repeat(n));
    linear("joiners", |n| "👩\u{200D}".repeat(n));
    linear("semicolons", |n| "كلمة أخرى؛ ".repeat(n / 4));
}

#[test]
fn without_clitics_all_else_is_the_same() {
    let text = "الرياض - واس: وقال الوزير: «لن نتراجع». وأضاف لـ\"الشرق\" أن 5ر2% لا تكفي.\nوبطريقتهم.";
    let (a, b) = (Document::new(text), Tokenizer::new().without_clitics().document(text));
    assert_eq!(a.quotes(), b.quotes());
    let spans = |d: &Document<'_>| d.tokens().iter().map(|t| (t.span, t.kind, t.hash)).collect::<Vec<_>>();
    assert_eq!(spans(&a), spans(&b));
}
