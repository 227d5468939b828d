-- Sessions that were planned once and are no more: calendars that have them take them out. A number that is planned again counts no more.
CREATE TABLE seminar_session_removed (
    seminar_id BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    PRIMARY KEY (seminar_id, number),
    CONSTRAINT fk_seminar_session_removed_seminar FOREIGN KEY (seminar_id) REFERENCES seminar (id)
);
