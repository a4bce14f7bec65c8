// Words that speak of a file that goes along, in the languages of our pages. Whole words where the
// script has blanks between them; stems, so that their endings do not matter.

export const attachmentWords: readonly RegExp[] = [
  // English
  /(?<![\p{L}\p{N}])(?:attach(?:ed|ment|ments|ing)?|enclosed?|enclosing)(?![\p{L}\p{N}])/iu,
  // German
  /(?<![\p{L}\p{N}])(?:angehängt\p{L}*|anhang|anhänge|anbei|beigefügt\p{L}*|beiliegend\p{L}*|im anhang)(?![\p{L}\p{N}])/iu,
  // French
  /(?<![\p{L}\p{N}])(?:ci-joint\p{L}*|pièces? jointes?|en pièce jointe|joins|vous joignons)(?![\p{L}\p{N}])/iu,
  // Spanish
  /(?<![\p{L}\p{N}])(?:adjunt(?:o|a|os|as|ado|amos|ar|é)|archivos? adjuntos?)(?![\p{L}\p{N}])/iu,
  // Simplified and traditional Chinese
  /附件|附上|随信附|隨信附|附檔|附档|夾帶檔案/u,
  // Japanese
  /添付|同封/u,
  // Arabic
  /(?<![\p{L}\p{N}])(?:ال)?(?:مرفق\p{L}*|أرفق\p{L}*|ارفق\p{L}*|المرفقات)(?![\p{L}\p{N}])/u,
];

/** Domains that many people mean when they type something near them. */
export const knownDomains: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'orange.fr',
  'free.fr',
  'laposte.net',
  'proton.me',
  'protonmail.com',
  'qq.com',
  '163.com',
  '126.com',
  'foxmail.com',
  'yahoo.co.jp',
  'docomo.ne.jp',
  'hinet.net',
];
