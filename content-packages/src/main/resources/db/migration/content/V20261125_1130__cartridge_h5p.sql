-- A dialogue belongs to a topic of a course, whatever version of the package the topic stands in. The course is private to
-- learning, so its key is held without a foreign key.
CREATE TABLE discussion_post (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    course_id BIGINT NOT NULL,
    part_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the identifier of the topic',
    answer_to BIGINT NULL COMMENT 'NULL: a post; else the post it answers',
    person_id BIGINT NOT NULL,
    text TEXT NOT NULL COMMENT 'plain; empty once it is gone',
    written_at DATETIME(6) NOT NULL,
    edited_at DATETIME(6) NULL,
    gone VARCHAR(9) NULL COMMENT 'WITHDRAWN by who wrote it, or REMOVED by an author of courses',
    CONSTRAINT fk_discussion_post_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_discussion_post_answer FOREIGN KEY (answer_to) REFERENCES discussion_post (id),
    KEY ix_discussion_post (course_id, part_hash, answer_to, id)
);

CREATE TABLE discussion_read (
    course_id BIGINT NOT NULL,
    part_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id BIGINT NOT NULL,
    read_to BIGINT NOT NULL COMMENT 'the newest post that was shown to the person',
    PRIMARY KEY (course_id, part_hash, person_id),
    CONSTRAINT fk_discussion_read_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- The registration under which the statements of an attempt at an H5P package are stored.
CREATE TABLE h5p_registration (
    attempt_id BIGINT NOT NULL PRIMARY KEY,
    registration CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    UNIQUE KEY uq_h5p_registration (registration)
);
