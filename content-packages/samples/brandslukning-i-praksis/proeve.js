/* What is right and why; the questions stand in proeve.html. */
Hacp.begin().then(function () {
  Course.run({
    passAt: 80,
    objectives: [{ id: 'alarm' }, { id: 'slukker' }, { id: 'egen-sikkerhed' }],
    quiz: [
      {
        id: 'b1',
        answer: 'b',
        objective: 'alarm',
        right: 'Mennesker først: red, alarmér, sluk.',
        wrong: 'Mennesker først. Rækkefølgen er: red, alarmér, sluk.',
      },
      {
        id: 'b2',
        answer: 'd',
        objective: 'egen-sikkerhed',
        right: 'Uden ilt går ilden ud. Vand på brændende fedt eksploderer.',
        wrong: 'Vand og bevægelse spreder brændende fedt. Kvæl ilden, og sluk for varmen.',
      },
      {
        id: 'b3',
        answer: 'a',
        objective: 'slukker',
        right: 'CO₂ leder ikke strøm og sviner ikke.',
        wrong: 'Brug CO₂ til el: Den leder ikke strøm og sviner ikke. Rør ikke ved maskinen.',
      },
      {
        id: 'b4',
        answer: 'c',
        objective: 'slukker',
        right: 'Det er dér, ilden får næring.',
        wrong: 'Sigt på det nederste af flammerne. Det er dér, ilden får næring.',
      },
      {
        id: 'b5',
        answer: 'b',
        objective: 'egen-sikkerhed',
        right: 'En slukker, der har været brugt, holder ikke trykket.',
        wrong: 'Sig til, så slukkeren kan blive fyldt. Den kan være tom, næste gang nogen har brug for den.',
      },
    ],
  });
});
