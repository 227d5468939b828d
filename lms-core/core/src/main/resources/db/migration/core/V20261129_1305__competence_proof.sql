-- Proof from elsewhere that people hand in themselves. It counts once a leader has accepted it: then there is evidence.
CREATE TABLE competence_proof (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    level SMALLINT NOT NULL,
    given_on DATE NOT NULL,
    expires_on DATE NULL COMMENT 'The last day it counts',
    note VARCHAR(1000) NOT NULL,
    handed_in_at DATETIME(6) NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'WAITING, ACCEPTED, DECLINED or TAKEN_BACK',
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    reason VARCHAR(500) NULL COMMENT 'Why it was declined',
    evidence_id BIGINT NULL,
    CONSTRAINT fk_competence_proof_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_competence_proof_item FOREIGN KEY (item_id) REFERENCES competence_item (id),
    CONSTRAINT fk_competence_proof_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
    CONSTRAINT fk_competence_proof_evidence FOREIGN KEY (evidence_id) REFERENCES competence_evidence (id),
    KEY ix_competence_proof_person (person_id, state)
);
