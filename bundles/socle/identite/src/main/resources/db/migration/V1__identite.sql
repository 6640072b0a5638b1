-- EclipseLink takes the value of a sequence as the last number of its block: 50 gives 1 to 50.
CREATE SEQUENCE ide_utilisateur_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE ide_client_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE ide_session_seq START WITH 50 INCREMENT BY 50;

-- The portal's own key, made at the first start: all nodes have the same.
CREATE TABLE ide_cle (
    nom VARCHAR(20) NOT NULL PRIMARY KEY,
    valeur VARCHAR(64) NOT NULL,
    creee ${instant} NOT NULL
);

-- People and technical accounts. connexion is the address of sign-in, or the login, in lower case.
CREATE TABLE ide_utilisateur (
    id BIGINT NOT NULL PRIMARY KEY,
    genre VARCHAR(10) NOT NULL,
    etat VARCHAR(10) NOT NULL,
    connexion VARCHAR(254) NOT NULL,
    adresse_connexion VARCHAR(254) NOT NULL,
    adresse_contact VARCHAR(254) NOT NULL,
    prenom VARCHAR(100) NOT NULL,
    nom VARCHAR(100) NOT NULL,
    roles VARCHAR(200) NOT NULL,
    secret VARCHAR(100) NOT NULL,
    secret_depuis ${instant} NOT NULL,
    secret_expiration ${instant},
    structure_id BIGINT,
    cree ${instant} NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT ide_utilisateur_connexion UNIQUE (connexion)
);
CREATE INDEX ide_utilisateur_structure ON ide_utilisateur (structure_id);

CREATE TABLE ide_client (
    id BIGINT NOT NULL PRIMARY KEY,
    client_id VARCHAR(64) NOT NULL,
    nom VARCHAR(200) NOT NULL,
    etat VARCHAR(10) NOT NULL,
    secret VARCHAR(64) NOT NULL,
    cree ${instant} NOT NULL,
    CONSTRAINT ide_client_client_id UNIQUE (client_id)
);

-- empreinte is a keyed hash of the cookie: who reads this table cannot sign in with it.
CREATE TABLE ide_session (
    id BIGINT NOT NULL PRIMARY KEY,
    empreinte VARCHAR(64) NOT NULL,
    utilisateur_id BIGINT NOT NULL,
    creee ${instant} NOT NULL,
    vue ${instant} NOT NULL,
    expiration ${instant} NOT NULL,
    agent VARCHAR(200) NOT NULL,
    adresse VARCHAR(64) NOT NULL,
    revoquee ${instant},
    CONSTRAINT ide_session_empreinte UNIQUE (empreinte)
);
CREATE INDEX ide_session_utilisateur ON ide_session (utilisateur_id, adresse);
CREATE INDEX ide_session_expiration ON ide_session (expiration);

-- Failed attempts, by keyed hashes of account and address: people type passwords into the wrong field.
CREATE TABLE ide_essai (
    cle VARCHAR(64) NOT NULL PRIMARY KEY,
    niveau DOUBLE PRECISION NOT NULL,
    dernier ${instant} NOT NULL,
    jusqua ${instant}
);
CREATE INDEX ide_essai_dernier ON ide_essai (dernier);
