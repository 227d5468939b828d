/*
 * The shell for H5P content: frames the page that runs it and brings what it reports to the server.
 *
 * Server:   POST /content/h5p-track/launch and /content/h5p-track/commits; commits as outbox.js sends them, with the elements that
 *           h5p-statements.js names. Messages to the page around it are those of shell.js, to the page within those of h5p/frame.js.
 */
import { Journal, prefixOf, sweep } from './journal.js';
import { Reports, uuid } from './h5p-statements.js';
import { begin, poster, readDescriptor } from './launch.js';
import { Outbox } from './outbox.js';
import { timespan } from './runtime.js';
import { openStorage } from './storage.js';
import { wordsFor } from './words.js';

const SAVE_WITHIN_MS = 1_500;
const CLOSE_WITHIN_MS = 7_000;
const ASK_WITHIN_MS = 300;
const PAGE = '/content/h5p/frame.html';

const frame = document.getElementById('content');
const note = document.getElementById('note');

class Shell {
  #words;
  #origin = '*';
  #outbox;
  #reports;
  #launch;
  #sent = [];
  #saving = null;
  #leaving = false;
  #closing = false;
  #startedMs = Date.now();

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
      post: (text) => post('/content/h5p-track/launch', text, false),
      onOffline: () => {
        this.#say('offline');
        this.#tell('offline', { kept: true });
      },
      pause: untilOnlineOr,
    });
    if (refused) {
      this.#say(refused);
      this.#tell(refused, refused === 'failed' ? { reason: 'launch' } : refused === 'superseded' ? { at: 'commit' } : {});
      return;
    }
    this.#run(launch, journal, post);
  }

  #speak(locale) {
    this.#words = wordsFor(locale);
    document.documentElement.lang = this.#words === wordsFor('en') ? 'en' : 'da';
  }

  #run(launch, journal, post) {
    this.#launch = launch;
    this.#origin = launch.parentOrigin;
    this.#speak(launch.locale);
    this.#reports = new Reports({ now: () => new Date(), id: () => uuid(window.crypto), state: launch.content });
    this.#outbox = new Outbox({
      launch: launch.launch,
      lastSeq: launch.lastSeq,
      journal,
      post: (text, keepalive) => post('/content/h5p-track/commits', text, keepalive),
      report: (type, fields) => this.#reported(type, fields),
      now: () => new Date(),
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
    this.#listen();
    this.#tell('ready', { item: launch.item, mode: launch.mode, credit: launch.credit });
    this.#tell('state', { state: launch.state });
    if (launch.superseded) {
      this.#tell('superseded', { at: 'launch' });
    }
    frame.title = this.#words.frame + launch.item.title;
    frame.hidden = false;
    frame.src = PAGE;
  }

  #heard(message) {
    switch (message.type) {
      case 'h5p.here':
        this.#say(null);
        return frame.contentWindow.postMessage(
          {
            type: 'h5p.play',
            path: this.#launch.path,
            activity: this.#launch.activity,
            title: this.#launch.item.title,
            content: this.#launch.content,
            locale: document.documentElement.lang,
          },
          window.location.origin,
        );
      case 'h5p.statement':
        this.#reports.add(message.statement);
        return this.#commit(false);
      case 'h5p.state':
        this.#reports.keep(String(message.state));
        this.#outbox.touch();
        this.#outbox.keep(this.#snapshot(false));
        return this.#saveSoon();
      case 'h5p.failed':
        this.#say('failed');
        return this.#tell('failed', { reason: message.reason });
      default:
        return undefined;
    }
  }

  #listen() {
    window.addEventListener('message', (event) => {
      if (event.source === frame.contentWindow && event.origin === window.location.origin) {
        this.#heard(event.data ?? {});
      } else if (event.source === window.parent && event.origin === this.#origin && event.data?.type === 'loeft.close') {
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
    window.addEventListener('pagehide', () => {
      this.#leaving = true;
      this.#save();
    });
    window.addEventListener('pageshow', () => {
      this.#leaving = document.visibilityState === 'hidden';
    });
    window.addEventListener('online', () => this.#outbox.retryNow());
  }

  /** What changes in the same breath is sent together. */
  #saveSoon() {
    this.#saving ??= window.setTimeout(() => {
      this.#saving = null;
      if (this.#outbox.dirty && !this.#closing) {
        this.#commit(false);
      }
    }, SAVE_WITHIN_MS);
  }

  #save() {
    if (this.#outbox.dirty) {
      this.#commit(false);
    } else {
      this.#outbox.leave();
    }
  }

  #commit(final) {
    this.#outbox.put(this.#snapshot(final), this.#leaving);
  }

  #snapshot(final) {
    this.#sent = this.#reports.waiting;
    const seconds = (Date.now() - this.#startedMs) / 1000;
    return { elements: this.#reports.elements(), final, sessionTime: timespan(seconds) };
  }

  async #close() {
    if (this.#closing) {
      return;
    }
    this.#closing = true;
    frame.contentWindow.postMessage({ type: 'h5p.ask' }, window.location.origin);
    await new Promise((resolve) => window.setTimeout(resolve, ASK_WITHIN_MS));
    this.#commit(true);
    const saved = await this.#outbox.flush(CLOSE_WITHIN_MS);
    frame.remove();
    this.#say('closed');
    this.#tell('closed', { saved, kept: saved || this.#outbox.kept });
  }

  #reported(type, fields) {
    if (type === 'saved') {
      // nothing waits any more: the last commit, which held all statements there were, is stored
      this.#reports.stored(this.#sent);
    } else if (type === 'rejected') {
      console.warn('The server will not take', fields.element, fields.reason);
      this.#reports.stored([fields.element]);
    } else if (type === 'expired' || type === 'superseded') {
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

function untilOnlineOr(ms) {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
    window.addEventListener('online', resolve, { once: true });
  });
}

const descriptor = readDescriptor(window.location.hash);
window.history.replaceState(null, '', window.location.pathname);
new Shell().start(descriptor);
