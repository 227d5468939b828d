-- Frameworks of competences as data. Codes tell items apart to the letter, so they are compared byte by byte.
CREATE TABLE competence_framework (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    identifier VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    title_da VARCHAR(300) NOT NULL,
    title_en VARCHAR(300) NOT NULL,
    description_da VARCHAR(4000) NOT NULL,
    description_en VARCHAR(4000) NOT NULL,
    source VARCHAR(1000) NOT NULL,
    licence VARCHAR(1000) NOT NULL,
    attribution VARCHAR(1000) NOT NULL,
    language CHAR(2) CHARACTER SET ascii NOT NULL,
    revision INT NOT NULL COMMENT 'Counts the files that were taken in; a comparison holds for one of them',
    changed_at DATETIME(6) NOT NULL,
    UNIQUE KEY uq_competence_framework (identifier, edition)
);

-- Levels and items that a newer file no longer has are retired, not deleted: evidence may rest on them.
CREATE TABLE competence_level (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    framework_id BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    title_da VARCHAR(300) NOT NULL,
    title_en VARCHAR(300) NOT NULL,
    description_da VARCHAR(4000) NOT NULL,
    description_en VARCHAR(4000) NOT NULL,
    retired BOOLEAN NOT NULL,
    CONSTRAINT fk_competence_level_framework FOREIGN KEY (framework_id) REFERENCES competence_framework (id),
    UNIQUE KEY uq_competence_level (framework_id, number)
);

CREATE TABLE competence_item (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    framework_id BIGINT NOT NULL,
    kind VARCHAR(10) CHARACTER SET ascii NOT NULL COMMENT 'AREA or COMPETENCE',
    code VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
    parent_code VARCHAR(60) COLLATE utf8mb4_bin NULL,
    position INT NOT NULL COMMENT 'Place in the whole framework, each area before what lies in it',
    title_da VARCHAR(300) NOT NULL,
    title_en VARCHAR(300) NOT NULL,
    description_da VARCHAR(4000) NOT NULL,
    description_en VARCHAR(4000) NOT NULL,
    case_identifier CHAR(36) CHARACTER SET ascii NULL,
    retired BOOLEAN NOT NULL,
    CONSTRAINT fk_competence_item_framework FOREIGN KEY (framework_id) REFERENCES competence_framework (id),
    UNIQUE KEY uq_competence_item_code (framework_id, code),
    KEY ix_competence_item_position (framework_id, position)
);

-- A file that was read and compared, and waits to be taken in.
CREATE TABLE competence_import (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    file_name VARCHAR(255) NOT NULL,
    format VARCHAR(4) CHARACTER SET ascii NOT NULL,
    content LONGTEXT NOT NULL,
    revision INT NOT NULL COMMENT 'Of the framework when it was compared; 0: there was none',
    made_at DATETIME(6) NOT NULL,
    KEY ix_competence_import_made (made_at)
);
