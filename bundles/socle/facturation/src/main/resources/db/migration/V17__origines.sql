-- Who deposited or typed an invoice in, and which invoice it corrects: both are searched for by its supplier. Of what is
-- here already the former stands on its flux; the latter stands in its document only, and is not known.
ALTER TABLE fac_facture ADD COLUMN createur_id BIGINT;
ALTER TABLE fac_facture ADD COLUMN cle_origine VARCHAR(50)
${postgresql}COLLATE "C"
;
UPDATE fac_facture SET createur_id = (SELECT x.utilisateur_id FROM fac_flux x WHERE x.id = fac_facture.flux_id);
CREATE INDEX fac_facture_fou_createur ON fac_facture (fournisseur_id, createur_id, depot DESC, id DESC);
CREATE INDEX fac_facture_fou_origine ON fac_facture (fournisseur_id, cle_origine, id, depot);
