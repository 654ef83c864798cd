//! Names that begin with a letter like a conjunction or a preposition: `فرايد`, `لاندرت`, `بترجي`, `كواست`.

use super::*;

impl Reading<'_> {
    /// Nothing is glued to the front of a word, as it is a name with such a letter.
    pub(crate) fn is_whole(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        let p = t.clitics.proclitics;
        !p.preposition() && !p.conjunction() || self.owns_letter(k)
    }

    /// `دانا **بريلو** إن`: the second of two words right before what is said, whose ب or ك is no preposition there.
    pub(crate) fn closes_two(&self, at: usize, k: usize, to: usize) -> bool {
        let t = &self.doc.tokens()[k];
        k == at + 1
            && k + 1 < to
            && self.doc.key(k).starts_with(['ب', 'ك'])
            && t.clitics.pro_len == 2
            && t.clitics.enc_len == 0
            && !self.class(k).has(Class::COMMON)
            && self.doc.tokens()[at].clitics.pro_len == 0
            && (self.classes.function(k + 1).0.is(FunctionWord::COMPLEMENTIZER)
                || self.doc.tokens()[k + 1].kind == TokenKind::Quote)
    }

    /// The letter that could be a proclitic is the name's own: the whole is listed as a name, or without the letter nothing is left.
    fn owns_letter(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        let key = self.doc.key(k);
        if t.clitics.proclitics.al() || t.clitics.enc_len > 0 || key.len() < 6 {
            return false;
        }
        let whole = self.class(k);
        let named = whole.has(Class::NAME) && !whole.has(Class::COMMON | Class::WEAK | Class::TITLE);
        let stem = Lexicon::get().of(self.doc.bare(k));
        // لأحمد, وكريستوف: whom he told, and who else
        let another = stem.has(Class::NAME | Class::TITLE | Class::NATIONALITY | Class::PLACE | Class::ANY_ORG)
            || self.classes.head(k).is_some();
        if named {
            return !another || key.starts_with(['ف', 'ك']);
        }
        let unknown = whole.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none()
            && (whole.is_none() || whole.has(Class::SELDOM));
        let nothing = stem.without(Class::DERIVED | Class::ATTESTED).is_none();
        // no name is joined by ف
        if key.starts_with('ف') {
            return unknown && !stem.has(Class::SAYING | Class::FUNCTION | Class::COMMON);
        }
        // هوبرت لاندرت: nobody is told, where no word of the language is so
        let untold = key.starts_with('ل') && whole.is_none() && !another;
        unknown && !key.starts_with('و') && (untold || nothing && crate::spelling::like_a_name(key) >= 0)
    }

    /// `يوناس **فرايد** إن`: whatever ف could join to the name, the words behind are what he says.
    pub(crate) fn is_no_second(&self, k: usize) -> bool {
        let t = &self.doc.tokens()[k];
        let key = self.doc.key(k);
        if !key.starts_with('ف') || t.clitics.pro_len != 2 || t.clitics.enc_len > 0 || key.len() < 8 {
            return false;
        }
        let (whole, stem) = (self.class(k), Lexicon::get().of(self.doc.bare(k)));
        !stem.has(Class::SAYING | Class::FUNCTION)
            && (whole.has(Class::NAME | Class::SELDOM) || !whole.has(Class::COMMON))
    }

    /// `وسيم **أبو سبعة**`, `راكان **أبا نمي**`: one past what a son or a house is called by, behind a name.
    pub(crate) fn house(&self, at: usize, to: usize) -> Option<usize> {
        let opens = at + 1 < to
            && self.word(at + 1)
            && !self.doc.tokens()[at + 1].flags.line_start()
            && (matches!(self.doc.key(at), "ابو" | "ابا" | "ابي") || self.doc.surface(at) == "آل");
        let function = || self.classes.function(at + 1).0;
        let named = opens
            // أبو سبعة
            && (function() == FunctionWord::NONE || function().is(FunctionWord::QUANTIFIER))
            && self.doc.tokens()[at + 1].clitics.enc_len == 0
            && self.is_whole(at + 1)
            && !self.class(at + 1).has(Class::SAYING);
        named.then_some(at + 2)
    }

    /// No pronoun ends the word, as the whole is a name: `دانا`, `فيلومينا`.
    pub(crate) fn is_nobodys(&self, k: usize) -> bool {
        self.doc.tokens()[k].clitics.enc_len == 0 || {
            let (key, whole) = (self.doc.key(k), self.class(k));
            let named = whole.has(Class::NAME) && !whole.has(Class::COMMON | Class::WEAK | Class::TITLE);
            let unknown = whole.is_none() && Lexicon::get().of(self.doc.bare(k)).is_none();
            key.ends_with(['ا', 'ي', 'ك'])
                && !key.ends_with("ها")
                && (named || unknown && crate::spelling::like_a_name(key) >= 2)
        }
    }

    /// `حازم **شيخ** امتعاضه`, `محمود **مقدم**، المتحدث`: a title without the article, and without what it is of, is the family's name.
    pub(crate) fn is_bare_title(&self, k: usize, to: usize) -> bool {
        let title = self.classes.head(k).is_some_and(|h| {
            !h.definite
                && h.proclitics == 0
                && !h.head.plural
                && !h.head.feminine
                && (matches!(h.head.class, HeadClass::Rank | HeadClass::Honorific)
                    || h.head.class.is_human() && k + 1 < to && self.parts_apposition(k + 1))
        });
        // كتب فلان دون أن يذكر أحدا
        let particle = self.class(k).has(Class::FUNCTION) || self.doc.key(k) == "دون";
        title && !particle && self.doc.tokens()[k].clitics.enc_len == 0 && (k + 1 >= to || self.ends_title(k + 1, to))
    }

    /// المتحدث باسم الوزارة, رئيس اللجنة: what he is.
    pub(crate) fn tells_office(&self, k: usize, to: usize) -> bool {
        k < to
            && !self.has_conjunction(k)
            && self.classes.head(k).is_some_and(|h| {
                h.proclitics == 0
                    && !h.head.plural
                    && (h.head.class == HeadClass::Office || h.definite && h.head.class.is_human())
            })
    }

    fn ends_title(&self, k: usize, to: usize) -> bool {
        if !self.word(k) {
            // محمود مقدم، المتحدث; but شيخ (قبيلة)
            return matches!(self.doc.surface(k), ":" | "\"" | "«" | "“")
                || self.parts_apposition(k) && (self.content_behind(k, to) || self.tells_office(k + 1, to));
        }
        let class = self.classes.function(k).0;
        class.is(FunctionWord::COMPLEMENTIZER)
            || class == FunctionWord::NONE && self.doc.tokens()[k].clitics.enc_len > 0
    }
}
