Course.run({ quiz: [], objectives: [{ id: 'skriv' }] });
