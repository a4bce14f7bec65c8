// What messages-en-diagnostics.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsJa: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': '診断',
  'diagnostics.lead':
    'このリクエストでウェブサーバーが送ってきた内容です。侵入に使えそうな値は隠しています。',
  'diagnostics.understood': '解釈した内容',
  'diagnostics.arrived': '届いた内容',
  'diagnostics.name': '名前',
  'diagnostics.value': '値',
  'diagnostics.empty': '（空）',
  'diagnostics.method': 'メソッド',
  'diagnostics.mount': 'すべてのアドレスの接頭辞',
  'diagnostics.path': '接頭辞より後のパス',
  'diagnostics.query': 'クエリ',
  'diagnostics.scheme': 'スキーム',
  'diagnostics.host': 'ホスト',
  'diagnostics.client': 'クライアントのアドレス',
};
