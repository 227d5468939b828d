-- A search of HR's list that somebody keeps under a name. Unit and kind have no foreign key: they may go, and the view says so.
CREATE TABLE certification_view (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_id BIGINT NOT NULL,
    name VARCHAR(80) NOT NULL,
    shared BOOLEAN NOT NULL COMMENT 'all of HR may open it',
    unit_id BIGINT NULL,
    kind_id BIGINT NULL,
    state VARCHAR(16) CHARACTER SET ascii NULL,
    expires_within INT NOT NULL COMMENT 'days; 0: no limit',
    words VARCHAR(100) NOT NULL,
    former BOOLEAN NOT NULL,
    overdue BOOLEAN NOT NULL,
    sort VARCHAR(20) CHARACTER SET ascii NOT NULL,
    ascending BOOLEAN NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    UNIQUE KEY uq_certification_view_name (owner_id, name),
    KEY ix_certification_view_shared (shared),
    CONSTRAINT fk_certification_view_owner FOREIGN KEY (owner_id) REFERENCES person (id)
);

-- What goes out by itself of a view.
CREATE TABLE certification_report (
    view_id BIGINT NOT NULL PRIMARY KEY,
    rhythm VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'WEEKLY or MONTHLY',
    day TINYINT NOT NULL COMMENT 'weekly: 1 Monday to 7 Sunday; monthly: 1 to 31, the last day where the month is shorter',
    format VARCHAR(4) CHARACTER SET ascii NOT NULL COMMENT 'XLSX or PDF',
    next_on DATE NOT NULL,
    KEY ix_certification_report_next (next_on),
    CONSTRAINT fk_certification_report_view FOREIGN KEY (view_id) REFERENCES certification_view (id) ON DELETE CASCADE
);

CREATE TABLE certification_report_recipient (
    view_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (view_id, person_id),
    CONSTRAINT fk_certification_report_recipient FOREIGN KEY (view_id) REFERENCES certification_report (view_id) ON DELETE CASCADE,
    CONSTRAINT fk_certification_report_recipient_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- One row for each time it went out, or should have. How it reached each of them stands with the deliveries.
CREATE TABLE certification_report_run (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    view_id BIGINT NOT NULL,
    ran_at DATETIME(6) NOT NULL,
    outcome VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'SENT, GONE or OWNER',
    told INT NOT NULL,
    left_out INT NOT NULL,
    KEY ix_certification_report_run_view (view_id, id),
    CONSTRAINT fk_certification_report_run_view FOREIGN KEY (view_id) REFERENCES certification_view (id) ON DELETE CASCADE
);
