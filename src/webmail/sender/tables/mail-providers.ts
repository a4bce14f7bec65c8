// Domains of large mail providers: one of them that is a letter away from another is no lure.

export const mailProviders: ReadonlySet<string> = new Set(
  `
  aol.com email.com fastmail.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net hotmail.com icloud.com
  live.com mac.com mail.com mail.de mail.ru me.com msn.com outlook.com proton.me qq.com rocketmail.com
  web.de yahoo.com yandex.ru ymail.com zoho.com 126.com 163.com
`
    .trim()
    .split(/\s+/),
);
