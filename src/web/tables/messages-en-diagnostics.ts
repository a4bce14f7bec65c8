// English words of the page that shows what arrived with a request.

export const messagesEnDiagnostics = {
  'diagnostics.title': 'Diagnostics',
  'diagnostics.lead':
    'What the web server sent with this very request. Values that could let somebody in are hidden.',
  'diagnostics.understood': 'What was understood',
  'diagnostics.arrived': 'What arrived',
  'diagnostics.name': 'Name',
  'diagnostics.value': 'Value',
  'diagnostics.empty': '(empty)',
  'diagnostics.method': 'Method',
  'diagnostics.mount': 'Prefix of every address',
  'diagnostics.path': 'Path below the prefix',
  'diagnostics.query': 'Query',
  'diagnostics.scheme': 'Scheme',
  'diagnostics.host': 'Host',
  'diagnostics.client': 'Address of the client',
} as const;
