//! Nouns that carry speech (`data/noun_cues.tsv`): acts, documents, media.

use crate::lexicon::Frames;
use isnad_tokenize::{Document, KeyMap};
use std::sync::OnceLock;

/// What a noun of speech does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct SpeechNoun {
    /// Its content follows: بقوله إن، دعوته إلى.
    pub(crate) act: bool,
    /// It stands for its author: بيان الوزارة.
    pub(crate) document: bool,
    /// Speech takes place in it: في مؤتمر صحفي.
    pub(crate) medium: bool,
    /// With its preposition and a noun phrase it is speech too: دعوات النقابة إلى الإضراب; but شكوك الخبير في, what is felt.
    pub(crate) states: bool,
    /// Whom its genitive names is spoken to, or he speaks: تذكير القراء، اتهام الوزير.
    pub(crate) toward: bool,
    /// What is felt, whoever tells it: مخاوف، ثقة.
    pub(crate) felt: bool,
    /// A clause behind it is what was said in it: تصريحات الوزير بأن.
    pub(crate) says: bool,
    /// The gender of the word, and of a plural of things.
    pub(crate) feminine: bool,
    /// How an act joins its content.
    pub(crate) frames: Frames,
}

/// The noun of speech under a key without clitics and article; a pronoun at its end is passed over.
pub(crate) fn speech_noun(bare: &str) -> Option<SpeechNoun> {
    let Nouns { table, begins } = table();
    // An ending leaves the first letters: those of most words begin none of these.
    if !begins.may_hold(bare) {
        return None;
    }
    if let Some(n) = table.get_key(bare) {
        return Some(*n);
    }
    // كلمته without its pronoun: the teh marbuta has opened
    if let Some(n) = bare.strip_suffix('ت').filter(|s| s.len() >= 4).and_then(|s| table.get_joined(s, "ه")) {
        return Some(*n);
    }
    ["ه", "ها", "هم", "هما"]
        .iter()
        .find_map(|p| {
            let stem = bare.strip_suffix(p).filter(|s| s.len() >= 4)?;
            // كلمته: the teh marbuta of كلمة opens before the pronoun.
            table.get_key(stem).or_else(|| {
                let open = stem.strip_suffix('ت')?;
                table.get_joined(open, "ه")
            })
        })
        .copied()
}

/// The noun of speech under a key without clitics, as it stands: طلب, not طلبة.
pub(crate) fn noun_alone(bare: &str) -> Option<SpeechNoun> {
    table().table.get_key(bare).copied()
}

/// A verbal noun by its shape: تفعيل، استفعال، افتعال، مفاعلة. What is done, not who does it.
pub(crate) fn is_masdar(key: &str) -> bool {
    let mut letters = ['\0'; 8];
    let mut n = 0;
    for c in key.chars() {
        if n == letters.len() {
            return false;
        }
        letters[n] = c;
        n += 1;
    }
    matches!(
        (n, letters),
        (5, ['ت', _, _, 'ي', _, ..])
            | (5, ['ت', _, 'ا', _, _, ..])
            | (6, ['م', _, 'ا', _, _, 'ه', ..])
            | (6, ['ا', _, 'ت', _, 'ا', _, ..] | ['ا', 'ن', _, _, 'ا', _, ..])
            | (7, ['ا', 'س', 'ت', _, _, 'ا', _, ..] | ['ا', 'س', 'ت', _, 'ا', _, 'ه', ..])
    )
}

struct Nouns {
    table: KeyMap<SpeechNoun>,
    begins: Begins,
}

/// A bit for the first two letters of each noun, by the last six bits of either.
#[derive(Default)]
struct Begins([u64; 16]);

impl Begins {
    fn bit(key: &str) -> Option<(usize, u64)> {
        let &[_, a, _, b] = key.as_bytes().first_chunk()?;
        Some((usize::from(a & 15), 1 << (b & 63)))
    }

    fn may_hold(&self, key: &str) -> bool {
        Self::bit(key).is_some_and(|(at, bit)| self.0[at] & bit != 0)
    }
}

fn table() -> &'static Nouns {
    static TABLE: OnceLock<Nouns> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (mut map, mut begins) = (KeyMap::new(), Begins::default());
        for row in include_str!("../data/noun_cues.tsv").lines().filter(|l| !l.starts_with('#')).skip(1) {
            let c: Vec<&str> = row.split('\t').collect();
            let [noun, gender, _number, classes, frames, _example] = c[..] else { continue };
            if noun.contains(' ') {
                continue;
            }
            let has = |class: &str| classes.split(',').any(|c| c == class);
            let doc = Document::new(noun);
            if let Some((at, bit)) = Begins::bit(doc.key(0)) {
                begins.0[at] |= bit;
            }
            map.insert(
                noun,
                SpeechNoun {
                    feminine: gender == "f",
                    act: has("speech_act"),
                    document: has("document"),
                    medium: has("medium"),
                    states: has("states"),
                    toward: has("toward"),
                    felt: has("felt"),
                    says: has("says"),
                    frames: if frames == "-" { Frames::default() } else { Frames::parse(frames).unwrap_or_default() },
                },
            );
        }
        Nouns { table: map, begins }
    })
}

#[cfg(test)]
mod tests {
    use super::{is_masdar, speech_noun};

    #[test]
    fn verbal_nouns_by_shape() {
        for key in ["توجيه", "تعاون", "مشاركه", "اجتماع", "انسحاب", "استمرار"] {
            assert!(is_masdar(key), "{key}");
        }
        for key in ["وزير", "محمد", "سيسيل", "الوزاره", "حداد"] {
            assert!(!is_masdar(key), "{key}");
        }
    }

    #[test]
    fn with_and_without_a_pronoun() {
        for (key, document, medium) in [
            ("بيان", true, true),
            ("تقرير", true, true),
            ("كلمته", true, true),
            ("كلمت", true, true),
            ("تويتر", false, true),
        ] {
            let n = speech_noun(key).unwrap_or_else(|| panic!("{key} is a noun of speech"));
            assert_eq!((n.document, n.medium), (document, medium), "{key}");
        }
        assert_eq!(speech_noun("مدينه"), None);
    }
}
