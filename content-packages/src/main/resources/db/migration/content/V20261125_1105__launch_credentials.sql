-- The account of a person in the learning record store: it says nothing of who it is, and is the same in all launches.
CREATE TABLE xapi_person (
    person_id BIGINT NOT NULL PRIMARY KEY,
    account CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT fk_xapi_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_xapi_person_account (account)
);

-- What a launch may do in the learning record store, until it ends.
CREATE TABLE lrs_launch (
    launch_id BIGINT NOT NULL PRIMARY KEY COMMENT 'key of the launch, from whoever opened it',
    secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256; the secret has 256 random bits',
    standard VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'whose rules its statements keep, such as cmi5',
    person_id BIGINT NOT NULL,
    agent_home VARCHAR(500) NOT NULL,
    agent_name VARCHAR(100) NOT NULL,
    registration BINARY(16) NOT NULL,
    registration_needed BOOLEAN NOT NULL,
    activities MEDIUMTEXT NOT NULL COMMENT 'IRIs, a line each',
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    CONSTRAINT fk_lrs_launch_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_lrs_launch_secret (secret_hash),
    KEY ix_lrs_launch_expires (expires_at)
);
