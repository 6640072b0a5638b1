CREATE TABLE ess_derby (id INTEGER);
