CREATE TABLE course (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    title VARCHAR(200) NOT NULL,
    summary VARCHAR(500) NOT NULL,
    description TEXT NOT NULL,
    language CHAR(2) NOT NULL,
    minutes INT NOT NULL,
    state VARCHAR(12) NOT NULL,
    published_version_id BIGINT NULL COMMENT 'the version that new learners get',
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT NULL,
    KEY ix_course_state_title (state, title, id),
    FULLTEXT KEY ft_course (title, summary)
);

CREATE TABLE course_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id BIGINT NOT NULL,
    number INT NOT NULL,
    activity_kind VARCHAR(20) NOT NULL,
    activity_reference VARCHAR(100) NOT NULL,
    published_at DATETIME(6) NULL,
    CONSTRAINT fk_course_version_course FOREIGN KEY (course_id) REFERENCES course (id),
    UNIQUE KEY uq_course_version (course_id, number),
    KEY ix_course_version_activity (activity_kind, activity_reference)
);

ALTER TABLE course ADD CONSTRAINT fk_course_published FOREIGN KEY (published_version_id) REFERENCES course_version (id);

CREATE TABLE enrolment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    course_id BIGINT NOT NULL,
    state VARCHAR(12) NOT NULL,
    due_on DATE NULL,
    enrolled_at DATETIME(6) NOT NULL,
    started_at DATETIME(6) NULL,
    completed_at DATETIME(6) NULL,
    score DECIMAL(6,3) NULL,
    parts_done INT NOT NULL DEFAULT 0,
    parts_total INT NOT NULL DEFAULT 0,
    current_attempt_id BIGINT NULL,
    CONSTRAINT fk_enrolment_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_enrolment_course FOREIGN KEY (course_id) REFERENCES course (id),
    UNIQUE KEY uq_enrolment (person_id, course_id),
    KEY ix_enrolment_course (course_id, state),
    KEY ix_enrolment_person (person_id, state, due_on)
);

CREATE TABLE attempt (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    enrolment_id BIGINT NULL COMMENT 'NULL: a preview, nothing counts',
    course_version_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    number INT NOT NULL,
    begun_at DATETIME(6) NOT NULL,
    reported_at DATETIME(6) NULL,
    completed_at DATETIME(6) NULL,
    success VARCHAR(8) NOT NULL,
    score DECIMAL(6,3) NULL,
    seconds BIGINT NOT NULL DEFAULT 0,
    parts_done INT NOT NULL DEFAULT 0,
    parts_total INT NOT NULL DEFAULT 0,
    CONSTRAINT fk_attempt_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
    CONSTRAINT fk_attempt_version FOREIGN KEY (course_version_id) REFERENCES course_version (id),
    CONSTRAINT fk_attempt_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_attempt (enrolment_id, number)
);

ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_attempt FOREIGN KEY (current_attempt_id) REFERENCES attempt (id);

-- What other capabilities may join; the tables above are private to learning.
CREATE VIEW course_directory AS SELECT id, title, language, state FROM course;
