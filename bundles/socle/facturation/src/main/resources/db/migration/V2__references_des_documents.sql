-- Who sweeps the documents asks by five hundred hashes at once.
CREATE INDEX fac_flux_empreinte ON fac_flux (empreinte);
CREATE INDEX fac_piece_empreinte ON fac_piece (empreinte);
