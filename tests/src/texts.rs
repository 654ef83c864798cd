//! Texts to try things on: news, and what the web makes of it.

use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// The sample article of the examples.
pub const SAMPLE: &str = include_str!("../../examples/samples/article.txt");

/// Real articles: the samples, the fuzz targets' seed sentences, and the evaluation's articles where `../shared` is at hand; each with its name.
pub fn articles() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut out = Vec::new();
    for folder in ["examples/samples", "../shared/seed", "../shared/eval/dev"] {
        let Ok(files) = fs::read_dir(root.join(folder)) else { continue };
        let mut paths: Vec<_> = files.filter_map(|f| Some(f.ok()?.path())).collect();
        paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
        paths.sort();
        for path in paths {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            out.push((format!("{folder}/{name}"), text));
        }
    }
    out
}

/// The sentences that the rules for attributions are tried on, each with the name of its file: the string literals of the tests that end with a stop.
pub fn rule_sentences() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/isnad-quotes/tests");
    let mut paths: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .filter_map(|f| Some(f.ok()?.path()))
        .collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "rs"));
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let code = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let (mut literal, mut inside, mut escaped) = (String::new(), false, false);
        for c in code.chars() {
            match c {
                _ if escaped => {
                    literal.push(if c == 'n' { '\n' } else { c });
                    escaped = false;
                }
                '\\' if inside => escaped = true,
                '"' if inside => {
                    inside = false;
                    if literal.ends_with('.') {
                        out.push((name.clone(), std::mem::take(&mut literal)));
                    }
                    literal.clear();
                }
                '"' => inside = true,
                '\n' if !inside => literal.clear(),
                _ if inside => literal.push(c),
                _ => {}
            }
        }
    }
    out
}

/// Any text at all: strings of any characters, news in pieces, and what breaks readers, mixed.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => any::<String>(),
        1 => prop::collection::vec(any::<char>(), 0..120).prop_map(|c| c.into_iter().collect()),
        4 => prop::collection::vec(prop_oneof![5 => news_piece(), 2 => breaker()], 0..90).prop_map(|p| p.concat()),
        1 => prop::collection::vec(breaker(), 0..60).prop_map(|p| p.concat()),
        1 => broken_news(),
    ]
}

/// Arabic as news has it, without line ends: words, names, cues, stops, quotation marks that close.
pub fn paragraph() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![8 => word().prop_map(|w| w + " "), 1 => "«[ء-ي]{2,6} [ء-ي]{2,6}» ", 1 => "[،.:؛] "],
        3..40,
    )
    .prop_map(|p| p.concat())
}

fn word() -> impl Strategy<Value = String> {
    let words = "قال وقالت إن أن أنّ إنها وأضاف مؤكدا مضيفا بحسب وفقا لـ نقلا عن نفى لم يعلن دعا إلى على ضرورة طالب حذر من الوزير وزير الخارجية \
                 المتحدثة المتحدث باسم محمد سالم عبد الله بن أبو الحربي القاهرة بيروت وبيروت وزارة الخارجية الأمريكي للأناضول الذي التي أمس الخميس \
                 يوليو 22 ٢٠١٥ عام الماضي المقبل رويترز مصدر مسؤول الأمم المتحدة شركة حزب مدينة و ب ال د قَالَ قــال فارسی کتاب";
    let words: Vec<&'static str> = words.split_whitespace().collect();
    prop_oneof![3 => prop::sample::select(words).prop_map(String::from), 1 => "(و|ف)?(ب|ل|ك|س)?(ال)?[ء-ي]{2,6}(ه|ها|هم|نا|ك)?"]
}

fn news_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => word().prop_map(|w| w + " "),
        1 => word(),
        1 => "«[ء-ي ]{0,12}»|“[ء-ي ]{0,12}”|\"[ء-ي ]{0,12}\"",
        2 => "[،.:؛؟!()\"'«»“”/-]",
        1 => "\n|\n\n|\r\n|\t| ",
        1 => "[0-9٠-٩۰-۹]{1,4}([.,٫٬/][0-9٠-٩]{1,3})?%?",
    ]
}

/// What breaks readers of Arabic: broken and lone marks, direction controls, joiners, letters of four bytes, things that look like markup or addresses.
fn breaker() -> impl Strategy<Value = String> {
    prop_oneof![
        "[\u{64B}-\u{65F}\u{670}\u{6D6}-\u{6ED}]{1,12}",
        "[\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{61C}]{1,4}",
        "(👩|👨|🏽|\u{200D}|\u{FE0F}|[ء-ي]\u{200D}|\u{200C}){1,8}",
        "[\u{1EE00}-\u{1EE3F}\u{10E60}-\u{10E7E}\u{1F1E6}-\u{1F1FF}\u{20000}-\u{20010}]{1,5}",
        "[\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFC}]{1,4}",
        "ـ{1,40}|«{1,9}|»{1,9}|\"{1,9}|'{1,9}|\\.{1,9}|،{1,9}|\\({1,9}",
        "https?://[a-zء-ي./?&=]{0,12}|@[a-zء-ي_]{0,6}|#[ء-يa-z_]{0,8}|[a-z.]{1,5}@[a-z.]{1,6}",
        "&quot;|&amp;|<b>|</script>|<!--|\\\\|\\{\"a\":",
        "[\0\u{1}-\u{8}\u{B}\u{C}\u{85}\u{A0}\u{AD}\u{FEFF}\u{2028}\u{2029}\u{FFFD}\u{FFFF}]",
        "[a-zA-Zéа-я漢字\u{300}-\u{302}]{1,6}",
        any::<char>().prop_map(String::from),
    ]
}

/// The sample with some of its characters gone, doubled, or something else in their place.
pub fn broken_news() -> impl Strategy<Value = String> {
    let edits = prop::collection::vec((any::<prop::sample::Index>(), breaker(), 0usize..4), 1..20);
    (edits, any::<prop::sample::Index>()).prop_map(|(edits, start)| {
        // A stretch of the sample: news enough, and no more time than it takes.
        let all: Vec<char> = SAMPLE.chars().collect();
        let start = start.index(all.len());
        let mut chars: Vec<String> = all[start..(start + 700).min(all.len())].iter().map(|c| c.to_string()).collect();
        for (at, piece, gone) in edits {
            let at = at.index(chars.len());
            let end = (at + gone).min(chars.len());
            chars.splice(at..end, [piece]);
            if chars.is_empty() {
                break;
            }
        }
        chars.concat()
    })
}
