// Entry of the process whose heap becomes the image of a worker (see src/server/worker-image.ts):
// loads all that a worker needs, and says where a process goes on that starts from it.

import { allowChance } from './server/chance-guard.ts';
import { startupSnapshot } from 'node:v8';
import { createApplication } from './app.ts';
import { runWorker } from './server/worker.ts';

allowChance();
startupSnapshot.setDeserializeMainFunction(() => {
  runWorker((config, log, master) => createApplication(config, log, master));
});
