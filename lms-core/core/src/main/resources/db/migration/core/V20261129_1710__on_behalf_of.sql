-- For whom a deputy acted: the trail and the evidence name both.
ALTER TABLE audit_entry ADD COLUMN on_behalf_of BIGINT NULL COMMENT 'The leader, if a deputy acted' AFTER person_id,
    ADD KEY ix_audit_entry_behalf (on_behalf_of, seq);

ALTER TABLE competence_evidence ADD COLUMN on_behalf_of BIGINT NULL COMMENT 'The leader, if the assessor was a deputy' AFTER assessor_id,
    ADD CONSTRAINT fk_competence_evidence_behalf FOREIGN KEY (on_behalf_of) REFERENCES person (id);
