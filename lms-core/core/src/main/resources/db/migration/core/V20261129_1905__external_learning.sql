-- Learning taken elsewhere. It counts once a leader has accepted it.
CREATE TABLE external_learning (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    title VARCHAR(200) NOT NULL,
    provider VARCHAR(200) NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii NOT NULL COMMENT 'COURSE, CONFERENCE, EDUCATION, SELF_STUDY or OTHER',
    from_on DATE NOT NULL,
    until_on DATE NOT NULL COMMENT 'Its last day; the year that its time counts in',
    minutes INT NOT NULL COMMENT 'How long it took',
    learned VARCHAR(2000) NOT NULL,
    handed_in_at DATETIME(6) NOT NULL COMMENT 'The last time, where it was returned before',
    state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'WAITING, ACCEPTED, RETURNED or WITHDRAWN',
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    on_behalf_of BIGINT NULL COMMENT 'The leader for whom a deputy decided',
    reason VARCHAR(500) NULL COMMENT 'What is to be mended, where it was returned',
    CONSTRAINT fk_external_learning_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_external_learning_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
    CONSTRAINT fk_external_learning_on_behalf_of FOREIGN KEY (on_behalf_of) REFERENCES person (id),
    KEY ix_external_learning_person (person_id, state),
    KEY ix_external_learning_state (state, until_on)
);
