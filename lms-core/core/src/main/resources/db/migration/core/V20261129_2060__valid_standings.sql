-- Nearly all standings are valid: those that are not, and those that are for a while yet, are counted by their own ranges.
ALTER TABLE certification_standing ADD KEY ix_certification_standing_valid (employed, valid, expires_sort, state);
