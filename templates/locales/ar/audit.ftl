# رسائل صفحات سجل التدقيق.

audit-title = سجل التدقيق
audit-lead = يسجل كل فعل في المنصة حدثا يحمل بصمة الحدث الذي سبقه؛ فلا يحذف حدث ولا يغير دون أن يظهر ذلك.
audit-log = الأحداث المسجلة
audit-events = أحداث مسجلة
audit-head = بصمة آخر حدث:
audit-open-log = الاطلاع على الأحداث
audit-verify = التحقق من السلسلة
audit-verify-again = إعادة التحقق
audit-verification = التحقق من سلسلة الأحداث
audit-verification-lead = يعاد حساب بصمة كل حدث من الأول إلى الأخير، وتقارن بما هو مسجل.
audit-whole-text = لم يحذف أي حدث ولم يغير منه شيء.
audit-broken = السلسلة منقطعة عند الحدث رقم { $number }
audit-broken-next = الأحداث السابقة له سليمة. أبلغوا المسؤول عن المنصة، واحتفظوا بنسخة من قاعدة البيانات قبل أي تدخل.
audit-fault-gap = حذف حدث أو أكثر قبل الحدث رقم { $number }.
audit-fault-chain = لا يحمل الحدث رقم { $number } بصمة الحدث الذي قبله: غير أحدهما بعد تسجيله.
audit-fault-content = لا يطابق مضمون الحدث رقم { $number } بصمته: غير بعد تسجيله.
audit-fault-end = ينتهي السجل عند الحدث رقم { $number } خلافا لما هو مسجل عن نهايته: حذفت أحداث من آخره أو أضيفت إليه.
audit-verified-at = تاريخ التحقق
audit-head-sound = بصمة آخر حدث سليم
audit-open-fault = الأحداث عند موضع الخلل
audit-person = الفاعل
audit-person-hint = اسم أو عنوان إلكتروني
audit-thing = الموضوع
audit-thing-hint = رقم ملف (2019/014) أو اسم هيئة
audit-kind = نوع الحدث
audit-all-kinds = جميع الأنواع
audit-all-editions = جميع الدورات
audit-from = من تاريخ
audit-until = إلى غاية
audit-from-wrong = صححوا تاريخ البداية: يوم وشهر وسنة، مثلا 1 10 2019.
audit-until-wrong = صححوا تاريخ النهاية: يوم وشهر وسنة، مثلا 31 12 2019.
audit-chosen-action = الحدث: { $value }
audit-chosen-by = الفاعل: { $value }
audit-chosen-about = الموضوع: { $value }
audit-number = الرقم
audit-when = التاريخ
audit-what = الحدث
audit-details = التفاصيل
audit-sealed = تبقى تفاصيل هذا القرار للجنة إلى أن يجمد المحضر.
audit-hash = البصمة
audit-prev = بصمة الحدث السابق
audit-of-edition = دورة { $year }
audit-newer = أحداث أحدث
audit-older = أحداث أقدم
audit-none = لا حدث يطابق هذا الطلب
audit-none-text = وسعوا المدة أو أزيلوا بعض شروط التصفية.
audit-export = تصدير الأحداث
audit-export-text = يضم الملف جميع الأحداث المطابقة للتصفية، من أقدمها إلى أحدثها. ويسجل كل تصدير في هذا السجل.
audit-export-csv = تصدير CSV
audit-export-jsonl = تصدير JSON Lines
audit-actor-system = المنصة
audit-actor-visitor = زائر
audit-count = { $count ->
    [zero] لا حدث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثا
   *[other] { $count } حدث
}
audit-whole = { $count ->
    [zero] السجل سليم ولا حدث فيه بعد
    [one] السجل سليم: حدث واحد
    [two] السجل سليم: حدثان متسلسلان
    [few] السجل سليم: { $number } أحداث متسلسلة
    [many] السجل سليم: { $number } حدثا متسلسلا
   *[other] السجل سليم: { $number } حدث متسلسل
}

audit-kind-account = حساب
audit-kind-body = هيئة
audit-kind-edition = دورة
audit-kind-entry = ملف ترشيح
audit-kind-evidence = مرفق
audit-kind-seat = مقعد في اللجنة
audit-kind-declaration = تصريح بالمصالح
audit-kind-sheet = بطاقة تنقيط
audit-kind-decision = قرار اللجنة
audit-kind-document = وثيقة
audit-kind-session = جلسة
audit-kind-link = رابط دعوة
audit-kind-letter = رسالة
audit-kind-grant = دور

audit-noun-account = الحسابات
audit-noun-attendance = الحضور
audit-noun-audit = سجل التدقيق
audit-noun-body = الهيئات
audit-noun-call = باب الترشيح
audit-noun-deadline = الآجال
audit-noun-document = الوثائق
audit-noun-edition = الدورات
audit-noun-entry = الترشيحات
audit-noun-evidence = المرفقات
audit-noun-interest = المصالح
audit-noun-invitation = الدعوات
audit-noun-minutes = المحاضر
audit-noun-prize = الجوائز
audit-noun-ranking = الترتيب
audit-noun-reading = قراءة الملفات
audit-noun-results = النتائج
audit-noun-role = الأدوار
audit-noun-seat = مقاعد اللجنة
audit-noun-session = الولوج والجلسات
audit-noun-sheet = بطاقات التنقيط
audit-noun-specification = دفتر التحملات
audit-noun-undertaking = التزام الأعضاء

audit-action-account-closed = إغلاق حساب
audit-action-account-created = إحداث حساب
audit-action-account-password-changed = تغيير كلمة السر
audit-action-account-recovery-code-used = استعمال رمز استرجاع
audit-action-account-recovery-codes-renewed = تجديد رموز الاسترجاع
audit-action-account-reset-asked = طلب تغيير كلمة السر
audit-action-account-second-factor-enabled = تفعيل العامل الثاني
audit-action-attendance-recorded = تسجيل الحضور
audit-action-audit-exported = تصدير سجل التدقيق
audit-action-body-changed = تغيير بيانات هيئة
audit-action-body-refused = رفض تسجيل هيئة
audit-action-body-registered = تسجيل هيئة
audit-action-body-verified = قبول تسجيل هيئة
audit-action-call-closed = إغلاق باب الترشيح
audit-action-call-opened = فتح باب الترشيح
audit-action-deadline-extended = تمديد أجل الإيداع
audit-action-document-issued = إصدار وثيقة
audit-action-edition-allotted = توزيع الملفات على الأعضاء
audit-action-edition-concluded = اختتام المداولات
audit-action-edition-created = إحداث دورة
audit-action-edition-looked-at = البحث عن حالات التنافي
audit-action-edition-scoring-closed = إغلاق التنقيط
audit-action-edition-scoring-started = فتح التنقيط
audit-action-entry-admitted = قبول ملف
audit-action-entry-checked = حفظ أجوبة لائحة التحقق
audit-action-entry-disqualified = إقصاء ملف
audit-action-entry-left-incomplete = ترك ملف غير مكتمل التنقيط
audit-action-entry-refused = عدم قبول ملف
audit-action-entry-saved = حفظ ملف
audit-action-entry-started = بدء إعداد ملف
audit-action-entry-submitted = إيداع ملف
audit-action-entry-titled = تغيير عنوان ملف
audit-action-entry-withdrawn = سحب ملف
audit-action-evidence-attached = إرفاق وثيقة
audit-action-evidence-described = وصف مرفق
audit-action-evidence-removed = إزالة مرفق
audit-action-interest-declared = التصريح بالمصالح
audit-action-interest-found = رصد حالة تناف
audit-action-interest-ruled = البت في تصريح بالمصالح
audit-action-invitation-accepted = قبول دعوة
audit-action-invitation-printed = إصدار رابط دعوة من الخادم
audit-action-invitation-sent = إرسال دعوة
audit-action-minutes-frozen = تجميد المحضر
audit-action-prize-decided = تسجيل قرار بشأن جائزة
audit-action-ranking-kept = حفظ الترتيب
audit-action-reading-given-back = إرجاع ملف من لدن عضو
audit-action-results-prepared = تحضير النتائج
audit-action-results-released = نشر النتائج
audit-action-role-granted = إسناد دور
audit-action-role-revoked = سحب دور
audit-action-seat-filled = تعيين عضو في مقعد
audit-action-seat-made = إحداث مقعد
audit-action-seat-vacated = شغور مقعد
audit-action-session-ended = إنهاء جلسة
audit-action-session-opened = ولوج إلى الحساب
audit-action-session-others-ended = إنهاء باقي الجلسات
audit-action-session-refused-often = تكرار محاولات ولوج مرفوضة
audit-action-session-second-factor-shown = الإدلاء بالعامل الثاني
audit-action-session-stepped-up = تأكيد الهوية قبل فعل هام
audit-action-sheet-confirmed = تأكيد بطاقة تنقيط
audit-action-sheet-saved = حفظ بطاقة تنقيط
audit-action-sheet-voided = إلغاء بطاقة تنقيط
audit-action-specification-replaced = تغيير دفتر التحملات
audit-action-undertaking-accepted = قبول الالتزام بالحياد والسرية
