/*
 * What all player shells have in common: the words, the messages to the page around, and how a launch begins. A shell that keeps
 * unsaved work in the browser is a SavingShell (saving-shell.js).
 */
import { begin, poster, readDescriptor } from './launch.js';
import { untilOnlineOr } from './frame.js';
import { wordsFor } from './words.js';

/** Where nothing is ever unsaved. */
const NOTHING_KEPT = { pending: () => [], remove: () => {} };

export class PlayerShell {
  words = wordsFor('da');
  #origin = '*';
  #note = document.getElementById('note');
  #closing = false;

  /** Is the shell on its way out? */
  get closing() {
    return this.#closing;
  }

  /**
   * Begins a launch and runs it, or says why not.
   *
   * @param descriptor of the address, null where it holds none
   */
  async start(descriptor) {
    this.speak(descriptor?.lang ?? navigator.language);
    if (!descriptor) {
      this.tell('expired');
      this.say('noLaunch');
      return;
    }
    this.say('loading');
    const post = poster(window.fetch.bind(window), descriptor.token);
    const journal = await this.journalOf(descriptor);
    const { launch, refused } = await begin({
      attempt: descriptor.attempt,
      journal,
      post: (text) => post(`${this.address}/launch`, text, false),
      onOffline: () => {
        this.say('offline');
        this.tell('offline', { kept: true });
      },
      pause: untilOnlineOr,
    });
    if (refused) {
      this.say(refused);
      this.tell(refused, refused === 'failed' ? { reason: 'launch' } : refused === 'superseded' ? { at: 'commit' } : {});
      return;
    }
    this.#origin = launch.parentOrigin;
    this.speak(launch.locale ?? document.documentElement.lang);
    this.#hearThePage();
    await this.launched({ launch, journal, post, descriptor });
  }

  /** Where the shell's requests go, for example /content/track. */
  get address() {
    throw new Error('a shell names its address');
  }

  /** What waits in the browser to be sent. */
  async journalOf() {
    return NOTHING_KEPT;
  }

  /** Shows what was launched: {launch, journal, post, descriptor}. */
  async launched() {
    throw new Error('a shell shows what was launched');
  }

  /** Ends the content and resolves to {saved, kept}, the answer to the page around. */
  async end() {
    return { saved: true, kept: true };
  }

  /** A message of the page around other than loeft.close. */
  heard() {}

  #hearThePage() {
    window.addEventListener('message', (event) => {
      if (event.source !== window.parent || event.origin !== this.#origin) {
        return;
      }
      if (event.data?.type === 'loeft.close') {
        this.#close();
      } else {
        this.heard(event.data ?? {});
      }
    });
  }

  async #close() {
    if (!this.#closing) {
      this.#closing = true;
      const answer = await this.end();
      this.say('closed');
      this.tell('closed', answer);
    }
  }

  tellReady({ item, mode, credit }) {
    this.tell('ready', { item: item ? { id: item.id, title: item.title } : null, mode, credit });
  }

  tell(type, fields = {}) {
    if (window.parent !== window) {
      window.parent.postMessage({ type: `loeft.${type}`, ...fields }, this.#origin);
    }
  }

  /** Says one of the words in place of the content, or nothing. */
  say(word) {
    this.#note.textContent = word ? this.words[word] : '';
    this.#note.hidden = !word;
  }

  speak(locale) {
    this.words = this.wordsIn(locale);
    document.documentElement.lang = this.words.tag;
  }

  /** What the shell says in a language, by name. */
  wordsIn(locale) {
    return wordsFor(locale);
  }
}

/** Takes the descriptor out of the address, so that neither history nor content finds it there. */
export function takeDescriptor() {
  const fragment = window.location.hash;
  window.history.replaceState(null, '', window.location.pathname);
  return { descriptor: readDescriptor(fragment), fragment };
}
