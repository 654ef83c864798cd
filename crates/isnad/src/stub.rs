//! Stands in for the stages that are being written; goes when they land.
#![allow(missing_docs, unreachable_pub)]
pub mod isnad_gazetteer {
    #[derive(Debug, Default)]
    pub struct Gazetteer;
    impl Gazetteer {
        pub fn embedded() -> Self {
            Self
        }
    }
}
pub mod entities {
    use isnad_entities::Entities;
    pub fn find(_doc: &isnad_tokenize::Document<'_>, _g: &super::isnad_gazetteer::Gazetteer) -> Entities {
        Entities::default()
    }
}
pub mod isnad_quotes {
    use isnad_entities::{Entities, Entity, EntityKind, Mention};
    use isnad_text::Span;
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum QuoteKind {
        Direct,
        Mixed,
        Indirect,
    }
    impl QuoteKind {
        pub fn as_str(self) -> &'static str {
            match self {
                Self::Direct => "direct",
                Self::Mixed => "mixed",
                Self::Indirect => "indirect",
            }
        }
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Polarity {
        Positive,
        Negative,
        Hypothetical,
    }
    impl Polarity {
        pub fn as_str(self) -> &'static str {
            match self {
                Self::Positive => "positive",
                Self::Negative => "negative",
                Self::Hypothetical => "hypothetical",
            }
        }
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct Quotation {
        pub kind: QuoteKind,
        pub cue: Option<Span>,
        pub source: Option<Span>,
        pub content: Vec<Span>,
        pub speaker: Option<u32>,
        pub implicit: bool,
        pub addressee: Option<Span>,
        pub medium: Option<Span>,
        pub polarity: Polarity,
        pub nested: bool,
        pub depth: u8,
        pub rule: &'static str,
        pub cue_lemma: Option<&'static str>,
        pub confidence: f32,
    }
    pub fn find(doc: &isnad_tokenize::Document<'_>, entities: &mut Entities) -> Vec<Quotation> {
        let mut out = Vec::new();
        for s in doc.sentences() {
            let (a, z) = (s.tokens.start as usize, s.tokens.end as usize);
            let Some(c) = (a..z).find(|&i| {
                matches!(
                    doc.key(i).trim_start_matches('و'),
                    "قال" | "اكد" | "اضاف" | "اعلن" | "قالت" | "اضافت" | "اكدت"
                )
            }) else {
                continue;
            };
            let Some(n) = (c + 1..z.min(c + 12)).find(|&i| matches!(doc.key(i), "ان" | "انه" | "انها" | ":"))
            else {
                continue;
            };
            if n + 2 >= z {
                continue;
            }
            let t = doc.tokens();
            let source = (n > c + 1).then(|| t[c + 1].span.cover(t[n - 1].span));
            let speaker = source.map(|s| {
                let name = &doc.text()[s];
                let e = entities.entities.iter().position(|e| e.name == name).unwrap_or_else(|| {
                    entities.entities.push(Entity {
                        name: name.into(),
                        kind: EntityKind::Person,
                        roles: vec![],
                        mentions: vec![],
                        gazetteer_id: None,
                        gender: None,
                        confidence: 0.5,
                    });
                    entities.entities.len() - 1
                }) as u32;
                entities.entities[e as usize].mentions.push(entities.mentions.len() as u32);
                entities.mentions.push(Mention {
                    span: s,
                    tokens: c as u32 + 1..n as u32,
                    kind: EntityKind::Person,
                    entity: e,
                    role: None,
                    nominal: false,
                    rule: "stub",
                });
                e
            });
            out.push(Quotation {
                kind: if doc.key(n) == ":" { QuoteKind::Direct } else { QuoteKind::Indirect },
                cue: Some(t[c].span),
                source,
                content: vec![t[n + 1].span.cover(t[z - 2].span)],
                speaker,
                implicit: source.is_none(),
                addressee: None,
                medium: None,
                polarity: Polarity::Positive,
                nested: false,
                depth: 0,
                rule: "stub",
                cue_lemma: Some("قال"),
                confidence: 0.5,
            });
        }
        out
    }
}
