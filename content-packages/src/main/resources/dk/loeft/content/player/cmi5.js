/*
 * The player of cmi5: opens a session and shows its unit, in the frame or in a window of its own. The unit speaks to the record
 * store by itself; the player asks the server how the session stands.
 *
 * Address:  cmi5.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/cmi5/launch and /content/cmi5/state.
 * Messages to the page around it and from it: those of shell.js.
 */
import { unload } from './frame.js';
import { follow, tryAgain } from './cmi5-watch.js';
import { wordsFor } from './cmi5-words.js';
import { PlayerShell, takeDescriptor } from './player-shell.js';

const LOOK_EVERY_MS = 3_000;
const CLOSE_WITHIN_MS = 3_000;

const frame = document.getElementById('content');
const own = document.getElementById('own');
const open = document.getElementById('own-open');

class Player extends PlayerShell {
  #post;
  #known = null;
  #over = false;
  #window = null;

  get address() {
    return '/content/cmi5';
  }

  wordsIn(locale) {
    return wordsFor(locale);
  }

  launched({ launch, post }) {
    this.#post = post;
    this.#listen();
    this.tellReady({ ...launch, credit: launch.mode === 'normal' ? 'credit' : 'no-credit' });
    if (launch.ownWindow) {
      this.#offer(launch.item);
    } else {
      this.#show(launch.item);
    }
    window.setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  #show({ href, title }) {
    frame.title = this.words.frame + title;
    frame.addEventListener('load', () => this.say(null), { once: true });
    frame.hidden = false;
    frame.src = href;
  }

  /** Browsers let a window open only when somebody asks for it. */
  #offer({ href, title }) {
    this.say(null);
    document.getElementById('own-title').textContent = title;
    document.getElementById('own-words').textContent = this.words.own;
    open.textContent = this.words.open;
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
      document.getElementById('own-words').textContent = this.words[opened ? 'running' : 'blocked'];
      open.textContent = this.words[opened ? 'again' : 'open'];
      open.hidden = opened && !here;
    });
  }

  #listen() {
    window.addEventListener('message', (event) => {
      if (event.origin === window.location.origin && event.data?.type === 'cmi5.returned') {
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
    this.say('ended');
    this.#look();
  }

  async #look() {
    if (this.#over || document.visibilityState === 'hidden') {
      return;
    }
    const answer = await this.#post(`${this.address}/state`, '{}', false).catch(() => null);
    if (!answer || tryAgain(answer.status)) {
      this.tell('offline', { kept: false });
    } else if (answer.status === 200) {
      this.#follow(answer.body);
    } else {
      this.#over = true;
      this.tell('expired');
    }
  }

  #follow(state) {
    const { tell, over, abandoned } = follow(this.#known, state);
    this.#known = state;
    this.#over = over;
    tell.forEach(({ type, ...fields }) => this.tell(type, fields));
    if (over && !own.hidden) {
      own.hidden = true;
      this.say('ended');
    }
    if (abandoned) {
      frame.hidden = true;
      this.say('superseded');
    }
  }

  async end() {
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
    return { saved: true, kept: false };
  }
}

new Player().start(takeDescriptor().descriptor);
