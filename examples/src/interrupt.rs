//! Ctrl-C as a wish, which a run grants when its lines are whole.

use std::sync::atomic::{AtomicBool, Ordering};

static WISHED: AtomicBool = AtomicBool::new(false);

/// From here on Ctrl-C ends nothing; it makes [`wished`] true.
pub fn listen() {
    let _ = ctrlc::set_handler(|| WISHED.store(true, Ordering::Relaxed)); // a second call finds the first's handler
}

/// True where somebody has pressed Ctrl-C.
pub fn wished() -> bool {
    WISHED.load(Ordering::Relaxed)
}
