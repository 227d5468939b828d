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
import { unload } from './frame.js';
import { takeDescriptor } from './player-shell.js';
import { SavingShell } from './saving-shell.js';
import { open } from './scorm2004-datamodel.js';

/** What closing means where the content asks for nothing itself. */
const SUSPEND = { request: 'suspendAll', target: '' };

let frame = document.getElementById('content');

class Shell extends SavingShell {
  #session = null;
  #visit = 0;
  #view = null;
  #moving = false;

  get address() {
    return '/content/track2004';
  }

  run({ launch }) {
    this.tellReady({ ...launch, item: launch.view.activity });
    if (launch.journal?.superseded) {
      this.tell('superseded', { at: 'launch' });
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
      now: () => new Date(),
      later: (act, ms) => window.setTimeout(act, ms),
      cancel: (timer) => window.clearTimeout(timer),
      handlers: {
        touched: () => this.touched(),
        committed: () => this.save(),
        terminated: () => this.#terminated(),
        timeUp: (how) => this.#timeUp(how),
      },
    });
  }

  #load({ href, title }) {
    const address = new URL(href, window.location.origin);
    if (address.origin !== window.location.origin) {
      // elsewhere the content could not reach the API, and the API is not for elsewhere
      this.say('failed');
      this.tell('failed', { reason: 'content' });
      return;
    }
    this.say(null);
    // a new frame: what the content before left in the old one's history and timers is gone
    const fresh = frame.cloneNode(false);
    fresh.removeAttribute('src');
    fresh.title = this.words.frame + title;
    fresh.hidden = false;
    // who came here by keyboard goes on in the content, not in the shell around it
    fresh.addEventListener('load', () => document.hasFocus() && fresh.focus(), { once: true });
    frame.replaceWith(fresh);
    frame = fresh;
    frame.src = address.href;
  }

  #empty({ ended }) {
    frame.hidden = true;
    this.say(ended ? 'ended' : 'choose');
  }

  #tellCourse(moved) {
    const { activity, ended, said, controls, outline } = this.#view;
    const open = activity ? { id: activity.id, title: activity.title } : null;
    this.tell('course', { activity: open, ended, said: moved ? said : null, controls, outline, moved });
  }

  /** The SCO has ended its session. What it asks for is done once its call has returned. */
  #terminated() {
    window.setTimeout(() => {
      const asked = this.#session?.request;
      const { elements } = this.#session?.snapshot() ?? { elements: {} };
      if (this.#moving || this.closing) {
        return;
      }
      if (asked) {
        this.#navigate(asked);
      } else {
        this.commit();
        const fields = { exit: elements['cmi.exit'] ?? '', status: elements['cmi.completion_status'] ?? 'unknown' };
        this.flush().then((saved) => this.tell('finished', { saved, ...fields }));
      }
    });
  }

  #timeUp({ message, exit }) {
    if (message || exit) {
      this.tell('timeUp', { exit });
    }
    if (exit && !this.#moving && !this.closing) {
      this.#navigate({ request: 'exit', target: '' });
    }
  }

  /** Takes the activity away, reports it together with the request, and waits for what comes next. */
  async #navigate(navigation) {
    if (this.#moving || this.closing || !this.outbox) {
      return;
    }
    this.#moving = true;
    await this.#takeAway();
    this.say('moving');
    this.#move(navigation);
  }

  async #takeAway() {
    if (this.#session) {
      await unload(frame);
      frame.hidden = true;
      this.#session.close();
    }
  }

  snapshot() {
    const said = this.#session?.snapshot() ?? { elements: {}, final: true, terminated: false, seconds: 0 };
    return { ...said, visit: this.#visit, activity: this.#view?.activity?.id ?? '' };
  }

  #move(navigation) {
    this.put({ ...this.snapshot(), navigation });
  }

  heard({ type, request, target }) {
    if (type === 'loeft.navigate') {
      this.#navigate({ request: String(request), target: String(target ?? '') });
    }
  }

  /** The shell hears of it before the content: taking the frame away lets the content end its session first. */
  goAway() {
    if (this.#moving || this.closing || !this.#session) {
      this.outbox.leave();
      return;
    }
    this.#moving = true;
    frame.remove();
    this.#session.close();
    this.#move(this.#session.request ?? SUSPEND);
  }

  keep() {
    if (!this.#moving) {
      super.keep();
    }
  }

  commit() {
    if (this.#session && !this.#moving && !this.closing) {
      super.commit();
    }
  }

  async end() {
    if (this.#session && !this.#moving) {
      await this.#takeAway();
      this.#move(this.#session.request ?? SUSPEND);
    }
    return super.end();
  }

  reported(type, fields) {
    if (type === 'view') {
      this.#viewed(fields.view);
      return;
    }
    super.reported(type, fields);
    if (type === 'rejected' && this.#moving) {
      // without its answer there is nothing to show
      this.say('failed');
      this.tell('failed', { reason: 'navigation' });
    }
  }

  /** The answer to a navigation request moves on; that to an ordinary commit only says what has become possible. */
  #viewed(view) {
    if (this.closing) {
      return;
    }
    if (this.#moving && view.moved) {
      this.#show(view);
    } else if (!this.#moving && !view.moved && view.visit === this.#visit) {
      this.#view = { ...this.#view, controls: view.controls, outline: view.outline };
      if (view.requests) {
        this.#session?.allow(view.requests);
      }
      this.#tellCourse(false);
    }
  }
}

new Shell({ everyMs: 30_000, largeEveryMs: 5_000 }).start(takeDescriptor().descriptor);
