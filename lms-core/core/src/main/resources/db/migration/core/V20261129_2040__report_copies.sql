-- Somebody's copy of a report that went out: made when it is first wanted, by mail or on its page, and kept for some weeks.
CREATE TABLE certification_report_copy (
    run_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    format VARCHAR(4) CHARACTER SET ascii NOT NULL COMMENT 'XLSX or PDF, as it was planned then',
    made_at DATETIME(6) NULL,
    scope TEXT NULL COMMENT 'The part of the organisation that the receiver saw by then: the paths of units',
    found INT NULL COMMENT 'How many rows there were',
    PRIMARY KEY (run_id, person_id),
    CONSTRAINT fk_certification_report_copy_run FOREIGN KEY (run_id) REFERENCES certification_report_run (id) ON DELETE CASCADE,
    CONSTRAINT fk_certification_report_copy_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Its files; none if they are too large to be kept.
CREATE TABLE certification_report_file (
    run_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    format VARCHAR(4) CHARACTER SET ascii NOT NULL COMMENT 'XLSX or PDF',
    name VARCHAR(150) CHARACTER SET ascii NOT NULL,
    content LONGBLOB NOT NULL,
    PRIMARY KEY (run_id, person_id, format),
    CONSTRAINT fk_certification_report_file_copy FOREIGN KEY (run_id, person_id)
        REFERENCES certification_report_copy (run_id, person_id) ON DELETE CASCADE
);
