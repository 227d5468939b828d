/* What is right and why; the questions stand in fortest.html. The pre-test is not passed or failed: each answer is about a module. */
Kursus.run({
  quiz: [
    { id: 'f1', answer: 'b', objective: 'mails', right: 'Modulet »Mails og links« kan du springe over.', wrong: 'Det rigtige er at lade linket være og melde mailen. Det handler modulet »Mails og links« om.' },
    { id: 'f2', answer: 'c', objective: 'adgang', right: 'Modulet »Adgang og skærm« kan du springe over.', wrong: 'Lås den, hver gang. Det handler modulet »Adgang og skærm« om.' },
    { id: 'f3', answer: 'a', objective: 'oplysninger', right: 'Modulet »Borgernes oplysninger« kan du springe over.', wrong: 'Det skal sendes sikkert til den rette. Det handler modulet »Borgernes oplysninger« om.' },
  ],
  words: () => ['Det ved vi nu', 'Gå videre. Kurset springer de moduler over, du ikke har brug for.'],
});
