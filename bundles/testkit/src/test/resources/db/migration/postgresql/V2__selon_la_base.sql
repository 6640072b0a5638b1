CREATE TABLE ess_postgresql (id INTEGER);
