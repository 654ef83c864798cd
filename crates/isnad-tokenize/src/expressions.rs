//! Dates, times, sums of money, shares and ordinals: a layer over the tokens, which stay as they are.

use crate::token::{Token, TokenKind};
use crate::{Document, KeyMap};
use isnad_text::Span;
use std::ops::Range;
use std::sync::LazyLock;

/// What an [`Expression`] is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum ExpressionKind {
    /// `21/7/2015`, `10 شوال 1436هـ`, `فبراير/ شباط 2015`, `عام 2015`.
    Date,
    /// `10:30 مساء`, `الساعة العاشرة`.
    Time,
    /// `5.2 مليون دولار`, `$30`.
    Money,
    /// `43 %`, `43 في المئة`.
    Percent,
    /// `الثالث`, `الحادي عشر`, `الـ45`.
    Ordinal,
}

/// A run of tokens that together say when, how much or which one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Expression {
    /// From its first to its last token, without proclitics.
    pub span: Span,
    /// What it is.
    pub kind: ExpressionKind,
    /// Indexes of its tokens.
    pub tokens: Range<u32>,
}

/// What a word does beside a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Word {
    /// `sure`: it is nothing but a month.
    Month {
        sure: bool,
    },
    Era,
    Year,
    Day,
    Hour,
    Scale,
    Currency,
    Ordinal,
    Teen,
}

const TSV: &str = include_str!("../data/expressions.tsv");

/// Words by their key, or by that of the first of two with the key of the second.
type Lexicon = KeyMap<Vec<(Option<String>, Word)>>;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = KeyMap::new();
    for row in rows() {
        if let [form, kind, _] = row[..]
            && let Some(word) = parse(kind)
        {
            let mut words = form.split(' ');
            let first = words.next().unwrap_or_default();
            let second = words.next().map(|w| Document::new(w).key(0).to_owned());
            lexicon.entry(first, Vec::new()).push((second, word));
        }
    }
    lexicon
});

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    TSV.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).skip(1).map(|l| l.split('\t').collect())
}

fn parse(kind: &str) -> Option<Word> {
    Some(match kind {
        "month" | "hijri" => Word::Month { sure: true },
        "month?" | "hijri?" => Word::Month { sure: false },
        "era" => Word::Era,
        "year" => Word::Year,
        "day" => Word::Day,
        "hour" => Word::Hour,
        "scale" => Word::Scale,
        "currency" => Word::Currency,
        "ordinal" => Word::Ordinal,
        "teen" => Word::Teen,
        _ => return None,
    })
}

impl Document<'_> {
    /// Dates, times, sums of money, shares and ordinals, in order: a layer that is read when it is asked for, in linear time. The tokens stay
    /// as they are.
    ///
    /// ```
    /// use isnad_tokenize::{Document, ExpressionKind};
    /// let doc = Document::new("في 10 شوال 1436هـ بلغت الكلفة 5.2 مليون دولار");
    /// let found: Vec<_> = doc.expressions().into_iter().map(|e| (e.kind, &doc.text()[e.span])).collect();
    /// assert_eq!(found, [(ExpressionKind::Date, "10 شوال 1436هـ"), (ExpressionKind::Money, "5.2 مليون دولار")]);
    /// ```
    pub fn expressions(&self) -> Vec<Expression> {
        let reader = Reader { doc: self };
        let mut out = Vec::new();
        let mut i = 0;
        while i < self.tokens().len() {
            let Some((kind, end)) = reader.at(i) else {
                i += 1;
                continue;
            };
            let first = if self.tokens()[i].clitics.pro_len > 0 { self.stem_span(i) } else { self.tokens()[i].span };
            let span = Span { start: first.start, end: self.tokens()[end - 1].span.end };
            out.push(Expression { span, kind, tokens: i as u32..end as u32 });
            i = end;
        }
        out
    }
}

/// A number as it is written: up to three parts, and what parts them.
struct Number {
    parts: [u32; 3],
    count: usize,
    separator: char,
    percent: bool,
}

struct Reader<'a, 't> {
    doc: &'a Document<'t>,
}

impl Reader<'_, '_> {
    fn token(&self, i: usize) -> Option<&Token> {
        self.doc.tokens().get(i)
    }

    fn is(&self, i: usize, marks: &[&str]) -> bool {
        self.token(i).is_some_and(|t| marks.contains(&self.doc.surface(t)))
    }

    /// What stands at token `i` does one of these, and the token after it. The longer reading first.
    fn word(&self, i: usize, wanted: impl Fn(Word) -> bool) -> Option<(Word, usize)> {
        let t = self.token(i).filter(|t| t.kind == TokenKind::Word)?;
        let next = self.token(i + 1).filter(|t| t.kind == TokenKind::Word && !t.flags.line_start());
        let next = next.map(|t| self.doc.key(t));
        let all = LEXICON.get(t.hash, self.doc.key(t));
        let stem = || (t.clitics.pro_len > 0).then(|| LEXICON.get_key(self.doc.stem(i))).flatten();
        let bare = || (t.clitics.article_len > 0).then(|| LEXICON.get_key(self.doc.bare(i))).flatten();
        for senses in [all, stem(), bare()].into_iter().flatten() {
            let one = senses.iter().filter(|s| s.0.is_none() && wanted(s.1)).map(|s| (s.1, i + 1));
            let mut two =
                senses.iter().filter(|s| s.0.is_some() && s.0.as_deref() == next && wanted(s.1)).map(|s| (s.1, i + 2));
            if let Some(found) = two.next().or_else(|| { one }.next()) {
                return Some(found);
            }
        }
        None
    }

    fn after(&self, i: usize, word: Word) -> Option<usize> {
        self.word(i, |w| w == word).map(|(_, end)| end)
    }

    fn number(&self, i: usize) -> Option<Number> {
        let t = self.token(i).filter(|t| t.kind == TokenKind::Number)?;
        let mut n = Number { parts: [0; 3], count: 0, separator: ' ', percent: false };
        let mut digits = 0;
        // The key has the digits of all three sets as ASCII.
        for c in self.doc.key(t).chars() {
            match c {
                '0'..='9' => {
                    if digits == 0 {
                        n.count += 1;
                    }
                    digits += 1;
                    let part = n.parts.get_mut(n.count - 1)?;
                    *part = part.checked_mul(10)?.checked_add(c as u32 - '0' as u32)?;
                }
                '%' | '٪' => n.percent = true,
                _ => {
                    if n.count > 1 && c != n.separator {
                        n.count = 9; // mixed: no date and no time
                        return Some(n);
                    }
                    n.separator = c;
                    digits = 0;
                }
            }
        }
        Some(n)
    }

    /// The expression that starts at token `i`, and the token after it.
    fn at(&self, i: usize) -> Option<(ExpressionKind, usize)> {
        use ExpressionKind::{Date, Money, Ordinal, Percent, Time};
        let t = self.token(i)?;
        match t.kind {
            TokenKind::Number => self
                .percent(i)
                .map(|end| (Percent, end))
                .or_else(|| self.numeric_date(i).or_else(|| self.day_month(i)).map(|end| (Date, end)))
                .or_else(|| self.clock(i).map(|end| (Time, end)))
                .or_else(|| self.money(i).map(|end| (Money, end)))
                .or_else(|| self.year(i, true).map(|end| (Date, end))),
            TokenKind::Word => {
                if let Some(end) = self.month(i, false) {
                    return Some((Date, end));
                }
                if let Some(end) = self.after(i, Word::Hour).and_then(|next| self.hour(next)) {
                    return Some((Time, end));
                }
                if let Some(end) = self.after(i, Word::Year).and_then(|next| self.year(next, false)) {
                    return Some((Date, end));
                }
                self.ordinal(i).map(|end| (Ordinal, end))
            }
            TokenKind::Punct | TokenKind::Symbol if self.is(i, &["$", "€", "£", "¥"]) => {
                self.number(i + 1).filter(|_| !self.doc.tokens()[i + 1].flags.space_before())?;
                Some((Money, self.after(i + 2, Word::Scale).unwrap_or(i + 2)))
            }
            _ => None,
        }
    }

    /// `43%`, `43 %`, `43 في المئة`, `43 بالمئة`.
    fn percent(&self, i: usize) -> Option<usize> {
        if self.number(i)?.percent {
            return Some(i + 1);
        }
        if self.is(i + 1, &["%", "٪"]) {
            return Some(i + 2);
        }
        let key = |i: usize| self.token(i).map_or("", |t| self.doc.key(t));
        match (key(i + 1), key(i + 2)) {
            ("في" | "فى", "الميه" | "المايه") => Some(i + 3),
            ("بالميه" | "بالمايه", _) => Some(i + 2),
            _ => None,
        }
    }

    /// `21/7/2015`, `2015-07-21`, `21.7.2015`, with an era.
    fn numeric_date(&self, i: usize) -> Option<usize> {
        let n = self.number(i).filter(|n| n.count == 3 && matches!(n.separator, '/' | '-' | '.'))?;
        let [a, b, c] = n.parts;
        let year = |y: u32| (1000..=2999).contains(&y);
        let day_month = |d: u32, m: u32| {
            (1..=31).contains(&d) && (1..=12).contains(&m) || (1..=12).contains(&d) && (13..=31).contains(&m)
        };
        let date = year(a) && day_month(c, b)
            || year(c) && day_month(a, b)
            || c < 100 && n.separator == '/' && day_month(a, b);
        date.then(|| self.after(i + 1, Word::Era).unwrap_or(i + 1))
    }

    /// `23 يوليو`, `23 من يوليو 2015`.
    fn day_month(&self, i: usize) -> Option<usize> {
        self.number(i).filter(|n| n.count == 1 && (1..=31).contains(&n.parts[0]))?;
        self.month(if self.is(i + 1, &["من"]) { i + 2 } else { i + 1 }, true)
    }

    /// A month at token `i`, its other name after a stroke or in brackets, its year.
    fn month(&self, i: usize, day: bool) -> Option<usize> {
        let month = |i: usize| self.word(i, |w| matches!(w, Word::Month { .. }));
        let (word, mut at) = month(i)?;
        let mut sure = day || word == Word::Month { sure: true };
        for (open, close) in [("/", None), ("(", Some(")"))] {
            if self.is(at, &[open])
                && let Some((_, end)) = month(at + 1)
                && close.is_none_or(|c| self.is(end, &[c]))
            {
                at = end + usize::from(close.is_some());
                sure = true;
            }
        }
        let comma = usize::from(self.is(at, &["،"]));
        for from in [at, at + comma] {
            let from = self.after(from, Word::Year).unwrap_or(from);
            if let Some(end) = self.year(from, false) {
                return Some(end);
            }
        }
        sure.then_some(at)
    }

    /// A year in digits, with its era; `era`: it must have one.
    fn year(&self, i: usize, era: bool) -> Option<usize> {
        self.number(i).filter(|n| n.count == 1 && !n.percent && (1000..=2999).contains(&n.parts[0]))?;
        match self.after(i + 1, Word::Era) {
            Some(end) => Some(end),
            None => (!era).then_some(i + 1),
        }
    }

    /// `10:30`, `10:30 مساء`, `10.30 ص`.
    fn clock(&self, i: usize) -> Option<usize> {
        let n = self.number(i)?;
        let [h, m, s] = n.parts;
        let fits = (2..=3).contains(&n.count) && h <= 24 && m < 60 && s < 60;
        let day = self.after(i + 1, Word::Day);
        match n.separator {
            ':' if fits => Some(day.unwrap_or(i + 1)),
            // 7.5 م is a length.
            '.' if fits && n.count == 2 => day.filter(|_| !self.is(i + 1, &["م"])),
            ' ' if n.count == 1 && (1..=12).contains(&h) => day.filter(|_| !self.is(i + 1, &["م", "ص"])),
            _ => None,
        }
    }

    /// What follows الساعة: `10`, `10:30`, `العاشرة`, `الثانية عشرة ظهرا`.
    fn hour(&self, i: usize) -> Option<usize> {
        let end = self.clock(i).or_else(|| {
            let whole = self.number(i).filter(|n| n.count <= 2 && n.parts[0] <= 24).map(|_| i + 1);
            whole.or_else(|| self.ordinal(i))
        })?;
        Some(self.after(end, Word::Day).unwrap_or(end))
    }

    /// `5.2 مليون دولار`, `30 ريالا`, `30$`.
    fn money(&self, i: usize) -> Option<usize> {
        self.number(i)?;
        if self.is(i + 1, &["$", "€", "£", "¥"]) {
            return Some(i + 2);
        }
        let at = self.after(i + 1, Word::Scale).unwrap_or(i + 1);
        let at = self.after(at, Word::Scale).unwrap_or(at);
        self.after(at, Word::Currency)
    }

    /// `الثالث`, `الحادي عشر`, `الـ45`. Without the article an ordinal is as often another word.
    fn ordinal(&self, i: usize) -> Option<usize> {
        let t = self.token(i)?;
        let glued = self.token(i + 1).is_some_and(|n| n.kind == TokenKind::Number && !n.flags.space_before());
        if glued && self.doc.stem(t) == "ال" {
            return Some(i + 2);
        }
        if t.clitics.article_len == 0 {
            return None;
        }
        let end = self.after(i, Word::Ordinal)?;
        Some(self.after(end, Word::Teen).unwrap_or(end))
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, rows};
    use crate::Document;

    #[track_caller]
    fn check(text: &str, want: &[&str]) {
        let doc = Document::new(text);
        let got: Vec<String> =
            doc.expressions().iter().map(|e| format!("{} = {:?}", &text[e.span.range()], e.kind)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn dates() {
        check("وصل الوفد في 21/7/2015 ثم غادر", &["21/7/2015 = Date"]);
        check("صدر في 2015-07-21 وفي 21.7.2015", &["2015-07-21 = Date", "21.7.2015 = Date"]);
        check("يوم 10 شوال 1436هـ الموافق 26 يوليو 2015م", &["10 شوال 1436هـ = Date", "26 يوليو 2015م = Date"]);
        check("في فبراير/ شباط الماضي وفي 3 آذار (مارس) 2014", &["فبراير/ شباط = Date", "3 آذار (مارس) 2014 = Date"]);
        check(
            "منذ تشرين الثاني، وحتى كانون الأول/ ديسمبر 2013",
            &["تشرين الثاني = Date", "كانون الأول/ ديسمبر 2013 = Date"],
        );
        check("في 30 غشت و5 شتنبر و12 دجنبر", &["30 غشت = Date", "5 شتنبر = Date", "12 دجنبر = Date"]);
        check("في 3 جانفي وفي 7 جويلية", &["3 جانفي = Date", "7 جويلية = Date"]);
        check("منذ عام 2011 وحتى سنة 1436 هـ", &["عام 2011 = Date", "سنة 1436 هـ = Date"]);
        check("في 5 ذي القعدة وغرة ربيع الأول", &["5 ذي القعدة = Date", "ربيع الأول = Date"]);
        check("أُعلن بيناير الماضي", &["يناير = Date"]);
    }

    #[test]
    fn what_is_no_date() {
        check("مارس اللاعب رجب رمضان هوايته مع محرم", &[]);
        check("فاز 3-2 في 12/5 مباراة وبلغ العدد 2015", &[]);
        check("عنوانه 192.168.0.1 ورقم 45/99/2015", &[]);
    }

    #[test]
    fn times() {
        check("عند 10:30 مساء وفي 7.15 صباحا", &["10:30 مساء = Time", "7.15 صباحا = Time"]);
        check(
            "في الساعة العاشرة والساعة الثانية عشرة ظهرا",
            &["الساعة العاشرة = Time", "الساعة الثانية عشرة ظهرا = Time"],
        );
        check("الساعة 9 ص والساعة 10:00", &["الساعة 9 ص = Time", "الساعة 10:00 = Time"]);
        check("بعد 5 مساء", &["5 مساء = Time"]);
        check("قطع 3.5 م في 61:90 محاولة", &[]);
    }

    #[test]
    fn sums_and_shares() {
        check(
            "دفع 5.2 مليون دولار و30 ريالا و1,234 جنيه",
            &["5.2 مليون دولار = Money", "30 ريالا = Money", "1,234 جنيه = Money"],
        );
        check("بسعر $5.2 أو 30€ أو 12 ألف درهم", &["$5.2 = Money", "30€ = Money", "12 ألف درهم = Money"]);
        check(
            "نسبة 43% أو 43 ٪ أو ٥ر٢ في المئة أو 7 بالمائة",
            &["43% = Percent", "43 ٪ = Percent", "٥ر٢ في المئة = Percent", "7 بالمائة = Percent"],
        );
        check("حضر 30 وزيرا وخمسة ملايين زائر", &[]);
    }

    #[test]
    fn ordinals() {
        check("في الدورة الثالثة والقرن الحادي عشر", &["الثالثة = Ordinal", "الحادي عشر = Ordinal"]);
        check("الذكرى الـ45 للثورة", &["الـ45 = Ordinal"]);
        check("جاء ثالثا وقضى ثانية", &[]);
    }

    #[test]
    fn the_table_is_well_formed() {
        for row in rows() {
            assert_eq!(row.len(), 3, "expressions.tsv: {row:?}");
            assert!(parse(row[1]).is_some(), "expressions.tsv: {row:?}: no such kind");
            assert!(row[0].split(' ').count() <= 2, "expressions.tsv: {row:?}: two words at most");
        }
    }
}
