CREATE TABLE certificate_kind (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(12) CHARACTER SET ascii NOT NULL,
    title VARCHAR(200) NOT NULL,
    months INT NULL,
    window_days INT NOT NULL,
    grace_days INT NOT NULL,
    UNIQUE KEY uq_certificate_kind_code (code)
);

CREATE TABLE certificate_course (
    course_id BIGINT NOT NULL PRIMARY KEY,
    kind_id BIGINT NOT NULL,
    CONSTRAINT fk_certificate_course_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT fk_certificate_course_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id),
    KEY ix_certificate_course_kind (kind_id)
);

-- One row for each cycle. The terms are copied at issue; only revocation and being succeeded are added later.
CREATE TABLE certificate (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    serial VARCHAR(30) CHARACTER SET ascii NOT NULL,
    verification_code CHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title VARCHAR(200) NOT NULL,
    holder_name VARCHAR(201) NOT NULL,
    holder_given_name VARCHAR(100) NOT NULL,
    attempt_id BIGINT NULL,
    score DECIMAL(6,3) NULL,
    valid_from DATE NOT NULL,
    window_opens DATE NULL,
    expires DATE NULL,
    grace_ends DATE NULL,
    issued_at DATETIME(6) NOT NULL,
    newest BOOLEAN NULL COMMENT 'TRUE for the newest of its kind that a person has, NULL for those it succeeded',
    revoked_on DATE NULL,
    revocation_reason VARCHAR(500) NULL,
    CONSTRAINT fk_certificate_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id),
    CONSTRAINT fk_certificate_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_certificate_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id),
    UNIQUE KEY uq_certificate_serial (serial),
    UNIQUE KEY uq_certificate_code (verification_code),
    UNIQUE KEY uq_certificate_attempt (kind_id, attempt_id),
    UNIQUE KEY uq_certificate_newest (person_id, kind_id, newest),
    KEY ix_certificate_expires (newest, expires, person_id),
    KEY ix_certificate_kind_expires (kind_id, newest, expires)
);

-- Serials count up by kind and year.
CREATE TABLE certificate_serial (
    code VARCHAR(12) CHARACTER SET ascii NOT NULL,
    year SMALLINT NOT NULL,
    last INT NOT NULL,
    PRIMARY KEY (code, year)
);
