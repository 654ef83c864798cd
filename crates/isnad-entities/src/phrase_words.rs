//! What single words do in and behind a noun phrase (`data/phrase_words.tsv`): occasions, fields of work, what a body is for.

use isnad_tokenize::KeyMap;
use std::sync::OnceLock;

/// What a word does, a bit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Use(u16);

impl Use {
    /// شركة الأفق: behind it the name of a body stands.
    pub(crate) const BODY: Use = Use(1 << 0);
    /// سالم للتجارة: what a company that bears a man's name is for.
    pub(crate) const BUSINESS: Use = Use(1 << 1);
    /// أمين جدة: an office or a body of a city.
    pub(crate) const CITY_OFFICE: Use = Use(1 << 2);
    /// بمشاركة، للمساهمة: what a body does or who is there.
    pub(crate) const DEED: Use = Use(1 << 3);
    /// في زيارة جدة: what happens, no seat of anybody.
    pub(crate) const EVENT: Use = Use(1 << 4);
    /// في مجال الطاقة: what somebody works on, in or for.
    pub(crate) const FIELD: Use = Use(1 << 5);
    /// عملية، بلدية: a noun with the letters of an adjective.
    pub(crate) const NOUN: Use = Use(1 << 6);
    /// في ختام الحفل: when and where somebody speaks.
    pub(crate) const OCCASION: Use = Use(1 << 7);
    /// المتشددة، العالمية: what others hold a body to be.
    pub(crate) const REPUTE: Use = Use(1 << 8);
    /// ضرورة أن، فرضية أن: a clause completes it.
    pub(crate) const THOUGHT: Use = Use(1 << 9);
    /// المركزي: with the article, the body that the adjective is of.
    pub(crate) const BYNAME: Use = Use(1 << 10);
    /// بارز، مطلع: the masculine of an adjective of who or what speaks.
    pub(crate) const ADJECTIVE: Use = Use(1 << 11);
    /// كبار، جدد: its broken plural.
    pub(crate) const ADJECTIVES: Use = Use(1 << 12);
    /// رفيع المستوى، مجهول الهوية: what somebody or something is so in.
    pub(crate) const QUALITY: Use = Use(1 << 13);

    /// The uses of a word by its folded key, without proclitics and article.
    pub(crate) fn of(word: &str) -> Use {
        table().get_key(word).copied().unwrap_or_default()
    }

    /// The same, where the hash of the key is known.
    pub(crate) fn at(hash: u64, key: &str) -> Use {
        table().get(hash, key).copied().unwrap_or_default()
    }

    pub(crate) const fn has(self, any: Use) -> bool {
        self.0 & any.0 != 0
    }
}

fn named(name: &str) -> Option<Use> {
    Some(match name {
        "adjective" => Use::ADJECTIVE,
        "adjectives" => Use::ADJECTIVES,
        "body" => Use::BODY,
        "business" => Use::BUSINESS,
        "byname" => Use::BYNAME,
        "city_office" => Use::CITY_OFFICE,
        "deed" => Use::DEED,
        "event" => Use::EVENT,
        "field" => Use::FIELD,
        "noun" => Use::NOUN,
        "occasion" => Use::OCCASION,
        "quality" => Use::QUALITY,
        "repute" => Use::REPUTE,
        "thought" => Use::THOUGHT,
        _ => return None,
    })
}

fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let lines = include_str!("../data/phrase_words.tsv").lines().filter(|l| !l.starts_with('#')).skip(1);
    lines.map(|row| {
        let mut cells = row.split('\t');
        [(); 3].map(|()| cells.next().unwrap_or_default())
    })
}

fn table() -> &'static KeyMap<Use> {
    static TABLE: OnceLock<KeyMap<Use>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut map = KeyMap::new();
        for [word, name, _example] in rows() {
            map.entry(word, Use::default()).0 |= named(name).unwrap_or_default().0;
        }
        map
    })
}

#[cfg(test)]
mod tests {
    use super::{Use, named, rows};
    use isnad_tokenize::Document;

    #[test]
    fn every_row_has_its_form_and_stands_in_its_example() {
        let (mut seen, mut lost) = (Vec::new(), Vec::new());
        for row in rows() {
            let [word, name, example] = row;
            let used = named(name).unwrap_or_else(|| panic!("no such use: {row:?}"));
            let doc = Document::new(example);
            let feminine = |key: &str| key.strip_suffix('ه').map(str::to_owned).unwrap_or_default();
            let mut keys = (0..doc.tokens().len()).flat_map(|i| {
                [doc.key(i).to_owned(), doc.stem(i).to_owned(), doc.bare(i).to_owned(), feminine(doc.bare(i))]
            });
            if !keys.any(|k| Use::of(&k).has(used)) {
                lost.push(row);
            }
            seen.push((word, name));
        }
        assert!(lost.is_empty(), "not found in their examples: {lost:#?}");
        assert!(seen.is_sorted(), "rows are sorted by word, then use");
        let rows = seen.len();
        seen.dedup();
        assert_eq!(seen.len(), rows, "a row stands twice");
    }

    #[test]
    fn each_use_has_a_bit_of_its_own_and_words() {
        let mut names: Vec<&str> = rows().map(|[_, name, _]| name).collect();
        names.sort_unstable();
        names.dedup();
        let bits = names.iter().filter_map(|name| named(name)).fold(0, |bits, used| bits | used.0);
        assert_eq!(bits.count_ones() as usize, names.len());
        assert_eq!(bits.trailing_ones() as usize, names.len(), "a use that no word has");
    }

    #[test]
    fn one_word_may_have_several() {
        assert!(Use::of("بلديه").has(Use::NOUN) && Use::of("بلديه").has(Use::CITY_OFFICE));
        assert!(!Use::of("بلديه").has(Use::OCCASION) && !Use::of("").has(Use::NOUN));
    }
}
