//! What holds for every text: spans on character boundaries, in order, without overlap; entities and mentions that agree; linear time.

use isnad_entities::find;
use isnad_gazetteer::Gazetteer;
use isnad_tokenize::Document;
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::Instant;

fn holds(text: &str) {
    let doc = Document::new(text);
    let found = find(&doc, Gazetteer::embedded());
    let mut end = 0;
    for (i, m) in found.mentions.iter().enumerate() {
        assert!(m.span.get(text).is_some_and(|s| !s.is_empty()), "{m:?}");
        assert!(m.span.start >= end, "{m:?} overlaps the mention before it");
        end = m.span.end;
        assert!(m.role.is_none_or(|r| r.get(text).is_some()));
        assert!(found.entities[m.entity as usize].mentions.contains(&(i as u32)));
    }
    for e in &found.entities {
        assert!(!e.name.is_empty() && !e.mentions.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in "\\PC{0,200}") {
        holds(&text);
    }

    #[test]
    fn any_arabic(text in "[ءاأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةئؤ ،.:«»()ًَّـ\n-]{0,300}") {
        holds(&text);
    }

    #[test]
    fn words_around_names(words in proptest::collection::vec(prop_oneof![
        Just("محمد"), Just("بن"), Just("أبو"), Just("عبد"), Just("الله"), Just("وزير"), Just("الخارجية"), Just("علي"), Just("ملك"),
        Just("،"), Just("."), Just("في"), Just("مدينة"), Just("وقال"), Just("لافروف"), Just("حزب"), Just("-"), Just("«"), Just("»"),
        Just("لل"), Just("و"), Just("الروسي"), Just("صحيفة"), Just("د"), Just("باسم"), Just("X"), Just("5"), Just("\n"),
    ], 0..60), space in any::<bool>()) {
        holds(&words.join(if space { " " } else { "" }));
    }
}

#[test]
fn titles_without_end() {
    // Each cut-short title, each keeper of the seals asks what stands before it: that may be one more, 100,000 times.
    for unit in ["د. ", "د.، ", "أ. د. ", "المدير د. ", "حافظ الأختام ", "حافظ الأختام، ", "حافظ الأختام \" "]
    {
        holds(&format!("قال {}محمد العمري إن العمل مستمر.", unit.repeat(100_000)));
    }
}

/// The processor time of this thread, where Linux tells it: a busy machine slows a long round down more than a short one.
fn seconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|s| s.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |n| n / 1e9)
}

#[test]
fn linear_in_the_document() {
    let one = "وقال وزير الخارجية الروسي سيرغي لافروف إن محمد بن سعد بن فهد في مدينة الرياض مع لافروف وكارتر، رئيس حزب العمال الكردستاني. ";
    let hostile = ["محمد ", "بن ", "أبو ", "وزير ", "علي ", "، ", "حزب ", "لافروف ", "وكارتر ", "د. "];
    let time = |text: &str| {
        let start = seconds();
        let doc = Document::new(text);
        let n = find(&doc, Gazetteer::embedded()).mentions.len();
        (seconds() - start, n)
    };
    time(one);
    for unit in hostile.iter().copied().chain([one]) {
        let small = unit.repeat(200_000 / unit.len());
        let large = unit.repeat(2_000_000 / unit.len());
        let (mut a, mut b, mut n) = (f64::MAX, f64::MAX, 0);
        for _ in 0..8 {
            a = a.min(time(&small).0);
            let (seconds, mentions) = time(&large);
            (b, n) = (b.min(seconds), mentions);
            if b < 40.0 * a.max(0.002) {
                break;
            }
        }
        assert!(b < 40.0 * a.max(0.002), "{unit}: {a} s, then {b} s for ten times as much");
        assert!(unit != one || n > 50_000, "{n}");
    }
}
