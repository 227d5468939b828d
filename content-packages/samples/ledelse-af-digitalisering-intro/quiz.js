/* What is right and why; the questions stand in index.html. */
(function () {
  'use strict';

  var ADVICE = {
    r1: 'Skriv formålet i én sætning: Hvem får det bedre, og hvordan kan man mærke det? Prøv sætningen af på to medarbejdere.',
    r2: 'Find ét tal, I allerede har, og skriv dagens værdi ned. Aftal, hvornår I ser på det igen.',
    r3: 'Sæt to gange 20 minutter i vagtplanen i næste måned, og sig højt, hvad de skal bruges til.',
    strong: 'Det ser godt ud på alle tre punkter. Del din erfaring med en lederkollega, der står midt i en forandring.',
  };

  /** The first step is where the answer was lowest. */
  document.addEventListener('course:note', function (event) {
    var notes = event.detail;
    var asked = ['r1', 'r2', 'r3'];
    var answered = asked.every(function (name) {
      return notes[name] !== undefined;
    });
    document.getElementById('advice').hidden = !answered;
    if (answered) {
      var lowest = asked.reduce(function (one, other) {
        return Number(notes[other]) < Number(notes[one]) ? other : one;
      });
      document.getElementById('advice-text').textContent = Number(notes[lowest]) >= 4 ? ADVICE.strong : ADVICE[lowest];
    }
  });

  Course.run({
    passAt: 75,
    objectives: [{ id: 'formaal' }, { id: 'mennesker' }, { id: 'sikkerhed' }],
    quiz: [
      {
        id: 'q1',
        answer: 'c',
        objective: 'formaal',
        right: 'Det siger, hvem der får det bedre, og det kan måles.',
        wrong: 'Et formål siger, hvem der får det bedre, og hvordan man kan måle det. De andre svar er midler.',
      },
      {
        id: 'q2',
        answer: 'a',
        objective: 'formaal',
        right: 'Ellers er der ikke noget at sammenligne med.',
        wrong: 'Mål før I går i gang. Ellers er der ikke noget at sammenligne med.',
      },
      {
        id: 'q3',
        answer: 'b',
        objective: 'mennesker',
        right: 'Modstand er ofte viden om noget, planen har overset.',
        wrong: 'Spørg først. Modstand er ofte viden om noget, planen har overset.',
      },
      {
        id: 'q4',
        answer: 'd',
        objective: 'sikkerhed',
        right: 'Folk skal kun have den adgang, deres opgave kræver.',
        wrong: 'Lederen har ansvar for, at adgange passer til opgaven. De skal fjernes, når folk skifter job.',
      },
    ],
  });
})();
