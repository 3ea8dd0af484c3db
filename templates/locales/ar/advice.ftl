# مؤشرات للاستئناس بجانب الترتيب الرسمي: ثباته، وصرامة الأعضاء، وتوافقهم.

advice-title = مؤشرات للاستئناس
advice-standing = ثبات الترتيب
advice-standing-of = ثبات الترتيب: { $category }
advice-jurors = صرامة الأعضاء
advice-jurors-of = صرامة الأعضاء: { $category }
advice-agreement = توافق الأعضاء
advice-agreement-of = توافق الأعضاء: { $category }
advice-warning = هذه المؤشرات لا تعوض النتيجة الرسمية أبدا ولا تغير فيها شيئا. القرار للجنة التحكيم.
advice-lead = ما يستحق المناقشة قبل التصويت، صنفا صنفا.
advice-how-firm = ما مدى ثبات الترتيب؟
advice-open = الاطلاع على المؤشرات
advice-categories = الأصناف
advice-points = { $count ->
    [zero] لا شيء يستدعي مناقشة خاصة.
    [one] نقطة واحدة للمناقشة
    [two] نقطتان للمناقشة
    [few] { $count } نقط للمناقشة
    [many] { $count } نقطة للمناقشة
   *[other] { $count } نقطة للمناقشة
}

advice-triggers = للمناقشة قبل التصويت
advice-triggers-text = كل واحدة من هذه النقط تبرر تصويتا يدون في المحضر.
advice-no-triggers = لا شيء يضعف المرتبة الأولى: لا عضو، ولا فئة، ولا تغيير طفيف في الأوزان.
advice-trigger-calibrated-winner = بعد تصحيح أثر صرامة الأعضاء، يتصدر { $entry }.
advice-trigger-calibrated-podium = بعد تصحيح أثر صرامة الأعضاء، تتغير المراتب الثلاث الأولى.
advice-trigger-winner-juror = { $flagged ->
    [yes] بدون { $juror }، تؤول المرتبة الأولى إلى { $winner }؛ كما أن بطاقات هذا العضو غير مألوفة.
   *[no] بدون { $juror }، تؤول المرتبة الأولى إلى { $winner }.
}
advice-trigger-winner-unranked = { $flagged ->
    [yes] بدون { $juror }، لا يبقى أي ملف مكتملا؛ كما أن بطاقات هذا العضو غير مألوفة.
   *[no] بدون { $juror }، لا يبقى أي ملف مكتملا.
}
advice-trigger-podium-juror = { $flagged ->
    [yes] بدون { $juror }، تتغير المراتب الثلاث الأولى؛ كما أن بطاقات هذا العضو غير مألوفة.
   *[no] بدون { $juror }، تتغير المراتب الثلاث الأولى.
}
advice-trigger-weight = وزن «{ $part }» حاسم: إذا انتقل من { $share } إلى { $flip } أدرك الأول منافسه.
advice-trigger-uncertain = احتمال أن يكون الأول هو الأفضل فعلا لا يتعدى { $chance }.
advice-trigger-disconnected = { $count ->
    [zero] لا مجموعات من الأعضاء.
    [one] الأعضاء مجموعة واحدة.
    [two] ينقسم الأعضاء إلى مجموعتين لا ملف مشتركا بينهما: لا يمكن مقارنة صرامتهم.
    [few] ينقسم الأعضاء إلى { $count } مجموعات لا ملف مشتركا بينها: لا يمكن مقارنة صرامتهم.
    [many] ينقسم الأعضاء إلى { $count } مجموعة لا ملف مشتركا بينها: لا يمكن مقارنة صرامتهم.
   *[other] ينقسم الأعضاء إلى { $count } مجموعة لا ملف مشتركا بينها: لا يمكن مقارنة صرامتهم.
}
advice-point-incomplete = { $entry } غير مرتب: تنقصه بطاقات من { $colleges }.
advice-point-tied = { $entries } متساوية في المرتبة { $place } بنقطة { $score }: الاقتسام أو التصويت.
advice-point-disagreement = تباينت الآراء في { $entry }: من { $low } ({ $lowest }) إلى { $high } ({ $highest }).
advice-point-alike = { $count ->
    [zero] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها.
    [one] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها في ملف واحد، أكثر مما تفسره الصدفة.
    [two] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها في ملفين، أكثر مما تفسره الصدفة.
    [few] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها في { $count } ملفات، أكثر مما تفسره الصدفة.
    [many] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها في { $count } ملفا، أكثر مما تفسره الصدفة.
   *[other] يبتعد { $one } و{ $other } عن الباقين بالطريقة نفسها في { $count } ملف، أكثر مما تفسره الصدفة.
}
advice-margin = يتقدم { $first } على { $second } بفارق { $margin } نقطة.
advice-margin-sheet = يتقدم { $first } على { $second } بفارق { $margin } نقطة. ويكفي أن يتغير مجموع بطاقة واحدة بمقدار { $sheet } نقطة ليتساويا.

advice-chances = الاحتمالات والمراتب
advice-chances-text = لو نقطت لجنة أخرى بالعناية نفسها لاختلفت نقطها قليلا. هذه هي المراتب التي كان يمكن أن ينالها كل ملف، واحتمال أن يكون هو الأفضل فعلا.
advice-not-calibrated = البطاقات المشتركة أقل من أن تسمح بتقدير الاحتمالات.
advice-chart-places = المرتبة الرسمية لكل ملف، والمراتب التي يقع بينها تسع مرات من عشر
advice-key-official = المرتبة الرسمية
advice-key-calibrated = المرتبة بعد تصحيح الصرامة
advice-key-interval = مجال 90%
advice-official-place = المرتبة
advice-official-score = النقطة
advice-calibrated = بعد التصحيح
advice-interval = مراتب 90%
advice-first = احتمال الأولى
advice-podium = احتمال الثلاث
advice-calibrated-text = النقطة المصححة: ما كان الملف سيناله في المتوسط من جميع الأعضاء (نموذج مختلط: الملفات ثابتة والأعضاء عشوائيون، REML). وتستخرج الاحتمالات بالسحب من النموذج نفسه.

advice-without-juror = بدون أحد الأعضاء
advice-without-juror-says = { $count ->
    [zero] أيا كان العضو المستبعد من الحساب، لا تتغير المرتبة الأولى.
    [one] تتوقف المرتبة الأولى على عضو واحد: تتغير بدونه.
    [two] تتوقف المرتبة الأولى على عضوين: تتغير بدون أحدهما.
    [few] تتوقف المرتبة الأولى على { $count } أعضاء: تتغير بدون أحدهم.
    [many] تتوقف المرتبة الأولى على { $count } عضوا: تتغير بدون أحدهم.
   *[other] تتوقف المرتبة الأولى على { $count } عضو: تتغير بدون أحدهم.
}
advice-without-college = بدون إحدى الفئات
advice-without-college-text = الترتيب نفسه لو لم تنقط فئة بأكملها، مع احتفاظ أوزان الفئات الأخرى بنسبها.
advice-left-out = المستبعد من الحساب
advice-first-then = الأول حينئذ
advice-podium-then = الثلاثة الأوائل
advice-still-ranked = الملفات المرتبة
advice-largest-change = أكبر تغير في المرتبة
advice-changes = يتغير
advice-stays = لا تغيير

advice-weights = لو كانت الأوزان مختلفة
advice-weights-text = إلى أي حد يمكن أن يتغير كل وزن، مع احتفاظ الأوزان الأخرى بنسبها، قبل أن يدرك الأول منافسه. يبين الشريط المجال الذي يبقى فيه أولا، والخط الأحمر الوزن المنصوص عليه.
advice-weights-criteria = أوزان المعايير
advice-weights-colleges = أوزان الفئات
advice-weight-of = وزن
advice-weight-now = المنصوص عليه
advice-weight-below = يتساويان نزولا عند
advice-weight-above = يتساويان صعودا عند
advice-flip = { $share } ({ $rivals })

advice-severity = الصرامة
advice-jurors-says = في الملفات نفسها، ينقط { $severest } في المتوسط بأقل من غيره بمقدار { $below } نقطة، و{ $mildest } بأكثر من غيره بمقدار { $above } نقطة.
advice-jurors-nothing = لا تظهر البطاقات أي فرق في الصرامة بين الأعضاء.
advice-groups = { $count ->
    [zero] لا مجموعات من الأعضاء.
    [one] الأعضاء مجموعة واحدة.
    [two] ينقسم الأعضاء إلى مجموعتين لا ملف مشتركا بينهما: لا تقارن الصرامة إلا داخل كل مجموعة.
    [few] ينقسم الأعضاء إلى { $count } مجموعات لا ملف مشتركا بينها: لا تقارن الصرامة إلا داخل كل مجموعة.
    [many] ينقسم الأعضاء إلى { $count } مجموعة لا ملف مشتركا بينها: لا تقارن الصرامة إلا داخل كل مجموعة.
   *[other] ينقسم الأعضاء إلى { $count } مجموعة لا ملف مشتركا بينها: لا تقارن الصرامة إلا داخل كل مجموعة.
}
advice-chart-severity = أثر كل عضو بالنقط، مع مجاله عند 90%
advice-chart-severity-key = على يسار الصفر: أكثر صرامة من غيره في الملفات نفسها؛ وعلى يمينه: أكثر تساهلا.
advice-member = العضو
advice-sheets = البطاقات
advice-effect = الأثر (نقط)
advice-effect-interval = مجال 90%
advice-ratio = التشتت
advice-correlation = الارتباط بالآخرين
advice-severity-text = الأثر: فوق الصفر تساهل وتحته صرامة. التشتت: حوالي 1 للعضو العادي. الارتباط: مع متوسط الآخرين في الملفات نفسها. والاختلاف في الرأي حق.
advice-flags = ما هو غير مألوف
advice-flags-text = سؤال يطرح وليس حكما: العضو الذي يرى ما لم يره غيره يتميز بالطريقة نفسها.
advice-no-flags = لا شيء غير مألوف.
advice-flag-noisy = نقط شديدة التشتت: تتجاوز نسبة متوسط المربعات 1,5.
advice-flag-unlike = ترتيب شديد الاختلاف: يقل الارتباط بالآخرين عن الوسيط بأكثر من 0,35.
advice-flag-far-sheets = بطاقة بعيدة جدا عن المتوقع: يتجاوز الباقي المعياري 3.
advice-flag-severe = صرامة أو تساهل ظاهر: يتجاوز الأثر خطأين معياريين ونقطة كاملة.
advice-pairs = أعضاء يبتعدون معا
advice-pairs-text = أزواج تسير فوارقها في الاتجاه نفسه في ثمانية ملفات على الأقل، أكثر مما تفسره الصدفة (عتبة 1% لجميع الأزواج). ويظهر تقارب الأذواق كما يظهر التواطؤ.
advice-no-pairs = لا زوج يتميز عن غيره.
advice-shared = الملفات المشتركة
advice-pair-correlation = ارتباط الفوارق

advice-agreement-high = الأعضاء متوافقون: متوسط اللجنة موثوق.
advice-agreement-fair = الأعضاء متوافقون إلى حد ما: متوسط اللجنة مؤشر جيد وليس يقينا.
advice-agreement-low = توافق الأعضاء ضعيف: يتوقف متوسط اللجنة كثيرا على من نقط.
advice-agreement-unknown = الملفات التي قرأها الجميع أقل من أن تسمح بقياس التوافق.
advice-icc21 = ICC(2,1)
advice-icc21-meaning = مدى الثقة في نقطة عضو واحد، من 0 إلى 1.
advice-icc2k = ICC(2,k)
advice-icc2k-meaning = مدى الثقة في متوسط اللجنة، مع احتساب الصرامة.
advice-icc31 = ICC(3,1)
advice-icc31-meaning = التوافق على ترتيب الملفات، بغض النظر عن الصرامة.
advice-icc11 = ICC(1,1)
advice-icc11-meaning = لو كان لكل ملف قراء آخرون: قارئ واحد.
advice-icc1k = ICC(1,k)
advice-icc1k-meaning = لو كان لكل ملف قراء آخرون: المتوسط.
advice-icc3k = ICC(3,k)
advice-icc3k-meaning = توافق المتوسط على الترتيب، بغض النظر عن الصرامة.
advice-kendall = معامل كندال W
advice-kendall-meaning = توافق الأعضاء على الترتيب وحده: 1 إذا رتب الجميع بالطريقة نفسها.
advice-alpha-interval = معامل كريبندورف α (المجال)
advice-alpha-interval-meaning = التوافق بما يتجاوز الصدفة، ولو لم يقرأ الجميع كل شيء: 1 توافق تام، و0 صدفة.
advice-alpha-nominal = معامل كريبندورف α (الاسمي)
advice-alpha-nominal-meaning = لا يحتسب إلا النقط المتطابقة.
advice-alpha-ordinal = معامل كريبندورف α (الترتيبي)
advice-alpha-ordinal-meaning = لا يحتسب إلا ترتيب النقط.
advice-alpha-ratio = معامل كريبندورف α (النسبي)
advice-alpha-ratio-meaning = يحتسب النسب بين النقط.
advice-other-forms = الصيغ الأخرى
advice-variances = من أين تأتي فوارق النقط
advice-variances-text = حصة الملفات، وحصة صرامة الأعضاء، وحصة ما سواهما.
advice-variance-entry = الملفات
advice-variance-juror = الصرامة
advice-variance-residual = ما سوى ذلك
advice-readers-title = كم قارئا يلزم؟
advice-readers = لبلوغ نتيجة موثوقة (0,8) يلزم { $raw } قراء لكل ملف، أو { $calibrated } لو صححت الصرامة.
advice-readers-never = الفرق بين الملفات أقل من أن تصبح النتيجة موثوقة بمزيد من القراء.
advice-readers-count = القراء
advice-chart-readers = موثوقية المتوسط حسب عدد قراء كل ملف
advice-key-raw = المتوسط البسيط
advice-key-corrected = بعد تصحيح الصرامة
advice-methods = لو كان الاحتساب بطريقة أخرى
advice-methods-text = البطاقات نفسها مقروءة كأوراق تفضيل: المرتبة التي تعطيها كل طريقة، من باب الاطلاع.
advice-methods-incomplete = لم يقرأ جميع الأعضاء جميع الملفات: يعد الملف غير المقروء أخيرا في ورقة التفضيل، فتؤخذ هذه المراتب بحذر.
advice-condorcet = يتفوق { $entry } على كل واحد من الملفات الأخرى في المقارنة الثنائية.
advice-condorcet-none = لا يتفوق أي ملف على كل واحد من الملفات الأخرى في المقارنة الثنائية.
advice-borda = بوردا
advice-copeland = كوبلاند
advice-schulze = شولتسه

advice-replay = إعادة هذه الحسابات
advice-replay-text = تكفي هذه الملفات الثلاثة والبرنامج، دون أي قاعدة معطيات. يرد فيها الأعضاء بمقاعدهم دون أسماء. وتؤخذ بذرة السحب من بصمة المعطيات: لا يختارها أحد، والبذرة نفسها تعطي الأرقام نفسها.
advice-seed = البذرة:
advice-draws = عدد السحوب:
