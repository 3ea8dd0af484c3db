# تجربة الدورة قبل فتحها.

rehearsal-title = تجربة الدورة قبل فتحها
rehearsal-lead = جربوا الدورة قبل فتحها: لجان مخترعة، يعرف الاستحقاق الحقيقي لملفاتها، تنقط حسب دفتر التحملات. وترون كم مرة يفوز الأفضل.
rehearsal-warning = لا ملف حقيقيا ولا عضو حقيقيا: تساعد هذه الأرقام على اختيار عدد القراء والأوزان، لا غير.
rehearsal-category = الصنف
rehearsal-entries = عدد ملفات الصنف
rehearsal-readers = عدد قراء كل ملف
rehearsal-readers-each = عدد قراء كل ملف من كل فئة
rehearsal-readers-hint = الفئة التي أعضاؤها أقل يقرأ جميع أعضائها.
rehearsal-severity = تفاوت الصرامة بين الأعضاء
rehearsal-severity-hint = الانحراف المعياري، بنقط السلم.
rehearsal-noise = حصة الصدفة في البطاقة
rehearsal-noise-hint = الانحراف المعياري، بنقط السلم.
rehearsal-jurors-of = عدد الأعضاء: { $college }
rehearsal-weight-of = الوزن: { $name }
rehearsal-weights = أوزان وفوارق أخرى
rehearsal-play = تجربة
rehearsal-result = { $runs ->
    [zero] لا لجنة مخترعة
    [one] ما تعطيه لجنة مخترعة واحدة
    [two] ما تعطيه لجنتان مخترعتان
    [few] ما تعطيه { $runs } لجان مخترعة
    [many] ما تعطيه { $runs } لجنة مخترعة
   *[other] ما تعطيه { $runs } لجنة مخترعة
}
rehearsal-best-first = أفضل ملف يحتل المرتبة الأولى
rehearsal-best-podium = يحتل إحدى المراتب الثلاث الأولى
rehearsal-best-first-calibrated = يكون الأول لو صححت الصرامة
rehearsal-load = عدد البطاقات لكل عضو
rehearsal-load-range = من { $least } إلى { $most }
rehearsal-incomplete = الملفات غير المكتملة في كل لجنة
rehearsal-tau = التوافق مع الترتيب الحقيقي (τ)
rehearsal-says = عدد القراء { $readers } لكل ملف: يفوز أفضل الملفات، وعددها { $entries }، في { $chance } من الحالات.
rehearsal-effect = أثر عدد القراء
rehearsal-effect-says = الدورة نفسها بقراء أقل أو أكثر لكل ملف: كم مرة يفوز الأفضل.
rehearsal-too-few = عدد أعضاء إحدى الفئات لا يكفي لهذا العدد من القراء: ستبقى ملفات غير مكتملة.
rehearsal-seed = البذرة: { $seed }. الطلب نفسه يعطي الأرقام نفسها.
rehearsal-wrong-number = اكتبوا عددا بين { $least } و{ $most }.
rehearsal-wrong-weights = يجب أن يكون وزن واحد على الأقل أكبر من الصفر.
rehearsal-wrong-category = اختاروا صنفا من أصناف هذه الدورة.
rehearsal-count-readers = { $count ->
    [zero] لا قارئ
    [one] قارئ واحد
    [two] قارئان
    [few] { $count } قراء
    [many] { $count } قارئا
   *[other] { $count } قارئ
}
