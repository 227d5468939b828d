-- What a course shows of people's competences: whoever completes it has shown that level (ADR 19).
CREATE TABLE course_competence (
    course_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    level SMALLINT NOT NULL,
    months SMALLINT NULL COMMENT 'For how many months it counts; NULL: for good',
    PRIMARY KEY (course_id, item_id),
    CONSTRAINT fk_course_competence_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT fk_course_competence_item FOREIGN KEY (item_id) REFERENCES competence_item (id),
    KEY ix_course_competence_item (item_id, level)
);

-- What other capabilities may join: the levels of all frameworks.
CREATE VIEW competence_level_directory AS
SELECT framework_id, number, title_da, title_en, retired FROM competence_level;
