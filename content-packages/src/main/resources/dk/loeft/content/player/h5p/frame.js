/*
 * The page in which H5P content runs, framed by the shell h5p.html, which alone knows the launch token.
 *
 * To the shell:    h5p.here                         the page is loaded
 *                  h5p.statement {statement}        the content reports by xAPI
 *                  h5p.state {state}                what the content wants to get back, as JSON; after each change
 *                  h5p.failed {reason}              the content cannot be started
 * From the shell:  h5p.play {path, activity, title, language, content, locale}
 *                  h5p.ask                          send the state now
 */
const ID = 'content';
const LOOK_EVERY_MS = 2_000;

/** What the H5P core says itself; English is its own. */
const DANISH = {
  H5P: {
    fullscreen: 'Fuld skærm',
    disableFullscreen: 'Forlad fuld skærm',
    close: 'Luk',
    contentChanged: 'Indholdet er ændret, siden du sidst var her.',
    startingOver: 'Du begynder forfra.',
  },
};

let last = '';

function tell(type, fields) {
  window.parent.postMessage({ type: `h5p.${type}`, ...fields }, window.location.origin);
}

/** What the running content would get back; empty as long as it keeps nothing. */
function state() {
  try {
    const inner = document.querySelector('iframe.h5p-iframe')?.contentWindow ?? window;
    const instance = inner.H5P?.instances?.[0];
    const kept = typeof instance?.getCurrentState === 'function' ? instance.getCurrentState() : undefined;
    return kept === undefined || kept === null ? '' : JSON.stringify(kept);
  } catch (broken) {
    console.warn('The content could not say what it wants to keep:', broken.message);
    return '';
  }
}

function tellState() {
  const now = state();
  if (now !== '' && now !== last) {
    last = now;
    tell('state', { state: now });
  }
}

async function play({ path, activity, title, content, locale }) {
  last = content;
  const options = {
    id: ID,
    h5pJsonPath: path,
    frameJs: '/content/h5p/frame.bundle.js',
    frameCss: '/content/h5p/styles/h5p.css',
    customJs: '/content/h5p/storage.js',
    frame: false,
    icon: false,
    fullScreen: true,
    reportingIsEnabled: true,
    title,
    metadata: { title, license: 'U' },
    xAPIObjectIRI: activity,
    translations: locale === 'da' ? DANISH : undefined,
    // a number makes the core hand the content what it kept; what it keeps is asked for here
    saveFreq: 3600,
    contentUserData: content ? [{ state: content }] : undefined,
  };
  await new window.H5PStandalone.H5P(document.getElementById('content'), options);
  window.H5P.externalDispatcher.on('xAPI', (event) => {
    tell('statement', { statement: JSON.parse(JSON.stringify(event.data.statement)) });
    window.setTimeout(tellState, 0);
  });
  const frame = document.querySelector('iframe.h5p-iframe');
  if (frame) {
    frame.title = title;
  }
  window.setInterval(tellState, LOOK_EVERY_MS);
}

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || event.origin !== window.location.origin) {
    return;
  }
  if (event.data?.type === 'h5p.play') {
    document.documentElement.lang = event.data.locale;
    play(event.data).catch((broken) => {
      console.error('H5P content could not be started:', broken);
      tell('failed', { reason: 'content' });
    });
  } else if (event.data?.type === 'h5p.ask') {
    tellState();
  }
});

tell('here', {});
