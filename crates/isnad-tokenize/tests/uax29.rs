//! Unicode's own tests of word and sentence boundaries (UAX #29), for what is not Arabic.
//!
//! White space is no token here, and what Arabic news wants otherwise than UAX #29 is told line by line.

use isnad_tokenize::Document;

/// The texts of a file of tests, each in its segments, those with Arabic letters left out.
fn tests(file: &str) -> Vec<Vec<String>> {
    let lines = file.lines().filter(|l| !l.starts_with('#'));
    let segments = |line: &str| -> Vec<String> {
        let parts = line.split('÷').map(str::trim).filter(|p| !p.is_empty());
        parts
            .map(|p| {
                p.split('×').map(|c| char::from_u32(u32::from_str_radix(c.trim(), 16).unwrap()).unwrap()).collect()
            })
            .collect()
    };
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}');
    lines.map(segments).filter(|s| !s.iter().any(|s| s.contains(arabic))).collect()
}

/// Times are one token (10:30), and what is invisible or a mark behind a digit is no part of the number: in news it directs the text.
fn is_otherwise(segments: &[String], word: &str) -> bool {
    let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    let time =
        segments.windows(3).any(|w| digits(&w[0]) && w[1] == ":" && digits(&w[2]) && (word == w[0] || word == w[2]));
    let unseen =
        |c: char| matches!(c, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{70F}' | '\u{200B}'..='\u{200F}' | '\u{2060}');
    // A word never begins with one either.
    time || word.contains(unseen) && word.chars().any(|c| c.is_ascii_digit()) || word.starts_with(unseen)
}

/// Every segment with a letter or a digit is a token.
#[test]
fn words() {
    let tests = tests(include_str!("unicode/WordBreakTest.txt"));
    let (mut held, mut otherwise) = (0, 0);
    for segments in &tests {
        let text = segments.concat();
        let doc = Document::new(&text);
        let mut at = 0;
        for word in segments {
            let span = at..at + word.len();
            at = span.end;
            if !word.contains(char::is_alphanumeric) {
                continue;
            }
            if is_otherwise(segments, word) {
                otherwise += 1;
                continue;
            }
            held += 1;
            let tokens = || doc.tokens().iter().map(|t| doc.surface(t)).collect::<Vec<_>>();
            assert!(doc.tokens().iter().any(|t| t.span.range() == span), "{word:?} of {segments:?}: {:?}", tokens());
        }
    }
    assert!(held > 1500 && otherwise < 100, "{held} held, {otherwise} were left out");
}

/// Sentences begin with the first token after each boundary, and nowhere else.
#[test]
fn sentences() {
    let tests = tests(include_str!("unicode/SentenceBreakTest.txt"));
    assert!(tests.len() > 480, "{}", tests.len());
    for segments in &tests {
        let text = segments.concat();
        let doc = Document::new(&text);
        let first_token = |at: usize| doc.tokens().iter().map(|t| t.span.start as usize).find(|&start| start >= at);
        let mut at = 0;
        let mut wanted = Vec::new();
        for s in segments {
            wanted.extend(first_token(at));
            at += s.len();
        }
        wanted.dedup();
        let found: Vec<usize> = doc.sentences().iter().map(|s| s.span.start as usize).collect();
        assert_eq!(found, wanted, "{segments:?}");
        let alone: Vec<usize> = isnad_tokenize::sentences(&text).map(|s| s.start as usize).collect();
        assert_eq!(alone, wanted, "{segments:?}");
    }
}
