-- Private structures that users created, where the operator wants to decide on them: what waits, and what was decided.
CREATE TABLE hab_creation (
    structure_id BIGINT NOT NULL PRIMARY KEY,
    version_ligne BIGINT NOT NULL,
    utilisateur_id BIGINT NOT NULL,
    statut VARCHAR(30) NOT NULL,
    depuis ${instant} NOT NULL,
    message VARCHAR(500),
    commentaire VARCHAR(500)
);
CREATE INDEX hab_creation_statut ON hab_creation (statut, depuis);
