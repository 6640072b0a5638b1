-- Who takes part in an invoice beside its supplier and its recipient, espace by espace.
CREATE TABLE fac_intervenant (
  facture_id BIGINT NOT NULL,
  espace VARCHAR(60) NOT NULL,
  rang INTEGER NOT NULL,
  structure_id BIGINT NOT NULL,
  service_id BIGINT,
  type_identifiant VARCHAR(20) NOT NULL,
  identifiant VARCHAR(18) NOT NULL,
  designation VARCHAR(200) NOT NULL,
  decision ${instant},
  PRIMARY KEY (facture_id, espace, rang)
);
CREATE INDEX fac_intervenant_structure ON fac_intervenant (espace, structure_id, facture_id, service_id);
