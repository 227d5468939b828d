import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockTime, Pages, Played, Ranges, Stopwatch, timespan } from '../../main/resources/dk/loeft/content/player/media-ranges.js';
import { mediaWords } from '../../main/resources/dk/loeft/content/player/media-words.js';

test('pages are written as spans and read again', () => {
  const pages = new Pages('1-3,7');
  pages.add(4);
  pages.add(9);
  assert.equal(pages.text, '1-4,7,9');
  assert.equal(pages.size, 6);
  assert.ok(pages.has(2) && !pages.has(5));
});

test('ranges that touch become one, whatever the order', () => {
  const ranges = new Ranges('40-61,0-12.5');
  ranges.add(12.5, 20);
  ranges.add(50, 70);
  ranges.add(5, 5);
  assert.equal(ranges.text, '0-20,40-70');
  assert.equal(ranges.within(60), 40);
});

test('what is played step by step joins up', () => {
  const played = new Played();
  for (let step = 0; step <= 20; step++) {
    played.at(step * 0.25, 1, step * 250);
  }
  assert.equal(played.text, '0-5');
});

test('a jump is not playing, even if nobody tells of it', () => {
  const played = new Played();
  played.at(0, 1, 0);
  played.at(0.25, 1, 250);
  played.at(60, 1, 500);
  played.at(60.25, 1, 750);
  assert.equal(played.text, '0-0.25,60-60.25');
});

test('going back does not count, and playing again does not count twice', () => {
  const played = new Played();
  played.at(10, 1, 0);
  played.at(10.3, 1, 250);
  played.break();
  played.at(9, 1, 500);
  played.at(10.2, 2, 1_000);
  assert.equal(played.text, '9-10.3');
});

test('a tab in the background looks seldom, at double speed too', () => {
  const played = new Played();
  played.at(0, 2, 0);
  played.at(2.1, 2, 1_000);
  assert.equal(played.text, '0-2.1');
});

test('the stopwatch stands while nobody looks', () => {
  let now = 0;
  const watch = new Stopwatch(() => now);
  watch.run(true);
  now = 5_000;
  watch.run(false);
  now = 60_000;
  watch.run(true);
  now = 61_500;
  assert.equal(watch.seconds, 6.5);
});

test('times are written for people and for the server', () => {
  assert.equal(clockTime(65.9), '1:05');
  assert.equal(clockTime(3_723), '1:02:03');
  assert.equal(timespan(3_723.9), '0001:02:03');
});

test('both languages have the same words', () => {
  const shape = (words) => Object.entries(words).map(([name, word]) => `${name}:${typeof word}`).sort();
  assert.deepEqual(shape(mediaWords('da-DK')), shape(mediaWords('en')));
  assert.equal(mediaWords('fr'), mediaWords('da'));
});
