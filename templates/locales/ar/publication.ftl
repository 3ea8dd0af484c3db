# جمل إعداد النتائج وإعلانها. المفاتيح: publication-<الرمز>.
publication-title = إعلان النتائج
publication-title-of = إعلان نتائج { $edition }
publication-embargo-title = تحت الحظر
publication-embargo = لا يطلع على هذه الصفحة إلا من يُعدّ النتائج. لا شيء منها ظاهر خارجها قبل الإعلان.
publication-prepare-title = 1. إعداد النتائج
publication-prepare-text = يجمّد الإعداد النتائج كما ستُعلن. يمكن إعادته إلى حين الإعلان.
publication-prepare = إعداد النتائج
publication-prepare-again = إعادة الإعداد
publication-prepared-at = أُعدت
publication-prepared-by = أعدها
publication-digest = البصمة (SHA-256)
publication-release-title = 2. الإعلان
publication-release-text = يعلن النتائج شخص غير الذي أعدها. تصير الصفحات والوثائق والمعطيات عمومية في الحين، وتُخبر كل هيئة بمآل ملفها.
publication-release = إعلان النتائج
publication-announcement = لا يُعلن قبل
publication-preview-title = معاينة
publication-nothing-decided = لم تُتخذ كل القرارات بعد.
publication-released-title = النتائج معلنة
publication-public-page = الصفحة العمومية
publication-refused = لم يتم ذلك
publication-refused-text = هناك ما يمنع، وهو مبين أدناه. لم يتغير شيء.
publication-confirm-title = تأكيد إعلان النتائج
publication-confirm-text = ستصير النتائج عمومية في الحين، وتُرسل الرسائل إلى الهيئات. لا رجعة في الإعلان.
publication-nothing-title = لا نتائج للإعلان بعد
publication-nothing-text = تظهر هنا الدورة عند اختتام مداولات لجنة التحكيم.
publication-notice-prepared = أُعدت النتائج وجُمّدت.
publication-notice-released = أُعلنت النتائج.
publication-obstacle-prizes-undecided = { $count ->
    [zero] كل الجوائز مقررة.
    [one] جائزة واحدة لم يُبت فيها.
    [two] جائزتان لم يُبت فيهما.
    [few] { $count } جوائز لم يُبت فيها.
    [many] { $count } جائزة لم يُبت فيها.
   *[other] { $count } جائزة لم يُبت فيها.
}
publication-obstacle-already-released = أُعلنت النتائج من قبل.
publication-obstacle-not-prepared = لم تُعدّ النتائج بعد.
publication-obstacle-same-person = أنتم من أعد النتائج: يعلنها شخص آخر.
publication-obstacle-results-changed = تغيرت النتائج منذ إعدادها: يجب إعدادها من جديد.
publication-obstacle-before-announcement = لم يحن بعد موعد الإعلان.
