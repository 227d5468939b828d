-- The day on which the next reminder of the present due date is to be given, or the latest that may have been missed.
ALTER TABLE certification_standing
    ADD COLUMN remind_on DATE NULL AFTER changes_on,
    ADD KEY ix_certification_standing_remind (remind_on);

-- Who holds a role that was given, and in which part of the organisation; an empty path is everywhere.
CREATE VIEW role_directory AS
SELECT g.person_id, g.role, COALESCE(u.path, '') AS unit_path
FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id;
