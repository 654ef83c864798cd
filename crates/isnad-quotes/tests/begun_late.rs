//! Statements whose beginning, speaker or end was lost: an act that stands in marks, a pronoun that speaks, the main verb behind a question, where it was said.

mod common;
use common::check;

// An act whose first words stand in marks is what is told; a name in marks belongs to the body before it.
#[test]
fn acts_that_begin_in_marks() {
    check(&[
        (
            "أعلنت الشرطة \"إعادة فتح\" ثلاثة شوارع في المدينة.",
            &["أعلنت | الشرطة | الشرطة | indirect | \"إعادة فتح\" ثلاثة شوارع في المدينة"],
        ),
        (
            "تعلن شركة السوق المالية \"تداول\" توقيع اتفاقية مع البنك.",
            &["تعلن | شركة السوق المالية \"تداول\" | شركة السوق المالية \"تداول\" | indirect | توقيع اتفاقية مع البنك"],
        ),
    ]);
}

// Whom the pronoun of a clause means is named before it, and he is nobody to whom another one turns.
#[test]
fn while_he_says_it() {
    check(&[
        (
            "ويمكن سماع الراكب أمام الكاميرا وهو يقول: «لن أنزل من الطائرة قبل وصول المدير».",
            &["يقول | - | الراكب | direct | لن أنزل من الطائرة قبل وصول المدير"],
        ),
        (
            "ويتنهد سالم الحربي وهو يقول «لم يبق لنا شيء هنا».",
            &["يقول | - | سالم الحربي | direct | لم يبق لنا شيء هنا"],
        ),
    ]);
}

// Whoever acts in the clause says why.
#[test]
fn what_passengers_say() {
    check(&[
        ("ورمى راكب مسن نقودا على الطائرة، مدعيا أنها تجلب الحظ.", &["مدعيا | - | راكب مسن | indirect | تجلب الحظ"]),
        (
            "الكثير من ركاب القطارات عبروا عن غضبهم من التأخير.",
            &["عبروا | الكثير من ركاب القطارات | الكثير من ركاب القطارات | indirect | غضبهم من التأخير"],
        ),
        (
            "رعاة الأغنام في المنطقة حذروا من نقص المراعي.",
            &["حذروا | رعاة الأغنام في المنطقة | رعاة الأغنام في المنطقة | indirect | نقص المراعي"],
        ),
        (
            "وبدورهم، عبر منسوبو المدرسة عن شكرهم للمدير على جهوده.",
            &["عبر | منسوبو المدرسة | منسوبو المدرسة | indirect | شكرهم للمدير على جهوده"],
        ),
    ]);
}

// What is told within the phrase at the head of the sentence ends where the main verb answers; in a clause of its own it goes on.
#[test]
fn answers_behind_what_was_asked() {
    check(&[
        (
            "وردا على سؤال عن تقارير ذكرت أن البلاد قد تقترض من الصندوق، قال الوزير \"لا نحتاج إلى قرض\".",
            &[
                "ذكرت | تقارير | تقارير | indirect | البلاد قد تقترض من الصندوق",
                "قال | الوزير | الوزير | direct | لا نحتاج إلى قرض",
            ],
        ),
        (
            "وقال الوزير إن البلاد تقترض من الصندوق، وإن القرض صغير.",
            &["وقال | الوزير | الوزير | indirect | البلاد تقترض من الصندوق، وإن القرض صغير"],
        ),
    ]);
}

// By the account of whoever spoke last; a simple sum is nobody's account.
#[test]
fn by_his_account() {
    check(&[
        (
            "وقال سالم الحربي إن الآلة قديمة. وبحسبه يمكن إصلاحها خلال أسبوع.",
            &[
                "وقال | سالم الحربي | سالم الحربي | indirect | الآلة قديمة",
                "وبحسبه | - | سالم الحربي | indirect | يمكن إصلاحها خلال أسبوع",
            ],
        ),
        (
            "وقال سالم الحربي إن الآلة قديمة. وبحسبة بسيطة يمكن إصلاحها خلال أسبوع.",
            &["وقال | سالم الحربي | سالم الحربي | indirect | الآلة قديمة"],
        ),
    ]);
}

// Of what is denied nothing has happened: what the source did is the reporter's to tell.
#[test]
fn what_they_did_that_deny_it() {
    check(&[
        (
            "تنفي الشركة أن تكون لديها خطط للبيع لكنها تقدمت بطلب إلى السوق.",
            &["تنفي | الشركة | الشركة | indirect | تكون لديها خطط للبيع"],
        ),
        (
            "قالت الشركة إن لديها خططا للبيع لكنها تأخرت كثيرا.",
            &["قالت | الشركة | الشركة | indirect | لديها خططا للبيع لكنها تأخرت كثيرا"],
        ),
    ]);
}

// Where it was said stands behind a comma at the end; what another one says in it is within.
#[test]
fn where_it_was_said_at_the_end() {
    check(&[
        (
            "أعلن سالم الحربي وزير النقل عودة القطارات إلى العمل، في تصريح للتلفزيون الرسمي، الخميس.",
            &["أعلن | سالم الحربي وزير النقل | سالم الحربي | indirect | عودة القطارات إلى العمل"],
        ),
        (
            "أعلن سالم الحربي وزير النقل عودة القطارات إلى العمل، في جميع المحطات، الخميس.",
            &[
                "أعلن | سالم الحربي وزير النقل | سالم الحربي | indirect | عودة القطارات إلى العمل، في جميع المحطات، الخميس",
            ],
        ),
    ]);
}

// Acts under a preposition or behind a time, and bodies that defend something.
#[test]
fn acts_that_were_passed_over() {
    check(&[
        (
            "تعهد الوزير بالتعاون مع البلديات لإصلاح الطرق.",
            &["تعهد | الوزير | الوزير | indirect | التعاون مع البلديات لإصلاح الطرق"],
        ),
        (
            "أعلنت الشركة قبل شهرين افتتاح فرعها في صحار.",
            &["أعلنت | الشركة | الشركة | indirect | افتتاح فرعها في صحار"],
        ),
        ("دراسة توصي بتسجيل الأغاني.", &["توصي | دراسة | دراسة | indirect | تسجيل الأغاني"]),
        (
            "أعلنت قيادة القوات المدافعة عن الحدائق، أمس، عن مسيرة قصيرة.",
            &["أعلنت | قيادة القوات المدافعة عن الحدائق | قيادة القوات المدافعة عن الحدائق | indirect | مسيرة قصيرة"],
        ),
    ]);
}

// To whom a spokesman says it is no part of what he speaks for; a body may be for broadcasting.
#[test]
fn spokesmen_tell_the_press() {
    check(&[
        (
            "وقال المتحدث باسم الهيئة للتلفزيون إن العمل مستمر.",
            &["وقال | المتحدث باسم الهيئة | المتحدث باسم الهيئة | indirect | العمل مستمر"],
        ),
        (
            "وقال المتحدث باسم الهيئة العامة للتلفزيون إن العمل مستمر.",
            &[
                "وقال | المتحدث باسم الهيئة العامة للتلفزيون | المتحدث باسم الهيئة العامة للتلفزيون | indirect | العمل مستمر",
            ],
        ),
    ]);
}

// A short word at the head of a line is a name where the text has a man of that surname; no word is by itself.
#[test]
fn short_surnames_at_the_head_of_a_line() {
    check(&[
        (
            "كونر ينتقد تقاعس الحكومة\nوقال روبرت كونر إن العمل تأخر.",
            &[
                "ينتقد | كونر | روبرت كونر | indirect | تقاعس الحكومة",
                "وقال | روبرت كونر | روبرت كونر | indirect | العمل تأخر",
            ],
        ),
        ("كونر ينتقد تقاعس الحكومة\nوقال المدير إن العمل تأخر.", &["وقال | المدير | المدير | indirect | العمل تأخر"]),
    ]);
}
