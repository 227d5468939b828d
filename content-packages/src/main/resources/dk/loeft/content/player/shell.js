/*
 * The player shell: runs one SCO on the content origin and brings its data to the server.
 *
 * Address:  shell.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/track/launch and /content/track/commits, see launch.js and outbox.js.
 *
 * Messages to the page around it (to the launch answer's parentOrigin only; before that answer to any, without data):
 *   loeft.ready {item, mode, credit}   the content is being loaded
 *   loeft.unsaved                      something is not on the server yet
 *   loeft.saved {at}                   everything is
 *   loeft.offline {kept} loeft.online  the server is out of reach / back; kept: the browser holds the work meanwhile
 *   loeft.state {state}                the server's view after a stored commit
 *   loeft.finished {saved, exit, status}  the content called LMSFinish
 *   loeft.expired                      the token is no longer valid: load the page anew
 *   loeft.superseded {at}              newer work from another device exists (at: launch = a note, commit = load anew)
 *   loeft.rejected {element, reason}   the server refused a value
 *   loeft.failed {reason}              cannot be started
 *   loeft.closed {saved, kept}         the answer to loeft.close; kept without saved: sent at the next launch in this browser
 * Message from the page: {type: 'loeft.close'} — end the content, store, answer.
 * What is unsaved may lie with the page around: see storage.js.
 */
import { Scorm12API } from './scorm12.min.js';
import { Journal, prefixOf, sweep } from './journal.js';
import { begin, poster, readDescriptor } from './launch.js';
import { Outbox } from './outbox.js';
import { Runtime } from './runtime.js';
import { openStorage } from './storage.js';
import { wordsFor } from './words.js';

const SAVE_EVERY_MS = 30_000;
const SAVE_LARGE_EVERY_MS = 5_000;
const KEEP_WITHIN_MS = 100;
const UNLOAD_WITHIN_MS = 2_000;
const CLOSE_WITHIN_MS = 7_000;

const frame = document.getElementById('content');
const note = document.getElementById('note');
const clock = () => new Date();

class Shell {
  #words;
  #origin = '*';
  #outbox;
  #runtime;
  #leaving = false;
  #closing = false;
  #lastSaveMs = 0;
  #keeping = null;

  async start(descriptor) {
    this.#speak(descriptor?.lang ?? navigator.language);
    if (!descriptor) {
      this.#tell('expired', {});
      this.#say('noLaunch');
      return;
    }
    this.#say('loading');
    const storage = await openStorage(window, prefixOf(descriptor.attempt));
    sweep(storage, Date.now());
    const journal = new Journal(storage, descriptor.attempt);
    const post = poster(window.fetch.bind(window), descriptor.token);
    const { launch, refused } = await begin({
      attempt: descriptor.attempt,
      journal,
      post: (text) => post('/content/track/launch', text, false),
      onOffline: () => {
        this.#say('offline');
        this.#tell('offline', { kept: true });
      },
      pause: untilOnlineOr,
    });
    if (refused) {
      this.#refuse(refused);
    } else {
      this.#run(launch, journal, post);
    }
  }

  #speak(locale) {
    this.#words = wordsFor(locale);
    document.documentElement.lang = this.#words === wordsFor('en') ? 'en' : 'da';
  }

  #refuse(why) {
    this.#say(why);
    this.#tell(why, why === 'failed' ? { reason: 'launch' } : why === 'superseded' ? { at: 'commit' } : {});
  }

  #run(launch, journal, post) {
    this.#origin = launch.parentOrigin;
    this.#speak(launch.locale ?? document.documentElement.lang);
    this.#outbox = new Outbox({
      launch: launch.launch,
      lastSeq: launch.lastSeq ?? 0,
      journal,
      post: (text, keepalive) => post('/content/track/commits', text, keepalive),
      report: (type, fields) => this.#reported(type, fields),
      now: clock,
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
    this.#runtime = new Runtime({
      Engine: Scorm12API,
      cmi: launch.cmi,
      now: clock,
      contentDocument: () => frame.contentDocument,
      handlers: {
        touched: () => this.#touched(),
        committed: () => this.#save(),
        finished: (how) => this.#finished(how),
      },
    });
    window.API = this.#runtime.api;
    this.#listen();
    this.#tell('ready', { item: { id: launch.item.id, title: launch.item.title }, mode: launch.mode, credit: launch.credit });
    this.#tellOfJournal(launch.journal);
    this.#show(launch.item);
  }

  #show({ href, title }) {
    const address = new URL(href, window.location.origin);
    if (address.origin !== window.location.origin) {
      // elsewhere the content could not reach the API, and the API is not for elsewhere
      this.#say('failed');
      this.#tell('failed', { reason: 'content' });
      return;
    }
    frame.title = this.#words.frame + title;
    frame.addEventListener('load', () => this.#say(null), { once: true });
    frame.hidden = false;
    frame.src = address.href;
  }

  #tellOfJournal(journal) {
    if (journal?.superseded) {
      this.#tell('superseded', { at: 'launch' });
    }
    for (const { element, reason } of journal?.rejected ?? []) {
      this.#tell('rejected', { element: element ?? null, reason: reason ?? null });
    }
  }

  #listen() {
    window.addEventListener('message', (event) => {
      const fromPage = event.source === window.parent && event.origin === this.#origin;
      if (fromPage && event.data?.type === 'loeft.close') {
        this.#close();
      }
    });
    document.addEventListener('visibilitychange', () => {
      this.#leaving = document.visibilityState === 'hidden';
      if (this.#leaving) {
        this.#save();
      } else {
        this.#outbox.retryNow();
      }
    });
    window.addEventListener('pagehide', (event) => {
      this.#leaving = true;
      if (!event.persisted) {
        // the shell hears of it before the content: taking the frame away lets the content end its session first
        frame.remove();
        this.#runtime.end();
      }
      this.#save();
    });
    window.addEventListener('pageshow', () => {
      this.#leaving = document.visibilityState === 'hidden';
    });
    window.addEventListener('online', () => this.#outbox.retryNow());
    window.setInterval(() => this.#saveIfDue(), SAVE_LARGE_EVERY_MS);
  }

  #saveIfDue() {
    const wait = this.#outbox.large ? SAVE_LARGE_EVERY_MS : SAVE_EVERY_MS;
    if (this.#outbox.dirty && Date.now() - this.#lastSaveMs >= wait) {
      this.#commit();
    }
  }

  /** Saves what is unsaved; when the page is going, in requests that outlive it. */
  #save() {
    if (this.#outbox.dirty || !this.#leaving) {
      this.#commit();
    } else {
      this.#outbox.leave();
    }
  }

  #commit() {
    this.#lastSaveMs = Date.now();
    this.#outbox.put(this.#runtime.snapshot(), this.#leaving);
  }

  /** What the content set is in the journal at once, or with what it sets in the same breath. */
  #touched() {
    this.#outbox.touch();
    this.#keeping ??= window.setTimeout(() => {
      this.#keeping = null;
      if (this.#outbox.dirty) {
        this.#outbox.keep(this.#runtime.snapshot());
      }
    }, KEEP_WITHIN_MS);
  }

  #finished({ exit, status }) {
    this.#commit();
    this.#outbox.flush(CLOSE_WITHIN_MS).then((saved) => this.#tell('finished', { saved, exit, status }));
  }

  async #close() {
    if (this.#closing) {
      return;
    }
    this.#closing = true;
    await unload(frame);
    this.#runtime.end();
    if (this.#outbox.dirty) {
      this.#commit();
    }
    const saved = await this.#outbox.flush(CLOSE_WITHIN_MS);
    frame.hidden = true;
    this.#say('closed');
    this.#tell('closed', { saved, kept: saved || this.#outbox.kept });
  }

  #reported(type, fields) {
    if (type === 'expired' || type === 'superseded') {
      this.#say(type);
    }
    this.#tell(type, fields);
  }

  #tell(type, fields) {
    if (window.parent !== window) {
      window.parent.postMessage({ type: `loeft.${type}`, ...fields }, this.#origin);
    }
  }

  #say(word) {
    note.textContent = word ? this.#words[word] : '';
    note.hidden = !word;
  }
}

/** Loads the empty page, so that the content's unload handlers run, and waits for that. */
function unload(contentFrame) {
  return new Promise((resolve) => {
    contentFrame.addEventListener('load', resolve, { once: true });
    window.setTimeout(resolve, UNLOAD_WITHIN_MS);
    contentFrame.src = 'about:blank';
  });
}

function untilOnlineOr(ms) {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
    window.addEventListener('online', resolve, { once: true });
  });
}

const descriptor = readDescriptor(window.location.hash);
window.history.replaceState(null, '', window.location.pathname);
new Shell().start(descriptor);
