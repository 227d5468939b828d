-- Every morning those agreements are looked for that are soon due.
ALTER TABLE development_agreement ADD KEY ix_development_agreement_due (due_on, done_on);
