Course.run({ quiz: [], objectives: [{ id: 'sted-og-tid' }] });
