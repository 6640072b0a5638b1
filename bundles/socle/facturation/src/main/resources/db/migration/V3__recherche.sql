-- What prefixes are compared with: capitals, no accents, single blanks. PostgreSQL compares by code as Derby does. Rows
-- that are here already get capitals only: of theirs an accent is found as it is written.
ALTER TABLE fac_facture ADD COLUMN cle_numero VARCHAR(35)
${postgresql}COLLATE "C"
;
ALTER TABLE fac_facture ADD COLUMN cle_engagement VARCHAR(50)
${postgresql}COLLATE "C"
;
ALTER TABLE fac_facture ADD COLUMN cle_fournisseur VARCHAR(60)
${postgresql}COLLATE "C"
;
ALTER TABLE fac_facture ADD COLUMN cle_destinataire VARCHAR(60)
${postgresql}COLLATE "C"
;
UPDATE fac_facture SET cle_numero = SUBSTR(UPPER(numero), 1, 35), cle_engagement = SUBSTR(UPPER(engagement), 1, 50),
  cle_fournisseur = SUBSTR(UPPER(fournisseur_designation), 1, 60),
  cle_destinataire = SUBSTR(UPPER(destinataire_designation), 1, 60);
${postgresql}ALTER TABLE fac_facture ALTER COLUMN fournisseur_identifiant TYPE VARCHAR(18) COLLATE "C";
${postgresql}ALTER TABLE fac_facture ALTER COLUMN destinataire_identifiant TYPE VARCHAR(18) COLLATE "C";
${postgresql}ALTER TABLE fac_facture ALTER COLUMN flux_numero TYPE VARCHAR(25) COLLATE "C";
${postgresql}ALTER TABLE fac_facture ALTER COLUMN marche TYPE VARCHAR(50) COLLATE "C";
${postgresql}ALTER TABLE fac_facture ALTER COLUMN service_code TYPE VARCHAR(100) COLLATE "C";

DROP INDEX fac_facture_fournisseur;
DROP INDEX fac_facture_destinataire;
DROP INDEX fac_facture_service;
DROP INDEX fac_facture_numero;
DROP INDEX fac_facture_statut;

-- Walks: from the newest of one supplier, recipient or service, with what is filtered by, so that rows are not read for
-- it. Derby reads indexes forwards only: the way back has its own.
CREATE INDEX fac_facture_fou ON fac_facture (fournisseur_id, depot DESC, id DESC, statut, type_facture, cadre, devise,
  montant_ttc, date_facture, service_id, destinataire_id, flux_numero);
CREATE INDEX fac_facture_des ON fac_facture (destinataire_id, depot DESC, id DESC, statut, type_facture, cadre, devise,
  montant_ttc, date_facture, service_id, fournisseur_id, flux_numero);
CREATE INDEX fac_facture_srv ON fac_facture (service_id, depot DESC, id DESC, statut, type_facture, cadre, devise,
  montant_ttc, date_facture, destinataire_id, fournisseur_id, flux_numero);
CREATE INDEX fac_facture_fou_asc ON fac_facture (fournisseur_id, depot, id);
CREATE INDEX fac_facture_des_asc ON fac_facture (destinataire_id, depot, id);
CREATE INDEX fac_facture_srv_asc ON fac_facture (service_id, depot, id);
CREATE INDEX fac_facture_fou_statut ON fac_facture (fournisseur_id, statut, depot DESC, id DESC);
CREATE INDEX fac_facture_des_statut ON fac_facture (destinataire_id, statut, depot DESC, id DESC, service_id);
CREATE INDEX fac_facture_paire ON fac_facture (fournisseur_id, destinataire_id, depot DESC, id DESC, service_id);

-- Beginnings and ranges within one supplier or recipient: few rows are found at once, whatever their age.
CREATE INDEX fac_facture_fou_numero ON fac_facture (fournisseur_id, cle_numero, id, depot);
CREATE INDEX fac_facture_des_numero ON fac_facture (destinataire_id, cle_numero, id, depot, service_id);
CREATE INDEX fac_facture_fou_engagement ON fac_facture (fournisseur_id, cle_engagement, id, depot);
CREATE INDEX fac_facture_des_engagement ON fac_facture (destinataire_id, cle_engagement, id, depot, service_id);
CREATE INDEX fac_facture_fou_nom ON fac_facture (fournisseur_id, cle_destinataire, id, depot);
CREATE INDEX fac_facture_des_nom ON fac_facture (destinataire_id, cle_fournisseur, id, depot, service_id);
CREATE INDEX fac_facture_fou_code ON fac_facture (fournisseur_id, destinataire_identifiant, id, depot);
CREATE INDEX fac_facture_des_code ON fac_facture (destinataire_id, fournisseur_identifiant, id, depot, service_id);
CREATE INDEX fac_facture_fou_ttc ON fac_facture (fournisseur_id, montant_ttc DESC, id DESC, depot);
CREATE INDEX fac_facture_des_ttc ON fac_facture (destinataire_id, montant_ttc DESC, id DESC, depot, service_id);
CREATE INDEX fac_facture_fou_date ON fac_facture (fournisseur_id, date_facture DESC, id DESC, depot);
CREATE INDEX fac_facture_des_date ON fac_facture (destinataire_id, date_facture DESC, id DESC, depot, service_id);

-- Flux: a name to look for, both directions, and an index that counts their invoices.
ALTER TABLE fac_flux ADD COLUMN cle_nom VARCHAR(100)
${postgresql}COLLATE "C"
;
UPDATE fac_flux SET cle_nom = SUBSTR(UPPER(nom_fichier), 1, 100);
${postgresql}ALTER TABLE fac_flux ALTER COLUMN numero TYPE VARCHAR(25) COLLATE "C";
DROP INDEX fac_flux_deposant;
CREATE INDEX fac_flux_dep ON fac_flux (deposant_id, depot DESC, id DESC, etat);
CREATE INDEX fac_flux_dep_asc ON fac_flux (deposant_id, depot, id);
CREATE INDEX fac_fichier_flux ON fac_fichier (flux_id, facture_id);
CREATE INDEX fac_flux_dep_nom ON fac_flux (deposant_id, cle_nom, id, depot);

CREATE SEQUENCE fac_seq_recherche AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE fac_recherche (
  id BIGINT NOT NULL PRIMARY KEY,
  utilisateur_id BIGINT NOT NULL,
  espace VARCHAR(60) NOT NULL,
  cle VARCHAR(60) NOT NULL,
  nom VARCHAR(60) NOT NULL,
  criteres VARCHAR(2000) NOT NULL,
  CONSTRAINT fac_recherche_nom UNIQUE (utilisateur_id, espace, cle)
);
