import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Journal } from '../../main/resources/dk/loeft/content/player/journal.js';
import { Outbox } from '../../main/resources/dk/loeft/content/player/outbox.js';
import { MemoryStorage, Server, settled, Timers } from './fakes.js';

let storage;
let journal;
let server;
let timers;
let told;
let outbox;

beforeEach(() => {
  storage = new MemoryStorage();
  journal = new Journal(storage, 'a1');
  server = new Server();
  timers = new Timers();
  told = [];
  outbox = new Outbox({
    launch: 'L1',
    lastSeq: 4,
    journal,
    post: server.post,
    report: (type, fields) => told.push({ type, ...fields }),
    now: () => new Date('2026-11-24T09:00:00.000Z'),
    later: timers.later,
    cancel: timers.cancel,
  });
});

const at = (location, final = false) => ({
  elements: { 'cmi.core.lesson_location': location, 'cmi.core.lesson_status': 'incomplete' },
  final,
  sessionTime: '0000:00:05',
});
const types = () => told.map(({ type }) => type);
const pendingSeqs = () => journal.pending().map(({ seq }) => seq);

test('a commit is in the journal before it is sent and leaves it when acknowledged', async () => {
  outbox.put(at('1'));
  assert.deepEqual(pendingSeqs(), [5]);
  assert.equal(server.requests.length, 1);
  assert.deepEqual(server.last.commits[0], {
    launch: 'L1', seq: 5, at: '2026-11-24T09:00:00.000Z', ...at('1'),
  });
  await server.last.answer(200, { acknowledged: 5, state: { status: 'incomplete' } });
  assert.deepEqual(pendingSeqs(), []);
  assert.deepEqual(types(), ['unsaved', 'state', 'saved']);
});

test('while one is under way only the newest waits', async () => {
  outbox.put(at('1'));
  outbox.put(at('2'));
  outbox.put(at('3'));
  assert.equal(server.requests.length, 1);
  await server.last.answer(200, { acknowledged: 5 });
  assert.equal(server.requests.length, 2);
  assert.equal(server.last.commits[0].seq, 7);
  assert.equal(server.last.commits[0].elements['cmi.core.lesson_location'], '3');
  assert.ok(!types().includes('saved'), 'something still waits');
  await server.last.answer(200, { acknowledged: 7 });
  assert.equal(types().at(-1), 'saved');
});

test('what no commit holds yet is kept in the journal without being sent', async () => {
  outbox.touch();
  outbox.keep(at('1'));
  assert.deepEqual(pendingSeqs(), [5]);
  assert.equal(server.requests.length, 0);
  assert.equal(outbox.dirty, true);
  outbox.put(at('2'));
  assert.deepEqual(pendingSeqs(), [6]);
  assert.equal(server.last.commits[0].elements['cmi.core.lesson_location'], '2');
  await server.last.answer(200, { acknowledged: 6 });
  assert.deepEqual(pendingSeqs(), []);
  assert.equal(types().at(-1), 'saved');
});

test('what is kept while a request is under way goes with the next one', async () => {
  outbox.put(at('1'));
  outbox.touch();
  outbox.keep(at('2'));
  assert.equal(server.requests.length, 1);
  await server.last.answer(200, { acknowledged: 5 });
  assert.equal(server.requests.length, 2);
  assert.equal(server.last.commits[0].seq, 6);
  assert.ok(!types().includes('saved'), 'the content may have set more');
});

test('nothing is kept again that a commit holds', () => {
  outbox.put(at('1'));
  outbox.keep(at('1'));
  assert.deepEqual(pendingSeqs(), [5]);
});

test('a change after the last commit keeps it unsaved', async () => {
  outbox.put(at('1'));
  outbox.touch();
  await server.last.answer(200, { acknowledged: 5 });
  assert.ok(!types().includes('saved'));
  assert.equal(outbox.dirty, true);
});

test('a lost connection keeps the commit, tells it and tries again with growing pauses', async () => {
  outbox.put(at('1'));
  for (let tries = 0; tries < 9; tries++) {
    await server.last.lose();
    timers.fire();
  }
  assert.deepEqual(timers.pauses, [1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
  assert.deepEqual(pendingSeqs(), [5]);
  assert.deepEqual(told.find(({ type }) => type === 'offline'), { type: 'offline', kept: true });
  await server.last.answer(200, { acknowledged: 5 });
  assert.deepEqual(types().slice(-2), ['online', 'saved']);
});

test('a server in trouble is retried, and its Retry-After is waited for', async () => {
  outbox.put(at('1'));
  await server.last.answer(503, null, 20);
  assert.deepEqual(timers.pauses, [20000]);
  assert.deepEqual(pendingSeqs(), [5]);
});

test('during a pause commits gather and do not knock', async () => {
  outbox.put(at('1'));
  await server.last.lose();
  outbox.put(at('2'));
  assert.equal(server.requests.length, 1);
  outbox.retryNow();
  assert.equal(server.last.commits[0].seq, 6);
  assert.equal(timers.waiting, 0);
});

test('an answer that acknowledges less than was sent counts as a failure', async () => {
  outbox.put(at('1'));
  await server.last.answer(200, { acknowledged: 4 });
  assert.equal(types().at(-1), 'offline');
  assert.deepEqual(pendingSeqs(), [5]);
});

test('an expired token stops the sending and keeps the journal', async () => {
  outbox.put(at('1'));
  await server.last.answer(401);
  outbox.put(at('2'));
  outbox.retryNow();
  assert.equal(server.requests.length, 1);
  assert.equal(types().at(-1), 'expired');
  assert.deepEqual(pendingSeqs(), [5]);
});

for (const [name, status, body] of [['409', 409, null], ['200 with superseded', 200, { acknowledged: 5, superseded: true }]]) {
  test(`${name}: work overtaken by another device is dropped and the person told`, async () => {
    outbox.put(at('1'));
    await server.last.answer(status, body);
    assert.deepEqual(told.at(-1), { type: 'superseded', at: 'commit' });
    assert.deepEqual(pendingSeqs(), []);
    outbox.put(at('2'));
    assert.equal(server.requests.length, 1);
  });
}

test('a refused element is left out from then on, the rest is sent again', async () => {
  outbox.put(at('1'));
  await server.last.answer(422, { element: 'cmi.core.lesson_location', reason: 'too long' });
  assert.deepEqual(told.at(-1), { type: 'rejected', element: 'cmi.core.lesson_location', reason: 'too long' });
  assert.deepEqual(server.last.commits[0].elements, { 'cmi.core.lesson_status': 'incomplete' });
  assert.equal(server.last.commits[0].seq, 6);
  await server.last.answer(200, { acknowledged: 6 });
  assert.deepEqual(pendingSeqs(), []);
  outbox.put(at('2'));
  assert.deepEqual(server.last.commits[0].elements, { 'cmi.core.lesson_status': 'incomplete' });
});

test('a refused commit without a named element is not sent for ever', async () => {
  outbox.put(at('1'));
  await server.last.answer(422, { reason: 'broken' });
  assert.equal(server.requests.length, 1);
  assert.equal(timers.waiting, 0);
  assert.deepEqual(pendingSeqs(), []);
  assert.equal(types().at(-1), 'rejected');
});

test('leaving sends at once in a request that outlives the page, though another is under way', async () => {
  outbox.put(at('1'));
  outbox.put(at('2', true), true);
  assert.equal(server.requests.length, 2);
  assert.equal(server.last.keepalive, true);
  assert.equal(server.last.commits[0].final, true);
  await server.last.answer(200, { acknowledged: 6 });
  await server.requests[0].answer(200, { acknowledged: 6 });
  assert.deepEqual(pendingSeqs(), []);
});

test('leaving twice sends the same commit once', () => {
  outbox.put(at('1'), true);
  outbox.leave();
  assert.equal(server.requests.length, 1);
});

test('a body too large for keepalive goes the normal way and stays in the journal', () => {
  const large = { elements: { 'cmi.suspend_data': 'æ'.repeat(31_000) }, final: false, sessionTime: '0000:00:01' };
  outbox.put(large, true);
  assert.equal(server.last.keepalive, false);
  assert.equal(outbox.large, true);
  assert.deepEqual(pendingSeqs(), [5]);
});

test('flush waits for the acknowledgement', async () => {
  outbox.put(at('1'));
  const flushed = outbox.flush(5000);
  await server.last.answer(200, { acknowledged: 5 });
  assert.equal(await flushed, true);
  assert.equal(timers.waiting, 0);
});

test('flush gives up at the first failure and at its limit', async () => {
  outbox.put(at('1'));
  const lost = outbox.flush(5000);
  await server.last.lose();
  assert.equal(await lost, false);
  const late = outbox.flush(5000);
  await settled();
  timers.fire();
  assert.equal(await late, false);
});

test('flush with nothing waiting is done at once', async () => {
  assert.equal(await outbox.flush(5000), true);
});

test('where the browser keeps nothing, being offline says so', async () => {
  storage.full = true;
  outbox.put(at('1'));
  await server.last.lose();
  assert.deepEqual(told.at(-1), { type: 'offline', kept: false });
});
