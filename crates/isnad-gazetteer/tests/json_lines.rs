//! Gazetteers from JSON Lines: what is read, and what is said of lines that are not as they should be.

use isnad_gazetteer::Gazetteer;

#[test]
fn every_bad_line_is_told_and_the_good_ones_are_used() {
    let good = r#"{"id": "c1", "kind": "club", "name": "نادي الهلال", "aliases": ["الهلال"], "ambiguous_aliases": ["الزعيم"], "founded": 1957, "open": true, "note": null}"#;
    for (line, wants) in [
        (r#"{"id": "x", "kind": "club", "name": "نادي"#, &["clubs.jsonl:2:", "EOF"][..]),
        (r#"["id"]"#, &["clubs.jsonl:2:"]),
        (r#"{"id": 7, "kind": "club", "name": "نادي النصر"}"#, &["clubs.jsonl:2", "`id`", "7", "a string"]),
        (r#"{"id": "x", "kind": "club", "name": null}"#, &["`name`", "null", "a string"]),
        (r#"{"id": "x", "kind": "club"}"#, &["`name` is empty"]),
        (r#"{"id": "", "kind": "club", "name": "نادي النصر"}"#, &["`id` is empty"]),
        (r#"{"id": "x", "kind": "club", "name": "نادي النصر", "ambiguous": "yes"}"#, &["`ambiguous`", "true or false"]),
        (
            r#"{"id": "x", "kind": "club", "name": "نادي النصر", "aliases": "النصر"}"#,
            &["`aliases`", "an array of strings"],
        ),
        (
            r#"{"id": "x", "kind": "club", "name": "نادي النصر", "aliases": ["النصر", 1]}"#,
            &["`aliases`", "an array of strings"],
        ),
        (r#"{"id": "x", "kind": "club", "name": "نادي النصر", "ambiguous_aliases": {}}"#, &["`ambiguous_aliases`"]),
        (
            r#"{"id": "x", "kind": "club", "name": "نادي النصر", "where": ["جدة"]}"#,
            &["`where`", "a string, a number, true or false"],
        ),
    ] {
        let text = format!("\u{FEFF}{good}\n{line}\n\n");
        let (gazetteer, problems) = Gazetteer::builder().add_jsonl("clubs.jsonl", &text).build_lossy();
        assert_eq!(gazetteer.len(), 1, "{line}");
        let told: Vec<String> = problems.problems.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 1, "{line}: {told:?}");
        wants.iter().for_each(|want| assert!(told[0].contains(want), "{line}: {want:?} is not in {:?}", told[0]));
        assert!(Gazetteer::builder().add_jsonl("clubs.jsonl", &text).build().is_err(), "{line}");
    }
    let club = Gazetteer::builder().add_jsonl("clubs.jsonl", good).build().unwrap();
    let club = club.entry(club.find_id("c1").unwrap());
    assert_eq!((club.name(), club.attr("founded"), club.attr("open")), ("نادي الهلال", Some("1957"), Some("true")));
    assert_eq!(club.attr("note"), None);
}
