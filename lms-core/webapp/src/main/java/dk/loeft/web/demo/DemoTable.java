package dk.loeft.web.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table of demo data: semicolons, a line of column names first, no quoting. */
final class DemoTable {
    private DemoTable() {}

    /** The rows as maps from column to value; a missing value is empty. */
    static List<Map<String, String>> rows(String name) {
        try (InputStream in = DemoTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no demo table " + name);
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands under that key; a table that names something unknown is wrong. */
    static <T> T known(Map<String, T> all, String key) {
        return Optional.ofNullable(all.get(key))
                .orElseThrow(() -> new IllegalStateException("a demo table names what is not there: " + key));
    }

    private static List<Map<String, String>> parse(BufferedReader reader) {
        List<List<String>> lines =
                reader.lines().map(line -> List.of(line.split(";", -1))).toList();
        List<String> columns = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }
}
