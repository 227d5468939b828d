/* What the player of cartridges says to the person beyond the words of the shell. */
const WORDS = {
  da: {
    link: 'Delen er et link til en anden side. Den åbner i en ny fane, så dit kursus bliver, hvor det er.',
    openLink: 'Åbn siden i en ny fane',
    file: 'Delen er en fil, som ikke kan vises her. Hent den, og åbn den med et program på din computer.',
    openFile: 'Hent filen',
    tool: 'Delen åbner et andet værktøj. Den åbner, når værktøjet er forbundet. Indtil da tæller den ikke med.',
    questions: 'Delen har opgaver, som ikke kan besvares her endnu. Indtil de kan, tæller den ikke med.',
    dialogue: 'Læs emnet, og deltag i dialogen med de andre på kurset.',
    dialogueAsked: 'Læs emnet, og skriv et indlæg i dialogen. Så er delen gjort færdig.',
    openDialogue: 'Deltag i dialogen',
  },
  en: {
    link: 'This part is a link to another page. It opens in a new tab, so your course stays where it is.',
    openLink: 'Open the page in a new tab',
    file: 'This part is a file that cannot be shown here. Download it and open it with a program on your computer.',
    openFile: 'Download the file',
    tool: 'This part opens another tool. It opens when the tool is connected. Until then it does not count.',
    questions: 'This part has questions that cannot be answered here yet. Until they can, it does not count.',
    dialogue: 'Read the topic and take part in the dialogue with the others on the course.',
    dialogueAsked: 'Read the topic and write a post in the dialogue. Then this part is done.',
    openDialogue: 'Take part in the dialogue',
  },
};

/** The words for a locale such as "da" or "en-GB"; Danish where there are none. */
export function cartridgeWordsFor(locale) {
  return WORDS[String(locale).slice(0, 2).toLowerCase()] ?? WORDS.da;
}
