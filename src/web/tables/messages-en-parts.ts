// Texts about what a message carries: attachments, forwarded messages, reports, invitations, cards.

export const messagesEnParts = {
  'parts.save': 'Save {name}',
  'parts.save-all': 'Save all as a zip file',
  'parts.headers': 'All headers',
  'parts.save-message': 'Save as a file',
  'parts.print': 'Print',
  'parts.with-layout': 'Open with its layout, to print that',
} as const;
