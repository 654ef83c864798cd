use crate::Mention;

/// What kind of thing a mention or an entity is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[non_exhaustive]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A state.
    Country,
    /// A city, region, sea, mountain, street: any place that is no country.
    Place,
    /// A body: ministry, party, company, club, court ...
    Organization,
    /// A newspaper, agency, channel or site.
    Media,
    /// Several people or bodies without a name: `مسؤولون أميركيون`.
    Collective,
    /// A source that is not named: `مصدر مطلع`.
    Anonymous,
    /// The adjective of a country: `روسي`.
    Nationality,
    /// A conference, cup, war ...
    Event,
    /// Anything else.
    Other,
}

impl EntityKind {
    /// All of them, who speaks most first.
    pub const ALL: [EntityKind; 10] = [
        EntityKind::Person,
        EntityKind::Organization,
        EntityKind::Media,
        EntityKind::Country,
        EntityKind::Place,
        EntityKind::Collective,
        EntityKind::Anonymous,
        EntityKind::Event,
        EntityKind::Nationality,
        EntityKind::Other,
    ];

    /// The kind's name in JSON: `person`, `country`, `place` ...
    pub fn as_str(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Country => "country",
            EntityKind::Place => "place",
            EntityKind::Organization => "organization",
            EntityKind::Media => "media",
            EntityKind::Collective => "collective",
            EntityKind::Anonymous => "anonymous",
            EntityKind::Nationality => "nationality",
            EntityKind::Event => "event",
            EntityKind::Other => "other",
        }
    }
}

/// Grammatical gender, where known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Gender {
    /// مذكر
    Masculine,
    /// مؤنث
    Feminine,
}

/// A country by its gazetteer entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Country {
    /// Id of the entry: `country:ru`.
    pub id: String,
    /// Its canonical name.
    pub name: String,
}

/// A thing that the document names, once per document.
#[derive(Clone, PartialEq, Debug)]
pub struct Entity {
    /// The fullest name that the document gives it; its fullest description where it has no name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Its titles and offices as they stand, each once, in order of appearance; the first 256.
    pub roles: Vec<String>,
    /// Indexes of its mentions.
    pub mentions: Vec<u32>,
    /// Id of its gazetteer entry, where it has one.
    pub gazetteer_id: Option<String>,
    /// The country that a capital stands for where it speaks: موسكو for روسيا.
    pub capital_of: Option<Country>,
    /// The office or calling that the gazetteer knows a person best for, as it may not stand in the text: `وزير الخارجية الإيراني`.
    pub known_for: Option<String>,
    /// The country that the gazetteer has a person in, by its ISO 3166-1 code: `IR`.
    pub country: Option<String>,
    /// Gender, where known.
    pub gender: Option<Gender>,
    /// 0.0 to 1.0: how sure the rules are that it is one thing, of this kind.
    pub confidence: f32,
}

impl Entity {
    /// More titles than anybody has; a file that gives one name a new title in every line stays linear.
    const ROLES: usize = 256;

    /// A title or office, unless it is known.
    pub(crate) fn add_role(&mut self, role: &str) {
        if self.roles.len() < Self::ROLES && !self.roles.iter().any(|r| r == role) {
            self.roles.push(role.to_owned());
        }
    }
}

/// All mentions and entities of a document.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Entities {
    /// In order of their spans.
    pub mentions: Vec<Mention>,
    /// In order of first appearance.
    pub entities: Vec<Entity>,
}
