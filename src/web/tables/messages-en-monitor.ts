// English words of the page with the graphs of the last hour.

export const messagesEnMonitor = {
  'monitor.title': 'Monitor',
  'monitor.lead':
    'The last hour of this Dispatch, and what it does now. The last ten seconds are still being counted.',
  'monitor.live': 'Reload every 10 seconds',
  'monitor.still': 'Stop reloading',
  'monitor.facts': 'Dispatch',
  'monitor.graphs': 'The last hour',
  'monitor.from': '{minutes, plural, =60 {1 hour ago} other {# minutes ago}}',
  'monitor.to': 'now',
  'monitor.most': 'at most {most}',
  'monitor.described':
    '{title} of the last {minutes, plural, =60 {hour} other {# minutes}}: now {now}, at most {most}.',
  'monitor.none': 'none',

  'monitor.graph.requests': 'Requests per second',
  'monitor.graph.times': 'Time to an answer',
  'monitor.graph.busy': 'Busy workers',
  'monitor.graph.memory': 'Memory',
  'monitor.graph.failures': 'Errors per minute',
  'monitor.graph.connections': 'Open connections',
  'monitor.key.p50': 'median',
  'monitor.key.p99': '99 %',
  'monitor.key.busy': 'busy',
  'monitor.key.workers': 'all',

  'monitor.unit.number': '{number, number, ::.##}',
  'monitor.unit.ms':
    '{size, select, small {{number, number, ::.0} ms} middle {{number, number, ::.} ms} other {{number, number, ::.0} s}}',
  'monitor.unit.memory': '{number, number, ::.} MB',
  'monitor.unit.age':
    '{size, select, seconds {{number, number} s} minutes {{number, number} min} hours {{number, number} h} other {{number, plural, one {# day} other {# days}}}}',

  'monitor.summary.version': 'Version',
  'monitor.summary.up': 'Running for',
  'monitor.summary.generation': 'Reloads',
  'monitor.summary.listeners': 'Listens on',
  'monitor.summary.workers': 'Workers',
  'monitor.summary.workers.value':
    '{started, number} started, {died, number} died, {killed, number} killed',
  'monitor.summary.requests': 'Requests',
  'monitor.summary.requests.value':
    '{requests, number}, of which {failures, plural, =0 {none failed} one {# failed} other {# failed}}',

  'monitor.summary.indexer': 'Search index',
  'monitor.summary.indexer.idle': 'up to date',
  'monitor.summary.indexer.busy':
    '{indexed, number} of {total, number} messages of {maildir}{more, plural, =0 {} one {, one more mailbox waits} other {, # more mailboxes wait}}',
  'monitor.summary.scheduler': 'Due work',
  'monitor.summary.scheduler.value':
    '{accounts, plural, =0 {nothing runs} one {runs for # mailbox} other {runs for # mailboxes}}; {done, number} done, {failed, plural, =0 {no attempt failed} one {# attempt failed} other {# attempts failed}}',
  'monitor.summary.background': 'Other processes',
  'monitor.summary.background.value':
    '{count, number} with {memory}; {restarts, plural, =0 {none was started again} one {# start after a failure} other {# starts after a failure}}',

  'monitor.workers': 'Workers',
  'monitor.worker.pid': 'Process',
  'monitor.worker.state': 'State',
  'monitor.worker.state.value':
    '{state, select, starting {starting} standby {in reserve} idle {idle} busy {busy} spent {to be replaced} retiring {finishing} other {killed}}',
  'monitor.worker.age': 'Age',
  'monitor.worker.requests': 'Requests',
  'monitor.worker.connections': 'Connections',
  'monitor.worker.memory': 'Memory',
  'monitor.worker.route': 'Answers now',

  'monitor.table': 'The same as a table',
  'monitor.table.lead':
    'Five minutes in a row: requests and errors are counted, of the rest the highest value is shown.',
  'monitor.table.when': 'Minutes ago',
  'monitor.table.when.value': '{from, number} to {to, number}',
  'monitor.table.requests': 'Requests',
  'monitor.table.failures': 'Errors',
  'monitor.table.p50': 'Median',
  'monitor.table.p99': '99 % within',
  'monitor.table.busy': 'Busy',
  'monitor.table.connections': 'Connections',
  'monitor.table.memory': 'Memory',
} as const;
