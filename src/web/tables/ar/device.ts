// What messages-en-device.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceAr: Translation<typeof messagesEnDevice> = {
  'install.about': 'البريد وجهات الاتصال والإعدادات.',
  'offline.title': 'لا يوجد اتصال',
  'offline.advice':
    'لا يمكن الوصول إلى الخادم. يمكنك في هذه الأثناء قراءة الصفحات التي تحتفظ بها على هذا الجهاز.',
  'offline.again': 'المحاولة مرة أخرى',
  'device.title': 'هذا الجهاز',
  'device.about':
    'تسري هذه الخيارات على هذا المتصفح وحده، وتُنسى عند تسجيل الخروج. اتركها موقوفة على جهاز يستخدمه غيرك.',
  'device.notify': 'إبلاغي بالبريد الجديد',
  'device.notify-help': 'عندما لا تكون أي صفحة من Dispatch أمامك، يعرض المتصفح من كتب، والموضوع.',
  'device.refused': 'لا يسمح المتصفح بذلك. يمكن تغييره في إعدادات المتصفح لهذا الموقع.',
  'device.keep': 'الاحتفاظ على هذا الجهاز بآخر الصفحات التي رأيتها',
  'device.keep-help': 'يمكن قراءتها من دون اتصال حتى تسجّل الخروج.',
  'device.needs-script': 'يتطلب هذا متصفحًا يشغّل البرامج النصية واتصالًا عبر https.',
};
