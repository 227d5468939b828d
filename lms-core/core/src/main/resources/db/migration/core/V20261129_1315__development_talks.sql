-- Development talks between a person and a leader. Only the two may read them (ADR 19).
CREATE TABLE development_talk (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    leader_id BIGINT NOT NULL,
    planned_on DATE NOT NULL,
    held_on DATE NULL,
    made_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_development_talk_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_development_talk_leader FOREIGN KEY (leader_id) REFERENCES person (id),
    KEY ix_development_talk_person (person_id, planned_on),
    KEY ix_development_talk_leader (leader_id, planned_on)
);

-- What is agreed, by whom and until when, and how it went.
CREATE TABLE development_agreement (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    talk_id BIGINT NOT NULL,
    text VARCHAR(1000) NOT NULL,
    responsible_id BIGINT NOT NULL,
    due_on DATE NOT NULL,
    done_on DATE NULL,
    note VARCHAR(1000) NOT NULL,
    CONSTRAINT fk_development_agreement_talk FOREIGN KEY (talk_id) REFERENCES development_talk (id),
    CONSTRAINT fk_development_agreement_responsible FOREIGN KEY (responsible_id) REFERENCES person (id)
);

-- The agenda: what somebody wrote, a gap as it was when the talk was planned, or an agreement to follow up.
CREATE TABLE development_point (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    talk_id BIGINT NOT NULL,
    text VARCHAR(1000) NOT NULL COMMENT 'Empty for a gap and an agreement',
    added_by BIGINT NULL,
    item_id BIGINT NULL,
    own_level SMALLINT NOT NULL,
    asked_level SMALLINT NOT NULL,
    agreement_id BIGINT NULL,
    CONSTRAINT fk_development_point_talk FOREIGN KEY (talk_id) REFERENCES development_talk (id),
    CONSTRAINT fk_development_point_added_by FOREIGN KEY (added_by) REFERENCES person (id),
    CONSTRAINT fk_development_point_item FOREIGN KEY (item_id) REFERENCES competence_item (id),
    CONSTRAINT fk_development_point_agreement FOREIGN KEY (agreement_id) REFERENCES development_agreement (id)
);
