//! Texts that break off: each paragraph of each article, cut after every token, and begun at every token. No cut may panic.

use isnad::{Analyzer, Span};
use isnad_tests::texts;

#[test]
fn paragraphs_cut_at_every_token() {
    let analyzer = Analyzer::new();
    let mut cuts = 0;
    for (name, text) in texts::articles() {
        for line in text.lines() {
            let ends: Vec<Span> = analyzer.analyze(line).tokens().iter().map(|t| t.span).collect();
            for part in ends.iter().flat_map(|s| [&line[..s.end as usize], &line[s.start as usize..]]) {
                for q in analyzer.analyze(part).quotations() {
                    assert!(q.content.iter().all(|c| !part[*c].trim().is_empty()), "{name}: {part}");
                }
                cuts += 1;
            }
        }
    }
    assert!(cuts > 500, "{cuts} cuts: the articles are not there");
}

/// Whatever word a rule looks at behind another one, the text may end before it.
#[test]
fn sentences_of_the_rules_cut_at_every_token() {
    let analyzer = Analyzer::new();
    let sentences = texts::rule_sentences();
    assert!(sentences.len() > 2000, "{} sentences", sentences.len());
    for (name, text) in sentences {
        let ends: Vec<Span> = analyzer.analyze(&text).tokens().iter().map(|t| t.span).collect();
        for part in ends.iter().flat_map(|s| [&text[..s.end as usize], &text[s.start as usize..]]) {
            for q in analyzer.analyze(part).quotations() {
                assert!(q.content.iter().all(|c| !part[*c].trim().is_empty()), "{name}: {part}");
            }
        }
    }
}
