use crate::{Alef, Digits, Form, Hamza, Invisible, Marks, Options, Presentation, Tatweel, Yeh};

/// Ready sets of [`Options`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Profile {
    /// For an index: whatever writers spell in more than one way is one. All marks, tatweel, alef forms, hamza carriers, alef
    /// maqsura, teh marbuta, look-alikes, foreign letters, presentation forms, digits, spaces, invisible characters.
    Search,
    /// For comparing names: as `Search`, but what tells words apart stays: ة, ؤ, ئ, پ چ گ ڤ, alef maqsura inside a word.
    Matching,
    /// For showing: NFC, presentation forms as letters, odd spaces and line ends plain, stray zero-width characters and soft
    /// hyphens gone. Letters, marks, tatweel, joiners and direction controls stay.
    Display,
    /// For storing: NFC without direction controls, zero-width characters, soft hyphens, odd spaces and line ends.
    NfcClean,
    /// What Lucene's `ArabicNormalizationFilter` does.
    Lucene,
    /// CAMeL Tools: `normalize_unicode`, then `dediac_ar`, `normalize_alef_ar`, `normalize_alef_maksura_ar` and
    /// `normalize_teh_marbuta_ar`.
    Camel,
    /// PyArabic: `strip_tashkeel`, `strip_tatweel`, `normalize_hamza`, `normalize_ligature`, `normalize_teh`.
    PyArabic,
}

impl Profile {
    /// All of them.
    pub const ALL: [Profile; 7] = [
        Profile::Search,
        Profile::Matching,
        Profile::Display,
        Profile::NfcClean,
        Profile::Lucene,
        Profile::Camel,
        Profile::PyArabic,
    ];

    /// Its name in lower case: `search`, `matching`, `display`, `nfc_clean`, `lucene`, `camel`, `pyarabic`.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Search => "search",
            Profile::Matching => "matching",
            Profile::Display => "display",
            Profile::NfcClean => "nfc_clean",
            Profile::Lucene => "lucene",
            Profile::Camel => "camel",
            Profile::PyArabic => "pyarabic",
        }
    }

    /// The profile of that name.
    ///
    /// ```
    /// use isnad_normalize::Profile;
    /// assert_eq!(Profile::from_name("camel"), Some(Profile::Camel));
    /// assert_eq!(Profile::from_name("Camel"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Profile> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }

    /// Its options, to start from.
    ///
    /// ```
    /// use isnad_normalize::Profile;
    /// let keeps_teh_marbuta = Profile::Search.options().teh_marbuta(false).build();
    /// assert_eq!(keeps_teh_marbuta.normalize("الحُكومة"), "الحكومة");
    /// ```
    pub const fn options(self) -> Options {
        let none = Options::new();
        match self {
            Profile::Search => none
                .presentation(Presentation::Words)
                .marks(Marks::ALL)
                .tatweel(Tatweel::Drop)
                .alef(Alef::ALL)
                .hamza(Hamza::Carrier)
                .high_hamza(true)
                .yeh(Yeh::FromMaqsura)
                .teh_marbuta(true)
                .look_alikes(true)
                .foreign_letters(true)
                .digits(Digits::Ascii)
                .invisible(Invisible::ALL)
                .plain_spaces(true)
                .line_ends(true),
            Profile::Matching => none
                .form(Form::Nfc)
                .presentation(Presentation::Words)
                .marks(Marks::ALL.without(Marks::HAMZA))
                .tatweel(Tatweel::Drop)
                .alef(Alef::ALL)
                .yeh(Yeh::FinalFromMaqsura)
                .look_alikes(true)
                .digits(Digits::Ascii)
                .plain_quotes(true)
                .invisible(Invisible::ALL)
                .plain_spaces(true)
                .line_ends(true),
            Profile::Display => none
                .form(Form::Nfc)
                .presentation(Presentation::Letters)
                .invisible(Invisible::ZERO_WIDTH.and(Invisible::SOFT_HYPHEN))
                .plain_spaces(true)
                .line_ends(true),
            Profile::NfcClean => none
                .form(Form::Nfc)
                .invisible(Invisible::ALL.without(Invisible::JOINERS))
                .plain_spaces(true)
                .line_ends(true),
            Profile::Lucene => none
                .marks(Marks::TASHKEEL)
                .tatweel(Tatweel::Drop)
                .alef(Alef::HAMZA.and(Alef::MADDA))
                .yeh(Yeh::FromMaqsura)
                .teh_marbuta(true),
            Profile::Camel => none
                .form(Form::Nfkc)
                .presentation(Presentation::Words)
                .marks(Marks::TASHKEEL.and(Marks::DAGGER_ALEF))
                .alef(Alef::HAMZA.and(Alef::MADDA).and(Alef::WASLA))
                .yeh(Yeh::FromMaqsura)
                .teh_marbuta(true),
            Profile::PyArabic => none
                .presentation(Presentation::LamAlef)
                .marks(Marks::TASHKEEL)
                .tatweel(Tatweel::Drop)
                .hamza(Hamza::Hamza)
                .teh_marbuta(true),
        }
    }
}
