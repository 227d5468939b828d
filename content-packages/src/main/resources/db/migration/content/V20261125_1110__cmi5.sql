-- What cmi5 asks an LMS to know of a registration: one for each attempt.
CREATE TABLE cmi5_registration (
    attempt_id BIGINT NOT NULL PRIMARY KEY,
    registration CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT NOT NULL,
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the package',
    judged BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether units that need nothing were found satisfied',
    satisfied_at DATETIME(6) NULL COMMENT 'when the whole course was',
    created_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_cmi5_registration_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_cmi5_registration (registration)
);

-- A unit or a block of a registration, from the first thing that is known of it.
CREATE TABLE cmi5_unit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    attempt_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    opened_at DATETIME(6) NULL,
    completed_at DATETIME(6) NULL,
    passed_at DATETIME(6) NULL,
    failed_at DATETIME(6) NULL,
    waived_at DATETIME(6) NULL,
    waived_because VARCHAR(200) NULL,
    satisfied_at DATETIME(6) NULL,
    scaled DECIMAL(5,4) NULL COMMENT 'the score of the newest judgement, 0 to 1',
    progress INT NULL COMMENT 'per cent, as the unit says',
    millis BIGINT NOT NULL DEFAULT 0 COMMENT 'time of ended sessions',
    CONSTRAINT fk_cmi5_unit_item FOREIGN KEY (item_id) REFERENCES content_item (id),
    UNIQUE KEY uq_cmi5_unit (attempt_id, item_id)
);

CREATE TABLE cmi5_session (
    session_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    launch_id BIGINT NOT NULL COMMENT 'whose secret the fetch URL carries',
    shell_id BIGINT NOT NULL COMMENT 'the launch of the player that opened it',
    attempt_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    launch_mode VARCHAR(8) NOT NULL,
    said VARCHAR(100) CHARACTER SET ascii NOT NULL DEFAULT '' COMMENT 'the verbs of cmi5 it has used',
    begun_at DATETIME(6) NULL COMMENT 'timestamp of initialized',
    launched_at DATETIME(6) NOT NULL,
    heard_at DATETIME(6) NULL COMMENT 'when it stored its last statement',
    fetched BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether its token was handed out',
    prepared BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether the unit has read what the learner prefers',
    ended_at DATETIME(6) NULL,
    abandoned BOOLEAN NOT NULL DEFAULT FALSE,
    CONSTRAINT fk_cmi5_session_launch FOREIGN KEY (launch_id) REFERENCES launch (id),
    CONSTRAINT fk_cmi5_session_item FOREIGN KEY (item_id) REFERENCES content_item (id),
    UNIQUE KEY uq_cmi5_session_launch (launch_id),
    KEY ix_cmi5_session_shell (shell_id),
    KEY ix_cmi5_session_attempt (attempt_id)
);
