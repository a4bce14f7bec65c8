// Every refusal there is: code → HTTP status. docs/errors.md explains each one, and the message
// catalogue holds its words under `refusal.<code>`; the tidy test keeps the three in step.

export const refusals = {
  'bad-request': 400,
  'bad-form': 400,
  'bad-address': 400,
  'bad-folder-name': 400,
  'folder-not-chosen': 400,
  'password-wrong': 403,
  'password-weak': 422,
  'login-failed': 403,
  'login-throttled': 429,
  'login-required': 401,
  'cross-site': 403,
  forbidden: 403,
  'not-found': 404,
  'message-gone': 404,
  'folder-missing': 404,
  'folder-exists': 409,
  'folder-in-use': 409,
  'over-quota': 507,
  'disk-full': 507,
  'job-missing': 404,
  'undo-over': 409,
  'method-not-allowed': 405,
  'already-exists': 409,
  'limit-reached': 409,
  'alias-loop': 409,
  'domain-in-use': 409,
  'not-held': 409,
  'too-large': 413,
  'too-long': 422,
  'mailbox-unsafe': 403,
  'mail-refused': 422,
  'sender-not-allowed': 403,
  'no-recipient': 422,
  'directory-away': 503,
  overloaded: 503,
} as const;

export type RefusalCode = keyof typeof refusals;

/** What the words of a refusal have holes for; whoever throws it gives a value for each. */
export const refusalHoles = {
  'bad-address': ['address'],
  'password-weak': ['reason', 'lengthMin', 'lengthMax'],
  'login-throttled': ['seconds'],
  'already-exists': ['address'],
  'limit-reached': ['max'],
  'alias-loop': ['address'],
  'domain-in-use': ['domain'],
  'over-quota': ['unit', 'most'],
  'not-held': ['what'],
  'too-large': ['megabytes'],
  'too-long': ['charsMax'],
  'mail-refused': ['answer'],
  'sender-not-allowed': ['address'],
} as const satisfies Partial<Record<RefusalCode, readonly string[]>>;
