use crate::Gazetteer;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Bytes that lie on a multiple of 8, as a file's would.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/embedded.gaz"));

impl Gazetteer {
    /// The gazetteer of the news: countries and their demonyms, places, people, organizations, media.
    ///
    /// Compiled with the crate from `data/*.tsv`; nothing is parsed or copied when the program runs.
    ///
    /// ```
    /// use isnad_gazetteer::Gazetteer;
    /// assert!(!Gazetteer::embedded().is_empty());
    /// ```
    pub fn embedded() -> &'static Gazetteer {
        static EMBEDDED: OnceLock<Gazetteer> = OnceLock::new();
        // Compiled by the build script with this very code: the header is right.
        EMBEDDED
            .get_or_init(|| Gazetteer::from_trusted_bytes(Cow::Borrowed(BYTES)).unwrap_or_else(|e| unreachable!("{e}")))
    }
}
