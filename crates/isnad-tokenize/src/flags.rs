/// What folding hid and later stages still want to know, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct TokenFlags(pub(crate) u8);

impl TokenFlags {
    pub(crate) const SPACE_BEFORE: u8 = 1;
    pub(crate) const TEH_MARBUTA: u8 = 2;
    pub(crate) const TANWEEN_FATH: u8 = 4;
    pub(crate) const HAMZA_BELOW: u8 = 8;
    pub(crate) const HAMZA_ABOVE: u8 = 16;
    pub(crate) const ALEF_MAQSURA: u8 = 32;
    pub(crate) const LINE_START: u8 = 64;

    /// The flags of what is in the word itself.
    pub(crate) fn spelling(self) -> u8 {
        self.0 & !(Self::SPACE_BEFORE | Self::LINE_START)
    }
    /// White space (or the start of the text) stands before it.
    pub fn space_before(self) -> bool {
        self.0 & Self::SPACE_BEFORE != 0
    }
    /// It is the first token of its line.
    pub fn line_start(self) -> bool {
        self.0 & Self::LINE_START != 0
    }
    /// The word is written with a final `ة`.
    pub fn teh_marbuta(self) -> bool {
        self.0 & Self::TEH_MARBUTA != 0
    }
    /// The word is written with `ً` (and so is an indefinite noun, adjective or participle).
    pub fn tanween_fath(self) -> bool {
        self.0 & Self::TANWEEN_FATH != 0
    }
    /// The word holds `إ`.
    pub fn hamza_below(self) -> bool {
        self.0 & Self::HAMZA_BELOW != 0
    }
    /// The word holds `أ`.
    pub fn hamza_above(self) -> bool {
        self.0 & Self::HAMZA_ABOVE != 0
    }
    /// The word is written with a final `ى`.
    pub fn alef_maqsura(self) -> bool {
        self.0 & Self::ALEF_MAQSURA != 0
    }
}
