import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postsOf, ReportWatch } from '../../main/resources/dk/loeft/content/player/watch.js';

function watch(answers, posts) {
  const told = [];
  const moment = { ms: 0 };
  let asked = 0;
  const watching = new ReportWatch({
    posted: () => posts.count,
    ask: async () => answers[Math.min(asked++, answers.length - 1)],
    report: (type, fields) => told.push([type, fields.state?.status ?? null]),
    now: () => new Date(moment.ms),
  });
  return { watching, told, moment, asked: () => asked };
}

const stands = (status) => ({ status: 200, body: { state: { status } } });

test('the server is asked only after the content has posted, and each standing is told once', async () => {
  const posts = { count: 0 };
  const { watching, told, asked } = watch([stands('incomplete'), stands('incomplete'), stands('passed')], posts);
  await watching.look();
  assert.equal(asked(), 0);
  for (posts.count = 1; posts.count <= 3; posts.count++) {
    await watching.look();
    await watching.look();
  }
  assert.equal(asked(), 3);
  assert.deepEqual(told, [['state', 'incomplete'], ['saved', null], ['state', 'passed'], ['saved', null]]);
});

test('a question that failed is asked again', async () => {
  const posts = { count: 1 };
  const { watching, told } = watch([{ status: 503 }, stands('passed')], posts);
  await watching.look();
  await watching.look();
  assert.deepEqual(told[0], ['state', 'passed']);
});

test('content whose posts are not seen is asked about now and then, and at the end', async () => {
  await isAskedNowAndThen({ count: null });
  await isAskedNowAndThen({ count: 0 });
});

async function isAskedNowAndThen(posts) {
  const { watching, moment, asked } = watch([stands('incomplete')], posts);
  await watching.look();
  assert.equal(asked(), 0);
  moment.ms = 10_000;
  await watching.look();
  assert.equal(asked(), 1);
  await watching.look(true);
  assert.equal(asked(), 2);
}

test('a token that is no longer valid is told', async () => {
  const { watching, told } = watch([{ status: 401 }], { count: 1 });
  await watching.look();
  assert.deepEqual(told, [['expired', null]]);
});

test('only what goes to the address counts, and a foreign page cannot be seen', () => {
  const names = ['https://k.example/xapi/statements?x=1', 'https://k.example/xapi/statements', 'https://k.example/a.png'];
  const own = { contentWindow: { performance: { getEntriesByType: () => names.map((name) => ({ name })) } } };
  assert.equal(postsOf(own, 'https://k.example/xapi/statements'), 2);
  const foreign = {
    get contentWindow() {
      throw new DOMException('no', 'SecurityError');
    },
  };
  assert.equal(postsOf(foreign, 'x'), null);
});
