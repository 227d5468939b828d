package dk.loeft.xapi.internal;

import dk.loeft.xapi.model.Ifi;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The numbers that stand for agents wherever they are stored. */
public final class Pseudonyms {
    private Pseudonyms() {}

    /** The pseudonym of whoever has that identifier; absent if nothing was stored under it. */
    public static OptionalLong find(Sql sql, Ifi ifi) {
        return sql
                .list("SELECT id FROM xapi_agent WHERE identifier_hash = ?", row -> row.getLong(1), hash(ifi))
                .stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    /** The pseudonyms of those identifiers, made where there are none yet. */
    public static Map<Ifi, Long> meet(Sql sql, Collection<Ifi> identifiers) {
        // In the order of the hashes, so that two transactions never wait for each other crosswise.
        Map<ByteBuffer, Ifi> byHash = new TreeMap<>();
        identifiers.forEach(ifi -> byHash.put(ByteBuffer.wrap(hash(ifi)), ifi));
        Map<Ifi, Long> pseudonyms = new HashMap<>();
        List<Object[]> rows = byHash.keySet().stream()
                .map(hash -> new Object[] {hash.array()})
                .toList();
        if (!rows.isEmpty()) {
            sql.insert(
                    "INSERT INTO xapi_agent (identifier_hash) VALUES",
                    "ON DUPLICATE KEY UPDATE id = id RETURNING identifier_hash, id",
                    rows,
                    row -> pseudonyms.put(byHash.get(ByteBuffer.wrap(row.getBytes(1))), row.getLong(2)));
        }
        return pseudonyms;
    }

    private static byte[] hash(Ifi ifi) {
        return Digest.sha256(ifi.key());
    }
}
