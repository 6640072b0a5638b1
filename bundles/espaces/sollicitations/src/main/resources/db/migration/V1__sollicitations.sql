CREATE SEQUENCE sol_seq_sollicitation AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE sol_seq_message AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE sol_seq_piece AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE sol_sollicitation (
  id BIGINT NOT NULL PRIMARY KEY,
  etat VARCHAR(30) NOT NULL,
  categorie VARCHAR(60) NOT NULL,
  sous_categorie VARCHAR(60) NOT NULL,
  objet VARCHAR(150) NOT NULL,
  -- Who asks: a user for a structure or a service of it, or somebody without an account.
  emetteur_id BIGINT,
  emetteur_nom VARCHAR(200) NOT NULL,
  emetteur_structure_id BIGINT,
  emetteur_service_id BIGINT,
  -- Of somebody without an account: where the answer goes.
  adresse VARCHAR(254),
  langue VARCHAR(2) NOT NULL,
  -- Who answers: a structure or a service of it; none of both, the operator.
  destinataire_structure_id BIGINT,
  destinataire_service_id BIGINT,
  facture_id BIGINT,
  facture_numero VARCHAR(100),
  -- Of a change of SIRET: the new one, and the structure that came of it.
  nouveau_siret VARCHAR(14),
  nouvelle_structure_id BIGINT,
  depot ${instant} NOT NULL,
  etat_depuis ${instant} NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX sol_emetteur ON sol_sollicitation (emetteur_structure_id, depot);
CREATE INDEX sol_auteur ON sol_sollicitation (emetteur_id, depot);
CREATE INDEX sol_destinataire ON sol_sollicitation (destinataire_structure_id, etat, depot);

-- All that was said and done, in its order; never changed.
CREATE TABLE sol_message (
  id BIGINT NOT NULL PRIMARY KEY,
  sollicitation_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  action VARCHAR(30) NOT NULL,
  vers VARCHAR(30) NOT NULL,
  cote VARCHAR(15) NOT NULL,
  auteur_id BIGINT,
  auteur_nom VARCHAR(200) NOT NULL,
  quand ${instant} NOT NULL,
  texte ${texte_long},
  CONSTRAINT sol_message_rang UNIQUE (sollicitation_id, rang)
);

CREATE TABLE sol_piece (
  id BIGINT NOT NULL PRIMARY KEY,
  sollicitation_id BIGINT NOT NULL,
  message_rang INTEGER NOT NULL,
  nom VARCHAR(256) NOT NULL,
  type_mime VARCHAR(100) NOT NULL,
  taille BIGINT NOT NULL,
  empreinte VARCHAR(64) NOT NULL
);
CREATE INDEX sol_piece_sollicitation ON sol_piece (sollicitation_id, id);
CREATE INDEX sol_piece_empreinte ON sol_piece (empreinte);

-- Proofs of work that were used, for a day: none counts twice, and nobody asks without end.
CREATE TABLE sol_defi (
  empreinte VARCHAR(64) NOT NULL PRIMARY KEY,
  reseau VARCHAR(64) NOT NULL,
  adresse VARCHAR(64) NOT NULL,
  quand ${instant} NOT NULL
);
CREATE INDEX sol_defi_quand ON sol_defi (quand);

-- What challenges and links are signed with; one row, so that nodes know each other's.
CREATE TABLE sol_cle (
  id INTEGER NOT NULL PRIMARY KEY,
  valeur VARCHAR(64) NOT NULL
);
