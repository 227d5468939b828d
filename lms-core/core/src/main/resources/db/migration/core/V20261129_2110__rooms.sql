-- Who uses a room at a time.
ALTER TABLE seminar_session ADD KEY ix_seminar_session_room (room, ends_at);
