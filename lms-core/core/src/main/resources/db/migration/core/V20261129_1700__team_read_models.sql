-- What the leader's figures are read from (ADR 2: the columns of a view may grow).
CREATE OR REPLACE VIEW enrolment_directory AS
SELECT person_id, course_id, current_attempt_id AS attempt_id, state, due_on FROM enrolment;

CREATE VIEW certification_directory AS
SELECT person_id, kind_id, state, required, valid, expires, expires_sort, due FROM certification_standing;

CREATE VIEW certificate_kind_directory AS SELECT id, title FROM certificate_kind;
