-- What is to become of people on older versions of a track (ADR 22): the decisions for the groups, and a row for each person with how
-- they stood when it was made.
CREATE TABLE track_plan (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    track_id BIGINT NOT NULL,
    to_version_id BIGINT NOT NULL,
    state VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PLANNED, DONE, UNDONE or DROPPED',
    not_begun VARCHAR(4) CHARACTER SET ascii NOT NULL COMMENT 'KEEP or MOVE, as the two that follow',
    under_way VARCHAR(4) CHARACTER SET ascii NOT NULL,
    nearly_done VARCHAR(4) CHARACTER SET ascii NOT NULL,
    fingerprint CHAR(64) CHARACTER SET ascii NOT NULL COMMENT 'SHA-256 over all that it says',
    planned_at DATETIME(6) NOT NULL,
    planned_by BIGINT NULL,
    run_at DATETIME(6) NULL,
    run_by BIGINT NULL,
    undone_at DATETIME(6) NULL,
    undone_by BIGINT NULL,
    CONSTRAINT fk_track_plan_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_plan_version FOREIGN KEY (to_version_id) REFERENCES track_version (id),
    CONSTRAINT fk_track_plan_planned_by FOREIGN KEY (planned_by) REFERENCES person (id),
    CONSTRAINT fk_track_plan_run_by FOREIGN KEY (run_by) REFERENCES person (id),
    CONSTRAINT fk_track_plan_undone_by FOREIGN KEY (undone_by) REFERENCES person (id),
    KEY ix_track_plan_track (track_id, state)
);

CREATE TABLE track_plan_person (
    plan_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    from_version_id BIGINT NOT NULL,
    stage VARCHAR(11) CHARACTER SET ascii NOT NULL COMMENT 'NOT_BEGUN, UNDER_WAY or NEARLY_DONE',
    percent SMALLINT NOT NULL COMMENT 'on the version that the person is on',
    moved_percent SMALLINT NOT NULL COMMENT 'what it is on the new one',
    waived SMALLINT NOT NULL COMMENT 'how many waived courses count on the new version as well',
    dropped SMALLINT NOT NULL COMMENT 'how many waived courses the new version does not ask for',
    decision VARCHAR(4) CHARACTER SET ascii NOT NULL,
    exceptional BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'decided for this person alone',
    outcome VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'PLANNED, KEPT, MOVED, UNDONE, FINISHED or WENT_ON',
    PRIMARY KEY (plan_id, person_id),
    CONSTRAINT fk_track_plan_person_plan FOREIGN KEY (plan_id) REFERENCES track_plan (id),
    CONSTRAINT fk_track_plan_person_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_track_plan_person_from FOREIGN KEY (from_version_id) REFERENCES track_version (id)
);
