//! Above the text: how much was found, and whose words take how much room.

use super::Escaped;
use crate::{Article, EntityKind};
use std::fmt::{self, Write};

/// Speakers named beside the bar; the rest share its end.
const NAMED: usize = 6;

pub(super) fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    out.write_str(
        "<header class=\"top\">\n<div class=\"row\"><span class=\"brand\">إسناد <span dir=\"ltr\">isnad</span></span>",
    )?;
    for (label, n) in [
        ("الأقوال", article.quotations().len()),
        ("المتحدثون", article.speakers().len()),
        ("الأشخاص", article.entities_of(EntityKind::Person).count()),
        ("الهيئات", article.entities_of(EntityKind::Organization).count()),
    ] {
        write!(out, " <span class=\"count\"><span class=\"soft\">{label}</span> <b>{n}</b></span>")?;
    }
    out.write_str(" <button id=\"theme\" type=\"button\" hidden>فاتح / داكن</button></div>\n")?;
    voices(article, out)?;
    out.write_str("</header>\n")
}

/// Each speaker's part of all that was said, in characters: what stands within another's words is the other's.
fn voices(article: &Article<'_>, out: &mut String) -> fmt::Result {
    let mut said = vec![0; article.entities().len()];
    for q in article.quotations().iter().filter(|q| !q.nested) {
        if let Some(n) = q.speaker.and_then(|s| said.get_mut(s as usize)) {
            *n += q.content.iter().map(|s| article.text_of(*s).chars().count()).sum::<usize>();
        }
    }
    let all: usize = said.iter().sum();
    if all == 0 {
        return Ok(());
    }
    let mut voices: Vec<_> = article.entities().iter().zip(said).filter(|(_, n)| *n > 0).collect();
    voices.sort_by_key(|(e, n)| (std::cmp::Reverse(*n), e.id));
    let rest: usize = voices.iter().skip(NAMED).map(|(_, n)| n).sum();
    voices.truncate(NAMED);
    let percent = |n: usize| (n * 100 + all / 2) / all;
    out.write_str("<div class=\"voices\"><h2>نصيب كل متحدث من كلام الناس في الخبر</h2>\n<div class=\"share\" aria-hidden=\"true\">")?;
    for (e, n) in &voices {
        write!(out, "<span class=\"s{}\" style=\"flex-grow:{n}\"></span>", e.id)?;
    }
    if rest > 0 {
        write!(out, "<span class=\"rest\" style=\"flex-grow:{rest}\"></span>")?;
    }
    out.write_str("</div>\n<ul>")?;
    for (e, n) in &voices {
        write!(
            out,
            "<li class=\"s{}\"><span class=\"swatch\"></span> <bdi>{}</bdi> <span class=\"soft\">{}%</span></li>",
            e.id,
            Escaped(&e.name),
            percent(*n)
        )?;
    }
    if rest > 0 {
        write!(out, "<li class=\"soft\">سواهم {}%</li>", percent(rest))?;
    }
    out.write_str("</ul></div>\n")
}
