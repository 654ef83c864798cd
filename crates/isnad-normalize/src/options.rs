use crate::Normalizer;
use core::ops::BitOr;

/// Declares a set of named flags.
macro_rules! flags {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $flag:ident = $bit:expr;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
        pub struct $name(u8);

        impl $name {
            /// None of them.
            pub const NONE: Self = Self(0);
            $($(#[$item])* pub const $flag: Self = Self(1 << $bit);)*
            /// All of them.
            pub const ALL: Self = Self($((1 << $bit))|*);

            /// True where all of `other` is in it.
            pub const fn has(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// This set without `other`.
            #[must_use]
            pub const fn without(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            /// Both sets; `|` does the same outside constants.
            #[must_use]
            pub const fn and(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl BitOr for $name {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                self.and(other)
            }
        }
    };
}

flags! {
    /// Kinds of combining marks, to be dropped.
    Marks {
        /// Fatha, damma, kasra.
        HARAKAT = 0;
        /// Fathatan, dammatan, kasratan.
        TANWEEN = 1;
        /// Shadda.
        SHADDA = 2;
        /// Sukun.
        SUKUN = 3;
        /// The superscript alef of هٰذا.
        DAGGER_ALEF = 4;
        /// Maddah and hamza as combining marks.
        HAMZA = 5;
        /// Vowel signs of other languages than Arabic.
        VOWEL_SIGNS = 6;
        /// Marks of Quran editions.
        QURANIC = 7;
    }
}

impl Marks {
    /// What is meant by tashkeel in most places: harakat, tanween, shadda, sukun (U+064B–U+0652).
    pub const TASHKEEL: Self = Self::HARAKAT.and(Self::TANWEEN).and(Self::SHADDA).and(Self::SUKUN);
}

flags! {
    /// Forms of alef that become ا.
    Alef {
        /// أ and إ.
        HAMZA = 0;
        /// آ.
        MADDA = 1;
        /// ٱ.
        WASLA = 2;
        /// ٲ and ٳ.
        WAVY = 3;
    }
}

flags! {
    /// Characters that a reader does not see, to be dropped.
    Invisible {
        /// Direction marks, embeddings, overrides, isolates.
        BIDI = 0;
        /// Zero-width space, word joiner, byte order mark.
        ZERO_WIDTH = 1;
        /// ZWNJ and ZWJ. They choose letter shapes and part words in Persian.
        JOINERS = 2;
        /// The soft hyphen.
        SOFT_HYPHEN = 3;
    }
}

/// The Unicode form, made before anything else is folded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Form {
    /// As it stands.
    #[default]
    AsIs,
    /// Runs of marks put in canonical order (vowel before shadda), nothing composed.
    MarkOrder,
    /// Normalization Form C.
    Nfc,
    /// Normalization Form KC.
    Nfkc,
}

/// What becomes of presentation forms A and B.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub enum Presentation {
    /// They stay.
    #[default]
    Keep,
    /// The eight forms of lam-alef become لا.
    LamAlef,
    /// Positional letters and ligatures of letters become letters; whole words such as ﷲ and ﷺ stay.
    Letters,
    /// Words are spelled out too: ﷲ is الله, ﷺ is صلى الله عليه وسلم.
    Words,
}

/// Which tatweel is dropped.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Tatweel {
    /// None.
    #[default]
    Keep,
    /// That between two letters; one that stands alone or at the end (as in هـ) stays.
    BetweenLetters,
    /// All.
    Drop,
}

/// What becomes of the hamza on a carrier: ؤ ئ.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Hamza {
    /// It stays.
    #[default]
    Keep,
    /// The carrier alone: و, ي.
    Carrier,
    /// The hamza alone, ء, also for أ إ and the combining hamza; آ is ءء.
    Hamza,
    /// ؤ ئ ء are dropped.
    Drop,
}

/// Alef maqsura and yeh.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Yeh {
    /// As written.
    #[default]
    Keep,
    /// ى is ي everywhere.
    FromMaqsura,
    /// ى is ي at the end of a word.
    FinalFromMaqsura,
    /// ي is ى everywhere.
    ToMaqsura,
    /// ي is ى at the end of a word.
    FinalToMaqsura,
}

/// The digit set to write all digits in, with their decimal, thousands and percent signs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Digits {
    /// As written.
    #[default]
    Keep,
    /// 0–9 . , %
    Ascii,
    /// ٠–٩ ٫ ٬ ٪
    ArabicIndic,
    /// ۰–۹ ٫ ٬ ٪
    Extended,
}

/// Punctuation marks that have an Arabic and an ASCII shape.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Punctuation {
    /// As written.
    #[default]
    Keep,
    /// ، is `,` and so on; dashes are `-`, an ellipsis is three dots.
    Ascii,
    /// `,` `;` `?` are ، ؛ ؟, except between two digits.
    Arabic,
}

/// What a [`Normalizer`] folds, by name. Nothing at first; each method sets one thing.
///
/// ```
/// use isnad_normalize::{Alef, Marks, Options, Tatweel};
/// let n = Options::new().marks(Marks::TASHKEEL).tatweel(Tatweel::Drop).alef(Alef::HAMZA).build();
/// assert_eq!(n.normalize("أَكّـــدَ آخرون"), "اكد آخرون");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub struct Options {
    pub(crate) form: Form,
    pub(crate) presentation: Presentation,
    pub(crate) marks: Marks,
    pub(crate) tatweel: Tatweel,
    pub(crate) alef: Alef,
    pub(crate) hamza: Hamza,
    pub(crate) high_hamza: bool,
    pub(crate) yeh: Yeh,
    pub(crate) teh_marbuta: bool,
    pub(crate) look_alikes: bool,
    pub(crate) foreign_letters: bool,
    pub(crate) digits: Digits,
    pub(crate) punctuation: Punctuation,
    pub(crate) plain_quotes: bool,
    pub(crate) invisible: Invisible,
    pub(crate) plain_spaces: bool,
    pub(crate) line_ends: bool,
    pub(crate) letter_limit: Option<u8>,
    pub(crate) punctuation_limit: Option<u8>,
}

/// Declares one setter for each field.
macro_rules! setters {
    ($($(#[$doc:meta])* $field:ident: $type:ty;)*) => {
        impl Options {
            $($(#[$doc])*
            #[must_use]
            pub const fn $field(mut self, $field: $type) -> Self {
                self.$field = $field;
                self
            })*
        }
    };
}

setters! {
    /// The Unicode form. Without it NFC-equal spellings stay apart, unless the folds below make them one.
    form: Form;
    /// Presentation forms and ligatures.
    presentation: Presentation;
    /// Combining marks to drop.
    marks: Marks;
    /// Tatweel to drop.
    tatweel: Tatweel;
    /// Alef forms that become ا.
    alef: Alef;
    /// The hamza on و and ي.
    hamza: Hamza;
    /// The high hamza ٴ ٵ ٶ ٷ ٸ of Kazakh becomes the common one (ء أ ؤ ؤ ئ), and is then folded like it.
    high_hamza: bool;
    /// Alef maqsura and yeh.
    yeh: Yeh;
    /// ة becomes ه.
    teh_marbuta: bool;
    /// Letters of Persian, Urdu, Kurdish, Uyghur that look like or stand for an Arabic one: ک ی ہ ھ ە ے ۃ …
    look_alikes: bool;
    /// Letters with a sound of their own, to the Arabic letter in their place: پ ب, چ ج, ڤ ف, گ ك …
    foreign_letters: bool;
    /// The digit set.
    digits: Digits;
    /// Arabic or ASCII punctuation.
    punctuation: Punctuation;
    /// Quotation marks of any shape become `"` and `'`.
    plain_quotes: bool;
    /// Invisible characters to drop.
    invisible: Invisible;
    /// No-break, thin, ideographic and other spaces become U+0020.
    plain_spaces: bool;
    /// CR LF, CR, NEL, U+2028 and U+2029 become LF.
    line_ends: bool;
    /// A letter repeated more often than this in a row is cut to it: رااااائع.
    letter_limit: Option<u8>;
    /// A punctuation mark repeated more often than this in a row is cut to it: `!!!!!`.
    punctuation_limit: Option<u8>;
}

impl Options {
    /// Nothing folded.
    pub const fn new() -> Self {
        Self {
            form: Form::AsIs,
            presentation: Presentation::Keep,
            marks: Marks::NONE,
            tatweel: Tatweel::Keep,
            alef: Alef::NONE,
            hamza: Hamza::Keep,
            high_hamza: false,
            yeh: Yeh::Keep,
            teh_marbuta: false,
            look_alikes: false,
            foreign_letters: false,
            digits: Digits::Keep,
            punctuation: Punctuation::Keep,
            plain_quotes: false,
            invisible: Invisible::NONE,
            plain_spaces: false,
            line_ends: false,
            letter_limit: None,
            punctuation_limit: None,
        }
    }

    /// Compiles the tables, some 100 µs; keep the result.
    pub fn build(self) -> Normalizer {
        Normalizer::with_options(self)
    }
}
