/*
 * The player of Tin Can activities: shows the activity with what Rustici's launch convention puts into its address, and tells the page
 * around where the learner stands. The activity reports to the record store by itself, with a credential of this launch alone.
 *
 * Address:  xapi.html#token=…&attempt=…&lang=da&launch=<the convention's query, encoded> — taken out of the address at once.
 * Server:   POST /content/tincan/launch and /content/tincan/standing.
 * Messages: as in shell.js; nothing is ever unsaved here, for what the activity has not sent only the activity knows.
 */
import { begin, poster, readDescriptor } from './launch.js';
import { conventionOf, withConvention } from './tincan.js';
import { LOOK_MS, postsOf, ReportWatch } from './watch.js';
import { wordsFor } from './words.js';

const UNLOAD_WITHIN_MS = 2_000;

/** A last report that outlives its page is on its way; the answer to loeft.close waits for it so long. */
const SETTLE_MS = 600;

const NOTHING_KEPT = { pending: () => [], remove: () => {} };

const frame = document.getElementById('content');
const note = document.getElementById('note');

let words = wordsFor(navigator.language);
let origin = '*';
let watch = null;
let closing = false;

async function start(descriptor, convention) {
  speak(descriptor?.lang ?? navigator.language);
  if (!descriptor || !convention) {
    tell('expired', {});
    say('noLaunch');
    return;
  }
  say('loading');
  const post = poster(window.fetch.bind(window), descriptor.token);
  const { launch, refused } = await begin({
    attempt: descriptor.attempt,
    journal: NOTHING_KEPT,
    post: (text) => post('/content/tincan/launch', text, false),
    onOffline: () => {
      say('offline');
      tell('offline', { kept: true });
    },
    pause: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
  });
  if (refused) {
    say(refused);
    tell(refused, refused === 'failed' ? { reason: 'launch' } : {});
  } else {
    run(launch, convention, post);
  }
}

function run(launch, convention, post) {
  origin = launch.parentOrigin;
  speak(launch.locale);
  listen();
  const statements = new URL('statements', convention.get('endpoint')).href;
  watch = new ReportWatch({
    posted: () => postsOf(frame, statements),
    ask: () => post('/content/tincan/standing', '', false),
    report: tell,
    now: () => new Date(),
  });
  window.setInterval(() => watch.look(), LOOK_MS);
  tell('ready', { item: { id: launch.item.id, title: launch.item.title }, mode: launch.mode, credit: launch.credit });
  frame.title = words.frame + launch.item.title;
  frame.addEventListener('load', () => say(null), { once: true });
  frame.hidden = false;
  frame.src = withConvention(new URL(launch.item.href, window.location.origin), convention).href;
}

function listen() {
  window.addEventListener('message', (event) => {
    if (event.source === window.parent && event.origin === origin && event.data?.type === 'loeft.close') {
      close();
    }
  });
}

async function close() {
  if (closing) {
    return;
  }
  closing = true;
  await unload();
  await new Promise((resolve) => window.setTimeout(resolve, SETTLE_MS));
  await watch.look(true);
  frame.hidden = true;
  say('closed');
  tell('closed', { saved: true, kept: true });
}

/** Loads the empty page, so that the activity may send its last words, and waits for that. */
function unload() {
  return new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    window.setTimeout(resolve, UNLOAD_WITHIN_MS);
    frame.src = 'about:blank';
  });
}

function speak(locale) {
  words = wordsFor(locale);
  document.documentElement.lang = words === wordsFor('en') ? 'en' : 'da';
}

function tell(type, fields) {
  if (type === 'expired') {
    say('expired');
  }
  if (window.parent !== window) {
    window.parent.postMessage({ type: `loeft.${type}`, ...fields }, origin);
  }
}

function say(word) {
  note.textContent = word ? words[word] : '';
  note.hidden = !word;
}

const fragment = window.location.hash;
window.history.replaceState(null, '', window.location.pathname);
start(readDescriptor(fragment), conventionOf(fragment));
