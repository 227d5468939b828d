package dk.loeft.benchmarks.bare;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@code POST /rows}: keeps the text of the request in a row, commits, and answers with nothing. */
@Path("rows")
@RequestScoped
public class BareResource {
    @Resource(lookup = "java:app/jdbc/bare")
    private @Nullable DataSource source;

    @POST
    @Consumes("application/json")
    public void add(String body) throws SQLException {
        try (Connection connection = Objects.requireNonNull(source).getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_bare (body) VALUES (?)")) {
            insert.setString(1, body);
            insert.executeUpdate();
        }
    }
}
