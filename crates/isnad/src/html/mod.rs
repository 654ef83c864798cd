//! An article as one self-contained right-to-left page: no network, no fonts, no file beside it.

mod body;
mod side;
mod top;

use crate::{Article, EntityKind};
use std::fmt::{self, Write};

impl Article<'_> {
    /// The article as an HTML page of its own: each speaker in a colour, what was said underlined (solid where it is direct, double
    /// where mixed, dashed where indirect, waved where it was not said), cues, sources, names and dates marked; above it whose words
    /// take how much room, beside it speakers and entities with links. Linear in the text.
    ///
    /// All text is escaped, and the page forbids itself the network. It reads without its script too, which shows the facts of the
    /// quotation pointed at and lets one speaker's words stand out.
    ///
    /// ```
    /// let page = isnad::Analyzer::new().analyze("<script>alert(1)</script>").to_html();
    /// assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    /// ```
    pub fn to_html(&self) -> String {
        let mut page = String::with_capacity(self.text.len() * 2 + 24_576);
        write(self, &mut page).expect("a String takes all");
        page
    }
}

/// The variables of the dark page; they stand in it twice, since the reader may choose.
const DARK: &str = "--paper: #161513; --panel: #211f1c; --ink: #ece7de; --soft: #b3ab9e; --line: #3a3731; --link: #8fd3dc; --name: #9fd8e2; \
                    --accent: #4fb8ac; --tint-l: 29%; --on-l: 38%; --tint-c: 0.05; --mark-l: 82%; --mark-c: 0.1;";
/// Paper is white, whatever the screen was.
const LIGHT: &str = "--paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --name: #000; \
                     --accent: #000; --tint-l: 95%; --on-l: 89%; --tint-c: 0.032; --mark-l: 43%; --mark-c: 0.13;";

fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    let title = article.headline().unwrap_or("isnad");
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#text\">إلى النص</a>\n",
        Escaped(title),
        include_str!("page.css").replace("DARK", DARK).replace("LIGHT", LIGHT),
        Colours(article),
    )?;
    top::write(article, out)?;
    out.write_str("<main class=\"columns\">\n")?;
    body::write(article, out)?;
    side::write(article, out)?;
    write!(
        out,
        "</main>\n<div id=\"card\" role=\"status\" hidden></div>\n<script>\n{}</script>\n</body>\n</html>\n",
        include_str!("page.js")
    )
}

/// A kind of entity, as the page calls it.
fn kind_label(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "أشخاص",
        EntityKind::Organization => "هيئات ومنظمات",
        EntityKind::Media => "وسائل إعلام",
        EntityKind::Country => "دول",
        EntityKind::Place => "أماكن",
        EntityKind::Collective => "جماعات",
        EntityKind::Anonymous => "مصادر لم تسمَّ",
        EntityKind::Event => "أحداث",
        EntityKind::Nationality => "جنسيات",
        _ => "غير ذلك",
    }
}

/// A hue for each speaker, far from those before it (steps of the golden angle).
struct Colours<'a>(&'a Article<'a>);

impl fmt::Display for Colours<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, (entity, _)) in self.0.speakers().iter().enumerate() {
            writeln!(f, ".s{} {{ --h: {:.0}; }}", entity.id, (250.0 + n as f64 * 137.508) % 360.0)?;
        }
        Ok(())
    }
}

/// Text that stands as itself in an element or a quoted attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\0', '\r']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                b'\r' => "",
                _ => "\u{FFFD}", // HTML has no NUL
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn nothing_of_the_text_is_markup() {
        let hostile = "</p><script>a && b</script>\" onload='x'\0";
        assert_eq!(
            Escaped(hostile).to_string(),
            "&lt;/p&gt;&lt;script&gt;a &amp;&amp; b&lt;/script&gt;&quot; onload=&#39;x&#39;\u{FFFD}"
        );
        assert_eq!(Escaped("«لن نتراجع»").to_string(), "«لن نتراجع»");
    }
}
