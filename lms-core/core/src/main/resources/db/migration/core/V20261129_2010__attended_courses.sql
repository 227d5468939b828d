-- A course that is attended is completed by the seat of whoever was there at all sessions.
ALTER TABLE seminar_booking
    ADD COLUMN attempt_id BIGINT NULL COMMENT 'The attempt at the course that the seat counts for, begun when its holder was first there',
    ADD CONSTRAINT fk_seminar_booking_attempt FOREIGN KEY (attempt_id) REFERENCES attempt (id);
