//! Who said what in any text, and in the same text again after another paragraph: spans on character boundaries, in order; speakers that exist.
#![no_main]

use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let doc = Document::new(text);
    let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
    let found = isnad_quotes::find(&doc, &mut entities);
    for q in &found {
        assert!(!q.content.is_empty() && q.content.windows(2).all(|w| w[0].end <= w[1].start));
        q.content.iter().chain(&q.cue).chain(&q.source).chain(&q.addressee).chain(&q.medium).for_each(|s| assert!(!text[*s].is_empty()));
        assert!(q.speaker.is_none_or(|s| (s as usize) < entities.entities.len()));
        assert!((0.0..=1.0).contains(&q.confidence) && !q.rule.is_empty());
    }
    for m in &entities.mentions {
        assert!(!text[m.span].is_empty() && (m.entity as usize) < entities.entities.len());
    }
    let mut again = isnad_entities::find(&doc, Gazetteer::embedded());
    assert_eq!(found, isnad_quotes::find(&doc, &mut again));
});
