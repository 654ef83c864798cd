//! A tokenizer for tantivy: each word under its folded key without clitics, at the place of its stem. To be copied into your own program;
//! register it as `index.tokenizers().register("isnad", Arabic)`.

use isnad_tokenize::{Document, TokenKind};
use tantivy::schema::{IndexRecordOption, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The tokenizer.
#[derive(Clone)]
pub struct Arabic;

/// A field of running text, stored, in which phrases can be asked for: its words are those of the tokenizer registered by that name.
pub fn text_tokenized_by(tokenizer: &str) -> TextOptions {
    let positions = IndexRecordOption::WithFreqsAndPositions;
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(positions);
    TextOptions::default().set_indexing_options(indexing).set_stored()
}

/// The words of a text, last first.
pub struct Terms {
    rest: Vec<Token>,
    token: Token,
}

impl Tokenizer for Arabic {
    type TokenStream<'a> = Terms;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms {
        let doc = Document::new(text);
        let mut rest = Vec::new();
        for (i, token) in doc.tokens().iter().enumerate() {
            if matches!(token.kind, TokenKind::Punct | TokenKind::Quote | TokenKind::Symbol) {
                continue;
            }
            let (term, span) = match doc.bare(i) {
                "" => (doc.key(i), token.span),
                bare => (bare, doc.stem_span(i)),
            };
            rest.push(Token {
                offset_from: span.start as usize,
                offset_to: span.end as usize,
                position: rest.len(), // marks do not count, or no phrase would cross them
                text: term.to_string(),
                position_length: 1,
            });
        }
        rest.reverse();
        Terms { rest, token: Token::default() }
    }
}

impl TokenStream for Terms {
    fn advance(&mut self) -> bool {
        self.rest.pop().is_some_and(|next| {
            self.token = next;
            true
        })
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::Arabic;
    use tantivy::tokenizer::{TokenStream, Tokenizer};

    #[test]
    fn words_are_bare_and_stand_at_their_stems() {
        let text = "وللأُمم، رأيٌ في 3.5%";
        let mut terms = Vec::new();
        let mut tokenizer = Arabic;
        tokenizer.token_stream(text).process(&mut |t| {
            terms.push((t.position, t.text.clone(), &text[t.offset_from..t.offset_to]));
        });
        let terms: Vec<_> = terms.iter().map(|(n, term, place)| (*n, &**term, *place)).collect();
        assert_eq!(terms[..3], [(0, "امم", "لأُمم"), (1, "راي", "رأيٌ"), (2, "في", "في")]);
        assert!(Arabic.token_stream("« ، »").next().is_none());
    }
}
