/// The proclitics of a word, a bit each, in the order in which they stand: و or ف, then س, then ب, ل or ك, then the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Proclitics(pub(crate) u8);

impl Proclitics {
    pub(crate) const WA: u8 = 1;
    pub(crate) const FA: u8 = 2;
    pub(crate) const BA: u8 = 4;
    pub(crate) const LA: u8 = 8;
    pub(crate) const KA: u8 = 16;
    pub(crate) const SA: u8 = 32;
    pub(crate) const AL: u8 = 64;

    /// The conjunction و.
    pub fn wa(self) -> bool {
        self.0 & Self::WA != 0
    }
    /// The conjunction ف.
    pub fn fa(self) -> bool {
        self.0 & Self::FA != 0
    }
    /// The preposition ب.
    pub fn ba(self) -> bool {
        self.0 & Self::BA != 0
    }
    /// The preposition (or particle) ل.
    pub fn la(self) -> bool {
        self.0 & Self::LA != 0
    }
    /// The preposition ك.
    pub fn ka(self) -> bool {
        self.0 & Self::KA != 0
    }
    /// The future particle س.
    pub fn sa(self) -> bool {
        self.0 & Self::SA != 0
    }
    /// The article ال (in لل its alef is not written).
    pub fn al(self) -> bool {
        self.0 & Self::AL != 0
    }
    /// One of the prepositions ب ل ك.
    pub fn preposition(self) -> bool {
        self.0 & (Self::BA | Self::LA | Self::KA) != 0
    }
    /// One of the conjunctions و ف.
    pub fn conjunction(self) -> bool {
        self.0 & (Self::WA | Self::FA) != 0
    }
}

/// How a word is cut into clitics and stem: lengths in bytes **of the folded key**.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Clitics {
    /// Which proclitics stand before the stem.
    pub proclitics: Proclitics,
    /// Bytes of the proclitics without the article.
    pub pro_len: u8,
    /// Bytes of the article after them: 4 for `ال`, 2 for the lam that is left of it in `لل`, 0 for none.
    pub article_len: u8,
    /// Bytes of the enclitic pronoun at the end.
    pub enc_len: u8,
}

/// The best analysis of a word, from its key and its surface.
pub(crate) fn best(key: &str, _surface: &str) -> Clitics {
    let mut c = Clitics::default();
    let mut rest = key;
    let cut = |rest: &str, c: &mut Clitics, bit: u8, n: u8| {
        c.proclitics.0 |= bit;
        c.pro_len += n;
        rest.len() - n as usize
    };
    let has = |s: &str, p: &str, min: usize| s.starts_with(p) && s.len() >= p.len() + 2 * min;
    if has(rest, "وال", 2) || has(rest, "ولل", 2) || has(rest, "وبال", 2) || has(rest, "وب", 4) || has(rest, "و", 4)
    {
        let n = cut(rest, &mut c, Proclitics::WA, 2);
        rest = &rest[rest.len() - n..];
    } else if has(rest, "فال", 3) || has(rest, "فان", 0) {
        let n = cut(rest, &mut c, Proclitics::FA, 2);
        rest = &rest[rest.len() - n..];
    }
    if has(rest, "لل", 2) {
        let _ = cut(rest, &mut c, Proclitics::LA | Proclitics::AL, 2);
        c.article_len = 2;
    } else if has(rest, "بال", 2) {
        let _ = cut(rest, &mut c, Proclitics::BA | Proclitics::AL, 2);
        c.article_len = 4;
    } else if has(rest, "كال", 3) {
        let _ = cut(rest, &mut c, Proclitics::KA | Proclitics::AL, 2);
        c.article_len = 4;
    } else if has(rest, "ال", 2) {
        c.proclitics.0 |= Proclitics::AL;
        c.article_len = 4;
    }
    c
}
