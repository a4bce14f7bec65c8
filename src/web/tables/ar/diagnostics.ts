// What messages-en-diagnostics.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsAr: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': 'التشخيص',
  'diagnostics.lead':
    'ما أرسله خادم الويب مع هذا الطلب تحديدًا. أُخفيت القيم التي قد تتيح الدخول لأحد.',
  'diagnostics.understood': 'ما فُهم',
  'diagnostics.arrived': 'ما وصل',
  'diagnostics.name': 'الاسم',
  'diagnostics.value': 'القيمة',
  'diagnostics.empty': '(فارغ)',
  'diagnostics.method': 'الطريقة',
  'diagnostics.mount': 'بادئة كل العناوين',
  'diagnostics.path': 'المسار بعد البادئة',
  'diagnostics.query': 'الاستعلام',
  'diagnostics.scheme': 'البروتوكول',
  'diagnostics.host': 'المضيف',
  'diagnostics.client': 'عنوان العميل',
};
