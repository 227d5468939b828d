/*
 * The shell's part of AICC (CMI001, appendix A): the unit is told in its address where to post, and posts to the server by itself.
 * What is left for the shell is to notice, and to tell the page around it where the learner stands.
 */

/** A unit of another origin cannot be watched, so the server is asked now and then. */
const ASK_BLINDLY_MS = 15_000;

/** The unit's address with its session; what it has of its own stays, old sessions do not. */
export function withSession(address, session, endpoint) {
  const url = new URL(address.href);
  const own = url.search.replace(/^\?/, '').split('&').filter((part) => part && !/^aicc_(sid|url)(=|$)/i.test(part));
  own.unshift(`AICC_SID=${encodeURIComponent(session)}`, `AICC_URL=${encodeURIComponent(endpoint.href)}`);
  url.search = `?${own.join('&')}`;
  return url;
}

export class HacpWatch {
  #posted;
  #ask;
  #report;
  #now;
  #seen = 0;
  #lastAskMs;
  #busy = false;
  #told = '';

  /**
   * @param posted () => how often the unit's page has posted, null where that cannot be seen
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

  /** Asks the server if the unit has posted since; or in any case, when the page is about to close. */
  async look(inAnyCase = false) {
    const posted = this.#posted();
    const due = posted === null ? this.#now().getTime() - this.#lastAskMs >= ASK_BLINDLY_MS : posted !== this.#seen;
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
