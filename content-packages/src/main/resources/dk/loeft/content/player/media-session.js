/*
 * What the players of documents, videos and pages have in common: the launch, the reports and the messages to the page around.
 *
 * Address:  pdf.html, video.html or page.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/media/launch and /content/media/commits, bodies as in launch.js and outbox.js.
 * Messages: those of shell.js, without loeft.finished; and loeft.part {part}: the person followed a link to another part.
 */
import { Journal, prefixOf, sweep } from './journal.js';
import { begin, poster, readDescriptor } from './launch.js';
import { Stopwatch, timespan } from './media-ranges.js';
import { mediaWords } from './media-words.js';
import { Outbox } from './outbox.js';
import { openStorage } from './storage.js';
import { wordsFor } from './words.js';

const SAVE_EVERY_MS = 10_000;
const CLOSE_WITHIN_MS = 7_000;

export class MediaSession {
  #note = document.getElementById('note');
  #player;
  #words;
  #origin = '*';
  #outbox;
  #watch = new Stopwatch(() => performance.now());
  #leaving = false;
  #closed = false;

  /** @param player {show(launch, words), elements(), stop()}: shows what was launched; says what was seen since; falls silent */
  constructor(player) {
    this.#player = player;
  }

  async start() {
    const descriptor = readDescriptor(window.location.hash);
    window.history.replaceState(null, '', window.location.pathname);
    this.#speak(descriptor?.lang ?? navigator.language);
    if (!descriptor) {
      this.tell('expired', {});
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
      post: (text) => post('/content/media/launch', text, false),
      onOffline: () => {
        this.#say('offline');
        this.tell('offline', { kept: true });
      },
      pause: untilOnlineOr,
    });
    if (refused) {
      this.#say(refused);
      this.tell(refused, refused === 'failed' ? { reason: 'launch' } : {});
    } else {
      await this.#run(launch, journal, post);
    }
  }

  async #run(launch, journal, post) {
    this.#origin = launch.parentOrigin;
    this.#speak(launch.locale);
    this.#outbox = new Outbox({
      launch: launch.launch,
      lastSeq: launch.lastSeq ?? 0,
      journal,
      post: (text, keepalive) => post('/content/media/commits', text, keepalive),
      report: (type, fields) => this.#reported(type, fields),
      now: () => new Date(),
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
    });
    this.#watch.run(document.visibilityState === 'visible');
    document.title = `${launch.item.title} – Løft`;
    this.tell('ready', { item: { id: launch.item.id, title: launch.item.title }, mode: launch.mode, credit: launch.credit });
    this.#listen();
    try {
      await this.#player.show(launch, mediaWords(launch.locale));
      this.#say(null);
    } catch (failed) {
      console.error(failed);
      this.#say('failed');
      this.tell('failed', { reason: 'content' });
    }
  }

  /** Something more was seen; it is sent within seconds. */
  changed() {
    this.#outbox.touch();
    this.#outbox.keep(this.#snapshot());
  }

  /** Something was finished: sent at once. */
  save() {
    if (this.#outbox.dirty) {
      this.#outbox.put(this.#snapshot(), this.#leaving);
    } else if (this.#leaving) {
      this.#outbox.leave();
    }
  }

  tell(type, fields) {
    if (window.parent !== window) {
      window.parent.postMessage({ type: `loeft.${type}`, ...fields }, this.#origin);
    }
  }

  #snapshot() {
    return { elements: this.#player.elements(), final: false, sessionTime: timespan(this.#watch.seconds) };
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
      this.#watch.run(!this.#leaving);
      if (this.#leaving) {
        this.save();
      } else {
        this.#outbox.retryNow();
      }
    });
    window.addEventListener('pagehide', () => {
      this.#leaving = true;
      this.#watch.run(false);
      this.save();
    });
    window.addEventListener('pageshow', () => {
      this.#leaving = document.visibilityState === 'hidden';
      this.#watch.run(!this.#leaving);
    });
    window.addEventListener('online', () => this.#outbox.retryNow());
    window.setInterval(() => this.save(), SAVE_EVERY_MS);
  }

  async #close() {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    this.#player.stop();
    this.save();
    const saved = await this.#outbox.flush(CLOSE_WITHIN_MS);
    this.tell('closed', { saved, kept: saved || this.#outbox.kept });
  }

  #reported(type, fields) {
    if (type === 'expired' || type === 'superseded') {
      this.#say(type);
    }
    this.tell(type, fields);
  }

  #speak(locale) {
    this.#words = wordsFor(locale);
    document.documentElement.lang = this.#words === wordsFor('en') ? 'en' : 'da';
  }

  #say(word) {
    this.#note.textContent = word ? this.#words[word] : '';
    this.#note.hidden = !word;
  }
}

function untilOnlineOr(ms) {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
    window.addEventListener('online', resolve, { once: true });
  });
}

/** Puts words where a page names them: data-word for text, data-word-label for the name that is read aloud. */
export function speakPage(words) {
  document.querySelectorAll('[data-word]').forEach((each) => {
    each.textContent = words[each.dataset.word];
  });
  document.querySelectorAll('[data-word-label]').forEach((each) => {
    each.setAttribute('aria-label', words[each.dataset.wordLabel]);
    each.title = words[each.dataset.wordLabel];
  });
}
