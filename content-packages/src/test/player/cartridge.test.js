import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWeb, sendUntilHeard } from '../../main/resources/dk/loeft/content/player/cartridge.js';

function sender(answers) {
  const calls = { posts: 0, offline: 0, pauses: [] };
  const heard = sendUntilHeard({
    post: async () => {
      const answer = answers[calls.posts++];
      if (answer === null) {
        throw new TypeError('no connection');
      }
      return answer;
    },
    address: '/content/cartridge/opened',
    onOffline: () => calls.offline++,
    pause: async (ms) => calls.pauses.push(ms),
  });
  return { heard, calls };
}

test('that a link was opened is sent until the server has it', async () => {
  const { heard, calls } = sender([null, { status: 503 }, { status: 404 }, { status: 200, body: { state: { status: 'completed' } } }]);
  assert.deepEqual(await heard, { state: { status: 'completed' } });
  assert.equal(calls.offline, 3);
  assert.deepEqual(calls.pauses, [1_000, 2_000, 4_000]);
});

test('a token that has expired is not tried again', async () => {
  const { heard, calls } = sender([{ status: 401 }]);
  assert.deepEqual(await heard, { refused: 'expired' });
  assert.equal(calls.posts, 1);
});

test('a request that the server never takes is given up', async () => {
  assert.deepEqual(await sender([{ status: 400 }]).heard, { refused: 'failed' });
});

test('nothing but the web stands in a link', () => {
  assert.equal(isWeb('https://example.org'), true);
  assert.equal(isWeb('javascript:alert(1)'), false);
  assert.equal(isWeb('data:text/html,x'), false);
});
