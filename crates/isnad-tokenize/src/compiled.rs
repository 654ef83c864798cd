//! The lexicon that the build script lays out: read as it lies, without parsing.

use crate::clitics::Compiled;

pub(crate) static LEXICON: Compiled = Compiled {
    stems: include_bytes!(concat!(env!("OUT_DIR"), "/stems.bin")),
    forms: include_bytes!(concat!(env!("OUT_DIR"), "/forms.bin")),
};
