-- The registration under which a Tin Can package reports an attempt: the same for all its launches, so that work can be resumed.
-- Random, so that whoever reads statements alone cannot tell attempts from it.
CREATE TABLE tincan_registration (
    attempt_id BIGINT NOT NULL PRIMARY KEY,
    registration CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    UNIQUE KEY uq_tincan_registration (registration)
);
