/*
 * The player shell: runs one SCO on the content origin and brings its data to the server.
 *
 * Address:  shell.html#token=<launch token>&attempt=<id>&lang=da — taken out of the address at once.
 * Server:   POST /content/track/launch and /content/track/commits, see launch.js and outbox.js.
 *
 * aicc.html is the same shell for the units of AICC, which find the API here too, or post to the server themselves; see hacp.js.
 *
 * Messages to the page around it (to the launch answer's parentOrigin only; before that answer to any, without data):
 *   loeft.ready {item, mode, credit}   the content is being loaded
 *   loeft.unsaved                      something is not on the server yet
 *   loeft.saved {at}                   everything is
 *   loeft.offline {kept} loeft.online  the server is out of reach / back; kept: the browser holds the work meanwhile
 *   loeft.state {state}                the server's view after a stored commit
 *   loeft.finished {saved, exit, status}  the content called LMSFinish
 *   loeft.expired                      the token is no longer valid: load the page anew
 *   loeft.superseded {at}              newer work from another device exists (at: launch = a note, commit = load anew)
 *   loeft.rejected {element, reason}   the server refused a value
 *   loeft.failed {reason}              cannot be started
 *   loeft.closed {saved, kept}         the answer to loeft.close; kept without saved: sent at the next launch in this browser
 * Message from the page: {type: 'loeft.close'} — end the content, store, answer.
 * What is unsaved may lie with the page around: see storage.js.
 */
import { Scorm12API } from './scorm12.min.js';
import { unload } from './frame.js';
import { withSession } from './hacp.js';
import { takeDescriptor } from './player-shell.js';
import { Runtime } from './runtime.js';
import { SavingShell } from './saving-shell.js';
import { LOOK_MS, postsOf, ReportWatch, settled } from './watch.js';

/** Where units of AICC post; other content has no such address. */
const hacp = document.documentElement.dataset.hacp;

const frame = document.getElementById('content');
const clock = () => new Date();

class Shell extends SavingShell {
  #runtime;
  #hacp;

  get address() {
    return '/content/track';
  }

  run({ launch, post, descriptor }) {
    this.#runtime = new Runtime({
      Engine: Scorm12API,
      cmi: launch.cmi,
      now: clock,
      contentDocument: () => frame.contentDocument,
      handlers: {
        touched: () => this.touched(),
        committed: () => this.save(),
        finished: (how) => this.#finished(how),
      },
    });
    window.API = this.#runtime.api;
    this.tellReady(launch);
    this.#tellOfJournal(launch.journal);
    this.#show(launch.item, descriptor.token);
    if (hacp) {
      this.#watch(post);
    }
  }

  snapshot() {
    return this.#runtime.snapshot();
  }

  #show({ href, title }, token) {
    const plain = new URL(href, window.location.origin);
    const address = hacp ? withSession(plain, token, new URL(hacp, window.location.origin)) : plain;
    if (address.origin !== window.location.origin && !hacp) {
      // elsewhere the content could not reach the API, and the API is not for elsewhere
      this.say('failed');
      this.tell('failed', { reason: 'content' });
      return;
    }
    frame.title = this.words.frame + title;
    frame.addEventListener('load', () => this.say(null), { once: true });
    frame.hidden = false;
    frame.src = address.href;
  }

  /** What a unit posts passes the shell by: it asks the server where the learner stands, and tells. */
  #watch(post) {
    this.#hacp = new ReportWatch({
      posted: () => postsOf(frame, new URL(hacp, window.location.origin).href),
      ask: () => post(`${hacp}/standing`, '', false),
      report: (type, fields) => this.reported(type, fields),
      now: clock,
    });
    window.setInterval(() => this.#hacp.look(), LOOK_MS);
  }

  #tellOfJournal(journal) {
    if (journal?.superseded) {
      this.tell('superseded', { at: 'launch' });
    }
    for (const { element, reason } of journal?.rejected ?? []) {
      this.tell('rejected', { element: element ?? null, reason: reason ?? null });
    }
  }

  /** The shell hears of it before the content: taking the frame away lets the content end its session first. */
  goAway() {
    frame.remove();
    this.#runtime.end();
    this.save();
  }

  #finished({ exit, status }) {
    this.commit();
    this.flush().then((saved) => this.tell('finished', { saved, exit, status }));
  }

  async end() {
    await unload(frame);
    this.#runtime.end();
    if (this.outbox.dirty) {
      this.commit();
    }
    const answer = await super.end();
    if (this.#hacp) {
      await settled();
      await this.#hacp.look(true);
    }
    frame.hidden = true;
    return answer;
  }
}

new Shell({ everyMs: 30_000, largeEveryMs: 5_000 }).start(takeDescriptor().descriptor);
