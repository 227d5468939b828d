import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conventionOf, withConvention } from '../../main/resources/dk/loeft/content/player/tincan.js';

const LAUNCH = 'endpoint=https%3A%2F%2Fk.example%2Fxapi%2F&auth=Basic%20eDp5&actor=%7B%22name%22%3A%22Anne%20%C3%86r%C3%B8%22%7D';
const FRAGMENT = `#token=t&attempt=1-2&lang=da&launch=${encodeURIComponent(LAUNCH)}`;

test('the activity is given the convention, and keeps what it has of its own', () => {
  const plain = new URL('https://k.example/content/p/x/index.html?a=1&auth=gammel&b=%C3%A6#side');
  assert.equal(
    withConvention(plain, conventionOf(FRAGMENT)).href,
    `https://k.example/content/p/x/index.html?a=1&b=%C3%A6&${LAUNCH}#side`,
  );
});

test('a parameter that is not encoded does not stop the launch', () => {
  const odd = new URL('https://k.example/index.html?100%');
  assert.match(withConvention(odd, conventionOf(FRAGMENT)).search, /^\?100%.*&endpoint=/);
});

test('without an endpoint or a credential there is no launch', () => {
  assert.equal(conventionOf('#token=t&attempt=1-2'), null);
  assert.equal(conventionOf('#launch=endpoint%3Dx'), null);
});
