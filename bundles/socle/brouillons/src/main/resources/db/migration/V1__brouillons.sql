CREATE SEQUENCE bro_seq_brouillon AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE bro_seq_fichier AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE bro_seq_envoi AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE bro_seq_morceau AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE bro_brouillon (
  id BIGINT NOT NULL PRIMARY KEY,
  genre VARCHAR(10) NOT NULL,
  deposant_id BIGINT NOT NULL,
  utilisateur_id BIGINT NOT NULL,
  utilisateur_nom VARCHAR(200) NOT NULL,
  -- What was typed, as JSON.
  valeurs ${texte_long},
  cree ${instant} NOT NULL,
  modifie ${instant} NOT NULL,
  -- Counts what people save; the version counts every write.
  revision INTEGER NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX bro_brouillon_deposant ON bro_brouillon (deposant_id, modifie);
CREATE INDEX bro_brouillon_modifie ON bro_brouillon (modifie);

-- A file of a draft, or of an account where it is in none.
CREATE TABLE bro_fichier (
  id BIGINT NOT NULL PRIMARY KEY,
  brouillon_id BIGINT,
  utilisateur_id BIGINT NOT NULL,
  role VARCHAR(10) NOT NULL,
  nom VARCHAR(256) NOT NULL,
  type_mime VARCHAR(100) NOT NULL,
  format VARCHAR(30) NOT NULL,
  taille BIGINT NOT NULL,
  empreinte VARCHAR(64) NOT NULL,
  -- What was read in it, as JSON.
  lecture ${texte_long},
  cree ${instant} NOT NULL
);
CREATE INDEX bro_fichier_brouillon ON bro_fichier (brouillon_id, id);
CREATE INDEX bro_fichier_utilisateur ON bro_fichier (utilisateur_id, id);
CREATE INDEX bro_fichier_empreinte ON bro_fichier (empreinte);
CREATE INDEX bro_fichier_cree ON bro_fichier (cree);

CREATE TABLE bro_envoi (
  id BIGINT NOT NULL PRIMARY KEY,
  brouillon_id BIGINT NOT NULL,
  nom VARCHAR(256) NOT NULL,
  taille BIGINT NOT NULL,
  recu BIGINT NOT NULL,
  fichier_id BIGINT,
  cree ${instant} NOT NULL,
  modifie ${instant} NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX bro_envoi_brouillon ON bro_envoi (brouillon_id, id);
CREATE INDEX bro_envoi_modifie ON bro_envoi (modifie);

CREATE TABLE bro_morceau (
  id BIGINT NOT NULL PRIMARY KEY,
  envoi_id BIGINT NOT NULL,
  debut BIGINT NOT NULL,
  taille BIGINT NOT NULL,
  empreinte VARCHAR(64) NOT NULL,
  -- Two requests that bring the same piece: one of them wins.
  CONSTRAINT bro_morceau_debut UNIQUE (envoi_id, debut)
);
CREATE INDEX bro_morceau_empreinte ON bro_morceau (empreinte);
