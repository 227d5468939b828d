// Puts the typeface of certificates on the class path. Run by the Maven build: node src/main/fonts/build.mjs <output folder>
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const [out] = process.argv.slice(2);
const changed = file => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') <= changed('package-lock.json')) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm ci: ${done.stderr || done.error?.message}`);
}

// Without the table of substitutions: a reader that copies or speaks the text would lose the letters that ligatures stand for ("Certi kat").
function withoutLigatures(font) {
  const tables = [];
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    tables.push({ tag: font.toString('latin1', at, at + 4), checksum: font.readUInt32BE(at + 4), length, data: font.subarray(offset, offset + length) });
  }
  const kept = tables.filter(table => table.tag !== 'GSUB');
  const power = Math.floor(Math.log2(kept.length));
  const head = Buffer.alloc(12 + 16 * kept.length);
  head.writeUInt32BE(font.readUInt32BE(0), 0);
  head.writeUInt16BE(kept.length, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (kept.length - 2 ** power), 10);
  const parts = [head];
  let offset = head.length;
  kept.forEach((table, index) => {
    const at = 12 + 16 * index;
    head.write(table.tag, at, 'latin1');
    head.writeUInt32BE(table.checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    const padded = Buffer.alloc(4 * Math.ceil(table.length / 4));
    table.data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

mkdirSync(out, { recursive: true });
const font = 'node_modules/@expo-google-fonts/schibsted-grotesk';
for (const weight of ['400Regular', '500Medium', '700Bold']) {
  const file = readFileSync(`${font}/${weight}/SchibstedGrotesk_${weight}.ttf`);
  writeFileSync(`${out}/SchibstedGrotesk-${weight.slice(3)}.ttf`, withoutLigatures(file));
}
copyFileSync(`${font}/LICENSE_FONT`, `${out}/OFL-schibsted-grotesk.txt`);
