-- The first day of the present employment: what due dates count from, and what seniority is counted by.
ALTER TABLE person ADD COLUMN joined_on DATE NULL COMMENT 'NULL before the first position' AFTER created_at;

UPDATE person p SET p.joined_on = (SELECT MIN(o.valid_from) FROM person_position o WHERE o.person_id = p.id);

CREATE OR REPLACE VIEW person_directory AS
SELECT p.id, p.staff_number, p.given_name, p.family_name, CONCAT(p.given_name, ' ', p.family_name) AS name,
       p.language, p.joined_on, p.left_on, o.title, o.unit_id, u.name AS unit_name, u.path AS unit_path
FROM person p
LEFT JOIN person_position o ON o.person_id = p.id AND o.main = TRUE
LEFT JOIN unit u ON u.id = o.unit_id;
