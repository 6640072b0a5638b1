-- A certificate is made when it is first asked for; its address says nothing of the invoice.
CREATE TABLE fac_certificat (
  facture_id BIGINT NOT NULL PRIMARY KEY,
  jeton VARCHAR(43)
${postgresql}COLLATE "C"
  NOT NULL,
  etabli ${instant} NOT NULL,
  CONSTRAINT fac_certificat_jeton UNIQUE (jeton)
);
