/* What the player of cmi5 says beyond, or other than, words.js. */
import { wordsFor as common } from './words.js';

const WORDS = {
  da: {
    superseded: 'Kurset er åbnet et andet sted. Luk kurset her, og åbn det igen, hvis du vil gå videre her.',
    ended: 'Denne del er slut. Dit arbejde er gemt. Vælg en anden del, eller luk kurset.',
    own: 'Denne del åbner i sit eget vindue. Lad denne side stå åben imens, så kan du se her, at dit arbejde bliver gemt.',
    open: 'Åbn i et nyt vindue',
    running: 'Delen er åben i et andet vindue. Luk vinduet, når du er færdig.',
    again: 'Gå til vinduet',
    blocked: 'Browseren lod ikke vinduet åbne. Tillad nye vinduer for denne side, og prøv igen.',
  },
  en: {
    superseded: 'The course was opened somewhere else. Close it here, and open it again if you want to go on here.',
    ended: 'This part has ended. Your work is saved. Choose another part, or close the course.',
    own: 'This part opens in a window of its own. Leave this page open meanwhile: it shows that your work is saved.',
    open: 'Open in a new window',
    running: 'The part is open in another window. Close that window when you are done.',
    again: 'Go to the window',
    blocked: 'The browser did not let the window open. Allow new windows for this page and try again.',
  },
};

/** The words for a locale such as "da" or "en-GB"; Danish where there are none. */
export function wordsFor(locale) {
  const words = common(locale);
  return { ...words, ...WORDS[words.tag] };
}
