//! Beside the text: the legend, speakers with links to what they said, entities by kind, and the facts of each quotation.

use super::Escaped;
use crate::{Article, EntityKind, Polarity, QuoteKind};
use std::fmt::{self, Write};

/// The kinds in the order of the list, with their names for a reader.
const KINDS: [(EntityKind, &str); 10] = [
    (EntityKind::Person, "أشخاص"),
    (EntityKind::Organization, "هيئات ومنظمات"),
    (EntityKind::Media, "وسائل إعلام"),
    (EntityKind::Country, "دول"),
    (EntityKind::Place, "أماكن"),
    (EntityKind::Collective, "جماعات"),
    (EntityKind::Anonymous, "مصادر لم تسمَّ"),
    (EntityKind::Event, "أحداث"),
    (EntityKind::Nationality, "جنسيات"),
    (EntityKind::Other, "غير ذلك"),
];

pub(super) fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    out.write_str("<aside>\n")?;
    speakers(article, out)?;
    out.write_str(
        "<section><h2>دليل</h2><p><span class=\"c direct\">قول مباشر</span> · <span class=\"c mixed\">مختلط</span> · \
         <span class=\"c indirect\">غير مباشر</span> · <span class=\"c indirect unsaid\">لم يُقل</span> · <span class=\"cue\">لفظ القول</span> · \
         <span class=\"source\">المصدر</span> · <span class=\"name\">اسم</span></p></section>\n",
    )?;
    entities(article, out)?;
    quotations(article, out)?;
    out.write_str("</aside>\n")
}

fn speakers(article: &Article<'_>, out: &mut String) -> fmt::Result {
    let speakers = article.speakers();
    if speakers.is_empty() {
        return out.write_str("<section><h2>المتحدثون</h2><p class=\"soft\">لا أقوال في هذا النص.</p></section>\n");
    }
    let mut said = vec![Vec::new(); article.entities().len()];
    for q in article.quotations() {
        if let Some(speaker) = q.speaker {
            said[speaker as usize].push(q.id);
        }
    }
    writeln!(out, "<nav aria-label=\"المتحدثون\"><section><h2>المتحدثون ({})</h2><ul>", speakers.len())?;
    for (entity, n) in speakers {
        write!(
            out,
            "<li class=\"s{}\"><span class=\"swatch\"></span>{} <span class=\"soft\">({n})</span>",
            entity.id,
            Escaped(&entity.name)
        )?;
        if let Some(role) = entity.roles.first() {
            write!(out, " <span class=\"soft\">{}</span>", Escaped(role))?;
        }
        out.write_str(" <span class=\"jumps\">")?;
        for id in &said[entity.id as usize] {
            write!(out, "<a href=\"#q{id}\" aria-label=\"القول {0}\">{0}</a> ", id + 1)?;
        }
        out.write_str("</span></li>\n")?;
    }
    out.write_str("</ul></section></nav>\n")
}

fn entities(article: &Article<'_>, out: &mut String) -> fmt::Result {
    if article.entities().is_empty() {
        return Ok(());
    }
    out.write_str("<section><h2>ما ورد ذكره</h2>\n")?;
    for (kind, label) in KINDS {
        let mut of: Vec<_> = article.entities_of(kind).collect();
        if of.is_empty() {
            continue;
        }
        of.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), e.id));
        writeln!(
            out,
            "<details{}><summary>{label} ({})</summary><ul>",
            if kind == EntityKind::Person { " open" } else { "" },
            of.len()
        )?;
        for e in of {
            match e.mentions.first() {
                Some(m) => write!(
                    out,
                    "<li><a href=\"#m{m}\">{}</a> <span class=\"soft\">×{}",
                    Escaped(&e.name),
                    e.mentions.len()
                )?,
                None => write!(out, "<li>{} <span class=\"soft\">", Escaped(&e.name))?,
            }
            for role in &e.roles {
                write!(out, " · {}", Escaped(role))?;
            }
            out.write_str("</span></li>\n")?;
        }
        out.write_str("</ul></details>\n")?;
    }
    out.write_str("</section>\n")
}

fn quotations(article: &Article<'_>, out: &mut String) -> fmt::Result {
    if article.quotations().is_empty() {
        return Ok(());
    }
    let n = article.quotations().len();
    writeln!(out, "<section><details><summary>الأقوال ({n})</summary><ol>")?;
    for q in article.quotations() {
        let speaker = article.speaker(q);
        write!(out, "<li id=\"f{}\" class=\"facts", q.id)?;
        if let Some(e) = speaker {
            write!(out, " s{}", e.id)?;
        }
        write!(
            out,
            "\"><a href=\"#q{}\">{}</a> <strong>{}</strong><dl>",
            q.id,
            q.id + 1,
            Escaped(speaker.map_or("متحدث غير معلوم", |e| &e.name))
        )?;
        let mut fact = |name: &str, value: &str| write!(out, "<dt>{name}</dt><dd>{}</dd>", Escaped(value));
        if let Some(role) = speaker.and_then(|e| e.roles.first()) {
            fact("الصفة", role)?;
        }
        if q.implicit {
            fact("الفاعل", "مستتر")?;
        }
        fact(
            "النوع",
            match q.kind {
                QuoteKind::Direct => "مباشر",
                QuoteKind::Mixed => "مختلط",
                QuoteKind::Indirect => "غير مباشر",
            },
        )?;
        match q.polarity {
            Polarity::Positive => {}
            Polarity::Negative => fact("القطب", "منفي: لم يُقل")?,
            Polarity::Hypothetical => fact("القطب", "محتمل: لم يُقل بعد")?,
        }
        for (name, span) in [("اللفظ", q.cue), ("المخاطَب", q.addressee), ("الوسيلة", q.medium)] {
            if let Some(span) = span {
                fact(name, article.text_of(span))?;
            }
        }
        fact("القاعدة", &q.rule)?;
        fact("الثقة", &format!("{:.0}%", q.confidence * 100.0))?;
        out.write_str("</dl></li>\n")?;
    }
    out.write_str("</ol></details></section>\n")
}
