# رسائل صفحات المنظم.

organiser-home-title = تدبير الدورات
organiser-none = لا دورة بعد
organiser-none-text = تبدأ الدورة بدفتر تحملاتها: ملف واحد منه القواعد والاستمارة وبطاقة التنقيط.
organiser-create-title = إحداث دورة
organiser-create = إحداث الدورة
organiser-create-lead = ألصقوا نص دفتر التحملات (TOML). يفحص كله دفعة واحدة، ولا تحدث الدورة إلا إذا خلا من الأخطاء.
organiser-create-from = أو ابدؤوا من نص دورة سابقة، ثم غيروا رقمها وسنتها وآجالها:
organiser-source-hint = المفاتيح بالإنجليزية، والنصوص بالعربية والفرنسية.
organiser-faults = { $count ->
    [zero] لا خطأ في دفتر التحملات.
    [one] في دفتر التحملات خطأ واحد. اللائحة أسفله.
    [two] في دفتر التحملات خطآن. اللائحة أسفله.
    [few] في دفتر التحملات { $count } أخطاء. اللائحة أسفله.
    [many] في دفتر التحملات { $count } خطأ. اللائحة أسفله.
   *[other] في دفتر التحملات { $count } خطأ. اللائحة أسفله.
}
organiser-faults-title = أخطاء دفتر التحملات
organiser-line = السطر { $line }:
organiser-specification-title = دفتر التحملات
organiser-fingerprint = البصمة (SHA-256):
organiser-frozen = جمد دفتر التحملات عند فتح باب الترشيح؛ لم يعد تغييره ممكنا.
organiser-read-rules = القواعد كما يطلع عليها العموم
organiser-calendar = الآجال
organiser-call-opens = فتح باب الترشيح
organiser-call-closes = إغلاق باب الترشيح
organiser-screening-due = نهاية دراسة القبول
organiser-scoring-due = نهاية التنقيط
organiser-deliberation = المداولات
organiser-announcement = إعلان النتائج
organiser-next = الخطوة الموالية
organiser-next-preparation = افتحوا باب الترشيح في موعده: يجمد دفتر التحملات آنذاك وتسجل بصمته.
organiser-next-call = أغلقوا باب الترشيح بعد انتهاء الأجل: تشرع الكتابة الدائمة في دراسة الملفات.
organiser-next-screening = تدرس الكتابة الدائمة قبول الملفات، ثم تفتح مرحلة التنقيط.
organiser-next-scoring = ينقط أعضاء لجنة الانتقاء الملفات؛ تغلق الكتابة الدائمة التنقيط حين يكتمل.
organiser-next-deliberation = تتداول لجنة الانتقاء وتسجل قراراتها في المحضر.
organiser-next-embargo = القرارات مجمدة. حضروا النتائج وانشروها في حفل الإعلان.
organiser-next-published = نشرت النتائج.
organiser-next-archived = الدورة محفوظة في الأرشيف.
organiser-next-suspended = الدورة موقوفة بقرار مسجل.
organiser-next-cancelled = ألغيت الدورة بقرار مسجل.
organiser-open-call = فتح باب الترشيح
organiser-close-call = إغلاق باب الترشيح
organiser-obstacles = ما يحول دون المرحلة الموالية:
obstacle-call-opens-later = لم يحن موعد فتح باب الترشيح: { $deadline }.
obstacle-call-closes-in-the-past = أجل الإيداع في دفتر التحملات قد مضى: { $deadline }. صححوا الآجال.
obstacle-call-still-open = باب الترشيح مفتوح إلى: { $deadline }.
organiser-notice-created = أحدثت الدورة.
organiser-notice-specification-saved = حفظ دفتر التحملات.
organiser-notice-opened = فتح باب الترشيح وجمد دفتر التحملات.
organiser-notice-closed = أغلق باب الترشيح.
organiser-notice-obstacles = لم تتغير المرحلة: ما يحول دونها مبين أسفله.
organiser-extend = تمديد أجل الإيداع
organiser-extend-text = قرار معلل ومسجل، ينشر للجميع وتبلغ به الهيئات التي شرعت في إعداد ترشيح.
organiser-extension-all = مدد الأجل للجميع من { $from } إلى { $to }.
organiser-extension-one = مدد الأجل لهيئة واحدة من { $from } إلى { $to }.
organiser-notice-extended = مدد أجل الإيداع وأبلغت الهيئات المعنية.
organiser-status-title = سير الدورة
