-- What valideurs decided, written once: an answer on an invoice, or the deadline that passed without one.
CREATE SEQUENCE sst_seq_decision AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE sst_decision (
  id BIGINT NOT NULL PRIMARY KEY,
  facture_id BIGINT NOT NULL,
  rang INTEGER NOT NULL,
  action VARCHAR(20) NOT NULL,
  qualite VARCHAR(20),
  motif VARCHAR(40),
  complement VARCHAR(1500),
  structure_id BIGINT NOT NULL,
  identifiant VARCHAR(18) NOT NULL,
  designation VARCHAR(200) NOT NULL,
  utilisateur_id BIGINT,
  utilisateur_nom VARCHAR(200) NOT NULL,
  quand ${instant} NOT NULL
);
CREATE INDEX sst_decision_facture ON sst_decision (facture_id, id);
