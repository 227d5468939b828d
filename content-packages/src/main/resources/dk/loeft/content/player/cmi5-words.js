/* What the player of cmi5 says to the person; the page around it says the rest. */
const WORDS = {
  da: {
    loading: 'Kurset åbner …',
    offline: 'Vi kan ikke få forbindelse. Vi prøver igen af os selv.',
    expired: 'Kurset har været åbent for længe. Luk det, og åbn det igen. Det, du har lavet, er ikke tabt.',
    superseded: 'Kurset er åbnet et andet sted. Luk kurset her, og åbn det igen, hvis du vil gå videre her.',
    failed: 'Kurset kan ikke åbnes. Luk det, og prøv igen. Sker det igen, så kontakt den, der har ansvar for kurset.',
    noLaunch: 'Åbn kurset fra din kursusside i Løft.',
    ended: 'Denne del er slut. Dit arbejde er gemt. Vælg en anden del, eller luk kurset.',
    closed: 'Kurset er lukket.',
    frame: 'Kursusindhold: ',
    own: 'Denne del åbner i sit eget vindue. Lad denne side stå åben imens, så kan du se her, at dit arbejde bliver gemt.',
    open: 'Åbn i et nyt vindue',
    running: 'Delen er åben i et andet vindue. Luk vinduet, når du er færdig.',
    again: 'Gå til vinduet',
    blocked: 'Browseren lod ikke vinduet åbne. Tillad nye vinduer for denne side, og prøv igen.',
  },
  en: {
    loading: 'The course is opening …',
    offline: 'We cannot connect. We keep trying.',
    expired: 'The course has been open for too long. Close it and open it again. Your work is not lost.',
    superseded: 'The course was opened somewhere else. Close it here, and open it again if you want to go on here.',
    failed: 'The course cannot be opened. Close it and try again. If it happens again, tell the person responsible for the course.',
    noLaunch: 'Open the course from your course page in Løft.',
    ended: 'This part has ended. Your work is saved. Choose another part, or close the course.',
    closed: 'The course is closed.',
    frame: 'Course content: ',
    own: 'This part opens in a window of its own. Leave this page open meanwhile: it shows that your work is saved.',
    open: 'Open in a new window',
    running: 'The part is open in another window. Close that window when you are done.',
    again: 'Go to the window',
    blocked: 'The browser did not let the window open. Allow new windows for this page and try again.',
  },
};

/** The words for a locale such as "da" or "en-GB"; Danish where there are none. */
export function wordsFor(locale) {
  return WORDS[String(locale).slice(0, 2).toLowerCase()] ?? WORDS.da;
}
