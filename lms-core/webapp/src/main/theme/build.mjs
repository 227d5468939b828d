// Makes what the pages need from npm parts and the PrimeFaces jar. Run by the Maven build:
// node src/main/theme/build.mjs <theme.css of the jar> <output folder>
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const [jarTheme, out] = process.argv.slice(2);
const changed = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stderr || done.error?.message}`);
  return done.stdout;
};

if (changed('node_modules/.package-lock.json') <= changed('package-lock.json')) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

mkdirSync(`${out}/look/fonts`, { recursive: true });
mkdirSync(`${out}/resources/primefaces-loeft`, { recursive: true });
const font = 'node_modules/@fontsource-variable/schibsted-grotesk';
for (const part of ['latin', 'latin-ext']) {
  const name = `schibsted-grotesk-${part}-wght-normal.woff2`;
  copyFileSync(`${font}/files/${name}`, `${out}/look/fonts/${name}`);
}
copyFileSync(`${font}/LICENSE`, `${out}/look/fonts/OFL-schibsted-grotesk.txt`);

writeFileSync(`${out}/resources/primefaces-loeft/theme.css`, run('node', ['src/main/theme/recolour.mjs', jarTheme]));

// A strict policy forbids style attributes, so a width in per cent is a class.
const widths = Array.from({ length: 101 }, (_, percent) => `.percent-${percent}{--value:${percent}%}`).join('\n');
const sheets = ['tokens.css', 'components.css', 'pages.css'].map(name => readFileSync(`src/main/theme/${name}`, 'utf8'));
writeFileSync(`${out}/look/loeft.css`, `${sheets.join('\n')}\n@layer utilities {\n${widths}\n}\n`);
