-- Letters that have not left: each with its job, whose reference is the number. Gone as soon as sent.
CREATE SEQUENCE crr_courrier_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE crr_courrier (
    id BIGINT NOT NULL PRIMARY KEY,
    adresse VARCHAR(254) NOT NULL,
    langue VARCHAR(2) NOT NULL,
    objet VARCHAR(150) NOT NULL,
    texte VARCHAR(20000) NOT NULL,
    action_libelle VARCHAR(150),
    action_chemin VARCHAR(2000),
    cree ${instant} NOT NULL
);
CREATE INDEX crr_courrier_cree ON crr_courrier (cree);
