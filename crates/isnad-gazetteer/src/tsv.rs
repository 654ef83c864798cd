use crate::builder::{GazetteerBuilder, Origin};
use crate::entry::Entry;
use crate::error::ProblemKind;

/// Reads tab-separated lines; what they may hold is told at [`GazetteerBuilder::add_tsv`].
pub(crate) fn read(b: &mut GazetteerBuilder, file: u16, text: &str) {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut columns: Option<Vec<&str>> = None;
    for (n, line) in text.split('\n').enumerate() {
        let at = Origin { file, line: n as u32 + 1 };
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match &columns {
            None => columns = Some(header(b, at, line)),
            Some(c) if c.is_empty() => return, // the header was no header: nothing can be read
            Some(c) => row(b, at, c, line),
        }
    }
    if columns.is_none() && !text.trim().is_empty() {
        b.problem(Origin { file, line: 1 }, 0, ProblemKind::Header { found: String::new() });
    }
}

/// The columns' names; empty where the line is no header.
fn header<'a>(b: &mut GazetteerBuilder, at: Origin, line: &'a str) -> Vec<&'a str> {
    let columns: Vec<&str> = line.split('\t').map(str::trim).collect();
    if ["id", "kind", "name"].iter().any(|c| !columns.contains(c)) {
        b.problem(at, 1, ProblemKind::Header { found: line.to_owned() });
        return Vec::new();
    }
    let mut column = 1;
    for (i, c) in columns.iter().enumerate() {
        if columns[..i].contains(c) {
            b.problem(at, column, ProblemKind::RepeatedColumn((*c).to_owned()));
        }
        column += c.chars().count() as u32 + 1;
    }
    columns
}

fn list(field: &str) -> impl Iterator<Item = String> + '_ {
    field.split('|').map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned)
}

fn row(b: &mut GazetteerBuilder, at: Origin, columns: &[&str], line: &str) {
    let found = line.split('\t').count();
    if found > columns.len() {
        b.problem(at, 0, ProblemKind::Fields { found, expected: columns.len() });
        return;
    }
    let mut e = Entry::default();
    let (mut iso, mut demonyms, mut official) = (String::new(), Vec::new(), Vec::new());
    let mut column = 1;
    let mut places = [0u32; 3];
    for (name, raw) in columns.iter().zip(line.split('\t')) {
        let field = raw.trim();
        match *name {
            "id" => (e.id, places[0]) = (field.to_owned(), column),
            "kind" => (e.kind, places[1]) = (field.to_owned(), column),
            "name" => (e.name, places[2]) = (field.to_owned(), column),
            "aliases" => e.aliases.extend(list(field)),
            "ambiguous_aliases" => e.ambiguous_aliases.extend(list(field)),
            "ambiguous" => match field {
                "" | "0" => {}
                "1" => e.ambiguous = true,
                _ => {
                    let (field, found) = ("ambiguous".to_owned(), field.to_owned());
                    b.problem(at, column, ProblemKind::Value { field, found, expected: "1, 0 or nothing" });
                }
            },
            _ if field.is_empty() => {}
            other => {
                match other {
                    "official" => official.extend(list(field)),
                    "iso" => iso = field.to_owned(),
                    "demonym_m" | "demonym_f" | "demonym_pl_m" => demonyms.extend(list(field)),
                    _ => {}
                }
                e.attrs.push((other.to_owned(), field.to_owned()));
            }
        }
        column += raw.chars().count() as u32 + 1;
    }
    let end = line.chars().count() as u32 + 1;
    let mut whole = true;
    for (value, name, place) in [(&e.id, "id", places[0]), (&e.kind, "kind", places[1]), (&e.name, "name", places[2])] {
        if value.is_empty() {
            b.problem(at, if place == 0 { end } else { place }, ProblemKind::Empty(name));
            whole = false;
        }
    }
    if !whole {
        return;
    }
    official.retain(|n| *n != e.name && !e.aliases.contains(n));
    e.aliases.append(&mut official);
    let nationality = nationality(&e, &iso, demonyms);
    b.push(e, at);
    if let Some(n) = nationality {
        b.push(n, at);
    }
}

/// The entry of a country's demonyms: `أمريكي`, `أمريكية`, `أمريكيون`, with and without the article.
fn nationality(country: &Entry, iso: &str, demonyms: Vec<String>) -> Option<Entry> {
    let mut names = demonyms.into_iter();
    let mut seen = vec![names.next()?];
    seen.extend(names.collect::<Vec<_>>());
    let mut unique: Vec<String> = Vec::with_capacity(seen.len());
    for n in seen {
        if !unique.contains(&n) {
            unique.push(n);
        }
    }
    let code = country.id.split_once(':').map_or(country.id.as_str(), |(_, c)| c);
    let mut e = Entry::new(format!("nationality:{code}"), "nationality", unique.remove(0)).attr("article", "optional");
    e.aliases = unique;
    e.attrs.push(("country".to_owned(), country.id.clone()));
    if !iso.is_empty() {
        e.attrs.push(("iso".to_owned(), iso.to_owned()));
    }
    Some(e)
}
