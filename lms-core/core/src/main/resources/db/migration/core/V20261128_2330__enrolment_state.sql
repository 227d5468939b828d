-- What other capabilities may join; see V20261125_1129__attempt_directory.sql. A course can be completed without its own attempt
-- being so: by credit, or in an attempt before.
CREATE OR REPLACE VIEW enrolment_directory AS
SELECT person_id, course_id, current_attempt_id AS attempt_id, state FROM enrolment;
