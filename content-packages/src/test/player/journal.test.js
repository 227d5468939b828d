import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Journal, sweep } from '../../main/resources/dk/loeft/content/player/journal.js';
import { MemoryStorage } from './fakes.js';

const commit = (launch, seq, at = '2026-11-24T09:00:00.000Z') => ({ launch, seq, at, elements: { 'cmi.suspend_data': `${seq}` } });

test('the newest commit of a launch replaces the ones before', () => {
  const journal = new Journal(new MemoryStorage(), 'a1');
  journal.keep(commit('L1', 1));
  journal.keep(commit('L1', 2));
  assert.deepEqual(journal.pending().map(({ seq }) => seq), [2]);
});

test('commits of several launches are given oldest first', () => {
  const journal = new Journal(new MemoryStorage(), 'a1');
  journal.keep(commit('L2', 1, '2026-11-24T10:00:00.000Z'));
  journal.keep(commit('L1', 7, '2026-11-24T09:00:00.000Z'));
  assert.deepEqual(journal.pending().map(({ launch }) => launch), ['L1', 'L2']);
});

test('another attempt does not see them, even where its id begins the same', () => {
  const storage = new MemoryStorage();
  new Journal(storage, 'a12').keep(commit('L1', 1));
  assert.deepEqual(new Journal(storage, 'a1').pending(), []);
});

test('what waits of a former attempt is given too, of every item, and goes once the server has it', () => {
  const storage = new MemoryStorage();
  new Journal(storage, '5-9').keep(commit('1', 4, '2026-11-24T08:00:00.000Z'));
  new Journal(storage, '5-8').keep(commit('2', 1, '2026-11-24T07:00:00.000Z'));
  new Journal(storage, '55-9').keep(commit('3', 1));
  const journal = new Journal(storage, '7-1', ['5']);
  journal.keep(commit('4', 1));
  assert.deepEqual(journal.pending().map(({ launch }) => launch), ['2', '1', '4']);
  journal.remove('1', 4);
  journal.remove('2', 1);
  assert.deepEqual(journal.pending().map(({ launch }) => launch), ['4']);
  assert.deepEqual(new Journal(storage, '5-9').pending(), []);
});

test('an acknowledgement of an older commit leaves the newer one', () => {
  const journal = new Journal(new MemoryStorage(), 'a1');
  journal.keep(commit('L1', 5));
  journal.remove('L1', 4);
  assert.equal(journal.pending().length, 1);
  journal.remove('L1', 5);
  assert.equal(journal.pending().length, 0);
});

test('a full storage is told, not thrown', () => {
  const storage = new MemoryStorage();
  storage.full = true;
  assert.equal(new Journal(storage, 'a1').keep(commit('L1', 1)), false);
});

test('a browser without storage keeps nothing and breaks nothing', () => {
  const journal = new Journal(null, 'a1');
  assert.equal(journal.keep(commit('L1', 1)), false);
  journal.remove('L1', 1);
  assert.deepEqual(journal.pending(), []);
});

test('a commit above the size limit is not kept', () => {
  const huge = { ...commit('L1', 1), elements: { 'cmi.suspend_data': 'x'.repeat(1_000_001) } };
  assert.equal(new Journal(new MemoryStorage(), 'a1').keep(huge), false);
});

test('a damaged entry is left out and does not stop the others', () => {
  const storage = new MemoryStorage();
  const journal = new Journal(storage, 'a1');
  journal.keep(commit('L1', 1));
  storage.setItem('loeft.commit.a1.L2', '{"launch":');
  assert.deepEqual(journal.pending().map(({ launch }) => launch), ['L1']);
});

test('the sweep clears what is older than thirty days or damaged, and nothing else', () => {
  const storage = new MemoryStorage();
  const journal = new Journal(storage, 'a1');
  journal.keep(commit('old', 1, '2026-10-01T09:00:00.000Z'));
  journal.keep(commit('new', 1, '2026-11-20T09:00:00.000Z'));
  storage.setItem('loeft.commit.a1.odd', 'null');
  storage.setItem('of.the.content', 'kept');
  sweep(storage, Date.parse('2026-11-24T09:00:00.000Z'));
  assert.deepEqual(journal.pending().map(({ launch }) => launch), ['new']);
  assert.equal(storage.getItem('loeft.commit.a1.odd'), null);
  assert.equal(storage.getItem('of.the.content'), 'kept');
});
