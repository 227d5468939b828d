CREATE TABLE content_package (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the uploaded file; names its folder',
    standard VARCHAR(30) NOT NULL,
    standard_version VARCHAR(100) NULL,
    title VARCHAR(300) NOT NULL,
    file_name VARCHAR(300) NOT NULL,
    identifier VARCHAR(300) NOT NULL,
    version VARCHAR(100) NULL COMMENT 'the version the manifest gives the package',
    language VARCHAR(35) NULL,
    files INT NOT NULL,
    bytes BIGINT NOT NULL COMMENT 'unpacked',
    parts INT NOT NULL COMMENT 'items that can be opened',
    errors INT NOT NULL,
    warnings INT NOT NULL,
    report LONGTEXT NOT NULL COMMENT 'JSON; what the columns hold cut to length stands there in full',
    uploaded_at DATETIME(6) NOT NULL,
    uploaded_by BIGINT NULL COMMENT 'NULL: uploaded with an API token or by the system',
    CONSTRAINT fk_content_package_person FOREIGN KEY (uploaded_by) REFERENCES person (id),
    UNIQUE KEY uq_content_package_hash (content_hash),
    KEY ix_content_package_uploaded (uploaded_at, id)
);

CREATE TABLE content_item (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    package_id BIGINT NOT NULL,
    ordinal INT NOT NULL COMMENT 'the place in the table of contents, from 0',
    parent_ordinal INT NULL,
    depth INT NOT NULL,
    identifier MEDIUMTEXT COLLATE utf8mb4_bin NOT NULL,
    title MEDIUMTEXT NOT NULL,
    item_type VARCHAR(10) NOT NULL COMMENT 'SCO, ASSET or FOLDER',
    launch MEDIUMTEXT NULL COMMENT 'address relative to the root of the package; NULL: cannot be opened',
    mastery_score DOUBLE NULL,
    max_time_allowed VARCHAR(20) NULL,
    time_limit_action VARCHAR(30) NULL,
    data_from_lms MEDIUMTEXT NULL,
    prerequisites MEDIUMTEXT NULL,
    visible BOOLEAN NOT NULL,
    CONSTRAINT fk_content_item_package FOREIGN KEY (package_id) REFERENCES content_package (id),
    UNIQUE KEY uq_content_item (package_id, ordinal)
);

-- The tables below hold keys of attempts without a foreign key: attempts are private to learning, and its check would make
-- opening a part wait for the attempt's row while a commit holds it and waits for the enrolment's, which opening holds.
CREATE TABLE launch (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    launch_mode VARCHAR(8) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_seq BIGINT NOT NULL DEFAULT 0 COMMENT 'the newest commit that was stored',
    CONSTRAINT fk_launch_item FOREIGN KEY (item_id) REFERENCES content_item (id),
    CONSTRAINT fk_launch_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_launch_token (token_hash),
    KEY ix_launch_attempt (attempt_id, id)
);

-- One row for each attempt and item, from the first launch on. Whoever changes one of them locks all rows of the attempt,
-- so that the roll-up to the course always sees the newest state of every item.
CREATE TABLE sco_tracking (
    attempt_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    lesson_status VARCHAR(13) NOT NULL,
    status_set BOOLEAN NOT NULL,
    success VARCHAR(8) NOT NULL,
    score_raw DOUBLE NULL,
    score_min DOUBLE NULL,
    score_max DOUBLE NULL,
    session_exit VARCHAR(14) NOT NULL,
    hundredths_before BIGINT NOT NULL COMMENT 'time before the launch below, in hundredths of a second',
    hundredths_total BIGINT NOT NULL COMMENT 'time in all, in hundredths of a second',
    elements MEDIUMTEXT NOT NULL COMMENT 'JSON: what the SCO wrote, by element name',
    opened_at DATETIME(6) NULL,
    launch_id BIGINT NULL COMMENT 'the launch that committed last; older ones are superseded',
    updated_at DATETIME(6) NOT NULL,
    PRIMARY KEY (attempt_id, item_id),
    CONSTRAINT fk_sco_tracking_item FOREIGN KEY (item_id) REFERENCES content_item (id),
    CONSTRAINT fk_sco_tracking_launch FOREIGN KEY (launch_id) REFERENCES launch (id)
);
