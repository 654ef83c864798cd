use std::fmt;

/// Something wrong with the input of a gazetteer, and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The name under which the input was handed over; empty for entries added by code.
    pub file: String,
    /// Line, from 1; the number of the entry for entries added by code.
    pub line: u32,
    /// Column, in characters from 1, where the field starts; 0 where the whole line or entry is meant.
    pub column: u32,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong with the input of a gazetteer.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The first line that is no comment does not name the columns.
    #[error("expected a header naming the columns `id`, `kind` and `name`, parted by tabs; found {found:?}")]
    Header {
        /// What stands there.
        found: String,
    },
    /// A column is named twice in the header.
    #[error("column `{0}` is named twice; expected each once")]
    RepeatedColumn(String),
    /// A line has more fields than the header.
    #[error("{found} fields; expected at most {expected}, as in the header")]
    Fields {
        /// Fields in the line.
        found: usize,
        /// Fields in the header.
        expected: usize,
    },
    /// A field that must hold something is empty.
    #[error("`{0}` is empty; expected a value")]
    Empty(&'static str),
    /// Two entries have one id.
    #[error("id {id:?} was given already at {first}; expected each once")]
    DuplicateId {
        /// The id.
        id: String,
        /// `file:line` of the first entry.
        first: String,
    },
    /// A name holds no word.
    #[error("name {0:?} holds no word; expected letters or digits")]
    NoWord(String),
    /// A name is too long to be one.
    #[error("name {name:?} has {words} words; expected at most {max}")]
    LongName {
        /// The name.
        name: String,
        /// Its words.
        words: usize,
        /// The limit.
        max: usize,
    },
    /// A word is too long to be one.
    #[error("name {name:?} has a word of {bytes} bytes; expected at most {max}")]
    LongWord {
        /// The name.
        name: String,
        /// Bytes of the folded word.
        bytes: usize,
        /// The limit.
        max: usize,
    },
    /// A field's value is not one of those it may have.
    #[error("`{field}` is {found:?}; expected {expected}")]
    Value {
        /// The field.
        field: String,
        /// What stands there.
        found: String,
        /// What may stand there.
        expected: &'static str,
    },
    /// A line of JSON Lines cannot be read.
    #[error("{0}; expected one JSON object a line")]
    Json(String),
    /// The lists hold more than the compiled form can point to.
    #[error("too much {0}; expected less than 4 GiB of it")]
    TooMuch(&'static str),
    /// A warning: the same name (as folded) is listed twice for one entry.
    #[error("name {0:?} is listed twice for the entry, perhaps in two spellings that fold alike")]
    RepeatedName(String),
}

impl Problem {
    /// True for what is worth a look but does not stop a build.
    pub fn is_warning(&self) -> bool {
        matches!(self.kind, ProblemKind::RepeatedName(_))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file.is_empty() {
            write!(f, "entry {}", self.line)?;
        } else {
            write!(f, "{}:{}", self.file, self.line)?;
        }
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        let severity = if self.is_warning() { "warning: " } else { "" };
        write!(f, ": {severity}{}", self.kind)
    }
}

/// Everything that is wrong with the input of a gazetteer, in order of the input.
///
/// ```
/// use isnad_gazetteer::Gazetteer;
/// let errors = Gazetteer::builder().add_tsv("mine.tsv", "id\tkind\tname\np1\tperson\t\n").build().unwrap_err();
/// assert_eq!(errors.to_string(), "mine.tsv:2:11: `name` is empty; expected a value");
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct BuildErrors {
    /// The problems, in order.
    pub problems: Vec<Problem>,
}

impl BuildErrors {
    /// True where nothing but warnings was found.
    pub fn only_warnings(&self) -> bool {
        self.problems.iter().all(Problem::is_warning)
    }
}

impl fmt::Display for BuildErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, p) in self.problems.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{p}")?;
        }
        Ok(())
    }
}

impl std::error::Error for BuildErrors {}
