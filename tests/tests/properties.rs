//! Every public function that takes text, on any text: no panic, ordered spans on character boundaries, the same result twice.

use isnad::json::{OffsetUnit, Record};
use isnad::{Analyzer, Article, Stage};
use isnad_gazetteer::{Entry, Gazetteer, Gazetteers, MatchKind, Substrings};
use isnad_normalize::{Normalizer, Profile, key};
use isnad_tests::{sound, texts};
use isnad_text::{Class, Offsets, Span};
use isnad_tokenize::{Document, KeyMap, Tokenizer, analyses, key_hash};
use proptest::prelude::*;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> =
    LazyLock::new(|| Analyzer::builder().published(jiff::civil::date(2015, 7, 24)).build());
static PROFILES: LazyLock<Vec<Normalizer>> = LazyLock::new(|| Profile::ALL.into_iter().map(Normalizer::new).collect());
static NAMES: LazyLock<Gazetteer> = LazyLock::new(|| {
    let names = ["الأمم المتحدة", "القاهرة", "بيروت", "محمد بن سالم", "عبد الله", "الوزير"];
    let entries = names.iter().enumerate().map(|(i, n)| Entry::new(format!("e{i}"), "name", *n).attr("gap", "1"));
    Gazetteer::builder().add_all(entries).build().unwrap()
});
static SUBSTRINGS: LazyLock<Substrings> = LazyLock::new(|| NAMES.substrings().unwrap());

/// How many texts each property is tried on; PROPTEST_CASES asks for more.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(250))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn text_offsets(text in texts::any_text(), at in 0..5_000usize) {
        let offsets = Offsets::new(&text);
        let byte = text.char_indices().map(|(i, _)| i).take_while(|i| *i <= at).last().unwrap_or(0);
        let (chars, units) = (text[..byte].chars().count(), text[..byte].encode_utf16().count());
        if byte < text.len() {
            prop_assert_eq!(offsets.char_of_byte(byte), chars);
            prop_assert_eq!(offsets.utf16_of_byte(byte), units);
            prop_assert_eq!(offsets.byte_of_char(chars), byte);
            prop_assert_eq!(offsets.byte_of_utf16(units), byte);
            prop_assert_eq!(offsets.utf16_of_char(chars), units);
            prop_assert_eq!(offsets.char_of_utf16(units), chars);
        }
        // Offsets that are nobody's: no panic, and never past the end.
        for wild in [at, usize::MAX, text.len() + 1] {
            prop_assert!(text.is_char_boundary(offsets.byte_of_char(wild)) && text.is_char_boundary(offsets.byte_of_utf16(wild)));
            prop_assert!(offsets.char_of_byte(wild) <= text.len() && offsets.utf16_of_byte(wild) <= text.len());
        }
        let _ = Span::new(at / 2, at).get(&text);
        text.chars().for_each(|c| _ = (Class::of(c), Class::of(c).is_mark()));
    }

    #[test]
    fn normalizers(text in texts::any_text()) {
        for n in PROFILES.iter() {
            let once = n.normalize(&text).into_owned();
            prop_assert_eq!(&n.normalize(&text), &once);
            prop_assert_eq!(&n.normalize(&once), &once);
            let made = n.normalize_aligned(&text);
            prop_assert_eq!(&made.text, &once);
            let mut last = 0;
            for (at, c) in once.char_indices() {
                let span = made.original_span(Span::new(at, at + c.len_utf8()));
                prop_assert!(span.get(&text).is_some() && last <= span.start);
                last = span.start;
            }
        }
        let mut out = String::new();
        key::fold_key_into(&text, &mut out);
        let _ = Profile::from_name(&text);
    }

    #[test]
    fn tokenizers(text in texts::any_text()) {
        let doc = Document::new(&text);
        sound::document(&doc);
        let again = Document::new(&text);
        prop_assert_eq!((doc.tokens(), doc.sentences(), doc.paragraphs()), (again.tokens(), again.sentences(), again.paragraphs()));
        prop_assert_eq!(doc.quotes(), again.quotes());
        sound::document(&Tokenizer::new().without_clitics().document(&text));
        for analysis in analyses(&text) {
            let _ = format!("{analysis:?}");
        }
    }

    #[test]
    fn tokenizers_with_words_of_ones_own(word in texts::any_text(), text in texts::any_text()) {
        let tokenizer = Tokenizer::new().with_word(&word);
        sound::document(&tokenizer.document(&text));
        sound::document(&tokenizer.document(&word));
        let _ = tokenizer.analyses(&word);
        let mut map: KeyMap<u32> = KeyMap::new();
        *map.entry(&word, 0) += 1;
        prop_assert!(map.get_word(&word).is_some() == (map.len() == 1));
        let _ = (map.get_key(&text), key_hash(&text));
    }

    #[test]
    fn gazetteers(text in texts::any_text(), name in texts::any_text()) {
        let (mine, _) = Gazetteer::builder().add(Entry::new("mine", "name", name.clone())).add_tsv("a", &text).add_jsonl("b", &text).build_lossy();
        let layers = Gazetteers::new().with(mine.clone()).with_embedded();
        let whole = format!("{text} {name}");
        let doc = Document::new(&whole);
        for g in [&mine, &*NAMES, Gazetteer::embedded()] {
            for kind in [MatchKind::LeftmostLongest, MatchKind::Overlapping, MatchKind::All] {
                let found = g.matches_with(&doc, kind);
                for m in &found {
                    sound::holds(&whole, m.span);
                    prop_assert!(m.tokens.start < m.tokens.end && m.tokens.end as usize <= doc.tokens().len());
                    prop_assert!(!g.entry(m.entry).name().is_empty());
                }
                prop_assert_eq!(g.matches_with(&doc, kind), found);
            }
            let _ = (g.find_id(&text), g.lookup(&text).count());
        }
        for m in layers.matches(&doc) {
            sound::holds(&whole, m.span);
            prop_assert!(!layers.entry(m.entry).name().is_empty());
        }
        SUBSTRINGS.find_in(&whole).iter().for_each(|m| sound::holds(&whole, m.span));
        SUBSTRINGS.find_in_tags(&doc).iter().for_each(|m| sound::holds(&whole, m.span));
    }

    #[test]
    fn entities_and_quotations(text in texts::any_text()) {
        let doc = Document::new(&text);
        let mut entities = isnad_entities::find(&doc, Gazetteer::embedded());
        prop_assert_eq!(&isnad_entities::find(&doc, Gazetteer::embedded()), &entities);
        let mut again = entities.clone();
        let quotations = isnad_quotes::find(&doc, &mut entities);
        prop_assert_eq!(&isnad_quotes::find(&doc, &mut again), &quotations);
        prop_assert_eq!(again, entities);
    }

    #[test]
    fn articles(text in texts::any_text()) {
        let article = ANALYZER.analyze(&text);
        sound::article(&article);
        prop_assert_eq!(&ANALYZER.analyze(&text), &article);
        for stage in [Stage::Tokens, Stage::Entities] {
            sound::article(&Analyzer::builder().until(stage).build().analyze(&text));
        }
        let page = article.to_html();
        prop_assert_eq!(page.matches("<script").count(), 1);
        for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
            let json = serde_json::to_string(&article.record(unit)).unwrap();
            let back = serde_json::from_str::<Record<'_>>(&json).unwrap().into_article().unwrap();
            prop_assert_eq!(&back, &article.clone().into_owned());
        }
        prop_assert_eq!(article.attributions().count(), article.quotations().len());
        let _ = (article.entity_named(&text), article.speakers(), article.topics());
        prop_assert!(serde_json::from_str::<Article<'static>>(&text).is_err());
    }

    /// Memory that earlier texts have used changes nothing.
    #[test]
    fn memory_used_again(texts in prop::collection::vec(texts::any_text(), 1..4)) {
        let gazetteers = Gazetteers::new().with_embedded();
        let (mut article, mut entities) = (isnad::Workspace::new(), isnad_entities::Workspace::new());
        let mut again = Document::default();
        let (mut folded, normalizer) = (String::new(), &PROFILES[0]);
        for text in &texts {
            prop_assert_eq!(ANALYZER.analyze_with(text, &mut article), Analyzer::clone(&ANALYZER).analyze(text));
            let doc = Document::new(text);
            let found = isnad_entities::find_with(&doc, &gazetteers, &mut entities);
            prop_assert_eq!(found, isnad_entities::find_in(&doc, &gazetteers));
            again = again.into_document_of(text);
            prop_assert_eq!((again.tokens(), again.sentences()), (doc.tokens(), doc.sentences()));
            prop_assert_eq!((again.paragraphs(), again.quotes()), (doc.paragraphs(), doc.quotes()));
            prop_assert_eq!((again.running_quotes(), again.parentheses()), (doc.running_quotes(), doc.parentheses()));
            prop_assert!((0..doc.tokens().len()).all(|i| again.key(i) == doc.key(i)) && again.has_clitics());
            again = again.into_tokens_of(text);
            let once = Document::tokens_only(text);
            prop_assert_eq!(again.tokens(), once.tokens());
            prop_assert_eq!(again.tokens().len(), doc.tokens().len());
            for (i, t) in again.tokens().iter().enumerate() {
                prop_assert_eq!((t.span, t.kind, again.key(i)), (doc.tokens()[i].span, doc.tokens()[i].kind, doc.key(i)));
            }
            folded.clear();
            normalizer.normalize_into(text, &mut folded);
            prop_assert_eq!(&folded, &normalizer.normalize(text));
        }
    }

    #[test]
    fn lexicons(text in texts::any_text(), other in texts::any_text()) {
        let doc = Document::new(&text);
        for i in 0..doc.tokens().len() {
            if let Some(reading) = isnad_quotes::Lexicon::embedded().read(&doc, i) {
                prop_assert!(!reading.forms.is_empty());
            }
            let _ = (isnad_entities::is_common_word(doc.key(i)), isnad_entities::governs(doc.bare(i), &other));
        }
        let _ = (isnad_entities::is_common_word(&text), isnad_entities::governs(&text, &other));
        isnad_quotes::conjugate(&text, &other, &text).iter().for_each(|f| _ = format!("{f:?}"));
        let (mut added, with) = (Tokenizer::new(), Tokenizer::new().with_word(&other));
        added.add_word(&other);
        let (added, with) = (added.document(&text), with.document(&text));
        prop_assert_eq!(added.tokens(), with.tokens());
        let mut map = KeyMap::new();
        map.insert(&text, 1);
        map.insert(&text, 2);
        prop_assert!(map.len() <= 1 && map.get_word(&text).is_none_or(|v| *v == 2));
    }
}
