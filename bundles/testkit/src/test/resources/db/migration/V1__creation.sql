CREATE TABLE ess_note (
    id BIGINT NOT NULL PRIMARY KEY,
    titre VARCHAR(100) NOT NULL,
    ecrite ${instant} NOT NULL,
    texte ${texte_long},
    piece ${binaire}
);
CREATE SEQUENCE ess_note_seq START WITH 50 INCREMENT BY 50;
${postgresql} CREATE INDEX ess_note_bavarde ON ess_note (titre) WHERE texte IS NOT NULL;
${derby} CREATE INDEX ess_note_bavarde ON ess_note (titre);
