-- Who was given which role where; an empty path is everywhere.
CREATE VIEW role_directory AS
SELECT g.person_id, g.role, COALESCE(u.path, '') AS unit_path FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id;

-- A key says by itself what is told: with other words it is still the same.
ALTER TABLE notification DROP KEY uq_notification_key, ADD UNIQUE KEY uq_notification_key (person_id, dedupe_key);
