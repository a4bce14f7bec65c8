// What messages-en-display.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayZhHans: Translation<typeof messagesEnDisplay> = {
  'display.title': '语言和外观',
  'display.language': '语言',
  'display.language.browser': '按浏览器的要求',
  'display.theme': '颜色',
  'display.theme.system': '跟随设备设置',
  'display.theme.light': '浅色',
  'display.theme.dark': '深色',
  'display.density': '显示密度',
  'display.density.comfortable': '宽松',
  'display.density.compact': '紧凑',
  'display.start-folder': '起始文件夹',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
};
