package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.internal.written.BadCaseFile;
import dk.loeft.certification.internal.written.Node;
import dk.loeft.certification.internal.written.Place;
import dk.loeft.certification.internal.written.SettingsReader;
import dk.loeft.certification.internal.written.SettingsWriter;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of each kind, version by version. */
@Dependent
class KindVersionRepository {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final EntityManager manager;

    @Inject
    KindVersionRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The rules of a kind. */
    Kind of(CertificateKindId kind) {
        return Optional.ofNullable(read(new SqlQuery("SELECT v.kind_id, v.settings FROM certificate_kind_version v")
                                .and("v.kind_id = ?", kind.value()))
                        .get(kind))
                .orElseThrow(() -> new IllegalStateException("The kind " + kind.value() + " has no version"));
    }

    /** The rules of every kind. */
    Map<CertificateKindId, Kind> all() {
        return read(new SqlQuery("SELECT v.kind_id, v.settings FROM certificate_kind_version v"));
    }

    private Map<CertificateKindId, Kind> read(SqlQuery query) {
        Map<CertificateKindId, List<KindVersion>> versions = new HashMap<>();
        query.rows(manager).forEach(column -> versions.computeIfAbsent(
                        new CertificateKindId(Rows.number(column[0])), id -> new ArrayList<>())
                .add(version(Rows.text(column[1]))));
        Map<CertificateKindId, Kind> kinds = new HashMap<>();
        versions.forEach((id, found) -> kinds.put(id, new Kind(found)));
        return kinds;
    }

    private static KindVersion version(String settings) {
        try (var reader = JSON.createReader(new StringReader(settings))) {
            return SettingsReader.version(new Node(reader.readObject(), Place.FILE));
        } catch (BadCaseFile bad) {
            throw new IllegalStateException("The stored rules of a kind cannot be read: " + bad.key(), bad);
        }
    }

    /** Writes a version; one with that number, which nobody was judged by yet, gives way. */
    void put(CertificateKindId kind, KindVersion version, Instant at, Optional<PersonId> author) {
        manager.createNativeQuery("""
                        INSERT INTO certificate_kind_version (kind_id, version, effective_from, settings, written_at, written_by)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE effective_from = VALUES(effective_from),
                        settings = VALUES(settings), written_at = VALUES(written_at), written_by = VALUES(written_by)""")
                .setParameter(1, kind.value())
                .setParameter(2, version.version())
                .setParameter(3, version.effectiveFrom())
                .setParameter(4, SettingsWriter.written(version).toString())
                .setParameter(5, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .setParameter(6, author.map(PersonId::value).orElse(null))
                .executeUpdate();
    }
}
