-- The nodes that take statements in. What a node has promised to be whole, readers may pass for good.
CREATE TABLE xapi_node (
    id BINARY(16) NOT NULL PRIMARY KEY,
    through BIGINT NOT NULL COMMENT 'microseconds since 1970: up to then nothing of this node is missing any more',
    beat_at DATETIME(6) NOT NULL COMMENT 'by the clock of the database'
);

-- Other learning record stores that get a copy of each statement.
CREATE TABLE lrs_forward (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    endpoint VARCHAR(500) NOT NULL,
    user_name VARCHAR(200) NOT NULL,
    secret VARBINARY(1000) NOT NULL COMMENT 'sealed with the key in the data directory',
    version VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'of xAPI',
    verb VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'only statements with that verb',
    activity VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'only statements about activities whose IRI begins so',
    active BOOLEAN NOT NULL,
    delivered BIGINT NOT NULL COMMENT 'up to that key all statements were sent or noted as failures',
    last_success DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL
);

CREATE TABLE lrs_forward_failure (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    forward_id BIGINT NOT NULL,
    statement BIGINT NOT NULL COMMENT 'its key here',
    statement_id BINARY(16) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_lrs_forward_failure FOREIGN KEY (forward_id) REFERENCES lrs_forward (id) ON DELETE CASCADE,
    UNIQUE KEY uq_lrs_forward_failure (forward_id, statement)
);

-- How long statements about activities are kept. The longest beginning that fits counts; the empty one fits all.
CREATE TABLE lrs_retention (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    activity VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'an IRI or the beginning of some',
    whole BOOLEAN NOT NULL COMMENT 'whether it is the whole IRI',
    days INT NULL COMMENT 'NULL: for good',
    examined BIGINT NOT NULL DEFAULT 0 COMMENT 'up to that key nothing is left to remove by this rule',
    removed BIGINT NOT NULL DEFAULT 0 COMMENT 'statements so far',
    removed_documents BIGINT NOT NULL DEFAULT 0,
    last_run DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL
);

-- Who was erased is not said, only that somebody was, why, and under which number the statements stay together.
CREATE TABLE lrs_erasure (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agent_id BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    erased_at DATETIME(6) NOT NULL
);

ALTER TABLE xapi_document
    ADD COLUMN activity VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the activity that keeps it, if it is one',
    ADD KEY ix_xapi_document_activity (activity(191)),
    ADD KEY ix_xapi_document_agent (agent_id);
