//! The gazetteer beside automata over bytes and characters, tokenizing included, from a thousand names to a million.
//!
//! ```text
//! cargo bench -p isnad-benches --features peers --bench gazetteer [-- --most 100000]
//! ```
//!
//! Names come from a seeded generator over the workspace's lists of given names, family names, places and stems. The text is the news corpus beside the
//! workspace (`../shared/corpus`) where it is there, else the sample articles of `examples/samples`. Peers get the text and the names as they
//! are: no clitics, no spellings, matches inside words.

use isnad_gazetteer::{Entry, Gazetteer, Match};
use isnad_tokenize::Document;
use std::collections::HashSet;
use std::hint::black_box;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

/// Bytes of text that are read in one round.
const TEXT: usize = 2_000_000;
const ROUNDS: usize = 15;

fn main() {
    let args: Vec<String> = env::args().collect();
    let most = args.iter().position(|a| a == "--most").and_then(|i| args.get(i + 1)?.parse().ok()).unwrap_or(1_000_000);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let articles = corpus(&root).unwrap_or_else(|| samples(&root));
    let bytes: usize = articles.iter().map(String::len).sum();
    println!("{} articles, {:.1} MB; MB/s of UTF-8, medians of {ROUNDS} rounds", articles.len(), bytes as f64 / 1e6);

    embedded(&articles, bytes);
    let tokens = rate(bytes, || articles.iter().map(|a| Document::new(a).tokens().len()).sum());
    let lean = rate(bytes, || articles.iter().map(|a| Document::tokens_only(a).tokens().len()).sum());
    println!("tokens alone: {lean:.0} MB/s; with clitics, marks, sentences and paragraphs: {tokens:.0} MB/s\n");

    let docs: Vec<Document<'_>> = articles.iter().map(|a| Document::tokens_only(a)).collect();
    let mut names = Names::new(&root);
    let mut first = 0.0;
    for n in [1_000, 10_000, 100_000, 1_000_000] {
        if n > most {
            break;
        }
        let list = names.list(n);
        let entries: Vec<Entry> =
            list.iter().enumerate().map(|(i, n)| Entry::new(format!("n{i}"), "name", n.as_str())).collect();
        let start = Instant::now();
        let g = Gazetteer::builder().add_all(entries).build_lossy().0;
        let built = start.elapsed().as_secs_f64();
        let found = std::cell::RefCell::new(Vec::<Match>::new());
        let ours = || {
            let found = &mut *found.borrow_mut();
            let count = |a: &String| {
                g.matches_into(&Document::tokens_only(a), found);
                found.len()
            };
            articles.iter().map(count).sum()
        };
        let count: usize = ours();
        let mut racers = vec![
            Racer { name: "isnad-gazetteer", built, bytes: g.as_bytes().len(), run: Box::new(ours) },
            Racer {
                name: "  matching alone",
                built: 0.0,
                bytes: 0,
                run: Box::new(|| docs.iter().map(|d| g.matches(d).len()).sum()),
            },
        ];
        peers(&list, &articles, &mut racers);
        let rates = race(&racers, bytes);
        first = if first == 0.0 { rates[0] } else { first };
        println!("{n} names; {count} matches; cost {:.2} x that of 1,000 names", first / rates[0]);
        for (r, rate) in racers.iter().zip(&rates) {
            let (mb, than) = (r.bytes as f64 / 1e6, rates[0] / rate);
            println!("  {:26} {rate:7.1} MB/s; built in {:6.2} s, {mb:6.1} MB; ours is {than:5.2} x", r.name, r.built);
        }
    }
}

/// One that takes part: what it is called, how long it took to build in seconds, its size, and a round.
struct Racer<'a> {
    name: &'static str,
    built: f64,
    bytes: usize,
    run: Box<dyn Fn() -> usize + 'a>,
}

/// MB/s of each, the median of the rounds. They take turns, so that all have the same machine, however busy it is.
fn race(racers: &[Racer<'_>], bytes: usize) -> Vec<f64> {
    let mut times = vec![Vec::new(); racers.len()];
    for _ in 0..ROUNDS {
        for (r, times) in racers.iter().zip(&mut times) {
            let start = Instant::now();
            black_box((r.run)());
            times.push(start.elapsed().as_secs_f64());
        }
    }
    let median = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        bytes as f64 / 1e6 / times[ROUNDS / 2]
    };
    times.iter_mut().map(median).collect()
}

/// The embedded gazetteer: how soon it is ready, and how fast it is.
fn embedded(articles: &[String], bytes: usize) {
    let start = Instant::now();
    let g = Gazetteer::embedded();
    let first = g.matches(&Document::new("وقال أوباما"));
    let ready = start.elapsed().as_secs_f64() * 1e3;
    let rate = rate(bytes, || articles.iter().map(|a| g.matches_in(a).len()).sum());
    black_box(first);
    println!(
        "embedded: {} entries, {:.2} MB, ready in {ready:.3} ms, {rate:.1} MB/s",
        g.len(),
        g.as_bytes().len() as f64 / 1e6
    );
}

/// MB/s, the median of the rounds.
fn rate(bytes: usize, mut f: impl FnMut() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(f());
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    bytes as f64 / 1e6 / times[ROUNDS / 2]
}

#[cfg(feature = "peers")]
fn peers<'a>(list: &[String], articles: &'a [String], racers: &mut Vec<Racer<'a>>) {
    let start = Instant::now();
    let d = daachorse::CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build::<_, _, u32>(list)
        .expect("names are not empty and not repeated");
    racers.push(Racer {
        name: "daachorse charwise",
        built: start.elapsed().as_secs_f64(),
        bytes: d.heap_bytes(),
        run: Box::new(move || articles.iter().map(|a| d.leftmost_find_iter(a).count()).sum()),
    });
    let start = Instant::now();
    let a = aho_corasick::AhoCorasick::builder()
        .kind(Some(aho_corasick::AhoCorasickKind::ContiguousNFA))
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(list)
        .expect("the names fit");
    racers.push(Racer {
        name: "aho-corasick contiguous",
        built: start.elapsed().as_secs_f64(),
        bytes: a.memory_usage(),
        run: Box::new(move || articles.iter().map(|t| a.find_iter(t).count()).sum()),
    });
}

#[cfg(not(feature = "peers"))]
fn peers<'a>(_: &[String], _: &'a [String], _: &mut Vec<Racer<'a>>) {}

/// The first articles of the corpus, up to [`TEXT`] bytes.
fn corpus(root: &Path) -> Option<Vec<String>> {
    let mut zips: Vec<PathBuf> =
        fs::read_dir(root.join("../shared/corpus")).ok()?.filter_map(|f| Some(f.ok()?.path())).collect();
    zips.retain(|p| p.extension().is_some_and(|e| e == "zip"));
    zips.sort();
    let (mut out, mut size) = (Vec::new(), 0);
    for path in zips {
        let mut zip = zip::ZipArchive::new(fs::File::open(path).ok()?).ok()?;
        let mut json = String::new();
        zip.by_index(0).ok()?.read_to_string(&mut json).ok()?;
        let articles: Vec<serde_json::Value> = serde_json::from_str(&json).ok()?;
        // One in ten, so that many outlets are heard.
        for a in articles.iter().step_by(10) {
            let text = a.get("content")?.as_str()?;
            size += text.len();
            out.push(text.to_owned());
            if size >= TEXT {
                return Some(out);
            }
        }
    }
    Some(out)
}

/// The sample articles, repeated up to [`TEXT`] bytes.
fn samples(root: &Path) -> Vec<String> {
    let files = fs::read_dir(root.join("examples/samples")).into_iter().flatten();
    let texts: Vec<String> = files.filter_map(|f| fs::read_to_string(f.ok()?.path()).ok()).collect();
    let size: usize = texts.iter().map(String::len).sum();
    texts.iter().cycle().take(texts.len() * (TEXT / size.max(1) + 1)).cloned().collect()
}

/// A seeded generator of names.
struct Names {
    given: Words,
    family: Words,
    places: Words,
    words: Words,
    state: u64,
}

/// Words, each as often as its weight says: names are made of common words.
#[derive(Default)]
struct Words {
    words: Vec<String>,
    /// Sum of the weights up to and with each word.
    sums: Vec<usize>,
}

impl Words {
    fn pick(&self, random: usize) -> &str {
        let at = random % self.sums.last().copied().unwrap_or(1);
        &self.words[self.sums.partition_point(|&s| s <= at)]
    }
}

impl Names {
    fn new(root: &Path) -> Self {
        // The word and its weight, by column.
        let column = |file: &str, word: usize, weight: usize| -> Words {
            let text = fs::read_to_string(root.join(file)).unwrap_or_default();
            let mut out = Words::default();
            for line in text.lines().filter(|l| !l.starts_with('#')).skip(1) {
                let fields: Vec<&str> = line.split('\t').collect();
                if fields[word].len() > 3 {
                    out.words.push(fields[word].to_owned());
                    let w = fields.get(weight).and_then(|w| w.parse().ok()).unwrap_or(0usize) + 1;
                    out.sums.push(out.sums.last().copied().unwrap_or(0) + w);
                }
            }
            out
        };
        Names {
            given: column("crates/isnad-entities/data/given_names.tsv", 0, 2),
            family: column("crates/isnad-entities/data/family_names.tsv", 0, 1),
            places: column("crates/isnad-gazetteer/data/places.tsv", 2, usize::MAX),
            words: column("crates/isnad-tokenize/data/stems.tsv", 0, 1),
            state: 0x1234_5678_9ABC_DEF1,
        }
    }

    fn next(&mut self) -> usize {
        // xorshift64*
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize
    }

    /// So many different names: people of two to four parts, bodies and places.
    fn list(&mut self, n: usize) -> Vec<String> {
        let mut seen = HashSet::with_capacity(n);
        let mut out = Vec::with_capacity(n);
        while out.len() < n {
            let name = self.one();
            if seen.insert(name.clone()) {
                out.push(name);
            }
        }
        out
    }

    fn one(&mut self) -> String {
        let (shape, alone) = (self.next() % 10, self.next().is_multiple_of(4));
        let mut pick = |list: fn(&Names) -> &Words| {
            let at = self.next();
            list(self).pick(at).to_owned()
        };
        match shape {
            0..=3 => format!("{} {}", pick(|n| &n.given), pick(|n| &n.family)),
            4 | 5 => format!("{} {} {}", pick(|n| &n.given), pick(|n| &n.given), pick(|n| &n.family)),
            6 => format!("{} بن {} {}", pick(|n| &n.given), pick(|n| &n.given), pick(|n| &n.family)),
            7 => format!("شركة {} {}", pick(|n| &n.family), pick(|n| &n.words)),
            8 if alone => pick(|n| &n.places),
            8 => format!("{} {}", pick(|n| &n.words), pick(|n| &n.places)),
            _ => format!("{} {}", pick(|n| &n.words), pick(|n| &n.words)),
        }
    }
}
