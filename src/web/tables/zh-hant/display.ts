// What messages-en-display.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayZhHant: Translation<typeof messagesEnDisplay> = {
  'display.title': '語言和外觀',
  'display.language': '語言',
  'display.language.browser': '依瀏覽器的要求',
  'display.theme': '顏色',
  'display.theme.system': '跟隨裝置設定',
  'display.theme.light': '淺色',
  'display.theme.dark': '深色',
  'display.density': '顯示密度',
  'display.density.comfortable': '寬鬆',
  'display.density.compact': '緊密',
  'display.start-folder': '起始資料夾',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
};
