package dk.loeft.xapi.internal.statements;

import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.read;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many statements at once: the number of SQL statements stays, and those who write at the same time lose nothing. */
class StatementVolumeTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final LrsDesk lrs = new LrsDesk(database, 1, XapiScope.ALL);

    private static Statement[] statements(int count, String people) {
        return IntStream.range(0, count)
                .mapToObj(i -> read(people + i, "bog" + i))
                .toArray(Statement[]::new);
    }

    /** How many questions the work asks the database, on the connection of its transaction. */
    private int questions(Consumer<Lrs> work) {
        return database.inTransaction(manager -> {
            long before = asked(manager);
            work.accept(lrs.within(manager));
            return (int) (asked(manager) - before - 1);
        });
    }

    private static long asked(EntityManager manager) {
        Object[] row = (Object[]) manager.createNativeQuery("SHOW SESSION STATUS LIKE 'Questions'")
                .getSingleResult();
        return Long.parseLong(row[1].toString());
    }

    @Test
    void aBatchTakesAsManySqlStatementsForFiftyAsForTwo() {
        int two = questions(each -> each.store(LrsDesk.batch(statements(2, "få"))));
        int fifty = questions(each -> each.store(LrsDesk.batch(statements(50, "mange"))));

        assertThat(fifty).isEqualTo(two).isLessThanOrEqualTo(10);

        lrs.store(statements(50, "kendte"));
        int known = questions(each -> each.store(LrsDesk.batch(statements(50, "kendte"))));
        assertThat(known).isLessThan(fifty);
    }

    @Test
    void aPageTakesAsManySqlStatementsForManyAsForFew() {
        lrs.store(statements(40, "side"));
        for (StatementFormat format : StatementFormat.values()) {
            int few = questions(each -> each.statements(
                    query().verb(LrsDesk.READ).limit(2).as(format, "da", true).ask()));
            int many = questions(each -> each.statements(
                    query().verb(LrsDesk.READ).limit(30).as(format, "da", true).ask()));
            assertThat(many).as(format.text()).isEqualTo(few).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void eachFilterIsOneRangeOfAnIndex() {
        lrs.store(statements(60, "plan"));
        for (var query : List.of(
                query().agent("plan1"),
                query().verb(LrsDesk.READ),
                query().activity("bog1").related(),
                query().registration(UUID.randomUUID()))) {
            long before = database.number(
                    "SELECT CAST(VARIABLE_VALUE AS INT) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'HANDLER_READ_RND_NEXT'");
            lrs.found(query.limit(3).ask());
            long scanned = database.number(
                    "SELECT CAST(VARIABLE_VALUE AS INT) FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'HANDLER_READ_RND_NEXT'");
            assertThat(scanned - before)
                    .as("rows read without an index, beside the status table itself")
                    .isLessThan(1_000);
        }
        String plan = database.inTransaction(
                manager -> ((List<?>) manager.createNativeQuery("""
                        EXPLAIN SELECT s.id FROM xapi_index t0 STRAIGHT_JOIN xapi_statement s ON s.id = t0.statement
                        WHERE t0.statement > 0 AND t0.term = '0123456789abcdef' ORDER BY t0.statement DESC LIMIT 3""").getResultList())
                        .stream()
                                .map(row -> java.util.Arrays.toString((Object[]) row))
                                .toList()
                                .toString());
        assertThat(plan)
                .contains("t0, range, PRIMARY")
                .doesNotContain("filesort")
                .doesNotContain("temporary");
    }

    @Test
    void thoseWhoWriteTheSamePeopleAndStatementsAtOnceLoseNothing() throws Exception {
        List<UUID> ids = IntStream.range(0, 20).mapToObj(i -> UUID.randomUUID()).toList();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(() -> {
                for (int i = 0; i < ids.size(); i += 2) {
                    storeUntilDone(
                            read("samme" + i, "samme" + i).named(ids.get(i)),
                            read("samme" + (i + 1), "samme" + (i + 1)).named(ids.get(i + 1)));
                }
                return ids.size();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Integer> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(ids.size());
            }
        } finally {
            threads.shutdownNow();
        }
        for (int i = 0; i < ids.size(); i++) {
            assertThat(LrsDesk.ids(lrs.found(
                            query().agent("samme" + i).activity("samme" + i).ask())))
                    .containsExactly(ids.get(i));
        }
    }

    /** As the web does: what came in each other's way is done again. */
    private void storeUntilDone(Statement... statements) {
        for (int attempt = 0; ; attempt++) {
            try {
                lrs.store(statements);
                return;
            } catch (PersistenceException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    @Test
    void whoReadsOnDoesNotPassAStatementThatIsStillBeingWritten() {
        Instant start = lrs.consistentThrough();
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        Ticks.Taken open = lrs.ticks().take(1);
        lrs.store(read("sen", "sen").named(late));

        assertThat(LrsDesk.ids(lrs.found(query().since(start).ascending().ask())))
                .doesNotContain(late);
        assertThat(LrsDesk.ids(lrs.found(query().since(start).ask()))).contains(late);

        lrs.ticks().ended(open);
        lrs.store(read("tidlig", "tidlig").named(early));
        assertThat(LrsDesk.ids(lrs.found(query().since(start).ascending().ask())))
                .contains(late, early);
    }
}
