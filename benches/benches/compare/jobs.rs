//! The jobs, by isnad and by the Rust peers.

use crate::row::{Output, Row};
use isnad::Analyzer;
use isnad_benches::clock::{self, Work};
use isnad_gazetteer::{Entry, Gazetteer};
use isnad_normalize::{Form, Normalizer, Options, Profile};
use isnad_tokenize::{Document, TokenKind};
use std::borrow::Cow;
use tantivy::tokenizer::{Language, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

const ROUNDS: usize = 7;

/// The pieces that a side makes of a text.
type Pieces<'a> = Box<dyn FnMut(&str) -> Vec<String> + 'a>;

/// One program at a job: what it is timed at, and what comes out.
struct Side<'a> {
    who: &'a str,
    note: &'static str,
    time: Box<dyn FnMut(&str) -> usize + 'a>,
    output: Pieces<'a>,
}

impl<'a> Side<'a> {
    fn new(
        who: &'a str,
        note: &'static str,
        time: impl FnMut(&str) -> usize + 'a,
        output: impl FnMut(&str) -> Vec<String> + 'a,
    ) -> Self {
        Self { who, note, time: Box::new(time), output: Box::new(output) }
    }
}

/// Times the sides in turns, isnad's first; and keeps what came out.
fn job(name: &'static str, articles: &[String], mut sides: Vec<Side<'_>>) -> Vec<Row> {
    let outputs: Vec<Output> = sides.iter_mut().map(|s| articles.iter().map(|t| (s.output)(t)).collect()).collect();
    let mut work: Vec<Work<'_>> = sides.iter_mut().map(|s| Work::over(s.who, articles, &mut s.time)).collect();
    let rates = clock::rates(&mut work, ROUNDS);
    drop(work);
    let rows = sides.iter().zip(outputs).zip(rates).enumerate();
    rows.map(|(i, ((side, output), rate))| Row {
        job: name,
        who: side.who.into(),
        rate,
        output,
        ours: i == 0,
        note: side.note,
    })
    .collect()
}

/// Pieces of a text that hold a letter or digit: punctuation is cut and counted in ways of its own by each.
fn worded<'t>(pieces: impl Iterator<Item = &'t str>) -> Vec<String> {
    pieces.filter(|p| p.chars().any(char::is_alphanumeric)).map(str::to_owned).collect()
}

fn lines(text: Cow<'_, str>) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

pub(crate) fn all(articles: &[String], names: &[String]) -> Vec<Row> {
    let mut rows = forms(articles);
    rows.extend(folds(articles));
    rows.extend(words(articles));
    rows.extend(sentences(articles));
    rows.extend(bare_words(articles));
    rows.extend(find_names(articles, names));
    rows.extend(whole(articles));
    rows
}

fn forms(articles: &[String]) -> Vec<Row> {
    let mut rows = Vec::new();
    let forms = [
        ("Unicode NFC", Form::Nfc, icu_normalizer::ComposingNormalizerBorrowed::new_nfc()),
        ("Unicode NFKC", Form::Nfkc, icu_normalizer::ComposingNormalizerBorrowed::new_nfkc()),
    ];
    for (name, form, icu) in forms {
        let ours = Options::new().form(form).build();
        let slow = move |t: &str| -> String { if form == Form::Nfc { t.nfc().collect() } else { t.nfkc().collect() } };
        rows.extend(job(
            name,
            articles,
            vec![
                Side::new(
                    "isnad, with the way back",
                    "",
                    |t| ours.normalize_aligned(t).text.len(),
                    |t| lines(ours.normalize(t)),
                ),
                Side::new(
                    "icu_normalizer",
                    "",
                    |t| {
                        let mut out = String::with_capacity(t.len());
                        icu.normalize_to(t, &mut out).map_or(0, |()| out.len())
                    },
                    |t| lines(icu.normalize(t)),
                ),
                Side::new("unicode-normalization", "", move |t| slow(t).len(), move |t| lines(slow(t).into())),
            ],
        ));
    }
    rows
}

/// Folding: no Rust peer does it; the Python ones are set against these.
fn folds(articles: &[String]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (name, profile) in [
        ("fold, for search", Profile::Search),
        ("fold, as PyArabic", Profile::PyArabic),
        ("fold, as CAMeL Tools", Profile::Camel),
    ] {
        let n = Normalizer::new(profile);
        let ours =
            Side::new("isnad, with the way back", "", |t| n.normalize_aligned(t).text.len(), |t| lines(n.normalize(t)));
        rows.extend(job(name, articles, vec![ours]));
    }
    rows
}

/// The words of a document, as they stand.
fn surfaces(doc: &Document<'_>) -> Vec<String> {
    worded(doc.tokens().iter().map(|t| doc.surface(t)))
}

fn words(articles: &[String]) -> Vec<Row> {
    let icu = icu_segmenter::WordSegmenter::new_for_non_complex_scripts(Default::default());
    let cut = move |t: &str| -> Vec<String> {
        let mut ends = icu.segment_str(t);
        let mut from = ends.next().unwrap_or(0);
        worded(ends.map(|to| &t[std::mem::replace(&mut from, to)..to]))
    };
    let mut simple = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).build();
    let mut simple_again = simple.clone();
    let mut room = Document::default();
    job(
        "words",
        articles,
        vec![
            Side::new(
                "isnad, with keys",
                "",
                move |t| {
                    let doc = std::mem::take(&mut room).into_tokens_of(t);
                    let count = doc.tokens().len();
                    room = doc.into_tokens_of("");
                    count
                },
                |t| surfaces(&Document::tokens_only(t)),
            ),
            Side::new(
                "isnad, with clitics, sentences, quotation marks too",
                "all layers",
                |t| Document::new(t).tokens().len(),
                |t| surfaces(&Document::new(t)),
            ),
            Side::new("icu_segmenter", UAX29, move |t| icu.segment_str(t).count(), cut),
            Side::new(
                "unicode-segmentation",
                UAX29,
                |t| t.unicode_word_indices().count(),
                |t| worded(t.unicode_words()),
            ),
            Side::new(
                "charabia",
                "normalises too; cuts off the article",
                |t| charabia::Segment::segment(&t).count(),
                |t| worded(charabia::Segment::segment_str(&t)),
            ),
            Side::new(
                "tantivy simple + lower",
                "letters and digits only: cuts at tashkeel and inside numbers",
                move |t| analyzed(&mut simple, t).0,
                move |t| analyzed(&mut simple_again, t).1,
            ),
        ],
    )
}

const UAX29: &str = "Unicode's UAX #29: numbers, addresses and handles otherwise";

/// How many tokens, and their texts; a reader of tokens pays for their making, so both come together.
fn analyzed(analyzer: &mut TextAnalyzer, text: &str) -> (usize, Vec<String>) {
    let mut stream = analyzer.token_stream(text);
    let mut out = Vec::new();
    while stream.advance() {
        out.push(stream.token().text.clone());
    }
    (out.len(), out)
}

fn sentences(articles: &[String]) -> Vec<Row> {
    let icu = icu_segmenter::SentenceSegmenter::new(Default::default());
    let trimmed = |s: &str| s.trim().to_owned();
    job(
        "sentences",
        articles,
        vec![
            Side::new(
                "isnad",
                "",
                |t| isnad_tokenize::sentences(t).count(),
                |t| isnad_tokenize::sentences(t).map(|s| trimmed(&t[s])).collect(),
            ),
            Side::new(
                "icu_segmenter",
                "Unicode's UAX #29: cuts after a stop inside a quotation, not at a stop without a space",
                move |t| icu.segment_str(t).count(),
                move |t| {
                    let ends: Vec<usize> = icu.segment_str(t).collect();
                    worded(ends.windows(2).map(|w| t[w[0]..w[1]].trim()))
                },
            ),
            Side::new(
                "unicode-segmentation",
                "Unicode's UAX #29",
                |t| t.unicode_sentences().count(),
                |t| worded(t.unicode_sentences().map(str::trim)),
            ),
        ],
    )
}

fn bare_words(articles: &[String]) -> Vec<Row> {
    let stemmer = rust_stemmers::Stemmer::create(rust_stemmers::Algorithm::Arabic);
    let mut full = TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(Stemmer::new(Language::Arabic))
        .build();
    let mut full_again = full.clone();
    let words = |doc: &Document<'_>| -> Vec<String> {
        (0..doc.tokens().len())
            .filter(|&i| doc.tokens()[i].kind == TokenKind::Word)
            .map(|i| doc.bare(i).to_owned())
            .collect()
    };
    job(
        "words without clitics",
        articles,
        vec![
            Side::new(
                "isnad, by a lexicon",
                "",
                |t| {
                    let doc = Document::new(t);
                    (0..doc.tokens().len()).map(|i| doc.bare(i).len()).sum()
                },
                move |t| words(&Document::new(t)),
            ),
            Side::new(
                "rust-stemmers, after unicode_words",
                "Snowball: cuts by letters, endings of plural and gender too",
                |t| t.unicode_words().map(|w| stemmer.stem(w).len()).sum(),
                |t| t.unicode_words().map(|w| stemmer.stem(w).into_owned()).collect(),
            ),
            Side::new(
                "tantivy simple + lower + Arabic stemmer",
                "Snowball",
                move |t| analyzed(&mut full, t).0,
                move |t| analyzed(&mut full_again, t).1,
            ),
            Side::new(
                "charabia",
                "the article is a word of its own; no other clitic",
                |t| charabia::Tokenize::tokenize(&t).map(|w| w.lemma().len()).sum(),
                |t| {
                    worded(
                        charabia::Tokenize::tokenize(&t)
                            .map(|w| w.lemma().to_owned())
                            .collect::<Vec<_>>()
                            .iter()
                            .map(String::as_str),
                    )
                },
            ),
        ],
    )
}

fn find_names(articles: &[String], names: &[String]) -> Vec<Row> {
    let entries = names.iter().enumerate().map(|(i, n)| Entry::new(format!("n{i}"), "name", n.as_str()));
    let ours = Gazetteer::builder().add_all(entries).build_lossy().0;
    let aho = aho_corasick::AhoCorasick::builder()
        .kind(Some(aho_corasick::AhoCorasickKind::ContiguousNFA))
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(names)
        .expect("the names fit");
    let daac: daachorse::CharwiseDoubleArrayAhoCorasick<u32> = daachorse::CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build(names)
        .expect("names are not empty and not repeated");
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort();
    let set = fst::Set::from_iter(sorted).expect("sorted");
    let letters = "finds inside words and in one spelling only; no clitics";
    job(
        "names",
        articles,
        vec![
            Side::new(
                "isnad, from text, in any spelling, under clitics",
                "",
                |t| ours.matches_in(t).len(),
                |t| {
                    let mut found = ours.matches_in(t);
                    found.dedup_by_key(|m| m.span);
                    found.iter().map(|m| t[m.span].to_owned()).collect()
                },
            ),
            Side::new(
                "aho-corasick, contiguous NFA",
                letters,
                |t| aho.find_iter(t).count(),
                |t| aho.find_iter(t).map(|m| t[m.range()].to_owned()).collect(),
            ),
            Side::new(
                "daachorse, charwise",
                letters,
                |t| daac.leftmost_find_iter(t).count(),
                |t| daac.leftmost_find_iter(t).map(|m| t[m.start()..m.end()].to_owned()).collect(),
            ),
            Side::new(
                "fst, longest from each word's start",
                "one spelling only; no clitics",
                |t| longest(&set, t).len(),
                |t| longest(&set, t).into_iter().map(str::to_owned).collect(),
            ),
        ],
    )
}

/// The longest name of the set from each start of a word to an end of one, without overlap.
fn longest<'t>(set: &fst::Set<Vec<u8>>, text: &'t str) -> Vec<&'t str> {
    let (fst, bytes) = (set.as_fst(), text.as_bytes());
    let mut out = Vec::new();
    let mut at = 0;
    // Between words stand ASCII characters or two-byte punctuation; a name starts after white space or a mark.
    let part = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut starts = true;
    while at < text.len() {
        let c = text[at..].chars().next();
        if starts && !part(c) {
            let (mut node, mut end) = (fst.root(), 0);
            for (i, byte) in bytes[at..].iter().enumerate() {
                let Some(next) = node.find_input(*byte) else { break };
                node = fst.node(node.transition(next).addr);
                if node.is_final() && part(text[at + i + 1..].chars().next()) {
                    end = i + 1;
                }
            }
            if end > 0 {
                out.push(&text[at..at + end]);
                at += end;
                continue;
            }
        }
        starts = part(c);
        at += c.map_or(1, char::len_utf8);
    }
    out
}

fn whole(articles: &[String]) -> Vec<Row> {
    let analyzer = Analyzer::new();
    job(
        "the whole article",
        articles,
        vec![
            Side::new(
                "isnad: entities, quotations, dates",
                "no other program does it",
                |t| analyzer.analyze(t).quotations().len(),
                |_| Vec::new(),
            ),
            Side::new(
                "unicode-segmentation, words only",
                "another job: a yardstick",
                |t| t.unicode_word_indices().count(),
                |_| Vec::new(),
            ),
        ],
    )
    .into_iter()
    .map(|r| Row { output: Vec::new(), ..r })
    .collect()
}
