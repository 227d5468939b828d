-- Which evidence counts is said for each framework; the standard is explained in ADR 17.
ALTER TABLE competence_framework
    ADD COLUMN choice VARCHAR(12) CHARACTER SET ascii NOT NULL DEFAULT 'BY_PRIORITY' COMMENT 'HIGHEST, LATEST or BY_PRIORITY',
    ADD COLUMN source_order VARCHAR(60) CHARACTER SET ascii NOT NULL DEFAULT 'TEST,EXTERNAL,COURSE,LEADER,PEERS,SELF',
    ADD COLUMN rating_months SMALLINT NULL DEFAULT 24 COMMENT 'How long what people rate counts; NULL: for good';

-- What shows somebody's level. Rows are never changed and never deleted; only the three columns of the withdrawal are added.
CREATE TABLE competence_evidence (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    level SMALLINT NOT NULL,
    source VARCHAR(8) CHARACTER SET ascii NOT NULL COMMENT 'TEST, EXTERNAL, COURSE, LEADER, PEERS or SELF',
    given_on DATE NOT NULL,
    expires_on DATE NULL COMMENT 'The last day it counts',
    assessor_id BIGINT NULL COMMENT 'Who rated or registered it; NULL for the system and for peers',
    reference VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What it rests on elsewhere, for example attempt/12',
    note VARCHAR(1000) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    withdrawn_on DATE NULL COMMENT 'From that day it does not count',
    withdrawn_by BIGINT NULL,
    withdrawn_reason VARCHAR(500) NULL,
    CONSTRAINT fk_competence_evidence_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_competence_evidence_item FOREIGN KEY (item_id) REFERENCES competence_item (id),
    CONSTRAINT fk_competence_evidence_assessor FOREIGN KEY (assessor_id) REFERENCES person (id),
    KEY ix_competence_evidence_person (person_id, item_id),
    KEY ix_competence_evidence_item (item_id, level, withdrawn_on),
    KEY ix_competence_evidence_reference (reference)
);

-- What other capabilities may join: the competences of all frameworks.
CREATE VIEW competence_directory AS
SELECT i.id, i.framework_id, i.code, i.position, i.title_da, i.title_en, i.retired, f.edition,
       f.title_da AS framework_title_da, f.title_en AS framework_title_en
FROM competence_item i JOIN competence_framework f ON f.id = i.framework_id WHERE i.kind = 'COMPETENCE';
