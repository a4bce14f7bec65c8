// English words of the administration panel and of the settings pages.

export const messagesEnPanel = {
  'admin.title': 'Administration',
} as const;
