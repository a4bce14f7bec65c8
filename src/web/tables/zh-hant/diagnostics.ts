// What messages-en-diagnostics.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDiagnostics } from '../messages-en-diagnostics.ts';

export const diagnosticsZhHant: Translation<typeof messagesEnDiagnostics> = {
  'diagnostics.title': '診斷',
  'diagnostics.lead': '網頁伺服器隨本次請求傳送的內容。可能讓他人登入的值已隱藏。',
  'diagnostics.understood': '解析的結果',
  'diagnostics.arrived': '收到的內容',
  'diagnostics.name': '名稱',
  'diagnostics.value': '值',
  'diagnostics.empty': '（空）',
  'diagnostics.method': '方法',
  'diagnostics.mount': '所有網址的前綴',
  'diagnostics.path': '前綴之後的路徑',
  'diagnostics.query': '查詢',
  'diagnostics.scheme': '通訊協定',
  'diagnostics.host': '主機',
  'diagnostics.client': '用戶端位址',
};
