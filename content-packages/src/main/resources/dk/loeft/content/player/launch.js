/* How a launch begins: the descriptor in the address, and the exchange of its token for what the content needs. */

// 404: a server that is starting answers so before it knows its addresses
const TRY_AGAIN = (status) => status === 404 || status === 408 || status === 429 || status >= 500;
const REFUSED_TOKEN = new Set([401, 403, 410]);
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** The launch descriptor of an address fragment, or null where it holds none. */
export function readDescriptor(fragment) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = fields.get('token');
  const attempt = fields.get('attempt');
  const usable = token && attempt && /^[A-Za-z0-9_-]{1,80}$/.test(attempt);
  const former = (fields.get('former') ?? '').split(',').filter((each) => /^[0-9]{1,20}$/.test(each));
  return usable ? { token, attempt, former, lang: fields.get('lang') ?? 'da' } : null;
}

/**
 * A function that posts JSON with the launch token.
 * It resolves to {status, body, retryAfter} and rejects where the server was not reached.
 */
export function poster(fetcher, token) {
  return async (address, text, keepalive) => {
    const response = await fetcher(address, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: text,
      keepalive,
      credentials: 'omit',
      cache: 'no-store',
    });
    const isJson = /\bjson\b/.test(response.headers.get('Content-Type') ?? '');
    return {
      status: response.status,
      body: isJson ? await response.json().catch(() => null) : null,
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    };
  };
}

/**
 * Sends what waits in the journal and receives the launch, again and again until the server answers.
 *
 * @return {launch} with the server's answer, or {refused: 'expired' | 'superseded' | 'failed'}
 */
export async function begin({ attempt, journal, post, onOffline, pause }) {
  for (let attemptNo = 0; ; attemptNo++) {
    const pending = journal.pending();
    const answer = await post(JSON.stringify({ attempt, pending })).catch(() => null);
    if (answer?.status === 200 && answer.body?.launch) {
      pending.forEach((commit) => journal.remove(commit.launch, commit.seq));
      return { launch: answer.body };
    }
    if (answer && !TRY_AGAIN(answer.status)) {
      const expired = REFUSED_TOKEN.has(answer.status) && 'expired';
      return { refused: expired || (answer.status === 409 ? 'superseded' : 'failed') };
    }
    onOffline();
    const asked = Math.min(60_000, 1_000 * (answer?.retryAfter ?? 0));
    await pause(Math.max(asked, PAUSES_MS[Math.min(attemptNo, PAUSES_MS.length - 1)]));
  }
}
