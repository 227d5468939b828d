package dk.loeft.xapi.internal.forward;

/**
 * What a message of the outbox asks for.
 *
 * @param kind whether it is a range of statements or one that was refused
 * @param from statements after that key
 * @param to and up to that one; of one that was refused, its failure's key
 */
record Order(Kind kind, long from, long to) {
    enum Kind {
        RANGE,
        AGAIN
    }

    static Order range(long from, long to) {
        return new Order(Kind.RANGE, from, to);
    }

    static Order again(long failure) {
        return new Order(Kind.AGAIN, 0, failure);
    }

    String written() {
        return kind + " " + from + " " + to;
    }

    static Order read(String written) {
        String[] words = written.split(" ");
        return new Order(Kind.valueOf(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }
}
