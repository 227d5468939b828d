-- Rules that give learning to whoever is in an audience (ADR 18). What is in force is a version; the newest may still be written.
CREATE TABLE assignment_rule (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    title VARCHAR(150) NOT NULL,
    target_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'course, or the kind of a sink',
    target_key BIGINT NOT NULL,
    state VARCHAR(5) CHARACTER SET ascii NOT NULL COMMENT 'DRAFT, ON or OFF',
    version_id BIGINT NULL COMMENT 'the version that holds, or held last',
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT NULL,
    CONSTRAINT fk_assignment_rule_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    KEY ix_assignment_rule_state (state, title, id),
    KEY ix_assignment_rule_target (target_kind, target_key)
);

-- Once in force a version is never changed; journals explain themselves by it.
CREATE TABLE assignment_rule_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rule_id BIGINT NOT NULL,
    number INT NOT NULL,
    audience TEXT NOT NULL COMMENT 'JSON',
    due VARCHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'FIXED:day, JOINING:span, ASSIGNMENT:span, DECISION:day:span or EXPIRY:offset:first',
    notice_days SMALLINT NOT NULL,
    reminders VARCHAR(300) CHARACTER SET ascii NOT NULL COMMENT 'offset:recipient, with commas between',
    in_force_from DATE NULL COMMENT 'NULL while it is being written',
    CONSTRAINT fk_assignment_rule_version_rule FOREIGN KEY (rule_id) REFERENCES assignment_rule (id) ON DELETE CASCADE,
    UNIQUE KEY uq_assignment_rule_version (rule_id, number)
);

ALTER TABLE assignment_rule
    ADD CONSTRAINT fk_assignment_rule_version FOREIGN KEY (version_id) REFERENCES assignment_rule_version (id);

-- A dry run: whom a version would touch and how, on one day.
CREATE TABLE assignment_plan (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rule_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    day DATE NOT NULL,
    state VARCHAR(7) CHARACTER SET ascii NOT NULL COMMENT 'OPEN, RUN or DROPPED',
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entering INT NOT NULL,
    leaving INT NOT NULL,
    changing INT NOT NULL,
    staying INT NOT NULL,
    everybody INT NOT NULL COMMENT 'how many worked here',
    made_at DATETIME(6) NOT NULL,
    made_by BIGINT NULL,
    run_at DATETIME(6) NULL,
    run_by BIGINT NULL,
    CONSTRAINT fk_assignment_plan_rule FOREIGN KEY (rule_id) REFERENCES assignment_rule (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignment_plan_version FOREIGN KEY (version_id) REFERENCES assignment_rule_version (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignment_plan_made_by FOREIGN KEY (made_by) REFERENCES person (id),
    CONSTRAINT fk_assignment_plan_run_by FOREIGN KEY (run_by) REFERENCES person (id),
    KEY ix_assignment_plan_rule (rule_id, state)
);

CREATE TABLE assignment_plan_person (
    plan_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    change_kind VARCHAR(8) CHARACTER SET ascii NOT NULL,
    since DATE NOT NULL,
    floor_on DATE NULL,
    due_on DATE NOT NULL,
    due_before DATE NULL,
    PRIMARY KEY (plan_id, person_id),
    CONSTRAINT fk_assignment_plan_person_plan FOREIGN KEY (plan_id) REFERENCES assignment_plan (id) ON DELETE CASCADE,
    CONSTRAINT fk_assignment_plan_person_person FOREIGN KEY (person_id) REFERENCES person (id),
    KEY ix_assignment_plan_person_kind (plan_id, change_kind)
);

-- One look at people that changed something.
CREATE TABLE assignment_run (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    day DATE NOT NULL,
    cause VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'RUN, OFF, NIGHT, JOINED, MOVED, LEFT or UNIT',
    unit_id BIGINT NULL COMMENT 'the unit that was moved',
    person_id BIGINT NULL COMMENT 'the person whom it was about',
    run_by BIGINT NULL COMMENT 'who switched the rule on or off',
    CONSTRAINT fk_assignment_run_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_assignment_run_by FOREIGN KEY (run_by) REFERENCES person (id)
);

-- What each look changed for whom. Rows are never changed: read again from the first they give the memberships as they stand.
CREATE TABLE assignment_journal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    rule_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    change_kind VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'ENTERED, RETURNED, DUE, KEPT or LEFT',
    since DATE NOT NULL,
    floor_on DATE NULL,
    due_on DATE NOT NULL,
    CONSTRAINT fk_assignment_journal_run FOREIGN KEY (run_id) REFERENCES assignment_run (id),
    CONSTRAINT fk_assignment_journal_rule FOREIGN KEY (rule_id) REFERENCES assignment_rule (id),
    CONSTRAINT fk_assignment_journal_version FOREIGN KEY (version_id) REFERENCES assignment_rule_version (id),
    CONSTRAINT fk_assignment_journal_person FOREIGN KEY (person_id) REFERENCES person (id),
    KEY ix_assignment_journal_run (run_id, change_kind),
    KEY ix_assignment_journal_rule (rule_id, run_id, change_kind),
    KEY ix_assignment_journal_person (person_id, rule_id, id)
);

-- How each person stands under each rule, once under it.
CREATE TABLE assignment_membership (
    rule_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    since DATE NOT NULL COMMENT 'first day in the audience, without a break',
    until_on DATE NULL COMMENT 'first day outside again',
    floor_on DATE NULL COMMENT 'the due date does not lie before, for the rule was changed meanwhile',
    due_on DATE NOT NULL,
    version_id BIGINT NOT NULL COMMENT 'the version that holds for the person, or held last',
    PRIMARY KEY (rule_id, person_id),
    CONSTRAINT fk_assignment_membership_rule FOREIGN KEY (rule_id) REFERENCES assignment_rule (id),
    CONSTRAINT fk_assignment_membership_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_assignment_membership_version FOREIGN KEY (version_id) REFERENCES assignment_rule_version (id),
    KEY ix_assignment_membership_due (until_on, due_on),
    KEY ix_assignment_membership_person (person_id, until_on)
);

CREATE TABLE assignment_reminder (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    rule_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL COMMENT 'whom it is about',
    due_on DATE NOT NULL COMMENT 'the due date it is about',
    offset_days SMALLINT NOT NULL,
    recipient VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'whom the rule names: PERSON, LEADER or HR',
    day DATE NOT NULL,
    to_person_id BIGINT NULL COMMENT 'who gets it; NULL: HR',
    status VARCHAR(7) CHARACTER SET ascii NOT NULL COMMENT 'NEW while it is written, WAITING or GIVEN',
    CONSTRAINT fk_assignment_reminder_rule FOREIGN KEY (rule_id) REFERENCES assignment_rule (id),
    CONSTRAINT fk_assignment_reminder_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_assignment_reminder_to FOREIGN KEY (to_person_id) REFERENCES person (id),
    UNIQUE KEY uq_assignment_reminder (rule_id, person_id, due_on, recipient, offset_days),
    KEY ix_assignment_reminder_day (day, status)
);

-- A due date given directly stays beside those of rules; what a rule put on a list it may take off again.
ALTER TABLE enrolment
    ADD COLUMN hand_due_on DATE NULL COMMENT 'given directly; due_on is the earliest of this and those of rules' AFTER due_on,
    ADD COLUMN by_rule BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'made by a rule: goes with it unless it was begun';

UPDATE enrolment SET hand_due_on = due_on;

-- What sinks and whoever gives reminders may join.
CREATE VIEW requirement_change AS
SELECT run_id, rule_id, version_id, person_id, change_kind, since, floor_on, due_on FROM assignment_journal;

CREATE VIEW reminder_directory AS
SELECT m.id, m.rule_id, r.title AS rule_title, r.target_key AS course_id, c.title AS course_title, m.person_id, m.to_person_id,
       m.recipient, m.due_on, m.offset_days, m.day, m.status
FROM assignment_reminder m JOIN assignment_rule r ON r.id = m.rule_id JOIN course c ON c.id = r.target_key;
