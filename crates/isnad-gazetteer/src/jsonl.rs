use crate::builder::{GazetteerBuilder, Origin};
use crate::entry::Entry;
use crate::error::ProblemKind;
use serde_json::{Map, Value};

impl GazetteerBuilder {
    /// Adds the entries of JSON Lines, one object a line; `file` is its name in errors.
    ///
    /// The fields are those of [`Entry`]: `id`, `kind` and `name` must be there, `aliases` and `ambiguous_aliases` are arrays of strings,
    /// `ambiguous` is a boolean; every other field, a string, number or boolean, is an attribute. Empty lines are passed over.
    ///
    /// ```
    /// use isnad_gazetteer::Gazetteer;
    /// let lines = r#"{"id": "c1", "kind": "club", "name": "نادي الهلال", "aliases": ["الهلال"], "founded": 1957}"#;
    /// let g = Gazetteer::builder().add_jsonl("clubs.jsonl", lines).build().unwrap();
    /// let club = g.entry(g.find_id("c1").unwrap());
    /// assert_eq!(club.attr("founded"), Some("1957"));
    /// ```
    pub fn add_jsonl(mut self, file: &str, text: &str) -> Self {
        let file = self.file(file);
        for (n, line) in text.trim_start_matches('\u{FEFF}').lines().enumerate() {
            if !line.trim().is_empty() {
                object(&mut self, Origin { file, line: n as u32 + 1 }, line);
            }
        }
        self
    }
}

fn object(b: &mut GazetteerBuilder, at: Origin, line: &str) {
    let map: Map<String, Value> = match serde_json::from_str(line) {
        Ok(map) => map,
        Err(e) => {
            // serde_json counts bytes; people count characters.
            let column = line.char_indices().take_while(|(i, _)| i + 1 < e.column().max(1)).count() as u32 + 1;
            let said = e.to_string();
            let said = said.split(" at line ").next().unwrap_or_default().to_owned();
            return b.problem(at, column, ProblemKind::Json(said));
        }
    };
    let mut e = Entry::default();
    let mut good = true;
    let mut wrong = |b: &mut GazetteerBuilder, field: &str, found: &Value, expected| {
        good = false;
        b.problem(at, 0, ProblemKind::Value { field: field.to_owned(), found: found.to_string(), expected });
    };
    for (key, value) in map {
        match (key.as_str(), value) {
            ("id", Value::String(s)) => e.id = s,
            ("kind", Value::String(s)) => e.kind = s,
            ("name", Value::String(s)) => e.name = s,
            (k @ ("id" | "kind" | "name"), v) => wrong(b, k, &v, "a string"),
            ("ambiguous", Value::Bool(yes)) => e.ambiguous = yes,
            ("ambiguous", v) => wrong(b, "ambiguous", &v, "true or false"),
            (k @ ("aliases" | "ambiguous_aliases"), v) => match strings(&v) {
                Some(list) if k == "aliases" => e.aliases = list,
                Some(list) => e.ambiguous_aliases = list,
                None => wrong(b, k, &v, "an array of strings"),
            },
            (_, Value::Null) => {}
            (_, Value::String(s)) => e.attrs.push((key, s)),
            (_, v @ (Value::Number(_) | Value::Bool(_))) => e.attrs.push((key, v.to_string())),
            (k, v) => wrong(b, k, &v, "a string, a number, true or false"),
        }
    }
    for (value, name) in [(&e.id, "id"), (&e.kind, "kind"), (&e.name, "name")] {
        if good && value.is_empty() {
            good = false;
            b.problem(at, 0, ProblemKind::Empty(name));
        }
    }
    if good {
        b.push(e, at);
    }
}

fn strings(v: &Value) -> Option<Vec<String>> {
    v.as_array()?.iter().map(|s| s.as_str().map(str::to_owned)).collect()
}
