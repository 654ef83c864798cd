//! Edits that anybody made up: an error, or alignments that stay monotone, alone, turned round, and one after the other.
#![no_main]

use isnad_text::{Alignment, Edit, Span};
use libfuzzer_sys::fuzz_target;

/// Gap, bytes before, bytes after.
type Steps = Vec<(u8, u8, u8)>;

fn pushed(steps: &Steps) -> Alignment {
    let (mut a, mut at) = (Alignment::new(), 0);
    for &(gap, from, to) in steps {
        let start = at + usize::from(gap);
        at = start + usize::from(from);
        a.push(Span::new(start, at), to.into());
    }
    a
}

fn monotone(a: &Alignment) {
    let mut last = (0, 0);
    for e in a.edits() {
        for at in [e.original.start, e.original.end, e.normalized.start, e.normalized.end] {
            let at = at as usize;
            let _ = (a.original_span(Span::new(at, at + 1)), a.normalized_span(Span::new(at, at + 1)));
        }
        let now = (a.original(e.normalized.start as usize), a.normalized(e.original.start as usize));
        assert!(last.0 <= now.0 && last.1 <= now.1);
        last = now;
    }
    assert!(Alignment::try_from(a.edits().to_vec()).is_ok());
}

fuzz_target!(|input: (Steps, Steps, Vec<(u32, u32, u32, u32)>)| {
    let (first, second) = (pushed(&input.0), pushed(&input.1));
    let both = first.then(&second);
    [&first, &second, &both].into_iter().for_each(monotone);
    assert_eq!(first.inverted().inverted(), first);
    assert_eq!(both.original(1 << 20), first.original(second.original(1 << 20)));
    assert_eq!(both.normalized(1 << 20), second.normalized(first.normalized(1 << 20)));

    let span = |start, end| Span { start, end };
    let wild: Vec<Edit> =
        input.2.iter().map(|&(a, b, c, d)| Edit { original: span(a, b), normalized: span(c, d) }).collect();
    if let Ok(wild) = Alignment::try_from(wild) {
        monotone(&wild);
        let _ = (wild.inverted(), wild.then(&first), first.then(&wild), wild.then(&wild));
    }
});
