/*
 * The SCORM 1.2 API that content finds as window.API: scorm-again keeps the data model and its rules
 * (SCORM 1.2 Run-Time Environment, section 3.4), this wraps it in sessions and turns it into commits.
 *
 * Content may begin again after LMSFinish in the same launch (pages that navigate by themselves and each
 * initialise): the next session then starts from what the one before left.
 */

/** What the content may write, hence what a commit carries (RTE 3.4.4, column "LMSSetValue"). */
const WRITABLE = [
  /^cmi\.core\.(lesson_location|lesson_status|exit|session_time|score\.(raw|min|max))$/,
  /^cmi\.(suspend_data|comments)$/,
  /^cmi\.(objectives|interactions)\.\d+\./,
  /^cmi\.student_preference\.(audio|language|speed|text)$/,
];

/** Belong to the session that set them and are not given back to the next. */
const OF_ONE_SESSION = new Set(['cmi.core.exit', 'cmi.core.session_time']);

const UNFINISHED = new Set(['not attempted', 'incomplete']);

const NO_TIME = '00:00:00';

export class Runtime {
  #Engine;
  #engine;
  #now;
  #contentDocument;
  #handlers;

  #running = false;
  #begun = false;
  #startedMs = 0;
  #startedIn = null;
  #earlierSeconds = 0;
  #given;

  /**
   * @param Engine scorm-again's Scorm12API class
   * @param cmi flat map of elements to start from
   * @param now () => Date
   * @param contentDocument () => the document in the content frame, to tell a page that begins again from a second call
   * @param handlers {touched(), committed(), finished({exit, status})}
   */
  constructor({ Engine, cmi, now, contentDocument, handlers }) {
    this.#Engine = Engine;
    this.#now = now;
    this.#contentDocument = contentDocument;
    this.#handlers = handlers;
    this.#given = cmi;
    this.#engine = this.#startFrom(cmi);
    this.api = this.#makeApi();
  }

  /** Is a session open, that is, LMSInitialize called and LMSFinish not? */
  get running() {
    return this.#running;
  }

  /** Ends an open session in the content's place, with what it has set so far; unfinished work is suspended. */
  end() {
    if (this.#running) {
      const { 'cmi.core.exit': exit, 'cmi.core.lesson_status': status } = this.#exported();
      if (!exit && UNFINISHED.has(status)) {
        this.#engine.LMSSetValue('cmi.core.exit', 'suspend');
      }
      this.#finish('');
    }
  }

  /** What a commit carries now: the writable elements that are not empty, and the time of this launch. */
  snapshot() {
    const elements = {};
    const exported = this.#exported();
    for (const [name, value] of Object.entries(exported)) {
      if (isSet(name, value, exported) && WRITABLE.some((pattern) => pattern.test(name))) {
        elements[name] = String(value);
      }
    }
    return { elements, final: this.#begun && !this.#running, sessionTime: timespan(this.#launchSeconds(elements)) };
  }

  #makeApi() {
    return {
      LMSInitialize: (parameter) => this.#initialize(parameter),
      LMSFinish: (parameter) => this.#finish(parameter),
      LMSGetValue: (element) => this.#engine.LMSGetValue(element),
      LMSSetValue: (element, value) => {
        const done = this.#engine.LMSSetValue(element, value);
        if (done === 'true') {
          this.#handlers.touched();
        }
        return done;
      },
      LMSCommit: (parameter) => {
        const done = this.#engine.LMSCommit(parameter);
        if (done === 'true') {
          this.#handlers.committed();
        }
        return done;
      },
      LMSGetLastError: () => this.#engine.LMSGetLastError(),
      LMSGetErrorString: (code) => this.#engine.LMSGetErrorString(code),
      LMSGetDiagnostic: (code) => this.#engine.LMSGetDiagnostic(code),
    };
  }

  #initialize(parameter) {
    if (this.#running && this.#startedIn !== this.#contentDocument()) {
      this.end();
    }
    if (this.#begun && !this.#running) {
      this.#beginAgain();
    }
    const done = this.#engine.LMSInitialize(parameter);
    if (done === 'true') {
      this.#running = true;
      this.#begun = true;
      this.#startedMs = this.#now().getTime();
      this.#startedIn = this.#contentDocument();
    }
    return done;
  }

  #finish(parameter) {
    const done = this.#engine.LMSFinish(parameter);
    if (this.#running && done === 'true') {
      this.#running = false;
      const { elements } = this.snapshot();
      this.#earlierSeconds = this.#launchSeconds(elements);
      this.#startedMs = this.#now().getTime();
      this.#handlers.finished({
        exit: elements['cmi.core.exit'] ?? '',
        status: elements['cmi.core.lesson_status'] ?? 'not attempted',
      });
    }
    return done;
  }

  #beginAgain() {
    const left = this.#exported();
    const resumes = left['cmi.core.exit'] === 'suspend';
    this.#engine = this.#startFrom({ ...this.#given, ...left, 'cmi.core.entry': resumes ? 'resume' : '' });
  }

  #exported() {
    return this.#engine.renderCommitCMI(false);
  }

  /** Seconds of this launch: earlier sessions, and of the open one what the content reports, else what was measured. */
  #launchSeconds(elements) {
    if (!this.#running && this.#earlierSeconds > 0) {
      return this.#earlierSeconds;
    }
    const measured = this.#begun ? (this.#now().getTime() - this.#startedMs) / 1000 : 0;
    const reported = secondsOf(elements['cmi.core.session_time'] ?? NO_TIME);
    return this.#earlierSeconds + (reported > 0 ? reported : measured);
  }

  #startFrom(cmi) {
    // mastery_override off: the server applies the mastery score, so a commit says what the content reported
    const engine = new this.#Engine({
      dataCommitFormat: 'flattened',
      mastery_override: false,
      logLevel: 'NONE',
      uninitializedGetLogLevel: 'NONE',
    });
    engine.cmi.core.score.max = '';
    for (const name of Object.keys(cmi).sort(inLoadOrder)) {
      if (!OF_ONE_SESSION.has(name) && isSet(name, cmi[name], cmi)) {
        load(engine, name, String(cmi[name]));
      }
    }
    return engine;
  }
}

/** scorm-again fills in a session time of zero and a highest score of 100 where the content set none. */
function isSet(name, value, exported) {
  if (value === null || value === undefined || typeof value === 'object' || value === '') {
    return false;
  }
  if (name === 'cmi.core.session_time') {
    return value !== NO_TIME;
  }
  return !/^cmi\.objectives\.\d+\.score\.max$/.test(name) || exported[name.replace(/max$/, 'raw')] !== '';
}

function load(engine, name, value) {
  try {
    engine.setCMIValue(name, value);
  } catch (invalid) {
    console.warn(`${name} was not handed to the content: ${invalid.message}`);
  }
}

/** Lists grow from index 0, and an entry's id and type come before what depends on them. */
function inLoadOrder(one, other) {
  const [left, right] = [one.split('.'), other.split('.')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    if (left[at] !== right[at]) {
      return rank(left[at]) - rank(right[at]) || (left[at] < right[at] ? -1 : 1);
    }
  }
  return left.length - right.length;
}

function rank(part) {
  if (/^\d+$/.test(part)) {
    return Number(part);
  }
  return part === 'id' ? -2 : part === 'type' ? -1 : 0;
}

/** CMITimespan HHHH:MM:SS[.SS] in seconds; 0 for what is none. */
export function secondsOf(text) {
  const parts = /^(\d{2,}):(\d{2}):(\d{2}(?:\.\d+)?)$/.exec(text);
  return parts ? Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) : 0;
}

/** Seconds as CMITimespan HHHH:MM:SS. */
export function timespan(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (number, width) => String(number).padStart(width, '0');
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`;
}
