-- The tables of a dataset (docs/dataset.md). Names are compared and sorted by code point.

CREATE TABLE IF NOT EXISTS answers (
  year smallint NOT NULL, body text COLLATE "C" NOT NULL, department text COLLATE "C" NOT NULL,
  checklist text COLLATE "C" NOT NULL, checklist_sha256 text COLLATE "C" NOT NULL, item text COLLATE "C" NOT NULL,
  subject text COLLATE "C", state text COLLATE "C" NOT NULL, level text COLLATE "C", points_num numeric,
  points_den numeric, max_num numeric, max_den numeric, critical boolean NOT NULL, finding boolean NOT NULL,
  respondents integer, report_sha256 text COLLATE "C" NOT NULL);

CREATE TABLE IF NOT EXISTS reports (
  year smallint NOT NULL, body text COLLATE "C" NOT NULL, department text COLLATE "C" NOT NULL,
  checklist text COLLATE "C" NOT NULL, checklist_sha256 text COLLATE "C" NOT NULL, status text COLLATE "C" NOT NULL,
  result text COLLATE "C" NOT NULL, score_num numeric, score_den numeric, score numeric, answered integer NOT NULL,
  applicable integer NOT NULL, version integer NOT NULL, submitted date, accepted date,
  report_sha256 text COLLATE "C" NOT NULL, PRIMARY KEY (year, body, department));

CREATE TABLE IF NOT EXISTS persons (
  year smallint NOT NULL, body text COLLATE "C" NOT NULL, department text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL, subject text COLLATE "C", level text COLLATE "C" NOT NULL, persons integer NOT NULL);

CREATE TABLE IF NOT EXISTS plans (
  year smallint NOT NULL, body text COLLATE "C" NOT NULL, department text COLLATE "C" NOT NULL,
  item text COLLATE "C" NOT NULL, subject text COLLATE "C", due date, done date);

CREATE TABLE IF NOT EXISTS texts (
  year smallint NOT NULL, body text COLLATE "C" NOT NULL, department text COLLATE "C" NOT NULL,
  item text COLLATE "C", subject text COLLATE "C", kind text COLLATE "C" NOT NULL, text text COLLATE "C" NOT NULL);

CREATE TABLE IF NOT EXISTS checklists (
  checklist_sha256 text COLLATE "C" NOT NULL, item text COLLATE "C" NOT NULL, section text COLLATE "C" NOT NULL,
  clause text COLLATE "C", scale text COLLATE "C", question text COLLATE "C" NOT NULL, weight_num numeric NOT NULL,
  weight_den numeric NOT NULL, critical boolean NOT NULL, scope text COLLATE "C" NOT NULL, aspect text COLLATE "C",
  meaning text COLLATE "C", PRIMARY KEY (checklist_sha256, item));

CREATE TABLE IF NOT EXISTS sections (
  checklist text COLLATE "C" NOT NULL, checklist_sha256 text COLLATE "C" NOT NULL, position integer NOT NULL,
  section text COLLATE "C" NOT NULL, title text COLLATE "C", clause text COLLATE "C", weight_num numeric NOT NULL,
  weight_den numeric NOT NULL, method text COLLATE "C" NOT NULL, not_applicable text COLLATE "C" NOT NULL,
  PRIMARY KEY (checklist_sha256, section));

CREATE TABLE IF NOT EXISTS levels (
  checklist text COLLATE "C" NOT NULL, checklist_sha256 text COLLATE "C" NOT NULL, scale text COLLATE "C" NOT NULL,
  position integer NOT NULL, level text COLLATE "C" NOT NULL, label text COLLATE "C", points_num numeric NOT NULL,
  points_den numeric NOT NULL, highest_num numeric NOT NULL, highest_den numeric NOT NULL, finding boolean NOT NULL,
  fulfilled boolean NOT NULL, PRIMARY KEY (checklist_sha256, scale, level));

CREATE TABLE IF NOT EXISTS lineage (
  checklist text COLLATE "C" NOT NULL, checklist_sha256 text COLLATE "C" NOT NULL, position integer NOT NULL,
  item text COLLATE "C" NOT NULL, replaces text COLLATE "C", comparable boolean);
