Kursus.run({});
