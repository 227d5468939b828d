/*
 * A player shell that brings to the server what its content reports: journal first, in order, once, also when the page goes.
 */
import { Journal, prefixesOf, sweep } from './journal.js';
import { Outbox } from './outbox.js';
import { PlayerShell } from './player-shell.js';
import { openStorage } from './storage.js';

const CLOSE_WITHIN_MS = 7_000;
const KEEP_WITHIN_MS = 100;

export class SavingShell extends PlayerShell {
  #outbox = null;
  #leaving = false;
  #keeping = null;
  #everyMs;
  #largeEveryMs;
  #lastSaveMs = 0;

  /**
   * @param everyMs how often what is unsaved is sent without being asked
   * @param largeEveryMs how often where it is too large to be sent while the page goes away
   */
  constructor({ everyMs, largeEveryMs = everyMs }) {
    super();
    this.#everyMs = everyMs;
    this.#largeEveryMs = largeEveryMs;
  }

  /** What a commit carries now. */
  snapshot() {
    throw new Error('a shell knows what its content reported');
  }

  /** Shows what was launched; the outbox is open. */
  async run() {
    throw new Error('a shell shows what was launched');
  }

  /** The page is about to go for good. */
  goAway() {
    this.save();
  }

  /** The page is seen, or not any more. */
  seen() {}

  get outbox() {
    return this.#outbox;
  }

  async journalOf(descriptor) {
    const storage = await openStorage(window, prefixesOf(descriptor));
    sweep(storage, Date.now());
    return new Journal(storage, descriptor.attempt, descriptor.former);
  }

  async launched({ launch, journal, post, descriptor }) {
    this.#outbox = new Outbox({
      launch: launch.launch,
      lastSeq: launch.lastSeq ?? 0,
      journal,
      post: (text, keepalive) => post(`${this.address}/commits`, text, keepalive),
      report: (type, fields) => this.reported(type, fields),
      now: () => new Date(),
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
    this.#listen();
    await this.run({ launch, post, descriptor });
  }

  #listen() {
    document.addEventListener('visibilitychange', () => {
      this.#leaving = document.visibilityState === 'hidden';
      this.seen(!this.#leaving);
      if (this.#leaving) {
        this.save();
      } else {
        this.#outbox.retryNow();
      }
    });
    window.addEventListener('pagehide', (event) => {
      this.#leaving = true;
      this.seen(false);
      if (event.persisted) {
        this.save();
      } else {
        this.goAway();
      }
    });
    window.addEventListener('pageshow', () => {
      this.#leaving = document.visibilityState === 'hidden';
      this.seen(!this.#leaving);
    });
    window.addEventListener('online', () => this.#outbox.retryNow());
    window.setInterval(() => this.#saveIfDue(), Math.min(this.#everyMs, this.#largeEveryMs));
  }

  #saveIfDue() {
    const wait = this.#outbox.large ? this.#largeEveryMs : this.#everyMs;
    if (this.#outbox.dirty && Date.now() - this.#lastSaveMs >= wait) {
      this.commit();
    }
  }

  /** The content changed something: it is in the journal at once, or with what changes in the same breath. */
  touched() {
    this.#outbox.touch();
    this.#keeping ??= window.setTimeout(() => {
      this.#keeping = null;
      if (!this.closing) {
        this.keep();
      }
    }, KEEP_WITHIN_MS);
  }

  /** Keeps what no commit holds yet. */
  keep() {
    this.#outbox.keep(this.snapshot());
  }

  /** Saves what is unsaved; when the page is going, in requests that outlive it. */
  save() {
    if (this.#outbox.dirty || !this.#leaving) {
      this.commit();
    } else {
      this.#outbox.leave();
    }
  }

  /** Sends everything the content reported so far. */
  commit() {
    this.put(this.snapshot());
  }

  put(content) {
    this.#lastSaveMs = Date.now();
    this.#outbox.put(content, this.#leaving);
  }

  /** Waits until everything is saved, or cannot be for now. */
  flush() {
    return this.#outbox.flush(CLOSE_WITHIN_MS);
  }

  async end() {
    const saved = await this.flush();
    return { saved, kept: saved || this.#outbox.kept };
  }

  /** What became of a commit. */
  reported(type, fields) {
    if (type === 'expired' || type === 'superseded') {
      this.say(type);
    }
    this.tell(type, fields);
  }
}
