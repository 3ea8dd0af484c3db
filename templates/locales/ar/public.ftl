# جمل الصفحات العمومية. المفاتيح: public-<الرمز>.
public-colon = :
public-edition-name = الدورة { $ordinal } ({ $year })
public-year-or = { $year } أو { $other }
public-lead = تُنظم منذ سنة 2005 لتشجيع الخدمات الإلكترونية العمومية بالمغرب، والتعريف بأنجح مشاريعها، وتثمين عمل فرقها.
public-no-edition = لا توجد دورة مفتوحة حاليا. يُعلن هنا عن فتح باب الترشيح المقبل.
public-act-apply = قدموا ترشيحكم
public-act-edition = الاطلاع على الدورة
public-act-results = الاطلاع على النتائج
public-act-archive = كل الدورات منذ 2005
public-now-call = باب الترشيح مفتوح إلى غاية { $deadline }. { $remaining }.
public-now-screening = أُغلق باب الترشيح. تنظر الكتابة الدائمة في استيفاء الملفات للشروط. تُعلن النتائج ابتداء من { $day }.
public-now-scoring = تدرس لجنة التحكيم الملفات وتنقطها. تُعلن النتائج ابتداء من { $day }.
public-now-deliberation = لجنة التحكيم في مرحلة المداولات. تُعلن النتائج ابتداء من { $day }.
public-now-published = أُعلنت نتائج الدورة ({ $day }).
public-now-archived = أُعلنت نتائج الدورة ({ $day }).
public-now-suspended = الدورة معلقة بقرار من الجهة المنظمة. كان إعلان النتائج مقررا ابتداء من { $day }.
public-others-title = دورات أخرى جارية
public-latest-title = آخر المتوجين: { $edition }
public-latest-all = كل نتائج هذه الدورة
public-since-title = الجائزة منذ 2005
public-further-title = للمزيد
public-further-about = الغاية من الجائزة، ومن يحق له التباري، وكيف تُحكَّم، مع مصدر كل معلومة.
public-further-statistics = المتوجون حسب السنة ونوع الهيئة والصنف، رسوما وجداول.
public-further-open-data = كل النتائج منذ 2005 في ملفات CSV وJSON.
public-about-title = حول الجائزة
public-about-name = اسم الجائزة
public-about-since = منذ سنة
public-about-ministry = الوزارة
public-recurrences-title = مشاريع عادت إلى التتويج
public-editions-title = الدورات منذ 2005
public-editions-lead = ما نعرفه عن كل دورة، بمصادره. ما لم نعثر عليه نقول إننا لم نعثر عليه.
public-grid-title = الجوائز حسب السنة والصنف
public-list-title = لائحة الدورات
public-sisters-title = جوائز شقيقة
public-sisters-text = جائزة أخرى للوزارة نفسها تُحفظ بجانب هذه، ولا تدخل في الأرقام.
public-laureates = المتوجون
public-laureates-count = { $count ->
    [zero] لا متوج معروف
    [one] متوج واحد معروف
    [two] متوجان معروفان
    [few] { $count } متوجين معروفين
    [many] { $count } متوجا معروفا
   *[other] { $count } متوج معروف
}
public-nothing-known = لا شيء معروف
public-whole-edition = خارج الأصناف
public-tier-grand = جائزة امتياز الكبرى
public-tier-excellence = جائزة امتياز للتميز
public-tier-encouragement = جائزة امتياز للتشجيع
public-tier-jury = جائزة لجنة التحكيم
public-tier-commended = مبادرات جديرة بالتنويه
public-tier-plain = جائزة امتياز
public-fact-organiser = الجهة المنظمة
public-fact-ceremony = حفل تسليم الجوائز
public-fact-place = المكان
public-fact-entries = عدد الترشيحات
public-demonstration = في هذه الدورة هيئات ومحكّمون ونقط مخترعة للعرض.
public-closes = آخر أجل لتقديم الترشيحات
public-results-title = النتائج
public-downloads-title = التحميل
public-sums = تفصيل حساب النقط ({ $language })
public-bulletin = إعلان النتائج ({ $language })
public-bulletin-archive = النتائج المعروفة ({ $language })
public-entries-show = عرض اللائحة
public-call-details = الآجال والأصناف والمعايير والجوائز
public-rules = نظام الجائزة ({ $language })
public-data-json = النتائج (JSON)
public-data-csv = النتائج (CSV)
public-data-entries = ملفات الترشيح دون نقط (CSV)
public-participation-title = المشاركة
public-by-category = ملفات الترشيح حسب الصنف
public-by-kind = ملفات الترشيح حسب نوع الهيئة
public-kind = نوع الهيئة
public-entries = ملفات الترشيح
public-jury-title = لجنة التحكيم
public-institution = المؤسسة
public-college = الفئة
public-duty = الصفة
public-entries-title = الملفات المتبارية
public-entries-text = الملفات المستوفية للشروط، دون نقط ولا ترتيب.
public-project = المشروع
public-body = الهيئة
public-category = الصنف
public-prize = الجائزة
public-prizes = الجوائز
public-years = السنوات
public-gaps-title = ما لا نعرفه
public-remarks-title = ملاحظات
public-candidates-title = مرشحون معروفون
public-candidates-text = ورد اسمهم في لائحة المرشحين، ولا يُعرف عنهم تتويج.
public-sources-title = المصادر
public-call-title = شروط الدورة
public-theme = موضوع الدورة:
public-calendar-title = الآجال
public-calendar-opens = فتح باب الترشيح
public-calendar-closes = آخر أجل لتقديم الترشيحات
public-calendar-screening = نهاية الانتقاء الأولي
public-calendar-scoring = نهاية التنقيط
public-calendar-deliberation = المداولات
public-calendar-announcement = إعلان النتائج
public-eligible-title = من يحق له التباري
public-categories-title = الأصناف
public-criteria-title = معايير التقييم
public-criteria-message = أوزان المعايير في نقطة الملف
public-prizes-title = الجوائز
public-seats-title = مقاعد لجنة التحكيم
public-examples-title = أجزاء على سبيل المثال، لأن النص الرسمي غير معروف
public-fingerprint = بصمة دفتر التحملات (SHA-256)
public-laureate = متوج
public-citation = ما قالته لجنة التحكيم
public-summary = المشروع
public-prize-title = التتويج
public-shared-with = مناصفة مع
public-history = سجل الهيئة
public-recurrence = في دورات أخرى
public-team = فريق المشروع
public-project-unknown = مشروع غير معروف الاسم
public-reason-unknown = السبب غير معروف.
public-participants-title = الهيئات المشاركة
public-participants-count = { $count ->
    [zero] لا توجد هيئات بعد.
    [one] هيئة واحدة في السجل.
    [two] هيئتان في السجل.
    [few] { $count } هيئات في السجل، الأكثر تتويجا أولا.
    [many] { $count } هيئة في السجل، الأكثر تتويجا أولا.
   *[other] { $count } هيئة في السجل، الأكثر تتويجا أولا.
}
public-took-part = شاركت
public-other-names = أسماء أخرى في المصادر
public-search-title = بحث
public-search-label = ابحث عن هيئة أو مشروع أو صنف أو سنة
public-search-hint = بالعربية أو بالفرنسية. لا فرق بين أ وا، ولا بين ة وه، ولا بين ى وي.
public-search-none = لا نتيجة لهذا البحث
public-search-none-text = جربوا كلمة أقل، أو اسم الهيئة بالفرنسية: كثير من الأسماء القديمة غير معروفة بالعربية.
public-search-more = هناك نتائج أخرى: أضيفوا كلمة لتضييق البحث.
public-statistics-title = إحصائيات
public-statistics-lead = أرقام ما نعرفه من النتائج، دون الجوائز الشقيقة. الدورات الناقصة المصادر أقل مما كانت عليه في الواقع.
public-statistics-by-year = المتوجون حسب السنة
public-statistics-years = { $count ->
    [zero] لا متوج معروف في سنة { $year }.
    [one] كانت سنة { $year } أكثر السنوات تتويجا: متوج واحد معروف.
    [two] كانت سنة { $year } أكثر السنوات تتويجا: متوجان معروفان.
    [few] كانت سنة { $year } أكثر السنوات تتويجا: { $count } متوجين معروفين.
    [many] كانت سنة { $year } أكثر السنوات تتويجا: { $count } متوجا معروفا.
   *[other] كانت سنة { $year } أكثر السنوات تتويجا: { $count } متوج معروف.
}
public-statistics-key = ؟ دورة لا يُعرف عنها شيء · ∅ جوائز محجوبة. المحور الزمني من اليسار إلى اليمين.
public-statistics-kinds = حسب نوع الهيئة
public-statistics-first = في الصدارة: { $label } ({ $count })
public-statistics-categories = حسب الصنف
public-withheld = جوائز محجوبة
public-figure-editions = { $count ->
    [zero] دورة
    [one] دورة
    [two] دورتان
    [few] دورات
    [many] دورة
   *[other] دورة
}
public-figure-laureates = { $count ->
    [zero] متوج
    [one] متوج
    [two] متوجان
    [few] متوجين
    [many] متوجا
   *[other] متوج
}
public-figure-bodies = { $count ->
    [zero] هيئة متوجة
    [one] هيئة متوجة
    [two] هيئتان متوجتان
    [few] هيئات متوجة
    [many] هيئة متوجة
   *[other] هيئة متوجة
}
public-figure-withheld = { $count ->
    [zero] جائزة محجوبة
    [one] جائزة محجوبة
    [two] جائزتان محجوبتان
    [few] جوائز محجوبة
    [many] جائزة محجوبة
   *[other] جائزة محجوبة
}
public-figure-entries = { $count ->
    [zero] ملف ترشيح
    [one] ملف ترشيح
    [two] ملفا ترشيح
    [few] ملفات ترشيح
    [many] ملف ترشيح
   *[other] ملف ترشيح
}
public-open-data-title = البيانات المفتوحة
public-open-data-lead = كل ما تعرضه الصفحات العمومية يُحمَّل كذلك في ملفات تُقرأ آليا.
public-data-all = كل الدورات
public-data-each = دورة بدورة
public-data-files = الملفات
public-data-format-title = شكل الملفات
public-data-format = ملفات CSV بترميز UTF-8 مع علامة الترتيب، تفصل بين خاناتها فاصلة. الخانة التي قد يحسبها جدول حسابي صيغةً تسبقها فاصلة عليا. سطر لكل متوج، وسطر لكل جائزة محجوبة.
public-data-columns = أعمدة ملف النتائج
public-data-column = العمود
public-data-meaning = المعنى
public-data-licence = الرخصة المقترحة لإعادة الاستعمال:
public-column-edition = رقم الدورة، فارغ إذا لم يُعرف
public-column-year = السنة التي تُعرف بها الدورة
public-column-category-ar = اسم الصنف بالعربية
public-column-category-fr = اسم الصنف بالفرنسية
public-column-tier = مرتبة الجائزة: grand أو excellence أو encouragement أو jury أو commended أو plain
public-column-prize-ar = اسم الجائزة بالعربية
public-column-prize-fr = اسم الجائزة بالفرنسية
public-column-outcome = المآل: awarded أو shared أو withheld
public-column-reference = رقم الملف
public-column-body-ar = اسم الهيئة بالعربية
public-column-body-fr = اسم الهيئة بالفرنسية
public-column-body-kind-fr = نوع الهيئة بالفرنسية
public-column-project-ar = اسم المشروع بالعربية
public-column-project-fr = اسم المشروع بالفرنسية
public-column-citation-ar = ما قالته اللجنة، بالعربية
public-column-citation-fr = ما قالته اللجنة، بالفرنسية
public-column-reason-ar = سبب الحجب بالعربية
public-column-reason-fr = سبب الحجب بالفرنسية
public-column-score = النقطة
public-column-source = عنوان المصدر
public-column-invented = yes إذا كانت الهيئة مخترعة للعرض
public-column-category = مفتاح الصنف
public-accessibility-aim-title = ما نسعى إليه
public-accessibility-aim = تُبنى هذه الصفحات لتحترم معيار WCAG 2.2 في المستوى AA، بالعربية أولا.
public-accessibility-done-title = ما أُنجز
public-accessibility-done = تعمل كل الصفحات دون جافاسكريبت وبلوحة المفاتيح وحدها. لكل حقل عنوان، ولكل خطأ جملة ورابط إلى موضعه. لكل رسم جدول بمعطياته. تتبع الألوان إعدادات الجهاز، فاتحة أو داكنة، ولا يُقال شيء باللون وحده. وثائق PDF موسومة البنية.
public-accessibility-limits-title = ما لم يُتحقق منه بعد
public-accessibility-limits = لم تُجرَّب الصفحات بعد مع مستعملي قارئات الشاشة بالعربية. الصفحات الأمازيغية تستعمل كلمات موثقة فقط، وتُعرض بقيتها بالعربية. أسماء كثير من المشاريع القديمة غير معروفة إلا بالفرنسية.
public-accessibility-help-title = التبليغ عن صعوبة
public-accessibility-help = إذا تعذر عليكم الاطلاع على صفحة أو وثيقة، فاكتبوا إلى الكتابة الدائمة للجائزة، وستوافيكم بالمحتوى في صيغة أخرى.
public-privacy-what-title = ما نحتفظ به
public-privacy-what = عن زوار الصفحات العمومية: لا شيء يعرّف بهم. عن أصحاب الحسابات: الاسم والعنوان الإلكتروني واللغة والأدوار والجلسات المفتوحة. عن الترشيحات: ما تكتبه الهيئة في ملفها وما ترفقه به. وتُدوَّن الأعمال المؤثرة في سجل لا يُمحى.
public-privacy-cookies-title = ملفات الارتباط
public-privacy-cookies = لا تُستعمل إلا ملفات ارتباط ضرورية: الجلسة بعد تسجيل الدخول، واللغة المختارة، ورسالة تُعرض مرة واحدة بعد إرسال استمارة، وعلامة تربط كل استمارة بمتصفحكم، وأخرى توضع عند الدخول حتى لا تغلق محاولات الغير الفاشلة حسابكم. لا تتبع، ولا إحصاء زوار، ولا محتوى من مواقع أخرى.
public-privacy-who-title = من يطلع عليها
public-privacy-who = لا يطلع على الملف قبل الإعلان إلا هيئته والكتابة الدائمة والأعضاء المكلفون به. ولا يطلع أحد على نقط عضو قبل إغلاق التنقيط.
public-privacy-public-title = ما يُنشر
public-privacy-public = تُنشر بعد إعلان النتائج: أسماء الهيئات والمشاريع، وملخصاتها العمومية، وأعضاء الفرق الذين ذكرتهم الهيئة للنشر. لا تُنشر النقط إلا إذا نص على ذلك دفتر التحملات.
public-privacy-rights-title = حقوقكم
public-privacy-rights = يخول القانون رقم 09-08 حق الولوج إلى المعطيات وتصحيحها والتعرض على معالجتها. تُمارَس هذه الحقوق لدى الكتابة الدائمة للجائزة. هذه الصفحة تصف عمل البرنامج، وعلى الجهة المنظمة أن تضيف إليها رقم تصريحها لدى اللجنة الوطنية.
