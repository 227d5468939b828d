package dk.loeft.content.internal.tincan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.Successors;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.internal.documents.DocumentStore;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.XapiJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** From one version of a Tin Can package to the next. */
class CarriedStateTest extends LaunchedActivities {
    @Test
    void onTheNextVersionAnActivityFindsTheStateThatItKeptOnTheOneBefore() throws Exception {
        PackageStore store = new PackageStore(root);
        String next = upload(store, XML.replace("<name>Ekstra</name>", "<name>Mere</name>"));
        Launched first = launch("http://b.dk/kursus", LaunchMode.NORMAL);
        keep(first, "bogmærke", "side 3");
        Successors to = new Successors(database, "xapi", reference, next);
        long fresh = to.of(attempt.value(), to.carrying());

        Launched second = launch(next, new AttemptId(fresh));

        assertThat(second.registration()).isNotEqualTo(first.registration());
        assertThat(kept(second, "bogmærke")).contains("side 3");
        keep(second, "bogmærke", "side 9");
        keep(first, "bogmærke", "side 4");
        launch(next, new AttemptId(fresh));
        assertThat(kept(second, "bogmærke")).as("its own from then on").contains("side 9");
    }

    private Launched launch(String of, AttemptId in) {
        String before = reference;
        AttemptId mine = attempt;
        reference = of;
        attempt = in;
        try {
            return launch(COURSE, LaunchMode.NORMAL);
        } finally {
            reference = before;
            attempt = mine;
        }
    }

    private static DocumentShelf shelf(Launched launched) {
        Ifi agent = Ifi.of(XapiJson.object(launched.convention().getOrDefault("actor", ""), "actor"))
                .orElseThrow();
        return DocumentShelf.state(COURSE, agent, Optional.of(launched.registration()));
    }

    private static void keep(Launched launched, String name, String text) {
        DocumentWrite document =
                new DocumentWrite("text/plain", text.getBytes(StandardCharsets.UTF_8), false, Precondition.NONE);
        documents(states -> states.write(shelf(launched), name, document));
    }

    private static Optional<String> kept(Launched launched, String name) {
        return documents(states -> states.find(shelf(launched), name))
                .map(document -> new String(document.body(), StandardCharsets.UTF_8));
    }

    private static <T> T documents(Function<LrsStates, T> work) {
        CurrentActor system = new CurrentActor();
        system.become(Actor.system());
        return database.inTransaction(manager -> work.apply(DocumentStore.states(manager, system)));
    }
}
