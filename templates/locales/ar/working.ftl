# كيف حسبت النقط: نفس الجمل في الصفحات وفي الوثائق.

working-title = كيف حسبت نقطة { $reference }
working-step-sheets = 1. مجموع كل بطاقة
working-step-sheets-text = تضرب كل نقطة في وزن معيارها، وتجمع.
working-step-colleges = 2. متوسط كل فئة
working-step-colleges-text = متوسط بطاقات كل فئة، بغض النظر عن عدد أعضائها.
working-step-score = 3. النقطة
working-step-score-text = يضرب متوسط كل فئة في وزنها، ويجمع.
working-column-criterion = المعيار
working-column-weight = الوزن
working-column-sheet = البطاقة
working-column-college = الفئة
working-column-sum = الحساب
working-column-mean = المتوسط
working-column-total = المجموع
working-whole-panel = مجموع الأعضاء
working-no-sheet = لا بطاقة
working-void = بطاقة غير مكتملة لا تحتسب: لا نقطة في { $criteria }.
working-corrected = تحتسب بمجموع { $total } بعد تقريبها من المتوسط.
working-deleted = لا تحتسب: من بين أعلى المجاميع أو أدناها.
working-centre = المتوسط الذي تقرب منه المجاميع: { $mean }.
working-recused = { $juror }: متنح عن هذا الملف؛ لا تنقص بطاقته ولا تعد صفرا.
working-given-back = { $juror }: رد الملف. السبب: { $reason }
working-not-counted = من لم ينقط
working-incomplete = لا يرتب هذا الملف لأن عدد بطاقاته غير كاف.
working-lacks = { $has ->
    [zero] { $college }: لا بطاقة صالحة، والمطلوب { $needs }.
    [one] { $college }: بطاقة صالحة واحدة، والمطلوب { $needs }.
    [two] { $college }: بطاقتان صالحتان، والمطلوب { $needs }.
    [few] { $college }: { $has } بطاقات صالحة، والمطلوب { $needs }.
    [many] { $college }: { $has } بطاقة صالحة، والمطلوب { $needs }.
   *[other] { $college }: { $has } بطاقة صالحة، والمطلوب { $needs }.
}
working-left-incomplete = ترك ناقصا بقرار مسجل: { $reason }
working-rounding = { $decimals ->
    [zero] بعد التقريب إلى عدد صحيح:
    [one] بعد التقريب إلى رقم عشري واحد:
    [two] بعد التقريب إلى رقمين عشريين:
    [few] بعد التقريب إلى { $decimals } أرقام عشرية:
    [many] بعد التقريب إلى { $decimals } رقما عشريا:
   *[other] بعد التقريب إلى { $decimals } رقم عشري:
}
working-tie = التساوي في النقطة
working-tie-by-criterion = متوسط معيار «{ $criterion }»
working-tie-by-copeland = المقارنة الثنائية بين البطاقات (كوبلاند)
working-tie-settled = تساوت النقطة { $score } بين { $entries }، وفصل بينها: { $by }.
working-tie-partly = تساوت النقطة { $score } بين { $entries }، وفصل بين بعضها: { $by }؛ والباقي بالتساوي.
working-tie-ex-aequo = تساوت النقطة { $score } بين { $entries }، وتبقى مرتبة بالتساوي.
working-tie-step-settled = { $by }: { $figures }. فصل.
working-tie-step-open = { $by }: { $figures }. لم يفصل.
