//! A word by itself: cut from its proclitics, with the classes that the lexicon has for it.

use super::Word;
use crate::class::Class;
use crate::lexicon::Lexicon;
use crate::spelling::like_a_name;
use isnad_tokenize::key_hash;

const STRONG: Class = Class(!(Class::COMMON.0 | Class::DERIVED.0 | Class::WISH.0 | Class::THING.0));

const PREFIXES: [&str; 7] = ["", "ال", "ي", "ت", "ن", "ا", "س"];

const PROCLITICS: [&str; 8] = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];

impl Word {
    /// The reading of a word's key, by itself.
    pub(crate) fn read(key: &str, hash: u64, pro_len: u8) -> Word {
        let lexicon = Lexicon::get();
        let mut word = see(lexicon, key, hash, pro_len);
        // يقول سابور ميهني: before what is no verb no future stands. بقيادة كريك باولسن: seldom is anybody likened to an unknown man.
        let before = &key[..word.pro as usize];
        // سابرا: no imperfect in the singular ends in an alef
        let no_verb = || key.ends_with('ا') && !key.ends_with("ها") && !key.ends_with("نا");
        let future = before.ends_with('س') && (word.rare || word.class.has(Class::NAME) || no_verb());
        // ليوي جيونغ هان: three letters that are hardly anybody's name, and with the fourth spelt as a foreign one.
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
            if future && word.class == Class::DERIVED {
                (word.class, word.rare) = (Class::NONE, true);
            }
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

/// Bytes of the article at the start of a stem: 4 for `ال`, 0 for none.
pub(crate) fn article(stem: &str) -> usize {
    if stem.starts_with("ال") && stem.len() >= 8 && !has_lam_of_its_own(stem) { 4 } else { 0 }
}

/// `التزامها`, `التحاقه`, `إلغاء`, `التقى`, `ألغت`: verbal nouns and verbs whose root begins with the lam.
fn has_lam_of_its_own(stem: &str) -> bool {
    const NOUNS: [&str; 13] = [
        "التزام",
        "التحاق",
        "التقاء",
        "التفاف",
        "التفات",
        "التهاب",
        "التباس",
        "التماس",
        "التحام",
        "الغاء",
        "الزام",
        "الحاق",
        "القاء",
    ];
    const ENDINGS: [&str; 12] = ["", "ه", "ها", "هم", "هما", "نا", "ا", "ات", "اته", "اتها", "اتهم", "اتنا"];
    const VERBS: [&str; 7] = ["التزم", "التحق", "التفت", "التقط", "التمس", "التحم", "الزم"];
    const PERSONS: [&str; 6] = ["", "ت", "وا", "ا", "تا", "ه"];
    // whose last letter is weak
    const WEAK: [&str; 3] = ["التق", "الغ", "الق"];
    const WEAK_PERSONS: [&str; 5] = ["ي", "ت", "وا", "يا", "تا"];
    let is = |words: &[&str], endings: &[&str]| {
        words.iter().filter_map(|word| stem.strip_prefix(word)).any(|rest| endings.contains(&rest))
    };
    // الزاملي: no ending of theirs
    stem["ال".len()..].starts_with(['ت', 'غ', 'ز', 'ح', 'ق'])
        && (is(&NOUNS, &ENDINGS) || is(&VERBS, &PERSONS) || is(&WEAK, &WEAK_PERSONS))
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
