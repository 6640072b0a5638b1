CREATE SEQUENCE ann_structure_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE ann_service_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE ann_structure (
    id BIGINT NOT NULL PRIMARY KEY,
    version_ligne BIGINT NOT NULL,
    type_identifiant VARCHAR(20) NOT NULL,
    identifiant VARCHAR(18) NOT NULL,
    designation VARCHAR(200) NOT NULL,
    -- The designation in capitals without accents: what searches compare with.
    designation_recherche VARCHAR(400) NOT NULL,
    categorie VARCHAR(30) NOT NULL,
    active BOOLEAN NOT NULL,
    adresse_ligne VARCHAR(200) NOT NULL,
    adresse_complement VARCHAR(200) NOT NULL,
    code_postal VARCHAR(20) NOT NULL,
    ville VARCHAR(100) NOT NULL,
    ville_recherche VARCHAR(200) NOT NULL,
    code_pays VARCHAR(2) NOT NULL,
    service_obligatoire BOOLEAN NOT NULL,
    engagement_obligatoire BOOLEAN NOT NULL,
    engagement_ou_service BOOLEAN NOT NULL,
    moa BOOLEAN NOT NULL,
    moa_uniquement BOOLEAN NOT NULL,
    -- The structure this one was copied from at a change of SIRET.
    origine_id BIGINT,
    CONSTRAINT ann_structure_identifiant UNIQUE (identifiant, type_identifiant),
    CONSTRAINT ann_structure_origine FOREIGN KEY (origine_id) REFERENCES ann_structure (id)
);
CREATE INDEX ann_structure_designation ON ann_structure (designation_recherche, id);
CREATE INDEX ann_structure_ville ON ann_structure (ville_recherche);
CREATE INDEX ann_structure_code_postal ON ann_structure (code_postal);

CREATE TABLE ann_service (
    id BIGINT NOT NULL PRIMARY KEY,
    version_ligne BIGINT NOT NULL,
    structure_id BIGINT NOT NULL,
    code VARCHAR(100) NOT NULL,
    -- The code in capitals: two services of a structure do not differ by case alone.
    code_recherche VARCHAR(200) NOT NULL,
    libelle VARCHAR(200) NOT NULL,
    actif BOOLEAN NOT NULL,
    debut DATE,
    fin DATE,
    engagement_obligatoire BOOLEAN NOT NULL,
    CONSTRAINT ann_service_code UNIQUE (structure_id, code_recherche),
    CONSTRAINT ann_service_structure FOREIGN KEY (structure_id) REFERENCES ann_structure (id)
);
