import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Reports, uuid } from '../../main/resources/dk/loeft/content/player/h5p-statements.js';

function reports(state = '') {
  let next = 0;
  return new Reports({ now: () => new Date('2026-11-25T10:00:00Z'), id: () => `id-${++next}`, state });
}

test('a statement waits under its own id, with the moment it happened and without an actor', () => {
  const kept = reports();
  kept.add({ actor: { mbox: 'mailto:a@b.c' }, verb: { id: 'v' } });
  assert.deepEqual(JSON.parse(kept.elements()['statement.id-1']), { timestamp: '2026-11-25T10:00:00.000Z', verb: { id: 'v' } });
});

test('a commit holds all statements that wait and the newest state', () => {
  const kept = reports('{"a":1}');
  kept.add({ verb: { id: 'one' } });
  kept.keep('{"a":2}');
  kept.add({ verb: { id: 'two' } });
  assert.deepEqual(Object.keys(kept.elements()).sort(), ['state', 'statement.id-1', 'statement.id-2']);
  assert.equal(kept.elements().state, '{"a":2}');
});

test('what came after the commit that is stored still waits', () => {
  const kept = reports();
  kept.add({ verb: { id: 'one' } });
  const sent = kept.waiting;
  kept.add({ verb: { id: 'two' } });
  kept.stored(sent);
  assert.deepEqual(kept.waiting, ['statement.id-2']);
});

test('content that keeps nothing sends no state', () => {
  assert.deepEqual(reports().elements(), {});
});

test('an id is a UUID of version 4 whether or not the browser makes them itself', () => {
  const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(uuid(globalThis.crypto), pattern);
  assert.match(uuid({ getRandomValues: (bytes) => globalThis.crypto.getRandomValues(bytes) }), pattern);
});
