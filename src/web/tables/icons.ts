// Path data of the icons, drawn on a 24 by 24 grid with a round stroke of 1.7.

export const iconPaths = {
  brand: 'M3 6.5h18v11.5H3z M3 7.5l9 6.5 9-6.5',
  inbox: 'M3 13l3-8h12l3 8v6H3z M3 13h5l1.5 3h5L16 13h5',
  drafts: 'M5 19l1-4L16 5l3 3L9 18z M14 7l3 3',
  sent: 'M4 12l16-8-6 16-2.5-6.5z M11.5 13.500L20 4',
  archive: 'M4 8h16v11H4z M3 5h18v3H3z M10 12h4',
  junk: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M12 8v4 M12 15v.2',
  trash: 'M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13',
  folder: 'M3 6h6l2 2h10v11H3z',
  write: 'M5 19l1-4L16 5l3 3L9 18z',
  clip: 'M8 12l6-6a3 3 0 0 1 4 4l-8 8a5 5 0 0 1-7-7l8-8',
  star: 'M12 4l2.400 5 5.600.700-4.100 3.800 1.100 5.500L12 16.300l-5 2.700 1.100-5.500L4 9.700 9.600 9z',
  answered: 'M10 7L4 12l6 5v-3.500c5 0 8 1.500 10 4.500 0-6-4-9.500-10-9.500z',
  forwarded: 'M14 7l6 5-6 5v-3.500c-5 0-8 1.500-10 4.500 0-6 4-9.500 10-9.500z',
  reply: 'M10 7L4 12l6 5 M4 12h9c4 0 6 2 7 6',
  replyAll: 'M12 7l-6 5 6 5 M8 7l-6 5 6 5 M6 12h8c4 0 6 2 7 6',
  forward: 'M14 7l6 5-6 5 M20 12h-9c-4 0-6 2-7 6',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  settings:
    'M12 9a3 3 0 1 0 .01 0 M12 3v2.500 M12 18.500V21 M3 12h2.500 M18.500 12H21 M5.600 5.600l1.800 1.800 M16.600 16.600l1.800 1.800 M18.400 5.600l-1.800 1.800 M7.400 16.600l-1.800 1.800',
  people:
    'M9 11a3.500 3.500 0 1 0-.01 0 M3 20c0-4 2.500-6 6-6s6 2 6 6 M16 11a3 3 0 1 0-1-5.800 M17 14c2.500.500 4 2.500 4 6',
  domain: 'M12 3a9 9 0 1 0 .01 0 M3 12h18 M12 3c-5 5-5 13 0 18 M12 3c5 5 5 13 0 18',
  logout: 'M14 4H5v16h9 M10 12h11 M17 8l4 4-4 4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  image: 'M4 5h16v14H4z M4 16l5-5 4 4 3-3 4 4 M15.500 8.500h.010',
  download: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
  warning: 'M12 4l9 16H3z M12 10v4 M12 17v.2',
  done: 'M5 12.500l4.500 4.500L19 7.500',
  unread: 'M3 6.500h18v11.500H3z M3 7.500l9 6.500 9-6.500',
  source: 'M9 7l-5 5 5 5 M15 7l5 5-5 5',
  search: 'M10.500 4a6.500 6.500 0 1 0 .010 0 M15.300 15.300L20 20',
  plus: 'M12 5v14 M5 12h14',
  mailbox: 'M4 18v-6a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v6z M12 18v-6a4 4 0 0 0-4-4 M15 11h3',
  move: 'M3 6h6l2 2h10v11H3z M9 13.500h6 M12.500 11l2.500 2.500-2.500 2.500',
  key: 'M8 12a4 4 0 1 0 .01 0 M11 13l9-9 M17 7l2.500 2.500 M14 10l2 2',
} as const;

export type IconName = keyof typeof iconPaths;
