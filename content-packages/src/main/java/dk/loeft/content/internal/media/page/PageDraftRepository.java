package dk.loeft.content.internal.media.page;

import dk.loeft.content.PageDraft;
import dk.loeft.content.PageDraftId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Dependent
class PageDraftRepository {
    private static final int MOST = 200;

    private final EntityManager manager;

    @Inject
    PageDraftRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<PageDraft> all() {
        List<PageDraft> drafts = new ArrayList<>();
        for (Object each : query(
                        "SELECT id, title, language, changed_at FROM page_draft ORDER BY changed_at DESC, id DESC")
                .setMaxResults(MOST)
                .getResultList()) {
            drafts.add(draft((@Nullable Object[]) each, List.of(), List.of()));
        }
        return drafts;
    }

    Optional<PageDraft> find(PageDraftId id) {
        return rows("SELECT id, title, language, changed_at FROM page_draft WHERE id = ?", id.value()).stream()
                .findFirst()
                .map(row -> draft(row, parts(id), files(id)));
    }

    private static PageDraft draft(@Nullable Object[] row, List<PageDraft.Text> parts, List<PageDraft.File> files) {
        return new PageDraft(
                new PageDraftId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                parts,
                files,
                Rows.moment(row[3]).orElseThrow());
    }

    private List<PageDraft.Text> parts(PageDraftId id) {
        return rows("SELECT title, body FROM page_draft_part WHERE draft_id = ? ORDER BY ordinal", id.value()).stream()
                .map(row -> new PageDraft.Text(Rows.text(row[0]), Rows.text(row[1])))
                .toList();
    }

    private List<PageDraft.File> files(PageDraftId id) {
        return rows("SELECT name, alternative FROM page_draft_file WHERE draft_id = ? ORDER BY name", id.value())
                .stream()
                .map(row -> new PageDraft.File(Rows.text(row[0]), Rows.text(row[1])))
                .toList();
    }

    PageDraftId add(String title, String language, Optional<PersonId> person, Instant now) {
        run(
                "INSERT INTO page_draft (title, language, started_by, changed_at) VALUES (?, ?, ?, ?)",
                title,
                language,
                person.map(PersonId::value).orElse(null),
                now);
        Number id = (Number) query("SELECT LAST_INSERT_ID()").getSingleResult();
        return new PageDraftId(id.longValue());
    }

    void change(PageDraftId id, String title, String language, Instant now) {
        run(
                "UPDATE page_draft SET title = ?, language = ?, changed_at = ? WHERE id = ?",
                title,
                language,
                now,
                id.value());
    }

    /** The pages take the places of those before. */
    void replaceParts(PageDraftId id, List<PageDraft.Text> parts) {
        run("DELETE FROM page_draft_part WHERE draft_id = ?", id.value());
        int ordinal = 0;
        for (PageDraft.Text part : parts) {
            run(
                    "INSERT INTO page_draft_part (draft_id, ordinal, title, body) VALUES (?, ?, ?, ?)",
                    id.value(),
                    ordinal++,
                    part.title(),
                    part.body());
        }
    }

    void putFile(PageDraftId id, PageDraft.File file, byte[] content) {
        run(
                "REPLACE INTO page_draft_file (draft_id, name, alternative, content) VALUES (?, ?, ?, ?)",
                id.value(),
                file.name(),
                file.alternative(),
                content);
    }

    void removeFile(PageDraftId id, String name) {
        run("DELETE FROM page_draft_file WHERE draft_id = ? AND name = ?", id.value(), name);
    }

    Optional<byte[]> file(PageDraftId id, String name) {
        List<?> found = query("SELECT content FROM page_draft_file WHERE draft_id = ? AND name = ?", id.value(), name)
                .getResultList();
        return found.stream().map(each -> (byte[]) each).findFirst();
    }

    void remove(PageDraftId id) {
        run("DELETE FROM page_draft WHERE id = ?", id.value());
    }

    private void run(String sql, @Nullable Object... values) {
        query(sql, values).executeUpdate();
    }

    private List<@Nullable Object[]> rows(String sql, @Nullable Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object each : query(sql, values).getResultList()) {
            rows.add((@Nullable Object[]) each);
        }
        return rows;
    }

    private Query query(String sql, @Nullable Object... values) {
        Query query = manager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
