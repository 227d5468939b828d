-- Attempts follow one another when a person comes to another version or another language of a course. None is overwritten.
ALTER TABLE attempt
    ADD COLUMN language CHAR(2) NULL COMMENT 'the language version it takes; NULL: the language of the course',
    ADD COLUMN succeeds_id BIGINT NULL COMMENT 'the attempt whose place it took',
    ADD COLUMN plan_id BIGINT NULL COMMENT 'the version plan that made it',
    ADD COLUMN carry_id BIGINT NULL COMMENT 'the carrying that last filled it',
    ADD COLUMN carried_at DATETIME(6) NULL,
    ADD COLUMN set_aside_at DATETIME(6) NULL COMMENT 'another attempt took its place then; it still counts if it is completed',
    ADD COLUMN credited_at DATETIME(6) NULL COMMENT 'counted as completed by a version plan',
    ADD COLUMN credit_reason VARCHAR(500) NULL,
    ADD KEY ix_attempt_succeeds (succeeds_id),
    ADD KEY ix_attempt_plan (plan_id, succeeds_id),
    ADD KEY ix_attempt_carry (carry_id),
    ADD CONSTRAINT fk_attempt_succeeds FOREIGN KEY (succeeds_id) REFERENCES attempt (id);

ALTER TABLE enrolment
    ADD COLUMN language CHAR(2) NULL COMMENT 'the language version the person chose; NULL: by the language of the person',
    ADD COLUMN kept_version_id BIGINT NULL COMMENT 'a version plan keeps the person on it; NULL: the published one',
    ADD CONSTRAINT fk_enrolment_kept FOREIGN KEY (kept_version_id) REFERENCES course_version (id);

-- One carrying: the attempts that were filled from those they succeed, at one time and from one activity to another.
CREATE TABLE attempt_carry (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    made_at DATETIME(6) NOT NULL
);

-- What providers join when they carry states from attempt to attempt.
CREATE VIEW attempt_succession AS
SELECT carry_id, id AS attempt_id, succeeds_id FROM attempt WHERE succeeds_id IS NOT NULL;

CREATE TABLE version_plan (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id BIGINT NOT NULL,
    to_version_id BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL COMMENT 'PLANNED, RUNNING, DONE, UNDOING, UNDONE or DROPPED',
    not_started VARCHAR(6) NOT NULL,
    in_progress VARCHAR(6) NOT NULL,
    failed VARCHAR(6) NOT NULL,
    reason VARCHAR(500) NOT NULL COMMENT 'why people are credited; empty where nobody is',
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    planned_by BIGINT NULL,
    run_at DATETIME(6) NULL,
    run_by BIGINT NULL,
    undone_at DATETIME(6) NULL,
    undone_by BIGINT NULL,
    CONSTRAINT fk_version_plan_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT fk_version_plan_version FOREIGN KEY (to_version_id) REFERENCES course_version (id),
    CONSTRAINT fk_version_plan_planned_by FOREIGN KEY (planned_by) REFERENCES person (id),
    CONSTRAINT fk_version_plan_run_by FOREIGN KEY (run_by) REFERENCES person (id),
    CONSTRAINT fk_version_plan_undone_by FOREIGN KEY (undone_by) REFERENCES person (id),
    KEY ix_version_plan_course (course_id, id)
);

ALTER TABLE attempt ADD CONSTRAINT fk_attempt_plan FOREIGN KEY (plan_id) REFERENCES version_plan (id);

-- Whom a plan touches, how they stood when it was made, and what became of them.
CREATE TABLE version_plan_person (
    plan_id BIGINT NOT NULL,
    enrolment_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL COMMENT 'the version they were on',
    attempt_id BIGINT NULL,
    state VARCHAR(12) NOT NULL,
    decision VARCHAR(6) NOT NULL,
    exceptional BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'decided for this person, not for the group',
    outcome VARCHAR(10) NOT NULL,
    new_attempt_id BIGINT NULL,
    parts_done INT NOT NULL DEFAULT 0 COMMENT 'from here on: the enrolment and its attempt as they were when the plan was run',
    parts_total INT NOT NULL DEFAULT 0,
    score DECIMAL(6,3) NULL,
    reported_at DATETIME(6) NULL,
    kept_before BIGINT NULL,
    PRIMARY KEY (plan_id, enrolment_id),
    CONSTRAINT fk_plan_person_plan FOREIGN KEY (plan_id) REFERENCES version_plan (id),
    CONSTRAINT fk_plan_person_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE,
    CONSTRAINT fk_plan_person_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_plan_person_version FOREIGN KEY (version_id) REFERENCES course_version (id),
    KEY ix_plan_person_outcome (plan_id, outcome, decision, state)
);

-- A version in a further language rests on an activity of its own.
CREATE TABLE course_version_language (
    course_version_id BIGINT NOT NULL,
    language CHAR(2) NOT NULL,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(500) NOT NULL,
    activity_kind VARCHAR(20) NOT NULL,
    activity_reference VARCHAR(100) NOT NULL,
    PRIMARY KEY (course_version_id, language),
    CONSTRAINT fk_version_language_version FOREIGN KEY (course_version_id) REFERENCES course_version (id),
    KEY ix_version_language_activity (activity_kind, activity_reference)
);

ALTER TABLE course
    ADD COLUMN owner_person_id BIGINT NULL,
    ADD COLUMN owner_unit_id BIGINT NULL,
    ADD COLUMN licence VARCHAR(20) NOT NULL DEFAULT 'UNSTATED',
    ADD COLUMN licence_note VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN review_on DATE NULL COMMENT 'the day on which somebody is to see whether it still holds',
    ADD COLUMN review_required BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'another author approves each version before it is published',
    ADD CONSTRAINT fk_course_owner_person FOREIGN KEY (owner_person_id) REFERENCES person (id),
    ADD CONSTRAINT fk_course_owner_unit FOREIGN KEY (owner_unit_id) REFERENCES unit (id),
    ADD KEY ix_course_review (review_on, id);

ALTER TABLE course_version
    ADD COLUMN review VARCHAR(10) NOT NULL DEFAULT 'NONE' COMMENT 'NONE, ASKED, APPROVED or SENT_BACK',
    ADD COLUMN review_by BIGINT NULL COMMENT 'who asked, while it waits',
    ADD CONSTRAINT fk_course_version_review FOREIGN KEY (review_by) REFERENCES person (id);

CREATE TABLE course_tag (
    course_id BIGINT NOT NULL,
    tag VARCHAR(40) NOT NULL,
    PRIMARY KEY (course_id, tag),
    CONSTRAINT fk_course_tag_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE CASCADE,
    KEY ix_course_tag (tag, course_id)
);

-- Who did what with a course, and what they said about it.
CREATE TABLE course_step (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id BIGINT NOT NULL,
    version INT NOT NULL,
    step VARCHAR(20) NOT NULL,
    person_id BIGINT NULL,
    at DATETIME(6) NOT NULL,
    comment VARCHAR(500) NOT NULL,
    CONSTRAINT fk_course_step_course FOREIGN KEY (course_id) REFERENCES course (id) ON DELETE CASCADE,
    CONSTRAINT fk_course_step_person FOREIGN KEY (person_id) REFERENCES person (id),
    KEY ix_course_step (course_id, id)
);

-- Which version rests on which activity, in which language.
CREATE VIEW activity_use AS
SELECT v.course_id, v.id AS version_id, v.number, c.language, v.activity_kind, v.activity_reference
FROM course_version v JOIN course c ON c.id = v.course_id
UNION ALL
SELECT v.course_id, v.id, v.number, l.language, l.activity_kind, l.activity_reference
FROM course_version_language l JOIN course_version v ON v.id = l.course_version_id;
