//! Headline, byline and dateline: what stands round the body of an article.

use isnad_text::Span;
use isnad_tokenize::{Document, ParagraphKind};

#[derive(Default, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    pub(crate) headline: Option<Span>,
    pub(crate) byline: Option<Span>,
    pub(crate) dateline: Option<Span>,
}

/// A dateline stands within this many lines, or the article has none.
const HEAD: usize = 6;

/// The first line where it is a title; the first byline; the first dateline.
pub(crate) fn find(doc: &Document<'_>) -> Frame {
    let paragraphs = doc.paragraphs();
    let title = paragraphs.first().filter(|p| p.kind == ParagraphKind::Headline);
    let byline = paragraphs.iter().find(|p| p.kind == ParagraphKind::Byline);
    Frame {
        headline: title.map(|p| p.span),
        byline: byline.map(|p| p.span),
        dateline: paragraphs.iter().take(HEAD).find_map(|p| p.dateline),
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use isnad_tokenize::Document;

    #[test]
    fn what_stands_round_the_body() {
        let check = |text: &str, want: [Option<&str>; 3]| {
            let frame = find(&Document::new(text));
            assert_eq!([frame.headline, frame.byline, frame.dateline].map(|s| s.map(|s| &text[s])), want, "{text}");
        };
        let body = "قال الوزير إن العمل في الميناء مستمر ولم يتوقف يوما واحدا.";
        check(&format!("اتفاق جديد\n{body}"), [Some("اتفاق جديد"), None, None]);
        check(
            &format!("اتفاق جديد\nكتبت: ليلى المنصوري\n{body}"),
            [Some("اتفاق جديد"), Some("كتبت: ليلى المنصوري"), None],
        );
        check(&format!("دبي (رويترز) - {body}"), [None, None, Some("دبي (رويترز)")]);
        check(body, [None, None, None]);
        check("", [None, None, None]);
    }
}
