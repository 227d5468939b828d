package dk.loeft.organisation;

import dk.loeft.shared.BulkInsert;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A made-up municipality of any size, for measuring: departments, areas and places of work below the root, a leader for nearly
 * each, people with positions. The same seed makes the same municipality. Nobody in it is real.
 */
public final class SeedOrganisation {
    private static final List<String> DEPARTMENTS = List.of(
            "Sundhed og Omsorg",
            "Børn og Unge",
            "Sociale Forhold og Beskæftigelse",
            "Teknik og Miljø",
            "Kultur og Borgerservice",
            "Stab og Økonomi");

    private static final List<List<String>> TITLES = List.of(
            List.of("Social- og sundhedsassistent", "Social- og sundhedshjælper", "Sygeplejerske", "Ergoterapeut"),
            List.of("Pædagog", "Pædagogmedhjælper", "Lærer", "Sundhedsplejerske"),
            List.of("Socialrådgiver", "Socialpædagog", "Jobkonsulent", "Sagsbehandler"),
            List.of("Ingeniør", "Gartner", "Chauffør", "Byggesagsbehandler"),
            List.of("Bibliotekar", "Borgerserviceassistent", "Kulturmedarbejder", "Rengøringsassistent"),
            List.of("AC-fuldmægtig", "Økonomikonsulent", "It-medarbejder", "Kontorassistent"));

    private static final List<String> GIVEN = List.of(
            "Aksel", "Alma", "Amira", "Anders", "Anna", "Asger", "Aya", "Birgit", "Bo", "Camilla", "Dagmar", "Elias",
            "Ella", "Emil", "Farid", "Freja", "Gitte", "Hanne", "Ida", "Jens", "Karen", "Lars", "Liv", "Mads", "Maryam",
            "Mette", "Mikkel", "Nora", "Ole", "Per", "Rasmus", "Signe", "Sofie", "Søren", "Thea", "Tove", "Villads",
            "Yasmin", "Zofia", "Åse");

    private static final List<String> FAMILY = List.of(
            "Abildgaard",
            "Ahmed",
            "Andersen",
            "Bach",
            "Berg",
            "Bertelsen",
            "Brandt",
            "Christensen",
            "Dahl",
            "Eriksen",
            "Frandsen",
            "Friis",
            "Gregersen",
            "Hald",
            "Hansen",
            "Holm",
            "Iversen",
            "Jensen",
            "Juhl",
            "Kjær",
            "Kowalski",
            "Krogh",
            "Larsen",
            "Lund",
            "Madsen",
            "Møller",
            "Nielsen",
            "Olsen",
            "Pedersen",
            "Poulsen",
            "Rasmussen",
            "Ravn",
            "Schmidt",
            "Skov",
            "Sørensen",
            "Thomsen",
            "Vang",
            "Vestergaard",
            "Winther",
            "Østergaard");

    private static final int AREAS = 14;

    private static final int PLACES = 14;

    /** Of so many places one has no leader. */
    private static final int UNLED = 60;

    /** Of so many people one has left. */
    private static final int LEFT = 25;

    private static final int DAYS_EMPLOYED = 7_000;

    private final Connection connection;

    private final SplittableRandom random;

    private final LocalDate today;

    private final List<Place> places = new ArrayList<>();

    private long nextUnit;

    private SeedOrganisation(Connection connection, long seed, LocalDate today) {
        this.connection = connection;
        this.random = new SplittableRandom(seed);
        this.today = today;
    }

    private record Place(long id, int department, boolean led) {}

    /**
     * Somebody of the made-up municipality.
     *
     * @param id key
     * @param name given and family name
     * @param givenName the given name
     * @param joined first day
     * @param left first day no longer employed, absent: still here
     */
    public record Seeded(long id, String name, String givenName, LocalDate joined, Optional<LocalDate> left) {}

    /** Makes so many people; staff numbers begin with {@code V}. Fails if they are there already. */
    public static List<Seeded> seed(Connection connection, long seed, int people, LocalDate today) throws SQLException {
        return new SeedOrganisation(connection, seed, today).make(people);
    }

    private List<Seeded> make(int people) throws SQLException {
        units(root());
        // Positions may be written before the people whose they are.
        execute("SET FOREIGN_KEY_CHECKS = 0");
        List<Seeded> made = people(people);
        execute("SET FOREIGN_KEY_CHECKS = 1");
        return made;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long root() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO unit (parent_id, name, path, depth)"
                    + " SELECT NULL, 'Havnestad Kommune', '/', 0 FROM DUAL WHERE NOT EXISTS"
                    + " (SELECT 1 FROM unit WHERE parent_id IS NULL)");
            statement.execute("UPDATE unit SET path = CONCAT('/', id, '/') WHERE path = '/'");
        }
        nextUnit = number("SELECT MAX(id) + 1 FROM unit");
        return number("SELECT id FROM unit WHERE parent_id IS NULL");
    }

    private void units(long root) throws SQLException {
        int depth = (int) number("SELECT depth FROM unit WHERE id = " + root);
        try (BulkInsert units = new BulkInsert(connection, "unit", "id, parent_id, name, path, depth")) {
            for (int department = 0; department < DEPARTMENTS.size(); department++) {
                String path = "/" + root + "/" + nextUnit + "/";
                long top = unit(units, root, DEPARTMENTS.get(department) + " (V)", path, depth + 1);
                places.add(new Place(top, department, true));
                for (int area = 1; area <= AREAS; area++) {
                    String below = path + nextUnit + "/";
                    String name = DEPARTMENTS.get(department) + ", område " + area;
                    long middle = unit(units, top, name, below, depth + 2);
                    places.add(new Place(middle, department, true));
                    for (int place = 1; place <= PLACES; place++) {
                        String own = below + nextUnit + "/";
                        long leaf = unit(units, middle, name + "." + place, own, depth + 3);
                        places.add(new Place(leaf, department, random.nextInt(UNLED) != 0));
                    }
                }
            }
        }
    }

    private long unit(BulkInsert units, long parent, String name, String path, int depth) throws SQLException {
        units.row(nextUnit, parent, name, path, depth);
        return nextUnit++;
    }

    private List<Seeded> people(int count) throws SQLException {
        long next = number("SELECT COALESCE(MAX(id), 0) + 1 FROM person");
        LocalDateTime now = LocalDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        List<Seeded> made = new ArrayList<>();
        try (BulkInsert people = new BulkInsert(
                        connection,
                        "person",
                        "id, staff_number, given_name, family_name, language, created_at, joined_on, left_on");
                BulkInsert positions = new BulkInsert(
                        connection,
                        "person_position",
                        "person_id, unit_id, title, leader, main, valid_from, valid_to")) {
            for (int i = 0; i < count; i++) {
                // The first ones lead; the rest is spread over the places at the bottom and above.
                boolean leads = i < places.size();
                Place place = leads ? places.get(i) : places.get(random.nextInt(places.size()));
                Seeded person = person(next + i, leads);
                String family = person.name().substring(person.givenName().length() + 1);
                String number = String.format(Locale.ROOT, "V%06d", i + 1);
                people.row(
                        person.id(),
                        number,
                        person.givenName(),
                        family,
                        "da",
                        now,
                        person.joined(),
                        person.left().orElse(null));
                List<String> titles = TITLES.get(place.department());
                String title = leads && place.led() ? "Leder" : titles.get(random.nextInt(titles.size()));
                positions.row(person.id(), place.id(), title, leads && place.led(), true, person.joined(), null);
                made.add(person);
            }
        }
        return made;
    }

    private Seeded person(long id, boolean leads) {
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        LocalDate joined = today.minusDays(1L + random.nextInt(DAYS_EMPLOYED));
        boolean gone = !leads && random.nextInt(LEFT) == 0;
        LocalDate left = joined.plusDays(30L + random.nextInt(DAYS_EMPLOYED));
        return new Seeded(
                id,
                given + " " + family,
                given,
                joined,
                gone && left.isBefore(today) ? Optional.of(left) : Optional.empty());
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
