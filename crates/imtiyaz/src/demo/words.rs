//! Invented sentences for answers and remarks. They say of themselves that they are examples.

/// Opens every long answer of the demonstration.
pub const OPENING: &str = "نص توضيحي أُعدّ للعرض.";

/// Fills a summary that is shorter than its field asks for, in Arabic and French.
pub const EXAMPLE: (&str, &str) = (
    "هذا الملخص نص توضيحي أُعدّ لأغراض العرض.",
    "Ce résumé est un texte d’exemple préparé pour la démonstration.",
);

/// Sentences of the long answers, taken in turn until the wanted length is reached.
pub const SENTENCES: &[&str] = &[
    "انطلقت الخدمة بعد تشخيص شارك فيه المرتفقون وموظفو الاستقبال، فحُدّدت المراحل التي تكلّف الناس وقتاً وتنقلاً.",
    "بُسّطت المسطرة قبل رقمنتها، فتقلّص عدد الوثائق المطلوبة من تسع إلى أربع.",
    "تتوفر الواجهة بالعربية والفرنسية، وهي ملائمة للهاتف ولذوي الإعاقة البصرية.",
    "تُتبادل المعطيات مع الإدارات الشريكة عبر واجهات موثقة، ولا يُطلب من المرتفق ما تملكه الإدارة.",
    "عولج منذ الإطلاق أكثر من ثلثي الطلبات عن بعد، وانخفض متوسط الأجل من اثني عشر يوماً إلى ثلاثة أيام.",
    "يقيس الفريق رضا المرتفقين بعد كل طلب، وتُنشر النتائج كل ثلاثة أشهر.",
    "تُحمى المعطيات الشخصية وفق القانون 09-08، وتُسجّل عمليات الولوج وتُراجع دورياً.",
    "رُصدت للمشروع ميزانية محدودة، وأُنجز معظمه بكفاءات داخلية مع تكوين مستمر للموظفين.",
    "وُضع الرمز والوثائق رهن إشارة هيئات أخرى عبّرت عن رغبتها في اعتماد الخدمة.",
    "تشمل المرحلة المقبلة الأداء الإلكتروني والإشعار بالرسائل القصيرة وتقارير مفتوحة المعطيات.",
];

/// Indicators of a service: what is measured, before it and with it.
pub const INDICATORS: &[(&str, u32, u32)] = &[
    ("أجل معالجة الطلب (بالأيام)", 12, 3),
    ("عدد التنقلات لكل طلب", 3, 1),
    ("الوثائق المطلوبة", 9, 4),
    ("كلفة الطلب على المرتفق (بالدرهم)", 60, 20),
];

/// Remarks of jurors by level of the mark (low, middle, high), in Arabic and French.
pub const REMARKS: [[(&str, &str); 3]; 3] = [
    [
        (
            "الأثر غير مدعوم بأرقام كافية.",
            "L’effet n’est pas assez étayé par des chiffres.",
        ),
        (
            "الخدمة ما زالت في بدايتها ويصعب الحكم على استمراريتها.",
            "Service encore jeune, durabilité difficile à juger.",
        ),
        (
            "تجربة الاستعمال متعثرة على الهاتف.",
            "Parcours hésitant sur téléphone.",
        ),
    ],
    [
        (
            "عمل جاد يحتاج إلى قياس أدق للنتائج.",
            "Travail sérieux, résultats à mesurer plus finement.",
        ),
        (
            "الفكرة معروفة لكن التنفيذ متقن.",
            "Idée connue, exécution soignée.",
        ),
        (
            "الملف واضح، والشراكات تستحق التوسيع.",
            "Dossier clair, partenariats à élargir.",
        ),
    ],
    [
        (
            "نتائج موثقة وأثر ملموس لدى المرتفقين.",
            "Résultats documentés, effet tangible pour les usagers.",
        ),
        (
            "تبسيط حقيقي للمسطرة قبل رقمنتها.",
            "Vraie simplification de la procédure avant sa numérisation.",
        ),
        (
            "خدمة متكاملة يسهل تعميمها على هيئات أخرى.",
            "Service complet, facile à étendre à d’autres organismes.",
        ),
    ],
];

/// Names of invented team members (Arabic).
pub const TEAM: &[&str] = &[
    "أمينة الحسني",
    "رشيد بوعزة",
    "لمياء الصقلي",
    "عمر آيت علي",
    "زينب المريني",
    "حسن الراجي",
    "سناء برادة",
];
