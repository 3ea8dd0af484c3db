# المداولات: جدول الأعمال، والمقترحات، والتوقيعات، والملاحق، وخطوة السلطة.

sitting-agenda = جدول الأعمال
sitting-agenda-lead = يبت في كل نقطة ويدون ما تقرر بشأنها قبل اختتام المداولات.
sitting-agenda-none = لا نقطة في جدول الأعمال
sitting-agenda-none-text = يدرج الرئيس النقط التي يريد تداولها، أو يعتمد ما تقترحه النتائج.
sitting-agenda-outcome = ما تقرر
sitting-agenda-treat = تسجيل
sitting-agenda-open = لم يبت فيها بعد.
sitting-agenda-drawn = ما تقترحه النتائج
sitting-agenda-drawn-text = تساوٍ في النقط، أو ترتيب غير ثابت، أو تباين بين البطاقات: نقط لا ينبغي إغفالها قبل التصويت.
sitting-agenda-draw = إدراجها في جدول الأعمال
sitting-agenda-add = إضافة نقطة
sitting-agenda-title = عنوان النقطة
sitting-agenda-title-required = اكتبوا عنوان النقطة.
sitting-agenda-title-too-long = العنوان طويل: 300 حرف على الأكثر.
sitting-agenda-category-unknown = لا وجود لهذا الصنف.
sitting-agenda-outcome-required = اكتبوا ما تقرر بشأن هذه النقطة.
sitting-agenda-outcome-too-long = النص طويل: 4000 حرف على الأكثر.
sitting-agenda-item = نقطة جدول الأعمال
sitting-agenda-count = { $count ->
    [zero] لا نقطة في جدول الأعمال
    [one] نقطة واحدة في جدول الأعمال
    [two] نقطتان في جدول الأعمال
    [few] { $count } نقط في جدول الأعمال
    [many] { $count } نقطة في جدول الأعمال
   *[other] { $count } نقطة في جدول الأعمال
}
sitting-agenda-open-count = { $count ->
    [zero] لا شيء معلق
    [one] نقطة واحدة معلقة
    [two] نقطتان معلقتان
    [few] { $count } نقط معلقة
    [many] { $count } نقطة معلقة
   *[other] { $count } نقطة معلقة
}
chair-item-chair = أدرجها الرئيس
chair-item-tie = تساوٍ
chair-item-stability = تنبيه إلى عدم الثبات
chair-item-disagreement = تباين بين البطاقات
chair-whole-edition = الدورة بأكملها
chair-notice-agenda = سجل في جدول الأعمال.

chair-motions = المقترحات المعروضة على التصويت
chair-motions-lead = يسجل كل مقترح مرة واحدة مع نتيجته. ما يراد تصحيحه يكون موضوع مقترح آخر.
chair-motions-none = لا مقترح بعد
chair-motions-none-text = تظهر هنا المقترحات ونتائج التصويت عليها.
chair-motions-count = { $count ->
    [zero] لا مقترح
    [one] مقترح واحد
    [two] مقترحان
    [few] { $count } مقترحات
    [many] { $count } مقترحا
   *[other] { $count } مقترح
}
chair-motion-number = المقترح { $number }
chair-motion-by = تقدم به: { $name }
chair-motion-carried = اعتمد
chair-motion-rejected = رفض
chair-motion-withdrawn = سحب
chair-motion-new = مقترح جديد
chair-motion-text = نص المقترح
chair-motion-proposer = صاحب المقترح
chair-motion-no-item = خارج نقط جدول الأعمال
chair-motion-withdrawn-box = سحب المقترح قبل التصويت
chair-motion-save = تسجيل المقترح ونتيجته
chair-motion-text-required = اكتبوا نص المقترح.
chair-motion-text-too-long = النص طويل: 4000 حرف على الأكثر.
chair-motion-item-unknown = لا وجود لهذه النقطة في جدول الأعمال.
chair-motion-category-unknown = لا وجود لهذا الصنف.
chair-motion-proposed_by-unknown = لا يتقدم بالمقترح إلا عضو حاضر غير متنح.
chair-notice-motion = سجل المقترح ونتيجة التصويت.

chair-votes-members-hint = يسجل صوت كل عضو حاضر. اتركوا جميع الخانات فارغة إذا لم يجر تصويت.
chair-no-vote = لا تصويت
chair-nobody-votes = لا عضو حاضر يحق له التصويت: سجلوا الحضور أولا.
chair-dissents = تحفظات الأعضاء
chair-dissents-hint = يدون تحفظ العضو في المحضر بعبارته، بطلب منه.
chair-dissent = تحفظ:
chair-voice-of = { $name }:
chair-voice-not-entitled = لا يصوت إلا عضو حاضر غير متنح.
chair-voice-required = سجلوا صوت هذا العضو، أو اتركوا جميع الأصوات فارغة.
chair-voice-too-long = النص طويل: 4000 حرف على الأكثر.
chair-voice-too-many = عدد الأصوات يفوق عدد الأعضاء الحاضرين الذين يحق لهم التصويت.
chair-voice-by-member = ينص دفتر التحملات على تسجيل صوت كل عضو، لا الأعداد وحدها.

chair-signatures = التوقيعات
chair-signed-count = { $signing ->
    [zero] وقع { $signed }
    [one] وقع { $signed } من أصل عضو واحد.
    [two] وقع { $signed } من أصل عضوين.
    [few] وقع { $signed } من أصل { $signing } أعضاء.
    [many] وقع { $signed } من أصل { $signing } عضوا.
   *[other] وقع { $signed } من أصل { $signing } عضو.
}
chair-refused-count = { $count ->
    [zero] لم يمتنع أحد.
    [one] امتنع عضو واحد.
    [two] امتنع عضوان.
    [few] امتنع { $count } أعضاء.
    [many] امتنع { $count } عضوا.
   *[other] امتنع { $count } عضو.
}
chair-signature-signed = وقع
chair-signature-refused = امتنع عن التوقيع
chair-sign = توقيع المحضر
chair-sign-addendum = توقيع الملحق
chair-sign-text = توقيعكم فعل شخصي: يدون في سجل العمليات مع بصمة السجل المجمد أدناه، ويطلب منكم قبل ذلك إثبات هويتكم من جديد. العضو الغائب يوقع بأنه أخذ علما بالمحضر.
chair-sign-digest = بصمة السجل الموقع عليه:
chair-sign-do = تأكيد
chair-sign-act = ما تفعلون
chair-sign-signed = أوقع
chair-sign-refused = أمتنع عن التوقيع
chair-sign-statement = تصريح
chair-sign-statement-hint = إلزامي عند الامتناع. يظهر على المحضر المطبوع، ولا يغير السجل المجمد.
chair-sign-act-required = اختاروا التوقيع أو الامتناع.
chair-sign-statement-required = بينوا سبب امتناعكم عن التوقيع.
chair-sign-statement-too-long = النص طويل: 4000 حرف على الأكثر.
chair-sign-stale = ليس هذا السجل هو الذي عرض عليكم. أعيدوا قراءة المحضر ثم وقعوا.
chair-notice-signed = سجل توقيعكم.
chair-notice-refused = سجل امتناعكم وتصريحكم.
chair-notice-signed-before = سبق أن سجلتم موقفكم من هذا السجل.

chair-authority = خطوة السلطة الوصية
chair-authority-none = لم تسجل أي خطوة بعد.
chair-authority-text = تسجل خطوة السلطة مستقلة عن قرارات اللجنة ولا تغيرها. إذا أعيد المحضر اجتمعت اللجنة من جديد، ويبقى المحضر على حاله ويتبعه ملحق.
chair-authority-act = تسجيل خطوة السلطة
chair-authority-do = تسجيل
chair-authority-took-note = أخذ العلم بالمحضر
chair-authority-approved = المصادقة على المحضر
chair-authority-returned = إعادة المحضر إلى اللجنة
chair-authority-returned-hint = ترجع الدورة إلى مرحلة المداولات، ويسجل الحضور من جديد.
chair-authority-reason = السبب أو الملاحظة
chair-authority-reason-hint = إلزامي عند إعادة المحضر.
chair-authority-act-required = اختاروا خطوة.
chair-authority-act-done = سبقت المصادقة على هذا السجل.
chair-authority-reason-required = بينوا سبب إعادة المحضر.
chair-authority-reason-too-long = النص طويل: 2000 حرف على الأكثر.
chair-step-took-note = أخذ العلم
chair-step-approved = مصادق عليه
chair-step-returned = أعيد إلى اللجنة
chair-notice-authority-took-note = سجل أخذ العلم بالمحضر.
chair-notice-authority-approved = سجلت المصادقة على المحضر.
chair-notice-authority-returned = أعيد المحضر إلى اللجنة، والمداولات مفتوحة من جديد.
chair-reopened = أعيد المحضر إلى اللجنة
chair-reopened-text = المداولات مفتوحة من جديد. يبقى هذا المحضر على حاله، ويتضمن ملحق ما سيتقرر.

chair-addenda = الملاحق
chair-addenda-none = لا ملحق لهذا المحضر.
chair-addendum-number = ملحق رقم
chair-addendum-correction = تصحيح
chair-addendum-returned = بعد إعادة المحضر
chair-addendum-paper = الملحق (PDF) – { $language }
chair-amend = تحرير ملحق
chair-amend-text = لا يصحح المحضر المجمد إلا بملحق مرقم ومعلل يوقعه الأعضاء. لا يغير الملحق أي قرار: لتغيير قرار تعيد السلطة المحضر إلى اللجنة.
chair-amend-reason = سبب التصحيح
chair-amend-ar = التصحيح بالعربية
chair-amend-fr = التصحيح بالفرنسية
chair-amend-do = تجميد الملحق
chair-amend-required = املؤوا هذه الخانة.
chair-amend-too-long = النص طويل.
chair-notice-amended = حرر الملحق وجمد، وطلب من الأعضاء توقيعه.

obstacle-agenda-open = { $count ->
    [zero] لا نقطة معلقة في جدول الأعمال
    [one] نقطة واحدة من جدول الأعمال لم يبت فيها
    [two] نقطتان من جدول الأعمال لم يبت فيهما
    [few] { $count } نقط من جدول الأعمال لم يبت فيها
    [many] { $count } نقطة من جدول الأعمال لم يبت فيها
   *[other] { $count } نقطة من جدول الأعمال لم يبت فيها
}
