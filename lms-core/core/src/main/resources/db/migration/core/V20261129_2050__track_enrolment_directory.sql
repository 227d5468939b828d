-- Who is in which track by when, and what the track is called, for the leader's figures (ADR 2).
CREATE VIEW track_enrolment_directory AS
SELECT e.person_id, e.track_id, e.due_on, e.completed_at IS NOT NULL AS completed, COALESCE(NULLIF(v.title_da, ''), v.title_en) AS title_da,
       COALESCE(NULLIF(v.title_en, ''), v.title_da) AS title_en
FROM track_enrolment e LEFT JOIN track_version v ON v.id = e.version_id;
