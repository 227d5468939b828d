-- A talk that is planned can be called off. It stays, with what was written in it.
ALTER TABLE development_talk
    ADD COLUMN called_off_on DATE NULL AFTER held_on,
    ADD COLUMN called_off_reason VARCHAR(1000) NOT NULL DEFAULT '' COMMENT 'What the one who called it off wrote' AFTER called_off_on;
