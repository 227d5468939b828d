-- One row for each attempt at a SCORM 2004 course. Whoever changes the attempt locks it; only one launch at a time moves it on.
-- Holds keys of attempts without a foreign key, for the reason given at the tables of launches.
CREATE TABLE sequenced_attempt (
    attempt_id BIGINT NOT NULL PRIMARY KEY,
    state MEDIUMBLOB NULL COMMENT 'gzip of JSON: sequencing, and the data of interrupted SCOs; NULL: never begun',
    visit BIGINT NOT NULL COMMENT 'how many times an activity was delivered; a report names the visit it is of',
    report MEDIUMBLOB NULL COMMENT 'gzip of JSON: what the SCO of this visit has set so far',
    visit_seconds BIGINT NOT NULL COMMENT 'how long the SCO of this visit has been open',
    total_seconds BIGINT NOT NULL COMMENT 'the same of all visits before',
    is_open BOOLEAN NOT NULL COMMENT 'whether an activity is open',
    ended BOOLEAN NOT NULL COMMENT 'whether the course has ended for this time',
    said VARCHAR(20) NULL COMMENT 'what is to be said of the newest navigation request',
    wanted MEDIUMTEXT NULL COMMENT 'the activity that the newest launch asked for, until it begins',
    launch_id BIGINT NULL COMMENT 'the launch that has the attempt; older ones are superseded',
    updated_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_sequenced_attempt_launch FOREIGN KEY (launch_id) REFERENCES launch (id)
);

-- Objectives that a person's courses share (objectivesGlobalToSystem). Those of one course alone are part of the attempt's state.
CREATE TABLE sequenced_objective (
    person_id BIGINT NOT NULL,
    objective_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of its identifier',
    objective MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
    standing TEXT NOT NULL COMMENT 'JSON: what is known of it',
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, objective_hash),
    CONSTRAINT fk_sequenced_objective_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Data stores that a person's courses share (sharedDataGlobalToSystem).
CREATE TABLE sequenced_store (
    person_id BIGINT NOT NULL,
    store_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of its identifier',
    store MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
    content MEDIUMTEXT NOT NULL,
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, store_hash),
    CONSTRAINT fk_sequenced_store_person FOREIGN KEY (person_id) REFERENCES person (id)
);
