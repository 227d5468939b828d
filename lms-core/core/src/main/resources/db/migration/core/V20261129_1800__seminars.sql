-- A time at which people take a course together, in a room or online. Who books gets a seat, or waits for one.
CREATE TABLE seminar (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id BIGINT NOT NULL,
    seats INT NOT NULL,
    bookable_until DATE NOT NULL COMMENT 'The last day of booking',
    approval BOOLEAN NOT NULL COMMENT 'Whether the leader of whoever books has to say yes',
    contact VARCHAR(150) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    starts_at DATETIME(6) NOT NULL COMMENT 'When the first session begins',
    ends_at DATETIME(6) NOT NULL COMMENT 'When the last session ends',
    sequence INT NOT NULL COMMENT 'Rises with each change',
    cancelled_at DATETIME(6) NULL,
    cancel_reason VARCHAR(500) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BIGINT NULL,
    CONSTRAINT fk_seminar_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT fk_seminar_created_by FOREIGN KEY (created_by) REFERENCES person (id),
    KEY ix_seminar_course (course_id, starts_at),
    KEY ix_seminar_starts (starts_at),
    KEY ix_seminar_ends (ends_at)
);

CREATE TABLE seminar_session (
    seminar_id BIGINT NOT NULL,
    number SMALLINT NOT NULL COMMENT 'From 1, in the order of time',
    starts_at DATETIME(6) NOT NULL,
    ends_at DATETIME(6) NOT NULL,
    room VARCHAR(200) NOT NULL COMMENT 'Empty: online alone',
    link VARCHAR(500) NOT NULL COMMENT 'Where one takes part online; empty: nowhere',
    PRIMARY KEY (seminar_id, number),
    CONSTRAINT fk_seminar_session_seminar FOREIGN KEY (seminar_id) REFERENCES seminar (id)
);

-- Who has booked. A row that ended stays; of those that count there is one for each person.
CREATE TABLE seminar_booking (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    seminar_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    state VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'REQUESTED, WAITING, BOOKED, REFUSED, LEFT or CANCELLED',
    asked_at DATETIME(6) NOT NULL COMMENT 'The first to ask is the first to get a seat',
    seated_at DATETIME(6) NULL,
    decided_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    on_behalf_of BIGINT NULL COMMENT 'The leader, if a deputy decided',
    reason VARCHAR(500) NOT NULL COMMENT 'Why the leader said no',
    active BOOLEAN AS (IF(state IN ('REQUESTED', 'WAITING', 'BOOKED'), TRUE, NULL)) VIRTUAL,
    CONSTRAINT fk_seminar_booking_seminar FOREIGN KEY (seminar_id) REFERENCES seminar (id),
    CONSTRAINT fk_seminar_booking_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_seminar_booking_decided_by FOREIGN KEY (decided_by) REFERENCES person (id),
    CONSTRAINT fk_seminar_booking_behalf FOREIGN KEY (on_behalf_of) REFERENCES person (id),
    UNIQUE KEY uq_seminar_booking (seminar_id, person_id, active),
    KEY ix_seminar_booking_order (seminar_id, state, asked_at),
    KEY ix_seminar_booking_person (person_id, state),
    KEY ix_seminar_booking_state (state, asked_at)
);
