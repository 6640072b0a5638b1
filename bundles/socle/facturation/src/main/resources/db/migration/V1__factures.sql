-- Sequences hand out blocks of fifty: a flux of five hundred invoices asks the database ten times.
CREATE SEQUENCE fac_seq_flux AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE fac_seq_fichier AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE fac_seq_facture AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE fac_seq_piece AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE fac_seq_passage AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE fac_flux (
  id BIGINT NOT NULL PRIMARY KEY,
  numero VARCHAR(25) NOT NULL,
  nom_fichier VARCHAR(256) NOT NULL,
  syntaxe_declaree VARCHAR(40),
  syntaxe VARCHAR(40),
  deposant_id BIGINT NOT NULL,
  utilisateur_id BIGINT NOT NULL,
  utilisateur_nom VARCHAR(200) NOT NULL,
  mode_depot VARCHAR(30) NOT NULL,
  empreinte VARCHAR(64) NOT NULL,
  taille BIGINT NOT NULL,
  depot ${instant} NOT NULL,
  etat VARCHAR(60) NOT NULL,
  etat_depuis ${instant} NOT NULL,
  constats ${texte_long},
  version BIGINT NOT NULL,
  CONSTRAINT fac_flux_numero UNIQUE (numero)
);
CREATE INDEX fac_flux_deposant ON fac_flux (deposant_id, depot);

CREATE TABLE fac_facture (
  id BIGINT NOT NULL PRIMARY KEY,
  numero VARCHAR(35) NOT NULL,
  -- Issuer, number and year, or null where duplicates are allowed: what makes a duplicate impossible.
  cle_unicite VARCHAR(80),
  type_facture VARCHAR(10) NOT NULL,
  cadre VARCHAR(60) NOT NULL,
  statut VARCHAR(40) NOT NULL,
  statut_depuis ${instant} NOT NULL,
  mode_depot VARCHAR(30) NOT NULL,
  flux_id BIGINT,
  flux_numero VARCHAR(25),
  syntaxe VARCHAR(40) NOT NULL,
  date_facture DATE NOT NULL,
  date_echeance DATE,
  depot ${instant} NOT NULL,
  fournisseur_id BIGINT NOT NULL,
  fournisseur_type VARCHAR(20) NOT NULL,
  fournisseur_identifiant VARCHAR(18) NOT NULL,
  fournisseur_designation VARCHAR(200) NOT NULL,
  destinataire_id BIGINT NOT NULL,
  destinataire_type VARCHAR(20) NOT NULL,
  destinataire_identifiant VARCHAR(18) NOT NULL,
  destinataire_designation VARCHAR(200) NOT NULL,
  service_id BIGINT,
  service_code VARCHAR(100),
  service_libelle VARCHAR(200),
  engagement VARCHAR(50),
  marche VARCHAR(50),
  devise VARCHAR(3) NOT NULL,
  montant_ht DECIMAL(19,6) NOT NULL,
  montant_tva DECIMAL(19,6) NOT NULL,
  montant_ttc DECIMAL(19,6) NOT NULL,
  montant_a_payer DECIMAL(19,6) NOT NULL,
  telechargee BOOLEAN NOT NULL,
  commentaire VARCHAR(2000),
  version BIGINT NOT NULL,
  CONSTRAINT fac_facture_unicite UNIQUE (cle_unicite)
);
CREATE INDEX fac_facture_fournisseur ON fac_facture (fournisseur_id, depot);
CREATE INDEX fac_facture_destinataire ON fac_facture (destinataire_id, depot);
CREATE INDEX fac_facture_service ON fac_facture (service_id, depot);
CREATE INDEX fac_facture_flux ON fac_facture (flux_numero);
CREATE INDEX fac_facture_numero ON fac_facture (numero);
CREATE INDEX fac_facture_statut ON fac_facture (destinataire_id, statut, depot);

CREATE TABLE fac_fichier (
  id BIGINT NOT NULL PRIMARY KEY,
  flux_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  nom VARCHAR(512) NOT NULL,
  facture_id BIGINT,
  numero VARCHAR(100),
  fournisseur_identifiant VARCHAR(100),
  destinataire_identifiant VARCHAR(100),
  constats ${texte_long},
  -- A file of a flux is integrated once, however often its job runs.
  CONSTRAINT fac_fichier_rang UNIQUE (flux_id, rang)
);
CREATE INDEX fac_fichier_facture ON fac_fichier (facture_id);

CREATE TABLE fac_ligne (
  facture_id BIGINT NOT NULL,
  numero INTEGER NOT NULL,
  reference VARCHAR(100) NOT NULL,
  denomination VARCHAR(512) NOT NULL,
  quantite DECIMAL(19,6),
  unite VARCHAR(20),
  prix_unitaire DECIMAL(19,6),
  remise DECIMAL(19,6) NOT NULL,
  montant_ht DECIMAL(19,6) NOT NULL,
  taux_tva DECIMAL(9,4),
  PRIMARY KEY (facture_id, numero)
);

CREATE TABLE fac_taxe (
  facture_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  taux DECIMAL(9,4),
  categorie VARCHAR(10) NOT NULL,
  base_ht DECIMAL(19,6) NOT NULL,
  montant DECIMAL(19,6) NOT NULL,
  PRIMARY KEY (facture_id, rang)
);

CREATE TABLE fac_piece (
  id BIGINT NOT NULL PRIMARY KEY,
  facture_id BIGINT NOT NULL,
  principale BOOLEAN NOT NULL,
  nom VARCHAR(256) NOT NULL,
  type_mime VARCHAR(100) NOT NULL,
  taille BIGINT NOT NULL,
  empreinte VARCHAR(64) NOT NULL
);
CREATE INDEX fac_piece_facture ON fac_piece (facture_id, id);

CREATE TABLE fac_passage (
  id BIGINT NOT NULL PRIMARY KEY,
  facture_id BIGINT NOT NULL,
  statut VARCHAR(40) NOT NULL,
  quand ${instant} NOT NULL,
  motif VARCHAR(2000),
  acteur VARCHAR(200) NOT NULL,
  acteur_id BIGINT
);
CREATE INDEX fac_passage_facture ON fac_passage (facture_id, id);
