-- Who was given which role where; an empty path is everywhere.
CREATE VIEW role_directory AS
SELECT g.person_id, g.role, COALESCE(u.path, '') AS unit_path FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id;
