// Addresses whose time has come, as an act of the schedule.

import type { Directory } from './directory/directory.ts';
import { hasCode } from './kit/failure.ts';
import type { Log } from './kit/log.ts';
import type { DoAct } from './schedule/act.ts';

/**
 * Takes the alias away. One that its owner made and that leads elsewhere by now is somebody else's;
 * an administrator ends it wherever it leads.
 */
export function expireAct({
  directory,
  log,
}: {
  readonly directory: Directory;
  readonly log: Pick<Log, 'info'>;
}): DoAct {
  return async ({ subject, facts }) => {
    const alias = await directory.alias(subject);
    const target = targetOf(facts);
    const isOther = target !== undefined && alias?.target !== target;
    if (alias === undefined || isOther) return { kind: 'done' };
    try {
      await directory.removeAlias(subject);
      log.info({ address: subject }, 'a temporary address ended');
    } catch (error) {
      // Its owner was quicker.
      if (!hasCode(error, 'not-found')) throw error;
    }
    return { kind: 'done' };
  };
}

function targetOf(facts: unknown): string | undefined {
  const { target } = (facts ?? {}) as { readonly target?: unknown };
  return typeof target === 'string' ? target : undefined;
}
