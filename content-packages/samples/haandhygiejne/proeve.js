/* What is right and why; the questions stand in index.html. */
Xapi.begin().then(function () {
  Course.run({
    passAt: 100,
    quiz: [
      {
        id: 'h1',
        answer: 'b',
        right: 'Før du rører ved borgeren, og sprit er nok, når hænderne er rene at se på.',
        wrong: 'Det er det første af de fem øjeblikke. Sprit er nok, når hænderne er rene at se på. Handsker erstatter det ikke.',
      },
      {
        id: 'h2',
        answer: 'c',
        right: 'Sprit virker ikke på alt, der giver diarré. Sæbe og vand skyller det væk.',
        wrong: 'Sprit virker ikke på alt, der giver diarré. Vask med sæbe, og tør hænderne helt.',
      },
      {
        id: 'h3',
        answer: 'a',
        right: 'Så når spritten at virke.',
        wrong: 'Spritten skal have 30 sekunder for at virke.',
      },
    ],
  });
});
