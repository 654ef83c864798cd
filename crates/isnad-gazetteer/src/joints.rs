use isnad_tokenize::{Document, TokenKind};

/// Bytes of an initial, after which a stop is a joint though a space follow.
pub(crate) const INITIAL: usize = 2;

/// True for a token between two words that does not part a name: a hyphen or tatweel glued to both (`كي-مون`), a stop glued to both
/// in an abbreviation (`سي.إن.إن`), a stop after an initial (`ج. فورد`).
pub(crate) fn is_joint(doc: &Document<'_>, j: usize) -> bool {
    let tokens = doc.tokens();
    let t = &tokens[j];
    if t.kind != TokenKind::Punct || t.flags.space_before() || j == 0 || j + 1 >= tokens.len() {
        return false;
    }
    // The first byte tells most others from them: the comma, brackets.
    if !matches!(doc.text().as_bytes()[t.span.start as usize], b'-' | b'.' | 0xE2 | 0xD9) {
        return false;
    }
    let glued = !tokens[j + 1].flags.space_before();
    match doc.surface(j) {
        "-" | "\u{2010}" | "\u{2011}" | "–" | "ـ" => glued,
        // Initials have one letter; the letters' names (سي، إن، بي) two or three, and clitics before them.
        "." => doc.key(j - 1).len() <= if glued { 10 } else { INITIAL },
        _ => false,
    }
}

/// True where a name may go on from token `j - 1` to token `j`: no blank line between them.
pub(crate) fn goes_on(doc: &Document<'_>, j: usize) -> bool {
    let tokens = doc.tokens();
    if !tokens[j].flags.line_start() || j == 0 {
        return true;
    }
    let between = doc.text().get(tokens[j - 1].span.end as usize..tokens[j].span.start as usize);
    between.is_some_and(|s| s.bytes().filter(|&b| b == b'\n').count() < 2)
}
