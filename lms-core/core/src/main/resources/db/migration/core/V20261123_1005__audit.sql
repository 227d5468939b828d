CREATE TABLE audit_entry (
    seq BIGINT NOT NULL PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    actor_kind VARCHAR(12) NOT NULL,
    actor_id BIGINT NOT NULL,
    person_id BIGINT NULL,
    use_case VARCHAR(100) NOT NULL,
    object_kind VARCHAR(60) NOT NULL,
    object_id BIGINT NOT NULL,
    previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    KEY ix_audit_entry_object (object_kind, object_id, seq),
    KEY ix_audit_entry_person (person_id, seq)
);

-- One row: the end of the chain. Locked while an entry is appended, so that the chain has no fork.
CREATE TABLE audit_head (
    id TINYINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
);

INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, REPEAT('0', 64));
