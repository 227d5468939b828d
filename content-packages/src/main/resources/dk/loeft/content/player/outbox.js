/*
 * Brings commits to the server: journal first, one request at a time, the newest waiting commit next,
 * again with growing pauses while the server cannot be reached.
 */

/** The Fetch standard lets 64 KiB of keepalive bodies be under way at a time; leave room for headers. */
export const KEEPALIVE_LIMIT = 60_000;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const GIVEN_UP = new Set([400, 413, 422]);
// not 404: a server that is starting answers so before it knows its addresses
const NOT_OURS_ANY_MORE = new Set([401, 403, 410]);

export class Outbox {
  #launch;
  #journal;
  #post;
  #report;
  #now;
  #later;
  #cancel;

  #seq;
  #waiting = null;
  #dirty = false;
  #underWay = 0;
  #failures = 0;
  #timer = null;
  #stopped = null;
  #kept = true;
  #refused = new Set();
  #flushes = [];
  #large = false;
  #sentToOutlive = null;

  /**
   * @param launch id of the launch
   * @param lastSeq highest sequence number the server has for it
   * @param journal a Journal
   * @param post (bodyText, keepalive) => Promise of {status, body, retryAfter}; rejects when the server is not reached
   * @param report (type, fields) => void, told of unsaved, saved, offline, online, state, expired, superseded, rejected
   * @param now () => Date
   * @param later,cancel as setTimeout and clearTimeout
   */
  constructor({ launch, lastSeq, journal, post, report, now, later, cancel }) {
    this.#launch = launch;
    this.#seq = lastSeq;
    this.#journal = journal;
    this.#post = post;
    this.#report = report;
    this.#now = now;
    this.#later = later;
    this.#cancel = cancel;
  }

  /** The content changed something that no commit holds yet. */
  touch() {
    const clean = !this.#dirty && !this.#waiting;
    this.#dirty = true;
    if (clean) {
      this.#report('unsaved', {});
    }
  }

  /** Is there a change that no commit holds yet? */
  get dirty() {
    return this.#dirty;
  }

  /** Does the browser's journal hold what is not on the server? */
  get kept() {
    return this.#kept && this.#stopped !== 'superseded';
  }

  /** Is the last commit too large to be sent while the page goes away? Then save more often. */
  get large() {
    return this.#large;
  }

  /**
   * Keeps a commit in the journal and sends it, or lets it wait for the request under way.
   *
   * @param leaving the page is about to go: send at once, in a request that outlives it
   */
  put({ elements, final, sessionTime }, leaving = false) {
    if (this.#stopped) {
      return;
    }
    const clean = !this.#dirty && !this.#waiting;
    this.#dirty = false;
    this.#hold({ elements: this.#withoutRefused(elements), final, sessionTime });
    if (clean) {
      this.#report('unsaved', {});
    }
    if (leaving) {
      this.leave();
    } else {
      this.#send();
    }
  }

  /**
   * Keeps in the journal what no commit holds yet, so that a browser that dies loses nothing that was reported. It is not
   * sent for that reason; it goes with the next request, and the next commit takes its place.
   */
  keep({ elements, final, sessionTime }) {
    if (!this.#stopped && this.#dirty) {
      this.#hold({ elements: this.#withoutRefused(elements), final, sessionTime });
    }
  }

  /** The page is about to go: sends what waits in a request that outlives it, once. */
  leave() {
    if (this.#waiting && !this.#stopped && this.#waiting.seq !== this.#sentToOutlive) {
      this.#sentToOutlive = this.#waiting.seq;
      this.#dispatch(this.#waiting, true);
    }
  }

  /** The connection is said to be back: tries at once. */
  retryNow() {
    if (this.#timer !== null) {
      this.#cancel(this.#timer);
      this.#timer = null;
    }
    this.#send();
  }

  /** Resolves to true once nothing waits any more, to false at the first failed try or after the time given. */
  flush(limitMs) {
    if (!this.#waiting) {
      return Promise.resolve(this.#stopped === null);
    }
    if (this.#stopped) {
      return Promise.resolve(false);
    }
    return new Promise((resolve) => {
      const timer = this.#later(() => this.#settleFlushes(false), limitMs);
      this.#flushes.push({ resolve, timer });
      this.retryNow();
    });
  }

  #hold({ elements, final, sessionTime }) {
    const at = this.#now().toISOString();
    this.#waiting = { launch: this.#launch, seq: ++this.#seq, at, elements, final, sessionTime };
    this.#kept = this.#journal.keep(this.#waiting);
  }

  #send() {
    if (this.#waiting && !this.#stopped && this.#underWay === 0 && this.#timer === null) {
      this.#dispatch(this.#waiting, false);
    }
  }

  #dispatch(commit, wantsKeepalive) {
    const text = JSON.stringify({ commits: [commit] });
    this.#large = new TextEncoder().encode(text).length > KEEPALIVE_LIMIT;
    this.#underWay++;
    this.#post(text, wantsKeepalive && !this.#large).then(
      (answer) => {
        this.#underWay--;
        this.#answered(commit, answer);
      },
      () => {
        this.#underWay--;
        this.#failed(0);
      },
    );
  }

  #answered(commit, { status, body, retryAfter }) {
    if (this.#stopped) {
      return;
    }
    if (status === 409 || (status === 200 && body?.superseded)) {
      this.#journal.forget(this.#launch);
      this.#stop('superseded', { at: 'commit' });
    } else if (NOT_OURS_ANY_MORE.has(status)) {
      this.#stop('expired', {});
    } else if (status === 200 && body?.acknowledged >= commit.seq) {
      this.#acknowledged(body);
    } else if (GIVEN_UP.has(status)) {
      this.#givenUp(commit, body);
    } else {
      this.#failed(retryAfter);
    }
  }

  #acknowledged({ acknowledged, state }) {
    this.#journal.remove(this.#launch, acknowledged);
    if (this.#waiting && this.#waiting.seq <= acknowledged) {
      this.#waiting = null;
    }
    this.#reached();
    if (state) {
      this.#report('state', { state });
    }
    this.#goOn();
  }

  /** The server will never take this one: leave out the element it names, or else the whole commit. */
  #givenUp(commit, body) {
    const element = body?.element;
    const named = element !== undefined && element in commit.elements && !this.#refused.has(element);
    this.#reached();
    if (named) {
      this.#refused.add(element);
      const { elements, final, sessionTime } = this.#waiting ?? commit;
      this.#hold({ elements: this.#withoutRefused(elements), final, sessionTime });
    } else {
      this.#journal.remove(this.#launch, commit.seq);
      if (this.#waiting?.seq === commit.seq) {
        this.#waiting = null;
      }
    }
    this.#report('rejected', { element: element ?? null, reason: body?.reason ?? null });
    if (named || this.#waiting) {
      this.#send();
    } else {
      this.#settleFlushes(false);
    }
  }

  #goOn() {
    if (this.#waiting) {
      this.#send();
      return;
    }
    if (!this.#dirty) {
      this.#report('saved', { at: this.#now().toISOString() });
    }
    this.#settleFlushes(true);
  }

  #reached() {
    const wasAway = this.#failures > 0;
    this.#failures = 0;
    if (wasAway) {
      this.#report('online', {});
    }
  }

  #failed(retryAfterSeconds) {
    if (this.#stopped || !this.#waiting) {
      return;
    }
    this.#failures++;
    this.#report('offline', { kept: this.#kept });
    this.#settleFlushes(false);
    if (this.#timer === null) {
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.#failures - 1));
      this.#timer = this.#later(
        () => this.retryNow(),
        Math.max(pause, Math.min(LONGEST_PAUSE_MS, 1_000 * (retryAfterSeconds || 0))),
      );
    }
  }

  #stop(why, fields) {
    this.#stopped = why;
    if (this.#timer !== null) {
      this.#cancel(this.#timer);
      this.#timer = null;
    }
    this.#report(why, fields);
    this.#settleFlushes(false);
  }

  #settleFlushes(saved) {
    for (const { resolve, timer } of this.#flushes.splice(0)) {
      this.#cancel(timer);
      resolve(saved);
    }
  }

  #withoutRefused(elements) {
    return Object.fromEntries(Object.entries(elements).filter(([name]) => !this.#refused.has(name)));
  }
}
