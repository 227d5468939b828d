-- What other capabilities may join; see V20261123_1000__organisation.sql. All positions with their days, and who acts for whom.
CREATE VIEW position_directory AS
SELECT o.id, o.person_id, o.unit_id, u.path AS unit_path, u.depth AS unit_depth, o.title, o.leader, o.main, o.valid_from, o.valid_to
FROM person_position o JOIN unit u ON u.id = o.unit_id;

CREATE VIEW deputy_directory AS SELECT leader_id, deputy_id, valid_from, valid_to FROM deputy;
