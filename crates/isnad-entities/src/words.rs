//! Each token seen once: its classes, and how many bytes of proclitics stand before the word that has them.

use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::{Document, PerToken, TokenKind, WordNumbers, key_hash};

/// Marks that end what stands before them.
const CLOSING: [&str; 7] = ["،", ",", ".", ":", "؛", ")", "("];

/// What the rules know of a token.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(crate) struct Word {
    /// Classes of the word without its proclitics (with its article).
    pub(crate) class: Class,
    /// Hash of the key without its proclitics.
    pub(crate) hash: u64,
    /// Bytes of proclitics (not of the article) before the word.
    pub(crate) pro: u8,
    /// Which proclitics these are: the first byte pair decides (`و` or `ف`, a preposition, both).
    pub(crate) joined: bool,
    /// A preposition (ب ل ك) stands before it.
    pub(crate) governed: bool,
    /// It has the article.
    pub(crate) definite: bool,
    /// An Arabic word of two letters or more.
    pub(crate) word: bool,
    /// An Arabic word of no class, not made from a common one: most often a name.
    pub(crate) rare: bool,
    /// One of `بن` and `بنت`.
    pub(crate) bin: bool,
    /// Why its neighbours or the letters that folding hides may make another word of it: bits of [`Word::doubts`].
    pub(crate) doubts: u8,
    /// Hash of the key without its first letter, where that can be a proclitic; else 0.
    pub(crate) cut: u64,
    /// And without the second one: و or ف and a preposition.
    pub(crate) cut_twice: u64,
}

/// The words of a document, one for each token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Words {
    words: PerToken<Word>,
    /// Tokens of doubtful words.
    doubtful: Vec<u32>,
}

/// A vowel or tatweel behind the last letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{652}' | 'ـ')
}

impl Words {
    /// Reads the words that are new; then looks at each doubtful one where it stands.
    pub(crate) fn look_up(&mut self, doc: &Document, numbers: &WordNumbers) {
        self.words.learn(numbers, |i| {
            let (t, key) = (&doc.tokens()[i], doc.key(i));
            let mut word = Word { hash: t.hash, ..Word::default() };
            if t.kind == TokenKind::Word {
                word = Word::read(key, t.hash, t.clitics.pro_len);
            }
            // منى: from me is written with its yeh
            if t.flags.alef_maqsura() && key == "مني" {
                word.class = word.class.without(Class::FUNCTION | Class::COMMON);
            }
            word.doubts = word.doubts(key, t.flags.hamza_below());
            word
        });
        let mut doubtful = std::mem::take(&mut self.doubtful);
        doubtful.clear();
        doubtful.extend(self.tokens_where(|word| word.doubts > 0).map(|i| i as u32));
        self.look_at_first_letters(doc, &doubtful);
        self.tell_other_words(doc, &doubtful);
        self.join_names(doc, &doubtful);
        self.tell_ali_from_ala(doc, &doubtful);
        self.doubtful = doubtful;
    }

    /// The token is in doubt for that reason, as it stands.
    fn in_doubt(&self, i: usize, why: u8) -> bool {
        self.words[i].doubts & why > 0
    }

    /// Sets what a doubtful token is, for the rules after this one.
    fn settle(&mut self, doc: &Document, i: usize, mut word: Word) {
        word.doubts = word.doubts(doc.key(i), doc.tokens()[i].flags.hamza_below());
        self.words.set(i, word);
    }

    /// Gives back what goes with the length of the document.
    pub(crate) fn let_go(&mut self) {
        *self = Self::default();
    }

    /// `بين عمر وصلاح حمدي`: a common word with its و, where the rest is a name between names.
    fn join_names(&mut self, doc: &Document, doubtful: &[u32]) {
        let lexicon = Lexicon::get();
        let last = self.len().saturating_sub(1);
        for i in doubtful.iter().map(|&i| i as usize).filter(|i| (1..last).contains(i)) {
            if !self.in_doubt(i, Word::MAY_JOIN) {
                continue;
            }
            let key = doc.key(i);
            let named = |w: &Word| w.word && (w.rare || w.class.has(Class::NAME)) && !w.class.has(Class::COMMON);
            let (before, after) = (&self.words[i - 1], &self.words[i + 1]);
            if !named(before) || !named(after) || after.pro > 0 {
                continue;
            }
            let stem = &key[2..];
            let hash = key_hash(stem);
            let class = lexicon.classes(hash);
            if class.has(Class::NAME) && !class.has(Class::FUNCTION | Class::SAYING | Class::TITLE) {
                let definite = article(stem) > 0;
                let word = Word { class, hash, pro: 2, joined: true, word: true, definite, ..Word::default() };
                self.settle(doc, i, word);
            }
        }
    }

    /// Folding makes على (on) and علي (a name) one. Where the text writes على, علي is the name; in texts that write علي for both, the name
    /// needs a name or بن beside it.
    fn tell_ali_from_ala(&mut self, doc: &Document, doubtful: &[u32]) {
        let seen: Vec<usize> = doubtful.iter().map(|&i| i as usize).filter(|&i| self.in_doubt(i, Word::ALI)).collect();
        for (n, &i) in seen.iter().enumerate() {
            // A file may join texts of different habits: the nearest nine decide.
            let near = &seen[n.saturating_sub(4)..(n + 5).min(seen.len())];
            // Some write على with the yeh of Persian.
            let maqsura = near.iter().filter(|&&j| !doc.surface(j).trim_end_matches(is_mark).ends_with('ي')).count();
            let careful = 2 * maqsura >= near.len();
            let (before, after) = (*(if i > 0 { self.at(i - 1) } else { Word::NONE }), *self.at(i + 1));
            let link = Class::LINK | Class::RANK | Class::HONORIFIC;
            // كان عليّ أن أغادر: on me.
            let on_me = i > 0
                && i + 1 < self.len()
                && doc.key(i + 1) == "ان"
                && matches!(doc.key(i - 1), "كان" | "وكان" | "فكان" | "يجب" | "ويجب" | "ينبغي" | "وجب" | "سيكون");
            // الدكتور على بن عثمان: with a dot that is not written.
            let titled = after.bin && before.definite && before.class.has(Class::RANK | Class::HONORIFIC);
            // أحمد محمد على،: nothing stands under the preposition.
            let given = before.class.has(Class::GIVEN) && !before.class.has(Class::COMMON | Class::WEAK);
            let closes =
                doc.tokens().get(i + 1).is_none_or(|t| t.flags.line_start() || CLOSING.contains(&doc.surface(t)));
            let titled = titled || given && closes && self.words[i].pro == 0 && doc.tokens()[i].flags.space_before();
            // ثم ردت علي قائلة: to me.
            let replied = i > 0 && matches!(doc.stem(i - 1), "رد" | "ردت" | "يرد" | "ترد" | "ردوا");
            // وهنا علي أن أعيد السؤال: where nobody speaks it is my duty.
            let on_me = on_me
                || replied && !after.class.has(Class::NAME | Class::LINK)
                || doc.tokens().get(i + 1).is_some_and(|t| doc.key(t) == "ان" && t.flags.hamza_above())
                    && !before.class.has(Class::NAME | Class::TITLE | Class::SAYING | Class::BEFORE_PERSON);
            let named = titled
                || !on_me
                    && !doc.tokens()[i].flags.alef_maqsura()
                    && (careful
                    && self.words[i].pro == 0
                    && doc.surface(i).ends_with('ي')
                    && (!after.definite || after.rare || after.class.has(Class::NAME | Class::SELDOM) || !after.word)
                    || after.class.has(Class::LINK) && after.word
                    // والشاعر علي المولى: one of several people
                    || before.joined && before.definite && before.class.has(Class::TITLE) && after.class.has(Class::FAMILY) && after.pro == 0
                    || before.class.has(link) && !after.definite
                    // بتعليم القريات علي العطشان أن: a family, and the content right behind it
                    || before.word
                        && self.words[i].pro == 0
                        && doc.surface(i).ends_with('ي')
                        && after.definite
                        && after.pro == 0
                        && after.class.has(Class::FAMILY | Class::SELDOM)
                        && !after.class.has(Class::NATIONALITY | Class::TITLE | Class::PLACE)
                        && doc.tokens().get(i + 2).is_some_and(|t| doc.key(t) == "ان" && !before.class.has(Class::SAYING))
                    // ويؤكد علي العمري أن: a family that is no other word
                    || before.class.has(Class::SAYING)
                        && !before.definite
                        && self.words[i].pro == 0
                        && doc.surface(i).ends_with('ي')
                        && after.definite
                        && after.pro == 0
                        && after.class.has(Class::FAMILY)
                        && !after.class.has(Class::COMMON | Class::WEAK | Class::NATIONALITY | Class::TITLE | Class::PLACE)
                    // قال علي حسن إن
                    || before.class.has(Class::SAYING)
                        && !before.definite
                        && self.words[i].pro == 0
                        && doc.surface(i).ends_with('ي')
                        && after.class.has(Class::GIVEN)
                        && after.pro == 0
                        && doc.tokens().get(i + 2).is_some_and(|t| doc.key(t) == "ان" && t.flags.hamza_below())
                    // قال أحمد علي إن: on takes أن behind it
                    || before.class.has(Class::GIVEN)
                        && !before.class.has(Class::AMBIGUOUS)
                        && doc.tokens().get(i + 1).is_some_and(|t| doc.key(t) == "ان" && t.flags.hamza_below())
                    // سارة علي أعلنت، سامي علي قد: no verb stands under the preposition
                    || given
                        && !before.class.has(Class::AMBIGUOUS)
                        && self.words[i].pro == 0
                        && doc.surface(i).ends_with('ي')
                        && (after.class.has(Class::SAYING) && !after.definite && after.pro == 0
                            || doc.tokens().get(i + 1).is_some_and(|_| doc.key(i + 1) == "قد"))
                    || before.class.has(Class::GIVEN)
                        && !before.class.has(Class::AMBIGUOUS)
                        && after.class.has(Class::NAME)
                        && !after.class.has(Class::COMMON));
            let class = if named { Class::GIVEN | Class::MASCULINE | Class::SURE } else { Class::FUNCTION };
            self.words.set(i, Word { class, ..self.words[i] });
        }
    }

    /// Folding makes names of other words: هادئ is not هادي, اليأس is not إلياس, and ناديه with an adjective is his club, no نادية.
    fn tell_other_words(&mut self, doc: &Document, doubtful: &[u32]) {
        for i in doubtful.iter().map(|&i| i as usize) {
            if !self.in_doubt(i, Word::MAY_BE_OTHER) {
                continue;
            }
            let (surface, key) = (doc.surface(i), doc.key(i));
            let (word, next) = (self.words[i], *self.at(i + 1));
            // ونحن هنا نائمون: here; who congratulates is written with a hamza.
            let here = word.may_be_here(key) && !doc.tokens()[i].flags.hamza_above();
            let club = surface.ends_with("ناديه")
                && !(next.word && next.pro == 0 && next.class.has(Class::NAME) && !next.class.has(Class::COMMON));
            // سانتا آنا, آلان: no أنا, no الآن.
            if matches!(surface, "آنا" | "آلان") {
                let name = Word { class: Class::GIVEN | Class::SURE, definite: false, rare: false, ..word };
                self.settle(doc, i, name);
                continue;
            }
            // حاكم المصرف ولي الله سيف: no "and to me" stands before God.
            if word.may_be_of_god(key) {
                if doc.tokens().get(i + 1).is_some_and(|_| matches!(doc.key(i + 1), "الله" | "الدين")) {
                    let hash = doc.tokens()[i].hash;
                    let name = Word { class: Lexicon::get().classes(hash), hash, word: true, ..Word::default() };
                    self.settle(doc, i, name);
                }
                continue;
            }
            // الممثل الشهير لي نيلسون: behind a title and before a foreign family name it is a given name.
            if key == "لي" {
                let before = *self.at(i.wrapping_sub(1));
                let title = before.definite && !before.class.has(Class::SAYING | Class::FUNCTION);
                let foreign = i + 1 < self.len()
                    && next.pro == 0
                    && !next.definite
                    && next.word
                    && like_a_name(doc.key(i + 1)) >= 5
                    && (next.rare || next.class.has(Class::NAME))
                    && !next.class.has(Class::COMMON);
                let near = doc.tokens()[i].flags.space_before() && !doc.tokens()[i].flags.line_start();
                if title && foreign && near && i > 0 {
                    self.settle(doc, i, Word { class: Class::GIVEN | Class::MASCULINE, rare: false, ..word });
                }
                continue;
            }
            if key == "خلف" {
                if self.names_khalaf(doc, i) {
                    self.settle(doc, i, Word { class: Class::GIVEN | Class::MASCULINE | Class::SURE, ..word });
                }
                continue;
            }
            // بنوره الأخاذ: his light; her name is written with ة.
            let light = word.governed
                && surface.ends_with('ه')
                && word.class.has(Class::FEMININE)
                && next.definite
                && next.pro == 0
                && next.class.has(Class::COMMON | Class::DERIVED)
                && !next.class.has(Class::NAME);
            // يأنس, تأمل: verbs.
            let verb = surface.starts_with("يأ") || surface.starts_with("تأ") || matches!(surface, "أميل" | "أدور");
            if here
                || club
                || verb
                || light
                || surface.ends_with("هادئ")
                || surface.ends_with("ذئاب")
                || surface.ends_with("يأس")
            {
                self.settle(doc, i, Word { class: Class::FUNCTION, ..word });
            }
        }
    }

    /// `المدير خلف السبيعي`, `أحمد خلف العنزي`: between a title, a verb, a name or a mark and a family, so that nothing stands behind anything.
    fn names_khalaf(&self, doc: &Document, i: usize) -> bool {
        let tokens = doc.tokens();
        let joined = |k: usize| tokens.get(k).is_some_and(|t| !t.flags.line_start());
        if i == 0 || self.words[i].pro > 0 || !joined(i) || !joined(i + 1) {
            return false;
        }
        let (before, next) = (*self.at(i - 1), *self.at(i + 1));
        let marked = tokens[i - 1].kind == TokenKind::Quote;
        let opened = marked
            || tokens[i].flags.space_before()
                && (before.class.has(Class::SAYING)
                    || before.definite && before.class.has(Class::TITLE | Class::RANK | Class::HONORIFIC)
                    || before.class.has(Class::GIVEN) && !before.class.has(Class::COMMON));
        let family = next.class.has(Class::NAME) && !next.class.has(Class::COMMON | Class::PLACE | Class::TITLE);
        opened && next.word && next.pro == 0 && (family || next.class.has(Class::LINK))
    }

    /// Folding hides two letters that tell where a word begins: ڤ is no ف that joins, and before أ at the start of a word و and ف are no letters
    /// of it (فأدى is not فادي).
    fn look_at_first_letters(&mut self, doc: &Document, doubtful: &[u32]) {
        for i in doubtful.iter().map(|&i| i as usize) {
            if !self.in_doubt(i, Word::MAY_BEGIN_OTHERWISE) {
                continue;
            }
            let (mut word, key) = (self.words[i], doc.key(i));
            // إلوود: no article.
            if word.definite && word.pro == 0 && doc.text()[doc.tokens()[i].span.start as usize..].starts_with('إ') {
                word.definite = false;
                if word.class.without(Class::DERIVED).is_none() {
                    (word.class, word.rare) = (Class::NONE, true);
                }
                self.settle(doc, i, word);
                continue;
            }
            let Some((joined, name)) = word.joined_or_name(key) else { continue };
            let mut letters = doc.text()[doc.tokens()[i].span.start as usize..].chars();
            match letters.next() {
                Some('ڤ') if joined => {
                    let hash = doc.tokens()[i].hash;
                    let class = Lexicon::get().classes(hash);
                    let word = Word { class, hash, word: true, rare: class.is_none(), ..Word::default() };
                    self.settle(doc, i, word);
                }
                Some('و' | 'ف') if name && letters.next() == Some('أ') => {
                    let stem = &key[2..];
                    let word = Word::read(stem, key_hash(stem), 0);
                    self.settle(doc, i, Word { pro: 2, joined: true, cut: 0, cut_twice: 0, ..word });
                }
                _ => {}
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word of token `i`; an empty one past either end.
    pub(crate) fn at(&self, i: usize) -> &Word {
        self.words.get(i).unwrap_or(Word::NONE)
    }

    /// The tokens with such a word, in order.
    pub(crate) fn tokens_where(&self, such: impl Fn(&Word) -> bool + Copy) -> impl Iterator<Item = usize> {
        self.words.tokens_where(such)
    }

    /// Changes what is known of token `i`.
    pub(crate) fn change(&mut self, i: usize, change: impl FnOnce(&mut Word)) {
        let Some(&known) = self.words.get(i) else { return };
        let mut word = known;
        change(&mut word);
        if word != known {
            self.words.set(i, word);
        }
    }
}

impl Word {
    /// No word: what stands before the first and after the last token.
    pub(crate) const NONE: &Word = &Word {
        class: Class::NONE,
        hash: 0,
        pro: 0,
        joined: false,
        governed: false,
        definite: false,
        word: false,
        rare: false,
        bin: false,
        doubts: 0,
        cut: 0,
        cut_twice: 0,
    };

    /// See [`Words::tell_ali_from_ala`].
    const ALI: u8 = 1;
    /// See [`Words::look_at_first_letters`].
    const MAY_BEGIN_OTHERWISE: u8 = 2;
    /// See [`Words::tell_other_words`].
    const MAY_BE_OTHER: u8 = 4;
    /// See [`Words::join_names`].
    const MAY_JOIN: u8 = 8;

    /// Which of the rules of [`Words::look_up`] have to look at it where it stands.
    fn doubts(&self, key: &str, hamza_below: bool) -> u8 {
        let doubt = |yes: bool, why: u8| u8::from(yes) * why;
        doubt(self.hash == key_hash("علي"), Self::ALI)
            | doubt(self.may_begin_otherwise(key, hamza_below), Self::MAY_BEGIN_OTHERWISE)
            | doubt(self.may_be_other(key), Self::MAY_BE_OTHER)
            | doubt(self.may_join(key), Self::MAY_JOIN)
    }

    /// See [`Words::look_at_first_letters`].
    fn may_begin_otherwise(&self, key: &str, hamza_below: bool) -> bool {
        hamza_below && self.definite && self.pro == 0 || self.joined_or_name(key).is_some()
    }

    /// Whether the و or ف that the word begins with is joined to it, and whether the whole is a name; none where neither is so.
    fn joined_or_name(&self, key: &str) -> Option<(bool, bool)> {
        let (joined, name) = (self.pro > 0 && self.joined, self.pro == 0 && self.class.has(Class::NAME));
        let begins = || key.starts_with('ف') || name && key.starts_with('و');
        (self.word && (joined || name) && key.len() >= 8 && begins()).then_some((joined, name))
    }

    /// `ولي` read as و and لي.
    fn may_be_of_god(&self, key: &str) -> bool {
        self.pro > 0 && self.class.has(Class::FUNCTION) && Lexicon::get().of(key).has(Class::OF_GOD)
    }

    /// See [`Words::tell_other_words`].
    fn may_be_other(&self, key: &str) -> bool {
        self.may_be_here(key)
            || self.may_be_of_god(key)
            || matches!(key, "لي" | "خلف")
            || self.class.has(Class::NAME) && (key.ends_with(['ه', 'ي', 'س', 'ب']) || key.starts_with(['ي', 'ت', 'ا']))
    }

    fn may_be_here(&self, key: &str) -> bool {
        self.class.has(Class::SAYING) && self.class.has(Class::FUNCTION) && key.ends_with("هنا")
    }

    /// See [`Words::join_names`].
    fn may_join(&self, key: &str) -> bool {
        let common = self.class.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
        common && !self.rare && key.starts_with('و') && key.len() >= 8
    }

    /// The reading of a word's key, by itself.
    pub(crate) fn read(key: &str, hash: u64, pro_len: u8) -> Word {
        let lexicon = Lexicon::get();
        let mut word = see(lexicon, key, hash, pro_len);
        // يقول سابور مويني: before what is no verb no future stands. بقيادة كريك باوسون: seldom is anybody likened to an unknown man.
        let before = &key[..word.pro as usize];
        let future = before.ends_with('س') && (word.rare || word.class.has(Class::NAME));
        // ليوي تيونغ لاي: three letters that are hardly anybody's name, and with the fourth spelt as a foreign one.
        let short = word.pro == 2
            && !before.starts_with('و')
            && key.len() == 8
            && !word.definite
            && word.class.only_attested()
            && lexicon.of(key).is_none()
            && like_a_name(key) >= 8;
        if short {
            word = Word { class: Class::NONE, hash, pro: 0, joined: false, governed: false, rare: true, ..word };
        } else if future || before == "ك" && word.rare && like_a_name(key) >= 8 {
            word = see(lexicon, key, hash, word.pro - 2);
        }
        word.bin = matches!(key, "بن" | "بنت");
        if key.len() >= 8 && key.starts_with(['و', 'ف', 'ب', 'ل', 'ك']) {
            word.cut = key_hash(&key[2..]);
            if key.len() >= 10 && key.starts_with(['و', 'ف']) && key[2..].starts_with(['ب', 'ل', 'ك']) {
                word.cut_twice = key_hash(&key[4..]);
            }
        }
        word
    }
}

const STRONG: Class = Class(!(Class::COMMON.0 | Class::DERIVED.0 | Class::WISH.0 | Class::THING.0));

/// The reading of one word: whole if the whole is known as something, else without the proclitics that the tokenizer sees, else
/// without those that leave a known word.
fn see(lexicon: Lexicon, key: &str, hash: u64, pro_len: u8) -> Word {
    let whole = lexicon.classes(hash);
    let letters = key.len() / 2;
    let mut word = Word { class: whole, hash, word: letters >= 2, ..Word::default() };
    let split = |pro: usize, word: Word| -> Word {
        let mut buffer = [0u8; 96];
        let stem = with_alef(key, pro, &mut buffer).unwrap_or(&key[pro..]);
        let hash = if pro == 0 { hash } else { key_hash(stem) };
        let conj = key.starts_with('و') || key.starts_with('ف');
        Word {
            class: classes_of(lexicon, stem, hash),
            hash,
            pro: pro as u8,
            joined: pro > 0 && conj,
            governed: pro > if conj { 2 } else { 0 },
            definite: article(stem) > 0,
            ..word
        }
    };
    // وانتقدت, وعميد الكلية: among the common words with its و, too
    let seldom = whole.has(Class::SELDOM) && whole.without(Class::COMMON | Class::SELDOM | Class::DERIVED).is_none();
    let known = Class::SAYING | Class::TITLE;
    if seldom && key.starts_with('و') && key.len() >= 10 && lexicon.of(&key[2..]).has(known) {
        return split(2, word);
    }
    // لعبد الله, لسالم الحربي: whole among the words of the news that are seldom seen, but what is left is how a name begins.
    if seldom && pro_len > 0 && key.starts_with(['ل', 'ب']) && key.len() >= usize::from(pro_len) + 6 {
        let cut = split(usize::from(pro_len), word);
        let given = cut.class.has(Class::GIVEN) && !cut.class.has(Class::COMMON);
        if cut.class.has(Class::PREFIX) || given {
            return cut;
        }
    }
    let doubtful = whole.has(Class::AMBIGUOUS) || whole.only_attested() && rather_cut(lexicon, key, pro_len);
    if (whole & STRONG).is_none() || whole.has(Class::NAME) && pro_len > 0 && doubtful {
        let pro = pro_len as usize;
        if pro > 0 && key.is_char_boundary(pro) && key.len() - pro >= 4 {
            let cut = split(pro, word);
            if whole.is_none() || !(cut.class & STRONG).is_none() || cut.class.has(Class::COMMON) {
                word = cut;
            }
        } else {
            word = split(0, word);
            // وعبير is among the common words with its و; what is left is a name and no word.
            if word.class.has(Class::SELDOM) && key.starts_with('و') && key.len() >= 8 {
                let cut = split(2, word);
                let named = cut.class.has(Class::NAME) && !cut.class.has(Class::COMMON | Class::WEAK | Class::TITLE);
                if named && (cut.class.has(Class::SURE) || key.len() >= 10) {
                    word = cut;
                }
            }
            if word.class.is_none() {
                // The tokenizer saw no proclitic and the whole is unknown: a proclitic before a known word is likelier.
                for pro in [2, 4] {
                    if key.is_char_boundary(pro)
                        && key.len() >= pro + 6
                        && key[..pro].chars().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك'))
                        // كوانج: و stands before a preposition, not behind one.
                        && !(pro == 4 && key[2..].starts_with(['و', 'ف']))
                    {
                        let cut = split(pro, word);
                        if !(cut.class & STRONG).without(Class::AMBIGUOUS).is_none() {
                            word = cut;
                            break;
                        }
                    }
                }
            }
        }
    } else {
        word.definite = article(key) > 0;
        word.class = classes_of(lexicon, key, hash);
    }
    if word.word && word.class.only_attested() {
        word.rare = true;
    }
    if word.word && word.class.is_none() {
        let stem = &key[word.pro as usize..];
        let dual = ["تين", "تان", "تا", "تي"]
            .iter()
            .any(|s| stem.strip_suffix(s).is_some_and(|b| b.len() >= 6 && with_teh(lexicon, b)));
        if dual || like_a_name(stem) < 6 && derived(lexicon, stem) {
            word.class = Class::DERIVED;
        } else {
            word.rare = true;
        }
    }
    word
}

/// Where an attested name may be a known name or place after و or ب: `وعامر`, `بوهران`.
fn rather_cut(lexicon: Lexicon, key: &str, pro_len: u8) -> bool {
    let pro = pro_len as usize;
    pro > 0 && key.is_char_boundary(pro) && key.len() - pro >= 6 && {
        let stem = lexicon.of(&key[pro..]);
        stem.has(Class::NAME) && stem.has(Class::SURE) && !stem.has(Class::ATTESTED) || stem.has(Class::COMMON)
    }
}

/// The stem of `للوزير` with the alef that is not written: `الوزير`. None where no article hides there.
fn with_alef<'b>(key: &str, pro: usize, buffer: &'b mut [u8; 96]) -> Option<&'b str> {
    let stem = &key[pro..];
    if pro == 0 || !key[..pro].ends_with('ل') || !stem.starts_with('ل') || stem.len() > 90 {
        return None;
    }
    buffer[..2].copy_from_slice("ا".as_bytes());
    buffer[2..2 + stem.len()].copy_from_slice(stem.as_bytes());
    core::str::from_utf8(&buffer[..2 + stem.len()]).ok()
}

/// Bytes of the article at the start of a stem: 4 for `ال`, 2 for the lam of `لل`, 0 for none.
fn article(stem: &str) -> usize {
    if stem.starts_with("ال") && stem.len() >= 8 { 4 } else { 0 }
}

/// The classes of a stem, with its article and without: titles, heads and nationalities are listed without.
fn classes_of(lexicon: Lexicon, stem: &str, hash: u64) -> Class {
    const INDEFINITE: Class = Class(
        Class::TITLE.0
            | Class::ANY_ORG.0
            | Class::PLACE_WORD.0
            | Class::ARM.0
            | Class::MINISTRY.0
            | Class::PURPOSE.0
            | Class::NATIONALITY.0
            | Class::LOOSE_TITLE.0
            | Class::FEMININE.0
            | Class::PLURAL.0,
    );
    let whole = lexicon.classes(hash);
    match article(stem) {
        0 => whole,
        n => whole | (lexicon.of(&stem[n..]) & INDEFINITE),
    }
}

/// The endings that a word may have by its last letter.
fn suffixes(word: &str) -> &'static [&'static str] {
    match word.chars().next_back() {
        Some('ا') => &["ها", "هما", "نا", "ا"],
        Some('ت') => &["ات"],
        Some('ك') => &["ك"],
        Some('م') => &["هم", "كم"],
        Some('ن') => &["هن", "ون", "ين", "ان", "تين", "تان"],
        Some('ه') => &["ه", "يه"],
        Some('ي') => &["ي"],
        _ => &[],
    }
}

const PREFIXES: [&str; 7] = ["", "ال", "ي", "ت", "ن", "ا", "س"];
const PROCLITICS: [&str; 8] = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];

/// True where the word is a common one with affixes: `مشاركاتهم`, `سيتبادلون`, `فبعث`.
fn derived(lexicon: Lexicon, stem: &str) -> bool {
    PROCLITICS.iter().any(|pro| {
        let Some(rest) = stem.strip_prefix(pro) else { return false };
        // After a proclitic the rest must be long enough not to be there by chance.
        let least = if pro.is_empty() { 6 } else { 8 };
        PREFIXES.iter().any(|p| {
            rest.strip_prefix(p).is_some_and(|base| {
                let bare = pro.is_empty() && p.is_empty();
                !bare && base.len() >= if p.is_empty() { 6 } else { least } && is_common(lexicon, base)
                    || suffixed(lexicon, base, least)
            })
        })
    })
}

fn is_common(lexicon: Lexicon, word: &str) -> bool {
    lexicon.of(word).has(Class::COMMON)
}

/// True where the word with a teh marbuta is a common one.
fn with_teh(lexicon: Lexicon, base: &str) -> bool {
    let mut buffer = [0u8; 64];
    let n = base.len();
    if n + 2 > buffer.len() {
        return false;
    }
    buffer[..n].copy_from_slice(base.as_bytes());
    buffer[n..n + 2].copy_from_slice("ه".as_bytes());
    core::str::from_utf8(&buffer[..n + 2]).is_ok_and(|w| is_common(lexicon, w))
}

fn suffixed(lexicon: Lexicon, word: &str, least: usize) -> bool {
    suffixes(word).iter().any(|suffix| {
        word.strip_suffix(suffix).is_some_and(|base| {
            base.len() >= least && is_common(lexicon, base)
                // زاويتين, مباراتان: the dual of a feminine noun.
                || matches!(*suffix, "تين" | "تان") && base.len() >= least && with_teh(lexicon, base)
                // The teh of a feminine noun before a pronoun: حكومتها.
                || base.strip_suffix('ت').is_some_and(|b| b.len() + 2 >= least && with_teh(lexicon, b))
        })
    })
}
