-- EclipseLink takes the value of a sequence as the last number of its block: 50 gives 1 to 50.
CREATE SEQUENCE evt_evenement_seq START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE evt_livraison_seq START WITH 50 INCREMENT BY 50;

-- What happened. contenu is JSON: the structures concerned and the details.
CREATE TABLE evt_evenement (
    id BIGINT NOT NULL PRIMARY KEY,
    type VARCHAR(80) NOT NULL,
    sujet VARCHAR(200) NOT NULL,
    quand ${instant} NOT NULL,
    inseree ${instant} NOT NULL,
    contenu VARCHAR(32000) NOT NULL
);
CREATE INDEX evt_evenement_inseree ON evt_evenement (inseree);

-- Who listens, present or not: events are kept for those that are away.
CREATE TABLE evt_ecouteur (
    nom VARCHAR(100) NOT NULL PRIMARY KEY,
    types VARCHAR(8000) NOT NULL,
    vu ${instant} NOT NULL
);

-- One row for each event still to be delivered to one listener, written with the event, deleted with the delivery: there
-- is no last number delivered, so the order in which transactions commit does not matter.
CREATE TABLE evt_livraison (
    id BIGINT NOT NULL PRIMARY KEY,
    evenement_id BIGINT NOT NULL,
    ecouteur VARCHAR(100) NOT NULL,
    essais INTEGER NOT NULL,
    inseree ${instant} NOT NULL,
    prochain ${instant} NOT NULL,
    erreur VARCHAR(500)
);
CREATE INDEX evt_livraison_prochain ON evt_livraison (ecouteur, prochain);
CREATE INDEX evt_livraison_inseree ON evt_livraison (inseree);
