//! The texts that are read: the sample, a vocalised one, news of any size by a seeded generator, and real news where it is at hand.

use crate::names::{Names, Random};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The sample article.
pub const SAMPLE: &str = include_str!("../../examples/samples/article.txt");

/// The workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sample again and again, to about that many bytes.
pub fn tiled(bytes: usize) -> Vec<String> {
    vec![SAMPLE.to_owned(); (bytes / SAMPLE.len()).max(1)]
}

/// The sample as a school book prints it: a vowel on each letter but the last of a word.
pub fn vocalised(bytes: usize) -> Vec<String> {
    let vowels = ['\u{64e}', '\u{650}', '\u{64f}', '\u{652}'];
    let mut out = String::with_capacity(SAMPLE.len() * 2);
    let mut chars = SAMPLE.chars().enumerate().peekable();
    while let Some((i, c)) = chars.next() {
        out.push(c);
        if ('ب'..='ي').contains(&c) && chars.peek().is_some_and(|(_, n)| ('ء'..='ي').contains(n)) {
            out.push(vowels[i % 4]);
        }
    }
    vec![out.clone(); (bytes / out.len()).max(1)]
}

/// News that nobody wrote: words as often as they are in news, names, titles, cues, quotation marks, about 3 kB an article. The same for the
/// same seed.
pub fn generated(bytes: usize, seed: u64) -> Vec<String> {
    let names = Names::new(&root());
    let mut random = Random::new(seed);
    let (mut out, mut size) = (Vec::new(), 0);
    while size < bytes {
        let article = article(&names, &mut random);
        size += article.len();
        out.push(article);
    }
    out
}

fn article(names: &Names, random: &mut Random) -> String {
    const TITLES: [&str; 10] = [
        "وزير الخارجية",
        "رئيس البلدية",
        "المتحدث باسم الشركة",
        "الدكتور",
        "مدير المستشفى",
        "النائب",
        "رئيس الوزراء",
        "الخبير",
        "المهندس",
        "السفير",
    ];
    const CUES: [&str; 14] = [
        "قال",
        "أكد",
        "أوضح",
        "أعلن",
        "ذكر",
        "كشف",
        "وقال",
        "وأضاف",
        "وأشار إلى",
        "وشدد على",
        "ونفى",
        "وحذر من",
        "مؤكدا",
        "مضيفا",
    ];
    let words = |random: &mut Random, n: usize| (0..n).map(|_| names.word(random)).collect::<Vec<_>>().join(" ");
    let mut out = format!("{}\n{} - وكالات\n", words(random, 7), names.place(random));
    let people: Vec<String> = (0..4).map(|_| names.person(random)).collect();
    for paragraph in 0..7 {
        for sentence in 0..2 + random.below(3) {
            let n = 6 + random.below(14);
            let content = words(random, n);
            let speaker = &people[random.below(people.len())];
            out += &match random.below(8) {
                0 | 1 => {
                    format!("{} {} {speaker} إن {content}", CUES[random.below(6)], TITLES[random.below(TITLES.len())])
                }
                2 => format!("{} أن {content}", CUES[6 + random.below(8)]),
                3 => format!("{} {speaker}: «{content}»", CUES[random.below(CUES.len())]),
                4 => format!("{content} في {} أمس الخميس", names.place(random)),
                5 => format!("{content}، بحسب {speaker}"),
                _ => content,
            };
            out += if sentence == 0 && paragraph % 3 == 0 { "، " } else { ". " };
        }
        out.push('\n');
    }
    out
}

/// Real news beside the workspace (`../shared/corpus`), one article in ten so that many outlets are heard, up to that many bytes; none where it
/// is not there.
pub fn corpus(bytes: usize) -> Option<Vec<String>> {
    let mut zips: Vec<PathBuf> =
        fs::read_dir(root().join("../shared/corpus")).ok()?.filter_map(|f| Some(f.ok()?.path())).collect();
    zips.retain(|p| p.extension().is_some_and(|e| e == "zip"));
    zips.sort();
    let (mut out, mut size) = (Vec::new(), 0);
    for path in zips {
        let mut json = String::new();
        let mut zip = zip::ZipArchive::new(fs::File::open(path).ok()?).ok()?;
        zip.by_index(0).ok()?.read_to_string(&mut json).ok()?;
        let articles: Vec<serde_json::Value> = serde_json::from_str(&json).ok()?;
        for article in articles.iter().step_by(10) {
            let text = article.get("content")?.as_str()?;
            size += text.len();
            out.push(text.to_owned());
            if size >= bytes {
                return Some(out);
            }
        }
    }
    (!out.is_empty()).then_some(out)
}

/// Real news where it is at hand, generated news where not; and what it is called.
pub fn news(bytes: usize) -> (&'static str, Vec<String>) {
    corpus(bytes).map_or_else(|| ("generated news", generated(bytes, 7)), |t| ("real news", t))
}
