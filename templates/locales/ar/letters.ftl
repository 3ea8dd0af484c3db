# الرسائل البريدية. المفاتيح: letter-<رمز الرسالة>-<الجزء>.
# المعاملات نفسها في اللغات الثلاث، ولكل جمع ست صيغ.

## ما تشترك فيه الرسائل
letter-sender = جائزة امتياز
letter-attention = إلى عناية: { $name }
letter-greeting = تحية طيبة وبعد،
letter-closing = وتفضلوا بقبول فائق عبارات التقدير والاحترام.
letter-signature = الكتابة الدائمة لجائزة امتياز
letter-automatic = أُرسلت هذه الرسالة آلياً من منصة الجائزة، ويرجى عدم الرد عليها.
letter-link-alone = إذا لم يعمل الزر، انسخوا هذا العنوان في متصفحكم:
letter-page-action = فتح الصفحة المعنية

## الوقائع
letter-fact = { $label }: { $value }
letter-fact-reference = رقم الترشيح
letter-fact-title = المشروع
letter-fact-received-at = تاريخ التوصل
letter-fact-digest = بصمة SHA-256
letter-fact-due-at = آخر أجل للجواب
letter-fact-expires-at = صلاحية الرابط إلى غاية
letter-fact-closes-at = اختتام التنقيط
letter-fact-confirmed-at = تاريخ التأكيد
letter-fact-changed-at = تاريخ العملية
letter-fact-old-at = الأجل السابق
letter-fact-new-at = الأجل الجديد
letter-fact-result = النتيجة

## الدعوة
letter-invitation-subject = ولوجكم إلى منصة جائزة امتياز
letter-invitation-body = أنتم مدعوون إلى الالتحاق بمنصة الجائزة الوطنية للإدارة الإلكترونية بصفة: { $role }.
letter-invitation-next = افتحوا الرابط أدناه لاختيار كلمة السر. الرابط شخصي ولا يُستعمل إلا مرة واحدة، فلا تُطلعوا عليه أحداً.
letter-invitation-action = قبول الدعوة
letter-invitation-unexpected = إذا لم تكونوا تنتظرون هذه الدعوة فلا تأخذوا هذه الرسالة بعين الاعتبار؛ ولن يُفتح أي حساب من دونكم.

## كلمة السر
letter-password-reset-subject = اختيار كلمة سر جديدة
letter-password-reset-body = طُلب اختيار كلمة سر جديدة لحسابكم. افتحوا الرابط أدناه لاختيارها. ولا يُستعمل الرابط إلا مرة واحدة.
letter-password-reset-action = اختيار كلمة السر
letter-password-reset-unexpected = إذا لم تطلبوا ذلك فلا تأخذوا هذه الرسالة بعين الاعتبار؛ وتبقى كلمة السر كما هي.

## أمن الحساب
letter-security-notice-subject = أمن حسابكم: { $change }
letter-security-notice-body = نخبركم بما يلي بخصوص حسابكم: { $change }.
letter-security-notice-unexpected = إذا لم يكن ذلك منكم فغيّروا كلمة السر فوراً وأخبروا الكتابة الدائمة.
letter-security-notice-change-attempts-failed = محاولات ولوج فاشلة متكررة
letter-security-notice-change-account-created = إنشاء الحساب
letter-security-notice-change-password-changed = تغيير كلمة السر
letter-security-notice-change-second-factor-enabled = تفعيل العامل الثاني للتحقق
letter-security-notice-change-second-factor-disabled = تعطيل العامل الثاني للتحقق
letter-security-notice-change-second-factor-replaced = استبدال العامل الثاني للتحقق
letter-security-notice-change-registration-attempted = محاولة تسجيل هيئة ببريدكم الإلكتروني. لتسجيل هيئة سجّلوا الدخول أولاً
letter-security-notice-change-recovery-codes-renewed = تجديد رموز الاسترجاع
letter-security-notice-change-recovery-code-used = استعمال رمز استرجاع
letter-security-notice-change-email-changed = تغيير البريد الإلكتروني
letter-security-notice-change-sessions-ended = إنهاء الجلسات
letter-security-notice-change-role-granted = إسناد دور
letter-security-notice-change-role-revoked = سحب دور
letter-security-notice-change-account-disabled = إغلاق الحساب

## تغيير العنوان
letter-email-change-subject = تأكيد العنوان الجديد لحسابكم
letter-email-change-body = طلب صاحب الحساب أن يصبح بريده الإلكتروني: { $address }. ولا يتم التغيير إلا إذا أكده العنوان الحالي والعنوان الجديد معاً، كل منهما برابطه.
letter-email-change-action = تأكيد التغيير
letter-email-change-unexpected = إذا لم تطلبوا ذلك فلا تفتحوا الرابط؛ ويبقى عنوان الحساب كما هو.

## الهيئات
letter-body-registered-subject = التوصل بطلب التسجيل: { $body }
letter-body-registered-body = توصلنا بطلب تسجيل الهيئة «{ $body }».
letter-body-registered-next = ستتولى الكتابة الدائمة التحقق منه. ويمكنكم في انتظار ذلك إعداد ترشيحكم، على أن يتم إيداعه بعد التحقق.
letter-body-verified-subject = تم التحقق من الهيئة: { $body }
letter-body-verified-body = تم التحقق من تسجيل الهيئة «{ $body }».
letter-body-verified-next = يمكنكم الآن إيداع ترشيحكم قبل انتهاء الأجل.
letter-body-refused-subject = عدم قبول طلب التسجيل: { $body }
letter-body-refused-body = لم يُقبل طلب تسجيل الهيئة «{ $body }» للسبب التالي.
letter-body-refused-next = لتصحيح طلبكم، يرجى الاتصال بالكتابة الدائمة.

## الترشيحات
letter-entry-receipt-subject = وصل إيداع الترشيح { $reference }
letter-entry-receipt-body = تم إيداع ترشيحكم. وهذه الرسالة وصل بذلك، فيرجى الاحتفاظ بها.
letter-entry-receipt-next = تُثبت البصمة أن الملف الذي يُقيَّم هو الملف الذي أودعتموه.
letter-entry-withdrawn-subject = سحب الترشيح: { $title }
letter-entry-withdrawn-body = سُحب ترشيحكم بطلب من هيئتكم، ولن يُقيَّم.
letter-entry-withdrawn-next = يمكنكم إيداع ترشيح جديد ما دام باب الترشيح مفتوحاً.
letter-entry-admissible-subject = قبول الترشيح { $reference }
letter-entry-admissible-body = بعد دراسة ترشيحكم من طرف الكتابة الدائمة، تقرر أنه مستوفٍ للشروط، وقد أُحيل إلى لجنة التحكيم.
letter-entry-inadmissible-subject = عدم قبول الترشيح { $reference }
letter-entry-inadmissible-body = بعد دراسة ترشيحكم من طرف الكتابة الدائمة، تقرر عدم قبوله للسبب التالي.
letter-entry-inadmissible-next = يمكنكم تقديم تظلم إلى الكتابة الدائمة وفق الشروط المنصوص عليها في نظام الجائزة.
letter-entry-disqualified-subject = استبعاد الترشيح { $reference }
letter-entry-disqualified-body = تقرر استبعاد ترشيحكم من المنافسة للسبب التالي.
letter-entry-disqualified-next = يمكنكم تقديم تظلم إلى الكتابة الدائمة وفق الشروط المنصوص عليها في نظام الجائزة.
letter-clarification-asked-subject = طلب توضيح بشأن الترشيح { $reference }
letter-clarification-asked-body = تطلب منكم الكتابة الدائمة توضيحاً بشأن ترشيحكم.
letter-clarification-asked-action = الجواب عن السؤال

## لجنة التحكيم
letter-entries-allotted-subject = { $count ->
    [zero] لم يُسند إليكم أي ترشيح
    [one] أُسند إليكم ترشيح واحد
    [two] أُسند إليكم ترشيحان
    [few] أُسندت إليكم { $count } ترشيحات
    [many] أُسند إليكم { $count } ترشيحاً
   *[other] أُسند إليكم { $count } ترشيح
}
letter-entries-allotted-body = { $count ->
    [zero] لم يُسند إليكم أي ترشيح لتقييمه برسم دورة { $year }.
    [one] أُسند إليكم ترشيح واحد لتقييمه برسم دورة { $year }.
    [two] أُسند إليكم ترشيحان لتقييمهما برسم دورة { $year }.
    [few] أُسندت إليكم { $count } ترشيحات لتقييمها برسم دورة { $year }.
    [many] أُسند إليكم { $count } ترشيحاً لتقييمها برسم دورة { $year }.
   *[other] أُسند إليكم { $count } ترشيح لتقييمها برسم دورة { $year }.
}
letter-entries-allotted-next = قبل أي اطلاع، يرجى التصريح بالمصالح بخصوص كل ترشيح. ومضمون الترشيحات وتنقيطكم لها سري.
letter-entries-allotted-action = فتح ترشيحاتي
letter-scoring-reminder-subject = { $count ->
    [zero] لم تبق أي بطاقة تنقيط للتأكيد
    [one] بقيت بطاقة تنقيط واحدة للتأكيد
    [two] بقيت بطاقتا تنقيط للتأكيد
    [few] بقيت { $count } بطاقات تنقيط للتأكيد
    [many] بقيت { $count } بطاقة تنقيط للتأكيد
   *[other] بقيت { $count } بطاقة تنقيط للتأكيد
}
letter-scoring-reminder-body = { $count ->
    [zero] أُكِّدت جميع بطاقات التنقيط.
    [one] لم تُؤكَّد بعدُ بطاقة تنقيط واحدة، ولا يمكن اختتام التنقيط من دونها.
    [two] لم تُؤكَّد بعدُ بطاقتا تنقيط، ولا يمكن اختتام التنقيط من دونهما.
    [few] لم تُؤكَّد بعدُ { $count } بطاقات تنقيط، ولا يمكن اختتام التنقيط من دونها.
    [many] لم تُؤكَّد بعدُ { $count } بطاقة تنقيط، ولا يمكن اختتام التنقيط من دونها.
   *[other] لم تُؤكَّد بعدُ { $count } بطاقة تنقيط، ولا يمكن اختتام التنقيط من دونها.
}
letter-scoring-reminder-action = فتح بطاقاتي
letter-sheet-confirmed-subject = تأكيد بطاقة التنقيط: { $reference }
letter-sheet-confirmed-body = أُكِّدت بطاقة التنقيط الخاصة بالترشيح أدناه، وهي محتسبة الآن في الترتيب.
letter-sheet-confirmed-next = لا تتضمن هذه الرسالة أي نقطة، حفاظاً على السرية.

## النتائج والآجال
letter-entry-result-subject = نتيجة الترشيح { $reference }
letter-entry-result-body = أُعلنت نتائج الجائزة. وفيما يلي قرار لجنة التحكيم بشأن ترشيحكم.
letter-entry-result-laureate = الجائزة المحصل عليها: { $prize }
letter-entry-result-not-laureate = لم يحصل ترشيحكم على جائزة في هذه الدورة.
letter-entry-result-next = نشكركم على مشاركتكم وعلى إسهامكم في تحديث المرفق العمومي.
letter-entry-result-action = الاطلاع على النتائج
letter-deadline-extended-subject = تمديد أجل إيداع الترشيحات، دورة { $year }
letter-deadline-extended-body = تقرر تمديد أجل إيداع الترشيحات برسم دورة { $year }.

letter-fact-member = العضو المعني
letter-fact-ruling = القرار
letter-fact-number = رقم المحضر
letter-challenge-made-subject = تجريح في عضو من لجنة التحكيم: { $reference }
letter-challenge-made-body = أودعت هيئة مترشحة تجريحا في عضو من لجنة التحكيم بشأن ملفها، للسبب التالي:
letter-challenge-made-next = يبت في التجريح قبل بدء التقييم. إذا كنتم العضو المعني فلا يطلب منكم أي إجراء.
letter-challenge-ruled-subject = البت في التجريح: { $reference }
letter-challenge-ruled-body = صدر القرار بشأن التجريح المودع، معللا بما يلي:
letter-challenge-ruled-upheld = قبل التجريح: لا يطلع العضو على الملف ولا ينقطه
letter-challenge-ruled-dismissed = رفض التجريح
letter-minutes-to-sign-subject = محضر للتوقيع: { $number }
letter-minutes-to-sign-body = جمد محضر لجنة التحكيم المبين أدناه، وتوقيعكم مطلوب. إذا امتنعتم عن التوقيع فبينوا السبب.
letter-minutes-to-sign-next = يطلب منكم عند التوقيع إثبات هويتكم من جديد.
letter-minutes-to-sign-action = قراءة المحضر وتوقيعه
letter-minutes-returned-subject = إعادة المحضر إلى اللجنة: { $number }
letter-minutes-returned-body = أعادت السلطة المحضر المبين أدناه إلى لجنة التحكيم، للسبب التالي:
letter-minutes-returned-next = تجتمع اللجنة من جديد. يبقى المحضر على حاله ويتبعه ملحق.
