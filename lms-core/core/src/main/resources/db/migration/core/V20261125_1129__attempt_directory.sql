-- What other capabilities may join; see V20261123_1010__learning.sql.
CREATE VIEW attempt_directory AS
SELECT a.id, a.person_id, v.course_id, a.enrolment_id IS NOT NULL AS counts, v.activity_kind, v.activity_reference
FROM attempt a
JOIN course_version v ON v.id = a.course_version_id;

CREATE VIEW enrolment_directory AS
SELECT person_id, course_id, current_attempt_id AS attempt_id FROM enrolment;
