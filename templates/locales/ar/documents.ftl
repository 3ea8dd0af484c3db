# جمل الوثائق المطبوعة (PDF). المفاتيح: documents-<الرمز>.

## عام
documents-country = المملكة المغربية
documents-page = صفحة { $page } من { $pages }
documents-edition = الدورة { $ordinal }، برسم سنة { $year }
documents-edition-unnumbered = برسم سنة { $year }
documents-demonstration = نسخة للعرض: في هذه الوثيقة هيئات ومحكّمون ونقط مخترعة، وهي معلَّمة بذلك. لا قيمة رسمية لها.
documents-demonstration-short = نسخة للعرض — لا قيمة رسمية لها
documents-invented = مثال مخترع
documents-list-comma = ،{ " " }
documents-list-then = ؛ ثم{ " " }
documents-none = —
documents-yes = نعم
documents-no = لا
documents-optional = اختياري
documents-dated = حُرر يوم { $day }
documents-sign-here = الاسم والتوقيع والخاتم
documents-sign-chair = رئيس لجنة التحكيم
documents-sign-organiser = عن الجهة المنظمة
documents-fingerprint = بصمة دفتر التحملات (SHA-256)
documents-public-key = المفتاح العمومي لتوقيع السجل والنتائج (Ed25519)
documents-ranking-digest = بصمة معطيات الترتيب وقاعدته (SHA-256)
documents-whole-edition = جوائز الدورة كلها

## أعمدة
documents-column-prize = الجائزة
documents-column-body = الهيئة
documents-column-project = المشروع
documents-column-reference = الرقم
documents-column-institution = المؤسسة
documents-column-college = الفئة
documents-column-duty = الصفة
documents-column-member = العضو
documents-column-presence = الحضور
documents-column-references = الملفات
documents-column-reason = السبب
documents-column-place = الرتبة
documents-column-sheets = البطاقات
documents-column-score = النقطة
documents-column-decision = القرار
documents-column-laureate = المتوج والتعليل
documents-column-file = الملف
documents-column-size = الحجم
documents-column-digest = البصمة (SHA-256)
documents-column-category = الصنف
documents-column-belongs = ما يندرج فيه
documents-column-field = السؤال
documents-column-required = إلزامي
documents-column-limits = الحدود
documents-column-criterion = المعيار
documents-column-judged = ما يُقيَّم
documents-column-weight = الوزن
documents-column-given = نطاق المنح
documents-column-reward = المكافأة

## صفات وقرارات
documents-duty-chair = رئيس اللجنة
documents-duty-member = عضو
documents-duty-alternate = عضو نائب
documents-duty-expert = خبير (رأي استشاري)
documents-presence-present = حاضر
documents-presence-excused = معتذر
documents-presence-absent = غائب
documents-presence-recused = متنحٍّ
documents-outcome-awarded = مُنحت
documents-outcome-shared = مُنحت مناصفة
documents-outcome-withheld = حُجبت الجائزة
documents-outcome-not-used = لم تُمنح هذه السنة
documents-shared = مناصفة
documents-vote-consensus = تُتخذ القرارات بالتوافق.
documents-vote-majority = تُتخذ القرارات بأغلبية أصوات الأعضاء الحاضرين.
documents-vote-unanimity = تُتخذ القرارات بإجماع الأعضاء الحاضرين.
documents-vote-casting = وعند تعادل الأصوات يرجح صوت الرئيس.
documents-votes = نعم { $yes } · لا { $no } · امتناع { $abstain }
documents-votes-casting = رُجح صوت الرئيس
documents-tie-criteria = المتوسط المرجح على المعيار الأثقل وزنا، فالذي يليه
documents-tie-copeland = مقارنة الملفات المتعادلة مثنى مثنى لدى الأعضاء الذين قيّموها معا (كوبلاند)
documents-tie-ex-aequo = وإلا بقيت الملفات متعادلة في الرتبة

## إعلان النتائج
documents-bulletin = إعلان النتائج
documents-bulletin-archive = النتائج المعروفة
documents-bulletin-intro = { $count ->
    [zero] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، ودون أن تُقدَّم أي ملفات ترشيح، يُعلن عن النتائج التالية.
    [one] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، وبعد دراسة ملف ترشيح واحد وفق معايير التقييم المحددة، يُعلن عن النتائج التالية.
    [two] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، وبعد دراسة ملفي ترشيح وفق معايير التقييم المحددة، يُعلن عن النتائج التالية.
    [few] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، وبعد دراسة { $count } ملفات ترشيح وفق معايير التقييم المحددة، يُعلن عن النتائج التالية.
    [many] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، وبعد دراسة { $count } ملف ترشيح وفق معايير التقييم المحددة، يُعلن عن النتائج التالية.
   *[other] بناء على دفتر تحملات الدورة وعلى محضر مداولات لجنة التحكيم، وبعد دراسة { $count } ملف ترشيح وفق معايير التقييم المحددة، يُعلن عن النتائج التالية.
}
documents-bulletin-ceremony = ويُقام حفل تسليم الجوائز يوم { $day }.
documents-bulletin-archive-intro = جُمعت هذه النتائج من مصادر عمومية مذكورة في آخر الوثيقة، وليست إعلانا رسميا. ما لم يُعثر عليه مبيَّن كما هو، ولم يُستكمل بالتخمين.
documents-bulletin-palmares = لائحة الجوائز
documents-figure-entries = { $count ->
    [zero] ملف ترشيح
    [one] ملف ترشيح
    [two] ملفا ترشيح
    [few] ملفات ترشيح
    [many] ملف ترشيح
   *[other] ملف ترشيح
}
documents-figure-categories = { $count ->
    [zero] صنف
    [one] صنف
    [two] صنفان
    [few] أصناف
    [many] صنفا
   *[other] صنف
}
documents-figure-laureates = { $count ->
    [zero] متوج
    [one] متوج
    [two] متوجان
    [few] متوجين
    [many] متوجا
   *[other] متوج
}
documents-figure-withheld = { $count ->
    [zero] جائزة محجوبة
    [one] جائزة محجوبة
    [two] جائزتان محجوبتان
    [few] جوائز محجوبة
    [many] جائزة محجوبة
   *[other] جائزة محجوبة
}
documents-nothing-known = لا شيء معروف عن هذا الصنف.
documents-reason-unknown = السبب غير معروف.
documents-project-unknown = المشروع غير معروف
documents-score = النقطة: { $score }
documents-citations = حيثيات التتويج
documents-team = فريق المشروع:
documents-jury = لجنة التحكيم
documents-jury-intro = تألفت لجنة التحكيم من ممثلين عن القطاعين العام والخاص والمجتمع المدني.
documents-participation = المشاركة
documents-participation-intro = { $bodies ->
    [zero] لم تشارك أي هيئة في هذه الدورة.
    [one] شاركت في هذه الدورة هيئة واحدة.
    [two] شاركت في هذه الدورة هيئتان.
    [few] شاركت في هذه الدورة { $bodies } هيئات.
    [many] شاركت في هذه الدورة { $bodies } هيئة.
   *[other] شاركت في هذه الدورة { $bodies } هيئة.
}
documents-participation-by-category = ملفات الترشيح حسب الصنف
documents-participation-by-kind = ملفات الترشيح حسب نوع الهيئة
documents-entries = ملفات الترشيح المقبولة
documents-gaps = ما لا نعرفه
documents-remarks = ملاحظات
documents-sources = المصادر

## وصل الإيداع
documents-receipt = وصل إيداع الترشيح
documents-receipt-number = رقم ملف الترشيح
documents-receipt-text = تشهد المنصة بأنها توصلت بملف الترشيح المبين أدناه يوم { $moment }، وأنه أُودع داخل الأجل وجُمّد على حاله.
documents-receipt-project = المشروع
documents-receipt-body = الهيئة
documents-receipt-category = الصنف
documents-receipt-by = أودعه
documents-receipt-received = تاريخ الإيداع
documents-receipt-closes = آخر أجل للإيداع
documents-receipt-files = الملفات المرفقة
documents-receipt-digest = بصمة الملف
documents-receipt-digest-text = هذه بصمة SHA-256 للملف كما أُودع: أي تغيير فيه يغيّرها، ويمكن لكل من يتوفر على الملف أن يعيد حسابها.
documents-receipt-note = هذا الوصل يثبت الإيداع وتاريخه، ولا يعني قبول الترشيح: تنظر الكتابة الدائمة في استيفاء الشروط بعد إغلاق باب الترشيح.

## المحضر
documents-minutes = محضر المداولات
documents-minutes-opening = محضر رقم { $number }. اجتمعت لجنة التحكيم يوم { $moment } للتداول في نتائج الدورة.
documents-minutes-basis = وتداولت وفق دفتر تحملات الدورة، الذي جُمّد قبل فتح باب الترشيح وتحمل هذه الوثيقة بصمته.
documents-minutes-attendance = الحضور
documents-minutes-quorum = { $present ->
    [zero] لم يحضر أي عضو؛ والنصاب المطلوب { $needed }.
    [one] حضر عضو واحد، وتحقق النصاب القانوني ({ $needed }).
    [two] حضر عضوان، وتحقق النصاب القانوني ({ $needed }).
    [few] حضر { $present } أعضاء، وتحقق النصاب القانوني ({ $needed }).
    [many] حضر { $present } عضوا، وتحقق النصاب القانوني ({ $needed }).
   *[other] حضر { $present } عضو، وتحقق النصاب القانوني ({ $needed }).
}
documents-minutes-no-quorum = { $present ->
    [zero] لم يحضر أي عضو، ولم يتحقق النصاب القانوني ({ $needed }).
    [one] حضر عضو واحد، ولم يتحقق النصاب القانوني ({ $needed }).
    [two] حضر عضوان، ولم يتحقق النصاب القانوني ({ $needed }).
    [few] حضر { $present } أعضاء، ولم يتحقق النصاب القانوني ({ $needed }).
    [many] حضر { $present } عضوا، ولم يتحقق النصاب القانوني ({ $needed }).
   *[other] حضر { $present } عضو، ولم يتحقق النصاب القانوني ({ $needed }).
}
documents-minutes-recusals = التنحي
documents-minutes-no-recusals = لم يتنحَّ أي عضو عن أي ملف.
documents-minutes-recusals-text = تنحى الأعضاء المذكورون عن الملفات المبينة أمامهم: لم يطلعوا عليها، ولم ينقطوها، ولم يتداولوا بشأنها.
documents-minutes-entries = الملفات المعروضة
documents-minutes-entries-text = { $count ->
    [zero] لم يُعرض على اللجنة أي ملف.
    [one] عُرض على اللجنة ملف واحد مستوف للشروط.
    [two] عُرض على اللجنة ملفان مستوفيان للشروط.
    [few] عُرضت على اللجنة { $count } ملفات مستوفية للشروط.
    [many] عُرض على اللجنة { $count } ملفا مستوفيا للشروط.
   *[other] عُرض على اللجنة { $count } ملف مستوف للشروط.
}
documents-minutes-set-aside = وتظل الملفات التالية غير مرتبة، لعدم اكتمال بطاقات تنقيطها، بقرار مسجل:
documents-minutes-ranking = الترتيب
documents-minutes-method = { $decimals ->
    [zero] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى عدد صحيح. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
    [one] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى رقم عشري واحد. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
    [two] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى رقمين عشريين. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
    [few] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } أرقام عشرية. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
    [many] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } رقما عشريا. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
   *[other] حُسب الترتيب بالطريقة { $method }: متوسط كل فئة من الفئات، ثم المتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } رقم عشري. لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
}
documents-minutes-method-of-the-rules = حُسب الترتيب بالطريقة { $method } المبينة في نظام الدورة، بأعداد كسرية مضبوطة، وتُقرَّب النقطة مرة واحدة (عدد الأرقام العشرية: { $decimals }). لا تُحتسب إلا البطاقات التامة، ولا تُعد بطاقة ناقصة صفرا.
documents-minutes-ties = وعند تساوي النقط يُفصل بينها على التوالي:
documents-minutes-decisions = القرارات
documents-minutes-decisions-text = الترتيب استشاري، والقرار للجنة. وقد قررت ما يلي:
documents-minutes-departure = تعليل العدول عن الترتيب:
documents-minutes-closing = رُفعت الجلسة يوم { $moment }، وحُرر هذا المحضر، ووقعه الأعضاء الحاضرون.
documents-minutes-note = هذا المحضر مجمّد منذ اختتام المداولات. لا يُصحَّح إلا بملحق.

## النظام المطبوع
documents-rules = نظام الجائزة
documents-rules-article = المادة { $number }: { $title }
documents-rules-example = مثال:
documents-rules-purpose = الغاية
documents-rules-calendar = الآجال
documents-rules-eligibility = شروط الترشح
documents-rules-categories = الأصناف
documents-rules-dossier = ملف الترشيح
documents-rules-screening = النظر في استيفاء الشروط
documents-rules-criteria = معايير التقييم
documents-rules-jury = لجنة التحكيم
documents-rules-ranking = الترتيب
documents-rules-prizes = الجوائز
documents-rules-deliberation = المداولات
documents-rules-publication = إعلان النتائج
documents-rules-languages = اللغات والبصمة
documents-rules-theme = موضوع الدورة:
documents-rules-call-opens = فتح باب الترشيح
documents-rules-call-closes = آخر أجل لتقديم الترشيحات
documents-rules-screening-due = نهاية النظر في استيفاء الشروط
documents-rules-scoring-due = نهاية التنقيط
documents-rules-deliberation-on = المداولات
documents-rules-announcement = إعلان النتائج
documents-rules-late = الآجال بتوقيت المغرب. لا يُقبل أي ملف بعد انصرام الأجل؛ وكل تمديد قرار مسجل ومعلن.
documents-rules-eligibility-text = يحق الترشح للهيئات التالية:
documents-rules-questions = وتجيب الهيئة قبل الشروع في ملفها عن الأسئلة التالية، والجواب المطلوب مبين أمام كل سؤال:
documents-rules-dossier-text = يُملأ ملف الترشيح على المنصة وفق الأقسام التالية.
documents-rules-only-categories = يخص الأصناف:
documents-rules-declarations = وتصرح الهيئة عند الإيداع بما يلي:
documents-rules-screening-text = تتحقق الكتابة الدائمة، بالجواب بنعم أو لا، مما يلي، وكل قرار بعدم القبول معلل ومبلَّغ:
documents-rules-scale = تُعطى النقط من { $min } إلى { $max } بفارق { $step } لكل معيار.
documents-rules-weights = أوزان المعايير
documents-rules-jury-text = تتألف لجنة التحكيم من مقاعد تشغلها المؤسسات التالية، موزعة على ثلاث فئات:
documents-rules-reading-everything = يطلع كل عضو على جميع الملفات التي لم يتنحَّ عنها.
documents-rules-incompatible = لا يجوز لمؤسسة مشاركة في المسابقة أن تشغل مقعدا في اللجنة طيلة الدورة.
documents-rules-recusal-category = العضو المتنحي عن ملف يتنحى عن صنفه كله.
documents-rules-recusal-entry = العضو المتنحي عن ملف لا يطلع عليه ولا ينقطه ولا يتداول بشأنه.
documents-rules-blinding-until-close = لا يطلع أي عضو على نقط غيره قبل إغلاق التنقيط.
documents-rules-blinding-until-confirmed = لا يطلع أي عضو على نقط غيره في ملف قبل أن يثبت بطاقته عنه.
documents-rules-undertaking = ويوقع كل عضو قبل الاطلاع على الملفات على الالتزام التالي:
documents-rules-ties = وعند تساوي النقط المنشورة يُفصل بينها على التوالي بما يلي:
documents-rules-each-category = في كل صنف
documents-rules-once = مرة واحدة في الدورة
documents-rules-shareable = يمكن منحها مناصفة.
documents-rules-withhold = للجنة أن تحجب جائزة أو صنفا بكامله بقرار معلل يُنشر.
documents-rules-sovereign = الترتيب استشاري والقرار للجنة؛ وكل عدول عن الترتيب يُعلل في المحضر.
documents-rules-embargo = لا يُنشر شيء من النتائج قبل موعد إعلانها. ويُنشر معها أو قبلها ما يلي:
documents-rules-publish-candidates = لائحة المرشحين قبل النتائج
documents-rules-publish-scores = نقط المتوجين
documents-rules-publish-jury = مقاعد لجنة التحكيم
documents-rules-prevailing-ar = عند اختلاف الصيغتين يُعتد بالصيغة العربية.
documents-rules-prevailing-fr = عند اختلاف الصيغتين يُعتد بالصيغة الفرنسية.
documents-rules-prevailing-en = عند اختلاف الصيغ يُعتد بالصيغة الإنجليزية.
documents-rules-prevailing-zgh = عند اختلاف الصيغ يُعتد بالصيغة الأمازيغية.
documents-rules-fingerprint-text = يُجمَّد هذا النظام عند فتح باب الترشيح، وتعرّفه البصمة أدناه: كل تغيير فيه يغيّرها.
documents-rules-max-per-body = { $count ->
    [zero] لا حد لعدد ملفات الهيئة الواحدة.
    [one] لكل هيئة ملف واحد على الأكثر.
    [two] لكل هيئة ملفان على الأكثر.
    [few] لكل هيئة { $count } ملفات على الأكثر.
    [many] لكل هيئة { $count } ملفا على الأكثر.
   *[other] لكل هيئة { $count } ملف على الأكثر.
}
documents-rules-max-per-category = { $count ->
    [zero] لا حد لعدد ملفات الهيئة الواحدة في الصنف الواحد.
    [one] لكل هيئة في الصنف الواحد ملف واحد على الأكثر.
    [two] لكل هيئة في الصنف الواحد ملفان على الأكثر.
    [few] لكل هيئة في الصنف الواحد { $count } ملفات على الأكثر.
    [many] لكل هيئة في الصنف الواحد { $count } ملفا على الأكثر.
   *[other] لكل هيئة في الصنف الواحد { $count } ملف على الأكثر.
}
documents-rules-evidence = { $files ->
    [zero] لا تُرفق بالملف وثائق.
    [one] يُرفق بالملف ملف واحد على الأكثر، لا يتجاوز { $size }، في حدود { $total } في المجموع، من الأنواع: { $kinds }.
    [two] يُرفق بالملف ملفان على الأكثر، لا يتجاوز كل منهما { $size }، في حدود { $total } في المجموع، من الأنواع: { $kinds }.
    [few] تُرفق بالملف { $files } ملفات على الأكثر، لا يتجاوز كل منها { $size }، في حدود { $total } في المجموع، من الأنواع: { $kinds }.
    [many] يُرفق بالملف { $files } ملفا على الأكثر، لا يتجاوز كل منها { $size }، في حدود { $total } في المجموع، من الأنواع: { $kinds }.
   *[other] يُرفق بالملف { $files } ملف على الأكثر، لا يتجاوز كل منها { $size }، في حدود { $total } في المجموع، من الأنواع: { $kinds }.
}
documents-rules-words-min = { $count ->
    [zero] كلمة على الأقل
    [one] كلمة واحدة على الأقل
    [two] كلمتان على الأقل
    [few] { $count } كلمات على الأقل
    [many] { $count } كلمة على الأقل
   *[other] { $count } كلمة على الأقل
}
documents-rules-characters-min = { $count ->
    [zero] حرف على الأقل
    [one] حرف واحد على الأقل
    [two] حرفان على الأقل
    [few] { $count } أحرف على الأقل
    [many] { $count } حرفا على الأقل
   *[other] { $count } حرف على الأقل
}
documents-rules-items-min = { $count ->
    [zero] عنصر على الأقل
    [one] عنصر واحد على الأقل
    [two] عنصران على الأقل
    [few] { $count } عناصر على الأقل
    [many] { $count } عنصرا على الأقل
   *[other] { $count } عنصر على الأقل
}
documents-rules-words-max = { $count ->
    [zero] كلمة على الأكثر
    [one] كلمة واحدة على الأكثر
    [two] كلمتان على الأكثر
    [few] { $count } كلمات على الأكثر
    [many] { $count } كلمة على الأكثر
   *[other] { $count } كلمة على الأكثر
}
documents-rules-characters-max = { $count ->
    [zero] حرف على الأكثر
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $count } أحرف على الأكثر
    [many] { $count } حرفا على الأكثر
   *[other] { $count } حرف على الأكثر
}
documents-rules-items-max = { $count ->
    [zero] عنصر على الأكثر
    [one] عنصر واحد على الأكثر
    [two] عنصران على الأكثر
    [few] { $count } عناصر على الأكثر
    [many] { $count } عنصرا على الأكثر
   *[other] { $count } عنصر على الأكثر
}
documents-rules-reading-quota = { $count ->
    [zero] لا يُقرأ الملف في أي فئة.
    [one] يقرأ كل ملف عضو واحد من كل فئة.
    [two] يقرأ كل ملف عضوان من كل فئة.
    [few] يقرأ كل ملف { $count } أعضاء من كل فئة.
    [many] يقرأ كل ملف { $count } عضوا من كل فئة.
   *[other] يقرأ كل ملف { $count } عضو من كل فئة.
}
documents-rules-look-back = { $count ->
    [zero] تُصرَّح المصالح الحالية.
    [one] تُصرَّح المصالح القائمة أو التي انقضت منذ أقل من سنة.
    [two] تُصرَّح المصالح القائمة أو التي انقضت منذ أقل من سنتين.
    [few] تُصرَّح المصالح القائمة أو التي انقضت منذ أقل من { $count } سنوات.
    [many] تُصرَّح المصالح القائمة أو التي انقضت منذ أقل من { $count } سنة.
   *[other] تُصرَّح المصالح القائمة أو التي انقضت منذ أقل من { $count } سنة.
}
documents-rules-ranking-text = { $decimals ->
    [zero] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى عدد صحيح. أوزان الفئات:
    [one] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى رقم عشري واحد. أوزان الفئات:
    [two] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى رقمين عشريين. أوزان الفئات:
    [few] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } أرقام عشرية. أوزان الفئات:
    [many] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } رقما عشريا. أوزان الفئات:
   *[other] تُحسب نقطة كل ملف بمتوسط كل فئة، ثم بالمتوسط المرجح للفئات، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة إلى { $decimals } رقم عشري. أوزان الفئات:
}
documents-rules-ranking-plain-mean = تُحسب نقطة كل ملف بمتوسط جميع بطاقاته التامة أيا كانت الفئة، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة (عدد الأرقام العشرية: { $decimals }).
documents-rules-ranking-clip = تُحسب نقطة كل ملف انطلاقا من متوسط بطاقاته التامة: كل مجموع يبتعد عنه بأكثر من الهامش المسموح به (بالنقط: { $delta }) يُرد إلى هذا الهامش مرة واحدة، ثم تُقرَّب المجاميع المصححة (عدد الأرقام العشرية: { $places })، ويُقرَّب بعدها متوسطها (عدد الأرقام العشرية: { $decimals }). وهي قاعدة مسابقة فريدريك شوبان الدولية التاسعة عشرة للبيانو، وارسو 2025.
documents-rules-ranking-trimmed-mean = تُحسب نقطة كل ملف بمتوسط بطاقاته التامة بعد حذف المجاميع القصوى (الأعلى: { $high }؛ الأدنى: { $low })، بأعداد كسرية مضبوطة تُقرَّب مرة واحدة (عدد الأرقام العشرية: { $decimals }). وهي قاعدة الاتحاد الدولي للتزلج.
documents-rules-min-sheets = لا يُرتب ملف إلا ابتداء من حد أدنى من البطاقات التامة: { $count }؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
documents-rules-min-per-college = { $count ->
    [zero] لا يُشترط عدد أدنى من البطاقات في كل فئة.
    [one] لا يُرتب ملف تقل بطاقاته التامة في فئة عن بطاقة واحدة؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
    [two] لا يُرتب ملف تقل بطاقاته التامة في فئة عن بطاقتين؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
    [few] لا يُرتب ملف تقل بطاقاته التامة في فئة عن { $count } بطاقات؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
    [many] لا يُرتب ملف تقل بطاقاته التامة في فئة عن { $count } بطاقة؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
   *[other] لا يُرتب ملف تقل بطاقاته التامة في فئة عن { $count } بطاقة؛ ولا تُعد بطاقة ناقصة صفرا أبدا.
}
documents-rules-quorum = { $quorum ->
    [zero] لا يُشترط نصاب.
    [one] لا تتداول اللجنة إلا بحضور عضو واحد على الأقل، منهم { $college } من كل فئة.
    [two] لا تتداول اللجنة إلا بحضور عضوين على الأقل، منهم { $college } من كل فئة.
    [few] لا تتداول اللجنة إلا بحضور { $quorum } أعضاء على الأقل، منهم { $college } من كل فئة.
    [many] لا تتداول اللجنة إلا بحضور { $quorum } عضوا على الأقل، منهم { $college } من كل فئة.
   *[other] لا تتداول اللجنة إلا بحضور { $quorum } عضو على الأقل، منهم { $college } من كل فئة.
}

# النقط مفصلة
documents-sums = تفصيل حساب النقط
documents-sums-lead = تبين هذه الوثيقة كيف حسبت نقطة كل ملف: بطاقة بطاقة، ومعيارا معيارا، حتى يتمكن كل قارئ من إعادة الحساب بالقلم.
documents-sums-how = لا تحتسب إلا البطاقات المكتملة. تضرب كل نقطة في وزن معيارها وتجمع، ثم يحسب متوسط كل فئة، ثم يضرب في وزنها ويجمع. الحساب دقيق، ولا يجري إلا تقريب واحد في النهاية، وعليه يقوم الترتيب. البطاقة الناقصة أو المتنحي صاحبها لا تعد صفرا أبدا.
documents-sums-labels = يرمز إلى أعضاء لجنة التحكيم بأرقام مقاعدهم.
documents-sums-pseudonyms = يرمز إلى أعضاء لجنة التحكيم بأسماء مستعارة تختلف من صنف إلى آخر، وهي نفسها الواردة في حزمة النتائج الموقعة.

## المداولات والملاحق وتقرير التقييم
documents-minutes-agenda = جدول الأعمال
documents-item-chair = نقطة أدرجها الرئيس
documents-item-tie = تساوٍ في الترتيب
documents-item-stability = تنبيه إلى عدم ثبات الترتيب
documents-item-disagreement = تباين بين البطاقات
documents-column-number = الرقم
documents-column-item = النقطة
documents-column-outcome = ما تقرر بشأنها
documents-column-motion = المقترح
documents-column-present = الحاضرون
documents-column-needed = النصاب
documents-column-own = ملفكم
documents-column-category-mean = متوسط الصنف
documents-minutes-motions = المقترحات المعروضة على التصويت
documents-motion-by = تقدم به:
documents-motion-carried = اعتُمد
documents-motion-rejected = رُفض
documents-motion-withdrawn = سُحب قبل التصويت
documents-choice-yes = موافق:
documents-choice-no = معارض:
documents-choice-abstain = ممتنع:
documents-minutes-dissent = تحفظ مسجل بطلب من
documents-dissent-on-motion = بشأن المقترح رقم { $number }
documents-signed-in-system = وُقّع على المنصة
documents-refused-to-sign = امتنع عن التوقيع
documents-statement-of = تصريح
documents-refusal-of = تصريح الممتنع عن التوقيع:
documents-signed-digest = بصمة السجل الذي وُقّع عليه (SHA-256)
documents-signed-note = كل توقيع فعلٌ قام به العضو نفسه على المنصة بعد التحقق من هويته من جديد، وهو مدوّن في سجل العمليات مقرونا بهذه البصمة.
documents-authority = خطوة السلطة الوصية
documents-authority-text = تُدوَّن خطوة السلطة مستقلة عن قرارات لجنة التحكيم.
documents-authority-took-note = أُخذ العلم بالمحضر يوم { $moment }
documents-authority-approved = صودق على المحضر يوم { $moment }
documents-authority-returned = أُعيد المحضر إلى اللجنة يوم { $moment }، للسبب التالي
documents-minutes-addenda = لهذا المحضر ملحق أو أكثر، تُقرأ معه: { $numbers }
documents-addendum = ملحق بمحضر المداولات
documents-addendum-opening = ملحق رقم { $number } بالمحضر رقم { $minutes }، حُرر يوم { $moment }. يبقى المحضر على حاله، ويُقرأ معه هذا الملحق.
documents-addendum-correction = يصحح هذا الملحق المحضر دون أن يغير أي قرار.
documents-addendum-returned = أعادت السلطة المحضر إلى اللجنة، فاجتمعت من جديد.
documents-addendum-reason = سبب التصحيح
documents-addendum-returned-reason = سبب الإعادة
documents-addendum-text = التصحيح
documents-addendum-decisions = القرارات كما أصبحت
documents-addendum-upheld = أبقت اللجنة على جميع قراراتها.
documents-addendum-minutes-digest = بصمة سجل المحضر المعني (SHA-256)
documents-feedback = تقرير التقييم الموجه للهيئة
documents-feedback-result = النتيجة
documents-feedback-no-prize = لم يحصل هذا الملف على جائزة.
documents-feedback-profile = ملامح الملف حسب المعايير
documents-feedback-profile-text = { $count ->
    [zero] متوسط نقط ملفكم في كل معيار.
    [one] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط ملف واحد مرتب في الصنف.
    [two] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط ملفين مرتبين في الصنف.
    [few] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملفات مرتبة في الصنف.
    [many] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملفا مرتبا في الصنف.
   *[other] متوسط نقط ملفكم في كل معيار، مقارنا بمتوسط { $count } ملف مرتب في الصنف.
}
documents-feedback-profile-alone = متوسط نقط ملفكم في كل معيار. لا يُعرض متوسط الصنف لقلة ملفاته المرتبة: لو عُرض لكشف نقط غيركم.
documents-feedback-few-sheets = لا تُعرض المتوسطات لقلة البطاقات: لو عُرضت لكشفت نقط عضو بعينه.
documents-feedback-chart = ملفكم (العمود) ومتوسط الصنف (العلامة)
documents-feedback-remarks = ملاحظات لجنة التحكيم
documents-feedback-remarks-text = ملاحظات أذن رئيس لجنة التحكيم بإبلاغها، دون ذكر أصحابها.
documents-feedback-no-remarks = لا ملاحظات مبلغة بشأن هذا الملف.
documents-feedback-on-the-whole = بشأن الملف عموما
documents-feedback-note = هذا التقرير موجه للهيئة وحدها. لا يذكر اسم أي عضو ولا نقط أي ملف آخر، ولا يغير شيئا من قرارات اللجنة.
documents-rules-challenge = { $count ->
    [zero] لا يجوز التجريح في الأعضاء.
    [one] يجوز للهيئة المترشحة أن تجرّح، بسبب معلل، في عضو من اللجنة بشأن ملفها داخل يوم واحد من إغلاق باب الترشيح.
    [two] يجوز للهيئة المترشحة أن تجرّح، بسبب معلل، في عضو من اللجنة بشأن ملفها داخل يومين من إغلاق باب الترشيح.
    [few] يجوز للهيئة المترشحة أن تجرّح، بسبب معلل، في عضو من اللجنة بشأن ملفها داخل { $count } أيام من إغلاق باب الترشيح.
    [many] يجوز للهيئة المترشحة أن تجرّح، بسبب معلل، في عضو من اللجنة بشأن ملفها داخل { $count } يوما من إغلاق باب الترشيح.
   *[other] يجوز للهيئة المترشحة أن تجرّح، بسبب معلل، في عضو من اللجنة بشأن ملفها داخل { $count } يوم من إغلاق باب الترشيح.
}
documents-rules-votes-by-member = يُسجل في المحضر صوت كل عضو.

## الشهادات والسجل والملف والحضور والرسائل والبلاغ
documents-certificate = شهادة تقديرية
documents-certificates = الشهادات التقديرية
documents-diploma = دبلوم استحقاق
documents-diplomas = دبلومات الاستحقاق
documents-certificate-given = تُمنح هذه الشهادة إلى
documents-diploma-given = يُمنح هذا الدبلوم إلى
documents-certificate-category = صنف
documents-certificate-project = عن مشروع
documents-diploma-project = تقديرا للمساهمة في مشروع
documents-certificate-team-count = { $count ->
    [zero] الفريق: لا أحد
    [one] الفريق: شخص واحد
    [two] الفريق: شخصان
    [few] الفريق: { $count } أشخاص
    [many] الفريق: { $count } شخصا
   *[other] الفريق: { $count } شخص
}
documents-certificate-qr = رمز التحقق { $code }
documents-certificate-check = رمز التحقق
documents-certificate-invented = هيئة مخترعة
documents-dated-at = حُرر ب{ $place } يوم { $day }
documents-sign-secretary = الكتابة الدائمة
documents-column-order = ر.ت
documents-column-signature = التوقيع
documents-column-pages = الصفحات
documents-score-book = سجل النقط
documents-score-book-intro = { $count ->
    [zero] لا يضم هذا السجل أي سطر.
    [one] يضم هذا السجل سطرا واحدا. تحمل الخانة التي لا نقطة فيها خطا، فالنقطة الناقصة ليست صفرا أبدا.
    [two] يضم هذا السجل سطرين. تحمل الخانة التي لا نقطة فيها خطا، فالنقطة الناقصة ليست صفرا أبدا.
    [few] يضم هذا السجل { $count } أسطر. تحمل الخانة التي لا نقطة فيها خطا، فالنقطة الناقصة ليست صفرا أبدا.
    [many] يضم هذا السجل { $count } سطرا. تحمل الخانة التي لا نقطة فيها خطا، فالنقطة الناقصة ليست صفرا أبدا.
   *[other] يضم هذا السجل { $count } سطر. تحمل الخانة التي لا نقطة فيها خطا، فالنقطة الناقصة ليست صفرا أبدا.
}
documents-score-book-letter = م
documents-dossier = ملف الترشيح
documents-dossier-kind = صنف الهيئة
documents-dossier-no-answer = بدون جواب
documents-dossier-no-file = لا ملف مرفق
documents-dossier-address = العنوان
documents-dossier-login = اسم المستعمل
documents-dossier-person = الاسم
documents-dossier-part = الدور في المشروع
documents-dossier-evidence = الوثائق المثبتة
documents-dossier-evidence-text = تُعرَّف كل وثيقة ببصمتها، وأي تغيير في الوثيقة يغير البصمة.
documents-dossier-no-evidence = لا وثيقة مرفقة بهذا الملف.
documents-dossier-declarations = التصريحات
documents-dossier-declared = صرحت الهيئة عند الإيداع، يوم { $moment }، بما يلي:
documents-attendance = ورقة حضور لجنة التحكيم
documents-attendance-opening = جلسة المداولات المنعقدة يوم { $moment }، المحضر رقم { $number }. يوقع كل عضو حاضر أمام اسمه.
documents-attendance-called = { $count ->
    [zero] أعضاء مستدعون
    [one] عضو مستدعى
    [two] عضوان مستدعيان
    [few] أعضاء مستدعون
    [many] عضوا مستدعى
   *[other] عضو مستدعى
}
documents-attendance-present = { $count ->
    [zero] حاضرون
    [one] حاضر
    [two] حاضران
    [few] حاضرون
    [many] حاضرا
   *[other] حاضر
}
documents-attendance-needed = النصاب المطلوب
documents-attendance-not-called = لم يُستدع لحضور الجلسة:
documents-letter-subject = الموضوع:
documents-letter-to = إلى السيد(ة) المسؤول(ة) عن
documents-letter-dated = في { $day }
documents-letter-salutation = سلام تام بوجود مولانا الإمام، وبعد،
documents-letter-reference = رقم الملف
documents-letter-closing = وتقبلوا فائق التقدير والاحترام، والسلام.
documents-letter-admissible-subject = قبول ملف ترشيحكم
documents-letter-admissible-text = يشرفني أن أخبركم بأن ملف ترشيحكم المبين أدناه يستوفي شروط المشاركة، وقد تقرر قبوله.
documents-letter-admissible-next = ويُحال الملف على لجنة التحكيم لتقييمه وفق معايير نظام الدورة. وقد جُمِّد الملف منذ إيداعه، فلا تضاف إليه أي وثيقة.
documents-letter-inadmissible-subject = عدم قبول ملف ترشيحكم
documents-letter-inadmissible-text = يؤسفني أن أخبركم بأنه تعذر قبول ملف ترشيحكم المبين أدناه.
documents-letter-inadmissible-reasons = وقد بُني هذا القرار على ما يلي:
documents-letter-inadmissible-next = ويمكنكم توجيه تظلم معلل إلى الكتابة الدائمة عبر فضائكم في المنصة. وأشكركم على اهتمامكم بالجائزة، وأدعوكم إلى التباري في الدورات المقبلة.
documents-letter-prize-subject = نتيجة ترشيحكم
documents-letter-prize-text = يشرفني أن أخبركم بأن لجنة التحكيم قررت، بعد مداولاتها، منح ترشيحكم المبين أدناه الجائزة الآتية. وبهذه المناسبة أتقدم إليكم وإلى فريق المشروع بأحر التهاني.
documents-letter-no-prize-subject = نتيجة ترشيحكم
documents-letter-no-prize-text = أنهت لجنة التحكيم مداولاتها. وقد جرى تقييم ترشيحكم المبين أدناه وفق معايير نظام الدورة، ولم يكن ضمن الترشيحات الفائزة.
documents-letter-citation = تعليل لجنة التحكيم:
documents-letter-prize-ceremony = ويقام حفل تسليم الجوائز يوم { $day }، وستتوصلون بدعوة في الموضوع.
documents-letter-prize-next = وستُبلَّغون بتاريخ حفل تسليم الجوائز لاحقا.
documents-letter-no-prize-next = وتقرير تقييم ملفكم رهن إشارتكم في فضائكم في المنصة، متى نص النظام على ذلك. وأشكركم على مشاركتكم، وأدعوكم إلى التباري في الدورات المقبلة.
documents-press-release = بلاغ صحفي
documents-press-dateline = { $place }، يوم { $day }
documents-press-day = يوم { $day }
documents-press-lead = { $laureates ->
    [zero] تعلن { $organiser } نتائج { $award } ({ $edition }).
    [one] تعلن { $organiser } نتائج { $award } ({ $edition }). وقد تُوِّج فائز واحد.
    [two] تعلن { $organiser } نتائج { $award } ({ $edition }). وقد تُوِّج فائزان.
    [few] تعلن { $organiser } نتائج { $award } ({ $edition }). وقد تُوِّج { $laureates } فائزين.
    [many] تعلن { $organiser } نتائج { $award } ({ $edition }). وقد تُوِّج { $laureates } فائزا.
   *[other] تعلن { $organiser } نتائج { $award } ({ $edition }). وقد تُوِّج { $laureates } فائز.
}
documents-press-entries = { $count ->
    [zero] لم تدرس لجنة التحكيم أي ملف ترشيح.
    [one] درست لجنة التحكيم ملف ترشيح واحدا.
    [two] درست لجنة التحكيم ملفي ترشيح.
    [few] درست لجنة التحكيم { $count } ملفات ترشيح مقبولة.
    [many] درست لجنة التحكيم { $count } ملف ترشيح مقبولا.
   *[other] درست لجنة التحكيم { $count } ملف ترشيح مقبول.
}
documents-press-colon = :{ " " }
documents-press-for = عن مشروع
documents-press-withheld = جوائز حُجبت
documents-press-about = عن هذه الدورة
documents-press-method = النظام وطريقة الترتيب ومعطيات النتائج عمومية، ويمكن لكل واحد أن يعيد حساب الترتيب المنشور وأن يتحقق من توقيعاته.
documents-press-address = النتائج على الشبكة:
documents-press-contact = للاتصال الصحفي
