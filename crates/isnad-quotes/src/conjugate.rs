//! All forms of a verb from its perfect, imperfect and participle, spelled without vowels.
//!
//! Newspaper Arabic needs the third person; the first person is left out because its speaker is no name in the text.

/// How a form agrees with its subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Agreement {
    /// Grammatical gender of the subject.
    pub feminine: bool,
    /// Singular, dual or plural.
    pub number: Number,
}

/// Grammatical number of a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Number {
    /// مفرد
    #[default]
    Singular,
    /// مثنى
    Dual,
    /// جمع
    Plural,
}

/// Which part of the verb a form is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tense {
    /// قال
    Perfect,
    /// يقول
    Imperfect,
    /// قائلا
    Participle,
}

/// One spelled form of a verb.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Form {
    /// As written, hamza and all.
    pub text: String,
    /// Which part of the verb.
    pub tense: Tense,
    /// Whom it agrees with.
    pub agreement: Agreement,
}

/// All third-person forms of a verb; `participle` may be empty.
///
/// ```
/// use isnad_quotes::conjugate;
/// let forms: Vec<String> = conjugate("نفى", "ينفي", "ناف").into_iter().map(|f| f.text).collect();
/// for form in ["نفى", "نفت", "نفيا", "نفوا", "ينفي", "تنفي", "ينفون", "نافيا", "نافية"] {
///     assert!(forms.iter().any(|f| f == form), "{form}");
/// }
/// ```
pub fn conjugate(perfect: &str, imperfect: &str, participle: &str) -> Vec<Form> {
    use Number::{Dual, Plural, Singular};
    let mut out = Vec::with_capacity(32);
    let mut add = |text: String, tense, feminine, number| {
        out.push(Form { text, tense, agreement: Agreement { feminine, number } });
    };
    let p = Tense::Perfect;
    let defective = perfect.ends_with('ى') || perfect.ends_with('ا');
    add(perfect.to_owned(), p, false, Singular);
    if defective {
        let mut root = perfect.to_owned();
        let last = root.pop();
        // دعا keeps its waw (دعوا), every other defective verb takes yeh (نفيا).
        let weak = if last == Some('ا') { 'و' } else { 'ي' };
        add(format!("{root}ت"), p, true, Singular);
        add(format!("{root}{weak}ا"), p, false, Dual);
        add(format!("{root}تا"), p, true, Dual);
        add(format!("{root}وا"), p, false, Plural);
        add(format!("{root}{weak}ن"), p, true, Plural);
    } else {
        add(format!("{perfect}ت"), p, true, Singular);
        add(format!("{perfect}ا"), p, false, Dual);
        add(format!("{perfect}تا"), p, true, Dual);
        add(format!("{perfect}وا"), p, false, Plural);
        add(format!("{}ن", short_perfect(perfect, imperfect)), p, true, Plural);
    }
    let i = Tense::Imperfect;
    if !imperfect.is_empty() {
        let rest: String = imperfect.chars().skip(1).collect();
        let weak = rest.ends_with(['ى', 'ي', 'و']);
        let stem: String = if weak { rest.chars().take(rest.chars().count() - 1).collect() } else { rest.clone() };
        let dual = if rest.ends_with('ى') { format!("{stem}ي") } else { rest.clone() };
        for (prefix, feminine) in [('ي', false), ('ت', true)] {
            add(format!("{prefix}{rest}"), i, feminine, Singular);
            add(format!("{prefix}{dual}ان"), i, feminine, Dual);
        }
        add(format!("ي{stem}ون"), i, false, Plural);
        add(format!("ي{stem}وا"), i, false, Plural);
        add(format!("ي{rest}ن"), i, true, Plural);
    }
    if !participle.is_empty() {
        let a = Tense::Participle;
        // ناف, داع: the yeh comes back before every ending.
        let weak = (defective || imperfect.ends_with(['ي', 'ى', 'و'])) && !participle.ends_with(['ي', 'ى']);
        let base = if weak { format!("{participle}ي") } else { participle.to_owned() };
        add(participle.to_owned(), a, false, Singular);
        add(format!("{base}ا"), a, false, Singular);
        add(format!("{base}ة"), a, true, Singular);
        add(format!("{base}ين"), a, false, Plural);
        if weak {
            add(format!("{participle}ين"), a, false, Plural);
        }
        add(format!("{base}ات"), a, true, Plural);
        add(format!("{base}تين"), a, true, Dual);
    }
    out
}

/// The stem before a consonant: قال → قل, أضاف → أضف; sound and doubled verbs keep theirs.
fn short_perfect(perfect: &str, imperfect: &str) -> String {
    let chars: Vec<char> = perfect.chars().collect();
    let hollow = chars.len() >= 3 && chars[chars.len() - 2] == 'ا' && {
        let last_two: Vec<char> = imperfect.chars().rev().take(2).collect();
        last_two.len() == 2 && matches!(last_two[1], 'و' | 'ي' | 'ا') && chars.len() <= 5
    };
    if hollow {
        let mut s: String = chars[..chars.len() - 2].iter().collect();
        s.push(chars[chars.len() - 1]);
        s
    } else {
        perfect.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::conjugate;

    #[test]
    fn every_class_of_verb() {
        for (perfect, imperfect, participle, expected) in [
            ("قال", "يقول", "قائل", "قال قالت قالا قالوا قلن يقول تقول يقولون يقولان تقولان يقلن? قائلا قائلة قائلين"),
            ("أضاف", "يضيف", "مضيف", "أضافت أضافوا أضفن يضيف تضيف يضيفون مضيفا مضيفة مضيفين"),
            ("دعا", "يدعو", "داع", "دعت دعوا دعتا يدعو تدعو يدعون يدعوان داعيا داعية داعين"),
            ("رأى", "يرى", "-", "رأت رأوا رأيا يرى ترى يرون يريان"),
            ("حث", "يحث", "حاث", "حثت حثوا يحث تحث يحثون حاثا"),
            ("أكد", "يؤكد", "مؤكد", "أكدت أكدوا أكدا يؤكد تؤكد يؤكدون تؤكدان مؤكدا مؤكدة مؤكدين"),
            ("ادعى", "يدعي", "مدع", "ادعت ادعوا ادعيا يدعي تدعي يدعون مدعيا مدعية"),
            ("أثنى", "يثني", "مثن", "أثنت أثنوا يثني تثني يثنون مثنيا"),
        ] {
            let forms: Vec<String> =
                conjugate(perfect, imperfect, participle.trim_matches('-')).into_iter().map(|f| f.text).collect();
            for e in expected.split(' ').filter(|e| !e.ends_with('?')) {
                assert!(forms.iter().any(|f| f == e), "{perfect}: no {e} in {forms:?}");
            }
        }
    }

    #[test]
    fn what_is_no_form() {
        let forms: Vec<String> = conjugate("نفى", "ينفي", "ناف").into_iter().map(|f| f.text).collect();
        for wrong in ["نفىت", "نفىوا", "ينفيون", "نافا"] {
            assert!(!forms.iter().any(|f| f == wrong), "{wrong}");
        }
    }
}
