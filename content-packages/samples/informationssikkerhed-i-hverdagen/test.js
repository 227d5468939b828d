/* What is right and why; the questions stand in test.html. */
Kursus.run({
  passAt: 0.8,
  quiz: [
    { id: 't1', answer: 'b', objective: 'mails', right: 'Adressen og hastværket er de sikreste tegn.', wrong: 'Stavefejl er der sjældent mere. Se på adressen, og lad dig ikke jage.' },
    { id: 't2', answer: 'a', objective: 'mails', right: 'Hver time tæller, så ring straks.', wrong: 'Skift koden, og ring straks. Den, der har den, venter ikke.' },
    { id: 't3', answer: 'b', objective: 'adgang', right: 'Længden gør den stærk, og andre steders uheld rammer dig ikke.', wrong: 'De andre kan gættes på sekunder. Brug en lang sætning, kun ét sted.' },
    { id: 't4', answer: 'c', objective: 'adgang', right: 'Så kan den ikke gøre skade.', wrong: 'Den kan begynde at gøre skade, i samme øjeblik den sidder i. Aflevér den til IT.' },
    { id: 't5', answer: 'a', objective: 'oplysninger', right: 'Opgaven afgør det, ikke adgangen.', wrong: 'Du må kun slå op, når en opgave kræver det.' },
  ],
  words: (right, of, passed) => [
    passed ? 'Bestået' : 'Ikke bestået endnu',
    'Du svarede rigtigt på ' + right + ' af ' + of + ' spørgsmål. ' +
      (passed
        ? 'Læs forklaringerne, og gå videre for at afslutte kurset.'
        : 'Læs forklaringerne, og gå videre: Så får du modulerne igen, hvor du svarede forkert, og derefter testen.'),
  ],
});
