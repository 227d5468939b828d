import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journal, prefixesOf } from '../../main/resources/dk/loeft/content/player/journal.js';
import { openStorage } from '../../main/resources/dk/loeft/content/player/storage.js';
import { MemoryStorage } from './fakes.js';

const ASKED = prefixesOf({ attempt: '7-1', former: ['5'] });

const COMMIT = { launch: 'L1', seq: 3, at: '2026-11-25T09:00:00.000Z', elements: {}, final: false, sessionTime: '' };

/** A framed window whose browser refuses storage, and the page around it, which answers after so many questions. */
function framed({ deafFor = 0, mute = false } = {}) {
  const kept = new Map();
  const heard = [];
  const listeners = new Set();
  const parent = {
    postMessage(message) {
      heard.push(message);
      if (message.type === 'loeft.storage' && !mute && heard.length > deafFor) {
        const entries = Object.fromEntries([...kept].filter(([key]) => message.prefixes.some((prefix) => key.startsWith(prefix))));
        listeners.forEach((hear) => hear({ source: parent, data: { type: 'loeft.stored', entries } }));
      }
      if (message.type === 'loeft.store') {
        message.value === null ? kept.delete(message.key) : kept.set(message.key, message.value);
      }
    },
  };
  const view = {
    parent,
    get localStorage() {
      throw new DOMException('denied', 'SecurityError');
    },
    setTimeout: (act) => setTimeout(act, mute ? 20 : 10_000),
    clearTimeout,
    setInterval: (act) => setInterval(act, 1),
    clearInterval,
    addEventListener: (type, hear) => listeners.add(hear),
    removeEventListener: (type, hear) => listeners.delete(hear),
  };
  return { view, kept, heard, listeners };
}

test('the storage of the content origin is used where the browser allows it', async () => {
  const localStorage = new MemoryStorage();
  const view = { localStorage };
  view.parent = view;
  assert.equal(await openStorage(view, ASKED), localStorage);
});

test('where it is refused, the page around keeps the journal and gives it back at the next launch', async () => {
  const { view, kept, listeners } = framed();
  new Journal(await openStorage(view, ASKED), '7-1').keep(COMMIT);
  assert.deepEqual([...kept.keys()], ['loeft.commit.7-1.L1']);

  const next = new Journal(await openStorage(view, ASKED), '7-1');
  assert.deepEqual(next.pending(), [COMMIT]);
  next.remove('L1', 3);
  assert.equal(kept.size, 0);
  assert.equal(listeners.size, 0, 'nothing listens for an answer that has come');
});

test('only the entries of the attempt are asked for', async () => {
  const { view, kept } = framed();
  kept.set('loeft.commit.8-1.L9', JSON.stringify(COMMIT));
  assert.equal((await openStorage(view, ASKED)).length, 0);
});

test('a page that is still loading is asked again', async () => {
  const { view } = framed({ deafFor: 3 });
  assert.notEqual(await openStorage(view, ASKED), null);
});

test('without an answer nothing can be kept, and the player goes on', async () => {
  const { view } = framed({ mute: true });
  assert.equal(await openStorage(view, ASKED), null);
});

test('a player that stands alone has nobody to keep it', async () => {
  const { view } = framed();
  view.parent = view;
  assert.equal(await openStorage(view, ASKED), null);
});

test('the page around also gives what an attempt left behind whose place this one took', async () => {
  const { view } = framed();
  new Journal(await openStorage(view, prefixesOf({ attempt: '5-9' })), '5-9').keep(COMMIT);
  const next = new Journal(await openStorage(view, ASKED), '7-1', ['5']);
  assert.deepEqual(next.pending(), [COMMIT]);
});
