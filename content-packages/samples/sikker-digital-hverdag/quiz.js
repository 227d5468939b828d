/* What is right and why; the questions stand in index.html. */
Course.run({
  passAt: 80,
  objectives: [{ id: 'phishing' }, { id: 'adgangskoder' }, { id: 'personoplysninger' }],
  quiz: [
    {
      id: 'q1',
      answer: 'c',
      objective: 'phishing',
      right: 'Når du melder mailen, kan it stoppe den hos dine kolleger.',
      wrong: 'Hastværk og et link er klassiske tegn på phishing. Klik ikke, svar ikke, og send den ikke rundt. Meld den.',
    },
    {
      id: 'q2',
      answer: 'a',
      objective: 'adgangskoder',
      right: 'Længde slår indviklede tegn, og en ny kode hvert sted begrænser skaden, hvis én bliver kendt.',
      wrong: 'Lange, tilfældige sætninger er sværest at gætte. Bruger du en ny kode hvert sted, begrænser det skaden, hvis én bliver kendt.',
    },
    {
      id: 'q3',
      answer: 'b',
      objective: 'adgangskoder',
      right: 'En anden har sandsynligvis din kode. It kan hjælpe dig med at skifte den og se, om der er sket noget.',
      wrong: 'En anden har sandsynligvis din kode. Afvis, og kontakt it med det samme.',
    },
    {
      id: 'q4',
      answer: 'd',
      objective: 'personoplysninger',
      right: 'Du må kun slå op, når dit arbejde kræver det. Opslag kan spores.',
      wrong: 'Kun dit arbejde med borgeren er en god grund, heller ikke omsorg eller en bøn fra familien. Opslag kan spores.',
    },
    {
      id: 'q5',
      answer: 'a',
      objective: 'personoplysninger',
      right: 'Så kan det vurderes i tide, om Datatilsynet og borgeren skal have besked.',
      wrong: 'Det er et brud på persondatasikkerheden. Sig det straks: Fristen over for Datatilsynet er som udgangspunkt 72 timer.',
    },
  ],
});
