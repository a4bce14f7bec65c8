// What messages-en-display.ts says, in Arabic.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayAr: Translation<typeof messagesEnDisplay> = {
  'display.title': 'اللغة والمظهر',
  'display.language': 'اللغة',
  'display.language.browser': 'كما يطلب هذا المتصفح',
  'display.theme': 'الألوان',
  'display.theme.system': 'كما في هذا الجهاز',
  'display.theme.light': 'فاتح',
  'display.theme.dark': 'داكن',
  'display.density': 'كثافة العرض',
  'display.density.comfortable': 'مريحة',
  'display.density.compact': 'مضغوطة',
  'display.start-folder': 'مجلد البداية',

  'size.b': '{size} بايت',
  'size.kb': '{size} ك.ب',
  'size.mb': '{size} م.ب',
  'size.gb': '{size} غ.ب',
  'size.tb': '{size} ت.ب',
};
