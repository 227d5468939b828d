-- What came of the last walk along the trail, so that it can be told without walking again.
CREATE TABLE audit_check (
    id TINYINT NOT NULL PRIMARY KEY COMMENT 'one row',
    checked_at DATETIME(6) NOT NULL,
    entries BIGINT NOT NULL COMMENT 'how many held, one after the other from the first',
    last_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the last entry; NULL: the trail does not hold',
    reason VARCHAR(12) CHARACTER SET ascii NULL COMMENT 'what is wrong with the next entry; NULL: the trail holds'
);

-- The trail is read by use case and by period.
ALTER TABLE audit_entry
    ADD KEY ix_audit_entry_use_case (use_case, seq),
    ADD KEY ix_audit_entry_at (at);
