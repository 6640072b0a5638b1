-- In which language its mails are written.
ALTER TABLE ide_utilisateur ADD COLUMN langue VARCHAR(2) DEFAULT 'fr' NOT NULL;

-- Requests for a mail, and the links sent for them. empreinte is a keyed hash of the link's token. A request for an account
-- keeps what it asked for: of several for one address, what counts is the one whose link was followed.
CREATE SEQUENCE ide_lien_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE ide_lien (
    id BIGINT NOT NULL PRIMARY KEY,
    genre VARCHAR(20) NOT NULL,
    connexion VARCHAR(254) NOT NULL,
    adresse VARCHAR(254) NOT NULL,
    empreinte VARCHAR(64) NOT NULL,
    langue VARCHAR(2) NOT NULL,
    adresse_contact VARCHAR(254) NOT NULL,
    prenom VARCHAR(100) NOT NULL,
    nom VARCHAR(100) NOT NULL,
    secret VARCHAR(100) NOT NULL,
    cree ${instant} NOT NULL,
    envoye ${instant},
    expiration ${instant},
    utilise ${instant},
    CONSTRAINT ide_lien_empreinte UNIQUE (empreinte)
);
CREATE INDEX ide_lien_connexion ON ide_lien (connexion, genre);
CREATE INDEX ide_lien_cree ON ide_lien (cree);
