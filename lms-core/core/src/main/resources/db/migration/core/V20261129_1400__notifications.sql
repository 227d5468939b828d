-- What people are told. The sentence is not kept: kind and parameters are put into words when somebody reads or sends them.
CREATE TABLE notification (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    kind VARCHAR(40) CHARACTER SET ascii NOT NULL,
    parameters VARCHAR(1500) NOT NULL COMMENT 'JSON: for each value its type and the value; people by their key alone',
    link VARCHAR(300) NOT NULL COMMENT 'Path within the pages; empty: none',
    dedupe_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What the kind tells of; nothing is told twice',
    created_at DATETIME(6) NOT NULL,
    read_at DATETIME(6) NULL,
    CONSTRAINT fk_notification_person FOREIGN KEY (person_id) REFERENCES person (id),
    UNIQUE KEY uq_notification_key (person_id, kind, dedupe_key),
    KEY ix_notification_unread (person_id, read_at)
);

-- One row for each way beside the bell on which a notification goes out. It stays when it has arrived, as the record of it.
CREATE TABLE notification_delivery (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    notification_id BIGINT NOT NULL,
    way VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'mail',
    state VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'WAITING, PUT_OFF, SENT, FAILED or DROPPED',
    attempts SMALLINT NOT NULL DEFAULT 0 COMMENT 'How often the receiver was put off',
    changed_at DATETIME(6) NOT NULL,
    why VARCHAR(300) NULL COMMENT 'Key of a sentence with what it names; no address and no secret',
    CONSTRAINT fk_notification_delivery FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE,
    UNIQUE KEY uq_notification_delivery (notification_id, way),
    KEY ix_notification_delivery_state (way, state, id),
    KEY ix_notification_delivery_changed (changed_at)
);

-- What somebody chose otherwise than the standard of a group.
CREATE TABLE notification_choice (
    person_id BIGINT NOT NULL,
    theme VARCHAR(20) CHARACTER SET ascii NOT NULL COMMENT 'The group of notifications',
    way VARCHAR(20) CHARACTER SET ascii NOT NULL,
    wanted BOOLEAN NOT NULL,
    PRIMARY KEY (person_id, theme, way),
    CONSTRAINT fk_notification_choice_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Addresses are no part of the directory: this is for those who write to people.
CREATE VIEW person_contact AS SELECT id, email FROM person WHERE email <> '';

-- What a notification of a certificate names.
CREATE VIEW certificate_wording AS SELECT id, title, expires FROM certificate;

-- Who leads which unit with all below it from when to when, and who deputises for whom there.
CREATE VIEW leader_directory AS
SELECT o.person_id, NULL AS deputises_for, u.path AS unit_path, o.valid_from, o.valid_to
FROM person_position o JOIN unit u ON u.id = o.unit_id
WHERE o.leader = TRUE
UNION ALL
SELECT y.deputy_id, y.leader_id, u.path, GREATEST(y.valid_from, o.valid_from), LEAST(y.valid_to, COALESCE(o.valid_to, y.valid_to))
FROM deputy y JOIN person_position o ON o.person_id = y.leader_id AND o.leader = TRUE AND o.valid_from <= y.valid_to
    AND (o.valid_to IS NULL OR o.valid_to >= y.valid_from)
JOIN unit u ON u.id = o.unit_id;
