Course.run({ quiz: [], objectives: [{ id: 'formaal' }] });
