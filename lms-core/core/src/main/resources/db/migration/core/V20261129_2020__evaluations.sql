-- What those who were there think of a seminar, without their names. Who was asked and has answered stands in one table, what
-- was answered in another: nothing joins a row of the one to a row of the other, neither a key nor a moment nor an order.
CREATE TABLE seminar_evaluation_person (
    seminar_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    answered BOOLEAN NOT NULL COMMENT 'Else asked to alone',
    PRIMARY KEY (seminar_id, person_id),
    CONSTRAINT fk_seminar_evaluation_person_seminar FOREIGN KEY (seminar_id) REFERENCES seminar (id),
    CONSTRAINT fk_seminar_evaluation_person_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE seminar_evaluation_answer (
    id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY COMMENT 'Random, so that the order of rows says nothing',
    seminar_id BIGINT NOT NULL,
    useful TINYINT NOT NULL,
    fitting TINYINT NOT NULL,
    teaching TINYINT NOT NULL,
    practical TINYINT NOT NULL,
    recommends BOOLEAN NOT NULL,
    good VARCHAR(2000) NOT NULL,
    better VARCHAR(2000) NOT NULL,
    CONSTRAINT fk_seminar_evaluation_answer_seminar FOREIGN KEY (seminar_id) REFERENCES seminar (id),
    CONSTRAINT ck_seminar_evaluation_answer CHECK (useful BETWEEN 1 AND 5 AND fitting BETWEEN 1 AND 5
        AND teaching BETWEEN 1 AND 5 AND practical BETWEEN 1 AND 5)
);
