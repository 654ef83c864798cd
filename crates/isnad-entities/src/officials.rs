//! Whom an epithet means that says no more than whose official he is: `المسؤول الأميركي` behind `وزير الخارجية الأمريكي جون كيري`.

use crate::wording::one_spelling;
use isnad_tokenize::key_hash;
use std::collections::BTreeSet;

/// Who was called نظيره has the office of the one he is compared with, whichever it is.
pub(crate) fn is_counterpart(bare: &str) -> bool {
    matches!(bare, "نظير" | "نظيره" | "نظيرها" | "نظيرته" | "نظيرتها")
}

/// Whether a word (folded, without article) may stand for any office.
pub(crate) fn is_official(bare: &str) -> bool {
    matches!(
        bare,
        "مسوول"
            | "مسووله"
            | "دبلوماسي"
            | "دبلوماسيه"
            | "ديبلوماسي"
            | "ديبلوماسيه"
            | "زعيم"
            | "زعيمه"
            | "قيادي"
    )
}

/// The letters that the adjectives of one country share in both genders and spellings, أميركي and أمريكية; also of what speaks of the United
/// Nations. `None` for words that do not end as such an adjective does (folded, without article).
pub(crate) fn country(bare: &str) -> Option<u64> {
    if matches!(bare, "امم" | "اممي" | "امميه") {
        return Some(key_hash("امم"));
    }
    let stem = bare.strip_suffix('ه').unwrap_or(bare);
    stem.ends_with('ي').then(|| key_hash(one_spelling(stem)))
}

/// The same for the country's name: `رئيس الأركان في **اليمن**` is an official of the يمني.
pub(crate) fn country_named(bare: &str) -> u64 {
    let stem = bare.strip_suffix("يا").or_else(|| bare.strip_suffix(['ا', 'ه'])).unwrap_or(bare);
    key_hash(one_spelling(&format!("{stem}ي")))
}

/// Who was called an official of which country, and where.
#[derive(Clone, Debug, Default)]
pub(crate) struct Officials {
    /// Country, token, entity.
    seen: BTreeSet<(u64, u32, u32)>,
    /// Those who were called somebody's counterpart.
    counterparts: BTreeSet<u32>,
}

impl Officials {
    pub(crate) fn learn(&mut self, country: u64, place: u32, entity: u32) {
        self.seen.insert((country, place, entity));
    }

    pub(crate) fn learn_counterpart(&mut self, entity: u32) {
        self.counterparts.insert(entity);
    }

    pub(crate) fn is_known_as_counterpart(&self, entity: u32) -> bool {
        self.counterparts.contains(&entity)
    }

    /// The last one before a place.
    pub(crate) fn before(&self, country: u64, place: u32) -> Option<u32> {
        self.seen.range((country, 0, 0)..(country, place, 0)).next_back().map(|&(_, _, entity)| entity)
    }
}

#[cfg(test)]
mod tests {
    use super::country;

    #[test]
    fn one_country_in_every_spelling() {
        let same = [["امريكي", "اميركيه"], ["ليبي", "ليبيه"], ["امم", "اممي"]];
        for [one, other] in same {
            assert!(country(one).is_some() && country(one) == country(other), "{one} {other}");
        }
        assert_ne!(country("ليبي"), country("تونسي"));
        for none in ["سابق", "كبير", "وزاره"] {
            assert_eq!(country(none), None, "{none}");
        }
    }
}
