# مكتب عضو لجنة التحكيم وصفحات كتابة الجائزة الخاصة باللجنة.

jury-desk = مكتبي في لجنة التحكيم
jury-category = الصنف
jury-state = الحالة
jury-progress = ما أنجز
jury-sheets-confirmed = بطاقات التنقيط المؤكدة
jury-due = آخر أجل للتنقيط:
jury-my-entries = ملفات الترشيح المسندة إلي
jury-own-order = ترتيب الملفات خاص بكم ويختلف من عضو إلى آخر، حتى لا يقرأ الملف نفسه دائما في آخر القائمة.
jury-no-entries = لم يسند إليكم أي ملف بعد
jury-no-entries-text = تسند الملفات عند انطلاق التنقيط، وتتوصلون برسالة إخبار بذلك.
jury-task-undeclared = في انتظار تصريحكم
jury-task-awaits-ruling = في انتظار قرار الرئيس
jury-task-to-do = لم يبدأ
jury-task-draft = مسودة
jury-task-confirmed = مؤكد

jury-next-undertake = الخطوة الأولى: التعهد بالحياد والسرية
jury-next-undertake-text = لا يفتح أي ملف قبل قبول التعهد.
jury-next-undertake-action = قراءة التعهد
jury-next-declare = { $count ->
    [zero] لا ملفات تنتظر تصريحكم بالمصالح
    [one] ملف واحد ينتظر تصريحكم بالمصالح
    [two] ملفان ينتظران تصريحكم بالمصالح
    [few] { $count } ملفات تنتظر تصريحكم بالمصالح
    [many] { $count } ملفا تنتظر تصريحكم بالمصالح
   *[other] { $count } ملف تنتظر تصريحكم بالمصالح
}
jury-next-declare-text = صرحوا بكل صلة تربطكم بالهيئات المترشحة قبل قراءة ملفاتها.
jury-next-declare-action = التصريح بالمصالح
jury-next-score = تابعوا التنقيط
jury-next-score-text = يفتح الزر الملف الموالي حسب ترتيبكم الخاص. يمكنكم الحفظ والعودة في أي وقت قبل انتهاء الأجل.
jury-next-score-action = فتح الملف الموالي
jury-next-wait = لا شيء مطلوب منكم الآن
jury-next-wait-text = لم ينطلق التنقيط بعد. تتوصلون برسالة عند إسناد الملفات.
jury-next-wait-action = تحديث
jury-next-await-ruling = في انتظار قرار الرئيس
jury-next-await-ruling-text = صرحتم بتضارب محتمل. يبت الرئيس في الأمر، وتظهر النتيجة في هذه الصفحة.
jury-next-await-ruling-action = تحديث
jury-next-done = أنجزتم كل ما هو مطلوب
jury-next-done-text = جميع بطاقاتكم مؤكدة. شكرا لكم.
jury-next-done-action = الاطلاع على بطاقاتي

jury-undertaking = التعهد بالحياد والسرية
jury-undertaking-accept = أقبل هذا التعهد
jury-undertaking-tick = ضعوا علامة في خانة «أقبل هذا التعهد» للمتابعة.
jury-undertaking-accepted = قبلتم هذا التعهد بتاريخ

jury-interests = التصريح بالمصالح
jury-interests-lead = { $years ->
    [zero] صرحوا، بالنسبة لكل ملف، بأي صلة تربطكم حاليا بالهيئة المترشحة أو بالمشروع: عمل، استشارة، قرابة، مصلحة مالية.
    [one] صرحوا، بالنسبة لكل ملف، بأي صلة ربطتكم بالهيئة المترشحة أو بالمشروع خلال السنة الأخيرة: عمل، استشارة، قرابة، مصلحة مالية.
    [two] صرحوا، بالنسبة لكل ملف، بأي صلة ربطتكم بالهيئة المترشحة أو بالمشروع خلال السنتين الأخيرتين: عمل، استشارة، قرابة، مصلحة مالية.
    [few] صرحوا، بالنسبة لكل ملف، بأي صلة ربطتكم بالهيئة المترشحة أو بالمشروع خلال السنوات الـ{ $years } الأخيرة: عمل، استشارة، قرابة، مصلحة مالية.
    [many] صرحوا، بالنسبة لكل ملف، بأي صلة ربطتكم بالهيئة المترشحة أو بالمشروع خلال السنوات الـ{ $years } الأخيرة: عمل، استشارة، قرابة، مصلحة مالية.
   *[other] صرحوا، بالنسبة لكل ملف، بأي صلة ربطتكم بالهيئة المترشحة أو بالمشروع خلال السنوات الـ{ $years } الأخيرة: عمل، استشارة، قرابة، مصلحة مالية.
}
jury-interests-effect = في حالة تضارب المصالح يختفي الملف عنكم، ولا تحتسب لكم فيه أي نقطة. والتضارب المحتمل يعرض على الرئيس ليبت فيه.
jury-interest-note = طبيعة الصلة
jury-interest-note-hint = إلزامية في حالة التضارب أو التضارب المحتمل.
jury-interest-note-required = بينوا طبيعة صلتكم بالملف { $reference }.
jury-interest-note-too-long = اختصروا وصف صلتكم بالملف { $reference }.
jury-interest-missing = اختاروا جوابا بخصوص الملف { $reference }.
jury-interests-declare = التصريح
jury-interests-none = لا ملفات مقبولة بعد
jury-interests-none-text = يبدأ التصريح بعد أن تبت الكتابة الدائمة في قبول الملفات.

jury-to-sheet = إلى بطاقة التنقيط
jury-serves = يُعتمد في تقييم معيار: { $criterion }
jury-evidence = الوثائق المرفقة
jury-login = اسم المستعمل:
jury-password = كلمة السر:
jury-nothing-to-read = لا يتضمن هذا الملف أجوبة موجهة للجنة.
jury-sheet = بطاقة التنقيط
jury-scale = سلم التنقيط
jury-saved = آخر حفظ:
jury-total = المجموع: { $total } من { $max }
jury-total-partial = { $given } من أصل { $all } معايير منقطة؛ يظهر المجموع عند اكتمالها.
jury-total-heading = المجموع
jury-blind = لا يرى أي عضو آخر نقطكم قبل اختتام التنقيط، ولا يمكن لأي كان تغييرها.
jury-comment-extremes = التعليق إلزامي عند منح أدنى نقطة أو أعلاها.
jury-comment-always = التعليق إلزامي.
jury-remarks = ملاحظة للمداولات ومذكرة خاصة
jury-remark = ملاحظة للمداولات
jury-remark-hint = تقرؤها اللجنة بعد اختتام التنقيط.
jury-note = مذكرة خاصة
jury-note-hint = لا يقرؤها أحد غيركم.
jury-words-too-long = اختصروا هذا النص.
jury-confirm = تأكيد البطاقة
jury-stale = حفظتم هذه البطاقة في نافذة أخرى. ما كتبتموه هنا لم يضع: إذا حفظتم الآن حل محل ما حُفظ هناك.
jury-kept-title = استرجعنا ما كتبتموه قبل انتهاء الجلسة
jury-kept-text = أُرسلت هذه البطاقة بعد انتهاء جلستكم ({ $time })، فلم تُحفظ. النقط والملاحظات في البطاقة هي ما كتبتموه: راجعوها ثم احفظوها.
jury-kept-without = عرض البطاقة المحفوظة بدلها
jury-too-late = انتهى التنقيط، فلم يُحفظ ما أرسلتموه.
jury-too-late-confirmed = سبق تأكيد هذه البطاقة، فلم يُحفظ ما أرسلتموه.
jury-unsaved-title = ما كتبتموه ولم يُحفظ
jury-unsaved-text = انسخوه إن أردتم الاحتفاظ به.
jury-receipt = الوصل
jury-receipt-confirmed = تأكدت البطاقة بتاريخ
jury-receipt-commitment = البصمة المسجلة في السجل:
jury-receipt-nonce = الرقم الذي يفتح البصمة
jury-receipt-how = البصمة هي SHA-256 لنقطكم مع هذا الرقم. بهما يمكن لأي كان أن يتحقق من أن نقطكم لم تتغير.
jury-next-entry = الملف الموالي
jury-give-back = لا يمكنني تقييم هذا الملف
jury-give-back-do = إرجاع الملف
jury-give-back-text = يُسحب الملف من قائمتكم ولا تُحتسب أي نقطة بدأتم فيها، ويعوضكم نائب إن وجد. لا يعني هذا الإجراء التصريح بتضارب في المصالح.
jury-give-back-hint = مثلا: المجال خارج اختصاصي.
jury-reason = السبب
jury-reason-required = بينوا السبب.
jury-reason-too-long = اختصروا السبب.
jury-sheets = بطاقاتي المؤكدة
jury-sheets-lead = هذه بطاقاتكم كما أكدتموها، مع بصمتها في السجل. لا يراها غيركم قبل اختتام التنقيط.
jury-sheets-none = لم تؤكدوا أي بطاقة بعد

jury-notice-undertaken = سُجل قبولكم للتعهد.
jury-notice-declared = سُجل تصريحكم بالمصالح.
jury-notice-saved = حُفظت بطاقة التنقيط.
jury-notice-confirmed = تأكدت بطاقة التنقيط، وأُرسل إليكم وصل عنها.
jury-notice-given-back = أُرجع الملف وسُجل السبب.

## الكتابة الدائمة: المقاعد والإسناد والاختتام
jury-seats = مقاعد لجنة التحكيم
jury-seats-lead = المقاعد يحددها دفتر التحملات، وتشغلها المؤسسات، ويمثلها أعضاء يعينون لهذه الدورة.
jury-seats-prepare = إحداث المقاعد حسب دفتر التحملات
jury-seats-none = لم تحدث المقاعد بعد
jury-seats-none-text = تحدث المقاعد مرة واحدة انطلاقا من دفتر تحملات الدورة.
jury-seat = المقعد
jury-institution = المؤسسة
jury-college = الفئة
jury-duty = الصفة
jury-holder = العضو
jury-seat-vacant = شاغر
jury-seat-appoint = تعيين عضو
jury-seat-appoint-title = تعيين عضو في مقعد
jury-seat-appoint-text = إذا كان لهذا العنوان حساب عين فورا. وإلا أرسلت إليه دعوة، ويشغل المقعد عند قبولها.
jury-seat-email = البريد الإلكتروني
jury-seat-name = الاسم الكامل
jury-seat-language = لغة المراسلة
jury-seat-email-wrong = اكتبوا عنوان بريد إلكتروني صحيحا.
jury-seat-name-wrong = اكتبوا الاسم الكامل.
jury-seat-account-taken = يشغل هذا الشخص مقعدا آخر في هذه الدورة.
jury-seat-account-unknown = هذا الحساب مغلق.
jury-seat-taken = هذا المقعد مشغول.
jury-seat-vacate = إخلاء المقعد
jury-seat-vacate-text = تبقى البطاقات المؤكدة محتسبة، ويسحب ما لم ينجز، ويحدث مكانه مقعد شاغر لنفس المؤسسة.
jury-undertaken = التعهد مقبول
jury-not-undertaken = التعهد لم يقبل بعد
jury-start = انطلاق التنقيط
jury-start-text = عند الانطلاق ترصد حالات التنافي، وتسند الملفات إلى الأعضاء، ويخبرون برسالة.
jury-start-do = إطلاق التنقيط
jury-start-ready = كل شيء جاهز.
jury-obstacles = ما ينقص قبل ذلك
jury-obstacles-more = { $count ->
    [zero] لا شيء آخر
    [one] وعنصر آخر
    [two] وعنصران آخران
    [few] و{ $count } عناصر أخرى
    [many] و{ $count } عنصرا آخر
   *[other] و{ $count } عنصر آخر
}
jury-allotment = إسناد الملفات
jury-allotment-everything = كل عضو يقرأ كل الملفات، باستثناء ما تنحى عنه.
jury-allotment-quota = { $count ->
    [zero] لا قراء لكل ملف
    [one] يقرأ كل ملف عضو واحد من كل فئة.
    [two] يقرأ كل ملف عضوان من كل فئة.
    [few] يقرأ كل ملف { $count } أعضاء من كل فئة.
    [many] يقرأ كل ملف { $count } عضوا من كل فئة.
   *[other] يقرأ كل ملف { $count } عضو من كل فئة.
}
jury-allotment-readings = القراءات
jury-allotment-added = قراءات جديدة
jury-allotment-removed = قراءات مسحوبة
jury-allotment-loads = أدنى وأعلى حصة
jury-allotment-components = مجموعات منفصلة
jury-allotment-lambda = الترابط (λ₂)
jury-allotment-objective = القيمة المثلى المثبتة
jury-allotment-seed = البذرة العشوائية المعلنة
jury-allotment-apply = تطبيق الإسناد
jury-allotment-nothing = الإسناد الجاري هو الأمثل: لا شيء يتغير.
jury-allotment-loads-message = عدد الملفات المسندة إلى كل مقعد
jury-coverage = تتبع التنقيط
jury-coverage-message = حالة كل بطاقة: المقاعد في الأعمدة والملفات في الأسطر
jury-coverage-total = البطاقات المؤكدة
jury-coverage-empty = لا ملفات مسندة بعد
jury-coverage-short = ينقصه: { $colleges }
jury-coverage-left = يبقى غير مكتمل بقرار: { $reason }
jury-coverage-incomplete = ملفات تنقصها بطاقات
jury-leave-incomplete = تسجيل قرار ترك الملف غير مكتمل
jury-leave-incomplete-text = لا تنتظر البطاقات الناقصة لهذا الملف، ولا يرتب إلا إذا كفت البطاقات الموجودة. يدون القرار وسببه في المحضر.
jury-leave-incomplete-do = تسجيل القرار
jury-close = اختتام التنقيط
jury-close-text = عند الاختتام لا تقبل أي بطاقة، ويحسب الترتيب الرسمي ويحفظ مع بصمته.
jury-close-do = اختتام التنقيط
jury-close-ready = جميع البطاقات مؤكدة. يمكن اختتام التنقيط.
jury-notice-prepared = أُحدثت المقاعد.
jury-notice-appointed = عُيّن العضو في المقعد.
jury-notice-invited = أرسلت الدعوة.
jury-notice-vacated = أخلي المقعد وسجل السبب.
jury-notice-started = انطلق التنقيط وأسندت الملفات.
jury-notice-allotted = طبق الإسناد.
jury-notice-left-incomplete = سجل القرار.
jury-notice-closed = اختتم التنقيط وحسب الترتيب.

## ما يحول دون الانتقال إلى المرحلة الموالية
obstacle-entries-unscreened = { $count ->
    [zero] بت في قبول جميع الملفات
    [one] ملف واحد لم يبت في قبوله
    [two] ملفان لم يبت في قبولهما
    [few] { $count } ملفات لم يبت في قبولها
    [many] { $count } ملفا لم يبت في قبولها
   *[other] { $count } ملف لم يبت في قبولها
}
obstacle-no-entries = { $count ->
    [zero] لا يوجد أي ملف مقبول
    [one] لا يوجد أي ملف مقبول
    [two] لا يوجد أي ملف مقبول
    [few] لا يوجد أي ملف مقبول
    [many] لا يوجد أي ملف مقبول
   *[other] لا يوجد أي ملف مقبول
}
obstacle-seats-not-made = { $count ->
    [zero] جميع المقاعد محدثة
    [one] مقعد واحد لم يحدث
    [two] مقعدان لم يحدثا
    [few] { $count } مقاعد لم تحدث
    [many] { $count } مقعدا لم تحدث
   *[other] { $count } مقعد لم تحدث
}
obstacle-seats-vacant = { $count ->
    [zero] لا مقاعد شاغرة
    [one] مقعد شاغر
    [two] مقعدان شاغران
    [few] { $count } مقاعد شاغرة
    [many] { $count } مقعدا شاغرا
   *[other] { $count } مقعد شاغر
}
obstacle-colleges-empty = { $count ->
    [zero] جميع الفئات ممثلة
    [one] فئة بدون أي مقعد
    [two] فئتان بدون أي مقعد
    [few] { $count } فئات بدون أي مقعد
    [many] { $count } فئة بدون أي مقعد
   *[other] { $count } فئة بدون أي مقعد
}
obstacle-institution-entered = { $count ->
    [zero] لا حالة تناف
    [one] مؤسسة مترشحة تشغل مقعدا (حالة تناف)
    [two] حالتا تناف: مؤسستان مترشحتان تشغلان مقعدين
    [few] { $count } حالات تناف: مؤسسات مترشحة تشغل مقاعد
    [many] { $count } حالة تناف: مؤسسات مترشحة تشغل مقاعد
   *[other] { $count } حالة تناف: مؤسسات مترشحة تشغل مقاعد
}
obstacle-readers-too-few = { $count ->
    [zero] لكل ملف ما يكفي من القراء
    [one] ملف واحد لا يجد ما يكفي من القراء في فئة
    [two] ملفان لا يجدان ما يكفي من القراء في فئة
    [few] { $count } ملفات لا تجد ما يكفي من القراء في فئة
    [many] { $count } ملفا لا تجد ما يكفي من القراء في فئة
   *[other] { $count } ملف لا تجد ما يكفي من القراء في فئة
}
obstacle-readers-crowded = { $count ->
    [zero] لا تزاحم على القراء
    [one] ملف واحد لا يقرؤه إلا أعضاء مكتملو الحصة
    [two] ملفان لا يقرؤهما إلا أعضاء مكتملو الحصة
    [few] { $count } ملفات لا يقرؤها إلا أعضاء مكتملو الحصة
    [many] { $count } ملفا لا يقرؤها إلا أعضاء مكتملو الحصة
   *[other] { $count } ملف لا يقرؤها إلا أعضاء مكتملو الحصة
}
obstacle-capacity-short = { $count ->
    [zero] الطاقة كافية
    [one] تنقص فئة قراءة واحدة
    [two] تنقص فئة قراءتان
    [few] تنقص فئة { $count } قراءات
    [many] تنقص فئة { $count } قراءة
   *[other] تنقص فئة { $count } قراءة
}
obstacle-allotment-unproved = { $count ->
    [zero] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
    [one] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
    [two] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
    [few] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
    [many] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
   *[other] لم يثبت أن الإسناد أمثل؛ أعيدوا المحاولة
}
obstacle-sheets-missing = { $count ->
    [zero] لا بطاقات ناقصة
    [one] بطاقة تنقيط واحدة لم تؤكد
    [two] بطاقتا تنقيط لم تؤكدا
    [few] { $count } بطاقات تنقيط لم تؤكد
    [many] { $count } بطاقة تنقيط لم تؤكد
   *[other] { $count } بطاقة تنقيط لم تؤكد
}
obstacle-interests-undeclared = { $count ->
    [zero] جميع المصالح مصرح بها
    [one] عضو واحد لم يكمل التصريح بالمصالح
    [two] عضوان لم يكملا التصريح بالمصالح
    [few] { $count } أعضاء لم يكملوا التصريح بالمصالح
    [many] { $count } عضوا لم يكملوا التصريح بالمصالح
   *[other] { $count } عضو لم يكملوا التصريح بالمصالح
}
obstacle-interests-unruled = { $count ->
    [zero] بت الرئيس في جميع حالات التضارب المحتمل
    [one] حالة تضارب محتمل تنتظر قرار الرئيس
    [two] حالتا تضارب محتمل تنتظران قرار الرئيس
    [few] { $count } حالات تضارب محتمل تنتظر قرار الرئيس
    [many] { $count } حالة تضارب محتمل تنتظر قرار الرئيس
   *[other] { $count } حالة تضارب محتمل تنتظر قرار الرئيس
}
obstacle-entries-short = { $count ->
    [zero] لكل ملف ما يكفي من البطاقات
    [one] ملف تنقصه بطاقات فئة ولم يعد له قارئ فيها: عينوا معوضا أو سجلوا قرارا
    [two] ملفان تنقصهما بطاقات فئة ولم يعد لهما قارئ فيها: عينوا معوضا أو سجلوا قرارا
    [few] { $count } ملفات تنقصها بطاقات فئة ولم يعد لها قارئ فيها: عينوا معوضا أو سجلوا قرارا
    [many] { $count } ملفا تنقصها بطاقات فئة ولم يعد لها قارئ فيها: عينوا معوضا أو سجلوا قرارا
   *[other] { $count } ملف تنقصها بطاقات فئة ولم يعد لها قارئ فيها: عينوا معوضا أو سجلوا قرارا
}
obstacle-attendance-missing = { $count ->
    [zero] سجل حضور الجميع
    [one] لم يسجل حضور عضو واحد
    [two] لم يسجل حضور عضوين
    [few] لم يسجل حضور { $count } أعضاء
    [many] لم يسجل حضور { $count } عضوا
   *[other] لم يسجل حضور { $count } عضو
}
obstacle-quorum-missing = { $count ->
    [zero] النصاب القانوني متوفر
    [one] النصاب القانوني غير متوفر
    [two] النصاب القانوني غير متوفر
    [few] النصاب القانوني غير متوفر
    [many] النصاب القانوني غير متوفر
   *[other] النصاب القانوني غير متوفر
}
obstacle-quorum-missing-in-college = { $count ->
    [zero] النصاب متوفر في كل فئة
    [one] النصاب غير متوفر في فئة واحدة
    [two] النصاب غير متوفر في فئتين
    [few] النصاب غير متوفر في { $count } فئات
    [many] النصاب غير متوفر في { $count } فئة
   *[other] النصاب غير متوفر في { $count } فئة
}
obstacle-prizes-undecided = { $count ->
    [zero] بت في جميع الجوائز
    [one] جائزة واحدة لم يبت فيها
    [two] جائزتان لم يبت فيهما
    [few] { $count } جوائز لم يبت فيها
    [many] { $count } جائزة لم يبت فيها
   *[other] { $count } جائزة لم يبت فيها
}
obstacle-decisions-faulty = { $count ->
    [zero] جميع القرارات سليمة
    [one] قرار واحد لم يعد مطابقا للقواعد
    [two] قراران لم يعودا مطابقين للقواعد
    [few] { $count } قرارات لم تعد مطابقة للقواعد
    [many] { $count } قرارا لم تعد مطابقة للقواعد
   *[other] { $count } قرار لم تعد مطابقة للقواعد
}
jury-allotment-pending = تغيير الإسناد ينتظر التطبيق
jury-allotment-pending-text = تغير أعضاء اللجنة أو الملفات منذ آخر إسناد. يتوصل الأعضاء الجدد بملفاتهم عند التطبيق، ويبقى كل ما أكد من بطاقات كما هو.
jury-notice-appointed-scoring = عين العضو. طبقوا الإسناد أسفله ليتوصل بملفاته.
jury-seats-in-scoring = التنقيط مفتوح: لا يتوصل عضو جديد بملفاته إلا بعد تطبيق الإسناد.

## تعديل بطاقة مؤكدة
jury-confirm-hint = تختم البطاقة المؤكدة وتتوصلون بوصل عنها. ولا تتغير إلى حين اختتام التنقيط إلا من قبلكم وببيان السبب، وتبقى النسخة الأولى محفوظة.
jury-change = تعديل هذه البطاقة مع بيان السبب
jury-change-text = تحل البطاقة الجديدة محل الأولى فور تأكيدها. وتحفظ الأولى وبصمتها والسبب الذي بينتموه، ويطلع عليها الرئيس والمدقق بعد اختتام التنقيط.
jury-change-reason = سبب التعديل
jury-change-reason-hint = مثلا: لم أنتبه إلى إحدى الوثائق.
jury-change-do = تأكيد البطاقة المعدلة
jury-change-back = الإبقاء على البطاقة كما هي
jury-change-nothing = لم يتغير شيء في هذه البطاقة.
jury-notice-changed = تأكدت البطاقة المعدلة، وأرسل إليكم وصل جديد.
jury-receipt-name = ختمت البطاقة باسم:
jury-receipt-name-why = بهذا الاسم، لا باسمكم، يمكن أن تنشر البطاقة.
jury-others = البطاقات المؤكدة لباقي الأعضاء
jury-others-text = يتيح دفتر التحملات الاطلاع عليها لمن أكد بطاقته، دون ذكر الأسماء.

## عند انقطاع الاتصال
jury-offline-title = لا يوجد اتصال
jury-offline-text = تتطلب هذه الصفحة اتصالا بالشبكة. وما كتبتموه في آخر بطاقة فتحتموها محفوظ على هذا الجهاز.
jury-offline-kept-title = البطاقة محفوظة على هذا الجهاز
jury-offline-kept-text = انقطع الاتصال. سترسل البطاقة مرة واحدة فور عودة الاتصال، حتى لو غادرتم هذه الصفحة. لا تسجلوا الخروج قبل ذلك.
jury-offline-grid-text = أنتم دون اتصال: هذه بطاقتكم كما ملأتموها. يمكنكم المتابعة والحفظ، ويتم الإرسال عند عودة الاتصال.
jury-offline-again = العودة إلى البطاقة
jury-offline-waiting = بطاقة تنتظر عودة الاتصال لترسل.
jury-offline-sent = أرسلت البطاقة المحفوظة على هذا الجهاز.
jury-offline-refused = تعذر حفظ بطاقة محفوظة على هذا الجهاز كما هي.
jury-offline-show = معرفة السبب
jury-offline-restored = استرجع ما كتبتموه ولم تحفظوه؛ راجعوه ثم احفظوه.

## الخبراء والصلات المرصودة والوظائف السابقة
jury-task-consult = للاطلاع، رأي استشاري
jury-next-consult = اطلعوا على الملفات
jury-next-consult-text = تشاركون بصفة استشارية: تطلعون على الملفات دون تنقيط ولا تصويت.
jury-next-consult-action = فتح ملف
jury-found-institution = رصدته المنصة: مؤسستكم هي الهيئة المترشحة أو الهيئة الوصية عليها.
jury-found-partner = رصدته المنصة: يذكر الملف مؤسستكم ضمن الهيئات الشريكة.
jury-found-employment = رصدته المنصة: صرحتم بالعمل سابقا لدى هذه الهيئة أو الهيئة الوصية عليها أو هيئة شريكة. ويبت الرئيس في الأمر.
jury-found-domain = رصدته المنصة: عنوانكم الإلكتروني وعنوان الهيئة من نطاق واحد. ويبت الرئيس في الأمر.
jury-employment = المؤسسات التي عملتم بها
jury-employment-hint = { $years ->
    [zero] مؤسسة في كل سطر. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
    [one] مؤسسة في كل سطر، خلال السنة الأخيرة. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
    [two] مؤسسة في كل سطر، خلال السنتين الأخيرتين. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
    [few] مؤسسة في كل سطر، خلال السنوات الـ{ $years } الأخيرة. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
    [many] مؤسسة في كل سطر، خلال السنوات الـ{ $years } الأخيرة. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
   *[other] مؤسسة في كل سطر، خلال السنوات الـ{ $years } الأخيرة. تقارنها المنصة بالهيئات المترشحة والهيئات الوصية عليها والهيئات الشريكة.
}
jury-employment-too-long = اذكروا 40 مؤسسة على الأكثر، لا يتجاوز اسم كل منها 200 حرف.

## التتبع: التأخر والتذكير والفوارق
jury-follow = المتأخرون والتذكير
jury-follow-late = الأعضاء المتأخرون
jury-follow-late-none = جميع البطاقات المطلوبة مؤكدة
jury-follow-late-none-text = لا أحد يحتاج إلى تذكير.
jury-follow-missing = البطاقات الناقصة
jury-follow-drafts = منها مسودات
jury-follow-reminded = آخر تذكير
jury-follow-never = لا يوجد
jury-follow-remind = تذكير
jury-follow-remind-all = تذكير جميع المتأخرين
jury-follow-auto = تذكر المنصة الأعضاء تلقائيا قبل انتهاء الأجل بسبعة أيام وثلاثة أيام ويوم واحد، وفي اليوم نفسه، ثم كل أسبوع؛ ولا ترسل تذكيرين في يوم واحد.
jury-follow-course = البطاقات المؤكدة حسب الأيام
jury-follow-day = اليوم
jury-follow-confirmed = مجموع المؤكد
jury-follow-share = النسبة
jury-follow-course-none = لم تؤكد أي بطاقة بعد.
jury-follow-spread = الفوارق بين الأعضاء
jury-follow-spread-text = أدنى مجموع وأعلاه لكل ملف، بدءا بأكبر فارق. تحسب عند كل عرض للصفحة.
jury-follow-lowest = الأدنى
jury-follow-highest = الأعلى
jury-follow-gap = الفارق
jury-notice-reminded = حررت رسائل التذكير وهي في طريقها إلى أصحابها.
jury-notice-reminded-already = سبق تحرير تذكير اليوم، ولا يرسل تذكير ثان.
jury-changes = البطاقات المعدلة
jury-changes-lead = بطاقات أكدها أصحابها ثم عدلوها قبل اختتام التنقيط: مضمونها قبل التعديل وبعده، وسببه.
jury-changes-none = لم تعدل أي بطاقة مؤكدة
jury-changes-none-text = تحتسب البطاقات كما أكدت.
jury-changes-before = قبل
jury-changes-after = بعد
jury-seat-entered = هذه الهيئة مترشحة والتنقيط جار: لا يمكنها شغل مقعد (حالة تناف).
jury-coverage-unbalanced = اختل توازن الفئات بالنسبة لهذا الملف: { $colleges }
obstacle-colleges-unbalanced = { $count ->
    [zero] الفئات متوازنة
    [one] فئة واحدة لا تحترم التوازن الذي يفرضه دفتر التحملات
    [two] فئتان لا تحترمان التوازن الذي يفرضه دفتر التحملات
    [few] { $count } فئات لا تحترم التوازن الذي يفرضه دفتر التحملات
    [many] { $count } فئة لا تحترم التوازن الذي يفرضه دفتر التحملات
   *[other] { $count } فئة لا تحترم التوازن الذي يفرضه دفتر التحملات
}
obstacle-entries-unbalanced = { $count ->
    [zero] لا ملف تقيمه فئات غير متوازنة
    [one] ملف واحد لم تعد تقيمه فئات متوازنة: عينوا معوضا أو سجلوا قرارا
    [two] ملفان لم تعد تقيمهما فئات متوازنة: عينوا معوضا أو سجلوا قرارا
    [few] { $count } ملفات لم تعد تقيمها فئات متوازنة: عينوا معوضا أو سجلوا قرارا
    [many] { $count } ملفا لم تعد تقيمها فئات متوازنة: عينوا معوضا أو سجلوا قرارا
   *[other] { $count } ملف لم تعد تقيمها فئات متوازنة: عينوا معوضا أو سجلوا قرارا
}

## موافقة شخص ثانٍ على الإغلاق
jury-agree = الموافقة على الإغلاق
jury-agree-text = لا يُغلق أحد التنقيط وحده. أعطوا موافقتكم، ثم يعلن شخص آخر من الكتابة الإغلاق حين لا يبقى أي نقص.
jury-agree-do = الموافقة على الإغلاق
jury-agree-take-back = سحب موافقتي
jury-agree-given = { $name }، { $at }
jury-agree-none = لم يوافق أحد بعد.
jury-notice-agreed = سُجلت موافقتكم على الإغلاق.
jury-notice-agreement-withdrawn = سُحبت موافقتكم على الإغلاق.
obstacle-close-not-agreed = لم يوافق أي شخص آخر بعدُ على الإغلاق: رئاسة اللجنة أو المنظم أو عضو آخر في الكتابة.
