# صفحات الرئيس: التصريحات، والترتيب، والمداولات، والمحضر.

chair-desk = رئاسة لجنة التحكيم
chair-own-desk = مكتبي بصفتي عضوا في اللجنة
chair-next-rule = { $count ->
    [zero] لا تضارب محتمل ينتظر قراركم
    [one] تضارب محتمل واحد ينتظر قراركم
    [two] تضاربان محتملان ينتظران قراركم
    [few] { $count } حالات تضارب محتمل تنتظر قراركم
    [many] { $count } حالة تضارب محتمل تنتظر قراركم
   *[other] { $count } حالة تضارب محتمل تنتظر قراركم
}
chair-next-rule-text = لا يفتح الملف للعضو المعني قبل قراركم.
chair-next-follow = تابعوا تقدم التنقيط
chair-next-follow-text = لا تظهر أي نقطة قبل اختتام التنقيط؛ تظهر فقط حالة كل بطاقة.
chair-next-wait = لا شيء ينتظر قراركم الآن
chair-next-wait-text = تظهر هنا الخطوة الموالية في حينها.
chair-next-deliberate = المداولات مفتوحة
chair-next-deliberate-text = سجلوا الحضور، ثم البت في كل جائزة.
chair-next-conclude = يمكن اختتام المداولات
chair-next-conclude-text = بت في جميع الجوائز والنصاب متوفر.
chair-next-minutes = المحضر جاهز
chair-next-minutes-text = جمد المحضر عند اختتام المداولات.

chair-interests = سجل التصريحات بالمصالح
chair-interests-lead = يبت الرئيس في حالات التضارب المحتمل. أما التضارب المصرح به أو المرصود فلا يرفع، ولا يبت أحد في حالته الخاصة.
chair-interests-none = لا تصريح بأي تضارب
chair-interests-none-text = تظهر هنا التصريحات بمجرد إيداعها.
chair-interest-found = رصدته المنصة
chair-rule-cleared = لا مانع من التقييم
chair-rule-recused = التنحي عن الملف
chair-notice-ruled = سجل القرار.

chair-ranking = الترتيب
chair-method = الطريقة الرسمية: مجموع كل بطاقة كاملة، ثم متوسط كل فئة، ثم أوزان الفئات، بحساب دقيق وتقريب واحد في النهاية.
chair-ranking-advisory = الترتيب استشاري: القرار للجنة، والعدول عنه يعلل في المحضر.
chair-scores-invented = النقط المعروضة مخترعة لأغراض العرض.
chair-place = المرتبة
chair-score = النقطة
chair-digest = بصمة المعطيات:
chair-changed = تغيرت المعطيات منذ اختتام التنقيط (إقصاء ملف مثلا): حسب هذا الترتيب من جديد.
chair-closed = تنحيتم عن ملف في هذا الصنف، لذلك لا يعرض عليكم ترتيبه.
chair-closed-short = تنحيتم
chair-no-entries = لا ملفات مقبولة في هذا الصنف.

chair-comments = التعليقات والملاحظات
chair-no-comments = بدون تعليق.

chair-deliberation = المداولات
chair-attendance = الحضور
chair-attendance-save = تسجيل الحضور
attendance-present = حاضر
attendance-excused = غائب بعذر
attendance-absent = غائب
attendance-recused = متنح
chair-quorum = النصاب القانوني
chair-quorum-met = متوفر
chair-quorum-not-met = غير متوفر
chair-quorum-text = { $present ->
    [zero] لم يحضر أي عضو، والنصاب { $needed }.
    [one] حضر عضو واحد، والنصاب { $needed }.
    [two] حضر عضوان، والنصاب { $needed }.
    [few] حضر { $present } أعضاء، والنصاب { $needed }.
    [many] حضر { $present } عضوا، والنصاب { $needed }.
   *[other] حضر { $present } عضو، والنصاب { $needed }.
}
chair-edition-prizes = جوائز الدورة بأكملها
chair-pointed = حسب الترتيب: { $entry }
chair-undecided = لم يبت فيها
chair-conclude = اختتام المداولات
chair-conclude-text = عند الاختتام يرقم المحضر ويجمد، وتبقى النتائج سرية إلى حين إعلانها.
chair-conclude-do = اختتام المداولات وتجميد المحضر
chair-not-concluded = لا يمكن اختتام المداولات بعد

chair-decision = البت في { $prize }
chair-outcome = القرار
chair-outcome-awarded = منح الجائزة لملف واحد
chair-outcome-shared = منحها مناصفة لعدة ملفات
chair-outcome-withheld = حجب الجائزة
chair-outcome-not-used = عدم استعمالها هذه السنة
chair-outcome-wanted = اختاروا القرار.
chair-laureates = الفائز أو الفائزون
chair-laureates-hint = حسب الترتيب الرسمي. لا يختار أي ملف عند الحجب.
chair-no-candidates = لا ملف يمكنه الفوز بهذه الجائزة.
chair-reason-ar = التعليل أو التنويه بالعربية
chair-reason-fr = التعليل أو التنويه بالفرنسية
chair-reason-hint = ينشر مع النتائج. إلزامي باللغتين عند حجب الجائزة.
chair-departure = تعليل العدول عن الترتيب
chair-departure-hint = إلزامي إذا منحت الجائزة لملف مع تجاوز ملف أفضل منه ترتيبا. يدون في المحضر.
chair-votes = التصويت
chair-votes-hint = املؤوا هذه الخانات إذا جرى تصويت.
chair-vote-consensus = تتخذ القرارات بالتوافق.
chair-vote-majority = تتخذ القرارات بأغلبية الأصوات.
chair-vote-unanimity = تتخذ القرارات بالإجماع.
chair-votes-yes = موافق
chair-votes-no = معارض
chair-votes-abstain = ممتنع
chair-votes-casting-box = رجح صوت الرئيس
chair-votes-number = اكتبوا عدد الأصوات بالأرقام.
chair-votes-text = التصويت: { $yes } موافق، { $no } معارض، { $abstain } ممتنع.
chair-votes-casting = التصويت: { $yes } موافق، { $no } معارض، { $abstain } ممتنع؛ ورجح صوت الرئيس.
chair-decision-save = تسجيل القرار
decision-fault-unknown-prize = لا توجد هذه الجائزة في دفتر التحملات.
decision-fault-one-entry-wanted = اختاروا ملفا واحدا، لا أكثر ولا أقل.
decision-fault-several-entries-wanted = اختاروا ملفين أو أكثر لاقتسام الجائزة.
decision-fault-no-entry-wanted = لا تختاروا أي ملف: هذه الجائزة لا تمنح.
decision-fault-not-shareable = لا يسمح دفتر التحملات باقتسام هذه الجائزة.
decision-fault-reason-wanted = اكتبوا سبب الحجب بالعربية وبالفرنسية.
decision-fault-departure-reason-wanted = عللوا العدول عن الترتيب: يتجاوز هذا القرار ملفا أفضل ترتيبا.
decision-fault-not-in-pool = لا يمكن لأحد هذه الملفات أن يفوز بهذه الجائزة.
decision-fault-already-rewarded = يحمل أحد هذه الملفات جائزة لا تجتمع مع هذه.
decision-fault-below-threshold = نقطة أحد هذه الملفات دون الحد الأدنى المطلوب لهذه الجائزة.
decision-fault-must-be-withheld = هذه جائزة مرتبة: تمنح أو تقتسم أو تحجب.
decision-fault-vote-not-carried = لا تكفي هذه الأصوات لاتخاذ القرار.

chair-minutes = محضر المداولات
chair-minutes-draft = مسودة: هذا ما سيتضمنه المحضر لو اختتمت المداولات الآن.
chair-minutes-frozen = محضر مجمد
chair-minutes-number = محضر رقم
chair-minutes-paper = المحضر (PDF) – { $language }
chair-minutes-decisions = القرارات
chair-minutes-none = لم يتخذ أي قرار بعد.
chair-recused-from = متنح عن
chair-fingerprint = بصمة دفتر التحملات:
chair-notice-attendance = سجل الحضور.
chair-notice-decided = سجل القرار.
chair-notice-concluded = اختتمت المداولات وجمد المحضر.

chair-sums-paper = تفصيل حساب النقط (PDF) – { $language }
chair-agenda = جدول المداولات
chair-agenda-none = لا شيء يستدعي مناقشة خاصة.
chair-found-institution = المؤسسة هي الهيئة المترشحة أو الهيئة الوصية عليها.
chair-found-partner = يذكر الملف المؤسسة ضمن الهيئات الشريكة.
chair-found-employment = صرح العضو بالعمل سابقا لدى الهيئة أو الهيئة الوصية عليها أو هيئة شريكة.
chair-found-domain = العنوان الإلكتروني للعضو وعنوان الهيئة من نطاق واحد.
