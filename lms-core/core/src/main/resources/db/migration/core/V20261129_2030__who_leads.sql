-- Who leads which unit with all below it from when to when, and who deputises for whom there (ADR 23). Whoever has left leads nobody
-- and deputises for nobody, so a row ends before that day; one without an end has the last day there is, so that one BETWEEN tells
-- of a day.
CREATE OR REPLACE VIEW leader_directory AS
SELECT o.person_id, NULL AS deputises_for, u.path AS unit_path, o.valid_from,
    LEAST(COALESCE(o.valid_to, DATE '9999-12-31'), COALESCE(p.left_on - INTERVAL 1 DAY, DATE '9999-12-31')) AS valid_to,
    o.unit_id, u.depth AS unit_depth
FROM person_position o JOIN unit u ON u.id = o.unit_id JOIN person p ON p.id = o.person_id
WHERE o.leader = TRUE
UNION ALL
SELECT y.deputy_id, y.leader_id, u.path, GREATEST(y.valid_from, o.valid_from),
    LEAST(y.valid_to, COALESCE(o.valid_to, DATE '9999-12-31'), COALESCE(p.left_on - INTERVAL 1 DAY, DATE '9999-12-31'),
        COALESCE(q.left_on - INTERVAL 1 DAY, DATE '9999-12-31')), o.unit_id, u.depth
FROM deputy y JOIN person_position o ON o.person_id = y.leader_id JOIN unit u ON u.id = o.unit_id
    JOIN person p ON p.id = y.leader_id JOIN person q ON q.id = y.deputy_id
WHERE o.leader = TRUE;

ALTER TABLE person_position ADD KEY ix_position_leader (leader, person_id);

-- Nobody asks it any more: who acts for whom is asked of leader_directory.
DROP VIEW deputy_directory;
