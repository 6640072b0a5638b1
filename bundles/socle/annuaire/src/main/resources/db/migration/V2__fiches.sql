-- A service tells suppliers that an invoice is paid, or does not.
ALTER TABLE ann_service ADD COLUMN mise_en_paiement BOOLEAN DEFAULT FALSE NOT NULL;

-- The rest of a structure's sheet; a structure whose managers wrote nothing there has no row.
CREATE TABLE ann_fiche (
    structure_id BIGINT NOT NULL PRIMARY KEY,
    version_ligne BIGINT NOT NULL,
    telephone VARCHAR(30) NOT NULL,
    courriel VARCHAR(254) NOT NULL,
    pacage VARCHAR(9) NOT NULL,
    valideur_delegue BOOLEAN NOT NULL,
    paiement_non_remonte BOOLEAN NOT NULL,
    raccordement VARCHAR(10) NOT NULL,
    raccordement_etat VARCHAR(20) NOT NULL,
    reception_edi BOOLEAN NOT NULL,
    metier_nom VARCHAR(100) NOT NULL,
    metier_courriel VARCHAR(254) NOT NULL,
    metier_telephone VARCHAR(30) NOT NULL,
    technique_nom VARCHAR(100) NOT NULL,
    technique_courriel VARCHAR(254) NOT NULL,
    technique_telephone VARCHAR(30) NOT NULL,
    CONSTRAINT ann_fiche_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);

CREATE SEQUENCE ann_compte_bancaire_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE ann_compte_bancaire (
    id BIGINT NOT NULL PRIMARY KEY,
    version_ligne BIGINT NOT NULL,
    structure_id BIGINT NOT NULL,
    nom VARCHAR(100) NOT NULL,
    nom_recherche VARCHAR(200) NOT NULL,
    titulaire VARCHAR(200) NOT NULL,
    iban VARCHAR(34) NOT NULL,
    bic VARCHAR(11) NOT NULL,
    -- The factor whose account it is; null for the structure's own.
    affactureur VARCHAR(200),
    affactureur_identifiant VARCHAR(18),
    CONSTRAINT ann_compte_bancaire_nom UNIQUE (structure_id, nom_recherche),
    CONSTRAINT ann_compte_bancaire_iban UNIQUE (structure_id, iban),
    CONSTRAINT ann_compte_bancaire_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);

CREATE SEQUENCE ann_mandat_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE ann_mandat (
    id BIGINT NOT NULL PRIMARY KEY,
    structure_id BIGINT NOT NULL,
    signe_le ${instant} NOT NULL,
    signe_par BIGINT NOT NULL,
    revoque_le ${instant},
    revoque_par BIGINT,
    -- The structure while it is in force, null afterwards. Hence never two.
    en_vigueur_de BIGINT,
    CONSTRAINT ann_mandat_en_vigueur UNIQUE (en_vigueur_de),
    CONSTRAINT ann_mandat_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);

CREATE SEQUENCE ann_piece_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE ann_piece (
    id BIGINT NOT NULL PRIMARY KEY,
    structure_id BIGINT NOT NULL,
    genre VARCHAR(20) NOT NULL,
    nom VARCHAR(50) NOT NULL,
    taille BIGINT NOT NULL,
    empreinte VARCHAR(64) NOT NULL,
    ajoutee_le ${instant} NOT NULL,
    ajoutee_par BIGINT NOT NULL,
    CONSTRAINT ann_piece_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);
CREATE INDEX ann_piece_empreinte ON ann_piece (empreinte);

-- What was changed on sheets. Never changed, never removed.
CREATE SEQUENCE ann_modification_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE TABLE ann_modification (
    id BIGINT NOT NULL PRIMARY KEY,
    structure_id BIGINT NOT NULL,
    quand ${instant} NOT NULL,
    par BIGINT NOT NULL,
    champ VARCHAR(160) NOT NULL,
    avant VARCHAR(500),
    apres VARCHAR(500),
    CONSTRAINT ann_modification_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);
CREATE INDEX ann_modification_liste ON ann_modification (structure_id, id);
