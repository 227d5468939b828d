package dk.loeft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealDatabaseTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @Test
    void theSchemaIsMigrated() {
        assertThat(database.number("SELECT COUNT(*) FROM person_directory")).isZero();
    }

    @Test
    void danishLettersSortLast() {
        database.execute(
                "CREATE TABLE word (text VARCHAR(20))",
                "INSERT INTO word VALUES ('Aabenraa'), ('Ørn'), ('Zebra'), ('Æble')",
                "CREATE TABLE sorted AS SELECT GROUP_CONCAT(text ORDER BY text) AS words FROM word");

        assertThat(database.number("SELECT COUNT(*) FROM sorted WHERE words = 'Zebra,Æble,Ørn,Aabenraa'"))
                .isOne();
    }

    @Test
    void statementsAreCounted() {
        assertThat(database.statementsOf(manager -> {
                    manager.createNativeQuery("SELECT 1").getSingleResult();
                    manager.createNativeQuery("SELECT 2").getSingleResult();
                }))
                .isEqualTo(2);
    }
}
