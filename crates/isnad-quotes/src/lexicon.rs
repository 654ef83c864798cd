//! The cue verbs of `data/cues.tsv` under every form that they take.

use crate::conjugate::{Agreement, Number, Tense, conjugate};
use crate::phrases::{Phrase, PhraseObject};
use isnad_entities::is_time_word;
use isnad_tokenize::{Document, KeyMap, TokenKind};
use std::sync::OnceLock;

/// How a cue joins its content, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Frames(pub(crate) u16);

impl Frames {
    /// A clause with أن، إن، بأن.
    pub const CLAUSE: u16 = 1;
    /// A quotation in marks, or words after a colon.
    pub const SPEECH: u16 = 2;
    /// إلى
    pub const ILA: u16 = 4;
    /// على
    pub const ALA: u16 = 8;
    /// من
    pub const MIN: u16 = 16;
    /// عن
    pub const AAN: u16 = 32;
    /// ب
    pub const BI: u16 = 64;
    /// في
    pub const FI: u16 = 128;
    /// ل
    pub const LI: u16 = 256;
    /// A noun phrase as object.
    pub const OBJECT: u16 = 512;
    /// The prepositions join clauses only: توصل إلى أن is speech, توصل إلى اتفاق is none.
    pub const CLAUSE_ONLY: u16 = 1024;

    /// True where one of the bits of `any` is set.
    pub const fn has(self, any: u16) -> bool {
        self.0 & any != 0
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        text.split(',').try_fold(0, |bits, f| Some(bits | frame(f)?)).map(Frames)
    }
}

fn frame(name: &str) -> Option<u16> {
    Some(match name {
        "أن" => Frames::CLAUSE,
        "قول" => Frames::SPEECH,
        "إلى" => Frames::ILA,
        "على" => Frames::ALA,
        "من" => Frames::MIN,
        "عن" => Frames::AAN,
        "ب" => Frames::BI,
        "في" => Frames::FI,
        "ل" => Frames::LI,
        "اسم" => Frames::OBJECT,
        "جملة" => Frames::CLAUSE_ONLY,
        _ => return None,
    })
}

/// What a noun phrase between the subject and the content is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ObjectRole {
    /// Nothing is expected there.
    None,
    /// The one who is spoken to: حث **الأطراف** على.
    Addressee,
    /// Part of the content: وصف **اللقاء** بأنه.
    Theme,
}

/// What else the letters of a cue may be, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ambiguity(u8);

impl Ambiguity {
    /// The perfect is a common noun too: كشف، رد.
    pub const NOUN: u8 = 1;
    /// The perfect is a preposition too: بين، عبر.
    pub const PREPOSITION: u8 = 2;
    /// The verb is often no speech: رأى، طلب.
    pub const VERB: u8 = 4;
    /// The participle is a common noun or adjective: كاتب، مؤمن.
    pub const PARTICIPLE: u8 = 8;
    /// The imperfect's letters are another verb or noun too: يبين، يعلم.
    pub const IMPERFECT: u8 = 16;
    /// Without its hamza the perfect is another verb: أطلع tells, اطلع looks.
    pub const HAMZA: u8 = 32;
    /// The verb is seldom speech, and its letters are mostly another word's: شهد، سجل.
    pub const RARE: u8 = 64;

    /// True where one of the bits of `any` is set.
    pub const fn has(self, any: u8) -> bool {
        self.0 & any != 0
    }

    fn parse(text: &str) -> Option<Self> {
        if text == "-" {
            return Some(Self(0));
        }
        text.split(',')
            .try_fold(0, |bits, a| {
                Some(
                    bits | match a {
                        "noun" => Self::NOUN,
                        "prep" => Self::PREPOSITION,
                        "verb" => Self::VERB,
                        "participle" => Self::PARTICIPLE,
                        "imperfect" => Self::IMPERFECT,
                        "hamza" => Self::HAMZA,
                        "rare" => Self::RARE,
                        _ => return None,
                    },
                )
            })
            .map(Self)
    }
}

/// One cue verb.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Third person masculine singular perfect.
    pub lemma: &'static str,
    /// Say, announce, deny ... as named in the data.
    pub class: &'static str,
    /// How it joins its content.
    pub frames: Frames,
    /// What its object is.
    pub object: ObjectRole,
    /// What else its letters may be.
    pub ambiguity: Ambiguity,
}

/// One reading of a written word as a cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CueForm {
    /// Index into [`Lexicon::cues`].
    pub cue: u16,
    /// Which part of the verb.
    pub tense: Tense,
    /// Whom it agrees with.
    pub agreement: Agreement,
    /// The bare perfect, third person masculine singular: the form that may be a noun.
    pub bare: bool,
}

impl Cue {
    /// Its verb states something: says, announces, confirms ... Other classes ask, judge, wish or think.
    pub(crate) fn states(&self) -> bool {
        matches!(
            self.class,
            "say" | "announce" | "confirm" | "add" | "explain" | "point_out" | "reveal" | "report" | "claim"
        )
    }

    /// Its verb states something in words, whatever stands beside it: يوضح, not يعلم or يستكمل.
    pub(crate) fn speaks(&self) -> bool {
        self.states() && (self.class == "say" || !self.ambiguity.has(Ambiguity::VERB | Ambiguity::RARE))
    }
}

impl CueForm {
    /// Of the singular masculine, the form that its verbal noun shares.
    fn bare_of_pronoun(&self) -> bool {
        self.tense == Tense::Perfect && self.bare
    }
}

/// A token read as a cue, with what was taken off it.
#[derive(Clone, Copy, Debug)]
pub struct CueReading<'l> {
    /// Every reading of the form, the most likely first (a thin reference: each token of a document has room for one).
    pub forms: &'l Vec<CueForm>,
    /// Bytes of key before the verb: و or ف.
    pub conjunction: u8,
    /// سيقول
    pub future: bool,
    /// It carries an object pronoun: أبلغه، اعتبرها.
    pub pronoun: bool,
    /// A preposition stands on it: بقوله، لتأكيد (participles and nouns only).
    pub preposition: bool,
}

/// All cue verbs and their forms.
pub struct Lexicon {
    /// By the order of the data file.
    pub cues: Vec<Cue>,
    forms: KeyMap<Vec<CueForm>>,
    /// The phrases of each cue, by its index.
    phrases: Vec<Vec<Phrase>>,
    /// Whether a rule knows another word with the letters of a cue, by its index.
    doubted: Vec<bool>,
    /// See [`SENSES`](crate::find::SENSES), by cue.
    senses: Vec<bool>,
    /// The index of `وعد`.
    promise: u16,
}

impl Lexicon {
    /// The lexicon of the crate, built at first use (some milliseconds).
    pub fn embedded() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| {
            Lexicon::from_tsv(include_str!("../data/cues.tsv"), include_str!("../data/phrasal_cues.tsv"))
        })
    }

    /// From rows as in the data files; rows that do not parse are left out (`tables` sees to it that there are none).
    fn from_tsv(cues: &'static str, phrases: &'static str) -> Lexicon {
        let mut lexicon = Lexicon {
            cues: Vec::new(),
            forms: KeyMap::new(),
            phrases: Vec::new(),
            doubted: Vec::new(),
            senses: Vec::new(),
            promise: u16::MAX,
        };
        for row in rows(cues) {
            if let Some((cue, imperfect, participle)) = parse(row) {
                lexicon.add(cue, imperfect, participle);
            }
        }
        // كاشفا is rather the participle of كشف than the dual of كاشف.
        let dual = |f: &CueForm| f.tense == Tense::Perfect && f.agreement.number == crate::Number::Dual;
        lexicon.forms.sort_values(|readings| readings.sort_by_key(dual));
        for row in rows(phrases) {
            let Some(row) = parse_phrase(row) else { continue };
            if !lexicon.cues.iter().any(|c| c.lemma == row.lemma) {
                // A verb that is a cue in its phrases alone.
                let none = Cue {
                    lemma: row.lemma,
                    class: row.class,
                    frames: Frames(0),
                    object: ObjectRole::None,
                    ambiguity: Ambiguity(0),
                };
                lexicon.add(none, row.imperfect, row.participle);
                lexicon.add_jussive(row.imperfect);
                // عاد إلى القول: rather the verb than the participle of عد
                let participle = |f: &CueForm| f.tense == Tense::Participle;
                lexicon.forms.entry(row.lemma, Vec::new()).sort_by_key(participle);
            }
            for (cue, list) in lexicon.cues.iter().zip(&mut lexicon.phrases) {
                if cue.lemma == row.lemma {
                    list.push(row.phrase.clone());
                }
            }
        }
        lexicon
    }

    fn add(&mut self, cue: Cue, imperfect: &str, participle: &str) {
        let index = self.cues.len() as u16;
        for form in conjugate(cue.lemma, imperfect, participle) {
            // لمن, قلن: three letters of the feminine plural are mostly something else.
            if form.agreement.feminine && form.agreement.number == Number::Plural && form.text.chars().count() < 4 {
                continue;
            }
            let bare = form.text == cue.lemma;
            let readings = self.forms.entry(&form.text, Vec::new());
            let reading = CueForm { cue: index, tense: form.tense, agreement: form.agreement, bare };
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        self.doubted.push(crate::find::DOUBTED.contains(&cue.lemma));
        self.senses.push(crate::find::SENSES.contains(&cue.lemma));
        if cue.lemma == "وعد" {
            self.promise = index;
        }
        self.cues.push(cue);
        self.phrases.push(Vec::new());
    }

    /// `لم يخف`: the last cue without its yeh. Of a verb that is speech in its phrases alone, since so short a word is mostly another's.
    fn add_jussive(&mut self, imperfect: &str) {
        let Some(stem) = imperfect.strip_suffix('ي').and_then(|w| w.strip_prefix('ي')) else { return };
        let cue = self.cues.len() as u16 - 1;
        for (prefix, feminine) in [("ي", false), ("ت", true)] {
            let agreement = Agreement { feminine, ..Agreement::default() };
            let readings = self.forms.entry(&format!("{prefix}{stem}"), Vec::new());
            readings.push(CueForm { cue, tense: Tense::Imperfect, agreement, bare: false });
        }
    }

    /// The phrases that the verb of a cue opens.
    pub fn phrases_of(&self, cue: usize) -> &[Phrase] {
        &self.phrases[cue]
    }

    /// The cue of a reading.
    pub fn cue(&self, form: CueForm) -> &Cue {
        &self.cues[form.cue as usize]
    }

    /// A rule knows another word with the letters of the cue, see [`DOUBTED`](crate::find::DOUBTED).
    pub(crate) fn is_doubted(&self, form: CueForm) -> bool {
        self.doubted[form.cue as usize]
    }

    /// The cue `وعد`, which with a shadda is another word.
    pub(crate) fn promise(&self) -> u16 {
        self.promise
    }

    /// A rule knows another sense of the verb, see [`SENSES`](crate::find::SENSES).
    pub(crate) fn has_senses(&self, form: CueForm) -> bool {
        self.senses[form.cue as usize]
    }

    /// أعتقد, أعترف: with a hamza it is the speaker's own voice, for the perfect has none (اعتقد).
    fn first_person(&self, surface: &str, key: &str) -> bool {
        let word = surface.trim_start_matches(['و', 'ف']);
        let stem = key.trim_start_matches(['و', 'ف']);
        if word == "آمل" {
            return true;
        }
        let hollow = |f: &CueForm| f.bare && self.cue(*f).lemma.starts_with('ا');
        word.starts_with('أ') && self.forms.get_key(stem).is_some_and(|forms| forms.iter().all(hollow))
    }

    /// Reads a token as a cue, with and without و/ف, س and an object pronoun.
    pub fn read(&self, doc: &Document<'_>, i: usize) -> Option<CueReading<'_>> {
        let t = &doc.tokens()[i];
        if t.kind != TokenKind::Word {
            return None;
        }
        self.read_key(doc.key(i), t.hash).filter(|r| self.stands(doc, i, r))
    }

    /// What the letters of a reading hide, and what stands after it, leave it a cue.
    pub(crate) fn stands(&self, doc: &Document<'_>, i: usize, reading: &CueReading<'_>) -> bool {
        let t = &doc.tokens()[i];
        let (key, surface) = (doc.key(i), doc.surface(i));
        if t.flags.alef_maqsura() && matches!(key, "يدعي" | "تدعي" | "ويدعي" | "وتدعي") {
            return false; // يُدعى, is called
        }
        // to whom, not لمن of لام; two days, not يومئن; behind him, no راءه
        if matches!(key, "لمن" | "يومين") || reading.pronoun && key.contains('ر') && surface.contains("رائ")
        {
            return false;
        }
        // ثم نعين المحتاج: we help; تنبيها: a warning, and no تنبئه
        // التسجيل مهنيا: by profession, and no مهنئا
        if matches!(key, "نعين" | "ونعين")
            || (key.starts_with("تنبيه") || matches!(key, "مهنيا" | "ومهنيا")) && !surface.contains('ئ')
        {
            return false;
        }
        // دعونا نقول: let us
        if matches!(key, "دعونا" | "ودعونا" | "فدعونا")
            && doc.tokens().get(i + 1).is_some_and(|n| doc.key(n).starts_with('ن'))
        {
            return false;
        }
        // بشكل باهت, بصورة ساخرة: how
        if i > 0 && matches!(doc.key(i - 1), "بشكل" | "بصوره" | "بطريقه" | "باسلوب") {
            return false;
        }
        if (t.flags.hamza_above() || surface.ends_with("آمل"))
            && self.first_person(surface, key)
            && !is_by_another(doc, i)
        {
            return false;
        }
        // إدانته is the noun: no perfect begins with this hamza.
        if t.flags.hamza_below() && surface.trim_start_matches(['و', 'ف']).starts_with('إ') {
            // إعتبر, إستنكر: a hamza too much on a verb that has none, and no noun has these letters
            let bare = |f: &CueForm| f.tense == Tense::Perfect && self.cue(*f).lemma.starts_with('ا');
            return !reading.pronoun && reading.forms.iter().any(bare);
        }
        // دُعي: he was called; a writer who means دعا writes ى
        if !t.flags.alef_maqsura()
            && reading.forms.iter().all(|f| f.bare && matches!(self.cue(*f).lemma, "دعى" | "شكى"))
        {
            return false;
        }
        // أسوأ بكثير: the elative, no واسوا
        if surface.ends_with('أ') && reading.forms.iter().all(|f| self.cue(*f).lemma == "واسى") {
            return false;
        }
        // تفاخرهم, تمسكه: a verb of this form has no object, its verbal noun has
        let nominal = |f: &CueForm| {
            let cue = self.cue(*f);
            f.bare_of_pronoun()
                && cue.lemma.starts_with('ت')
                && !cue.frames.has(Frames::OBJECT)
                && cue.object == ObjectRole::None
        };
        if reading.pronoun && reading.forms.iter().any(nominal) {
            return false;
        }
        // مجددا is again: it renews where a noun of its own follows (مجددا دعوته).
        if matches!(key, "مجددا" | "مجدده") {
            let next = doc.tokens().get(i + 1).map_or("", |n| doc.key(n));
            let noun = next.starts_with("ال") && next.len() > 6 || ["ه", "ها", "هم"].iter().any(|p| next.ends_with(p));
            if !noun || next.starts_with("ان") || next.starts_with("بان") {
                return false;
            }
        }
        // نُقل، عُرف: a damma on the first letter of a perfect makes it passive, and يُعتقد، يُتوقع where the active has a fatha.
        let fatha = |lemma: &str| lemma.starts_with(['ا', 'ت']) && lemma.chars().count() > 3;
        let passive =
            |f: &CueForm| f.tense == Tense::Perfect || f.tense == Tense::Imperfect && fatha(self.cue(*f).lemma);
        // نُقل عن الوزير: the phrase names its source in either voice
        let sourced = |f: &CueForm| self.phrases[f.cue as usize].iter().any(|p| p.object == PhraseObject::Source);
        let told_of =
            || doc.tokens().get(i + 1).is_some_and(|n| doc.key(n) == "عن") && reading.forms.iter().any(sourced);
        if !reading.pronoun && vowelled_passive(surface) && reading.forms.iter().all(passive) && !told_of() {
            return false;
        }
        // أمن is safety: the verb has a madda.
        let madda = |f: &CueForm| f.bare && self.cue(*f).lemma.starts_with('آ');
        if t.flags.hamza_above()
            && surface.trim_start_matches(['و', 'ف']).starts_with('أ')
            && reading.forms.iter().all(madda)
        {
            return false;
        }
        let hidden = |f: &CueForm| f.tense == Tense::Perfect && self.cue(*f).ambiguity.has(Ambiguity::HAMZA);
        let plain = !reading.future && !reading.pronoun;
        if plain && !t.flags.hamza_above() && reading.forms.iter().all(hidden) {
            return false;
        }
        if reading.pronoun && doc.tokens().get(i + 1).is_some_and(|n| doc.key(n) == "الله") {
            return false; // أيده الله
        }
        !(reading.pronoun && t.flags.teh_marbuta()) // دعوة is a noun, no دعوه
    }

    /// An imperfect of one of the cues, without anything before or behind it.
    pub(crate) fn imperfect(&self, key: &str) -> bool {
        self.forms.get_key(key).is_some_and(|forms| forms.iter().any(|f| f.tense == Tense::Imperfect))
    }

    /// Reads a folded key as a cue, whatever stands around it.
    pub(crate) fn read_key(&self, key: &str, hash: u64) -> Option<CueReading<'_>> {
        if key.len() < 4 {
            return None;
        }
        if let Some(forms) = self.forms.get(hash, key) {
            return Some(CueReading { forms, conjunction: 0, future: false, pronoun: false, preposition: false });
        }
        let (rest, conjunction) = match key.strip_prefix('و').or_else(|| key.strip_prefix('ف')) {
            Some(r) if r.len() >= 4 => (r, 2),
            _ => (key, 0),
        };
        let reading = |forms, future, pronoun| CueReading { forms, conjunction, future, pronoun, preposition: false };
        if conjunction > 0
            && let Some(f) = self.forms.get_key(rest)
        {
            return Some(reading(f, false, false));
        }
        if rest.starts_with("سيطر") {
            return None; // وسيطروا: they took hold, no سَ + يُطروا
        }
        let (rest, future) = match rest.strip_prefix('س') {
            Some(r) if r.starts_with(['ي', 'ت']) && r.len() >= 6 => (r, true),
            _ => (rest, false),
        };
        let imperfect = |f: &&Vec<CueForm>| f.iter().any(|f| f.tense == Tense::Imperfect);
        if future && let Some(f) = self.forms.get_key(rest).filter(imperfect) {
            return Some(reading(f, true, false));
        }
        // وصفه begins with the verb's own و.
        if conjunction > 0
            && let Some(forms) = self.with_object(key)
        {
            return Some(CueReading { forms, conjunction: 0, future: false, pronoun: true, preposition: false });
        }
        self.with_object(rest).map(|f| reading(f, future, true))
    }

    /// The word behind its و or ف as a cue, where all of it is another one: `وعدّ` is no وعد.
    pub(crate) fn reading_behind_and(&self, key: &str) -> Option<CueReading<'_>> {
        let rest = key.strip_prefix('و').or_else(|| key.strip_prefix('ف'))?;
        let forms = self.forms.get_key(rest)?;
        Some(CueReading { forms, conjunction: 2, future: false, pronoun: false, preposition: false })
    }

    /// The finite forms of a verb with an object pronoun: أكدها، نفاه.
    fn with_object(&self, key: &str) -> Option<&Vec<CueForm>> {
        let pronoun = object_pronoun(key)?;
        // حثهم is the one verb of two letters that is no noun as a rule
        let stem = key.strip_suffix(pronoun).filter(|s| s.len() >= 6 || *s == "حث")?;
        // طالبهم: طالب is the participle of طلب besides
        if let Some(f) = self.forms.get_key(stem)
            && f.first().is_some_and(|f| f.tense != Tense::Participle)
        {
            // أبلغنا المصدر: told us; but قلنا، استبشرنا: we said.
            let we = |cue: &Cue| cue.object != ObjectRole::Addressee || matches!(cue.lemma, "طالب" | "خاطب" | "ناشد");
            let ours = pronoun == "نا" && f.iter().any(|f| f.bare && we(self.cue(*f)));
            // ولي أمرها is her guardian.
            let guardian = f.iter().any(|f| self.cue(*f).lemma == "أمر" && f.bare);
            // بينهم, عبره: among them, across it
            let preposition = f.iter().any(|f| f.bare && self.cue(*f).ambiguity.has(Ambiguity::PREPOSITION));
            return (!ours && !guardian && !preposition).then_some(f);
        }
        // نفاه: the alef of a defective verb is yeh at the word's end; اعتبروه drops the alef of وا.
        let mended = match stem.chars().last() {
            Some('ا') => format!("{}ي", &stem[..stem.len() - 2]),
            Some('و') => format!("{stem}ا"),
            _ => return None,
        };
        self.forms.get_key(&mended)
    }
}

/// The object pronoun that a word ends with; no two of them end alike.
fn object_pronoun(key: &str) -> Option<&'static str> {
    let ends = |pronoun: &&str| key.ends_with(pronoun);
    match key.chars().next_back()? {
        'ه' => Some("ه"),
        'ا' => ["ها", "نا", "هما"].into_iter().find(ends),
        'م' => Some("هم").filter(ends),
        'ي' => Some("ني").filter(ends),
        _ => None,
    }
}

/// `وأعتبر **المحافظ**، أنه`: a hamza too much on the perfect, since who has said so stands between it and أن; `أعتقد اليوم أن`, `أقترح أن` are the first person.
fn is_by_another(doc: &Document<'_>, i: usize) -> bool {
    /// How far behind the verb its clause may begin, in tokens.
    const NEAR: usize = 6;
    let clause = |k: usize| matches!(doc.key(k), "ان" | "انه" | "انها" | "انهم" | "بان" | "بانه" | "بانها" | "بانهم");
    doc.tokens().get(i + 1).is_some_and(|n| {
        n.kind == TokenKind::Word
            && n.clitics.proclitics.al()
            && !n.clitics.proclitics.preposition()
            && !n.flags.line_start()
            && !is_time_word(doc.bare(i + 1))
            && (i + 2..doc.tokens().len().min(i + NEAR)).any(clause)
    })
}

/// The first letter of the verb carries a damma.
fn vowelled_passive(surface: &str) -> bool {
    let mut letters = surface.chars();
    let Some(mut first) = letters.next() else { return false };
    let mut next = letters.next();
    if matches!(first, 'و' | 'ف') {
        if matches!(next, Some('\u{64e}')) {
            next = letters.next();
        }
        let Some(letter) = next else { return false };
        if letter == '\u{64f}' {
            return surface.chars().count() > 4; // وُصف
        }
        (first, next) = (letter, letters.next());
    }
    next == Some('\u{64f}') && first.is_alphabetic()
}

fn rows(tsv: &'static str) -> impl Iterator<Item = &'static str> {
    tsv.lines().filter(|l| !l.starts_with('#')).skip(1)
}

struct PhraseRow {
    lemma: &'static str,
    imperfect: &'static str,
    participle: &'static str,
    class: &'static str,
    phrase: Phrase,
}

fn parse_phrase(row: &'static str) -> Option<PhraseRow> {
    let c: Vec<&'static str> = row.split('\t').collect();
    let [text, imperfect, participle, class, frames, object, _example] = c[..] else { return None };
    let (lemma, rest) = text.split_once(' ')?;
    let object = match object {
        "-" => PhraseObject::None,
        "addressee" => PhraseObject::Addressee,
        "theme" => PhraseObject::Theme,
        "source" => PhraseObject::Source,
        _ => return None,
    };
    let none = |s: &'static str| if s == "-" { "" } else { s };
    let phrase = Phrase { words: Phrase::words(rest), frames: Frames::parse(frames)?, object };
    Some(PhraseRow { lemma, imperfect: none(imperfect), participle: none(participle), class, phrase })
}

fn parse(row: &'static str) -> Option<(Cue, &'static str, &'static str)> {
    let c: Vec<&'static str> = row.split('\t').collect();
    let [lemma, imperfect, participle, _masdar, class, frames, object, ambiguous, _example] = c[..] else {
        return None;
    };
    let object = match object {
        "addressee" => ObjectRole::Addressee,
        "theme" => ObjectRole::Theme,
        "-" => ObjectRole::None,
        _ => return None,
    };
    let ambiguity = Ambiguity::parse(ambiguous)?;
    let none = |s: &'static str| if s == "-" { "" } else { s };
    Some((Cue { lemma, class, frames: Frames::parse(frames)?, object, ambiguity }, none(imperfect), none(participle)))
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use isnad_tokenize::Document;

    #[test]
    fn what_is_taken_off() {
        let lexicon = Lexicon::embedded();
        for (word, lemma, conjunction, future, pronoun) in [
            ("وأضافت", "أضاف", 2, false, false),
            ("سيعلن", "أعلن", 0, true, false),
            ("وستؤكد", "أكد", 2, true, false),
            ("أكدها", "أكد", 0, false, true),
            ("نفاه", "نفى", 0, false, true),
            ("وصفه", "وصف", 0, false, true),
            ("ووصفتها", "وصف", 2, false, true),
        ] {
            let doc = Document::new(word);
            let r = lexicon.read(&doc, 0).unwrap_or_else(|| panic!("{word} is a cue"));
            assert_eq!(
                (lexicon.cue(r.forms[0]).lemma, r.conjunction, r.future, r.pronoun),
                (lemma, conjunction, future, pronoun),
                "{word}"
            );
        }
        for word in ["الوزير", "وفد", "ماء", "كتاب", "استبشرنا", "بينهم", "وبينها", "عبره", "ورائه"]
        {
            assert!(lexicon.read(&Document::new(word), 0).is_none(), "{word} is no cue");
        }
    }
}
