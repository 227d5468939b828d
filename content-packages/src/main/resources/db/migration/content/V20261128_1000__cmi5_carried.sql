-- Units of a registration that took over what another one knew, when somebody was moved to another version or changed the language.
ALTER TABLE cmi5_unit
    ADD COLUMN carried BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'all it holds was carried from another attempt; false once a session was opened',
    ADD COLUMN untold BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'waived by carrying, and the record store has not been told yet';
