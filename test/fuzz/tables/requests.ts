// Requests to begin with, a line each for method, target, type and body of a case.

const form = 'application/x-www-form-urlencoded';

export const requestSeeds: readonly string[] = [
  'GET\n/login?next=%2Fmail%2FINBOX&ended=1\n\n',
  'GET\n/mail/INBOX?page=2&done=moved&count=3\n\n',
  'GET\n/mail/INBOX/1700000000.x/body/1.1.1?images=show\n\n',
  'GET\n/mail/INBOX/1700000000.x/part/2?download=1&show=1\n\n',
  'GET\n/search?q=from%3Aana+%22a+b%22+-c&folder=INBOX&order=date&page=1\n\n',
  'GET\n/compose?mode=reply&folder=INBOX&id=1&to=a@b.test&subject=x&body=y\n\n',
  'GET\n/admin/one.test/mailboxes/bob?q=a&after=b\n\n',
  'GET\n/admin/one.test/forwarders?q=a&after=b\n\n',
  'GET\n/settings?done=1\n\n',
  'GET\n/assets/app.css\n\n',
  'GET\n/image?u=http%3A%2F%2Fx.test%2F&p=mei&e=1&s=2\n\n',
  'GET\n/extmail/cgi/readmsg.cgi?folder=Inbox&msgid=1&__mode=x\n\n',
  `POST\n/mail/INBOX/seen\n${form}\nid=1700000000.x&id=2`,
  `POST\n/mail/INBOX/move\n${form}\nid=1700000000.x&target=Trash`,
  `POST\n/folders\n${form}\nname=Project.2026`,
  `POST\n/compose\n${form}\naction=keep&to=ann@far.test&subject=x&body=y&key=z&draft=1&carry=2`,
  `POST\n/compose\nmultipart/form-data; boundary=b\n--b\r\ncontent-disposition: form-data; name="action"\r\n\r\nkeep\r\n--b\r\ncontent-disposition: form-data; name="attachments"; filename="x"\r\n\r\nfile\r\n--b--\r\n`,
  `POST\n/settings\n${form}\ndisplay_name=Mei&signature=x`,
  `POST\n/settings/pictures\n${form}\nremove=a@b.test&images=ask`,
  `POST\n/admin/one.test/forwarders\n${form}\nlocal_part=info&target=bob@one.test`,
  `POST\n/admin/one.test/settings/limit\n${form}\naccounts_max=5`,
];
