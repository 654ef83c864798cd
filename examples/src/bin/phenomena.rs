//! How attributions are written in a corpus, and a fair draw of them to judge by eye.
//!
//! ```text
//! cargo run --release --bin phenomena -- PATH...                        # each phenomenon with its frequency
//! cargo run --release --bin phenomena -- PATH... --draw 100 --seed 1    # 100 attributions at random, outer positive ones
//! cargo run --release --bin phenomena -- PATH... --draw 20 --of NAME    # of one phenomenon only
//! cargo run --release --bin phenomena -- PATH... --draw 20 --least 0.8  # of those only that are as sure as that
//! ```
//!
//! The same seed draws the same attributions as long as the rules find the same ones.

use isnad::{Analyzer, Article, EntityKind, Polarity, Quotation, QuoteKind};
use isnad_examples::articles;
use isnad_quotes::{Lexicon, Tense};
use isnad_tokenize::Document;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: phenomena PATH... [--draw N] [--of NAME] [--seed N] [--least CONFIDENCE]";

/// The least confidence of what an analyzer gives unless it is told otherwise.
const LEAST: f32 = 0.4;

/// A way in which an attribution is written.
struct Phenomenon {
    name: &'static str,
    example: &'static str,
    holds: fn(&Article<'_>, &Quotation) -> bool,
}

/// Of attributions that were made, unless the name says otherwise.
const PHENOMENA: &[Phenomenon] = &[
    Phenomenon { name: "verb-subject", example: "قال الوزير إن", holds: |_, q| order(q) == Some(true) },
    Phenomenon { name: "subject-verb", example: "الوزير قال إن", holds: |_, q| order(q) == Some(false) },
    Phenomenon {
        name: "dropped-subject",
        example: "وأضاف أن",
        holds: |a, q| q.implicit && verb(q) && !participle(a, q),
    },
    Phenomenon { name: "participle", example: "مشيرا إلى أن", holds: |a, q| verb(q) && participle(a, q) },
    Phenomenon { name: "clause", example: "أكد أن", holds: |_, q| q.rule == "verb + clause" },
    Phenomenon {
        name: "preposition-content",
        example: "دعا إلى، حذر من",
        holds: |_, q| q.rule == "verb + preposition",
    },
    Phenomenon { name: "object-content", example: "نفى وجود", holds: |_, q| q.rule == "verb + object" },
    Phenomenon { name: "marks-after-verb", example: "قال: «...»", holds: |_, q| q.rule == "verb + marks" },
    Phenomenon {
        name: "colon-without-marks", example: "وتابع: لن نقبل", holds: |_, q| q.rule == "verb + colon"
    },
    Phenomenon { name: "headline-colon", example: "الوزير: لن نقبل", holds: |_, q| q.rule == "colon" },
    Phenomenon {
        name: "content-first",
        example: "«...»، قال فلان",
        holds: |_, q| matches!(&*q.rule, "marks + verb" | "clause + verb"),
    },
    Phenomenon {
        name: "prepositional-cue", example: "وفقا لـ، بحسب", holds: |_, q| q.rule == "preposition"
    },
    Phenomenon { name: "noun-cue", example: "بقوله إن", holds: |_, q| q.rule.starts_with("noun") },
    Phenomenon { name: "marks-alone", example: "«...» in a paragraph of its own", holds: |_, q| q.cue.is_none() },
    Phenomenon { name: "direct", example: "all of it in marks", holds: |_, q| q.kind == QuoteKind::Direct },
    Phenomenon { name: "mixed", example: "part of it in marks", holds: |_, q| q.kind == QuoteKind::Mixed },
    Phenomenon { name: "indirect", example: "none of it in marks", holds: |_, q| q.kind == QuoteKind::Indirect },
    Phenomenon {
        name: "interrupted", example: "«...»، قال فلان، «...»", holds: |_, q| q.content.len() > 1
    },
    Phenomenon {
        name: "addressee", example: "لـ«عكاظ»، المواطنين", holds: |_, q| q.addressee.is_some()
    },
    Phenomenon { name: "medium", example: "في مؤتمر صحفي", holds: |_, q| q.medium.is_some() },
    Phenomenon {
        name: "country-speaks",
        example: "أعلنت موسكو أن",
        holds: |a, q| kind(a, q) == Some(EntityKind::Country),
    },
    Phenomenon {
        name: "anonymous-source",
        example: "قال مصدر أمني إن",
        holds: |a, q| kind(a, q) == Some(EntityKind::Anonymous),
    },
    Phenomenon { name: "no-speaker", example: "nobody is told", holds: |_, q| q.speaker.is_none() },
];

/// Those that do not count as made by an outer speaker.
const APART: &[Phenomenon] = &[
    Phenomenon { name: "nested", example: "within another's content", holds: |_, q| q.nested },
    Phenomenon { name: "negative", example: "لم يكشف", holds: |_, q| q.polarity == Polarity::Negative },
    Phenomenon { name: "hypothetical", example: "سيعلن", holds: |_, q| q.polarity == Polarity::Hypothetical },
];

fn verb(q: &Quotation) -> bool {
    q.rule.starts_with("verb")
}

/// True where the verb stands before its subject.
fn order(q: &Quotation) -> Option<bool> {
    let (cue, source) = (q.cue?, q.source?);
    verb(q).then_some(cue.start < source.start)
}

fn participle(article: &Article<'_>, q: &Quotation) -> bool {
    let Some(cue) = q.cue else { return false };
    let word = Document::new(&article.text()[cue]);
    Lexicon::embedded().read(&word, 0).is_some_and(|r| r.forms[0].tense == Tense::Participle)
}

fn kind(article: &Article<'_>, q: &Quotation) -> Option<EntityKind> {
    article.speaker(q).map(|e| e.kind)
}

/// A random sample of a stream of unknown length: every one of them has the same chance (algorithm R).
struct Reservoir {
    state: u64,
    seen: u64,
    size: usize,
    kept: Vec<String>,
}

impl Reservoir {
    /// SplitMix64
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn offer(&mut self, item: impl FnOnce() -> String) {
        self.seen += 1;
        if self.kept.len() < self.size {
            self.kept.push(item());
            return;
        }
        let place = (self.next() % self.seen) as usize;
        if place < self.size {
            self.kept[place] = item();
        }
    }
}

fn main() -> ExitCode {
    let (mut paths, mut draw, mut of, mut seed, mut least) = (Vec::new(), None, None, 0, LEAST);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let number = |v: Option<String>| v.and_then(|v| v.parse().ok());
        match arg.as_str() {
            "--draw" => draw = number(args.next()),
            "--seed" => seed = number(args.next()).unwrap_or(0) as u64,
            "--of" => of = args.next(),
            "--least" => least = args.next().and_then(|v| v.parse().ok()).unwrap_or(LEAST),
            _ => paths.push(PathBuf::from(arg)),
        }
    }
    let wanted = of.as_ref().map(|name| PHENOMENA.iter().chain(APART).find(|p| p.name == name));
    if paths.is_empty() || wanted.as_ref().is_some_and(Option::is_none) {
        let names: Vec<&str> = PHENOMENA.iter().chain(APART).map(|p| p.name).collect();
        eprintln!("{USAGE}\nNAME is one of {}", names.join(", "));
        return ExitCode::from(2);
    }
    let wanted = wanted.flatten();
    let mut counts = vec![0_u64; PHENOMENA.len() + APART.len()];
    let mut bands = [0_u64; 10];
    let (mut all, mut texts) = (0_u64, 0_u64);
    let mut sample = Reservoir { state: seed, seen: 0, size: draw.unwrap_or(0), kept: Vec::new() };
    let analyzer = Analyzer::builder().min_confidence(0.0).build();
    let read = articles::all(&paths, |place, record| {
        let text = record.text();
        let article = analyzer.analyze(&text);
        texts += 1;
        for q in article.quotations() {
            let made = !q.nested && q.polarity == Polarity::Positive;
            let band = (f64::from(q.confidence) * 10.0 + 0.001) as usize;
            bands[band.min(9)] += u64::from(made);
            if q.confidence < least {
                continue;
            }
            all += u64::from(made);
            for (count, p) in counts.iter_mut().zip(PHENOMENA.iter().chain(APART)) {
                let apart = APART.iter().any(|a| a.name == p.name);
                *count += u64::from((made || apart) && (p.holds)(&article, q));
            }
            let drawn = match wanted {
                Some(p) => (made || APART.iter().any(|a| a.name == p.name)) && (p.holds)(&article, q),
                None => made,
            };
            if drawn && sample.size > 0 {
                sample.offer(|| show(&article, q, place));
            }
        }
        Ok(())
    });
    if let Err(problem) = read {
        eprintln!("phenomena: {problem}");
        return ExitCode::FAILURE;
    }
    if sample.size > 0 {
        for (n, item) in sample.kept.iter().enumerate() {
            println!("{}. {item}\n", n + 1);
        }
        return ExitCode::SUCCESS;
    }
    println!(
        "{texts} articles, {all} attributions\n\n| phenomenon | as in | attributions | of all |\n| --- | --- | ---: | ---: |"
    );
    for (count, p) in counts.iter().zip(PHENOMENA.iter().chain(APART)) {
        println!("| {} | {} | {count} | {:.1} % |", p.name, p.example, 100.0 * *count as f64 / all.max(1) as f64);
    }
    let found: u64 = bands.iter().sum();
    println!("\n| confidence | attributions | of all that the rules find |\n| --- | ---: | ---: |");
    for (band, count) in bands.iter().enumerate().rev() {
        let share = 100.0 * *count as f64 / found.max(1) as f64;
        println!("| 0.{band} to 0.{band}9 | {count} | {share:.1} % |");
    }
    ExitCode::SUCCESS
}

/// The attribution in the sentences around it: `<cue>`, `{source}`, `[content]`, and who is said to speak.
fn show(article: &Article<'_>, q: &Quotation, place: &str) -> String {
    let text = article.text();
    let mut marks: Vec<(usize, u8, char)> = Vec::new();
    let mut mark = |span: isnad::Span, open, close| {
        marks.push((span.start as usize, 1, open));
        marks.push((span.end as usize, 0, close));
    };
    for &span in &q.content {
        mark(span, '[', ']');
    }
    q.cue.into_iter().for_each(|s| mark(s, '<', '>'));
    q.source.into_iter().for_each(|s| mark(s, '{', '}'));
    marks.sort_unstable();
    let (low, high) = (marks.first().map_or(0, |m| m.0), marks.last().map_or(0, |m| m.0));
    let from = floor(text, low.saturating_sub(400));
    let to = floor(text, (high + 200).min(text.len()));
    let (mut out, mut at) = (String::new(), from);
    for (place, _, c) in marks {
        out.push_str(&text[at..place]);
        out.push(c);
        at = place;
    }
    out.push_str(&text[at..to]);
    let speaker = article.speaker(q).map_or("nobody", |e| &e.name);
    format!(
        "{place}, {}, {}, {:.2}\n   {}\n   ↳ {speaker}",
        q.kind.as_str(),
        q.rule,
        q.confidence,
        out.replace(['\n', '\r'], " / ")
    )
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
