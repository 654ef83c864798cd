//! A program's command line: its usage line says all that may stand there, and is what reads it.
//!
//! A name such as `--json` is a flag; one that a word follows (`--html OUT`, `--unit bytes|chars`) takes a value. All else is a path.

use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fmt, io};

/// What came of a program's job; `?` takes any error.
pub type Outcome = Result<ExitCode, Box<dyn Error>>;

/// A command line that is not as the usage says: told with the usage beside it.
#[derive(Debug)]
pub struct Misused(pub String);

impl fmt::Display for Misused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Misused {}

/// What stands on a command line.
#[derive(Debug, Default, PartialEq)]
pub struct Arguments {
    options: Vec<(String, Option<OsString>)>,
    /// What is no option, in order; `-` among them.
    pub paths: Vec<PathBuf>,
}

/// Runs `job` on the command line. An error is told on standard error as `program: error`, with status 1, or 2 and the usage for a
/// [`Misused`] command line; a reader of the output that leaves early (`| head`) is none. `--help` prints the usage.
pub fn run(usage: &str, job: impl FnOnce(&Arguments) -> Outcome) -> ExitCode {
    let mut args = env::args_os();
    let program = name(args.next());
    let arguments = Arguments::read(usage, args);
    if arguments.as_ref().is_ok_and(|a| a.has("--help")) {
        println!("{usage}");
        return ExitCode::SUCCESS;
    }
    let problem = match arguments.map_err(Into::into).and_then(|a| job(&a)) {
        Ok(code) => return code,
        Err(problem) => problem,
    };
    if problem.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    eprintln!("{program}: {problem}");
    if problem.is::<Misused>() {
        eprintln!("{usage}");
        return ExitCode::from(2);
    }
    ExitCode::FAILURE
}

/// The program's name: its file's, without folder and extension.
fn name(program: Option<OsString>) -> String {
    let path = PathBuf::from(program.unwrap_or_default());
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

impl Arguments {
    /// Reads a command line, the program's name gone, by its usage.
    ///
    /// ```
    /// use isnad_examples::command::Arguments;
    /// let usage = "usage: tokens FILE [--json] [--unit bytes|chars]";
    /// let args = Arguments::read(usage, ["a.txt", "--unit", "chars"].map(Into::into)).unwrap();
    /// assert_eq!((args.value("--unit").unwrap(), args.has("--json")), ("chars".as_ref(), false));
    /// let error = Arguments::read(usage, ["--jsn"].map(Into::into)).unwrap_err();
    /// assert_eq!(error.to_string(), "unknown option --jsn");
    /// ```
    ///
    /// # Errors
    ///
    /// Where an option is none of the usage's, or its value is missing.
    pub fn read(usage: &str, args: impl IntoIterator<Item = OsString>) -> Result<Self, Misused> {
        let mut read = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            let name = match arg.to_str() {
                Some("-h") => "--help",
                Some(name) if name.starts_with('-') && name != "-" => name,
                _ => {
                    read.paths.push(arg.into());
                    continue;
                }
            };
            let value = match takes_value(usage, name) {
                Some(true) => Some(args.next().ok_or_else(|| Misused(format!("{name} wants a value")))?),
                Some(false) => None,
                None if name == "--help" => None,
                None => return Err(Misused(format!("unknown option {name}"))),
            };
            read.options.push((name.to_owned(), value));
        }
        Ok(read)
    }

    /// True where the option is there.
    pub fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(n, _)| n == name)
    }

    /// The options but for those, as they stand on a command line.
    pub fn without(&self, names: &[&str]) -> String {
        let others = self.options.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        let shown = others.map(|(name, value)| match value {
            Some(value) => format!("{name} {}", value.display()),
            None => name.clone(),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    /// The option's values, in order.
    fn values<'a, 'n>(&'a self, name: &'n str) -> impl DoubleEndedIterator<Item = &'a OsStr> + use<'a, 'n> {
        self.options.iter().filter(move |(n, _)| n == name).filter_map(|(_, v)| v.as_deref())
    }

    /// The option's values as text, in order; `default` where the option is not there.
    pub fn texts_or(&self, name: &str, default: &[&str]) -> Vec<String> {
        let given: Vec<String> = self.values(name).map(|v| v.to_string_lossy().into_owned()).collect();
        if given.is_empty() { default.iter().map(ToString::to_string).collect() } else { given }
    }

    /// The option's value, the last where it is there twice.
    pub fn value(&self, name: &str) -> Option<&OsStr> {
        self.values(name).next_back()
    }

    /// The option's value as a path.
    pub fn path(&self, name: &str) -> Option<&Path> {
        self.value(name).map(Path::new)
    }

    /// The option's value, read by `read`, which gives `None` for what is not as `expected`.
    ///
    /// # Errors
    ///
    /// Where it is not as expected.
    pub fn parsed<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Misused> {
        let Some(value) = self.value(name) else { return Ok(None) };
        match value.to_str().and_then(read) {
            Some(value) => Ok(Some(value)),
            None => Err(Misused(format!("{name} {}: expected {expected}", value.display()))),
        }
    }

    /// The only path, if there is one.
    ///
    /// # Errors
    ///
    /// Where there are more.
    pub fn only_path(&self) -> Result<Option<&Path>, Misused> {
        match &self.paths[..] {
            [] => Ok(None),
            [path] => Ok(Some(path)),
            [_, second, ..] => Err(Misused(format!("one file at a time; {} is the second", second.display()))),
        }
    }
}

/// Whether the usage's option of that name takes a value; `None` where the usage has no such option.
fn takes_value(usage: &str, name: &str) -> Option<bool> {
    let letter = |c: char| c.is_alphanumeric() || c == '-';
    let behind = usage.match_indices(name).find_map(|(at, _)| {
        let rest = &usage[at + name.len()..];
        (!usage[..at].ends_with(letter) && !rest.starts_with(letter)).then_some(rest)
    })?;
    Some(behind.strip_prefix(' ').is_some_and(|b| b.starts_with(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::{Arguments, name, takes_value};

    const USAGE: &str = "usage: x [FILE | -] [--json [--unit bytes|chars] | --html OUT] PATH... [--out OUT [--resume]]";

    #[test]
    fn the_usage_says_what_takes_a_value() {
        for (option, want) in [
            ("--json", Some(false)),
            ("--unit", Some(true)),
            ("--html", Some(true)),
            ("--out", Some(true)),
            ("--resume", Some(false)),
            ("--res", None),
            ("--", None),
        ] {
            assert_eq!(takes_value(USAGE, option), want, "{option}");
        }
    }

    #[test]
    fn a_command_line() {
        let read = |line: &str| Arguments::read(USAGE, line.split_whitespace().map(Into::into));
        let args = read("a --out one - --resume --out two b").unwrap();
        assert_eq!(args.paths, ["a", "-", "b"].map(std::path::PathBuf::from));
        assert_eq!(args.values("--out").collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(args.value("--out").unwrap(), "two");
        assert_eq!(args.texts_or("--out", &["x"]), ["one", "two"]);
        assert_eq!(args.texts_or("--unit", &["x"]), ["x"]);
        assert!(args.has("--resume") && !args.has("--json"));
        assert_eq!(args.without(&["--resume"]), "--out one --out two");
        assert!(args.only_path().unwrap_err().to_string().ends_with("- is the second"));
        assert_eq!(args.parsed("--unit", "a number", |v| v.parse::<u8>().ok()).unwrap(), None);
        let number = |line: &str| read(line).unwrap().parsed("--unit", "a number", |v| v.parse::<u8>().ok());
        assert_eq!(number("--unit 7").unwrap(), Some(7));
        assert_eq!(number("--unit x").unwrap_err().to_string(), "--unit x: expected a number");
        assert_eq!(
            read("--unit --json").unwrap().value("--unit").unwrap(),
            "--json",
            "a value may look like an option"
        );
        for (line, want) in
            [("--jsn", "unknown option --jsn"), ("-j", "unknown option -j"), ("--html", "--html wants a value")]
        {
            assert_eq!(read(line).unwrap_err().to_string(), want);
        }
        assert!(read("-h").unwrap().has("--help"));
        assert_eq!(name(Some("/a/b/corpus.exe".into())), "corpus");
    }
}
