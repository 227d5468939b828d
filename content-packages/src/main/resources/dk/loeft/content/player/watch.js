/*
 * Content that reports to the server by itself (AICC by HACP, Tin Can) passes the shell by. The shell looks whether its page has posted,
 * asks the server where the learner stands then, and tells the page around it.
 */

/** How often to look. */
export const LOOK_MS = 2_000;

/**
 * Content of another origin cannot be watched, and a browser tells of a post only when its answer has been read: so the server is asked
 * now and then in any case.
 */
const ASK_BLINDLY_MS = 10_000;

/** How often the content has sent to addresses that begin so, as its page knows; null for a page of another origin. */
export function postsOf(contentFrame, prefix) {
  try {
    const sent = contentFrame.contentWindow.performance.getEntriesByType('resource');
    return sent.filter((entry) => entry.name.startsWith(prefix)).length;
  } catch (foreign) {
    return foreign.name === 'SecurityError' ? null : 0;
  }
}

export class ReportWatch {
  #posted;
  #ask;
  #report;
  #now;
  #seen = 0;
  #lastAskMs;
  #busy = false;
  #told = '';

  /**
   * @param posted () => how often the content's page has posted, null where that cannot be seen
   * @param ask () => Promise of {status, body: {state}}
   * @param report (type, fields) => void, told of state, saved and expired
   * @param now () => Date
   */
  constructor({ posted, ask, report, now }) {
    this.#posted = posted;
    this.#ask = ask;
    this.#report = report;
    this.#now = now;
    this.#lastAskMs = now().getTime();
  }

  /** Asks the server if the content has posted since; or in any case, when the page is about to close. */
  async look(inAnyCase = false) {
    const posted = this.#posted();
    const changed = posted !== null && posted !== this.#seen;
    const due = changed || this.#now().getTime() - this.#lastAskMs >= ASK_BLINDLY_MS;
    if (this.#busy || !(due || inAnyCase)) {
      return;
    }
    this.#busy = true;
    this.#lastAskMs = this.#now().getTime();
    const answer = await this.#ask().catch(() => null);
    this.#busy = false;
    if (answer?.status === 200) {
      this.#seen = posted ?? 0;
      this.#tell(answer.body?.state);
    } else if (answer?.status === 401) {
      this.#report('expired', {});
    }
  }

  #tell(state) {
    const text = JSON.stringify(state ?? null);
    if (state && text !== this.#told) {
      this.#told = text;
      this.#report('state', { state });
      this.#report('saved', { at: this.#now().toISOString() });
    }
  }
}

/** A last report that outlives its page is on its way: whoever asks how the learner stands then waits so long. */
const SETTLE_MS = 600;

export function settled() {
  return new Promise((resolve) => {
    window.setTimeout(resolve, SETTLE_MS);
  });
}
