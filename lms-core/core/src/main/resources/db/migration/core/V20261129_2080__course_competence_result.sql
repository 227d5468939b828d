-- A course can show a higher level to those who do well: what is shown from a result on is a test result (ADR 19).
ALTER TABLE course_competence
    ADD COLUMN from_result TINYINT NOT NULL DEFAULT 0 COMMENT 'From which result in percent; 0: by completing it, whatever the result',
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (course_id, item_id, from_result);
