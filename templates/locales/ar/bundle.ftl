# ما يقوله التحقق من حزمة النتائج. المفاتيح: bundle-check-<check> و bundle-finding-<code>.
bundle-title = التحقق من حزمة النتائج
bundle-holds = كل شيء صحيح.
bundle-broken = { $count ->
    [zero] لا شيء غير صحيح.
    [one] أمر واحد غير صحيح.
    [two] أمران غير صحيحين.
    [few] { $count } أمور غير صحيحة.
    [many] { $count } أمرا غير صحيح.
   *[other] { $count } أمر غير صحيح.
}
bundle-check-files = كل ملف هو الملف الذي وُقّع، ولا شيء سواه في الحزمة.
bundle-check-key = التوقيع صادر عن المفتاح المعلن قبل فتح باب الترشيح.
bundle-check-rules = القواعد هي التي أُعلن عنها.
bundle-check-log = السجل كامل ومرتب.
bundle-check-checkpoints = لم يتغير السجل بين نقط المراقبة الموقعة إلا بالزيادة.
bundle-check-seals = كل بطاقة مختومة مفتوحة مرة واحدة كما خُتمت.
bundle-check-close = لم تُقبل أي بطاقة بعد إغلاق التنقيط، ولم تُسقط أي بطاقة.
bundle-check-recusals = لم ينقط أي عضو ملفا تنحى عنه.
bundle-check-ranking = إعادة ترتيب البطاقات تعطي الترتيب المنشور.
bundle-check-decisions = القرارات هي المدونة في السجل، والقواعد تجيزها.
bundle-check-results = النتائج هي التي أُعلنت.
bundle-key = مفتاح التوقيع: { $key }
bundle-key-expected = وهو المفتاح الذي قدمتَه.
bundle-key-unexpected = لم يُقدَّم مفتاح للمقارنة: قارنه بنفسك بالمفتاح المطبوع على النظام.
bundle-departure = خرجت لجنة التحكيم عن الترتيب، والقواعد تجيز ذلك مع التعليل: { $about }
bundle-counts = الأحداث: { $events }، نقط المراقبة: { $checkpoints }، البطاقات: { $sheets }، الملفات المرتبة: { $entries }.
bundle-witness = لا تثبت الحزمة أن صاحبها لم يعد كتابة التاريخ كله: قارن نقط المراقبة فيها بنسخ محفوظة لدى جهات خارجية.
bundle-finding-container = ليس هذا الملف حزمة نتائج، أو أعيد ضغطه ببرنامج آخر.
bundle-finding-member-missing = ملف مفقود: { $about }
bundle-finding-member-unreadable = ملف لا يمكن قراءته: { $about }
bundle-finding-member-differs = ملف مختلف عن الملف الموقع: { $about }
bundle-finding-member-unlisted = ملف موجود لم يوقع: { $about }
bundle-finding-member-twice = ملف مذكور مرتين: { $about }
bundle-finding-signature-wrong = التوقيع لا يخص لائحة الملفات.
bundle-finding-key-foreign = الحزمة موقعة بمفتاح غير المفتاح المنتظر: { $about }
bundle-finding-key-not-announced = مفتاح التوقيع ليس المفتاح المعلن في السجل: { $about }
bundle-finding-rules-texts = صيغتا دفتر التحملات مختلفتان.
bundle-finding-rules-fingerprint = ليست هذه القواعد هي المعلنة عند فتح باب الترشيح. بصمتها: { $about }
bundle-finding-log-line = لا يمكن قراءة الحدث { $about } من السجل.
bundle-finding-log-order = الحدث { $about } من السجل ليس في موضعه.
bundle-finding-log-chain = الحدث { $about } من السجل لا يتصل بما قبله.
bundle-finding-log-time = الحدث { $about } من السجل مؤرخ قبل الحدث السابق له.
bundle-finding-log-stray = الحدث { $about } لا مكان له في السجل.
bundle-finding-event-missing = حدث ناقص من السجل أو مكرر فيه: { $about }
bundle-finding-checkpoint-signature = نقطة مراقبة غير موقعة بالمفتاح: { $about }
bundle-finding-checkpoint-origin = نقطة مراقبة تخص دورة أخرى: { $about }
bundle-finding-checkpoint-root = السجل ليس السجل الذي وُقعت نقطة المراقبة هذه من أجله: { $about }
bundle-finding-checkpoint-missing = لم توقع أي نقطة مراقبة بعد هذا الحدث: { $about }
bundle-finding-checkpoint-end = آخر نقطة مراقبة لا تشمل السجل كله، وعدد أحداثه { $about }.
bundle-finding-seal-differs = بطاقة مختلفة عما خُتم، أو رقمها العشوائي خاطئ: { $about }
bundle-finding-seal-unlogged = بطاقة لا يوجد ختمها في السجل: { $about }
bundle-finding-seal-unopened = بطاقة مختومة غائبة. ملفها: { $about }
bundle-finding-seal-count = عدد البطاقات المختومة في السجل غير عددها عند الإغلاق. الملف: { $about }
bundle-finding-sheet-twice = بطاقة مكررة: { $about }
bundle-finding-juror-twice = عضو يظهر في فئتين أو صنفين: { $about }
bundle-finding-sheet-stray = بطاقة تخص صنفا أو فئة لا وجود لهما: { $about }
bundle-finding-late-seal = بطاقة خُتمت بعد إغلاق التنقيط: { $about }
bundle-finding-recused-sheet = عضو متنحٍّ قام بالتنقيط: { $about }
bundle-finding-recusal-count = عدد المتنحين غير العدد المدون في السجل. الملف: { $about }
bundle-finding-ranking-differs = البطاقات تعطي ترتيبا غير الترتيب المنشور: { $about }
bundle-finding-ranking-impossible = لا يمكن ترتيب البطاقات: { $about }
bundle-finding-sheet-uncounted = بطاقة لا تُحتسب في أي ترتيب. ملفها: { $about }
bundle-finding-table-differs = جدول لا يوافق المعطيات: { $about }
bundle-finding-decision-unlogged = القرارات ليست هي المدونة في السجل.
bundle-finding-decision-published = الجوائز المنشورة ليست هي التي تقررت.
bundle-finding-decision-forbidden = القواعد لا تجيز أحد القرارات: { $about }
bundle-finding-results-digest = النتائج ليست هي التي أُعلنت.
bundle-finding-results-rules = النتائج تحيل على قواعد أخرى: { $about }
bundle-finding-results-score = نقطة مطبوعة غير نقطة الترتيب. الملف: { $about }
bundle-finding-documents-differ = الوثائق المذكورة ليست هي التي صدرت.
bundle-form-title = تحقق من حزمة
bundle-lead = تنشر كل دورة تدار على هذه المنصة حزمة موقعة تضم النظام وبطاقات التنقيط المختومة بأسماء مستعارة والسجل والترتيب والقرارات. ضع إحداها هنا فيُفحص كل ما فيها ويعاد ترتيبه. ولا يُحتفظ بأي شيء منها.
bundle-field-key = المفتاح العمومي
bundle-field-key-hint = الرموز الأربعة والستون المطبوعة في الصفحة الأخيرة من النظام. ومن دونها لا تشهد الحزمة إلا لنفسها.
bundle-field-file = حزمة النتائج (results-YEAR.zip)
bundle-act = تحقق
bundle-published = حزم الدورات المنشورة
bundle-offline = لكي لا تعتمد على أحد، ولا حتى على هذا الموقع، تحقق منها على جهازك: ملف README داخل الحزمة يبين كيفية ذلك بالبرنامج وبالأدوات المعتادة.
bundle-notes = للعلم أيضا
bundle-mark-holds = صحيح.
bundle-mark-broken = غير صحيح.
bundle-mark-unknown = لم يُفحص.
bundle-error-none = اختر الحزمة المراد التحقق منها.
bundle-error-key = يتكون المفتاح من 64 رمزا من 0 إلى 9 ومن a إلى f.
bundle-download = حزمة موقعة (ZIP)
