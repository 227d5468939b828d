/*
 * The shell for H5P content: frames the page that runs it and brings what it reports to the server.
 *
 * Server:   POST /content/h5p-track/launch and /content/h5p-track/commits; commits as outbox.js sends them, with the elements that
 *           h5p-statements.js names. Messages to the page around it are those of shell.js, to the page within those of h5p/frame.js.
 */
import { Reports, uuid } from './h5p-statements.js';
import { takeDescriptor } from './player-shell.js';
import { timespan } from './runtime.js';
import { SavingShell } from './saving-shell.js';

const SAVE_WITHIN_MS = 1_500;
const SAVE_EVERY_MS = 5_000;
const ASK_WITHIN_MS = 300;
const PAGE = '/content/h5p/frame.html';

const frame = document.getElementById('content');

class Shell extends SavingShell {
  #reports;
  #launch;
  #sent = [];
  #saving = null;
  #startedMs = Date.now();

  get address() {
    return '/content/h5p-track';
  }

  run({ launch }) {
    this.#launch = launch;
    this.#reports = new Reports({ now: () => new Date(), id: () => uuid(window.crypto), state: launch.content });
    window.addEventListener('message', (event) => {
      if (event.source === frame.contentWindow && event.origin === window.location.origin) {
        this.#played(event.data ?? {});
      }
    });
    this.tellReady(launch);
    this.tell('state', { state: launch.state });
    if (launch.superseded) {
      this.tell('superseded', { at: 'launch' });
    }
    frame.title = this.words.frame + launch.item.title;
    frame.hidden = false;
    frame.src = PAGE;
  }

  #played(message) {
    switch (message.type) {
      case 'h5p.here':
        this.say(null);
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
        return this.commit();
      case 'h5p.state':
        this.#reports.keep(String(message.state));
        this.outbox.touch();
        this.keep();
        return this.#saveSoon();
      case 'h5p.failed':
        this.say('failed');
        return this.tell('failed', { reason: message.reason });
      default:
        return undefined;
    }
  }

  /** What changes in the same breath is sent together. */
  #saveSoon() {
    this.#saving ??= window.setTimeout(() => {
      this.#saving = null;
      if (this.outbox.dirty && !this.closing) {
        this.commit();
      }
    }, SAVE_WITHIN_MS);
  }

  save() {
    if (this.outbox.dirty) {
      this.commit();
    } else {
      this.outbox.leave();
    }
  }

  snapshot() {
    this.#sent = this.#reports.waiting;
    const seconds = (Date.now() - this.#startedMs) / 1000;
    return { elements: this.#reports.elements(), final: this.closing, sessionTime: timespan(seconds) };
  }

  async end() {
    frame.contentWindow.postMessage({ type: 'h5p.ask' }, window.location.origin);
    await new Promise((resolve) => window.setTimeout(resolve, ASK_WITHIN_MS));
    this.commit();
    const answer = await super.end();
    frame.remove();
    return answer;
  }

  reported(type, fields) {
    if (type === 'saved') {
      // nothing waits any more: the last commit, which held all statements there were, is stored
      this.#reports.stored(this.#sent);
    } else if (type === 'rejected') {
      console.warn('The server will not take', fields.element, fields.reason);
      this.#reports.stored([fields.element]);
    }
    super.reported(type, fields);
  }
}

new Shell({ everyMs: SAVE_EVERY_MS }).start(takeDescriptor().descriptor);
