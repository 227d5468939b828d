-- Files as documentation of something else: first uploaded and attached to nothing, then attached to one thing for good.
CREATE TABLE attachment (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_kind VARCHAR(20) CHARACTER SET ascii NULL COMMENT 'EXTERNAL_LEARNING or PROOF; NULL: attached to nothing yet',
    owner_key BIGINT NULL COMMENT 'The key of what it is attached to',
    name VARCHAR(120) NOT NULL,
    type VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'PDF, PNG or JPEG, by its content',
    size BIGINT NOT NULL COMMENT 'In bytes',
    content LONGBLOB NOT NULL,
    added_by BIGINT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_attachment_added_by FOREIGN KEY (added_by) REFERENCES person (id),
    KEY ix_attachment_owner (owner_kind, owner_key),
    KEY ix_attachment_loose (owner_kind, added_at)
);
