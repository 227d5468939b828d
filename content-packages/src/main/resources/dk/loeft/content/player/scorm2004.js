/*
 * The player shell of SCORM 2004: one activity at a time in the frame, the next as the server's sequencing decides.
 *
 * Address and server as in shell.js, below /content/track2004; what is unsaved may lie with the page around, see storage.js. A commit may carry a navigation request: {request, target}.
 * The server answers it with a view of where the course stands, and a repeated request with the same view.
 *
 * Messages to the page around it: those of shell.js, and
 *   loeft.course {activity, ended, said, controls, outline, moved}  where the course stands: what is open, what can be done
 *                                                            next, the table of contents; moved: another activity than before
 *   loeft.timeUp {exit}                                      the time the course allows has run out
 * Messages from the page: {type: 'loeft.close'}, and {type: 'loeft.navigate', request, target}.
 */
import { ScoSession } from './sco-session.js';
import { unload, untilOnlineOr } from './frame.js';
import { Journal, prefixOf, sweep } from './journal.js';
import { begin, poster, readDescriptor } from './launch.js';
import { Outbox } from './outbox.js';
import { open } from './scorm2004-datamodel.js';
import { openStorage } from './storage.js';
import { wordsFor } from './words.js';

const SAVE_EVERY_MS = 30_000;
const SAVE_LARGE_EVERY_MS = 5_000;
const KEEP_WITHIN_MS = 100;
const CLOSE_WITHIN_MS = 7_000;

/** What closing means where the content asks for nothing itself. */
const SUSPEND = { request: 'suspendAll', target: '' };

let frame = document.getElementById('content');
const note = document.getElementById('note');
const clock = () => new Date();

class Shell {
  #words;
  #origin = '*';
  #outbox;
  #session = null;
  #visit = 0;
  #view = null;
  #moving = false;
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
      post: (text) => post('/content/track2004/launch', text, false),
      onOffline: () => {
        this.#say('offline');
        this.#tell('offline', { kept: true });
      },
      pause: untilOnlineOr,
    });
    if (refused) {
      this.#say(refused);
      this.#tell(refused, refused === 'failed' ? { reason: 'launch' } : refused === 'superseded' ? { at: 'commit' } : {});
    } else {
      this.#run(launch, journal, post);
    }
  }

  #speak(locale) {
    this.#words = wordsFor(locale);
    document.documentElement.lang = this.#words === wordsFor('en') ? 'en' : 'da';
  }

  #run(launch, journal, post) {
    this.#origin = launch.parentOrigin;
    this.#speak(launch.locale ?? document.documentElement.lang);
    this.#outbox = new Outbox({
      launch: launch.launch,
      lastSeq: launch.lastSeq ?? 0,
      journal,
      post: (text, keepalive) => post('/content/track2004/commits', text, keepalive),
      report: (type, fields) => this.#reported(type, fields),
      now: clock,
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
    this.#listen();
    const activity = launch.view.activity;
    const item = activity ? { id: activity.id, title: activity.title } : null;
    this.#tell('ready', { item, mode: launch.mode, credit: launch.credit });
    if (launch.journal?.superseded) {
      this.#tell('superseded', { at: 'launch' });
    }
    this.#show(launch.view);
  }

  /** Shows what the server delivers; the API of the activity before is gone with its page. */
  #show(view) {
    this.#moving = false;
    this.#view = view;
    this.#visit = view.visit;
    const { activity } = view;
    this.#session?.close();
    this.#session = activity ? this.#sessionOf(activity) : null;
    window.API_1484_11 = this.#session ? this.#session.api : null;
    this.#tellCourse(true);
    if (activity) {
      this.#load(activity);
    } else {
      this.#empty(view);
    }
  }

  #sessionOf(activity) {
    return new ScoSession({
      open,
      launch: activity.launch,
      now: clock,
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
      handlers: {
        touched: () => this.#touched(),
        committed: () => this.#save(),
        terminated: () => this.#terminated(),
        timeUp: (how) => this.#timeUp(how),
      },
    });
  }

  #load({ href, title }) {
    const address = new URL(href, window.location.origin);
    if (address.origin !== window.location.origin) {
      // elsewhere the content could not reach the API, and the API is not for elsewhere
      this.#say('failed');
      this.#tell('failed', { reason: 'content' });
      return;
    }
    this.#say(null);
    // a new frame: what the content before left in the old one's history and timers is gone
    const fresh = frame.cloneNode(false);
    fresh.removeAttribute('src');
    fresh.title = this.#words.frame + title;
    fresh.hidden = false;
    // who came here by keyboard goes on in the content, not in the shell around it
    fresh.addEventListener('load', () => document.hasFocus() && fresh.focus(), { once: true });
    frame.replaceWith(fresh);
    frame = fresh;
    frame.src = address.href;
  }

  #empty({ ended }) {
    frame.hidden = true;
    this.#say(ended ? 'ended' : 'choose');
  }

  #tellCourse(moved) {
    const { activity, ended, said, controls, outline } = this.#view;
    const open = activity ? { id: activity.id, title: activity.title } : null;
    this.#tell('course', { activity: open, ended, said: moved ? said : null, controls, outline, moved });
  }

  /** The SCO has ended its session. What it asks for is done once its call has returned. */
  #terminated() {
    window.setTimeout(() => {
      const asked = this.#session?.request;
      const { elements } = this.#session?.snapshot() ?? { elements: {} };
      if (this.#moving || this.#closing) {
        return;
      }
      if (asked) {
        this.#navigate(asked);
      } else {
        this.#commit();
        const fields = { exit: elements['cmi.exit'] ?? '', status: elements['cmi.completion_status'] ?? 'unknown' };
        this.#outbox.flush(CLOSE_WITHIN_MS).then((saved) => this.#tell('finished', { saved, ...fields }));
      }
    });
  }

  #timeUp({ message, exit }) {
    if (message || exit) {
      this.#tell('timeUp', { exit });
    }
    if (exit && !this.#moving && !this.#closing) {
      this.#navigate({ request: 'exit', target: '' });
    }
  }

  /** Takes the activity away, reports it together with the request, and waits for what comes next. */
  async #navigate(navigation) {
    if (this.#moving || this.#closing || !this.#outbox) {
      return;
    }
    this.#moving = true;
    await this.#takeAway();
    this.#say('moving');
    this.#put(navigation);
  }

  async #takeAway() {
    if (this.#session) {
      await unload(frame);
      frame.hidden = true;
      this.#session.close();
    }
  }

  /** What was set goes into the journal soon, so that a browser that dies loses nothing; it is sent later. */
  #touched() {
    this.#outbox.touch();
    this.#keeping ??= window.setTimeout(() => {
      this.#keeping = null;
      if (!this.#moving && !this.#closing) {
        this.#outbox.keep(this.#snapshot());
      }
    }, KEEP_WITHIN_MS);
  }

  #snapshot() {
    const said = this.#session?.snapshot() ?? { elements: {}, final: true, terminated: false, seconds: 0 };
    return { ...said, visit: this.#visit, activity: this.#view?.activity?.id ?? '' };
  }

  #put(navigation) {
    this.#lastSaveMs = Date.now();
    this.#outbox.put(navigation ? { ...this.#snapshot(), navigation } : this.#snapshot(), this.#leaving);
  }

  #listen() {
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent || event.origin !== this.#origin) {
        return;
      }
      if (event.data?.type === 'loeft.close') {
        this.#close();
      } else if (event.data?.type === 'loeft.navigate') {
        const { request, target } = event.data;
        this.#navigate({ request: String(request), target: String(target ?? '') });
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
      if (event.persisted) {
        this.#save();
      } else {
        this.#goAway();
      }
    });
    window.addEventListener('pageshow', () => {
      this.#leaving = document.visibilityState === 'hidden';
    });
    window.addEventListener('online', () => this.#outbox.retryNow());
    window.setInterval(() => this.#saveIfDue(), SAVE_LARGE_EVERY_MS);
  }

  /** The shell hears of it before the content: taking the frame away lets the content end its session first. */
  #goAway() {
    if (this.#moving || this.#closing || !this.#session) {
      this.#outbox.leave();
      return;
    }
    this.#moving = true;
    frame.remove();
    this.#session.close();
    this.#put(this.#session.request ?? SUSPEND);
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
    if (this.#session && !this.#moving && !this.#closing) {
      this.#put(null);
    }
  }

  async #close() {
    if (this.#closing) {
      return;
    }
    this.#closing = true;
    if (this.#session && !this.#moving) {
      await this.#takeAway();
      this.#put(this.#session.request ?? SUSPEND);
    }
    const saved = this.#outbox ? await this.#outbox.flush(CLOSE_WITHIN_MS) : true;
    this.#say('closed');
    this.#tell('closed', { saved, kept: saved || this.#outbox.kept });
  }

  #reported(type, fields) {
    if (type === 'view') {
      this.#viewed(fields.view);
      return;
    }
    if (type === 'expired' || type === 'superseded') {
      this.#say(type);
    }
    this.#tell(type, fields);
    if (type === 'rejected' && this.#moving) {
      // without its answer there is nothing to show
      this.#say('failed');
      this.#tell('failed', { reason: 'navigation' });
    }
  }

  /** The answer to a navigation request moves on; that to an ordinary commit only says what has become possible. */
  #viewed(view) {
    if (this.#closing) {
      return;
    }
    if (this.#moving && view.moved) {
      this.#show(view);
    } else if (!this.#moving && !view.moved && view.visit === this.#visit) {
      this.#view = { ...this.#view, controls: view.controls, outline: view.outline };
      this.#tellCourse(false);
    }
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

const descriptor = readDescriptor(window.location.hash);
window.history.replaceState(null, '', window.location.pathname);
new Shell().start(descriptor);
