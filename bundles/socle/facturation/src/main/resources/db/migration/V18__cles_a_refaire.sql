-- What was here before keys were got them from V3, which could only write capitals. A deadline that renews itself writes
-- them anew, portion by portion: how far it is, and the last number of before this.
CREATE TABLE fac_reprise_cles (
  sujet VARCHAR(20) NOT NULL PRIMARY KEY,
  fait BIGINT NOT NULL,
  jusqua BIGINT NOT NULL
);
INSERT INTO fac_reprise_cles (sujet, fait, jusqua) SELECT 'fac_facture', 0, COALESCE(MAX(id), 0) FROM fac_facture;
INSERT INTO fac_reprise_cles (sujet, fait, jusqua) SELECT 'fac_flux', 0, COALESCE(MAX(id), 0) FROM fac_flux;
