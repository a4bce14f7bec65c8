// What is asked about a message that is a bomb: every page that reads it.

export function pagesAbout(id: string): readonly string[] {
  const name = encodeURIComponent(id);
  const path = `/mail/INBOX/${name}`;
  return [
    '/mail/INBOX',
    path,
    `${path}/body/1`,
    `${path}/body/1?measure`,
    `${path}/print`,
    `${path}/headers`,
    `/compose?mode=reply-all&folder=INBOX&id=${name}`,
  ];
}

/** Where forms are sent that are bombs. */
export const formPages = ['/compose', '/login', '/mail/INBOX/seen', '/settings'] as const;
