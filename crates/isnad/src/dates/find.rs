//! One pass over the tokens: which of them name a date, and what they say of it.

use super::calendar::{Ago, Direction, LEXICON, Number, Side, Word};
use super::resolve::Said;
use super::{Calendar, DateMention, Precision};
use isnad_text::Span;
use isnad_tokenize::{Document, TokenKind};
use jiff::civil::Date;

/// Finds the dates of a text, in order; relative ones are counted from `today`. At tokens that `may` says no of none begins.
pub(crate) fn find(doc: &Document<'_>, today: Option<Date>, mut may: impl FnMut(usize) -> bool) -> Vec<DateMention> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < doc.tokens().len() {
        let said = if may(i) { Reader { doc }.date(i) } else { None };
        let Some((said, end)) = said else {
            i += 1;
            continue;
        };
        // A preposition before it is no part of it: `بالأمس`, `والخميس`.
        let first = if doc.tokens()[i].clitics.pro_len > 0 { doc.stem_span(i) } else { doc.tokens()[i].span };
        let days = said.resolve(today);
        out.push(DateMention {
            span: Span { start: first.start, end: doc.tokens()[end - 1].span.end },
            first: days.range.map(|r| r.0),
            last: days.range.map(|r| r.1),
            precision: said.precision(),
            calendar: said.calendar(),
            relative: said.relative(),
            approximate: days.approximate,
        });
        i = end;
    }
    out
}

struct Reader<'a, 't> {
    doc: &'a Document<'t>,
}

impl Reader<'_, '_> {
    fn word(&self, i: usize) -> Option<(Word, usize)> {
        LEXICON.at(self.doc, i)
    }

    fn number(&self, i: usize) -> Option<i32> {
        let t = self.doc.tokens().get(i).filter(|t| t.kind == TokenKind::Number)?;
        digits(&self.doc.text()[t.span])
    }

    fn is(&self, i: usize, mark: &str) -> bool {
        self.doc.tokens().get(i).is_some_and(|t| &self.doc.text()[t.span] == mark)
    }

    /// The date that starts at token `i`, and the token after it.
    fn date(&self, i: usize) -> Option<(Said, usize)> {
        let token = &self.doc.tokens()[i];
        match token.kind {
            TokenKind::Number => self.numbered(i).or_else(|| self.bare_year(i)),
            TokenKind::Word => self.worded(i),
            _ => None,
        }
    }

    /// The day of a month, in digits alone or before its name.
    fn numbered(&self, i: usize) -> Option<(Said, usize)> {
        self.numeric(i).or_else(|| self.day_month(i))
    }

    /// `1436هـ`, `منذ 2011`, and the second one of `عامي 2010 و2012`.
    fn bare_year(&self, i: usize) -> Option<(Said, usize)> {
        let (year, calendar, end) = self.year(i, None)?;
        let before = |n: usize| i.checked_sub(n).and_then(|at| self.word(at)).map(|(word, _)| word);
        let second = || {
            before(1).is_none()
                && i >= 3
                && self.doc.key(i - 1) == "و"
                && self.number(i - 2).is_some()
                && matches!(before(3), Some(Word::Unit(Precision::Year, _)))
        };
        let hijri = end > i + 1 && calendar == Calendar::Hijri;
        let since = (1900..2100).contains(&year) && before(1) == Some(Word::Ago(Ago::Since));
        (hijri || since || second()).then_some((of_year(calendar, year), end))
    }

    fn worded(&self, i: usize) -> Option<(Said, usize)> {
        let (word, n) = self.word(i)?;
        let next = i + n;
        match word {
            Word::Day(days) => self.day(days, i, next),
            Word::Ordinal(_) | Word::First(_) => self.day_month(i),
            Word::Weekday(w) => self.weekday(w, next),
            Word::Earlier => match self.word(next) {
                Some((Word::Day(days), m)) if days < 0 => self.day(days - 1, i, next + m),
                _ => None,
            },
            Word::Unit(_, Number::Two) => None,
            Word::Unit(unit, _) => self.unit(unit, next),
            Word::Month(_) | Word::Hijri(_) => {
                let before = i.checked_sub(1).and_then(|b| self.word(b)).filter(|(_, n)| *n == 1);
                let (said, end) = self.month(None, i, matches!(before, Some((Word::Opens | Word::Ago(_), _))))?;
                Some((if let Some((Word::Ago(_), _)) = before { since(said) } else { said }, end))
            }
            Word::Toward(Direction::This) => match self.word(next) {
                Some((Word::Unit(unit, Number::One | Number::Any), m)) => {
                    Some((Said::Unit(unit, Direction::This), next + m))
                }
                _ => None,
            },
            Word::Ago(from) => self.ago(from, next),
            _ => None,
        }
    }

    /// `أمس`, `أمس الخميس`, `الليلة الماضية`; not `اليوم التالي`, `ذلك اليوم`.
    fn day(&self, days: i32, i: usize, next: usize) -> Option<(Said, usize)> {
        let before = i.checked_sub(1).and_then(|b| self.word(b)).map(|(w, _)| w);
        match self.word(next) {
            Some((Word::Weekday(w), n)) => Some((Said::Day(days, Some(w)), next + n)),
            Some((Word::NotToday(Side::After) | Word::Ordinal(_), _)) if days == 0 => None,
            _ if days == 0 && before == Some(Word::NotToday(Side::Before)) => None,
            Some((Word::Toward(d), n)) if days == 0 => Some((Said::Day(d.steps(), None), next + n)),
            _ => Some((Said::Day(days, None), next)),
        }
    }

    /// `الخميس`, `الخميس الماضي`, `الخميس 23 يوليو`, `الخميس، 23 يوليو`, `الخميس الموافق 23/7/2015`.
    fn weekday(&self, w: i8, next: usize) -> Option<(Said, usize)> {
        if let Some((Word::Toward(d), m)) = self.word(next) {
            return Some((Said::Weekday(w, Some(d)), next + m));
        }
        let mut number = next + usize::from(self.is(next, "،"));
        if let Some((Word::Same, m)) = self.word(number) {
            number += m;
        }
        self.numbered(number).or(Some((Said::Weekday(w, None), next)))
    }

    /// `يوم الخميس`, `يوم أمس`, `عام 2015`, `الأسبوع الماضي`, `شهر رمضان`.
    fn unit(&self, unit: Precision, next: usize) -> Option<(Said, usize)> {
        match (unit, self.word(next)) {
            (_, Some((Word::Toward(d), m))) => Some((Said::Unit(unit, d), next + m)),
            (Precision::Day, Some((Word::Weekday(w), m))) => self.weekday(w, next + m),
            (Precision::Day, Some((Word::Day(days), m))) => Some((Said::Day(days, None), next + m)),
            (Precision::Day, None | Some((Word::Ordinal(_), _))) => self.day_month(next),
            (Precision::Month, Some((Word::Month(_) | Word::Hijri(_), _))) => self.month(None, next, true),
            (Precision::Year, None) => {
                let (year, calendar, end) = self.year(next, None)?;
                Some((of_year(calendar, year), end))
            }
            _ => None,
        }
    }

    /// `قبل ثلاثة أيام`, `منذ 10 سنوات`, `قبل يومين`, `منذ شهر`; not `قبل يومين من الموعد`.
    fn ago(&self, from: Ago, next: usize) -> Option<(Said, usize)> {
        let (count, at) = match self.word(next) {
            Some((Word::Unit(_, Number::Two), _)) => (2, next),
            Some((Word::Unit(unit, Number::One), m)) => {
                // `قبل شهر رمضان`, `قبل يوم الافتتاح` are no count of units.
                let whose = unit == Precision::Day || self.unit(unit, next + m).is_some() || self.definite(next + m);
                (1, if whose { return None } else { next })
            }
            Some((Word::Count(n), m)) => (n, next + m),
            _ => (self.number(next).filter(|n| (1..=9999).contains(n))?, next + 1),
        };
        match self.word(at) {
            Some((Word::Unit(unit, _), m)) if from == Ago::Since || !self.is(at + m, "من") => {
                Some((Said::Ago(count, unit), at + m))
            }
            _ => None,
        }
    }

    fn definite(&self, i: usize) -> bool {
        i < self.doc.tokens().len() && self.doc.key(i).starts_with("ال")
    }

    /// `23 يوليو`, `23 من يوليو 2015`, `الثالث من يوليو`, `العاشر من الشهر الجاري`, `23 الجاري`.
    fn day_month(&self, i: usize) -> Option<(Said, usize)> {
        let (day, next, ordinal) = match self.word(i) {
            Some((Word::Ordinal(day), n)) => (day, i + n, true),
            Some((Word::First(day), n)) => (day, i + n, false),
            _ => (self.number(i).filter(|n| (1..=31).contains(n))? as i8, i + 1, false),
        };
        let of = self.is(next, "من");
        let at = if of { next + 1 } else { next };
        match self.word(at) {
            Some((Word::Toward(Direction::This), n)) if !ordinal && !of => {
                Some((Said::DayOf(day, Direction::This), at + n))
            }
            Some((Word::Unit(Precision::Month, _), n)) if of || !ordinal => match self.word(at + n) {
                Some((Word::Toward(d), m)) => Some((Said::DayOf(day, d), at + n + m)),
                Some((Word::Month(_) | Word::Hijri(_), _)) => self.month(Some(day), at + n, true),
                _ => None,
            },
            // `الأول من مارس`, but also `الثلث الأول مارس`: an ordinal wants its preposition.
            Some((Word::Month(_) | Word::Hijri(_), _)) if of || !ordinal => self.month(Some(day), at, true),
            _ => None,
        }
    }

    /// A month at token `i`, its other name after a stroke, its year or direction. Alone it counts only where it is `opened`.
    fn month(&self, day: Option<i8>, i: usize, opened: bool) -> Option<(Said, usize)> {
        let (month, calendar, mut at) = match self.word(i)? {
            (Word::Month(m), n) => (m, Calendar::Gregorian, i + n),
            (Word::Hijri(m), n) => (m, Calendar::Hijri, i + n),
            _ => return None,
        };
        let mut supported = opened;
        if let Some((Word::Month(other), n)) = self.word(at)
            && other == month
        {
            at += n; // `أيلول سبتمبر`
            supported = true;
        }
        for (stroke, close) in [("/", None), ("(", Some(")"))] {
            if let (true, Some((Word::Month(_) | Word::Hijri(_), n))) = (self.is(at, stroke), self.word(at + 1))
                && close.is_none_or(|c| self.is(at + 1 + n, c))
            {
                at += 1 + n + usize::from(close.is_some());
                supported = true;
            }
        }
        let named = |year, toward| Said::Named { calendar, year, month: Some(month), day, toward };
        if let Some((Word::Toward(d), n)) = self.word(at).filter(|(_, n)| *n == 1) {
            return Some((named(None, Some(d)), at + n));
        }
        let comma = usize::from(self.is(at, "،"));
        for from in [at, at + comma] {
            let after = match self.word(from) {
                Some((Word::Unit(Precision::Year, _), n)) => from + n,
                _ => from,
            };
            if let Some((year, _, end)) = self.year(after, Some(calendar)) {
                return Some((named(Some(year), None), end));
            }
        }
        supported.then(|| (named(None, None), at))
    }

    /// A year in digits at token `i`, with its era where that is written.
    fn year(&self, i: usize, of: Option<Calendar>) -> Option<(i16, Calendar, usize)> {
        let year = self.number(i).filter(|y| (1000..=2999).contains(y))? as i16;
        Some(match self.word(i + 1) {
            Some((Word::Era(calendar), n)) => (year, calendar, i + 1 + n),
            _ => {
                let read = if (1300..=1500).contains(&year) { Calendar::Hijri } else { Calendar::Gregorian };
                if of.is_some_and(|c| c != read) {
                    return None;
                }
                (year, read, i + 1)
            }
        })
    }

    /// `22/7/2015`, `2015-07-22`, `1436/10/05 هـ`, `21 / 10 / 1436هـ`, in one token or in five.
    fn numeric(&self, i: usize) -> Option<(Said, usize)> {
        let tokens = self.doc.tokens();
        let first = tokens.get(i).filter(|t| t.kind == TokenKind::Number)?;
        let mut end = i + 1;
        while end < tokens.len()
            && end < i + 5
            && (!tokens[end].flags.space_before() || self.is(end, "/") || self.is(end - 1, "/"))
            && (tokens[end].kind == TokenKind::Number || self.is(end, "/") || self.is(end, "-"))
        {
            end += 1;
        }
        let span = Span { start: first.span.start, end: tokens[end - 1].span.end };
        let text = &self.doc.text()[span];
        let stroke = text.chars().find(|c| matches!(c, '/' | '-'))?;
        let mut parts = text.split(stroke).map(|part| digits(part.trim()));
        let (a, b, c) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() {
            return None;
        }
        let (year, month, day) = match (a, b, c) {
            (1000.., _, _) => (a, b, c),
            (_, 13.., 1000..) => (c, a, b), // month first
            (_, _, 1000..) => (c, b, a),
            _ => return None,
        };
        if !(1000..=2999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let (calendar, end) = match self.word(end) {
            Some((Word::Era(calendar), n)) => (calendar, end + n),
            _ if (1300..=1500).contains(&year) => (Calendar::Hijri, end),
            _ => (Calendar::Gregorian, end),
        };
        Some((
            Said::Named {
                calendar,
                year: Some(year as i16),
                month: Some(month as i8),
                day: Some(day as i8),
                toward: None,
            },
            end,
        ))
    }
}

fn of_year(calendar: Calendar, year: i16) -> Said {
    Said::Named { calendar, year: Some(year), month: None, day: None, toward: None }
}

/// `منذ أغسطس`: the last one that was.
fn since(said: Said) -> Said {
    match said {
        Said::Named { calendar, year: None, month, day, toward: None } => {
            Said::Named { calendar, year: None, month, day, toward: Some(Direction::Last) }
        }
        other => other,
    }
}

/// A whole number of at most 9 digits in any of the three digit sets.
fn digits(text: &str) -> Option<i32> {
    let mut n = 0i32;
    let mut count = 0;
    for c in text.chars() {
        let d = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '٠'..='٩' => c as u32 - '٠' as u32,
            '۰'..='۹' => c as u32 - '۰' as u32,
            _ => return None,
        };
        count += 1;
        if count > 9 {
            return None;
        }
        n = n * 10 + d as i32;
    }
    (count > 0).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::find;
    use isnad_tokenize::Document;
    use jiff::civil::date;

    /// Friday, 24 July 2015.
    fn check(text: &str, want: &[&str]) {
        let doc = Document::new(text);
        let got: Vec<String> = find(&doc, Some(date(2015, 7, 24)), |_| true)
            .iter()
            .map(|d| {
                let days = match (d.first, d.last) {
                    (Some(a), Some(z)) if a == z => a.to_string(),
                    (Some(a), Some(z)) => format!("{a}..{z}"),
                    _ => "?".into(),
                };
                format!("{} = {}{days}", &text[d.span], if d.approximate { "~" } else { "" })
            })
            .collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn relative_to_the_day_of_publication() {
        check("وصل الوفد أمس الخميس إلى جدة.", &["أمس الخميس = 2015-07-23"]);
        check("تبدأ المحادثات اليوم الجمعة.", &["اليوم الجمعة = 2015-07-24"]);
        check("التقاه بالأمس.", &["الأمس = 2015-07-23"]);
        check("يصل غداً السبت.", &["غداً السبت = 2015-07-25"]);
        check("كان ذلك يوم أمس.", &["يوم أمس = 2015-07-23"]);
        check("قال الأربعاء إن الأمر انتهى.", &["الأربعاء = ~2015-07-22"]);
        check("اجتمعوا يوم الخميس الماضي.", &["يوم الخميس الماضي = 2015-07-23"]);
        check("يجتمعون الاثنين المقبل.", &["الاثنين المقبل = 2015-07-27"]);
        check("وقع الأسبوع الماضي.", &["الأسبوع الماضي = ~2015-07-12..2015-07-18"]);
        check("تعهد العام الماضي بذلك.", &["العام الماضي = 2014-01-01..2014-12-31"]);
        check("وخلال هذا الشهر.", &["هذا الشهر = 2015-07-01..2015-07-31"]);
        check("قبل ثلاثة أيام.", &["قبل ثلاثة أيام = 2015-07-21"]);
        check("عاد قبل يومين.", &["قبل يومين = 2015-07-22"]);
        check("عاد أول من أمس.", &["أول من أمس = 2015-07-22"]);
        check("وصلوا أول من أمس الأربعاء.", &["أول من أمس الأربعاء = 2015-07-22"]);
        check("توقف العمل قبل شهر.", &["قبل شهر = ~2015-06-01..2015-06-30"]);
        check("يعمل هنا منذ عام ولا يشكو.", &["منذ عام = ~2014-01-01..2014-12-31"]);
        check("انتهوا قبل يومين من الموعد.", &[]);
        check("وصلوا قبل يوم الافتتاح.", &[]);
        check("انتهى العمل قبل عام الحسم.", &[]);
        check("قبل شهر رمضان", &["شهر رمضان = ~2015-06-18..2015-07-17"]);
        check("يعمل منذ 2011 في الميناء.", &["2011 = 2011-01-01..2011-12-31"]);
        check("وقع البارحة.", &["البارحة = 2015-07-23"]);
        check("وصل الليلة الماضية.", &["الليلة الماضية = 2015-07-23"]);
        check("يصل يوم غد.", &["يوم غد = 2015-07-25"]);
        check("في العاشر من الشهر الجاري", &["العاشر من الشهر الجاري = 2015-07-10"]);
        check("يوم 14 الجاري", &["يوم 14 الجاري = 2015-07-14"]);
        check("في 31 من الشهر المقبل", &["31 من الشهر المقبل = 2015-08-31"]);
        check("في 31 من الشهر الماضي", &["31 من الشهر الماضي = ?"]); // June has none
    }

    #[test]
    fn absolute() {
        check("في 22 يوليو 2015", &["22 يوليو 2015 = 2015-07-22"]);
        check("في 22 يوليو/تموز 2015", &["22 يوليو/تموز 2015 = 2015-07-22"]);
        check("الأربعاء 22 تموز (يوليو) 2015", &["الأربعاء 22 تموز (يوليو) 2015 = 2015-07-22"]);
        check("السبت الموافق 25 يوليو 2015", &["السبت الموافق 25 يوليو 2015 = 2015-07-25"]);
        check("يوم الخميس الموافق 21 / 10 / 1436هـ", &["يوم الخميس الموافق 21 / 10 / 1436هـ = ~2015-08-07"]);
        check("تنتهي بتاريخ 25/ 11/ 2015.", &["25/ 11/ 2015 = 2015-11-25"]);
        check("وصل السبت", &["السبت = ~2015-07-18"]);
        check("السبت 25/7/2015", &["السبت 25/7/2015 = 2015-07-25"]);
        check("في 15 أيلول سبتمبر 2014", &["15 أيلول سبتمبر 2014 = 2014-09-15"]);
        check("موازنة 1436هـ", &["1436هـ = ~2014-10-25..2015-10-14"]);
        check("بين عامي 2010 و2012", &["عامي 2010 = 2010-01-01..2010-12-31", "2012 = 2012-01-01..2012-12-31"]);
        check("عام 2011 اندلعت.", &["عام 2011 = 2011-01-01..2011-12-31"]);
        check("في ٢٢ تشرين الأول ٢٠١٤", &["٢٢ تشرين الأول ٢٠١٤ = 2014-10-22"]);
        check("بتاريخ 22/7/2015", &["22/7/2015 = 2015-07-22"]);
        check("بتاريخ 2015-07-22.", &["2015-07-22 = 2015-07-22"]);
        check("في الثالث من يوليو/ تموز 2013", &["الثالث من يوليو/ تموز 2013 = 2013-07-03"]);
        check("ثورة الخامس والعشرين من يناير 2011", &["الخامس والعشرين من يناير 2011 = 2011-01-25"]);
        check("يوم الحادي عشر من سبتمبر 2001", &["يوم الحادي عشر من سبتمبر 2001 = 2001-09-11"]);
        check("في الأول من تشرين الأول 2014", &["الأول من تشرين الأول 2014 = 2014-10-01"]);
        check("غرة شهر رمضان 1436", &["غرة شهر رمضان 1436 = ~2015-06-18"]);
        check("في العاشر من رمضان 1436 هـ", &["العاشر من رمضان 1436 هـ = ~2015-06-27"]);
        check("في 9 رمضان 1436 هـ", &["9 رمضان 1436 هـ = ~2015-06-26"]);
    }

    #[test]
    fn the_year_is_missing() {
        check("في فبراير/ شباط الماضي", &["فبراير/ شباط الماضي = 2015-02-01..2015-02-28"]);
        check("في ديسمبر المقبل", &["ديسمبر المقبل = 2015-12-01..2015-12-31"]);
        check("في 3 يناير", &["3 يناير = ~2015-01-03"]);
        check("منذ أغسطس", &["أغسطس = 2014-08-01..2014-08-31"]);
    }

    #[test]
    fn no_dates() {
        for text in [
            "الأمين العام للأمم المتحدة",
            "في اليوم التالي",
            "في ذلك اليوم",
            "اليوم الثاني من المحادثات",
            "اليوم العالمي للمرأة",
            "الثلث الأول مارس الضغط",
            "الأول من نوعه",
            "مارس الضغط على خصومه",
            "فاز 3 - صفر",
            "كان أول من وصل",
            "بنسبة 3 / 4 من العدد",
            "شارك 2010 رجال و2012 امرأة",
            "من قبل 2000 متظاهر",
            "على ارتفاع 2015 مترا",
            "قال رجب طيب أردوغان",
            "استقبله أوت",
        ] {
            check(text, &[]);
        }
    }

    /// A text may break off behind any word, and any may follow any.
    #[test]
    fn words_of_the_calendar_in_any_order() {
        let words = "أول من أمس اليوم الخميس الموافق 23 2015 1436 هـ / - ( ) ، يوليو تموز رمضان قبل منذ يومين شهر أيام عامي و الماضي هذا في الثالث غرة ثلاثة";
        let words: Vec<&str> = words.split(' ').collect();
        for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
            for text in words.iter().map(|c| format!("{a} {b} {c}")).chain([format!("{a}{b}"), format!("{a} {b}{a}")]) {
                let dates = find(&Document::new(&text), Some(date(2015, 7, 24)), |_| true);
                assert!(dates.iter().all(|d| d.span.get(&text).is_some_and(|t| !t.is_empty())), "{text}");
                assert!(dates.windows(2).all(|d| d[0].span.end <= d[1].span.start), "{text}");
            }
        }
    }

    #[test]
    fn without_a_day_of_publication() {
        let doc = Document::new("أمس، وفي عام 2014");
        let found = find(&doc, None, |_| true);
        assert_eq!(found[0].first, None);
        assert!(found[0].relative);
        assert_eq!(found[1].first, Some(date(2014, 1, 1)));
    }
}
