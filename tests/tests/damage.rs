//! A compiled gazetteer with every byte changed in turn, and cut at every length: a typed error, or a gazetteer that finds the same.

use isnad_gazetteer::{Entry, Gazetteer, MatchKind};
use isnad_tokenize::Document;

const TEXT: &str = "وقالت الأمم المتحدة في القاهرة إن نور البحر لمحمد بن سالم وعبدالله";

fn compiled() -> Gazetteer {
    let names = ["الأمم المتحدة", "القاهرة", "نور البحر", "محمد بن سالم", "عبد الله"];
    let entry =
        |(i, n): (usize, &&str)| Entry::new(format!("e{i}"), "name", *n).alias(format!("{n} الجديد")).attr("gap", "1");
    Gazetteer::builder().add_all(names.iter().enumerate().map(entry)).build().unwrap()
}

/// Everything that can be asked.
fn answers<D: AsRef<[u8]>>(g: &Gazetteer<D>) -> String {
    let doc = Document::new(TEXT);
    let mut out = String::new();
    for kind in [MatchKind::LeftmostLongest, MatchKind::Overlapping, MatchKind::All] {
        for m in g.matches_with(&doc, kind) {
            let e = g.entry(m.entry);
            out += &format!("{:?} {} {:?} {:?}\n", m, e.name(), e.alias(m.alias), e.attrs().collect::<Vec<_>>());
        }
    }
    for (_, e) in g.entries() {
        out += &format!("{} {} {} {:?}\n", e.id(), e.kind(), e.name(), e.aliases().collect::<Vec<_>>());
    }
    out + &format!("{:?} {:?}", g.find_id("e3"), g.lookup("القاهره").collect::<Vec<_>>())
}

#[test]
fn every_byte_changed_in_turn() {
    let whole = compiled();
    let want = answers(&whole);
    let mut bytes = whole.as_bytes().to_vec();
    let mut errors = 0;
    for at in 0..bytes.len() {
        for change in [0x01, 0x80, 0xFF] {
            bytes[at] ^= change;
            match Gazetteer::from_bytes(&bytes[..]) {
                Ok(g) => assert_eq!(answers(&g), want, "byte {at} changed by {change:#x}"),
                Err(e) => errors += usize::from(!e.to_string().is_empty()),
            }
            // Without the checksum it need not be noticed, but nothing may panic or read elsewhere.
            if let Ok(g) = Gazetteer::from_trusted_bytes(&bytes[..]) {
                let _ = answers(&g);
            }
            bytes[at] ^= change;
        }
    }
    assert!(errors * 10 > bytes.len() * 29, "{errors} errors of {} changes", bytes.len() * 3);
}

#[test]
fn cut_at_every_length() {
    let whole = compiled();
    let bytes = whole.as_bytes();
    for len in 0..bytes.len() {
        let error = Gazetteer::from_bytes(&bytes[..len]).map(|_| ()).unwrap_err();
        assert!(!error.to_string().is_empty(), "{len}");
        assert!(Gazetteer::from_trusted_bytes(&bytes[..len]).is_err(), "{len}");
    }
    let longer = [bytes, b"\0"].concat();
    assert!(Gazetteer::from_bytes(longer).map_or(true, |g| answers(&g) == answers(&whole)));
}
