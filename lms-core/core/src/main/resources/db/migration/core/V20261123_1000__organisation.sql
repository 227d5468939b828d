CREATE TABLE unit (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    parent_id BIGINT NULL,
    name VARCHAR(150) NOT NULL,
    path VARCHAR(700) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    depth INT NOT NULL,
    root BOOLEAN AS (IF(parent_id IS NULL, TRUE, NULL)) VIRTUAL COMMENT 'unique, so that there is one root',
    CONSTRAINT fk_unit_parent FOREIGN KEY (parent_id) REFERENCES unit (id),
    UNIQUE KEY uq_unit_path (path),
    UNIQUE KEY uq_unit_root (root),
    KEY ix_unit_parent_name (parent_id, name)
);

CREATE TABLE person (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    staff_number VARCHAR(40) NOT NULL,
    given_name VARCHAR(100) NOT NULL,
    family_name VARCHAR(100) NOT NULL,
    email VARCHAR(254) NOT NULL DEFAULT '',
    user_name VARCHAR(100) COLLATE utf8mb4_bin NULL COMMENT 'in small letters',
    language CHAR(2) NOT NULL DEFAULT 'da',
    created_at DATETIME(6) NOT NULL,
    left_on DATE NULL,
    UNIQUE KEY uq_person_staff_number (staff_number),
    UNIQUE KEY uq_person_user_name (user_name),
    KEY ix_person_name (family_name, given_name, id)
);

CREATE TABLE person_position (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    title VARCHAR(150) NOT NULL,
    leader BOOLEAN NOT NULL,
    main BOOLEAN NULL COMMENT 'TRUE for the one main position of a person, NULL for all others',
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    CONSTRAINT fk_position_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_position_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    UNIQUE KEY uq_position_main (person_id, main),
    KEY ix_position_unit (unit_id, valid_from, valid_to, person_id)
);

CREATE TABLE deputy (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    leader_id BIGINT NOT NULL,
    deputy_id BIGINT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NOT NULL,
    CONSTRAINT fk_deputy_leader FOREIGN KEY (leader_id) REFERENCES person (id),
    CONSTRAINT fk_deputy_deputy FOREIGN KEY (deputy_id) REFERENCES person (id),
    KEY ix_deputy_leader (leader_id, valid_from),
    KEY ix_deputy_deputy (deputy_id, valid_from)
);

CREATE TABLE role_grant (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    role VARCHAR(20) NOT NULL,
    unit_id BIGINT NULL,
    CONSTRAINT fk_role_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_role_grant_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
    KEY ix_role_grant_person (person_id)
);

CREATE TABLE password (
    person_id BIGINT NOT NULL PRIMARY KEY,
    hash VARCHAR(300) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    CONSTRAINT fk_password_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Counts wrong attempts by the name that was typed, known or not, so that the delay tells nothing.
CREATE TABLE sign_in_failure (
    name_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    failures INT NOT NULL,
    next_at DATETIME(6) NOT NULL,
    KEY ix_sign_in_failure_next (next_at)
);

CREATE TABLE api_token (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes VARCHAR(300) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    UNIQUE KEY uq_api_token_hash (token_hash)
);

-- The two views are what other capabilities may join; the tables above are private to the organisation.
CREATE VIEW unit_directory AS SELECT id, parent_id, name, path, depth FROM unit;

CREATE VIEW person_directory AS
SELECT p.id, p.staff_number, p.given_name, p.family_name, CONCAT(p.given_name, ' ', p.family_name) AS name,
       p.language, p.left_on, o.title, o.unit_id, u.name AS unit_name, u.path AS unit_path
FROM person p
LEFT JOIN person_position o ON o.person_id = p.id AND o.main = TRUE
LEFT JOIN unit u ON u.id = o.unit_id;
