-- Tracks: courses put together as a path of sets (ADR 22). What a version asks for is one document; the tables beside it say which
-- courses and which versions of other tracks it counts, so that those whom a completed course concerns are found.
CREATE TABLE track (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    state VARCHAR(9) CHARACTER SET ascii NOT NULL COMMENT 'DRAFT, PUBLISHED or RETIRED',
    published_version_id BIGINT NULL COMMENT 'the version that whoever begins gets',
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT NULL,
    CONSTRAINT fk_track_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    KEY ix_track_state (state)
);

-- Once published a version is never changed but for being retired.
CREATE TABLE track_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    track_id BIGINT NOT NULL,
    number INT NOT NULL,
    title_da VARCHAR(150) NOT NULL,
    title_en VARCHAR(150) NOT NULL,
    summary_da VARCHAR(500) NOT NULL,
    summary_en VARCHAR(500) NOT NULL,
    in_order BOOLEAN NOT NULL,
    sets MEDIUMTEXT NOT NULL COMMENT 'JSON: the sets in order, each with its items',
    courses INT NOT NULL DEFAULT 0 COMMENT 'how many it counts, with those of tracks inside it; set when it is published',
    published_at DATETIME(6) NULL COMMENT 'NULL while it is being written',
    published_by BIGINT NULL,
    retired_at DATETIME(6) NULL COMMENT 'when another version took its place, or the track was retired',
    CONSTRAINT fk_track_version_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_version_by FOREIGN KEY (published_by) REFERENCES person (id),
    UNIQUE KEY uq_track_version (track_id, number)
);

ALTER TABLE track ADD CONSTRAINT fk_track_version FOREIGN KEY (published_version_id) REFERENCES track_version (id);

-- The tracks inside a version, each in one version of its own.
CREATE TABLE track_part (
    version_id BIGINT NOT NULL,
    track_id BIGINT NOT NULL,
    inner_version_id BIGINT NOT NULL,
    PRIMARY KEY (version_id, track_id),
    CONSTRAINT fk_track_part_version FOREIGN KEY (version_id) REFERENCES track_version (id),
    CONSTRAINT fk_track_part_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_part_inner FOREIGN KEY (inner_version_id) REFERENCES track_version (id)
);

-- The courses that a published version counts, with those of tracks inside it.
CREATE TABLE track_course (
    version_id BIGINT NOT NULL,
    course_id BIGINT NOT NULL,
    PRIMARY KEY (version_id, course_id),
    CONSTRAINT fk_track_course_version FOREIGN KEY (version_id) REFERENCES track_version (id),
    CONSTRAINT fk_track_course_course FOREIGN KEY (course_id) REFERENCES course (id),
    KEY ix_track_course_course (course_id, version_id)
);

-- Who is in a track. The figures follow from the courses completed and are kept with every change of those.
CREATE TABLE track_enrolment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    track_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    percent SMALLINT NOT NULL DEFAULT 0,
    due_on DATE NULL,
    hand_due_on DATE NULL COMMENT 'given directly; due_on is the earliest of this and those of rules',
    own BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'the person came in by own choice, and may leave',
    by_rule BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'made by a rule: goes with it unless it was begun',
    enrolled_at DATETIME(6) NOT NULL,
    completed_at DATETIME(6) NULL,
    CONSTRAINT fk_track_enrolment_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_track_enrolment_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_enrolment_version FOREIGN KEY (version_id) REFERENCES track_version (id),
    UNIQUE KEY uq_track_enrolment (person_id, track_id),
    KEY ix_track_enrolment_track (track_id, completed_at, due_on)
);

-- Each completion of a track, also those that were withdrawn.
CREATE TABLE track_completion (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    track_id BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    completed_at DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6) NULL,
    standing BOOLEAN NULL COMMENT 'TRUE, or NULL once withdrawn: one at most stands',
    CONSTRAINT fk_track_completion_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_track_completion_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_completion_version FOREIGN KEY (version_id) REFERENCES track_version (id),
    UNIQUE KEY uq_track_completion (person_id, track_id, standing)
);

-- Courses that count as done for somebody in one track.
CREATE TABLE track_waiver (
    person_id BIGINT NOT NULL,
    track_id BIGINT NOT NULL,
    course_id BIGINT NOT NULL,
    reason VARCHAR(300) NOT NULL,
    waived_at DATETIME(6) NOT NULL,
    waived_by BIGINT NULL,
    PRIMARY KEY (person_id, track_id, course_id),
    CONSTRAINT fk_track_waiver_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_track_waiver_track FOREIGN KEY (track_id) REFERENCES track (id),
    CONSTRAINT fk_track_waiver_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT fk_track_waiver_by FOREIGN KEY (waived_by) REFERENCES person (id)
);
