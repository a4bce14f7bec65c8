// Why a start failed, in words for the person who started it: no stack trace is shown for it.

export class StartError extends Error {
  override readonly name = 'StartError';
}
