/*
 * The shell for parts of cartridges: shows a page, a link, a file or a topic, and tells the server that it was opened.
 *
 * Server:   POST /content/cartridge/launch and /content/cartridge/opened with the launch token.
 * Messages to the page around it are those of shell.js; there is nothing unsaved here but that a link was opened, which is sent
 * again until the server has it.
 */
import { cartridgeWordsFor } from './cartridge-words.js';
import { untilOnlineOr } from './frame.js';
import { PlayerShell, takeDescriptor } from './player-shell.js';

const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const REFUSED = new Set([401, 403, 410]);
const AGAIN = new Set([404, 408, 429]);

const of = (id) => document.getElementById(id);

/** What an address must be to stand in a link: nothing but the web. */
export function isWeb(address) {
  return /^https?:\/\//i.test(address);
}

/** Sends again and again until the server answers; resolves to its answer, or to null where it refuses. */
export async function sendUntilHeard({ post, address, onOffline, pause }) {
  for (let attempt = 0; ; attempt++) {
    const answer = await post(address, '{}', true).catch(() => null);
    if (answer?.status === 200) {
      return answer.body;
    }
    if (answer && answer.status < 500 && !AGAIN.has(answer.status)) {
      return REFUSED.has(answer.status) ? { refused: 'expired' } : { refused: 'failed' };
    }
    onOffline();
    await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)]);
  }
}

class Shell extends PlayerShell {
  #post;
  #saved = true;

  get address() {
    return '/content/cartridge';
  }

  wordsIn(locale) {
    return { ...super.wordsIn(locale), ...cartridgeWordsFor(locale) };
  }

  launched({ launch, post }) {
    this.#post = post;
    this.tellReady(launch);
    this.#show(launch);
    this.tell('state', { state: launch.state });
  }

  #show(launch) {
    this.say(null);
    switch (launch.shown) {
      case 'page':
        return this.#frame(launch);
      case 'discussion':
        this.#frame(launch);
        return this.#dialogue(launch);
      case 'link':
        return this.#card(launch, 'link', 'openLink');
      case 'file':
        return this.#card(launch, 'file', 'openFile');
      default:
        return this.#card(launch, launch.shown, null);
    }
  }

  #frame({ address, item }) {
    const frame = of('content');
    frame.title = this.words.frame + item.title;
    frame.hidden = false;
    frame.src = new URL(address, window.location.origin).href;
  }

  #card(launch, words, action) {
    of('title').textContent = launch.item.title;
    of('lead').textContent = this.words[words];
    if (launch.facts.length > 0) {
      of('facts').replaceChildren(...launch.facts.map((fact) => Object.assign(document.createElement('li'), { textContent: fact })));
      of('facts').hidden = false;
    }
    if (words === 'link' || (words === 'tool' && launch.address)) {
      of('address').textContent = launch.address;
      of('address').hidden = false;
    }
    const link = of('action');
    const isFile = words === 'file';
    const href = isFile ? new URL(launch.address, window.location.origin).href : launch.address;
    if (action && isWeb(href)) {
      link.textContent = this.words[action];
      link.href = href;
      if (isFile) {
        link.setAttribute('download', '');
      } else {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
      }
      link.hidden = false;
      for (const kind of ['click', 'auxclick']) {
        link.addEventListener(kind, () => this.#opened());
      }
    }
    of('card').hidden = false;
  }

  #dialogue({ dialogue, asksForPost }) {
    if (!dialogue) {
      return;
    }
    of('dialogue-words').textContent = asksForPost ? this.words.dialogueAsked : this.words.dialogue;
    of('dialogue-link').textContent = this.words.openDialogue;
    of('dialogue-link').href = dialogue;
    of('dialogue').hidden = false;
  }

  async #opened() {
    if (!this.#saved) {
      return;
    }
    this.#saved = false;
    this.tell('unsaved', {});
    const body = await sendUntilHeard({
      post: this.#post,
      address: `${this.address}/opened`,
      onOffline: () => this.tell('offline', { kept: false }),
      pause: untilOnlineOr,
    });
    this.#saved = true;
    if (body.refused) {
      this.say(body.refused);
      this.tell(body.refused, body.refused === 'failed' ? { reason: 'opened' } : {});
      return;
    }
    this.tell('saved', { at: new Date().toISOString() });
    this.tell('state', { state: body.state });
  }

  async end() {
    return { saved: this.#saved, kept: this.#saved };
  }
}

if (typeof window !== 'undefined') {
  new Shell().start(takeDescriptor().descriptor);
}
