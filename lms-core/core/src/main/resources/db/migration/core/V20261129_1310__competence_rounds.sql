-- Colleagues rate somebody without their names (ADR 19). Of what they answer only sums are kept, so that nobody, not even who
-- reads the database, can tell who answered what. They are looked at once, when the round is closed.
CREATE TABLE competence_round (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    framework_id BIGINT NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    until_on DATE NOT NULL COMMENT 'The last day on which it can be answered',
    state VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'OPEN, SHOWN or TOO_FEW',
    closed_on DATE NULL,
    CONSTRAINT fk_competence_round_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_competence_round_opened_by FOREIGN KEY (opened_by) REFERENCES person (id),
    CONSTRAINT fk_competence_round_framework FOREIGN KEY (framework_id) REFERENCES competence_framework (id),
    KEY ix_competence_round_person (person_id, state),
    KEY ix_competence_round_until (state, until_on)
);

-- Whether somebody has answered is known, so that nobody answers twice; when is not.
CREATE TABLE competence_round_peer (
    round_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'ASKED, ANSWERED or DECLINED',
    PRIMARY KEY (round_id, person_id),
    CONSTRAINT fk_competence_round_peer_round FOREIGN KEY (round_id) REFERENCES competence_round (id),
    CONSTRAINT fk_competence_round_peer_person FOREIGN KEY (person_id) REFERENCES person (id),
    KEY ix_competence_round_peer_person (person_id, state)
);

CREATE TABLE competence_round_sum (
    round_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    level SMALLINT NOT NULL,
    raters INT NOT NULL COMMENT 'How many chose that level',
    PRIMARY KEY (round_id, item_id, level),
    CONSTRAINT fk_competence_round_sum_round FOREIGN KEY (round_id) REFERENCES competence_round (id),
    CONSTRAINT fk_competence_round_sum_item FOREIGN KEY (item_id) REFERENCES competence_item (id)
);
