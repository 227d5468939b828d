/*
 * The player of cmi5: opens a session and shows its unit, in the frame or in a window of its own. The unit speaks to the record
 * store by itself; the player asks the server how the session stands.
 *
 * Address:  cmi5.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/cmi5/launch and /content/cmi5/state.
 * Messages to the page around it and from it: those of shell.js.
 */
import { poster, readDescriptor } from './launch.js';
import { follow, tryAgain } from './cmi5-watch.js';
import { wordsFor } from './cmi5-words.js';

const LOOK_EVERY_MS = 3_000;
const TRY_EVERY_MS = 4_000;
const UNLOAD_WITHIN_MS = 2_000;
const CLOSE_WITHIN_MS = 3_000;

const frame = document.getElementById('content');
const note = document.getElementById('note');
const own = document.getElementById('own');
const open = document.getElementById('own-open');

class Player {
  #words = wordsFor('da');
  #origin = '*';
  #post;
  #known = null;
  #over = false;
  #closing = false;
  #window = null;

  async start(descriptor) {
    this.#speak(descriptor?.lang ?? navigator.language);
    if (!descriptor) {
      this.#tell({ type: 'expired' });
      this.#say('noLaunch');
      return;
    }
    this.#say('loading');
    this.#post = poster(window.fetch.bind(window), descriptor.token);
    const answer = await this.#begin();
    if (answer.status !== 200 || !answer.body?.item) {
      const why = answer.status === 401 || answer.status === 403 ? 'expired' : 'failed';
      this.#say(why);
      this.#tell(why === 'failed' ? { type: why, reason: 'launch' } : { type: why });
      return;
    }
    this.#run(answer.body);
  }

  /** Again and again until the server answers. */
  async #begin() {
    for (;;) {
      const answer = await this.#post('/content/cmi5/launch', '{}', false).catch(() => null);
      if (answer && !tryAgain(answer.status)) {
        return answer;
      }
      this.#say('offline');
      this.#tell({ type: 'offline', kept: true });
      await new Promise((resolve) => window.setTimeout(resolve, TRY_EVERY_MS));
    }
  }

  #run(launch) {
    this.#origin = launch.parentOrigin;
    this.#speak(launch.locale ?? document.documentElement.lang);
    this.#listen();
    this.#tell({
      type: 'ready',
      item: { id: launch.item.id, title: launch.item.title },
      mode: launch.mode,
      credit: launch.mode === 'normal' ? 'credit' : 'no-credit',
    });
    if (launch.ownWindow) {
      this.#offer(launch.item);
    } else {
      this.#show(launch.item);
    }
    window.setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  #show({ href, title }) {
    frame.title = this.#words.frame + title;
    frame.addEventListener('load', () => this.#say(null), { once: true });
    frame.hidden = false;
    frame.src = href;
  }

  /** Browsers let a window open only when somebody asks for it. */
  #offer({ href, title }) {
    this.#say(null);
    document.getElementById('own-title').textContent = title;
    document.getElementById('own-words').textContent = this.#words.own;
    open.textContent = this.#words.open;
    own.hidden = false;
    const here = new URL(href).origin === window.location.origin;
    let opened = false;
    open.addEventListener('click', () => {
      if (opened && !this.#window?.closed) {
        this.#window?.focus();
        return;
      }
      if (opened) {
        return;
      }
      // A unit of another server gets no way back into this window.
      this.#window = window.open(href, '_blank', here ? '' : 'noopener');
      opened = this.#window !== null || !here;
      document.getElementById('own-words').textContent = this.#words[opened ? 'running' : 'blocked'];
      open.textContent = this.#words[opened ? 'again' : 'open'];
      open.hidden = opened && !here;
    });
  }

  #listen() {
    window.addEventListener('message', (event) => {
      const fromPage = event.source === window.parent && event.origin === this.#origin;
      if (fromPage && event.data?.type === 'loeft.close') {
        this.#close();
      } else if (event.origin === window.location.origin && event.data?.type === 'cmi5.returned') {
        this.#returned();
      }
    });
    document.addEventListener('visibilitychange', () => this.#look());
    window.addEventListener('online', () => this.#look());
  }

  /** The unit was left. */
  #returned() {
    frame.hidden = true;
    own.hidden = true;
    this.#say('ended');
    this.#look();
  }

  async #look() {
    if (this.#over || document.visibilityState === 'hidden') {
      return;
    }
    const answer = await this.#post('/content/cmi5/state', '{}', false).catch(() => null);
    if (!answer || tryAgain(answer.status)) {
      this.#tell({ type: 'offline', kept: false });
    } else if (answer.status === 200) {
      this.#follow(answer.body);
    } else {
      this.#over = true;
      this.#tell({ type: 'expired' });
    }
  }

  #follow(state) {
    const { tell, over, abandoned } = follow(this.#known, state);
    this.#known = state;
    this.#over = over;
    tell.forEach((message) => this.#tell(message));
    if (over && !own.hidden) {
      own.hidden = true;
      this.#say('ended');
    }
    if (abandoned) {
      frame.hidden = true;
      this.#say('superseded');
    }
  }

  async #close() {
    if (this.#closing) {
      return;
    }
    this.#closing = true;
    if (!frame.hidden) {
      await unload(frame);
      frame.hidden = true;
    }
    this.#window?.close();
    const until = Date.now() + CLOSE_WITHIN_MS;
    do {
      await this.#look();
      await new Promise((resolve) => window.setTimeout(resolve, this.#over ? 0 : 500));
    } while (!this.#over && Date.now() < until);
    own.hidden = true;
    this.#say('closed');
    this.#tell({ type: 'closed', saved: true, kept: false });
  }

  #speak(locale) {
    this.#words = wordsFor(locale);
    document.documentElement.lang = this.#words === wordsFor('en') ? 'en' : 'da';
  }

  #tell({ type, ...fields }) {
    if (window.parent !== window) {
      window.parent.postMessage({ type: `loeft.${type}`, ...fields }, this.#origin);
    }
  }

  #say(word) {
    note.textContent = word ? this.#words[word] : '';
    note.hidden = !word;
  }
}

/** Loads the empty page, so that the unit's unload handlers run, and waits for that. */
function unload(contentFrame) {
  return new Promise((resolve) => {
    contentFrame.addEventListener('load', resolve, { once: true });
    window.setTimeout(resolve, UNLOAD_WITHIN_MS);
    contentFrame.src = 'about:blank';
  });
}

const descriptor = readDescriptor(window.location.hash);
window.history.replaceState(null, '', window.location.pathname);
new Player().start(descriptor);
