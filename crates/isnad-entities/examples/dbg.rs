//! debug
use isnad_gazetteer::{Gazetteer, MatchKind};
use isnad_tokenize::Document;
fn main() {
    let t = std::env::args().nth(1).unwrap();
    let doc = Document::new(&t);
    let g = Gazetteer::embedded();
    for m in g.matches_with(&doc, MatchKind::Overlapping) {
        println!(
            "{:?} {} {} amb={} rank={} pro={:?}",
            m.tokens,
            g.entry(m.entry).id(),
            g.entry(m.entry).kind(),
            m.ambiguous,
            m.rank,
            m.proclitics
        );
    }
}
