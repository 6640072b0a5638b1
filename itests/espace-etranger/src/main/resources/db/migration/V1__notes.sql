-- EclipseLink takes the value of the sequence for the last id of a block of fifty: it starts at fifty.
CREATE SEQUENCE carnet_note_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE carnet_note (
    id BIGINT NOT NULL PRIMARY KEY,
    auteur BIGINT NOT NULL,
    texte VARCHAR(500) NOT NULL
);

CREATE INDEX carnet_note_auteur ON carnet_note (auteur);
