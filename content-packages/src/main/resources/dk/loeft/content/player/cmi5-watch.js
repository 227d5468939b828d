/* What follows from the server's view of a session: pure, so that it can be tested without a browser. */

/** Answers of the server after which asking again is of use; a server that is starting answers 404 before it knows its addresses. */
export const tryAgain = (status) => status === 404 || status === 408 || status === 429 || status >= 500;

/**
 * The messages for the page around the player, and what became of the session.
 *
 * @param before the state that was known, or null
 * @param now the server's state
 */
export function follow(before, now) {
  const tell = [];
  if (now.heard && now.heard !== before?.heard) {
    tell.push({ type: 'saved', at: now.heard });
  }
  const told = (state) => state && JSON.stringify([state.status, state.progress, state.courseCompleted]);
  if (told(before) !== told(now)) {
    const { status, progress, courseCompleted, courseFailed } = now;
    tell.push({ type: 'state', state: { status, progress, courseCompleted, courseFailed } });
  }
  const over = now.session === 'terminated' || now.session === 'abandoned';
  if (over && now.session !== before?.session) {
    tell.push(
      now.session === 'terminated'
        ? { type: 'finished', saved: true, exit: '', status: now.status }
        : { type: 'superseded', at: 'commit' },
    );
  }
  return { tell, over, abandoned: now.session === 'abandoned' };
}
