-- What is to be written into many records at once, tried out first.
CREATE TABLE certification_bulk (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    made_by BIGINT NOT NULL,
    action VARCHAR(6) CHARACTER SET ascii NOT NULL COMMENT 'EXEMPT or REVOKE',
    until_day DATE NULL COMMENT 'EXEMPT: the last day; REVOKE: nothing counts until then',
    reason VARCHAR(500) NOT NULL,
    approver VARCHAR(200) NOT NULL COMMENT 'EXEMPT: who said so',
    day DATE NOT NULL COMMENT 'the day it was tried out, on which alone it can be done',
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
    possible INT NOT NULL DEFAULT 0,
    impossible INT NOT NULL DEFAULT 0,
    made_at DATETIME(6) NOT NULL,
    run_at DATETIME(6) NULL,
    CONSTRAINT fk_certification_bulk_made_by FOREIGN KEY (made_by) REFERENCES person (id)
);

CREATE TABLE certification_bulk_row (
    bulk_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    kind_id BIGINT NOT NULL,
    known_to BIGINT NOT NULL COMMENT 'the last line of the history when it was tried out',
    state_before VARCHAR(16) CHARACTER SET ascii NOT NULL,
    state_after VARCHAR(16) CHARACTER SET ascii NOT NULL,
    due_before DATE NULL,
    due_after DATE NULL,
    why VARCHAR(80) CHARACTER SET ascii NULL COMMENT 'Key of the sentence that says why not; NULL: it is possible',
    PRIMARY KEY (bulk_id, person_id, kind_id),
    CONSTRAINT fk_certification_bulk_row_bulk FOREIGN KEY (bulk_id) REFERENCES certification_bulk (id) ON DELETE CASCADE,
    CONSTRAINT fk_certification_bulk_row_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_certification_bulk_row_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id)
);
