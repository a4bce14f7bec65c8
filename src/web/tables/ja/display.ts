// What messages-en-display.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDisplay } from '../messages-en-display.ts';

export const displayJa: Translation<typeof messagesEnDisplay> = {
  'display.title': '言語と外観',
  'display.language': '言語',
  'display.language.browser': 'ブラウザーの設定に合わせる',
  'display.theme': '配色',
  'display.theme.system': '端末の設定に合わせる',
  'display.theme.light': 'ライト',
  'display.theme.dark': 'ダーク',
  'display.density': '表示の密度',
  'display.density.comfortable': '標準',
  'display.density.compact': 'コンパクト',
  'display.start-folder': '最初に開くフォルダー',

  'size.b': '{size} B',
  'size.kb': '{size} kB',
  'size.mb': '{size} MB',
  'size.gb': '{size} GB',
  'size.tb': '{size} TB',
};
