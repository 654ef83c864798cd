use crate::Gazetteer;
use crate::view::Layout;

/// Why bytes are no gazetteer that can be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The first bytes are not those of a compiled gazetteer.
    #[error("no compiled gazetteer: expected it to start with \"ISNADGZ\\n\"")]
    Magic,
    /// It was compiled by another version of this crate.
    #[error("compiled in format {found}; expected format {expected}: compile it again from its lists")]
    Version {
        /// Format of the bytes.
        found: u32,
        /// Format of this crate.
        expected: u32,
    },
    /// Bytes are missing, or too many.
    #[error("{found} bytes; expected {expected}")]
    Truncated {
        /// Bytes that were given.
        found: usize,
        /// Bytes that the header tells of.
        expected: usize,
    },
    /// A section lies where it cannot.
    #[error("section {section} lies out of bounds or out of order")]
    Bounds {
        /// The section, from 0.
        section: usize,
    },
    /// The bytes were changed after they were compiled.
    #[error("the checksum does not match: bytes were changed")]
    Checksum,
    /// The tokenizer folds letters otherwise than the one it was compiled with, so that names would be missed.
    #[error("compiled with another folding of letters; compile it again from its lists")]
    Folding,
}

impl<D: AsRef<[u8]>> Gazetteer<D> {
    /// A gazetteer over compiled bytes: owned, borrowed, or anything that lends bytes, such as a memory map.
    ///
    /// Nothing is parsed or copied. The whole is read once for its checksum, at several GB/s;
    /// [`from_trusted_bytes`](Self::from_trusted_bytes) does without.
    ///
    /// # Errors
    /// Tells what is wrong with bytes that were cut, changed, or compiled by another version.
    ///
    /// ```
    /// use isnad_gazetteer::{Entry, Gazetteer, LoadError};
    /// let built = Gazetteer::builder().add(Entry::new("p", "place", "الرياض")).build().unwrap();
    /// let mut bytes = built.as_bytes().to_vec();
    /// assert_eq!(Gazetteer::from_bytes(&bytes[..]).unwrap().len(), 1);
    /// bytes[100] ^= 1;
    /// assert!(Gazetteer::from_bytes(&bytes[..]).is_err());
    /// assert_eq!(Gazetteer::from_bytes(b"text").unwrap_err(), LoadError::Magic);
    /// ```
    pub fn from_bytes(bytes: D) -> Result<Self, LoadError> {
        Layout::read(bytes.as_ref(), true).map(|layout| Gazetteer::new(bytes, layout))
    }

    /// As [`from_bytes`](Self::from_bytes), without the checksum: microseconds, whatever the size.
    ///
    /// Changed bytes give wrong matches then, but no panic.
    ///
    /// # Errors
    /// As [`from_bytes`](Self::from_bytes), but for the checksum.
    pub fn from_trusted_bytes(bytes: D) -> Result<Self, LoadError> {
        Layout::read(bytes.as_ref(), false).map(|layout| Gazetteer::new(bytes, layout))
    }
}
