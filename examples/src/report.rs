//! An article for a person at a terminal: title, who and what it names, then each quotation in order.
//!
//! Arabic stands on lines of its own, or isolated (U+2068 ... U+2069) where a line holds both directions, so that a terminal which knows
//! right-to-left shows each piece whole. Lines are broken at spaces only, and only where a width is given.

use anstyle::{AnsiColor, Style};
use isnad::{Article, Entity, EntityKind, Polarity, QuoteKind};
use std::borrow::Cow;
use std::io::{self, IsTerminal, Write};
use unicode_width::UnicodeWidthStr;

const TITLE: Style = Style::new().bold();
const LABEL: Style = Style::new().dimmed();
const SPEAKER: Style = AnsiColor::Cyan.on_default().bold();
const CUE: Style = AnsiColor::Yellow.on_default();
const DIRECT: Style = AnsiColor::Green.on_default();

/// Prints the report on standard output: in colours and as wide as it, where that is a terminal.
///
/// # Errors
///
/// Where it cannot be written.
pub fn print(article: &Article<'_>) -> io::Result<()> {
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    let width = io::stdout().is_terminal().then(|| columns().unwrap_or(100).min(100));
    let mut page = Vec::new();
    write(article, width, &mut page)?;
    anstream::stdout().lock().write_all(&page)
}

/// Writes the report. `width`, in columns, is where lines are broken; without it they are not.
///
/// # Errors
///
/// Where `out` cannot be written.
pub fn write(article: &Article<'_>, width: Option<usize>, out: &mut dyn Write) -> io::Result<()> {
    let arabic = |c| matches!(c, '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    if !article.text().contains(arabic) {
        return writeln!(out, "Nothing to read: the text holds no Arabic.");
    }
    if let Some(headline) = article.headline() {
        writeln!(out, "{TITLE}{}{TITLE:#}", tame(headline))?;
    }
    for (label, line) in [("Byline", article.byline()), ("Dateline", article.dateline())] {
        if let Some(line) = line {
            writeln!(out, "{LABEL}{label}{LABEL:#} {}", isolate(line))?;
        }
    }
    names(article, out)?;
    writeln!(out, "\n{TITLE}Quotations ({}){TITLE:#}", article.quotations().len())?;
    for q in article.quotations() {
        let speaker = article.speaker(q).map_or("?", |e| e.name.as_str());
        let cue = q.cue.map_or("-", |c| article.text_of(c));
        let not = match q.polarity {
            Polarity::Positive => "",
            Polarity::Negative => ", not said",
            Polarity::Hypothetical => ", not said yet",
        };
        writeln!(
            out,
            "{:>3}. {SPEAKER}{}{SPEAKER:#}{LABEL}{}, {}, {}{not}, by{LABEL:#} {CUE}{}{CUE:#}",
            q.id + 1,
            isolate(speaker),
            if q.implicit { " (subject dropped)" } else { "" },
            q.kind.as_str(),
            q.rule,
            isolate(cue),
        )?;
        for piece in &q.content {
            let text = article.text_of(*piece);
            let style = if q.kind == QuoteKind::Indirect { Style::new() } else { DIRECT };
            for line in text.lines().flat_map(|l| wrap(l, width.map(|w| w.saturating_sub(5).max(20)))) {
                writeln!(out, "     {style}{}{style:#}", tame(line))?;
            }
        }
    }
    Ok(())
}

/// People first, then bodies and media, then the rest that speaks: each with roles and counts.
fn names(article: &Article<'_>, out: &mut dyn Write) -> io::Result<()> {
    let spoken: std::collections::HashMap<u32, usize> = article.speakers().iter().map(|(e, n)| (e.id, *n)).collect();
    let group = |e: &Entity| match e.kind {
        EntityKind::Person => Some("People"),
        EntityKind::Organization | EntityKind::Media => Some("Organizations"),
        _ => spoken.contains_key(&e.id).then_some("Other voices"),
    };
    for title in ["People", "Organizations", "Other voices"] {
        let mut of: Vec<_> = article.entities().iter().filter(|e| group(e) == Some(title)).collect();
        if of.is_empty() {
            continue;
        }
        of.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), e.id));
        writeln!(out, "\n{TITLE}{title} ({}){TITLE:#}", of.len())?;
        for e in of {
            write!(out, "  {SPEAKER}{}{SPEAKER:#}{LABEL}", isolate(&e.name))?;
            // A country that speaks by its capital may have no mention of its own.
            let spoken = spoken.get(&e.id).copied().unwrap_or_default();
            for (n, of) in [(e.mentions.len(), "mention"), (spoken, "quotation")].into_iter().filter(|(n, _)| *n > 0) {
                write!(out, ", {n} {of}{}", if n == 1 { "" } else { "s" })?;
            }
            write!(out, "{LABEL:#}")?;
            for role in &e.roles {
                write!(out, "{LABEL};{LABEL:#} {}", isolate(role))?;
            }
            writeln!(out)?;
        }
    }
    Ok(())
}

/// A piece of text whose direction is its own, in a line of another.
fn isolate(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", tame(text))
}

/// Control characters made visible: what an article holds must not drive the terminal.
fn tame(text: &str) -> Cow<'_, str> {
    let wild = |c: char| c.is_control() && c != '\t';
    if !text.contains(wild) {
        return Cow::Borrowed(text);
    }
    let picture = |c: char| match c as u32 {
        n @ 0..=0x1F => char::from_u32(0x2400 + n).unwrap_or('\u{FFFD}'),
        0x7F => '\u{2421}',
        _ => '\u{FFFD}',
    };
    Cow::Owned(text.chars().map(|c| if wild(c) { picture(c) } else { c }).collect())
}

/// Breaks a line at spaces into lines of at most `width` columns; a longer word stands alone.
fn wrap(line: &str, width: Option<usize>) -> Vec<&str> {
    let Some(width) = width else { return vec![line] };
    let mut out = Vec::new();
    let (mut start, mut columns, mut end) = (0, 0, 0);
    for word in line.split_inclusive(' ') {
        let wide = word.trim_end().width();
        if columns > 0 && columns + wide > width {
            out.push(line[start..end].trim_end());
            (start, columns) = (end, 0);
        }
        end += word.len();
        columns += word.width();
    }
    out.push(line[start..].trim_end());
    out
}

#[cfg(test)]
mod tests {
    use super::{tame, wrap};

    #[test]
    fn an_article_does_not_drive_the_terminal() {
        assert_eq!(tame("قال\u{1b}[31m"), "قال␛[31m");
    }

    #[test]
    fn lines_break_at_spaces_and_lose_nothing() {
        let line = "قال إن الاتفاق قريب جدا من التوقيع";
        let lines = wrap(line, Some(12));
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), line);
        assert_eq!(wrap("كلمةطويلةجدا قصيرة", Some(4)), ["كلمةطويلةجدا", "قصيرة"]);
        assert_eq!(wrap("", Some(4)), [""]);
        assert_eq!(wrap(line, None), [line]);
    }
}
