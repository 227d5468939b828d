/* Runs every test beside it: the test runner of Node 20 takes no patterns, that of later ones no folders. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const tests = readdirSync(folder).filter((name) => name.endsWith('.test.js')).sort();
const { status } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', ...tests.map((name) => folder + name)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
