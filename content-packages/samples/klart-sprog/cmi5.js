/* The side of the unit in cmi5: reads what the LMS gives, and tells it what the learner does. */
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/';
const VERB = 'http://adlnet.gov/expapi/verbs/';

export class Unit {
  #launch = new URLSearchParams(window.location.search);
  #authorization = '';
  #data = {};
  #begun = Date.now();
  #mayJudge = true;

  /** Opens the session. Rejects where the page was not opened by an LMS. */
  async begin() {
    const token = await this.#json(await fetch(this.#launch.get('fetch'), { method: 'POST' }));
    if (!token['auth-token']) {
      throw new Error(token['error-text'] ?? 'no token');
    }
    this.#authorization = `Basic ${token['auth-token']}`;
    this.#data = await this.#json(await this.#ask('activities/state', { ...this.#shelf(), stateId: 'LMS.LaunchData' }));
    await this.#ask('agents/profile', { agent: this.#launch.get('actor'), profileId: 'cmi5LearnerPreferences' });
    this.#mayJudge = this.#data.launchMode === 'Normal';
    this.#begun = Date.now();
    await this.#tell('initialized');
  }

  /** The score that passes, 0 to 1. */
  get mastery() {
    return this.#data.masteryScore ?? 1;
  }

  async completed() {
    await this.#judge('completed', { completion: true });
  }

  /** @param share of the right answers, 0 to 1 */
  async answered(share) {
    const passed = share >= this.mastery;
    await this.#judge(passed ? 'passed' : 'failed', { success: passed, score: { scaled: share } });
    return passed;
  }

  async end() {
    await this.#tell('terminated', { duration: this.#time() });
    if (this.#data.returnURL) {
      window.location.assign(this.#data.returnURL);
    }
  }

  /** What was reported in an earlier session is refused the second time; the learner need not hear of it. */
  async #judge(verb, result) {
    if (this.#mayJudge) {
      await this.#tell(verb, { ...result, duration: this.#time() }, 'moveon').catch((refused) => {
        if (refused.status !== 403) {
          throw refused;
        }
      });
    }
  }

  #time() {
    return `PT${Math.max(1, Math.round((Date.now() - this.#begun) / 1000))}S`;
  }

  #shelf() {
    return {
      activityId: this.#launch.get('activityId'),
      agent: this.#launch.get('actor'),
      registration: this.#launch.get('registration'),
    };
  }

  async #tell(verb, result, category) {
    const context = structuredClone(this.#data.contextTemplate);
    context.registration = this.#launch.get('registration');
    const categories = ['cmi5', ...(category ? [category] : [])];
    context.contextActivities.category = categories.map((name) => ({ id: CATEGORY + name }));
    if (result?.score) {
      context.extensions[`${EXTENSION}masteryscore`] = this.mastery;
    }
    const statement = {
      id: crypto.randomUUID(),
      timestamp: new Date().toISOString(),
      actor: JSON.parse(this.#launch.get('actor')),
      verb: { id: VERB + verb, display: { en: verb } },
      object: { id: this.#launch.get('activityId') },
      context,
      ...(result ? { result } : {}),
    };
    await this.#ask('statements', { statementId: statement.id }, statement);
  }

  async #ask(resource, parameters, body) {
    const answer = await fetch(`${this.#launch.get('endpoint')}${resource}?${new URLSearchParams(parameters)}`, {
      method: body ? 'PUT' : 'GET',
      headers: {
        Authorization: this.#authorization,
        'X-Experience-API-Version': '1.0.3',
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body ? JSON.stringify(body) : undefined,
      keepalive: Boolean(body),
    });
    return this.#checked(answer);
  }

  async #json(answer) {
    return this.#checked(answer).json();
  }

  #checked(answer) {
    if (!answer.ok) {
      throw Object.assign(new Error(`the LMS answered ${answer.status}`), { status: answer.status });
    }
    return answer;
  }
}

/** Opens the session, or says why the page can be read but not counted. */
export async function opened(note) {
  const unit = new Unit();
  try {
    await unit.begin();
    document.body.classList.add('ready');
    return unit;
  } catch (failed) {
    document.body.classList.add('ready');
    console.warn(failed);
    note.textContent = 'Siden er ikke åbnet fra dit kursus, så det, du gør her, bliver ikke registreret.';
    note.hidden = false;
    return null;
  }
}
