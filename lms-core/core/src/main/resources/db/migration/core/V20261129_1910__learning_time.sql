-- How long people spent on their courses, by the year in which it was reported. An attempt tells its whole time each time; only what it
-- has grown by is added here, so nothing is counted twice.
CREATE TABLE enrolment_time (
    enrolment_id BIGINT NOT NULL,
    year SMALLINT NOT NULL COMMENT 'In Copenhagen',
    seconds BIGINT NOT NULL,
    PRIMARY KEY (enrolment_id, year),
    CONSTRAINT fk_enrolment_time_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id) ON DELETE CASCADE
);

-- What was reported before, in the year of the last report. What an attempt took over from the one it succeeds is told by that one.
INSERT INTO enrolment_time (enrolment_id, year, seconds)
SELECT a.enrolment_id, YEAR(COALESCE(a.reported_at, a.begun_at)),
    SUM(GREATEST(0, a.seconds - IF(a.carried_at IS NULL, 0, COALESCE(f.seconds, 0)))) AS spent
FROM attempt a
LEFT JOIN attempt f ON f.id = a.succeeds_id
WHERE a.enrolment_id IS NOT NULL AND a.seconds > 0
GROUP BY a.enrolment_id, YEAR(COALESCE(a.reported_at, a.begun_at))
HAVING spent > 0;

-- What other capabilities may join.
CREATE VIEW learning_time_directory AS
SELECT e.person_id, e.course_id, t.year, t.seconds
FROM enrolment_time t
JOIN enrolment e ON e.id = t.enrolment_id;

-- Learning taken elsewhere counts in the year of its last day, once it is accepted.
CREATE VIEW external_time_directory AS
SELECT person_id, YEAR(until_on) AS year, minutes * 60 AS seconds
FROM external_learning
WHERE state = 'ACCEPTED';
