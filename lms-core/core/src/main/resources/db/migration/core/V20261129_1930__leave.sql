-- Leaves are registered with the person; certificates follow. No column says why somebody is ill.
CREATE TABLE person_leave (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    kind VARCHAR(12) CHARACTER SET ascii NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day, included; NULL: not known yet',
    KEY ix_person_leave_person (person_id, valid_from),
    CONSTRAINT fk_person_leave_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- No foreign key: a leave that never was is removed, the lines that said so stay.
ALTER TABLE certification_event
    ADD COLUMN leave_id BIGINT NULL COMMENT 'the leave that a line speaks of',
    ADD KEY ix_certification_event_leave (leave_id, type);

-- Leaves that were written into histories become leaves of the person. Each keeps the number of its line.
INSERT INTO person_leave (id, person_id, kind, valid_from, valid_to)
SELECT e.id, e.person_id, 'OTHER', e.on_day,
       NULLIF(LEAST(COALESCE(JSON_VALUE(e.details, '$.until'), '9999-12-31'),
                    COALESCE((SELECT MIN(b.on_day) - INTERVAL 1 DAY FROM certification_event b
                              WHERE b.person_id = e.person_id AND b.kind_id IS NULL AND b.type IN ('RESUMED', 'LEFT')
                                AND b.on_day > e.on_day
                                AND NOT EXISTS (SELECT 1 FROM certification_event c WHERE c.target_id = b.id)),
                             '9999-12-31')), '9999-12-31')
FROM certification_event e
WHERE e.type = 'PAUSED' AND e.kind_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM certification_event c WHERE c.target_id = e.id);

UPDATE certification_event e JOIN person_leave l ON l.id = e.id SET e.leave_id = l.id;

UPDATE certification_event b SET b.leave_id =
    (SELECT MAX(l.id) FROM person_leave l WHERE l.person_id = b.person_id AND l.valid_to = b.on_day - INTERVAL 1 DAY)
WHERE b.type = 'RESUMED' AND b.kind_id IS NULL;
