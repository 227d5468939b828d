-- What is known of people beside unit, title and dates, under names that the municipality makes up. Rules choose people by them.
CREATE TABLE attribute (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    UNIQUE KEY uq_attribute_name (name)
);

CREATE TABLE person_attribute (
    attribute_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    PRIMARY KEY (attribute_id, person_id),
    KEY ix_person_attribute_person (person_id),
    CONSTRAINT fk_person_attribute_attribute FOREIGN KEY (attribute_id) REFERENCES attribute (id),
    CONSTRAINT fk_person_attribute_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE VIEW attribute_directory AS SELECT id, name FROM attribute;

CREATE VIEW person_attribute_directory AS SELECT attribute_id, person_id FROM person_attribute;

-- People are looked at anew when their attributes change.
ALTER TABLE assignment_run MODIFY cause VARCHAR(9) CHARACTER SET ascii NOT NULL COMMENT 'RUN, OFF, NIGHT, JOINED, MOVED, LEFT, UNIT or ATTRIBUTE';
