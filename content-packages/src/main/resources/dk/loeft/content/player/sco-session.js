/*
 * One session of one SCO in SCORM 2004: what content finds as window.API_1484_11 (Run-Time Environment 3.3). The data model
 * behind it is the server's own, compiled to JavaScript; this puts names to it and watches the clock.
 */

const TIME = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const SECONDS = [31_557_600, 2_629_800, 86_400, 3_600, 60, 1];
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class ScoSession {
  #model;
  #now;
  #later;
  #cancel;
  #handlers;
  #elements;

  #begun = false;
  #closed = false;
  #startedMs = 0;
  #seconds = 0;
  #timer = null;

  /**
   * @param open BrowserApi.open of the compiled data model
   * @param launch {elements, stores, requests} as the server gives it
   * @param now () => Date
   * @param later,cancel as setTimeout and clearTimeout
   * @param handlers {touched(), committed(), terminated(), timeUp({message, exit})}
   */
  constructor({ open, launch, now, later, cancel, handlers }) {
    this.#elements = launch.elements ?? {};
    this.#model = open(
      Object.entries(this.#elements).flat().map(String),
      (launch.stores ?? []).flatMap(fieldsOf),
      Object.entries(launch.requests ?? {}).flat().map(String),
    );
    this.#now = now;
    this.#later = later;
    this.#cancel = cancel;
    this.#handlers = handlers;
    this.api = this.#makeApi();
  }

  /** Is it open: has the SCO called Initialize, and not yet Terminate? */
  get running() {
    return this.#model.running() && !this.#closed;
  }

  /** The server says which navigation requests lead somewhere from now on. */
  allow(requests) {
    this.#model.allow(Object.entries(requests).flat().map(String));
  }

  /** Nothing is taken from the SCO any more. */
  close() {
    this.#stopClock();
    this.#closed = true;
  }

  /** The navigation request the SCO leaves behind (adl.nav.request), or null. */
  get request() {
    return readRequest(this.#changes()['adl.nav.request'] ?? '');
  }

  /** What a commit carries now: all the SCO has set, in the order of setting, and how long it has been open. */
  snapshot() {
    return {
      elements: this.#changes(),
      final: this.#closed || this.#model.terminated(),
      terminated: this.#model.terminated(),
      seconds: Math.round(this.#seconds + this.#running()),
    };
  }

  #changes() {
    return objectOf(this.#model.changes());
  }

  #running() {
    return this.#begun && this.running ? (this.#now().getTime() - this.#startedMs) / 1000 : 0;
  }

  #makeApi() {
    const model = this.#model;
    const open = (act) => (this.#closed ? 'false' : act());
    return {
      version: '1.0',
      Initialize: (argument) => open(() => this.#initialize(text(argument))),
      Terminate: (argument) => open(() => this.#terminate(text(argument))),
      GetValue: (element) => model.getValue(text(element)),
      SetValue: (element, value) => open(() => this.#answered(model.setValue(text(element), text(value)), 'touched')),
      Commit: (argument) => open(() => this.#answered(model.commit(text(argument)), 'committed')),
      GetLastError: () => model.getLastError(),
      GetErrorString: (code) => model.getErrorString(text(code)),
      GetDiagnostic: (code) => model.getDiagnostic(text(code)),
    };
  }

  #initialize(argument) {
    const done = this.#model.initialize(argument);
    if (done === 'true') {
      this.#begun = true;
      this.#startedMs = this.#now().getTime();
      this.#startClock();
    }
    return done;
  }

  #terminate(argument) {
    const seconds = this.#running();
    const done = this.#model.terminate(argument);
    if (done === 'true') {
      this.#seconds += seconds;
      this.#stopClock();
      this.#handlers.terminated();
    }
    return done;
  }

  #answered(done, handler) {
    if (done === 'true') {
      this.#handlers[handler]();
    }
    return done;
  }

  /** cmi.max_time_allowed counts the whole attempt, earlier sessions too (RTE 4.2.13, 4.2.23). */
  #startClock() {
    const allowed = secondsOf(this.#elements['cmi.max_time_allowed'] ?? '');
    const action = this.#elements['cmi.time_limit_action'] ?? 'continue,no message';
    if (allowed === null || action === 'continue,no message') {
      return;
    }
    const left = Math.max(0, allowed - (secondsOf(this.#elements['cmi.total_time'] ?? '') ?? 0));
    const ring = () =>
      this.#handlers.timeUp({ message: action.endsWith(',message'), exit: action.startsWith('exit') });
    this.#timer = this.#later(ring, Math.min(LONGEST_TIMER_MS, left * 1000));
  }

  #stopClock() {
    if (this.#timer !== null) {
      this.#cancel(this.#timer);
      this.#timer = null;
    }
  }
}

/** Content passes numbers, true and nothing at all where the standard says characterstring. */
function text(value) {
  return value === undefined || value === null ? '' : String(value);
}

function fieldsOf({ id, readable, writable, value }) {
  return [id, String(readable), String(writable), String(value !== undefined), value ?? ''];
}

function objectOf(pairs) {
  const object = {};
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    object[pairs[at]] = pairs[at + 1];
  }
  return object;
}

/** A value of adl.nav.request (SN 5.6.4) as {request, target}, or null for none. */
export function readRequest(value) {
  const parts = /^(?:\{target=(.+)\})?(\w+)$/.exec(value);
  return parts && parts[2] !== '_none_' ? { request: parts[2], target: parts[1] ?? '' } : null;
}

/** timeinterval (second,10,2) in seconds, or null for what is none. */
export function secondsOf(value) {
  const parts = TIME.exec(value);
  const given = parts?.slice(1).some((part) => part !== undefined);
  return given ? parts.slice(1).reduce((sum, part, at) => sum + Number(part ?? 0) * SECONDS[at], 0) : null;
}
