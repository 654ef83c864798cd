//! Days, weeks, months and years that an article names: `أمس الخميس`, `في فبراير/ شباط الماضي`, `22 يوليو 2015`, `غرة رمضان 1436 هـ`.
//!
//! An absolute date is resolved by itself, a relative one against the day of publication that the
//! [`AnalyzerBuilder::published`](crate::AnalyzerBuilder::published) was given; where that is missing it stays unresolved.
//! The words are in `data/calendar.tsv`.

mod calendar;
mod find;
mod resolve;

use find::find;

pub(crate) use calendar::Words;

use crate::Mention;
use isnad_entities::EntityKind;
use isnad_text::Span;
use isnad_tokenize::Document;
use jiff::civil::Date;

/// The dates of a text, without those that are part of a name: `حركة 20 فبراير`, `صحيفة المصري اليوم`, `رجب طيب أردوغان`. Both lists are in
/// order of the text. At tokens that `may` says no of none begins.
pub(crate) fn find_outside_names(
    doc: &Document<'_>,
    today: Option<Date>,
    mentions: &[Mention],
    may: impl FnMut(usize) -> bool,
) -> Vec<DateMention> {
    let mut dates = find(doc, today, may);
    let mut names = mentions.iter().filter(|m| {
        let bearer =
            matches!(m.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Media | EntityKind::Place);
        bearer && !m.nominal
    });
    let mut name = names.next();
    dates.retain(|date| {
        while name.is_some_and(|m| m.span.end <= date.span.start) {
            name = names.next();
        }
        name.is_none_or(|m| !m.span.overlaps(date.span))
    });
    dates
}

/// How exactly a date is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Precision {
    /// One day.
    Day,
    /// Seven days, from Sunday.
    Week,
    /// A month of its calendar.
    Month,
    /// A year of its calendar.
    Year,
}

/// Which calendar a date is named in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Calendar {
    /// ميلادي
    Gregorian,
    /// هجري: converted by the tabular calendar, which the moon and the Umm al-Qura may miss by a day or two.
    Hijri,
}

/// A date that the article names.
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DateMention {
    /// Where it stands, in bytes.
    #[cfg_attr(feature = "serde", serde(flatten))]
    #[cfg_attr(feature = "schema", schemars(with = "crate::json::schema::SpanJson"))]
    pub span: Span,
    /// Its first day in the Gregorian calendar; `None` where it cannot be resolved.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub first: Option<Date>,
    /// Its last day, the same as the first where a day is named.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub last: Option<Date>,
    /// How exactly it is named.
    pub precision: Precision,
    /// The calendar that it is named in.
    pub calendar: Calendar,
    /// True where it counts from the day of publication.
    pub relative: bool,
    /// True where the resolved day may be off: Hijri dates, a weekday or month with nothing that says which.
    pub approximate: bool,
}
