package dk.loeft.benchmarks;

import java.util.Random;
import java.util.UUID;

/**
 * Statements of a made-up city: 45,000 people, 400 courses, a dozen verbs; about 900 bytes each. Half of them are by 200 busy people
 * on one page of their one course, so that a page of 100 is full in a small table too, and as spread out in it as in a large one.
 */
final class Statements {
    private static final int PEOPLE = 45_000;

    private static final int COURSES = 400;

    private static final int BUSY = 200;

    private static final int PAGES = 40;

    private static final String[] VERBS = {
        "initialized",
        "experienced",
        "answered",
        "interacted",
        "progressed",
        "completed",
        "passed",
        "failed",
        "suspended",
        "resumed",
        "terminated",
        "scored"
    };

    private final Random random;

    Statements(long seed) {
        this.random = new Random(seed);
    }

    static String person(int number) {
        return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://ansatte.example.dk\",\"name\":\"" + number
                + "\"},\"name\":\"Medarbejder " + number + "\"}";
    }

    static String course(int number) {
        return "https://kurser.example.dk/kursus/" + number;
    }

    static String verb(int number) {
        return "http://adlnet.gov/expapi/verbs/" + VERBS[number % VERBS.length];
    }

    static UUID registration(int person, int course) {
        return new UUID(0x4000L | (long) person << 32, 0x8000_0000_0000_0000L | course);
    }

    String next() {
        boolean busy = random.nextBoolean();
        int person = busy ? random.nextInt(BUSY) : random.nextInt(PEOPLE);
        int course = busy ? person % COURSES : random.nextInt(COURSES);
        int page = busy ? person % PAGES : random.nextInt(PAGES);
        int verb = random.nextInt(VERBS.length);
        return """
                {"actor":%s,"verb":{"id":"%s","display":{"da":"%s","en":"%s"}},\
                "object":{"objectType":"Activity","id":"%s/side/%d","definition":{"type":"http://adlnet.gov/expapi/activities/lesson",\
                "name":{"da":"Side %d"}}},"result":{"duration":"PT%d.%02dS","score":{"scaled":0.%02d}},\
                "context":{"registration":"%s","platform":"Benchmark","language":"da","contextActivities":{"parent":[{"id":"%s"}],\
                "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}]},\
                "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"%s"}},\
                "timestamp":"2026-11-%02dT%02d:%02d:%02d.%03dZ"}""".formatted(
                        person(person),
                        verb(verb),
                        VERBS[verb],
                        VERBS[verb],
                        course(course),
                        page,
                        page,
                        random.nextInt(300),
                        random.nextInt(100),
                        random.nextInt(100),
                        registration(person, course),
                        course(course),
                        new UUID(random.nextLong(), random.nextLong()),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(1000));
    }

    /** As many in one request. */
    String batch(int size) {
        StringBuilder batch = new StringBuilder("[");
        for (int i = 0; i < size; i++) {
            batch.append(i == 0 ? "" : ",").append(next());
        }
        return batch.append("]").toString();
    }

    /** One who has many statements. */
    int busyPerson() {
        return random.nextInt(BUSY);
    }

    /** The page that a busy person is on. */
    static String page(int person) {
        return course(person % COURSES) + "/side/" + person % PAGES;
    }
}
