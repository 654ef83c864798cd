//! How the types of the crates below stand in JSON.

macro_rules! spelled {
    ($(#[$doc:meta])* $name:ident: $type:ty, $all:expr) => {
        $(#[$doc])*
        pub(crate) mod $name {
            use serde::{Deserialize, Deserializer, Serializer, de::Error};
            use super::*;

            pub(crate) const ALL: &[$type] = &$all;

            pub(crate) fn serialize<S: Serializer>(value: &$type, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(value.as_str())
            }

            pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<$type, D::Error> {
                let name = std::borrow::Cow::<str>::deserialize(d)?;
                ALL.iter().find(|v| v.as_str() == name).copied().ok_or_else(|| {
                    let known: Vec<_> = ALL.iter().map(|v| v.as_str()).collect();
                    D::Error::custom(format!("unknown {}: {name:?}, expected one of {}", stringify!($name), known.join(", ")))
                })
            }
        }
    };
}

use crate::{EntityKind, Gender, Polarity, QuoteKind};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

spelled!(entity_kind: EntityKind, EntityKind::ALL);
spelled!(quote_kind: QuoteKind, [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect]);
spelled!(polarity: Polarity, [Polarity::Positive, Polarity::Negative, Polarity::Hypothetical]);

pub(crate) mod gender {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(gender: &Option<Gender>, s: S) -> Result<S::Ok, S::Error> {
        let name = gender.map(|g| match g {
            Gender::Masculine => "masculine",
            Gender::Feminine => "feminine",
        });
        name.serialize(s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<Gender>, D::Error> {
        let name = Option::<std::borrow::Cow<'_, str>>::deserialize(d)?;
        match name.as_deref() {
            None => Ok(None),
            Some("masculine") => Ok(Some(Gender::Masculine)),
            Some("feminine") => Ok(Some(Gender::Feminine)),
            Some(other) => Err(serde::de::Error::custom(format!(
                "unknown gender: {other:?}, expected masculine, feminine or null"
            ))),
        }
    }
}
