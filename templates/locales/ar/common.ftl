# الرسائل المشتركة بين كل الصفحات.
# المفاتيح: <المجال>-<الرمز>. المعاملات نفسها في اللغات الثلاث. لكل جمع ست صيغ.

## الجائزة
site-name = امتياز
site-title = الجائزة الوطنية للإدارة الإلكترونية «امتياز»
site-field = الإدارة الإلكترونية
site-country = المملكة المغربية
site-demo = نسخة للعرض: الهيئات والمحكّمون والنقط المخترعة معلَّمة بذلك، ولا قيمة رسمية لما يظهر هنا.
site-untranslated = هذه الصفحة غير متوفرة بعد بهذه اللغة، وهي معروضة بالعربية.
title-error = خطأ:
invented = مثال مخترع

## التنقل
nav-skip = انتقل إلى المحتوى
nav-main = التنقل الرئيسي
nav-languages = اللغة
nav-breadcrumbs = مسار التصفح
nav-footer = روابط أسفل الصفحة
nav-account = الحساب
nav-home = الرئيسية
nav-menu = القائمة
nav-back = رجوع
nav-dashboard = لوحتي
nav-edition = الدورة الحالية
nav-editions = الدورات
nav-archive = الأرشيف منذ 2005
nav-results = النتائج
nav-rules = النظام والمعايير
nav-entries = الترشيحات
nav-jury = لجنة التحكيم
nav-bodies = الهيئات
nav-open-data = البيانات المفتوحة
nav-help = المساعدة والاتصال
nav-privacy = حماية المعطيات الشخصية
nav-accessibility = قابلية الولوج
nav-terms = شروط الاستعمال
nav-questions = أسئلة وأجوبة
nav-conditions = الشروط والكيفيات
nav-information = معلومات
nav-legal = الإطار القانوني
nav-sign-in = تسجيل الدخول
nav-sign-out = تسجيل الخروج
nav-my-account = حسابي
nav-signed-in-as = متصل باسم { $name }

## الأفعال
action-save = حفظ
action-save-draft = حفظ المسودة
action-save-next = حفظ والانتقال إلى التالي
action-continue = متابعة
action-start = ابدأ
action-submit = إيداع
action-confirm = تأكيد
action-cancel = إلغاء
action-edit = تعديل
action-delete = حذف
action-withdraw = سحب
action-reopen = إعادة الفتح
action-add = إضافة
action-remove = إزالة
action-send = إرسال
action-search = بحث
action-open = فتح
action-close = إغلاق
action-view = عرض
action-download = تحميل
action-print = طباعة
action-upload = رفع الملف
action-replace = استبدال
action-accept = قبول
action-refuse = رفض
action-verify = تحقق
action-invite = دعوة
action-revoke = إلغاء الصلاحية
action-publish = نشر
action-change = تغيير
action-change-what = تغيير { $what }
action-remove-what = إزالة { $what }
action-apply = تطبيق
action-clear = مسح
action-retry = إعادة المحاولة

## مكونات الصفحات
ui-error-title = هناك مشكل
ui-error = خطأ:
ui-colon = { $text }:
ui-optional = (اختياري)
ui-required-note = كل الحقول مطلوبة ما لم يُذكر أنها اختيارية.
ui-choose = اختر من القائمة
ui-show-all = عرض الكل
ui-yes = نعم
ui-no = لا
ui-none = لا شيء
ui-unknown = غير معروف
ui-not-answered = لم يُجب عنه بعد
ui-day = اليوم
ui-month = الشهر
ui-year = السنة
ui-hour = الساعة
ui-minute = الدقيقة
ui-date-hint = مثال: { $example }
ui-limit-characters = { $max ->
    [zero] لا حروف.
    [one] حرف واحد على الأكثر.
    [two] حرفان على الأكثر.
    [few] { $max } أحرف على الأكثر.
    [many] { $max } حرفا على الأكثر.
   *[other] { $max } حرف على الأكثر.
}
ui-limit-words = { $max ->
    [zero] لا كلمات.
    [one] كلمة واحدة على الأكثر.
    [two] كلمتان على الأكثر.
    [few] { $max } كلمات على الأكثر.
    [many] { $max } كلمة على الأكثر.
   *[other] { $max } كلمة على الأكثر.
}
ui-count-of = المستعمل: { $used } من { $max }
ui-file-current = الملف الحالي
ui-file-hint = الأنواع المقبولة: { $types }. الحجم الأقصى: { $size }.
ui-file-choose = اختر ملفا
ui-file-replace = اختر ملفا آخر ليحل محله
ui-row = السطر { $number }
ui-row-add = إضافة سطر
ui-row-remove = إزالة السطر { $number }
ui-filters = تصفية القائمة
ui-filters-active = مصفّى حسب
ui-sort-by = ترتيب حسب { $column }
ui-sorted-ascending = مرتب تصاعديا
ui-sorted-descending = مرتب تنازليا
ui-pages = صفحات القائمة
ui-page-previous = السابق
ui-page-next = التالي
ui-page = الصفحة { $number }
ui-page-of = الصفحة { $number } من { $total }
ui-results = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
ui-table-data = المعطيات في جدول
ui-table-scroll = جدول يمكن تحريكه أفقيا: { $caption }
ui-csv = تحميل المعطيات (CSV)
ui-source = المصدر
ui-progress = أُنجز { $done } من { $total }
ui-weight = الوزن: { $weight }
ui-comment = تعليق
ui-comment-needed = التعليق مطلوب عند هذه النقطة.
ui-score-none = لم تُعط نقطة بعد
ui-step = المرحلة { $number } من { $total }
ui-step-done = تمت
ui-step-current = الحالية
ui-step-coming = لاحقا
ui-timeline = مراحل الدورة
ui-opens-document = (ملف { $type }، { $size })
ui-reference = المرجع
ui-received = تاريخ ووقت التوصل
ui-digest = البصمة الرقمية (SHA-256)
ui-important = مهم
ui-note = ملاحظة
ui-warning = تنبيه
ui-success = تم
ui-more = تفاصيل أكثر
ui-saved-at = حُفظ على الساعة { $time }
ui-saving = جارٍ الحفظ…
ui-save-failed = تعذر الحفظ التلقائي. احفظ بالزر أسفل الصفحة.
ui-session-ending = تنتهي جلستك قريبا. احفظ عملك حتى لا يضيع.

## الزمن
time-deadline = { $date }، على الساعة { $time } بتوقيت المغرب ({ $offset })
time-at = على الساعة { $time }
time-from-to = من { $from } إلى { $to }
time-over = انتهى الأجل
time-closes = آخر أجل: { $deadline }
time-left-days = { $count ->
    [zero] لم يبق أي يوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يوما
   *[other] بقي { $count } يوم
}
time-left-hours = { $count ->
    [zero] بقي أقل من ساعة
    [one] بقيت ساعة واحدة
    [two] بقيت ساعتان
    [few] بقيت { $count } ساعات
    [many] بقيت { $count } ساعة
   *[other] بقيت { $count } ساعة
}
time-left-minutes = { $count ->
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $count } دقائق
    [many] بقيت { $count } دقيقة
   *[other] بقيت { $count } دقيقة
}

## الوحدات والأعداد
unit-bytes = { $size } بايت
unit-kilobytes = { $size } كيلوبايت
unit-megabytes = { $size } ميغابايت
unit-dirhams = { $amount } درهم
unit-points = { $count ->
    [zero] لا نقط
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $count } نقط
    [many] { $count } نقطة
   *[other] { $count } نقطة
}
unit-out-of = { $score } من { $max }
unit-years = { $count ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
unit-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوما
   *[other] { $count } يوم
}
count-entries = { $count ->
    [zero] لا ترشيحات
    [one] ترشيح واحد
    [two] ترشيحان
    [few] { $count } ترشيحات
    [many] { $count } ترشيحا
   *[other] { $count } ترشيح
}
count-bodies = { $count ->
    [zero] لا هيئات
    [one] هيئة واحدة
    [two] هيئتان
    [few] { $count } هيئات
    [many] { $count } هيئة
   *[other] { $count } هيئة
}
count-jurors = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوا
   *[other] { $count } عضو
}
count-sheets = { $count ->
    [zero] لا بطاقات تنقيط
    [one] بطاقة تنقيط واحدة
    [two] بطاقتا تنقيط
    [few] { $count } بطاقات تنقيط
    [many] { $count } بطاقة تنقيط
   *[other] { $count } بطاقة تنقيط
}
count-files = { $count ->
    [zero] لا ملفات
    [one] ملف واحد
    [two] ملفان
    [few] { $count } ملفات
    [many] { $count } ملفا
   *[other] { $count } ملف
}
count-pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
    [many] { $count } صفحة
   *[other] { $count } صفحة
}
count-words = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
}
count-characters = { $count ->
    [zero] لا حروف
    [one] حرف واحد
    [two] حرفان
    [few] { $count } أحرف
    [many] { $count } حرفا
   *[other] { $count } حرف
}
count-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
count-prizes = { $count ->
    [zero] لا جوائز
    [one] جائزة واحدة
    [two] جائزتان
    [few] { $count } جوائز
    [many] { $count } جائزة
   *[other] { $count } جائزة
}

## الدورة ومراحلها
edition = الدورة
edition-ordinal = الدورة { $ordinal }
edition-of-year = دورة سنة { $year }
edition-for-year = برسم سنة { $year }
phase-preparation = الإعداد
phase-call = فتح باب الترشيح
phase-screening = الانتقاء الأولي
phase-scoring = التنقيط
phase-deliberation = المداولات
phase-embargo = في انتظار إعلان النتائج
phase-published = إعلان النتائج
phase-archived = الأرشيف
phase-suspended = معلّقة
phase-cancelled = ملغاة

## حالات الترشيح وأقسامه
entry = ترشيح
entry-state-draft = مسودة
entry-state-submitted = مودع
entry-state-admissible = مستوف للشروط
entry-state-inadmissible = غير مقبول
entry-state-disqualified = مستبعد
entry-state-withdrawn = مسحوب
section-not-started = لم يبدأ بعد
section-in-progress = قيد الإنجاز
section-completed = مكتمل
section-problem = فيه مشكل
section-locked = لا يمكن البدء بعد
body-status-pending = في انتظار التحقق
body-status-verified = متحقق منها
body-status-refused = مرفوضة
body-status-merged = مدمجة
file-state-waiting = قيد الفحص
file-state-clean = سليم
file-state-refused = مرفوض

## الأدوار
role-body-lead = المسؤول عن الترشيح
role-body-contributor = مساهم في الترشيح
role-body-approver = المصادق على الترشيح
role-juror = عضو لجنة التحكيم
role-chair = رئيس لجنة التحكيم
role-observer = خبير استشاري
role-secretary = الكتابة الدائمة
role-organiser = لجنة التنظيم
role-administrator = مدير المنصة
role-auditor = مدقق
role-visitor = زائر

## لجنة التحكيم
college-administration = الإدارة العمومية
college-private = القطاع الخاص
college-civil-society = المجتمع المدني
seat-duty-chair = الرئيس
seat-duty-member = عضو
seat-duty-alternate = نائب
seat-duty-expert = خبير استشاري
sheet-state-none = لم تبدأ
sheet-state-draft = مسودة
sheet-state-confirmed = مؤكدة
sheet-state-void = غير محتسبة
coverage-none = غير مسند
coverage-assigned = مسند ولم يبدأ
coverage-draft = مسودة
coverage-confirmed = مؤكد
coverage-conflict = تضارب في المصالح
conflict-none = لا تضارب في المصالح
conflict-potential = تضارب محتمل
conflict-conflict = حالة تضارب
conflict-ruling-cleared = لا مانع
conflict-ruling-recused = تنحى عن التقييم

## الجوائز
prize-grand = جائزة امتياز الكبرى
prize-excellence = جائزة امتياز للتميز
prize-encouragement = جائزة امتياز للتشجيع
prize-jury = جائزة لجنة التحكيم
prize-commended = مبادرة جديرة بالتنويه
prize-plain = جائزة
outcome-awarded = منحت
outcome-shared = منحت مناصفة
outcome-withheld = حُجبت
outcome-not-used = لم تُستعمل
rank-place = المرتبة { $ordinal }
rank-tied = بالتساوي
rank-incomplete = تنقيط غير مكتمل

## أخطاء الحقول: ما الخطأ، وأين، وكيف يصحح
field-required = املأ «{ $label }».
field-required-choice = اختر جوابا في «{ $label }».
field-required-file = أرفق ملفا في «{ $label }».
field-required-confirm = ضع علامة في «{ $label }» للمتابعة.
field-too-long = «{ $label }» أطول من المسموح: { $length } حرفا والحد الأقصى { $max }. اختصر النص.
field-too-short = «{ $label }» أقصر من المطلوب: { $length } حرفا والحد الأدنى { $min }. أضف ما ينقص.
field-too-many-words = عدد الكلمات في «{ $label }» هو { $words } والحد الأقصى { $max }. اختصر النص.
field-too-few-words = عدد الكلمات في «{ $label }» هو { $words } والحد الأدنى { $min }. أضف ما ينقص.
field-number = اكتب في «{ $label }» عددا بالأرقام، مثل { $example }.
field-number-precise = عدد الأرقام بعد الفاصلة في «{ $label }» لا يتجاوز { $places }.
field-number-low = العدد في «{ $label }» يجب ألا يقل عن { $min }.
field-number-high = العدد في «{ $label }» يجب ألا يزيد على { $max }.
field-date = اكتب في «{ $label }» تاريخا موجودا باليوم والشهر والسنة، مثل { $example }.
field-date-early = التاريخ في «{ $label }» يجب ألا يسبق { $min }.
field-date-late = التاريخ في «{ $label }» يجب ألا يتجاوز { $max }.
field-time = اكتب في «{ $label }» وقتا من 00:00 إلى 23:59.
field-choice = الجواب المختار في «{ $label }» غير موجود في القائمة. اختر من جديد.
field-choice-many = اختر في «{ $label }» ما لا يزيد على { $max } من الأجوبة.
field-choice-few = اختر في «{ $label }» ما لا يقل عن { $min } من الأجوبة.
field-email = اكتب في «{ $label }» عنوانا كاملا للبريد الإلكتروني، مثل { $example }.
field-url = اكتب في «{ $label }» عنوانا كاملا يبدأ بـ https://
field-phone = اكتب في «{ $label }» رقم هاتف صحيحا، مثل { $example }.
field-pattern = الصيغة في «{ $label }» غير صحيحة. مثال صحيح: { $example }
field-characters = في «{ $label }» رموز لا يمكن قبولها. احذفها واكتب النص من جديد.
field-duplicate = القيمة في «{ $label }» مستعملة من قبل. اكتب قيمة أخرى.
field-rows-few = أضف أسطرا إلى «{ $label }»: المطلوب { $min } على الأقل.
field-rows-many = احذف أسطرا من «{ $label }»: المسموح { $max } على الأكثر.
field-file-type = الملف «{ $name }» ليس من الأنواع المقبولة ({ $types }). حوّله ثم أرفقه من جديد.
field-file-disguised = محتوى الملف «{ $name }» لا يطابق اسمه. أرفق الملف الأصلي من نوع { $types }.
field-file-size = حجم الملف «{ $name }» هو { $size } والحد الأقصى { $max }. صغّره ثم أرفقه من جديد.
field-file-empty = الملف «{ $name }» فارغ. أرفق ملفا فيه محتوى.
field-file-locked = الملف «{ $name }» محمي بكلمة سر. أزل الحماية ثم أرفقه من جديد.
field-file-infected = رُفض الملف «{ $name }» عند الفحص لأنه قد يكون ضارا. أرفق نسخة سليمة.
field-file-failed = لم يكتمل رفع الملف «{ $name }». أعد المحاولة.
field-files-many = عدد الملفات في «{ $label }» لا يتجاوز { $max }. أزل ما زاد.
field-file-name = اسم الملف طويل أو فيه رموز غير مقبولة. أعد تسميته ثم أرفقه من جديد.
field-unknown = وصلت مع الاستمارة خانة غير معروفة: { $name }. أعد فتح الصفحة واملأها من جديد.

## ما يخالف دفتر التحملات في ملف الترشيح
violation-required = أجب عن «{ $label }»، فالجواب مطلوب.
violation-too-many-characters = اختصر «{ $label }»: فيه { $found } حرفا والحد الأقصى { $limit }.
violation-too-few-characters = أكمل «{ $label }»: فيه { $found } حرفا والحد الأدنى { $limit }.
violation-too-many-words = اختصر «{ $label }»: عدد كلماته { $found } والحد الأقصى { $limit }.
violation-too-few-words = أكمل «{ $label }»: عدد كلماته { $found } والحد الأدنى { $limit }.
violation-too-many-items = احذف ما زاد من «{ $label }»: العدد { $found } والحد الأقصى { $limit }.
violation-too-few-items = أضف ما ينقص إلى «{ $label }»: العدد { $found } والحد الأدنى { $limit }.
violation-too-small = اكتب في «{ $label }» عددا لا يقل عن { $limit }؛ العدد الحالي { $found }.
violation-too-great = اكتب في «{ $label }» عددا لا يزيد على { $limit }؛ العدد الحالي { $found }.
violation-not-a-number = اكتب في «{ $label }» عددا بالأرقام، مثل 1250 أو 12,5.
violation-not-a-date = اكتب في «{ $label }» تاريخا موجودا: اليوم ثم الشهر ثم السنة.
violation-justification = علل جوابك عن «{ $label }».
violation-not-https = اكتب في «{ $label }» عنوانا كاملا يبدأ بـ https:// مثل https://www.exemple.ma
violation-row-incomplete = أكمل الخانة الأولى من كل سطر في «{ $label }» أو احذف السطر.
violation-unknown-choice = اختر من جديد في «{ $label }»: الجواب المسجل لم يعد في القائمة.
violation-file-missing = أرفق الملف المطلوب في «{ $label }».
violation-file-refused = استبدل الملف المرفوض في «{ $label }».
violation-too-few-files = أضف ملفات إلى «{ $label }»: العدد { $found } والحد الأدنى { $limit }.
violation-too-many-files = احذف ملفات من «{ $label }»: العدد { $found } والحد الأقصى { $limit }.
violation-too-large = صغّر الملف في «{ $label }»: حجمه { $found } والحد الأقصى { $limit }.
violation-too-large-together = صغّر الملفات أو احذف بعضها: حجمها معا { $found } والحد الأقصى { $limit }.
violation-too-many-pages = اختصر الوثيقة في «{ $label }»: عدد صفحاتها { $found } والحد الأقصى { $limit }.
violation-media-not-allowed = أرفق في «{ $label }» ملفا من نوع مقبول: هذا النوع غير مسموح به.
violation-body-not-eligible = لا يسمح نظام هذه الدورة بترشيح هذا النوع من الهيئات. اتصل بالكتابة الدائمة إن كان نوع هيئتكم مسجلا خطأ.
violation-category-closed = اختر صنفا آخر: هذا الصنف غير مفتوح لهيئتكم.
violation-not-declared = ضع علامة أمام التصريح «{ $label }».

## ما ينقص بطاقة التنقيط
sheet-fault-missing = أعط نقطة لمعيار «{ $label }».
sheet-fault-off-scale = النقطة في «{ $label }» يجب أن تكون بين { $min } و{ $max }.
sheet-fault-off-step = اختر في «{ $label }» نقطة من السلم المعروض.
sheet-fault-comment-required = اكتب تعليقا على «{ $label }»: هذه النقطة تتطلب التعليل.
sheet-fault-comment-too-long = اختصر التعليق على «{ $label }».
sheet-fault-unknown-criterion = وصلت مع البطاقة نقطة لمعيار غير موجود. أعد فتح الصفحة واملأها من جديد.

## صفحات الأخطاء
error-reference = رقم الخطأ: { $reference }
error-home = العودة إلى الصفحة الرئيسية
error-403-title = لا يمكنك الاطلاع على هذه الصفحة
error-403-text = حسابك لا يخول لك الاطلاع عليها أو القيام بهذا الفعل. إن كنت ترى أن ذلك خطأ فاتصل بالكتابة الدائمة للجائزة.
error-403-roles = يمكن القيام به لمن له إحدى هذه الصفات: { $roles }
error-404-title = الصفحة غير موجودة
error-404-text = تحقق من العنوان، أو ابدأ من الصفحة الرئيسية. ربما لم يحن بعد موعد نشر ما تبحث عنه.
error-409-title = عُدّلت هذه الصفحة في هذه الأثناء
error-409-text = حفظ شخص آخر تغييرا قبلك. ما كتبته محفوظ أدناه: قارن بين النصين واختر ما يبقى.
error-410-title = انتهى الأجل
error-410-text = لم يعد هذا الفعل ممكنا. ما حُفظ قبل انتهاء الأجل ما زال محفوظا ويمكن الاطلاع عليه.
error-413-title = الملف أكبر من المسموح
error-413-text = الحد الأقصى { $max }. صغّر الملف أو قسمه ثم أعد المحاولة. باقي أجوبتك محفوظ.
error-415-title = نوع الملف غير مقبول
error-415-text = الأنواع المقبولة: { $types }. حوّل الملف ثم أعد المحاولة. باقي أجوبتك محفوظ.
error-422-title = هناك أجوبة يجب تصحيحها
error-422-text = صحح ما يلي ثم أعد الإرسال. كل ما كتبته محفوظ في الصفحة.
error-429-title = محاولات كثيرة
error-429-text = انتظر { $wait } ثم أعد المحاولة.
error-500-title = حدث خطأ في المنصة
error-500-text = الخطأ من جهتنا وقد سُجل. أعد المحاولة بعد دقائق، وإن تكرر فأخبر الكتابة الدائمة برقم الخطأ.
error-503-title = الخدمة متوقفة مؤقتا
error-503-text = ستعود الخدمة { $until }. ما حفظته من قبل في أمان.
error-503-text-unknown = ستعود الخدمة قريبا. ما حفظته من قبل في أمان.
