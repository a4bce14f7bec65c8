// Runs the checks (types, lint, format) and the test files, then says in one last line what came
// of it. Arguments choose by fragment of a check's name or of a test file's path.

import { checks, runCheck } from './runner/checks.ts';
import { findTestFiles } from './runner/find-test-files.ts';
import { runTestFiles } from './runner/run-test-files.ts';
import { Tally } from './runner/tally.ts';
import { installEverything } from './real/packages.ts';

const wanted = process.argv.slice(2);
const isWanted = (name: string) =>
  wanted.length === 0 || wanted.some((fragment) => name.includes(fragment));

const tally = new Tally({ skipsFail: process.env['CI'] === 'true' });
const chosenChecks = checks.filter((check) => isWanted(check.name));
const chosenFiles = findTestFiles().filter((file) => isWanted(file));

if (chosenChecks.length + chosenFiles.length === 0) {
  tally.fail('choice of tests', `nothing is named like ${wanted.join(' or ')}`);
}
if (wanted.length === 0) installEverything();
for (const check of chosenChecks) await runCheck(check, tally);
if (chosenFiles.length > 0) await runTestFiles(chosenFiles, tally);

process.stdout.write(tally.report());
// Not left to the event loop: a handle that a test forgot must not keep a finished run alive.
process.exit(tally.failed === 0 ? 0 : 1);
