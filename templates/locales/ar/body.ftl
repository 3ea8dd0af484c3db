# رسائل صفحات الهيئات: التسجيل والترشيح والإيداع.

## التسجيل
body-register-title = تسجيل هيئة
body-register-lead = سجلوا هيئتكم للمشاركة في الجائزة. يمكنكم إعداد الترشيح فور التسجيل، ويصبح الإيداع ممكنا بعد تحقق الكتابة الدائمة من الهيئة.
body-register-known = لديكم حساب؟
body-register-body = الهيئة
body-register-person = المسؤول عن الترشيح
body-register-send = تسجيل الهيئة
body-notice-registered = سُجلت الهيئة. ستصلكم رسالة بعد تحقق الكتابة الدائمة منها.
body-notice-registered-sign-in = توصلنا بتسجيلكم، وأُرسلت إليكم رسالة. سجلوا الدخول بهذا العنوان وكلمة السر للشروع في إعداد الترشيح.

## الحقول
body-field-kind = نوع الهيئة
body-field-name-ar = الاسم الرسمي بالعربية
body-field-name-fr = الاسم الرسمي بالفرنسية
body-field-name-hint = كما يرد في النصوص المحدثة للهيئة، دون اختصار.
body-field-acronym = الاسم المختصر
body-field-parent = الوصاية
body-field-parent-hint = الوزارة أو الهيئة التي تشرف عليها، إن وجدت.
body-field-region = الجهة
body-field-contact-name = الاسم الكامل
body-field-contact-email = البريد الإلكتروني المهني
body-field-contact-email-hint = تُبعث إليه وصولات الإيداع وقرارات الكتابة الدائمة.
body-field-password = كلمة السر
body-field-password-hint = { $min } حرفا على الأقل؛ جملة من عدة كلمات أحسن من كلمة معقدة.
body-field-repeated = كلمة السر مرة ثانية
body-field-category = الصنف
body-field-title = المشروع
body-field-title-ar = عنوان المشروع بالعربية
body-field-title-fr = عنوان المشروع بالفرنسية
body-field-title-hint = اسم الخدمة كما يعرفه مستعملوها؛ 150 حرفا على الأكثر.
body-field-body = الهيئة
body-field-files = مجموع الملفات
body-field-eligibility = شروط المشاركة
body-field-entry = الترشيح
body-field-reason = السبب
body-field-reason-ar = السبب بالعربية
body-field-reason-fr = السبب بالفرنسية
body-field-checks = لائحة التحقق
body-field-check = لائحة التحقق
body-field-until = الأجل الجديد
body-field-source = نص دفتر التحملات

## ما لا يقبل في الحقول
body-fault-required = أكملوا «{ $label }».
body-fault-too-long = اختصروا «{ $label }»: الحد الأقصى { $limit } حرفا.
body-fault-not-an-address = اكتبوا في «{ $label }» عنوانا كاملا، مثل nom@organisme.ma
body-fault-body-known = توجد هيئة مسجلة بهذا الاسم. اطلبوا من المسؤول عن ترشيحها أن يضيفكم، أو اتصلوا بالكتابة الدائمة.
body-fault-body-not-eligible = لا يسمح نظام هذه الدورة بترشيح هذا النوع من الهيئات.
body-fault-category-closed = اختاروا صنفا آخر: هذا الصنف غير مفتوح لهيئتكم.
body-fault-category-full = اختاروا صنفا آخر أو اسحبوا ترشيحا: العدد الأقصى للترشيحات في الصنف الواحد هو { $limit }.
body-fault-edition-full = بلغت هيئتكم العدد الأقصى للترشيحات في هذه الدورة: { $limit }.
body-fault-not-eligible = لا تستوفي الخدمة أحد شروط المشاركة.
body-fault-stale = غير أحد زملائكم هذا الترشيح في هذه الأثناء. راجعوه كما هو الآن، ثم أعيدوا الإرسال.
body-fault-not-verified = لم تتحقق الكتابة الدائمة من هيئتكم بعد. مسودتكم محفوظة، ويمكنكم إيداعها بعد التحقق.
body-fault-incomplete = أكملوا ما ينقص الترشيح قبل إيداعه؛ اللائحة أسفله.
body-fault-unanswered = أجيبوا عن جميع الأسئلة في «{ $label }» قبل قبول الملف.
body-fault-not-all-yes = لا يُقبل ملف أُجيب عن أحد أسئلته بـ«لا». صححوا الجواب أو قرروا عدم القبول.
body-fault-unknown = لائحة التحقق تغيرت. أعيدوا فتح الصفحة.
body-fault-not-later = اختاروا في «{ $label }» أجلا بعد الأجل الحالي.
body-fault-not-a-moment = اكتبوا في «{ $label }» تاريخا وساعة موجودين.
body-fault-after-announcement = اختاروا في «{ $label }» أجلا قبل إعلان النتائج.
body-fault-year-taken = توجد دورة لهذه السنة. غيروا السنة في النص أو افتحوا الدورة الموجودة.
body-fault-year-differs = يتعلق هذا النص بسنة أخرى.

## صفحة الهيئة
body-home-title = ترشيحاتي
body-home-first = تشاركون في الجائزة في ثلاث خطوات.
body-home-step-register = سجلوا هيئتكم
body-home-step-register-text = تتحقق الكتابة الدائمة من الهيئة خلال أيام.
body-home-step-write = أعدوا الترشيح
body-home-step-write-text = قسما بعد قسم، مع زملائكم؛ كل ما تكتبونه محفوظ.
body-home-step-submit = أودعوه قبل الأجل
body-home-step-submit-text = تتسلمون وصلا يحمل رقم الترشيح وساعة تلقيه.
body-home-pending = تنتظر الهيئة تحقق الكتابة الدائمة. يمكنكم إعداد الترشيح من الآن؛ الإيداع ممكن بعد التحقق.
body-home-refused = لم تقبل الكتابة الدائمة تسجيل الهيئة:
body-home-no-call = لا يوجد حاليا باب ترشيح مفتوح.
body-home-entries = الترشيحات
body-home-none = لا ترشيح بعد
body-home-none-text = حين يفتح باب الترشيح، يظهر أعلاه زر للشروع في إعداد ترشيح.
body-home-another = تسجيل هيئة أخرى
body-untitled = ترشيح بلا عنوان
body-next-write = أكملوا الترشيح وأودعوه قبل الأجل.
body-next-too-late = لم يُودع في الأجل؛ النص محفوظ للاطلاع.
body-next-screening = أُودع الملف؛ تدرس الكتابة الدائمة استيفاءه للشروط.
body-next-jury = ملف مقبول؛ هو الآن بين يدي لجنة التحكيم.
body-next-results = أُعلنت النتائج.
body-next-reasons = اطلعوا على أسباب القرار.
body-next-withdrawn = سحبتم هذا الترشيح.

## ملف الهيئة
body-profile-title = بطاقة الهيئة
body-profile-lead = تغيير الاسم أو النوع يستوجب تحققا جديدا من الكتابة الدائمة.
body-profile-refused = سبب الرفض
body-profile-refused-next = صححوا البطاقة ثم احفظوها: تُعرض من جديد على الكتابة الدائمة.
body-notice-profile-saved = حُفظت بطاقة الهيئة.

## إعداد الترشيح
body-start-title = إعداد ترشيح جديد
body-start-eligibility = شروط المشاركة
body-start-entry = المشروع
body-notice-started = أُحدث الترشيح. أكملوا أقسامه قسما بعد قسم.
body-notice-saved = حُفظ ما كتبتموه.
body-title-title = العنوان والصنف
body-title-change = تغيير العنوان أو الصنف
body-title-category-hint = عند تغيير الصنف تُحفظ أجوبتكم؛ وتُضاف الأقسام الخاصة بالصنف الجديد.
body-sections = أقسام الترشيح
body-sections-done = الأقسام المكتملة
body-section-answered = الأجوبة: { $done } من { $total }
body-violations-left = { $count ->
    [zero] لم يبق شيء لإكماله.
    [one] بقي أمر واحد لإكماله أو تصحيحه.
    [two] بقي أمران لإكمالهما أو تصحيحهما.
    [few] بقيت { $count } أمور لإكمالها أو تصحيحها.
    [many] بقي { $count } أمرا لإكماله أو تصحيحه.
   *[other] بقي { $count } أمر لإكماله أو تصحيحه.
}
body-saved-by = آخر حفظ: { $name }، { $time }
body-pending-entry = يمكنكم إكمال الترشيح من الآن. لا يُودع إلا بعد تحقق الكتابة الدائمة من هيئتكم؛ وستصلكم رسالة بذلك.
body-draft-late = لم يُودع هذا الترشيح قبل { $deadline }. ما كتبتموه محفوظ للاطلاع.
body-too-late = انتهى أجل الإيداع. لم يعد الحفظ ولا الإيداع ممكنا؛ ما حفظتموه قبل الأجل باق للاطلاع.
body-not-editable = أُودع هذا الملف من قبل فلم يعد يقبل التغيير. ما أودعتموه باق للاطلاع.
body-too-late-copy = ما كتبتموه معروض أسفله ولم يُحفظ: انسخوه إن أردتم الاحتفاظ به.
body-kept-title = استرجعنا ما كتبتموه قبل انتهاء الجلسة
body-kept-text = أُرسلت هذه الاستمارة بعد انتهاء جلستكم ({ $time })، فلم تُحفظ. الأجوبة أسفله هي ما كتبتموه: راجعوها ثم احفظوها. كلمات السر وحدها تُكتب من جديد.
body-kept-without = عرض الأجوبة المحفوظة بدلها
body-reasons = أسباب القرار
body-answer-public = يُنشر مع النتائج

## الأقسام
body-save-continue = حفظ ومتابعة
body-saved-with-errors = حُفظ ما كتبتموه كما هو. صححوا ما يلي قبل الإيداع.
body-answer = الجواب
body-or = أو
body-list-comma = ،
body-asked-when = إذا كان الجواب عن «{ $label }» هو «{ $answer }»:
body-in-language = بلغة: { $language }
body-justification-when = التعليل، إذا كان الجواب «{ $answer }»
body-hint-min-words = { $min ->
    [zero] لا حد أدنى للكلمات.
    [one] كلمة واحدة على الأقل.
    [two] كلمتان على الأقل.
    [few] { $min } كلمات على الأقل.
    [many] { $min } كلمة على الأقل.
   *[other] { $min } كلمة على الأقل.
}
body-hint-between = من { $min } إلى { $max }.
body-hint-at-least = { $min } على الأقل.
body-hint-at-most = { $max } على الأكثر.
body-hint-max-rows = { $max ->
    [zero] لا سطر.
    [one] سطر واحد على الأكثر.
    [two] سطران على الأكثر.
    [few] { $max } أسطر على الأكثر.
    [many] { $max } سطرا على الأكثر.
   *[other] { $max } سطر على الأكثر.
}
body-team-name = الاسم الكامل
body-team-part = الدور في المشروع
body-partner-name = اسم الهيئة
body-access-address = عنوان التجربة
body-access-login = اسم المستعمل
body-access-password = كلمة سر التجربة
body-access-password-hint = تُحفظ مشفرة ولا تُعرض بعد حفظها.
body-access-password-kept = كلمة سر محفوظة. اتركوا الخانة فارغة للإبقاء عليها.
body-conflict-title = حفظ زميل هذا القسم قبلكم
body-conflict-text = لم يُحفظ نصكم حتى لا يضيع نص زميلكم. قارنوا بين النصين.
body-conflict-theirs = النص المحفوظ
body-conflict-mine = نصكم
body-conflict-choose = الاستمارة أسفله تحمل نصكم: احفظوها كما هي لتعويض النص المحفوظ، أو أدمجوا فيها النصين ثم احفظوا.
body-conflict-keep-theirs = الإبقاء على النص المحفوظ

## الملفات
body-no-file = لا ملف مرفقا.
body-manage-files = إرفاق الملفات أو حذفها
body-files-attached = الملفات المرفقة
body-attach = إرفاق ملف
body-files-full = أرفقتم العدد الأقصى من الملفات. احذفوا ملفا لإرفاق آخر.
body-file-description = ما يبينه الملف
body-file-description-hint = جملة قصيرة تساعد أعضاء اللجنة.
body-back-section = الرجوع إلى القسم
body-to-entry = العودة إلى الملف
body-notice-attached = أُرفق الملف.
body-notice-removed = حُذف الملف.
body-file-none-chosen = اختاروا ملفا قبل الإرسال.
body-file-empty = الملف فارغ. اختاروا ملفا له محتوى.
body-file-too-large = الملف أكبر من { $limit }. صغروه أو قسموه ثم أرفقوه من جديد.
body-file-not-what-name-says = محتوى الملف لا يطابق اسمه. أرفقوا الملف الأصلي ({ $types }).
body-file-media-not-allowed = هذا النوع من الملفات غير مقبول. الأنواع المقبولة: { $types }.
body-file-damaged = الملف تالف أو ناقص. افتحوه للتأكد منه، ثم احفظوه وأرفقوه من جديد.
body-file-encrypted = الملف محمي بكلمة سر. أزيلوا الحماية ثم أرفقوه من جديد.
body-file-active-content = يتضمن الملف برنامجا. صدروه من جديد بصيغة PDF عادية.
body-file-too-many-pages = الوثيقة أطول من { $limit } صفحة. اختصروها.
body-file-too-many-files = بلغ عدد الملفات الحد الأقصى: { $limit }. احذفوا ملفا أولا.
body-file-too-large-together = حجم الملفات معا يتجاوز { $limit }. صغروا بعضها أو احذفوه.
body-file-already-there = سبق إرفاق هذا الملف هنا.
body-file-interrupted = انقطع الإرسال قبل نهايته. أعيدوا المحاولة.
body-file-too-large-unpacked = الملف أكبر بكثير مما يظهر عليه عند فتحه. صدروه من جديد بحجم أصغر.
body-file-too-many-pixels = أبعاد الصورة كبيرة جدا. صغروها ثم أرفقوها من جديد.
body-file-infected = وجد الفحص الأمني برنامجا ضارا في هذا الملف، فلم يحتفظ به. افحصوا الحاسوب ثم أرفقوا ملفا سليما.
body-file-check-unavailable = تعذر فحص الملف الآن، ولم يحتفظ به. أعيدوا المحاولة بعد دقائق.

## التحقق والإيداع
body-check-title = مراجعة الترشيح وإيداعه
body-check-left = { $count ->
    [zero] لم يبق شيء لإكماله قبل الإيداع
    [one] أمر واحد لإكماله قبل الإيداع
    [two] أمران لإكمالهما قبل الإيداع
    [few] { $count } أمور لإكمالها قبل الإيداع
    [many] { $count } أمرا لإكماله قبل الإيداع
   *[other] { $count } أمر لإكماله قبل الإيداع
}
body-check-complete = الترشيح كامل. راجعوه للمرة الأخيرة، ثم صرحوا وأودعوا.
body-check-declare = التصريحات
body-check-freeze = بعد الإيداع يُجمد الترشيح كما هو، ويُبعث إليكم وصل برقمه وساعة تلقيه.
body-submit = إيداع الترشيح
body-submit-lead-only = يودع الترشيح المسؤول عن ترشيحات الهيئة. أخبروه بأنه جاهز.
body-notice-submitted = أُودع الترشيح. هذا وصله.

## الوصل
body-receipt-title = وصل الإيداع
body-receipt-received = تلقينا ترشيحكم
body-receipt-digest = هذه البصمة تثبت محتوى الترشيح كما أُودع، حرفا بحرف. احتفظوا بها مع الوصل.
body-receipt-pdf = تحميل الوصل (PDF)
body-receipt-next = ما يلي الإيداع
body-receipt-next-screening = دراسة القبول
body-receipt-next-screening-text = تتحقق الكتابة الدائمة من استيفاء الملف للشروط، وتبعث إليكم قرارها.
body-receipt-next-jury = لجنة التحكيم
body-receipt-next-jury-text = تقيّم لجنة التحكيم الملفات المقبولة وفق المعايير المنشورة.
body-receipt-next-results = إعلان النتائج
body-receipt-next-results-text = تُعلن النتائج في حفل تسليم الجوائز، ثم تُنشر هنا.
body-receipt-entry = الاطلاع على الترشيح كما أُودع
body-withdraw-title = سحب الترشيح
body-withdraw-text = لن تدرس اللجنة هذا الترشيح. تُحفظ نصوصه للاطلاع، ولا يمكن التراجع عن السحب.
body-withdraw-reason = سبب السحب
body-notice-withdrawn = سُحب الترشيح.
