// Puts the typeface of certificates on the class path. Run by the Maven build: node src/main/fonts/build.mjs <output folder>
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';

const [out] = process.argv.slice(2);
const changed = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') <= changed('package-lock.json')) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm ci: ${done.stderr || done.error?.message}`);
}

mkdirSync(out, { recursive: true });
const font = 'node_modules/@expo-google-fonts/schibsted-grotesk';
for (const weight of ['400Regular', '500Medium', '700Bold']) {
  copyFileSync(`${font}/${weight}/SchibstedGrotesk_${weight}.ttf`, `${out}/SchibstedGrotesk-${weight.slice(3)}.ttf`);
}
copyFileSync(`${font}/LICENSE_FONT`, `${out}/OFL-schibsted-grotesk.txt`);
