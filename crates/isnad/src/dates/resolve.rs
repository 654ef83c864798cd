//! From what an article says to days of the Gregorian calendar.

use super::calendar::Direction;
use super::{Calendar, Precision};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// What the words say, before any day of publication is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Said {
    /// A day, month or year of a calendar; the year may be missing.
    Named { calendar: Calendar, year: Option<i16>, month: Option<i8>, day: Option<i8>, toward: Option<Direction> },
    /// A day of the week.
    Weekday(i8, Option<Direction>),
    /// Today with this many days added, and the weekday that it is said to be.
    Day(i32, Option<i8>),
    /// This many units before today.
    Ago(i32, Precision),
    /// That day of the last, this or next month.
    DayOf(i8, Direction),
    /// The last, this or next unit.
    Unit(Precision, Direction),
}

/// First and last day, and whether they may be off.
pub(super) struct Days {
    pub(super) range: Option<(Date, Date)>,
    pub(super) approximate: bool,
}

impl Said {
    pub(super) fn precision(self) -> Precision {
        match self {
            Said::Named { day: Some(_), .. } | Said::Weekday(..) | Said::Day(..) | Said::DayOf(..) => Precision::Day,
            Said::Named { month: Some(_), .. } => Precision::Month,
            Said::Named { .. } => Precision::Year,
            Said::Ago(_, p) | Said::Unit(p, _) => p,
        }
    }

    pub(super) fn calendar(self) -> Calendar {
        if let Said::Named { calendar, .. } = self { calendar } else { Calendar::Gregorian }
    }

    pub(super) fn relative(self) -> bool {
        !matches!(self, Said::Named { year: Some(_), .. })
    }

    /// The days that it stands for, counted from `today` where it is relative.
    pub(super) fn resolve(self, today: Option<Date>) -> Days {
        let sure = |range| Days { range, approximate: false };
        let about = |range| Days { range, approximate: true };
        if let Said::Named { calendar, year: Some(year), month, day, .. } = self {
            return match calendar {
                Calendar::Gregorian => sure(gregorian(year, month, day)),
                Calendar::Hijri => about(hijri(year, month, day)),
            };
        }
        let Some(today) = today else { return sure(None) };
        let days = |n: i32| today.checked_add(n.days()).ok();
        match self {
            Said::Day(n, weekday) => {
                let day = days(n);
                let agrees = weekday.zip(day).is_none_or(|(w, d)| d.weekday().to_monday_one_offset() == w);
                Days { range: day.map(|d| (d, d)), approximate: !agrees }
            }
            Said::Weekday(w, toward) => {
                let now = today.weekday().to_monday_one_offset();
                let back = i32::from((now - w).rem_euclid(7));
                let n = match toward {
                    Some(Direction::Last) => -(if back == 0 { 7 } else { back }),
                    Some(Direction::Next) => 7 - back,
                    Some(Direction::This) | None => -back,
                };
                Days { range: days(n).map(|d| (d, d)), approximate: toward.is_none() }
            }
            Said::Ago(n, Precision::Day) => sure(days(-n).map(|d| (d, d))),
            Said::Ago(n, unit) => about(around(today, unit, -n)),
            Said::Unit(unit, toward) => {
                Days { range: around(today, unit, toward.steps()), approximate: unit == Precision::Week }
            }
            Said::DayOf(day, toward) => {
                let month = around(today, Precision::Month, toward.steps());
                sure(month.and_then(|(first, _)| gregorian(first.year(), Some(first.month()), Some(day))))
            }
            Said::Named { calendar, month, day, toward, .. } => {
                let Some(month) = month else { return sure(None) };
                let of = |year| match calendar {
                    Calendar::Gregorian => gregorian(year, Some(month), day),
                    Calendar::Hijri => hijri(year, Some(month), day),
                };
                let year = match calendar {
                    Calendar::Gregorian => today.year(),
                    Calendar::Hijri => hijri_year(today),
                };
                let mut near = [year - 1, year, year + 1].into_iter().filter_map(of);
                let range = match toward {
                    Some(Direction::Last) => near.rev().find(|r| r.1 < today),
                    Some(Direction::Next) => near.find(|r| r.0 > today),
                    Some(Direction::This) => of(year),
                    // News looks back further than it looks ahead.
                    None => near.min_by_key(|r| {
                        let n = (r.0 - today).get_days();
                        if n > 0 { n * 3 } else { -n }
                    }),
                };
                Days { range, approximate: toward.is_none() || calendar == Calendar::Hijri }
            }
        }
    }
}

/// The unit that lies `n` from the one that holds `today`.
fn around(today: Date, unit: Precision, n: i32) -> Option<(Date, Date)> {
    match unit {
        Precision::Day => today.checked_add(n.days()).ok().map(|d| (d, d)),
        Precision::Week => {
            let since_sunday = i32::from(today.weekday().since(Weekday::Sunday));
            let first = today.checked_add((n * 7 - since_sunday).days()).ok()?;
            Some((first, first.checked_add(6.days()).ok()?))
        }
        Precision::Month => {
            let day = today.first_of_month().checked_add(n.months()).ok()?;
            Some((day, day.last_of_month()))
        }
        Precision::Year => gregorian(today.year().checked_add(i16::try_from(n).ok()?)?, None, None),
    }
}

fn gregorian(year: i16, month: Option<i8>, day: Option<i8>) -> Option<(Date, Date)> {
    let first = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let last = match (month, day) {
        (Some(_), Some(_)) => first,
        (Some(_), None) => first.last_of_month(),
        _ => first.last_of_year(),
    };
    Some((first, last))
}

/// Day number (Julian) of the tabular calendar's 1970-01-01.
const EPOCH: i32 = 2_440_588;

/// By the tabular (civil) calendar of 30-year cycles.
fn hijri(year: i16, month: Option<i8>, day: Option<i8>) -> Option<(Date, Date)> {
    let start = |y: i32, m: i32, d: i32| -> Option<Date> {
        let number = d + (59 * (m - 1) + 1) / 2 + (y - 1) * 354 + (3 + 11 * y) / 30 + 1_948_439;
        jiff::civil::date(1970, 1, 1).checked_add((number - EPOCH).days()).ok()
    };
    let y = i32::from(year);
    match (month, day) {
        (Some(m), Some(d)) if (1..=30).contains(&d) => start(y, m.into(), d.into()).map(|d| (d, d)),
        (Some(_), Some(_)) => None,
        (Some(m), None) => {
            let next = if m == 12 { start(y + 1, 1, 1)? } else { start(y, i32::from(m) + 1, 1)? };
            Some((start(y, m.into(), 1)?, next.yesterday().ok()?))
        }
        _ => Some((start(y, 1, 1)?, start(y + 1, 1, 1)?.yesterday().ok()?)),
    }
}

fn hijri_year(day: Date) -> i16 {
    let since = (day - jiff::civil::date(622, 7, 19)).get_days();
    (since as f64 / 354.367) as i16 + 1
}

#[cfg(test)]
mod tests {
    use super::{hijri, hijri_year};
    use jiff::civil::date;

    #[test]
    fn hijri_to_gregorian() {
        for (h, g) in [
            ((1, 1, 1), date(622, 7, 19)), // proleptic Gregorian; 16 July in the Julian calendar
            ((1400, 1, 1), date(1979, 11, 20)),
            ((1436, 9, 1), date(2015, 6, 18)),
            ((1445, 9, 1), date(2024, 3, 11)),
        ] {
            let (d, _) = hijri(h.0, Some(h.1), Some(h.2)).unwrap();
            assert!((d - g).get_days().abs() <= 1, "{h:?}: {d}, not {g}");
        }
        assert_eq!(hijri_year(date(2015, 7, 24)), 1436);
    }
}
