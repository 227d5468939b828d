-- Rules that give tracks remind as well: what a reminder is about has a title in both languages, which for a course are the same.
CREATE OR REPLACE VIEW reminder_directory AS
SELECT m.id, m.rule_id, r.title AS rule_title, r.target_kind, r.target_key, c.title AS course_title,
       COALESCE(c.title, NULLIF(v.title_da, ''), v.title_en) AS title_da, COALESCE(c.title, NULLIF(v.title_en, ''), v.title_da) AS title_en,
       m.person_id, m.to_person_id, m.recipient, m.due_on, m.offset_days, m.day, m.status
FROM assignment_reminder m JOIN assignment_rule r ON r.id = m.rule_id
LEFT JOIN course c ON r.target_kind = 'course' AND c.id = r.target_key
LEFT JOIN track k ON r.target_kind = 'track' AND k.id = r.target_key
LEFT JOIN track_version v ON v.id = k.published_version_id;
