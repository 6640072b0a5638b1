-- What was taken over from another system was not received here: its deposit is not attested.
ALTER TABLE fac_flux ADD COLUMN reprise BOOLEAN DEFAULT FALSE NOT NULL;
