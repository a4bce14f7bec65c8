// What the pages that sort mail are handed.

import type { Reminders } from '../../sorting/remind.ts';
import type { SortRules } from '../../sorting/rules.ts';
import type { Snooze } from '../../sorting/snooze.ts';
import type { Verdict } from '../../sorting/train.ts';

export interface Sorting {
  readonly snooze: Snooze;
  readonly reminders: Reminders;
  readonly rules: SortRules;
  /** Whether a program is named that learns this. */
  readonly learns: Readonly<Record<Verdict, boolean>>;
}
