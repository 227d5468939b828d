/* What the shell itself says to the person; the page around it says the rest. */
const WORDS = {
  da: {
    tag: 'da',
    loading: 'Kurset åbner …',
    offline: 'Vi kan ikke få forbindelse. Vi prøver igen af os selv.',
    expired: 'Kurset har været åbent for længe. Luk det, og åbn det igen. Det, du har lavet, er ikke tabt.',
    superseded: 'Du har arbejdet videre med kurset et andet sted. Luk kurset her, og åbn det igen.',
    failed: 'Kurset kan ikke åbnes. Luk det, og prøv igen. Sker det igen, så kontakt den, der har ansvar for kurset.',
    noLaunch: 'Åbn kurset fra din kursusside i Løft.',
    closed: 'Kurset er lukket.',
    moving: 'Et øjeblik …',
    choose: 'Vælg, hvor du vil fortsætte.',
    ended: 'Du er nået til vejs ende for denne gang.',
    frame: 'Kursusindhold: ',
  },
  en: {
    tag: 'en',
    loading: 'The course is opening …',
    offline: 'We cannot connect. We keep trying.',
    expired: 'The course has been open for too long. Close it and open it again. Your work is not lost.',
    superseded: 'You have gone on with this course somewhere else. Close it here and open it again.',
    failed: 'The course cannot be opened. Close it and try again. If it happens again, tell the person responsible for the course.',
    noLaunch: 'Open the course from your course page in Løft.',
    closed: 'The course is closed.',
    moving: 'One moment …',
    choose: 'Choose where to go on.',
    ended: 'You have come to the end for this time.',
    frame: 'Course content: ',
  },
};

/** The words for a locale such as "da" or "en-GB"; Danish where there are none. */
export function wordsFor(locale) {
  return WORDS[String(locale).slice(0, 2).toLowerCase()] ?? WORDS.da;
}
