-- The chain of statuses: each row holds the hash of itself and of the one before it, the invoice the hash of the last one.
-- What is here already has none yet: it is chained at its next move or by the first verification, as it is found then.
ALTER TABLE fac_passage ADD COLUMN rang INTEGER;
ALTER TABLE fac_passage ADD COLUMN empreinte VARCHAR(64);
ALTER TABLE fac_passage ADD CONSTRAINT fac_passage_rang UNIQUE (facture_id, rang);
ALTER TABLE fac_facture ADD COLUMN nb_passages INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE fac_facture ADD COLUMN tete_passages VARCHAR(64);
ALTER TABLE fac_facture ADD COLUMN rejet_traite BOOLEAN DEFAULT FALSE NOT NULL;

-- Which rows may be without a hash: those that were there before.
CREATE TABLE fac_chaine (
  id INTEGER NOT NULL PRIMARY KEY,
  passages_avant BIGINT NOT NULL
);
INSERT INTO fac_chaine (id, passages_avant) SELECT 1, COALESCE(MAX(id), 0) FROM fac_passage;

-- What is done with an invoice beside its statuses: reads, downloads, what its supplier brought. A chain of its own.
CREATE TABLE fac_journal (
  facture_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  action VARCHAR(30) NOT NULL,
  quand ${instant} NOT NULL,
  structure_id BIGINT NOT NULL,
  acteur_id BIGINT NOT NULL,
  acteur VARCHAR(200) NOT NULL,
  detail VARCHAR(2000),
  empreinte VARCHAR(64) NOT NULL,
  PRIMARY KEY (facture_id, rang)
);

CREATE SEQUENCE fac_seq_lot AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE fac_lot (
  id BIGINT NOT NULL PRIMARY KEY,
  utilisateur_id BIGINT NOT NULL,
  espace VARCHAR(60) NOT NULL,
  vers VARCHAR(40) NOT NULL,
  motif VARCHAR(2000),
  quand ${instant} NOT NULL
);
CREATE INDEX fac_lot_utilisateur ON fac_lot (utilisateur_id, id);
CREATE TABLE fac_lot_ligne (
  lot_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  facture_id BIGINT NOT NULL,
  numero VARCHAR(35) NOT NULL,
  tiers VARCHAR(200) NOT NULL,
  de VARCHAR(40),
  sort VARCHAR(20) NOT NULL,
  passe ${instant},
  raison_fr VARCHAR(500),
  raison_en VARCHAR(500),
  PRIMARY KEY (lot_id, rang)
);
