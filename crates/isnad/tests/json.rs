//! An article goes to JSON in any unit and comes back the same; what does not fit is refused by name.
#![cfg(feature = "serde")]

use isnad::json::{OffsetUnit, Record};
use isnad::{Analyzer, Article};

const TEXT: &str = "الوزير: لن نتراجع 🙂\nوقال كارتر إن «الاتفاق» قريب أمس الخميس.\n";

#[test]
fn there_and_back_in_every_unit() {
    let article = Analyzer::new().analyze(TEXT).into_owned();
    assert!(!article.quotations().is_empty());
    for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
        assert_eq!(serde_json::to_value(unit).unwrap(), unit.name());
        assert_eq!(OffsetUnit::from_name(unit.name()), Some(unit));
        let json = serde_json::to_string(&article.record(unit)).unwrap();
        let back: Article<'static> = serde_json::from_str(&json).unwrap();
        assert_eq!(back, article, "{unit:?}");
    }
    let json = serde_json::to_string(&article).unwrap();
    assert_eq!(serde_json::from_str::<Article<'static>>(&json).unwrap(), article);
}

#[test]
fn units_count_as_their_languages_do() {
    let article = Analyzer::new().analyze(TEXT);
    let content = article.quotations()[0].content[0];
    let before = &TEXT[..content.start as usize];
    for (unit, want) in [
        (OffsetUnit::Bytes, before.len()),
        (OffsetUnit::Chars, before.chars().count()),
        (OffsetUnit::Utf16, before.encode_utf16().count()),
    ] {
        assert_eq!(article.record(unit).quotes[0].content[0].start as usize, want, "{unit:?}");
    }
}

#[test]
fn what_does_not_fit_is_refused_by_name() {
    let article = Analyzer::new().analyze(TEXT);
    let json = serde_json::to_value(&article).unwrap();
    let refused = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = json.clone();
        change(&mut json);
        serde_json::from_value::<Record<'static>>(json)
            .map_err(|e| e.to_string())
            .and_then(|r| r.into_article().map(|_| ()).map_err(|e| e.to_string()))
    };
    assert_eq!(refused(&|_| ()), Ok(()));
    let says = |result: Result<(), String>, word: &str| {
        let message = result.unwrap_err();
        assert!(message.contains(word), "{message}");
    };
    says(refused(&|j| j["version"] = 9.into()), "version: 9");
    says(refused(&|j| j["quotes"][0]["content"][0]["end"] = 9999.into()), "quotes[0]");
    says(refused(&|j| j["quotes"][0]["content"][0]["start"] = 1.into()), "quotes[0]"); // within a letter
    says(refused(&|j| j["quotes"][0]["speaker"] = 77.into()), "quotes[0]: no entry 77");
    says(refused(&|j| j["quotes"][0]["id"] = 5.into()), "quotes[0]: its id is 5");
    says(refused(&|j| j["quotes"][0]["content"] = serde_json::json!([])), "quotes[0]: no content");
    says(refused(&|j| j["mentions"].as_array_mut().unwrap().reverse()), "mentions[1]: stands before");
    says(refused(&|j| j["quotes"][0]["kind"] = "shouted".into()), "shouted");
    says(refused(&|j| j["text"] = "".into()), "headline: 0..");
}

#[cfg(feature = "schema")]
#[test]
fn the_schema_in_the_repository_is_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/article-1.json");
    let fresh = serde_json::to_string_pretty(&isnad::json::schema()).unwrap() + "\n";
    if std::env::var_os("ISNAD_BLESS").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == fresh, "{path} is stale: run this test with ISNAD_BLESS=1 and look at what changed");
}
