// Every sample of the demo, in no order: the times are in the samples.

import { folders } from './folders.ts';
import { letters } from './letters.ts';
import { lettersWithAnswers } from './letters-with-answers.ts';
import { machines } from './machines.ts';
import { newsletters } from './newsletters.ts';
import { enclosures } from './enclosures.ts';
import type { Sample } from './sample.ts';
import { scripts } from './scripts.ts';
import { threads } from './threads.ts';

export const samples: readonly Sample[] = [
  ...threads,
  ...lettersWithAnswers,
  ...letters,
  ...scripts,
  ...newsletters,
  ...enclosures,
  ...machines,
  ...folders,
];
