-- Who gave a due date directly, and when, for those who ask why they have it; NULL for what was given before this was kept.
ALTER TABLE enrolment
    ADD COLUMN hand_given_by BIGINT NULL AFTER hand_due_on,
    ADD COLUMN hand_given_at DATETIME(6) NULL AFTER hand_given_by,
    ADD CONSTRAINT fk_enrolment_hand_given_by FOREIGN KEY (hand_given_by) REFERENCES person (id);

ALTER TABLE track_enrolment
    ADD COLUMN hand_given_by BIGINT NULL AFTER hand_due_on,
    ADD COLUMN hand_given_at DATETIME(6) NULL AFTER hand_given_by,
    ADD CONSTRAINT fk_track_enrolment_hand_given_by FOREIGN KEY (hand_given_by) REFERENCES person (id);
