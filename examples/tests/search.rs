//! The example `search_index`, where it is built: `--features search`.
#![cfg(feature = "search")]

mod common;

use common::{example, file};

#[test]
fn words_are_found_under_clitics_and_spellings_and_lit_where_they_stand() {
    let one = file("search/1.txt", "زار الوفدُ البحرَ الأحمر أمس.\n".as_bytes());
    let two = file("search/2.txt", "اجتمعت الأمم المتحدة. وللأُمم رأي في وزير آخر.\n".as_bytes());
    for (question, want) in [
        ("\"البحر الاحمر\"", "1 articles"),
        ("امم", "ول<b>لأُمم</b> رأي"),
        ("وللوزير", "في <b>وزير</b>"),
        ("مستشفى", "0 articles"),
    ] {
        let out = example("search_index").args([&one, &two]).args(["--ask", question]).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout);
        assert!(
            out.status.success() && said.contains(want),
            "{question}: {said}{}",
            String::from_utf8_lossy(&out.stderr)
        );
    }
}
