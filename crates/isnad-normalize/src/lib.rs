//! Arabic spelling and encoding variants folded, with the way back to the original bytes.
//!
//! A [`Normalizer`] is compiled once from a [`Profile`] or from named [`Options`], and then turns any text into its normal form:
//! borrowed where nothing changes ([`Normalizer::normalize`]), into a buffer of yours ([`Normalizer::normalize_into`]), or with
//! an [`Alignment`](isnad_text::Alignment) that leads each byte range back to the original
//! ([`Normalizer::normalize_aligned`]). Doing it twice changes nothing more, whatever the profile and the text.
//!
//! ```
//! use isnad_normalize::{Normalizer, Profile};
//! use isnad_text::Span;
//!
//! let text = "أعلنَ الرئيسُ أنّ الأُمّـــة…";
//! let search = Normalizer::new(Profile::Search);
//! let folded = search.normalize_aligned(text);
//! assert_eq!(folded.text, "اعلن الرييس ان الامه…");
//!
//! let at = folded.text.find("الامه").unwrap();
//! let found = folded.original_span(Span::new(at, at + "الامه".len()));
//! assert_eq!(&text[found], "الأُمّـــة");
//! ```
//!
//! # The profiles on one sentence
//!
//! ```
//! use isnad_normalize::{Normalizer, Profile};
//!
//! // Vowels, tatweel, a dagger alef, a lam-alef ligature, a Persian yeh, a no-break space, a direction mark, digits.
//! let text = "قالَ مسؤولٌ في ﻻهاي: هٰذا قرآنُ الأُمّــة،\u{A0}وعلى پاریس ٢٥٪\u{200F}";
//! let table = [
//!     (Profile::Search, "قال مسوول في لاهاي: هذا قران الامه، وعلي باريس 25%"),
//!     (Profile::Matching, "قال مسؤول في لاهاي: هذا قران الامة، وعلي پاريس 25%"),
//!     (Profile::Display, "قالَ مسؤولٌ في لاهاي: هٰذا قرآنُ الأُمّــة، وعلى پاریس ٢٥٪\u{200F}"),
//!     (Profile::NfcClean, "قالَ مسؤولٌ في ﻻهاي: هٰذا قرآنُ الأُمّــة، وعلى پاریس ٢٥٪"),
//!     (Profile::Lucene, "قال مسؤول في ﻻهاي: هٰذا قران الامه،\u{A0}وعلي پاریس ٢٥٪\u{200F}"),
//!     (Profile::Camel, "قال مسؤول في لاهاي: هذا قران الامــه، وعلي پاریس ٢٥٪\u{200F}"),
//!     (Profile::PyArabic, "قال مسءول في لاهاي: هٰذا قرءءن الءمه،\u{A0}وعلى پاریس ٢٥٪\u{200F}"),
//! ];
//! for (profile, expected) in table {
//!     assert_eq!(Normalizer::new(profile).normalize(text), expected, "{}", profile.name());
//! }
//! ```
//!
//! | | search | matching | display | nfc_clean | lucene | camel | pyarabic |
//! | --- | --- | --- | --- | --- | --- | --- | --- |
//! | Unicode form | | NFC | NFC | NFC | | NFKC | |
//! | presentation forms | spelled out | spelled out | letters | | | spelled out | lam-alef |
//! | harakat, tanween, shadda, sukun | dropped | dropped | | | dropped | dropped | dropped |
//! | dagger alef | dropped | dropped | | | | dropped | |
//! | combining hamza and maddah | dropped | composed | composed | composed | | composed | ء |
//! | other marks | dropped | dropped | | | | | |
//! | tatweel | dropped | dropped | | | dropped | | dropped |
//! | أ إ آ | ا | ا | | | ا | ا | ء, آ: ءء |
//! | ٱ | ا | ا | | | | ا | |
//! | ؤ ئ | و ي | | | | | | ء |
//! | ى | ي | ي at the end | | | ي | ي | |
//! | ة | ه | | | | ه | ه | ه |
//! | ک ی ہ ە … | ك ي ه | ك ي ه | | | | | |
//! | پ چ گ ڤ … | ب ج ك ف | | | | | | |
//! | digits | ASCII | ASCII | | | | | |
//! | quotation marks | | `"` `'` | | | | | |
//! | direction controls | dropped | dropped | | dropped | | | |
//! | zero-width, soft hyphen | dropped | dropped | dropped | dropped | | | |
//! | joiners | dropped | dropped | | | | | |
//! | odd spaces, line ends | plain | plain | plain | plain | | NFKC | |
//!
//! Lucene's filter is met to the letter. The other two are checked against the packages themselves, over each character of the
//! Arabic blocks, in context, and over words. Two differences are on purpose: PyArabic's `normalize_hamza` makes ءا instead of
//! ءء of an آ that starts a string of two or three letters, ours does not count letters; and where two hamza or maddah signs
//! stand on one alef, CAMeL's steps want a second run to fold the second sign, ours do it in one.
//!
//! # How it works, and what it costs
//! Text goes through blocks of 64 bytes, in the widest vectors that the machine has: letters that become letters are rewritten
//! all at once, marks are dropped together, and the few characters that are lengthened or of another script are looked up one
//! by one. The output is checked as UTF-8 and appended; an
//! alignment holds 16 bytes for each place where offsets move. NFC and NFKC go through `unicode-normalization` for the
//! clusters that need it. Time is linear in the text, whatever the text.
//!
//! For the key that a single word is looked up by in a lexicon, see [`key`].
//!
//! # Features
//! - `std` (on): the machine is asked which vectors it has. Without it the crate is `no_std` with `alloc`, and folds by byte
//!   tables, a character at a time.
//! - `serde`: [`Normalized`] can be written, as its text and its edits.

#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

#[cfg(feature = "std")]
mod blocks;
mod compose;
mod fold;
mod kernel;
pub mod key;
mod normalizer;
mod options;
mod profile;
mod repeat;
mod table;

pub use normalizer::{Normalized, Normalizer};
pub use options::{Alef, Digits, Form, Hamza, Invisible, Marks, Options, Presentation, Punctuation, Tatweel, Yeh};
pub use profile::Profile;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
