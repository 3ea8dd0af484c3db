# ما تبلغ به الهيئات: تقرير التقييم، والتجريح في الأعضاء.

feedback-reports = تقارير التقييم
feedback-reports-lead = يأذن رئيس اللجنة بإبلاغ الملاحظات واحدة واحدة. تقرأ كل هيئة تقرير ملفها وحده، بعد إعلان النتائج.
feedback-released = المبلغة من الملاحظات
feedback-release = ملاحظات اللجنة بشأن ملف
feedback-release-text = لا يبلغ شيء قبل إذنكم. عدلوا العبارة عند الحاجة حتى لا يعرف صاحبها: تحفظ العبارة الأصلية، وتبقى البطاقة على حالها.
feedback-preview = التقرير كما تقرؤه الهيئة
feedback-original = العبارة الأصلية
feedback-words = العبارة المبلغة
feedback-is-released = مبلغة
feedback-is-edited = معدلة
feedback-is-kept = غير مبلغة
feedback-release-do = الإذن بالإبلاغ
feedback-release-again = تعديل العبارة المبلغة
feedback-withdraw = سحب الإذن
feedback-no-remarks-written = لا ملاحظات مكتوبة
feedback-no-remarks-written-text = لم يكتب أي عضو ملاحظة بشأن هذا الملف.
feedback-text-required = اكتبوا العبارة المبلغة.
feedback-text-too-long = النص طويل: 4000 حرف على الأكثر.
feedback-notice-released = أذن بإبلاغ الملاحظة.
feedback-notice-withdrawn = سحب الإذن بإبلاغ الملاحظة.
feedback-title = تقرير التقييم
feedback-no-prize = لم يحصل هذا الملف على جائزة.
feedback-profile = ملامح الملف حسب المعايير
feedback-profile-text = { $count ->
    [zero] متوسط نقط ملفكم في كل معيار.
    [one] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط ملف واحد مرتب في الصنف.
    [two] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط ملفين مرتبين في الصنف.
    [few] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملفات مرتبة في الصنف.
    [many] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملفا مرتبا في الصنف.
   *[other] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملف مرتب في الصنف.
}
feedback-profile-alone = متوسط نقط ملفكم في كل معيار. لا يعرض متوسط الصنف لقلة ملفاته المرتبة: لو عرض لكشف نقط غيركم.
feedback-few-sheets = لا تعرض المتوسطات لقلة البطاقات: لو عرضت لكشفت نقط عضو بعينه.
feedback-chart = ملفكم (العمود) ومتوسط الصنف (العلامة)
feedback-own = ملفكم
feedback-category = متوسط الصنف
feedback-remarks = ملاحظات لجنة التحكيم
feedback-remarks-text = ملاحظات أذن رئيس لجنة التحكيم بإبلاغها، دون ذكر أصحابها.
feedback-no-remarks = لا ملاحظات مبلغة بشأن هذا الملف.
feedback-on-the-whole = بشأن الملف عموما
feedback-paper = تقرير التقييم
feedback-note = هذا التقرير موجه للهيئة وحدها. لا يذكر اسم أي عضو ولا نقط أي ملف آخر، ولا يغير شيئا من قرارات اللجنة.

challenge-title = التجريح في عضو من لجنة التحكيم
challenge-text = إذا كان لديكم سبب جدي للشك في حياد عضو تجاه ملفكم، فبينوه. يبت الرئيس فيه، أو عضو آخر إذا كان الرئيس هو المعني. إذا قبل التجريح لا يطلع العضو على ملفكم ولا ينقطه.
challenge-until = آخر أجل: { $moment }.
challenge-over = انقضى أجل التجريح ({ $moment }).
challenge-members = أعضاء لجنة التحكيم
challenge-reason = سبب التجريح
challenge-reason-hint = يطلع عليه العضو المعني ومن يبت في التجريح.
challenge-do = إيداع التجريح
challenge-open = في انتظار البت
challenge-why = تعليل القرار
challenge-ruling-upheld = قبل
challenge-ruling-dismissed = رفض
challenge-seat-required = اختاروا العضو المعني.
challenge-seat-unknown = لا وجود لهذا العضو.
challenge-seat-done = سبق أن جرحتم في هذا العضو بشأن هذا الملف.
challenge-reason-required = بينوا سبب التجريح.
challenge-reason-too-long = النص طويل: 2000 حرف على الأكثر.
challenge-notice-made = أودع التجريح. ستتوصلون بالقرار في رسالة.
challenge-list = التجريح في الأعضاء
challenge-list-lead = يبت الرئيس في كل تجريح قبل بدء التقييم؛ وإذا كان هو المعني بت فيه أول عضو غير معني حسب ترتيب المقاعد.
challenge-none = لا تجريح
challenge-none-text = تظهر هنا طلبات التجريح التي تنتظر قراركم.
challenge-uphold = قبول التجريح
challenge-dismiss = رفض التجريح
challenge-ruling-required = عللوا القرار.
challenge-ruling-too-long = النص طويل: 2000 حرف على الأكثر.
challenge-notice-ruled = سجل القرار وأبلغ إلى الهيئة وإلى العضو.

obstacle-challenge-period = { $count ->
    [zero] انقضى أجل التجريح
    [one] أجل التجريح في الأعضاء لم ينقض بعد
    [two] أجل التجريح في الأعضاء لم ينقض بعد
    [few] أجل التجريح في الأعضاء لم ينقض بعد
    [many] أجل التجريح في الأعضاء لم ينقض بعد
   *[other] أجل التجريح في الأعضاء لم ينقض بعد
}
obstacle-challenges-open = { $count ->
    [zero] لا تجريح معلق
    [one] تجريح واحد لم يبت فيه
    [two] تجريحان لم يبت فيهما
    [few] { $count } طلبات تجريح لم يبت فيها
    [many] { $count } طلب تجريح لم يبت فيه
   *[other] { $count } طلب تجريح لم يبت فيه
}
