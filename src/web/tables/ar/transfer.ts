// Arabic words of the pages on which mail comes in from elsewhere and goes away as a file.

export const transferAr = {
  'refusal.mail-unreadable':
    'لا توجد في هذا الملف رسائل يمكن قراءتها. يمكن أن يكون ملف mbox، أو رسالة واحدة (eml)، أو ملف zip فيه Maildir أو ملفات كهذه.',
  'refusal.archive-unsafe':
    'يحتوي هذا الأرشيف على أكثر بكثير مما يبدو، أو على ملفات كثيرة جدًا. أرسل مجلداته واحدًا واحدًا.',
  'import.title': 'استيراد البريد',
  'import.file-title': 'بريد من ملف',
  'import.about':
    'تستطيع معظم برامج البريد حفظ المجلدات في ملفات. يمكن استيراد ملف mbox، أو رسالة واحدة، أو ملف zip فيه Maildir أو ملفات mbox أو رسائل. وما يصدّره هذا البرنامج يمكن استيراده من جديد.',
  'import.file': 'الملف',
  'import.file.help': '{gigabytes, number} غيغابايت على الأكثر.',
  'import.target': 'وضع الرسائل في',
  'import.folders': 'الاحتفاظ بمجلدات الملف، وإنشاء ما ينقص منها',
  'import.doubles': 'ترك ما هو موجود في مجلده من قبل',
  'import.submit': 'استيراد',
  'import.progress': 'ما أُرسل من الملف',
  'import.waits': 'لا يوجد اتصال. سيستمر الإرسال تلقائيًا.',
  'import.failed': 'تعذّر إرسال الملف. حاول مرة أخرى.',
  'import.gone': 'لم يصل الملف كاملًا. أرسله مرة أخرى.',
  'import.looking': 'يجري فحص الملف. يمكنك مغادرة هذه الصفحة، فالمهمة تستمر.',
  'import.skipped':
    '{count, plural, zero {لم تُترك أي رسالة.} one {كانت رسالة واحدة موجودة من قبل فتُركت.} two {كانت رسالتان موجودتين من قبل فتُركتا.} few {كانت # رسائل موجودة من قبل فتُركت.} many {كانت # رسالة موجودة من قبل فتُركت.} other {كانت # رسالة موجودة من قبل فتُركت.}}',
  'import.others':
    '{count, plural, zero {لم يُترك أي ملف.} one {تُرك ملف أو جزء واحد لأنه ليس بريدًا.} two {تُرك ملفان أو جزءان لأنهما ليسا بريدًا.} few {تُركت # ملفات أو أجزاء لأنها ليست بريدًا.} many {تُرك # ملفًا أو جزءًا لأنها ليست بريدًا.} other {تُرك # ملف أو جزء لأنها ليست بريدًا.}}',
  'import.broken.over-quota': 'لا توجد في صندوق البريد مساحة كافية لكل هذه الرسائل.',
  'import.broken.disk-full': 'قرص الخادم ممتلئ. حاول مرة أخرى لاحقًا.',
  'import.broken.mail-unreadable': 'لا توجد في هذا الملف رسائل يمكن قراءتها.',
  'import.broken.archive-unsafe':
    'يحتوي هذا الأرشيف على أكثر بكثير مما يبدو، أو على ملفات كثيرة جدًا. أرسل مجلداته واحدًا واحدًا.',
  'import.broken.limit-reached': 'في هذا الملف رسائل كثيرة جدًا. قسّمه واستورد أجزاءه.',
  'import.broken.not-found': 'لم يعد الملف موجودًا. أرسله مرة أخرى.',
  'tasks.import': 'استيراد البريد جارٍ',
  'export.title': 'تصدير كل شيء',
  'export.all': 'كل ما لديك هنا',
  'export.about':
    'الرسائل: {messages, plural, zero {لا رسائل} one {رسالة واحدة} two {رسالتان} few {# رسائل} many {# رسالة} other {# رسالة}}، والمجلدات: {folders, plural, zero {لا مجلدات} one {مجلد واحد} two {مجلدان} few {# مجلدات} many {# مجلدًا} other {# مجلد}}، مع جهات اتصالك في ملف vCard وإعداداتك، في ملف zip واحد. قد يستغرق ذلك بعض الوقت، فاحفظه في مكان آمن.',
  'export.mbox': 'ملف لكل مجلد (mbox)',
  'export.mbox.help': 'يقرؤه Thunderbird وApple Mail ومعظم البرامج الأخرى.',
  'export.maildir': 'ملف لكل رسالة (Maildir)',
  'export.maildir.help': 'لخادم بريد آخر، مع كل العلامات، وكل رسالة كما وصلت.',
};
