-- The learning record store. Statements are kept once, as they came; whom they name is kept apart from them.

CREATE TABLE lrs_credential (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    api_key CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    secret_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256; the secret has 256 random bits',
    scopes VARCHAR(300) CHARACTER SET ascii NOT NULL COMMENT 'xAPI scopes, separated by blanks',
    created_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    UNIQUE KEY uq_lrs_credential_key (api_key)
);

CREATE TABLE lrs_bearer (
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    credential_id BIGINT NOT NULL,
    scopes VARCHAR(300) CHARACTER SET ascii NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_lrs_bearer_credential FOREIGN KEY (credential_id) REFERENCES lrs_credential (id) ON DELETE CASCADE,
    KEY ix_lrs_bearer_expires (expires_at)
);

-- Who is who. The key stands for an agent everywhere else; without these two tables nobody can tell who it was.
CREATE TABLE xapi_agent (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the pseudonym',
    identifier_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the inverse functional identifier',
    UNIQUE KEY uq_xapi_agent (identifier_hash)
);

-- How an agent was written: a statement holds the number of the form, so that it can be told exactly as it came.
CREATE TABLE xapi_agent_form (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agent_id BIGINT NOT NULL,
    form_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the JSON',
    json MEDIUMTEXT NOT NULL,
    CONSTRAINT fk_xapi_agent_form FOREIGN KEY (agent_id) REFERENCES xapi_agent (id),
    UNIQUE KEY uq_xapi_agent_form (form_hash),
    KEY ix_xapi_agent_form_agent (agent_id)
);

CREATE TABLE xapi_statement (
    id BIGINT NOT NULL PRIMARY KEY COMMENT 'microseconds since 1970 when it was stored, times 64, plus a number of the node',
    statement_id BINARY(16) NOT NULL,
    authority_id BIGINT NOT NULL,
    voided BOOLEAN NOT NULL DEFAULT FALSE,
    voiding BOOLEAN NOT NULL,
    body MEDIUMBLOB NOT NULL COMMENT 'compressed JSON with numbers of forms in place of agents',
    UNIQUE KEY uq_xapi_statement (statement_id)
);

-- What statements can be asked for. A term is the hash of a relation and a value: "verb http://…", "agent 17". Each question is
-- a range of this key, whatever the size of the table.
CREATE TABLE xapi_index (
    term BINARY(16) NOT NULL,
    statement BIGINT NOT NULL,
    PRIMARY KEY (term, statement)
);

-- Which statements are about other statements; those may be stored later.
CREATE TABLE xapi_reference (
    target BINARY(16) NOT NULL,
    referrer BIGINT NOT NULL,
    voiding BOOLEAN NOT NULL,
    PRIMARY KEY (target, referrer)
);

CREATE TABLE xapi_attachment (
    statement BIGINT NOT NULL,
    sha2 VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_type VARCHAR(500) NOT NULL,
    bytes BIGINT NOT NULL,
    PRIMARY KEY (statement, sha2),
    KEY ix_xapi_attachment_data (sha2)
);

-- The data of attachments, each content once, in pieces, so that neither packets nor memory limit its size.
CREATE TABLE xapi_attachment_piece (
    sha2 VARCHAR(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordinal INT NOT NULL,
    piece MEDIUMBLOB NOT NULL,
    PRIMARY KEY (sha2, ordinal)
);

-- What is known best about activities (kind A) and verbs (kind V), gathered from statements.
CREATE TABLE xapi_description (
    term BINARY(16) NOT NULL PRIMARY KEY COMMENT 'hash of the kind and the IRI',
    iri TEXT NOT NULL,
    description MEDIUMTEXT NOT NULL COMMENT 'JSON: the definition of an activity, the display of a verb'
);

CREATE TABLE xapi_document (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shelf BINARY(16) NOT NULL COMMENT 'hash of the resource and of everything that names the document but its own id',
    name_hash BINARY(16) NOT NULL,
    name TEXT NOT NULL COMMENT 'stateId or profileId',
    agent_id BIGINT NULL COMMENT 'whose state or profile it is',
    content_type VARCHAR(500) NOT NULL,
    body LONGBLOB NOT NULL,
    etag CHAR(40) CHARACTER SET ascii NOT NULL COMMENT 'SHA-1 of the body',
    updated_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_xapi_document_agent FOREIGN KEY (agent_id) REFERENCES xapi_agent (id),
    UNIQUE KEY uq_xapi_document (shelf, name_hash),
    KEY ix_xapi_document_updated (shelf, updated_at)
);
