package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ImportPlan;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;

/** The facade over the real database, each use case in a transaction of its own, without a container. */
final class Bookcase {
    static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    /** A small framework: two levels, two areas, one within the other, three competences. */
    static final String SMALL = """
            kind;code;parent;title_da;title_en;description_da;description_en;edition;language;source;licence;attribution
            framework;lille;;Lille ramme;Small framework;Til prøve;For trying out;1;da;https://example.org/lille;CC BY 4.0;Havnestad
            level;1;;Kender;Knows;;;;;;;
            level;2;;Kan;Can;Gør det selv;Does it alone;;;;;
            area;A;;Samtale;Talking;;;;;;;
            competence;A.1;A;Lytte;Listening;At høre efter;To hear;;;;;
            competence;A.2;A;Spørge;Asking;;;;;;;
            area;B;;Skrift;Writing;;;;;;;
            competence;B.1;B;Skrive;Writing;;;;;;;
            """;

    private final RealDatabase database;

    private Instant now = NOW;

    Bookcase(RealDatabase database) {
        this.database = database;
    }

    Bookcase at(Instant moment) {
        now = moment;
        return this;
    }

    Frameworks service(EntityManager manager) {
        Shelf shelf = new Shelf(new FrameworkListRepository(manager));
        return new FrameworksService(
                shelf, new Importing(new FrameworkRepository(manager), shelf, Clock.fixed(now, ZoneOffset.UTC)));
    }

    <T> T ask(Function<Frameworks, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    ImportId plan(String name, String text) {
        return ask(f -> f.plan(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    ImportPlan planned(ImportId waiting) {
        return ask(f -> f.planned(waiting)).orElseThrow();
    }

    ImportPlan dryRun(String text) {
        return planned(plan("ramme.csv", text));
    }

    FrameworkId take(String text) {
        ImportId waiting = plan("ramme.csv", text);
        return ask(f -> f.run(waiting));
    }

    String export(FrameworkId framework, FrameworkFormat format) {
        return ask(f -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                f.export(framework, format, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(StandardCharsets.UTF_8);
        });
    }
}
