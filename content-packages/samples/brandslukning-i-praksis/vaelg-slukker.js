Hacp.begin().then(function () {
  Course.run({ quiz: [], objectives: [] });
});
