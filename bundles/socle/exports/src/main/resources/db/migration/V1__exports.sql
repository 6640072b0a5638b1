-- What users asked to be written as a file, and the file while it is kept.
CREATE SEQUENCE xpt_export_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE xpt_export (
    id BIGINT NOT NULL PRIMARY KEY,
    utilisateur_id BIGINT NOT NULL,
    utilisateur_nom VARCHAR(200) NOT NULL,
    espace VARCHAR(40) NOT NULL,
    type VARCHAR(60) NOT NULL,
    titre VARCHAR(150) NOT NULL,
    format VARCHAR(10) NOT NULL,
    langue VARCHAR(2) NOT NULL,
    donnees VARCHAR(20000) NOT NULL,
    etat VARCHAR(20) NOT NULL,
    lignes BIGINT NOT NULL,
    demande ${instant} NOT NULL,
    expiration ${instant} NOT NULL,
    empreinte VARCHAR(64),
    taille BIGINT NOT NULL,
    portees ${texte_long}
);
CREATE INDEX xpt_export_utilisateur ON xpt_export (utilisateur_id, id);
CREATE INDEX xpt_export_empreinte ON xpt_export (empreinte);
CREATE INDEX xpt_export_expiration ON xpt_export (expiration);
