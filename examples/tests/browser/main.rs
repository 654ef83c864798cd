//! The HTML view in a real Chromium: nothing in the console, contrast, phone, keyboard, paper, hostile text.
//!
//! Where no Chromium is found each test says `SKIPPED` and passes.

mod chromium;
#[path = "../common/mod.rs"]
mod common;

use chromium::Browser;
use common::{example, file, path};
use std::path::PathBuf;

const HOSTILE: &str = "</title><script>document.title = 'no'</script> & <b>عنوان</b>\n\
    قال الوزير إن </p></article><img src=x onerror=\"document.title='no'\"> «<iframe src='http://127.0.0.1/'></iframe> مرفوض تماما».\n\
    وأضاف «أن \u{202e}الأمر انتهى» <!-- <style>*{display:none}</style> ]]> \u{0} &#x3c;script&#x3e; \"'` ${1} \\u003c.\n\
    وقالت هدى <a href=\"javascript:1\">عبد القادر</a> إن العمل مستمر.\n";

/// The page of a text; of the sample where there is none.
fn page(name: &str, text: Option<&str>) -> PathBuf {
    let out = path(&format!("browser-{name}.html"));
    let mut article = example("article");
    if let Some(text) = text {
        article.arg(file(&format!("browser-{name}.txt"), text.as_bytes()));
    }
    let done = article.args(["--date", "2015-07-24", "--html"]).arg(&out).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    out
}

fn texts() -> [(&'static str, Option<String>); 5] {
    [
        ("sample", None),
        ("hostile", Some(HOSTILE.into())),
        ("empty", Some(String::new())),
        ("english", Some("The minister said that \"nothing will change\".\nTalks go on.\n".into())),
        ("long", Some(format!("قال الوزير إن {} انتهى.\n", "كلمة".repeat(300)))),
    ]
}

#[test]
fn nothing_in_the_console_and_no_request() {
    let Some(mut browser) = Browser::start("console") else { return };
    let bad = file(
        "browser-bad.html",
        b"<script>console.error('x'); fetch('http://127.0.0.1:9/'); setTimeout(() => { throw 1 })</script>",
    );
    browser.open(&bad, 1000);
    browser.eval("new Promise((done) => setTimeout(done, 200))");
    assert!(browser.complaints.len() >= 3, "a bad page is seen to be one: {:?}", browser.complaints);
    for (name, text) in texts() {
        browser.open(&page(&format!("console-{name}"), text.as_deref()), 1200);
        browser.eval("document.querySelector('.who')?.click()");
        assert_eq!(browser.complaints, [""; 0], "{name}");
    }
}

#[test]
fn hostile_text_is_shown_not_obeyed() {
    let Some(mut browser) = Browser::start("hostile") else { return };
    browser.open(&page("hostile", Some(HOSTILE)), 1200);
    let elements = "['script', 'img', 'iframe', 'b:not(header b)', 'a[href^=javascript]'].map((s) => document.querySelectorAll(s).length)";
    assert_eq!(browser.eval(elements), serde_json::json!([1, 0, 0, 0, 0]), "one script, ours");
    assert_ne!(browser.eval("document.title"), "no");
    let shown = browser.eval("[...document.querySelectorAll('article > *')].map((e) => e.textContent).join('\\n')");
    let want: Vec<String> = HOSTILE.lines().map(|l| l.replace('\0', "\u{fffd}").trim().to_string()).collect();
    assert_eq!(shown.as_str().unwrap(), want.join("\n"), "every character, in order");
}

/// Each pair of text and ground that the page shows whose contrast is below 4.5 to 1.
const PALE: &str = r#"(() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
  const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; if (c[3]) throw "half see-through"; } return [255, 255, 255, 255]; };
  const pairs = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("script")) continue;
    const ink = rgb(getComputedStyle(e).color), on = ground(e);
    const [a, b] = [light(ink), light(on)].sort((x, y) => y - x);
    pairs.set(ink + " on " + on, [(a + 0.05) / (b + 0.05), e.className, walk.currentNode.data.slice(0, 30)]);
  }
  return { pairs: pairs.size, pale: [...pairs].filter(([, v]) => v[0] < 4.5) };
})()"#;

#[test]
fn contrast_in_light_and_dark() {
    let Some(mut browser) = Browser::start("contrast") else { return };
    let sample = page("contrast", None);
    for scheme in ["light", "dark"] {
        browser.media("screen", scheme);
        browser.open(&sample, 1200);
        let states = ["0", "document.querySelector('#q5').focus()", "document.querySelectorAll('.who')[2].click()"];
        for state in states {
            browser.eval(&format!("document.querySelectorAll('details').forEach((d) => d.open = true); {state}; 0"));
            let found = browser.eval(PALE);
            assert!(found["pairs"].as_u64() > Some(10), "{scheme} {state}: {found}");
            assert_eq!(found["pale"], serde_json::json!([]), "{scheme} {state}");
        }
        let ground = browser.eval("getComputedStyle(document.body).backgroundColor");
        browser.eval("document.querySelector('#theme').click()");
        assert_ne!(browser.eval("getComputedStyle(document.body).backgroundColor"), ground, "the button turns it");
    }
    browser.open(&file("browser-pale.html", "<p style='color:#999'>باهت</p>".as_bytes()), 1200);
    assert_eq!(browser.eval(PALE)["pale"].as_array().unwrap().len(), 1, "what is pale is seen to be");
}

#[test]
fn a_phone() {
    let Some(mut browser) = Browser::start("phone") else { return };
    for (name, text) in texts() {
        let page = page(&format!("phone-{name}"), text.as_deref());
        for width in [320, 390] {
            browser.open(&page, width);
            let wide = browser.eval("document.documentElement.scrollWidth - innerWidth");
            assert!(wide.as_i64().unwrap() <= 0, "{name}: {wide} pixels too wide at {width}");
        }
    }
    let text = "[parseFloat(getComputedStyle(document.querySelector('article p')).fontSize), innerWidth]";
    assert_eq!(browser.eval(text), serde_json::json!([17, 390]), "letters of a size to read");
    browser.open(&page("phone", None), 390);
    let card = "(() => { document.querySelector('#q5').click(); const b = document.querySelector('#card').getBoundingClientRect(); \
                return [b.left, innerWidth - b.right, Math.round(innerHeight - b.bottom), b.height > 60 && b.height <= 400]; })()";
    assert_eq!(browser.eval(card), serde_json::json!([0, 0, 0, true]), "the facts at the foot of the screen");
}

#[test]
fn by_keyboard_alone() {
    let Some(mut browser) = Browser::start("keyboard") else { return };
    browser.open(&page("keyboard", None), 1200);
    let quotations = browser.eval("document.querySelectorAll('article [tabindex]').length").as_u64().unwrap();
    assert!(quotations > 20);
    let (mut reached, mut pressed) = (Vec::new(), 0);
    for _ in 0..quotations + 200 {
        browser.press("Tab", 9);
        let at = browser.eval(
            "(() => { const e = document.activeElement, c = document.querySelector('#card'); \
             const lined = parseFloat(getComputedStyle(e).outlineWidth) > 0; \
             return [e.id, e.className, c.hidden ? null : c.querySelector('strong').textContent, lined]; })()",
        );
        assert!(at[3] == true || at[0] == "", "no outline at {at}");
        if let Some(n) = at[0].as_str().and_then(|id| id.strip_prefix('q')) {
            assert!(at[2].as_str().is_some_and(|name| !name.is_empty()), "no facts at {at}");
            reached.push(n.parse::<u64>().unwrap());
        }
        if at[1] == "who" && pressed == 0 {
            browser.press("Enter", 13);
            pressed = browser.eval("document.querySelectorAll('article .lit').length").as_u64().unwrap();
            let dim = browser.eval("document.querySelectorAll('article.only [data-q]:not(.lit)').length");
            assert!(pressed > 0 && dim.as_u64() > Some(0), "one speaker stands out");
        }
        if reached.len() as u64 == quotations && pressed > 0 {
            break;
        }
    }
    reached.sort_unstable();
    assert_eq!(reached, (0..quotations).collect::<Vec<_>>(), "each quotation, once");
    browser.eval("document.querySelector('#q3').focus()");
    assert_eq!(browser.eval("document.querySelector('#card').hidden"), false);
    browser.press("Escape", 27);
    let left = "[document.querySelector('#card').hidden, document.querySelectorAll('.on, .only').length]";
    assert_eq!(browser.eval(left), serde_json::json!([true, 0]));
}

#[test]
fn links_and_names_of_elements_lead_somewhere() {
    let Some(mut browser) = Browser::start("links") else { return };
    for (name, text) in texts() {
        browser.open(&page(&format!("links-{name}"), text.as_deref()), 1200);
        let lost = "(() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id); \
            const asked = [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href').slice(1)) \
                .concat([...document.querySelectorAll('[aria-describedby]')].map((e) => e.getAttribute('aria-describedby'))); \
            return [ids.length - new Set(ids).size, asked.filter((id) => !document.getElementById(id))]; })()";
        assert_eq!(browser.eval(lost), serde_json::json!([0, []]), "{name}");
    }
    let sample = page("links-sample", None);
    browser.open(&sample.with_file_name(format!("{}#q4", sample.file_name().unwrap().to_str().unwrap())), 1200);
    assert_eq!(browser.eval("document.querySelector('#card').hidden"), false, "a link to a quotation shows its facts");
}

#[test]
fn on_paper() {
    let Some(mut browser) = Browser::start("paper") else { return };
    browser.open(&page("paper", None), 1200);
    browser.media("print", "dark");
    let look = browser.eval(
        "(() => { const of = (s, p) => getComputedStyle(document.querySelector(s), p); \
         return [of('body').color, of('#theme').display, of('#q5', '::before').content]; })()",
    );
    assert_eq!(look, serde_json::json!(["rgb(0, 0, 0)", "none", "\"6\""]), "black on white, numbered");
    assert_eq!(browser.eval(PALE)["pale"], serde_json::json!([]));
    let pdf = browser.call("Page.printToPDF", serde_json::json!({}));
    let pdf = pdf["data"].as_str().unwrap();
    assert!(pdf.starts_with("JVBERi0") && pdf.len() > 20_000, "a PDF (in base64)");
}
