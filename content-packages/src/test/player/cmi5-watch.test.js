import assert from 'node:assert/strict';
import { test } from 'node:test';
import { follow, tryAgain } from '../../main/resources/dk/loeft/content/player/cmi5-watch.js';
import { wordsFor } from '../../main/resources/dk/loeft/content/player/cmi5-words.js';

const LAUNCHED = { session: 'launched', heard: '', status: 'incomplete', progress: 0, courseCompleted: false, courseFailed: false };
const HEARD = { ...LAUNCHED, session: 'initialized', heard: '2026-11-25T10:00:00Z' };
const types = (result) => result.tell.map((message) => message.type);

test('the first state is told, and nothing was saved yet', () => {
  assert.deepEqual(types(follow(null, LAUNCHED)), ['state']);
});

test('what did not change is not told again', () => {
  assert.deepEqual(follow(HEARD, HEARD), { tell: [], over: false, abandoned: false });
});

test('each report of the unit is told as saved', () => {
  assert.deepEqual(follow(LAUNCHED, HEARD).tell, [{ type: 'saved', at: HEARD.heard }]);
});

test('a unit that is done changes the state', () => {
  const done = { ...HEARD, status: 'passed', progress: 1, courseCompleted: true };
  assert.deepEqual(follow(HEARD, done).tell, [
    { type: 'state', state: { status: 'passed', progress: 1, courseCompleted: true, courseFailed: false } },
  ]);
});

test('a session that ends is told once', () => {
  const ended = { ...HEARD, session: 'terminated' };
  assert.deepEqual(types(follow(HEARD, ended)), ['finished']);
  assert.equal(follow(HEARD, ended).over, true);
  assert.deepEqual(types(follow(ended, ended)), []);
});

test('a session that was abandoned goes on somewhere else', () => {
  const abandoned = follow(HEARD, { ...HEARD, session: 'abandoned' });
  assert.deepEqual(types(abandoned), ['superseded']);
  assert.equal(abandoned.abandoned, true);
});

test('a server that is starting is asked again', () => {
  assert.deepEqual([404, 408, 429, 503, 401].map(tryAgain), [true, true, true, true, false]);
});

test('both languages have the same words', () => {
  assert.deepEqual(Object.keys(wordsFor('da')), Object.keys(wordsFor('en-GB')));
});
