-- The day on which the next reminder of the present due date is to be given, or the latest that may have been missed.
ALTER TABLE certification_standing
    ADD COLUMN remind_on DATE NULL AFTER changes_on,
    ADD KEY ix_certification_standing_remind (remind_on);
