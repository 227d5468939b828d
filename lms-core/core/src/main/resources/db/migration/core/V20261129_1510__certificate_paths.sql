-- What completing a course counts as: the path for the first time or the one for renewal, and the year of rotating content.
ALTER TABLE certificate_course
    ADD COLUMN path VARCHAR(8) CHARACTER SET ascii NOT NULL DEFAULT 'FIRST' COMMENT 'FIRST or RENEWAL',
    ADD COLUMN edition SMALLINT NULL COMMENT 'the year, where the content is a new one each year';
