//! Beside the text: the legend, speakers with links to what they said, entities by kind, and the facts of each quotation.

use super::Escaped;
use crate::{Article, Entity, EntityKind, Polarity, QuoteKind};
use std::fmt::{self, Write};

pub(super) fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    out.write_str("<aside>\n")?;
    speakers(article, out)?;
    out.write_str(
        "<section class=\"key\"><h2>دليل</h2><span class=\"c direct\">قول مباشر</span> · <span class=\"c mixed\">مختلط</span> · \
         <span class=\"c indirect\">غير مباشر</span> · <span class=\"c indirect unsaid\">لم يُقل</span> · <span class=\"cue\">لفظ القول</span> · \
         <span class=\"source\">المصدر</span> · <span class=\"name\">اسم</span> · <span class=\"date\">تاريخ</span></section>\n",
    )?;
    entities(article, out)?;
    #[cfg(feature = "dates")]
    dates(article, out)?;
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
            "<li class=\"s{0}\"><button class=\"who\" type=\"button\" aria-pressed=\"false\" data-s=\"{0}\"><span class=\"swatch\"></span>\
             <bdi>{1}</bdi> <span class=\"n\" aria-label=\"عدد الأقوال {n}\">{n}</span></button>",
            entity.id,
            Escaped(&entity.name)
        )?;
        if let Some(role) = entity.role() {
            write!(out, "<div class=\"role\">{}</div>", Escaped(role))?;
        }
        out.write_str("<div class=\"jumps\">")?;
        for id in &said[entity.id as usize] {
            write!(out, "<a href=\"#q{id}\" aria-label=\"القول {0}\">{0}</a> ", id + 1)?;
        }
        out.write_str("</div></li>\n")?;
    }
    out.write_str("</ul></section></nav>\n")
}

fn entities(article: &Article<'_>, out: &mut String) -> fmt::Result {
    if article.entities().is_empty() {
        return Ok(());
    }
    out.write_str("<section><h2>ما ورد ذكره</h2>\n")?;
    for kind in EntityKind::ALL {
        let mut of: Vec<_> = article.entities_of(kind).collect();
        if of.is_empty() {
            continue;
        }
        of.sort_by_key(|e| (std::cmp::Reverse(e.mentions.len()), e.id));
        writeln!(
            out,
            "<details{}><summary>{} ({})</summary><ul>",
            if kind == EntityKind::Person { " open" } else { "" },
            super::kind_label(kind),
            of.len()
        )?;
        for e in of {
            match e.mentions.first() {
                Some(m) => write!(
                    out,
                    "<li><a href=\"#m{m}\"><bdi>{}</bdi></a> <span class=\"soft\">×{}",
                    Escaped(&e.name),
                    e.mentions.len()
                )?,
                None => write!(out, "<li><bdi>{}</bdi> <span class=\"soft\">", Escaped(&e.name))?,
            }
            for role in &e.roles {
                write!(out, " · <bdi>{}</bdi>", Escaped(role))?;
            }
            out.write_str("</span></li>\n")?;
        }
        out.write_str("</ul></details>\n")?;
    }
    out.write_str("</section>\n")
}

#[cfg(feature = "dates")]
fn dates(article: &Article<'_>, out: &mut String) -> fmt::Result {
    if article.dates().is_empty() {
        return Ok(());
    }
    writeln!(out, "<section><details><summary>تواريخ ({})</summary><ul>", article.dates().len())?;
    for d in article.dates() {
        write!(out, "<li><bdi>{}</bdi> <span class=\"soft\">", Escaped(article.text_of(d.span)))?;
        match d.first.zip(d.last) {
            None => out.write_str("بلا يوم نشر يُحسب منه")?,
            Some((first, last)) => {
                write!(out, "<time dir=\"ltr\" datetime=\"{first}\">{first}</time>")?;
                if last != first {
                    write!(out, " إلى <time dir=\"ltr\" datetime=\"{last}\">{last}</time>")?;
                }
                if d.approximate {
                    out.write_str(" تقريبا")?;
                }
            }
        }
        out.write_str("</span></li>\n")?;
    }
    out.write_str("</ul></details></section>\n")
}

fn quotations(article: &Article<'_>, out: &mut String) -> fmt::Result {
    if article.quotations().is_empty() {
        return Ok(());
    }
    let n = article.quotations().len();
    writeln!(out, "<section><details><summary>الأقوال ({n})</summary><ol>")?;
    for q in article.quotations() {
        let speaker = article.speaker(q);
        write!(out, "<li id=\"f{}\" class=\"facts ", q.id)?;
        match speaker {
            Some(e) => write!(out, "s{}", e.id)?,
            None => out.write_str("anyone")?,
        }
        write!(
            out,
            "\"><span class=\"swatch\"></span> <strong><bdi>{2}</bdi></strong> <a href=\"#q{0}\" aria-label=\"القول {1}\">{1}</a><dl>",
            q.id,
            q.id + 1,
            Escaped(speaker.map_or("متحدث غير معلوم", |e| &e.name))
        )?;
        let mut fact = |name: &str, value: &str| write!(out, "<dt>{name}</dt><dd>{}</dd>", Escaped(value));
        if let Some(role) = speaker.and_then(Entity::role) {
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
            Polarity::Negative => fact("الإثبات", "منفي: لم يُقل")?,
            Polarity::Hypothetical => fact("الإثبات", "محتمل: لم يُقل بعد")?,
        }
        for (name, span) in [("اللفظ", q.cue), ("المخاطَب", q.addressee), ("الوسيلة", q.medium)] {
            if let Some(span) = span {
                fact(name, article.text_of(span))?;
            }
        }
        let percent = (q.confidence * 100.0).round();
        writeln!(
            out,
            "<dt>القاعدة</dt><dd><bdi lang=\"en\">{}</bdi></dd><dt>الثقة</dt><dd><span class=\"meter\" aria-hidden=\"true\">\
             <i style=\"inline-size:{percent}%\"></i></span> {percent}%</dd></dl></li>",
            Escaped(&q.rule)
        )?;
    }
    out.write_str("</ol></details></section>\n")
}
