//! A plot of lines over two logarithmic axes, as SVG.

use std::fmt::Write;

/// A line of the plot.
pub struct Line<'a> {
    /// Beside its end.
    pub name: &'a str,
    /// In order of x.
    pub points: &'a [(f64, f64)],
}

const COLOURS: [&str; 5] = ["#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad", "#b9770e"];
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 70.0;
const BOTTOM: f64 = 50.0;
const TOP: f64 = 40.0;
/// For the names of the lines.
const RIGHT: f64 = 150.0;

/// The plot; axes run over whole powers of ten.
pub fn log_log(title: &str, x_axis: &str, y_axis: &str, lines: &[Line<'_>]) -> String {
    let decades = |pick: fn(&(f64, f64)) -> f64| {
        let all = || lines.iter().flat_map(|l| l.points).map(pick);
        let low = all().fold(f64::MAX, f64::min).log10().floor();
        let high = all().fold(f64::MIN, f64::max).log10().ceil();
        (low, high.max(low + 1.0))
    };
    let ((x0, x1), (y0, y1)) = (decades(|p| p.0), decades(|p| p.1));
    let x = |v: f64| LEFT + (v.log10() - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    let y = |v: f64| HEIGHT - BOTTOM - (v.log10() - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<text x=\"{LEFT}\" y=\"22\" font-size=\"15\">{title}</text>\n"
    );
    let mut add = |piece: std::fmt::Arguments<'_>| _ = out.write_fmt(piece);
    for decade in x0 as i32..=x1 as i32 {
        let at = x(10f64.powi(decade));
        add(format_args!("<path d=\"M{at:.1} {TOP}V{}\" stroke=\"#ddd\"/>", HEIGHT - BOTTOM));
        add(format_args!(
            "<text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            HEIGHT - BOTTOM + 18.0,
            power(decade)
        ));
    }
    for decade in y0 as i32..=y1 as i32 {
        let at = y(10f64.powi(decade));
        add(format_args!("<path d=\"M{LEFT} {at:.1}H{}\" stroke=\"#ddd\"/>", WIDTH - RIGHT));
        add(format_args!(
            "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>\n",
            LEFT - 6.0,
            at + 4.0,
            power(decade)
        ));
    }
    let middle = (LEFT + WIDTH - RIGHT) / 2.0;
    add(format_args!("<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">{x_axis}</text>\n", HEIGHT - 10.0));
    add(format_args!(
        "<text transform=\"translate(16 {}) rotate(-90)\" text-anchor=\"middle\">{y_axis}</text>\n",
        HEIGHT / 2.0
    ));
    for (line, colour) in lines.iter().zip(COLOURS.iter().cycle()) {
        let points: Vec<String> = line.points.iter().map(|p| format!("{:.1},{:.1}", x(p.0), y(p.1))).collect();
        add(format_args!(
            "<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" points=\"{}\"/>\n",
            points.join(" ")
        ));
        for p in line.points {
            add(format_args!("<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{colour}\"/>", x(p.0), y(p.1)));
        }
        if let Some(p) = line.points.last() {
            add(format_args!(
                "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{}</text>\n",
                x(p.0) + 8.0,
                y(p.1) + 4.0,
                line.name
            ));
        }
    }
    out + "</svg>\n"
}

/// 10³ as 1k, and so on.
fn power(decade: i32) -> String {
    let (value, unit) = match decade {
        6.. => (decade - 6, "M"),
        3..=5 => (decade - 3, "k"),
        0..=2 => (decade, ""),
        _ => return format!("{}", 10f64.powi(decade)),
    };
    format!("{}{unit}", 10u32.pow(value as u32))
}
