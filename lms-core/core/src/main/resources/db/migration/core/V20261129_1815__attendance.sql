-- Who was there at a session. What the planner said counts before what a code said.
CREATE TABLE seminar_attendance (
    booking_id BIGINT NOT NULL,
    seminar_id BIGINT NOT NULL,
    number SMALLINT NOT NULL COMMENT 'The session',
    present BOOLEAN NOT NULL,
    by_hand BOOLEAN NOT NULL COMMENT 'Whether the planner said so',
    noted_at DATETIME(6) NOT NULL,
    noted_by BIGINT NOT NULL,
    PRIMARY KEY (booking_id, number),
    CONSTRAINT fk_seminar_attendance_booking FOREIGN KEY (booking_id) REFERENCES seminar_booking (id),
    CONSTRAINT fk_seminar_attendance_session FOREIGN KEY (seminar_id, number) REFERENCES seminar_session (seminar_id, number),
    CONSTRAINT fk_seminar_attendance_noted_by FOREIGN KEY (noted_by) REFERENCES person (id),
    KEY ix_seminar_attendance_session (seminar_id, number)
);
