-- The rules of a kind of certificate, version by version, in the form of the settings of a case file.
CREATE TABLE certificate_kind_version (
    kind_id BIGINT NOT NULL,
    version INT NOT NULL,
    effective_from DATE NOT NULL,
    settings LONGTEXT NOT NULL CHECK (JSON_VALID(settings)),
    written_at DATETIME(6) NOT NULL,
    written_by BIGINT NULL COMMENT 'the person; NULL: the system',
    PRIMARY KEY (kind_id, version),
    UNIQUE KEY uq_certificate_kind_version_from (kind_id, effective_from),
    CONSTRAINT fk_certificate_kind_version_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id)
);

-- Before its first version a kind has the rules of the first one, so the day says only that there were none before.
INSERT INTO certificate_kind_version (kind_id, version, effective_from, settings, written_at)
SELECT k.id, 1, '1900-01-01',
       JSON_OBJECT('version', 1, 'effectiveFrom', '1900-01-01',
                   'validity', IF(k.months IS NULL, NULL, CONCAT('P', k.months, 'M')),
                   'window', CONCAT('P', k.window_days, 'D'), 'grace', CONCAT('P', k.grace_days, 'D'),
                   'external', JSON_OBJECT('accepts', JSON_ARRAY(k.code))),
       UTC_TIMESTAMP(6)
FROM certificate_kind k;

ALTER TABLE certificate_kind
    DROP COLUMN months, DROP COLUMN window_days, DROP COLUMN grace_days,
    ADD COLUMN holders_keep BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'whoever holds one is asked to keep it';

-- The history of a person, line by line: what the rules of certification are asked with. Lines are added, never changed.
CREATE TABLE certification_event (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the order of recording',
    person_id BIGINT NOT NULL,
    kind_id BIGINT NULL COMMENT 'NULL: holds for every kind',
    type VARCHAR(20) CHARACTER SET ascii NOT NULL,
    on_day DATE NULL COMMENT 'first day on which it holds; NULL for a correction',
    details LONGTEXT NOT NULL CHECK (JSON_VALID(details)),
    recorded_at DATETIME(6) NOT NULL,
    actor_id BIGINT NULL COMMENT 'the person who recorded it; NULL: the system',
    on_behalf_of BIGINT NULL,
    attempt_id BIGINT NULL,
    score DECIMAL(6,3) NULL,
    target_id BIGINT NULL COMMENT 'the line that a correction speaks of',
    KEY ix_certification_event_history (person_id, kind_id, id),
    KEY ix_certification_event_attempt (attempt_id),
    KEY ix_certification_event_proof (kind_id, type, on_day),
    KEY ix_certification_event_target (target_id),
    CONSTRAINT fk_certification_event_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_certification_event_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id),
    CONSTRAINT fk_certification_event_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id)
);

ALTER TABLE certificate
    ADD COLUMN event_id BIGINT NULL COMMENT 'the line that earned it' AFTER person_id,
    ADD COLUMN kind_version INT NOT NULL DEFAULT 1 AFTER event_id,
    ADD COLUMN superseded_on DATE NULL COMMENT 'the day a correction took it out of the history',
    ADD KEY ix_certificate_event (event_id);

-- Those that were taken back with their completion earned nothing that counts.
UPDATE certificate SET superseded_on = revoked_on
WHERE revoked_on IS NOT NULL AND attempt_id IS NULL AND newest IS NULL;

UPDATE certificate SET event_id = id WHERE superseded_on IS NULL;

INSERT INTO certification_event (id, person_id, kind_id, type, on_day, details, recorded_at, attempt_id, score)
SELECT c.id, c.person_id, c.kind_id, IF(c.attempt_id IS NULL, 'EXTERNAL', 'COMPLETED'), c.valid_from,
       IF(c.attempt_id IS NULL, JSON_OBJECT('code', k.code), JSON_OBJECT('path', 'FIRST')), c.issued_at, c.attempt_id, c.score
FROM certificate c JOIN certificate_kind k ON k.id = c.kind_id WHERE c.superseded_on IS NULL;

INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)
SELECT c.person_id, c.kind_id, 'REVOKED', c.revoked_on, JSON_OBJECT('reason', COALESCE(c.revocation_reason, '')), UTC_TIMESTAMP(6)
FROM certificate c WHERE c.superseded_on IS NULL AND c.revoked_on IS NOT NULL ORDER BY c.id;

INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)
SELECT c.person_id, c.kind_id, 'ASSIGNED', MIN(c.valid_from),
       '{"rule":"HOLDER","due":{"type":"EXPIRY","offsetDays":0,"firstDays":30,"notice":14}}', UTC_TIMESTAMP(6)
FROM certificate c WHERE c.superseded_on IS NULL GROUP BY c.person_id, c.kind_id;

INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)
SELECT p.id, NULL, 'JOINED', p.joined_on, '{}', UTC_TIMESTAMP(6) FROM person p WHERE p.joined_on IS NOT NULL;

INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)
SELECT p.id, NULL, 'LEFT', p.left_on, '{}', UTC_TIMESTAMP(6) FROM person p WHERE p.left_on IS NOT NULL;

ALTER TABLE certificate
    DROP FOREIGN KEY fk_certificate_attempt,
    DROP KEY uq_certificate_attempt,
    DROP COLUMN attempt_id;

-- What the rules answered, last time they were asked: one row for each person and kind with a history. Rebuilt at will.
CREATE TABLE certification_standing (
    person_id BIGINT NOT NULL,
    kind_id BIGINT NOT NULL,
    state VARCHAR(16) CHARACTER SET ascii NOT NULL,
    required BOOLEAN NOT NULL,
    valid BOOLEAN NOT NULL,
    valid_from DATE NULL COMMENT 'of the last certificate',
    window_opens DATE NULL,
    expires DATE NULL,
    expires_sort DATE NOT NULL DEFAULT '9999-12-31' COMMENT 'expires, with those that never do last',
    grace_ends DATE NULL,
    due DATE NULL,
    employed BOOLEAN NOT NULL DEFAULT TRUE,
    changes_on DATE NULL COMMENT 'the first day on which time alone may change it; NULL: never',
    certificate_id BIGINT NULL COMMENT 'the last one, revoked or not',
    settled_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id, kind_id),
    KEY ix_certification_standing_changes (changes_on),
    KEY ix_certification_standing_list (employed, expires_sort, person_id, kind_id, state, due),
    KEY ix_certification_standing_kind (kind_id, employed, state, expires_sort),
    KEY ix_certification_standing_state (employed, state, expires_sort),
    KEY ix_certification_standing_due (employed, due),
    CONSTRAINT fk_certification_standing_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_certification_standing_kind FOREIGN KEY (kind_id) REFERENCES certificate_kind (id),
    CONSTRAINT fk_certification_standing_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);

-- Whatever was there before is settled by the first run of the job.
INSERT INTO certification_standing (person_id, kind_id, state, required, valid, changes_on, certificate_id, settled_at)
SELECT c.person_id, c.kind_id, 'NOT_REQUIRED', FALSE, FALSE, '1900-01-01', MAX(IF(c.newest, c.id, NULL)), UTC_TIMESTAMP(6)
FROM certificate c WHERE c.superseded_on IS NULL GROUP BY c.person_id, c.kind_id;
