//! What is found, and what is not, sentence by sentence.

use isnad_gazetteer::{Entry, Gazetteer, Gazetteers, Match, MatchKind};
use isnad_tokenize::Document;

/// The text with each span in brackets and the ids after it, the best first: `في [الأردن]jo/river`.
fn marked(text: &str, matches: &[Match], id: impl Fn(&Match) -> String) -> String {
    let mut out = String::new();
    let mut at = 0;
    for group in matches.chunk_by(|a, b| a.span == b.span) {
        let span = group[0].span;
        out.push_str(&text[at..span.start as usize]);
        let ids: Vec<String> = group.iter().map(&id).collect();
        out.push_str(&format!("[{}]{}", &text[span], ids.join("/")));
        at = span.end as usize;
        for (n, m) in group.iter().enumerate() {
            assert_eq!(usize::from(m.rank), n, "ranks count up within a span");
        }
    }
    out.push_str(&text[at..]);
    out
}

fn check(g: &Gazetteer, text: &str, expected: &str) {
    let doc = Document::new(text);
    let found = g.matches(&doc);
    assert_eq!(marked(text, &found, |m| g.entry(m.entry).id().to_owned()), expected);
}

fn check_all(g: &Gazetteer, cases: &[&str]) {
    for expected in cases {
        // The text is what is marked, without the marks.
        let mut text = String::new();
        let mut skipping = false;
        for c in expected.chars() {
            match c {
                '[' => {}
                ']' => skipping = true,
                _ if skipping && (c.is_ascii_alphanumeric() || c == '/') => {}
                _ => {
                    skipping = false;
                    text.push(c);
                }
            }
        }
        check(g, &text, expected);
    }
}

fn names(list: &[(&str, &str)]) -> Gazetteer {
    let entries = list.iter().map(|(id, name)| Entry::new(*id, "name", *name));
    Gazetteer::builder().add_all(entries).build().unwrap()
}

fn news() -> Gazetteer {
    names(&[
        ("un", "الأمم المتحدة"),
        ("us", "الولايات المتحدة"),
        ("obama", "أوباما"),
        ("bo", "باراك أوباما"),
        ("dc", "واشنطن"),
        ("ldn", "لندن"),
        ("bey", "بيروت"),
        ("lb", "لبنان"),
        ("fr", "فرنسا"),
        ("ku", "الكويت"),
        ("bos", "البوسنة والهرسك"),
        ("lang", "مجمع اللغة العربية"),
        ("acad", "اللغة العربية"),
        ("ban", "بان كي مون"),
        ("bbc", "بي بي سي"),
        ("ford", "ج فورد"),
        ("sea", "البحر الأحمر"),
        ("cnn", "CNN"),
        ("f24", "فرانس 24"),
        ("sc", "مجلس الأمن"),
        ("scd", "مجلس الأمن الدولي"),
    ])
}

#[test]
fn proclitics_stand_outside() {
    check_all(
        &news(),
        &[
            "دعت [الأمم المتحدة]un إلى التهدئة",
            "دعا ل[لأمم المتحدة]un وب[الأمم المتحدة]un وك[الأمم المتحدة]un ف[الأمم المتحدة]un",
            "وب[الولايات المتحدة]us ول[لولايات المتحدة]us",
            "رسالة ل[أوباما]obama ول[باراك أوباما]bo ف[أوباما]obama",
            "ب[واشنطن]dc و[واشنطن]dc وب[واشنطن]dc، [واشنطن]dc",
            "و[لندن]ldn ول[لندن]ldn ب[لندن]ldn وب[لندن]ldn، [لندن]ldn ل[بيروت]bey و[بيروت]bey ب[بيروت]bey",
            "ل[لبنان]lb ول[لبنان]lb وك[لبنان]lb ب[لبنان]lb",
            "و[فرنسا]fr، ف[فرنسا]fr، ول[فرنسا]fr",
            "اجتماع ل[لكويت]ku وب[الكويت]ku و[الكويت]ku",
            "نشر ل[لغة العربية]acad و[مجمع اللغة العربية]lang",
        ],
    );
}

#[test]
fn the_longest_first() {
    check_all(
        &news(),
        &[
            "قال [باراك أوباما]bo ثم [أوباما]obama",
            "قرار [مجلس الأمن الدولي]scd وقرار [مجلس الأمن]sc الأول",
            "سفير [البوسنة والهرسك]bos و[الكويت]ku",
        ],
    );
}

#[test]
fn spellings_that_fold_are_one() {
    check_all(
        &news(),
        &[
            "[الامم المتحده]un [الأُمَمُ المُتّحِدَةُ]un [الأمـــم المتحـــدة]un",
            "[اوباما]obama [أوبامـا]obama [آوباما]obama",
            "[cnn]cnn و[CNN]cnn و[فرانس ٢٤]f24 و[فرانس24]f24",
        ],
    );
}

#[test]
fn what_may_stand_within_a_name() {
    check_all(
        &news(),
        &[
            "[الأمم  المتحدة]un و[الأمم\nالمتحدة]un و[الأمم\u{a0}المتحدة]un",
            "[بان كي-مون]ban و[بان كي مون]ban و[بان كي–مون]ban",
            "[بي.بي.سي]bbc و[بي بي سي]bbc",
            "[ج. فورد]ford [ج.فورد]ford [ج فورد]ford",
            "«[الأمم المتحدة]un» و\"[أوباما]obama\" ([لندن]ldn)",
            // What parts a name:
            "الأمم، المتحدة. الأمم. المتحدة",
            "الأمم\n\nالمتحدة",
            "الأمم - المتحدة",
            "الأمم «المتحدة»",
        ],
    );
}

#[test]
fn never_within_a_word() {
    check_all(
        &news(),
        &[
            "لبنانيون في لندنستان وبيروتية",
            // A pronoun at the end: no name.
            "بيروتنا وفرنساهم وواشنطنكم",
            "البحرالأحمر والأوباما",
        ],
    );
}

#[test]
fn a_short_or_known_word_is_not_cut_against_the_tokenizer() {
    let list = [("lal", "لال"), ("bilal", "بلال"), ("mali", "مالي"), ("kamali", "كمالي"), ("qom", "قم"), ("mal", "مال")];
    let g = names(&[("laith", "ليث"), ("zel", "زيلنسكي")].into_iter().chain(list).collect::<Vec<_>>());
    check_all(
        &g,
        &[
            "[بلال]bilal و[كمالي]kamali",
            "في [مالي]mali وب[مالي]mali وب[قم]qom",
            // كمال is a word of its own, though مال is a name here.
            "كمال مع [ليث]laith وب[ليث]laith",
            // Long enough not to be chance, though the tokenizer has never seen it.
            "ب[زيلنسكي]zel ول[زيلنسكي]zel",
        ],
    );
}

#[test]
fn names_parts_with_abd_ibn_and_abu() {
    let g = names(&[("k", "عبدالله بن عبد العزيز"), ("m", "محمد بن سلمان"), ("a", "أبو مازن"), ("y", "ياسر عبد ربه")]);
    check_all(
        &g,
        &[
            "[عبد الله بن عبد العزيز]k [عبدالله بن عبدالعزيز]k [عبدالله ابن عبد العزيز]k",
            "[محمد بن سلمان]m [محمد ابن سلمان]m",
            "قال [أبو مازن]a إن [أبا مازن]a كلف ل[أبي مازن]a",
            "[ياسر عبد ربه]y",
        ],
    );
}

#[test]
fn the_article_where_the_entry_allows() {
    let g = Gazetteer::builder()
        .add(Entry::new("us", "nationality", "أمريكي").attr("article", "optional"))
        .add(Entry::new("dem", "party", "الحزب الديمقراطي").attr("article", "optional"))
        .add(Entry::new("doha", "city", "الدوحة"))
        .add(Entry::new("de", "nationality", "ألماني").alias("ألمان").attr("article", "optional"))
        .build()
        .unwrap();
    check_all(
        &g,
        &[
            "قال [ألماني]de إن [الألمان]de و[الألماني]de بأن مان وماني",
            "جندي [أمريكي]us والجندي [الأمريكي]us ول[لأمريكي]us وب[الأمريكي]us",
            "[الحزب الديمقراطي]dem و[حزب ديمقراطي]dem و[حزب الديمقراطي]dem",
            "دوحة و[الدوحة]doha",
        ],
    );
}

#[test]
fn a_gap_where_the_entry_allows() {
    let g = Gazetteer::builder()
        .add(Entry::new("bo", "person", "باراك أوباما").attr("gap", "2"))
        .add(Entry::new("jk", "person", "جون كيري"))
        .build()
        .unwrap();
    check_all(
        &g,
        &[
            "[باراك أوباما]bo [باراك حسين أوباما]bo [باراك حسين محمد أوباما]bo",
            "[باراك «باري» أوباما]bo [باراك (باري الصغير) أوباما]bo",
            "باراك حسين محمد علي أوباما، باراك ومحمد أوباما، باراك، أوباما",
            "جون فوربس كيري",
        ],
    );
}

#[test]
fn senses_that_compete_come_by_rank() {
    let g = Gazetteer::builder()
        .add(Entry::new("river", "river", "نهر الأردن").ambiguous_alias("الأردن"))
        .add(Entry::new("jo", "country", "الأردن"))
        .add(Entry::new("last", "name", "الأردن").attr("rank", "200"))
        .build()
        .unwrap();
    check_all(&g, &["في [الأردن]jo/river/last ثم [نهر الأردن]river"]);
    let doc = Document::new("الأردن");
    let found = g.matches(&doc);
    assert_eq!(found.iter().map(|m| (m.alias, m.ambiguous)).collect::<Vec<_>>(), [(0, false), (1, true), (0, false)]);
}

#[test]
fn kinds_of_matching() {
    let g = names(&[("uni", "جامعة الملك سعود"), ("king", "الملك سعود"), ("un", "جامعة الملك"), ("saud", "سعود")]);
    let doc = Document::new("في جامعة الملك سعود");
    let ids = |kind| {
        g.matches_with(&doc, kind).iter().map(|m| g.entry(m.entry).id().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids(MatchKind::LeftmostLongest), "uni");
    assert_eq!(ids(MatchKind::Overlapping), "uni king saud");
    assert_eq!(ids(MatchKind::All), "un uni king saud");
}

#[test]
fn tokens_and_proclitics_of_a_match() {
    let g = news();
    let doc = Document::new("وأشار إلى دور للأمم المتحدة، وبواشنطن.");
    let found = g.matches(&doc);
    assert_eq!(found[0].tokens, 3..5);
    let p = found[0].proclitics;
    assert!(p.la() && p.al() && !p.wa());
    let p = found[1].proclitics;
    assert!(p.wa() && p.ba() && !p.la());
}

#[test]
fn a_users_layer_comes_first() {
    let base = Gazetteer::builder()
        .add(Entry::new("c:eg", "country", "مصر").attr("iso", "EG"))
        .add(Entry::new("c:om", "country", "عمان"))
        .build()
        .unwrap();
    let mine = Gazetteer::builder()
        .add(Entry::new("c:eg", "state", "مصر"))
        .add(Entry::new("misr", "newspaper", "جريدة مصر"))
        .add(Entry::new("amman", "city", "عمان"))
        .build()
        .unwrap();
    let all = Gazetteers::new().with(mine).with(base);
    let text = "جريدة مصر في مصر وفي عمان";
    let doc = Document::new(text);
    let found = all.matches(&doc);
    let shown = marked(text, &found, |m| all.entry(m.entry).kind().to_owned());
    assert_eq!(shown, "[جريدة مصر]newspaper في [مصر]state وفي [عمان]city/country");
    assert_eq!(all.find_id("c:eg").map(|id| id.layer), Some(0));
    assert_eq!(all.lookup("عمان").count(), 2);
}

#[test]
fn hyphens_and_stops_in_the_list_do_not_matter_either() {
    let g = names(&[("ban", "بان كي-مون"), ("bbc", "بي.بي.سي"), ("q", "شركة «آبل»")]);
    check_all(&g, &["[بان كي مون]ban", "[بي بي سي]bbc", "[شركة «آبل»]q وشركة آبل"]);
}

#[test]
fn a_word_spelled_like_another_is_ambiguous() {
    let g = names(&[("jeddah", "جدة"), ("wam", "وام"), ("ab", "أبين")]);
    let ambiguous = |text: &str| g.matches(&Document::new(text)).iter().map(|m| m.ambiguous).collect::<Vec<_>>();
    assert_eq!(ambiguous("في جدة وجده قال لجدة"), [false, true, false]);
    assert_eq!(ambiguous("وام وأم"), [false, true]);
    // A hamza that is left out makes no other word.
    assert_eq!(ambiguous("أبين ابين"), [false, false]);
}

#[test]
fn the_longer_of_two_names_under_clitics() {
    let g = names(&[("kordofan", "كردفان"), ("radfan", "ردفان"), ("amiens", "أميان"), ("bamiyan", "باميان")]);
    check_all(&g, &["و[كردفان]kordofan و[باميان]bamiyan"]);
}

/// Long lists are read in several threads; each part's words must be the same words in the end.
#[test]
fn a_long_list_is_read_in_parts() {
    const N: usize = 45_000;
    let entries = (0..N).map(|i| Entry::new(format!("e{i}"), "company", format!("شركة المخازن {i}")));
    let g = Gazetteer::builder().add_all(entries).build().unwrap();
    assert_eq!(g.len(), N);
    for i in [0, 1, N / 2 - 1, N / 2, N - 1] {
        let text = format!("زار الوزير شركة المخازن {i} أمس");
        let found = g.matches_in(&text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(g.entry(found[0].entry).id(), format!("e{i}"));
    }
}

/// Letter by letter a ligature stays whole, and is one place however many names it spells.
#[test]
fn names_within_ligatures() {
    let g = Gazetteer::builder()
        .add(Entry::new("allah", "word", "الله"))
        .add(Entry::new("wasallam", "word", "وسلم"))
        .add(Entry::new("salam", "word", "سلام"))
        .build()
        .unwrap();
    let letters = g.substrings().unwrap();
    for (text, expected) in [
        ("ﷺ", "[ﷺ]allah"),
        ("النبي ﷺ وسلم", "النبي [ﷺ]allah [وسلم]wasallam"),
        ("ﷲ أكبر", "[ﷲ]allah أكبر"),
        ("بسﻼمٍ", "ب[سﻼمٍ]salam"),
        ("بسّلَامكم", "ب[سّلَام]salamكم"),
    ] {
        assert_eq!(marked(text, &letters.find_in(text), |m| g.entry(m.entry).id().to_owned()), expected);
    }
}
