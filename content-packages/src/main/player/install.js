/* Fetches the npm parts of the player, unless what lies in node_modules is newer than the lock file. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

function changed(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

if (changed('node_modules/.package-lock.json') <= changed('package-lock.json')) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.error) {
    console.error(`npm could not be started (${run.error.message}). Install Node.js with npm and build again.`);
  }
  process.exitCode = run.status ?? 1;
}
