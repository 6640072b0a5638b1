-- What each person was told: a line of their bell, which may stand for several notices of one group.
CREATE SEQUENCE ntf_ligne_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE ntf_ligne (
    id BIGINT NOT NULL PRIMARY KEY,
    utilisateur_id BIGINT NOT NULL,
    groupe VARCHAR(150),
    type VARCHAR(60) NOT NULL,
    sujet VARCHAR(100) NOT NULL,
    combien INTEGER NOT NULL,
    creee ${instant} NOT NULL,
    quand ${instant} NOT NULL,
    titre_fr VARCHAR(150) NOT NULL,
    titre_en VARCHAR(150) NOT NULL,
    texte_fr VARCHAR(1000) NOT NULL,
    texte_en VARCHAR(1000) NOT NULL,
    chemin VARCHAR(500) NOT NULL,
    espace VARCHAR(40),
    structure_id BIGINT,
    service_id BIGINT,
    etat VARCHAR(10) NOT NULL,
    courrier VARCHAR(10) NOT NULL
);
CREATE INDEX ntf_ligne_utilisateur ON ntf_ligne (utilisateur_id, etat, id);
CREATE INDEX ntf_ligne_courrier ON ntf_ligne (utilisateur_id, courrier);
CREATE INDEX ntf_ligne_creee ON ntf_ligne (creee);

-- What people chose: for one espace, for what is addressed to themselves ('-'), and the language of their letters ('langue').
CREATE TABLE ntf_choix (
    utilisateur_id BIGINT NOT NULL,
    sujet VARCHAR(40) NOT NULL,
    choix VARCHAR(20) NOT NULL,
    PRIMARY KEY (utilisateur_id, sujet)
);
