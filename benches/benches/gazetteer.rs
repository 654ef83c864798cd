//! The gazetteer beside automata over bytes and characters, tokenizing included, from a thousand names to a million.
//!
//! ```text
//! cargo bench -p isnad-benches --features peers --bench gazetteer [-- --most 100000]
//! ```
//!
//! With `ISNAD_PEERS_PYTHON` set to the Python of `benches/peers/venv.sh`, Python's pipelines are measured too, with 100,000 names.
//!
//! Names come from a seeded generator over the workspace's lists of given names, family names, places and stems. The text is the news corpus beside the
//! workspace (`../shared/corpus`) where it is there, else the sample articles of `examples/samples`. Peers get the text and the names as they
//! are: no clitics, no spellings, matches inside words.

use isnad_benches::texts;
use isnad_gazetteer::{Entry, Gazetteer, Match};
use isnad_tokenize::Document;
use std::collections::HashSet;
use std::hint::black_box;
use std::ops::Range;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

/// The list that Python's pipelines get.
const PYTHON: usize = 100_000;
/// Bytes of text that are read in one round.
const TEXT: usize = 2_000_000;
const ROUNDS: usize = 11;
/// Bytes of text that are timed together: enough that tables taken over from the one before are warm, short for whoever shares the machine.
const BATCH: usize = 250_000;

fn main() {
    let args: Vec<String> = env::args().collect();
    let most = args.iter().position(|a| a == "--most").and_then(|i| args.get(i + 1)?.parse().ok()).unwrap_or(1_000_000);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let (_, articles) = texts::news(TEXT);
    let bytes: usize = articles.iter().map(String::len).sum();
    println!(
        "{} articles, {:.1} MB; MB/s of UTF-8, each batch of {} kB with the best of {ROUNDS} rounds",
        articles.len(),
        bytes as f64 / 1e6,
        BATCH / 1000
    );

    embedded(&articles);
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
        let ours = |articles: &[String]| {
            let found = &mut *found.borrow_mut();
            let mut doc = Document::default();
            let mut sum = 0;
            for a in articles {
                doc = doc.into_tokens_of(a);
                g.matches_into(&doc, found);
                sum += found.len();
            }
            sum
        };
        let count: usize = ours(&articles);
        let mut racers = vec![
            Racer {
                name: "isnad-gazetteer".into(),
                built,
                bytes: g.as_bytes().len(),
                run: Box::new(|r| ours(&articles[r])),
            },
            Racer {
                name: "  matching alone".into(),
                built: 0.0,
                bytes: 0,
                run: Box::new(|r| docs[r].iter().map(|d| g.matches(d).len()).sum()),
            },
        ];
        peers(&list, &articles, &mut racers);
        let rates = race(&racers, &articles, ROUNDS);
        first = if first == 0.0 { rates[0] } else { first };
        println!("{n} names; {count} matches; cost {:.2} x that of 1,000 names", first / rates[0]);
        let tell = |name: &str, rate: f64, built: f64, bytes: usize| {
            let (mb, than) = (bytes as f64 / 1e6, rates[0] / rate);
            println!("  {name:26} {rate:7.1} MB/s; built in {built:6.2} s, {mb:6.1} MB; ours is {than:5.2} x");
        };
        for (r, rate) in racers.iter().zip(&rates) {
            tell(&r.name, *rate, r.built, r.bytes);
        }
        drop(racers);
        if n == PYTHON {
            python(&list, &articles).iter().for_each(|(name, rate, built)| tell(name, *rate, *built, 0));
        }
    }
}

/// One that takes part: what it is called, how long it took to build in seconds, its size, and what it does with articles of these numbers.
struct Racer<'a> {
    name: String,
    built: f64,
    bytes: usize,
    run: Box<dyn Fn(Range<usize>) -> usize + 'a>,
}

/// MB/s of each. They take turns on batches of a few articles, and each batch counts with its best round: whoever else uses the machine slows
/// single rounds down, never all.
fn race(racers: &[Racer<'_>], articles: &[String], rounds: usize) -> Vec<f64> {
    let mut totals = vec![0.0; racers.len()];
    let mut start = 0;
    while start < articles.len() {
        let (mut end, mut size) = (start, 0);
        while end < articles.len() && size < BATCH {
            size += articles[end].len();
            end += 1;
        }
        let mut best = vec![f64::INFINITY; racers.len()];
        for _ in 0..rounds {
            for (r, best) in racers.iter().zip(&mut best) {
                let clock = Instant::now();
                black_box((r.run)(start..end));
                *best = best.min(clock.elapsed().as_secs_f64());
            }
        }
        totals.iter_mut().zip(best).for_each(|(t, b)| *t += b);
        start = end;
    }
    let bytes: usize = articles.iter().map(String::len).sum();
    totals.iter().map(|t| bytes as f64 / 1e6 / t).collect()
}

/// The embedded gazetteer: how soon it is ready, and how fast it is.
fn embedded(articles: &[String]) {
    let start = Instant::now();
    let g = Gazetteer::embedded();
    let first = g.matches_in("وقال أوباما");
    let ready = start.elapsed().as_secs_f64() * 1e3;
    black_box(first);
    let racer = |name: &str, run: fn(&str) -> usize| Racer {
        name: name.to_owned(),
        built: 0.0,
        bytes: 0,
        run: Box::new(move |r| articles[r].iter().map(|a| run(a)).sum()),
    };
    let rates = race(
        &[
            racer("matches_in", |a| Gazetteer::embedded().matches_in(a).len()),
            racer("tokens alone", |a| Document::tokens_only(a).tokens().len()),
            racer("tokens with all layers", |a| Document::new(a).tokens().len()),
        ],
        articles,
        ROUNDS,
    );
    println!(
        "embedded: {} entries, {:.2} MB, ready with its first match in {ready:.3} ms; {:.1} MB/s\ntokens alone: {:.0} MB/s; with clitics, marks, sentences and paragraphs: {:.0} MB/s\n",
        g.len(),
        g.as_bytes().len() as f64 / 1e6,
        rates[0],
        rates[1],
        rates[2],
    );
}

#[cfg(feature = "peers")]
fn peers<'a>(list: &[String], articles: &'a [String], racers: &mut Vec<Racer<'a>>) {
    let start = Instant::now();
    let d = daachorse::CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(daachorse::MatchKind::LeftmostLongest)
        .build::<_, _, u32>(list)
        .expect("names are not empty and not repeated");
    racers.push(Racer {
        name: "daachorse charwise".into(),
        built: start.elapsed().as_secs_f64(),
        bytes: d.heap_bytes(),
        run: Box::new(move |r| articles[r].iter().map(|a| d.leftmost_find_iter(a).count()).sum()),
    });
    let start = Instant::now();
    let a = aho_corasick::AhoCorasick::builder()
        .kind(Some(aho_corasick::AhoCorasickKind::ContiguousNFA))
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(list)
        .expect("the names fit");
    racers.push(Racer {
        name: "aho-corasick contiguous".into(),
        built: start.elapsed().as_secs_f64(),
        bytes: a.memory_usage(),
        run: Box::new(move |r| articles[r].iter().map(|t| a.find_iter(t).count()).sum()),
    });
}

/// Python's pipelines on the same names and articles, where `ISNAD_PEERS_PYTHON` is the Python of `benches/peers/venv.sh`: name, MB/s, seconds to
/// build.
fn python(list: &[String], articles: &[String]) -> Vec<(String, f64, f64)> {
    use std::process::{Command, Stdio};
    let Some(python) = env::var_os("ISNAD_PEERS_PYTHON") else { return Vec::new() };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/gazetteer_speed.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("ISNAD_PEERS_PYTHON names a program");
    // They are slow: a part of the text will do.
    let texts = &articles[..articles.len() / 4];
    let given = serde_json::json!({ "names": list, "texts": texts });
    serde_json::to_writer(child.stdin.take().expect("it is piped"), &given).expect("the script reads all its input");
    let out = child.wait_with_output().expect("the script can be waited for");
    assert!(out.status.success(), "gazetteer_speed.py: {}", out.status);
    let line = |line: &str| {
        let mut fields = line.split('\t');
        Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    String::from_utf8_lossy(&out.stdout).lines().filter_map(line).collect()
}

#[cfg(not(feature = "peers"))]
fn peers<'a>(_: &[String], _: &'a [String], _: &mut Vec<Racer<'a>>) {}

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
