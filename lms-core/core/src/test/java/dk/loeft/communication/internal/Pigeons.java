package dk.loeft.communication.internal;

import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A way that keeps what it was given, and answers as it is told. */
final class Pigeons implements DeliveryWay {
    private final List<Letter> arrived = new ArrayList<>();

    private boolean offered = true;

    private Function<Letter, Outcome> weather = letter -> new Outcome.Sent();

    void offered(boolean now) {
        offered = now;
    }

    void fly(Function<Letter, Outcome> in) {
        weather = in;
    }

    List<Letter> arrived() {
        return List.copyOf(arrived);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean offered() {
        return offered;
    }

    @Override
    public Round begin() {
        return new Round() {
            @Override
            public Outcome send(Letter letter) {
                Outcome outcome = weather.apply(letter);
                if (outcome instanceof Outcome.Sent) {
                    arrived.add(letter);
                }
                return outcome;
            }

            @Override
            public void close() {}
        };
    }
}
