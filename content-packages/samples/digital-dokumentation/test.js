/* What is right and why; the questions stand in test.html. */
Course.run({
  passAt: 80,
  objectives: [{ id: 'formaal' }, { id: 'skriv' }, { id: 'sted-og-tid' }],
  quiz: [
    {
      id: 't1',
      answer: 'b',
      objective: 'formaal',
      right: 'Notatpligten gælder også det, du får at vide mundtligt.',
      wrong: 'Notatpligten gælder også det, du får at vide mundtligt. Skriv det på sagen snarest muligt.',
    },
    {
      id: 't2',
      answer: 'd',
      objective: 'skriv',
      right: 'Det er noget, du har set og hørt, og der står hvornår.',
      wrong: 'En observation er det, du ser, hører eller måler. De andre svar er vurderinger.',
    },
    {
      id: 't3',
      answer: 'a',
      objective: 'skriv',
      right: 'Så kan en kollega handle, også efter et hurtigt blik på telefonen.',
      wrong: 'Begynd med det vigtigste, og skriv tider og handlinger. Så kan en kollega handle ud fra det.',
    },
    {
      id: 't4',
      answer: 'c',
      objective: 'sted-og-tid',
      right: 'Man skal kunne se, hvad der stod, og hvem der rettede det hvornår.',
      wrong: 'Fejl skal rettes, men synligt og med dit eget login. Det oprindelige skal stadig kunne ses.',
    },
    {
      id: 't5',
      answer: 'b',
      objective: 'sted-og-tid',
      right: 'Koden bestemmer, hvor oplysningen havner, og hvilke tal den indgår i.',
      wrong: 'Koden bestemmer, hvem der får besked, og den tæller med i de tal, der bruges til beslutninger.',
    },
  ],
});
