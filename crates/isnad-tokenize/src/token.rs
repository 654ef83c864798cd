use crate::Clitics;
use crate::flags::TokenFlags;
use isnad_text::Span;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A word in Arabic script, with its marks.
    Word,
    /// A word in another script.
    Foreign,
    /// A number in any of the three digit sets, with its separators, signs and percent mark.
    Number,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@handle`.
    Handle,
    /// `#hashtag`.
    Hashtag,
    /// An emoji, whole.
    Emoji,
    /// A quotation mark (or one half of a pair of them).
    Quote,
    /// Any other punctuation: one mark, or a run of the same (`..`, `؟!`).
    Punct,
    /// Any other symbol.
    Symbol,
}

/// One token: where it stands, what it is, and the hash of its folded key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Bytes of the original text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What folding hid.
    pub flags: TokenFlags,
    /// The best clitic analysis (words only).
    pub clitics: Clitics,
    /// [`key_hash`](crate::key_hash) of its key, computed once.
    pub hash: u64,
    pub(crate) key_start: u32,
    pub(crate) key_len: u32,
}
