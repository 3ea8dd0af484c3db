# الحساب: الدخول، العامل الثاني، الروابط، الجلسات، الأشخاص والأدوار.

account-email = البريد الإلكتروني
account-password = كلمة السر
account-name = الاسم الكامل
account-role = الدور

## الدخول
account-sign-in-title = تسجيل الدخول
account-sign-in-lead = يتم الدخول بالبريد الإلكتروني الذي توصلتم عليه بالدعوة أو الذي سُجّلت به هيئتكم.
account-sign-in-action = دخول
account-forgot-link = نسيتُ كلمة السر
account-refused = البريد الإلكتروني أو كلمة السر غير صحيحين. تحققوا منهما ثم أعيدوا المحاولة.
account-throttled = محاولات كثيرة. انتظروا { $wait } ثم أعيدوا المحاولة.
account-demo-title = الدخول إلى العرض
account-demo-lead = هؤلاء أشخاص مخترعون للعرض. اختاروا واحداً منهم لزيارة المنصة بدوره، دون كلمة سر.
account-demo-enter = دخول
account-demo-place = الهيئة أو المقعد
account-notice-signed-out = سُجّل خروجكم.
account-notice-kept = انتهت جلستكم قبل الإرسال. ما كتبتموه محفوظ ليوم واحد: سجلوا الدخول وستجدونه في صفحته.
account-notice-reset-asked = إذا كان لهذا العنوان حساب فستصلكم رسالة تتضمن رابطاً صالحاً لثلاثين دقيقة.
account-notice-password-set = حُفظت كلمة السر الجديدة. يمكنكم الآن الدخول بها.
account-notice-invitation-accepted = قُبلت الدعوة. يمكنكم الآن تسجيل الدخول.

## العامل الثاني
account-factor-title = العامل الثاني للتحقق
account-factor-lead = أدخلوا الرمز المكوَّن من ستة أرقام كما يظهر في تطبيق التحقق بهاتفكم، أو أحد رموز الاسترجاع.
account-factor-set-up-title = إعداد العامل الثاني للتحقق
account-factor-set-up-lead = يحمي العامل الثاني حسابكم، وهو واجب على من يتحملون مسؤولية في الجائزة. ثبّتوا تطبيقاً لرموز التحقق (TOTP) على هاتفكم، ثم صوّروا الرمز أو أدخلوا المفتاح.
account-factor-qr = رمز استجابة سريعة يتضمن المفتاح المكتوب أسفله
account-factor-secret = المفتاح
account-factor-confirm = أدخلوا بعد ذلك الرمز الذي يعرضه التطبيق لتأكيد الإعداد.
account-code = الرمز
account-code-wrong = الرمز غير صحيح أو سبق استعماله. انتظروا الرمز التالي في التطبيق ثم أدخلوه.
account-codes-title = رموز الاسترجاع
account-codes-lead = احتفظوا بهذه الرموز في مكان آمن: يصلح كل واحد منها مرة واحدة إذا ضاع هاتفكم. لن تُعرض مرة أخرى.
account-codes-go-on = احتفظتُ بها، متابعة
account-codes-left = { $count ->
    [zero] لم يبقَ أي رمز
    [one] بقي رمز واحد
    [two] بقي رمزان
    [few] بقيت { $count } رموز
    [many] بقي { $count } رمزاً
   *[other] بقي { $count } رمز
}
account-codes-renew = رموز استرجاع جديدة
account-factor-on = مفعَّل
account-factor-off = غير مفعَّل
account-factor-set-up-link = إعداد العامل الثاني

## كلمة السر
account-forgot-title = كلمة سر منسية
account-forgot-lead = أدخلوا بريدكم الإلكتروني. إذا كان له حساب فستصلكم رسالة تتضمن رابطاً لاختيار كلمة سر جديدة.
account-forgot-action = إرسال الرابط
account-reset-title = كلمة سر جديدة
account-reset-lead = ستُنهى جميع جلساتكم بعد الحفظ، ثم تدخلون بكلمة السر الجديدة.
account-password-old = كلمة السر الحالية
account-password-new = كلمة السر الجديدة
account-password-repeat = إعادة كلمة السر الجديدة
account-password-hint = { $min ->
    [zero] جملة من بضع كلمات أفضل من كلمة معقدة.
    [one] حرف واحد على الأقل. جملة من بضع كلمات أفضل من كلمة معقدة.
    [two] حرفان على الأقل. جملة من بضع كلمات أفضل من كلمة معقدة.
    [few] { $min } أحرف على الأقل. جملة من بضع كلمات أفضل من كلمة معقدة.
    [many] { $min } حرفاً على الأقل. جملة من بضع كلمات أفضل من كلمة معقدة.
   *[other] { $min } حرف على الأقل. جملة من بضع كلمات أفضل من كلمة معقدة.
}
account-password-short = { $min ->
    [zero] كلمة السر قصيرة. زيدوا فيها كلمات.
    [one] كلمة السر قصيرة: يلزم حرف واحد على الأقل. زيدوا فيها كلمات.
    [two] كلمة السر قصيرة: يلزم حرفان على الأقل. زيدوا فيها كلمات.
    [few] كلمة السر قصيرة: تلزم { $min } أحرف على الأقل. زيدوا فيها كلمات.
    [many] كلمة السر قصيرة: يلزم { $min } حرفاً على الأقل. زيدوا فيها كلمات.
   *[other] كلمة السر قصيرة: يلزم { $min } حرف على الأقل. زيدوا فيها كلمات.
}
account-password-long = كلمة السر أطول من المسموح به. اختصروها.
account-password-common = كلمة السر هذه سهلة التخمين. اختاروا جملة لا علاقة لها باسمكم ولا بالجائزة.
account-password-different = كلمتا السر غير متطابقتين. أعيدوا كتابتهما.
account-password-old-wrong = كلمة السر الحالية غير صحيحة. أعيدوا كتابتها.
account-password-save = حفظ كلمة السر

## الدعوة
account-invitation-title = قبول الدعوة
account-invitation-lead = أنتم مدعوون إلى هذه المنصة بالدور التالي.
account-invitation-until = الدعوة صالحة إلى غاية
account-invitation-known = لهذا العنوان حساب على المنصة. سيُضاف إليه الدور، ثم تدخلون بكلمة سركم المعتادة.
account-invitation-action = قبول الدعوة

## حسابي
account-language-title = اللغة
account-language = لغة الصفحات والرسائل
account-roles = الأدوار
account-roles-none = لا دور بعد
account-security = الأمان
account-factor = العامل الثاني للتحقق
account-sessions = الجلسات المفتوحة
account-session-browser = المتصفح
account-session-began = البداية
account-session-seen = آخر استعمال
account-session-current = هذه الجلسة
account-session-unknown = متصفح غير معروف
account-session-end = إنهاء
account-sessions-end-others = إنهاء كل الجلسات الأخرى
account-notice-language-saved = حُفظت اللغة.
account-notice-password-changed = غُيّرت كلمة السر، وأُنهيت الجلسات الأخرى.
account-notice-session-ended = أُنهيت الجلسة.
account-notice-sessions-ended = أُنهيت الجلسات الأخرى.

## الأشخاص والأدوار
account-people-title = الأشخاص والأدوار
account-people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}
account-people-search = البحث بالاسم أو البريد الإلكتروني
account-people-none = لا أحد يوافق هذا البحث.
account-people-closed = حساب مغلق
account-people-take = سحب الدور
account-people-invite-title = دعوة شخص
account-people-invite-lead = تصل الدعوة برسالة، ورابطها صالح لسبعة أيام. تُملأ مقاعد لجنة التحكيم وفرق الهيئات من صفحاتها.
account-people-invite-action = إرسال الدعوة
account-email-wrong = أدخلوا بريداً إلكترونياً كاملاً، مثل name@example.ma
account-name-wrong = أدخلوا الاسم الكامل (من حرفين إلى 120 حرفاً).
account-role-wrong = اختاروا دوراً من اللائحة.
account-notice-invited = أُرسلت الدعوة.
account-notice-role-taken = سُحب الدور.

## تأكيد الهوية
account-step-up-title = أكّدوا هويتكم
account-step-up-lead = لهذا الإجراء أثر على الجائزة. أدخلوا من جديد كلمة السر، والعامل الثاني إن كان لحسابكم: ما ملأتموه محفوظ، ويُستأنف الإجراء مباشرة. يسري التأكيد عشر دقائق.
account-step-up-code-hint = الرمز الظاهر في تطبيق هاتفكم، أو أحد رموز الاسترجاع
account-step-up-action = تأكيد ومتابعة
account-step-up-wrong = كلمة السر أو الرمز غير صحيح. أعيدوا إدخالهما برمز لم يُستعمل بعد.

## تغيير العنوان، واستبدال العامل الثاني أو إزالته
account-email-now = العنوان الحالي
account-email-new = العنوان الجديد
account-email-change = طلب التغيير
account-email-change-lead = تُرسل رسالة إلى العنوان الحالي وأخرى إلى العنوان الجديد. يتغيّر العنوان بعد تأكيد الرابطين معاً، وتُنهى جلساتكم حينئذ.
account-email-taken = لهذا العنوان حساب: لم يتم التغيير.
account-confirm-email-title = تأكيد العنوان الجديد
account-confirm-email-lead = أكّدوا من هذا الجانب أن عنوان الحساب سيتغيّر. يتم التغيير بعد أن يؤكده العنوان الآخر أيضاً.
account-confirm-email-until = الرابط صالح إلى غاية
account-confirm-email-action = تأكيد التغيير
account-factor-replace = استبدال العامل الثاني (هاتف جديد)
account-factor-remove = إزالة العامل الثاني
account-notice-email-asked = أُرسلت رسالتان، إحداهما إلى عنوانكم الحالي والأخرى إلى العنوان الجديد. أكّدوا الرابطين خلال أربع وعشرين ساعة.
account-notice-email-half = تم التأكيد من هذا الجانب. يتغيّر العنوان بعد تأكيد الرابط الآخر.
account-notice-email-changed = تغيّر عنوان الحساب. سجّلوا الدخول بالعنوان الجديد.
account-notice-factor-removed = أُزيل العامل الثاني، وأُنهيت الجلسات الأخرى.

## شخص، لمن يدبّر الحسابات
account-person-sessions = إنهاء جميع جلساته
account-person-sessions-lead = عند ضياع جهاز أو عند الشك. يُخبَر الشخص برسالة ويسجّل الدخول من جديد.
account-person-factor = إزالة العامل الثاني المفقود
account-person-factor-lead = فقط إذا فقد الشخص هاتفه ورموز الاسترجاع وأثبت هويته حضورياً أو بوسيلة مماثلة. تُنهى جلساته ويُخبَر برسالة، ويُطلب منه عامل ثانٍ جديد إذا كان دوره يتطلبه.
account-person-close = إغلاق الحساب
account-person-close-lead = لا يعود بإمكان الشخص تسجيل الدخول، وتُنهى جلساته فوراً. لا يُحذف أي شيء مما قام به.
account-notice-person-sessions-ended = أُنهيت جلسات هذا الشخص.
account-notice-person-factor-removed = أُزيل العامل الثاني لهذا الشخص.
account-notice-person-closed = أُغلق الحساب.
