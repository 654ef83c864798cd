//! The labels of a page behind its text: `سمات الأهلي سالم العمري مهرجان`, where words stand side by side that belong to nobody.

use crate::EntityKind;
use crate::candidate::Candidate;
use isnad_tokenize::{Document, TokenKind};

/// The most labels that a page has, in words.
const MOST: usize = 60;

/// Leaves out the people found among a page's labels whom the text has not word for word, of the candidates from `first` on.
pub(crate) fn leave_out(doc: &Document<'_>, all: &mut Vec<Candidate>, first: usize) {
    let Some(labels) = begin(doc) else { return };
    let tokens = doc.tokens();
    let told = |c: &Candidate| {
        let name = &tokens[c.start as usize..c.end as usize];
        tokens[..labels].windows(name.len()).any(|w| w.iter().zip(name).all(|(a, b)| a.hash == b.hash))
    };
    let mut n = 0;
    all.retain(|c| {
        n += 1;
        n <= first || c.kind != EntityKind::Person || (c.start as usize) < labels || told(c)
    });
}

/// The token at which the labels begin: the last words of the page, with no stop among them and none behind.
fn begin(doc: &Document<'_>) -> Option<usize> {
    let tokens = doc.tokens();
    let mut words = (0..tokens.len()).rev().take(MOST).take_while(|&k| tokens[k].kind == TokenKind::Word);
    let word = words.find(|&k| doc.key(k) == "سمات")?;
    // سمات in the midst of a sentence are traits
    (word > 0 && (tokens[word - 1].kind != TokenKind::Word || tokens[word].flags.line_start())).then_some(word)
}

#[cfg(test)]
mod tests {
    use isnad_tokenize::Document;

    #[test]
    fn where_labels_begin() {
        for (text, begins) in [
            ("انتهى المهرجان. سمات الأهلي سالم العمري مهرجان", true),
            ("انتهى المهرجان”. سمات أبها مهرجان ", true),
            ("من سمات الأهلي الصبر", false),
            ("انتهى المهرجان. سمات الأهلي كثيرة.", false),
            ("سمات الأهلي", false),
        ] {
            assert_eq!(super::begin(&Document::new(text)).is_some(), begins, "{text}");
        }
    }
}
