-- What a position or a unit should be able to do (ADR 17). A title, a unit with all below it, or both.
CREATE TABLE competence_profile (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    title VARCHAR(150) NOT NULL COMMENT 'As positions have it; empty: whatever the title',
    unit_id BIGINT NULL COMMENT 'NULL: everywhere',
    unit_key BIGINT AS (COALESCE(unit_id, 0)) VIRTUAL,
    CONSTRAINT fk_competence_profile_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    UNIQUE KEY uq_competence_profile (title, unit_key)
);

-- A version holds from its day until the next one begins; the ones before explain the past.
CREATE TABLE competence_profile_version (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    profile_id BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    made_at DATETIME(6) NOT NULL,
    made_by BIGINT NULL,
    CONSTRAINT fk_competence_profile_version_profile FOREIGN KEY (profile_id) REFERENCES competence_profile (id),
    UNIQUE KEY uq_competence_profile_version (profile_id, valid_from)
);

CREATE TABLE competence_profile_target (
    version_id BIGINT NOT NULL,
    item_id BIGINT NOT NULL,
    level SMALLINT NOT NULL COMMENT '0: not asked for, whatever a wider profile says',
    PRIMARY KEY (version_id, item_id),
    CONSTRAINT fk_competence_profile_target_version FOREIGN KEY (version_id) REFERENCES competence_profile_version (id),
    CONSTRAINT fk_competence_profile_target_item FOREIGN KEY (item_id) REFERENCES competence_item (id),
    KEY ix_competence_profile_target_item (item_id, level)
);
