//! An article as one self-contained right-to-left page: no network, no fonts, no file beside it.

mod body;
mod side;

use crate::Article;
use std::fmt::{self, Write};

impl Article<'_> {
    /// The article as an HTML page of its own: each speaker in a colour, what was said underlined (solid where it is direct, double
    /// where mixed, dashed where indirect), cues and names marked, speakers and entities listed beside it. Linear in the text.
    ///
    /// All text is escaped, and the page forbids itself the network.
    ///
    /// ```
    /// let page = isnad::Analyzer::new().analyze("<script>alert(1)</script>").to_html();
    /// assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    /// ```
    pub fn to_html(&self) -> String {
        let mut page = String::with_capacity(self.text.len() * 2 + 16_384);
        write(self, &mut page).expect("a String takes all");
        page
    }
}

fn write(article: &Article<'_>, out: &mut String) -> fmt::Result {
    let title = article.headline().unwrap_or("isnad");
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n<div class=\"columns\">\n",
        Escaped(title),
        include_str!("page.css"),
        Colours(article),
    )?;
    body::write(article, out)?;
    side::write(article, out)?;
    write!(
        out,
        "</div>\n<div id=\"card\" role=\"status\" hidden></div>\n<script>\n{}</script>\n</body>\n</html>\n",
        include_str!("page.js")
    )
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
